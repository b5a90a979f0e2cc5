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

"""Disks of flavors, another flavor for a server, and images that a host has beforehand."""

from tests.cloud import base

_GIB = 1 << 20  # KiB
_TELL = ("sh -c 'cat /kept; df -k / | tail -n 1; df -k /mnt/ephemeral0 | tail -n 1; "
         "dd if=/dev/zero of=/full bs=1M count=1100 2>&1 | "
         "grep -o \"No space left\"; rm /full; echo mine >/kept; sync; echo ready; "
         "while :; do sleep 1000; done'")


class Flavors:
    """Every test here for each kind."""

    def check_disks(self, lines: list[str], root: int, ephemeral: int) -> None:
        """Check what a server tells of its disks.

        :param root: size of its root disk in GiB
        :param ephemeral: size of its ephemeral disk in GiB
        """
        self.assertEqual(root == 1, "No space left" in lines)
        for mount, size in (("/", root), ("/mnt/ephemeral0", ephemeral)):
            found, = (line.split() for line in lines if line.endswith(f" {mount}"))
            self.assertTrue(0.9 * size * _GIB < int(found[-5]) <= size * _GIB, found)

    def test_disks_and_resize(self) -> None:
        server = self.create(flavor=self.flavor(ephemeral=1, swap=64, sandbox__command=_TELL))
        lines = self.told(server, 1)
        self.check_disks(lines, 1, 1)
        self.assertNotIn("mine", lines)
        larger = self.flavor(disk=2, ephemeral=2, swap=64, sandbox__command=_TELL)
        self.compute.resize_server(server, larger)
        self.wait(server, "VERIFY_RESIZE")
        lines = self.told(server, 2)
        # Nova does not change the sizes of its block devices.
        self.check_disks(lines, 2, 1)
        self.assertIn("mine", lines)
        self.compute.revert_server_resize(server)
        self.wait(server, "ACTIVE")
        self.check_disks(self.told(server, 2), 1, 1)
        self.compute.resize_server(server, larger)
        self.wait(server, "VERIFY_RESIZE")
        self.compute.confirm_server_resize(server)
        self.wait(server, "ACTIVE")
        # Smaller disks would lose what is on them.
        self.compute.resize_server(server, self.flavor(sandbox__command=_TELL))
        self.until(lambda: self.show(server).task_state is None, "refused")
        found = self.show(server)
        self.assertEqual("ACTIVE", found.status)
        self.assertEqual(2, found.flavor.disk)


class FlavorsLXC(Flavors, base.CloudCase):
    def test_image_that_is_fetched_beforehand(self) -> None:
        """By Nova's cache of images for aggregates of hosts."""
        image = self.image()
        aggregate = self.compute.create_aggregate(name=self.id())
        self.addCleanup(self.compute.delete_aggregate, aggregate)
        self.compute.add_host_to_aggregate(aggregate, "sandbox")
        self.addCleanup(self.compute.remove_host_from_aggregate, aggregate, "sandbox")
        names = self.cloud.computes[0].sandbox / "lib" / "images" / "names"

        def known() -> bool:
            return any(image in path.read_text() for path in names.iterdir())
        self.assertFalse(known())
        self.compute.aggregate_precache_images(aggregate, [image])
        self.until(known, "the image on the host")


class FlavorsKVM(Flavors, base.CloudCase):
    kind = "kvm"
