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

"""``nova-sandbox cp``: files into and out of a running sandbox.

They travel as a tar archive through PID 1's own packer and unpacker, run with
the rights of the sandbox's command, so nothing is needed in the root file
system. What comes out is a stranger's archive and is unpacked as one.
"""

from __future__ import annotations

import copy
import os
import tarfile
import threading

from nova_sandbox import exception, startcache
from nova_sandbox.cli.parser import Parser
from nova_sandbox.guest import wire
from nova_sandbox.rootfs import paths
from nova_sandbox.runtime import commands, pump, records
from nova_sandbox.sandbox import model

EXAMPLES = """\
  nova-sandbox cp report.txt web:/tmp/
  nova-sandbox cp web:/var/tmp/result .
"""


def _place(text: str) -> tuple[str | None, str]:
    name, colon, path = text.partition(":")
    if colon and "/" not in name:
        if not path:
            raise exception.InvalidValue("cp", text, "NAME:PATH")
        return name, path
    return None, text


class _Transfer:
    """Runs one of PID 1's builtins with a pipe at its input or output."""

    def __init__(self, settings: startcache.Settings, name: str, user: str | None) -> None:
        self._record = records.find(settings, name)
        sandbox = self._record.sandbox
        root = startcache.plugin("nova_sandbox.roots", sandbox.root.kind, settings)(
            sandbox.root, [])
        identity = model.Identity(user=user) if user else sandbox.command.identity
        self._account = paths.account(root.inside, identity)

    def run(self, builtin: str, argv: list[str], cwd: str, stdin: int | None,
            stdout: int) -> None:
        errors, errors_write = os.pipe()
        command = model.Command(argv=(builtin, *argv))
        request = commands.command_run(command, self._account, self._record.sandbox.security, cwd,
                                     main=False, window=pump.WINDOW, builtin=builtin)
        channel = self._record.attach()
        try:
            channel.send(wire.RUN, commands.MAIN_COMMAND, request.payload)
            carrier = pump.Pump(channel, commands.MAIN_COMMAND, stdin, stdout, errors_write)
            os.set_blocking(errors, False)
            result = carrier.run()
            if result.status:
                try:
                    said = wire.printable(os.read(errors, 2000).split(b"\n")[0])
                except BlockingIOError:
                    said = f"status {result.status}"
                raise exception.SandboxError(f"cp: {said}")
        finally:
            channel.close()
            os.close(errors)
            os.close(errors_write)


def _copy_in(transfer: _Transfer, source: str, target: str) -> None:
    if not os.path.lexists(source):
        raise exception.InvalidValue("SOURCE", source, "a file or directory that exists")
    into = target.endswith("/")
    name = os.path.basename(os.path.realpath(source) if source in (".", "..") else
                            source.rstrip("/")) if into else os.path.basename(target)
    directory = (target if into else os.path.dirname(target)) or "/"
    reader, writer = os.pipe()
    failed: list[BaseException] = []

    def pack() -> None:
        try:
            with open(writer, "wb") as stream, \
                    tarfile.open(fileobj=stream, mode="w|", format=tarfile.GNU_FORMAT) as archive:
                archive.add(source, name, filter=_owned_by_root)
        except BrokenPipeError:
            pass
        except BaseException as error:
            failed.append(error)
    thread = threading.Thread(target=pack, daemon=True)
    thread.start()
    try:
        transfer.run("unpack", [directory], "/", reader, 1)
    finally:
        os.close(reader)
    thread.join()
    if failed:
        raise exception.SandboxError(f"cp: {failed[0]}")


