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

"""Requests: where settings come from, and what a tenant is told of bad ones."""

import pathlib

from cloudlib import samples

from tests.cloud import base
from tests.functional import kernels


class RequestTest(base.CloudCase):
    def assert_refused(self, reason: str, **given: object) -> None:
        server = self.request(**given)
        fault = self.wait(server, "ERROR").fault["message"]
        self.assertRegex(fault, reason)
        self.delete(server)

    def test_bad_flavors_are_told_in_the_fault(self) -> None:
        self.assert_refused("/no/such/program", command="/no/such/program")
        self.assert_refused("hw:cpu_policy.*dedicated", flavor=self.flavor(
            hw__cpu_policy="dedicated", sandbox__command="true"))
        self.assert_refused("img_hv_type|virt_type", image=self.image(sandbox_virt_type="xen"),
                            flavor=self.flavor_without_kind())
        self.assert_refused("sandbox_command.*allow_metadata",
                            metadata={"sandbox_command": "true"})
        self.assert_refused("tarball|image", image=self.image(b"this is no root file system"))

    def flavor_without_kind(self) -> str:
        flavor = self.flavor(sandbox__command="true")
        self.compute.delete_flavor_extra_specs_property(flavor, "sandbox:virt_type")
        return flavor

    def test_extra_specs_are_checked_by_the_api(self) -> None:
        flavor = self.flavor()
        session, path = self.compute, f"/flavors/{flavor}/os-extra_specs"
        for spec, status in (({"sandbox:pids": "many"}, 400), ({"sandbox:pids": "20"}, 200),
                             ({"sandbox:no_such_thing": "x"}, 400)):
            answer = session.post(path, json={"extra_specs": spec}, microversion="2.86")
            self.assertEqual(status, answer.status_code, answer.text)

    def test_command_of_the_tenant(self) -> None:
        server = self.request(
            flavor=self.flavor(sandbox__allow_metadata="true"),
            metadata={"sandbox_command": "sh -c 'echo I am $WHO; exit 4'",
                      "sandbox_env_WHO": "here"})
        self.wait(server, "SHUTOFF")
        self.assertEqual("I am here\n\n[sandbox] the command exited 4\n", self.console(server))

    def test_command_of_the_image(self) -> None:
        server = self.request(None, image=self.image(sandbox_command="echo of the image"))
        self.wait(server, "SHUTOFF")
        self.assertIn("of the image\n", self.console(server))

    def test_init_of_the_image(self) -> None:
        server = self.create(None)
        self.console(server, "busybox has started\n")

    def test_root_of_the_host(self) -> None:
        server = self.request(flavor=self.flavor(
            sandbox__root="host", sandbox__command="/bin/cat /etc/debian_version /etc/shadow"))
        self.wait(server, "SHUTOFF")
        self.assertIn("[sandbox] the command exited 1", self.console(server))

    def test_image_chooses_the_kind(self) -> None:
        for kind in ("lxc", "kvm"):
            server = self.request(
                flavor=self.flavor_of_any_kind(),
                image=self.image(sandbox_virt_type=kind, sandbox_command="uname -r"))
            self.wait(server, "SHUTOFF")
            self.assertIn("[sandbox] the command exited 0", self.console(server))

    def flavor_of_any_kind(self) -> str:
        flavor = self.flavor(ram=samples.FLAVORS["sandbox-kvm"][0])
        self.compute.delete_flavor_extra_specs_property(flavor, "sandbox:virt_type")
        return flavor

    def test_too_much(self) -> None:
        # The scheduler knows what the host has.
        self.assert_refused("No valid host", flavor=self.flavor(ram=10**8), host="")


class KernelTest(base.CloudCase):
    kind = "kvm"

    def test_kernel_of_the_image(self) -> None:
        """A machine has the modules of the image's own RAM disk only, also when it is rescued."""
        kernel, ramdisk = (self.image(data, disk_format=form, container_format=form)
                           for form, data in (
            ("aki", pathlib.Path(kernels.image()).read_bytes()),
            ("ari", kernels.ramdisk(kernels.DISK))))
        server = self.create(
            "sh -c 'cut -d\" \" -f1 /proc/modules; echo ready; exec sleep 1000'",
            image=self.image(kernel_id=kernel, ramdisk_id=ramdisk))
        self.assertIn("virtio_blk", self.told(server, 1))
        self.compute.rescue_server(server)
        self.wait(server, "RESCUE")
        for start in (1, 2):
            self.assertNotIn("9p", self.told(server, start))
