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

"""Paths inside a root file system, looked up from outside without leaving it."""

from __future__ import annotations

import os
import stat

from nova_sandbox import exception
from nova_sandbox.sandbox import model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


_LARGEST_FILE = 16 << 20
_LARGEST_ID = 0xfffffffe


def resolve(root: str, path: str) -> str | None:
    """Return the host path of a path inside a root, symbolic links followed inside it.

    :param root: host directory
    :param path: absolute path inside
    :return: None when there is nothing, or too many links
    """
    pending = [p for p in reversed(path.split("/")) if p]
    done: list[str] = []
    links = 0
    while pending:
        part = pending.pop()
        if part == ".":
            continue
        if part == "..":
            if done:
                done.pop()
            continue
        here = os.path.join(root, *done, part)
        try:
            link = os.readlink(here)
        except OSError as error:
            if error.errno != 22:  # EINVAL: it is there, and no link
                return None
            done.append(part)
            continue
        links += 1
        if links > 40:
            return None
        if link.startswith("/"):
            done = []
        pending.extend(p for p in reversed(link.split("/")) if p)
    return os.path.join(root, *done)


class Account:
    """What a command's user is in a root file system.

    ``wanted`` is an identity that only the guest can look up; the rest of it
    is no more than a guess then.
    """

    def __init__(self, uid: int, gid: int, groups: tuple[int, ...], home: str,
                 name: str | None, wanted: model.Identity | None = None) -> None:
        self.uid = uid
        self.gid = gid
        self.groups = groups
        self.home = home
        self.name = name
        self.wanted = wanted


def _rows(root: str, path: str, width: int) -> Iterable[list[str]]:
    found = resolve(root, path)
    if found is None:
        return
    try:
        # The file may be a stranger's: a pipe is not waited for, a device not read.
        descriptor = os.open(found, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
        with open(descriptor, encoding="utf-8", errors="surrogateescape") as stream:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return
            rows = stream.read(_LARGEST_FILE).split("\n")
    except OSError:
        return
    for line in rows:
        row = line.split(":")
        if len(row) >= width:
            yield row


def _number(text: str) -> int:
    """Return a user or group id.

    :raises ValueError: it is none
    """
    if not text.isascii() or not text.isdecimal() or len(text) > 10 or int(text) > _LARGEST_ID:
        raise ValueError(text)
    return int(text)


def _is_number(text: str) -> bool:
    try:
        return _number(text) >= 0
    except ValueError:
        return False


def _home(text: str) -> str:
    try:
        return str(model.GUEST_PATH.check(text, "home"))
    except exception.InvalidValue:
        return "/"


def account(root: str | None, identity: model.Identity) -> Account:
    """Look an identity up in a root's passwd(5) and group(5).

    :param root: host directory of the root file system; None: there is none
    :param identity: what was asked for
    :raises InvalidValue: there is no user of that name
    """
    if root is None:
        uid = identity.uid or 0
        return Account(uid, uid if identity.gid is None else identity.gid, identity.groups or (),
                       identity.home or "/", None, identity)
    row = None
    for candidate in _rows(root, "/etc/passwd", 7):
        if (candidate[0] == identity.user if identity.user is not None
                else candidate[2] == str(identity.uid or 0)):
            row = candidate
            break
    try:
        uid, gid = (_number(row[2]), _number(row[3])) if row else (identity.uid or 0, 0)
    except ValueError:
        row, uid, gid = None, identity.uid or 0, 0
    if identity.user is not None and row is None:
        raise exception.InvalidValue("command.identity.user", identity.user,
                                     "a user in /etc/passwd of the root file system")
    if identity.uid is not None:
        uid = identity.uid
    if row is None:
        gid = uid
    if identity.gid is not None:
        gid = identity.gid
    groups = identity.groups
    if groups is None:
        groups = ()
        if row and identity.user is not None:
            groups = tuple(int(g[2]) for g in _rows(root, "/etc/group", 4)
                           if row[0] in g[3].split(",") and _is_number(g[2]))
    home = identity.home or (_home(row[5]) if row else "/")
    return Account(uid, gid, groups, home, row[0] if row and row[0].isprintable() else None)


def image_user(root: str, text: str) -> str:
    """Return who the user of a container image's configuration is.

    :param root: host directory of the image's root file system
    :param text: ``NAME`` or ``UID``, either with ``:GROUP`` or ``:GID``; or nothing
    :returns: ``NAME``, ``NAME:GID``, ``UID:GID`` or nothing; what the image has not in
        ``/etc/group`` stays as it is
    """
    if not text:
        return ""
    user, _, group = text.partition(":")
    user = user or "0"
    if group and not _is_number(group):
        group = next((row[2] for row in _rows(root, "/etc/group", 3)
                      if row[0] == group and _is_number(row[2])), group)
    if group or not _is_number(user):
        return f"{user}:{group}" if group else user
    # As Docker has it: the groups of whoever has that id, and else those of root.
    row = next((row for row in _rows(root, "/etc/passwd", 7) if row[2] == str(int(user))), None)
    if row is None or not _is_number(row[3]):
        return f"{user}:0"
    first = next(one for one in _rows(root, "/etc/passwd", 7) if one[0] == row[0])
    named = row[0].isprintable() and not row[0].isdecimal() and first[2] == row[2]
    return row[0] if named and row[0] else f"{user}:{row[3]}"
