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

/* Commands from RUN to EXIT: their pipes or terminal, credit, signals, time limits. */

#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "command.h"

enum {
    OUTPUT_AFTER_END_MS = 100,
    KILL_AFTER_TERM_MS = 5000,
    STATUS_WAIT_MS = 2000,
    EXIT_OUT_OF_MEMORY = 1,
    EXIT_TIMED_OUT = 2,
};

static struct command commands[MAX_COMMANDS];
static unsigned first_served;
static bool ending;
struct command *main_command;

/* ---- signals ---- */

static void signal_group(struct command *c, int signal)
{
    if (!c->pid || c->dead)
        return;
    if (signal == SIGKILL) {
        kill(c->pid, SIGKILL);
        kill(-c->pid, SIGKILL);
    } else if (!c->started) {
        c->early_signals |= 1ULL << (signal - 1);
    } else if (c->init && system_ends_by(c->pid, signal)) {
        /* The kernel keeps a namespace's process 1 from the signals that it does not handle. */
        c->ended_by = signal;
        kill(c->pid, SIGKILL);
    } else {
        kill(-c->pid, signal);
    }
}

static void signal_command(struct command *c, uint32_t signal)
{
    pid_t foreground = 0;

    if (!signal || signal > 64)
        return;
    if (c->tty && c->started && !c->dead && c->in_fd >= 0
        && !ioctl(c->in_fd, TIOCGPGRP, &foreground) && foreground > 1)
        kill(-foreground, (int)signal);
    else
        signal_group(c, (int)signal);
}

void commands_signal(int signal)
{
    for (unsigned i = 0; i < MAX_COMMANDS; i++)
        if (commands[i].used)
            signal_group(&commands[i], signal);
}

static void ask_to_end(struct command *c)
{
    signal_group(c, c->stop_signal ? c->stop_signal : system_stop_signal(c->pid));
    signal_group(c, SIGCONT);
}

void commands_ask_to_end(void)
{
    for (unsigned i = 0; i < MAX_COMMANDS; i++)
        if (commands[i].used)
            ask_to_end(&commands[i]);
}

/* ---- the end of a command ---- */

static void write_status_line(const struct command *c, unsigned flags)
{
    char line[600];
    int fd = setup_result.log_fd[2], n;

    if (c->failure.status)
        n = snprintf(line, sizeof line, "failed %u %.511s\n", c->failure.status,
                     c->failure.text);
    else
        n = snprintf(line, sizeof line, "%s %d%s%s\n",
                     WIFSIGNALED(c->wait_status) ? "killed" : "exited",
                     WIFSIGNALED(c->wait_status) ? WTERMSIG(c->wait_status)
                                                 : WEXITSTATUS(c->wait_status),
                     flags & EXIT_OUT_OF_MEMORY ? " oom" : "",
                     flags & EXIT_TIMED_OUT ? " timeout" : "");
    if (fd < 0 || n < 0)
        return;
    struct pollfd p = { .fd = fd, .events = POLLOUT };
    if (write(fd, line, (size_t)n) < 0 && errno == EAGAIN && poll(&p, 1, STATUS_WAIT_MS) == 1
        && write(fd, line, (size_t)n) < 0)
        log_message("the status file cannot be written: %s", strerror(errno));
}

static void report_end(struct command *c)
{
    unsigned flags = c->timed_out ? EXIT_TIMED_OUT : 0;
    bool signaled = WIFSIGNALED(c->wait_status);

    if (oom_count() > c->oom_kills)
        flags |= EXIT_OUT_OF_MEMORY;
    if (c->is_main)
        write_status_line(c, flags);
    if (c->failure.status) {
        connection_send_failure(c->conn, c->channel, &c->failure);
    } else {
        uint8_t payload[3] = {
            signaled, (uint8_t)(signaled ? WTERMSIG(c->wait_status) : WEXITSTATUS(c->wait_status)),
            (uint8_t)flags,
        };
        connection_send(c->conn, FRAME_EXIT, c->channel, payload, sizeof payload);
    }
    memset(c, 0, sizeof *c);
}

static void serve_end(struct command *c)
{
    if (!c->dead || c->drained)
        return;
    if (!c->out[0].ended || !c->out[1].ended)
        return;
    if (c->logged && !ending && !logs_written())
        return;
    c->drained = true;
    input_close(c);
    if (!c->is_main)
        report_end(c);
}

static void tell_start(struct command *c)
{
    uint8_t pid[4];

    put_u32(pid, (uint32_t)c->pid);
    connection_send(c->conn, FRAME_STARTED, c->channel, pid, sizeof pid);
    if (c->logged)
        connection_send(c->conn, FRAME_STDIN_CLOSED, c->channel, NULL, 0);
    if (c->timeout)
        c->term_at = c->timeout < INT64_MAX / 2 ? now_ms() + (int64_t)c->timeout : INT64_MAX;
}

