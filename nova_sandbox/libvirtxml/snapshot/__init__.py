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

"""A snapshot of a domain, https://libvirt.org/formatsnapshot.html.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from nova_sandbox.libvirtxml.kinds import Foreign as Foreign  # noqa: F401
from nova_sandbox.libvirtxml.raw import RawElement as RawElement  # noqa: F401

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.snapshot.domainsnapshot import *  # noqa

# Module to its classes: a module is imported when one of them is used.
_MODULES = {
    "..domain.chardev": "DeviceSecLabel Reconnect",
    "..domain.common": "Auth DiskFormat Encryption VhostUserDiskMirror2Source",
    "..domain.disk": (
        "BlockDiskMirror2SourceReservations NVMeDiskMirror2SourceAddress "
        "NetworkDiskMirror2SourceConfig NetworkDiskMirror2SourceCookies "
        "NetworkDiskMirror2SourceHost NetworkDiskMirror2SourceIdentity "
        "NetworkDiskMirror2SourceInitiator NetworkDiskMirror2SourceReadahead "
        "NetworkDiskMirror2SourceSSL NetworkDiskMirror2SourceSnapshot "
        "NetworkDiskMirror2SourceTimeout VhostVDPADiskMirror2Source"
    ),
    "..domain.disk_source": "CTLNVRAMSource KnownHosts Slices",
    "..domain.domain": "Domain",
    "domainsnapshot": (
        "BlockDiskSourceCommon BlockDiskSourceCommonSource BlockRevertDisk "
        "BlockRevertDiskSource BlockSnapshotDisk BlockSnapshotDiskSource CTLDiskSourceCommon "
        "DirDiskSourceCommon DirDiskSourceCommonSource DiskSourceCommon DomainSnapshot "
        "FileDiskSourceCommon FileDiskSourceCommonSource FileRevertDisk FileRevertDiskSource "
        "FileSnapshotDisk FileSnapshotDiskSource NVMeDiskSourceCommon "
        "NVMeDiskSourceCommonSource NetworkDiskSourceCommon NetworkRevertDisk "
        "NetworkRevertDiskSource NetworkSnapshotDisk NetworkSnapshotDiskSource RevertDisk "
        "RevertDiskDriver RevertDiskDriverMetadataCache RevertDiskDriverMetadataCacheMaxSize "
        "RevertDisks SnapshotDisk SnapshotDiskDriver SnapshotDiskDriverMetadataCache "
        "SnapshotDiskDriverMetadataCacheMaxSize SnapshotDisks SnapshotMemory SnapshotParent "
        "VhostUserDiskSourceCommon VhostVDPADiskSourceCommon VolumeDiskSourceCommon "
        "VolumeDiskSourceCommonSource"
    ),
}


def __getattr__(name: str) -> object:
    for module, names in _MODULES.items():
        if name in names.split():
            from importlib import import_module

            found = import_module(module if module[0] == "." else "." + module, __name__)
            globals()[name] = getattr(found, name)
            return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *(name for names in _MODULES.values() for name in names.split())])
