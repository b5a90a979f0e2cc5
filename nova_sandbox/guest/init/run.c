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

/* One RUN request, and the child process that becomes the command. */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>

#include "init.h"

#ifndef SYS_close_range
#define SYS_close_range 436
#endif

enum field {
    FIELD_ARGV = 1, FIELD_ENV, FIELD_CWD, FIELD_UID, FIELD_GID, FIELD_GROUP, FIELD_TTY,
    FIELD_CAPABILITIES, FIELD_PRIVILEGES, FIELD_TIMEOUT, FIELD_MAIN, FIELD_RLIMIT,
    FIELD_WINDOW, FIELD_LOGGED, FIELD_BUILTIN, FIELD_UMASK, FIELD_USER, FIELD_HOME,
    FIELD_USERS_GROUPS, FIELD_STOP_SIGNAL, FIELD_INIT, FIELD_COUNT,
};

enum {
    OOM_SCORE = 500,        /* the kernel is to choose a command, not PID 1 */
    STATUS_DESCRIPTOR = 3,  /* in the child, until it executes the program */
    CAPABILITY_VERSION = 0x20080522,
    LAST_CAPABILITY = 63,
    CAPABILITY_SYS_ADMIN = 21,
};

/* Width of each field; 0: a string. */
static const uint8_t widths[FIELD_COUNT] = {
    [FIELD_UID] = 4, [FIELD_GID] = 4, [FIELD_GROUP] = 4, [FIELD_TTY] = 4,
    [FIELD_CAPABILITIES] = 8, [FIELD_PRIVILEGES] = 1, [FIELD_TIMEOUT] = 8, [FIELD_MAIN] = 1,
    [FIELD_RLIMIT] = 20, [FIELD_WINDOW] = 4, [FIELD_LOGGED] = 1, [FIELD_UMASK] = 4,
    [FIELD_USERS_GROUPS] = 1, [FIELD_STOP_SIGNAL] = 4, [FIELD_INIT] = 1,
};

static bool setgroups_denied;

void run_start(void)
{
    char text[8] = "";
    int fd = open("/proc/self/setgroups", O_RDONLY | O_CLOEXEC);

    if (fd < 0)
        return;
    setgroups_denied = read(fd, text, sizeof text - 1) >= 4 && !strncmp(text, "deny", 4);
    close(fd);
}

/* ---- parsing ---- */

struct counts { size_t number[FIELD_COUNT], bytes; };

static int count_records(const uint8_t *payload, uint32_t length, struct counts *counts,
                         struct failure *f)
{
    struct records list = { payload, payload + length };
    struct record r;
    int got;

    while ((got = record_next(&list, &r)) == 1) {
        if (!r.tag || r.tag >= FIELD_COUNT)
            return fail(f, STATUS_OWN_FAILURE, 0, "protocol error: RUN with record %u", r.tag);
        if (widths[r.tag] ? r.len != widths[r.tag] : !!memchr(r.data, 0, r.len))
            return fail(f, STATUS_OWN_FAILURE, 0, "protocol error: RUN record %u of %u bytes",
                        r.tag, r.len);
        counts->number[r.tag]++;
        counts->bytes += r.len + 1;
    }
    if (got < 0 || !counts->number[FIELD_ARGV])
        return fail(f, STATUS_OWN_FAILURE, 0, "protocol error: RUN %s",
                    got < 0 ? "is truncated" : "without ARGV");
    return 0;
}

static char *keep_string(char **room, const struct record *r)
{
    char *string = *room;

    if (r->len)
        memcpy(string, r->data, r->len);
    string[r->len] = 0;
    *room += r->len + 1;
    return string;
}

