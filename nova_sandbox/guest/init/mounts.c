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

/* Mount operations. Everything is prepared where only PID 1 sees it and then moved to its place,
 * which is looked up inside the new root: a link there cannot lead out of it. */

#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <time.h>
#include <unistd.h>

#include "setup.h"

enum {
    SYSCALL_OPEN_TREE = 428, SYSCALL_MOVE_MOUNT = 429, SYSCALL_OPENAT2 = 437,
    SYSCALL_MOUNT_SETATTR = 442,
    TREE_CLONE = 1, TREE_RECURSIVE = 0x8000, MOVE_FROM_EMPTY_PATH = 4, MOVE_TO_EMPTY_PATH = 0x40,
    IN_ROOT = 0x10, NO_MAGIC_LINKS = 2,
    ATTR_READ_ONLY = 1, ATTR_NOSUID = 2, ATTR_NODEV = 4, ATTR_NOEXEC = 8,
    LONGEST_PATH = 4096,
    BLOCK_DEVICE_WAIT_MS = 5000,
};

#define ASIDE "/t/.aside"
#define EMPTY "/t/.empty"

struct open_how { uint64_t flags, mode, resolve; };
struct tree_attributes { uint64_t set, clear, propagation, user_ns; };

/* ---- places ---- */

static int close_with(int fd)
{
    int err = errno;

    if (fd >= 0)
        close(fd);
    errno = err;
    return -1;
}

static bool is_in_new_root(const char *path)
{
    size_t n = strlen(NEW_ROOT);

    return !strncmp(path, NEW_ROOT, n) && (path[n] == '/' || !path[n]);
}

static int open_in(int root, const char *path)
{
    struct open_how how = { O_PATH | O_CLOEXEC, 0, IN_ROOT | NO_MAGIC_LINKS };

    return (int)syscall(SYSCALL_OPENAT2, root, *path ? path : ".", &how, sizeof how);
}

