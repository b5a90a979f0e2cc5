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

"""A storage pool, https://libvirt.org/formatstorage.html.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from nova_sandbox.libvirtxml.kinds import Foreign as Foreign  # noqa: F401
from nova_sandbox.libvirtxml.raw import RawElement as RawElement  # noqa: F401

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.storagepool.storagepool import *  # noqa

# Module to its classes: a module is imported when one of them is used.
_MODULES = {
    "storagepool": (
        "Allocation Auth AuthSecret Available Capacity ConfigOpts ConfigOptsOption Device "
        "DeviceFreeExtent DirStoragePool DirStoragePoolSource DiskStoragePool "
        "DiskStoragePoolSource DiskStoragePoolSourceFormat FCHostSCSIStoragePoolSourceAdapter "
        "FSStoragePool FSStoragePoolSource FSStoragePoolSourceFormat Features FeaturesCow "
        "GlusterStoragePool GlusterStoragePoolSource GlusterStoragePoolSourceDir Host "
        "ISCSIDirectStoragePool ISCSIDirectStoragePoolSource ISCSIDirectStoragePoolSourceDevice "
        "ISCSIStoragePool ISCSIStoragePoolSource Initiator InitiatorIQN LogicalStoragePool "
        "LogicalStoragePoolSource LogicalStoragePoolSourceFormat MountOpts MountOptsOption "
        "MpathStoragePool NetFSStoragePool NetFSStoragePoolSource NetFSStoragePoolSourceDir "
        "NetFSStoragePoolSourceFormat NetFSStoragePoolSourceProtocol Product RBDStoragePool "
        "RBDStoragePoolSource Refresh RefreshVolume SCSIHostSCSIStoragePoolSourceAdapter "
        "SCSIStoragePool SCSIStoragePoolSource SCSIStoragePoolSourceAdapter "
        "SCSIStoragePoolSourceAdapterParentaddr SCSIStoragePoolSourceAdapterParentaddrAddress "
        "SheepdogStoragePool SheepdogStoragePoolSource StoragePool Target TargetPermissions "
        "Vendor VstorageStoragePool VstorageStoragePoolSource ZFSStoragePool "
        "ZFSStoragePoolSource"
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
