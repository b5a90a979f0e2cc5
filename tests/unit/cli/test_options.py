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

"""Options of run as a description, and errors that name the option and the value."""

import argparse
import os
import tempfile
import unittest
from typing import Any
from unittest import mock

from nova_sandbox import exception
from nova_sandbox.cli import options, run
from nova_sandbox.sandbox import model


def parse(*words: str) -> argparse.Namespace:
    return run._parser().parse_args(list(words))


def describe(*words: str, argv: list[str] | None = None,
             base: dict[str, Any] | None = None) -> dict[str, Any]:
    return options.describe(parse(*words), ["x"] if argv is None else argv, base or {})


def sandbox(*words: str, base: dict[str, Any] | None = None) -> model.Sandbox:
    try:
        return model.Sandbox(**describe(*words, base=base))
    except exception.InvalidValue as error:
        raise options.with_option(error) from None


class RootUserCase(unittest.TestCase):
    def setUp(self) -> None:
        patch = mock.patch("os.getuid", return_value=0)
        patch.start()
        self.addCleanup(patch.stop)


class DescribeTest(RootUserCase):
    def test_nothing_given(self) -> None:
        self.assertEqual({"command": {"argv": ["x"]}}, describe())

    def test_the_callers_identity(self) -> None:
        with mock.patch("os.getuid", return_value=5), mock.patch("os.getgid", return_value=6):
            self.assertEqual({"uid": 5, "gid": 6}, describe()["command"]["identity"])
            # A description means the same whoever runs it.
            described = describe(argv=[], base={"command": {"argv": ["y"]}})
            self.assertEqual({"command": {"argv": ["y"]}}, described)

    def test_everything(self) -> None:
        os.environ["UNIT_A"] = "a"
        self.addCleanup(os.environ.pop, "UNIT_A")
        made = sandbox(
            "--virt-type", "qemu", "-n", "web", "--hostname", "h", "--kernel-image", "/k",
            "--kernel-modules", "/m", "--root", "/r", "--writable", "1G",
            "-m", "bind:/a=/b,ro", "--mount", "host-image:/c=/d.img", "-m", "ram:/e=64M",
            "-m", "host-bind:/f=", "-m", "guest-bind:/g=/h", "-m", "empty:/j",
            "-i", "/inc", "-i", "/to=/from", "-e", "UNIT_A", "-e", "B=c=d", "-w", "/w",
            "-u", "bob:5", "--groups", "1,2", "--home", "/home", "--timeout", "5s",
            "--open-files", "100", "--stop-signal", "SIGINT",
            "--memory", "1G", "--vcpus", "2", "--cpu-shares", "512",
            "--topology", "cores=2,threads=1", "--cpu-quota", "1.5", "--cpu-period", "5000",
            "--pids", "50", "--log-size", "1M", "-N",
            "bridge=br0,mac=52:54:00:00:00:01,address=192.0.2.5/24,route=0.0.0.0/0%192.0.2.1",
            "--dns", "192.0.2.1", "--cap-drop", "all", "--cap-add", "CAP_CHOWN",
            "--new-privileges", "--no-user-namespace")
        self.assertEqual(model.Sandbox(
            name="web", virt_type="qemu", hostname="h",
            command={"argv": ["x"], "env": {"UNIT_A": "a", "B": "c=d"}, "cwd": "/w",
                     "timeout": 5, "open_files": 100, "stop_signal": 2,
                     "identity": {"user": "bob", "gid": 5, "groups": [1, 2], "home": "/home"}},
            kernel={"image": "/k", "modules": "/m"},
            root={"kind": "directory", "path": "/r", "writable": True, "scratch_size": 1 << 30},
            mounts=[{"kind": "bind", "target": "/a", "source": "/b", "readonly": True},
                    {"kind": "image", "target": "/c", "source": "/d.img"},
                    {"kind": "tmpfs", "target": "/e", "size": 64 << 20},
                    {"kind": "empty", "target": "/f"},
                    {"kind": "guest-bind", "target": "/g", "source": "/h"},
                    {"kind": "empty", "target": "/j"}],
            includes=[{"source": "/inc", "target": "/inc"}, {"source": "/from", "target": "/to"}],
            networks=[{"kind": "bridge", "source": "br0", "mac": "52:54:00:00:00:01",
                       "addresses": ["192.0.2.5/24"],
                       "routes": [{"destination": "0.0.0.0/0", "gateway": "192.0.2.1"}]}],
            dns=["192.0.2.1"],
            limits={"memory": 1 << 30, "vcpus": 2, "topology": {"cores": 2}, "cpu_shares": 512,
                    "cpu_quota": 1.5, "cpu_period": 5000, "pids": 50, "log_size": "1M"},
            security={"capabilities": ["chown"], "new_privileges": True,
                      "user_namespace": False}), made)

    def test_options_go_over_a_description(self) -> None:
        base = {"version": 1, "name": "a", "command": {"argv": ["y"], "env": {"A": "1", "B": "2"}},
                "limits": {"memory": "1G", "pids": 5},
                "mounts": [{"kind": "empty", "target": "/a"}],
                "root": {"kind": "directory", "path": "/r"}}
        made = sandbox("-n", "b", "-e", "B=3", "--memory", "2G", "-m", "empty:/b", "-r", "host",
                       base=base)
        self.assertEqual(("b", {"A": "1", "B": "3"}, 2 << 30, 5, ("/a", "/b"), "host", None),
                         (made.name, made.command.env, made.limits.memory, made.limits.pids,
                          tuple(m.target for m in made.mounts), made.root.kind, made.root.path))
        self.assertEqual("a", base["name"])
        self.assertEqual(1, len(base["mounts"]))  # type: ignore[arg-type]

    def test_relative_paths_are_the_callers(self) -> None:
        here = os.getcwd()
        made = sandbox("-m", "bind:/a=.", "-r", "sub", "-i", "/x=file", "--kernel-image", "k",
                       "--kernel-ramdisk", "r")
        self.assertEqual((here, here + "/sub", here + "/file", here + "/k", here + "/r"), (
            made.mounts[0].source, made.root.path, made.includes[0].source, made.kernel.image,
            made.kernel.ramdisk))

    def test_connect_chooses_the_kind(self) -> None:
        self.assertEqual("lxc", describe("-c", "lxc:///system")["virt_type"])
        self.assertEqual("kvm", describe("-c", "qemu:///session")["virt_type"])
        self.assertEqual("qemu", describe("-c", "qemu:///session", "--virt-type", "qemu")[
            "virt_type"])

    def test_users(self) -> None:
        for text, identity in (("bob", {"user": "bob"}), ("1000", {"uid": "1000"}),
                               ("1000:5", {"uid": "1000", "gid": "5"}), ("-1", {"uid": "-1"})):
            self.assertEqual(identity, options.identity_of(text))

    def test_include_file(self) -> None:
        with tempfile.NamedTemporaryFile("w", encoding="utf-8") as stream:
            stream.write("# comment\n\n/a\n  /b=/c  \n")
            stream.flush()
            made = sandbox("-i", "/first", "-I", stream.name)
        self.assertEqual([("/first", "/first"), ("/a", "/a"), ("/b", "/c")],
                         [(i.target, i.source) for i in made.includes])


