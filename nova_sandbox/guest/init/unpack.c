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

/* `unpack`: reads a stranger's archive from standard input. Every name is looked up below the
 * directory and never through a symbolic link, see openat2(2). */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "archive.h"

enum {
    SYSCALL_OPENAT2 = 437, NO_MAGIC_LINKS = 0x02, NO_SYMLINKS = 0x04, BENEATH = 0x08,
    LONGEST_NAME = 4096,
};

struct open_how { uint64_t flags, mode, resolve; };

struct metadata { int64_t uid, gid, mtime; mode_t mode; };

struct entry {
    char name[LONGEST_NAME];
    const char *link;
    char type;
    int64_t size;
    struct metadata metadata;
};

/* Directories get their mode and time at the end: what is in them has to be written before. */
struct directory { char *name; struct metadata metadata; struct directory *next; };

static int top;
static struct directory *directories;
static uint8_t chunk[CHUNK];

/* ---- places ---- */

static int open_beneath(const char *path, int flags)
{
    struct open_how how = {
        (uint64_t)(flags | O_CLOEXEC), 0, BENEATH | NO_SYMLINKS | NO_MAGIC_LINKS,
    };

    return (int)syscall(SYSCALL_OPENAT2, top, *path ? path : ".", &how, sizeof how);
}

/* Makes a name plain: no empty parts, no dots. False: it leads elsewhere or is too long. */
static bool clean_name(const char *given, char *to)
{
    char *start = to;

    if (*given == '/' || strlen(given) >= LONGEST_NAME)
        return false;
    while (*given) {
        size_t n = strcspn(given, "/");
        if (n == 2 && given[0] == '.' && given[1] == '.')
            return false;
        if (n && !(n == 1 && given[0] == '.')) {
            if (to != start)
                *to++ = '/';
            memcpy(to, given, n);
            to += n;
        }
        given += n + strspn(given + n, "/");
    }
    *to = 0;
    return true;
}

static int make_parent(const char *path)
{
    char part[LONGEST_NAME];
    int fd = open_beneath("", O_PATH | O_DIRECTORY);

    for (size_t i = 0; fd >= 0 && path[i]; i++) {
        size_t n = i + strcspn(path + i, "/");
        memcpy(part, path, n);
        part[n] = 0;
        int next = open_beneath(part, O_PATH | O_DIRECTORY);
        if (next < 0 && errno == ENOENT && (!mkdirat(fd, part + i, 0755) || errno == EEXIST))
            next = open_beneath(part, O_PATH | O_DIRECTORY);
        int err = errno;
        close(fd);
        errno = err;
        fd = next;
        if (!path[n])
            break;
        i = n;
    }
    return fd;
}

/* Opens the directory of a plain name; *base becomes its last part. */
static int open_parent(const char *name, const char **base, bool make)
{
    const char *slash = strrchr(name, '/');
    char parent[LONGEST_NAME];

    *base = slash ? slash + 1 : name;
    snprintf(parent, sizeof parent, "%.*s", slash ? (int)(slash - name) : 0, name);
    return make ? make_parent(parent) : open_beneath(parent, O_PATH | O_DIRECTORY);
}

/* ---- entries; errno tells why one could not be made ---- */

/* Only root may give files away, and not to ids that the sandbox does not have. */
static bool set_owner(int at, const char *base, const struct metadata *m)
{
    return geteuid() == 0 && m->uid >= 0 && m->uid < UINT32_MAX && m->gid >= 0
           && m->gid < UINT32_MAX
           && !fchownat(at, base, (uid_t)m->uid, (gid_t)m->gid,
                        *base ? AT_SYMLINK_NOFOLLOW : AT_EMPTY_PATH);
}

static int set_metadata(int fd, const struct metadata *m)
{
    struct timespec times[2] = { { .tv_nsec = UTIME_NOW }, { .tv_sec = (time_t)m->mtime } };

    /* Root may lack the rights over files of others: first what the owner may do. */
    if (fchmod(fd, m->mode & 01777) || futimens(fd, times))
        return -1;
    /* A set-user-id bit means nothing good with another owner than the archive's. */
    if (set_owner(fd, "", m) && m->mode & 06000 && fchmod(fd, m->mode))
        return errno == EPERM ? 0 : -1;
    return 0;
}

