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

"""Domain documents of virtual machines."""

from __future__ import annotations

from nova_sandbox.builders import base
from nova_sandbox.guest import wire
from nova_sandbox.libvirtxml import domain as dx

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from nova_sandbox.rootfs import sharing
    from nova_sandbox.runtime.machine import Boot
    from nova_sandbox.sandbox import model


def _disk_name(number: int) -> str:
    """Return vda, ..., vdz, vdaa, ...: libvirt takes no other names."""
    letters = ""
    number += 1
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(97 + letter) + letters
    return f"vd{letters}"


class KVMBuilder(base.Builder):
    """Builds ``<domain type='kvm'>`` and ``<domain type='qemu'>``.

    The machine is the smallest that boots a distribution's kernel: PVH entry
    through qboot, one PCI bus, no graphics, USB, balloon or firmware setup.
    """

    isolation = "kvm"

    def build(self, sandbox: model.Sandbox, *, boot: Boot, shares: list[sharing.Share],
              disks: list[sharing.Disk], sockets: dict[str, str], logs: dict[str, str],
              echoes: dict[str, str], record: str, cpus: Sequence[int] | None = None,
              unified: bool = False) -> dx.Domain:
        """Return the document.

        :param sandbox: the description, complete
        :param boot: kernel, initrd, command line and accelerator
        :param shares: directories to export
        :param disks: images
        :param sockets: host paths of the control ports: ``main``, ``exec.N``
        :param logs: host paths of a detached sandbox's log files by their ports
        :param echoes: host paths of the named pipes through which what was logged comes back,
            without ``.in`` and ``.out``, by those of the same ports that echo
        :param record: our metadata
        :param cpus: CPUs of the host that it may use; None: all
        :param unified: libvirt has cgroup v2
        """
        domain = self.domain
        domain.type = "kvm" if boot.accelerated else "qemu"
        self.build_basics(sandbox, record)
        self.build_resources(sandbox, base.cpu_list(cpus) if cpus else None, unified)
        tune = domain.cputune
        if tune and tune.quota:
            # A machine's plain quota is for each of its CPUs, ours for all.
            tune.global_period, tune.global_quota = tune.period, tune.quota
            tune.period = tune.quota = None
        if any(s.transport == "virtiofs" for s in shares):
            domain.memoryBacking = dx.MemoryBacking(
                source=dx.MemoryBackingSource(type="memfd"),
                access=dx.MemoryBackingAccess(mode="shared"))
        domain.os = dx.OS(type=dx.OSType(value="hvm", arch="x86_64", machine="pc"),
                          kernel=boot.image, initrd=boot.initrd, cmdline=boot.command_line)
        if boot.firmware:
            domain.os.loader = dx.Loader(value=boot.firmware, readonly=True, type="rom")
        domain.features = dx.Features(acpi="acpi=off" not in boot.command_line)
        if boot.accelerated:
            domain.cpu = dx.CPU(mode="host-passthrough", check="none")
        if topology := sandbox.limits.topology:
            domain.cpu = domain.cpu or dx.CPU()
            domain.cpu.topology = dx.CPUTopology(
                sockets=topology.sockets, cores=topology.cores, threads=topology.threads)
        self.build_end()
        for share in shares:
            domain.devices.filesystems.append(self._filesystem(share))
        for disk in disks:
            domain.devices.disks.append(dx.FileDisk(
                device="disk", driver=self._disk_driver(disk),
                source=self._disk_source(disk),
                target=dx.DiskTarget(dev=_disk_name(disks.index(disk)), bus="virtio"),
                iotune=_iotune(sandbox.limits.disk_rate),
                readonly=disk.readonly, serial=disk.serial))
        domain.devices.controllers.append(dx.USBController(model="none"))
        self.build_networks(sandbox, "virtio")
        ports = {wire.MAIN_PORT: sockets["main"]}
        for number in range(wire.EXEC_PORTS):
            ports[wire.EXEC_PORT % number] = sockets[f"exec.{number}"]
        for name, path in ports.items():
            domain.devices.channels.append(dx.UnixChannel(
                source=dx.UnixSource(mode="bind", path=path),
                target=dx.VirtioChannelTarget(name=name)))
        for name, path in logs.items():
            domain.devices.channels.append(_log_channel(
                name, path, echoes.get(name)))
        domain.devices.memballoon = dx.MemBalloon(model="none")
        return domain

    def _disk_source(self, disk: sharing.Disk) -> dx.FileDiskSource:
        source = dx.FileDiskSource(file=disk.path)
        if disk.part:
            source.slices = dx.Slices(slice=dx.SlicesSlice(
                type="storage", offset=disk.part[0], size=disk.part[1]))
        if disk.readonly and disk.public:
            # It would be QEMU's own for ever, which could then write what others read.
            source.seclabels.append(dx.DeviceSecLabel(model="dac", relabel=False))
        return source

    def _disk_driver(self, disk: sharing.Disk) -> dx.DiskDriver:
        driver = dx.DiskDriver(name="qemu", type="raw")
        if not disk.readonly:
            driver.discard = "unmap"
            driver.cache = "none" if disk.direct else "writeback"
            driver.io = "native" if disk.direct else "threads"
        return driver

    def _filesystem(self, share: sharing.Share) -> dx.Filesystem:
        filesystem = dx.MountFilesystem(
            accessmode="passthrough", source=dx.MountFilesystemSource(dir=share.path),
            target=dx.FilesystemTarget(dir=share.tag))
        if share.transport == "virtiofs":
            filesystem.driver = dx.VirtiofsFilesystemDriver()
        else:
            # libvirt 9 exports virtiofs for writing only; the guest mounts it
            # read-only then.
            filesystem.readonly = share.readonly
            filesystem.multidevs = "remap"
        return filesystem


def _iotune(rate: model.DiskRate) -> dx.DiskIOTune | None:
    given = {name: value for name in rate.FIELDS if (value := getattr(rate, name))}
    return dx.DiskIOTune(**given) if given else None


def _log_channel(name: str, log: str, echo: str | None) -> dx.Channel:
    """Return a port that is logged."""
    target = dx.VirtioChannelTarget(name=name)
    if not echo:
        return dx.FileChannel(source=dx.FileSource(path=log, append=True), target=target)
    # QEMU reads the pipe back when it has written the log. A file would take what is left over
    # when it can, which the machine's end may forestall.
    return dx.PipeChannel(source=dx.PipeSource(path=echo), target=target,
                          log=dx.ChardevLog(file=log, append=True))
