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

/* nova-sandbox-init: PID 1 of a sandbox. The protocol it speaks is written down in
 * doc/source/reference/protocol.rst. No <linux/...> header is used: musl-gcc has none. */

#ifndef NOVA_SANDBOX_INIT_H
#define NOVA_SANDBOX_INIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum kind { KIND_LXC, KIND_KVM };

enum {
    HEADER_SIZE = 8,
    LARGEST_FRAME = 2 << 20,
    LARGEST_DATA = 256 << 10,
    STDIN_WINDOW = 256 << 10,
    NONCE_SIZE = 16,
    PROTOCOL_VERSION = 1,
    STATUS_OWN_FAILURE = 125,
    STATUS_NOT_EXECUTABLE = 126,
    STATUS_NOT_FOUND = 127,
};

enum frame_type {
    FRAME_ATTACH = 1, FRAME_SETUP, FRAME_RUN, FRAME_STDIN, FRAME_STDIN_EOF, FRAME_CREDIT,
    FRAME_SIGNAL, FRAME_RESIZE, FRAME_SHUTDOWN,
    FRAME_HELLO = 65, FRAME_READY, FRAME_FAILED, FRAME_STARTED, FRAME_STDOUT, FRAME_STDERR,
    FRAME_EXIT, FRAME_STDIN_CREDIT, FRAME_STDIN_CLOSED, FRAME_LOG,
};

/* What a FAILED frame carries: a shell's exit status, an errno (0: none), one line of text. */
struct failure {
    uint32_t status, err;
    char text[512];
};

/* Fills a failure; with err the text gets ": " and strerror(err) appended. Returns -1. */
__attribute__((format(printf, 4, 5)))
int fail(struct failure *f, uint32_t status, int err, const char *fmt, ...);

/* ---- bytes.c: integers, records, queues of bytes ---- */

struct records { const uint8_t *p, *end; };
struct record { uint16_t tag; const uint8_t *data; uint32_t len; };

/* Returns 1 with the next record, 0 at the end, -1 when the list is truncated. */
int record_next(struct records *r, struct record *out);

uint16_t get_u16(const uint8_t *p);
uint32_t get_u32(const uint8_t *p);
uint64_t get_u64(const uint8_t *p);
void put_u16(uint8_t *p, uint16_t v);
void put_u32(uint8_t *p, uint32_t v);

/* Bytes on their way to a descriptor that may not take them at once. */
struct queue {
    int fd;
    uint8_t *data;
    size_t start, length, size;
    bool writable;  /* no EAGAIN since the last edge */
    bool broken;    /* the descriptor takes no more */
    bool used;      /* some bytes went out */
    bool windowed;  /* no more than the window may go out now */
    size_t window;
};

void queue_write(struct queue *q, const void *data, size_t length);
bool queue_flush(struct queue *q);  /* true: something was written */
void queue_clear(struct queue *q);

/* ---- passed.c: descriptors that come beside frames ---- */

/* Returns the next descriptor that came on the main connection (CLOEXEC), or -1. */
int fd_queue_take(void);
void descriptors_close_rest(void);    /* closes what SETUP did not take, now and later */
/* As read(2); queues the descriptors that come. EPROTO: too many of them. */
ssize_t descriptors_receive(int fd, uint8_t *to, size_t length);

/* ---- ports.c ---- */

/* Opens a virtio port by its name, O_RDWR|O_NONBLOCK|O_CLOEXEC. Returns -1 with errno.
 * The first waits up to 5 s for it to appear. */
int port_open(const char *name);
int port_open_now(const char *name);

/* ---- conn.c: connections ---- */

/* Sends a LOG frame on the main connection; writes to stderr where there is none. */
__attribute__((format(printf, 1, 2)))
void log_message(const char *fmt, ...);

enum { MAX_CONNECTIONS = 24 };

struct connection {
    bool open;
    bool main;       /* index 0 only */
    bool port;       /* a virtio port: it outlives its clients */
    bool attached;   /* frames other than ATTACH may come and go */
    bool live;       /* the host's end was seen */
    bool readable, deaf;
    uint32_t generation;  /* counts clients */
    struct queue out;
    uint8_t *in;
    size_t in_size, in_start, in_length;
};

struct connection *main_connection(void);
struct connection *connection_open(int fd, bool port);
void connections_open_ports(void);
void connection_event(unsigned index, uint32_t events);
bool connections_service(void);       /* true: there may be more to do at once */
bool connection_ready(const struct connection *c);  /* takes another frame of output */
bool connections_flushed(void);
bool connections_any(void);           /* a host is there */
void connection_send(struct connection *c, enum frame_type type, uint16_t channel,
                     const void *payload, size_t length);
/* Sends a frame whose payload lies behind HEADER_SIZE free bytes at `frame`. */
void connection_send_frame(struct connection *c, enum frame_type type, uint16_t channel,
                           uint8_t *frame, size_t length);
void connection_send_failure(struct connection *c, uint16_t channel, const struct failure *f);

/* ---- main.c: the loop and the life of the sandbox ---- */

extern enum kind sandbox_kind;

enum watch {  /* the upper half of an epoll tag; the lower half is an index */
    WATCH_SIGNALS, WATCH_LISTEN, WATCH_CONNECTION, WATCH_STATUS, WATCH_STDIN, WATCH_STDOUT,
    WATCH_STDERR, WATCH_LOG,
};

int watch_descriptor(int fd, enum watch what, unsigned index);  /* edge-triggered */
int64_t now_ms(void);                                           /* monotonic */

/* Handles one frame. Returns -1 for a protocol error. */
int sandbox_frame(struct connection *c, uint16_t type, uint16_t channel,
                  const uint8_t *payload, uint32_t length, struct failure *f);