/* The child writes a failure, or its descriptor closes when it executes the program. */
static void read_status(struct command *c)
{
    struct failure f;

    if (c->status_fd < 0)
        return;
    ssize_t n = read(c->status_fd, &f, sizeof f);
    if (n < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    close(c->status_fd);
    c->status_fd = -1;
    if (n == sizeof f) {
        c->failure = f;
        output_drop(c);
        return;
    }
    c->started = true;
    if (!c->restarted)
        tell_start(c);
    for (int i = 1; i <= 64; i++)
        if (c->early_signals >> (i - 1) & 1)
            signal_command(c, (uint32_t)i);
}

static struct command *command_of(pid_t pid)
{
    for (unsigned i = 0; i < MAX_COMMANDS; i++)
        if (commands[i].used && !commands[i].dead && commands[i].pid == pid)
            return &commands[i];
    return NULL;
}

/* Its reboot(2) ends a PID namespace so, see pid_namespaces(7); nobody can send its init these. */
static bool asked_for(const struct command *c, int status, int signal)
{
    return c->init && WIFSIGNALED(status) && WTERMSIG(status) == signal;
}

void commands_reap(void)
{
    siginfo_t info;

    for (;;) {
        info.si_pid = 0;
        if (waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) || !info.si_pid)
            return;
        struct command *c = command_of(info.si_pid);
        int status = 0;
        /* While the leader is not reaped its process group's number cannot be another's. */
        if (c)
            kill(-c->pid, SIGKILL);
        if (waitpid(info.si_pid, &status, 0) != info.si_pid || !c)
            continue;
        read_status(c);
        bool restart = asked_for(c, status, SIGHUP);
        if (restart && !c->timed_out && !sandbox_is_stopping() && command_restart(c))
            continue;
        command_forget_restart(c);
        c->dead = true;
        c->wait_status = restart || asked_for(c, status, SIGINT) ? 0
                         : c->ended_by && asked_for(c, status, SIGKILL) ? c->ended_by : status;
        c->term_at = c->kill_at = INT64_MAX;
        c->drain_at = now_ms() + OUTPUT_AFTER_END_MS;
        if (!c->conn && !c->logged)
            output_drop(c);
    }
}

void commands_connection_lost(struct connection *conn)
{
    for (unsigned i = 0; i < MAX_COMMANDS; i++) {
        struct command *c = &commands[i];
        if (!c->used || c->conn != conn)
            continue;
        c->conn = NULL;
        if (c->logged && setup_result.detached)
            continue;
        signal_group(c, SIGKILL);
        input_close(c);
        output_drop(c);
    }
}

/* ---- frames ---- */

struct command *command_new(struct connection *conn, uint16_t channel)
{
    for (unsigned i = 0; i < MAX_COMMANDS; i++) {
        struct command *c = &commands[i];
        if (c->used)
            continue;
        memset(c, 0, sizeof *c);
        c->used = c->in_writable = true;
        c->conn = conn;
        c->channel = channel;
        c->status_fd = c->in_fd = c->out[0].fd = c->out[1].fd = -1;
        c->out[0].rest = c->out[1].rest = -1;
        c->term_at = c->kill_at = c->drain_at = INT64_MAX;
        c->in_room = STDIN_WINDOW;
        return c;
    }
    return NULL;
}

unsigned command_index(const struct command *c) { return (unsigned)(c - commands); }

static struct command *find_command(struct connection *conn, uint16_t channel)
{
    for (unsigned i = 0; i < MAX_COMMANDS; i++)
        if (commands[i].used && commands[i].conn == conn && commands[i].channel == channel)
            return &commands[i];
    return NULL;
}

static int check_length(uint16_t type, uint32_t length, struct failure *f)
{
    static const int8_t lengths[] = {
        [FRAME_STDIN_EOF] = 0, [FRAME_CREDIT] = 5, [FRAME_SIGNAL] = 4, [FRAME_RESIZE] = 4,
    };

    if (type == FRAME_RUN || type == FRAME_STDIN || length == (uint32_t)lengths[type])
        return 0;
    return fail(f, STATUS_OWN_FAILURE, 0, "protocol error: frame type %u of %u bytes", type,
                length);
}

