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
"""The Nova compute driver: speaks Nova's words and hands over.

Loaded as ``compute_driver = sandbox.SandboxDriver``. See Nova's
``nova/virt/driver.py`` for what each method has to do.
"""

import socket
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from nova import exception as nova_exception
from nova.compute import power_state, task_states
from nova.image import glance
from nova.virt import driver, hardware
from oslo_concurrency import lockutils
from oslo_config import cfg
from oslo_log import log as logging

from nova_sandbox import conf, exception, startcache
from nova_sandbox.host import shared, snapshot, uris
from nova_sandbox.rootfs import oci
from nova_sandbox.virt import (
    availability,
    concurrency,
    configdrive,
    cpus,
    diagnostics,
    errors,
    exitstatus,
    host,
    images,
    leftovers,
    lifecycle,
    machines,
    migration,
    offers,
    password,
    quiesce,
    request,
    rescue,
    serial,
    servers,
    shares,
    snapshots,
)

LOG = logging.getLogger(__name__)
CONF = cfg.CONF

_STATES = {
    "running": power_state.RUNNING,
    "paused": power_state.PAUSED,
    "stopping": power_state.RUNNING,
    "ended": power_state.SHUTDOWN,
    "crashed": power_state.CRASHED,
    "saved": power_state.SUSPENDED,
}
# Nova gives the same to the console logs of other drivers (MAX_CONSOLE_BYTES).
_CONSOLE_BYTES = 100 * 1024
# Nova looks at all servers' power states one after the other, for as long as that takes.
_SNAPSHOT_SECONDS = 60
# libvirtd may be started, or restarted, at the same time as nova-compute.
_LIBVIRT_SECONDS = 60
_LIBVIRT_RETRY_SECONDS = 2


