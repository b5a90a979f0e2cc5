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

/* What is mounted: flags of mounts, frozen file systems, and the last unmounting. */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "setup.h"

enum {
    SYSCALL_MOUNT_SETATTR = 442, RECURSIVE = 0x8000,
    MOST_MOUNTS = 1024,  /* that are unmounted at the end */
    MOST_KEPT = 8,
};

/* A machine's disks that are layers of others; mounted where nothing but these leads any more. */
static int kept_fds[MOST_KEPT];
static unsigned kept_count;

/* FIFREEZE and FITHAW of the kernel's linux/fs.h. */
#define IOCTL_FREEZE _IOWR('X', 119, int)
#define IOCTL_THAW _IOWR('X', 120, int)

struct tree_attributes { uint64_t set, clear, propagation, user_ns; };

int proc_directory(void)
{
    static int fd = -1;

    if (fd < 0)
        fd = open("/proc", O_PATH | O_DIRECTORY | O_CLOEXEC);
    return fd;
}

/* ---- the table ---- */

struct entry { const char *point, *options, *type; };

static void unescape(char *path)
{
    char *to = path;

    for (; *path; path++)
        if (path[0] == '\\' && path[1] >= '0' && path[1] <= '3' && path[2] && path[3]) {
            *to++ = (char)((path[1] - '0') << 6 | (path[2] - '0') << 3 | (path[3] - '0'));
            path += 3;
        } else {
            *to++ = *path;
        }
    *to = 0;
}

/* Splits a line of proc_pid_mountinfo(5); its words stay in it. */
static bool parse_entry(char *line, struct entry *e)
{
    char *rest = line, *word = NULL, *words[6];

    for (int i = 0; i < 6; i++)
        if (!(words[i] = strtok_r(i ? NULL : line, " ", &rest)))
            return false;
    do
        word = strtok_r(NULL, " ", &rest);
    while (word && strcmp(word, "-"));
    e->type = word ? strtok_r(NULL, " ", &rest) : NULL;
    e->point = words[4];
    e->options = words[5];
    unescape(words[4]);
    return e->type != NULL;
}

/* Calls visit for every mount until it returns other than 0, and returns that. */
static int each_mount(int (*visit)(const struct entry *e, void *context), void *context)
{
    int fd = openat(proc_directory(), "self/mountinfo", O_RDONLY | O_CLOEXEC);
    if (fd < 0 && errno == EBADF)  /* a builtin's process has none of our descriptors */
        fd = open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC);
    FILE *table = fd < 0 ? NULL : fdopen(fd, "r");
    struct entry e;
    char *line = NULL;
    size_t size = 0;
    int result = 0;

    if (!table)
        return close_keeping_errno(fd);
    while (!result && getline(&line, &size, table) > 0)
        if (parse_entry(line, &e))
            result = visit(&e, context);
    int err = errno;
    free(line);
    fclose(table);
    errno = err;
    return result;
}

/* ---- copies ---- */

struct copies { const char *directory; struct carried *to; int count, most; };

static int copy_one(const struct entry *e, void *context)
{
    struct copies *c = context;

    if (!place_is_below(e->point, c->directory) || !strcmp(e->point, c->directory))
        return 0;
    if (c->count == c->most || strlen(e->point) >= sizeof c->to->path) {
        errno = ENAMETOOLONG;
        return -1;
    }
    struct carried *copy = &c->to[c->count++];
    strcpy(copy->path, e->point);
    return (copy->tree = mount_clone(e->point)) < 0 ? -1 : 0;
}

int mounts_below(const char *directory, struct carried *to, int most)
{
    struct copies c = { directory, to, 0, most };

    return each_mount(copy_one, &c) ? -1 : c.count;
}

/* ---- flags ---- */

unsigned long mount_flags(uint32_t flags)
{
    return (flags & FLAG_READ_ONLY ? MS_RDONLY : 0) | (flags & FLAG_NOSUID ? MS_NOSUID : 0)
           | (flags & FLAG_NODEV ? MS_NODEV : 0) | (flags & FLAG_NOEXEC ? MS_NOEXEC : 0);
}

struct remount {
    char path[LONGEST_PATH];
    unsigned long flags;
    bool recursive, found;
};

