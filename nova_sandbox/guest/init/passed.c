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

/* Descriptors that come beside the frames of the main connection. */

#define _GNU_SOURCE
#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "init.h"

enum {
    MAX_PASSED = 512,
    PASSED_AT_ONCE = 253,  /* SCM_MAX_FD */
};

static int passed[MAX_PASSED];
static unsigned passed_first, passed_count;
static bool passed_refused;

int fd_queue_take(void)
{
    if (!passed_count)
        return -1;
    int fd = passed[passed_first];
    passed_first = (passed_first + 1) % MAX_PASSED;
    passed_count--;
    return fd;
}

void descriptors_close_rest(void)
{
    int fd;

    passed_refused = true;
    while ((fd = fd_queue_take()) >= 0)
        close(fd);
}

static bool descriptors_keep(struct msghdr *message)
{
    bool kept = !(message->msg_flags & MSG_CTRUNC);

    for (struct cmsghdr *c = CMSG_FIRSTHDR(message); c; c = CMSG_NXTHDR(message, c)) {
        if (c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS)
            continue;
        size_t count = (c->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (size_t i = 0; i < count; i++) {
            int fd;
            memcpy(&fd, CMSG_DATA(c) + i * sizeof fd, sizeof fd);
            if (passed_refused) {
                close(fd);
            } else if (passed_count == MAX_PASSED) {
                close(fd);
                kept = false;
            } else {
                passed[(passed_first + passed_count++) % MAX_PASSED] = fd;
            }
        }
    }
    return kept;
}

ssize_t descriptors_receive(int fd, uint8_t *to, size_t length)
{
    union {
        struct cmsghdr align;
        char room[CMSG_SPACE(PASSED_AT_ONCE * sizeof(int))];
    } control;
    struct iovec part = { .iov_base = to, .iov_len = length };
    struct msghdr message = {
        .msg_iov = &part, .msg_iovlen = 1,
        .msg_control = control.room, .msg_controllen = sizeof control.room,
    };

    ssize_t n = recvmsg(fd, &message, MSG_CMSG_CLOEXEC);
    if (n > 0 && !descriptors_keep(&message)) {
        errno = EPROTO;
        return -1;
    }
    return n;
}
