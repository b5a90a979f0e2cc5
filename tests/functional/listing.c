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

/*
 * listing DIRECTORY [PATH...]
 *
 * Lists a tree, without PATHs and what is below them: a line for each file, in the order of
 * the names' bytes. An image need not have a program that shows as much.
 */

#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>
#include <unistd.h>

static char **left_out;

static void print(const char *bytes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        unsigned char c = (unsigned char)bytes[i];
        if (c > ' ' && c < 127 && c != '\\')
            putchar(c);
        else
            printf("\\x%02x", c);
    }
}

static void print_error(const char *what)
{
    printf(" %s=%s", what, strerrorname_np(errno));
}

static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void print_attributes(const char *path)
{
    static char names[65536], value[65536];
    char *sorted[1024];
    int count = 0;
    ssize_t length = llistxattr(path, names, sizeof(names));
    if (length < 0) {
        print_error("attributes");
        return;
    }
    for (char *name = names; name < names + length && count < 1024; name += strlen(name) + 1)
        sorted[count++] = name;
    qsort(sorted, (size_t)count, sizeof(*sorted), compare);
    for (int i = 0; i < count; i++) {
        ssize_t size = lgetxattr(path, sorted[i], value, sizeof(value));
        if (size < 0) {
            print_error(sorted[i]);
            continue;
        }
        printf(" %s=", sorted[i]);
        print(value, (size_t)size);
    }
}

/* FNV-1a: it need not withstand anybody. */
static void print_checksum(const char *path)
{
    static unsigned char data[1 << 20];
    uint64_t sum = 0xcbf29ce484222325;
    ssize_t count = -1;
    int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NOATIME | O_CLOEXEC);
    while (fd >= 0 && (count = read(fd, data, sizeof(data))) > 0)
        for (ssize_t i = 0; i < count; i++)
            sum = (sum ^ data[i]) * 0x100000001b3;
    if (count < 0)
        print_error("content");
    else
        printf(" content=%016llx", (unsigned long long)sum);
    if (fd >= 0)
        close(fd);
}

static void print_target(const char *path)
{
    char target[4096];
    ssize_t length = readlink(path, target, sizeof(target));
    if (length < 0) {
        print_error("target");
        return;
    }
    printf(" target=");
    print(target, (size_t)length);
}

static void list(const char *path)
{
    struct stat status;
    struct dirent **entries;
    for (char **one = left_out; *one; one++)
        if (!strcmp(*one, path))
            return;
    print(path, strlen(path));
    if (lstat(path, &status)) {
        print_error(" status");
        putchar('\n');
        return;
    }
    printf(" mode=%o owner=%u:%u time=%lld.%09ld", status.st_mode, status.st_uid, status.st_gid,
           (long long)status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
    if (S_ISREG(status.st_mode) || S_ISLNK(status.st_mode))
        printf(" size=%lld links=%lu", (long long)status.st_size, (unsigned long)status.st_nlink);
    if (S_ISREG(status.st_mode))
        print_checksum(path);
    else if (S_ISLNK(status.st_mode))
        print_target(path);
    else if (S_ISCHR(status.st_mode) || S_ISBLK(status.st_mode))
        printf(" device=%u:%u", major(status.st_rdev), minor(status.st_rdev));
    print_attributes(path);
    putchar('\n');
    if (!S_ISDIR(status.st_mode))
        return;
    int count = scandir(path, &entries, NULL, alphasort);
    if (count < 0) {
        print(path, strlen(path));
        print_error(" entries");
        putchar('\n');
        return;
    }
    for (int i = 0; i < count; i++) {
        char *inner;
        const char *name = entries[i]->d_name;
        if (strcmp(name, ".") && strcmp(name, "..")) {
            if (asprintf(&inner, "%s/%s", strcmp(path, "/") ? path : "", name) < 0)
                abort();
            list(inner);
            free(inner);
        }
        free(entries[i]);
    }
    free(entries);
}

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    left_out = argv + 2;
    list(argv[1]);
    return fflush(stdout) || ferror(stdout);
}
