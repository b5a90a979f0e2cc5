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

"""The virtual network document, https://libvirt.org/formatnetwork.html.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from nova_sandbox.libvirtxml.kinds import Foreign as Foreign  # noqa: F401
from nova_sandbox.libvirtxml.raw import RawElement as RawElement  # noqa: F401

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.network.common import *  # noqa
    from nova_sandbox.libvirtxml.network.dns import *  # noqa
    from nova_sandbox.libvirtxml.network.forward import *  # noqa
    from nova_sandbox.libvirtxml.network.ip import *  # noqa
    from nova_sandbox.libvirtxml.network.network import *  # noqa

# Module to its classes: a module is imported when one of them is used.
_MODULES = {
    "common": (
        "Bandwidth IEEE8021QbgVirtualPort IEEE8021QbhVirtualPort MidonetVirtualPort "
        "OpenVSwitchVirtualPort UntypedVirtualPort VLAN VirtualPort"
    ),
    "dns": "DNS DNSForwarder DNSHost DNSSRV DNSTXT Options OptionsOption",
    "forward": (
        "BandwidthInbound BandwidthOutbound Forward ForwardAddress ForwardDriver "
        "ForwardInterface ForwardNAT ForwardNATAddress ForwardNATPort ForwardPf Portgroup "
        "VLANTag VirtualPortParameters"
    ),
    "ip": (
        "IP IPDHCP IPDHCPBOOTP IPDHCPHost IPDHCPHostLease IPDHCPRange IPDHCPRangeLease IPTFTP "
        "Route"
    ),
    "network": "Bridge Domain MAC MTU Network Port",
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
