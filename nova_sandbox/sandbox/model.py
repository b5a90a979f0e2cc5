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

"""What a sandbox is, whatever runs it.

Frozen value objects; each field says its unit, range and error. Nothing here
knows libvirt, XML, Nova or the disk.
"""

from __future__ import annotations

from nova_sandbox import exception
from nova_sandbox.sandbox import fields as f
from nova_sandbox.sandbox.fields import Value, field

# execve(2): no single string is longer than 32 pages, and all of them share a
# quarter of the stack limit with the auxiliary vector; one SETUP or RUN frame
# holds them all.
LONGEST_ARGUMENT = 131071
ARGUMENTS_TOTAL = 1 << 20
LONGEST_LIST = 4096

# What a program of an ordinary user or a package's maintainer script needs and
# that gives no power outside the sandbox.
DEFAULT_CAPABILITIES = (
    "chown", "dac_override", "fowner", "fsetid", "kill", "setgid", "setuid", "setpcap",
    "net_bind_service", "net_raw", "sys_chroot", "setfcap",
)
#: What an init in a user namespace keeps as well: it may do so only to what is its own.
INIT_CAPABILITIES = ("audit_write", "net_admin", "sys_admin", "sys_boot")
CAPABILITIES = (
    "chown", "dac_override", "dac_read_search", "fowner", "fsetid", "kill", "setgid",
    "setuid", "setpcap", "linux_immutable", "net_bind_service", "net_broadcast",
    "net_admin", "net_raw", "ipc_lock", "ipc_owner", "sys_module", "sys_rawio",
    "sys_chroot", "sys_ptrace", "sys_pacct", "sys_admin", "sys_boot", "sys_nice",
    "sys_resource", "sys_time", "sys_tty_config", "mknod", "lease", "audit_write",
    "audit_control", "setfcap", "mac_override", "mac_admin", "syslog", "wake_alarm",
    "block_suspend", "audit_read", "perfmon", "bpf", "checkpoint_restore",
)

_NAME_CHARACTERS = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-")


_HEXADECIMAL = frozenset("0123456789abcdefABCDEF")


def _is_name(value: str) -> bool:
    return (0 < len(value) <= 63 and value[0] not in ".-" and _NAME_CHARACTERS.issuperset(value))


def _is_hostname(value: str) -> bool:
    return (0 < len(value) <= 63 and value[0] not in ".-" and value[-1] not in ".-"
            and "_" not in value and _NAME_CHARACTERS.issuperset(value))


def _is_variable(value: str) -> bool:
    return bool(value) and "=" not in value and f.printable(value)


def _is_mac(value: str) -> bool:
    parts = value.split(":")
    return (len(parts) == 6 and all(len(p) == 2 and _HEXADECIMAL.issuperset(p) for p in parts)
            and not int(parts[0], 16) & 1)


def _is_address(value: str, *, prefix: bool) -> bool:
    import ipaddress
    try:
        if prefix:
            ipaddress.ip_interface(value)
            return value.partition("/")[2].isdecimal() and "%" not in value
        ipaddress.ip_address(value)
    except ValueError:
        return False
    # A zone (fe80::1%eth0) may be any text, and names an interface nobody knows yet.
    return "%" not in value


NAME = f.text("1 to 63 letters, digits, '_', '-' or '.', not beginning with '-' or '.'",
              test=_is_name, pattern="^[A-Za-z0-9_][A-Za-z0-9_.-]{0,62}$", longest=63)
VIRT_TYPE = f.text("lxc, kvm, qemu, or the name of another installed builder", test=_is_name,
                   pattern="^[A-Za-z0-9_][A-Za-z0-9_.-]{0,62}$", longest=63)
HOST_PATH = f.absolute_path()
GUEST_PATH = f.absolute_path()
MAC = f.text("a unicast MAC address such as 52:54:00:12:34:56", test=_is_mac)
INTERFACE_ADDRESS = f.text("an IPv4 or IPv6 address with a prefix length, such as 192.0.2.5/24",
                           test=lambda v: _is_address(v, prefix=True))
ADDRESS = f.text("an IPv4 or IPv6 address", test=lambda v: _is_address(v, prefix=False))
UID = f.integer(0, 0xfffffffe)
#: Names of programs that are a whole system's init.
INIT_PROGRAMS = ("init", "systemd")


