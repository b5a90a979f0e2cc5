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

/* Connections to the host: their clients, frames in and out, descriptors beside frames. */

#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "init.h"

enum {
    INPUT_SMALL = 16 << 10,
    INPUT_KEPT = 512 << 10,      /* a larger input buffer is given back when it is empty */
    OUTPUT_LOW = 64 << 10,       /* commands' output is read while less than this is queued */
    OUTPUT_HIGH = 1 << 20,       /* a peer that does not read is not read from either */
    READS_AT_ONCE = 64,
};

static struct connection connections[MAX_CONNECTIONS];
/* ---- sending ---- */

struct connection *main_connection(void) { return &connections[0]; }

bool connection_ready(const struct connection *c)
{
    return c->open && c->attached && !c->out.broken && c->out.length < OUTPUT_LOW;
}

static void put_header(uint8_t *p, enum frame_type type, uint16_t channel, size_t length)
{
    put_u32(p, (uint32_t)length);
    put_u16(p + 4, (uint16_t)type);
    put_u16(p + 6, channel);
}

void connection_send_frame(struct connection *c, enum frame_type type, uint16_t channel,
                           uint8_t *frame, size_t length)
{
    put_header(frame, type, channel, length);
    if (c && c->open)
        queue_write(&c->out, frame, HEADER_SIZE + length);
}

void connection_send(struct connection *c, enum frame_type type, uint16_t channel,
                     const void *payload, size_t length)
{
    uint8_t frame[HEADER_SIZE + 1024];

    if (length > sizeof frame - HEADER_SIZE)
        length = sizeof frame - HEADER_SIZE;
    if (length)
        memcpy(frame + HEADER_SIZE, payload, length);
    connection_send_frame(c, type, channel, frame, length);
}

void connection_send_failure(struct connection *c, uint16_t channel, const struct failure *f)
{
    uint8_t payload[8 + sizeof f->text];
    size_t length = strlen(f->text);

    put_u32(payload, f->status);
    put_u32(payload + 4, f->err);
    memcpy(payload + 8, f->text, length);
    connection_send(c, FRAME_FAILED, channel, payload, 8 + length);
}

void log_message(const char *fmt, ...)
{
    struct connection *c = main_connection();
    char text[512];
    va_list args;

    va_start(args, fmt);
    int n = vsnprintf(text, sizeof text - 1, fmt, args);
    va_end(args);
    if (n < 0)
        return;
    if (connection_ready(c)) {
        connection_send(c, FRAME_LOG, 0, text, strlen(text));
        return;
    }
    struct pollfd p = { .fd = STDERR_FILENO, .events = POLLOUT };
    if (poll(&p, 1, 0) != 1 || !(p.revents & POLLOUT))
        return;
    strcat(text, "\n");
    if (write(STDERR_FILENO, text, strlen(text)) < 0)
        return;
}

/* ---- life of a connection ---- */

static void send_hello(struct connection *c, const uint8_t *nonce)
{
    uint8_t p[64];
    const char *kind = sandbox_kind == KIND_KVM ? "kvm" : "lxc";
    size_t n = 0;

    put_u16(p, 1);
    put_u32(p + 2, 4);
    put_u32(p + 6, PROTOCOL_VERSION);
    n = 10;
    if (nonce) {
        put_u16(p + n, 2);
        put_u32(p + n + 2, NONCE_SIZE);
        memcpy(p + n + 6, nonce, NONCE_SIZE);
        n += 6 + NONCE_SIZE;
    }
    put_u16(p + n, 3);
    put_u32(p + n + 2, 3);
    memcpy(p + n + 6, kind, 3);
    connection_send(c, FRAME_HELLO, 0, p, n + 9);
}

static void greet_first(struct connection *c)
{
    c->attached = true;
    send_hello(c, NULL);
}

struct connection *connection_open(int fd, bool port)
{
    unsigned i = 0;

