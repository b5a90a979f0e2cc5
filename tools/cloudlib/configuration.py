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

"""The configuration files of the services, written anew by each ``up``."""

import configparser
import shlex
from pathlib import Path

from cloudlib.layout import HOST, PORTS, Compute, Layout

Sections = dict[str, dict[str, str]]
INSTANCE_NAME = "cloud-%08x"


def write(cloud: Layout) -> None:
    """Write all of them, and make the directories that they name.

    :param cloud: whose
    """
    tokens = cloud.credentials() | {"auth_type": "password"}
    nova, database = cloud.nova_files()[:2]
    for path, sections in {
            cloud.etc / "keystone" / "keystone.conf": _keystone(cloud),
            cloud.etc / "glance" / "glance-api.conf": _glance(cloud, tokens),
            cloud.etc / "placement" / "placement.conf": {
                "placement_database": {"connection": cloud.database_url("placement")},
                "keystone_authtoken": tokens},
            nova: _nova(cloud, tokens),
            database: {"api_database": {"connection": cloud.database_url("nova_api")},
                       "database": {"connection": cloud.database_url("nova_cell1")}},
            cloud.nova_files()[-1]: cloud.state.options,
            **{cloud.nova_files(compute.file)[1]: _nova_compute(cloud, compute)
               for compute in cloud.computes}}.items():
        write_file(path, sections)
    (cloud.etc / "rabbitmq.conf").write_text("".join(
        f"{name} = {value}\n" for name, value in _rabbitmq(cloud).items()))
    (cloud.etc / "rabbitmq-plugins").write_text("[].\n")
    for name in ("glance", "keystone", "locks", "rabbitmq"):
        (cloud.data / name).mkdir(mode=0o700, exist_ok=True)
    for compute in cloud.computes:
        (compute.nova_state / "instances").mkdir(parents=True, exist_ok=True)


def write_file(path: Path, sections: Sections) -> None:
    """Write one file.

    :param sections: values by group and option
    """
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_dict(sections)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    with open(path, "w", encoding="utf-8") as stream:
        parser.write(stream)


def _keystone(cloud: Layout) -> Sections:
    return {
        "database": {"connection": cloud.database_url("keystone")},
        "token": {"expiration": "86400"},
        "fernet_tokens": {"key_repository": str(cloud.data / "keystone" / "fernet")},
        "credential": {"key_repository": str(cloud.data / "keystone" / "credential")},
        # The password is long and random: a slow hash would only cost time.
        "identity": {"password_hash_rounds": "4"},
        "cache": {"enabled": "true", "backend": "dogpile.cache.memory"},
    }


def _glance(cloud: Layout, tokens: dict[str, str]) -> Sections:
    data, paste = cloud.data / "glance", cloud.venv / "etc" / "glance" / "glance-api-paste.ini"
    return {
        "DEFAULT": {"enabled_backends": "images:file"},
        "database": {"connection": cloud.database_url("glance")},
        "glance_store": {"default_backend": "images"},
        "images": {"filesystem_store_datadir": str(data / "images")},
        "os_glance_staging_store": {"filesystem_store_datadir": str(data / "staging")},
        "os_glance_tasks_store": {"filesystem_store_datadir": str(data / "tasks")},
        "paste_deploy": {"flavor": "keystone", "config_file": str(paste)},
        "oslo_concurrency": {"lock_path": str(cloud.data / "locks")},
        # A tarball is no disk format that Glance knows.
        "image_format": {"require_image_format_match": "false"},
        "keystone_authtoken": tokens,
    }


def _nova(cloud: Layout, tokens: dict[str, str]) -> Sections:
    return {
        "DEFAULT": {
            "my_ip": HOST, "host": "control", "state_path": str(cloud.data / "nova"),
            "transport_url":
                f"rabbit://openstack:{cloud.state.password}@{HOST}:{PORTS['rabbitmq']}/",
            # The network stub sends no events.
            "vif_plugging_is_fatal": "false", "vif_plugging_timeout": "0",
            # Tells our domains from those of others on this machine.
            "instance_name_template": INSTANCE_NAME,
            "allow_resize_to_same_host": "true", "enable_network_quota": "false",
            "graceful_shutdown_timeout": "5", "manager_shutdown_timeout": "0",
        },
        "wsgi": {"api_paste_config": str(cloud.venv / "etc" / "nova" / "api-paste.ini")},
        "conductor": {"workers": "1"}, "scheduler": {"workers": "1"},
        "filter_scheduler": {"track_instance_changes": "false"},
        "keystone_authtoken": tokens, "neutron": tokens, "placement": tokens,
        "oslo_concurrency": {"lock_path": str(cloud.data / "locks")},
        "oslo_messaging_rabbit": {"heartbeat_timeout_threshold": "0"},
        "quota": dict.fromkeys(("instances", "cores", "ram"), "-1"), "vnc": {"enabled": "false"},
        "serial_console": {"serialproxy_host": HOST,
                           "serialproxy_port": str(PORTS["nova-serialproxy"])},
    }


def _nova_compute(cloud: Layout, compute: Compute) -> Sections:
    # For Nova's own driver, to compare with; [sandbox] is ours.
    kind = cloud.state.options.get("libvirt", {}).get("virt_type", "qemu")
    emulated = {} if kind == "lxc" else {"cpu_mode": "none", "hw_machine_type": "x86_64=q35"}
    # We are root, and need no sudo.
    helper = [str(cloud.bin / "privsep-helper")]
    for path in cloud.nova_files(compute.file):
        helper += ["--config-file", str(path)]
    # Nova's own driver has no serial console of containers.
    consoles = {} if compute.driver.startswith("libvirt.") else {
        "enabled": "true", "base_url": f"ws://{HOST}:{PORTS['nova-serialproxy']}/",
        "proxyclient_address": HOST}
    return {
        "DEFAULT": {"compute_driver": compute.driver, "host": compute.host,
                    "state_path": str(compute.nova_state)},
        "serial_console": consoles,
        "workarounds": {"disable_rootwrap": "true"},
        "sandbox": {
            "lxc_uri": compute.libvirt_uri("lxc"), "qemu_uri": compute.libvirt_uri("qemu"),
            "state_path": str(compute.sandbox / "run"), "data_path": str(compute.sandbox / "lib"),
            "cache_path": str(compute.sandbox / "cache")},
        "libvirt": emulated | {
            "virt_type": kind, "images_type": "flat", "inject_partition": "-2",
            "connection_uri": compute.libvirt_uri("lxc" if kind == "lxc" else "qemu")},
    } | {context: {"helper_command": shlex.join(helper)}
         for context in ("nova_sys_admin", "vif_plug_ovs_privileged", "privsep_osbrick")}


def _rabbitmq(cloud: Layout) -> dict[str, str]:
    return {
        "listeners.tcp.1": f"{HOST}:{PORTS['rabbitmq']}", "heartbeat": "0",
        "default_user": "openstack", "default_pass": cloud.state.password,
        "vm_memory_high_watermark.absolute": "1GB", "disk_free_limit.absolute": "50MB",
        "log.console": "true", "log.console.level": "warning", "log.file": "false",
    }
