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

/* What the files of SETUP share: operands of an operation, and places below the new root. */

#ifndef NOVA_SANDBOX_SETUP_H
#define NOVA_SANDBOX_SETUP_H

#include "init.h"

#define NEW_ROOT "/t/root"

enum mount_flag {
    FLAG_READ_ONLY = 1, FLAG_NOSUID = 2, FLAG_NODEV = 4, FLAG_NOEXEC = 8,
    FLAG_MAKE_TARGET = 16, FLAG_IGNORE_MISSING = 32, ALL_FLAGS = 63,
};

/* Operands are taken in order; a wrong one makes all later ones empty and `bad` true. */
struct operands {
    const uint8_t *p, *end;
    bool bad;
};

uint8_t take_u8(struct operands *o);
uint32_t take_u32(struct operands *o);
uint64_t take_u64(struct operands *o);
const char *take_string(struct operands *o);

/* Each returns 0, or -1 with errno. */
int make_directories(const char *path, mode_t mode);

int op_mount(enum kind kind, uint32_t flags, const char *type, const char *source,
             const char *target, const char *data);
int op_attach_tree(int tree, uint32_t flags, const char *target);
int op_bind(uint32_t flags, const char *source, const char *target);
int op_hide(const char *path);
int op_dev(enum kind kind);
int op_proc(enum kind kind);
int op_sys(enum kind kind);
int op_remount(uint32_t flags, const char *path);
int op_pivot(enum kind kind);
int op_pids_max(uint64_t most);

int op_link_up(const char *interface);
int op_address(uint8_t prefix, const char *interface, const char *address);
int op_route(uint8_t prefix, const char *interface, const char *destination,
             const char *gateway);
int op_module(const char *name);

#endif
