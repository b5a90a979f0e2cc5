/*
 *    Licensed under the Apache License, Version 2.0 (the "License"); you may
 *    not use this file except in compliance with the License. You may obtain
 *    a copy of the License at
 *
 *         http://www.apache.org/licenses/LICENSE-2.0
 *
 *    Unless required by applicable law or agreed to in writing, software
 *    distributed under the License is distributed on an "AS IS" BASIS, WITHOUT
 *    WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the
 *    License for the specific language governing permissions and limitations
 *    under the License.
 */

/* The guardian: waits for the end of the program that started a sandbox and of the sandbox, and
 * removes what is left on the host. It never looks at what a guest can write. */

#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "init.h"

enum {
    RETRY_NS = 50000000, RETRIES = 200,
    FIRST_KEPT = 200,  /* descriptors from here on are locks of the starter */
    END_MS = 2000,       /* what a guest may take to end by itself */
    FORGET_NS = 200000000,  /* what libvirtd may take to notice */
    HIGHEST_DESCRIPTOR = 1 << 20, LONGEST_WAIT_MS = 3600000,
};

static bool parse_descriptor(const char *text, int *fd)
{
    char *end;
    long number = strtol(text, &end, 10);

    *fd = (int)number;
    if (end == text || *end || number < -1 || number > HIGHEST_DESCRIPTOR)
        return false;
    return number == -1 || fcntl(*fd, F_GETFD) >= 0;
}

/* Waits at most this long; -1: for ever. */
static void wait_for_hang_up(int fd, int ms)
{
    char ignored[256];

    for (;;) {
        struct pollfd p = { .fd = fd, .events = POLLIN };
        int n = poll(&p, 1, ms);
        if (n == 0)
            return;
        if (n < 0)
            continue;
        if (p.revents & POLLIN) {
            ssize_t n = read(fd, ignored, sizeof ignored);
            if (n == 0 || (n < 0 && errno != EINTR && errno != EAGAIN))
                return;
        } else if (p.revents) {
            return;
        }
    }
}

static bool remove_cgroup(const char *path);

/* An init of a container makes groups in its own. */
static void remove_cgroups_below(const char *path)
{
    DIR *directory = opendir(path);
    struct dirent *e;
    char below[4096];

    while (directory && (e = readdir(directory)))
        if (e->d_type == DT_DIR && e->d_name[0] != '.'
            && (size_t)snprintf(below, sizeof below, "%s/%s", path, e->d_name) < sizeof below)
            remove_cgroup(below);
    if (directory)
        closedir(directory);
}

static bool remove_cgroup(const char *path)
{
    char procs[4096], line[32];

    if (!rmdir(path) || errno == ENOENT)
        return true;
    remove_cgroups_below(path);
    snprintf(procs, sizeof procs, "%s/cgroup.procs", path);
    FILE *f = fopen(procs, "re");
    while (f && fgets(line, sizeof line, f)) {
        pid_t pid = (pid_t)atol(line);
        if (pid > 1 && pid != getpid())
            kill(pid, SIGKILL);
    }
    if (f)
        fclose(f);
    return !rmdir(path) || errno == ENOENT;
}

static const char *value_of(const char *action, const char *name)
{
    size_t n = strlen(name);

    return !strncmp(action, name, n) && action[n] == '=' ? action + n + 1 : NULL;
}

static long milliseconds(const char *text)
{
    char *end;
    long ms = strtol(text, &end, 10);

    return end == text || *end || ms < 0 || ms > LONGEST_WAIT_MS ? -1 : ms;
}

static bool is_action(const char *action)
{
    const char *wait = value_of(action, "wait");

    return wait ? milliseconds(wait) >= 0
                : value_of(action, "unlink") || value_of(action, "rmdir")
                  || value_of(action, "cgroup") || value_of(action, "unless")
                  || value_of(action, "release") || value_of(action, "close")
                  || (value_of(action, "write") && strchr(action, '>'));
}

