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
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "setup.h"

/* Of <linux/rtnetlink.h>, which musl-gcc has not. */
enum {
    NETLINK_ROUTES = 0, LINKS_GROUP = 1,
    NEW_LINK = 16, NEW_ADDRESS = 20, NEW_ROUTE = 24, MESSAGE_ERROR = 2,
    REQUEST = 0x01, ACKNOWLEDGE = 0x04, REPLACE = 0x100, EXCLUSIVE = 0x200, CREATE = 0x400,
    ADDRESS_ADDRESS = 1, ADDRESS_LOCAL = 2, ADDRESS_FLAGS = 8,
    FLAG_NO_DUPLICATE_DETECTION = 0x02,
    ROUTE_DESTINATION = 1, ROUTE_INTERFACE = 4, ROUTE_GATEWAY = 5,
    TABLE_MAIN = 254, PROTOCOL_STATIC = 4, SCOPE_UNIVERSE = 0, SCOPE_LINK = 253, TYPE_UNICAST = 1,
};

struct netlink_address { uint16_t family, pad; uint32_t port, groups; };
struct header { uint32_t length; uint16_t type, flags; uint32_t sequence, port; };
struct link_message { uint8_t family, pad; uint16_t type; int32_t index; uint32_t flags, change; };
struct address_message { uint8_t family, prefix, flags, scope; uint32_t index; };
struct route_message {
    uint8_t family, prefix, source_prefix, tos, table, protocol, scope, type;
    uint32_t flags;
};
struct attribute { uint16_t length, type; };

struct request { struct header head; uint8_t body[256]; };

/* ---- messages ---- */

static void begin(struct request *r, uint16_t type, uint16_t flags, const void *message,
                  size_t length)
{
    memset(r, 0, sizeof *r);
    r->head.length = (uint32_t)(sizeof r->head + length);
    r->head.type = type;
    r->head.flags = (uint16_t)(REQUEST | ACKNOWLEDGE | flags);
    memcpy(r->body, message, length);
}

/* Everything that is added has a length that is a multiple of four. */
static void add(struct request *r, uint16_t type, const void *data, size_t length)
{
    struct attribute a = { (uint16_t)(sizeof a + length), type };

    memcpy((uint8_t *)r + r->head.length, &a, sizeof a);
    memcpy((uint8_t *)r + r->head.length + sizeof a, data, length);
    r->head.length += (uint32_t)(sizeof a + length);
}

static int open_netlink(uint32_t groups)
{
    struct netlink_address own = { .family = AF_NETLINK, .groups = groups };
    int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTES);

    if (fd >= 0 && bind(fd, (const struct sockaddr *)&own, sizeof own))
        return close_keeping_errno(fd);
    return fd;
}

static int carry_out(const struct request *r)
{
    struct netlink_address kernel = { .family = AF_NETLINK };
    struct { struct header head; int32_t error; uint8_t rest[1024]; } answer;
    int fd = open_netlink(0);

    if (fd < 0)
        return -1;
    ssize_t n = sendto(fd, r, r->head.length, 0, (const struct sockaddr *)&kernel, sizeof kernel);
    if (n >= 0)
        n = recv(fd, &answer, sizeof answer, 0);
    close_keeping_errno(fd);
    if (n < 0)
        return -1;
    if (n < (ssize_t)(sizeof answer.head + sizeof answer.error)
        || answer.head.type != MESSAGE_ERROR) {
        errno = EPROTO;
        return -1;
    }
    errno = -answer.error;
    return answer.error ? -1 : 0;
}

/* ---- interfaces ---- */

static int hex_digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10
                                                                               : -1;
}

static bool parse_mac(const char *text, uint8_t mac[6])
{
    if (strlen(text) != 17)
        return false;
    for (int i = 0; i < 6; i++) {
        int high = hex_digit(text[3 * i]), low = hex_digit(text[3 * i + 1]);
        if (high < 0 || low < 0 || (i < 5 && text[3 * i + 2] != ':'))
            return false;
        mac[i] = (uint8_t)(high << 4 | low);
    }
    return true;
}