int command_frame(struct connection *conn, uint16_t type, uint16_t channel,
                  const uint8_t *payload, uint32_t length, struct failure *f)
{
    struct command *c = find_command(conn, channel);

    if (check_length(type, length, f))
        return -1;
    if (type == FRAME_CREDIT && payload[0] != 1 && payload[0] != 2)
        return fail(f, STATUS_OWN_FAILURE, 0, "protocol error: CREDIT of stream %u", payload[0]);
    if (type == FRAME_RUN && c)
        return fail(f, STATUS_OWN_FAILURE, 0, "protocol error: RUN on channel %u in use",
                    channel);
    if (type == FRAME_RUN)
        return command_start(conn, channel, payload, length, f);
    if (!c)
        return 0;  /* it ended, and the host could not know yet */
    if (type == FRAME_STDIN)
        return input_take(c, payload, length, f);
    if (type == FRAME_STDIN_EOF) {
        c->in_eof = true;
    } else if (type == FRAME_CREDIT) {
        c->out[payload[0] - 1].credit += get_u32(payload + 1);
    } else if (type == FRAME_SIGNAL) {
        signal_command(c, get_u32(payload));
    } else if (c->tty && c->in_fd >= 0) {
        struct winsize size = { .ws_row = get_u16(payload), .ws_col = get_u16(payload + 2) };
        ioctl(c->in_fd, TIOCSWINSZ, &size);
    }
    return 0;
}

void command_event(enum watch what, unsigned index, uint32_t events)
{
    if (what == WATCH_LOG) {
        logs_event(index);
        return;
    }
    struct command *c = &commands[index];
    if (!c->used)
        return;
    if (what == WATCH_STATUS)
        read_status(c);
    if (what == WATCH_STDIN || (what == WATCH_STDOUT && c->tty))
        c->in_writable |= !!(events & (EPOLLOUT | EPOLLERR));
    if (what == WATCH_STDIN && (events & EPOLLERR)) {
        read_status(c);
        input_refuse(c);
    }
    if (what == WATCH_STDOUT || what == WATCH_STDERR)
        c->out[what == WATCH_STDERR].readable |= !!(events & (EPOLLIN | EPOLLHUP | EPOLLERR));
}

bool commands_service(void)
{
    bool more = logs_serve();

    /* Each round starts with another command, so that none waits for ever behind the others. */
    first_served = (first_served + 1) % MAX_COMMANDS;
    for (unsigned i = 0; i < MAX_COMMANDS; i++) {
        struct command *c = &commands[(first_served + i) % MAX_COMMANDS];
        if (!c->used)
            continue;
        more |= input_serve(c);
        more |= output_serve(c, 0);
        more |= output_serve(c, 1);
        serve_end(c);
    }
    return more;
}

/* ---- time ---- */

int64_t commands_deadline(void)
{
    int64_t next = INT64_MAX;

    for (unsigned i = 0; i < MAX_COMMANDS; i++) {
        const struct command *c = &commands[i];
        if (!c->used)
            continue;
        next = c->term_at < next ? c->term_at : next;
        next = c->kill_at < next ? c->kill_at : next;
        next = c->drain_at < next ? c->drain_at : next;
    }
    return next;
}

void commands_tick(int64_t now)
{
    for (unsigned i = 0; i < MAX_COMMANDS; i++) {
        struct command *c = &commands[i];
        if (!c->used)
            continue;
        if (now >= c->term_at) {
            c->term_at = INT64_MAX;
            c->kill_at = now + KILL_AFTER_TERM_MS;
            c->timed_out = true;
            ask_to_end(c);
        }
        if (now >= c->kill_at) {
            c->kill_at = INT64_MAX;
            signal_group(c, SIGKILL);
        }
        if (now >= c->drain_at) {
            c->drain_at = INT64_MAX;
            output_end_soon(c);
            output_serve(c, 0);
            output_serve(c, 1);
            serve_end(c);
        }
    }
}

/* ---- the end of the sandbox ---- */

bool commands_alive(void)
{
    for (unsigned i = 0; i < MAX_COMMANDS; i++)
        if (commands[i].used && !commands[i].dead)
            return true;
    return false;
}

bool commands_main_ended(void) { return main_command && main_command->dead; }

void commands_end_output(void)
{
    ending = true;
    for (unsigned i = 0; i < MAX_COMMANDS; i++) {
        if (!commands[i].used)
            continue;
        struct command *c = &commands[i];
        if (!c->dead)
            c->wait_status = SIGKILL;  /* not even that ended it: it hangs in the kernel */
        c->dead = true;
        c->drain_at = INT64_MAX;
        if (c->started)
            output_end_soon(c);
        else
            output_drop(c);
    }
    commands_service();
}

bool commands_drained(void)
{
    for (unsigned i = 0; i < MAX_COMMANDS; i++)
        if (commands[i].used && !commands[i].drained)
            return false;
    return logs_written();
}

void commands_abandon_output(void)
{
    for (unsigned i = 0; i < MAX_COMMANDS; i++) {
        if (!commands[i].used)
            continue;
        output_drop(&commands[i]);
        serve_end(&commands[i]);
    }
}

void commands_report_main(void)
{
    if (main_command)
        report_end(main_command);
    main_command = NULL;
}
