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

"""Users that only the guest can look up: USER, HOME, USERS_GROUPS of RUN."""

import os
import unittest

from tests.unit.guest import harness, setup_harness

_PASSWD = """\
no user:x
bad:x:12x:1::/:/bin/sh
far:x:4294967295:1::/:/bin/sh
root:x:0:0:root:/root:/bin/sh
me:x:1000:1001:Me:/home/me:/bin/sh
away:x:1002:1002::relative:/bin/sh
"""
_GROUP = "mine:x:1001:\nmore:x:1005:you,me\nbad:x:x:me\nlast:x:1006:me\nnot:x:1007:mee"
_SHOW = "id -u; id -g; id -G; pwd; echo $HOME $USER $LOGNAME; grep CapBnd /proc/self/status"


class AccountCase(setup_harness.SetupCase):
    passwd: str | None = _PASSWD

    def setUp(self) -> None:
        super().setUp()
        for name in ("home/me", "etc", "root"):
            os.makedirs(self.path("root", name))
        if self.passwd is not None:
            with open(self.path("root", "etc", "passwd"), "w") as stream:
                stream.write(self.passwd)
        with open(self.path("root", "etc", "group"), "w") as stream:
            stream.write(_GROUP)
        operations = []
        for name in ("usr", "bin", "lib", "lib64"):
            if os.path.islink("/" + name):
                os.symlink(os.readlink("/" + name), self.path("root", name))
            else:
                operations.append(("bind", "/" + name, f"/t/root/{name}", 16))
        self.running = self.started(*operations, ("proc",), ("dev",), ("pivot",))

    def run_as(self, script: str = _SHOW, **options) -> harness.Result:
        given = {"uid": None, "gid": None, "groups": None, "cwd": None, "capabilities": 1 << 5,
                 **options}
        return self.shell(script, self.running, **given)

    def shown(self, **options) -> list[str]:
        result = self.run_as(**options)
        self.assertIsNone(result.failure, result.failure and result.failure.text)
        return result.stdout.decode().splitlines()


class AccountTest(AccountCase):
    def test_a_name(self):
        self.assertEqual(
            ["1000", "1001", "1001 1005 1006", "/home/me", "/home/me me me",
             "CapBnd:\t0000000000000000"], self.shown(user="me"))

    def test_a_number(self):
        self.assertEqual(["1000", "1001", "1001", "/home/me", "/home/me me me"],
                         self.shown(user="", uid=1000)[:5])

    def test_root_keeps_its_capabilities(self):
        self.assertEqual(["0", "0", "0", "/root", "/root root root",
                          "CapBnd:\t0000000000000020"], self.shown(user=""))

    def test_a_number_nobody_has(self):
        self.assertEqual(["77", "77", "77", "/", "/"], self.shown(user="", uid=77)[:5])

    def test_what_is_given_counts(self):
        self.assertEqual(
            ["5", "6", "6 7", "/usr", "/usr me me"],
            self.shown(user="me", uid=5, gid=6, groups=[7], home="/usr")[:5])
        self.assertEqual(["1000", "1001", "1001"], self.shown(user="me", groups=[])[:3])
        self.assertEqual("/", self.shown(user="me", cwd="/")[3])
        self.assertEqual("/h u me", self.shown(user="me", env={
            "PATH": "/bin:/usr/bin", "HOME": "/h", "USER": "u"})[4])

    def test_a_home_that_is_not_there(self):
        self.assertEqual(["/", "/ away away"], self.shown(user="away")[3:5])
        self.assertEqual(["/", "/none me me"], self.shown(user="me", home="/none")[3:5])

    def test_new_privileges_keep_the_bounding_set(self):
        self.assertEqual("CapBnd:\t0000000000000020",
                         self.shown(user="me", new_privileges=True)[-1])

    def test_nobody(self):
        for user in ("nobody", "bad", "far", "no user", "m", "me:x"):
            failure = self.run_as(user=user).failure
            self.assertIsNotNone(failure)
            self.assertEqual((125, f"user {user}: not in /etc/passwd"),
                             (failure.status, failure.text))

    def test_a_terminal_belongs_to_the_user(self):
        result = self.run_as("stat -Lc %u /proc/self/fd/0", user="me", tty=(24, 80))
        self.assertEqual(b"1000", result.stdout.strip())

    def test_a_file_that_is_none(self):
        """It is the guest's to write: nothing waits for it."""
        os.unlink(self.path("root", "etc", "passwd"))
        os.mkfifo(self.path("root", "etc", "passwd"))
        self.assertEqual(["0", "0", "0", "/", "/"], self.shown(user="")[:5])
        self.assertEqual(125, self.run_as(user="me").status)


class NoFileTest(AccountCase):
    passwd = None

    def test_nobody_is_known(self):
        self.assertEqual(["9", "9", "9", "/", "/"], self.shown(user="", uid=9)[:5])
        self.assertEqual(125, self.run_as(user="me").status)


if __name__ == "__main__":
    unittest.main()