    while (i < MAX_CONNECTIONS && (connections[i].open || connections[i].main))
        i++;
    if (i == MAX_CONNECTIONS)
        return NULL;
    struct connection *c = &connections[i];
    memset(c, 0, sizeof *c);
    c->in = malloc(INPUT_SMALL);
    c->in_size = INPUT_SMALL;
    c->main = i == 0;
    c->port = port;
    c->open = c->readable = true;
    c->out.fd = fd;
    c->out.writable = true;
    if (!c->in || watch_descriptor(fd, WATCH_CONNECTION, i)) {
        free(c->in);
        memset(c, 0, sizeof *c);
        return NULL;
    }
    if (!port) {
        int size = 4 << 20;
        if (setsockopt(fd, SOL_SOCKET, SO_SNDBUFFORCE, &size, sizeof size))
            setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &size, sizeof size);
    }
    if (c->main)
        greet_first(c);
    return c;
}

static void forget_client(struct connection *c)
{
    commands_connection_lost(c);
    c->attached = c->live = c->out.broken = false;
    c->in_start = c->in_length = 0;
    queue_clear(&c->out);
    c->generation++;
}

static void connection_lost(struct connection *c)
{
    bool is_main = c->main;

    if (c->port) {
        forget_client(c);
        c->deaf = false;
        if (is_main && !sandbox_is_ready())
            greet_first(c);
    } else {
        close(c->out.fd);
        c->open = false;
        forget_client(c);
        free(c->in);
        c->in = NULL;
        c->out.fd = -1;
    }
    if (is_main)
        sandbox_main_lost();
}

static void protocol_error(struct connection *c, const struct failure *f)
{
    connection_send_failure(c, 0, f);
    if (c->main) {
        c->deaf = true;
        sandbox_end(true);
    } else if (c->port) {
        commands_connection_lost(c);
        c->attached = false;
    } else {
        connection_lost(c);
    }
}

static bool is_attach(const uint8_t *p)
{
    return get_u32(p) == NONCE_SIZE && get_u16(p + 4) == FRAME_ATTACH && get_u16(p + 6) == 0;
}

/* Before a port's client has spoken, only an ATTACH means anything: the rest was written for
 * or by a client that went away. */
static void skip_to_attach(struct connection *c)
{
    while (c->in_length >= HEADER_SIZE && !is_attach(c->in + c->in_start)) {
        c->in_start++;
        c->in_length--;
    }
}

static bool check_header(uint16_t type, uint16_t channel, uint32_t length, struct failure *f)
{
    uint32_t limit = type == FRAME_STDIN ? LARGEST_DATA : LARGEST_FRAME;
    bool for_command = type == FRAME_RUN || (type >= FRAME_STDIN && type <= FRAME_RESIZE);

    if (type < FRAME_ATTACH || type > FRAME_SHUTDOWN)
        fail(f, STATUS_OWN_FAILURE, 0, "protocol error: frame type %u", type);
    else if (length > limit)
        fail(f, STATUS_OWN_FAILURE, 0, "protocol error: frame of %u bytes", length);
    else if (for_command != (channel != 0))
        fail(f, STATUS_OWN_FAILURE, 0, "protocol error: frame type %u on channel %u", type,
             channel);
    else
        return true;
    return false;
}

static void attach(struct connection *c, const uint8_t *nonce)
{
    uint8_t copy[NONCE_SIZE];

    memcpy(copy, nonce, sizeof copy);
    if (c->attached)
        commands_connection_lost(c);
    if (c->port)
        queue_clear(&c->out);
    c->generation++;
    c->attached = c->live = true;
    send_hello(c, copy);
}

/* Returns false when no whole frame is there (or none may be looked at). */
static bool take_frame(struct connection *c)
{
    struct failure f = { 0 };

    if (c->port && !c->attached)
        skip_to_attach(c);
    if (c->in_length < HEADER_SIZE)
        return false;
    const uint8_t *p = c->in + c->in_start;
    uint32_t length = get_u32(p);
    uint16_t type = get_u16(p + 4), channel = get_u16(p + 6);
    if (!check_header(type, channel, length, &f)) {
        protocol_error(c, &f);
        return false;
    }
    size_t total = HEADER_SIZE + length;
    if (c->in_length < total) {
        if (total > c->in_size) {
            /* Room for the frame and for the start of the next one. */
            size_t size = total + INPUT_SMALL;
            uint8_t *grown = malloc(size);
            if (!grown) {
                fail(&f, STATUS_OWN_FAILURE, 0, "out of memory");
                protocol_error(c, &f);
                return false;
            }
            memcpy(grown, p, c->in_length);
            free(c->in);
            c->in = grown;
            c->in_size = size;
            c->in_start = 0;
        }
        return false;
    }
    c->in_start += total;
    c->in_length -= total;

    uint32_t generation = c->generation;
    int result = 0;
    if (type == FRAME_ATTACH && length == NONCE_SIZE)
        attach(c, p + HEADER_SIZE);
    else if (type == FRAME_ATTACH || !c->attached)
        result = fail(&f, STATUS_OWN_FAILURE, 0, "protocol error: no ATTACH");
    else
        result = sandbox_frame(c, type, channel, p + HEADER_SIZE, length, &f);
    if (result && c->open && (generation == c->generation))
        protocol_error(c, &f);
    return c->open && !c->deaf;
}

