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

/* The builtins `pack` and `unpack`: a GNU tar archive on standard output or input. They run as
 * the command's user, after everything was given up that the user must not have.
 * Format: tar(5). */

#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "init.h"

enum {
    BLOCK = 512, LONGEST_NAME = PATH_MAX, BUFFER = 256 << 10, DEEPEST = 256,
    SYSCALL_OPENAT2 = 437, NO_SYMLINKS = 4, BENEATH = 8,
};

struct open_how { uint64_t flags, mode, resolve; };

struct header {
    char name[100], mode[8], uid[8], gid[8], size[12], mtime[12], checksum[8], type, link[100],
         magic[6], version[2], uname[32], gname[32], major[8], minor[8], prefix[155], pad[12];
};

static uint8_t buffer[BUFFER];
static int failures;

__attribute__((format(printf, 2, 3)))
static int complain(const char *name, const char *fmt, ...)
{
    va_list args;

    dprintf(STDERR_FILENO, "%s: ", name);
    va_start(args, fmt);
    vdprintf(STDERR_FILENO, fmt, args);
    va_end(args);
    dprintf(STDERR_FILENO, "\n");
    failures++;
    return -1;
}

static int write_all(int fd, const void *data, size_t length)
{
    const uint8_t *p = data;

    while (length) {
        ssize_t n = write(fd, p, length);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return -1;
        p += n;
        length -= (size_t)n;
    }
    return 0;
}

static void put_number(char *field, size_t width, uint64_t value)
{
    if (value >> (3 * (width - 1))) {  /* GNU: base 256 */
        for (size_t i = width; i-- > 1; value >>= 8)
            field[i] = (char)(value & 0xff);
        field[0] = (char)0x80;
        return;
    }
    snprintf(field, width, "%0*llo", (int)width - 1, (unsigned long long)value);
}

static int get_number(const char *field, size_t width, uint64_t *value)
{
    *value = 0;
    if (field[0] & 0x80) {
        for (size_t i = 1; i < width; i++) {
            if (*value >> 55)
                return -1;
            *value = *value << 8 | (uint8_t)field[i];
        }
        return field[0] & 0x7f ? -1 : 0;
    }
    size_t i = 0;
    while (i < width && field[i] == ' ')
        i++;
    for (; i < width && field[i] >= '0' && field[i] <= '7'; i++)
        *value = *value << 3 | (uint64_t)(field[i] - '0');
    return i < width && field[i] && field[i] != ' ' ? -1 : 0;
}

static unsigned checksum(const struct header *h)
{
    const uint8_t *p = (const uint8_t *)h;
    unsigned sum = 0;

    for (size_t i = 0; i < sizeof *h; i++)
        sum += i >= offsetof(struct header, checksum) && i < offsetof(struct header, type)
               ? ' ' : p[i];
    return sum;
}

/* ---- pack ---- */

static int put_header(char type, const char *name, const struct stat *s, uint64_t size,
                      const char *link)
{
    struct header h = { .type = type, .magic = "ustar ", .version = " " };

    memcpy(h.name, name, strnlen(name, sizeof h.name));
    memcpy(h.link, link, strnlen(link, sizeof h.link));
    put_number(h.mode, sizeof h.mode, s ? s->st_mode & 07777 : 0644);
    put_number(h.uid, sizeof h.uid, s ? s->st_uid : 0);
    put_number(h.gid, sizeof h.gid, s ? s->st_gid : 0);
    put_number(h.size, sizeof h.size, size);
    put_number(h.mtime, sizeof h.mtime, s && s->st_mtime > 0 ? (uint64_t)s->st_mtime : 0);
    snprintf(h.checksum, 7, "%06o", checksum(&h));
    h.checksum[7] = ' ';
    return write_all(STDOUT_FILENO, &h, sizeof h);
}

static int put_padding(uint64_t size)
{
    static const uint8_t zeros[BLOCK];

    return write_all(STDOUT_FILENO, zeros, (size_t)(-size % BLOCK));
}

static int put_long(char type, const char *text)
{
    size_t size = strlen(text) + 1;

    if (size <= 100)
        return 0;
    return put_header(type, "././@LongLink", NULL, size, "")
           || write_all(STDOUT_FILENO, text, size) || put_padding(size) ? -1 : 0;
}

static int put_entry(char type, const char *name, const struct stat *s, uint64_t size,
                     const char *link)
{
    return put_long('K', link) || put_long('L', name) || put_header(type, name, s, size, link)
           ? -1 : 0;
}

