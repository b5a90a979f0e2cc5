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

"""What eventlet's changes to Python must not do to the driver, each in a process of its own."""

import json
import subprocess
import sys
import unittest

_FORK = """
import json, os
from nova import monkey_patch
monkey_patch.patch(backend="eventlet")
import eventlet
from eventlet import greenio, patcher
from nova_sandbox.rootfs import trees
time, threading = patcher.original("time"), patcher.original("threading")
mine = os.getpid()
reading, writing = os.pipe()
sent, seen = [], []
def write():
    while len(sent) < 500:
        os.write(writing, b".")
        sent.append(1)
        time.sleep(0.002)
    os.close(writing)
def read():
    with greenio.GreenPipe(reading, "rb", 0) as stream:
        while stream.read(1):
            seen.append(1)
            if os.getpid() != mine:
                os.kill(mine, 9)
green = eventlet.spawn(read)
eventlet.sleep(0)
native = threading.Thread(target=write)
native.start()
while native.is_alive():
    os.close(trees.user_namespace(100000, 65536))
with eventlet.Timeout(30):
    green.wait()
print(json.dumps([len(sent), len(seen)]))
"""

_FLOOD = """
import json, os, subprocess, sys, tempfile, types
from unittest import mock
from nova import monkey_patch
monkey_patch.patch(backend="eventlet")
import eventlet
from nova_sandbox import exception
from nova_sandbox.runtime import export
from nova_sandbox.virt import snapshots
beats = []
def beat():
    while True:
        beats.append(1)
        eventlet.sleep(0.05)
def start(*_given, stdout, stderr, **_named):
    started.append(subprocess.Popen([sys.executable, "-c", program], stdout=stdout,
                                    stderr=stderr))
    return started[-1]
eventlet.spawn(beat)
found, started = [], []
with tempfile.TemporaryDirectory() as top:
    with open(f"{top}/disk", "wb") as stream:
        stream.truncate(100 << 20)
    root = types.SimpleNamespace(kind="disk", path=f"{top}/disk", base=None)
    server = types.SimpleNamespace(directory=top, sandbox=lambda: types.SimpleNamespace(
        root=root, virt_type="kvm"))
    with mock.patch.object(export, "start", start), \\
            mock.patch.object(snapshots, "_SECONDS", 2), eventlet.Timeout(60):
        for program in ("import os\\nwhile True: os.write(1, bytes(1 << 20))",
                        "import time; time.sleep(1000)", "print(1)",
                        "import os\\nwhile True: os.write(2, bytes(1 << 20))"):
            before = len(beats)
            try:
                snapshots._pack(None, server, f"{top}/snapshot", "running")
                found.append("")
            except exception.HostError as error:
                found.append(str(error))
            os.unlink(f"{top}/snapshot")
            found.append(started[-1].returncode is not None and len(beats) > before)
print(json.dumps(found))
"""


class ForkTest(unittest.TestCase):
    def test_green_threads_stay_where_they_are(self) -> None:
        """A child of fork() does not go on with them, nor take from what they wait for."""
        done = subprocess.run([sys.executable, "-W", "ignore", "-c", _FORK], timeout=120,
                              capture_output=True, text=True, check=False)
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertEqual([500, 500], json.loads(done.stdout))


class SnapshotTest(unittest.TestCase):
    def test_packers_that_flood_or_stall(self) -> None:
        """They are ended, and green threads go on meanwhile."""
        done = subprocess.run([sys.executable, "-W", "ignore", "-c", _FLOOD], timeout=120,
                              capture_output=True, text=True, check=False)
        self.assertEqual(0, done.returncode, done.stderr)
        found = json.loads(done.stdout)
        self.assertEqual([True] * 4, found[1::2])
        for text, reason in zip(found[::2], (
                f"longer than the {214 << 20} bytes", "0 bytes came in 2 seconds", "^$",
                "0 bytes came in 2 seconds"), strict=True):
            self.assertRegex(text, reason)


if __name__ == "__main__":
    unittest.main()