static unsigned find_by_mac(int fd, const uint8_t mac[6])
{
    struct if_nameindex *all = if_nameindex();
    unsigned found = 0;

    for (struct if_nameindex *i = all; i && i->if_index && !found; i++) {
        struct ifreq r = { 0 };
        memcpy(r.ifr_name, i->if_name, strnlen(i->if_name, sizeof r.ifr_name - 1));
        if (!ioctl(fd, SIOCGIFHWADDR, &r) && !memcmp(r.ifr_hwaddr.sa_data, mac, 6))
            found = i->if_index;
    }
    if (all)
        if_freenameindex(all);
    return found;
}

/* Waits for news about interfaces; returns false when the time is over. */
static bool wait_for_news(int links, int64_t end)
{
    struct pollfd p = { .fd = links, .events = POLLIN };
    int64_t left = end - now_ms();
    char news[4096];

    if (left <= 0 || poll(&p, 1, (int)left) == 0)
        return false;
    while (recv(links, news, sizeof news, MSG_DONTWAIT) > 0)
        continue;
    return true;
}

/* Returns the index of "lo" or of the interface with a MAC address, or 0 with errno. */
static unsigned find_interface(const char *text)
{
    int64_t end = now_ms() + DEVICE_WAIT_MS;
    uint8_t mac[6];
    unsigned found = 0;

    if (!strcmp(text, "lo"))
        return if_nametoindex("lo");
    errno = EINVAL;
    if (!parse_mac(text, mac))
        return 0;
    int links = open_netlink(LINKS_GROUP);
    int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (links >= 0 && fd >= 0) {
        while (!(found = find_by_mac(fd, mac)) && wait_for_news(links, end))
            continue;
        errno = ENODEV;
    }
    close_keeping_errno(links);
    close_keeping_errno(fd);
    return found;
}

/* ---- operations ---- */

struct address { uint8_t family, bytes[16]; size_t length; };

static int parse_address(const char *text, uint64_t prefix, struct address *a)
{
    bool six = strchr(text, ':');

    a->family = six ? AF_INET6 : AF_INET;
    a->length = six ? 16 : 4;
    if (inet_pton(a->family, text, a->bytes) == 1 && prefix <= a->length * 8)
        return 0;
    errno = EINVAL;
    return -1;
}

int op_link_up(const struct operands *o)
{
    struct link_message m = {
        .index = (int32_t)find_interface(o->s[0]), .flags = IFF_UP, .change = IFF_UP,
    };
    struct request r;

    if (!m.index)
        return -1;
    begin(&r, NEW_LINK, 0, &m, sizeof m);
    return carry_out(&r);
}

int op_address(const struct operands *o)
{
    const uint32_t flags = FLAG_NO_DUPLICATE_DETECTION;
    struct address a;
    struct request r;

    if (parse_address(o->s[1], o->n[0], &a))
        return -1;
    struct address_message m = {
        .family = a.family, .prefix = (uint8_t)o->n[0], .index = find_interface(o->s[0]),
    };
    if (!m.index)
        return -1;
    begin(&r, NEW_ADDRESS, CREATE | REPLACE, &m, sizeof m);
    add(&r, ADDRESS_LOCAL, a.bytes, a.length);
    add(&r, ADDRESS_ADDRESS, a.bytes, a.length);
    /* Nothing may wait for it: the first command may want to use the address. */
    if (a.family == AF_INET6)
        add(&r, ADDRESS_FLAGS, &flags, sizeof flags);
    return carry_out(&r);
}

int op_route(const struct operands *o)
{
    const char *gateway = o->s[2];
    struct address to, via;
    struct request r;

    if (parse_address(o->s[1], o->n[0], &to) || (*gateway && parse_address(gateway, 0, &via)))
        return -1;
    errno = EINVAL;
    if (*gateway && via.family != to.family)
        return -1;
    uint32_t index = find_interface(o->s[0]);
    if (!index)
        return -1;
    struct route_message m = {
        .family = to.family, .prefix = (uint8_t)o->n[0], .table = TABLE_MAIN,
        .protocol = PROTOCOL_STATIC, .scope = *gateway ? SCOPE_UNIVERSE : SCOPE_LINK,
        .type = TYPE_UNICAST,
    };
    begin(&r, NEW_ROUTE, CREATE | EXCLUSIVE, &m, sizeof m);
    if (m.prefix)
        add(&r, ROUTE_DESTINATION, to.bytes, to.length);
    if (*gateway)
        add(&r, ROUTE_GATEWAY, via.bytes, via.length);
    add(&r, ROUTE_INTERFACE, &index, sizeof index);
    return carry_out(&r);
}
