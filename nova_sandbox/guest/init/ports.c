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

/* Virtio ports: found by their names. */

#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "init.h"

enum { EXEC_PORTS = 4, APPEAR_MS = 60000, LOOK_AGAIN_NS = 5000000 };

static bool port_has_name(const char *port, const char *name)
{
    char path[300], found[128];

    snprintf(path, sizeof path, "/sys/class/virtio-ports/%s/name", port);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    ssize_t n = read(fd, found, sizeof found - 1);
    close(fd);
    if (n <= 0)
        return false;
    found[n] = 0;
    found[strcspn(found, "\n")] = 0;
    return !strcmp(found, name);
}

int port_open_now(const char *name)
{
    DIR *ports = opendir("/sys/class/virtio-ports");
    struct dirent *entry;
    char path[300] = "";

    if (!ports)
        return -1;
    while (!path[0] && (entry = readdir(ports)))
        if (entry->d_name[0] != '.' && port_has_name(entry->d_name, name))
            snprintf(path, sizeof path, "/dev/%s", entry->d_name);
    closedir(ports);
    errno = ENOENT;
    return path[0] ? open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC) : -1;
}

int port_open(const char *name)
{
    struct timespec pause = { .tv_nsec = LOOK_AGAIN_NS };
    int64_t end = now_ms() + APPEAR_MS;
    int fd;

    while ((fd = port_open_now(name)) < 0 && (errno == ENOENT || errno == ENXIO)
           && now_ms() < end)
        nanosleep(&pause, NULL);
    return fd;
}

void connections_open_ports(void)
{
    static bool opened[EXEC_PORTS];

    for (int i = 0; i < EXEC_PORTS; i++) {
        char name[64];
        snprintf(name, sizeof name, "org.nova_sandbox.exec.%d", i);
        int fd = opened[i] ? -1 : port_open_now(name);
        if (fd >= 0 && connection_open(fd, true))
            opened[i] = true;
        else if (fd >= 0)
            close(fd);
    }
}