bool sandbox_is_ready(void);
bool sandbox_is_ending(void);
bool sandbox_is_stopping(void);       /* or ending */
void sandbox_main_lost(void);         /* the main connection's host end is gone */
void sandbox_end(bool hasten);        /* starts the end; hasten: nobody waits for output */

/* ---- command.c: commands from RUN to EXIT ---- */

enum { MAX_COMMANDS = 64 };

int command_frame(struct connection *c, uint16_t type, uint16_t channel,
                  const uint8_t *payload, uint32_t length, struct failure *f);
void command_event(enum watch what, unsigned index, uint32_t events);
bool commands_service(void);          /* true: there may be more to do at once */
void commands_connection_lost(struct connection *c);
void commands_reap(void);             /* after SIGCHLD */
void commands_signal(int signal);     /* to every command's process group */
void commands_ask_to_end(void);       /* each by its own stop signal */
bool commands_alive(void);
bool commands_main_ended(void);
void commands_end_output(void);       /* all processes are dead: read only what is there */
bool commands_drained(void);
void commands_abandon_output(void);
void commands_report_main(void);      /* status line, EXIT or FAILED of the MAIN command */
int64_t commands_deadline(void);      /* next time commands_tick() is due, or INT64_MAX */
void commands_tick(int64_t now);

/* ---- logs.c ---- */

void logs_open(void);                 /* after SETUP */

/* ---- oom.c: the kernel's OOM killer ---- */

void oom_start(void);                 /* once, before SETUP hides the counter */
uint64_t oom_count(void);             /* processes it has killed in this sandbox so far */

/* ---- run.c: one RUN request, and the child that becomes the command ---- */

struct rlimit_request { int resource; uint64_t soft, hard; };

struct run {
    char **argv, **env;
    const char *cwd, *builtin;
    const char *user, *home;  /* to be looked up; NULL: nothing is */
    uint32_t uid, gid, umask, window, stop_signal;
    gid_t *groups;
    size_t group_count;
    struct rlimit_request *rlimits;
    size_t rlimit_count;
    uint64_t capabilities, timeout;
    uint16_t rows, columns;
    bool tty, privileges, main, logged, init, own_cgroup, has_timeout, has_stop_signal;
    bool has_uid, has_gid, users_groups;
    void *memory;
};

/* Parses a RUN payload; run_free() afterwards. Returns -1 for a protocol error. */
int run_parse(struct run *run, const uint8_t *payload, uint32_t length, struct failure *f);
/* Returns -1 when the request is well formed but cannot be carried out. */
int run_check(const struct run *run, struct failure *f);
void run_free(struct run *run);
/* Before SETUP: whether setgroups(2) is denied to this user namespace. */
void run_start(void);
/* In the forked child: stdio are its descriptors 0, 1, 2; status_fd gets a struct failure. */
__attribute__((noreturn))
void run_child(const struct run *run, const int stdio[3], int status_fd);

/* ---- system.c: a command that is a whole system's init ---- */

/* As fork(2); the child is process 1 of a PID namespace of its own, with mounts of its own. */
pid_t system_fork(void);
/* As fork(2); the child is in the PID namespace of an init, and system_enter() puts it among its
 * mounts. */
pid_t system_fork_beside(pid_t init);
int system_enter(void);
/* In the init's process: gives it its own /proc, /run and, where its cgroup is its own, cgroups. */
int system_prepare(bool own_cgroup, bool may_mount);
/* Whether a signal would end this process, were it not an init. */
bool system_ends_by(pid_t init, int signal);
/* The signal that lets this init power off. */
int system_stop_signal(pid_t init);

/* ---- account.c ---- */

/* In the forked child, with the new root as its root: fills in what run->user leaves open. Returns
 * -1 when there is no such user. */
int account_look_up(struct run *run, struct failure *f);

/* ---- setup.c, modules.c, archive.c, guard.c ---- */

struct setup_result {
    int listen_fd;
    int log_fd[3];          /* stdout, stderr, status */
    bool log_shared;        /* stderr goes to stdout's */
    uint64_t log_size;      /* bytes that are kept; 0: all */
    int pids_cgroup_fd;     /* cgroup.procs of the commands' cgroup */
    int init_cgroup_fd;     /* of that of a command that is an init */
    bool detached;
};                          /* -1 where not given */
extern struct setup_result setup_result;

int setup_execute(enum kind kind, const uint8_t *payload, size_t length, struct failure *f);
/* Before MAIN's EXIT, when all other processes are dead: syncs, and unmounts (or remounts
 * read-only) every writable mount of a real file system. */
int unmount_all(void);
/* Freezes (or thaws) every writable file system on a disk. Returns how many, or -1 with errno and
 * nothing frozen. */
int mounts_freeze(bool frozen);
/* Returns a descriptor of what is mounted on a path, without what is mounted below, or -1. */
int mount_clone(const char *path);
/* In a command's process: gives a machine's layers the descriptors from this on; returns the
 * first that they do not have. */
int mounts_move_kept(int first);
/* KVM, before the ports exist: loads /modules/boot.order. */
int modules_load_boot(void);
/* ---- builtin.c ---- */

bool builtin_exists(const char *name);
/* In PID 1, before a builtin's child is forked. */
void builtin_starts(const char *name);
/* In the forked child: returns the exit status. */
int builtin_run(const char *name, char **argv);
int export(char **directories);      /* exit status */
/* Lets file systems be written that a builtin has frozen: processes that wait for that cannot
 * even be killed. */
void builtins_thaw(void);
/* argv[1] is "--guard". */
int guard_main(int argc, char **argv);

#endif
