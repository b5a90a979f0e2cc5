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

"""Every field of a description: what is taken, what is refused, and what the error says."""

import unittest
from typing import Any

from nova_sandbox import exception
from nova_sandbox.sandbox import model

CONTROL = "a\x01b"
SURROGATE = "a\ud800b"
ESCAPED_BYTE = "a\udcffb"


def sandbox(**given: Any) -> model.Sandbox:
    return model.Sandbox(**{"command": {"argv": ["true"]}, **given})


class FieldCase(unittest.TestCase):
    def refused(self, field: str, **given: Any) -> exception.InvalidValue:
        with self.assertRaises(exception.InvalidValue) as caught:
            sandbox(**given)
        self.assertEqual(field, caught.exception.field)
        self.assertEqual(125, caught.exception.exit_status)
        self.assertTrue(str(caught.exception).startswith(field + ": "))
        self.assertEqual(1, len(str(caught.exception).splitlines()))
        return caught.exception

    def refuse_each(self, field: str, group: str | None, values: list[Any]) -> None:
        name = field.rpartition(".")[2]
        for value in values:
            with self.subTest(field=field, value=repr(value)[:60]):
                self.refused(field, **({group: {name: value}} if group else {name: value}))


class NameTest(FieldCase):
    def test_legal(self) -> None:
        for name in ("a", "A-b.c_d", "_x", "0", "x" * 63):
            self.assertEqual(name, sandbox(name=name).name)

    def test_illegal(self) -> None:
        self.refuse_each("name", None, [
            "", "a/b", "/", "..", ".a", "-a", "a b", "a\n", CONTROL, SURROGATE, ESCAPED_BYTE,
            "x" * 64, "ä", "a\0", 5, True, ["a"], {"a": 1}])

    def test_hostname(self) -> None:
        self.assertEqual("a.b-c", sandbox(hostname="a.b-c").hostname)
        self.refuse_each("hostname", None, ["", "a_b", "-a", "a-", "a.", "a\nb", "x" * 64, "a b"])

    def test_virt_type(self) -> None:
        for kind in ("lxc", "kvm", "qemu", "a_builder.of-others"):
            self.assertEqual(kind, sandbox(virt_type=kind).virt_type)
        self.refuse_each("virt_type", None, ["", "a/b", CONTROL, ["lxc"], {}, 1, False])


class LimitsTest(FieldCase):
    def test_memory(self) -> None:
        for value, size in (("512M", 512 << 20), ("1.5GiB", 3 << 29), (1 << 30, 1 << 30),
                            ("16777216", 16 << 20), ("100MB", 10 ** 8)):
            self.assertEqual(size, sandbox(limits={"memory": value}).limits.memory)

    def test_bad_memory(self) -> None:
        self.refuse_each("limits.memory", "limits", [
            -1, "-512M", 0, "0", "", "M", "lots", "1X", "1 2", "1M\n1", "1e9", "0x10M", 16 << 19,
            1 << 51, 10 ** 400, "9" * 400, "9" * 5000, True, 1.5, [], "1.2.3M", "nan", "inf",
            SURROGATE])

    def test_whole_numbers(self) -> None:
        self.assertEqual(2, sandbox(limits={"vcpus": "2"}).limits.vcpus)
        for name in ("vcpus", "cpu_shares", "pids"):
            self.refuse_each(f"limits.{name}", "limits", [
                0, -1, "-1", "--1", "- 1", "1.0", 1.0, "", "x", True, 10 ** 9, "9" * 5000,
                "0" * 50 + "5", "\u0665", [], "1_0"])

    def test_topology(self) -> None:
        limits = sandbox(limits={"vcpus": 4, "topology": {"sockets": 2, "threads": 2}}).limits
        self.assertEqual(4, limits.topology.count)
        # The configuration says how many CPUs.
        sandbox(limits={"topology": {"cores": 3}})
        with self.assertRaisesRegex(exception.InvalidValue, "limits.topology: '3 CPUs' .*vcpus, 2"):
            sandbox(limits={"vcpus": 2, "topology": {"cores": 3}})

    def test_cpu_period(self) -> None:
        limits = sandbox(limits={"cpu_quota": 1, "cpu_period": 5000}).limits
        self.assertEqual(5000, limits.cpu_period)
        with self.assertRaisesRegex(exception.InvalidValue, "limits.cpu_period.*with cpu_quota"):
            sandbox(limits={"cpu_period": 5000})

    def test_cpu_quota(self) -> None:
        self.assertEqual(0.5, sandbox(limits={"cpu_quota": "0.5"}).limits.cpu_quota)
        self.refuse_each("limits.cpu_quota", "limits", [
            0, -1, "nan", float("nan"), "inf", float("inf"), 513, "half", True, 10 ** 400, [], ""])

    def test_disk_rate(self) -> None:
        self.assertEqual(1 << 20, sandbox(limits={"disk_rate": {"read_bytes_sec": "1M"}})
                         .limits.disk_rate.read_bytes_sec)
        for rate in ({"read_bytes_sec": 0}, {"write_bytes_sec": 10 ** 16},
                     {"read_iops_sec": "1K"}, {"total_bytes_sec": 1, "write_bytes_sec": 1},
                     {"total_iops_sec": 1, "read_iops_sec": 1}):
            with self.subTest(rate):
                self.refused(f"limits.disk_rate.{next(iter(rate))}", limits={"disk_rate": rate})


