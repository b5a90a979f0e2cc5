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

"""A KVM and an LXC guest, built by the classes of OpenStack Nova's libvirt driver.

Importing this module needs Nova. The guests are made of what its driver puts
into real ones, a little of each, so that no single element decides a measurement.
"""

import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from nova.virt.libvirt import config

UUID = "4b3c2a10-8d5e-4f6a-9b7c-0123456789a%d"


def _filled(made, **values):
    """Set attributes: Nova's classes take none when they are made.

    This is as fast as the assignments line by line that Nova's driver has.
    """
    vars(made).update(values)
    return made


def _flavor():
    flavor = config.LibvirtConfigGuestMetaNovaFlavor()
    flavor.name = "m1.medium"
    flavor.id = UUID % 1
    flavor.memory = 4096
    flavor.disk = 40
    flavor.swap = 0
    flavor.ephemeral = 10
    flavor.vcpus = 4
    flavor.extra_specs = {"hw:cpu_policy": "dedicated"}
    return flavor


def _metadata(name, ports):
    """Return what Nova keeps about an instance in ``<metadata>``."""
    meta = config.LibvirtConfigGuestMetaNovaInstance()
    meta.package = "34.0.0"
    meta.name = name
    meta.creationTime = 1767225600
    meta.flavor = _flavor()
    owner = config.LibvirtConfigGuestMetaNovaOwner()
    owner.userid = UUID % 2
    owner.username = "demo & co"
    owner.projectid = UUID % 3
    owner.projectname = "demo"
    meta.owner = owner
    meta.roottype = "image"
    meta.rootid = UUID % 4
    meta.ports = config.LibvirtConfigGuestMetaNovaPorts(ports=[
        config.LibvirtConfigGuestMetaNovaPort(UUID % (5 + i), ips=[
            config.LibvirtConfigGuestMetaNovaIp("fixed", f"192.0.2.{10 + i}", 4)])
        for i in range(ports)])
    return meta


def _kvm_resources(guest):
    page = config.LibvirtConfigGuestMemoryBackingPage()
    page.size_kb = 2048
    page.nodeset = {0, 1}
    guest.membacking = config.LibvirtConfigGuestMemoryBacking()
    guest.membacking.hugepages = [page]
    guest.membacking.sharedpages = False
    guest.membacking.locked = True
    guest.numatune = config.LibvirtConfigGuestNUMATune()
    guest.numatune.memory = config.LibvirtConfigGuestNUMATuneMemory()
    guest.numatune.memory.nodeset = [0, 1]
    for cell in range(2):
        node = config.LibvirtConfigGuestNUMATuneMemNode()
        node.cellid = cell
        node.nodeset = [cell]
        guest.numatune.memnodes.append(node)
    tune = guest.cputune = config.LibvirtConfigGuestCPUTune()
    tune.shares = 4096
    for vcpu in range(4):
        pin = config.LibvirtConfigGuestCPUTuneVCPUPin()
        pin.id = vcpu
        pin.cpuset = {vcpu + 2}
        tune.vcpupin.append(pin)
    tune.emulatorpin = config.LibvirtConfigGuestCPUTuneEmulatorPin()
    tune.emulatorpin.cpuset = {2, 3, 4, 5}


def _kvm_machine(guest):
    """Set what the virtual machine itself is: firmware, processor, clock."""
    guest.sysinfo = _filled(
        config.LibvirtConfigGuestSysinfo(), system_manufacturer="OpenStack Foundation",
        system_product="OpenStack Nova", system_version="34.0.0", system_serial=UUID % 0,
        system_uuid=UUID % 0, system_family="Virtual Machine")
    guest.os_type = "hvm"
    guest.os_arch = "x86_64"
    guest.os_mach_type = "q35"
    guest.os_loader = "/usr/share/OVMF/OVMF_CODE.fd"
    guest.os_loader_type = "pflash"
    guest.os_loader_readonly = True
    guest.os_boot_dev = ["hd"]
    guest.os_smbios = config.LibvirtConfigGuestSMBIOS()
    guest.features = [
        config.LibvirtConfigGuestFeatureACPI(), config.LibvirtConfigGuestFeatureAPIC(),
        config.LibvirtConfigGuestFeatureVMCoreInfo(), config.LibvirtConfigGuestFeatureKvmHidden(),
        config.LibvirtConfigGuestFeaturePMU(False)]
    guest.features.append(_filled(
        config.LibvirtConfigGuestFeatureHyperV(), relaxed=True, vapic=True, spinlocks=True,
        spinlock_retries=8191))
    guest.clock = config.LibvirtConfigGuestClock()
    for name, policy in (("pit", "delay"), ("rtc", "catchup")):
        guest.clock.add_timer(
            _filled(config.LibvirtConfigGuestTimer(), name=name, tickpolicy=policy))
    guest.clock.add_timer(_filled(config.LibvirtConfigGuestTimer(), name="hpet", present=False))
    cpu = guest.cpu = config.LibvirtConfigGuestCPU()
    cpu.mode = "custom"
    cpu.model = "Cascadelake-Server"
    cpu.vendor = "Intel"
    cpu.sockets, cpu.cores, cpu.threads = 2, 2, 1
    for name in ("pcid", "ssbd", "spec-ctrl"):
        cpu.add_feature(config.LibvirtConfigGuestCPUFeature(name))
    cpu.add_feature(config.LibvirtConfigGuestCPUFeature("hle", policy="disable"))
    cpu.numa = config.LibvirtConfigGuestCPUNUMA()
    for number in range(2):
        cpu.numa.cells.append(_filled(
            config.LibvirtConfigGuestCPUNUMACell(), id=number, memory=2097152,
            cpus={2 * number, 2 * number + 1}, memAccess="shared"))


