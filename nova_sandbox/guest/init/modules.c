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

/* Kernel modules of the initrd: /modules/NAME.order has file names in load order. */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "setup.h"

#define DIRECTORY "/modules/"

static int load_file(const char *name)
{
    char path[300];

    snprintf(path, sizeof path, DIRECTORY "%s", name);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return -1;
    int failed = syscall(SYS_finit_module, fd, "", 0) && errno != EEXIST;
    close_keeping_errno(fd);
    return failed ? -1 : 0;
}

static int load(const char *name)
{
    char path[300], *line = NULL;
    size_t size = 0;
    int failed = 0;

    snprintf(path, sizeof path, DIRECTORY "%s.order", name);
    FILE *order = fopen(path, "re");
    if (!order)
        return -1;
    while (!failed && getline(&line, &size, order) > 0) {
        line[strcspn(line, "\n")] = 0;
        if (*line)
            failed = load_file(line);
    }
    int err = errno;
    free(line);
    fclose(order);
    errno = err;
    return failed;
}

int op_module(const struct operands *o)
{
    const char *name = o->s[0];

    if (!*name || *name == '.' || strchr(name, '/') || strlen(name) > 200) {
        errno = EINVAL;
        return -1;
    }
    return load(name);
}

int modules_load_boot(void) { return load("boot"); }