class CommandTest(FieldCase):
    def refused_command(self, field: str, **given: Any) -> None:
        self.refused(field, command={"argv": ["true"], **given})

    def test_argv(self) -> None:
        argv = ["x", "", "a b", "\n", "\x01", ESCAPED_BYTE, "ü" * 1000]
        self.assertEqual(tuple(argv), model.Command(argv=argv).argv)

    def test_bad_argv(self) -> None:
        for argv in ([], [""], "true", None, 5, {"a": 1}):
            with self.subTest(argv=argv):
                self.refused("command.argv", command={"argv": argv})
        for bad in ("a\0b", 5, None, SURROGATE, "x" * 131072, "ü" * 65536):
            with self.subTest(bad=repr(bad)[:40]):
                self.refused("command.argv[1]", command={"argv": ["x", bad]})

    def test_two_mebibytes_of_arguments(self) -> None:
        self.refused("command.argv", command={"argv": ["x"] + ["y" * 1023] * 2048})
        self.refused("command.argv", command={"argv": ["x"] * 65537})
        many = {"argv": ["x"], "env": {f"V{i}": "y" * 100_000 for i in range(20)}}
        self.refused("command.argv", command=many)

    def test_a_mebibyte_is_the_limit(self) -> None:
        exact = ["x" * 131063] * 7
        rest = model.ARGUMENTS_TOTAL - sum(len(a) + 9 for a in exact) - 9
        self.assertEqual(8, len(model.Command(argv=[*exact, "y" * rest]).argv))
        with self.assertRaises(exception.InvalidValue):
            model.Command(argv=[*exact, "y" * (rest + 1)])

    def test_env(self) -> None:
        env = {"A": "", "B": "x=y\n\x01", "lower-case.odd": ESCAPED_BYTE}
        self.assertEqual(env, model.Command(argv=["x"], env=env).env)

    def test_bad_env(self) -> None:
        self.refused_command("command.env", env={f"V{i}": "" for i in range(10_000)})
        for name in ("", "A=B", "A\0", "A\nB", CONTROL, SURROGATE, 5, "x" * 4097):
            with self.subTest(name=repr(name)[:40]):
                self.refused_command("command.env", env={name: ""})
        for value in ("a\0b", 5, None, True, SURROGATE, "x" * 131072):
            with self.subTest(value=repr(value)[:40]):
                self.refused_command("command.env.A", env={"A": value})
        self.refused_command("command.env", env=["A=B"])

    def test_cwd(self) -> None:
        self.assertEqual("/a/b", model.Command(argv=["x"], cwd="//a///b/").cwd)
        for cwd in ("", "a", "./a", "/a/../b", "/a/.", "/a\nb", "/" + SURROGATE,
                    "/" + ESCAPED_BYTE, "/" + "a" * 4095, 5):
            with self.subTest(cwd=repr(cwd)[:40]):
                self.refused_command("command.cwd", cwd=cwd)

    def test_timeout(self) -> None:
        for text, seconds in (("5s", 5.0), ("500ms", 0.5), ("2m", 120.0), ("1.5h", 5400.0),
                              (3, 3.0), (0.5, 0.5), ("1d", 86400.0)):
            self.assertEqual(seconds, model.Command(argv=["x"], timeout=text).timeout)
        for bad in (0, -1, "-5s", "5x", "", "s", float("nan"), float("inf"), 10 ** 400, 10 ** 9,
                    True, [], "9" * 400 + "s"):
            with self.subTest(bad=repr(bad)[:40]):
                self.refused_command("command.timeout", timeout=bad)

    def test_tty_is_a_truth_value(self) -> None:
        self.assertTrue(model.Command(argv=["x"], tty=True).tty)
        for bad in ("yes", 1, "true", 0):
            self.refused_command("command.tty", tty=bad)

    def test_stop_signal(self) -> None:
        for given, wanted in ((10, 10), ("10", 10), ("int", 2), ("SIGRTMIN+3", 37),
                              ("RTMAX", 64), ("sigwinch", 28)):
            self.assertEqual(wanted, model.Command(argv=["x"], stop_signal=given).stop_signal)
        for bad in (0, 65, True, 1.0, "", "SIG", "SIGNONE", "RTMIN+31", "RTMAX+1", "RTMIN+",
                    "RTMIN+-3", "\u00b2", "9" * 5000, "_DFL", [], "RTMIN+\u00b2"):
            self.refused_command("command.stop_signal", stop_signal=bad)

    def test_open_files(self) -> None:
        for bad in (2, 1048577, "x"):
            self.refused_command("command.open_files", open_files=bad)

    def test_identity(self) -> None:
        for name, bad in (("uid", -1), ("uid", 0xffffffff), ("gid", "x"), ("user", "a\nb"),
                          ("user", SURROGATE), ("home", "home"), ("home", "/a/../b")):
            with self.subTest(name=name, bad=bad):
                self.refused_command(f"command.identity.{name}", identity={name: bad})
        self.refused_command("command.identity.groups[1]", identity={"groups": [1, -1]})
        self.refused_command("command.identity.groups", identity={"groups": [0] * 257})


