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

"""Runs the real PID 1 in fresh namespaces, with a small client for its frames.

The staging root is as libvirt's LXC driver leaves it, with the host's programs
bound into it (read-only), and on wish the host's whole root at ``/host``; so a
test may run commands at once (empty SETUP) or build a new root below
``/t/root`` first.
"""

import atexit
import ctypes
import functools
import glob
import os
import select
import shutil
import signal
import socket
import struct
import subprocess
import tempfile
import time
import unittest

from nova_sandbox.guest import wire

SOURCES = os.path.join(os.path.dirname(wire.__file__), "init")
TIMEOUT = 60.0  # seconds; nothing here needs as long, but machines may be slow

_CLONE_NEWNS, _CLONE_NEWUTS, _CLONE_NEWIPC = 0x20000, 0x4000000, 0x8000000
_CLONE_NEWUSER, _CLONE_NEWPID, _CLONE_NEWNET = 0x10000000, 0x20000000, 0x40000000
_MS_RDONLY, _MS_BIND, _MS_REC, _MS_PRIVATE = 1, 4096, 16384, 1 << 18
_MNT_DETACH = 2
_PR_SET_PDEATHSIG = 1
_SYS_PIVOT_ROOT, _SYS_MOUNT_SETATTR = 155, 442
_MOUNT_ATTR_RDONLY, _AT_RECURSIVE = 1, 0x8000
_FIRST_ID, _IDS = 200000, 65536
_NODES = ("null", "zero", "full", "random", "urandom", "tty")

libc = ctypes.CDLL(None, use_errno=True)


@functools.cache
def build(*flags: str) -> str:
    """Return the path of nova-sandbox-init, compiled from the sources.

    :param flags: compiler flags in place of ``-static -Os``
    """
    given = os.environ.get("NOVA_SANDBOX_TEST_INIT")
    if given and not flags:
        return given
    directory = tempfile.mkdtemp(prefix="nova-sandbox-test-")
    atexit.register(shutil.rmtree, directory, ignore_errors=True)
    binary = os.path.join(directory, "init")
    sources = sorted(glob.glob(os.path.join(SOURCES, "*.c")))
    subprocess.run(["cc", "-std=gnu11", "-Wall", "-Wextra", "-Werror",
                    *(flags or ("-static", "-Os")), "-o", binary, *sources], check=True)
    return binary


def _check(result: int, what: str) -> int:
    if result < 0:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error), what)
    return result


def mount(source: str, target: str, fstype: str, flags: int = 0, data: str = "") -> None:
    """Call mount(2)."""
    _check(libc.mount(source.encode(), target.encode(), fstype.encode(), flags,
                      data.encode()), target)


def _bind(source: str, target: str) -> None:
    if os.path.isdir(source):
        os.makedirs(target, exist_ok=True)
    else:
        with open(target, "w"):
            pass
    mount(source, target, "", _MS_BIND | _MS_REC)


def _bind_read_only(source: str, target: str) -> None:
    _bind(source, target)
    attributes = struct.pack("<4Q", _MOUNT_ATTR_RDONLY, 0, 0, 0)
    _check(libc.syscall(_SYS_MOUNT_SETATTR, -100, target.encode(), _AT_RECURSIVE,
                        attributes, len(attributes)), target)


def _make_staging(root: str, program: bytes, host: bool) -> None:
    mount("tmpfs", root, "tmpfs", 0, "mode=0755")
    for name in ("proc", "sys", "dev", "t", "host", "tmp"):
        os.mkdir(os.path.join(root, name))
    os.chmod(os.path.join(root, "tmp"), 0o1777)
    for name in ("usr", "etc"):
        _bind_read_only("/" + name, os.path.join(root, name))
    for name in ("bin", "sbin", "lib", "lib64", "lib32"):
        if os.path.islink("/" + name):
            os.symlink(os.readlink("/" + name), os.path.join(root, name))
        elif os.path.isdir("/" + name):
            _bind_read_only("/" + name, os.path.join(root, name))
    for name in _NODES:
        _bind("/dev/" + name, os.path.join(root, "dev", name))
    os.mkdir(os.path.join(root, "dev/pts"))
    mount("devpts", os.path.join(root, "dev/pts"), "devpts", 0,
          "newinstance,ptmxmode=0666,mode=0620")
    os.symlink("pts/ptmx", os.path.join(root, "dev/ptmx"))
    if host:
        _bind("/", os.path.join(root, "host"))
    with open(os.path.join(root, "init"), "wb") as f:
        f.write(program)
    os.chmod(os.path.join(root, "init"), 0o755)


def _enter_user_namespace(asked: int, answer: int) -> None:
    _check(libc.unshare(_CLONE_NEWUSER), "user namespace")
    os.write(asked, b"u")
    os.read(answer, 1)
    os.setresgid(0, 0, 0)
    os.setresuid(0, 0, 0)


