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

"""MariaDB: its data directory, the services' schemas, and a few statements of ours."""

import concurrent.futures
import subprocess

import pymysql

from cloudlib.layout import HOST, PORTS, REGION, Compute, Layout

_NAMES = ("keystone", "glance", "placement", "nova_api", "nova_cell0", "nova_cell1")


class Database:
    """The databases of one cloud.

    :param cloud: whose
    """

    def __init__(self, cloud: Layout) -> None:
        self._cloud = cloud
        self._directory = cloud.data / "mysql"

    def command(self) -> list[str]:
        """How MariaDB is started: on a socket only, and without durability, for speed."""
        return [
            "mariadbd", "--no-defaults", "--user=root", f"--datadir={self._directory}",
            f"--socket={self._cloud.mysql_socket}", f"--pid-file={self._directory / 'pid'}",
            "--skip-networking", "--character-set-server=utf8mb4", "--skip-log-bin",
            "--collation-server=utf8mb4_general_ci", "--max-connections=400",
            "--innodb-buffer-pool-size=128M", "--innodb-log-file-size=32M",
            "--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0",
            "--innodb-flush-method=nosync", "--performance-schema=OFF"]

    def create(self) -> None:
        """Make MariaDB's own tables, unless they are there.

        :raises SystemExit: the program fails
        """
        if not (self._directory / "mysql").exists():
            self._run("mariadb-install-db", "--no-defaults", "--user=root", "--skip-test-db",
                      "--auth-root-authentication-method=normal", f"--datadir={self._directory}")

    def execute(self, statement: str, *values: object, database: str | None = None) -> None:
        """Run a statement.

        :param statement: SQL with ``%s`` for each value
        :param database: its name
        :raises pymysql.Error: it fails
        """
        connection = pymysql.connect(unix_socket=str(self._cloud.mysql_socket), user="root",
                                     database=database, autocommit=True, connect_timeout=5)
        with connection, connection.cursor() as cursor:
            cursor.execute(statement, values)

    def answers(self) -> bool:
        """Whether MariaDB can be used now."""
        try:
            self.execute("SELECT 1")
        except pymysql.Error:
            return False
        return True

    def bootstrap(self) -> None:
        """Make the schemas, Keystone's administrator and Nova's cells.

        :raises SystemExit: a program fails
        """
        for name in _NAMES:
            self.execute(f"CREATE DATABASE IF NOT EXISTS {name}")
        # They take little but processor time: more at once would not help a small machine.
        with concurrent.futures.ThreadPoolExecutor() as pool:
            for future in [pool.submit(self._bootstrap_nova), pool.submit(self._bootstrap_rest)]:
                future.result()

    def _bootstrap_nova(self) -> None:
        manage = ["nova-manage"]
        for path in self._cloud.nova_files():
            manage += ["--config-file", str(path)]
        self._run(*manage, "api_db", "sync")
        self._run(*manage, "cell_v2", "map_cell0", "--database_connection",
                  self._cloud.database_url("nova_cell0"))
        self._run(*manage, "db", "sync")
        self._run(*manage, "cell_v2", "create_cell", "--name", "cell1")

    def _bootstrap_rest(self) -> None:
        etc, url = self._cloud.etc, f"http://{HOST}:{PORTS['keystone']}/v3"
        keystone = ["keystone-manage", "--config-file", str(etc / "keystone" / "keystone.conf")]
        self._run(*keystone, "db_sync")
        for name in ("fernet_setup", "credential_setup"):
            self._run(*keystone, name, "--keystone-user", "root", "--keystone-group", "root")
        self._run(*keystone, "bootstrap", "--bootstrap-password", self._cloud.state.password,
                  "--bootstrap-region-id", REGION, "--bootstrap-public-url", url,
                  "--bootstrap-internal-url", url, "--bootstrap-admin-url", url)
        self._run("glance-manage", "--config-file", str(etc / "glance" / "glance-api.conf"),
                  "db_sync")
        self._run("placement-manage", "--config-file", str(etc / "placement" / "placement.conf"),
                  "db", "sync")

    def register(self, computes: list[Compute]) -> None:
        """Let the scheduler use these nova-computes now, and none that the cloud has no more.

        nova-compute tells that it is up five seconds after it works, nova-manage takes
        as long to map a host into its cell, and a stopped one counts as up for a minute.
        """
        hosts = [compute.host for compute in self._cloud.computes]
        self.execute("UPDATE services SET forced_down = 1 WHERE `binary` = 'nova-compute' "
                     "AND host NOT IN %s", hosts, database="nova_cell1")
        for host in (compute.host for compute in computes):
            self.execute("UPDATE services SET last_seen_up = UTC_TIMESTAMP(), forced_down = 0 "
                         "WHERE `binary` = 'nova-compute' AND host = %s", host,
                         database="nova_cell1")
            self.execute("INSERT IGNORE INTO host_mappings (created_at, host, cell_id) "
                         "SELECT UTC_TIMESTAMP(), %s, id FROM cell_mappings WHERE name = 'cell1'",
                         host, database="nova_api")

    def _run(self, *command: str) -> None:
        log = self._cloud.log / f"{command[0]}.log"
        with open(log, "ab") as output:
            done = subprocess.run(command, env=self._cloud.environment(), stdout=output,
                                  stdin=subprocess.DEVNULL, stderr=subprocess.STDOUT)
        if done.returncode:
            raise SystemExit(f"{command[0]} failed, see {log}")