static int pack_file(int at, const char *base, const char *name)
{
    struct stat s;
    int fd = openat(at, base, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);

    if (fd < 0 || fstat(fd, &s)) {
        complain(name, "%s", strerror(errno));
        if (fd >= 0)
            close(fd);
        return 0;
    }
    uint64_t left = (uint64_t)s.st_size;
    int failed = put_entry('0', name, &s, left, "");
    while (!failed && left) {
        ssize_t n = read(fd, buffer, left < BUFFER ? (size_t)left : BUFFER);
        if (n <= 0) {  /* it became shorter: keep the archive whole */
            complain(name, "%s", n ? strerror(errno) : "file shrank");
            n = left < BUFFER ? (ssize_t)left : BUFFER;
            memset(buffer, 0, (size_t)n);
        }
        failed = write_all(STDOUT_FILENO, buffer, (size_t)n);
        left -= (uint64_t)n;
    }
    close(fd);
    return failed || put_padding((uint64_t)s.st_size) ? -1 : 0;
}

static int pack_one(int at, const char *base, const char *name, int depth);

static int pack_directory(int at, const char *base, const char *name, const struct stat *s,
                          int depth)
{
    char path[LONGEST_NAME];
    int fd = openat(at, base, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *directory = fd < 0 ? NULL : fdopendir(fd);
    struct dirent *entry;
    int failed;

    if (!directory || depth > DEEPEST) {
        complain(name, "%s", directory ? "too deep" : strerror(errno));
        if (directory)
            closedir(directory);
        return 0;
    }
    snprintf(path, sizeof path, "%s/", name);
    failed = put_entry('5', path, s, 0, "");
    while (!failed && (entry = readdir(directory))) {
        if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, ".."))
            continue;
        if (snprintf(path, sizeof path, "%s/%s", name, entry->d_name) >= (int)sizeof path)
            complain(name, "name too long");
        else
            failed = pack_one(fd, entry->d_name, path, depth + 1);
    }
    closedir(directory);
    return failed;
}

static int pack_one(int at, const char *base, const char *name, int depth)
{
    char link[LONGEST_NAME];
    struct stat s;

    if (fstatat(at, base, &s, AT_SYMLINK_NOFOLLOW)) {
        complain(name, "%s", strerror(errno));
        return 0;
    }
    if (S_ISDIR(s.st_mode))
        return pack_directory(at, base, name, &s, depth);
    if (S_ISREG(s.st_mode))
        return pack_file(at, base, name);
    if (S_ISLNK(s.st_mode)) {
        ssize_t n = readlinkat(at, base, link, sizeof link - 1);
        if (n >= 0) {
            link[n] = 0;
            return put_entry('2', name, &s, 0, link);
        }
        complain(name, "%s", strerror(errno));
        return 0;
    }
    complain(name, "left out: neither file, directory nor symbolic link");
    failures--;
    return 0;
}

static int pack(char **names)
{
    static const uint8_t end[2 * BLOCK];

    for (; *names; names++) {
        char *name = *names;
        while (name[0] == '/' && name[1])
            name++;
        if (pack_one(AT_FDCWD, *names, name, 0))
            return complain(name, "%s", strerror(errno)), 1;
    }
    return write_all(STDOUT_FILENO, end, sizeof end) || failures ? 1 : 0;
}

/* ---- unpack ---- */

static int read_all(void *data, size_t length)
{
    uint8_t *p = data;

    while (length) {
        ssize_t n = read(STDIN_FILENO, p, length);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return -1;
        p += n;
        length -= (size_t)n;
    }
    return 0;
}

/* Reads the rest of an entry's blocks into `to` (at most size-1 bytes and a NUL) or nowhere. */
static int take_data(uint64_t length, char *to, size_t size)
{
    uint64_t left = length + (-length % BLOCK);
    size_t at = 0;

    while (left) {
        size_t n = left < BUFFER ? (size_t)left : BUFFER;
        if (read_all(buffer, n))
            return -1;
        for (size_t i = 0; to && i < n && at < size - 1 && at < length; i++)
            to[at++] = (char)buffer[i];
        left -= n;
    }
    if (to)
        to[at] = 0;
    return to && length >= size ? -1 : 0;
}