/* Opens a path of the staging root, or of the new root without leaving it. */
static int open_place(const char *path)
{
    if (!is_in_new_root(path))
        return open(path, O_PATH | O_CLOEXEC);
    int root = open(NEW_ROOT, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (root < 0)
        return -1;
    const char *rest = path + strlen(NEW_ROOT);
    while (*rest == '/')
        rest++;
    int fd = open_in(root, rest);
    close_with(root);
    return fd;
}

/* Makes what is missing of a path, component by component. */
static int make_place(const char *path, bool directory)
{
    const char *base = is_in_new_root(path) ? NEW_ROOT : "/t";
    const char *rest = path + strlen(base);
    char done[LONGEST_PATH] = "";
    int root = open(base, O_PATH | O_DIRECTORY | O_CLOEXEC);
    int here = root < 0 ? -1 : dup(root);

    while (here >= 0 && *rest) {
        while (*rest == '/')
            rest++;
        size_t n = strcspn(rest, "/"), at = strlen(done);
        if (!n)
            break;
        char part[256];
        if (n >= sizeof part || at + n + 2 > sizeof done) {
            errno = ENAMETOOLONG;
            break;
        }
        memcpy(part, rest, n);
        part[n] = 0;
        snprintf(done + at, sizeof done - at, "%s%s", at ? "/" : "", part);
        rest += n;
        bool last = !rest[strspn(rest, "/")];
        int next = open_in(root, done);
        if (next < 0 && errno == ENOENT) {
            int made = last && !directory
                ? openat(here, part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644)
                : mkdirat(here, part, 0755);
            if (made > 0)
                close(made);
            if (made >= 0)
                next = open_in(root, done);
        }
        close_with(here);
        here = next;
    }
    close_with(root);
    return here;
}

static int open_target(const char *path, uint32_t flags, bool directory)
{
    int fd = open_place(path);

    if (fd < 0 && errno == ENOENT && flags & FLAG_MAKE_TARGET)
        fd = make_place(path, directory);
    return fd;
}

static bool is_directory(int fd)
{
    struct stat s;

    return !fstat(fd, &s) && S_ISDIR(s.st_mode);
}

/* ---- mounts ---- */

static int set_flags(int tree, uint32_t flags, bool recursive)
{
    struct tree_attributes attr = {
        .set = (flags & FLAG_READ_ONLY ? ATTR_READ_ONLY : 0) | (flags & FLAG_NOSUID ? ATTR_NOSUID : 0)
               | (flags & FLAG_NODEV ? ATTR_NODEV : 0) | (flags & FLAG_NOEXEC ? ATTR_NOEXEC : 0),
    };

    if (!attr.set)
        return 0;
    return (int)syscall(SYSCALL_MOUNT_SETATTR, tree, "",
                        AT_EMPTY_PATH | (recursive ? TREE_RECURSIVE : 0), &attr, sizeof attr);
}

static int clone_tree(int place)
{
    return (int)syscall(SYSCALL_OPEN_TREE, place, "",
                        AT_EMPTY_PATH | TREE_CLONE | TREE_RECURSIVE | O_CLOEXEC);
}

static int move_tree(int tree, int target)
{
    return (int)syscall(SYSCALL_MOVE_MOUNT, tree, "", target, "",
                        MOVE_FROM_EMPTY_PATH | MOVE_TO_EMPTY_PATH);
}

/* Puts a tree on its target and closes it. */
static int place_tree(int tree, uint32_t flags, const char *path)
{
    int target = open_target(path, flags, is_directory(tree));

    if (target < 0)
        return close_with(tree), errno == ENOENT && flags & FLAG_IGNORE_MISSING ? 0 : -1;
    int failed = move_tree(tree, target);
    close_with(tree);
    close_with(target);
    return failed ? -1 : 0;
}

static int move_place(const char *from, const char *path, uint32_t flags)
{
    int place = open(from, O_PATH | O_CLOEXEC);

    return place < 0 ? -1 : place_tree(place, flags, path);
}

static unsigned long mount_flags(uint32_t flags)
{
    return (flags & FLAG_READ_ONLY ? MS_RDONLY : 0) | (flags & FLAG_NOSUID ? MS_NOSUID : 0)
           | (flags & FLAG_NODEV ? MS_NODEV : 0) | (flags & FLAG_NOEXEC ? MS_NOEXEC : 0);
}

static int mount_aside(const char *type, const char *source, unsigned long flags,
                       const char *data)
{
    if (mkdir(ASIDE, 0700) && errno != EEXIST)
        return -1;
    return mount(source, ASIDE, type, flags, data);
}

/* "serial:NAME" is the block device with this serial number. */
static int find_block_device(const char *serial, char *path, size_t size)
{
    struct timespec pause = { .tv_nsec = 5000000 };
    int64_t end = now_ms() + BLOCK_DEVICE_WAIT_MS;

    do {
        DIR *blocks = opendir("/sys/block");
        struct dirent *entry;
        while (blocks && (entry = readdir(blocks))) {
            char name[300], found[64] = "";
            snprintf(name, sizeof name, "/sys/block/%s/serial", entry->d_name);
            int fd = open(name, O_RDONLY | O_CLOEXEC);
            if (fd < 0)
                continue;
            if (read(fd, found, sizeof found - 1) < 0)
                found[0] = 0;
            close(fd);
            if (strcmp(found, serial))
                continue;
            snprintf(path, size, "/dev/%s", entry->d_name);
            closedir(blocks);
            return 0;
        }
        if (blocks)
            closedir(blocks);
        nanosleep(&pause, NULL);
    } while (now_ms() < end);
    errno = ENODEV;
    return -1;
}

int op_mount(enum kind kind, uint32_t flags, const char *type, const char *source,
             const char *target, const char *data)
{
    char device[300];

    if (kind == KIND_KVM && !strncmp(source, "serial:", 7)) {
        if (find_block_device(source + 7, device, sizeof device))
            return -1;
        source = device;
    }
    if (!is_in_new_root(target)) {
        if (make_directories(target, 0755))
            return -1;
        return mount(source, target, type, mount_flags(flags), data);
    }
    if (mount_aside(type, source, mount_flags(flags), data))
        return -1;
    if (!move_place(ASIDE, target, flags))
        return umount2(ASIDE, MNT_DETACH) && errno != EINVAL ? -1 : 0;
    int err = errno;
    umount2(ASIDE, MNT_DETACH);
    errno = err;
    return -1;
}

int op_attach_tree(int tree, uint32_t flags, const char *target)
{
    if (set_flags(tree, flags, true))
        return close_with(tree);
    return place_tree(tree, flags, target);
}

int op_bind(uint32_t flags, const char *source, const char *target)
{
    int place = open_place(source);

    if (place < 0)
        return errno == ENOENT && flags & FLAG_IGNORE_MISSING ? 0 : -1;
    int tree = clone_tree(place);
    close_with(place);
    if (tree < 0)
        return -1;
    return op_attach_tree(tree, flags, target);
}

/* An empty read-only directory and file to cover others with. */
static int make_empty(void)
{
    static bool made;

    if (made)
        return 0;
    if (mkdir(EMPTY, 0755) || mount("tmpfs", EMPTY, "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC,
                                    "mode=0755,size=4k")
        || mkdir(EMPTY "/directory", 0555))
        return -1;
    int fd = open(EMPTY "/file", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0400);
    if (fd < 0)
        return -1;
    close(fd);
    fd = open(EMPTY, O_PATH | O_CLOEXEC);
    if (fd < 0 || set_flags(fd, FLAG_READ_ONLY, false))
        return close_with(fd);
    close(fd);
    made = true;
    return 0;
}

int op_hide(const char *path)
{
    int target = open_place(path);

    if (target < 0)
        return errno == ENOENT || errno == ENOTDIR ? 0 : -1;
    if (make_empty())
        return close_with(target);
    int cover = open(is_directory(target) ? EMPTY "/directory" : EMPTY "/file",
                     O_PATH | O_CLOEXEC);
    int tree = cover < 0 ? -1 : clone_tree(cover);
    close_with(cover);
    int failed = tree < 0 || move_tree(tree, target);
    close_with(tree);
    close_with(target);
    return failed ? -1 : 0;
}

int op_remount(uint32_t flags, const char *path)
{
    int place = open_place(path);

    if (place < 0)
        return errno == ENOENT && flags & FLAG_IGNORE_MISSING ? 0 : -1;
    int failed = set_flags(place, flags, false);
    close_with(place);
    return failed ? -1 : 0;
}

/* ---- /dev, /proc, /sys ---- */

static const struct node { const char *name; unsigned major, minor; } nodes[] = {
    { "null", 1, 3 }, { "zero", 1, 5 }, { "full", 1, 7 }, { "random", 1, 8 }, { "urandom", 1, 9 },
    { "tty", 5, 0 },
};

static int make_node(enum kind kind, const struct node *node)
{
    char path[64], staged[64];

    snprintf(path, sizeof path, ASIDE "/%s", node->name);
    if (kind == KIND_KVM) {
        if (mknod(path, S_IFCHR | 0666, makedev(node->major, node->minor)))
            return -1;
        return chmod(path, 0666);
    }
    snprintf(staged, sizeof staged, "/dev/%s", node->name);
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0)
        return -1;
    close(fd);
    return mount(staged, path, NULL, MS_BIND, NULL);
}

