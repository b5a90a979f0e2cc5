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

/* What PID 1 runs without a program: each in a child of its own, as a command. */

#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "archive.h"

static bool may_be_frozen;

static int complain(const char *what)
{
    dprintf(STDERR_FILENO, "%s: %s\n", what, strerror(errno));
    return 1;
}

/* Prints how many file systems it has changed. */
static int freeze(bool frozen)
{
    int count = mounts_freeze(frozen);

    if (count < 0)
        return complain(frozen ? "freeze" : "thaw");
    dprintf(STDOUT_FILENO, "%d\n", count);
    return 0;
}

static int write_back(void)
{
    sync();
    return 0;
}

static int set_clock(const char *text)
{
    char *end;
    errno = 0;
    unsigned long long since = strtoull(text, &end, 10);
    struct timespec t = {
        .tv_sec = (time_t)(since / 1000000000), .tv_nsec = (long)(since % 1000000000),
    };

    if (errno || *end || end == text) {
        errno = EINVAL;
        return complain("clock");
    }
    return clock_settime(CLOCK_REALTIME, &t) ? complain("clock") : 0;
}

bool builtin_exists(const char *name)
{
    static const char *const all[] = { "pack", "export", "unpack", "freeze", "thaw", "sync",
                                       "clock" };

    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (!strcmp(name, all[i]))
            return true;
    return false;
}

void builtin_starts(const char *name)
{
    may_be_frozen |= !strcmp(name, "freeze");
}

void builtins_thaw(void)
{
    if (may_be_frozen && mounts_freeze(false) < 0)
        log_message("file systems cannot be thawed: %s", strerror(errno));
    may_be_frozen = false;
}

int builtin_run(const char *name, char **argv)
{
    /* argv[0] is the builtin's name, as a program's is. */
    int count = 0;

    while (argv[count])
        count++;
    if (!strcmp(name, "pack") && count > 1)
        return pack(argv + 1);
    if (!strcmp(name, "export"))
        return export(argv + 1);
    if (!strcmp(name, "unpack") && count == 2)
        return unpack(argv[1]);
    if (!strcmp(name, "clock") && count == 2)
        return set_clock(argv[1]);
    if (!strcmp(name, "freeze") && count == 1)
        return freeze(true);
    if (!strcmp(name, "thaw") && count == 1)
        return freeze(false);
    if (!strcmp(name, "sync") && count == 1)
        return write_back();
    dprintf(STDERR_FILENO, "usage: pack NAME... | export [DIRECTORY...] | unpack DIRECTORY | freeze"
                           " | thaw | sync | clock NANOSECONDS\n");
    return STATUS_OWN_FAILURE;
}
