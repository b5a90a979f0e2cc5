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

/* `pack` and `export`: write an archive to standard output. */

#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "archive.h"

/* Each level holds a descriptor. */
enum { DEEPEST = 512 };

/* What an image may have that is to be unpacked (rootfs/layers.py), with the longest path there. */
enum { DEEPEST_OF_IMAGE = 256, LONGEST_OF_IMAGE = 4095 };
#ifndef MOST_OF_IMAGE
#define MOST_OF_IMAGE 5000000
#endif

static uint8_t chunk[CHUNK];

/* Also what cp(1) would not keep: attributes, holes, other names of a file. */
static bool complete;
/* It is more than any image may have: nothing more is written. */
static bool refused;
static unsigned long packed;
/* What is packed is in use: that something is gone or shorter meanwhile is no fault. */
static bool in_use;

/* The name of the entry that is being packed; it grows and shrinks with the walk. */
static char *name;
static size_t name_length, name_size;

/* Functions return -1 only when the archive cannot be written any more. */

static bool set_name(size_t keep, const char *separator, const char *rest)
{
    size_t need = keep + strlen(separator) + strlen(rest) + 1;

    if (need > name_size) {
        char *grown = realloc(name, need + 4096);
        if (!grown)
            return false;
        name = grown;
        name_size = need + 4096;
    }
    name_length = keep + (size_t)sprintf(name + keep, "%s%s", separator, rest);
    return true;
}

static void complain_of_change(int error, const char *why)
{
    if (!in_use || (error && error != ENOENT))
        archive_complain(name, "%s", why);
}

static int write_padding(uint64_t size)
{
    static const uint8_t zeros[BLOCK_SIZE];

    return archive_write(STDOUT_FILENO, zeros, (size_t)(-size % BLOCK_SIZE));
}

static int write_header(char type, const char *entry, const char *link, const struct stat *s,
                        int64_t size)
{
    struct tar_header h = { .type = type };

    memcpy(h.magic, complete ? "ustar\00000" : "ustar  ", sizeof h.magic);
    memcpy(h.name, entry, strnlen(entry, sizeof h.name));
    memcpy(h.link, link, strnlen(link, sizeof h.link));
    tar_put_number(h.mode, sizeof h.mode, s ? s->st_mode & 07777 : 0);
    tar_put_number(h.uid, sizeof h.uid, s ? s->st_uid : 0);
    tar_put_number(h.gid, sizeof h.gid, s ? s->st_gid : 0);
    tar_put_number(h.mtime, sizeof h.mtime, s ? s->st_mtime : 0);
    tar_put_number(h.size, sizeof h.size, size);
    tar_put_number(h.checksum, sizeof h.checksum - 1, tar_checksum(&h));
    h.checksum[sizeof h.checksum - 1] = ' ';
    return archive_write(STDOUT_FILENO, &h, sizeof h);
}

/* A text that has no room in a header has an entry of its own before it. */
static int write_long(char type, const char *text, size_t room)
{
    size_t size = strlen(text) + 1;

    if (size - 1 <= room)
        return 0;
    return write_header(type, "././@LongLink", "", NULL, (int64_t)size)
           || archive_write(STDOUT_FILENO, text, size) || write_padding(size) ? -1 : 0;
}

static int write_entry(char type, const char *link, const struct stat *s, int64_t size)
{
    return write_long('K', link, sizeof ((struct tar_header *)0)->link)
           || write_long('L', name, sizeof ((struct tar_header *)0)->name)
           || write_header(type, name, link, s, size) ? -1 : 0;
}

static int write_content(int fd, uint64_t size, bool padded)
{
    bool whole = true;

    for (uint64_t left = size; left;) {
        size_t want = left < sizeof chunk ? (size_t)left : sizeof chunk;
        ssize_t n = whole ? read(fd, chunk, want) : 0;
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0) {
            if (whole)
                complain_of_change(n ? errno : 0, n ? strerror(errno) : "it became shorter");
            whole = false;
            memset(chunk, 0, want);
            n = (ssize_t)want;
        }
        if (archive_write(STDOUT_FILENO, chunk, (size_t)n))
            return -1;
        left -= (uint64_t)n;
    }
    return padded ? write_padding(size) : 0;
}

/* An extended header for the entry that follows; nothing to tell is no header. */
static int write_extended(const struct buffer *records)
{
    if (!records->length)
        return 0;
    return write_header('x', "././@PaxHeader", "", NULL, (int64_t)records->length)
           || archive_write(STDOUT_FILENO, records->data, records->length)
           || write_padding(records->length) ? -1 : 0;
}

