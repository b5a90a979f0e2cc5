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

/* SETUP's inner interface: operations and the places they work on. */

#ifndef NOVA_SANDBOX_SETUP_H
#define NOVA_SANDBOX_SETUP_H

#include "init.h"

enum {
    FLAG_READ_ONLY = 1, FLAG_NOSUID = 2, FLAG_NODEV = 4, FLAG_NOEXEC = 8,
    FLAG_MAKE_TARGET = 16, FLAG_IGNORE_MISSING = 32, ALL_FLAGS = 63,
};

enum { LONGEST_PATH = 4096, DEVICE_WAIT_MS = 5000 };

#define NEW_ROOT "/t/root"
#define KEPT "/t/kept"

/* One operation's operands as they came: integers, strings, and the bytes behind them. */
struct operands {
    enum kind kind;
    uint64_t n[3];
    const char *s[4];
    const uint8_t *rest;
    size_t rest_length;
};

/* ---- places.c: paths of the staging root and, without leaving it, of the new root ---- */

bool place_is_below(const char *path, const char *directory);
/* Opens an existing place (O_PATH); symbolic links are followed inside its root. */
int place_open(const char *path);
/* The same, and makes what is missing: a directory with this mode, or an empty file. */
int place_make(const char *path, bool directory, mode_t mode);
/* Opens, and where need be makes, the directory of a path; *name becomes its last part. */
int place_make_parent(const char *path, const char **name);
bool place_is_directory(int fd);
int close_keeping_errno(int fd);     /* returns -1 */

/* ---- mountinfo.c: what is mounted ---- */

/* A descriptor of the first procfs: it serves wherever that is moved. */
int proc_directory(void);
/* Remembers, before PIVOT, the disks on KEPT/0, KEPT/1 ..., which are then written and frozen
 * as others are. */
void mounts_keep(void);
/* Copies of what is mounted below a directory, not yet mounted anywhere; returns how many, or -1. */
struct carried { int tree; char path[128]; };
int mounts_below(const char *directory, struct carried *to, int most);
unsigned long mount_flags(uint32_t flags);
/* Adds flags to a mount, or to it and all below it. */
int mount_add_flags(int mount_fd, uint32_t flags, bool recursive);

/* ---- operations: 0, or -1 with errno ---- */

int op_mount(const struct operands *o);          /* mounts.c */
int op_attach_tree(const struct operands *o);
int op_bind(const struct operands *o);
int op_hide(const struct operands *o);
int op_remount(const struct operands *o);
int op_pivot(const struct operands *o);
int op_grow(const struct operands *o);
int op_swap_on(const struct operands *o);
int mount_hide(const char *path);
int mount_new(const char *type, const char *source, const char *target, const char *data,
              uint32_t flags);
int mount_detached(const char *type, uint32_t flags);  /* a descriptor of a new mount, or -1 */
int mount_attach(int tree, const char *path);
int mount_move(const char *from, const char *target, uint32_t flags);

int op_dev(const struct operands *o);            /* kernelfs.c */
int op_proc(const struct operands *o);
int op_sys(const struct operands *o);
int op_pids_max(const struct operands *o);

int op_link_up(const struct operands *o);        /* network.c */
int op_address(const struct operands *o);
int op_route(const struct operands *o);

int op_module(const struct operands *o);         /* modules.c */

#endif
