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

/* Network interfaces, addresses and routes through rtnetlink(7). */

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <net/if.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "setup.h"

/* <linux/rtnetlink.h> as far as it is needed; musl-gcc has no kernel headers. */
struct netlink_header { uint32_t length; uint16_t type, flags; uint32_t sequence, port; };
struct interface_message { uint8_t family, pad; uint16_t type; int32_t index; uint32_t flags, change; };
struct address_message { uint8_t family, prefix, flags, scope; uint32_t index; };
struct route_message {
    uint8_t family, destination_length, source_length, tos, table, protocol, scope, type;
    uint32_t flags;
};
struct attribute { uint16_t length, type; };

enum {
    NEW_LINK = 16, NEW_ADDRESS = 20, NEW_ROUTE = 24, MESSAGE_ERROR = 2,
    REQUEST = 1, ACKNOWLEDGE = 4, CREATE = 0x400, EXCLUSIVE = 0x200,
    ADDRESS_ADDRESS = 1, ADDRESS_LOCAL = 2, ADDRESS_FLAGS = 8, ADDRESS_NO_DAD = 2,
    ROUTE_DESTINATION = 1, ROUTE_OUT = 4, ROUTE_GATEWAY = 5,
    TABLE_MAIN = 254, PROTOCOL_STATIC = 4, SCOPE_LINK = 253, TYPE_UNICAST = 1,
    INTERFACE_WAIT_MS = 5000,
};

struct request {
    struct netlink_header head;
    uint8_t body[256];
};

static void add(struct request *r, const void *data, size_t length)
{
    memcpy((uint8_t *)r + r->head.length, data, length);
    r->head.length += (uint32_t)((length + 3) & ~(size_t)3);
}

static void add_attribute(struct request *r, uint16_t type, const void *data, size_t length)
{
    struct attribute a = { (uint16_t)(sizeof a + length), type };

    add(r, &a, sizeof a);
    add(r, data, length);
}

static int talk(struct request *r)
{
    struct { struct netlink_header head; int32_t error; uint8_t rest[4096]; } answer;
    struct sockaddr { uint16_t family, pad; uint32_t port, groups; } kernel = { AF_NETLINK, 0, 0, 0 };
    int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, 0);
    int failed = fd < 0
        || sendto(fd, r, r->head.length, 0, (void *)&kernel, sizeof kernel) < 0
        || recv(fd, &answer, sizeof answer, 0) < (ssize_t)(sizeof answer.head + 4);
    int err = errno;

    if (!failed && answer.head.type == MESSAGE_ERROR && answer.error) {
        err = -answer.error;
        failed = 1;
    }
    if (fd >= 0)
        close(fd);
    errno = err;
    return failed ? -1 : 0;
}

static bool has_mac(int fd, const char *name, const uint8_t mac[6])
{
    struct ifreq request = { 0 };

    snprintf(request.ifr_name, sizeof request.ifr_name, "%s", name);
    return !ioctl(fd, SIOCGIFHWADDR, &request) && !memcmp(request.ifr_hwaddr.sa_data, mac, 6);
}

/* Returns the index of an interface by its MAC address (or "lo"), or 0 with errno. */
static unsigned find_interface(const char *text)
{
    struct timespec pause = { .tv_nsec = 5000000 };
    int64_t end = now_ms() + INTERFACE_WAIT_MS;
    unsigned m[6], found = 0;
    uint8_t mac[6];

    if (!strcmp(text, "lo"))
        return if_nametoindex("lo");
    if (sscanf(text, "%2x:%2x:%2x:%2x:%2x:%2x", &m[0], &m[1], &m[2], &m[3], &m[4], &m[5]) != 6) {
        errno = EINVAL;
        return 0;
    }
    for (int i = 0; i < 6; i++)
        mac[i] = (uint8_t)m[i];
    int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    do {
        struct if_nameindex *all = if_nameindex();
        for (struct if_nameindex *i = all; i && i->if_index && !found; i++)
            if (has_mac(fd, i->if_name, mac))
                found = i->if_index;
        if (all)
            if_freenameindex(all);
        if (!found)
            nanosleep(&pause, NULL);
    } while (!found && now_ms() < end);
    close(fd);
    errno = ENODEV;
    return found;
}

static int parse_address(const char *text, uint8_t bytes[16], size_t *length)
{
    *length = strchr(text, ':') ? 16 : 4;
    if (inet_pton(*length == 16 ? AF_INET6 : AF_INET, text, bytes) == 1)
        return *length == 16 ? AF_INET6 : AF_INET;
    errno = EINVAL;
    return -1;
}

int op_link_up(const char *interface)
{
    unsigned index = find_interface(interface);
    struct request r = { .head = { sizeof r.head, NEW_LINK, REQUEST | ACKNOWLEDGE, 1, 0 } };
    struct interface_message m = { .index = (int32_t)index, .flags = IFF_UP, .change = IFF_UP };

    if (!index)
        return -1;
    add(&r, &m, sizeof m);
    return talk(&r);
}

int op_address(uint8_t prefix, const char *interface, const char *address)
{
    unsigned index = find_interface(interface);
    struct request r = {
        .head = { sizeof r.head, NEW_ADDRESS, REQUEST | ACKNOWLEDGE | CREATE | EXCLUSIVE, 1, 0 },
    };
    uint8_t bytes[16];
    uint32_t flags = ADDRESS_NO_DAD;
    size_t length;
    int family = parse_address(address, bytes, &length);
    struct address_message m = { .prefix = prefix, .index = index };

    if (!index || family < 0)
        return -1;
    m.family = (uint8_t)family;
    add(&r, &m, sizeof m);
    add_attribute(&r, ADDRESS_LOCAL, bytes, length);
    add_attribute(&r, ADDRESS_ADDRESS, bytes, length);
    if (family == AF_INET6)
        add_attribute(&r, ADDRESS_FLAGS, &flags, sizeof flags);
    return talk(&r);
}

int op_route(uint8_t prefix, const char *interface, const char *destination,
             const char *gateway)
{
    unsigned index = find_interface(interface);
    struct request r = {
        .head = { sizeof r.head, NEW_ROUTE, REQUEST | ACKNOWLEDGE | CREATE | EXCLUSIVE, 1, 0 },
    };
    uint8_t to[16], via[16];
    size_t length, via_length = 0;
    int family = parse_address(destination, to, &length);
    struct route_message m = {
        .destination_length = prefix, .table = TABLE_MAIN, .protocol = PROTOCOL_STATIC,
        .scope = *gateway ? 0 : SCOPE_LINK, .type = TYPE_UNICAST,
    };

    if (!index || family < 0 || (*gateway && parse_address(gateway, via, &via_length) != family))
        return -1;
    m.family = (uint8_t)family;
    add(&r, &m, sizeof m);
    if (prefix)
        add_attribute(&r, ROUTE_DESTINATION, to, length);
    if (*gateway)
        add_attribute(&r, ROUTE_GATEWAY, via, via_length);
    add_attribute(&r, ROUTE_OUT, &index, sizeof index);
    return talk(&r);
}
