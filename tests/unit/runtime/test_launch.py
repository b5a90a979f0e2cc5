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

"""What a description becomes before anything is started."""

import os
import struct
import tempfile
import unittest
from typing import Any

from nova_sandbox import exception
from nova_sandbox.guest import wire
from nova_sandbox.rootfs import paths
from nova_sandbox.runtime import commands, launch
from nova_sandbox.sandbox import model


class CompleteTest(unittest.TestCase):
    class Settings:
        virt_type = "lxc"
        user_namespaces = True
        default_memory_mb = 512
        default_vcpus = 2
        default_pids_max = 100
        log_size = 5000
        plugins = {"nova_sandbox.builders": {
            "lxc": "nova_sandbox.builders.lxc:LXCBuilder",
            "pod": "nova_sandbox.builders.lxc:LXCBuilder",
            "kvm": "nova_sandbox.builders.kvm:KVMBuilder"}}

    def complete(self, **given: Any) -> model.Sandbox:
        sandbox = model.Sandbox(**{"command": {"argv": ["x"]}, **given})
        return launch.complete(sandbox, self.Settings())  # type: ignore[arg-type]

    def test_defaults(self) -> None:
        done = self.complete()
        self.assertEqual(("lxc", 512 << 20, 2, 100, 5000, True), (
            done.virt_type, done.limits.memory, done.limits.vcpus, done.limits.pids,
            done.limits.log_size, done.security.user_namespace))
        self.assertEqual(done.name, done.hostname)
        self.assertNotEqual(done.name, self.complete().name)

    def test_what_is_given_stays(self) -> None:
        given = model.Sandbox(
            name="n", hostname="h", virt_type="qemu", command={"argv": ["x"]},
            limits={"memory": "64M", "vcpus": 1, "pids": 5, "log_size": "1M"},
            security={"user_namespace": False, "capabilities": ["kill"], "new_privileges": True},
            networks=[{"source": "a", "mac": "52:54:00:00:00:01"}])
        self.assertEqual(given, launch.complete(given, self.Settings()))  # type: ignore[arg-type]

    def test_capabilities_of_an_init(self) -> None:
        def given(virt_type: str, argv: str, **security: Any) -> tuple[Any, Any]:
            done = self.complete(virt_type=virt_type, command={"argv": [argv]}, security=security,
                                 root={"kind": "directory", "path": "/x"})
            return done.security.capabilities, done.security.new_privileges
        usual = (model.DEFAULT_CAPABILITIES, False)
        more = (*model.DEFAULT_CAPABILITIES, *model.INIT_CAPABILITIES)
        for kind in ("lxc", "kvm"):
            self.assertEqual(usual, given(kind, "/bin/x"))
            self.assertEqual((("kill",), False), given(
                kind, "/sbin/init", capabilities=["kill"], new_privileges=False))
        for kind in ("lxc", "pod"):
            self.assertEqual((more, True), given(kind, "/lib/systemd/systemd"))
        self.assertEqual((model.CAPABILITIES, True), given("kvm", "init"))
        # Root of the host.
        self.assertEqual(usual, given("lxc", "/sbin/init", user_namespace=False))
        self.assertEqual(usual[0], self.complete(command={"argv": ["init"]}).security.capabilities)

    def test_every_name_gives_a_host_name(self) -> None:
        for name, hostname in (("a_b", "a-b"), ("_", "sandbox"), ("_a", "a"), ("a_", "a"),
                               ("a.", "a"), ("___", "sandbox"), ("x" * 63, "x" * 63)):
            self.assertEqual(hostname, self.complete(name=name).hostname)

    def test_mac_addresses_are_made(self) -> None:
        done = self.complete(networks=[{"source": "a"}, {"source": "a"}])
        macs = [n.mac for n in done.networks]
        self.assertEqual(2, len(set(macs)))
        for mac in macs:
            self.assertRegex(mac or "", "^52:54:00(:[0-9a-f]{2}){3}$")


class FindBuilderTest(unittest.TestCase):
    class Settings:
        plugins = {"nova_sandbox.builders": {
            "lxc": "nova_sandbox.builders.lxc:LXCBuilder"}}

    def test_installed(self) -> None:
        from nova_sandbox.builders import lxc
        self.assertIs(lxc.LXCBuilder, launch.find_builder(
            "lxc", self.Settings()))  # type: ignore[arg-type]

    def test_not_installed(self) -> None:
        with self.assertRaises(exception.InvalidValue) as caught:
            launch.find_builder("xen", self.Settings())  # type: ignore[arg-type]
        self.assertEqual("virt_type", caught.exception.field)
        self.assertIn("one of lxc", str(caught.exception))


