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
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "setup.h"

enum operation {
    OP_MODULE = 1, OP_HOSTNAME, OP_CLOCK, OP_ENTROPY, OP_LISTEN, OP_LIVENESS, OP_MKDIR, OP_MOUNT,
    OP_ATTACH_TREE, OP_BIND, OP_HIDE, OP_FILE, OP_SYMLINK, OP_DEV, OP_PROC, OP_SYS, OP_REMOUNT,
    OP_LINK_UP, OP_ADDRESS, OP_ROUTE, OP_PIDS_MAX, OP_PIVOT, OP_LOG_FILES, OP_SYSCTL, OP_DETACHED,
    OPERATIONS,
};

static const char *const names[OPERATIONS] = {
    "", "MODULE", "HOSTNAME", "CLOCK", "ENTROPY", "LISTEN", "LIVENESS", "MKDIR", "MOUNT",
    "ATTACH_TREE", "BIND", "HIDE", "FILE", "SYMLINK", "DEV", "PROC", "SYS", "REMOUNT", "LINK_UP",
    "ADDRESS", "ROUTE", "PIDS_MAX", "PIVOT", "LOG_FILES", "SYSCTL", "DETACHED",
};

enum { LONGEST_NAME = 256, LONGEST_PATH = 4096, ENTROPY_AT_ONCE = 512 };

struct setup_result setup_result = {
    .listen_fd = -1, .liveness_fd = -1, .log_fd = { -1, -1, -1 }, .pids_cgroup_fd = -1,
};

/* ---- operands ---- */

static const uint8_t *take(struct operands *o, size_t size)
{
    static const uint8_t nothing[8];

    if (o->bad || (size_t)(o->end - o->p) < size) {
        o->bad = true;
        return nothing;
    }
    o->p += size;
    return o->p - size;
}

uint8_t take_u8(struct operands *o) { return *take(o, 1); }
uint32_t take_u32(struct operands *o) { return get_u32(take(o, 4)); }
uint64_t take_u64(struct operands *o) { return get_u64(take(o, 8)); }

const char *take_string(struct operands *o)
{
    const uint8_t *end = o->bad || o->p == o->end ? NULL
                         : memchr(o->p, 0, (size_t)(o->end - o->p));
    const char *found = (const char *)o->p;

    if (!end || end - o->p >= LONGEST_PATH) {
        o->bad = true;
        return "";
    }
    o->p = end + 1;
    return found;
}

static bool is_below_t(const char *path)
{
    return !strncmp(path, "/t/", 3) && !strstr(path, "/../")
           && (strlen(path) < 3 || strcmp(path + strlen(path) - 3, "/.."));
}

/* ---- small operations ---- */

int make_directories(const char *path, mode_t mode)
{
    char part[LONGEST_PATH];
    size_t length = strlen(path);

    if (length >= sizeof part) {
        errno = ENAMETOOLONG;
        return -1;
    }
    for (size_t i = 1; i <= length; i++) {
        if (path[i] != '/' && path[i])
            continue;
        memcpy(part, path, i);
        part[i] = 0;
        if (mkdir(part, path[i] ? 0755 : mode) && errno != EEXIST)
            return -1;
    }
    return 0;
}

static int make_parents(const char *path)
{
    char parent[LONGEST_PATH];

    snprintf(parent, sizeof parent, "%s", path);
    *strrchr(parent, '/') = 0;
    return make_directories(parent, 0755);
}

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

static int op_file(uint32_t mode, uint32_t uid, uint32_t gid, const char *path,
                   const void *content, size_t length)
{
    if (make_parents(path))
        return -1;
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0)
        return -1;
    int failed = write_all(fd, content, length) || fchown(fd, uid, gid) || fchmod(fd, mode & 07777);
    int err = errno;
    close(fd);
    errno = err;
    return failed ? -1 : 0;
}

