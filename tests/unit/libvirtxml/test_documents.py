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

"""Documents of our own, read and written back, and guests built in Python."""

import copy
import pickle
import unittest

from nova_sandbox.libvirtxml import domain as dx
from nova_sandbox.libvirtxml import network as nx
from nova_sandbox.libvirtxml import plain
from tests.unit.libvirtxml import common

GOLDEN_LXC = """\
<domain type="lxc">
  <name>web</name>
  <metadata>
    <ns:sandbox xmlns:ns="urn:x">one &amp; two</ns:sandbox>
  </metadata>
  <memory unit="KiB">262144</memory>
  <vcpu cpuset="0">1</vcpu>
  <os>
    <type arch="x86_64">exe</type>
    <init>/init</init>
    <initarg>a</initarg>
    <initarg>&lt;b&gt;</initarg>
    <initenv name="A">b</initenv>
  </os>
  <idmap>
    <uid start="0" target="100000" count="65536"/>
    <gid start="0" target="100000" count="65536"/>
  </idmap>
  <features>
    <privnet/>
    <capabilities policy="default">
      <mknod state="off"/>
    </capabilities>
  </features>
  <devices>
    <filesystem type="mount" accessmode="passthrough">
      <source dir="/a"/>
      <target dir="/"/>
      <readonly/>
    </filesystem>
    <console type="pty"/>
  </devices>
  <lxc:namespace xmlns:lxc="http://libvirt.org/schemas/domain/lxc/1.0">
    <lxc:shareuts type="pid" value="1"/>
  </lxc:namespace>
</domain>"""

GOLDEN_KVM = """\
<domain type="qemu">
  <name>vm</name>
  <memory unit="MiB">256</memory>
  <vcpu>1</vcpu>
  <os>
    <type arch="x86_64" machine="pc">hvm</type>
    <kernel>/k</kernel>
    <cmdline>a="b" c</cmdline>
  </os>
  <features>
    <acpi/>
  </features>
  <cpu mode="host-model"/>
  <clock offset="utc">
    <timer name="hpet" present="no"/>
  </clock>
  <on_reboot>destroy</on_reboot>
  <devices>
    <disk type="file" device="disk">
      <driver name="qemu" type="raw"/>
      <source file="/d"/>
      <target dev="vda" bus="virtio"/>
    </disk>
    <interface type="user">
      <model type="virtio"/>
    </interface>
    <channel type="unix">
      <source mode="bind" path="/x"/>
      <target type="virtio" name="org.x"/>
    </channel>
  </devices>
  <qemu:commandline xmlns:qemu="http://libvirt.org/schemas/domain/qemu/1.0">
    <qemu:arg value="-no-hpet"/>
  </qemu:commandline>
</domain>"""


def lxc_guest() -> dx.Domain:
    guest = dx.Domain(
        type="lxc", name="web", memory=dx.Memory(value=262144, unit="KiB"),
        vcpu=dx.VCPU(value=1, cpuset="0"),
    )
    guest.os = dx.OS(
        type=dx.OSType(value="exe", arch="x86_64", machine=None), init="/init",
        initargs=["a", "<b>"], initenvs=[dx.InitEnv(name="A", value="b")],
    )
    entry = dx.IdMapEntry(start=0, target=100000, count=65536)
    guest.idmap = dx.IdMap(uids=[entry], gids=[entry])
    guest.features = dx.Features(
        privnet=True, acpi=False, capabilities=dx.Capabilities(policy="default", mknod=False)
    )
    guest.devices.filesystems.append(
        dx.MountFilesystem(
            source=dx.MountFilesystemSource(dir="/a"), target=dx.FilesystemTarget(dir="/"),
            readonly=True, accessmode="passthrough",
        )
    )
    guest.devices.consoles.append(dx.PtyConsole())
    guest.metadata.append(dx.RawElement("{urn:x}sandbox", prefix="ns", text="one & two"))
    guest.lxc_namespace = dx.LXCNamespace(shareuts=dx.ShareUTS(type="pid", value="1"))
    return guest


def kvm_guest() -> dx.Domain:
    guest = dx.Domain(type="qemu", name="vm", memory=dx.Memory(value=256, unit="MiB"))
    # The order in which fields are set is not the order in which they are written.
    guest.devices.channels = [
        dx.UnixChannel(
            target=dx.VirtioChannelTarget(name="org.x"),
            source=dx.UnixSource(mode="bind", path="/x"),
        )
    ]
    guest.qemu_commandline = dx.QEMUCommandLine(args=[dx.QEMUArg(value="-no-hpet")])
    guest.on_reboot = "destroy"
    guest.clock = dx.Clock(offset="utc", timers=[dx.HPETTimer(present=False)])
    guest.cpu = dx.CPU(mode="host-model")
    guest.features = dx.Features(acpi=True)
    guest.os = dx.OS(
        type=dx.OSType(value="hvm", arch="x86_64", machine="pc"), kernel="/k", cmdline='a="b" c'
    )
    guest.devices.interfaces.append(dx.UserInterface(model=dx.InterfaceModel(type="virtio")))
    guest.devices.disks.append(
        dx.FileDisk(
            device="disk", driver=dx.DiskDriver(name="qemu", type="raw"),
            source=dx.FileDiskSource(file="/d"), target=dx.DiskTarget(dev="vda", bus="virtio"),
        )
    )
    guest.vcpu = dx.VCPU(value=1)
    return guest


