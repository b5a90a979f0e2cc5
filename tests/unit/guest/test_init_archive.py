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

"""PID 1's pack and unpack against Python's tarfile."""

import io
import os
import random
import shutil
import stat
import tarfile
import tempfile

from nova_sandbox.guest import wire
from tests.unit.guest import harness

# CHOWN, DAC_OVERRIDE, DAC_READ_SEARCH, FOWNER, FSETID
ROOT = 0b11111
FORMATS = (tarfile.GNU_FORMAT, tarfile.PAX_FORMAT, tarfile.USTAR_FORMAT)
ODD_NAMES = ("plain", "two words", "new\nline", "Ümläut", "-dash", "a" * 255, "b" * 99, "c" * 100,
             "d" * 101, "back\\slash", "*?[", "\x01\x7f", "..a", "a..", "...")


class ArchiveCase(harness.GuestCase):
    """A guest that sees a directory of the host at the same path below /host."""

    def setUp(self):
        self.top = tempfile.mkdtemp(prefix="nova-sandbox-test-")
        self.addCleanup(shutil.rmtree, self.top, ignore_errors=True)
        self.sandbox = self.guest(host=True)

    def inside(self, *parts):
        return os.path.join("/host" + self.top, *parts)

    def path(self, *parts):
        return os.path.join(self.top, *parts)

    def write(self, content, *parts):
        os.makedirs(os.path.dirname(self.path(*parts)), exist_ok=True)
        with open(self.path(*parts), "wb") as f:
            f.write(content)

    def read(self, *parts):
        with open(self.path(*parts), "rb") as f:
            return f.read()

    def send_all(self, guest, channel, data):
        """Send input as the host gives credit."""
        room, sent = wire.STDIN_WINDOW, 0
        while sent < len(data):
            part = data[sent:sent + min(room, 100000)]
            guest.send(wire.STDIN, channel, part)
            sent, room = sent + len(part), room - len(part)
            while not room:
                kind, _, payload = guest.receive()
                if kind == wire.STDIN_CREDIT:
                    room += wire.u32(payload, "STDIN_CREDIT")
                elif kind in (wire.EXIT, wire.STDIN_CLOSED):
                    raise AssertionError("unpack ended early")
        guest.send(wire.STDIN_EOF, channel)

    def pack(self, *names, cwd=None, **options):
        options.setdefault("capabilities", ROOT)
        return self.sandbox.run("pack", *names, builtin="pack", cwd=cwd or self.inside(),
                                **options)

    def unpack(self, data, directory="out", guest=None, **options):
        os.makedirs(self.path(directory), exist_ok=True)
        options.setdefault("capabilities", ROOT)
        return (guest or self.sandbox).run("unpack", self.inside(directory), builtin="unpack",
                                           stdin=data, **options)

    def archive(self, result):
        return tarfile.open(fileobj=io.BytesIO(result.stdout), mode="r:")


