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

"""Bring a cloud up, take it down, and what lies between."""

import concurrent.futures
import contextlib
import fcntl
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import libvirt

from cloudlib import configuration, samples
from cloudlib.database import Database
from cloudlib.layout import PORTS, Compute, Layout
from cloudlib.services import Services

_START_TIMEOUT = 120
# Each process of fake.FakeDriver has a node with another uuid, so that Nova refuses to start
# a second one; this subclass of it keeps its node.
_STABLE = {"fake.FakeDriver": "fake.FakeDriverWithoutFakeNodes"}
_started = time.monotonic()


class Operations:
    """What changes one cloud.

    :param cloud: which
    """

    def __init__(self, cloud: Layout) -> None:
        self._cloud = cloud
        self._database = Database(cloud)

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other changes out.

        :raises SystemExit: one is going on
        """
        descriptor = os.open(self._cloud.directory, os.O_RDONLY | os.O_CLOEXEC)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            yield
        except BlockingIOError:
            raise SystemExit(f"another tools/cloud changes {self._cloud.directory}") from None
        finally:
            os.close(descriptor)

    def up(self, driver: str | None, options: dict[str, dict[str, str]], fresh: bool,
           second: str | None = None) -> None:
        """Start what does not run.

        :param driver: the compute driver; with neither this nor the others, all as before
        :param options: of nova.conf, by group
        :param second: the driver of a second nova-compute
        :param fresh: forget everything but what is installed
        :raises SystemExit: something does not start
        """
        cloud, state = self._cloud, self._cloud.state
        if fresh:
            self.down()
            self.forget()
        before = (state.driver, state.second, state.options)
        if driver or options or second:
            self._stop_unwanted(second)
            driver, second = driver or state.driver, second or ""
            state.driver, state.second = _STABLE.get(driver, driver), _STABLE.get(second, second)
            state.options = options
        if before != (state.driver, state.second, state.options):
            self._stop("nova-api", "nova-conductor", "nova-scheduler", "nova-serialproxy",
                       *(compute.name for compute in cloud.computes))
        cloud.save()
        configuration.write(cloud)
        self._database.create()
        self._start("mariadb", "rabbitmq", "network-stub")
        self._wait("mariadb")
        if not state.bootstrapped:
            _say("making the databases")
            self._database.bootstrap()
        self._start("keystone", "placement", "glance", "nova-api")
        self._wait("keystone")
        if not state.bootstrapped:
            samples.create_catalog(samples.connect(cloud))
            state.bootstrapped = True
            cloud.save()
        self._wait("rabbitmq", "network-stub")
        _say("Keystone, MariaDB and RabbitMQ serve")
        libvirtds = [one.libvirtd for one in cloud.computes if not one.driver.startswith("fake.")]
        self._start("nova-conductor", "nova-scheduler", "nova-serialproxy", *libvirtds)
        # What is sent to a queue that does not exist is lost, and nova-compute waits for 10 s.
        self._wait("placement", "glance", "nova-api", "nova-conductor", "nova-scheduler",
                   "nova-serialproxy", *libvirtds)
        _say("Glance, Placement and the rest of Nova serve")
        names = [compute.name for compute in cloud.computes]
        self._start(*names)
        self._wait(*names)
        self._database.register(cloud.computes)
        for compute in cloud.computes:
            _say(f"{compute.name} runs {compute.driver}")

    def _stop_unwanted(self, second: str | None) -> None:
        """Stop the second nova-compute and its libvirtd when it has to go."""
        for compute in self._cloud.computes[1:]:
            if not second:
                self._stop(compute.name)
                self._host(compute, "stop", "--force")

    def _start(self, *names: str) -> None:
        services = Services(self._cloud)
        libvirtds = {compute.libvirtd: compute for compute in self._cloud.computes}
        for name in names:
            service, process = services.known[name], services.process(name)
            if process.pid is not None:
                continue
            if name in libvirtds:
                self._host(libvirtds[name], "start")
                continue
            # What a dead one left may hold its port.
            process.stop(0)
            process.start(service.command, self._cloud.environment() | service.environment,
                          self._cloud.log / f"{name}.log")

    def _host(self, compute: Compute, *words: str) -> None:
        """Start or remove a private libvirtd."""
        log = self._cloud.log / f"{compute.libvirtd}.log"
        with open(log, "ab") as output:
            done = subprocess.run(
                [str(self._cloud.bin / "nova-sandbox"), "host", *words], stdout=output,
                stderr=subprocess.STDOUT, env=self._cloud.environment(compute))
        if done.returncode:
            raise SystemExit(f"nova-sandbox host {words[0]} failed, see {log}")

    def _wait(self, *names: str) -> None:
        services, end = Services(self._cloud), time.monotonic() + _START_TIMEOUT
        for name in names:
            ready, process = services.known[name].ready, services.process(name)
            # Another's server on its port would be ready, too.
            while not ready() or process.pid is None:
                if process.pid is None or time.monotonic() > end:
                    log = self._cloud.log / f"{name}.log"
                    print(*log.read_text(errors="replace").splitlines()[-20:], sep="\n")
                    raise SystemExit(f"{name} does not start, see {log}")
                time.sleep(0.1)

    def restart(self, name: str, kill: bool) -> None:
        """Stop one server, if it runs, and start it; returns when all can be used.

        :param name: as ``status`` shows it
        :param kill: by SIGKILL, as after a crash
        :raises SystemExit: it does not start
        """
        if not self._cloud.state.bootstrapped:
            raise SystemExit("the cloud has not been up: tools/cloud up")
        services = Services(self._cloud)
        services.process(name).stop(0 if kill else services.known[name].patience)
        self._start(name)
        # The others may have to connect again.
        self._wait(name, *(other for other in services.known if services.process(other).pid))
        self._database.register([one for one in self._cloud.computes if one.name == name])

    def halt(self, name: str) -> None:
        """End a nova-compute with its libvirtd and guests, as when its host fails.

        :param name: ``nova-compute-2``, for example
        """
        compute = next(one for one in self._cloud.computes if one.name == name)
        services = Services(self._cloud)
        services.process(name).stop(0)
        for domain in self._domains(compute):
            if domain.isActive():
                self._kill(domain)
        services.process(compute.libvirtd).stop(0)

    @staticmethod
    def _kill(domain: libvirt.virDomain) -> None:
        """End a guest before it can note anything: to destroy a container is to ask it first."""
        if domain.connect().getType() == "LXC":
            # The id is that of libvirt's controller, whose only child is the container's PID 1.
            controller = domain.ID()
            children = Path(f"/proc/{controller}/task/{controller}/children").read_text()
            for pid in children.split():
                os.kill(int(pid), signal.SIGKILL)
        with contextlib.suppress(libvirt.libvirtError):
            domain.destroy()

    def _stop(self, *names: str) -> None:
        services = Services(self._cloud)
        with concurrent.futures.ThreadPoolExecutor() as pool:
            list(pool.map(lambda name: services.process(name).stop(
                services.known[name].patience), names))

    def down(self) -> None:
        """Stop everything, guests included; their definitions and all data stay."""
        services = Services(self._cloud)
        last = (*(one.libvirtd for one in self._cloud.computes), "rabbitmq", "mariadb")
        self._stop(*(name for name in services.known if name not in last))
        for domain in self.domains():
            with contextlib.suppress(libvirt.libvirtError):
                if domain.isActive():
                    domain.destroy()
        self._stop(*last)
        # Nova's own driver attaches containers' images to these.
        for path in Path("/sys/block").glob("loop*/loop/backing_file"):
            if Path(path.read_text().strip()).is_relative_to(self._cloud.directory):
                subprocess.run(["losetup", "--detach", f"/dev/{path.parts[3]}"], check=True)
        subprocess.run(["epmd", "-port", str(PORTS["epmd"]), "-kill"], capture_output=True)

    def domains(self) -> list[libvirt.virDomain]:
        """The domains of our libvirtds that run."""
        return [domain for compute in self._cloud.computes for domain in self._domains(compute)]

    def _domains(self, compute: Compute) -> list[libvirt.virDomain]:
        if Services(self._cloud).process(compute.libvirtd).pid is None:
            return []
        connections = [libvirt.open(compute.libvirt_uri(kind)) for kind in ("lxc", "qemu")]
        return [domain for connection in connections for domain in connection.listAllDomains()]

    def mounts(self) -> list[str]:
        """The mount points below the directory, the innermost first (proc(5), mountinfo)."""
        lines = Path("/proc/self/mountinfo").read_text().splitlines()
        points = [line.split()[4].encode().decode("unicode_escape") for line in lines]
        return [point for point in reversed(points)
                if Path(point).is_relative_to(self._cloud.directory)]

    def forget(self) -> None:
        """Remove what a stopped cloud keeps, but for what is installed."""
        cloud = self._cloud
        for point in self.mounts():
            _say(f"unmounting {point}, which was left")
            subprocess.run(["umount", "--", point], check=True)
        for compute in cloud.computes:
            if compute.libvirt.exists():
                # It knows the control groups and directories that it made elsewhere.
                self._host(compute, "stop", "--force")
        for path in (cloud.data, *cloud.directory.glob("sandbox*"), cloud.etc, cloud.log,
                     cloud.pid):
            if path.exists():
                shutil.rmtree(path)
        cloud.state.bootstrapped = False
        cloud.save()

    def purge(self) -> None:
        """Stop everything and remove the directory, with what is installed in it."""
        self.down()
        self.forget()
        shutil.rmtree(self._cloud.directory)


def _say(text: str) -> None:
    print(f"[{time.monotonic() - _started:6.1f} s] {text}", flush=True)
