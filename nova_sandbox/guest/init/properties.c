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

/* What `export` keeps of a file beside its content. */

#define _GNU_SOURCE
#include <errno.h>
#include <search.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "archive.h"

enum { LARGEST_VALUE = 64 << 10, HOLE_GRAIN = 4096 };

/* ---- buffers ---- */

static bool make_room(struct buffer *b, size_t length)
{
    if (b->length + length > b->size) {
        size_t size = (b->length + length) * 2;
        uint8_t *grown = realloc(b->data, size);
        if (!grown)
            return false;
        b->data = grown;
        b->size = size;
    }
    return true;
}

bool buffer_add(struct buffer *b, const void *data, size_t length)
{
    if (!make_room(b, length))
        return false;
    memcpy(b->data + b->length, data, length);
    b->length += length;
    return true;
}

bool buffer_print(struct buffer *b, const char *fmt, ...)
{
    char text[64];
    va_list args;

    va_start(args, fmt);
    int n = vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    return n >= 0 && n < (int)sizeof text && buffer_add(b, text, (size_t)n);
}

/* ---- records of an extended header: "LENGTH KEY=VALUE\n", the length counting itself ---- */

static bool record_add(struct buffer *records, const char *prefix, const char *key,
                       const void *value, size_t length)
{
    size_t rest = strlen(prefix) + strlen(key) + length + 3, total = rest;

    for (size_t before = 0; before != total;) {
        before = total;
        total = rest + (size_t)snprintf(NULL, 0, "%zu", total);
    }
    return buffer_print(records, "%zu ", total) && buffer_add(records, prefix, strlen(prefix))
           && buffer_add(records, key, strlen(key)) && buffer_add(records, "=", 1)
           && buffer_add(records, value, length) && buffer_add(records, "\n", 1);
}

bool record_add_text(struct buffer *records, const char *key, const char *value)
{
    return record_add(records, "", key, value, strlen(value));
}

bool record_add_number(struct buffer *records, const char *key, uint64_t value)
{
    char text[24];

    snprintf(text, sizeof text, "%llu", (unsigned long long)value);
    return record_add_text(records, key, text);
}

/* A header has whole seconds. */
static bool record_add_time(struct buffer *records, const struct timespec *when)
{
    char text[40];

    if (when->tv_sec < 0 || !when->tv_nsec)
        return true;
    snprintf(text, sizeof text, "%lld.%09ld", (long long)when->tv_sec, when->tv_nsec);
    return record_add_text(records, "mtime", text);
}

/* ---- extended attributes ---- */

static bool is_wanted(const char *attribute)
{
    return !strcmp(attribute, "security.capability") || !strncmp(attribute, "user.", 5)
           || !strcmp(attribute, "system.posix_acl_access")
           || !strcmp(attribute, "system.posix_acl_default");
}

static bool attributes_add(int fd, const char *name, struct buffer *records)
{
    static char list[LARGEST_VALUE], value[LARGEST_VALUE];
    ssize_t length = flistxattr(fd, list, sizeof list);

    if (length < 0) {
        if (errno == ENOTSUP)
            return true;
        archive_complain(name, "%s", strerror(errno));
        return false;
    }
    for (char *at = list; at < list + length; at += strlen(at) + 1) {
        if (!is_wanted(at) || strchr(at, '='))
            continue;
        ssize_t n = fgetxattr(fd, at, value, sizeof value);
        if (n < 0 || !record_add(records, "SCHILY.xattr.", at, value, (size_t)n)) {
            archive_complain(name, "%s: %s", at, n < 0 ? strerror(errno) : "out of memory");
            return false;
        }
    }
    return true;
}

/* Adds what a header of the file or directory cannot say; false after an error. */
bool properties_add(int fd, const struct stat *s, const char *name, struct buffer *records)
{
    if (record_add_time(records, &s->st_mtim))
        return attributes_add(fd, name, records);
    archive_complain(name, "out of memory");
    return false;
}

/* ---- holes ---- */

static bool add_segment(struct buffer *segments, uint64_t start, uint64_t length)
{
    struct segment *last = (struct segment *)(segments->data + segments->length) - 1;
    struct segment next = { start, length };

    if (segments->length && last->start + last->length == start) {
        last->length += length;
        return true;
    }
    return buffer_add(segments, &next, sizeof next);
}

/* The file system's own list of what it has written. Returns -1 where it has none. */
static int ask_segments(int fd, off_t size, struct buffer *segments)
{
    off_t end = 0;

    for (;;) {
        off_t start = lseek(fd, end, SEEK_DATA);
        if (start < 0)
            return errno == ENXIO ? 0 : -1;
        end = lseek(fd, start, SEEK_HOLE);
        if (end < 0 || start >= size)
            return end < 0 ? -1 : 0;
        if (!add_segment(segments, (uint64_t)start, (uint64_t)(end - start)))
            return -1;
    }
}

/* File systems without such a list: zeros are a hole. */
static int search_segments(int fd, off_t size, struct buffer *segments)
{
    static uint8_t block[CHUNK];
    static const uint8_t zeros[HOLE_GRAIN];

    for (off_t at = 0; at < size;) {
        ssize_t n = pread(fd, block, sizeof block, at);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return -1;
        for (ssize_t i = 0; i < n; i += HOLE_GRAIN) {
            size_t length = n - i < HOLE_GRAIN ? (size_t)(n - i) : HOLE_GRAIN;
            if (memcmp(block + i, zeros, length)
                && !add_segment(segments, (uint64_t)(at + i), length))
                return -1;
        }
        at += n;
    }
    return 0;
}

/* Returns whether the file has holes, -1 after an error. */
int segments_find(int fd, const struct stat *s, const char *name, struct buffer *segments)
{
    if ((uint64_t)s->st_blocks >= ((uint64_t)s->st_size + 511) / 512)
        return 0;
    int failed = ask_segments(fd, s->st_size, segments);
    const struct segment *first = (const struct segment *)segments->data;
    bool whole = segments->length && !first->start && first->length >= (uint64_t)s->st_size;
    if (failed || whole) {
        segments->length = 0;
        failed = search_segments(fd, s->st_size, segments);
        first = (const struct segment *)segments->data;
        whole = segments->length && !first->start && first->length >= (uint64_t)s->st_size;
    }
    if (failed) {
        archive_complain(name, "%s", errno ? strerror(errno) : "it cannot be read");
        return -1;
    }
    /* As GNU tar ends its lists. */
    if (!whole && !buffer_add(segments, &(struct segment){ (uint64_t)s->st_size, 0 },
                              sizeof (struct segment))) {
        archive_complain(name, "out of memory");
        return -1;
    }
    return !whole;
}

/* ---- files with several names ---- */

struct named { dev_t device; ino_t inode; char name[]; };

static int compare(const void *a, const void *b)
{
    const struct named *x = a, *y = b;

    if (x->inode != y->inode)
        return x->inode < y->inode ? -1 : 1;
    return x->device == y->device ? 0 : x->device < y->device ? -1 : 1;
}

/* Returns the name under which a file is in the archive already, or else the given one. */
const char *names_first(const struct stat *s, const char *name)
{
    static void *seen;
    struct named *one = malloc(sizeof *one + strlen(name) + 1);
    struct named **found = NULL;

    if (one) {
        one->device = s->st_dev;
        one->inode = s->st_ino;
        strcpy(one->name, name);
        found = tsearch(one, &seen, compare);
    }
    if (!found) {
        free(one);
        archive_complain(name, "out of memory");
        return NULL;
    }
    if (*found == one)
        return name;
    free(one);
    return (*found)->name;
}