def _kvm_disks():
    yield _filled(
        config.LibvirtConfigGuestDisk(), driver_name="qemu", driver_format="qcow2",
        driver_cache="none", driver_discard="unmap", driver_io="native", target_dev="vda",
        target_bus="virtio", source_path="/var/lib/nova/instances/%s/disk" % (UUID % 0),
        disk_read_bytes_sec=104857600, disk_write_bytes_sec=52428800, disk_total_iops_sec=2000)
    yield _filled(
        config.LibvirtConfigGuestDisk(), source_device="cdrom", driver_name="qemu",
        driver_format="raw", driver_cache="none", target_dev="sda", target_bus="sata",
        source_path="/var/lib/nova/instances/%s/disk.config" % (UUID % 0), readonly=True)
    yield _filled(
        config.LibvirtConfigGuestDisk(), source_type="network", driver_name="qemu",
        driver_format="raw", driver_cache="writeback", driver_discard="unmap",
        source_protocol="rbd", source_name="volumes/volume-%s" % (UUID % 5),
        source_hosts=["198.51.100.1", "198.51.100.2"],
        source_ports=["6789", "6789"], auth_username="cinder", auth_secret_type="ceph",
        auth_secret_uuid=UUID % 6, target_dev="vdb", target_bus="virtio", serial=UUID % 5,
        alias="ua-" + UUID % 5)
    address = _filled(config.LibvirtConfigGuestDeviceAddressDrive(), controller=0, unit=1)
    yield _filled(
        config.LibvirtConfigGuestDisk(), source_type="block", driver_name="qemu",
        driver_format="raw", driver_cache="none", driver_io="native", source_path="/dev/dm-7",
        target_dev="sdb", target_bus="scsi", serial=UUID % 7, shareable=True,
        device_addr=address)


def _kvm_interfaces():
    yield _filled(
        config.LibvirtConfigGuestInterface(), net_type="bridge", mac_addr="fa:16:3e:00:00:01",
        model="virtio", driver_name="vhost", vhost_queues=4, source_dev="qbr0", target_dev="tap0",
        mtu=1450, filtername="nova-base",
        filterparams=[{"key": "IP", "value": "192.0.2.10"}],
        vif_inbound_average=10240, vif_inbound_peak=20480, vif_inbound_burst=10240,
        vif_outbound_average=10240)
    yield _filled(
        config.LibvirtConfigGuestInterface(), net_type="vhostuser", model="virtio",
        mac_addr="fa:16:3e:00:00:02", vhostuser_type="unix", vhostuser_mode="server",
        vhostuser_path="/var/run/openvswitch/vhu2", vhost_queues=4, vhost_rx_queue_size=1024,
        vhost_tx_queue_size=1024)
    yield _filled(
        config.LibvirtConfigGuestInterface(), net_type="hostdev", mac_addr="fa:16:3e:00:00:03",
        source_dev="0000:06:12.3", vlan=101)


def _kvm_characters():
    log = _filled(config.LibvirtConfigGuestCharDeviceLog(), file="/var/log/console.log")
    yield _filled(
        config.LibvirtConfigGuestSerial(), type="tcp", listen_host="127.0.0.1",
        listen_port=10000, target_port=0, log=log)
    yield _filled(config.LibvirtConfigGuestConsole(), type="pty", target_type="virtio",
                  target_port=1)
    yield _filled(
        config.LibvirtConfigGuestChannel(), type="unix", target_name="org.qemu.guest_agent.0",
        source_path="/var/lib/libvirt/qemu/org.qemu.guest_agent.0.sock")