class PackTest(ArchiveCase):
    def test_python_reads_odd_names_and_every_kind(self):
        for name in ODD_NAMES:
            self.write(name.encode(), "tree", name)
        deep = ["tree"] + ["directory" * 5] * 8
        self.write(b"deep", *deep, "file")
        os.mkdir(self.path("tree", "empty"))
        os.symlink("nowhere/" * 30, self.path("tree", "long link"))
        os.symlink("plain", self.path("tree", "link"))
        os.link(self.path("tree", "plain"), self.path("tree", "hard"))
        os.chmod(self.path("tree", "plain"), 0o4751)
        os.utime(self.path("tree", "plain"), (5, 1234567890))
        os.utime(self.path("tree", "link"), (5, -3), follow_symlinks=False)
        result = self.pack("tree")
        self.assertEqual((0, b""), (result.status, result.stderr))
        with self.archive(result) as archive:
            members = {m.name: m for m in archive.getmembers()}
            expected = {"tree"}
            for at, directories, files in os.walk(self.path("tree")):
                expected |= {os.path.relpath(os.path.join(at, n), self.top)
                             for n in directories + files}
            self.assertEqual(expected, set(members))
            self.assertEqual(len(members), len(archive.getnames()))
            for name in ODD_NAMES:
                self.assertEqual(name.encode(), archive.extractfile(f"tree/{name}").read())
            self.assertEqual(b"plain", archive.extractfile("tree/hard").read())
            self.assertTrue(members["tree/hard"].isreg())
            self.assertTrue(members["tree/empty"].isdir())
            self.assertEqual("nowhere/" * 30, members["tree/long link"].linkname)
            self.assertEqual(("plain", -3), (members["tree/link"].linkname,
                                             members["tree/link"].mtime))
            plain = members["tree/plain"]
            self.assertEqual((0o4751, 1234567890, os.geteuid(), os.getegid()),
                             (plain.mode, plain.mtime, plain.uid, plain.gid))

    def test_content_of_every_length_around_a_block(self):
        lengths = (0, 1, 511, 512, 513, 262143, 262144, 262145, 3000001)
        for length in lengths:
            self.write(random.Random(length).randbytes(length), "d", str(length))
        with self.archive(self.pack("d")) as archive:
            for length in lengths:
                self.assertEqual(self.read("d", str(length)),
                                 archive.extractfile(f"d/{length}").read())

    def test_numbers_too_large_for_octal_digits(self):
        with open(self.path("huge"), "wb") as f:
            f.truncate(9 << 30)
        os.utime(self.path("huge"), (0, 9000000000))
        self.sandbox.send(wire.RUN, 1, wire.Run(["pack", "huge"], builtin="pack",
                                                cwd=self.inside(), window=4096).payload)
        kind = payload = None
        while kind != wire.STDOUT:
            kind, _, payload = self.sandbox.receive()
        member = tarfile.TarInfo.frombuf(payload[:512], "utf-8", "strict")
        self.assertEqual((9 << 30, 9000000000), (member.size, member.mtime))

    def test_owners_by_number(self):
        self.write(b"", "file")
        os.chown(self.path("file"), 3000000, 123)
        with self.archive(self.pack("file")) as archive:
            member = archive.getmember("file")
            self.assertEqual((3000000, 123, "", ""),
                             (member.uid, member.gid, member.uname, member.gname))

    def test_what_names_become(self):
        self.write(b"x", "d", "file")
        for name, member in ((self.inside("d/file"), self.inside("d/file")[1:]),
                             ("../d/file", "d/file"), (".", "."), ("./file", "file"),
                             ("file", "file"), ("//" + self.inside("d") + "//", None)):
            with self.archive(self.pack(name, cwd=self.inside("d"))) as archive:
                self.assertEqual(os.path.normpath(member or self.inside("d")[1:]),
                                 os.path.normpath(archive.getnames()[0]))
                self.assertNotIn("..", archive.getnames()[0].split("/"))

    def test_special_files_are_left_out_with_a_message(self):
        self.write(b"x", "d", "file")
        os.mkfifo(self.path("d", "fifo"))
        result = self.pack("d")
        self.assertEqual((0, b"d/fifo: left out: neither a file, a directory nor a link\n"),
                         (result.status, result.stderr))
        with self.archive(result) as archive:
            self.assertEqual(["d", "d/file"], archive.getnames())

    def test_what_cannot_be_read_is_named_and_the_rest_is_there(self):
        self.write(b"x", "d", "file")
        result = self.pack("missing", "d")
        self.assertEqual((1, b"missing: No such file or directory\n"),
                         (result.status, result.stderr))
        with self.archive(result) as archive:
            self.assertEqual(["d", "d/file"], archive.getnames())

    def test_without_the_right_to_read(self):
        self.write(b"secret", "d", "file")
        os.chmod(self.top, 0o755)
        os.chmod(self.path("d", "file"), 0o600)
        result = self.pack("d", uid=12345, gid=12345)
        self.assertEqual((1, b"d/file: Permission denied\n"), (result.status, result.stderr))
        self.assertNotIn(b"secret", result.stdout)

    def test_a_closed_reader_ends_it(self):
        with open(self.path("huge"), "wb") as f:
            f.truncate(9 << 30)
        self.sandbox.send(wire.RUN, 1, wire.Run(["pack", "huge"], builtin="pack",
                                                cwd=self.inside(), window=4096).payload)
        self.sandbox.expect(wire.STARTED)
        self.sandbox.send(wire.SIGNAL, 1, (9).to_bytes(4, "little"))
        self.assertEqual(137, self.sandbox.collect().status)


