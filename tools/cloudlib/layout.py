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

"""Where one cloud keeps its files, and what identifies it: ports, password, driver."""

import dataclasses
import json
import os
import secrets
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
REGION = "RegionOne"
DIRECTORY = "/var/tmp/nova-sandbox-cloud"
DIRECTORY_VARIABLE = "NOVA_SANDBOX_CLOUD"
# Below the kernel's range for outgoing connections, and assigned to nothing.
PORTS = {"keystone": 27100, "glance": 27101, "placement": 27102, "nova-api": 27103,
         "network-stub": 27104, "rabbitmq": 27105, "epmd": 27106, "erlang-distribution": 27107,
         "nova-serialproxy": 27108}


@dataclasses.dataclass
class State:
    """What is kept from one ``up`` to the next.

    :ivar driver: the compute driver, as in nova.conf
    :ivar second: that of a second nova-compute, empty without one
    :ivar options: what ``--set`` gave, by group, then by option
    :ivar password: of every account
    :ivar bootstrapped: whether the databases are filled
    """

    driver: str = "sandbox.SandboxDriver"
    second: str = ""
    options: dict[str, dict[str, str]] = dataclasses.field(default_factory=dict)
    password: str = dataclasses.field(default_factory=lambda: secrets.token_hex(16))
    bootstrapped: bool = False


class Compute:
    """One nova-compute, with a libvirtd of its own as if it were a machine of its own.

    :param cloud: whose
    :param driver: its compute driver
    :param suffix: of the names of all it has, empty for the first one
    """

    def __init__(self, cloud: "Layout", driver: str, suffix: str = "") -> None:
        self.driver = driver
        self.name = f"nova-compute{suffix}"
        self.libvirtd = f"libvirtd{suffix}"
        self.file = f"{self.name}.conf"
        # One for each driver module, as each has a node of its own.
        self.host = driver.partition(".")[0] + suffix
        # Nova's state_path, which holds its compute_id.
        self.nova_state = cloud.data / "nova" / self.host
        self.sandbox = cloud.directory / f"sandbox{suffix}"
        self.libvirt = self.sandbox / "run" / "libvirt"

    def libvirt_uri(self, driver: str) -> str:
        """The private libvirtd's for ``lxc`` or ``qemu``."""
        return f"{driver}:///system?socket={self.libvirt}/run/libvirt-sock"


class Layout:
    """The paths and addresses of one cloud.

    :param directory: what holds everything it has
    """

    def __init__(self, directory: str) -> None:
        self.directory = Path(os.path.abspath(directory))
        self.venv = self.directory / "venv"
        self.bin = self.venv / "bin"
        self.etc = self.directory / "etc"
        self.log = self.directory / "log"
        self.pid = self.directory / "pid"
        self.data = self.directory / "data"
        # Whoever reaches it is root in the databases: only root enters data/mysql.
        self.mysql_socket = self.data / "mysql" / "socket"
        self._file = self.directory / "cloud.json"
        self.state = State(**json.loads(self._file.read_text())) if self.exists() else State()

    def exists(self) -> bool:
        """Whether the directory is that of a cloud, which may be removed."""
        return self._file.exists()

    def save(self) -> None:
        """Make the directories and write the state, for root only: it has the password."""
        # Guests' users, QEMU's among them, reach their files through these.
        for path in (self.directory, self.data, *(one.sandbox for one in self.computes)):
            path.mkdir(mode=0o711, parents=True, exist_ok=True)
        for path in (self.etc, self.log, self.pid):
            path.mkdir(mode=0o700, exist_ok=True)
        new = self._file.with_suffix(".new")
        new.touch(mode=0o600)
        new.write_text(json.dumps(dataclasses.asdict(self.state), indent=1))
        new.rename(self._file)

    def database_url(self, name: str) -> str:
        """What SQLAlchemy connects to for a database."""
        return (f"mysql+pymysql://root@localhost/{name}"
                f"?unix_socket={self.mysql_socket}&charset=utf8mb4")

    @property
    def computes(self) -> list[Compute]:
        """What runs servers: one nova-compute, or two."""
        found = [Compute(self, self.state.driver)]
        if self.state.second:
            found.append(Compute(self, self.state.second, "-2"))
        return found

    def nova_files(self, second: str = "nova-database.conf") -> list[Path]:
        """The files a Nova process reads; nova-compute refuses to start if it sees a database."""
        return [self.etc / "nova" / name for name in ("nova.conf", second, "nova-set.conf")]

    def environment(self, compute: Compute | None = None) -> dict[str, str]:
        """That of every process: nothing of the caller's, which could change what it does.

        :param compute: whose configuration nova-sandbox reads; default the first one's
        """
        file = (compute or self.computes[0]).file
        return {"PATH": f"{self.bin}:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                "HOME": str(self.data), "LANG": "C.UTF-8", "NOVA_SANDBOX_CONFIG": ":".join(
                    map(str, self.nova_files(file)[1:]))}

    def credentials(self) -> dict[str, str]:
        """The administrator's, named as keystoneauth does."""
        return {"auth_url": f"http://{HOST}:{PORTS['keystone']}/v3", "username": "admin",
                "password": self.state.password, "project_name": "admin",
                "user_domain_id": "default", "project_domain_id": "default",
                "region_name": REGION}
