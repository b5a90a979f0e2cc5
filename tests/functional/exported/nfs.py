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
"""A real NFS server (the kernel's) and its client: ``python -m tests.functional.exported.nfs``."""

import os
import pathlib

from nova_sandbox.rootfs import exports
from tests.functional.exported import common

#: What is exported, to this machine only, as :data:`SOURCE`.
SERVED = pathlib.Path("/run/served")
SOURCE = "127.0.0.1:/"
# Another address of this machine, to which nothing is exported.
_OTHER = "192.0.2.9"


def serve() -> None:
    """Start the server; it ends with the machine."""
    common.run("ip", "link", "set", "lo", "up")
    common.run("ip", "address", "add", _OTHER, "dev", "lo")
    for module in ("nfsd", "nfsv4"):
        common.run("modprobe", module)
    # What the programs and the kernel's server write of their clients.
    common.run("mount", "-t", "tmpfs", "-o", "mode=755", "state", "/var/lib/nfs")
    for name in ("etab", "rmtab"):
        pathlib.Path("/var/lib/nfs", name).touch()
    pathlib.Path("/var/lib/nfs/v4recovery").mkdir()
    common.run("mount", "-t", "nfsd", "nfsd", "/proc/fs/nfsd")
    SERVED.mkdir()
    common.run("mount", "-t", "tmpfs", "-o", "mode=777", "served", str(SERVED))
    common.run("exportfs", "-o", "rw,no_root_squash,fsid=0", f"127.0.0.1:{SERVED}")
    common.run("rpc.mountd", "-N", "3")
    common.run("rpc.nfsd", "-N", "3", "2")


def _main() -> None:
    serve()
    shared = common.shared()
    one = exports.Export("nfs", SOURCE, "rsize=65536,vers=4.2,suid")
    SERVED.joinpath("told").write_text("by the server\n")
    seen = {"unmounted": shared.is_mounted(one)}
    with common.unmounted(), common.apart() as other:
        shared.use(one, "first", [other])
        shared.use(one, "second", [other])
        seen.update(mounted=shared.is_mounted(one), mounts=common.mounts(),
                    others=common.mounts(other))
        path = pathlib.Path(shared.path(one))
        seen["told"] = path.joinpath("told").read_text()
        path.joinpath("heard").write_text("by the client\n")
        os.chown(path / "heard", 1234, 5678)
        served = SERVED / "heard"
        seen["heard"] = served.read_text(), served.stat().st_uid, served.stat().st_gid
        seen["used"] = shared.drop(one.key, "first", [other]), len(common.mounts(other))
        exports._PATIENCE = 0.5
        seen["busy"] = []
        for root in ("", f"/proc/{other}/root"):
            shared.use(one, "second", [other])
            with open(f"{root}{path}/told", "rb"):
                seen["busy"].append(common.refusal(shared.drop, one.key, "second", [other]))
        seen["still"] = shared.is_mounted(one)
        shared.tidy(one.key, lambda user: False, [other])
        seen["left"] = common.mounts(), common.mounts(other), shared.known()
    refused = {
        "denied": exports.Export("nfs", f"{_OTHER}:/", "vers=4.2"),
        "missing": exports.Export("nfs", f"{SOURCE}nowhere", "vers=4.2"),
        "closed": exports.Export("nfs", SOURCE, "vers=4.2,port=2050,retry=0"),
        "option": exports.Export("nfs", SOURCE, "vers=4.2,nonsense"),
    }
    common.tell(**seen, **common.refusals(refused))


if __name__ == "__main__":
    _main()
