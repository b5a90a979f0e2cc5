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

/* A command that is a whole system's init: process 1 of a PID namespace of its own. */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "setup.h"

#ifndef CLONE_NEWCGROUP
#define CLONE_NEWCGROUP 0x02000000
#endif

enum {
    SIGNAL_POWER_OFF = 38,       /* SIGRTMIN+4 of systemd(1), where SIGRTMIN is 34 */
    A_MOMENT_NS = 5000000,
    MOST_MOMENTS = 40,
};

/* ---- its processes ---- */

pid_t system_fork(void)
{
    return (pid_t)syscall(SYS_clone, CLONE_NEWPID | CLONE_NEWNS | SIGCHLD, NULL, NULL, NULL, NULL);
}

static int open_namespace(pid_t pid, const char *name)
{
    char path[64];

    snprintf(path, sizeof path, "%d/ns/%s", pid, name);
    return openat(proc_directory(), path, O_RDONLY | O_CLOEXEC);
}

static int mounts_to_enter = -1;

pid_t system_fork_beside(pid_t init)
{
    int own = open_namespace(getpid(), "pid"), theirs = open_namespace(init, "pid");
    pid_t pid = -1;

    mounts_to_enter = open_namespace(init, "mnt");
    if (own >= 0 && theirs >= 0 && mounts_to_enter >= 0 && !setns(theirs, CLONE_NEWPID)) {
        pid = fork();
        if (!pid)
            return 0;
        int err = errno;
        if (setns(own, CLONE_NEWPID))
            log_message("processes go on in the init's namespace: %s", strerror(errno));
        errno = err;
    }
    close_keeping_errno(own);
    close_keeping_errno(theirs);
    close_keeping_errno(mounts_to_enter);
    mounts_to_enter = -1;
    return pid;
}

int system_enter(void)
{
    return mounts_to_enter < 0 ? 0 : setns(mounts_to_enter, CLONE_NEWNS);
}

static bool is_set(const char *status, const char *mask, int signal)
{
    const char *found = strstr(status, mask);

    return found && strtoull(found + strlen(mask), NULL, 16) >> (signal - 1) & 1;
}

static bool read_text(pid_t pid, const char *name, char *text, size_t size)
{
    char path[64];

    snprintf(path, sizeof path, "%d/%s", pid, name);
    int fd = openat(proc_directory(), path, O_RDONLY | O_CLOEXEC);
    ssize_t n = fd < 0 ? -1 : read(fd, text, size - 1);
    close_keeping_errno(fd);
    text[n < 0 ? 0 : n] = 0;
    return n > 0;
}

bool system_ends_by(pid_t init, int signal)
{
    static const struct timespec a_moment = { .tv_nsec = A_MOMENT_NS };
    char place[64], status[8192];

    switch (signal) {
    case SIGCHLD: case SIGCONT: case SIGURG: case SIGWINCH: case SIGSTOP: case SIGTSTP:
    case SIGTTIN: case SIGTTOU:
        return false;
    }
    for (unsigned moments = 0;; moments++) {
        if (!read_text(init, "wchan", place, sizeof place)
            || !read_text(init, "status", status, sizeof status)
            || is_set(status, "\nSigBlk:", signal) || is_set(status, "\nSigIgn:", signal)
            || is_set(status, "\nSigCgt:", signal) || strstr(status, "\nState:\tZ"))
            return false;
        /* What sigtimedwait(2) waits for is not among the blocked signals meanwhile. */
        if (strcmp(place, "0"))
            return !strstr(place, "sigtimedwait");
        /* It runs, or is about to: where it waits is seen later, if it ever waits. */
        if (moments == MOST_MOMENTS)
            return strstr(status, "\nState:\tR");
        nanosleep(&a_moment, NULL);
    }
}

int system_stop_signal(pid_t init)
{
    static const struct { const char *program; int signal; } all[] = {
        { "systemd", SIGNAL_POWER_OFF }, { "busybox", SIGUSR2 }, { "init", SIGPWR },
    };
    char path[64], program[LONGEST_PATH];

    snprintf(path, sizeof path, "%d/exe", init);
    ssize_t n = readlinkat(proc_directory(), path, program, sizeof program - 1);
    program[n < 0 ? 0 : n] = 0;
    const char *slash = strrchr(program, '/');
    for (size_t i = 0; slash && i < sizeof all / sizeof *all; i++)
        if (!strcmp(slash + 1, all[i].program))
            /* A script has the name of its shell. */
            return system_ends_by(init, all[i].signal) ? SIGTERM : all[i].signal;
    return SIGTERM;
}

/* ---- its file systems ---- */

/* What hides or protects something below /proc goes on to do so. */
static int make_proc(void)
{
    enum { MOST = 256 };
    static struct carried below[MOST];
    int count = mounts_below("/proc", below, MOST);
    int proc = count < 0 ? -1 : mount_detached("proc", FLAG_NOSUID | FLAG_NODEV | FLAG_NOEXEC);

    /* Only now: a user namespace may mount another one where it sees all of one. */
    if (proc < 0 || umount2("/proc", MNT_DETACH) || mount_attach(proc, "/proc"))
        return -1;
    for (int i = 0; i < count; i++)
        if (mount_attach(below[i].tree, below[i].path))
            return -1;
    return 0;
}

static int make_cgroups(void)
{
    if (unshare(CLONE_NEWCGROUP))
        return -1;
    return mount("cgroup2", "/sys/fs/cgroup", "cgroup2", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL)
           && errno != ENOENT;
}

/* A mount namespace of a user namespace's own: all that is mounted now stays so, whatever the
 * init may do (mount_namespaces(7), "Restrictions on mount namespaces"). */
__attribute__((noreturn))
static void hold_locked_mounts(int ready, int done)
{
    char byte = 0;

    if (unshare(CLONE_NEWUSER) || unshare(CLONE_NEWNS) || write(ready, &byte, 1) != 1
        || read(done, &byte, 1) < 0)
        _exit(errno);
    _exit(0);
}

static int lock_mounts(void)
{
    int ready[2], done[2], status = 0, failed = -1;
    char byte;

    if (pipe2(ready, O_CLOEXEC) || pipe2(done, O_CLOEXEC))
        return -1;
    pid_t pid = fork();
    if (!pid) {
        close(done[1]);
        hold_locked_mounts(ready[1], done[0]);
    }
    close(ready[1]);
    close(done[0]);
    if (pid > 0 && read(ready[0], &byte, 1) == 1) {
        char path[64];
        snprintf(path, sizeof path, "/proc/%d/ns/mnt", pid);
        int namespace = open(path, O_RDONLY | O_CLOEXEC);
        failed = namespace < 0 || setns(namespace, CLONE_NEWNS);
        close_keeping_errno(namespace);
    }
    int err = errno;
    close(ready[0]);
    close(done[1]);
    if (pid > 0 && waitpid(pid, &status, 0) == pid && status)
        err = WEXITSTATUS(status);
    errno = err;
    return failed ? -1 : 0;
}

static int make_run(void)
{
    struct stat s;

    if (lstat("/run", &s) || !S_ISDIR(s.st_mode))
        return 0;
    return mount("tmpfs", "/run", "tmpfs", MS_NOSUID | MS_NODEV, "mode=0755");
}

int system_prepare(bool own_cgroup, bool may_mount)
{
    if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) || make_proc()
        || (own_cgroup && make_cgroups()) || make_run())
        return -1;
    return may_mount ? lock_mounts() : 0;
}
