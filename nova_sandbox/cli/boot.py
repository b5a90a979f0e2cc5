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

"""``nova-sandbox boot``: a server as Nova would run it, without a cloud."""

from __future__ import annotations

import os
import shlex
import sys

from nova_sandbox import exception
from nova_sandbox.cli.parser import Parser

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

EXAMPLES = """\
  nova-sandbox boot --flavor vcpus=1,ram=256 --image rootfs.tar.gz -- /bin/uname -a
  nova-sandbox boot --flavor vcpus=1,ram=256,disk=1 --image debian.raw --virt-type kvm
  nova-sandbox boot --flavor vcpus=1,ram=256,disk=1 --image docker-save.tar
  nova-sandbox boot --extra-spec sandbox:root=host -- /bin/date
"""
# Names of the flavor's fields as the openstack client has them, and Nova's.
_FLAVOR = {"vcpus": "vcpus", "ram": "memory_mb", "disk": "root_gb", "ephemeral": "ephemeral_gb",
           "swap": "swap"}
_SIZES = "sizes as openstack flavor create has them: vcpus, ram and swap (MiB), disk and " \
         "ephemeral (GiB)"


def _parser() -> Parser:
    parser = Parser("boot", "Boot a server through the Nova driver's own path, with no control "
                    "plane: print what it writes until it ends, and remove it. The exit status "
                    "is its command's; 128+N when signal N ended it, 125 for a failure of "
                    "nova-sandbox.", EXAMPLES)
    parser.add_argument("command", nargs="*", metavar="COMMAND",
                        help="what it runs (default: what the image says, or /sbin/init)")
    parser.add_argument("--flavor", default="vcpus=1,ram=256", metavar="NAME=NUMBER,...",
                        help=f"{_SIZES} (default: %(default)s)")
    parser.add_argument("--image", metavar="FILE",
                        help="the image, or the directory of an OCI image layout")
    parser.add_argument("--virt-type", metavar="TYPE", help="as extra spec sandbox:virt_type")
    parser.add_argument("--name", help="of the server, and its host name (default: made up)")
    for name, what in (("extra-spec", "extra spec of the flavor"),
                       ("property", "property of the image"),
                       ("metadata", "metadata of the server")):
        parser.add_argument(f"--{name}", action="append", default=[], metavar="KEY=VALUE",
                            help=f"{what}; repeatable")
    parser.add_argument("--user-data", metavar="FILE", help="user data of the server")
    parser.add_argument("--config-drive", action="store_true", help="give it a config drive")
    parser.add_common()
    return parser


def _pairs(option: str, texts: Iterable[str]) -> dict[str, str]:
    found = {}
    for text in texts:
        key, equals, value = text.partition("=")
        if not equals or not key:
            raise exception.InvalidValue(option, text, "KEY=VALUE")
        found[key] = value
    return found


def _flavor(text: str) -> dict[str, int]:
    found = {"vcpus": 1, "memory_mb": 256}
    for key, value in _pairs("--flavor", text.split(",")).items():
        if key not in _FLAVOR:
            raise exception.InvalidValue("--flavor", key, _SIZES)
        if not (value.isascii() and value.isdecimal()) or int(value) >= 1 << 31:
            raise exception.InvalidValue(f"--flavor: {key}", value, "a number from 0 to 2147483647")
        found[_FLAVOR[key]] = int(value)
    for key in ("vcpus", "ram"):
        if not found[_FLAVOR[key]]:
            raise exception.InvalidValue(f"--flavor: {key}", 0, "at least 1")
    return found


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except OSError as error:
        raise exception.InvalidValue("--user-data", path, f"a readable file ({error.strerror})") \
            from None


def run(words: list[str]) -> int:
    """Run the subcommand; return the exit status."""
    args = _parser().parse_args(words)
    flavor = _flavor(args.flavor)
    extra_specs = _pairs("--extra-spec", args.extra_spec)
    if args.virt_type:
        extra_specs["sandbox:virt_type"] = args.virt_type
    if args.command:
        extra_specs["sandbox:command"] = shlex.join(args.command)
    if args.image and not os.path.exists(args.image):
        raise exception.InvalidValue("--image", args.image, "an existing file or directory")
    if not args.image and extra_specs.get("sandbox:root") != "host":
        raise exception.InvalidValue("--image", None,
                                     "given, but for --extra-spec sandbox:root=host")
    try:
        from nova_sandbox.virt import boot
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in ("nova", "oslo_log"):
            raise
        raise exception.SandboxError(
            "boot needs Nova beside nova-sandbox: install nova-sandbox[nova]") from None
    wanted = boot.Wanted(
        name=args.name or f"boot-{os.getpid()}", flavor=flavor, extra_specs=extra_specs,
        image=args.image, properties=_pairs("--property", args.property),
        metadata=_pairs("--metadata", args.metadata),
        user_data=_read(args.user_data) if args.user_data else None,
        config_drive=args.config_drive)

    def write(data: bytes) -> None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()

    return boot.boot(wanted, args.config_file or [], write)
