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

"""The options of the group ``[sandbox]``: the only place that declares them.

Imports oslo.config, which is slow: programs take their values from
:mod:`nova_sandbox.startcache`.
"""

import os
from typing import Any

from oslo_config import cfg, types

from nova_sandbox import exception

GROUP = "sandbox"

# Paths of the host's root file system that no sandbox sees, and why.
_HIDDEN = (
    ("the passwords of the host's accounts, and who may become root", (
        "/etc/shadow", "/etc/shadow-", "/etc/gshadow", "/etc/gshadow-",
        "/etc/security/opasswd", "/etc/sudoers", "/etc/sudoers.d")),
    ("the host's keys: ssh, TLS, VPN, disk encryption, systemd's credentials", (
        "/etc/ssh/ssh_host_*_key", "/etc/dropbear", "/etc/ssl/private",
        "/etc/pki/tls/private", "/etc/pki/libvirt", "/etc/pki/libvirt-vnc", "/etc/pki/qemu",
        "/etc/pki/CA/private", "/etc/letsencrypt", "/etc/ipsec.secrets", "/etc/ipsec.d/private",
        "/etc/swanctl", "/etc/openvpn", "/etc/wireguard", "/etc/tinc", "/etc/cryptsetup-keys.d",
        "/etc/luks-keys", "/etc/credstore", "/etc/credstore.encrypted")),
    ("what the host signs on to other systems with: Kerberos, directories, mail, networks, "
     "storage, package sources", (
        "/etc/krb5.keytab", "/etc/krb5kdc", "/etc/sssd", "/etc/nslcd.conf", "/etc/ldap.secret",
        "/etc/libnss-ldap.secret", "/etc/pam_ldap.secret", "/etc/samba",
        "/etc/exim4/passwd.client", "/etc/postfix/sasl_passwd", "/etc/postfix/sasl_passwd.db",
        "/etc/msmtprc", "/etc/NetworkManager/system-connections", "/etc/wpa_supplicant",
        "/etc/netplan", "/etc/ppp", "/etc/iscsi", "/etc/ceph", "/etc/apt/auth.conf",
        "/etc/apt/auth.conf.d", "/etc/openstack")),
    ("the configuration, with its passwords, of OpenStack's services and of this program", (
        "/etc/nova", "/etc/cinder", "/etc/glance", "/etc/neutron", "/etc/keystone",
        "/etc/placement", "/etc/heat", "/etc/swift", "/etc/ironic", "/etc/ironic-inspector",
        "/etc/octavia", "/etc/barbican", "/etc/designate", "/etc/manila", "/etc/magnum",
        "/etc/trove", "/etc/aodh", "/etc/ceilometer", "/etc/gnocchi", "/etc/cyborg",
        "/etc/masakari", "/etc/watcher", "/etc/mistral", "/etc/zaqar", "/etc/cloudkitty",
        "/etc/openstack-dashboard", "/etc/kolla", "/etc/nova-sandbox", "/etc/libvirt")),
    ("the same for other services that a compute host often has", (
        "/etc/kubernetes", "/etc/rancher", "/etc/docker", "/etc/containers/auth.json",
        "/etc/rabbitmq", "/etc/mysql", "/etc/my.cnf", "/etc/my.cnf.d", "/etc/postgresql",
        "/etc/redis", "/etc/etcd", "/etc/corosync", "/etc/pacemaker", "/etc/keepalived",
        "/etc/haproxy", "/etc/bind/rndc.key", "/etc/rndc.key", "/etc/snmp", "/etc/vault.d",
        "/etc/consul.d", "/etc/nomad.d", "/etc/puppet", "/etc/puppetlabs", "/etc/salt",
        "/etc/chef", "/etc/zabbix", "/etc/telegraf", "/etc/grafana", "/etc/cloud")),
    ("people's files, and file systems that are mounted beside the host's own", (
        "/root", "/home", "/mnt", "/media")),
    ("the boot loader's passwords and the addresses of the host's kernel", (
        "/boot", "/etc/grub.d")),
    ("memory of the host that was written to the disk", (
        "/swapfile", "/swap.img", "/var/lib/systemd/coredump", "/var/crash")),
    ("what OpenStack's services, libvirt and this program keep, other guests' disks included", (
        "/var/lib/nova", "/var/lib/cinder", "/var/lib/glance", "/var/lib/neutron",
        "/var/lib/keystone", "/var/lib/placement", "/var/lib/ironic", "/var/lib/octavia",
        "/var/lib/heat", "/var/lib/swift", "/var/lib/kolla", "/var/lib/libvirt",
        "/var/cache/libvirt", "/var/lib/swtpm-localca", "/var/lib/nova-sandbox",
        "/var/cache/nova-sandbox")),
    ("the same of other services: databases, message queues, container runtimes, caches of "
     "sign-on data, first-boot data", (
        "/var/lib/mysql", "/var/lib/postgresql", "/var/lib/rabbitmq", "/var/lib/redis",
        "/var/lib/etcd", "/var/lib/ceph", "/var/lib/docker", "/var/lib/containerd",
        "/var/lib/containers", "/var/lib/kubelet", "/var/lib/rancher", "/var/lib/lxc",
        "/var/lib/lxd", "/var/lib/incus", "/var/lib/machines", "/var/lib/portables",
        "/var/lib/private", "/var/lib/sss", "/var/lib/samba", "/var/lib/krb5kdc",
        "/var/lib/ldap", "/var/lib/NetworkManager", "/var/lib/bluetooth", "/var/lib/iwd",
        "/var/lib/cloud", "/var/lib/systemd/credential.secret",
        "/var/lib/systemd/random-seed")),
    ("what the host logged, queued and backed up", (
        "/var/log", "/var/spool", "/var/mail", "/var/backups")),
)

