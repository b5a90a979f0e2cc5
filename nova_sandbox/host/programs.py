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

"""Where the programs are that are started beside libvirt's own."""

import os
import shutil

# Debian 12, Debian 13 and Fedora, older QEMU packages.
_VIRTIOFSD = ("/usr/libexec/virtiofsd", "/usr/lib/qemu/virtiofsd", "/usr/lib/virtiofsd")


def virtiofsd() -> str | None:
    """The path of the virtiofs daemon, or None."""
    return next((path for path in _VIRTIOFSD if os.access(path, os.X_OK)), None)


def qemu() -> str | None:
    """The path of QEMU's emulator of x86-64 machines, or None."""
    return shutil.which("qemu-system-x86_64")
