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

/* Standard input and output of commands, within their credit. */

#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "command.h"

enum {
    CREDIT_STEP = 64 << 10,     /* stdin credit is given in steps, to save frames */
    TERMINAL_REST = 1 << 20,
};

static uint8_t frame[HEADER_SIZE + LARGEST_DATA];

/* ---- input ---- */

void input_close(struct command *c)
{
    if (c->in_fd >= 0 && !c->tty)
        close(c->in_fd);
    if (!c->tty)
        c->in_fd = -1;
    c->in_closed = true;
    free(c->in);
    c->in = NULL;
    c->in_length = c->in_start = 0;
}

void input_refuse(struct command *c)
{
    if (c->in_closed)
        return;
    input_close(c);
    if (!c->in_eof && c->started)
        connection_send(c->conn, FRAME_STDIN_CLOSED, c->channel, NULL, 0);
}

static size_t write_input(struct command *c, const uint8_t *data, size_t length)
{
    size_t done = 0;

    while (done < length && c->in_writable && !c->in_closed) {
        ssize_t n = write(c->in_fd, data + done, length - done);
        if (n > 0)
            done += (size_t)n;
        else if (n == 0 || errno == EAGAIN)
            c->in_writable = false;
        else if (errno != EINTR)
            input_refuse(c);
    }
    if (done)
        c->in_partial_line = data[done - 1] != '\n';
    c->in_owed += (uint32_t)done;
    if (c->in_owed >= CREDIT_STEP && !c->in_eof && !c->in_closed) {
        uint8_t credit[4];
        put_u32(credit, c->in_owed);
        connection_send(c->conn, FRAME_STDIN_CREDIT, c->channel, credit, sizeof credit);
        c->in_room += c->in_owed;
        c->in_owed = 0;
    }
    return done;
}

/* In the terminal's line mode its EOF character ends the file only at the start of a line;
 * elsewhere it hands over the line, so that it takes two. */
static void end_input(struct command *c)
{
    if (c->tty && c->in_fd >= 0) {
        struct termios mode;
        uint8_t eof[2] = { 4, 4 };
        size_t count = 1;
        if (!tcgetattr(c->in_fd, &mode)) {
            eof[0] = eof[1] = mode.c_cc[VEOF];
            count = mode.c_lflag & ICANON && c->in_partial_line ? 2 : 1;
        }
        if (write(c->in_fd, eof, count) < 0 && errno == EAGAIN) {
            c->in_writable = false;
            return;
        }
    }
    input_close(c);
}

bool input_serve(struct command *c)
{
    if (c->in_closed || !c->started || !c->in_writable)
        return false;
    bool more = false;
    if (c->in_length) {
        size_t done = write_input(c, c->in + c->in_start, c->in_length);
        if (c->in_closed)
            return true;
        c->in_start += done;
        c->in_length -= done;
        more = done > 0;
    }
    if (c->in_eof && !c->in_length && c->in_writable)
        end_input(c);
    return more;
}

int input_take(struct command *c, const uint8_t *data, uint32_t length,
                      struct failure *f)
{
    if (c->in_eof)
        return fail(f, STATUS_OWN_FAILURE, 0, "protocol error: STDIN after STDIN_EOF");
    if (c->in_closed)
        return 0;
    if (length > c->in_room)
        return fail(f, STATUS_OWN_FAILURE, 0, "protocol error: STDIN beyond its window");
    c->in_room -= length;
    if (c->started && !c->in_length) {
        size_t done = write_input(c, data, length);
        data += done;
        length -= (uint32_t)done;
    }
    if (!length || c->in_closed)
        return 0;
    if (!c->in && !(c->in = malloc(STDIN_WINDOW)))
        return fail(f, STATUS_OWN_FAILURE, 0, "out of memory");
    if (c->in_start + c->in_length + length > STDIN_WINDOW) {
        memmove(c->in, c->in + c->in_start, c->in_length);
        c->in_start = 0;
    }
    memcpy(c->in + c->in_start + c->in_length, data, length);
    c->in_length += length;
    return 0;
}

/* ---- output ---- */

static void end_stream(struct command *c, unsigned i)
{
    struct stream *s = &c->out[i];

    if (s->ended)
        return;
    s->ended = true;
    if (s->fd >= 0)
        close(s->fd);
    if (c->tty && i == 0) {
        c->in_fd = -1;
        input_close(c);
    }
    s->fd = -1;
    if (c->logged || !c->started)
        return;
    connection_send(c->conn, i ? FRAME_STDERR : FRAME_STDOUT, c->channel, NULL, 0);
    if (c->tty)
        connection_send(c->conn, FRAME_STDERR, c->channel, NULL, 0);
}

static size_t stream_room(struct command *c, unsigned i)
{
    struct stream *s = &c->out[i];
    uint64_t room = LARGEST_DATA;

    if (c->logged)
        room = log_room(i);
    else if (!c->conn || !connection_ready(c->conn))
        room = 0;
    else if (s->credit < room)
        room = s->credit;
    if (s->rest >= 0 && (uint64_t)s->rest < room)
        room = (uint64_t)s->rest;
    return (size_t)room;
}

/* Without credit nothing can be read, but the end of the file can be seen. */
static bool at_end(const struct stream *s)
{
    struct pollfd p = { .fd = s->fd, .events = POLLIN };

    return s->rest == 0 || (poll(&p, 1, 0) == 1 && (p.revents & POLLHUP)
                            && !(p.revents & POLLIN));
}

bool output_serve(struct command *c, unsigned i)
{
    struct stream *s = &c->out[i];

    if (s->ended || !s->readable || !c->started)
        return false;
    size_t room = stream_room(c, i);
    if (!room) {
        if (at_end(s))
            end_stream(c, i);
        return false;
    }
    ssize_t n = read(s->fd, frame + HEADER_SIZE, room);
    if (n < 0 && errno == EINTR)
        return true;
    if (n < 0 && errno == EAGAIN) {
        s->readable = false;
        if (s->rest >= 0)
            end_stream(c, i);
        return false;
    }
    if (n <= 0) {
        end_stream(c, i);
        return true;
    }
    if (s->rest >= 0)
        s->rest -= n;
    if (c->logged) {
        log_write(i, frame + HEADER_SIZE, (size_t)n);
    } else {
        s->credit -= (uint64_t)n;
        connection_send_frame(c->conn, i ? FRAME_STDERR : FRAME_STDOUT, c->channel, frame,
                              (size_t)n);
    }
    return true;
}

void output_end_soon(struct command *c)
{
    for (unsigned i = 0; i < 2; i++) {
        struct stream *s = &c->out[i];
        int waiting = 0;
        if (s->ended || s->rest >= 0)
            continue;
        if (c->tty)
            s->rest = TERMINAL_REST;
        else
            s->rest = ioctl(s->fd, FIONREAD, &waiting) ? 0 : waiting;
        s->readable = true;
    }
}

void output_drop(struct command *c)
{
    end_stream(c, 0);
    end_stream(c, 1);
}