/* What GNU tar calls its sparse format 1.0: a list of where the data belong comes before them. */
static int write_sparse(int fd, const struct stat *s, struct buffer *records,
                        const struct buffer *segments)
{
    const struct segment *list = (const struct segment *)segments->data;
    size_t count = segments->length / sizeof *list;
    struct buffer map = { 0 };
    uint64_t total = 0;
    int result = -1;

    bool fits = buffer_print(&map, "%zu\n", count);
    for (size_t i = 0; fits && i < count; i++) {
        total += list[i].length;
        fits = buffer_print(&map, "%llu\n%llu\n", (unsigned long long)list[i].start,
                            (unsigned long long)list[i].length);
    }
    while (fits && map.length % BLOCK_SIZE)
        fits = buffer_add(&map, "", 1);
    fits = fits && record_add_text(records, "GNU.sparse.major", "1")
           && record_add_text(records, "GNU.sparse.minor", "0")
           && record_add_text(records, "GNU.sparse.name", name)
           && record_add_number(records, "GNU.sparse.realsize", (uint64_t)s->st_size);
    if (!fits) {
        archive_complain(name, "out of memory");
        result = 0;
    } else if (!write_extended(records)
               && !write_entry('0', "", s, (int64_t)(map.length + total))
               && !archive_write(STDOUT_FILENO, map.data, map.length)) {
        result = 0;
        for (size_t i = 0; !result && i < count; i++)
            result = lseek(fd, (off_t)list[i].start, SEEK_SET) < 0
                     || write_content(fd, list[i].length, false) ? -1 : 0;
        result = result || write_padding(total) ? -1 : 0;
    }
    free(map.data);
    return result;
}

static int export_file(int fd, const struct stat *s)
{
    struct buffer records = { 0 }, segments = { 0 };
    int result = 0, sparse;

    if (!properties_add(fd, s, name, &records)
        || (sparse = segments_find(fd, s, name, &segments)) < 0)
        result = 0;  /* people were told */
    else if (sparse)
        result = write_sparse(fd, s, &records, &segments);
    else
        result = lseek(fd, 0, SEEK_SET) < 0 || write_extended(&records)
                 || write_entry('0', "", s, s->st_size)
                 || write_content(fd, (uint64_t)s->st_size, true) ? -1 : 0;
    free(records.data);
    free(segments.data);
    return result;
}

static int pack_file(int directory, const char *base)
{
    /* Whatever takes the file's place meanwhile must not block. */
    int fd = openat(directory, base, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    struct stat s;
    int result = 0;

    if (fd < 0 || fstat(fd, &s))
        complain_of_change(errno, strerror(errno));
    else if (!S_ISREG(s.st_mode))
        complain_of_change(0, "it was replaced");
    else if (complete)
        result = export_file(fd, &s);
    else
        result = write_entry('0', "", &s, s.st_size)
                 || write_content(fd, (uint64_t)s.st_size, true) ? -1 : 0;
    if (fd >= 0)
        close(fd);
    return result;
}

static int pack_link(int directory, const char *base, const struct stat *s)
{
    char text[4097];
    ssize_t n = readlinkat(directory, base, text, sizeof text - 1);

    if (n < 0) {
        complain_of_change(errno, strerror(errno));
        return 0;
    }
    text[n] = 0;
    return write_entry('2', text, s, 0);
}

/* An archive that nobody can unpack is not made. */
static int check_image(int depth)
{
    if (++packed > MOST_OF_IMAGE)
        archive_complain(name, "an image cannot have more than %d files", MOST_OF_IMAGE);
    else if (depth > DEEPEST_OF_IMAGE + 1)
        archive_complain("a file", "an image cannot have more than %d directories in each other",
                         DEEPEST_OF_IMAGE);
    else if (name_length > LONGEST_OF_IMAGE)
        archive_complain("a file", "an image cannot have a path of more than %d bytes",
                         LONGEST_OF_IMAGE);
    else
        return 0;
    refused = true;
    return -1;
}

static int pack_one(int directory, const char *base, int depth);

static int pack_entries(DIR *entries, int depth)
{
    size_t own = name_length;
    struct dirent *entry;
    int result = 0;

    while (!result && (errno = 0, entry = readdir(entries))) {
        if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, ".."))
            continue;
        if (complete && !depth && !strcmp(entry->d_name, "lost+found"))
            continue;
        if (set_name(own, "", entry->d_name))
            result = pack_one(dirfd(entries), entry->d_name, depth + 1);
        else
            archive_complain(entry->d_name, "out of memory");
    }
    int err = errno;
    name[name_length = own] = 0;
    if (!result && err)
        archive_complain(name, "%s", strerror(err));
    return result;
}

