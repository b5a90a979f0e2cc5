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

"""Nova's functional tests with this driver: all of Nova, and containers on libvirt.

With native threads and, as far as time allows, with eventlet; see suites/functional.py
for what is run, and what is not, with the reasons.

Of Nova's further test cases of servers there are none here of networks, volumes, live
migration, accelerators, resources below a host's, or cells: the driver has none of them, or takes
no part in it. All of test_server_rescue.py boot from volumes; see test_rescue.py.
"""

import unittest

from tests.nova import foreign

_LIFE = ["test_actions", "test_end", "test_image_of_a_paused_server", "test_power_sync",
         "test_rebuild", "test_rebuild_that_cannot_be", "test_resources"]
_SHARES = ["test_host_that_cannot", "test_mount_that_fails", "test_share"]


def check(case: unittest.TestCase, outcome: str) -> None:
    """Fail unless a test passed; tell why it was not run."""
    kind, _, detail = outcome.partition(": ")
    if kind == "skipped":
        case.skipTest(detail)
    elif outcome != "passed":
        case.fail(outcome)


# With eventlet these alone: all take minutes.
_MOVES = ("test_evacuate_clean_hypervisor", "test_evacuate_instance_kept_on_the_hypervisor",
          "test_migrate_confirm", "test_migrate_revert", "test_resize_confirm_same_host",
          "test_resize_delete_while_verify", "test_resize_revert",
          "test_shelve_offload_unshelve_diff_host", "test_swap_shrink_2048_to_1024_confirm")


_SERVERS = "tests/functional/test_servers.py"
# Each group in one process, which takes seconds to start.
_BUILDS = ("ServerBuildAbortTests", "ServerDeleteBuildTests", "ServerRescheduleTests",
           "ServerUnshelveSpawnFailTests")
_CHANGES = ("PollUnconfirmedResizesTest", "ServerRebuildTestCase", "ServerSoftDeleteTests",
            "ServerTestV220", "ServersTestV219")


class Servers(foreign.Foreign):
    suite = "functional"
    argument = "ServersTest"


class Life(foreign.Foreign):
    suite = "functional"
    argument = "LifeTest"


class Moves(foreign.Foreign):
    suite = "functional"
    argument = "ServerMovingTests"


class Shares(foreign.Foreign):
    suite = "functional"
    argument = "SharesTest"


class Builds(foreign.Foreign):
    suite = "functional"
    argument = ",".join(_BUILDS)


foreign.add_tests(Servers, foreign.names_of(_SERVERS, "ServersTest"), check)
foreign.add_tests(Life, _LIFE, check)
foreign.add_tests(Shares, _SHARES, check)
for _name in _BUILDS:
    foreign.add_tests(Builds, foreign.names_of(_SERVERS, _name), check)


class MovesThreadsTest(Moves, unittest.TestCase):
    pass


class MovesEventletTest(Moves, unittest.TestCase):
    names = _MOVES
    eventlet = True


foreign.add_tests(MovesThreadsTest, foreign.names_of(_SERVERS, "ServerMovingTests"), check)
foreign.add_tests(MovesEventletTest, list(_MOVES), check)


class ServersThreadsTest(Servers, unittest.TestCase):
    pass


class ServersEventletTest(Servers, unittest.TestCase):
    eventlet = True


class LifeThreadsTest(Life, unittest.TestCase):
    pass


class LifeEventletTest(Life, unittest.TestCase):
    eventlet = True


class SharesThreadsTest(Shares, unittest.TestCase):
    pass


class SharesEventletTest(Shares, unittest.TestCase):
    eventlet = True


class BuildsThreadsTest(Builds, unittest.TestCase):
    pass


class BuildsEventletTest(Builds, unittest.TestCase):
    eventlet = True


# With threads alone, as they take long.

class ChangesThreadsTest(foreign.Foreign, unittest.TestCase):
    suite = "functional"
    argument = ",".join((*_CHANGES, "ImagesTest"))


class TraitsThreadsTest(foreign.Foreign, unittest.TestCase):
    suite = "functional"
    argument = "TraitsBasedSchedulingTest"


for _name in _CHANGES:
    foreign.add_tests(ChangesThreadsTest, foreign.names_of(_SERVERS, _name), check)
foreign.add_tests(ChangesThreadsTest, foreign.names_of(
    "tests/functional/test_images.py", "ImagesTest"), check)
foreign.add_tests(TraitsThreadsTest, foreign.names_of(
    _SERVERS, "TraitsBasedSchedulingTest"), check)


if __name__ == "__main__":
    unittest.main()