def _become_init(root: str, sock: int, liveness: int, stderr: int, cgroup: str | None) -> None:
    mount("proc", os.path.join(root, "proc"), "proc")
    mount("sysfs", os.path.join(root, "sys"), "sysfs", _MS_RDONLY)
    if cgroup:
        _bind(cgroup, os.path.join(root, "sys/fs/cgroup"))
    os.chdir(root)
    _check(libc.syscall(_SYS_PIVOT_ROOT, b".", b"."), "pivot_root")
    _check(libc.umount2(b".", _MNT_DETACH), "umount")
    os.chdir("/")
    null = os.open("/dev/null", os.O_RDWR)
    high = [os.dup2(fd, 100 + i, inheritable=False)
            for i, fd in enumerate((null, null, stderr, sock,
                                   null if liveness < 0 else liveness))]
    for i, fd in enumerate(high):
        os.dup2(fd, i, inheritable=True)
    os.closerange(5, 4096)
    libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    os.execve("/init", ["/init"], {"ASAN_OPTIONS": "detect_leaks=0:exitcode=99"})


class Result:
    """What one command did."""

    def __init__(self) -> None:
        self.stdout = b""
        self.stderr = b""
        self.pid = 0
        self.frames: list[tuple[int, bytes]] = []
        self.exit: wire.Exit | None = None
        self.failure: wire.Failure | None = None

    @property
    def status(self) -> int | None:
        """The status a shell would show, of a failed start too."""
        if self.failure:
            return self.failure.status
        return self.exit.status if self.exit else None


class Peer:
    """Sends and receives frames on one connection."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self._buffer = bytearray()

    def stderr(self) -> str:
        """Return what the guest wrote for people, where that is known."""
        return ""

    def send(self, kind: int, channel: int = 0, payload: bytes = b"",
             files: tuple[int, ...] | list[int] = ()) -> None:
        data = wire.HEADER.pack(len(payload), kind, channel) + payload
        if files:
            sent = socket.send_fds(self.sock, [data], files)
            data = data[sent:]
        self.sock.sendall(data)

    def receive(self, timeout: float = TIMEOUT) -> tuple[int, int, bytes]:
        """Return type, channel and payload of the next frame.

        :raises EOFError: the guest closed the connection
        :raises TimeoutError: nothing came in time
        """
        while True:
            if len(self._buffer) >= 8:
                length, kind, channel = wire.HEADER.unpack_from(self._buffer)
                if len(self._buffer) >= 8 + length:
                    payload = bytes(self._buffer[8:8 + length])
                    del self._buffer[:8 + length]
                    return kind, channel, payload
            if not select.select([self.sock], [], [], timeout)[0]:
                raise TimeoutError("no frame from the guest")
            try:
                data = self.sock.recv(1 << 20)
            except ConnectionError:
                data = b""
            if not data:
                raise EOFError("the guest closed the connection " + self.stderr())
            self._buffer += data

    def expect(self, kind: int, channel: int | None = None, timeout: float = TIMEOUT, *,
               skip: int | None = None) -> bytes:
        """Return the payload of the next frame, which must be of this type.

        :param skip: a type of frame that may come at any time, and is passed over
        """
        got = self.receive(timeout)
        while got[0] == skip:
            got = self.receive(timeout)
        if got[0] != kind or (channel is not None and got[1] != channel):
            raise AssertionError(f"frame {got[:2]} {got[2][:200]!r}, not {kind}")
        return got[2]

    def run(self, *argv: str, channel: int = 1, stdin: bytes | None = b"",
            credit: bool = True, env: dict[str, str] | None = None, **options) -> Result:
        """Run a command to its end; stdin None leaves its input open."""
        if env is None:
            env = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
        self.send(wire.RUN, channel, wire.Run(argv, env=env, **options).payload)
        if stdin:
            for start in range(0, len(stdin), 65536):
                self.send(wire.STDIN, channel, stdin[start:start + 65536])
        if stdin is not None:
            self.send(wire.STDIN_EOF, channel)
        return self.collect(channel, credit=credit)

    def collect(self, channel: int = 1, *, credit: bool = True) -> Result:
        """Gather a command's frames until it ended."""
        result = Result()
        out, err = [], []
        while True:
            kind, where, payload = self.receive()
            if where != channel:
                continue
            result.frames.append((kind, payload if len(payload) < 64 else b""))
            if kind in (wire.STDOUT, wire.STDERR):
                (out if kind == wire.STDOUT else err).append(payload)
                if payload and credit:
                    stream = 1 if kind == wire.STDOUT else 2
                    self.send(wire.CREDIT, channel, wire.credit(stream, len(payload)))
            elif kind == wire.STARTED:
                result.pid = wire.u32(payload, "STARTED")
            elif kind == wire.EXIT:
                result.exit = wire.Exit(payload)
            elif kind == wire.FAILED:
                result.failure = wire.Failure(payload)
            if kind in (wire.EXIT, wire.FAILED):
                result.stdout, result.stderr = b"".join(out), b"".join(err)
                return result


