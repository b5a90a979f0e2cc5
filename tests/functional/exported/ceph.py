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
"""A real CephFS (one monitor, a disk in memory, a metadata server) and the kernel's client.

``python -m tests.functional.exported.ceph``, of Debian's Python, which has Ceph's own library.
"""

import base64
import json
import os
import pathlib
import struct
import time
import uuid
from typing import Any

import rados  # type: ignore[import-not-found]

from nova_sandbox.rootfs import exports
from tests.functional.exported import common

_TOP = pathlib.Path("/run/ceph")
_MONITORS = "[v2:127.0.0.1:3300,v1:127.0.0.1:6789]"
_SOURCE = "127.0.0.1:6789:/"
_PATIENCE = 120.0
_CAPABILITIES = {
    "mon.": {"mon": "allow *"},
    "client.admin": {"mon": "allow *", "osd": "allow *", "mds": "allow *"},
    "osd.0": {"mon": "allow profile osd", "osd": "allow *"},
    "mds.a": {"mon": "allow profile mds", "osd": "allow rwx", "mds": "allow *"},
    "client.one": {"mon": "allow r", "mds": "allow rw", "osd": "allow rw"},
    "client.two": {"mon": "allow r", "mds": "allow rw", "osd": "allow rw"},
}


def _key() -> str:
    # CryptoKey of Ceph's src/auth/Crypto.cc: AES, a time, sixteen bytes.
    return base64.b64encode(struct.pack("<hIIh", 1, 0, 0, 16) + os.urandom(16)).decode()


def _configure(keys: dict[str, str], fsid: str) -> None:
    _TOP.mkdir(exist_ok=True)
    lines = []
    for name, key in keys.items():
        lines += [f"[{name}]", f"key = {key}",
                  *(f'caps {part} = "{allowed}"' for part, allowed
                    in _CAPABILITIES[name].items())]
    (_TOP / "keyring").write_text("\n".join([*lines, ""]))
    options = {
        "fsid": fsid, "mon host": _MONITORS, "keyring": _TOP / "keyring", "run dir": _TOP,
        "log file": _TOP / "$name.log", "admin socket": _TOP / "$name.asok",
        "mon data": _TOP / "mon", "osd data": _TOP / "osd", "mds data": _TOP / "mds",
        "osd objectstore": "memstore", "memstore device bytes": 256 << 20,
        "osd erasure code plugins": "", "osd pool default size": 1,
        "osd pool default min size": 1, "osd crush chooseleaf type": 0,
        "mon allow pool size one": "true", "mon data avail crit": 1, "mon data avail warn": 1,
        "public addr": "127.0.0.1", "cluster addr": "127.0.0.1",
    }
    (_TOP / "ceph.conf").write_text("\n".join(
        ["[global]", *(f"{name} = {value}" for name, value in options.items()), ""]))
    for name in ("mon", "osd", "mds"):
        (_TOP / name).mkdir()


def _serve(keys: dict[str, str]) -> None:
    fsid = str(uuid.uuid4())
    _configure(keys, fsid)
    configured = f"--conf={_TOP}/ceph.conf"
    common.run("ip", "link", "set", "lo", "up")
    common.run("modprobe", "ceph")
    common.run("monmaptool", "--create", "--fsid", fsid, "--addv", "a", _MONITORS,
               f"{_TOP}/monmap")
    common.run("ceph-mon", configured, "--mkfs", "-i", "a", "--monmap", f"{_TOP}/monmap",
               "--keyring", f"{_TOP}/keyring")
    common.run("ceph-mon", configured, "-i", "a")
    cluster = rados.Rados(conffile=f"{_TOP}/ceph.conf", name="client.admin")
    cluster.connect(timeout=_PATIENCE)

    def ask(prefix: str, **words: Any) -> Any:
        status, answer, reason = cluster.mon_command(
            json.dumps({"prefix": prefix, "format": "json", **words}), b"")
        if status:
            raise SystemExit(f"{prefix}: {reason}")
        return json.loads(answer) if answer else None

    disk = str(uuid.uuid4())
    ask("osd create", uuid=disk)
    common.run("ceph-osd", configured, "-i", "0", "--mkfs", "--osd-uuid", disk)
    common.run("ceph-osd", configured, "-i", "0")
    common.run("ceph-mds", configured, "-i", "a")
    for pool in ("metadata", "data"):
        ask("osd pool create", pool=pool, pg_num=1, pgp_num=1)
    ask("fs new", fs_name="share", metadata="metadata", data="data")
    deadline = time.monotonic() + _PATIENCE
    while "up:active" not in json.dumps(ask("mds stat")):
        if time.monotonic() > deadline:
            raise SystemExit("no metadata server has become active")
        time.sleep(0.3)
    cluster.shutdown()


def _main() -> None:
    keys = {name: _key() for name in _CAPABILITIES}
    _serve(keys)
    shared = common.shared()
    one = exports.Export("ceph", _SOURCE, "name=one,noatime", "first", keys["client.one"])
    two = exports.Export("ceph", _SOURCE, "name=two", "second", keys["client.two"])
    seen: dict[str, Any] = {}
    with common.unmounted(), common.apart() as other:
        with common.watched() as shown:
            shared.use(one, "first", [other])
            shared.use(two, "second", [other])
        shown.add(json.dumps([common.mounts(), common.mounts(other)]))
        seen.update(mounts=common.mounts(), others=common.mounts(other),
                    mounting=any("mount.ceph" in text for text in shown),
                    secret=any(key in text for key in keys.values() for text in shown))
        pathlib.Path(shared.path(one), "told").write_text("by the first\n")
        seen["told"] = pathlib.Path(shared.path(two), "told").read_text()
        seen["used"] = shared.drop(one.key, "first", [other]), len(common.mounts(other))
        shared.drop(two.key, "second", [other])
        seen["left"] = common.mounts(), common.mounts(other), shared.known()
    refused = {
        "key": exports.Export("ceph", _SOURCE, "name=one", "first", _key()),
        "user": exports.Export("ceph", _SOURCE, "name=nobody", "first", keys["client.one"]),
        "broken": exports.Export("ceph", _SOURCE, "name=one", "first", "no key"),
        "missing": exports.Export("ceph", f"{_SOURCE}nowhere", "name=one", "first",
                                  keys["client.one"]),
        "option": exports.Export("ceph", _SOURCE, "name=one,nonsense", "first",
                                 keys["client.one"]),
    }
    common.tell(**seen, **common.refusals(refused))


if __name__ == "__main__":
    _main()
