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

"""A disk that holds what was changed of a base: its own layer of an overlay.

See the kernel's documentation of overlayfs.
"""

from __future__ import annotations

# Directories on the disk: what was changed, and overlayfs's own.
UPPER, WORK = "upper", "work"
# The marks are of a kind that a container in a user namespace can write too, whoever writes
# the disk first.
OPTIONS = "userxattr"