def _kvm_devices():
    yield from _kvm_disks()
    yield from _kvm_interfaces()
    yield from _kvm_characters()
    yield _filled(config.LibvirtConfigGuestUSBHostController(), index=0, model="qemu-xhci")
    yield _filled(config.LibvirtConfigGuestController(), type="scsi", index=0,
                  model="virtio-scsi")
    yield config.LibvirtConfigGuestPCIeRootController()
    for _ in range(2):
        yield config.LibvirtConfigGuestPCIeRootPortController()
    yield config.LibvirtConfigGuestInput()
    yield _filled(config.LibvirtConfigGuestGraphics(), listen="0.0.0.0", keymap="en-us")
    yield _filled(config.LibvirtConfigGuestVideo(), vram=16384, heads=1)
    yield _filled(
        config.LibvirtConfigGuestRng(), backend="/dev/urandom", rate_bytes=1024,
        rate_period=1000)
    yield config.LibvirtConfigGuestWatchdog()
    yield _filled(config.LibvirtConfigMemoryBalloon(), model="virtio", period=10)
    yield _filled(config.LibvirtConfigGuestHostdevPCI(), domain="0000", bus="81", slot="00",
                  function="1")
    yield _filled(config.LibvirtConfigGuestHostdevMDEV(), uuid=UUID % 8)


def kvm_guest():
    """Return a guest with much of what Nova can give one."""
    guest = config.LibvirtConfigGuest()
    guest.virt_type = "kvm"
    guest.uuid = UUID % 0
    guest.name = "instance-00000001"
    guest.memory = 4194304
    guest.vcpus = 4
    guest.cpuset = {2, 3, 4, 5}
    guest.iothreads = 1
    guest.metadata = [_metadata("vm", 2)]
    _kvm_resources(guest)
    _kvm_machine(guest)
    guest.devices.extend(_kvm_devices())
    guest.perf_events = ["cmt", "mbml"]
    return guest


def _lxc_filesystems():
    share = config.LibvirtConfigGuestFilesys
    yield _filled(share(), source_dir="/var/lib/nova/instances/%s/rootfs" % (UUID % 0))
    yield _filled(share(), source_dir="/srv/data", target_dir="/data", accessmode="passthrough")
    yield _filled(share(), source_type="file", source_file="/srv/image.qcow2",
                  driver_type="nbd", driver_format="qcow2", target_dir="/image")
    yield _filled(share(), source_type="block", source_dev="/dev/vg/volume", target_dir="/volume")


def _lxc_interfaces():
    for number in range(2):
        yield _filled(
            config.LibvirtConfigGuestInterface(), net_type="bridge",
            mac_addr=f"fa:16:3e:00:01:0{number}", source_dev=f"qbr{number}",
            target_dev=f"tap{number}", vif_inbound_average=10240, vif_outbound_average=10240)


def lxc_guest():
    """Return a container as Nova's driver makes one with ``virt_type=lxc``."""
    guest = config.LibvirtConfigGuest()
    guest.virt_type = "lxc"
    guest.uuid = UUID % 0
    guest.name = "instance-00000002"
    guest.memory = 524288
    guest.vcpus = 2
    guest.cpuset = {0, 1}
    guest.metadata = [_metadata("container", 1)]
    guest.os_type = "exe"
    guest.os_init_path = "/sbin/init"
    guest.os_cmdline = "console=tty0 console=ttyS0"
    guest.os_init_env = {"container": "lxc", "LANG": "C.UTF-8"}
    guest.features = [config.LibvirtConfigGuestFeatureACPI(),
                      config.LibvirtConfigGuestFeatureAPIC()]
    guest.cputune = _filled(config.LibvirtConfigGuestCPUTune(), shares=1024, quota=50000,
                            period=100000)
    guest.memtune = _filled(config.LibvirtConfigGuestMemoryTune(), hard_limit=524288)
    guest.clock = config.LibvirtConfigGuestClock()
    for make in (config.LibvirtConfigGuestUIDMap, config.LibvirtConfigGuestGIDMap):
        guest.idmaps.append(_filled(make(), target=100000, count=1000))
        guest.idmaps.append(_filled(make(), start=1000, target=201000, count=64536))
    guest.devices.extend(_lxc_filesystems())
    guest.devices.extend(_lxc_interfaces())
    guest.devices.append(
        _filled(config.LibvirtConfigGuestConsole(), target_type="lxc", target_port=0))
    return guest


#: What the guest is to the function that builds it.
GUESTS = {"LXC": lxc_guest, "KVM": kvm_guest}
