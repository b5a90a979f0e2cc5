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

"""The tests of tests/cloud, in a cloud that is made for them unless there is one."""

import os
import subprocess

from cloudlib.layout import CHECKOUT, DIRECTORY_VARIABLE, Layout
from cloudlib.operations import Operations

_LOGS = ("nova-api", "nova-conductor", "nova-scheduler", "nova-compute")
# Of every subject something, and of it what takes least.
_SMOKE = (r"\.(ConsolesLXC|HostTest|LifeLXC|ReclaimLXC|RequestTest)\.",
          r"\.ActionsLXC\.test_(images|rescue)", r"\.LifeKVM\.test_(life|what_it_is_given)",
          r"\.RecoveryLXC\.test_(crash_while_it_is_created|guests_outlive_nova_compute)")


def run(cloud: Layout, tests: list[str], smoke: bool) -> int:
    """Run tests.

    :param cloud: where; brought up, and what it did not have before is forgotten at the end
    :param tests: regular expressions of their names; none: all
    :param smoke: only those that take little time
    :returns: an exit status
    """
    operations, found = Operations(cloud), cloud.state.bootstrapped
    with operations.locked():
        try:
            operations.up(None, {}, fresh=False)
            status = _stestr(cloud, tests or list(_SMOKE if smoke else ()))
            if status:
                _show_logs(cloud)
            return status
        finally:
            if not found:
                operations.down()
                operations.forget()


def _stestr(cloud: Layout, tests: list[str]) -> int:
    environment = os.environ | {
        "TEST_PATH": "./tests/cloud", DIRECTORY_VARIABLE: str(cloud.directory),
        "PATH": f"{cloud.bin}:{os.environ.get('PATH', os.defpath)}"}
    # One after the other: some restart what all use.
    return subprocess.run([str(cloud.bin / "stestr"), "run", "--serial", *tests],
                          cwd=CHECKOUT, env=environment).returncode


def _show_logs(cloud: Layout) -> None:
    """Print the ends of the logs, which may be gone when somebody asks for them."""
    for name in _LOGS:
        log = cloud.log / f"{name}.log"
        if log.exists():
            print(f"== the end of {log}")
            print(*log.read_text(errors="replace").splitlines()[-40:], sep="\n", flush=True)
