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

"""Import time of the start path of ``nova-sandbox run``, by module."""

import subprocess
import sys

import common

FORBIDDEN = ("nova.", "oslo_", "stevedore", "lxml", "yaml", "dataclasses")


def main():
    argv = [sys.executable, "-X", "importtime", "-m", "nova_sandbox.cli", "run", "--", "/bin/true"]
    subprocess.run(argv, stdin=subprocess.DEVNULL, capture_output=True, check=True)  # warm
    done = subprocess.run(
        argv, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        text=True)
    rows = []
    for line in done.stderr.splitlines():
        if line.startswith("import time:") and "self [us]" not in line:
            own, total, name = line.removeprefix("import time:").split("|")
            rows.append((int(own), int(total), name.strip()))
    print(f"{len(rows)} modules, {sum(r[0] for r in rows) / 1000:.1f} ms in all; the slowest:")
    for own, total, name in sorted(rows, reverse=True)[:30]:
        print(f"  {own / 1000:7.2f} ms alone  {total / 1000:7.2f} ms with its own  {name}")
    found = [r[2] for r in rows if r[2].startswith(FORBIDDEN)]
    print("of those that must not be there:", ", ".join(found) or "none")
    samples = common.interleaved({
        "python -c pass": lambda: common.once([sys.executable, "-c", "pass"]),
        "nova-sandbox --help": lambda: common.once([*common.COMMAND, "--help"]),
        "nova-sandbox run --help": lambda: common.once([*common.COMMAND, "run", "--help"]),
    }, 15)
    common.table("no sandbox at all", samples, "python -c pass")


main()