static int fill_dev(enum kind kind)
{
    static const char *const links[][2] = {
        { "/proc/self/fd", "fd" }, { "/proc/self/fd/0", "stdin" }, { "/proc/self/fd/1", "stdout" },
        { "/proc/self/fd/2", "stderr" }, { "pts/ptmx", "ptmx" },
    };

    for (size_t i = 0; i < sizeof nodes / sizeof *nodes; i++)
        if (make_node(kind, &nodes[i]))
            return -1;
    if (chdir(ASIDE))
        return -1;
    for (size_t i = 0; i < sizeof links / sizeof *links; i++)
        if (symlink(links[i][0], links[i][1]))
            return -1;
    if (mkdir("pts", 0755) || mkdir("shm", 01777) || mkdir("mqueue", 01777))
        return -1;
    if (mount("devpts", "pts", "devpts", MS_NOSUID | MS_NOEXEC,
              "newinstance,ptmxmode=0666,mode=0620,gid=5")
        && mount("devpts", "pts", "devpts", MS_NOSUID | MS_NOEXEC,
                 "newinstance,ptmxmode=0666,mode=0620"))
        return -1;
    if (mount("shm", "shm", "tmpfs", MS_NOSUID | MS_NODEV, "mode=1777"))
        return -1;
    /* Not every kernel has message queues. */
    if (mount("mqueue", "mqueue", "mqueue", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL))
        rmdir("mqueue");
    return 0;
}

int op_dev(enum kind kind)
{
    mode_t mask = umask(0);
    int failed = mount_aside("tmpfs", "dev", MS_NOSUID | MS_NOEXEC, "mode=0755,size=1m")
                 || fill_dev(kind);
    int err = errno;

    umask(mask);
    if (chdir("/"))
        return -1;
    errno = err;
    return failed ? -1 : move_place(ASIDE, NEW_ROOT "/dev", 0);
}