class SandboxDriver(host.Host, lifecycle.Lifecycle, machines.Machines,
                    migration.Migrations, rescue.Rescues,
                    shares.Shares, driver.ComputeDriver):  # type: ignore[misc]
    """Runs every server as a libvirt application sandbox.

    :param virtapi: what Nova offers to drivers
    :param settings: the configuration; default: that of nova.conf
    :param image_api: downloads images; default: Nova's, from Glance
    """

    capabilities = {
        **driver.ComputeDriver.capabilities,
        "has_imagecache": True,
        "supports_evacuate": True,
        "supports_image_type_ami": True,
        "supports_image_type_raw": True,
        "supports_image_type_qcow2": True,
        "supports_trusted_certs": True,
    }

    def __init__(self, virtapi: Any, settings: startcache.Settings | None = None,
                 image_api: Any = None) -> None:
        super().__init__(virtapi)
        self._image_api = image_api or glance.API()
        concurrency.prepare()
        self._settings = settings or startcache.load(conf.places(CONF))
        self._hostname = CONF.host or socket.gethostname()
        self._snapshot = snapshot.Snapshot(self._known_drivers, self._uri, _SNAPSHOT_SECONDS)
        self._availability = availability.Availability(virtapi, self._hostname)

    @property
    def _virt_types(self) -> list[str]:
        return list(self._settings.enabled_virt_types)

    def _uri(self, name: str) -> str:
        return uris.libvirt_uri(name, self._settings)

    def _uris(self) -> list[str]:
        return [self._uri(name) for name in self._drivers()]

    def _drivers(self) -> list[str]:
        return sorted({uris.driver(one, self._settings)
                       for one in offers.virt_types(self._settings)})

    def _known_drivers(self) -> list[str]:
        """Return also those of servers of a kind that is not offered any more, which go on."""
        return sorted({*self._drivers(), *(
            uris.driver(sandbox.virt_type or "", self._settings)
            for _server, sandbox in servers.described(self._settings))})

    def _wait_for_libvirt(self) -> None:
        deadline = time.monotonic() + _LIBVIRT_SECONDS
        while True:
            try:
                for uri in self._uris():
                    shared.connection(uri)
                return
            except exception.HostError as error:
                if time.monotonic() > deadline:
                    # As Nova's own driver does; who manages services starts nova-compute again.
                    raise nova_exception.HypervisorUnavailable(str(error)) from error
                LOG.warning("Waiting for libvirt: %s", error)
            time.sleep(_LIBVIRT_RETRY_SECONDS)

    def init_host(self, host: str) -> None:
        """Get ready.

        :raises InvalidConfiguration: an option about the host's CPUs cannot be met
        :raises HypervisorUnavailable: libvirt does not answer, even after a while
        """
        cpus.check_options()
        for one in self._virt_types:
            if reason := offers.obstacle(one, self._settings):
                LOG.warning("No guest of virt_type %s can run here: %s", one, reason)
        self._wait_for_libvirt()
        servers.recover(self._settings, LOG.warning)
        leftovers.recover(self._settings, LOG.warning)
        shares.recover(self._settings)
        self.capabilities = {**self.capabilities, **shares.capabilities()}
        self._listen()
        LOG.info("Sandboxes of %s, below %s", ", ".join(offers.virt_types(self._settings)),
                 servers.servers_path(self._settings))

    def cleanup_host(self, host: str) -> None:
        """Let go of libvirt; servers go on."""
        self._listen_no_longer()
        shared.close_all()

    # Instances.

    def spawn(self, context: Any, instance: Any, image_meta: Any, injected_files: Any,
              admin_password: Any, allocations: Any, network_info: Any = None,
              block_device_info: Any = None, power_on: bool = True, accel_info: Any = None
              ) -> None:
        """Make a server and start it; nothing is left of one that fails."""
        server = self._server(instance)
        with self._operation(instance, errors.of_build(instance)):
            self._refuse(network_info, block_device_info)
            wanted = self._request(instance, image_meta, server, injected_files, admin_password,
                                   network_info, block_device_info)
            server.make(configdrive.described(wanted, server.config_drive))
            try:
                made = images.make(context, wanted, server, self._image_api,
                                   instance.trusted_certs)
                if made.config:
                    wanted = self._request(
                        instance, image_meta, server, injected_files, admin_password,
                        network_info, block_device_info, made.config)
                server.complete(made.described(
                    configdrive.described(wanted, server.config_drive)))
                if wanted.config_drive:
                    configdrive.write(instance, wanted, network_info, server.config_drive)
                    instance.config_drive = True
                if power_on:
                    server.start(self._warn(instance))
                server.finish()
                # One that is rebuilt may have ended before.
                exitstatus.report(instance, server.results())
            except BaseException:
                server.forget()
                server.delete_files()
                raise

    def rebuild(self, context: Any, instance: Any, image_meta: Any, injected_files: Any,
                admin_password: Any, allocations: Any, bdms: Any, detach_block_devices: Any,
                attach_block_devices: Any, network_info: Any = None, evacuate: bool = False,
                block_device_info: Any = None, preserve_ephemeral: bool = False,
                accel_uuids: Any = None, reimage_boot_volume: bool = False) -> None:
        """Refuse what :meth:`spawn` would, before Nova's own rebuild removes what is there.

        Nova keeps the image that was asked for, and what else was, as the server's all the same.

        :raises InstanceFaultRollback: it cannot be rebuilt so, and goes on as it is
        :raises NotImplementedError: Nova goes on
        """
        if not evacuate:
            try:
                if preserve_ephemeral:
                    raise nova_exception.PreserveEphemeralNotSupported()
                with errors.of_build(instance):
                    self._refuse(network_info, block_device_info)
                    self._request(instance, image_meta, self._server(instance), injected_files,
                                  admin_password, network_info, block_device_info)
            except nova_exception.NovaException as error:
                raise nova_exception.InstanceFaultRollback(error) from error
        raise NotImplementedError("Nova ends the server and spawns it anew")

    @staticmethod
    def _refuse(network_info: Any, block_device_info: Any) -> None:
        refused = {
            "networks": len(network_info or ()),
            "volumes": len((block_device_info or {}).get("block_device_mapping") or ()),
        }
        for name, count in refused.items():
            if count:
                raise exception.InvalidValue(name, int(count), "none: this driver has none yet")

    def _request(self, instance: Any, image_meta: Any, server: servers.Server,
                 injected_files: Any, admin_password: Any, network_info: Any,
                 block_device_info: Any, image_config: oci.ImageConfig | None = None,
                 flavor: Any = None, own_virt_type: str | None = None) -> request.Request:
        policy = request.Policy(
            enabled_virt_types=tuple(self._virt_types),
            containers=frozenset(one for one in self._virt_types
                                 if uris.driver(one, self._settings) == "lxc"),
            force_config_drive=CONF.force_config_drive, own_virt_type=own_virt_type)
        wanted = request.from_instance(
            instance, image_meta, policy, directory=server.directory, flavor=flavor,
            block_device_info=block_device_info, injected_files=injected_files or (),
            admin_password=admin_password, network_info=network_info, image_config=image_config)
        images.check(wanted.root)
        return wanted

    def destroy(self, context: Any, instance: Any, network_info: Any,
                block_device_info: Any = None, destroy_disks: bool = True,
                destroy_secrets: bool = True) -> None:
        """End a server, and remove its files unless they go on elsewhere."""
        server = self._server(instance)
        with self._operation(instance):
            server.forget()
            serial.close(server)
            if destroy_disks:
                server.delete_files()
                # Of a resize that is reverted what was before still waits.
                if (instance.obj_attr_is_set("task_state")
                        and instance.task_state == task_states.DELETING):
                    migration.confirm(server)
                    shares.forget(server)

    def cleanup(self, context: Any, instance: Any, network_info: Any,
                block_device_info: Any = None, destroy_disks: bool = True,
                migrate_data: Any = None, destroy_vifs: bool = True,
                destroy_secrets: bool = True) -> None:
        """Remove what a server has left."""
        self.destroy(context, instance, network_info, block_device_info, destroy_disks)

    def delete_instance_files(self, instance: Any) -> bool:
        """Remove a server's files; tell whether they are gone."""
        server = self._server(instance)
        server.delete_files()
        migration.confirm(server)
        shares.forget(server)
        return not server.exists()

    def reboot(self, context: Any, instance: Any, network_info: Any, reboot_type: str,
               block_device_info: Any = None, bad_volumes_callback: Any = None,
               accel_info: Any = None, share_info: Any = None) -> None:
        """End a server, gently for a soft reboot, and start it."""
        with self._operation(instance):
            server = self._existing(instance)
            server.stop(self._settings.stop_timeout if reboot_type == "SOFT" else 0)
            serial.close(server)
            shares.give(server, share_info, self._warn(instance))
            server.start(self._warn(instance))
            exitstatus.report(instance, server.results())

    def power_off(self, instance: Any, timeout: int = 0, retry_interval: int = 0) -> None:
        """End a server; its command has *timeout* seconds to end by itself.

        Nova calls it as well when a command has ended unasked.
        """
        with self._operation(instance):
            server = self._existing(instance)
            server.stop(timeout)
            serial.close(server)
            server.settle()
            exitstatus.report(instance, server.results())

    def power_on(self, context: Any, instance: Any, network_info: Any,
                 block_device_info: Any = None, accel_info: Any = None, share_info: Any = None
                 ) -> None:
        """Start a server that has ended."""
        with self._operation(instance):
            server = self._existing(instance)
            if server.state() != "running":
                shares.give(server, share_info, self._warn(instance))
                server.start(self._warn(instance))
                exitstatus.report(instance, server.results())

    def resume_state_on_host_boot(self, context: Any, instance: Any, network_info: Any,
                                  share_info: Any, block_device_info: Any = None) -> None:
        """Start a server that ran before the host was restarted.

        Nova asks for it whenever nova-compute is started and the server does not run: not for
        one whose command has ended meanwhile, which it finds by its next comparison of states.
        """
        server = self._existing(instance)
        with errors.of_operation():
            wanted = server.state() not in ("running", "paused") and not server.has_finished()
        if wanted:
            self.power_on(context, instance, network_info, block_device_info,
                          share_info=share_info)

    def snapshot(self, context: Any, instance: Any, image_id: str,
                 update_task_state: Any) -> None:
        """Upload a server's root file system as an image.

        It takes as long as it takes, and the server may be deleted meanwhile.
        """
        server = self._server(instance)
        if not server.exists():
            raise nova_exception.InstanceNotRunning(instance_id=instance.uuid)
        with errors.of_operation():
            snapshots.make(context, instance, image_id, server, self._settings,
                           self._image_api, update_task_state)

    def pause(self, instance: Any) -> None:
        """Stop a server's processes where they are."""
        with self._operation(instance), self._domain(instance) as domain:
            domain.pause()

    def unpause(self, instance: Any) -> None:
        """Let a paused server go on."""
        with self._operation(instance), self._domain(instance) as domain:
            domain.unpause()

    def quiesce(self, context: Any, instance: Any, image_meta: Any) -> None:
        """Write all to a server's disks, and hold further writing up."""
        with self._operation(instance):
            quiesce.quiesce(self._existing(instance), self._settings)

    def unquiesce(self, context: Any, instance: Any, image_meta: Any) -> None:
        """Let a server write again."""
        with self._operation(instance):
            quiesce.unquiesce(self._existing(instance), self._settings)

    def poll_rebooting_instances(self, timeout: int, instances: Any) -> None:
        """Do nothing: a reboot here is done when :meth:`reboot` is."""

    def set_admin_password(self, instance: Any, new_pass: str) -> None:
        """Set the password of a running server's administrator."""
        with self._operation(instance):
            password.change(self._existing(instance), self._settings, instance, new_pass)

    # Questions.

    def get_info(self, instance: Any, use_cache: bool = True) -> Any:
        """Return a server's power state.

        Nova's power sync, which begins with :meth:`get_num_instances`, is
        answered from what libvirt said then, but for servers that changed since.

        :param use_cache: what was so a minute ago is good enough
        :raises InstanceNotFound: there is none
        """
        server = self._existing(instance)
        state = self._snapshot.get(server.uuid) if use_cache else None
        try:
            return hardware.InstanceInfo(
                state=_STATES.get(state or server.state(), power_state.NOSTATE))
        except exception.NotFound:
            # It was deleted just now.
            raise nova_exception.InstanceNotFound(instance_id=instance.uuid) from None
        except exception.HostError as error:
            raise nova_exception.HypervisorUnavailable(str(error)) from error

    def list_instances(self) -> list[str]:
        """Return the names of this host's servers."""
        return [sandbox.name or "" for _, sandbox in servers.described(self._settings)]

    def get_num_instances(self) -> int:
        """Return the number of this host's servers; Nova will now ask for each one's state."""
        self._snapshot.take()
        return len(self.list_instance_uuids())

    def list_instance_uuids(self) -> list[str]:
        """Return the UUIDs of this host's servers, and of nobody else's."""
        return [one.uuid for one in servers.every(self._settings)]

    def instance_exists(self, instance: Any) -> bool:
        """Tell whether a server is on this host."""
        return self._server(instance).exists()

    def get_console_output(self, context: Any, instance: Any) -> str:
        """Return the end of what a server wrote, and how its command ended.

        Nova makes bytes of it by the same encoding.
        """
        server = self._existing(instance)
        with errors.of_question(instance):
            try:
                state = server.state()
            except exception.HostError:
                # It is in a file, whatever libvirt does.
                state = "running"
        if state in ("ended", "crashed"):
            server.settle()
        text = server.output(_CONSOLE_BYTES)
        results = server.results()
        if results and state != "running":
            text += f"\n[sandbox] the command {results[-1]}\n".encode()
        return text.decode("latin-1")

    def get_serial_console(self, context: Any, instance: Any) -> Any:
        """Return where Nova's proxy reaches a terminal in a running server."""
        try:
            return serial.console(self._existing(instance), self._settings, instance)
        except exception.SandboxError as error:
            raise nova_exception.InternalError(str(error)) from error

    def get_diagnostics(self, instance: Any) -> dict[str, Any]:
        """Return figures of a server to clients before microversion 2.48."""
        return diagnostics.flat(self.get_instance_diagnostics(instance))

    def get_instance_diagnostics(self, instance: Any) -> Any:
        """Return figures of a server."""
        with errors.of_question(instance):
            return diagnostics.describe(self._existing(instance), self._settings, _STATES)

    # Help.

    @contextmanager
    def _domain(self, instance: Any) -> Iterator[Any]:
        with self._existing(instance).domain() as domain:
            if domain is None:
                raise nova_exception.InstanceNotRunning(instance_id=instance.uuid)
            yield domain

    def _server(self, instance: Any) -> servers.Server:
        return servers.Server(self._settings, instance.uuid)

    def _existing(self, instance: Any) -> servers.Server:
        server = self._server(instance)
        if not server.exists():
            raise nova_exception.InstanceNotFound(instance_id=instance.uuid)
        return server

    @contextmanager
    def _operation(self, instance: Any, translated: AbstractContextManager[None] | None = None
                   ) -> Iterator[None]:
        """One at a time for a server; our errors become Nova's.

        :param translated: does that; default: as for a server that is there
        """
        with lockutils.lock(f"sandbox-{instance.uuid}"), translated or errors.of_operation():
            try:
                yield
            finally:
                self._snapshot.forget(instance.uuid)

    def _warn(self, instance: Any) -> Any:
        return lambda text: LOG.warning("%s", text, instance=instance)
