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

/* The guardian: waits for the end of the program that started a sandbox, and of the sandbox, and
 * removes what is left on the host. It never reads what a guest can write. */

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

enum { RETRY_NS = 50000000, RETRIES = 200 };

static void wait_for_hang_up(int fd)
{
    struct pollfd p = { .fd = fd };
    char nothing[64];

    /* A pipe whose writers are all gone hangs up; what was written does not matter. */
    for (;;) {
        p.events = POLLIN;
        if (poll(&p, 1, -1) < 0) {
            if (errno != EINTR)
                return;
            continue;
        }
        if (p.revents & POLLIN) {
            if (read(fd, nothing, sizeof nothing) == 0)
                return;
        } else if (p.revents & (POLLHUP | POLLERR | POLLNVAL)) {
            return;
        }
    }
}

static bool remove_cgroup(const char *path)
{
    char procs[4096], line[32];

    if (!rmdir(path) || errno == ENOENT)
        return true;
    snprintf(procs, sizeof procs, "%s/cgroup.procs", path);
    FILE *f = fopen(procs, "re");
    while (f && fgets(line, sizeof line, f)) {
        pid_t pid = (pid_t)atoi(line);
        if (pid > 1)
            kill(pid, SIGKILL);
    }
    if (f)
        fclose(f);
    return !rmdir(path) || errno == ENOENT;
}

static void act(const char *action)
{
    struct timespec pause = { .tv_nsec = RETRY_NS };

    if (!strncmp(action, "unlink=", 7))
        unlink(action + 7);
    else if (!strncmp(action, "rmdir=", 6))
        rmdir(action + 6);
    else if (!strncmp(action, "cgroup=", 7))
        for (int i = 0; i < RETRIES && !remove_cgroup(action + 7); i++)
            nanosleep(&pause, NULL);
}

int guard_main(int argc, char **argv)
{
    static const int ignored[] = { SIGHUP, SIGINT, SIGTERM, SIGQUIT, SIGTSTP, SIGPIPE };
    enum { FIRST_OWN = 200 };

    if (argc < 4) {
        dprintf(STDERR_FILENO, "usage: nova-sandbox-init --guard PARENT_FD LIVENESS_FD "
                               "[unlink=PATH|rmdir=PATH|cgroup=PATH]...\n");
        return STATUS_OWN_FAILURE;
    }
    int parent = atoi(argv[2]), liveness = atoi(argv[3]);
    for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++)
        signal(ignored[i], SIG_IGN);
    setsid();
    if (chdir("/"))
        return STATUS_OWN_FAILURE;
    int null = open("/dev/null", O_RDWR);
    for (int fd = 0; fd < 3 && null >= 0; fd++)
        dup2(null, fd);
    /* What a shell left open for the program is not the guardian's to hold; what the program
     * wants held has numbers from FIRST_OWN on. */
    for (int fd = 3; fd < FIRST_OWN; fd++)
        if (fd != parent && fd != liveness)
            close(fd);
    wait_for_hang_up(parent);
    if (liveness >= 0)
        wait_for_hang_up(liveness);
    for (int i = 4; i < argc; i++)
        act(argv[i]);
    return 0;
}