class UnpackCase(ArchiveCase):
    def tar(self, *members, form=tarfile.GNU_FORMAT, headers=None):
        """Return an archive of (name or TarInfo, content, attributes...)."""
        stream = io.BytesIO()
        with tarfile.open(fileobj=stream, mode="w", format=form, pax_headers=headers) as archive:
            for name, content, attributes in members:
                info = tarfile.TarInfo(name)
                info.size = len(content)
                info.mode = 0o644
                info.mtime = 1000000000
                for key, value in attributes.items():
                    setattr(info, key, value)
                archive.addfile(info, io.BytesIO(content))
        return stream.getvalue()


def directory(name, **attributes):
    return name, b"", {"type": tarfile.DIRTYPE, "mode": 0o755, **attributes}


def symlink(name, target):
    return name, b"", {"type": tarfile.SYMTYPE, "linkname": target}


def hard_link(name, target):
    return name, b"", {"type": tarfile.LNKTYPE, "linkname": target}


class UnpackTest(UnpackCase):
    def test_what_every_format_of_python_writes(self):
        for form in FORMATS:
            names = [n for n in ODD_NAMES if form != tarfile.USTAR_FORMAT or len(n) <= 100]
            deep = "/".join(["deep" * 9] * 6)
            data = self.tar(
                directory("d", mode=0o555, mtime=12345), *((f"d/{n}", n.encode(), {})
                                                           for n in names),
                (f"{deep}/file", b"deep", {"mode": 0o640, "mtime": 2000000000}),
                symlink("d/link", "plain"), symlink("absolute", "/etc/passwd"),
                symlink("long", "x/" * 45), hard_link("d/hard", "d/plain"), form=form)
            out = f"out{form}"
            result = self.unpack(data, out)
            self.assertEqual((0, b""), (result.status, result.stderr))
            self.assertEqual({*names, "link", "hard"}, set(os.listdir(self.path(out, "d"))))
            for name in names:
                self.assertEqual(name.encode(), self.read(out, "d", name))
            self.assertEqual("plain", os.readlink(self.path(out, "d", "link")))
            self.assertEqual("/etc/passwd", os.readlink(self.path(out, "absolute")))
            self.assertEqual("x/" * 45, os.readlink(self.path(out, "long")))
            self.assertTrue(os.path.samefile(self.path(out, "d", "hard"),
                                             self.path(out, "d", "plain")))
            found = os.stat(self.path(out, deep, "file"))
            self.assertEqual((0o640, 2000000000), (stat.S_IMODE(found.st_mode), found.st_mtime))
            found = os.stat(self.path(out, "d"))
            self.assertEqual((0o555, 12345), (stat.S_IMODE(found.st_mode), found.st_mtime))

    def test_very_long_names(self):
        name = "/".join(["n" * 200] * 15)
        for form in (tarfile.GNU_FORMAT, tarfile.PAX_FORMAT):
            result = self.unpack(self.tar((name, b"x", {}), symlink("l", "t" * 3000), form=form),
                                 f"out{form}")
            self.assertEqual((0, b""), (result.status, result.stderr))
            self.assertEqual("t" * 3000, os.readlink(self.path(f"out{form}", "l")))
            top = os.open(self.path(f"out{form}"), os.O_RDONLY)
            self.addCleanup(os.close, top)
            self.assertEqual(1, os.stat(name, dir_fd=top).st_size)
        result = self.unpack(self.tar(("n/" * 3000, b"", {})))
        self.assertEqual(1, result.status)
        self.assertIn(b"too long", result.stderr)

    def test_names_of_one_entry_are_not_those_of_the_next(self):
        for form in (tarfile.GNU_FORMAT, tarfile.PAX_FORMAT):
            out = f"out{form}"
            result = self.unpack(self.tar(("l" * 150, b"1", {}), ("short", b"2", {}),
                                          symlink("a", "t" * 150), symlink("b", "u"), form=form),
                                 out)
            self.assertEqual(0, result.status)
            self.assertEqual({"l" * 150, "short", "a", "b"}, set(os.listdir(self.path(out))))
            self.assertEqual("u", os.readlink(self.path(out, "b")))

    def test_numbers_in_extended_headers(self):
        data = self.tar(("f", b"x", {"uid": 3000000, "gid": 3000001, "mtime": 1234567890.75}),
                        form=tarfile.PAX_FORMAT, headers={"comment": "for all"})
        self.assertEqual(0, self.unpack(data).status)
        found = os.stat(self.path("out", "f"))
        self.assertEqual((3000000, 3000001, 1234567890),
                         (found.st_uid, found.st_gid, found.st_mtime))

    def test_size_in_an_extended_header(self):
        data = bytearray(self.tar(("f", b"123456", {"mtime": 0.5}), ("next", b"", {}),
                                  form=tarfile.PAX_FORMAT, headers=None))
        # Header, records, the entry itself: its own size becomes 0.
        at = data.index(b"13 mtime=0.5\n")
        record = b"10 size=6\n"
        data[at:at + 13 + len(record)] = b"13 mtime=0.5\n" + record
        data[124:136] = b"%011o\0" % (13 + len(record))
        self._seal(data, 0)
        data[1024 + 124:1024 + 136] = b"%011o\0" % 0
        self._seal(data, 1024)
        result = self.unpack(bytes(data))
        self.assertEqual((0, b""), (result.status, result.stderr))
        self.assertEqual(b"123456", self.read("out", "f"))
        self.assertEqual(b"", self.read("out", "next"))

    def _seal(self, data, at):
        """Correct a header's checksum."""
        data[at + 148:at + 156] = b" " * 8
        data[at + 148:at + 156] = b"%06o\0 " % sum(data[at:at + 512])

    def test_large_content(self):
        content = random.Random(1).randbytes(3000001)
        data = self.tar(("large", content, {}), ("after", b"x", {}))
        os.mkdir(self.path("out"))
        self.sandbox.send(wire.RUN, 1, wire.Run(["unpack", self.inside("out")],
                                                builtin="unpack").payload)
        self.send_all(self.sandbox, 1, data)
        self.assertEqual(0, self.sandbox.collect().status)
        self.assertEqual(content, self.read("out", "large"))
        self.assertEqual(b"x", self.read("out", "after"))

    def test_through_pack_and_back(self):
        for name in ODD_NAMES:
            self.write(name.encode() * 99, "tree", "x" * 90, name)
        os.symlink("l" * 200, self.path("tree", "link"))
        packed = self.pack("tree")
        self.assertEqual(0, self.unpack(packed.stdout).status)
        for name in ODD_NAMES:
            self.assertEqual(name.encode() * 99, self.read("out", "tree", "x" * 90, name))
        self.assertEqual("l" * 200, os.readlink(self.path("out", "tree", "link")))

    def test_old_files_are_replaced_and_links_not_followed(self):
        self.write(b"outside", "outside")
        self.write(b"old and long", "out", "file")
        os.link(self.path("out", "file"), self.path("other name"))
        os.symlink(self.path("outside"), self.path("out", "link"))
        os.symlink("../outside", self.path("out", "target"))
        result = self.unpack(self.tar(("file", b"new", {}), ("link", b"new", {}),
                                      symlink("target", "elsewhere")))
        self.assertEqual((0, b""), (result.status, result.stderr))
        self.assertEqual(b"new", self.read("out", "file"))
        self.assertEqual(b"new", self.read("out", "link"))
        self.assertEqual("elsewhere", os.readlink(self.path("out", "target")))
        self.assertEqual(b"outside", self.read("outside"))
        self.assertEqual(b"old and long", self.read("other name"))

    def test_existing_directories_keep_their_mode(self):
        os.makedirs(self.path("out", "d"))
        os.chmod(self.path("out", "d"), 0o751)
        os.chmod(self.path("out"), 0o750)
        self.assertEqual(0, self.unpack(self.tar(directory("."), directory("d", mode=0o700),
                                                 ("d/f", b"x", {}))).status)
        self.assertEqual(0o751, stat.S_IMODE(os.stat(self.path("out", "d")).st_mode))
        self.assertEqual(0o750, stat.S_IMODE(os.stat(self.path("out")).st_mode))

    def test_a_file_in_the_place_of_a_directory_and_the_reverse(self):
        os.makedirs(self.path("out", "d"))
        self.write(b"x", "out", "f")
        result = self.unpack(self.tar(("d", b"new", {}), directory("f"), ("f/x", b"", {}),
                                      ("last", b"", {})))
        self.assertEqual(1, result.status)
        self.assertEqual([b"d: Is a directory", b"f: File exists", b"f/x: Not a directory"],
                         result.stderr.splitlines())
        self.assertEqual({"d", "f", "last"}, set(os.listdir(self.path("out"))))

    def test_owner_and_set_user_id(self):
        data = self.tar(("f", b"x", {"uid": 1234, "gid": 2345, "mode": 0o6755}),
                        directory("d", uid=1234, gid=2345, mode=0o2750))
        self.assertEqual(0, self.unpack(data).status)
        for name, mode in (("f", 0o6755), ("d", 0o2750)):
            found = os.stat(self.path("out", name))
            self.assertEqual((1234, 2345, mode),
                             (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)))
        # Without the right to give files away they stay root's, and no program runs as root.
        self.assertEqual(0, self.unpack(data, "weak", capabilities=0).status)
        found = os.stat(self.path("weak", "f"))
        self.assertEqual((os.geteuid(), 0o755), (found.st_uid, stat.S_IMODE(found.st_mode)))

    def test_as_an_ordinary_user(self):
        os.chmod(self.top, 0o755)
        os.mkdir(self.path("mine"))
        os.chown(self.path("mine"), 4321, 4321)
        data = self.tar(("f", b"x", {"uid": 0, "gid": 0, "mode": 0o6755}))
        self.assertEqual(0, self.unpack(data, "mine", uid=4321, gid=4321).status)
        found = os.stat(self.path("mine", "f"))
        self.assertEqual((4321, 4321, 0o755),
                         (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)))
        result = self.unpack(data, "theirs", uid=4321, gid=4321)
        self.assertEqual((1, b"f: Permission denied\n"), (result.status, result.stderr))


