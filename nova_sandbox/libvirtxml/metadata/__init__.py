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

"""What programs keep in a domain's ``<metadata>``, each in a namespace of its own.

libvirt's schema allows any elements there. Those of :data:`raw.METADATA` are read
as the classes below, all others as :class:`raw.RawElement`.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.metadata.libosinfo import *  # noqa
    from nova_sandbox.libvirtxml.metadata.nova import *  # noqa
    from nova_sandbox.libvirtxml.metadata.sandbox import *  # noqa

# Module to its classes: a module is imported when one of them is used.
_MODULES = {
    "libosinfo": "LibOSInfo",
    "nova": (
        "NovaExtraSpecs NovaFlavor NovaIP NovaIdentity NovaImage NovaImageProperties "
        "NovaInstance NovaOwner NovaPort NovaPorts NovaProperty NovaRoot"
    ),
    "sandbox": "SandboxRecord",
}


def __getattr__(name: str) -> object:
    for module, names in _MODULES.items():
        if name in names.split():
            from importlib import import_module

            globals()[name] = getattr(import_module("." + module, __name__), name)
            return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *(name for names in _MODULES.values() for name in names.split())])