class Guest(Peer):
    """PID 1 in its own namespaces; its main connection is the peer.

    :param binary: nova-sandbox-init; default :func:`build`
    :param user_namespace: with ids 0-65535 mapped (root), or only 0 (others)
    :param host: bind the host's root file system on /host
    :param cgroup: a directory to show as /sys/fs/cgroup
    :param liveness: a descriptor to hold
    """

    def __init__(self, binary: str | None = None, *, user_namespace: bool = False,
                 host: bool = False, cgroup: str | None = None, liveness: int = -1) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        super().__init__(ours)
        self._root = tempfile.mkdtemp(prefix="nova-sandbox-test-")
        os.chmod(self._root, 0o755)
        self._stderr = tempfile.TemporaryFile()  # noqa: SIM115 closed by close()
        self._status: int | None = None
        # The user namespace may not be allowed to read the file.
        with open(binary or build(), "rb") as f:
            program = f.read()
        asked, answer = os.pipe(), os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            try:
                libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
                if user_namespace or os.geteuid():
                    _enter_user_namespace(asked[1], answer[0])
                self._supervise(program, theirs.fileno(), liveness, host, cgroup)
            except BaseException as e:
                os.write(self._stderr.fileno(), f"harness: {e}\n".encode())
            finally:
                os._exit(98)
        theirs.close()
        os.close(asked[1])
        if os.read(asked[0], 1):
            self._map_ids()
            os.write(answer[1], b"m")
        for fd in (asked[0], *answer):
            os.close(fd)

    def _map_ids(self) -> None:
        if os.geteuid():
            with open(f"/proc/{self.pid}/setgroups", "w") as f:
                f.write("deny")
        for name, own in (("uid", os.geteuid()), ("gid", os.getegid())):
            with open(f"/proc/{self.pid}/{name}_map", "w") as f:
                f.write(f"0 {own} 1" if os.geteuid() else f"0 {_FIRST_ID} {_IDS}")

    def _supervise(self, program: bytes, sock: int, liveness: int, host: bool,
                   cgroup: str | None) -> None:
        flags = _CLONE_NEWNS | _CLONE_NEWPID | _CLONE_NEWIPC | _CLONE_NEWUTS | _CLONE_NEWNET
        _check(libc.unshare(flags), "namespaces")
        mount("none", "/", "", _MS_REC | _MS_PRIVATE)
        _make_staging(self._root, program, host)
        pid = os.fork()
        if pid == 0:
            _become_init(self._root, sock, liveness, self._stderr.fileno(), cgroup)
        os.closerange(3, 4096)
        _, status = os.waitpid(pid, 0)
        os._exit(os.waitstatus_to_exitcode(status) & 255)

    def setup(self, setup: wire.Setup | None = None) -> None:
        """Receive HELLO, send SETUP, and wait for READY."""
        self.expect(wire.HELLO, 0)
        setup = setup or wire.Setup()
        self.send(wire.SETUP, 0, setup.payload(), setup.files)
        self.expect(wire.READY, 0)

    def wait(self, timeout: float = TIMEOUT) -> int:
        """Return PID 1's exit status (256 less its signal when one killed it).

        :raises TimeoutError: it did not end
        """
        end = time.monotonic() + timeout
        while self._status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self._status = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > end:
                raise TimeoutError("PID 1 does not end")
            else:
                time.sleep(0.005)
        return self._status

    def stderr(self) -> str:
        """Return what PID 1 (or a sanitizer in it) wrote for people."""
        self._stderr.seek(0)
        return self._stderr.read().decode(errors="replace")

    def close(self) -> None:
        """End the guest and remove what it left."""
        self.sock.close()
        if self._status is None:
            os.kill(self.pid, signal.SIGKILL)
            self._status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        self._stderr.close()
        os.rmdir(self._root)


def records(*items: tuple[int, bytes]) -> bytes:
    """Return a record list."""
    return b"".join(struct.pack("<HI", tag, len(data)) + data for tag, data in items)


class GuestCase(unittest.TestCase):
    """A test with guests that end with it."""

    user_namespace = False

    def guest(self, setup=None, **options):
        options.setdefault("user_namespace", self.user_namespace)
        guest = Guest(**options)
        self.addCleanup(guest.close)
        guest.setup(setup)
        return guest

    def shell(self, script, guest=None, **options):
        return (guest or self.guest()).run("/bin/sh", "-c", script, **options)
