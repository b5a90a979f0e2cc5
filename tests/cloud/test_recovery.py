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

"""Crashes in the middle of operations: what a user of Nova expects afterwards."""

import gzip
import io
import tarfile

from cloudlib import samples

from tests.cloud import base

_ALIVE = "sh -c 'echo started; while sleep 1; do echo alive; done'"
# Takes no notice of being asked to end.
_STUBBORN = "sh -c 'trap \"\" TERM; echo started; while :; do sleep 1; done'"


def _large_image(mebibytes: int) -> bytes:
    """Return the sample's root file system with zeros, which take long to unpack."""
    buffer = io.BytesIO(samples.root_file_system())
    with tarfile.open(fileobj=buffer, mode="a") as archive:
        for number in range(mebibytes // 16):
            member = tarfile.TarInfo(f"zeros-{number}")
            member.size = 16 << 20
            archive.addfile(member, io.BytesIO(bytes(member.size)))
    return gzip.compress(buffer.getvalue(), compresslevel=1)


class Recovery:
    """Every test here for each kind."""

    def test_guests_outlive_nova_compute(self) -> None:
        server = self.create(_ALIVE)
        self.console(server, "alive\n")
        self.crash()
        self.goes_on(server)
        self.compute.stop_server(server)
        self.wait(server, "SHUTOFF")

    def goes_on(self, server: str) -> None:
        """Check that it was started once, and that it still writes."""
        before = self.console(server).count("alive\n")
        self.until(lambda: self.console(server).count("alive\n") > before, "more output")
        self.assertEqual(1, self.console(server).count("started\n"))
        found = self.show(server)
        self.assertEqual(("ACTIVE", 1), (found.status, found.power_state))

    def test_end_while_nova_compute_is_down(self) -> None:
        server = self.create("sh -c 'echo started; sleep 4; exit 5'")
        self.crash()
        self.wait(server, "SHUTOFF")
        self.console(server, "[sandbox] the command exited 5\n")

    def test_crash_while_it_is_created(self) -> None:
        # Nova gives up on such a server.
        server = self.request(image=self.image(_large_image(256)))
        work = self.cloud.computes[0].sandbox / "lib" / "images" / "work"
        self.until(lambda: list(work.glob("*")), "unpacking")
        self.crash()
        self.wait(server, "ERROR")
        self.delete(server)

    def test_crash_while_it_is_stopped(self) -> None:
        server = self.create(flavor=self.flavor(sandbox__command=_STUBBORN),
                             image=self.image(os_shutdown_timeout="5"))
        self.console(server, "started\n")
        self.compute.stop_server(server)
        self.until(lambda: self.show(server).task_state == "powering-off", "powering off")
        self.crash()
        # Nova tries again.
        self.assertEqual(4, self.wait(server, "SHUTOFF").power_state)
        self.compute.start_server(server)
        self.wait(server, "ACTIVE")

    def test_crash_while_it_is_rebooted(self) -> None:
        server = self.create(flavor=self.flavor(sandbox__command=_STUBBORN))
        self.compute.reboot_server(server, "SOFT")
        self.until(lambda: self.show(server).task_state in ("rebooting", "reboot_started"),
                   "rebooting")
        self.crash()
        self.wait(server, "ACTIVE")
        self.assertEqual(1, self.show(server).power_state)
        # Whether it was rebooted is open: Nova does not try again where the server runs
        # (_retry_reboot of nova/compute/manager.py).

    def test_crash_while_it_is_deleted(self) -> None:
        server = self.create(flavor=self.flavor(sandbox__command=_STUBBORN))
        self.compute.delete_server(server)
        self.crash()
        self.until(lambda: self.compute.find_server(server) is None, "deleted")


class RecoveryLXC(Recovery, base.CloudCase):
    kind = "lxc"

    def test_libvirtd_is_restarted(self) -> None:
        server = self.create(_ALIVE)
        self.console(server, "alive\n")
        self.crash("libvirtd")
        self.goes_on(server)
        self.compute.stop_server(server)
        self.wait(server, "SHUTOFF")
        self.compute.start_server(server)
        self.wait(server, "ACTIVE")

    def test_guest_is_killed_on_the_host(self) -> None:
        server = self.create()
        for domain in self.operations.domains():
            domain.destroy()
        self.wait(server, "SHUTOFF")
        self.compute.start_server(server)
        self.wait(server, "ACTIVE")


class RecoveryKVM(Recovery, base.CloudCase):
    kind = "kvm"