class MountTest(FieldCase):
    def mount(self, **given: Any) -> dict[str, Any]:
        return {"kind": "bind", "source": "/s", "target": "/t", **given}

    def test_targets_are_unique(self) -> None:
        two = [self.mount(), self.mount(target="//t/")]
        error = self.refused("mounts[1].target", mounts=two)
        self.assertIn("mounts[0].target", str(error))
        self.refused("includes[0].target", mounts=[self.mount()],
                     includes=[{"source": "/a", "target": "/t"}])

    def test_each_kind(self) -> None:
        for given in (self.mount(readonly=True), self.mount(kind="image", fstype="ext4"),
                      self.mount(kind="guest-bind"),
                      {"kind": "tmpfs", "target": "/t", "size": "1M"},
                      {"kind": "empty", "target": "/t"}):
            with self.subTest(given=given):
                self.assertEqual(given["kind"], sandbox(mounts=[given]).mounts[0].kind)

    def test_bad(self) -> None:
        for name, given in (
                ("target", self.mount(target="/")), ("target", self.mount(target="t")),
                ("target", self.mount(target="/a/..")), ("target", self.mount(target="/a\x7f")),
                ("source", self.mount(source=None)), ("source", self.mount(source="rel")),
                ("source", {"kind": "empty", "target": "/t", "source": "/s"}),
                ("source", {"kind": "tmpfs", "target": "/t", "source": "/s", "size": "1M"}),
                ("size", {"kind": "tmpfs", "target": "/t"}),
                ("size", {"kind": "tmpfs", "target": "/t", "size": "4095"}),
                ("size", {"kind": "tmpfs", "target": "/t", "size": "-1M"}),
                ("size", self.mount(size="1M")), ("format", self.mount(format="raw")),
                ("format", self.mount(kind="image", format="qcow2")),
                ("fstype", self.mount(kind="image", fstype="xfs")),
                ("kind", self.mount(kind="disk")), ("readonly", self.mount(readonly="yes")),
                ("colour", self.mount(colour="red"))):
            with self.subTest(name=name, given=given):
                self.refused(f"mounts[0].{name}", mounts=[given])
        for bad in (["/t"], [5], [[]]):
            self.refused("mounts[0]", mounts=bad)
        self.refused("mounts", mounts="/t")
        self.refused("mounts", mounts=[self.mount(target=f"/t{i}") for i in range(65)])

    def test_kind_must_be_given(self) -> None:
        self.refused("mounts[0].kind", mounts=[{"target": "/t"}])


