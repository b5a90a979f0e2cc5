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

/* The start of PID 1, its event loop, and the end of the sandbox. */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/reboot.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "init.h"

enum {
    MAIN_DESCRIPTOR = 3,
    LIVENESS_DESCRIPTOR = 4,   /* open for as long as this process lives */
    EVENTS_AT_ONCE = 64,
    STOP_GRACE_MS = 10000,     /* when the host's libvirt asks by a signal */
    KILL_WAIT_MS = 10000,      /* for processes that even SIGKILL does not end */
    HASTY_DRAIN_MS = 500,
    STOPPED_DRAIN_MS = 5000,
    LINGER_MS = 2000,
};

static enum phase {
    PHASE_WAITING,   /* for SETUP */
    PHASE_RUNNING,
    PHASE_KILLING,   /* until every process is reaped */
    PHASE_DRAINING,  /* until what they wrote is sent */
    PHASE_LINGERING, /* until the host has read it */
} phase = PHASE_WAITING;

enum kind sandbox_kind;
static int poller = -1, signals = -1;
static bool accepting, hasty, stopping, killed_all;
static int64_t kill_at = INT64_MAX, phase_end = INT64_MAX;

int64_t now_ms(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

bool sandbox_is_ready(void) { return phase >= PHASE_RUNNING; }
bool sandbox_is_ending(void) { return phase >= PHASE_KILLING; }
bool sandbox_is_stopping(void) { return stopping || sandbox_is_ending(); }

__attribute__((noreturn))
static void power_off(void)
{
    /* With the kernel's reboot=t and QEMU's -no-reboot this is QEMU's fastest end. */
    if (sandbox_kind == KIND_KVM)
        for (;;)
            reboot(RB_AUTOBOOT);
    _exit(0);
}

__attribute__((noreturn, format(printf, 1, 2)))
static void die(const char *fmt, ...)
{
    int err = errno;
    char text[256];
    va_list args;

    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    if (sandbox_kind == KIND_KVM) {
        int console = open("/dev/console", O_WRONLY | O_NOCTTY);
        if (console >= 0)
            dup2(console, STDERR_FILENO);
    }
    dprintf(STDERR_FILENO, "nova-sandbox-init: %s: %s\n", text, strerror(err));
    if (sandbox_kind == KIND_KVM)
        power_off();
    _exit(STATUS_OWN_FAILURE);
}

int watch_descriptor(int fd, enum watch what, unsigned index)
{
    struct epoll_event event = {
        .events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET,
        .data.u64 = (uint64_t)what << 32 | index,
    };

    return epoll_ctl(poller, EPOLL_CTL_ADD, fd, &event);
}

/* ---- the end ---- */

void sandbox_end(bool hasten)
{
    hasty |= hasten;
    if (phase >= PHASE_KILLING)
        return;
    builtins_thaw();
    phase = PHASE_KILLING;
    phase_end = now_ms() + KILL_WAIT_MS;
    accepting = false;
}

void sandbox_main_lost(void)
{
    bool waiting_again = phase == PHASE_WAITING && sandbox_kind == KIND_KVM;

    if (setup_result.detached || waiting_again)
        return;
    if (phase == PHASE_LINGERING)
        power_off();
    if (phase == PHASE_DRAINING)
        phase_end = now_ms() + HASTY_DRAIN_MS;
    sandbox_end(true);
}

static void stop(int64_t grace)
{
    if (phase == PHASE_LINGERING)
        power_off();
    if (phase == PHASE_DRAINING && phase_end == INT64_MAX)
        phase_end = now_ms() + STOPPED_DRAIN_MS;
    if (phase >= PHASE_KILLING) {
        stopping = true;
        return;
    }
    builtins_thaw();
    if (!stopping)
        commands_ask_to_end();
    int64_t end = now_ms() + grace;
    kill_at = !stopping || end < kill_at ? end : kill_at;
    stopping = true;
}

static void begin_draining(int64_t now)
{
    phase = PHASE_DRAINING;
    phase_end = hasty ? now + HASTY_DRAIN_MS : stopping ? now + STOPPED_DRAIN_MS : INT64_MAX;
    commands_end_output();
}

static void begin_lingering(void)
{
    commands_abandon_output();
    unmount_all();
    commands_report_main();
    phase = PHASE_LINGERING;
    phase_end = stopping || hasty ? now_ms() + LINGER_MS : INT64_MAX;
}

static bool all_reaped(void)
{
    siginfo_t info;

    return waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) < 0 && errno == ECHILD;
}

