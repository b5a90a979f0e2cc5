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

"""What users do with servers beyond their lives: images, rescue, passwords, suspending."""

import io
import tarfile

from cloudlib import samples

from tests.cloud import base

# Tells what its root file system is and was given, and goes on.
_TELL = ("sh -c 'echo root: $(cat /mark); cat /root/.ssh/authorized_keys 2>/dev/null; "
         "ls /mnt/rescue 2>/dev/null && cat /mnt/rescue/kept; cat /kept; echo mine >/kept; sync; "
         "echo ready; trap \"exit 0\" TERM; while :; do sleep 1000 & wait; done'")
# Tells when the file has changed in which busybox keeps a password.
_WATCH = ("sh -c 'trap \"exit 0\" TERM; old=$(cat /etc/passwd); echo ready; "
          "while [ \"$(cat /etc/passwd)\" = \"$old\" ]; do sleep 1; done; echo changed; "
          "while :; do sleep 1000 & wait; done'")
_COUNT = ("sh -c 'trap \"exit 0\" TERM; i=0; echo begin; "
          "while sleep 1; do i=$((i+1)); echo number $i; done'")


def marked(mark: str) -> bytes:
    """Return the sample's root file system with a file that tells it from others."""
    buffer = io.BytesIO(samples.root_file_system())
    with tarfile.open(fileobj=buffer, mode="a") as archive:
        member = tarfile.TarInfo("mark")
        member.size = len(mark) + 1
        archive.addfile(member, io.BytesIO(f"{mark}\n".encode()))
    return buffer.getvalue()


class Actions:
    """Every test here for each kind."""

    def test_images(self) -> None:
        """A server of another image, of an image of its own, and again after it was shelved."""
        other = self.image(marked("other"))
        server = self.create(_TELL, image=self.image(marked("first")))
        self.assertIn("root: first", self.told(server, 1))
        self.compute.rebuild_server(server, image=other)
        self.until(lambda: self.show(server).status != "REBUILD", "rebuilt")
        self.wait(server, "ACTIVE")
        lines = self.told(server, 1)
        self.assertIn("root: other", lines)
        self.assertNotIn("mine", lines)
        self.assertEqual(other, self.show(server).image["id"])

        # It runs on meanwhile.
        made = self.compute.create_server_image(server, self.id(), wait=True)
        self.addCleanup(self.connection.image.delete_image, made.id)
        self.wait(server, "ACTIVE")
        self.assertEqual(1, self.console(server).count("ready\n"))
        lines = self.told(self.create(_TELL, image=made.id), 1)
        self.assertLessEqual({"root: other", "mine"}, set(lines))

        self.compute.shelve_server(server)
        self.wait(server, "SHELVED_OFFLOADED")
        # Nova clears it a moment later.
        self.until(lambda: self.show(server).compute_host is None, "offloaded")
        self.compute.unshelve_server(server)
        self.wait(server, "ACTIVE")
        # Its console log was with the host's files.
        self.assertLessEqual({"root: other", "mine"}, set(self.told(server, 1)))

    def test_rescue(self) -> None:
        server = self.create(_TELL, image=self.image(marked("own")))
        self.assertIn("root: own", self.told(server, 1))
        self.compute.rescue_server(server, image=self.image(marked("rescue")))
        self.assertEqual(1, self.wait(server, "RESCUE").power_state)
        self.assertLessEqual({"root: rescue", "mark", "mine"}, set(self.told(server, 2)))
        self.compute.unrescue_server(server)
        self.wait(server, "ACTIVE")
        lines = self.told(server, 3)
        self.assertIn("root: own", lines)
        self.assertNotIn("mark", lines)

    def test_password_and_key(self) -> None:
        key = self.compute.find_keypair(samples.KEY, False).public_key.strip()
        told = self.create(key_name=samples.KEY, flavor=self.flavor(
            sandbox__inject_key="true", sandbox__command=_TELL))
        self.assertIn(key, self.told(told, 1))
        server = self.create(_WATCH, key_name=samples.KEY)
        self.console(server, "ready\n")
        before = self.compute.get_server_password(server)
        self.compute.change_server_password(server, "a new one")
        self.console(server, "changed\n")
        self.wait(server, "ACTIVE")
        # Kept for who has the private key; the guest's is of no account.
        self.assertNotIn(self.compute.get_server_password(server), (before, "", "a new one"))


class ActionsLXC(Actions, base.CloudCase):
    kind = "lxc"

    def test_what_a_container_cannot(self) -> None:
        """It goes on, and the user is told."""
        server = self.create()
        for name, action in (("suspend", self.compute.suspend_server),
                             ("trigger_crash_dump", self.compute.trigger_server_crash_dump)):
            action(server)
            self.until(lambda name=name: self.result(server, name) == "Error", name)
            self.assertEqual(1, self.wait(server, "ACTIVE").power_state)

    def result(self, server: str, name: str) -> str | None:
        """Return how an action ended."""
        for action in self.compute.server_actions(server):
            if action.action == name:
                found = self.compute.get_server_action(action.request_id, server)
                return str(found.events[0]["result"])
        return None


class ActionsKVM(Actions, base.CloudCase):
    kind = "kvm"

    def test_suspend(self) -> None:
        server = self.create(_COUNT)
        self.console(server, "number 1\n")
        self.compute.suspend_server(server)
        self.assertEqual(7, self.wait(server, "SUSPENDED").power_state)
        count = self.console(server).count("number")
        self.crash()
        self.compute.resume_server(server)
        self.assertEqual(1, self.wait(server, "ACTIVE").power_state)
        # It goes on where it was.
        self.console(server, f"number {count + 2}\n")
        self.assertEqual(1, self.console(server).count("begin"))

    def test_crash_dump(self) -> None:
        server = self.create()
        self.console(server, "started\n")
        self.compute.trigger_server_crash_dump(server)
        self.assertEqual(4, self.wait(server, "SHUTOFF").power_state)
        self.compute.start_server(server)
        self.wait(server, "ACTIVE")
        self.until(lambda: self.console(server).count("started\n") == 2, "second start")
