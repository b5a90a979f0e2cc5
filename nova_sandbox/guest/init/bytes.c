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

/* Integers, records, failures, and queues of bytes that could not be written yet. */

#define _GNU_SOURCE
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "init.h"

uint16_t get_u16(const uint8_t *p) { return (uint16_t)(p[0] | p[1] << 8); }
uint32_t get_u32(const uint8_t *p) { return get_u16(p) | (uint32_t)get_u16(p + 2) << 16; }
uint64_t get_u64(const uint8_t *p) { return get_u32(p) | (uint64_t)get_u32(p + 4) << 32; }
void put_u16(uint8_t *p, uint16_t v) { p[0] = (uint8_t)v; p[1] = (uint8_t)(v >> 8); }

void put_u32(uint8_t *p, uint32_t v)
{
    put_u16(p, (uint16_t)v);
    put_u16(p + 2, (uint16_t)(v >> 16));
}

int fail(struct failure *f, uint32_t status, int err, const char *fmt, ...)
{
    va_list args;

    f->status = status;
    f->err = (uint32_t)err;
    va_start(args, fmt);
    int n = vsnprintf(f->text, sizeof f->text, fmt, args);
    va_end(args);
    if (n < 0)
        f->text[0] = 0;
    size_t used = strlen(f->text);
    if (err)
        snprintf(f->text + used, sizeof f->text - used, ": %s", strerror(err));
    return -1;
}

int record_next(struct records *r, struct record *out)
{
    size_t left = (size_t)(r->end - r->p);

    if (!left)
        return 0;
    if (left < 6)
        return -1;
    out->tag = get_u16(r->p);
    out->len = get_u32(r->p + 2);
    if (out->len > left - 6)
        return -1;
    out->data = r->p + 6;
    r->p += 6 + out->len;
    return 1;
}

/* ---- queues ---- */

enum { QUEUE_KEPT = 512 << 10 };  /* a larger buffer is given back when it is empty */

void queue_clear(struct queue *q)
{
    free(q->data);
    q->data = NULL;
    q->start = q->length = q->size = 0;
}

static size_t write_some(struct queue *q, const uint8_t *data, size_t length)
{
    size_t done = 0;

    while (done < length && q->writable && !q->broken && !(q->windowed && !q->window)) {
        size_t most = q->windowed && q->window < length - done ? q->window : length - done;
        ssize_t n = write(q->fd, data + done, most);
        if (n > 0) {
            done += (size_t)n;
            if (q->windowed)
                q->window -= (size_t)n;
            q->used = true;
        } else if (n == 0 || errno == EAGAIN) {
            q->writable = false;
        } else if (errno != EINTR) {
            q->broken = true;
        }
    }
    return done;
}

void queue_write(struct queue *q, const void *data, size_t length)
{
    const uint8_t *p = data;

    if (q->broken)
        return;
    if (!q->length) {
        size_t done = write_some(q, p, length);
        p += done;
        length -= done;
        q->start = 0;
    }
    if (!length || q->broken)
        return;
    if (q->start + q->length + length > q->size) {
        if (q->length)
            memmove(q->data, q->data + q->start, q->length);
        q->start = 0;
    }
    if (q->length + length > q->size) {
        size_t size = q->length + length + 4096;
        uint8_t *grown = realloc(q->data, size);
        if (!grown) {
            q->broken = true;
            return;
        }
        q->data = grown;
        q->size = size;
    }
    memcpy(q->data + q->start + q->length, p, length);
    q->length += length;
}

bool queue_flush(struct queue *q)
{
    size_t done = q->length ? write_some(q, q->data + q->start, q->length) : 0;

    q->start += done;
    q->length -= done;
    if (!q->length && q->size > QUEUE_KEPT)
        queue_clear(q);
    return done > 0;
}