/* pax: "LENGTH KEY=VALUE\n" records; path, linkpath and size matter. */
static int read_pax(char *text, size_t length, char *name, char *link, uint64_t *size,
                    bool *has_size)
{
    char *p = text, *end = text + length;

    while (p < end) {
        char *rest;
        unsigned long n = strtoul(p, &rest, 10);
        if (*rest != ' ' || n < 4 || n > (unsigned long)(end - p) || p[n - 1] != '\n')
            return -1;
        p[n - 1] = 0;
        char *key = rest + 1, *value = strchr(key, '=');
        if (!value)
            return -1;
        *value++ = 0;
        if (!strcmp(key, "path"))
            snprintf(name, LONGEST_NAME, "%s", value);
        else if (!strcmp(key, "linkpath"))
            snprintf(link, LONGEST_NAME, "%s", value);
        else if (!strcmp(key, "size"))
            *size = strtoull(value, NULL, 10), *has_size = true;
        p += n;
    }
    return 0;
}

static int open_beneath(int top, const char *path, int flags, mode_t mode)
{
    struct open_how how = { (uint64_t)(flags | O_CLOEXEC), mode, BENEATH | NO_SYMLINKS };

    return (int)syscall(SYSCALL_OPENAT2, top, *path ? path : ".", &how, sizeof how);
}

/* A relative path of plain components, written to `to`; false: it leads elsewhere. */
static bool clean_name(const char *name, char *to)
{
    char *start = to;

    if (*name == '/')
        return false;
    while (*name) {
        size_t n = strcspn(name, "/");
        if (n == 2 && name[0] == '.' && name[1] == '.')
            return false;
        if (n && !(n == 1 && *name == '.')) {
            if (to != start)
                *to++ = '/';
            memcpy(to, name, n);
            to += n;
        }
        name += n;
        while (*name == '/')
            name++;
    }
    *to = 0;
    return true;
}

static int open_parent(int top, char *path, char **base)
{
    char *slash = strrchr(path, '/');

    *base = slash ? slash + 1 : path;
    if (!slash)
        return dup(top);
    *slash = 0;
    for (char *p = path; ; p++) {
        if (*p && *p != '/')
            continue;
        char kept = *p;
        *p = 0;
        int above = -1;
        char *own = strrchr(path, '/');
        int fd = open_beneath(top, path, O_PATH | O_DIRECTORY, 0);
        if (fd < 0 && errno == ENOENT) {
            if (own)
                *own = 0;
            above = own ? open_beneath(top, path, O_PATH | O_DIRECTORY, 0) : dup(top);
            if (own)
                *own = '/';
            if (above >= 0)
                mkdirat(above, own ? own + 1 : path, 0755);
        } else if (fd >= 0) {
            close(fd);
        }
        if (above >= 0)
            close(above);
        *p = kept;
        if (!kept)
            break;
    }
    int fd = open_beneath(top, path, O_PATH | O_DIRECTORY, 0);
    *slash = '/';
    return fd;
}

static void set_owner(int at, const char *base, const struct header *h)
{
    uint64_t uid, gid;

    if (geteuid() || get_number(h->uid, sizeof h->uid, &uid)
        || get_number(h->gid, sizeof h->gid, &gid))
        return;
    if (fchownat(at, base, (uid_t)uid, (gid_t)gid, AT_SYMLINK_NOFOLLOW))
        return;  /* an id the sandbox does not have */
}

static int unpack_file(int parent, const char *base, const char *name, uint64_t size, mode_t mode)
{
    unlinkat(parent, base, 0);
    int fd = openat(parent, base, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0)
        complain(name, "%s", strerror(errno));
    for (uint64_t left = size; left;) {
        size_t n = left < BUFFER ? (size_t)left : BUFFER;
        if (read_all(buffer, n)) {
            if (fd >= 0)
                close(fd);
            return -1;
        }
        if (fd >= 0 && write_all(fd, buffer, n)) {
            complain(name, "%s", strerror(errno));
            close(fd);
            fd = -1;
        }
        left -= n;
    }
    if (fd >= 0) {
        fchmod(fd, mode);
        close(fd);
    }
    return take_data(-size % BLOCK ? -size % BLOCK : 0, NULL, 0);
}

