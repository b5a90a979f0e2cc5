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

/* Tar archives as tar(5) describes them, in GNU's format. */

#ifndef NOVA_SANDBOX_ARCHIVE_H
#define NOVA_SANDBOX_ARCHIVE_H

#include <sys/stat.h>

#include "init.h"

enum { BLOCK_SIZE = 512, CHUNK = 256 << 10 };

struct tar_header {
    char name[100], mode[8], uid[8], gid[8], size[12], mtime[12], checksum[8], type, link[100],
         magic[8], uname[32], gname[32], major[8], minor[8], prefix[155], unused[12];
};

/* One message for people, on standard error; the archive's status becomes 1. Returns -1. */
__attribute__((format(printf, 2, 3)))
int archive_complain(const char *name, const char *fmt, ...);
bool archive_is_faulty(void);

int archive_write(int fd, const void *data, size_t length);

void tar_put_number(char *field, size_t width, int64_t value);
int tar_get_number(const char *field, size_t width, int64_t *value);
unsigned tar_checksum(const struct tar_header *h);
bool tar_checksum_fits(const struct tar_header *h);

/* ---- tar_input.c; -1 means that the archive cannot be read any further: people were told ---- */

/* What the extended headers before an entry (or before all) say. */
struct tar_extended {
    char *name, *link;
    bool has_size, has_uid, has_gid, has_mtime;
    int64_t size, uid, gid, mtime;
};

int tar_broken(const char *why);                  /* tells people; returns -1 */
int tar_read(void *data, size_t length);
int tar_skip(uint64_t length);
int tar_skip_data(int64_t size);                  /* of an entry, with its padding */
uint64_t tar_padding(int64_t size);
int tar_read_extended(int64_t size, struct tar_extended *x);
int tar_read_long(int64_t size, char **text);
void tar_forget(struct tar_extended *x);

/* ---- properties.c; people were told what failed ---- */

struct buffer {
    uint8_t *data;
    size_t length, size;
};

struct segment { uint64_t start, length; };       /* of a file: what is not a hole */

bool buffer_add(struct buffer *b, const void *data, size_t length);
__attribute__((format(printf, 2, 3)))
bool buffer_print(struct buffer *b, const char *fmt, ...);
bool record_add_text(struct buffer *records, const char *key, const char *value);
bool record_add_number(struct buffer *records, const char *key, uint64_t value);
bool properties_add(int fd, const struct stat *s, const char *name, struct buffer *records);
int segments_find(int fd, const struct stat *s, const char *name, struct buffer *segments);
const char *names_first(const struct stat *s, const char *name);

/* ---- pack.c, unpack.c ---- */

int pack(char **names);             /* exit statuses */
int unpack(const char *directory);

#endif
