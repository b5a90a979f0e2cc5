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

"""Frames, records and the guest's messages, whatever bytes a guest sends."""

import struct
import unittest

import hypothesis
from hypothesis import strategies as st

from nova_sandbox.guest import wire

QUICK = hypothesis.settings(max_examples=200)
HELLO = wire.record(1, struct.pack("<I", 1)) + wire.record(3, b"lxc")


class FrameTest(unittest.TestCase):
    def test_layout(self) -> None:
        self.assertEqual(b"\x02\0\0\0\x45\0\x07\0hi", wire.frame(wire.STDOUT, 7, b"hi"))

    def test_numbers_are_the_specifications(self) -> None:
        self.assertEqual((1, 2, 3, 4, 5, 6, 7, 8, 9), (
            wire.ATTACH, wire.SETUP, wire.RUN, wire.STDIN, wire.STDIN_EOF, wire.CREDIT,
            wire.SIGNAL, wire.RESIZE, wire.SHUTDOWN))
        self.assertEqual(tuple(range(65, 75)), (
            wire.HELLO, wire.READY, wire.FAILED, wire.STARTED, wire.STDOUT, wire.STDERR,
            wire.EXIT, wire.STDIN_CREDIT, wire.STDIN_CLOSED, wire.LOG))
        self.assertEqual((1, 2, 4, 8, 16, 32), (
            wire.READ_ONLY, wire.NOSUID, wire.NODEV, wire.NOEXEC, wire.MAKE_TARGET,
            wire.IGNORE_MISSING))

    def test_too_long(self) -> None:
        wire.frame(wire.SETUP, 0, bytes(wire.LARGEST_FRAME))
        with self.assertRaises(ValueError):
            wire.frame(wire.SETUP, 0, bytes(wire.LARGEST_FRAME + 1))

    def test_headers(self) -> None:
        for kind in range(wire.HELLO, wire.LOG + 1):
            self.assertEqual((5, kind, 9), wire.header(wire.HEADER.pack(5, kind, 9)))
        limit = wire.LARGEST_DATA
        for length, kind in ((0, 0), (0, wire.ATTACH), (0, wire.SHUTDOWN), (0, 64), (0, 75),
                             (0, 65535), (limit + 1, wire.STDOUT), (limit + 1, wire.STDERR),
                             (wire.LARGEST_FRAME + 1, wire.LOG), (0xffffffff, wire.READY)):
            with self.subTest(kind=kind, length=length), self.assertRaises(wire.ProtocolError):
                wire.header(wire.HEADER.pack(length, kind, 0))
        self.assertEqual(limit, wire.header(wire.HEADER.pack(limit, wire.STDOUT, 1))[0])

    def test_header_at_an_offset(self) -> None:
        data = b"xyz" + wire.HEADER.pack(1, wire.LOG, 2)
        self.assertEqual((1, wire.LOG, 2), wire.header(data, 3))


class RecordTest(unittest.TestCase):
    @QUICK
    @hypothesis.given(st.lists(st.tuples(st.integers(0, 65535), st.binary(max_size=40))))
    def test_round_trip(self, rows: list[tuple[int, bytes]]) -> None:
        payload = b"".join(wire.record(tag, data) for tag, data in rows)
        self.assertEqual(rows, list(wire.records(payload)))

    @QUICK
    @hypothesis.given(st.lists(st.binary(max_size=20), min_size=1), st.integers(1, 20))
    def test_cut_off(self, rows: list[bytes], cut: int) -> None:
        payload = b"".join(wire.record(1, data) for data in rows)[:-cut]
        try:
            found = [data for _, data in wire.records(payload)]
        except wire.ProtocolError:
            return
        self.assertEqual(rows[:len(found)], found)
        self.assertLess(len(found), len(rows))

    def test_lengths_that_lie(self) -> None:
        for payload in (b"\1", bytes(5), struct.pack("<HI", 1, 1),
                        struct.pack("<HI", 1, 0xffffffff) + b"x"):
            with self.assertRaises(wire.ProtocolError):
                list(wire.records(payload))


class HelloTest(unittest.TestCase):
    def test_all_records(self) -> None:
        hello = wire.Hello(HELLO + wire.record(2, b"n" * 16))
        self.assertEqual((1, b"n" * 16, "lxc"), (hello.version, hello.nonce, hello.kind))

    def test_refused(self) -> None:
        for payload in (b"", wire.record(3, b"lxc"), wire.record(1, b"\1"),
                        wire.record(1, bytes(8)), wire.record(1, struct.pack("<I", 2)),
                        HELLO + wire.record(4, b""), HELLO[:-1], HELLO + b"\0"):
            with self.subTest(payload=payload), self.assertRaises(wire.ProtocolError):
                wire.Hello(payload)

    def test_a_later_version_is_named(self) -> None:
        with self.assertRaisesRegex(wire.ProtocolError, "version 7"):
            wire.Hello(wire.record(1, struct.pack("<I", 7)))


