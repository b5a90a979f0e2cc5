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

/* The start of a command: its terminal or pipes, its process. */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "command.h"

enum { PIPE_SIZE = 1 << 20 };

static int open_terminal(struct command *c, int stdio[3], struct failure *f)
{
    int unlocked = 0;
    int fd = open("/dev/pts/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);

    if (fd < 0)
        fd = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0)
        return fail(f, STATUS_OWN_FAILURE, errno, "terminal");
    c->in_fd = c->out[0].fd = fd;
    if (ioctl(fd, TIOCSPTLCK, &unlocked)
        || (stdio[0] = ioctl(fd, TIOCGPTPEER, O_RDWR | O_NOCTTY | O_CLOEXEC)) < 0)
        return fail(f, STATUS_OWN_FAILURE, errno, "terminal");
    stdio[1] = stdio[2] = stdio[0];
    c->out[1].ended = true;
    return 0;
}

static int open_pipes(struct command *c, int stdio[3], struct failure *f)
{
    int fds[2];

    for (int i = 0; i < 3; i++) {
        if (i == 0 && c->logged) {
            if ((stdio[0] = open("/dev/null", O_RDONLY | O_CLOEXEC)) < 0)
                return fail(f, STATUS_OWN_FAILURE, errno, "/dev/null");
            c->in_closed = true;
            continue;
        }
        /* What goes to one log goes through one pipe, so that it is there in its order. */
        if (i == 2 && c->logged && setup_result.log_shared) {
            if ((stdio[2] = fcntl(stdio[1], F_DUPFD_CLOEXEC, 0)) < 0)
                return fail(f, STATUS_OWN_FAILURE, errno, "pipe");
            c->out[1].ended = true;
            continue;
        }
        if (pipe2(fds, O_CLOEXEC))
            return fail(f, STATUS_OWN_FAILURE, errno, "pipe");
        int own = fds[i == 0], theirs = fds[i != 0];
        stdio[i] = theirs;
        fcntl(own, F_SETPIPE_SZ, PIPE_SIZE);
        fcntl(own, F_SETFL, O_NONBLOCK);
        if (i == 0)
            c->in_fd = own;
        else
            c->out[i - 1].fd = own;
    }
    return 0;
}

static int watch_command(struct command *c, struct failure *f)
{
    unsigned index = command_index(c);

    if (watch_descriptor(c->out[0].fd, WATCH_STDOUT, index)
        || (c->out[1].fd >= 0 && watch_descriptor(c->out[1].fd, WATCH_STDERR, index))
        || (!c->tty && c->in_fd >= 0 && watch_descriptor(c->in_fd, WATCH_STDIN, index))
        || watch_descriptor(c->status_fd, WATCH_STATUS, index))
        return fail(f, STATUS_OWN_FAILURE, errno, "epoll");
    return 0;
}

static pid_t fork_for(const struct run *run)
{
    const struct command *m = main_command;

    if (run->init)
        return system_fork();
    if (m && m->init && m->started && !m->dead && !run->builtin)
        return system_fork_beside(m->pid);
    return fork();
}

static int spawn(struct command *c, const struct run *run, int stdio[3], struct failure *f)
{
    int status[2] = { -1, -1 };

    if (run->tty ? open_terminal(c, stdio, f) : open_pipes(c, stdio, f))
        return -1;
    if (pipe2(status, O_CLOEXEC))
        return fail(f, STATUS_OWN_FAILURE, errno, "pipe");
    c->status_fd = status[0];
    fcntl(c->status_fd, F_SETFL, O_NONBLOCK);
    if (watch_command(c, f)) {
        close(status[1]);
        return -1;
    }
    c->oom_kills = oom_count();
    if (run->builtin)
        builtin_starts(run->builtin);
    pid_t pid = fork_for(run);
    if (pid == 0)
        run_child(run, stdio, status[1]);
    int err = errno;
    close(status[1]);
    if (pid < 0)
        return fail(f, STATUS_OWN_FAILURE, err, "fork");
    c->pid = pid;
    return 0;
}

struct restart {
    struct run run;
    int stdio[3];
};

/* Takes what a run's memory holds and its descriptors. */
static void keep_restart(struct command *c, struct run *run, int stdio[3])
{
    struct restart *kept = malloc(sizeof *kept);

    if (!kept)
        return;
    kept->run = *run;
    run->memory = NULL;
    for (int i = 0; i < 3; i++) {
        kept->stdio[i] = stdio[i];
        stdio[i] = -1;
    }
    c->restart = kept;
}

void command_forget_restart(struct command *c)
{
    if (!c->restart)
        return;
    for (int i = 0; i < (c->tty ? 1 : 3); i++)
        close(c->restart->stdio[i]);
    run_free(&c->restart->run);
    free(c->restart);
    c->restart = NULL;
}

bool command_restart(struct command *c)
{
    int status[2];

    if (!c->restart || pipe2(status, O_CLOEXEC))
        return false;
    fcntl(status[0], F_SETFL, O_NONBLOCK);
    pid_t pid = watch_descriptor(status[0], WATCH_STATUS, command_index(c)) ? -1 : system_fork();
    if (pid == 0)
        run_child(&c->restart->run, c->restart->stdio, status[1]);
    close(status[1]);
    if (pid < 0) {
        close(status[0]);
        return false;
    }
    c->pid = pid;
    c->status_fd = status[0];
    c->started = false;
    c->restarted = true;
    return true;
}

/* A command that never ran ends like one that did, so that MAIN's failure ends the sandbox. */
static void fail_start(struct command *c, const struct failure *f)
{
    if (c->status_fd >= 0)
        close(c->status_fd);
    c->status_fd = -1;
    output_drop(c);
    input_close(c);
    c->failure = *f;
    c->dead = true;
}

int command_start(struct connection *conn, uint16_t channel, const uint8_t *payload,
                         uint32_t length, struct failure *f)
{
    int stdio[3] = { -1, -1, -1 };
    struct failure refused = { 0 };
    struct run run;

    if (run_parse(&run, payload, length, f))
        return -1;
    if (run.main && main_command)
        fail(&refused, STATUS_OWN_FAILURE, 0, "there is a main command already");
    else if (sandbox_is_ending())
        fail(&refused, STATUS_OWN_FAILURE, 0, "the sandbox is ending");
    struct command *c = refused.status ? NULL : command_new(conn, channel);
    if (!c) {
        if (!refused.status)
            fail(&refused, STATUS_OWN_FAILURE, 0, "more than %d commands", MAX_COMMANDS);
        connection_send_failure(conn, channel, &refused);
        run_free(&run);
        return 0;
    }
    c->tty = run.tty;
    c->logged = run.logged;
    c->is_main = run.main;
    c->init = run.init;
    c->stop_signal = run.init && !run.has_stop_signal ? 0 : (int)run.stop_signal;
    c->timeout = run.has_timeout && !run.timeout ? 1 : run.timeout;
    c->out[0].credit = c->out[1].credit = run.window;
    if (run.main)
        main_command = c;
    if (run_check(&run, &refused) || spawn(c, &run, stdio, &refused))
        fail_start(c, &refused);
    else if (run.init)
        keep_restart(c, &run, stdio);
    for (int i = 0; i < (c->tty ? 1 : 3); i++)
        if (stdio[i] >= 0)
            close(stdio[i]);
    run_free(&run);
    return 0;
}
