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

"""A program: enter the private libvirtd's view of the files, start virtlogd, become libvirtd.

Run by :mod:`nova_sandbox.host.daemon` in a new mount namespace, as a file, so it
imports nothing of this package. Arguments: ``SOURCE=TARGET`` for each
directory that covers one of the system's, ``-PATH`` for each mount point that libvirtd
is not to see, and each command behind a ``--``. Of these the last one takes this
program's place; the others are daemons that are running when their command has ended.
"""

import os
import subprocess
import sys


def main(arguments: list[str]) -> None:
    places, *commands = _split(arguments)
    for argument in places:
        if argument.startswith("-"):
            subprocess.run(["umount", argument[1:]], check=True)
        else:
            source, _, target = argument.partition("=")
            subprocess.run(["mount", "--bind", source, target], check=True)
    for command in commands[:-1]:
        subprocess.run(command, check=True)
    os.execvp(commands[-1][0], commands[-1])


def _split(arguments: list[str]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for argument in arguments:
        if argument == "--":
            parts.append([])
        else:
            parts[-1].append(argument)
    return parts


if __name__ == "__main__":
    main(sys.argv[1:])
