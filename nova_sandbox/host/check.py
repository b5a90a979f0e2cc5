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

"""What this host can do, and what to install or change where it cannot.

Each check is a function that returns :class:`Check` objects and changes
nothing on the host. They look in every room, so each imports what it needs
by itself and the failure of one hides no other.
"""

import ctypes
import errno
import os
import re
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nova_sandbox import exception
from nova_sandbox.startcache import NAMESPACES, Settings

OK, WARN, FAIL = "ok", "warn", "fail"
KINDS = ("lxc", "kvm", "qemu")
_MACHINES = ("kvm", "qemu")


@dataclass(frozen=True, slots=True)
class Check:
    """The answer to one question about the host.

    :ivar name: of the check
    :ivar kinds: the virt types it matters to
    :ivar state: ``ok``, ``warn`` (works, but less well) or ``fail``
    :ivar message: what was found
    :ivar mend: what to do about it; empty when there is nothing to do
    """

    name: str
    kinds: tuple[str, ...]
    state: str
    message: str
    mend: str = ""


def run(settings: Settings, kinds: Sequence[str] = KINDS, *, probe: bool = False) -> list[Check]:
    """Check this host.

    :param settings: the configuration
    :param kinds: the virt types that shall work
    :param probe: start a first guest on /dev/kvm, which may take
        ``kvm_probe_timeout`` seconds, where it is not known yet whether it works
    :returns: the answers that matter to these kinds
    """
    wanted = set(kinds)
    checks: list[Check] = []
    for function, concerns in _CHECKS:
        if not wanted.intersection(concerns):
            continue
        try:
            checks += function(settings)
        except (exception.SandboxError, OSError, subprocess.SubprocessError) as error:
            name = function.__name__.strip("_").replace("_", " ")
            checks.append(Check(name, concerns, FAIL, str(error)))
    if "kvm" in wanted:
        checks.append(_kvm(settings, probe))
    return [check for check in checks if wanted.intersection(check.kinds)]


def _program(settings: Settings) -> list[Check]:
    from nova_sandbox.guest import staging
    try:
        return [Check("nova-sandbox-init", KINDS, OK, staging.program())]
    except exception.HostError as error:
        return [Check("nova-sandbox-init", KINDS, FAIL, str(error))]


def _plugins(settings: Settings) -> list[Check]:
    from stevedore import ExtensionManager
    broken: list[str] = []
    found: list[str] = []
    for namespace in NAMESPACES:
        manager: ExtensionManager[object] = ExtensionManager(
            namespace, on_load_failure_callback=lambda _manager, entry, error: broken.append(
                f"{entry.name} ({entry.value}): {error}"))
        found += manager.names()
    if broken:
        return [Check("plug-ins", KINDS, FAIL, "; ".join(broken), "remove or mend that package")]
    if not found:
        return [Check("plug-ins", KINDS, FAIL, "none are registered",
                      "install the package (pip install), a checkout alone is not enough")]
    return [Check("plug-ins", KINDS, OK, ", ".join(sorted(set(found))))]


def _directories(settings: Settings) -> list[Check]:
    checks = []
    for name in ("state_path", "data_path", "cache_path"):
        path = getattr(settings, name)
        existing = path
        while not os.path.exists(existing):
            existing = os.path.dirname(existing)
        usable = os.path.isdir(existing) and os.access(existing, os.W_OK | os.X_OK)
        checks.append(Check(name, KINDS, OK if usable else FAIL,
                            path if usable else f"{path}: {existing} cannot be written",
                            "" if usable else f"make it writable, or set {name} to another place"))
    return checks


def _openat2(settings: Settings) -> list[Check]:
    libc = ctypes.CDLL(None, use_errno=True)
    libc.syscall(437, -1, None, None, ctypes.c_size_t(0))
    if ctypes.get_errno() == errno.ENOSYS:
        return [Check("openat2", ("lxc",), FAIL, "the kernel does not have it",
                      "use Linux 5.12 or later")]
    return [Check("openat2", ("lxc",), OK, f"Linux {os.uname().release}")]