/* Reads until a whole frame is there; returns true when there may be more to read. */
static bool read_input(struct connection *c)
{
    for (int i = 0; i < READS_AT_ONCE && c->readable; i++) {
        if (c->in_start && (!c->in_length || c->in_start + c->in_length == c->in_size
                            || c->in_size > INPUT_SMALL)) {
            memmove(c->in, c->in + c->in_start, c->in_length);
            c->in_start = 0;
        }
        uint8_t *end = c->in + c->in_start + c->in_length;
        size_t room = c->in_size - c->in_start - c->in_length;
        if (!room)
            return true;
        ssize_t n = c->main && !c->port ? descriptors_receive(c->out.fd, end, room)
                                          : read(c->out.fd, end, room);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0 && errno == EAGAIN) {
            c->readable = false;
            return false;
        }
        if (n < 0 && errno == EPROTO && c->main && !c->port) {
            struct failure f;
            fail(&f, STATUS_OWN_FAILURE, 0, "protocol error: too many descriptors");
            protocol_error(c, &f);
            return false;
        }
        if (n <= 0) {
            c->readable = false;
            if (!c->port || c->live)
                connection_lost(c);
            return false;
        }
        c->live = true;
        /* A new client of a port whose predecessor left in the middle of a frame: its ATTACH
         * comes alone, as one buffer. */
        if (c->port && c->attached && c->in_length >= HEADER_SIZE
            && n == HEADER_SIZE + NONCE_SIZE && is_attach(end)) {
            forget_client(c);
            c->live = true;
            memmove(c->in, end, (size_t)n);
        }
        c->in_length += (size_t)n;
        if (c->in_length < HEADER_SIZE)
            continue;
        if (c->in_length >= HEADER_SIZE + (size_t)get_u32(c->in + c->in_start) || c->in_length
            == c->in_size || (c->port && !c->attached) || get_u32(c->in + c->in_start) > c->in_size)
            return true;
    }
    return c->readable;
}

static bool connection_service(struct connection *c)
{
    bool more = queue_flush(&c->out);

    if (c->out.used) {
        c->live = true;
        c->out.used = false;
    }
    if (c->out.broken) {
        connection_lost(c);
        return true;
    }
    if (c->out.length >= OUTPUT_HIGH)
        return more;
    if (c->readable)
        more |= read_input(c);
    if (!c->open)
        return true;
    if (c->deaf)
        c->in_start = c->in_length = 0;
    while (c->open && !c->deaf && c->out.length < OUTPUT_HIGH && take_frame(c))
        more = true;
    if (c->open && !c->in_length && c->in_size > INPUT_KEPT) {
        uint8_t *small = malloc(INPUT_SMALL);
        if (small) {
            free(c->in);
            c->in = small;
            c->in_size = INPUT_SMALL;
            c->in_start = 0;
        }
    }
    return more;
}

bool connections_service(void)
{
    bool more = false;

    for (unsigned i = 0; i < MAX_CONNECTIONS; i++)
        if (connections[i].open)
            more |= connection_service(&connections[i]);
    return more;
}

void connection_event(unsigned index, uint32_t events)
{
    struct connection *c = &connections[index];

    if (!c->open)
        return;
    if (events & EPOLLOUT)
        c->out.writable = true;
    if (events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR))
        c->readable = true;
}

bool connections_flushed(void)
{
    for (unsigned i = 0; i < MAX_CONNECTIONS; i++)
        if (connections[i].open && connections[i].live && connections[i].out.length)
            return false;
    return true;
}

bool connections_any(void)
{
    for (unsigned i = 0; i < MAX_CONNECTIONS; i++)
        if (connections[i].open && connections[i].live && connections[i].attached)
            return true;
    return false;
}