static int remount_one(const struct entry *e, void *context)
{
    static const struct { const char *name; unsigned long flag; } known[] = {
        { "ro", MS_RDONLY }, { "nosuid", MS_NOSUID }, { "nodev", MS_NODEV },
        { "noexec", MS_NOEXEC },
    };
    struct remount *r = context;
    unsigned long flags = r->flags | MS_REMOUNT | MS_BIND;
    char options[256], *rest = options, *word;

    if (strcmp(e->point, r->path)
        && !(r->recursive && place_is_below(e->point, strcmp(r->path, "/") ? r->path : "")))
        return 0;
    r->found |= !strcmp(e->point, r->path);
    snprintf(options, sizeof options, "%s", e->options);
    while ((word = strsep(&rest, ",")))
        for (size_t i = 0; i < sizeof known / sizeof *known; i++)
            if (!strcmp(word, known[i].name))
                flags |= known[i].flag;
    return mount(NULL, e->point, NULL, flags, NULL);
}

/* For kernels before 5.12, which have no mount_setattr(2). */
static int add_flags_by_path(int mount_fd, uint32_t flags, bool recursive)
{
    struct remount r = { .flags = mount_flags(flags), .recursive = recursive };
    char link[64];

    snprintf(link, sizeof link, "self/fd/%d", mount_fd);
    ssize_t n = readlinkat(proc_directory(), link, r.path, sizeof r.path - 1);
    if (n < 0)
        return -1;
    r.path[n] = 0;
    if (each_mount(remount_one, &r))
        return -1;
    errno = EINVAL;  /* as mount_setattr(2) for a path that is no mount */
    return r.found ? 0 : -1;
}

int mount_add_flags(int mount_fd, uint32_t flags, bool recursive)
{
    /* The attributes have the numbers of the protocol's flags. Nothing is cleared: in a user
     * namespace some flags are locked. */
    struct tree_attributes attributes = {
        .set = flags & (FLAG_READ_ONLY | FLAG_NOSUID | FLAG_NODEV | FLAG_NOEXEC),
    };

    if (!attributes.set)
        return 0;
    if (!syscall(SYSCALL_MOUNT_SETATTR, mount_fd, "", AT_EMPTY_PATH | (recursive ? RECURSIVE : 0),
                 &attributes, sizeof attributes))
        return 0;
    return errno == ENOSYS ? add_flags_by_path(mount_fd, flags, recursive) : -1;
}

/* ---- the end ---- */

void mounts_keep(void)
{
    char path[sizeof KEPT + 16];

    for (int fd; kept_count < MOST_KEPT; kept_fds[kept_count++] = fd) {
        snprintf(path, sizeof path, KEPT "/%u", kept_count);
        if ((fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) < 0)
            return;
    }
}

int mounts_move_kept(int first)
{
    int moved[MOST_KEPT], end = first + (int)kept_count;

    /* Out of the way first: one's place may be another's descriptor. */
    for (unsigned i = 0; i < kept_count; i++)
        moved[i] = fcntl(kept_fds[i], F_DUPFD_CLOEXEC, end);
    for (unsigned i = 0; i < kept_count; i++)
        kept_fds[i] = dup3(moved[i], first + (int)i, O_CLOEXEC);
    return end;
}

struct points {
    struct point { char *path; unsigned order; } all[MOST_MOUNTS];
    unsigned count;
};

static bool holds_files(const char *type)
{
    static const char *const memory[] = {
        "tmpfs", "ramfs", "rootfs", "devtmpfs", "proc", "sysfs", "devpts", "mqueue", "overlay",
        "cgroup", "cgroup2", "securityfs", "debugfs", "tracefs", "bpf", "configfs", "hugetlbfs",
        "pstore", "fusectl", "binfmt_misc", "selinuxfs", "efivarfs", "autofs", "nsfs",
    };

    for (size_t i = 0; i < sizeof memory / sizeof *memory; i++)
        if (!strcmp(type, memory[i]))
            return false;
    return true;
}

static int collect_writable(const struct entry *e, void *context)
{
    struct points *p = context;
    bool layered = !strcmp(e->type, "overlay") && (kept_count || !strcmp(e->point, "/"));

    if ((layered || holds_files(e->type)) && !strncmp(e->options, "rw", 2) && p->count < MOST_MOUNTS
        && (p->all[p->count].path = strdup(e->point))) {
        p->all[p->count].order = p->count;
        p->count++;
    }
    return 0;
}