class GoldenTest(unittest.TestCase):
    def test_compiled_and_plain_are_the_same(self):
        for guest, golden in ((lxc_guest, GOLDEN_LXC), (kvm_guest, GOLDEN_KVM)):
            for _ in range(plain.LIMIT + 2):
                self.assertEqual(golden, guest().to_xml())

    def test_lxc(self):
        guest = lxc_guest()
        self.assertEqual(GOLDEN_LXC, guest.to_xml())
        guest.validate()

    def test_kvm(self):
        guest = kvm_guest()
        self.assertEqual(GOLDEN_KVM, guest.to_xml())
        guest.validate()

    def test_built_and_read_are_equal(self):
        for guest in (lxc_guest(), kvm_guest()):
            self.assertEqual(guest, dx.Domain.from_xml(guest.to_xml()))


class DocumentTest(unittest.TestCase):
    """Each document is in libvirt's order and our spelling, so it comes back as it was."""

    def check(self, cls, name):
        text = common.document(name)
        read = cls.from_xml(text)
        for _ in range(plain.LIMIT + 2):
            self.assertEqual(text, read.to_xml())
        self.assertEqual([], list(common.foreign(read)))
        read.validate()
        self.assertEqual(read, copy.deepcopy(read))
        self.assertEqual(read, pickle.loads(pickle.dumps(read)))
        return read

    def test_lxc(self):
        guest = self.check(dx.Domain, "domain-lxc.xml")
        kinds = [type(one).__name__ for one in guest.devices.filesystems]
        self.assertEqual(
            ["MountFilesystem", "BindFilesystem", "RamFilesystem", "FileFilesystem",
             "BlockFilesystem"], kinds,
        )
        self.assertEqual([100000, 300000], [one.target for one in guest.idmap.uids])
        self.assertIs(True, guest.features.capabilities.chown)
        self.assertIs(False, guest.features.capabilities.mknod)
        self.assertIsNone(guest.features.capabilities.kill)
        self.assertEqual("a<b", guest.metadata[0].children[0].text)
        self.assertEqual(" tail", guest.metadata[0].children[0].tail)
        self.assertEqual(["--flag", " spaces kept "], guest.os.initargs)
        self.assertEqual("two\nlines", guest.description)
        self.assertEqual(-1, guest.cputune.quota)

    def test_kvm(self):
        guest = self.check(dx.Domain, "domain-kvm.xml")
        self.assertEqual(
            ["FileDisk", "BlockDisk", "NetworkDisk", "VolumeDisk"],
            [type(one).__name__ for one in guest.devices.disks],
        )
        self.assertEqual(0o640, guest.devices.filesystems[0].fmode)
        self.assertEqual(4, guest.devices.disks[0].address.slot)
        self.assertEqual(
            ["bind", "connect"], [one.mode for one in guest.devices.serials[2].sources]
        )
        # Without a type it is the base class.
        self.assertIs(dx.PtyConsole, type(guest.devices.consoles[1]))
        self.assertIsNone(guest.devices.consoles[1].type)
        self.assertEqual("/dev/pts/9", guest.devices.consoles[1].tty)
        self.assertEqual('a "quoted" <value>\nand\tmore', guest.qemu_commandline.args[1].value)

    def test_networks(self):
        network = self.check(nx.Network, "network-nat.xml")
        self.assertEqual("192.168.130.10", network.ips[0].dhcp.hosts[0].ip)
        self.assertIs(True, network.bridge.stp)
        network = self.check(nx.Network, "network-portgroups.xml")
        self.assertEqual(["fast", "slow"], [one.name for one in network.portgroups])

    def test_order_within_a_name_is_kept(self):
        text = (
            "<devices><filesystem n='1'/><filesystem type='ram'/><interface type='user'/>"
            "<filesystem type='file'/><filesystem n='2'/></devices>"
        )
        devices = dx.Devices.from_xml(text)
        self.assertEqual(
            ["mount", "ram", "file", "mount"],
            [one.ARMS and type(one).FIELDS["type"].default for one in devices.filesystems],
        )
        again = dx.Devices.from_xml(devices.to_xml())
        self.assertEqual(devices, again)

    def test_equality(self):
        self.assertNotEqual(dx.Memory(value=1), dx.Memory(value=2))
        self.assertNotEqual(dx.Memory(value=1), dx.VCPU(value=1))
        self.assertNotEqual(dx.HPETTimer(), dx.HPETTimer(present=False))
        self.assertNotEqual(
            dx.Devices.from_xml("<devices><zzz/></devices>"), dx.Devices()
        )
        looked_at = dx.Domain(name="x")
        self.assertEqual([], looked_at.devices.disks)
        self.assertEqual(dx.Domain(name="x"), looked_at)
        self.assertEqual("<domain>\n  <name>x</name>\n</domain>", looked_at.to_xml())
        with self.assertRaises(TypeError):
            hash(looked_at)

    def test_hexadecimal_is_compared_by_value_and_kept(self):
        read = dx.Address.from_xml("<address type='pci' slot='0x0a'/>")
        self.assertEqual(dx.PCIAddress(slot=10), read)
        self.assertEqual('<address type="pci" slot="0x0a"/>', read.to_xml())

    def test_empty_given_parts_are_written(self):
        for text in ("<domain>\n  <devices/>\n</domain>", "<domain>\n  <features/>\n</domain>"):
            self.assertEqual(text, dx.Domain.from_xml(text).to_xml())

    def test_repr_builds_the_same(self):
        guest = lxc_guest()
        scope = {name: getattr(dx, name) for name in dir(dx) if name[0].isupper()}
        self.assertEqual(guest, eval(repr(guest), scope))