class CapabilityTest(RootUserCase):
    def capabilities(self, *words: str, base: dict[str, Any] | None = None) -> set[str]:
        return set(sandbox(*words, base=base).security.capabilities or ())

    def test_add_and_drop(self) -> None:
        default = set(model.DEFAULT_CAPABILITIES)
        self.assertIsNone(sandbox().security.capabilities)
        self.assertEqual(default | {"sys_admin"}, self.capabilities("--cap-add", "SYS_ADMIN"))
        self.assertEqual(default - {"chown"}, self.capabilities("--cap-drop", "cap_chown"))
        self.assertEqual(set(), self.capabilities("--cap-drop", "all"))
        self.assertEqual(set(model.CAPABILITIES), self.capabilities("--cap-add", "ALL"))
        self.assertEqual({"kill"}, self.capabilities("--cap-drop", "all", "--cap-add", "kill"))

    def test_an_empty_set_stays_empty(self) -> None:
        base = {"command": {"argv": ["y"]}, "security": {"capabilities": []}}
        self.assertEqual({"kill"}, self.capabilities("--cap-add", "kill", base=base))
        self.assertEqual(set(), self.capabilities("--cap-drop", "kill", base=base))


class BadInputTest(RootUserCase):
    def refused(self, option: str, value: str, *words: str) -> str:
        with self.assertRaises(exception.SandboxError) as caught:
            sandbox(*words)
        message = str(caught.exception)
        self.assertEqual(125, caught.exception.exit_status)
        self.assertTrue(message.startswith(option), message)
        self.assertIn(value, message)
        self.assertEqual(1, len(message.splitlines()))
        return message

    def test_each_option(self) -> None:
        for option, value in (
                ("--name", "a/b"), ("--name", "\x1b[31m"), ("--hostname", "-a"),
                ("--virt-type", "x/y"), ("--memory", "lots"), ("--memory", "1M"),
                ("--vcpus", "0"), ("--vcpus", "two"), ("--cpu-shares", "1"),
                ("--cpu-quota", "0"), ("--cpu-quota", "nan"), ("--pids", "0"),
                ("--timeout", "soon"), ("--timeout", "0"), ("--open-files", "1"),
                ("--stop-signal", "SIGNONE"), ("--stop-signal", "65"),
                ("--cwd", "relative"), ("--cwd", "/a/../b"), ("--home", "x"),
                ("--user", ":5"), ("--user", "a:"), ("--user", "a:b"), ("--user", "4294967295"),
                ("--groups", "1,x"), ("--env", "=x"), ("--env", "UNIT_NOT_SET"),
                ("--dns", "ns1"), ("--writable", "0"), ("--cap-add", "nonsense"),
                ("--cap-drop", "nonsense"), ("--root", ""), ("--root-disk", ""),
                ("--mount", "bind"), ("--mount", "disk:/a=/b"), ("--mount", "bind:/a"),
                ("--mount", "bind:a=/b"), ("--mount", "bind:/a=/b,rwx"),
                ("--mount", "tmpfs:/a=-1M"), ("--mount", "tmpfs:/a"), ("--mount", "bind:/=/b"),
                ("--mount", "empty:/a=/b"), ("--mount", "bind:/a\x01=/b"),
                ("--include", "relative"), ("--include-file", "/nonexistent"),
                ("--network", "x"), ("--network", "network=a,colour=red"),
                ("--network", "mac=52:54:00:00:00:01"), ("--network", "network=a,address=x"),
                ("--network", "network=a/b")):
            with self.subTest(option=option, value=value):
                self.refused(option, "", f"{option}={value}")

    def test_the_value_is_shown(self) -> None:
        for option, value in (("--memory", "-512M"), ("--name", "a/b"), ("--timeout", "5 parsecs"),
                              ("--cwd", "here"), ("--dns", "one"), ("--vcpus", "--1")):
            self.refused(option, repr(value), f"{option}={value}")

    def test_which_one_of_many(self) -> None:
        self.refused("--mount (mounts[1].target)", "/a", "-m", "empty:/a", "-m", "empty:/a")

    def test_a_negative_memory_as_its_own_word(self) -> None:
        with self.assertRaises(exception.SandboxError) as caught:
            sandbox("--memory", "-512M")
        self.assertIn("--memory", str(caught.exception))

    def test_ten_thousand_variables(self) -> None:
        words = [w for i in range(10_000) for w in ("-e", f"V{i}=x")]
        self.refused("--env", "10000 entries", *words)

    def test_two_mebibytes_of_arguments(self) -> None:
        with self.assertRaises(exception.SandboxError) as caught:
            try:
                model.Sandbox(**describe(argv=["x", *["y" * 1023] * 2048]))
            except exception.InvalidValue as error:
                raise options.with_option(error) from None
        self.assertTrue(str(caught.exception).startswith("COMMAND: "), caught.exception)

    def test_unknown_options(self) -> None:
        with self.assertRaises(exception.SandboxError) as caught:
            parse("--memroy", "1G")
        self.assertIn("--memroy", str(caught.exception))
        self.assertNotIn("\n", str(caught.exception))

    def test_abbreviations_are_not_guessed(self) -> None:
        with self.assertRaises(exception.SandboxError):
            parse("--mem", "1G")

    def test_an_error_of_no_option_stays(self) -> None:
        error = exception.InvalidValue("colour", 1, "x")
        self.assertIs(error, options.with_option(error))

    def test_every_field_of_a_description_has_an_option_or_needs_none(self) -> None:
        without = {"command.tty", "root.kind", "root.writable", "security.new_privileges",
                   "security.user_namespace"}
        for name, spec in model.Sandbox.FIELDS.items():
            groups = {"command": model.Command, "root": model.Root, "limits": model.Limits,
                      "security": model.Security, "kernel": model.Kernel}
            for inner in groups[name].FIELDS if name in groups else [""]:
                path = f"{name}.{inner}" if inner else name
                if path in without or path == "command.identity":
                    continue
                shown = options.with_option(exception.InvalidValue(path, 1, spec.doc))
                self.assertNotIsInstance(shown, exception.InvalidValue, path)


