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

/* SETUP: reads the operations and has them carried out, in order. */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "setup.h"

enum { LONGEST_NAME = 255, ENTROPY_AT_ONCE = 512, ADD_ENTROPY = 0x40085203 };

struct setup_result setup_result = {
    .listen_fd = -1, .log_fd = { -1, -1, -1 }, .pids_cgroup_fd = -1,
    .init_cgroup_fd = -1,
};

static bool pivoted;

static int write_all(int fd, const void *data, size_t length)
{
    const char *p = data;

    while (length) {
        ssize_t n = write(fd, p, length);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return -1;
        p += n;
        length -= (size_t)n;
    }
    return 0;
}

/* ---- the machine: HOSTNAME, CLOCK, ENTROPY, SYSCTL ---- */

static int op_hostname(const struct operands *o)
{
    return sethostname(o->s[0], strlen(o->s[0]));
}

static int op_clock(const struct operands *o)
{
    struct timespec now = {
        .tv_sec = (time_t)(o->n[0] / 1000000000), .tv_nsec = (long)(o->n[0] % 1000000000),
    };

    return clock_settime(CLOCK_REALTIME, &now);
}

static int op_entropy(const struct operands *o)
{
    struct { int bits, size; uint8_t data[ENTROPY_AT_ONCE]; } pool;  /* rand_pool_info, random(4) */
    int fd = open("/dev/urandom", O_WRONLY | O_CLOEXEC);
    int failed = fd < 0;

    for (size_t at = 0; !failed && at < o->rest_length; at += sizeof pool.data) {
        size_t n = o->rest_length - at;
        if (n > sizeof pool.data)
            n = sizeof pool.data;
        pool.bits = (int)n * 8;
        pool.size = (int)n;
        memcpy(pool.data, o->rest + at, n);
        failed = ioctl(fd, ADD_ENTROPY, &pool);
    }
    close_keeping_errno(fd);
    return failed ? -1 : 0;
}

