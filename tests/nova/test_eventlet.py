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


class ForkTest(unittest.TestCase):
    def test_green_threads_stay_where_they_are(self) -> None:
        """A child of fork() does not go on with them, nor take from what they wait for."""
        done = subprocess.run([sys.executable, "-W", "ignore", "-c", _FORK], timeout=120,
                              capture_output=True, text=True, check=False)
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertEqual([500, 500], json.loads(done.stdout))


if __name__ == "__main__":
    unittest.main()