class Identity(Value):
    """Who the command runs as; a name is looked up in the root file system."""

    user: str | None = field(f.text("a user name"), default=None,
                             doc="User name in the root file system; gives uid, gid, groups, home.")
    uid: int | None = field(UID, default=None, doc="User id; 0 when no user is given.")
    gid: int | None = field(UID, default=None, doc="Group id; the user's, or its number.")
    groups: tuple[int, ...] | None = field(
        f.list_of(UID, longest=256), default=None,
        doc="Supplementary group ids; the user's, or none.")
    home: str | None = field(GUEST_PATH, default=None,
                             doc="Home directory (HOME); the user's, or /.")


class Command(Value):
    """A command and how it runs."""

    argv: tuple[str, ...] = field(
        f.list_of(f.any_text(LONGEST_ARGUMENT), shortest=1, longest=65536),
        doc="Program and arguments; a program without '/' is looked for in PATH.")
    env: dict[str, str] = field(
        f.map_of(f.text("a variable's name", test=_is_variable), f.any_text(LONGEST_ARGUMENT),
                 longest=LONGEST_LIST),
        default=dict, doc="Environment variables beside the few the sandbox always sets.")
    cwd: str | None = field(GUEST_PATH, default=None,
                            doc="Working directory; the home directory where it exists, or /.")
    identity: Identity = field(f.value_of(Identity), default=Identity,
                               doc="Who the command runs as.")
    tty: bool = field(f.boolean(), default=False,
                      doc="Run on a pseudo-terminal: one output stream, job control.")
    timeout: float | None = field(
        f.duration(0.001, 31_536_000), default=None,
        doc="Seconds of wall-clock time after which the command is ended, status 124.")
    open_files: int | None = field(f.integer(3, 1048576), default=None,
                                   doc="Most open files of a process (RLIMIT_NOFILE); default but "
                                       "for an init 1024, which it may raise to 4096.")
    stop_signal: int | None = field(
        f.signal(), default=None,
        doc="Signal that asks the command to end, at a stop or after the timeout; TERM, or what "
            "lets an init power off.")
    init: bool | None = field(
        f.boolean(), default=None,
        doc="The command is a whole system's init: process 1 of a PID namespace of its own, with "
            "its own /run. Default: for a program named init or systemd.")

    @property
    def is_init(self) -> bool:
        """Whether the command is a whole system's init."""
        if self.init is None:
            return self.argv[0].rpartition("/")[2] in INIT_PROGRAMS
        return self.init

    def check(self, path: str) -> None:
        where = f"{path}.argv" if path else "argv"
        if not self.argv[0]:
            raise exception.InvalidValue(where, "", "the program's name is not empty")
        total = sum(len(f.os_bytes(a)) + 9 for a in self.argv)
        total += sum(len(f.os_bytes(k)) + len(f.os_bytes(v)) + 10 for k, v in self.env.items())
        if total > ARGUMENTS_TOTAL:
            raise exception.InvalidValue(
                where, f"{total} bytes",
                f"arguments and environment together take at most {ARGUMENTS_TOTAL} bytes")


class Root(Value):
    """The root file system."""

    kind: str = field(f.choice("host", "directory", "disk"), default="host",
                      doc="host: the host's own /, read-only, with hidden_paths covered; "
                          "directory: a directory of the host; disk: a raw image file of the "
                          "host that holds one ext4 file system.")
    path: str | None = field(HOST_PATH, default=None,
                             doc="The directory or the image file, for those kinds.")
    writable: bool = field(f.boolean(), default=False,
                           doc="Put a scratch layer above, so that everything can be written; "
                               "it is gone when the sandbox ends. The source is never written.")
    scratch_size: int | None = field(
        f.size(1 << 16), default=None,
        doc="Most bytes the scratch layer holds (in memory); default half of the memory limit.")

    persistent: bool = field(f.boolean(), default=False,
                             doc="Kinds directory and disk: what is written goes to the "
                                 "directory or the image itself and stays there. An image that "
                                 "is larger than its file system is filled by it.")
    base: str | None = field(
        HOST_PATH, default=None,
        doc="Kind disk with persistent: another such image, which is never written and which any "
            "number of sandboxes may share. The root file system is what is on it, and path "
            "holds the differences only; an empty file system is enough for it.")

    def check(self, path: str) -> None:
        where = f"{path}.path" if path else "path"
        if self.persistent and (self.kind == "host" or self.writable):
            raise exception.InvalidValue(
                f"{path}.persistent" if path else "persistent", True,
                "given for kinds directory and disk only, and not with writable")
        if (self.kind != "host") != (self.path is not None):
            raise exception.InvalidValue(where, self.path,
                                         "given for kinds directory and disk, and only then")
        if self.base is not None and not (self.kind == "disk" and self.persistent):
            raise exception.InvalidValue(f"{path}.base" if path else "base", self.base,
                                         "given only for kind disk with persistent: true")
        if self.scratch_size is not None and not self.writable:
            raise exception.InvalidValue(
                f"{path}.scratch_size" if path else "scratch_size", self.scratch_size,
                "given only with writable: true")


