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

/* Mount operations. A file system is mounted where only PID 1 sees it and then moved to its
 * place by descriptors, so that no path is looked up twice. See move_mount(2). */

#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/swap.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "setup.h"

enum {
    SYSCALL_OPEN_TREE = 428, SYSCALL_MOVE_MOUNT = 429,
    SYSCALL_FSOPEN = 430, SYSCALL_FSCONFIG = 431, SYSCALL_FSMOUNT = 432,
    CLOSE_ON_EXEC = 1, CONFIG_CREATE = 6,
    CLONE_TREE = 1, TREE_RECURSIVE = 0x8000,
    MOVE_FROM_EMPTY_PATH = 0x04, MOVE_TO_EMPTY_PATH = 0x40,
    LOOK_AGAIN_NS = 10000000,
    RESIZE_FS = 0x40086610,       /* EXT4_IOC_RESIZE_FS */
    SWAP_DISCARDS = 0x10000,
};

#define ASIDE "/t/.aside"
#define EMPTY "/t/.empty"

static int clone_tree(int place, bool recursive)
{
    return (int)syscall(SYSCALL_OPEN_TREE, place, "", AT_EMPTY_PATH | CLONE_TREE | O_CLOEXEC
                        | (recursive ? TREE_RECURSIVE : 0));
}

int mount_clone(const char *path)
{
    int place = open(path, O_PATH | O_CLOEXEC);
    int tree = place < 0 ? -1 : clone_tree(place, false);

    close_keeping_errno(place);
    return tree;
}

static int move_tree(int tree, int target)
{
    return (int)syscall(SYSCALL_MOVE_MOUNT, tree, "", target, "",
                        MOVE_FROM_EMPTY_PATH | MOVE_TO_EMPTY_PATH);
}

int mount_detached(const char *type, uint32_t flags)
{
    int context = (int)syscall(SYSCALL_FSOPEN, type, CLOSE_ON_EXEC);
    int failed = context < 0 || syscall(SYSCALL_FSCONFIG, context, CONFIG_CREATE, NULL, NULL, 0);
    /* The attributes have the numbers of the protocol's flags. */
    int tree = failed ? -1 : (int)syscall(SYSCALL_FSMOUNT, context, CLOSE_ON_EXEC, flags);

    close_keeping_errno(context);
    return tree;
}

int mount_attach(int tree, const char *path)
{
    int target = open(path, O_PATH | O_CLOEXEC);
    int failed = target < 0 || move_tree(tree, target);

    close_keeping_errno(target);
    return failed ? -1 : 0;
}

static bool is_missing(void) { return errno == ENOENT || errno == ENOTDIR; }

static int open_target(const char *path, uint32_t flags, bool directory)
{
    int fd = place_open(path);

    if (fd < 0 && errno == ENOENT && flags & FLAG_MAKE_TARGET)
        fd = place_make(path, directory, directory ? 0755 : 0644);
    return fd;
}

/* Moves a tree to its target. Takes the descriptor. */
static int settle(int tree, const char *target, uint32_t flags)
{
    int fd = open_target(target, flags, place_is_directory(tree));

    if (fd < 0) {
        close_keeping_errno(tree);
        return is_missing() && flags & FLAG_IGNORE_MISSING ? 0 : -1;
    }
    bool is_directory = place_is_directory(tree);
    errno = is_directory ? ENOTDIR : EISDIR;  /* the kernel would say EINVAL */
    int failed = is_directory != place_is_directory(fd) || move_tree(tree, fd)
                 || mount_add_flags(tree, flags, true);
    close_keeping_errno(fd);
    close_keeping_errno(tree);
    return failed ? -1 : 0;
}

int mount_move(const char *from, const char *target, uint32_t flags)
{
    int tree = open(from, O_PATH | O_CLOEXEC);

    return tree < 0 ? -1 : settle(tree, target, flags);
}

int mount_new(const char *type, const char *source, const char *target, const char *data,
              uint32_t flags)
{
    int fd = open_target(target, flags, true);

    if (fd < 0)
        return is_missing() && flags & FLAG_IGNORE_MISSING ? 0 : -1;
    int failed = (mkdir(ASIDE, 0700) && errno != EEXIST)
                 || mount(source, ASIDE, type, mount_flags(flags), data);
    int tree = failed ? -1 : open(ASIDE, O_PATH | O_CLOEXEC);
    failed = tree < 0 || move_tree(tree, fd);
    close_keeping_errno(tree);
    close_keeping_errno(fd);
    return failed ? -1 : 0;
}

/* ---- MOUNT ---- */

static bool disk_has_serial(const char *disk, const char *serial)
{
    char path[300], found[64];

    snprintf(path, sizeof path, "/sys/block/%s/serial", disk);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    ssize_t n = read(fd, found, sizeof found - 1);
    close(fd);
    if (n < 0)
        return false;
    found[n] = 0;
    found[strcspn(found, "\n")] = 0;
    return !strcmp(found, serial);
}

static bool find_disk_now(const char *serial, char *device, size_t size)
{
    DIR *disks = opendir("/sys/block");
    struct dirent *entry;
    bool found = false;

    while (disks && !found && (entry = readdir(disks)))
        if (entry->d_name[0] != '.' && disk_has_serial(entry->d_name, serial)) {
            snprintf(device, size, "/dev/%s", entry->d_name);
            found = true;
        }
    if (disks)
        closedir(disks);
    return found;
}