class MessagesTest(unittest.TestCase):
    @QUICK
    @hypothesis.given(st.binary(max_size=80))
    def test_any_payload(self, payload: bytes) -> None:
        for make in (wire.Hello, wire.Failure, wire.Exit):
            try:
                make(payload)
            except wire.ProtocolError as error:
                self.assertTrue(str(error).isprintable())

    def test_failure(self) -> None:
        failure = wire.Failure(struct.pack("<II", 127, 2) + "ü: no such\nfile\x1b[2J".encode())
        self.assertEqual((127, 2, "ü: no such?file?[2J"),
                         (failure.status, failure.errno, failure.text))

    def test_a_failure_is_never_a_success(self) -> None:
        for status in (0, 1, 124, 256, 0xffffffff):
            self.assertEqual(125, wire.Failure(struct.pack("<II", status, 0)).status)

    def test_exit(self) -> None:
        for payload, status in (((0, 0, 0), 0), ((0, 255, 0), 255), ((1, 9, 0), 137),
                                ((1, 9, 1), 137), ((1, 15, 2), 124), ((0, 0, 2), 124)):
            self.assertEqual(status, wire.Exit(bytes(payload)).status)
        self.assertTrue(wire.Exit(b"\1\x09\1").out_of_memory)

    def test_bad_exits(self) -> None:
        for payload in (b"", b"\0\0", bytes(4), b"\2\0\0", b"\0\0\4"):
            with self.assertRaises(wire.ProtocolError):
                wire.Exit(payload)

    def test_text_of_a_guest_is_one_bounded_printable_line(self) -> None:
        text = wire.printable(b"\x1b]0;x\x07\r\n\xff\xe2\x80\xae" + b"a" * 5000)
        self.assertTrue(text.isprintable())
        self.assertLessEqual(len(text), 2000)

    def test_u32(self) -> None:
        self.assertEqual(5, wire.u32(b"\5\0\0\0", "X"))
        for payload in (b"", b"\0" * 3, b"\0" * 5):
            with self.assertRaises(wire.ProtocolError):
                wire.u32(payload, "X")

    def test_credit(self) -> None:
        self.assertEqual(b"\2\0\1\0\0", wire.credit(2, 256))


class SetupTest(unittest.TestCase):
    def test_every_operation(self) -> None:
        setup = wire.Setup()
        setup.module("9p")
        setup.hostname("h")
        setup.clock(1)
        setup.entropy(b"\0e")
        setup.listen(5)
        setup.mkdir("/t/a", 0o700)
        setup.mount("tmpfs", "tmpfs", "/t/b", "size=1", 6)
        setup.attach_tree(7, "/t/root", 1)
        setup.bind("/t/a", "/t/c", 16)
        setup.hide("/t/root/x")
        setup.file("/t/f", b"a\0b", 0o600, 1, 2)
        setup.symlink("x", "/t/l")
        setup.dev()
        setup.proc()
        setup.sys()
        setup.remount("/t/root", 1)
        setup.link_up("lo")
        setup.address("52:54:00:00:00:01", "192.0.2.1", 24)
        setup.route("52:54:00:00:00:01", "0.0.0.0", 0, "")
        setup.pids_max(100)
        setup.pivot()
        setup.log_files([8, 9, 10], shared=True, size=5)
        setup.sysctl("a.b", "1")
        setup.detached()
        u32, u64 = struct.Struct("<I").pack, struct.Struct("<Q").pack
        self.assertEqual([
            (1, b"9p\0"), (2, b"h\0"), (3, u64(1)), (4, b"\0e"), (5, b""),
            (7, u32(0o700) + b"/t/a\0"), (8, u32(6) + b"tmpfs\0tmpfs\0/t/b\0size=1\0"),
            (9, u32(1) + b"/t/root\0"), (10, u32(16) + b"/t/a\0/t/c\0"),
            (11, u32(0) + b"/t/root/x\0"),
            (12, u32(0o600) + u32(1) + u32(2) + b"/t/f\0a\0b"), (13, b"x\0/t/l\0"), (14, b""),
            (15, b""), (16, b""), (17, u32(1) + b"/t/root\0"), (18, b"lo\0"),
            (19, b"\x1852:54:00:00:00:01\x00192.0.2.1\0"),
            (20, b"\x0052:54:00:00:00:01\x000.0.0.0\0\0"), (21, u64(100)), (22, b""),
            (23, b"\1" + u64(5)),
            (24, b"a.b\x001\0"), (25, b"")], list(wire.records(setup.payload())))
        self.assertEqual([5, 7, 8, 9, 10], setup.files)

    def test_extend_keeps_the_order_of_descriptors(self) -> None:
        one, two = wire.Setup(), wire.Setup()
        one.listen(3)
        two.attach_tree(4, "/t/root")
        two.pivot()
        one.extend(two)
        self.assertEqual([5, 9, 22], [tag for tag, _ in wire.records(one.payload())])
        self.assertEqual([3, 4], one.files)


class RunTest(unittest.TestCase):
    def test_every_field(self) -> None:
        run = wire.Run(["a", "\udcff"], env={"A": "b=c"}, cwd="/x", uid=1, gid=2, groups=[3, 4],
                       tty=(24, 80), capabilities=1 << 40, new_privileges=True, timeout=1.5,
                       main=True, rlimits=[(7, 10, 20)], window=5, logged=True, builtin="pack")
        u32, u64 = struct.Struct("<I").pack, struct.Struct("<Q").pack
        self.assertEqual([
            (1, b"a"), (1, b"\xff"), (2, b"A=b=c"), (3, b"/x"), (4, u32(1)), (5, u32(2)),
            (6, u32(3)), (6, u32(4)), (7, struct.pack("<HH", 24, 80)), (8, u64(1 << 40)),
            (9, b"\1"), (10, u64(1500)), (11, b"\1"), (12, u32(7) + u64(10) + u64(20)),
            (13, u32(5)), (14, b"\1"), (15, b"pack")], list(wire.records(run.payload)))

    def test_defaults_give_no_rights(self) -> None:
        fields = dict(wire.records(wire.Run(["a"]).payload))
        self.assertEqual(bytes(8), fields[8])
        for tag in (7, 9, 10, 11, 14, 15):
            self.assertNotIn(tag, fields)

    def test_the_shortest_timeout_is_not_none(self) -> None:
        fields = dict(wire.records(wire.Run(["a"], timeout=0.0001).payload))
        self.assertEqual(struct.pack("<Q", 1), fields[10])


if __name__ == "__main__":
    unittest.main()