/* Writes the text before the first '>' to the file after it, if it is there. */
static void write_file(const char *value)
{
    const char *path = strchr(value, '>') + 1;
    size_t length = (size_t)(path - 1 - value);
    int fd = open(path, O_WRONLY | O_CLOEXEC);

    if (fd < 0)
        return;
    while (write(fd, value, length) < 0 && errno == EINTR)
        continue;
    close(fd);
}

/* Returns false when nothing more may be done. */
static bool act(const char *action)
{
    struct timespec pause = { .tv_nsec = RETRY_NS };
    const char *value;

    if ((value = value_of(action, "unlink"))) {
        unlink(value);
    } else if ((value = value_of(action, "rmdir"))) {
        rmdir(value);
    } else if ((value = value_of(action, "cgroup"))) {
        for (int i = 0; i < RETRIES && !remove_cgroup(value); i++)
            nanosleep(&pause, NULL);
    } else if ((value = value_of(action, "wait"))) {
        long ms = milliseconds(value);
        struct timespec left = { .tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000 };
        while (nanosleep(&left, &left) && errno == EINTR)
            continue;
    } else if ((value = value_of(action, "write"))) {
        write_file(value);
    } else if ((value = value_of(action, "close"))) {
        close((int)strtol(value, NULL, 10));
    } else if ((value = value_of(action, "unless"))) {
        return faccessat(AT_FDCWD, value, F_OK, AT_SYMLINK_NOFOLLOW) != 0;
    }
    return true;
}

/* libvirtd ends a sandbox whose connection closes, and serves nobody else while it kills and
 * waits. So the connection outlives the guest, unless that does not end by itself. What comes
 * before is done then too. Returns the actions that are left. */
static char **release(char **actions, int liveness)
{
    struct timespec pause = { .tv_nsec = FORGET_NS };
    char **at = actions;

    while (*at && !value_of(*at, "release"))
        at++;
    if (!*at)
        return actions;
    if (liveness >= 0)
        wait_for_hang_up(liveness, END_MS);
    for (; actions < at; actions++)
        act(*actions);
    nanosleep(&pause, NULL);
    close((int)strtol(value_of(*at, "release"), NULL, 10));
    return at + 1;
}

/* A guardian that waits for the wrong descriptor would remove a living sandbox's files. */
static bool parse(int argc, char **argv, int *parent, int *liveness)
{
    if (argc < 4 || !parse_descriptor(argv[2], parent) || *parent < 0
        || !parse_descriptor(argv[3], liveness))
        return false;
    for (int i = 4; i < argc; i++)
        if (!is_action(argv[i]))
            return false;
    return true;
}

int guard_main(int argc, char **argv)
{
    static const int ignored[] = { SIGHUP, SIGINT, SIGTERM, SIGQUIT };
    int parent, liveness;

    if (!parse(argc, argv, &parent, &liveness)) {
        dprintf(STDERR_FILENO, "usage: nova-sandbox-init --guard PARENT_FD LIVENESS_FD "
                               "[unlink=PATH|rmdir=PATH|cgroup=PATH|wait=MS|unless=PATH|"
                               "release=FD|write=TEXT>PATH|close=FD]...\n");
        return STATUS_OWN_FAILURE;
    }
    for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++)
        signal(ignored[i], SIG_IGN);
    setsid();
    if (chdir("/"))
        return STATUS_OWN_FAILURE;
    /* Whoever reads the starter's output must not wait for the guardian. */
    int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    for (int fd = 0; fd < 3 && null >= 0; fd++)
        if (fd != parent && fd != liveness)
            dup2(null, fd);
    /* Nor must who waits for the end of something that the starter's shell had open. */
    for (int fd = 3; fd < FIRST_KEPT; fd++)
        if (fd != parent && fd != liveness)
            close(fd);
    wait_for_hang_up(parent, -1);
    char **left = release(argv + 4, liveness);
    if (liveness >= 0)
        wait_for_hang_up(liveness, -1);
    while (*left && act(*left))
        left++;
    return 0;
}