class RootTest(unittest.TestCase):
    def test_persistent(self) -> None:
        self.assertEqual(model.Root(kind="directory", path="/r", persistent=True),
                         sandbox("--root", "/r", "--persistent").root)

    def test_disk(self) -> None:
        for words, given in (([], {}), (["--persistent"], {"persistent": True}),
                             (["--persistent", "--root-base", "/b.img"],
                              {"persistent": True, "base": "/b.img"}),
                             (["--writable"], {"writable": True})):
            self.assertEqual(model.Root(kind="disk", path="/r.img", **given),
                             sandbox("--root-disk", "/r.img", *words).root)


class SplitTest(unittest.TestCase):
    def test_words_around_the_dashes(self) -> None:
        for words, ended, after, expected in (
                ([], True, ["ls", "--", "x"], (None, ["ls", "--", "x"])),
                (["ls", "-l"], False, [], (None, ["ls", "-l"])),
                (["ls"], True, ["x"], (None, ["ls", "--", "x"])),
                (["a.yaml"], False, [], ("a.yaml", [])),
                (["a.json"], True, ["ls"], ("a.json", ["ls"])),
                (["a.yml", "ls"], False, [], ("a.yml", ["ls"])),
                ([], True, ["a.yaml"], (None, ["a.yaml"])),
                ([], False, [], (None, []))):
            with self.subTest(words=words, after=after):
                self.assertEqual(expected, run._split(words, ended, after))

    def test_a_file_of_another_name(self) -> None:
        with tempfile.NamedTemporaryFile() as stream:
            self.assertTrue(run._is_description([stream.name]))
            os.chmod(stream.name, 0o755)
            self.assertFalse(run._is_description([stream.name]))

    def test_options_end_at_the_command(self) -> None:
        args = parse("--memory", "1G", "ls", "--memory", "2G", "-x")
        self.assertEqual(("1G", ["ls", "--memory", "2G", "-x"]), (args.memory, args.words))


if __name__ == "__main__":
    unittest.main()
