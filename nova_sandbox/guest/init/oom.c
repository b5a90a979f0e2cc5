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

/* How often the kernel's OOM killer acted in this sandbox. */

#define _GNU_SOURCE
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "init.h"

static int counter = -1;
static char text[16 << 10];

static const char *read_text(int fd)
{
    size_t length = 0;
    ssize_t n;

    while (length < sizeof text - 1
           && (n = pread(fd, text + length, sizeof text - 1 - length, (off_t)length)) > 0)
        length += (size_t)n;
    text[length] = 0;
    return text;
}

static void open_counter(const char *mount, const char *cgroup, const char *name)
{
    char path[PATH_MAX];
    int n = snprintf(path, sizeof path, "%s%s/%s", mount, cgroup, name);

    if (counter < 0 && n > 0 && (size_t)n < sizeof path)
        counter = open(path, O_RDONLY | O_CLOEXEC);
}

/* The cgroup of this process below the mount points, as far as they show more than that
 * cgroup itself: libvirt shows the host's whole tree. */
static void look_below_mounts(void)
{
    int fd = open("/proc/self/cgroup", O_RDONLY | O_CLOEXEC);
    char *next;

    if (fd < 0)
        return;
    read_text(fd);
    close(fd);
    for (char *line = text; line && *line; line = next) {
        next = strchr(line, '\n');
        if (next)
            *next++ = 0;
        char *controllers = strchr(line, ':');
        char *cgroup = controllers ? strchr(controllers + 1, ':') : NULL;
        if (!cgroup)
            continue;
        *cgroup++ = 0;
        controllers++;
        if (!strcmp(controllers, "memory"))
            open_counter("/sys/fs/cgroup/memory", cgroup, "memory.oom_control");
        else if (!*controllers)
            open_counter("/sys/fs/cgroup", cgroup, "memory.events");
    }
}

void oom_start(void)
{
    if (sandbox_kind == KIND_KVM) {
        counter = open("/proc/vmstat", O_RDONLY | O_CLOEXEC);
        return;
    }
    look_below_mounts();
    open_counter("/sys/fs/cgroup", "", "memory.events");
    open_counter("/sys/fs/cgroup/memory", "", "memory.oom_control");
}

uint64_t oom_count(void)
{
    const char *found = counter < 0 ? NULL : strstr(read_text(counter), "oom_kill ");

    return found ? strtoull(found + strlen("oom_kill "), NULL, 10) : 0;
}
