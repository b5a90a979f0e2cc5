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

"""What runs: for each server how it is started, and when it is ready."""

import dataclasses
import http.client
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import amqp

from cloudlib.database import Database
from cloudlib.layout import HOST, PORTS, Compute, Layout
from cloudlib.processes import Process

_HERE = Path(__file__).parent


@dataclasses.dataclass
class Service:
    """One server.

    :ivar command: the program and its arguments
    :ivar ready: whether it can be used now
    :ivar environment: its variables beside those of every process
    :ivar patience: seconds it gets to end
    """

    command: list[str]
    ready: Callable[[], bool]
    environment: dict[str, str] = dataclasses.field(default_factory=dict)
    patience: float = 10


class Services:
    """The servers of one cloud.

    :param cloud: whose
    """

    def __init__(self, cloud: Layout) -> None:
        self._cloud = cloud
        database = Database(cloud)
        self.known = {
            "mariadb": Service(database.command(), database.answers, patience=30),
            "rabbitmq": self._rabbitmq(),
            "network-stub": Service(
                [sys.executable, str(_HERE / "netstub.py"), HOST, str(PORTS["network-stub"])],
                lambda: _listens("network-stub")),
            "keystone": self._wsgi("keystone", "keystone.wsgi.api"),
            "placement": self._wsgi("placement", "placement.wsgi.api"),
            "glance": self._wsgi("glance", "glance.wsgi.api"),
            "nova-api": self._wsgi("nova-api", "nova.wsgi.osapi_compute"),
            "nova-conductor": self._nova("nova-conductor", "conductor"),
            "nova-scheduler": self._nova("nova-scheduler", "scheduler"),
            "nova-serialproxy": Service(
                self._nova_command("nova-serialproxy"), lambda: _listens("nova-serialproxy")),
        }
        # "nova-sandbox host start" starts it, and notes its process.
        self._libvirtds = {compute.libvirtd: compute for compute in cloud.computes}
        for name, compute in self._libvirtds.items():
            self.known[name] = Service([], (compute.libvirt / "run" / "libvirt-sock").exists)
        for compute in cloud.computes:
            self.known[compute.name] = self._compute(compute)

    def process(self, name: str) -> Process:
        """The process of a server, running or not."""
        compute = self._libvirtds.get(name)
        return Process(compute.libvirt / "daemon" if compute else self._cloud.pid / name)

    def _rabbitmq(self) -> Service:
        cloud, home = self._cloud, self._cloud.data / "rabbitmq"
        # Two schedulers that do not spin while they wait, and no port for others.
        erlang = ("+S 2:2 +sbwt none +sbwtdcpu none +sbwtdio none "
                  "-kernel inet_dist_use_interface {127,0,0,1}")
        # The server itself: Debian's wrapper in /usr/sbin changes user and uses /var/lib.
        # It starts an epmd, which stays until it is told to go.
        return Service(["/usr/lib/rabbitmq/bin/rabbitmq-server"], lambda: _listens("rabbitmq"), {
            "HOME": str(home), "ERL_EPMD_ADDRESS": HOST, "ERL_EPMD_PORT": str(PORTS["epmd"]),
            "RABBITMQ_NODENAME": "nova-sandbox-cloud@localhost",
            "RABBITMQ_DIST_PORT": str(PORTS["erlang-distribution"]),
            "RABBITMQ_CONFIG_FILE": str(cloud.etc / "rabbitmq.conf"),
            "RABBITMQ_CONF_ENV_FILE": "/dev/null",
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(cloud.etc / "rabbitmq-plugins"),
            "RABBITMQ_MNESIA_BASE": str(home / "mnesia"), "RABBITMQ_LOG_BASE": str(home / "log"),
            "RABBITMQ_GENERATED_CONFIG_DIR": str(home / "config"),
            "RABBITMQ_FEATURE_FLAGS_FILE": str(home / "feature_flags"),
            "RABBITMQ_PID_FILE": str(home / "pid"),
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": erlang,
        }, patience=30)

    def _wsgi(self, name: str, module: str) -> Service:
        cloud, project = self._cloud, name.partition("-")[0]
        environment = {
            # Not as arguments: the applications would read them as their own.
            "GUNICORN_CMD_ARGS": f"--config {_HERE / 'gunicorn_settings.py'}",
            "GUNICORN_APPLICATION": f"{module}:application",
            "GUNICORN_BIND": f"{HOST}:{PORTS[name]}",
            f"OS_{project.upper()}_CONFIG_DIR": str(cloud.etc / project),
        }
        if project == "nova":
            # Nova takes the first one as Paste's.
            files = [cloud.venv / "etc" / "nova" / "api-paste.ini", *cloud.nova_files()]
            environment["OS_NOVA_CONFIG_FILES"] = ";".join(map(str, files))
        return Service([str(cloud.bin / "gunicorn")], lambda: _serves(name), environment)

    def _nova(self, name: str, queue: str, *files: str) -> Service:
        return Service(self._nova_command(name, *files),
                       lambda: _is_consumed(queue, self._cloud.state.password))

    def _nova_command(self, name: str, *files: str) -> list[str]:
        command = [str(self._cloud.bin / name)]
        for path in self._cloud.nova_files(*files):
            command += ["--config-file", str(path)]
        return command

    def _compute(self, compute: Compute) -> Service:
        service = self._nova("nova-compute", f"compute.{compute.host}", compute.file)
        # With native threads it often takes no notice of SIGTERM while a periodic task runs.
        service.patience = 6
        libvirtd = self.process(compute.libvirtd).pid
        if compute.driver.startswith("libvirt.") and libvirtd:
            # Nova's own driver mounts containers' roots; this libvirtd sees no later mount of ours.
            service.command[:0] = ["nsenter", f"--mount=/proc/{libvirtd}/ns/mnt", "--wd=/"]
        return service


def _listens(name: str) -> bool:
    try:
        socket.create_connection((HOST, PORTS[name]), timeout=5).close()
    except OSError:
        return False
    return True


def _serves(name: str) -> bool:
    connection = http.client.HTTPConnection(HOST, PORTS[name], timeout=60)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status < 500
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _is_consumed(queue: str, password: str) -> bool:
    """Whether somebody answers what is sent to a queue."""
    try:
        with amqp.Connection(f"{HOST}:{PORTS['rabbitmq']}", userid="openstack",
                             password=password, connect_timeout=5) as connection:
            return bool(connection.channel().queue_declare(queue, passive=True).consumer_count)
    except (OSError, amqp.AMQPError):
        return False
