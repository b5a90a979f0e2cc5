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

"""Every error nova-sandbox raises on purpose.

Each has a message of one line that is fit for a person, and the exit status
that ``nova-sandbox`` ends with when nobody handles it.
"""


class SandboxError(Exception):
    """Base of all errors; ``exit_status`` is the command line's."""

    exit_status = 125


class InvalidValue(SandboxError):
    """A field of a description or an option has a value that is not allowed.

    :param field: path of the field, for example ``mounts[2].target``
    :param value: the value given
    :param allowed: what is allowed, in words
    """

    def __init__(self, field: str, value: object, allowed: str) -> None:
        # Names of unknown fields and of variables are the user's text, too.
        self.field = field = "".join(c if c.isprintable() else "?" for c in field[:200])
        self.value = value
        self.allowed = allowed
        super().__init__(f"{field}: {_shown(value)} is not allowed: {allowed}")


class ImageRefused(InvalidValue):
    """No root file system can be made of an image.

    The reason comes first: of a server's fault Nova keeps 255 characters.

    :param image: its name
    :param reason: why
    :param allowed: what images may be, in words
    """

    def __init__(self, image: str, reason: str, allowed: str) -> None:
        super().__init__("image", image, f"{reason}; allowed is {allowed}")


class NotOnThisHost(InvalidValue):
    """A value is allowed, but this host does not offer it; another one may."""


class ConfigError(SandboxError):
    """The configuration is wrong."""


class HostError(SandboxError):
    """This host lacks something, or libvirt refused; says how to mend it."""


class NoSpace(HostError):
    """A file system is full: the host's, or a disk that is too small for its contents."""


class NotFound(SandboxError):
    """There is no sandbox of that name."""


class AlreadyExists(SandboxError):
    """There is a sandbox of that name already."""


class GuestError(SandboxError):
    """The guest could not be prepared, or broke the protocol."""


class CommandError(SandboxError):
    """The command could not be executed.

    :param status: 126 not executable, 127 not found, 125 anything else
    """

    def __init__(self, message: str, status: int) -> None:
        self.exit_status = status
        super().__init__(message)


def _shown(value: object) -> str:
    if isinstance(value, (str, bytes)):
        text = repr(value)
    else:
        # A small YAML text can stand for a structure that no memory holds.
        import reprlib
        try:
            text = reprlib.repr(value)
        except ValueError:
            text = "a number of more digits than Python prints"
    return text if len(text) <= 80 else f"{text[:60]}... ({len(text)} characters)"
