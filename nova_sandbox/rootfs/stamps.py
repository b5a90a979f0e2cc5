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

"""Stamps of image files: what changes with their content, without reading them."""

from __future__ import annotations

import os

from nova_sandbox import exception


def content_file(image: str) -> str:
    """Return the file that tells all of an image: its own, or the index of an OCI layout."""
    return os.path.join(image, "index.json") if os.path.isdir(image) else image


def of(image: str) -> str:
    """Return what changes with the content of an image file.

    :raises InvalidValue: there is no such file
    """
    try:
        found = os.stat(content_file(image))
    except OSError as error:
        raise exception.InvalidValue("image", image,
                                     f"a file that can be read ({error.strerror})") from None
    return f"{found.st_dev}:{found.st_ino}:{found.st_size}:{found.st_mtime_ns}"