class CommandRunTest(unittest.TestCase):
    def fields(self, command: dict[str, Any], uid: int = 5,
               **given: Any) -> list[tuple[int, bytes]]:
        account = paths.Account(uid, 6, (7,), "/h", "bob")
        run = commands.command_run(model.Command(**{"argv": ["x"], **command}), account,
                                   model.Security(capabilities=["chown", "kill"]), "/w",
                                   main=True, **given)
        return list(wire.records(run.payload))

    def test_environment(self) -> None:
        env = {d for t, d in self.fields({"env": {"PATH": "/p", "A": "1"}}) if t == 2}
        self.assertEqual({b"PATH=/p", b"HOME=/h", b"USER=bob", b"LOGNAME=bob", b"A=1"}, env)

    def test_nothing_of_the_callers_environment(self) -> None:
        os.environ["NOVA_SANDBOX_TEST_SECRET"] = "x"
        self.addCleanup(os.environ.pop, "NOVA_SANDBOX_TEST_SECRET")
        self.assertNotIn(b"SECRET", b"".join(d for _, d in self.fields({})))

    def test_capabilities_and_limits(self) -> None:
        fields = dict(self.fields({"open_files": 9}, uid=0))
        self.assertEqual(struct.pack("<Q", 1 << 0 | 1 << 5), fields[8])
        self.assertEqual(struct.pack("<IQQ", 7, 9, 9), fields[12])
        # Not those of whoever starts the guest; a system's init decides itself.
        self.assertEqual(struct.pack("<IQQ", 7, 1024, 4096), dict(self.fields({}))[12])
        self.assertNotIn(12, dict(self.fields({"init": True})))

    def test_an_ordinary_user_has_no_capabilities(self) -> None:
        self.assertEqual(bytes(8), dict(self.fields({}))[8])

    def test_terminal(self) -> None:
        self.assertEqual(struct.pack("<HH", 3, 4), dict(self.fields({"tty": True}, size=(3, 4)))[7])
        self.assertNotIn(7, dict(self.fields({}, size=(3, 4))))

    def test_working_directory(self) -> None:
        with tempfile.TemporaryDirectory() as root:
            account = paths.Account(5, 6, (), "/h", None)
            command = model.Command(argv=["x"])
            self.assertEqual("/", commands.working_directory(command, account, root))
            os.mkdir(root + "/h")
            self.assertEqual("/h", commands.working_directory(command, account, root))
            self.assertEqual("/c", commands.working_directory(command.replace(cwd="/c"), account,
                                                              root))
            self.assertIsNone(commands.working_directory(command, account, None))
            self.assertEqual("/c", commands.working_directory(command.replace(cwd="/c"), account,
                                                              None))

    def test_what_only_the_guest_can_look_up(self) -> None:
        def fields(**identity: Any) -> list[tuple[int, bytes]]:
            account = paths.account(None, model.Identity(**identity))
            run = commands.command_run(
                model.Command(argv=["x"], env={"A": "1"}), account,
                model.Security(capabilities=["kill"]), None, main=True)
            return [f for f in wire.records(run.payload) if f[0] in (2, 3, 4, 5, 6, 8, 17, 18, 19)]
        number = struct.Struct("<I").pack
        kill = (8, struct.pack("<Q", 1 << 5))
        env = [(2, b"PATH=" + commands.PATH.encode()), (2, b"A=1")]
        self.assertEqual([*env, kill, (17, b"bob"), (19, b"\1")], fields(user="bob"))
        self.assertEqual([*env, kill, (17, b""), (19, b"\1")], fields())
        self.assertEqual([*env, (4, number(5)), kill, (17, b""), (19, b"\1")], fields(uid=5))
        self.assertEqual(
            [*env, (5, number(6)), (6, number(7)), kill, (17, b"bob"), (18, b"/h")],
            fields(user="bob", gid=6, groups=[7], home="/h"))
        self.assertEqual([*env, kill, (17, b"bob")], fields(user="bob", groups=[]))


if __name__ == "__main__":
    unittest.main()
