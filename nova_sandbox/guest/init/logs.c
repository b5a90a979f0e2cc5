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

/* The detached sandbox's log files: the end of what its commands write. */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command.h"

enum {
    GRAIN = 64 << 10,           /* a multiple of every file system's block */
    LARGEST_STEP = 1 << 20,
    /* The kernel takes megabytes for a port at once, of which QEMU may have taken none when the
     * machine ends. So no more than this goes to it before it has come back. QEMU's pipe holds
     * two pages at least; it would log again what the pipe refuses. */
    PORT_WINDOW = 4096,
};

/* File systems have a largest size of a file, ext4 16 TiB; what is freed counts as well. */
static const off_t largest_file = (off_t)1 << 40;

static struct log {
    struct queue queue;
    bool bounded;
    off_t size, start;          /* what is before the start is freed */
} logs[2];

/* Where the beginning of a file cannot be freed all of it is, and the end written again. */
static void start_over(struct log *l, off_t most)
{
    size_t length = most < LARGEST_STEP ? (size_t)most : LARGEST_STEP;
    uint8_t *end = malloc(length);
    ssize_t n = end ? pread(l->queue.fd, end, length, l->size - (off_t)length) : 0;

    if (ftruncate(l->queue.fd, 0)) {
        log_message("output to the log is lost: %s", strerror(errno));
        l->queue.broken = true;
    }
    l->start = 0;
    l->size = n > 0 ? n : 0;
    queue_write(&l->queue, end, (size_t)l->size);
    free(end);
}

static void keep_bound(struct log *l)
{
    off_t most = (off_t)setup_result.log_size;
    off_t step = most < GRAIN ? GRAIN : most < LARGEST_STEP ? most : LARGEST_STEP;
    struct stat s;

    if (!l->bounded || l->queue.broken || l->size - l->start < most + step)
        return;
    /* Somebody else may have cut it. */
    if (!fstat(l->queue.fd, &s) && s.st_size < l->size) {
        l->size = s.st_size;
        l->start = 0;
        if (l->size < most + step)
            return;
    }
    if (l->size >= largest_file) {
        start_over(l, most);
        return;
    }
    off_t start = (l->size - most) / GRAIN * GRAIN;
    if (!fallocate(l->queue.fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, l->start,
                   start - l->start))
        l->start = start;
    else if (errno != EINTR)
        start_over(l, most);
}

void logs_open(void)
{
    for (unsigned i = 0; i < 2; i++) {
        struct log *l = &logs[i];
        struct stat s;

        l->queue.fd = setup_result.log_fd[i];
        l->queue.writable = true;
        if (l->queue.fd < 0 || fstat(l->queue.fd, &s))
            continue;
        l->queue.windowed = S_ISCHR(s.st_mode);
        l->queue.window = PORT_WINDOW;
        l->bounded = setup_result.log_size && S_ISREG(s.st_mode);
        if (!l->bounded)
            continue;
        l->size = s.st_size;
        keep_bound(l);
    }
}

static void read_echo(struct queue *q)
{
    uint8_t thrown_away[PORT_WINDOW];
    ssize_t n;

    while ((n = read(q->fd, thrown_away, sizeof thrown_away)) > 0)
        q->window = (size_t)n < PORT_WINDOW - q->window ? q->window + (size_t)n : PORT_WINDOW;
}

void logs_event(unsigned i)
{
    if (i >= 2)
        return;
    logs[i].queue.writable = true;
    if (logs[i].queue.windowed)
        read_echo(&logs[i].queue);
}

bool logs_serve(void)
{
    bool more = false;

    for (unsigned i = 0; i < 2; i++) {
        struct queue *q = &logs[i].queue;
        more |= queue_flush(q);
        if (q->broken)
            queue_clear(q);
    }
    return more;
}

size_t log_room(unsigned i) { return logs[i].queue.length ? 0 : LARGEST_DATA; }

void log_write(unsigned i, const uint8_t *data, size_t length)
{
    struct log *l = &logs[i];
    bool was_broken = l->queue.broken;

    queue_write(&l->queue, data, length);
    if (l->queue.broken && !was_broken)
        log_message("output to the log is lost: %s", strerror(errno));
    l->size += (off_t)length;
    keep_bound(l);
}

static bool is_written(const struct queue *q)
{
    return !q->length && (!q->windowed || q->window == PORT_WINDOW || q->broken);
}

bool logs_written(void) { return is_written(&logs[0].queue) && is_written(&logs[1].queue); }