/* What cannot be replaced (a mount point, or a file in a directory of others) is overwritten. */
static int create_file(int parent, const char *base)
{
    const int flags = O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    struct stat s;

    if (!unlinkat(parent, base, 0) || errno == ENOENT)
        return openat(parent, base, flags | O_CREAT | O_EXCL, 0600);
    int fd = openat(parent, base, flags);
    if (fd < 0)
        return -1;
    if (!fstat(fd, &s) && S_ISREG(s.st_mode) && !ftruncate(fd, 0))
        return fd;
    close(fd);
    errno = EEXIST;
    return -1;
}

/* Returns -1 only when the archive cannot be read any further. */
static int unpack_file(int parent, const char *base, const struct entry *e)
{
    int fd = create_file(parent, base);
    int failed = fd < 0, err = errno;

    for (int64_t left = e->size; left;) {
        size_t n = left < (int64_t)sizeof chunk ? (size_t)left : sizeof chunk;
        if (tar_read(chunk, n)) {
            if (fd >= 0)
                close(fd);
            return -1;
        }
        if (!failed && archive_write(fd, chunk, n)) {
            failed = true;
            err = errno;
        }
        left -= (int64_t)n;
    }
    if (!failed && set_metadata(fd, &e->metadata)) {
        failed = true;
        err = errno;
    }
    if (fd >= 0 && close(fd) && !failed) {
        failed = true;
        err = errno;
    }
    if (failed)
        archive_complain(e->name, "%s", strerror(err));
    return tar_skip(tar_padding(e->size));
}

static int unpack_directory(int parent, const char *base, const struct entry *e)
{
    struct stat s;

    if (mkdirat(parent, base, 0700)) {
        if (errno != EEXIST || fstatat(parent, base, &s, AT_SYMLINK_NOFOLLOW))
            return -1;
        errno = EEXIST;
        return S_ISDIR(s.st_mode) ? 0 : -1;
    }
    struct directory *d = malloc(sizeof *d);
    if (!d || !(d->name = strdup(e->name))) {
        free(d);
        errno = ENOMEM;
        return -1;
    }
    d->metadata = e->metadata;
    d->next = directories;
    directories = d;
    return 0;
}

static int remove_old(int parent, const char *base)
{
    return unlinkat(parent, base, 0) && errno != ENOENT ? -1 : 0;
}

static int unpack_symlink(int parent, const char *base, const struct entry *e)
{
    struct timespec times[2] = {
        { .tv_nsec = UTIME_NOW }, { .tv_sec = (time_t)e->metadata.mtime },
    };

    if (remove_old(parent, base) || symlinkat(e->link, parent, base))
        return -1;
    set_owner(parent, base, &e->metadata);
    return utimensat(parent, base, times, AT_SYMLINK_NOFOLLOW);
}

static int unpack_hard_link(int parent, const char *base, const struct entry *e)
{
    char name[LONGEST_NAME];
    const char *from_base;

    errno = EXDEV;
    if (!clean_name(e->link, name) || !*name)
        return -1;
    if (!strcmp(name, e->name))
        return 0;
    int from = open_parent(name, &from_base, false);
    if (from < 0)
        return -1;
    struct stat s;
    /* First the check, so that nothing is removed for a link that cannot be made. */
    int failed = fstatat(from, from_base, &s, AT_SYMLINK_NOFOLLOW) || remove_old(parent, base)
                 || linkat(from, from_base, parent, base, 0);
    int err = errno;
    close(from);
    errno = err;
    return failed ? -1 : 0;
}

static int unpack_other(int parent, const char *base, const struct entry *e)
{
    int failed = e->type == '5' ? unpack_directory(parent, base, e)
                 : e->type == '2' ? unpack_symlink(parent, base, e)
                                  : unpack_hard_link(parent, base, e);

    if (failed)
        archive_complain(e->name, "%s", strerror(errno));
    return tar_skip_data(e->size);
}

static int unpack_entry(const struct entry *e)
{
    const char *base;

    if (!*e->name)  /* the directory itself, which stays as it is */
        return tar_skip_data(e->size);
    int parent = open_parent(e->name, &base, true);
    if (parent < 0) {
        archive_complain(e->name, "%s", errno == ELOOP ? "refused: a symbolic link is on its way"
                                                       : strerror(errno));
        return tar_skip_data(e->size);
    }
    int result = e->type == '0' ? unpack_file(parent, base, e) : unpack_other(parent, base, e);
    close(parent);
    return result;
}

