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

/* Kernel modules: /modules/NAME.order of the initrd has in load order what NAME needs. These are
 * files beside it, or names (without ".ko") that are looked for below /lib/modules/RELEASE, where
 * the RAM disk that came with a kernel has its modules. See modules.dep(5), modprobe.d(5) and
 * finit_module(2). */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "setup.h"

#define DIRECTORY "/modules/"
#define MODULE_INIT_COMPRESSED_FILE 4
#define SPACE " \t\n"

enum { LONGEST_NAME = 100, LONGEST_FILE = 500, DEEPEST = 8 };

static bool is_file(const char *name)
{
    size_t length = strlen(name);

    return length > 3 && !strcmp(name + length - 3, ".ko");
}

static int load_file(const char *path)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return -1;
    int flags = is_file(path) ? 0 : MODULE_INIT_COMPRESSED_FILE;
    int failed = syscall(SYS_finit_module, fd, "", flags) && errno != EEXIST;
    close_keeping_errno(fd);
    return failed ? -1 : 0;
}

/* ---- below /lib/modules/RELEASE ---- */

static void load_name(const char *name, int depth);

static void own_path(char path[LONGEST_FILE], const char *below)
{
    struct utsname kernel;

    uname(&kernel);
    snprintf(path, LONGEST_FILE, "/lib/modules/%s/%s", kernel.release, below);
}

/* Calls back with each line of a list; true ends it. */
static bool each_line(const char *list, bool (*use)(char *line, const char *name, int depth),
                      const char *name, int depth)
{
    char path[LONGEST_FILE], *line = NULL;
    size_t size = 0;
    bool done = false;

    own_path(path, list);
    FILE *stream = fopen(path, "re");
    while (stream && !done && getline(&line, &size, stream) > 0)
        done = use(line, name, depth);
    free(line);
    if (stream)
        fclose(stream);
    return done;
}

/* The name of a file's module. */
static void name_of(char name[LONGEST_NAME], const char *path)
{
    const char *slash = strrchr(path, '/');

    snprintf(name, LONGEST_NAME, "%s", slash ? slash + 1 : path);
    name[strcspn(name, "." SPACE)] = 0;
}

static bool is_same(const char *one, const char *other)
{
    for (; *one && *other; one++, other++)
        if (*one != *other && !(strchr("-_", *one) && strchr("-_", *other)))
            return false;
    return *one == *other;
}

/* "softdep NAME pre: OTHER ... post: ..." */
static bool load_before(char *line, const char *name, int depth)
{
    char *rest, *word = strtok_r(line, SPACE, &rest);
    bool before = false;

    if (!word || strcmp(word, "softdep") || !(word = strtok_r(NULL, SPACE, &rest))
        || !is_same(word, name))
        return false;
    while ((word = strtok_r(NULL, SPACE, &rest))) {
        if (strchr(word, ':'))
            before = !strcmp(word, "pre:");
        else if (before)
            load_name(word, depth + 1);
    }
    return false;
}

/* "alias NAME MODULE" */
static bool load_alias(char *line, const char *name, int depth)
{
    char *rest, *word = strtok_r(line, SPACE, &rest);

    if (word && !strcmp(word, "alias") && (word = strtok_r(NULL, SPACE, &rest))
        && !strcmp(word, name) && (word = strtok_r(NULL, SPACE, &rest)))
        load_name(word, depth + 1);
    return false;
}

/* "FILE: NEEDED ...", the one to be loaded first last */
static bool load_found(char *line, const char *name, int depth)
{
    char path[LONGEST_FILE], other[LONGEST_NAME];
    char *needed = strchr(line, ':');

    if (!needed)
        return false;
    *needed++ = 0;
    name_of(other, line);
    if (!is_same(other, name))
        return false;
    each_line("modules.softdep", load_before, name, depth);
    for (char *word; (word = strrchr(needed, ' ')); *word = 0) {
        name_of(other, word + 1);
        if (*other)
            load_name(other, depth + 1);
    }
    own_path(path, line);
    load_file(path);
    return true;
}

/* One that is not there may be built in, and one that fails is of another processor. */
static void load_name(const char *name, int depth)
{
    if (depth < DEEPEST && !each_line("modules.dep", load_found, name, depth))
        each_line("modules.alias", load_alias, name, depth);
}

/* Whether the kernel has a file system or a driver of this name. */
static bool is_there(const char *name)
{
    char path[LONGEST_FILE], *line = NULL;
    size_t size = 0;
    bool found = false;

    snprintf(path, sizeof path, "/sys/bus/virtio/drivers/%s", name);
    if (!access(path, F_OK))
        return true;
    FILE *stream = fopen("/proc/filesystems", "re");
    while (stream && !found && getline(&line, &size, stream) > 0) {
        char *tab = strchr(line, '\t');
        line[strcspn(line, "\n")] = 0;
        found = tab && !strcmp(tab + 1, name);
    }
    free(line);
    if (stream)
        fclose(stream);
    return found;
}

/* ---- by the initrd's own lists ---- */

/* Returns how many were looked for below /lib/modules, or -1. */
static int load(const char *name)
{
    char path[LONGEST_FILE], *line = NULL;
    size_t size = 0;
    int failed = 0, looked_for = 0;

    snprintf(path, sizeof path, DIRECTORY "%s.order", name);
    FILE *order = fopen(path, "re");
    if (!order)
        return -1;
    while (!failed && getline(&line, &size, order) > 0) {
        line[strcspn(line, "\n")] = 0;
        snprintf(path, sizeof path, DIRECTORY "%s", line);
        if (is_file(line))
            failed = load_file(path);
        else if (*line) {
            load_name(line, 0);
            looked_for++;
        }
    }
    int err = errno;
    free(line);
    fclose(order);
    errno = err;
    return failed ? -1 : looked_for;
}

/* Loads what a list of the initrd has. What was looked for may be built in, which only the
 * driver that is there then tells. */
static int load_driver(const char *list, const char *driver)
{
    int looked_for = load(list);

    if (looked_for > 0 && !is_there(driver)) {
        errno = ENODEV;
        return -1;
    }
    return looked_for < 0 ? -1 : 0;
}

int op_module(const struct operands *o)
{
    const char *name = o->s[0];

    if (!*name || *name == '.' || strchr(name, '/') || strlen(name) > 200) {
        errno = EINVAL;
        return -1;
    }
    return load_driver(name, name);
}

int modules_load_boot(void) { return load_driver("boot", "virtio_console"); }
