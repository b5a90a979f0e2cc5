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

/* Who a command runs as, looked up in passwd(5) and group(5) of the root file system. The files
 * may be a stranger's. */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "init.h"

enum { LARGEST_FILE = 16 << 20, MOST_FIELDS = 7, ADDED_VARIABLES = 3 };

static FILE *open_table(const char *path)
{
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    struct stat s;

    if (fd < 0)
        return NULL;
    FILE *table = fstat(fd, &s) || !S_ISREG(s.st_mode) || s.st_size > LARGEST_FILE
                  ? NULL : fdopen(fd, "r");
    if (!table)
        close(fd);
    return table;
}

/* Splits a line at its colons; false where it has too few fields. */
static bool split(char *line, char **fields, int count)
{
    line[strcspn(line, "\n")] = 0;
    for (int i = 0; i < count; i++)
        if (!(fields[i] = strsep(&line, ":")))
            return false;
    return true;
}

static bool parse_id(const char *text, uint32_t *id)
{
    char *end;

    if (*text < '0' || *text > '9' || strlen(text) > 10)
        return false;
    unsigned long long value = strtoull(text, &end, 10);
    *id = (uint32_t)value;
    return !*end && value < UINT32_MAX;
}

/* Fills the fields of the user's line, which stay valid. */
static bool find_user(const struct run *run, char **fields, uint32_t *uid, uint32_t *gid)
{
    FILE *table = open_table("/etc/passwd");
    char *line = NULL;
    size_t size = 0;
    bool found = false;

    while (table && !found && getline(&line, &size, table) > 0) {
        if (!split(line, fields, MOST_FIELDS))
            continue;
        bool usable = parse_id(fields[2], uid) && parse_id(fields[3], gid);
        found = usable && (*run->user ? !strcmp(fields[0], run->user) : *uid == run->uid);
    }
    if (table)
        fclose(table);
    return found;
}

static bool is_member(char *members, const char *name)
{
    char *member;

    while ((member = strsep(&members, ",")))
        if (!strcmp(member, name))
            return true;
    return false;
}

static void add_groups(struct run *run, const char *name)
{
    FILE *table = open_table("/etc/group");
    char *line = NULL, *fields[4];
    size_t size = 0;
    gid_t *groups = calloc(NGROUPS_MAX, sizeof *groups);
    uint32_t gid;

    run->groups = groups;
    run->group_count = 0;
    while (table && groups && run->group_count < NGROUPS_MAX && getline(&line, &size, table) > 0)
        if (split(line, fields, 4) && parse_id(fields[2], &gid) && is_member(fields[3], name))
            groups[run->group_count++] = gid;
    if (table)
        fclose(table);
}

static int set_variables(struct run *run, const char *home, const char *name)
{
    const char *const added[ADDED_VARIABLES][2] = {
        { "HOME", home }, { "USER", name }, { "LOGNAME", name },
    };
    size_t count = 0;

    while (run->env[count])
        count++;
    char **env = calloc(count + ADDED_VARIABLES + 1, sizeof *env);
    if (!env)
        return -1;
    memcpy(env, run->env, count * sizeof *env);
    for (int i = 0; i < ADDED_VARIABLES; i++) {
        size_t n = strlen(added[i][0]);
        bool given = false;
        for (char **e = run->env; *e && !given; e++)
            given = !strncmp(*e, added[i][0], n) && (*e)[n] == '=';
        if (!given && added[i][1] && asprintf(&env[count++], "%s=%s", added[i][0],
                                              added[i][1]) < 0)
            return -1;
    }
    run->env = env;
    return 0;
}

int account_look_up(struct run *run, struct failure *f)
{
    char *fields[MOST_FIELDS];
    uint32_t uid, gid;
    bool found = find_user(run, fields, &uid, &gid);

    if (!found && *run->user)
        return fail(f, STATUS_OWN_FAILURE, 0, "user %.200s: not in /etc/passwd", run->user);
    if (found && !run->has_uid)
        run->uid = uid;
    if (!run->has_gid)
        run->gid = found ? gid : run->uid;
    if (found && *run->user && run->users_groups)
        add_groups(run, run->user);
    if (!run->home)
        run->home = found && *fields[5] == '/' && strlen(fields[5]) < PATH_MAX ? fields[5] : "/";
    if (run->uid && !run->privileges)
        run->capabilities = 0;
    return set_variables(run, run->home, found ? fields[0] : NULL)
           ? fail(f, STATUS_OWN_FAILURE, errno, "environment") : 0;
}