static void finish_directories(void)
{
    for (struct directory *d; (d = directories);) {
        int fd = open_beneath(d->name, O_RDONLY | O_DIRECTORY);
        if (fd < 0 || set_metadata(fd, &d->metadata))
            archive_complain(d->name, "%s", strerror(errno));
        if (fd >= 0)
            close(fd);
        directories = d->next;
        free(d->name);
        free(d);
    }
}

/* ---- headers ---- */

static char type_of(const struct tar_header *h, const char *name)
{
    size_t n = strlen(name);

    if (h->type && h->type != '0' && h->type != '7')
        return h->type;
    return !h->type && n && name[n - 1] == '/' ? '5' : '0';  /* before POSIX */
}

static int read_metadata(const struct tar_header *h, const struct tar_extended *x,
                         struct metadata *m)
{
    int64_t mode;

    if (tar_get_number(h->mode, sizeof h->mode, &mode)
        || tar_get_number(h->uid, sizeof h->uid, &m->uid)
        || tar_get_number(h->gid, sizeof h->gid, &m->gid)
        || tar_get_number(h->mtime, sizeof h->mtime, &m->mtime))
        return -1;
    m->mode = (mode_t)mode & 07777;
    if (x->has_uid)
        m->uid = x->uid;
    if (x->has_gid)
        m->gid = x->gid;
    if (x->has_mtime)
        m->mtime = x->mtime;
    return 0;
}

static int take_entry(const struct tar_header *h, const struct tar_extended *x, int64_t size)
{
    static struct entry e;
    char name[sizeof h->prefix + sizeof h->name + 2], link[sizeof h->link + 1];
    bool has_prefix = !memcmp(h->magic, "ustar", 6) && h->prefix[0];

    snprintf(name, sizeof name, "%.*s%s%.*s", has_prefix ? (int)sizeof h->prefix : 0, h->prefix,
             has_prefix ? "/" : "", (int)sizeof h->name, h->name);
    snprintf(link, sizeof link, "%.*s", (int)sizeof h->link, h->link);
    const char *given = x->name ? x->name : name;
    e.link = x->link ? x->link : link;
    e.type = type_of(h, given);
    e.size = x->has_size ? x->size : size;
    if (e.size < 0 || read_metadata(h, x, &e.metadata))
        return tar_broken("damaged header");
    const char *why = !clean_name(given, e.name) ? "it leads out of the directory or is too long"
                      : !*given ? "it has no name"
                      : !strchr("0125", e.type) ? "neither a file, a directory nor a link" : NULL;
    if (why) {
        archive_complain(given, "refused: %s", why);
        return tar_skip_data(e.size);
    }
    return unpack_entry(&e);
}

/* Returns 1 when the end was reached. */
static int take_header(struct tar_extended *all, struct tar_extended *next)
{
    static const struct tar_header zeros;
    struct tar_header h;
    int64_t size;

    if (tar_read(&h, sizeof h))
        return -1;
    if (!memcmp(&h, &zeros, sizeof h))
        return 1;
    if (!tar_checksum_fits(&h) || tar_get_number(h.size, sizeof h.size, &size) || size < 0)
        return tar_broken("damaged header");
    switch (h.type) {
    case 'L': return tar_read_long(size, &next->name);
    case 'K': return tar_read_long(size, &next->link);
    case 'x': return tar_read_extended(size, next);
    case 'g': return tar_read_extended(size, all);
    }
    struct tar_extended both = *next;
    both.name = next->name ? next->name : all->name;
    both.link = next->link ? next->link : all->link;
    if (!next->has_size && all->has_size) {
        both.has_size = true;
        both.size = all->size;
    }
    int result = take_entry(&h, &both, size);
    tar_forget(next);
    return result;
}

int unpack(const char *directory)
{
    struct tar_extended all = { 0 }, next = { 0 };
    int result;

    top = open(directory, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (top < 0) {
        archive_complain(directory, "%s", strerror(errno));
        return 1;
    }
    while (!(result = take_header(&all, &next)))
        continue;
    finish_directories();
    /* The writer shall not meet a broken pipe. */
    while (result > 0 && read(STDIN_FILENO, chunk, sizeof chunk) > 0)
        continue;
    return archive_is_faulty();
}