class Mount(Value):
    """Something mounted in the sandbox."""

    kind: str = field(f.choice("bind", "image", "guest-bind", "tmpfs", "empty"),
                      doc="bind: a directory or file of the host; image: a disk image file with "
                          "a file system; guest-bind: another path of the sandbox; tmpfs: memory "
                          "of a given size; empty: an empty temporary directory.")
    target: str = field(GUEST_PATH, doc="Where it appears; made when it is missing.")
    source: str | None = field(HOST_PATH, default=None,
                               doc="Host path (bind, image) or path in the sandbox (guest-bind).")
    readonly: bool = field(f.boolean(), default=False, doc="It cannot be written.")
    size: int | None = field(f.size(4096), default=None, doc="Size of a tmpfs in bytes.")
    format: str | None = field(f.choice("raw"), default=None, doc="Format of an image.")
    fstype: str | None = field(f.choice("ext4"), default=None, doc="File system of an image.")
    base: str | None = field(
        HOST_PATH, default=None,
        doc="An image, not read-only: another such image below it, as in a root of kind disk.")

    def check(self, path: str) -> None:
        def bad(name: str, allowed: str) -> exception.InvalidValue:
            return exception.InvalidValue(f"{path}.{name}" if path else name,
                                          getattr(self, name), allowed)
        if self.target == "/":
            raise bad("target", "any directory but /, which is the root's")
        if (self.kind in ("bind", "image", "guest-bind")) != (self.source is not None):
            raise bad("source", "given for bind, image and guest-bind, and only then")
        if self.kind == "tmpfs" and self.size is None:
            raise bad("size", f"must be given for tmpfs: {f.size(4096).allowed}")
        if self.kind != "tmpfs" and self.size is not None:
            raise bad("size", "given for tmpfs only")
        if self.kind != "image" and (self.format or self.fstype):
            raise bad("format", "given for image only")
        if self.base is not None and (self.kind != "image" or self.readonly):
            raise bad("base", "given for an image that is not read-only")


class Include(Value):
    """A file or directory of the host that is copied in at the start."""

    source: str = field(HOST_PATH, doc="Host path.")
    target: str = field(GUEST_PATH, doc="Where the copy appears.")


class Route(Value):
    """A route."""

    destination: str = field(INTERFACE_ADDRESS, doc="Network with prefix length; 0.0.0.0/0 or "
                                                    "::/0 is the default route.")
    gateway: str | None = field(ADDRESS, default=None, doc="Next hop; none: on the link.")


class Network(Value):
    """One network interface."""

    kind: str = field(f.choice("network", "bridge"), default="network",
                      doc="network: a libvirt network; bridge: a bridge of the host.")
    source: str = field(NAME, doc="Name of the libvirt network or of the bridge.")
    mac: str | None = field(MAC, default=None, doc="MAC address; made from the name by default.")
    addresses: tuple[str, ...] = field(
        f.list_of(INTERFACE_ADDRESS, longest=16), default=(),
        doc="Static addresses with prefix lengths.")
    routes: tuple[Route, ...] = field(f.list_of(f.value_of(Route), longest=64), default=(),
                                      doc="Static routes.")


# What QEMU takes at most.
_RATE_MAX = 10 ** 15


