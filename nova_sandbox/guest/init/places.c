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

/* Places: every path is looked up inside its own root, so that a link in a stranger's root file
 * system leads nowhere else. See openat2(2). */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "setup.h"

enum {
    SYSCALL_OPENAT2 = 437,
    NO_MAGIC_LINKS = 0x02, IN_ROOT = 0x10,
    MOST_LINKS = 40,
};

struct open_how { uint64_t flags, mode, resolve; };

int close_keeping_errno(int fd)
{
    int err = errno;

    if (fd >= 0)
        close(fd);
    errno = err;
    return -1;
}

bool place_is_directory(int fd)
{
    struct stat s;

    return !fstat(fd, &s) && S_ISDIR(s.st_mode);
}

bool place_is_below(const char *path, const char *directory)
{
    size_t n = strlen(directory);

    return !strncmp(path, directory, n) && (path[n] == '/' || !path[n]);
}

static int open_inside(int root, const char *path, int flags)
{
    struct open_how how = { (uint64_t)(O_PATH | O_CLOEXEC | flags), 0, IN_ROOT | NO_MAGIC_LINKS };

    return (int)syscall(SYSCALL_OPENAT2, root, *path ? path : ".", &how, sizeof how);
}

/* Opens the root a path belongs to; *inside becomes the path in it. */
static int open_root(const char *path, const char **inside)
{
    bool in_new_root = place_is_below(path, NEW_ROOT) && strcmp(path, NEW_ROOT);
    const char *root = in_new_root ? NEW_ROOT : place_is_below(path, "/t") ? "/t" : "/";

    if (*path != '/') {
        errno = EINVAL;
        return -1;
    }
    *inside = path + strlen(root);
    while (**inside == '/')
        ++*inside;
    return open(root, O_PATH | O_DIRECTORY | O_CLOEXEC);
}

int place_open(const char *path)
{
    const char *inside;
    int root = open_root(path, &inside);

    if (root < 0)
        return -1;
    int fd = open_inside(root, inside, 0);
    close_keeping_errno(root);
    return fd;
}

/* Opens the root like open_root(), for something that is made in it. */
static int open_root_to_make(const char *path, const char **inside)
{
    if (place_is_below(path, NEW_ROOT) && mkdir(NEW_ROOT, 0755) && errno != EEXIST)
        return -1;
    return open_root(path, inside);
}

/* A walk through a root: what is behind it, free of links and dots, and what lies ahead. */
struct walk {
    int root;
    bool directory;
    mode_t mode;
    int links;
    char done[LONGEST_PATH], ahead[LONGEST_PATH];
};

static void step_back(struct walk *w)
{
    char *slash = strrchr(w->done, '/');

    *(slash ? slash : w->done) = 0;
}

/* Puts a link's text before the path ahead. */
static int follow(struct walk *w, int link)
{
    char text[2 * LONGEST_PATH];
    ssize_t n = readlinkat(link, "", text, LONGEST_PATH);

    if (n <= 0 || ++w->links > MOST_LINKS) {
        errno = n < 0 ? errno : ELOOP;
        return -1;
    }
    if ((size_t)n + 1 + strlen(w->ahead) >= LONGEST_PATH) {
        errno = ENAMETOOLONG;
        return -1;
    }
    if (text[0] == '/')
        w->done[0] = 0;
    text[n] = '/';
    strcpy(text + n + 1, w->ahead);
    strcpy(w->ahead, text);
    return 0;
}

static int make_one(struct walk *w, const char *name, bool last)
{
    int parent = open_inside(w->root, w->done, O_DIRECTORY);
    int made;

    if (parent < 0)
        return -1;
    if (last && !w->directory) {
        made = openat(parent, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, w->mode);
        if (made >= 0)
            close(made);
    } else {
        made = mkdirat(parent, name, last ? w->mode : 0755);
    }
    close_keeping_errno(parent);
    return made < 0 ? -1 : 0;
}

static int walk_one(struct walk *w)
{
    char candidate[2 * LONGEST_PATH], name[LONGEST_PATH];
    char *start = w->ahead + strspn(w->ahead, "/");
    size_t n = strcspn(start, "/");
    bool last = !start[n + strspn(start + n, "/")];
    struct stat s;

    memcpy(name, start, n);
    name[n] = 0;
    memmove(w->ahead, start + n, strlen(start + n) + 1);
    if (!n || !strcmp(name, "."))
        return 0;
    if (!strcmp(name, "..")) {
        step_back(w);
        return 0;
    }
    snprintf(candidate, sizeof candidate, "%s%s%s", w->done, *w->done ? "/" : "", name);
    if (strlen(candidate) >= sizeof w->done) {
        errno = ENAMETOOLONG;
        return -1;
    }
    int fd = open_inside(w->root, candidate, O_NOFOLLOW);
    if (fd < 0) {
        if (errno != ENOENT || make_one(w, name, last))
            return -1;
        strcpy(w->done, candidate);
        return 0;
    }
    int failed = fstat(fd, &s);
    if (!failed && S_ISLNK(s.st_mode))
        failed = follow(w, fd);
    else
        strcpy(w->done, candidate);
    close_keeping_errno(fd);
    return failed;
}

static int make_inside(int root, const char *inside, bool directory, mode_t mode)
{
    struct walk w = { .root = root, .directory = directory, .mode = mode };

    if (strlen(inside) >= sizeof w.ahead) {
        errno = ENAMETOOLONG;
        return -1;
    }
    strcpy(w.ahead, inside);
    while (w.ahead[strspn(w.ahead, "/")])
        if (walk_one(&w))
            return -1;
    return open_inside(root, w.done, 0);
}

int place_make(const char *path, bool directory, mode_t mode)
{
    const char *inside;
    int root = open_root_to_make(path, &inside);

    if (root < 0)
        return -1;
    int fd = make_inside(root, inside, directory, mode);
    close_keeping_errno(root);
    return fd;
}

int place_make_parent(const char *path, const char **name)
{
    const char *inside, *slash = strrchr(path, '/');
    char parent[LONGEST_PATH];
    int root = open_root_to_make(path, &inside);

    if (root < 0)
        return -1;
    *name = slash + 1;
    if (slash + 1 < inside || !**name || !strcmp(*name, ".") || !strcmp(*name, "..")) {
        errno = EINVAL;
        return close_keeping_errno(root);
    }
    snprintf(parent, sizeof parent, "%.*s", (int)(slash + 1 - inside), inside);
    int fd = make_inside(root, parent, true, 0755);
    close_keeping_errno(root);
    return fd;
}
