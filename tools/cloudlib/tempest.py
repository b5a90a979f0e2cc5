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

"""Tempest, OpenStack's own acceptance tests, against the cloud."""

import re
import subprocess
import sysconfig
from pathlib import Path

import openstack

from cloudlib import samples
from cloudlib.configuration import write_file
from cloudlib.layout import CHECKOUT, Layout

EXCLUDED = CHECKOUT / "etc" / "tempest" / "exclude.txt"
COMPUTE = r"^tempest\.api\.compute\."
# MiB by kind of guest; two, as some tests want another flavor and another image.
_FLAVORS = {"lxc": {"tempest-1": 64, "tempest-2": 96},
            "kvm": {"tempest-kvm-1": 256, "tempest-kvm-2": 320}}
_IMAGES = ("tempest-1", "tempest-2")
# Virtual machines are emulated where there is no KVM.
_BUILD_TIMEOUT = {"lxc": 120, "kvm": 300}

# [compute-feature-enabled]: what the driver has for containers, and what has no meaning without
# networks, for which the others' default would be true. Tests of what is false here are skipped.
FEATURES = {
    "console_output": True,
    "pause": True,
    "disk_config": True,
    "suspend": False,
    "config_drive": True,
    "personality": True,
    "change_password": True,
    "enable_instance_password": True,
    "serial_console": False,
    "snapshot": True,
    "shelve": True,
    "rescue": True,
    "stable_rescue": False,
    "resize": True,
    # Tempest skips it, and more, when there are fewer than two hosts.
    "cold_migration": True,
    "live_migration": False,
    "swap_volume": False,
    "volume_multiattach": False,
    "attach_encrypted_volume": False,
    "vnc_console": False,
    "spice_console": False,
    "ide_bus": False,
    # The network stub has no ports, and no metadata agent.
    "interface_attach": False,
    "metadata_service": False,
}
# What virtual machines have beside it.
KVM_FEATURES = {"suspend": True}


def run(cloud: Layout, regex: str, concurrency: int, kind: str) -> int:
    """Run some of its tests.

    :param cloud: where; it is up
    :param regex: of the tests' names
    :param concurrency: how many at a time
    :param kind: of guest, ``lxc`` or ``kvm``
    :returns: Tempest's exit status
    """
    directory = cloud.data / "tempest"
    (directory / "locks").mkdir(parents=True, exist_ok=True)
    write_file(directory / "tempest.conf", _configuration(cloud, directory, kind))
    # Where its tests are, for stestr, as "tempest init" writes it; that would also
    # note the directory in the home directory.
    packages = Path(sysconfig.get_path("purelib"))
    write_file(directory / ".stestr.conf", {"DEFAULT": {
        "test_path": str(packages / "tempest" / "test_discover"), "top_dir": str(packages),
        "group_regex": r"([^\.]*\.)*"}})
    excluded = directory / "exclude.txt"
    excluded.write_text("".join(f"{pattern}\n" for pattern in patterns(EXCLUDED.read_text())))
    return subprocess.run(
        [str(cloud.bin / "tempest"), "run", "--config-file", str(directory / "tempest.conf"),
         "--regex", regex, "--exclude-list", str(excluded), "--concurrency", str(concurrency)],
        cwd=directory, env=cloud.environment()).returncode


def patterns(text: str) -> list[str]:
    """Return the regular expressions of a list of exclusions.

    :param text: comments, which give the reason, each followed by its expressions
    :raises SystemExit: one has no reason
    """
    found, reason = [], ""
    for line in text.splitlines():
        if line.startswith("#"):
            reason = line
        elif not line.strip():
            reason = ""
        elif not reason:
            raise SystemExit(f"{EXCLUDED}: {line}: no reason is given in a comment above it")
        else:
            found.append(re.compile(line.strip()).pattern)
    return found


def _configuration(cloud: Layout, directory: Path, kind: str) -> dict[str, dict[str, str]]:
    connection = samples.connect(cloud)
    images = [_image(connection, name) for name in _IMAGES]
    flavors = [_flavor(connection, name, memory, kind)
               for name, memory in _FLAVORS[kind].items()]
    features = FEATURES | (KVM_FEATURES if kind == "kvm" else {})
    credentials = cloud.credentials()
    return {
        "DEFAULT": {"log_file": str(directory / "tempest.log"), "debug": "false"},
        "oslo_concurrency": {"lock_path": str(directory / "locks")},
        "auth": {
            "admin_username": credentials["username"],
            "admin_password": credentials["password"],
            "admin_project_name": credentials["project_name"], "admin_domain_name": "Default",
            "tempest_roles": "member", "create_isolated_networks": "false"},
        "identity": {
            "uri_v3": credentials["auth_url"], "region": credentials["region_name"],
            "auth_version": "v3"},
        "compute": {
            "image_ref": images[0], "image_ref_alt": images[1],
            "flavor_ref": flavors[0], "flavor_ref_alt": flavors[1],
            "min_microversion": "2.1", "max_microversion": "latest",
            "hypervisor_type": "sandbox", "build_interval": "1",
            "min_compute_nodes": str(len(cloud.computes)),
            "build_timeout": str(_BUILD_TIMEOUT[kind])},
        "compute-feature-enabled": {name: str(value) for name, value in features.items()},
        "network-feature-enabled": {"floating_ips": "false", "ipv6": "false"},
        "service_available": {"nova": "true", "glance": "true", "neutron": "true",
                              "cinder": "false", "swift": "false", "horizon": "false"},
        "validation": {"run_validation": "false"},
        "image-feature-enabled": {"import_image": "false"},
    }


def _image(connection: openstack.connection.Connection, name: str) -> str:
    found = connection.image.find_image(name) or connection.image.create_image(
        name, data=samples.root_file_system(), disk_format="raw", container_format="bare",
        visibility="public", wait=True)
    return str(found.id)


def _flavor(connection: openstack.connection.Connection, name: str, memory: int, kind: str
            ) -> str:
    found = connection.compute.find_flavor(name)
    if found is None:
        found = connection.compute.create_flavor(name=name, ram=memory, vcpus=1, disk=1)
        connection.compute.create_flavor_extra_specs(found, {"sandbox:virt_type": kind})
    return str(found.id)
