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

"""The life of servers, for each kind of guest."""

import base64

import openstack

from tests.cloud import base

# Tells each start, keeps what it wrote, and what it was told to end by.
_COUNT = ("sh -c 'echo x >>/root/starts; sync; echo start $(wc -l </root/starts); "
          "trap \"echo asked to end; exit 0\" TERM; while :; do sleep 1000 & wait; done'")


class Life:
    """Every test here for each kind."""

    def test_life(self) -> None:
        server = self.create(_COUNT)
        self.console(server, "start 1\n")
        shown = self.show(server)
        self.assertEqual((1, "active"), (shown.power_state, shown.vm_state))
        self.assertEqual("sandbox", shown.compute_host)
        self.assertIn(server, [one.id for one in self.compute.servers()])
        diagnostics = self.compute.get_server_diagnostics(server)
        self.assertEqual("running", diagnostics.state)

        self.compute.stop_server(server)
        self.assertEqual(4, self.wait(server, "SHUTOFF").power_state)
        # Asked, not killed; and what it wrote stays.
        self.console(server, "asked to end\n\n[sandbox] the command exited 0\n")
        self.compute.start_server(server)
        self.wait(server, "ACTIVE")
        self.console(server, "start 2\n")

        self.compute.reboot_server(server, "SOFT")
        self.wait_for_start(server, 3)
        self.assertEqual(2, self.console(server).count("asked to end"))
        self.compute.reboot_server(server, "HARD")
        self.wait_for_start(server, 4)

        self.compute.pause_server(server)
        self.assertEqual(3, self.wait(server, "PAUSED").power_state)
        self.compute.unpause_server(server)
        self.assertEqual(1, self.wait(server, "ACTIVE").power_state)

        self.compute.lock_server(server)
        with self.assertRaises(openstack.exceptions.ConflictException):
            self.as_member().compute.stop_server(server)
        self.compute.unlock_server(server)

        # What it had written is gone, its identity stays.
        self.compute.rebuild_server(server, image=self.image())
        self.until(lambda: self.show(server).status != "REBUILD", "rebuilt")
        self.wait(server, "ACTIVE")
        self.console(server, "start 1\n")
        self.delete(server)
        self.assertIsNone(self.compute.find_server(server))

    def wait_for_start(self, server: str, number: int) -> None:
        self.console(server, f"start {number}\n")
        self.wait(server, "ACTIVE")

    def as_member(self) -> openstack.connection.Connection:
        """Return the connection of an ordinary user of the administrator's project."""
        identity = self.connection.identity
        user = identity.create_user(name="member", password=self.cloud.state.password)
        self.addCleanup(identity.delete_user, user)
        project = self.connection.current_project_id
        role = identity.find_role("member", False)
        identity.assign_project_role_to_user(project, user, role)
        return openstack.connect(load_yaml_config=False, load_envvars=False,
                                 **{**self.cloud.credentials(), "username": "member"})

    def test_command_that_ends(self) -> None:
        server = self.request("sh -c 'echo out; echo err >&2; exit 3'")
        self.wait(server, "SHUTOFF")
        self.assertEqual("out\nerr\n\n[sandbox] the command exited 3\n", self.console(server))
        self.assertEqual("3", self.show(server).metadata["sandbox_exit_status"])
        # Started again, it runs again.
        self.compute.start_server(server)
        self.until(lambda: self.console(server).count("out") == 2, "second run")
        self.wait(server, "SHUTOFF")

    def test_what_it_is_given(self) -> None:
        drive = "/var/lib/cloud/seed/config_drive/openstack/latest"
        server = self.request(
            f"sh -c 'cat {drive}/user_data; grep -o purpose.*trial {drive}/meta_data.json'",
            user_data=base64.b64encode(b"given data\n").decode(), config_drive=True,
            metadata={"purpose": "trial"})
        self.assertTrue(self.wait(server, "SHUTOFF").has_config_drive)
        text = self.console(server)
        self.assertRegex(text, "given data\npurpose\": \"trial")

    def test_quotas_hold(self) -> None:
        # dd wants more memory than there is; the shell's children are too many.
        server = self.request(
            flavor=self.flavor(
                sandbox__pids="20", quota__cpu_quota="10000", quota__cpu_period="100000",
                sandbox__command="sh -c 'dd if=/dev/zero of=/dev/null bs=900M count=1; "
                                 "echo dd $?; i=0; while [ $i -lt 40 ]; do sleep 5 & "
                                 "i=$((i+1)); done; wait'"))
        self.wait(server, "SHUTOFF")
        text = self.console(server)
        self.assertRegex(text, "dd (137|1)\n")
        self.assertRegex(text, "can't fork|Resource temporarily unavailable")


class LifeLXC(Life, base.CloudCase):
    kind = "lxc"


class LifeKVM(Life, base.CloudCase):
    kind = "kvm"