static int pack_directory(int directory, const char *base, const struct stat *s, int depth)
{
    int fd = openat(directory, base, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *entries = fd < 0 ? NULL : fdopendir(fd);
    int result = 0;

    if (!entries || depth > DEEPEST || !set_name(name_length, "/", "")) {
        complain_of_change(entries ? E2BIG : errno, entries ? "too deep" : strerror(errno));
        if (fd >= 0 && !entries)
            close(fd);
    } else {
        struct buffer records = { 0 };
        if (!complete || properties_add(fd, s, name, &records))
            result = write_extended(&records) || write_entry('5', "", s, 0)
                     || pack_entries(entries, depth) ? -1 : 0;
        free(records.data);
    }
    if (entries)
        closedir(entries);
    return result;
}

static int pack_one(int directory, const char *base, int depth)
{
    struct stat s;

    if (fstatat(directory, base, &s, AT_SYMLINK_NOFOLLOW)) {
        complain_of_change(errno, strerror(errno));
        return 0;
    }
    if (complete && check_image(depth))
        return -1;
    if (S_ISDIR(s.st_mode))
        return pack_directory(directory, base, &s, depth);
    if (complete && s.st_nlink > 1 && (S_ISREG(s.st_mode) || S_ISLNK(s.st_mode))) {
        const char *first = names_first(&s, name);
        if (!first)
            return 0;
        if (first != name)
            return write_entry('1', first, &s, 0);
    }
    if (S_ISREG(s.st_mode))
        return pack_file(directory, base);
    if (S_ISLNK(s.st_mode))
        return pack_link(directory, base, &s);
    if (!complete)
        dprintf(STDERR_FILENO, "%s: left out: neither a file, a directory nor a link\n", name);
    return 0;
}

/* As it is in the archive: not absolute, and without what goes up. */
static const char *member_name(const char *path)
{
    const char *rest = path;

    for (const char *p = path; *p; p += strcspn(p, "/")) {
        p += strspn(p, "/");
        if (!strncmp(p, "..", 2) && (p[2] == '/' || !p[2]))
            rest = p + 2;
    }
    rest += strspn(rest, "/");
    return *rest ? rest : ".";
}

int pack(char **names)
{
    static const uint8_t end[2 * BLOCK_SIZE];

    for (; *names; names++) {
        if (!set_name(0, "", member_name(*names)))
            return archive_complain(*names, "out of memory") ? 1 : 0;
        while (name_length > 1 && name[name_length - 1] == '/')
            name[--name_length] = 0;
        if (pack_one(AT_FDCWD, *names, 0)) {
            if (!refused)
                archive_complain("archive", "%s", strerror(errno));
            return 1;
        }
    }
    if (archive_write(STDOUT_FILENO, end, sizeof end))
        archive_complain("archive", "%s", strerror(errno));
    return archive_is_faulty();
}

static bool is_root(const char *directory)
{
    static const char *const kept[] = { "etc", "usr", "bin", "sbin" };
    int fd = open(directory, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    bool found = false;
    struct stat s;

    for (size_t i = 0; fd >= 0 && i < sizeof kept / sizeof *kept; i++)
        found |= !fstatat(fd, kept[i], &s, AT_SYMLINK_NOFOLLOW);
    if (fd >= 0)
        close(fd);
    return found;
}

static int enter_root(void)
{
    /* Without what is mounted on it, whatever that covers. */
    int root = mount_clone("/");
    int failed = root < 0 || fchdir(root);

    int err = errno;
    close(root);
    errno = err;
    return failed;
}

/* Of several directories the first that is a root file system, or else the first of all; of none
 * the root, which is in use. */
int export(char **directories)
{
    char *names[] = { ".", NULL }, **chosen = directories;

    complete = true;
    in_use = !*directories;
    while (*chosen && !is_root(*chosen))
        chosen++;
    if (in_use ? enter_root() : chdir(*chosen ? *chosen : *directories)) {
        archive_complain(in_use ? "/" : *directories, "%s", strerror(errno));
        return 1;
    }
    return pack(names);
}