/* Moves the sandbox towards its end as far as possible now. */
static void step(int64_t now)
{
    if (phase <= PHASE_RUNNING) {
        if (now >= kill_at && !killed_all) {
            killed_all = true;
            commands_signal(SIGKILL);
        }
        if (commands_main_ended() || (stopping && !commands_alive()))
            sandbox_end(false);
    }
    if (phase == PHASE_KILLING) {
        kill(-1, SIGKILL);
        commands_reap();
        if (all_reaped() || now >= phase_end)
            begin_draining(now);
    }
    if (phase == PHASE_DRAINING && (commands_drained() || now >= phase_end))
        begin_lingering();
    if (phase == PHASE_LINGERING) {
        if (!connections_any() || now >= phase_end)
            power_off();
        if (phase_end == INT64_MAX && connections_flushed())
            phase_end = now + LINGER_MS;
    }
}

/* ---- frames of the connection itself ---- */

static int set_up(struct connection *c, const uint8_t *payload, uint32_t length)
{
    struct failure f = { 0 };

    if (setup_execute(sandbox_kind, payload, length, &f)) {
        connection_send_failure(c, 0, &f);
        sandbox_end(false);
        return 0;
    }
    descriptors_close_rest();
    if (sandbox_kind == KIND_KVM)
        connections_open_ports();
    if (setup_result.listen_fd >= 0) {
        fcntl(setup_result.listen_fd, F_SETFL, O_NONBLOCK);
        accepting = !watch_descriptor(setup_result.listen_fd, WATCH_LISTEN, 0);
    }
    /* Regular files cannot be watched, and need not be. */
    for (unsigned i = 0; i < 3; i++)
        if (setup_result.log_fd[i] >= 0)
            watch_descriptor(setup_result.log_fd[i], WATCH_LOG, i);
    logs_open();
    phase = PHASE_RUNNING;
    connection_send(c, FRAME_READY, 0, NULL, 0);
    return 0;
}

int sandbox_frame(struct connection *c, uint16_t type, uint16_t channel,
                  const uint8_t *payload, uint32_t length, struct failure *f)
{
    if (type == FRAME_SHUTDOWN && phase != PHASE_WAITING) {
        if (length != 4)
            return fail(f, STATUS_OWN_FAILURE, 0, "protocol error: SHUTDOWN of %u bytes", length);
        stop(get_u32(payload));
        return 0;
    }
    if (type == FRAME_SETUP && phase == PHASE_WAITING && c->main)
        return set_up(c, payload, length);
    if (phase == PHASE_WAITING || type == FRAME_SETUP || type == FRAME_SHUTDOWN) {
        if (sandbox_is_ending())
            return 0;
        return fail(f, STATUS_OWN_FAILURE, 0, "protocol error: frame type %u %s SETUP", type,
                    phase == PHASE_WAITING ? "before" : "after");
    }
    return command_frame(c, type, channel, payload, length, f);
}

/* ---- the loop ---- */

