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

"""How a virtual machine is started: it needs a kernel, an initrd, an accelerator."""

from __future__ import annotations

import contextlib
import os
import shutil
import time

from nova_sandbox import exception
from nova_sandbox.guest import channel as channels
from nova_sandbox.guest import initrd, kernel, staging, wire
from nova_sandbox.guest.channel import Channel
from nova_sandbox.host import programs
from nova_sandbox.rootfs import sharing
from nova_sandbox.runtime import starter, state

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from nova_sandbox.host.connection import Domain
    from nova_sandbox.sandbox import model
    from nova_sandbox.startcache import Settings

# Hands over to the kernel at once; the standard firmware takes longer and the
# guest uses nothing of it.
_QBOOT = "/usr/share/qemu/qboot.rom"
# It boots before it answers, under emulation on a busy host.
_HELLO_TIMEOUT = 300.0


class Boot:
    """Everything a builder has to know to boot a machine.

    ``accelerated`` tells whether the processor runs it (KVM) or QEMU emulates
    one (TCG); ``firmware`` is the path of another one than QEMU's default.
    ``initrd`` is not there yet where a kernel has a RAM disk of its own.
    """

    def __init__(self, image: str, initrd_path: str | None, command_line: str, init: str,
                 accelerated: bool, firmware: str | None) -> None:
        self.image = image
        self.initrd = initrd_path
        self.command_line = command_line
        self.init = init
        self.accelerated = accelerated
        self.firmware = firmware


def transport(settings: Settings, root_kind: str) -> Callable[[bool], str]:
    """Return what names the transport of a share, told whether it is the root.

    virtiofs serves directories with the rights of their owner, so that shared
    directories behave as in a container. The host's own root goes through 9p:
    QEMU reads it with the rights of its own unprivileged user, a second wall
    before the host's secrets.
    """
    configured = settings.filesystem_transport
    if configured == "9p" or os.geteuid() != 0 or programs.virtiofsd() is None:
        if configured == "virtiofs":
            raise exception.HostError("filesystem_transport is virtiofs, but this host has no "
                                      "virtiofsd, or the session has no right to start it")
        return lambda is_root: "9p"
    if configured == "virtiofs":
        return lambda is_root: "virtiofs"
    return lambda is_root: "9p" if is_root and root_kind == "host" else "virtiofs"


def prepare(sandbox: model.Sandbox, settings: Settings, warn: Callable[[str], None],
            file_system: str | None = None) -> Boot:
    """Return what to boot.

    :param warn: told when KVM was asked for and cannot be used
    :param file_system: one that guests usually cannot mount and this one can
    :raises HostError: QEMU or a kernel is missing
    :raises InvalidValue: the description's own kernel cannot be used
    """
    if programs.qemu() is None:
        raise exception.HostError("QEMU is not installed (Debian: qemu-system-x86)")
    init = staging.program()
    wanted, archive = sandbox.kernel, None
    if wanted.ramdisk:
        _check_own(wanted)
        image = str(wanted.image)
    else:
        image, archive = _prepare_kernel(wanted, settings, init, file_system)
    accelerated = False
    if sandbox.virt_type != "qemu":
        from nova_sandbox.host import kvmprobe
        # Whether KVM can be used is not for a kernel to say that may be a stranger's.
        probed = (image, archive) if archive else _prepare_kernel(
            wanted.replace(image=None, ramdisk=None), settings, init, file_system)
        result = kvmprobe.probe(*probed, settings.cache_path, settings.kvm_probe_timeout)
        accelerated = result.usable
        if not accelerated:
            warn(f"KVM cannot be used here ({result.reason}); running under emulation (TCG)")
    line = kernel.command_line(debug=settings.kernel_debug, vcpus=sandbox.limits.vcpus or 1)
    firmware = _QBOOT if os.path.exists(_QBOOT) else None
    return Boot(image, archive, line, init, accelerated, firmware)


def _prepare_kernel(wanted: model.Kernel, settings: Settings, init: str,
                    file_system: str | None) -> tuple[str, str]:
    """Return the paths of a kernel of the host and of its initrd, ready to be booted."""
    try:
        found = kernel.find_kernel(wanted.image or settings.kernel_image,
                                   wanted.modules or settings.kernel_modules)
    except exception.HostError as error:
        field = "modules" if wanted.modules else "image"
        if wanted.modules or wanted.image:
            raise exception.InvalidValue(
                f"kernel.{field}", getattr(wanted, field),
                f"a kernel with the modules a guest needs ({error})") from None
        raise
    return (kernel.prepare_image(found, settings.cache_path),
            initrd.build_initrd(found, init, settings.cache_path, file_system).path)


def _check_own(wanted: model.Kernel) -> None:
    """Check a kernel that comes with its RAM disk; neither is looked into any farther."""
    for field, is_good, allowed in (("image", kernel.is_kernel, "a Linux kernel (bzImage)"),
                                    ("ramdisk", os.path.isfile, "a file")):
        path = getattr(wanted, field)
        try:
            good = is_good(path) and os.access(path, os.R_OK)
        except OSError as error:
            allowed = f"{allowed} that can be read ({error.strerror})"
            good = False
        if not good:
            raise exception.InvalidValue(f"kernel.{field}", path, allowed)