/* Deepest first, and of several on one place the last first. */
static int by_depth(const void *a, const void *b)
{
    const struct point *x = a, *y = b;
    size_t m = strlen(x->path), n = strlen(y->path);

    return m != n ? (m < n) - (m > n) : (x->order < y->order) - (x->order > y->order);
}

/* A container's file systems are the host's, which may have other uses for them. */
static int make_read_only(const char *point)
{
    if (sandbox_kind == KIND_KVM)
        return mount(NULL, point, NULL, MS_REMOUNT | MS_RDONLY, NULL);
    int fd = open(point, O_PATH | O_NOFOLLOW | O_CLOEXEC);
    int failed = fd < 0 || mount_add_flags(fd, FLAG_READ_ONLY, false);
    close_keeping_errno(fd);
    return failed ? -1 : 0;
}

/* A container's root goes before anybody is told of the end: whoever mounts its image next would
 * otherwise have to wait for the kernel to forget this mount namespace. */
static int leave_root(void)
{
    if (mount("end", "/proc", "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC, "mode=0755,size=64k")
        || chdir("/proc") || syscall(SYS_pivot_root, ".", ".") || umount2(".", MNT_DETACH))
        return -1;
    return chdir("/");
}

static int unmount_one(const char *point)
{
    bool is_root = !strcmp(point, "/");

    if (is_root && sandbox_kind == KIND_LXC && !leave_root())
        return 0;
    if ((!is_root && !umount2(point, UMOUNT_NOFOLLOW)) || !make_read_only(point))
        return 0;
    int err = errno;
    if (!is_root)
        umount2(point, MNT_DETACH | UMOUNT_NOFOLLOW);
    log_message("%.300s: cannot be unmounted: %s", point, strerror(err));
    return -1;
}

static int set_frozen(int fd, bool frozen)
{
    int result = ioctl(fd, frozen ? IOCTL_FREEZE : IOCTL_THAW, 0);
    int err = errno;

    if (!result || (frozen && err == EBUSY))  /* frozen already, as one that is mounted twice */
        return 1;
    return (!frozen && err == EINVAL) || err == EOPNOTSUPP || err == ENOTTY ? 0 : -1;
}

static int set_point_frozen(const char *point, bool frozen)
{
    int fd = open(point, O_RDONLY | O_NONBLOCK | O_CLOEXEC);

    if (fd < 0)
        return errno == ENOENT || errno == EACCES ? 0 : -1;
    int result = set_frozen(fd, frozen);
    close_keeping_errno(fd);
    return result;
}

int mounts_freeze(bool frozen)
{
    static struct points points;
    int count = 0, failure = 0;

    points.count = 0;
    if (each_mount(collect_writable, &points))
        return -1;
    /* Deepest first, so that the backing file of an inner one can still be written. */
    qsort(points.all, points.count, sizeof *points.all, by_depth);
    for (unsigned i = 0; i < points.count + kept_count; i++) {
        bool is_kept = i >= points.count;
        int changed = 0;
        if (!(failure && frozen))
            changed = is_kept ? set_frozen(kept_fds[i - points.count], frozen)
                              : set_point_frozen(points.all[i].path, frozen);
        if (changed < 0)
            failure = errno;
        else
            count += changed;
        if (!is_kept)
            free(points.all[i].path);
    }
    if (failure && frozen)
        mounts_freeze(false);
    errno = failure;
    return failure ? -1 : count;
}

static int end_kept(void)
{
    int result = 0;

    for (unsigned i = 0; i < kept_count; i++)
        if (fchdir(kept_fds[i]) || mount(NULL, ".", NULL, MS_REMOUNT | MS_RDONLY, NULL)) {
            log_message("layer %u cannot be unmounted: %s", i, strerror(errno));
            result = -1;
        }
    return kept_count && chdir("/") ? -1 : result;
}

int unmount_all(void)
{
    static struct points points;
    int result = 0;

    points.count = 0;
    if (each_mount(collect_writable, &points))
        return -1;
    /* What was mounted in the initramfs only is out of reach, but is written. */
    if (sandbox_kind == KIND_KVM)
        sync();
    qsort(points.all, points.count, sizeof *points.all, by_depth);
    for (unsigned i = 0; i < points.count; i++) {
        result |= unmount_one(points.all[i].path);
        free(points.all[i].path);
    }
    return result | end_kept();
}