static int op_sysctl(const struct operands *o)
{
    char path[LONGEST_NAME + 8] = "sys/";
    size_t n = strlen(o->s[0]);

    if (!n || n > LONGEST_NAME || strchr(o->s[0], '/') || strstr(o->s[0], "..")
        || o->s[0][0] == '.') {
        errno = EINVAL;
        return -1;
    }
    strcat(path, o->s[0]);
    for (char *p = path; *p; p++)
        if (*p == '.')
            *p = '/';
    int fd = openat(proc_directory(), path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return -1;
    int failed = write_all(fd, o->s[1], strlen(o->s[1]));
    close_keeping_errno(fd);
    return failed;
}

/* ---- descriptors: LISTEN, LOG_FILES, DETACHED ---- */

static int take_descriptor(int *to)
{
    int fd = fd_queue_take();

    if (*to >= 0)
        close(*to);
    *to = fd;
    errno = EBADF;
    return fd < 0 ? -1 : 0;
}

static int op_listen(const struct operands *o)
{
    int listening = 0;
    socklen_t size = sizeof listening;

    (void)o;
    if (take_descriptor(&setup_result.listen_fd)
        || getsockopt(setup_result.listen_fd, SOL_SOCKET, SO_ACCEPTCONN, &listening, &size))
        return -1;
    errno = EINVAL;
    return listening ? 0 : -1;
}

static int op_log_files(const struct operands *o)
{
    static const char *const ports[3] = {
        "org.nova_sandbox.stdout", "org.nova_sandbox.stderr", "org.nova_sandbox.status",
    };

    errno = EINVAL;
    if (o->n[0] > 1 || o->n[1] > INT64_MAX / 2)
        return -1;
    setup_result.log_shared = o->n[0];
    setup_result.log_size = o->n[1];
    for (int i = 0; i < 3; i++) {
        int *fd = &setup_result.log_fd[i];
        if (i == 1 && setup_result.log_shared)
            continue;
        if (o->kind == KIND_LXC ? take_descriptor(fd)
                                : *fd < 0 && (*fd = port_open(ports[i])) < 0)
            return -1;
    }
    return 0;
}

static int op_detached(const struct operands *o)
{
    (void)o;
    setup_result.detached = true;
    return 0;
}

/* ---- files: MKDIR, FILE, SYMLINK ---- */

static int op_mkdir(const struct operands *o)
{
    int fd = place_make(o->s[0], true, (mode_t)(o->n[0] & 07777));

    if (fd < 0)
        return -1;
    errno = EEXIST;
    bool done = place_is_directory(fd);
    close_keeping_errno(fd);
    return done ? 0 : -1;
}

static int op_file(const struct operands *o)
{
    const int flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
    const char *name;
    int parent = place_make_parent(o->s[0], &name);
    struct stat s;

    if (parent < 0)
        return -1;
    int fd = openat(parent, name, flags, 0600);
    close_keeping_errno(parent);
    if (fd < 0)
        return -1;
    errno = EEXIST;
    int failed = fstat(fd, &s) || !S_ISREG(s.st_mode) || write_all(fd, o->rest, o->rest_length)
                 || fchown(fd, (uid_t)o->n[1], (gid_t)o->n[2])
                 || fchmod(fd, (mode_t)(o->n[0] & 07777));
    close_keeping_errno(fd);
    return failed ? -1 : 0;
}

static int op_symlink(const struct operands *o)
{
    const char *name;
    int parent = place_make_parent(o->s[1], &name);
    int failed = parent < 0 || symlinkat(o->s[0], parent, name);

    close_keeping_errno(parent);
    return failed ? -1 : 0;
}

/* overlayfs's mark of a name that is not to be seen; anybody may make this device. */
static int op_whiteout(const struct operands *o)
{
    const char *name;
    int parent = place_make_parent(o->s[0], &name);
    int failed = parent < 0 || mknodat(parent, name, S_IFCHR, 0);

    close_keeping_errno(parent);
    return failed ? -1 : 0;
}

/* ---- the table ---- */

enum {
    LXC_ONLY = 1, KVM_ONLY = 2,
    FLAGS = 4,     /* the first integer has a mount operation's flags */
    BELOW_T = 8,   /* the target is a path below /t */
    STAGED = 16,   /* possible before PIVOT only */
};

/* The layout of operands: an integer's width in bytes, s a string and its NUL, z a string that
 * fills the record, * any bytes. `from` and `on` are the strings a failure is described by. */
static const struct operation {
    const char *name, *layout;
    signed char from, on;
    unsigned char rules;
    int (*run)(const struct operands *o);
} operations[] = {
    [1] = { "MODULE", "z", -1, 0, KVM_ONLY | STAGED, op_module },
    [2] = { "HOSTNAME", "z", -1, 0, 0, op_hostname },
    [3] = { "CLOCK", "8", -1, -1, KVM_ONLY, op_clock },
    [4] = { "ENTROPY", "*", -1, -1, KVM_ONLY, op_entropy },
    [5] = { "LISTEN", "", -1, -1, LXC_ONLY, op_listen },
    [7] = { "MKDIR", "4s", -1, 0, BELOW_T | STAGED, op_mkdir },
    [8] = { "MOUNT", "4ssss", 1, 2, FLAGS | BELOW_T | STAGED, op_mount },
    [9] = { "ATTACH_TREE", "4s", -1, 0, LXC_ONLY | FLAGS | BELOW_T | STAGED, op_attach_tree },
    [10] = { "BIND", "4ss", 0, 1, FLAGS | BELOW_T | STAGED, op_bind },
    [11] = { "HIDE", "4s", -1, 0, FLAGS | BELOW_T | STAGED, op_hide },
    [12] = { "FILE", "444s*", -1, 0, BELOW_T | STAGED, op_file },
    [13] = { "SYMLINK", "ss", -1, 1, BELOW_T | STAGED, op_symlink },
    [14] = { "DEV", "", -1, -1, STAGED, op_dev },
    [15] = { "PROC", "", -1, -1, STAGED, op_proc },
    [16] = { "SYS", "", -1, -1, STAGED, op_sys },
    [17] = { "REMOUNT", "4s", -1, 0, FLAGS | BELOW_T | STAGED, op_remount },
    [18] = { "LINK_UP", "s", -1, 0, 0, op_link_up },
    [19] = { "ADDRESS", "1ss", 1, 0, 0, op_address },
    [20] = { "ROUTE", "1sss", 1, 0, 0, op_route },
    [21] = { "PIDS_MAX", "8", -1, -1, KVM_ONLY | STAGED, op_pids_max },
    [22] = { "PIVOT", "", -1, -1, STAGED, op_pivot },
    [23] = { "LOG_FILES", "18", -1, -1, 0, op_log_files },
    [24] = { "SYSCTL", "ss", -1, 0, 0, op_sysctl },
    [25] = { "DETACHED", "", -1, -1, 0, op_detached },
    [26] = { "WHITEOUT", "s", -1, 0, BELOW_T | STAGED, op_whiteout },
    [27] = { "GROW", "8s", -1, 0, KVM_ONLY | BELOW_T | STAGED, op_grow },
    [28] = { "SWAP_ON", "s", -1, 0, KVM_ONLY | STAGED, op_swap_on },
};

enum { OPERATIONS = sizeof operations / sizeof *operations };

static const char *parse_string(const uint8_t **p, const uint8_t *end)
{
    const char *found = (const char *)*p;
    const uint8_t *nul = *p == end ? NULL : memchr(*p, 0, (size_t)(end - *p));

    if (!nul || nul - *p >= LONGEST_PATH)
        return NULL;
    *p = nul + 1;
    return found;
}

/* Takes the rest of a record, with or without a NUL behind it. */
static const char *parse_whole_string(const uint8_t **p, const uint8_t *end)
{
    static char copy[LONGEST_PATH];
    size_t n = (size_t)(end - *p);

    if (n && !(*p)[n - 1])
        n--;
    if (n >= sizeof copy || (n && memchr(*p, 0, n)))
        return NULL;
    memcpy(copy, *p, n);
    copy[n] = 0;
    *p = end;
    return copy;
}

static bool parse_operands(const struct operation *operation, const struct record *r,
                           struct operands *o)
{
    const uint8_t *p = r->data, *end = r->data + r->len;
    unsigned integers = 0, strings = 0;

    for (const char *l = operation->layout; *l; l++) {
        if (*l == 's' || *l == 'z') {
            const char *s = *l == 's' ? parse_string(&p, end) : parse_whole_string(&p, end);
            if (!s)
                return false;
            o->s[strings++] = s;
        } else if (*l == '*') {
            o->rest = p;
            o->rest_length = (size_t)(end - p);
            p = end;
        } else {
            size_t width = (size_t)(*l - '0');
            if ((size_t)(end - p) < width)
                return false;
            o->n[integers++] = width == 1 ? *p : width == 4 ? get_u32(p) : get_u64(p);
            p += width;
        }
    }
    return p == end && !(operation->rules & FLAGS && o->n[0] & ~(uint64_t)ALL_FLAGS);
}

/* People know the new root's paths, not where it is prepared. */
static const char *shown(const char *path)
{
    if (!place_is_below(path, NEW_ROOT))
        return path;
    return path[strlen(NEW_ROOT)] ? path + strlen(NEW_ROOT) : "/";
}

static int refuse(const struct operation *operation, const struct operands *o, int err,
                  const char *why, struct failure *f)
{
    const char *from = operation->from < 0 ? NULL : shown(o->s[(int)operation->from]);
    const char *on = operation->on < 0 ? NULL : shown(o->s[(int)operation->on]);

    return fail(f, STATUS_OWN_FAILURE, err, "%s%s%.200s%s%s%.200s%s", operation->name,
                from ? " " : "", from ? from : "", from ? " on" : "", on ? " " : "", on ? on : "",
                why);
}

static int execute(enum kind kind, const struct record *r, struct failure *f)
{
    const struct operation *operation = &operations[r->tag < OPERATIONS ? r->tag : 0];
    struct operands o = { .kind = kind };

    if (!operation->run)
        return fail(f, STATUS_OWN_FAILURE, 0, "protocol error: SETUP operation %u", r->tag);
    if (!parse_operands(operation, r, &o))
        return fail(f, STATUS_OWN_FAILURE, 0, "protocol error: operands of %s", operation->name);
    if (operation->rules & (kind == KIND_LXC ? KVM_ONLY : LXC_ONLY))
        return refuse(operation, &o, 0, kind == KIND_LXC ? ": not in a container"
                                                         : ": not in a virtual machine", f);
    if (operation->rules & STAGED && pivoted)
        return refuse(operation, &o, 0, ": not after PIVOT", f);
    if (operation->rules & BELOW_T && !place_is_below(o.s[(int)operation->on], "/t"))
        return refuse(operation, &o, 0, ": not a path below /t", f);
    if (operation->run(&o)) {
        int err = errno;
        /* File systems say it of what is on a disk. */
        bool is_old = err == ENOSYS && operation->run != op_mount;
        return refuse(operation, &o, err, is_old ? ": Linux 5.6 or later is needed" : "", f);
    }
    pivoted |= operation->run == op_pivot;
    return 0;
}

int setup_execute(enum kind kind, const uint8_t *payload, size_t length, struct failure *f)
{
    struct records list = { payload, payload + length };
    struct record r;
    int more, result = 0;
    mode_t mask = umask(0);

    proc_directory();  /* while it has its usual path */
    while (!result && (more = record_next(&list, &r)) > 0)
        result = execute(kind, &r, f);
    if (!result && more < 0)
        result = fail(f, STATUS_OWN_FAILURE, 0, "protocol error: SETUP is truncated");
    umask(mask);
    return result;
}
