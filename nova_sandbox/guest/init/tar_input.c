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

/* `unpack`: reading, and the headers that belong to the entry after them. */

#define _GNU_SOURCE
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "archive.h"

enum { LONGEST_TEXT = 64 << 10, LARGEST_HEADER = 1 << 20 };

static uint8_t ignored[CHUNK];

int tar_broken(const char *why) { return archive_complain("archive", "%s", why); }

int tar_read(void *data, size_t length)
{
    uint8_t *p = data;

    while (length) {
        ssize_t n = read(STDIN_FILENO, p, length);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return tar_broken(strerror(errno));
        if (n == 0)
            return tar_broken("unexpected end");
        p += n;
        length -= (size_t)n;
    }
    return 0;
}

int tar_skip(uint64_t length)
{
    while (length) {
        size_t n = length < sizeof ignored ? (size_t)length : sizeof ignored;
        if (tar_read(ignored, n))
            return -1;
        length -= n;
    }
    return 0;
}

uint64_t tar_padding(int64_t size) { return -(uint64_t)size % BLOCK_SIZE; }

int tar_skip_data(int64_t size)
{
    return tar_skip((uint64_t)size + tar_padding(size));
}

/* Returns the data of an entry with a NUL behind, to be freed; NULL: unreadable. */
static char *read_text(int64_t size, int64_t most)
{
    char *text = size > most ? NULL : malloc((size_t)size + 1);

    if (!text) {
        tar_broken("too long a name or header");
        return NULL;
    }
    text[size] = 0;
    if (tar_read(text, (size_t)size) || tar_skip(tar_padding(size))) {
        free(text);
        return NULL;
    }
    return text;
}

/* ---- extended headers ---- */

void tar_forget(struct tar_extended *x)
{
    free(x->name);
    free(x->link);
    memset(x, 0, sizeof *x);
}

static int keep_number(const char *value, bool *has, int64_t *number)
{
    char *end;

    errno = 0;
    *number = strtoll(value, &end, 10);
    *has = true;
    return errno || end == value || (*end && *end != '.') ? -1 : 0;
}

static int keep_text(const char *value, size_t length, char **text)
{
    free(*text);
    *text = strlen(value) == length ? strdup(value) : NULL;
    return *text ? 0 : -1;
}

static int keep_keyword(struct tar_extended *x, const char *key, const char *value, size_t length)
{
    if (!strcmp(key, "path"))
        return keep_text(value, length, &x->name);
    if (!strcmp(key, "linkpath"))
        return keep_text(value, length, &x->link);
    if (!strcmp(key, "size"))
        return keep_number(value, &x->has_size, &x->size);
    if (!strcmp(key, "uid"))
        return keep_number(value, &x->has_uid, &x->uid);
    if (!strcmp(key, "gid"))
        return keep_number(value, &x->has_gid, &x->gid);
    if (!strcmp(key, "mtime"))
        return keep_number(value, &x->has_mtime, &x->mtime);
    return strncmp(key, "GNU.sparse.", 11) ? 0 : -1;
}

/* Records of the form "LENGTH KEY=VALUE\n". */
static int parse_extended(char *text, size_t size, struct tar_extended *x)
{
    char *end = text + size;

    while (text < end) {
        char *key;
        unsigned long length = strtoul(text, &key, 10);
        if (key == text || *key != ' ' || length > (size_t)(end - text)
            || length < (size_t)(key - text) + 2 || text[length - 1] != '\n')
            return -1;
        char *next = text + length;
        next[-1] = 0;
        char *value = strchr(++key, '=');
        if (!value)
            return -1;
        *value++ = 0;
        if (keep_keyword(x, key, value, (size_t)(next - 1 - value)))
            return -1;
        text = next;
    }
    return 0;
}

int tar_read_extended(int64_t size, struct tar_extended *x)
{
    char *text = read_text(size, LARGEST_HEADER);

    if (!text)
        return -1;
    int failed = parse_extended(text, (size_t)size, x);
    free(text);
    return failed ? tar_broken("unusable extended header") : 0;
}

int tar_read_long(int64_t size, char **text)
{
    free(*text);
    *text = read_text(size, LONGEST_TEXT);
    return *text ? 0 : -1;
}