class RootTest(FieldCase):
    def test_path_and_kind_belong_together(self) -> None:
        self.assertEqual("/r", sandbox(root={"kind": "directory", "path": "/r"}).root.path)
        self.refused("root.path", root={"kind": "directory"})
        self.refused("root.path", root={"path": "/r"})
        self.refused("root.scratch_size", root={"scratch_size": "1M"})
        for given in ({"kind": "disk", "path": "/d"}, {},
                      {"kind": "directory", "path": "/d", "persistent": True}):
            self.refused("root.base", root={**given, "base": "/b"})
        for given in ({"kind": "image", "source": "/i", "readonly": True}, {"kind": "empty"}):
            self.refused("mounts[0].base", mounts=[{**given, "target": "/m", "base": "/b"}])
        self.refused("root.scratch_size", root={"writable": True, "scratch_size": "1"})
        self.refused("root.kind", root={"kind": "oci"})


class NetworkTest(FieldCase):
    def network(self, **given: Any) -> dict[str, Any]:
        return {"source": "default", **given}

    def test_mac(self) -> None:
        mac = "52:54:00:aB:00:01"
        self.assertEqual(mac, sandbox(networks=[self.network(mac=mac)]).networks[0].mac)
        for bad in ("", "52:54:00:00:00", "52:54:00:00:00:0g", " 1:54:00:00:00:01",
                    "52:54:00:00:00:+1", "53:54:00:00:00:01", "52-54-00-00-00-01", "\n" * 17,
                    "52:54:00:00:00:01:02"):
            with self.subTest(bad=bad):
                self.refused("networks[0].mac", networks=[self.network(mac=bad)])

    def test_macs_are_unique_in_any_case(self) -> None:
        self.refused("networks", networks=[self.network(mac="52:54:00:00:00:AB"),
                                           self.network(mac="52:54:00:00:00:ab")])

    def test_addresses(self) -> None:
        good = ["192.0.2.5/24", "2001:db8::5/64"]
        self.assertEqual(tuple(good),
                         sandbox(networks=[self.network(addresses=good)]).networks[0].addresses)
        for bad in ("192.0.2.5", "192.0.2.5/33", "192.0.2.5/255.255.255.0", "192.0.2.5/", "x/8",
                    "fe80::1%eth0/64", "fe80::1%\n/64", "192.0.2.256/24", ""):
            with self.subTest(bad=bad):
                self.refused("networks[0].addresses[0]",
                             networks=[self.network(addresses=[bad])])

    def test_routes(self) -> None:
        route = {"destination": "0.0.0.0/0", "gateway": "192.0.2.1"}
        self.assertEqual("192.0.2.1", sandbox(networks=[
            self.network(routes=[route])]).networks[0].routes[0].gateway)
        self.refused("networks[0].routes[0].destination",
                     networks=[self.network(routes=[{"destination": "default"}])])
        self.refused("networks[0].routes[0].gateway",
                     networks=[self.network(routes=[{**route, "gateway": "192.0.2.1/24"}])])

    def test_dns_is_no_way_into_resolv_conf(self) -> None:
        self.assertEqual(("192.0.2.1", "::1"), sandbox(dns=["192.0.2.1", "::1"]).dns)
        for bad in ("", "ns.example", "192.0.2.1\nsearch x", "fe80::1%a\nnameserver 192.0.2.9",
                    "fe80::1%a\0b", 1):
            with self.subTest(bad=bad):
                self.refused("dns[0]", dns=[bad])

    def test_source(self) -> None:
        for bad in ("a/b", "", "br 0", CONTROL, None):
            self.refused("networks[0].source", networks=[self.network(source=bad)])


