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

/* The kernel's own file systems: /dev, /proc, /sys, and the cgroup that limits processes. */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "setup.h"

#define DEV "/t/.dev"
#define CGROUP "/t/cgroup"

enum { KERNELS_PIDS_LIMIT = 4 << 20 };

/* ---- DEV ---- */

static int make_nodes(enum kind kind)
{
    static const struct { const char *name; unsigned major, minor; } nodes[] = {
        { "null", 1, 3 }, { "zero", 1, 5 }, { "full", 1, 7 }, { "random", 1, 8 },
        { "urandom", 1, 9 }, { "tty", 5, 0 },
    };

    for (size_t i = 0; i < sizeof nodes / sizeof *nodes; i++) {
        char staged[64];
        if (kind == KIND_KVM) {
            if (mknod(nodes[i].name, S_IFCHR | 0666, makedev(nodes[i].major, nodes[i].minor)))
                return -1;
            continue;
        }
        snprintf(staged, sizeof staged, "/dev/%s", nodes[i].name);
        int fd = open(nodes[i].name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd < 0)
            return -1;
        close(fd);
        if (mount(staged, nodes[i].name, NULL, MS_BIND, NULL))
            return -1;
    }
    return 0;
}

static int make_links(void)
{
    static const char *const links[][2] = {
        { "/proc/self/fd", "fd" }, { "/proc/self/fd/0", "stdin" },
        { "/proc/self/fd/1", "stdout" }, { "/proc/self/fd/2", "stderr" },
        { "pts/ptmx", "ptmx" },
    };

    for (size_t i = 0; i < sizeof links / sizeof *links; i++)
        if (symlink(links[i][0], links[i][1]))
            return -1;
    return 0;
}

static int make_terminals(void)
{
    const unsigned long flags = MS_NOSUID | MS_NOEXEC;

    if (mkdir("pts", 0755))
        return -1;
    /* A user namespace need not have a group 5 (tty). */
    return mount("devpts", "pts", "devpts", flags, "newinstance,ptmxmode=0666,mode=0620,gid=5")
           && mount("devpts", "pts", "devpts", flags, "newinstance,ptmxmode=0666,mode=0620");
}

static int fill_dev(enum kind kind)
{
    const unsigned long flags = MS_NOSUID | MS_NODEV | MS_NOEXEC;

    if (make_nodes(kind) || make_links() || make_terminals() || mkdir("shm", 01777)
        || mount("shm", "shm", "tmpfs", flags, "mode=1777") || mkdir("mqueue", 01777))
        return -1;
    if (mount("mqueue", "mqueue", "mqueue", flags, NULL))
        rmdir("mqueue");
    return 0;
}

int op_dev(const struct operands *o)
{
    if ((mkdir(DEV, 0755) && errno != EEXIST)
        || mount("dev", DEV, "tmpfs", MS_NOSUID | MS_NOEXEC, "mode=0755,size=1m") || chdir(DEV))
        return -1;
    int failed = fill_dev(o->kind);
    int err = errno;
    if (chdir("/"))
        return -1;
    errno = err;
    return failed ? -1 : mount_move(DEV, NEW_ROOT "/dev", FLAG_MAKE_TARGET);
}

/* ---- PROC, SYS ---- */

int op_proc(const struct operands *o)
{
    const uint32_t flags = FLAG_NOSUID | FLAG_NODEV | FLAG_NOEXEC | FLAG_MAKE_TARGET;

    if (o->kind == KIND_LXC) {
        /* libvirt's own meminfo cannot seek, and without that top(1) shows nothing. */
        umount2("/proc/meminfo", MNT_DETACH);
        return mount_move("/proc", NEW_ROOT "/proc", flags);
    }
    return mount_new("proc", "proc", NEW_ROOT "/proc", NULL, flags);
}

int op_sys(const struct operands *o)
{
    const uint32_t flags = FLAG_READ_ONLY | FLAG_NOSUID | FLAG_NODEV | FLAG_NOEXEC
                           | FLAG_MAKE_TARGET;

    if (o->kind == KIND_LXC ? mount_move("/sys", NEW_ROOT "/sys", flags)
                            : mount_new("sysfs", "sysfs", NEW_ROOT "/sys", NULL, flags))
        return -1;
    return mount_hide(NEW_ROOT "/sys/fs/cgroup");
}

/* ---- PIDS_MAX ---- */

static int write_to(const char *path, const char *text)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);

    if (fd < 0)
        return -1;
    int failed = write(fd, text, strlen(text)) < 0;
    close_keeping_errno(fd);
    return failed ? -1 : 0;
}

static int make_cgroup(const char *path)
{
    char processes[64];

    snprintf(processes, sizeof processes, "%s/cgroup.procs", path);
    return mkdir(path, 0755) ? -1 : open(processes, O_WRONLY | O_CLOEXEC);
}

int op_pids_max(const struct operands *o)
{
    unsigned long long most = o->n[0];
    char text[32] = "max";

    if (most < KERNELS_PIDS_LIMIT)
        snprintf(text, sizeof text, "%llu", most);
    if (mkdir(CGROUP, 0700)
        || mount("cgroup2", CGROUP, "cgroup2", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL)
        || write_to(CGROUP "/cgroup.subtree_control", "+pids") || mkdir(CGROUP "/commands", 0755)
        || write_to(CGROUP "/commands/pids.max", text))
        return -1;
    setup_result.pids_cgroup_fd = make_cgroup(CGROUP "/commands/own");
    /* An init gives its cgroup to controllers, and then nothing else may join it. */
    setup_result.init_cgroup_fd = make_cgroup(CGROUP "/commands/init");
    return setup_result.pids_cgroup_fd < 0 || setup_result.init_cgroup_fd < 0 ? -1 : 0;
}