static void keep_record(struct run *run, const struct record *r, size_t *index, char **room)
{
    size_t i = index[r->tag]++;

    switch (r->tag) {
    case FIELD_ARGV: run->argv[i] = keep_string(room, r); break;
    case FIELD_ENV: run->env[i] = keep_string(room, r); break;
    case FIELD_CWD: run->cwd = keep_string(room, r); break;
    case FIELD_BUILTIN: run->builtin = keep_string(room, r); break;
    case FIELD_USER: run->user = keep_string(room, r); break;
    case FIELD_HOME: run->home = keep_string(room, r); break;
    case FIELD_STOP_SIGNAL:
        run->stop_signal = get_u32(r->data);
        run->has_stop_signal = true;
        break;
    case FIELD_INIT:
        run->init = r->data[0] & 1;
        run->own_cgroup = r->data[0] & 2;
        break;
    case FIELD_USERS_GROUPS: run->users_groups = r->data[0]; break;
    case FIELD_UID:
        run->uid = get_u32(r->data);
        run->has_uid = true;
        break;
    case FIELD_GID:
        run->gid = get_u32(r->data);
        run->has_gid = true;
        break;
    case FIELD_GROUP: run->groups[i] = get_u32(r->data); break;
    case FIELD_UMASK: run->umask = get_u32(r->data); break;
    case FIELD_WINDOW: run->window = get_u32(r->data); break;
    case FIELD_CAPABILITIES: run->capabilities = get_u64(r->data); break;
    case FIELD_PRIVILEGES: run->privileges = r->data[0]; break;
    case FIELD_MAIN: run->main = r->data[0]; break;
    case FIELD_LOGGED: run->logged = r->data[0]; break;
    case FIELD_TIMEOUT:
        run->timeout = get_u64(r->data);
        run->has_timeout = true;
        break;
    case FIELD_TTY:
        run->tty = true;
        run->rows = get_u16(r->data);
        run->columns = get_u16(r->data + 2);
        break;
    case FIELD_RLIMIT:
        run->rlimits[i].resource = (int)get_u32(r->data);
        run->rlimits[i].soft = get_u64(r->data + 4);
        run->rlimits[i].hard = get_u64(r->data + 12);
        break;
    }
}

int run_parse(struct run *run, const uint8_t *payload, uint32_t length, struct failure *f)
{
    struct records list = { payload, payload + length };
    struct counts counts = { 0 };
    size_t index[FIELD_COUNT] = { 0 };
    struct record r;

    memset(run, 0, sizeof *run);
    run->umask = 022;
    run->stop_signal = SIGTERM;
    run->window = LARGEST_DATA;
    if (count_records(payload, length, &counts, f))
        return -1;
    /* Everything in one piece: pointers first, then numbers, then the strings. */
    size_t pointers = counts.number[FIELD_ARGV] + counts.number[FIELD_ENV] + 2;
    size_t limits = counts.number[FIELD_RLIMIT], groups = counts.number[FIELD_GROUP];
    run->memory = calloc(1, pointers * sizeof(char *) + limits * sizeof *run->rlimits
                            + groups * sizeof(gid_t) + counts.bytes);
    if (!run->memory)
        return fail(f, STATUS_OWN_FAILURE, 0, "out of memory");
    run->argv = run->memory;
    run->env = run->argv + counts.number[FIELD_ARGV] + 1;
    run->rlimits = (struct rlimit_request *)(run->argv + pointers);
    run->groups = (gid_t *)(run->rlimits + limits);
    run->rlimit_count = limits;
    run->group_count = groups;
    char *room = (char *)(run->groups + groups);
    while (record_next(&list, &r) == 1)
        keep_record(run, &r, index, &room);
    if (!run->cwd && !run->user)
        run->cwd = "/";
    return 0;
}

void run_free(struct run *run)
{
    free(run->memory);
    run->memory = NULL;
}

int run_check(const struct run *run, struct failure *f)
{
    if (!run->stop_signal || run->stop_signal > 64)
        return fail(f, STATUS_OWN_FAILURE, EINVAL, "stop signal %u", run->stop_signal);
    if (run->cwd && run->cwd[0] != '/')
        return fail(f, STATUS_OWN_FAILURE, EINVAL, "working directory %.300s", run->cwd);
    for (char **e = run->env; *e; e++)
        if (!strchr(*e, '=') || **e == '=')
            return fail(f, STATUS_OWN_FAILURE, EINVAL, "environment variable %.300s", *e);
    if (run->umask > 0777)
        return fail(f, STATUS_OWN_FAILURE, EINVAL, "umask %o", run->umask);
    if (run->uid == UINT32_MAX || run->gid == UINT32_MAX)
        return fail(f, STATUS_OWN_FAILURE, EINVAL, "user %u, group %u", run->uid, run->gid);
    if (run->group_count > NGROUPS_MAX)
        return fail(f, STATUS_OWN_FAILURE, EINVAL, "%zu supplementary groups", run->group_count);
    if (run->init && (!run->main || run->builtin))
        return fail(f, STATUS_OWN_FAILURE, EINVAL, "an init that is not the main command");
    if (run->builtin && !builtin_exists(run->builtin))
        return fail(f, STATUS_NOT_FOUND, ENOENT, "builtin %.300s", run->builtin);
    if (run->tty && run->logged)
        return fail(f, STATUS_OWN_FAILURE, EINVAL, "a terminal whose output goes to a file");
    if (run->logged && (setup_result.log_fd[0] < 0
                        || (setup_result.log_fd[1] < 0 && !setup_result.log_shared)))
        return fail(f, STATUS_OWN_FAILURE, 0, "there are no log files");
    return 0;
}