class Machine(starter.Starter):
    """Starts a virtual machine.

    :ivar file_system: one that guests usually cannot mount and this one can
    """

    kind = "kvm"
    file_system: str | None = None

    def start(self, run: wire.Run) -> tuple[Channel, Domain]:
        sandbox, settings, undo = self.sandbox, self.settings, self.undo
        share = sharing.KVMSharing(transport(settings, sandbox.root.kind))
        planner = self.planner(share)
        boot = prepare(sandbox, settings, self.warn, self.file_system)
        connection = self.connect()
        directory = self.reserve(connection)
        made = undo.enter_context(contextlib.ExitStack())
        made.callback(directory.remove)
        names = ["main", *(f"exec.{i}" for i in range(wire.EXEC_PORTS))]
        area = os.path.join(settings.data_path, "swap", self.name)
        if not self.keep:
            locks = [f"{n}.lock" for n in names[1:]]
            actions = [f"unlink={directory.file(n)}" for n in (*names, *locks)]
            if sandbox.limits.swap:
                actions.append(f"unlink={area}")
            if not boot.initrd:
                actions += [f"unlink={path}" for path in self._own_files()]
            guardian = state.Guardian(boot.init, [*actions, f"rmdir={directory.path}"], [],
                                      needs_liveness=False)
            undo.callback(guardian.release)
        made.pop_all()
        if self.keep:
            self.failure.callback(directory.remove)
        setup = wire.Setup()
        planned = planner.build()
        if self.keep:
            self.logs = self.keep.make_logs(self.settings, self.sandbox, self.failure)
            area = os.path.join(os.path.dirname(self.logs[0]), "swap")
        if not boot.initrd:
            self._place(boot)
        if sandbox.limits.swap:
            from nova_sandbox.runtime import swap
            if self.keep:
                self.failure.callback(_unlink, area)
            swap.make_area(area, sandbox.limits.swap)
            share.swap(planned, area)
        modules = {*share.modules, *(["virtio_net"] if sandbox.networks else [])}
        if b"overlay" in planned.payload():
            modules.add("overlay")
        for module in sorted(modules):
            setup.module(module)
        setup.entropy(os.urandom(64))
        setup.clock(time.time_ns())
        setup.extend(planned)
        if sandbox.limits.pids:
            setup.pids_max(sandbox.limits.pids)
        if self.keep:
            setup.log_files([], shared=len(self.logs) == 2)
            setup.detached()
        ports = wire.SHARED_LOG_PORTS if len(self.logs) == 2 else wire.LOG_PORTS
        logs = dict(zip(ports, self.logs, strict=bool(self.logs)))
        # The result is too short to be held up.
        echoes = {port: _make_echo(path, self.failure) for port, path in [*logs.items()][:-1]}
        document = self.builder().build(
            sandbox, boot=boot, shares=share.shares, disks=share.disks,
            sockets={n: directory.file(n) for n in names},
            logs=logs, echoes=echoes, record=self.record(directory.path), cpus=self.confined(),
            unified=self.unified())
        self.identify(document)
        domain = self.create(connection, document.to_xml(), [])
        channel = Channel(channels.connect(directory.file("main"), 10.0))
        undo.callback(channel.close)
        channel.settimeout(_HELLO_TIMEOUT)
        try:
            wire.Hello(channel.expect(wire.HELLO))
        except (exception.GuestError, TimeoutError) as error:
            if not sandbox.kernel.ramdisk:
                raise
            raise exception.GuestError(
                f"its kernel does not get as far as PID 1, and has to have "
                f"{' and '.join(kernel.NEEDED)} built in or in its RAM disk: "
                f"{error or 'it does not answer'}") from None
        self.converse(channel, setup, run)
        return channel, domain

    def _own_files(self) -> tuple[str, str]:
        """Return the paths of kernel and initrd of a machine that has its own.

        QEMU's user can read what is there, and libvirt may change the owner.
        """
        top = (os.path.join(os.path.dirname(self.logs[0]), "boot") if self.keep
               else os.path.join(self.settings.data_path, "boot", self.name))
        return f"{top}.kernel", f"{top}.initrd"

    def _place(self, boot: Boot) -> None:
        wanted = self.sandbox.kernel
        image, archive = self._own_files()
        for path in (image, archive):
            if self.keep:
                self.failure.callback(_unlink, path)
            _unlink(path)
        try:
            os.makedirs(os.path.dirname(image), 0o711, exist_ok=True)
            with open(str(wanted.image), "rb") as source, \
                    open(image, "xb", opener=initrd.private) as target:
                shutil.copyfileobj(source, target)
        except OSError as error:
            raise exception.HostError(f"cannot make {image}: {error.strerror}") from None
        initrd.join_initrd(str(wanted.ramdisk), boot.init, archive)
        boot.image, boot.initrd = image, archive


def _make_echo(log: str, undo: contextlib.ExitStack) -> str:
    """Make a pipe beside a log, with libvirt's two names; return its path without their ends."""
    path = f"{log}.echo"
    try:
        for end in (f"{path}.in", f"{path}.out"):
            undo.callback(_unlink, end)
            _unlink(end)
        os.mkfifo(f"{path}.in", 0o600)
        os.link(f"{path}.in", f"{path}.out")
    except OSError as error:
        raise exception.HostError(f"cannot make {path}: {error.strerror}") from None
    return path


def _unlink(path: str) -> None:
    with contextlib.suppress(FileNotFoundError):
        os.unlink(path)