class DiskRate(Value):
    """Most throughput of each disk; a total is a virtual machine's only."""

    read_bytes_sec: int | None = field(f.size(1, _RATE_MAX), default=None,
                                       doc="Bytes a second read.")
    write_bytes_sec: int | None = field(f.size(1, _RATE_MAX), default=None,
                                        doc="Bytes a second written.")
    total_bytes_sec: int | None = field(
        f.size(1, _RATE_MAX), default=None,
        doc="Bytes a second read and written together; not beside either.")
    read_iops_sec: int | None = field(f.integer(1, _RATE_MAX), default=None,
                                      doc="Reads a second.")
    write_iops_sec: int | None = field(f.integer(1, _RATE_MAX), default=None,
                                       doc="Writes a second.")
    total_iops_sec: int | None = field(
        f.integer(1, _RATE_MAX), default=None,
        doc="Reads and writes a second together; not beside either.")

    def check(self, path: str) -> None:
        for unit in ("bytes", "iops"):
            total = getattr(self, f"total_{unit}_sec")
            for part in (f"read_{unit}_sec", f"write_{unit}_sec"):
                if total and getattr(self, part):
                    name = f"total_{unit}_sec"
                    raise exception.InvalidValue(
                        f"{path}.{name}" if path else name, total, f"nothing beside {part}")


class Topology(Value):
    """How a virtual machine's CPUs are arranged; the product is their number."""

    sockets: int = field(f.integer(1, 512), default=1, doc="Sockets.")
    cores: int = field(f.integer(1, 512), default=1, doc="Cores of each socket.")
    threads: int = field(f.integer(1, 512), default=1, doc="Threads of each core.")

    @property
    def count(self) -> int:
        """How many CPUs these are."""
        return self.sockets * self.cores * self.threads


class Limits(Value):
    """What the sandbox may use."""

    memory: int | None = field(f.size(16 << 20), default=None,
                               doc="Bytes of memory; default_memory_mb of the configuration.")
    swap: int | None = field(
        f.size(0), default=None,
        doc="Bytes it may swap out beside the memory: 0 (none) or at least 1 MiB. A virtual "
            "machine gets a swap device of that size (default: none), a container may use so "
            "much of the host's swap space (default: any).")
    vcpus: int | None = field(f.integer(1, 512), default=None,
                              doc="Number of CPUs; default_vcpus of the configuration.")
    topology: Topology | None = field(
        f.value_of(Topology), default=None,
        doc="KVM: how the CPUs are arranged; a socket for each by default. A container sees the "
            "host's.")
    cpu_shares: int | None = field(
        f.integer(2, 262144), default=None,
        doc="Weight against other sandboxes, whose default is 1024. With cgroup v2 it becomes a "
            "cpu.weight of 100 for 1024, of 10000 at most.")
    cpu_quota: float | None = field(f.number(0.01, 512, "CPUs"), default=None,
                                    doc="CPU time per time, in CPUs: 0.5 is half of one CPU.")
    cpu_period: int | None = field(
        f.integer(1000, 1_000_000), default=None,
        doc="Microseconds in which cpu_quota has to be kept: 100000 by default.")
    pids: int | None = field(
        f.integer(1, 4194304), default=None,
        doc="Most processes and threads; default_pids_max of the configuration.")
    disk_rate: DiskRate = field(
        f.value_of(DiskRate), default=DiskRate,
        doc="Most throughput of each of its disks (a root disk, images, a virtual machine's swap); "
            "shared directories have no limit.")
    log_size: int | None = field(
        f.size(4096), default=None,
        doc="LXC, detached: bytes of output that are kept, the last ones; log_size of the "
            "configuration. For a virtual machine the host's virtlogd sets the bound.")

    def check(self, path: str) -> None:
        if self.swap and self.swap < 1 << 20:
            raise exception.InvalidValue(f"{path}.swap" if path else "swap", self.swap,
                                         "0, or at least 1 MiB")
        if self.topology and self.vcpus and self.topology.count != self.vcpus:
            raise exception.InvalidValue(
                f"{path}.topology" if path else "topology", f"{self.topology.count} CPUs",
                f"sockets x cores x threads = vcpus, {self.vcpus}")
        if self.cpu_period and not self.cpu_quota:
            raise exception.InvalidValue(f"{path}.cpu_period" if path else "cpu_period",
                                         self.cpu_period, "given only with cpu_quota")


