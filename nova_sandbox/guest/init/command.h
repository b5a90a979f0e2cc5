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

/* What command.c and streams.c share. */

#ifndef NOVA_SANDBOX_COMMAND_H
#define NOVA_SANDBOX_COMMAND_H

#include "init.h"

struct stream {
    int fd;
    bool readable, ended;
    uint64_t credit;
    int64_t rest;            /* bytes still to be read, or -1: until the end of file */
};

struct command {
    bool used, started, restarted, dead, drained, timed_out, killed;
    bool tty, is_main, logged, init;
    struct connection *conn; /* NULL: nobody listens (any more) */
    uint16_t channel;
    pid_t pid;
    int wait_status, status_fd;
    int stop_signal;         /* 0: the one that its program takes */
    int ended_by;            /* the signal that an init was killed in place of */
    struct failure failure;  /* with a status: it could not be started */
    uint64_t early_signals;  /* came before it had a process group */
    uint64_t oom_kills;
    uint64_t timeout;
    int64_t term_at, kill_at, drain_at;
    int in_fd;               /* -1: takes no input; the terminal's own descriptor with tty */
    bool in_writable, in_eof, in_closed, in_partial_line;
    uint8_t *in;             /* a window's worth, when the pipe is full */
    size_t in_start, in_length;
    uint32_t in_owed, in_room;
    struct stream out[2];
    struct restart *restart; /* of an init: what it is started again with */
};


/* ---- command.c ---- */

extern struct command *main_command;     /* since its RUN until its EXIT */
struct command *command_new(struct connection *conn, uint16_t channel); /* NULL: too many */
unsigned command_index(const struct command *c);

/* ---- spawn.c ---- */

int command_start(struct connection *conn, uint16_t channel, const uint8_t *payload,
                  uint32_t length, struct failure *f);
bool command_restart(struct command *c);   /* false: it cannot be started again */
void command_forget_restart(struct command *c);

/* ---- streams.c ---- */

void input_close(struct command *c);
void input_refuse(struct command *c);   /* the command takes no more; tells the host */
bool input_serve(struct command *c);
int input_take(struct command *c, const uint8_t *data, uint32_t length, struct failure *f);
bool output_serve(struct command *c, unsigned i);
void output_end_soon(struct command *c); /* reads only what is there now */
void output_drop(struct command *c);

/* ---- logs.c: 0 is standard output, 1 standard error ---- */

void logs_event(unsigned i);
bool logs_serve(void);
bool logs_written(void);
size_t log_room(unsigned i);
void log_write(unsigned i, const uint8_t *data, size_t length);

#endif