static int unpack_entry(int top, const struct header *h, const char *given, const char *link,
                        uint64_t size)
{
    static char path[LONGEST_NAME], target[LONGEST_NAME];
    uint64_t mode;
    char *base;
    char type = h->type ? h->type : '0';
    bool file = type == '0' || type == '7';

    if (get_number(h->mode, sizeof h->mode, &mode))
        return complain(given, "damaged archive");
    mode &= geteuid() ? 01777 : 07777;
    if (!clean_name(given, path)) {
        complain(given, "refused: it leads out of the directory");
        return take_data(size, NULL, 0);
    }
    if (!*path)  /* the directory itself */
        return take_data(size, NULL, 0);
    int parent = open_parent(top, path, &base);
    if (parent < 0) {
        complain(given, "%s", errno == ELOOP ? "refused: a symbolic link is in its way"
                                             : strerror(errno));
        return take_data(size, NULL, 0);
    }
    int result = 0;
    if (file) {
        result = unpack_file(parent, base, given, size, 0600);
    } else {
        result = take_data(size, NULL, 0);
        if (type == '5') {
            struct stat s;
            if (mkdirat(parent, base, 0700)
                && (fstatat(parent, base, &s, AT_SYMLINK_NOFOLLOW) || !S_ISDIR(s.st_mode)))
                complain(given, "%s", strerror(EEXIST));
        } else if (type == '2') {
            unlinkat(parent, base, 0);
            if (symlinkat(link, parent, base))
                complain(given, "%s", strerror(errno));
        } else if (type == '1') {
            char *link_base;
            int from = clean_name(link, target) ? open_parent(top, target, &link_base) : -1;
            unlinkat(parent, base, 0);
            if (from < 0 || linkat(from, link_base, parent, base, 0))
                complain(given, "hard link to %s: %s", link, strerror(errno));
            if (from >= 0)
                close(from);
        } else {
            complain(given, "refused: neither file, directory nor link");
        }
    }
    if (file || type == '5' || type == '2')
        set_owner(parent, base, h);
    if (file || type == '5') {
        int fd = openat(parent, base, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        if (fd >= 0) {
            fchmod(fd, (mode_t)mode);
            close(fd);
        }
    }
    close(parent);
    return result;
}

static int unpack(const char *directory)
{
    static char name[LONGEST_NAME], link[LONGEST_NAME], pax[64 << 10];
    bool has_name = false, has_link = false, has_size = false;
    uint64_t size, given_size = 0, sum;
    struct header h;
    int top = open(directory, O_PATH | O_DIRECTORY | O_CLOEXEC);

    if (top < 0)
        return complain(directory, "%s", strerror(errno)), 1;
    umask(0);
    for (;;) {
        if (read_all(&h, sizeof h))
            return complain("archive", "ends too early"), 1;
        if (!h.name[0] && !h.checksum[0])
            break;
        if (get_number(h.checksum, sizeof h.checksum, &sum) || sum != checksum(&h)
            || get_number(h.size, sizeof h.size, &size) || size > (uint64_t)1 << 50)
            return complain("archive", "is damaged"), 1;
        if (h.type == 'L' || h.type == 'K') {
            if (take_data(size, h.type == 'L' ? name : link, LONGEST_NAME))
                return complain("archive", "has too long a name"), 1;
            *(h.type == 'L' ? &has_name : &has_link) = true;
            continue;
        }
        if (h.type == 'x') {
            name[0] = link[0] = 0;
            if (take_data(size, pax, sizeof pax)
                || read_pax(pax, (size_t)size, name, link, &given_size, &has_size))
                return complain("archive", "has a bad extended header"), 1;
            has_name |= !!name[0];
            has_link |= !!link[0];
            continue;
        }
        if (h.type == 'g') {
            if (take_data(size, NULL, 0))
                return complain("archive", "ends too early"), 1;
            continue;
        }
        if (!has_name) {
            bool posix = !memcmp(h.magic, "ustar\0", 6) && h.prefix[0];
            snprintf(name, sizeof name, "%.155s%s%.100s", posix ? h.prefix : "",
                     posix ? "/" : "", h.name);
        }
        if (!has_link)
            snprintf(link, sizeof link, "%.100s", h.link);
        if (unpack_entry(top, &h, name, link, has_size ? given_size : size))
            return complain("archive", "ends too early"), 1;
        has_name = has_link = has_size = false;
    }
    while (read(STDIN_FILENO, buffer, sizeof buffer) > 0)
        ;
    close(top);
    return failures ? 1 : 0;
}

int builtin_run(const char *name, char **argv)
{
    if (!strcmp(name, "pack"))
        return pack(argv + 1);
    if (!strcmp(name, "unpack") && argv[1] && !argv[2])
        return unpack(argv[1]);
    dprintf(STDERR_FILENO, "nova-sandbox-init: no builtin %s with these arguments\n", name);
    return STATUS_OWN_FAILURE;
}