int op_proc(enum kind kind)
{
    if (kind == KIND_LXC)
        return move_place("/proc", NEW_ROOT "/proc", 0);
    return op_mount(kind, FLAG_NOSUID | FLAG_NODEV | FLAG_NOEXEC, "proc", "proc",
                    NEW_ROOT "/proc", "");
}

int op_sys(enum kind kind)
{
    uint32_t flags = FLAG_READ_ONLY | FLAG_NOSUID | FLAG_NODEV | FLAG_NOEXEC;

    if (kind == KIND_LXC
            ? move_place("/sys", NEW_ROOT "/sys", 0) || op_remount(flags, NEW_ROOT "/sys")
            : op_mount(kind, flags, "sysfs", "sysfs", NEW_ROOT "/sys", ""))
        return -1;
    return op_hide(NEW_ROOT "/sys/fs/cgroup");
}

int op_pids_max(uint64_t most)
{
    static const struct { const char *path; const char *text; } steps[] = {
        { "/t/cgroup/cgroup.subtree_control", "+pids" },
        { "/t/cgroup/commands/pids.max", NULL },
    };
    char number[32];

    snprintf(number, sizeof number, "%llu", (unsigned long long)most);
    if (make_directories("/t/cgroup", 0755)
        || mount("cgroup2", "/t/cgroup", "cgroup2", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL))
        return -1;
    for (size_t i = 0; i < 2; i++) {
        const char *text = steps[i].text ? steps[i].text : number;
        int fd = open(steps[i].path, O_WRONLY | O_CLOEXEC);
        if (fd < 0 || write(fd, text, strlen(text)) < 0)
            return close_with(fd);
        close(fd);
        if (i == 0 && mkdir("/t/cgroup/commands", 0755))
            return -1;
    }
    setup_result.pids_cgroup_fd = open("/t/cgroup/commands/cgroup.procs", O_WRONLY | O_CLOEXEC);
    return setup_result.pids_cgroup_fd < 0 ? -1 : 0;
}

/* ---- the new root ---- */

int op_pivot(enum kind kind)
{
    if (chdir(NEW_ROOT))
        return -1;
    if (kind == KIND_KVM) {
        /* After this the staging root's /dev and /sys are out of reach. */
        connections_open_ports();
        if (mount(".", "/", NULL, MS_MOVE, NULL) || chroot("."))
            return -1;
    } else if (syscall(SYS_pivot_root, ".", ".") || umount2(".", MNT_DETACH)) {
        return -1;
    }
    return chdir("/");
}

/* ---- the end ---- */

static bool holds_files(const char *type)
{
    static const char *const types[] = {
        "9p", "virtiofs", "ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "vfat", "nfs", "nfs4",
    };

    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (!strcmp(type, types[i]))
            return true;
    return false;
}

static void unescape(char *path)
{
    char *to = path;

    for (; *path; path++) {
        unsigned code;
        if (*path == '\\' && sscanf(path + 1, "%3o", &code) == 1) {
            *to++ = (char)code;
            path += 3;
        } else {
            *to++ = *path;
        }
    }
    *to = 0;
}

static void unmount_one(const char *point)
{
    if (!strcmp(point, "/") || !umount2(point, UMOUNT_NOFOLLOW))
        return;
    int place = open(point, O_PATH | O_CLOEXEC);
    if (place >= 0 && set_flags(place, FLAG_READ_ONLY, false))
        log_message("%s: cannot be unmounted", point);
    close_with(place);
}

int unmount_all(void)
{
    enum { MOST = 512 };
    static char *points[MOST];
    unsigned count = 0;
    char *line = NULL;
    size_t size = 0;
    FILE *mounts = fopen("/proc/self/mountinfo", "re");

    while (mounts && getline(&line, &size, mounts) > 0 && count < MOST) {
        char point[LONGEST_PATH], options[256], type[64];
        char *after = strstr(line, " - ");
        if (!after || sscanf(line, "%*s %*s %*s %*s %4095s %255s", point, options) != 2
            || sscanf(after + 3, "%63s", type) != 1)
            continue;
        if (!holds_files(type) || (strncmp(options, "rw", 2)))
            continue;
        unescape(point);
        points[count++] = strdup(point);
    }
    if (mounts)
        fclose(mounts);
    free(line);
    if (count && sandbox_kind == KIND_KVM)
        sync();
    while (count) {
        count--;
        if (points[count])
            unmount_one(points[count]);
        free(points[count]);
    }
    return 0;
}