class Security(Value):
    """How the command is confined."""

    capabilities: tuple[str, ...] | None = field(
        f.list_of(f.choice(*CAPABILITIES), longest=len(CAPABILITIES)), default=None,
        doc="Linux capabilities a command that runs as root keeps; others keep none. Default: " +
            ", ".join(DEFAULT_CAPABILITIES) + "; for an init with a root of its own also " +
            ", ".join(INIT_CAPABILITIES) + " in a user namespace, and all in a virtual machine.")
    new_privileges: bool | None = field(
        f.boolean(), default=None,
        doc="Let set-user-id programs and file capabilities work. Default: for an init with a "
            "root of its own in a user namespace or a virtual machine.")
    user_namespace: bool | None = field(
        f.boolean(), default=None,
        doc="LXC: root in the sandbox is an unprivileged user of the host; user_namespaces of "
            "the configuration.")


class Kernel(Value):
    """The guest's kernel (KVM)."""

    image: str | None = field(HOST_PATH, default=None, doc="Kernel image; the newest that fits.")
    modules: str | None = field(HOST_PATH, default=None, doc="Its module directory.")
    ramdisk: str | None = field(HOST_PATH, default=None,
                                doc="Or an initial RAM disk that has its modules, in "
                                    "/lib/modules; an empty file: it needs none. *image* is a "
                                    "bzImage then.")

    def check(self, path: str) -> None:
        if self.ramdisk and (self.modules or not self.image):
            raise exception.InvalidValue(f"{path}.ramdisk" if path else "ramdisk", self.ramdisk,
                                         "given only with image, and without modules")


class Sandbox(Value):
    """A whole sandbox."""

    name: str | None = field(NAME, default=None, doc="Name of the sandbox and of the domain; made "
                                                     "up when not given.")
    virt_type: str | None = field(VIRT_TYPE, default=None,
                                  doc="lxc: container; kvm: virtual machine (emulated where KVM "
                                      "cannot be used); qemu: emulated virtual machine. Default: "
                                      "virt_type of the configuration.")
    command: Command = field(f.value_of(Command), doc="The command; the sandbox ends with it.")
    root: Root = field(f.value_of(Root), default=Root, doc="The root file system.")
    hostname: str | None = field(
        f.text("1 to 63 letters, digits, '-' or '.'", test=_is_hostname,
               pattern="^[A-Za-z0-9]([A-Za-z0-9.-]{0,61}[A-Za-z0-9])?$", longest=63),
        default=None, doc="Host name inside; the sandbox's name.")
    mounts: tuple[Mount, ...] = field(f.list_of(f.value_of(Mount), longest=64), default=(),
                                      doc="Mounts, in order.")
    includes: tuple[Include, ...] = field(f.list_of(f.value_of(Include), longest=256), default=(),
                                          doc="Copies of host files.")
    networks: tuple[Network, ...] = field(f.list_of(f.value_of(Network), longest=16), default=(),
                                          doc="Network interfaces; none: loopback only.")
    dns: tuple[str, ...] = field(f.list_of(ADDRESS, longest=8), default=(),
                                 doc="Name servers for /etc/resolv.conf.")
    limits: Limits = field(f.value_of(Limits), default=Limits, doc="What it may use.")
    security: Security = field(f.value_of(Security), default=Security, doc="How it is confined.")
    kernel: Kernel = field(f.value_of(Kernel), default=Kernel, doc="The guest's kernel (KVM).")

    def check(self, path: str) -> None:
        seen: dict[str, str] = {}
        for group in ("mounts", "includes"):
            for i, entry in enumerate(getattr(self, group)):
                where = f"{group}[{i}].target"
                if entry.target in seen:
                    raise exception.InvalidValue(
                        where, entry.target, f"each target once; {seen[entry.target]} has it too")
                seen[entry.target] = where
        macs = [n.mac.lower() for n in self.networks if n.mac]
        for mac in macs:
            if macs.count(mac) > 1:
                raise exception.InvalidValue("networks", mac, "each MAC address once")


VALUE_CLASSES = (Sandbox, Command, Identity, Root, Mount, Include, Network, Route, Limits, Topology,
                 Security, Kernel)
