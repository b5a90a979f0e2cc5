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

"""Bad input of every option: one clear line that names it and the value, 125, nothing made."""

import json
import os
import pathlib
import subprocess
import time
import unittest

from tests.functional import base, leaks

# Options, and what the line has to name.
_OPTIONS = (
    (["--virt-type", "xen"], ["--virt-type", "xen", "lxc"]),
    (["--virt-type", ""], ["--virt-type"]),
    (["--connect", "lxc:///nowhere"], ["lxc:///nowhere"]),
    (["--connect", "xen:///system"], ["xen:///system"]),
    (["--name", "a/b"], ["--name", "a/b"]),
    (["--name", "../x"], ["--name", "../x"]),
    (["--name", ""], ["--name"]),
    (["--name", "x" * 200], ["--name", "xxx"]),
    (["--name", "a\nb"], ["--name", "a\\nb"]),
    (["--name", "a\x1b[31mb"], ["--name", "a\\x1b[31mb"]),
    (["--name", "naïve"], ["--name", "naïve"]),
    (["--hostname", "a_b c"], ["--hostname", "a_b c"]),
    (["--hostname", "-x"], ["--hostname"]),
    (["--kernel-image", "/no/kernel", "--virt-type", "kvm"], ["--kernel-image", "/no/kernel"]),
    (["--kernel-image", "/etc/passwd", "--virt-type", "kvm"], ["--kernel-image", "/etc/passwd"]),
    (["--kernel-modules", "/no/modules", "--virt-type", "kvm"],
     ["--kernel-modules", "/no/modules"]),
    (["--kernel-ramdisk", "/etc/passwd"], ["--kernel-ramdisk", "only with image"]),
    (["--kernel-ramdisk", "/no/ramdisk", "--kernel-image", "/etc/passwd", "--virt-type", "kvm"],
     ["--kernel-image", "/etc/passwd", "bzImage"]),
    (["--root", "/no/such/root"], ["--root", "/no/such/root"]),
    (["--root", "/etc/passwd"], ["--root", "/etc/passwd"]),
    (["--root", ""], ["--root"]),
    (["--root", "/etc\x07"], ["--root", "\\x07"]),
    (["--root-disk", "/no/such.img"], ["--root-disk", "/no/such.img"]),
    (["--root-disk", "/etc"], ["--root-disk", "/etc", "an image file"]),
    (["--root-disk", "/etc/passwd"], ["--root-disk", "/etc/passwd", "ext4"]),
    (["--root-disk", ""], ["--root-disk"]),
    (["--root-disk", "/etc/passwd", "--root", "/"], ["--root-disk", "not allowed with"]),
    (["--stop-signal", "SIGNONE"], ["--stop-signal", "SIGNONE"]),
    (["--stop-signal", "99"], ["--stop-signal", "99"]),
    (["--stop-signal", ""], ["--stop-signal"]),
    (["--root-base", ""], ["--root-base"]),
    (["--root-base", "/etc/passwd"], ["--root-base", "/etc/passwd", "persistent"]),
    (["--image", "/no/such.tar"], ["--image", "/no/such.tar"]),
    (["--image", ""], ["--image"]),
    (["--image", "no-such-name"], ["--image", "no-such-name", "image list"]),
    (["--image", "/etc/passwd"], ["image", "/etc/passwd", "a tarball", "unknown"]),
    (["--image", "/etc/passwd", "--persistent"], ["--persistent", "--writable"]),
    (["--image", "/etc/passwd", "--root", "/"], ["--image", "not allowed with"]),
    (["--persistent"], ["--persistent", "directory"]),
    (["--persistent", "--writable", "--root", "/usr"], ["--persistent", "not with writable"]),
    (["--writable=many"], ["--writable", "many"]),
    (["--writable=-5"], ["--writable", "-5"]),
    (["--writable=1"], ["--writable", "1"]),
    (["--writable=9999999T"], ["--writable", "9999999T"]),
    (["-m", "nonsense"], ["--mount", "nonsense"]),
    (["-m", "nfs:/mnt=/x"], ["--mount", "nfs:/mnt=/x"]),
    (["-m", "bind:/mnt=/no/such/directory"], ["--mount", "/no/such/directory"]),
    (["-m", "bind:relative=/usr"], ["--mount", "relative"]),
    (["-m", "bind:/mnt/../etc=/usr"], ["--mount", "/mnt/../etc"]),
    (["-m", "bind:/=/usr"], ["--mount", "/"]),
    (["-m", "bind:/mnt=/usr,rox"], ["--mount", "rox"]),
    (["-m", "bind:/mnt=/usr,size=5"], ["--mount", "size"]),
    (["-m", "bind:/mnt\n=/usr,ro"], ["--mount", "\\n"]),
    (["-m", "bind:/mnt=/dev/null"], ["--mount", "/dev/null"]),
    (["-m", "tmpfs:/mnt=lots"], ["--mount", "lots"]),
    (["-m", "tmpfs:/mnt=-1"], ["--mount", "-1"]),
    (["-m", "tmpfs:/mnt"], ["--mount", "size"]),
    (["-m", "empty:/mnt=/usr"], ["--mount", "/usr"]),
    (["-m", "empty:/mnt", "-m", "tmpfs:/mnt=1M"], ["--mount", "/mnt", "once"]),
    (["-m", "empty:/mnt", "-m", "empty:/mnt/"], ["--mount", "/mnt", "once"]),
    (["-m", "image:/mnt=/no/image"], ["--mount", "/no/image"]),
    (["-m", "image:/mnt=/etc/passwd,ro"], ["--mount", "/etc/passwd"]),
    (["-m", "image:/mnt=/usr,ro"], ["--mount", "/usr"]),
    (["-m", "image:/mnt=/etc/passwd,format=vmdk"], ["--mount", "vmdk"]),
    (["-m", "guest-bind:/mnt=/no/such/directory"], ["--mount", "/no/such/directory"]),
    (["-i", "/etc/x=/no/such/file"], ["--include", "/no/such/file"]),
    (["-i", "relative=/etc/passwd"], ["--include", "relative"]),
    (["-i", "/etc/x=/usr/lib"], ["--include"]),
    (["-i", "/mnt/x=/etc/passwd", "-m", "empty:/mnt/x"], ["--include", "/mnt/x", "once"]),
    (["-I", "/no/such/list"], ["--include-file", "/no/such/list"]),
    (["-I", "/usr"], ["--include-file", "/usr"]),
    (["-e", "=value"], ["--env", "=value"]),
    (["-e", "NOT_SET_ANYWHERE_"], ["--env", "NOT_SET_ANYWHERE_"]),
    (["--cwd", "relative"], ["--cwd", "relative"]),
    (["--cwd", "/no/such/directory"], ["/no/such/directory"]),
    (["--cwd", "/etc/passwd"], ["/etc/passwd"]),
    (["--cwd", "/a\tb"], ["--cwd", "\\t"]),
    (["--user", "no-such-user"], ["--user", "no-such-user"]),
    (["--user", "root:wheel"], ["--user", "root:wheel"]),
    (["--user", ""], ["--user"]),
    (["--user", "-1"], ["--user", "-1"]),
    (["--user", "4294967295"], ["--user", "4294967295"]),
    (["--user", "4294967294"], ["--user", "4294967294"]),
    (["--user", "0:99999999999"], ["--user", "99999999999"]),
    (["--user", "ro\not"], ["--user", "\\n"]),
    (["--user", "²"], ["--user", "²"]),
    (["--groups", "wheel"], ["--groups", "wheel"]),
    (["--groups", "1,-2"], ["--groups", "-2"]),
    (["--groups", "70000"], ["--groups", "70000"]),
    (["--home", "relative"], ["--home", "relative"]),
    (["--timeout", "soon"], ["--timeout", "soon"]),
    (["--timeout", "-5s"], ["--timeout", "-5s"]),
    (["--timeout", "0"], ["--timeout", "0"]),
    (["--timeout", "1e9"], ["--timeout", "1e9"]),
    (["--timeout", "nan"], ["--timeout", "nan"]),
    (["--timeout", "1.2.3"], ["--timeout", "1.2.3"]),
    (["--open-files", "many"], ["--open-files", "many"]),
    (["--open-files", "0"], ["--open-files", "0"]),
    (["--memory", "much"], ["--memory", "much"]),
    (["--memory", "-512M"], ["--memory", "-512M"]),
    (["--memory", "0"], ["--memory", "0"]),
    (["--memory", "1K"], ["--memory", "1K"]),
    (["--memory", "."], ["--memory", "."]),
    (["--memory", "1.5.5G"], ["--memory", "1.5.5G"]),
    (["--memory", "99999999T"], ["--memory", "99999999T"]),
    (["--memory", "٣M"], ["--memory", "٣M"]),
    (["--swap", "much"], ["--swap", "much"]),
    (["--swap", "1K"], ["--swap", "1 MiB"]),
    (["--vcpus", "0"], ["--vcpus", "0"]),
    (["--vcpus", "-1"], ["--vcpus", "-1"]),
    (["--vcpus", "two"], ["--vcpus", "two"]),
    (["--vcpus", "²"], ["--vcpus", "²"]),
    (["--vcpus", "512"], ["--vcpus", "512"]),
    (["--vcpus", "1.5"], ["--vcpus", "1.5"]),
    (["--vcpus", "9" * 5000], ["--vcpus", "9999"]),
    (["--cpu-shares", "0"], ["--cpu-shares", "0"]),
    (["--cpu-shares", "x"], ["--cpu-shares", "x"]),
    (["--cpu-quota", "0"], ["--cpu-quota", "0"]),
    (["--cpu-period", "1000"], ["--cpu-period", "1000", "only with cpu_quota"]),
    (["--topology", "many"], ["--topology", "many", "KEY=VALUE"]),
    (["--vcpus", "2", "--topology", "cores=3"], ["--topology", "3 CPUs", "vcpus, 2"]),
    (["--cpu-quota", "nan"], ["--cpu-quota", "nan"]),
    (["--cpu-quota", "half"], ["--cpu-quota", "half"]),
    (["--pids", "0"], ["--pids", "0"]),
    (["--pids", "none"], ["--pids", "none"]),
    (["--disk-rate", "fast"], ["--disk-rate", "fast", "KEY=VALUE"]),
    (["--disk-rate", "read_bytes_sec=0"], ["--disk-rate", "read_bytes_sec"]),
    (["--disk-rate", "read_iops_sec=5"], ["--disk-rate", "read_iops_sec", "with a disk"]),
    (["--log-size", "4095"], ["--log-size", "4095", "from 4.0 KiB to"]),
    (["--log-size", "2P"], ["--log-size", "2P"]),
    (["--log-size", "much"], ["--log-size", "much"]),
    (["-N", "nonsense"], ["--network", "nonsense"]),
    (["-N", "network=no-such-network"], ["no-such-network"]),
    (["-N", "bridge=nosuchbr0"], ["nosuchbr0"]),
    (["-N", "bridge=a/b"], ["--network", "a/b"]),
    (["-N", "bridge=br0,mac=zz:00:00:00:00:00"], ["--network", "zz:00"]),
    (["-N", "bridge=br0,mac=01:00:5e:00:00:01"], ["--network", "01:00:5e"]),
    (["-N", "bridge=br0,address=10.0.0.1"], ["--network", "10.0.0.1"]),
    (["-N", "bridge=br0,address=10.0.0.300/24"], ["--network", "10.0.0.300"]),
    (["-N", "bridge=br0,address=10.0.0.1/33"], ["--network", "10.0.0.1/33"]),
    (["-N", "bridge=br0,route=x%10.0.0.1"], ["--network", "x"]),
    (["-N", "bridge=br0,route=0.0.0.0/0%y"], ["--network", "y"]),
    (["--dns", "localhost"], ["--dns", "localhost"]),
    (["--dns", "192.0.2.1/24"], ["--dns", "192.0.2.1/24"]),
    (["--cap-add", "cap_everything"], ["--cap-add", "cap_everything"]),
    (["--cap-drop", ""], ["--cap-drop"]),
    (["--save", "/no/such/directory/x.yaml"], ["--save", "/no/such/directory/x.yaml"]),
    (["--save", "/usr"], ["--save", "/usr"]),
    (["--config-file", "/no/such.conf"], ["/no/such.conf"]),
    (["--no-such-option"], ["--no-such-option"]),
    (["--memory"], ["--memory"]),
)
_DESCRIPTIONS = (
    ("", ["mapping"]),
    ("[1, 2]", ["mapping"]),
    ("version: 2\ncommand: {argv: [x]}", ["version", "2"]),
    ("version: 1\n", ["command"]),
    ("version: 1\ncommand: {argv: []}", ["argv"]),
    ("version: 1\ncommand: {argv: [1]}", ["1"]),
    ("version: 1\ncommand: {argv: ['']}", ["empty"]),
    ('{"version": 1, "command": {"argv": ["a\\u0000b"]}}', ["NUL"]),
    ('{"version": 1, "command": {"argv": ["a\\ud800b"]}}', ["argv"]),
    ("version: 1\ncommand: {argv: [x]}\nlimits: {memory: -1}", ["memory", "-1"]),
    ("version: 1\ncommand: {argv: [x]}\nlimits: {memroy: 5}", ["memroy", "known"]),
    ("version: 1\ncommand: {argv: [x], tty: maybe}", ["tty", "maybe"]),
    ("version: 1\ncommand: {argv: [x]}\nmounts: {a: b}", ["mounts"]),
    ("version: 1\ncommand: {argv: [x]}\nroot: {kind: directory}", ["path"]),
    ("version: 1\ncommand: !!python/object:os.system x", ["YAML"]),
    ("a: &a [*a]\nversion: 1\ncommand: {argv: [x]}", ["a"]),
    ("version: 1\ncommand: {argv: [x", ["YAML"]),
    ("[" * 100000, ["YAML"]),
    ("\0", ["YAML"]),
)