/* ---- the child ---- */

static int child_status_fd;

__attribute__((noreturn))
static void report(const struct failure *f)
{
    if (write(child_status_fd, f, sizeof *f) < 0)
        _exit(STATUS_OWN_FAILURE);
    _exit((int)f->status);
}

__attribute__((noreturn))
static void give_up(const char *what)
{
    struct failure f;

    fail(&f, STATUS_OWN_FAILURE, errno, "%s", what);
    report(&f);
}

static void close_from(int first)
{
    if (!syscall(SYS_close_range, first, ~0U, 0))
        return;
    for (int fd = first; fd < 4096; fd++)
        close(fd);
}

static void take_stdio(const struct run *run, const int stdio[3])
{
    if (setsid() < 0)
        give_up("setsid");
    for (int i = 0; i < 3; i++)
        if (dup2(stdio[i], i) < 0)
            give_up("stdio");
    if (run->tty) {
        struct winsize size = { .ws_row = run->rows, .ws_col = run->columns };
        if (ioctl(0, TIOCSCTTY, 0))
            give_up("controlling terminal");
        ioctl(0, TIOCSWINSZ, &size);
        if (fchown(0, run->uid, (gid_t)-1) || fchmod(0, 0620))
            errno = 0;  /* a refusal only means that it cannot be opened by its name */
    }
}

static void enter_cgroup(const struct run *run)
{
    int fd = run->init ? setup_result.init_cgroup_fd : setup_result.pids_cgroup_fd;

    if (fd >= 0 && write(fd, "0", 1) != 1)
        give_up("cgroup of the commands");
}

static void set_oom_score(void)
{
    int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);

    if (fd < 0)
        return;
    dprintf(fd, "%d", OOM_SCORE);
    close(fd);
}

static void set_limits(const struct run *run)
{
    for (size_t i = 0; i < run->rlimit_count; i++) {
        const struct rlimit_request *r = &run->rlimits[i];
        struct rlimit limit = { .rlim_cur = r->soft, .rlim_max = r->hard };
        if (setrlimit(r->resource, &limit)) {
            struct failure f;
            fail(&f, STATUS_OWN_FAILURE, errno, "resource limit %d", r->resource);
            report(&f);
        }
    }
    umask((mode_t)run->umask);
}

struct capability_header { uint32_t version; int pid; };
struct capability_data { uint32_t effective, permitted, inheritable; };

static void set_capabilities(uint64_t mask)
{
    struct capability_header header = { .version = CAPABILITY_VERSION };
    struct capability_data data[2];

    if (syscall(SYS_capget, &header, data))
        give_up("capget");
    for (int i = 0; i < 2; i++) {
        data[i].permitted &= (uint32_t)(mask >> 32 * i);
        data[i].effective = data[i].permitted;
        data[i].inheritable = 0;
    }
    if (syscall(SYS_capset, &header, data))
        give_up("capset");
}