def _root(settings: Settings) -> list[Check]:
    uid = os.geteuid()
    if uid:
        return [Check("root", ("lxc",), FAIL, f"user {uid} cannot start containers",
                      "run it as root; nova-compute with User=root in its unit of systemd")]
    return [Check("root", ("lxc",), OK, "may start containers")]


def _libvirt_lxc(settings: Settings) -> list[Check]:
    return [_libvirt("lxc", ("lxc",), settings, "libvirt-daemon-driver-lxc")]


def _libvirt_qemu(settings: Settings) -> list[Check]:
    return [_libvirt("qemu", _MACHINES, settings, "libvirt-daemon-driver-qemu")]


def _libvirt(kind: str, kinds: tuple[str, ...], settings: Settings, package: str) -> Check:
    import libvirt

    from nova_sandbox.host import connection, uris
    name = f"libvirt {kind}"
    try:
        uri = uris.libvirt_uri(kind, settings)
    except exception.HostError as error:
        return Check(name, kinds, FAIL, str(error), "nova-sandbox host start")
    try:
        opened = connection.Connection(uri)
    except exception.HostError as error:
        mend = (f"install libvirt's {kind} driver (Debian: {package}) and restart libvirtd"
                if "no connection driver" in str(error)
                else "see that libvirtd runs and that you may connect (group libvirt)")
        return Check(name, kinds, FAIL, str(error), mend)
    opened.close()
    version = libvirt.getVersion()
    return Check(name, kinds, OK, f"{uri} (library {version // 1000000}."
                                  f"{version // 1000 % 1000}.{version % 1000})")


def _control_groups(settings: Settings) -> list[Check]:
    from nova_sandbox.host import cgroups, uris
    pid = cgroups.libvirtd(settings)
    layout = cgroups.of_process(pid or "self")
    seen = "as libvirtd sees them" if pid else "as this process sees them"
    name, kinds = "control groups", ("lxc",)
    if layout.kind == "none":
        return [Check(name, kinds, FAIL, f"none are mounted, {seen}",
                      "mount -t cgroup2 cgroup2 /sys/fs/cgroup, then restart libvirtd")]
    if layout.kind == "hybrid":
        system = (f", and lxc_uri = {uris.private_uri('lxc', settings)}; or boot with "
                  "systemd.unified_cgroup_hierarchy=1" if uris.system_socket("lxc") else "")
        return [Check(name, kinds, FAIL if pid else WARN,
                      f"v1 controllers and v2 ({layout.unified}) are both mounted, {seen}: "
                      "libvirt's LXC driver cannot start containers then",
                      f"use a private libvirtd, which does not see {layout.unified}: "
                      f"nova-sandbox host start{system}")]
    missing = layout.missing()
    if missing:
        return [Check(name, kinds, FAIL if "memory" in missing else WARN,
                      f"{layout.kind}, without {', '.join(missing)}, {seen}",
                      "enable these controllers (kernel parameter cgroup_enable=memory, "
                      "or cgroup.subtree_control of the groups above)")]
    return [Check(name, kinds, OK, f"{layout.kind}, {seen}")]