def _owned_by_root(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


def _checked(member: tarfile.TarInfo, directory: str) -> tarfile.TarInfo:
    """Return what of a stranger's member is unpacked: no more than tarfile's data_filter would.

    That came with Python 3.11.4, and Debian 12 has 3.11.2.

    :param directory: where it is unpacked
    :raises ValueError: it would lead out of that, or is neither file, directory nor link
    """
    safe = copy.copy(member)
    safe.name = member.name.lstrip("/")
    places = [safe.name]
    if member.islnk():
        places.append(member.linkname)
    elif member.issym():
        places.append(os.path.join(os.path.dirname(safe.name), member.linkname))
    elif not (member.isreg() or member.isdir()):
        raise ValueError(f"{safe.name} is a special file")
    top = os.path.realpath(directory)
    for place in places:
        real = os.path.realpath(os.path.join(top, place))
        if os.path.isabs(place) or os.path.commonpath([real, top]) != top:
            raise ValueError(f"{safe.name} would lead out of the directory")
    allowed = 0o755 if member.mode & 0o100 else 0o644
    safe.mode = 0o755 if member.isdir() else member.mode & allowed | 0o600
    safe.uid, safe.gid, safe.uname, safe.gname = os.getuid(), os.getgid(), "", ""
    return safe


def _copy_out(transfer: _Transfer, source: str, target: str) -> None:
    import tempfile
    into = os.path.isdir(target)
    directory = target if into else (os.path.dirname(target) or ".")
    if not os.path.isdir(directory):
        raise exception.InvalidValue("TARGET", target, "a path in a directory that exists")
    path = source.rstrip("/") or "/"
    name = os.path.basename(path) or "root"
    reader, writer = os.pipe()
    failed: list[BaseException] = []
    with tempfile.TemporaryDirectory(dir=directory, prefix=".nova-sandbox-cp-") as aside:
        def unpack() -> None:
            try:
                with open(reader, "rb") as stream:
                    with tarfile.open(fileobj=stream, mode="r|") as archive:
                        archive.extraction_filter = lambda member, path: member
                        for member in archive:
                            archive.extract(_checked(member, aside), aside)
                    while stream.read(1 << 16):
                        pass
            except BaseException as error:
                failed.append(error)
        thread = threading.Thread(target=unpack, daemon=True)
        thread.start()
        try:
            transfer.run("pack", [os.path.basename(path) or "."], os.path.dirname(path) or "/",
                         None, writer)
        finally:
            os.close(writer)
            thread.join()
        if failed:
            raise exception.SandboxError(f"cp: the sandbox sent a bad archive: {failed[0]}")
        found = os.listdir(aside)
        if len(found) != 1:
            raise exception.SandboxError(f"cp: {source}: nothing came")
        final = os.path.join(target, name) if into else target
        try:
            if os.path.isdir(final) and not os.path.islink(final):
                raise exception.InvalidValue("TARGET", final, "a path that does not exist yet")
            os.rename(os.path.join(aside, found[0]), final)
        except OSError as error:
            raise exception.SandboxError(f"cp: {final}: {error.strerror}") from None


def run(words: list[str]) -> int:
    """Run the subcommand; return the exit status."""
    parser = Parser("cp", "Copy a file or directory into a running sandbox or out of it.", EXAMPLES)
    parser.add_argument("source", metavar="SOURCE", help="PATH of the host or NAME:PATH")
    parser.add_argument("target", metavar="TARGET", help="the other; a directory when it ends in /")
    parser.add_argument("-u", "--user", help="copy with the rights of this user of the sandbox")
    parser.add_common()
    args = parser.parse_args(words)
    (source_name, source), (target_name, target) = _place(args.source), _place(args.target)
    if (source_name is None) == (target_name is None):
        raise exception.SandboxError("cp: exactly one of SOURCE and TARGET is NAME:PATH")
    name = source_name or target_name or ""
    inner = source if source_name else target
    if not inner.startswith("/"):
        raise exception.InvalidValue("cp", f"{name}:{inner}", "an absolute path after NAME:")
    transfer = _Transfer(startcache.load(args.config_file), name, args.user)
    if source_name:
        _copy_out(transfer, source, target)
    else:
        _copy_in(transfer, source, target)
    return 0