static void accept_connections(void)
{
    for (;;) {
        int fd = accept4(setup_result.listen_fd, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (fd < 0 && (errno == EINTR || errno == ECONNABORTED))
            continue;
        if (fd < 0)
            return;
        if (!accepting || !connection_open(fd, false))
            close(fd);
    }
}

static void take_signals(void)
{
    struct signalfd_siginfo info;

    while (read(signals, &info, sizeof info) == sizeof info)
        if (info.ssi_signo != SIGCHLD)
            stop(STOP_GRACE_MS);
    commands_reap();
}

static void handle_event(const struct epoll_event *event)
{
    enum watch what = (enum watch)(event->data.u64 >> 32);
    unsigned index = (unsigned)event->data.u64;

    if (what == WATCH_SIGNALS)
        take_signals();
    else if (what == WATCH_LISTEN)
        accept_connections();
    else if (what == WATCH_CONNECTION)
        connection_event(index, event->events);
    else
        command_event(what, index, event->events);
}

static int wait_time(int64_t now)
{
    int64_t until = commands_deadline();

    if (kill_at < until && !killed_all)
        until = kill_at;
    if (phase_end < until)
        until = phase_end;
    if (until <= now)
        return 0;
    return until - now > 3600000 ? (until == INT64_MAX ? -1 : 3600000) : (int)(until - now);
}

__attribute__((noreturn))
static void loop(void)
{
    struct epoll_event events[EVENTS_AT_ONCE];

    for (;;) {
        bool more = connections_service();
        more |= commands_service();
        int64_t now = now_ms();
        commands_tick(now);
        step(now);
        int n = epoll_wait(poller, events, EVENTS_AT_ONCE, more ? 0 : wait_time(now));
        for (int i = 0; i < n; i++)
            handle_event(&events[i]);
    }
}

/* ---- the start ---- */

static void mount_or_die(const char *type, const char *target, unsigned long flags,
                         const char *data)
{
    mkdir(target, 0755);
    if (mount(type, target, type, flags, data) && errno != EBUSY)
        die("mount of %s", target);
}

static void fill_stdio(void)
{
    int fd = open("/dev/null", O_RDWR);

    while (fd >= 0 && fd < 3)
        fd = dup(fd);
    if (fd >= 3)
        close(fd);
}

static void block_signals(void)
{
    static const int faults[] = { SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS };
    sigset_t set;

    sigfillset(&set);
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
        sigdelset(&set, faults[i]);
    sigprocmask(SIG_SETMASK, &set, NULL);
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGPWR);
    signals = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    if (signals < 0 || watch_descriptor(signals, WATCH_SIGNALS, 0))
        die("signalfd");
}

static int start_lxc(void)
{
    if (fcntl(MAIN_DESCRIPTOR, F_SETFD, FD_CLOEXEC)
        || fcntl(MAIN_DESCRIPTOR, F_SETFL, O_RDWR | O_NONBLOCK))
        die("descriptor %d", MAIN_DESCRIPTOR);
    if (fcntl(LIVENESS_DESCRIPTOR, F_SETFD, FD_CLOEXEC))
        die("descriptor %d", LIVENESS_DESCRIPTOR);
    return MAIN_DESCRIPTOR;
}

static int start_kvm(void)
{
    mount_or_die("proc", "/proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL);
    mount_or_die("sysfs", "/sys", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL);
    mount_or_die("devtmpfs", "/dev", MS_NOSUID | MS_NOEXEC, "mode=0755");
    fill_stdio();
    reboot(RB_DISABLE_CAD);
    if (modules_load_boot())
        die("kernel modules");
    int port = port_open("org.nova_sandbox.main");
    if (port < 0)
        die("virtio port org.nova_sandbox.main");
    return port;
}

int main(int argc, char **argv)
{
    struct stat s;

    if (argc > 1 && !strcmp(argv[1], "--guard"))
        return guard_main(argc, argv);
    if (argc > 2 && !strcmp(argv[1], "--export"))
        return export(argv + 2);
    if (getpid() != 1) {
        /* It ends by killing every process it can see. */
        dprintf(STDERR_FILENO, "nova-sandbox-init: must be process 1 of a sandbox\n");
        return STATUS_OWN_FAILURE;
    }
    sandbox_kind = !fstat(MAIN_DESCRIPTOR, &s) && S_ISSOCK(s.st_mode) ? KIND_LXC : KIND_KVM;
    prctl(PR_SET_DUMPABLE, 0);
    umask(022);
    if (chdir("/"))
        die("/");
    int fd = sandbox_kind == KIND_LXC ? start_lxc() : start_kvm();
    poller = epoll_create1(EPOLL_CLOEXEC);
    if (poller < 0)
        die("epoll");
    block_signals();
    run_start();
    oom_start();
    mount_or_die("tmpfs", "/t", MS_NOSUID | MS_NODEV, "mode=0755");
    if (!connection_open(fd, sandbox_kind == KIND_KVM))
        die("main connection");
    if (sandbox_kind == KIND_KVM)
        connections_open_ports();
    loop();
}