class StrangerTest(UnpackCase):
    """Archives that mean harm."""

    def check(self, members, complaints, left):
        self.write(b"outside", "outside", "file")
        result = self.unpack(self.tar(*members, ("last", b"last", {})))
        self.assertEqual(1, result.status)
        self.assertEqual(complaints, result.stderr.decode().splitlines())
        self.assertEqual(left | {"last"}, set(os.listdir(self.path("out"))))
        self.assertEqual(b"last", self.read("out", "last"))
        self.assertEqual(["file"], os.listdir(self.path("outside")))
        self.assertEqual(b"outside", self.read("outside", "file"))
        self.assertEqual(1, os.stat(self.path("outside", "file")).st_nlink)
        shutil.rmtree(self.path("out"))

    def test_names_that_lead_out(self):
        for name in ("/etc/x", "../x", "a/../../x", "..", "a/..", "/"):
            self.check([(name, b"evil", {})],
                       [f"{name}: refused: it leads out of the directory or is too long"], set())

    def test_names_through_a_symbolic_link(self):
        for target in ("../outside", "/host" + self.path("outside"), "."):
            self.check([symlink("l", target), ("l/file", b"evil", {}), ("l/new", b"", {}),
                        directory("l/d")],
                       [f"l/{n}: refused: a symbolic link is on its way"
                        for n in ("file", "new", "d")], {"l"})

    def test_a_directory_over_a_symbolic_link(self):
        self.check([symlink("l", "../outside"), directory("l", mode=0o777), ("l/new", b"", {})],
                   ["l: File exists", "l/new: refused: a symbolic link is on its way"], {"l"})

    def test_hard_links_that_lead_out(self):
        for target in ("../outside/file", "/etc/passwd"):
            self.check([hard_link("h", target)], ["h: Invalid cross-device link"], set())
        self.check([symlink("l", "../outside"), hard_link("h", "l/file")],
                   ["h: Too many levels of symbolic links"], {"l"})
        self.check([hard_link("h", "missing")], ["h: No such file or directory"], set())

    def test_other_kinds(self):
        for kind in (tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE, b"V", b"Z"):
            self.check([("n", b"", {"type": kind})],
                       ["n: refused: neither a file, a directory nor a link"], set())

    def test_sparse_files_and_names_with_nul_are_no_archive(self):
        for headers in ({"GNU.sparse.major": "1"}, {"path": "a\0b"}, {"size": "-1"},
                        {"size": "many"}):
            result = self.unpack(self.tar(("f", b"x", {"pax_headers": headers}),
                                          form=tarfile.PAX_FORMAT))
            self.assertEqual(1, result.status, headers)
            self.assertEqual([], os.listdir(self.path("out")))

    def test_truncated_archives(self):
        data = self.tar(directory("d"), ("d/f", b"x" * 700, {}), ("n" * 150, b"y", {}))
        whole = data.rstrip(b"\0")
        for length in (0, 1, 511, 512, 513, 1024, 1100, 1536, 2000, len(whole), 3072):
            result = self.unpack(data[:length], f"out{length}")
            self.assertEqual((1, b"archive: unexpected end\n"), (result.status, result.stderr))

    def test_damaged_headers(self):
        data = self.tar(("f", b"x", {}))
        for at in (0, 100, 124, 148, 156, 300):
            damaged = bytearray(data)
            damaged[at] ^= 1
            result = self.unpack(bytes(damaged))
            self.assertEqual((1, b"archive: damaged header\n"), (result.status, result.stderr))

    def test_what_follows_the_end_is_ignored(self):
        data = self.tar(("f", b"x", {}))
        self.assertEqual(0, self.unpack(data + b"garbage" * 5000).status)

    def test_a_mistaken_directory(self):
        result = self.sandbox.run("unpack", "/no/such", builtin="unpack")
        self.assertEqual((1, b"/no/such: No such file or directory\n"),
                         (result.status, result.stderr))
        for argv in (["unpack"], ["unpack", "a", "b"]):
            self.assertEqual(125, self.sandbox.run(*argv, builtin="unpack").status)
        self.assertEqual(125, self.sandbox.run("pack", builtin="pack").status)

    def test_mutated_archives_neither_crash_nor_escape(self):
        guest = self.sanitized_guest()
        r = random.Random(20240608)
        base = [self.tar(directory("d"), ("d/f", b"x" * 700, {}), symlink("d/l", ".."),
                         hard_link("h", "d/f"), ("n" * 75 + "/" + "m" * 75, b"y", {}), form=form)
                for form in FORMATS]
        self.write(b"outside", "outside")
        for i in range(250):
            data = bytearray(r.choice(base))
            for _ in range(r.randrange(1, 6)):
                at = r.randrange(len(data))
                data[at:at + r.randrange(1, 4)] = r.choice(
                    (b"\0", b"\xff\xff", b"../", b"/", b"9", b"7777", b"\x80\x7f", b"x"))
            if r.randrange(4):
                for at in range(0, len(data) - 511, 512):
                    if data[at + 257:at + 262] == b"ustar":
                        data[at + 148:at + 156] = b" " * 8
                        data[at + 148:at + 156] = b"%06o\0 " % sum(data[at:at + 512])
            result = self.unpack(bytes(data), f"fuzz/{i % 8}", guest=guest)
            self.assertIn(result.status, (0, 1), result.stderr)
            self.assertNotIn(b"Sanitizer", result.stderr)
            self.assertNotIn(b"runtime error", result.stderr)
            self.assertEqual({"fuzz", "outside"}, set(os.listdir(self.top)))
            self.assertLessEqual(set(os.listdir(self.path("fuzz"))), set("01234567"))
        self.assertEqual(b"outside", self.read("outside"))

    def sanitized_guest(self):
        return self.guest(host=True, binary=harness.build(
            "-g", "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all",
            "-fno-omit-frame-pointer"))