class BadInput(base.LXC):
    def setUp(self) -> None:
        super().setUp()
        self.before = self.made()

    def made(self) -> list[str]:
        """Return what the tool has made so far."""
        return sorted(str(path) for top in (self.session.state, self.session.data,
                                            self.session.directory) for path in top.rglob("*"))

    def refuse(self, words: list[str], parts: list[str], **options: object) -> None:
        """The tool refuses these words, and makes nothing."""
        begin = time.monotonic()
        self.assert_one_line(self.tool(*words, status=None, **options), *parts)
        self.assertLess(time.monotonic() - begin, 60)
        # What only the guest can refuse was begun, and is removed in the background.
        self.wait_for("everything to be gone", lambda: not self.left(), 20)

    def left(self) -> list[str]:
        """Return what was made since the test began."""
        return [p for p in self.made() if p not in self.before and not p.endswith("/sandboxes")
                and p != str(self.session.state)]

    def test_options(self) -> None:
        for options, parts in _OPTIONS:
            with self.subTest(" ".join(options)[:60]):
                self.refuse(["run", *options, "--", "/bin/true"], parts)
        leaks.wait_until_gone("no-name-at-all")

    def test_every_option_is_in_the_table(self) -> None:
        """A new option has to be refused somewhere, too."""
        text = self.tool("run", "--help").text
        known = {word.split("=")[0] for options, _ in _OPTIONS for word in options
                 if word.startswith("-")}
        known |= {"--mount", "--include", "--include-file", "--env", "--network"}
        flags = {"--help", "--new-privileges", "--no-user-namespace", "--tty", "--no-tty",
                 "--no-stdin", "--detach", "--init", "--no-init"}
        offered = {word.rstrip(",").split("=")[0].strip("[]") for line in text.splitlines()
                   for word in line.split() if line.startswith("  -") and word.startswith("--")
                   and len(word) > 2}
        self.assertIn("--memory", offered)
        self.assertEqual(set(), offered - known - flags)

    def test_nothing_to_run(self) -> None:
        self.refuse(["run"], ["COMMAND"])
        self.refuse(["run", "--"], ["COMMAND"])
        self.refuse(["run", "--", ""], ["COMMAND"])
        self.refuse(["fly"], ["fly", "run"])

    def test_descriptions(self) -> None:
        for text, parts in _DESCRIPTIONS:
            with self.subTest(text[:60]):
                path = pathlib.Path(self.session.directory, "bad.yaml")
                path.write_text(text)
                self.before = self.made()
                self.refuse(["run", str(path)], parts)
                path.unlink()

    def test_unreadable_descriptions(self) -> None:
        self.refuse(["run", "/no/such/file.yaml"], ["/no/such/file.yaml"])
        binary = pathlib.Path(self.session.directory, "binary.yaml")
        binary.write_bytes(bytes(range(256)))
        self.addCleanup(binary.unlink)
        self.before = self.made()
        self.refuse(["run", str(binary)], ["binary.yaml"])

    def test_two_mib_of_arguments(self) -> None:
        """On the command line as much as the kernel passes, in a file even more."""
        self.refuse(["run", "--", "/bin/true", *["x" * 100] * 12000], ["COMMAND", "bytes"])
        path = pathlib.Path(self.session.directory, "large.json")
        for argv in (["/bin/true", "x" * 131072], ["/bin/true", "x" * (2 << 20)],
                     ["/bin/true", *["y" * 1000] * 2100]):
            path.write_text(json.dumps({"version": 1, "command": {"argv": argv}}))
            self.before = self.made()
            self.refuse(["run", str(path)], ["argv"])
        path.unlink()

    def test_ten_thousand_variables(self) -> None:
        many = [word for n in range(10000) for word in ("-e", f"VARIABLE_{n}=x")]
        self.refuse(["run", *many, "--", "/bin/true"], ["--env", "10000", "4096"])

    def test_as_much_as_is_allowed(self) -> None:
        """The limits themselves work: 4096 variables, a megabyte of arguments."""
        many = [word for n in range(4096) for word in ("-e", f"V{n}=x")]
        result = self.sandbox(*many, "--", "/bin/sh", "-c", "env | grep -c ^V")
        self.assertEqual("4096", result.text)
        words = ["z" * 99] * 9000
        result = self.sandbox("--", "/bin/sh", "-c", "echo $#", "sh", *words)
        self.assertEqual("9000", result.text)
        result = self.sandbox("--", "/bin/sh", "-c", 'printf %s "$1" | wc -c', "sh", "w" * 131000)
        self.assertEqual("131000", result.text)

    def test_read_only_path_for_writing(self) -> None:
        path = self.directory / "read-only"
        path.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "ro,size=64k", "none", str(path)], check=True)
        self.addCleanup(subprocess.run, ["umount", str(path)], check=True)
        self.before = self.made()
        self.refuse(["run", "-m", f"bind:/mnt={path}", "--", "/bin/true"],
                    ["--mount", str(path), "written"])
        self.sandbox("-m", f"bind:/mnt={path},ro", "--", "/bin/true")

    def test_file_over_a_directory(self) -> None:
        self.refuse(["run", "-m", "bind:/mnt=/etc/passwd,ro", "--", "/bin/true"],
                    ["--mount", "/mnt"])
        self.refuse(["run", "-m", "bind:/etc/passwd=/usr,ro", "--", "/bin/true"],
                    ["--mount", "/etc/passwd"])

    def test_bytes_that_are_no_text(self) -> None:
        """Arguments may be any bytes; names and paths may not."""
        result = self.sandbox("--", "printf", "%s", os.fsdecode(b"\xff\xfe\x80"))
        self.assertEqual(b"\xff\xfe\x80", result.stdout)
        self.refuse(["run", "--name", os.fsdecode(b"\xff"), "--", "true"], ["--name"])
        self.refuse(["run", "--cwd", os.fsdecode(b"/\xff"), "--", "true"], ["--cwd"])

    def test_other_commands(self) -> None:
        for words, parts in (
                (["stop", "--grace", "soon", "x"], ["--grace", "soon"]),
                (["stop", "--grace", "-1", "x"], ["--grace", "-1"]),
                (["stop"], ["name"]), (["delete"], ["name"]), (["exec"], ["name"]),
                (["exec", "x"], ["COMMAND"]), (["logs"], ["name"]), (["show"], ["name"]),
                (["show", "a/b"], ["a/b"]), (["show", "\x1b[31m"], ["\\x1b"]),
                (["list", "--format", "xml"], ["--format", "xml"]),
                (["list", "surplus"], ["surplus"]),
                (["cp", "a", "b"], ["cp"]), (["cp", "a:/x", "b:/x"], ["cp"]),
                (["cp", "a:x", "/tmp"], ["a:x"]), (["cp", "a"], ["TARGET"]),
                (["exec", "--timeout", "x", "y", "--", "z"], ["y"]),
        ):
            with self.subTest(" ".join(words)):
                self.refuse(words, parts)

    def test_usage_without_words(self) -> None:
        result = self.tool(status=125)
        self.assertIn(b"usage:", result.stderr)
        self.assertEqual(b"", result.stdout)

    def test_help_and_version(self) -> None:
        self.assertIn("usage: nova-sandbox COMMAND", self.tool("--help").text)
        for name in ("run", "exec", "cp", "list", "show", "stats", "logs", "stop", "delete"):
            self.assertIn(f"usage: nova-sandbox {name}", self.tool(name, "--help").text)
        self.assertIn("nova-sandbox ", self.tool("--version").text)


if __name__ == "__main__":
    unittest.main()