class SecurityTest(FieldCase):
    def test_capabilities(self) -> None:
        self.assertEqual((), sandbox(security={"capabilities": []}).security.capabilities)
        self.refused("security.capabilities[0]", security={"capabilities": ["CAP_KILL"]})

    def test_defaults_are_known_and_bounded(self) -> None:
        self.assertLess(set(model.DEFAULT_CAPABILITIES), set(model.CAPABILITIES))
        for dangerous in ("sys_admin", "sys_module", "sys_ptrace", "mknod", "net_admin", "bpf"):
            self.assertNotIn(dangerous, model.DEFAULT_CAPABILITIES)

    def test_capability_numbers_are_the_kernels(self) -> None:
        for number, name in ((0, "chown"), (7, "setuid"), (21, "sys_admin"), (27, "mknod"),
                             (31, "setfcap"), (40, "checkpoint_restore")):
            self.assertEqual(number, model.CAPABILITIES.index(name))


class ValueTest(FieldCase):
    def test_frozen(self) -> None:
        one = sandbox()
        with self.assertRaises(AttributeError):
            one.name = "x"  # type: ignore[misc]

    def test_unknown_fields(self) -> None:
        for name in ("nmae", "self", "_path", "check", "", "a\x1b[31mb", "x" * 5000):
            with self.subTest(name=name[:20]), self.assertRaises(exception.InvalidValue) as caught:
                sandbox(**{name: 1})
            self.assertTrue(str(caught.exception).isprintable())
            self.assertLess(len(str(caught.exception)), 1000)
        self.refused("command.self", command={"argv": ["x"], "self": 1})
        self.refused("command._path", command={"argv": ["x"], "_path": "y"})

    def test_a_group_is_a_mapping(self) -> None:
        for group in ("command", "root", "limits", "security", "kernel"):
            for bad in ("x", 5, ["x"], True):
                with self.subTest(group=group, bad=bad):
                    self.refused(group, **{group: bad})

    def test_a_ramdisk_is_of_a_kernel(self) -> None:
        sandbox(kernel={"image": "/k", "ramdisk": "/r"})
        self.refused("kernel.ramdisk", kernel={"ramdisk": "/r"})
        self.refused("kernel.ramdisk", kernel={"image": "/k", "modules": "/m", "ramdisk": "/r"})

    def test_none_is_the_default(self) -> None:
        self.assertEqual(sandbox(), sandbox(name=None, root=None, mounts=None, limits=None))

    def test_equality_and_hash(self) -> None:
        one = sandbox(command={"argv": ["x"], "env": {"A": "1", "B": "2"}})
        two = sandbox(command={"argv": ["x"], "env": {"B": "2", "A": "1"}})
        self.assertEqual(one, two)
        self.assertEqual(hash(one), hash(two))
        self.assertNotEqual(one, sandbox())
        self.assertNotEqual(one, one.command)

    def test_replace_checks(self) -> None:
        self.assertEqual("b", sandbox(name="a").replace(name="b").name)
        with self.assertRaises(exception.InvalidValue):
            sandbox().replace(name="a/b")

    def test_repr_shows_what_differs(self) -> None:
        self.assertEqual("Limits(vcpus=2)", repr(model.Limits(vcpus=2)))

    def test_long_and_endless_values_make_short_errors(self) -> None:
        error = self.refused("name", name="x" * 100_000)
        self.assertLess(len(str(error)), 400)
        nested: list[Any] = ["lol"]
        for _ in range(60):
            nested = [nested] * 9
        self.assertLess(len(str(self.refused("mounts[0]", mounts=nested))), 1000)
        self.assertLess(len(str(self.refused("name", name=10 ** 5000))), 400)


if __name__ == "__main__":
    unittest.main()