def _user_namespaces(settings: Settings) -> list[Check]:
    from nova_sandbox.rootfs import trees
    kinds = ("lxc",)
    if not settings.user_namespaces:
        return [Check("user namespaces", kinds, WARN, "turned off in the configuration: root in a "
                      "container is root of the host", "user_namespaces = true")]
    if os.geteuid() != 0:
        return [Check("user namespaces", kinds, WARN, "not checked: only root can", "")]
    mend = "sysctl user.max_user_namespaces=65536; Linux 5.12 or later"
    try:
        namespace = trees.user_namespace(settings.idmap_start, 65536)
    except (exception.HostError, OSError) as error:
        return [Check("user namespaces", kinds, FAIL, str(error), mend),
                Check("unpacking", ("kvm", "qemu"), WARN,
                      f"images cannot be unpacked: {error}", mend)]
    checks = [Check("user namespaces", kinds, OK, f"ids from {settings.idmap_start}")]
    try:
        tree = trees.clone("/", readonly=True, user_ns=namespace)
        # An identity-mapped tree shows the files of root with the namespace's ids.
        mapped = os.fstat(tree).st_uid != os.stat("/").st_uid
        os.close(tree)
    finally:
        os.close(namespace)
    if mapped:
        checks.append(Check("identity-mapped mounts", kinds, OK, "the root file system has them"))
    else:
        checks.append(Check(
            "identity-mapped mounts", kinds, WARN,
            "the root file system has none: in a container its files belong to nobody and those "
            "that only their owner may read cannot be read", "Linux 5.12 or later, on ext4 or xfs"))
    return checks


def _overlay(settings: Settings) -> list[Check]:
    with open("/proc/filesystems", encoding="ascii") as stream:
        known = "overlay" in stream.read().split()
    if known or _has_module("overlay"):
        return [Check("overlay", ("lxc",), OK, "writable roots work")]
    return [Check("overlay", ("lxc",), WARN, "the kernel has no overlay file system: "
                  "no writable roots", "install the kernel's modules")]


def _has_module(name: str) -> bool:
    try:
        return subprocess.run(["modprobe", "--dry-run", "--quiet", name], timeout=10,
                              capture_output=True).returncode == 0
    except OSError:
        return False


def _loop_devices(settings: Settings) -> list[Check]:
    if os.path.exists("/dev/loop-control") or _has_module("loop"):
        return [Check("loop devices", ("lxc",), OK, "disk images can be mounted")]
    return [Check("loop devices", ("lxc",), WARN, "no /dev/loop-control: containers cannot mount "
                  "disk images", "modprobe loop")]


def _qemu(settings: Settings) -> list[Check]:
    from nova_sandbox.host import programs
    qemu = programs.qemu()
    if qemu is None:
        return [Check("QEMU", _MACHINES, FAIL, "qemu-system-x86_64 is not installed",
                      "install it (Debian: qemu-system-x86)")]
    version = subprocess.run([qemu, "--version"], capture_output=True, text=True, timeout=30)
    devices = subprocess.run([qemu, "-machine", "none", "-device", "help"], capture_output=True,
                             text=True, timeout=30)
    first = (version.stdout.splitlines() or ["no version"])[0]
    checks = [Check("QEMU", _MACHINES, OK, f"{qemu}: {first}")]
    daemon = programs.virtiofsd()
    has_9p = "virtio-9p-pci" in devices.stdout
    wanted = settings.filesystem_transport
    if daemon:
        checks.append(Check("virtiofsd", _MACHINES, OK, daemon))
    else:
        checks.append(Check("virtiofsd", _MACHINES, FAIL if wanted == "virtiofs" else WARN,
                            "not installed: directories are shared by 9p, which is slower",
                            "install it (Debian 13: virtiofsd; Debian 12: qemu-system-common)"))
    if has_9p:
        checks.append(Check("9p", _MACHINES, OK, "QEMU has virtio-9p-pci"))
    else:
        checks.append(Check("9p", _MACHINES, FAIL, "QEMU was built without virtio-9p-pci",
                            "install your distribution's full QEMU"))
    return checks