static int op_entropy(const uint8_t *data, size_t length)
{
    /* struct rand_pool_info of <linux/random.h>, and RNDADDENTROPY. */
    struct { int bits, size; uint8_t data[ENTROPY_AT_ONCE]; } pool;
    int fd = open("/dev/urandom", O_WRONLY | O_CLOEXEC);

    if (length > sizeof pool.data)
        length = sizeof pool.data;
    pool.bits = (int)length * 8;
    pool.size = (int)length;
    memcpy(pool.data, data, length);
    int failed = fd < 0 || ioctl(fd, 0x40085203, &pool);
    int err = errno;
    if (fd >= 0)
        close(fd);
    errno = err;
    return failed ? -1 : 0;
}

static int op_sysctl(const char *name, const char *value)
{
    char path[LONGEST_NAME + 16] = "/proc/sys/";
    size_t at = strlen(path);

    if (strlen(name) > LONGEST_NAME || strchr(name, '/') || strstr(name, "..")) {
        errno = EINVAL;
        return -1;
    }
    for (; *name; name++)
        path[at++] = *name == '.' ? '/' : *name;
    path[at] = 0;
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return -1;
    int failed = write_all(fd, value, strlen(value));
    int err = errno;
    close(fd);
    errno = err;
    return failed;
}

static int op_log_files(enum kind kind)
{
    static const char *const ports[3] = {
        "org.nova_sandbox.stdout", "org.nova_sandbox.stderr", "org.nova_sandbox.status",
    };

    for (int i = 0; i < 3; i++) {
        setup_result.log_fd[i] = kind == KIND_KVM ? port_open(ports[i]) : fd_queue_take();
        if (setup_result.log_fd[i] < 0) {
            if (kind == KIND_LXC)
                errno = EBADF;
            return -1;
        }
    }
    return 0;
}

static int take_descriptor(int *to)
{
    *to = fd_queue_take();
    errno = EBADF;
    return *to < 0 ? -1 : 0;
}

/* ---- the list ---- */

static int bad(struct failure *f, const char *operation)
{
    return fail(f, STATUS_OWN_FAILURE, EINVAL, "%s: operands", operation);
}

