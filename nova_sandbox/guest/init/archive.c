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

/* The builtins `pack` and `unpack`, and what both know of the format. They run as the command's
 * user, after everything was given up that this user must not have. */

#define _GNU_SOURCE
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "archive.h"

static bool faulty;

int archive_complain(const char *name, const char *fmt, ...)
{
    va_list args;

    faulty = true;
    dprintf(STDERR_FILENO, "%s: ", name);
    va_start(args, fmt);
    vdprintf(STDERR_FILENO, fmt, args);
    va_end(args);
    dprintf(STDERR_FILENO, "\n");
    return -1;
}

bool archive_is_faulty(void) { return faulty; }

int archive_write(int fd, const void *data, size_t length)
{
    const char *p = data;

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

/* ---- numbers: octal digits or, where these do not suffice, base 256 after a first bit ---- */

void tar_put_number(char *field, size_t width, int64_t value)
{
    if (value >= 0 && !(value >> 3 * (width - 1))) {
        for (size_t i = width - 1; i-- > 0; value >>= 3)
            field[i] = (char)('0' + (value & 7));
        field[width - 1] = 0;
        return;
    }
    for (size_t i = width; i-- > 0; value >>= 8)
        field[i] = (char)value;
    field[0] = (char)(field[0] | 0x80);
}

static int get_base_256(const uint8_t *field, size_t width, int64_t *value)
{
    bool negative = field[0] & 0x40;
    uint64_t v = (uint64_t)(negative ? -1LL : 0);

    for (size_t i = 0; i < width; i++) {
        uint8_t byte = i ? field[i] : (uint8_t)(negative ? field[0] : field[0] & 0x3f);
        /* What is shifted out must be copies of the sign. */
        if ((v >> 55) != (negative ? 0x1ff : 0))
            return -1;
        v = v << 8 | byte;
    }
    *value = (int64_t)v;
    return 0;
}

int tar_get_number(const char *field, size_t width, int64_t *value)
{
    size_t i = 0;

    if (field[0] & 0x80)
        return get_base_256((const uint8_t *)field, width, value);
    *value = 0;
    while (i < width && field[i] == ' ')
        i++;
    for (; i < width && field[i] >= '0' && field[i] <= '7'; i++)
        *value = *value << 3 | (field[i] - '0');
    return i == width || !field[i] || field[i] == ' ' ? 0 : -1;
}

static int64_t sum(const struct tar_header *h, bool with_sign)
{
    const uint8_t *p = (const uint8_t *)h;
    size_t from = offsetof(struct tar_header, checksum), to = from + sizeof h->checksum;
    int64_t total = 0;

    for (size_t i = 0; i < sizeof *h; i++)
        total += i >= from && i < to ? ' ' : with_sign ? (int8_t)p[i] : p[i];
    return total;
}

unsigned tar_checksum(const struct tar_header *h) { return (unsigned)sum(h, false); }

bool tar_checksum_fits(const struct tar_header *h)
{
    int64_t given;

    /* Some old programs summed up signed characters. */
    return !tar_get_number(h->checksum, sizeof h->checksum, &given)
           && (given == sum(h, false) || given == sum(h, true));
}