static int find_disk(const char *serial, char *device, size_t size)
{
    struct timespec pause = { .tv_nsec = LOOK_AGAIN_NS };
    int64_t end = now_ms() + DEVICE_WAIT_MS;

    while (!find_disk_now(serial, device, size)) {
        if (now_ms() >= end) {
            errno = ENODEV;
            return -1;
        }
        nanosleep(&pause, NULL);
    }
    return 0;
}

/* Returns the source itself or, of a disk's serial number, its device in the buffer. */
static const char *device_of(const struct operands *o, const char *source, char *device,
                             size_t size)
{
    if (o->kind != KIND_KVM || strncmp(source, "serial:", 7))
        return source;
    return find_disk(source + 7, device, size) ? NULL : device;
}

int op_mount(const struct operands *o)
{
    char device[300];
    const char *source = device_of(o, o->s[1], device, sizeof device);

    return source ? mount_new(o->s[0], source, o->s[2], o->s[3], (uint32_t)o->n[0]) : -1;
}

/* ---- GROW, SWAP_ON ---- */

int op_grow(const struct operands *o)
{
    uint64_t blocks = o->n[0];
    int place = place_open(o->s[0]);
    int top = place < 0 ? -1 : openat(place, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int failed = top < 0 || ioctl(top, RESIZE_FS, &blocks);

    close_keeping_errno(top);
    close_keeping_errno(place);
    return failed ? -1 : 0;
}

int op_swap_on(const struct operands *o)
{
    char device[300];
    const char *source = device_of(o, o->s[0], device, sizeof device);

    return source ? swapon(source, SWAP_DISCARDS) : -1;
}

/* ---- ATTACH_TREE, BIND, REMOUNT ---- */

int op_attach_tree(const struct operands *o)
{
    int tree = fd_queue_take();

    errno = EBADF;
    return tree < 0 ? -1 : settle(tree, o->s[0], (uint32_t)o->n[0]);
}

int op_bind(const struct operands *o)
{
    int place = place_open(o->s[0]);
    int tree = place < 0 ? -1 : clone_tree(place, true);

    close_keeping_errno(place);
    return tree < 0 ? -1 : settle(tree, o->s[1], (uint32_t)o->n[0]);
}

int op_remount(const struct operands *o)
{
    int place = place_open(o->s[0]);

    if (place < 0)
        return is_missing() && o->n[0] & FLAG_IGNORE_MISSING ? 0 : -1;
    int failed = mount_add_flags(place, (uint32_t)o->n[0], false);
    close_keeping_errno(place);
    return failed;
}

/* ---- HIDE ---- */

/* One file system with a directory and a file serves as the cover of everything. */
static int make_covers(void)
{
    static bool made;

    if (made)
        return 0;
    if (mkdir(EMPTY, 0700)
        || mount("tmpfs", EMPTY, "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC, "mode=0755,size=64k")
        || mkdir(EMPTY "/directory", 0555))
        return -1;
    int fd = open(EMPTY "/file", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0400);
    if (fd < 0)
        return -1;
    close(fd);
    fd = open(EMPTY, O_PATH | O_CLOEXEC);
    int failed = fd < 0 || mount_add_flags(fd, FLAG_READ_ONLY, false);
    close_keeping_errno(fd);
    made = !failed;
    return failed ? -1 : 0;
}

static int cover(int target)
{
    if (make_covers())
        return -1;
    int source = open(place_is_directory(target) ? EMPTY "/directory" : EMPTY "/file",
                      O_PATH | O_CLOEXEC);
    int tree = source < 0 ? -1 : clone_tree(source, false);
    int failed = tree < 0 || move_tree(tree, target);
    close_keeping_errno(source);
    close_keeping_errno(tree);
    return failed ? -1 : 0;
}

/* Opens the path or, where that may not even be looked for (a server of files or a foreign owner
 * refuses), the nearest directory above that can be covered instead: a command of another user
 * may be allowed what PID 1 is not. */
static int open_reachable(const char *path)
{
    char above[LONGEST_PATH];
    int fd = place_open(path);

    snprintf(above, sizeof above, "%s", path);
    while (fd < 0 && errno == EACCES) {
        for (char *slash; (slash = strrchr(above, '/')) && (*slash = 0, slash[-1] == '/');)
            continue;
        if (!strcmp(above, NEW_ROOT)) {
            errno = EACCES;
            return -1;
        }
        fd = place_open(above);
    }
    return fd;
}

int mount_hide(const char *path)
{
    if (!place_is_below(path, NEW_ROOT)) {
        errno = EINVAL;
        return -1;
    }
    int target = open_reachable(path);
    if (target < 0)
        return is_missing() ? 0 : -1;
    int failed = cover(target);
    close_keeping_errno(target);
    return failed;
}

int op_hide(const struct operands *o) { return mount_hide(o->s[0]); }

/* ---- PIVOT ---- */

int op_pivot(const struct operands *o)
{
    if (chdir(NEW_ROOT))
        return -1;
    if (o->kind == KIND_KVM) {
        /* Ports are opened by the staging root's /dev, which is out of reach afterwards. */
        connections_open_ports();
        mounts_keep();
        if (mount(".", "/", NULL, MS_MOVE, NULL) || chroot("."))
            return -1;
    } else if (syscall(SYS_pivot_root, ".", ".") || umount2(".", MNT_DETACH)) {
        return -1;
    }
    return chdir("/");
}