static void drop_privileges(const struct run *run)
{
    for (int i = 0; i <= LAST_CAPABILITY; i++) {
        if (run->capabilities >> i & 1)
            continue;
        int has = prctl(PR_CAPBSET_READ, i, 0, 0, 0);
        if (has > 0 && prctl(PR_CAPBSET_DROP, i, 0, 0, 0))
            give_up("capability bounding set");
        if (has < 0)
            break;
    }
    if (setgroups(run->group_count, run->groups)
        && !(errno == EPERM && setgroups_denied && !run->group_count))
        give_up("supplementary groups");
    if (setresgid(run->gid, run->gid, run->gid)) {
        struct failure f;
        fail(&f, STATUS_OWN_FAILURE, errno, "group %u", run->gid);
        report(&f);
    }
    if (setresuid(run->uid, run->uid, run->uid)) {
        struct failure f;
        fail(&f, STATUS_OWN_FAILURE, errno, "user %u", run->uid);
        report(&f);
    }
    prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
    set_capabilities(run->uid ? 0 : run->capabilities);
    if (!run->privileges && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
        give_up("no_new_privs");
}

static void reset_signals(void)
{
    sigset_t none;

    for (int i = 1; i < NSIG; i++)
        if (i != SIGKILL && i != SIGSTOP)
            signal(i, SIG_DFL);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

static void execute(const char *path, const struct run *run)
{
    execve(path, run->argv, run->env);
    if (errno != ENOEXEC)
        return;
    size_t count = 0;
    while (run->argv[count])
        count++;
    char **argv = calloc(count + 2, sizeof *argv);
    if (!argv)
        return;
    argv[0] = "/bin/sh";
    argv[1] = (char *)path;
    memcpy(argv + 2, run->argv + 1, count * sizeof *argv);
    execve("/bin/sh", argv, run->env);
}

/* As execvp(3), with the PATH of the command's environment; returns with errno. */
static void execute_found(const struct run *run)
{
    const char *name = run->argv[0], *search = "/usr/local/bin:/usr/bin:/bin";
    char path[PATH_MAX];
    int denied = 0;

    errno = ENOENT;
    if (!*name)
        return;
    if (strchr(name, '/')) {
        execute(name, run);
        return;
    }
    for (char **e = run->env; *e; e++)
        if (!strncmp(*e, "PATH=", 5)) {
            search = *e + 5;
            break;
        }
    for (;;) {
        size_t length = strcspn(search, ":");
        int n = snprintf(path, sizeof path, "%.*s%s%s", (int)length, search, length ? "/" : "",
                         name);
        errno = ENAMETOOLONG;
        if (n > 0 && (size_t)n < sizeof path)
            execute(path, run);
        if (errno == EACCES)
            denied = EACCES;
        else if (errno != ENOENT && errno != ENOTDIR && errno != ENAMETOOLONG
                 && errno != ESTALE && errno != ENODEV && errno != ETIMEDOUT)
            return;
        if (!search[length])
            break;
        search += length + 1;
    }
    errno = denied ? denied : ENOENT;
}

static void enter_directory(const struct run *run)
{
    struct failure f;
    const char *directory = run->cwd ? run->cwd : run->home;

    if (!chdir(directory))
        return;
    if (!run->cwd && (errno == ENOENT || errno == ENOTDIR) && !chdir("/"))
        return;
    fail(&f, STATUS_OWN_FAILURE, errno, "working directory %.300s", directory);
    report(&f);
}

void run_child(const struct run *requested, const int stdio[3], int status_fd)
{
    struct run copy = *requested, *run = &copy;
    struct failure f;

    child_status_fd = status_fd;
    if (system_enter())
        give_up("namespaces of the init");
    if (run->user && account_look_up(run, &f))
        report(&f);
    enter_cgroup(run);
    take_stdio(run, stdio);
    if (status_fd != STATUS_DESCRIPTOR && dup3(status_fd, STATUS_DESCRIPTOR, O_CLOEXEC) < 0)
        give_up("status pipe");
    child_status_fd = STATUS_DESCRIPTOR;
    int next = STATUS_DESCRIPTOR + 1;
    close_from(run->builtin ? mounts_move_kept(next) : next);
    if (run->init && system_prepare(run->own_cgroup || sandbox_kind == KIND_KVM,
                                    run->capabilities >> CAPABILITY_SYS_ADMIN & 1))
        give_up("file systems of the init");
    if (!run->init)
        set_oom_score();
    set_limits(run);
    drop_privileges(run);
    enter_directory(run);
    reset_signals();
    if (run->builtin) {
        close(child_status_fd);
        exit(builtin_run(run->builtin, run->argv));
    }
    execute_found(run);
    int err = errno;
    bool missing = err == ENOENT || err == ENOTDIR;
    fail(&f, missing ? STATUS_NOT_FOUND : STATUS_NOT_EXECUTABLE, err, "%.300s", run->argv[0]);
    report(&f);
}