def _output(settings: Settings) -> list[Check]:
    from nova_sandbox.host import uris
    name = "output of machines"
    uri = uris.libvirt_uri("qemu", settings)
    socket = uri.partition("?socket=")[2].partition("&")[0]
    # Where a private libvirtd has its own, whoever started it.
    directory = os.path.join(os.path.dirname(os.path.dirname(socket)), "etc")
    private = bool(socket) and os.path.isdir(directory)
    if not private:
        directory = "/etc/libvirt"
    if uri.partition("?")[0].endswith("/session"):
        directory = os.path.join(os.environ.get("XDG_CONFIG_HOME")
                                 or os.path.expanduser("~/.config"), "libvirt")
    path = os.path.join(directory, "qemu.conf")
    try:
        with open(path, encoding="utf-8", errors="replace") as stream:
            found = re.findall(r'^\s*stdio_handler\s*=\s*"(\w+)"', stream.read(), re.MULTILINE)
    except FileNotFoundError:
        found = []
    except PermissionError:
        return [Check(name, _MACHINES, OK, f"not checked: {path} cannot be read")]
    if found[-1:] == ["file"]:
        return [Check(name, _MACHINES, WARN,
                      f"{path} has stdio_handler = \"file\": a guest's output can fill the disk",
                      "nova-sandbox host stop, then start" if private
                      else "remove that line, have virtlogd run, and restart libvirtd")]
    return [Check(name, _MACHINES, OK, f"virtlogd bounds it ({directory}/virtlogd.conf)")]


def _guest_kernel(settings: Settings) -> list[Check]:
    from nova_sandbox.guest import kernel
    try:
        found = kernel.find_kernel(settings.kernel_image, settings.kernel_modules)
    except exception.HostError as error:
        return [Check("guest kernel", _MACHINES, FAIL, str(error),
                      "install a kernel with modules (Debian: linux-image-amd64)")]
    return [Check("guest kernel", _MACHINES, OK, f"{found.image} ({found.release})")]


def _kvm(settings: Settings, probe: bool) -> Check:
    name, kinds = "KVM", ("kvm",)
    slow = "virtual machines run on QEMU's own processor instead, slowly"
    if not os.path.exists("/dev/kvm"):
        return Check(name, kinds, WARN, f"there is no /dev/kvm: {slow}",
                     "enable virtualization in the firmware, or nested virtualization; "
                     "modprobe kvm_intel or kvm_amd")
    if not os.access("/dev/kvm", os.R_OK | os.W_OK):
        return Check(name, kinds, WARN, f"/dev/kvm may not be opened: {slow}",
                     "join the group kvm")
    result = kvm_verdict(settings, probe)
    if result is None:
        return Check(name, kinds, OK, "/dev/kvm is there; not known yet whether guests run on it",
                     "nova-sandbox host check --probe")
    usable, reason = result
    if usable:
        return Check(name, kinds, OK, "guests run on /dev/kvm")
    return Check(name, kinds, WARN, f"/dev/kvm cannot run guests ({reason}): {slow}",
                 "a host whose processor really has virtualization")


def kvm_verdict(settings: Settings, probe: bool) -> tuple[bool, str] | None:
    """Whether /dev/kvm runs guests, and why not; None: not known."""
    from nova_sandbox.guest import initrd, kernel, staging
    from nova_sandbox.host import kvmprobe
    try:
        found = kernel.find_kernel(settings.kernel_image, settings.kernel_modules)
        image = kernel.prepare_image(found, settings.cache_path)
        if not probe:
            known = kvmprobe.cached(image, settings.cache_path)
            return (known.usable, known.reason) if known else None
        archive = initrd.build_initrd(found, staging.program(), settings.cache_path)
        result = kvmprobe.probe(image, archive.path, settings.cache_path,
                                settings.kvm_probe_timeout)
    except (exception.SandboxError, OSError) as error:
        return False, str(error)
    return result.usable, result.reason


_CHECKS: tuple[tuple[Callable[[Settings], list[Check]], tuple[str, ...]], ...] = (
    (_program, KINDS),
    (_plugins, KINDS),
    (_directories, KINDS),
    (_root, ("lxc",)),
    (_libvirt_lxc, ("lxc",)),
    (_control_groups, ("lxc",)),
    (_openat2, ("lxc",)),
    (_user_namespaces, ("lxc",)),
    (_overlay, ("lxc",)),
    (_loop_devices, ("lxc",)),
    (_libvirt_qemu, _MACHINES),
    (_qemu, _MACHINES),
    (_output, _MACHINES),
    (_guest_kernel, _MACHINES),
)