# Paths of the kernel's file systems that no sandbox sees, and why. The first ones
# are those that every container runtime hides.
_MASKED = (
    ("the host's memory, keys, timers and scheduler", (
        "/proc/kcore", "/proc/keys", "/proc/key-users", "/proc/timer_list",
        "/proc/timer_stats", "/proc/latency_stats", "/proc/sched_debug", "/proc/kmsg",
        "/proc/kpagecount", "/proc/kpageflags", "/proc/kpagecgroup", "/proc/vmallocinfo",
        "/proc/slabinfo", "/proc/pagetypeinfo", "/proc/interrupts")),
    ("the host's devices and the keys that restart it", (
        "/proc/acpi", "/proc/asound", "/proc/scsi", "/proc/bus", "/proc/sysrq-trigger")),
    ("firmware, with its variables and tables", (
        "/sys/firmware",)),
    ("debugging and tracing of the host's kernel, crash records, its programs", (
        "/sys/kernel/debug", "/sys/kernel/tracing", "/sys/kernel/security", "/sys/fs/bpf",
        "/sys/fs/pstore", "/sys/fs/selinux")),
    ("power meters, through which other guests' computations can be guessed", (
        "/sys/devices/virtual/powercap", "/sys/class/powercap",
        "/sys/devices/system/cpu/cpu*/thermal_throttle")),
)


class AbsolutePath(types.String):
    """A path from the root, without ``..`` and without control characters."""

    def __init__(self) -> None:
        super().__init__(type_name="absolute path")

    def __call__(self, value: object) -> str:
        path = str(super().__call__(value))
        if not path.startswith("/"):
            raise ValueError(f"{path!r} is not an absolute path")
        if ".." in path.split("/"):
            raise ValueError(f"{path!r} has a '..' in it")
        if not path.isprintable():
            raise ValueError(f"{path!r} has a control character in it")
        return "/" + os.path.normpath(path).lstrip("/")


def default_path(kind: str) -> str:
    """Where a kind of files is kept, for root and for others.

    :param kind: ``state``, ``data`` or ``cache``
    """
    uid = os.geteuid()
    if uid == 0:
        base = {"state": "/run", "data": "/var/lib", "cache": "/var/cache"}[kind]
        return f"{base}/nova-sandbox"
    home = os.environ.get("HOME", "/")
    variable, otherwise = {
        "state": ("XDG_RUNTIME_DIR", f"/run/user/{uid}"),
        "data": ("XDG_DATA_HOME", f"{home}/.local/share"),
        "cache": ("XDG_CACHE_HOME", f"{home}/.cache"),
    }[kind]
    base = os.environ.get(variable, "")
    return f"{base if os.path.isabs(base) else otherwise}/nova-sandbox"


