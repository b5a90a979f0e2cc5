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

"""A source of another distribution: images of a format that nobody knows here."""

import json
import os
import unittest

from nova_sandbox.guest import cpio
from tests.functional import base, disks, packages

_SOURCE = '''
import json
import os
import stat

from nova_sandbox.rootfs import sources


class Cpio(sources.Source):
    """Unpacks an archive, and writes down what the process that does can see and do."""

    formats = frozenset(("cpio",))
    magic = ((0, b"070701", "cpio"),)
    takes = "a cpio archive (newc)"

    def prepare(self, file):
        self._status = os.open("/proc/self/status", os.O_RDONLY)

    def read(self, file, spool, *words):
        seen = {"root": os.listdir("/"), "directories": [],
                "nice": os.nice(0), "status": os.read(self._status, 9999).decode()}
        for number in range(1024):
            try:
                if stat.S_ISDIR(os.fstat(number).st_mode):
                    seen["directories"].append(number)
            except OSError:
                continue
        with open("/seen", "w") as stream:
            json.dump(seen, stream)
        with open(file, "rb") as stream:
            while self._entry(stream):
                pass
        return json.dumps({"env": {}, "user": "", "working_dir": "", "stop_signal": None,
                           "argv": ["cat", "/etc/mine"]})

    def _entry(self, stream):
        head = stream.read(110)
        if head[:6] != b"070701":
            raise ValueError("the archive is broken")
        fields = [int(head[at:at + 8], 16) for at in range(6, 110, 8)]
        mode, size, length = fields[1], fields[6], fields[11]
        name = stream.read(length)[:-1].decode()
        stream.read(-(110 + length) % 4)
        content = stream.read(size)
        stream.read(-size % 4)
        if name == "TRAILER!!!":
            return False
        if stat.S_ISDIR(mode):
            os.mkdir("/" + name, mode & 0o777)
        else:
            with open("/" + name, "wb") as target:
                target.write(content)
            os.chmod("/" + name, mode & 0o777)
        return True
'''


class SourceTest(base.LXC):

    def setUp(self) -> None:
        super().setUp()
        self.path = self.directory / "box.cpio"
        data = str(self.directory / "data")
        self.options = ("--config-file",
                        str(self.session.write_config("sources.conf", data_path=data)))
        self.environment = packages.install(
            self.directory, self.session.environment, "cpio", _SOURCE, "nova_sandbox.images",
            "Cpio")

    def write(self) -> None:
        """Make an image of the format."""
        top = self.directory / "filling"
        disks.fill(top)
        with self.path.open("wb") as stream:
            archive = cpio.Writer(stream)
            archive.directory("bin")
            archive.file("bin/cat", (top / "bin" / "busybox").read_bytes(), 0o755)
            archive.directory("etc")
            archive.file("etc/mine", b"mine\n")
            archive.close()

    def test_image(self) -> None:
        """It gives a root file system and a command, and reads as confined as ours do."""
        self.write()
        words = ("run", *self.options, "--image", str(self.path))
        self.assertEqual("mine", self.tool(*words, env=self.environment).text)
        seen = json.loads(self.tool(*words, "--", "cat", "/seen", env=self.environment).stdout)
        self.assertEqual((["lost+found"], []), (seen["root"], seen["directories"]))
        self.assertGreaterEqual(seen["nice"], os.nice(0) + 10)
        status = dict(line.split(":\t", 1) for line in seen["status"].splitlines())
        self.assertEqual(("000000008000001b", "000000008000001b", "1"),
                         (status["CapEff"], status["CapBnd"], status["NoNewPrivs"]))
        found, = self.tool("image", "list", *self.options, "--format", "json").json
        self.assertEqual("cpio", found["format"])

    def test_refused(self) -> None:
        """What it says of an image is the error; without the package nobody knows the format."""
        self.write()
        os.truncate(self.path, 4096)
        words = ("image", "import", *self.options, str(self.path))
        self.assert_one_line(self.tool(*words, status=None, env=self.environment),
                             "a cpio archive (newc), or a raw disk",
                             ": cpio: the archive is broken; allowed is")
        self.assert_one_line(self.tool(*words, status=None), ": this is unknown; allowed is")


if __name__ == "__main__":
    unittest.main()