/* Carries one operation out; `what` becomes the path or name it is about. */
static int execute(enum kind kind, uint16_t tag, struct operands *o, char *what, size_t size)
{
    const char *a = "", *b = "", *c = "", *d = "";
    uint32_t flags = 0, x = 0, y = 0;
    uint64_t big = 0;
    uint8_t prefix = 0;
    int tree;

    /* First all operands, so that nothing is done with half of them. */
    switch (tag) {
    case OP_CLOCK: case OP_PIDS_MAX:
        big = take_u64(o);
        break;
    case OP_MKDIR:
        x = take_u32(o);
        a = take_string(o);
        break;
    case OP_MOUNT:
        flags = take_u32(o);
        b = take_string(o), c = take_string(o), a = take_string(o), d = take_string(o);
        break;
    case OP_BIND:
        flags = take_u32(o);
        b = take_string(o), a = take_string(o);
        break;
    case OP_ATTACH_TREE: case OP_HIDE: case OP_REMOUNT:
        flags = take_u32(o);
        a = take_string(o);
        break;
    case OP_FILE:
        flags = take_u32(o), x = take_u32(o), y = take_u32(o);
        a = take_string(o);
        break;
    case OP_SYMLINK: case OP_SYSCTL:
        b = take_string(o), a = take_string(o);
        break;
    case OP_LINK_UP:
        a = take_string(o);
        break;
    case OP_ADDRESS:
        prefix = take_u8(o);
        a = take_string(o), b = take_string(o);
        break;
    case OP_ROUTE:
        prefix = take_u8(o);
        a = take_string(o), b = take_string(o), c = take_string(o);
        break;
    default:
        break;
    }
    snprintf(what, size, "%s%.300s%s%.300s", *a ? " " : "", a, *b ? " from " : "", b);
    bool rest_is_data = tag == OP_FILE || tag == OP_ENTROPY || tag == OP_MODULE || tag == OP_HOSTNAME;
    bool mounts = tag == OP_MOUNT || tag == OP_BIND || tag == OP_ATTACH_TREE || tag == OP_HIDE
                  || tag == OP_REMOUNT;
    bool makes = tag == OP_MKDIR || tag == OP_FILE;
    const uint8_t *data = o->p;
    size_t length = (size_t)(o->end - o->p);
    if (o->bad || (!rest_is_data && length) || (mounts && flags & ~(uint32_t)ALL_FLAGS)
        || ((mounts || makes) && !is_below_t(a))) {
        errno = EPROTO;
        return -1;
    }
    char name[LONGEST_NAME + 1] = "";
    if (tag == OP_MODULE || tag == OP_HOSTNAME) {
        if (length > LONGEST_NAME || memchr(data, 0, length) || memchr(data, '/', length)) {
            errno = EPROTO;
            return -1;
        }
        memcpy(name, data, length);
        snprintf(what, size, " %s", name);
    }
    switch (tag) {
    case OP_MODULE: return op_module(name);
    case OP_HOSTNAME: return sethostname(name, strlen(name));
    case OP_CLOCK: return clock_settime(CLOCK_REALTIME, &(struct timespec){
        .tv_sec = (time_t)(big / 1000000000), .tv_nsec = (long)(big % 1000000000) });
    case OP_ENTROPY: return op_entropy(data, length);
    case OP_LISTEN: return take_descriptor(&setup_result.listen_fd);
    case OP_LIVENESS: return take_descriptor(&setup_result.liveness_fd);
    case OP_MKDIR: return make_directories(a, x & 07777);
    case OP_MOUNT: return op_mount(kind, flags, b, c, a, d);
    case OP_ATTACH_TREE:
        return take_descriptor(&tree) ? -1 : op_attach_tree(tree, flags, a);
    case OP_BIND: return op_bind(flags, b, a);
    case OP_HIDE: return op_hide(a);
    case OP_FILE: return op_file(flags, x, y, a, data, length);
    case OP_SYMLINK: return is_below_t(a) ? symlink(b, a) : -1;
    case OP_DEV: return op_dev(kind);
    case OP_PROC: return op_proc(kind);
    case OP_SYS: return op_sys(kind);
    case OP_REMOUNT: return op_remount(flags, a);
    case OP_LINK_UP: return op_link_up(a);
    case OP_ADDRESS: return op_address(prefix, a, b);
    case OP_ROUTE: return op_route(prefix, a, b, c);
    case OP_PIDS_MAX: return op_pids_max(big);
    case OP_PIVOT: return op_pivot(kind);
    case OP_LOG_FILES: return op_log_files(kind);
    case OP_SYSCTL: return op_sysctl(b, a);
    case OP_DETACHED: setup_result.detached = true; return 0;
    default: errno = EPROTO; return -1;
    }
}

int setup_execute(enum kind kind, const uint8_t *payload, size_t length, struct failure *f)
{
    struct records list = { payload, payload + length };
    struct record r;
    int more;

    while ((more = record_next(&list, &r)) > 0) {
        struct operands o = { r.data, r.data + r.len, false };
        char what[700] = "";
        if (!r.tag || r.tag >= OPERATIONS)
            return fail(f, STATUS_OWN_FAILURE, 0, "protocol error: SETUP operation %u", r.tag);
        if (execute(kind, r.tag, &o, what, sizeof what)) {
            if (o.bad)
                return bad(f, names[r.tag]);
            return fail(f, STATUS_OWN_FAILURE, errno, "%s%s", names[r.tag], what);
        }
    }
    return more < 0 ? fail(f, STATUS_OWN_FAILURE, 0, "protocol error: truncated SETUP") : 0;
}