def _reasons(groups: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    return "\n\n".join(f"* {reason}: {', '.join(paths)}" for reason, paths in groups)


def _paths(groups: tuple[tuple[str, tuple[str, ...]], ...]) -> list[str]:
    return [path for _, paths in groups for path in paths]


_WHERE = (
    cfg.StrOpt(
        "virt_type", default="lxc",
        help="""What runs a sandbox of the command line that does not say so itself.

The name of an installed builder. ``lxc``: a container of libvirt's LXC driver; ``kvm``: a virtual
machine, where /dev/kvm cannot run one emulated, with a warning; ``qemu``: a virtual machine that
QEMU emulates (TCG), which is slow and works anywhere. Other packages may install more."""),
    cfg.StrOpt(
        "lxc_uri", default="lxc:///system", regex=r"^lxc(\+[a-z]+)?:",
        help="""The libvirt that runs containers.

The default means the system's libvirtd where there is one, and otherwise the private one that
``nova-sandbox host start`` starts. See https://libvirt.org/uri.html."""),
    cfg.StrOpt(
        "qemu_uri", regex=r"^qemu(\+[a-z]+)?:",
        default="qemu:///system" if os.geteuid() == 0 else "qemu:///session",
        sample_default="qemu:///system",
        help="""The libvirt that runs virtual machines.

The default is ``qemu:///system`` for root, with the same meaning as in ``lxc_uri``, and
``qemu:///session`` for others, which needs no privileges. See https://libvirt.org/uri.html."""),
    cfg.Opt(
        "state_path", type=AbsolutePath(), default=default_path("state"),
        sample_default="/run/nova-sandbox",
        help="""The directory of the files of running sandboxes: sockets, locks, mount points.

It need not outlive a restart of the host and should be on a tmpfs. The default is below
``XDG_RUNTIME_DIR`` for users other than root."""),
    cfg.Opt(
        "data_path", type=AbsolutePath(), default=default_path("data"),
        sample_default="/var/lib/nova-sandbox",
        help="""The directory of what is kept: the output of detached sandboxes.

The default is below ``XDG_DATA_HOME`` for users other than root."""),
    cfg.Opt(
        "cache_path", type=AbsolutePath(), default=default_path("cache"),
        sample_default="/var/cache/nova-sandbox",
        help="""The directory of what can be made again: guest kernels and initial RAM disks.

QEMU's user must be able to read it. The default is below ``XDG_CACHE_HOME`` for users other than
root."""),
)

_SERVERS = (
    cfg.ListOpt(
        "enabled_virt_types", default=["lxc", "kvm", "qemu"],
        help="""What runs Nova's servers here: names of installed builders.

A flavor or an image may ask for one of them; the first is the one for those that do not."""),
    cfg.IntOpt(
        "image_size_limit", default=32, min=1, max=8192,
        help="""The largest image that is unpacked where no flavor's disk limits it, in GiB.

The disk that the image is of, or the files in the archive, may have so many bytes. It counts for
servers whose flavor has a disk of 0 GB, for images that Nova has a host cache beforehand, and for
``nova-sandbox run --image`` and ``image import``."""),
    cfg.StrOpt(
        "nfs_mount_options", sample_default="vers=4.2",
        help="""Options with which NFS shares of servers are mounted, separated by commas.

``nosuid,nodev`` come after them, and are all by default. See nfs(5)."""),
    cfg.StrOpt(
        "ceph_mount_options", sample_default="noatime",
        help="""Options with which CephFS shares of servers are mounted, separated by commas.

They come after the server's own ``name=``, and before ``nosuid,nodev``; these are all by default.
See mount.ceph(8)."""),
    cfg.IntOpt(
        "stop_timeout", default=10, min=1, max=3600,
        help="How long a server's command may take to end by itself in a soft reboot, in seconds."),
)

_GUEST = (
    cfg.Opt(
        "kernel_image", type=AbsolutePath(), sample_default="/boot/vmlinuz-RELEASE",
        help="""The kernel of virtual machines, a bzImage or an ELF file with a PVH entry.

Without it: the newest one under /boot whose modules are installed."""),
    cfg.Opt(
        "kernel_modules", type=AbsolutePath(), sample_default="/lib/modules/RELEASE",
        help="""The directory of the modules of ``kernel_image``, with modules.dep in it.

Without it: /lib/modules and the release of the image."""),
    cfg.BoolOpt(
        "kernel_debug", default=False,
        help="Let the kernel of virtual machines write its messages to the domain's log: "
             "slower, for finding out why a guest does not start."),
    cfg.IntOpt(
        "kvm_probe_timeout", default=10, min=1, max=300,
        help="""How long a first guest may take to show that /dev/kvm works, in seconds.

The answer is kept until the host is restarted. A guest that is not there by then counts as
one that never will, and QEMU's own processor is used."""),
    cfg.StrOpt(
        "filesystem_transport", default="auto",
        choices=(
            ("auto", "virtiofs where virtiofsd, QEMU and the guest's kernel have it, else 9p"),
            ("virtiofs", "fast, needs virtiofsd and shared memory"),
            ("9p", "built into QEMU"),
        ),
        help="How a virtual machine reaches directories of the host."),
)

_LIMITS = (
    cfg.IntOpt(
        "default_memory_mb", default=512, min=16, max=16777216,
        help="The memory of a sandbox that does not say so itself, in MiB."),
    cfg.IntOpt(
        "default_vcpus", default=1, min=1, max=512,
        help="The number of processors of a sandbox that does not say so itself."),
    cfg.IntOpt(
        "default_pids_max", default=4096, min=16, max=4194304,
        help="The most processes and threads of a sandbox that does not say so itself."),
    cfg.IntOpt(
        "log_size", default=1 << 20, min=4096, max=1 << 50,
        help="""The output that is kept of a detached sandbox or a server, in bytes.

The last bytes of each log are kept; on the disk they take at most twice as much and half a
MiB. A container's description or flavor may say another size. The logs of virtual machines
are written by libvirt's virtlogd: this is its ``max_size`` where ``nova-sandbox host start``
starts it, and where the system's runs /etc/libvirt/virtlogd.conf has it (by default 2 MiB and
three older files)."""),
)

_SECURITY = (
    cfg.ListOpt(
        "hidden_paths", item_type=AbsolutePath(), default=_paths(_HIDDEN),
        help=f"""Paths of the host's root file system that sandboxes on it do not see.

A directory looks empty inside, a file too; a name may have the wildcards ``*``, ``?`` and
``[...]``. A path that the host does not have is no error. ``/tmp``, ``/var/tmp``, ``/run``,
``/dev``, ``/proc`` and ``/sys`` need not be named: a sandbox has its own. ``state_path``,
``data_path`` and ``cache_path`` are always hidden. The value takes the place of the whole default:

{_reasons(_HIDDEN)}"""),
    cfg.ListOpt(
        "masked_paths", item_type=AbsolutePath(), default=_paths(_MASKED),
        help=f"""Paths of the kernel's file systems in a sandbox that its commands do not see.

As in ``hidden_paths``. The default:

{_reasons(_MASKED)}"""),
    cfg.BoolOpt(
        "allow_kernel_mount", default=False,
        help="""Let the host's kernel mount the file systems of images, to copy what is in them.

It is faster than what is done otherwise: ext2, ext3 and ext4 are read by a confined program
without privileges, XFS, Btrfs, SquashFS and EROFS by a virtual machine of their own. But a
stranger's file system can attack the kernel that mounts it. They are mounted read-only, without
set-user-id programs, devices and programs, and where only the process that copies them sees
them; each time a warning is logged."""),
    cfg.BoolOpt(
        "user_namespaces", default=True,
        help="""Give each container a user namespace with ids of its own.

Root in the container is then an ordinary user of the host, and no two containers share an
id. Turn it off only for what cannot work so; it weakens every container."""),
    cfg.IntOpt(
        "idmap_start", default=536870912, min=65536, max=4294836224,
        help="""The first user and group id of the host that containers get.

None from here on may belong to anybody else, neither in /etc/passwd nor in /etc/subuid or
/etc/subgid. Configurations of one host with a data_path each want ids of their own:
those of a server that is off are known in its own data_path only."""),
    cfg.IntOpt(
        "idmap_ranges", default=16384, min=1, max=65534,
        help="The most containers that have ids of their own at a time; each has 65536."),
)


def options() -> list[cfg.Opt]:
    """Every option, in the order of the sample file."""
    return [*_WHERE, *_SERVERS, *_GUEST, *_LIMITS, *_SECURITY]


def register_opts(conf: cfg.ConfigOpts) -> None:
    """Make the options known, for example to Nova's own CONF."""
    conf.register_opts(options(), group=GROUP)


def list_opts() -> list[tuple[str, list[cfg.Opt]]]:
    """The entry point of oslo-config-generator and of sphinx's show-options."""
    return [(GROUP, options())]


def resolve(files: list[str]) -> dict[str, Any]:
    """Every option's value.

    :param files: configuration files, the last word wins
    :returns: value by option name, lists and plain values only
    :raises ConfigError: a file cannot be read, or a value is not allowed
    """
    conf = cfg.ConfigOpts()
    register_opts(conf)
    try:
        conf(args=[], default_config_files=files, default_config_dirs=[])
    except (cfg.Error, UnicodeDecodeError) as error:
        raise exception.ConfigError(_one_line(error)) from error
    values = {option.name: _value(conf, option, files) for option in options()}
    if values["idmap_start"] + 65536 * values["idmap_ranges"] > 0xFFFFFFFF:
        raise exception.ConfigError(
            f"[{GROUP}] idmap_ranges = {values['idmap_ranges']}: with idmap_start = "
            f"{values['idmap_start']} at most "
            f"{(0xFFFFFFFF - values['idmap_start']) // 65536} are possible: ids end at 4294967294")
    return values


def places(configuration: cfg.ConfigOpts) -> list[str]:
    """Where a service of OpenStack has its own options from, as :func:`startcache.load` takes it.

    :param configuration: of the service, with its command line parsed
    :returns: files, and after them directories of files
    """
    # oslo.config has in config_dir but the last of those that the command line names.
    directories = configuration.config_dirs or configuration.default_config_dirs
    return [*(configuration.config_file or []), *map(os.path.expanduser, directories)]


def unknown_options(files: list[str]) -> list[str]:
    """``FILE: [sandbox] NAME`` of all that the files set and nobody reads.

    :raises ConfigError: a file cannot be read
    """
    names = {option.name for option in options()}
    found = []
    for path in files:
        sections: dict[str, dict[str, list[str]]] = {}
        try:
            cfg.ConfigParser(path, sections).parse()
        except (OSError, UnicodeDecodeError, cfg.ParseError) as error:
            raise exception.ConfigError(_one_line(error)) from error
        found += [f"{path}: [{GROUP}] {name}" for name in sections.get(GROUP, {})
                  if name.replace("-", "_") not in names]
    return found


def _value(conf: cfg.ConfigOpts, option: cfg.Opt, files: list[str]) -> Any:
    try:
        return conf[GROUP][option.name]
    except (cfg.Error, ValueError) as error:
        value, place = _given(option.name, files)
        reason = _allowed(option) or _one_line(error).rpartition("is not valid: ")[2]
        raise exception.ConfigError(
            f"{place}: [{GROUP}] {option.name} = {value}: {reason}") from error


def _given(name: str, files: list[str]) -> tuple[str, str]:
    """The text that an option was set to, and where."""
    for path in reversed(files):
        sections: dict[str, dict[str, list[str]]] = {}
        cfg.ConfigParser(path, sections).parse()
        for key, texts in sections.get(GROUP, {}).items():
            if key.replace("-", "_") == name:
                return texts[-1], path
    variable = f"OS_{GROUP}__{name}".upper()
    return os.environ.get(variable, ""), variable


def _allowed(option: cfg.Opt) -> str:
    """What an option may be, in words, where oslo.config's own are not fit for people."""
    kind = option.type
    if isinstance(kind, types.Boolean):
        return "must be true or false"
    if isinstance(kind, types.Integer):
        return f"must be a whole number from {kind.min} to {kind.max}"
    if isinstance(kind, types.String) and kind.choices:
        return f"must be one of {', '.join(kind.choices)}"
    if isinstance(kind, types.String) and kind.regex:
        return f"must be a libvirt URI such as {option.sample_default or option.default}"
    return ""


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
