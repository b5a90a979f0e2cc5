#    Licensed under the Apache License, Version 2.0 (the "License"); you may
#    not use this file except in compliance with the License. You may obtain
#    a copy of the License at
#
#         http://www.apache.org/licenses/LICENSE-2.0
#
#    Unless required by applicable law or agreed to in writing, software
#    distributed under the License is distributed on an "AS IS" BASIS, WITHOUT
#    WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the
#    License for the specific language governing permissions and limitations
#    under the License.

"""How long /bin/true takes in an emulated machine, cold, against raw QEMU."""

import os
import subprocess
import sys
import tempfile

import common

from nova_sandbox import startcache
from nova_sandbox.guest import initrd, kernel

# PID 1 of the raw machine: no protocol, it mounts the root and runs the
# command. Only what every way of booting has to do.
_INIT = r"""
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
static void load(const char *list) {
    char line[256], path[300];
    FILE *f = fopen(list, "r");
    while (f && fgets(line, sizeof line, f)) {
        line[strcspn(line, "\n")] = 0;
        snprintf(path, sizeof path, "/modules/%s", line);
        int fd = open(path, O_RDONLY);
        syscall(SYS_finit_module, fd, "", 0);
        close(fd);
    }
}
int main(void) {
    load("/modules/boot.order");
    load("/modules/9p.order");
    mkdir("/r", 0755);
    mount("root", "/r", "9p", MS_RDONLY,
          "trans=virtio,version=9p2000.L,msize=512000,cache=loose");
    chroot("/r");
    if (!fork()) execl("/bin/true", "true", (char *)0);
    wait(0);
    reboot(RB_AUTOBOOT);
    return 0;
}
"""


def _qemu(image, archive, line, *machine):
    return lambda: common.once([
        "qemu-system-x86_64", "-accel", "tcg", "-m", "512", "-nodefaults", "-no-user-config",
        "-display", "none", "-no-reboot", "-kernel", image, "-initrd", archive, "-append", line,
        "-fsdev", "local,id=r,path=/,security_model=none,readonly=on,multidevs=remap",
        "-device", "virtio-9p-pci,fsdev=r,mount_tag=root", "-device", "virtio-serial-pci",
        *machine])


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    settings = startcache.load()
    found = kernel.find_kernel(None, None)
    image = kernel.prepare_image(found, settings.cache_path)
    with tempfile.TemporaryDirectory() as directory:
        source, init = os.path.join(directory, "init.c"), os.path.join(directory, "init")
        with open(source, "w", encoding="ascii") as stream:
            stream.write(_INIT)
        subprocess.run(["cc", "-Os", "-static", "-o", init, source], check=True)
        archive = initrd.build_initrd(found, init, directory).path
        samples = common.interleaved({
            "raw QEMU, our recipe": _qemu(image, archive, kernel.command_line(),
                                          "-M", "pc", "-bios", "qboot.rom"),
            "nova-sandbox run": lambda: common.once(
                [*common.COMMAND, "run", "--virt-type", "qemu", "--", "/bin/true"]),
            "raw QEMU, untuned (q35, bzImage, quiet)": _qemu(
                found.image, archive, "quiet reboot=t panic=-1", "-M", "q35"),
        }, rounds, pause=1.0)
    common.table("QEMU/TCG: run /bin/true, whole process to exit (ratio to nova-sandbox)",
                 samples, "nova-sandbox run", 1.0, "s")


main()
