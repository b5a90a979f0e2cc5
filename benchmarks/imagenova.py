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

"""Nova's own containers (virt_type=lxc, images_type=flat), without a control plane: for images.py.

It is a program: see imagepeers.Nova. What it does is what nova.virt.libvirt.driver does in
_create_image, _create_domain_setup_lxc, _create_domain_cleanup_lxc and _destroy, by the same
functions of Nova, in their order.

It does less than a compute service, so its times are the least that Nova takes: the process is
there and has imported Nova; Glance's download is a copy of the file; the steps as root are done
here and not in privsep's daemon; no database, network, flavor (the disk is as large as the image)
nor injected files; and the end is looked for every 2 ms, not every 0.5 s. There is no user
namespace, as with Nova unless uid_maps are configured.
"""

import logging
import os
import shutil
import sys
import time
import uuid
import warnings

import imagepeers
import libvirt
from oslo_utils import fileutils

from nova_sandbox import startcache
from nova_sandbox.host import uris

os.environ["OS_NOVA_DISABLE_EVENTLET_PATCHING"] = "true"
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import nova.conf
    import nova.privsep
    from nova.virt import images
    from nova.virt.disk import api
    from nova.virt.libvirt import config, guest, imagebackend, utils

_POLL_SECONDS = 0.002
# busybox's waits for what the console says.
_WAITS = "/bin/sh"


class _Glance:
    """An image service that knows files by their paths."""

    def get(self, _context, image):
        return {"disk_format": "qcow2" if image.endswith(".qcow2") else "raw"}

    def download(self, _context, image, dest_path, trusted_certs=None):
        shutil.copyfile(image, dest_path)


class _Compute:
    """Nova's libvirt driver.

    :param instances: its instances_path
    """

    def __init__(self, instances):
        nova.conf.CONF([], project="nova", default_config_files=[])
        nova.conf.CONF.set_override("instances_path", instances)
        nova.conf.CONF.set_override("virt_type", "lxc", "libvirt")
        nova.privsep.sys_admin_pctxt.set_client_mode(False)
        images.IMAGE_API = _Glance()
        self._instances = instances
        self._connection = libvirt.open(uris.libvirt_uri("lxc", startcache.load()))

    def forget(self, _image):
        """Remove the cached base."""
        shutil.rmtree(self._instances, ignore_errors=True)
        return 0

    def start(self, image):
        """Return the seconds of a server, from its spawn to its being deleted."""
        begin = time.perf_counter()
        server = _Server(self._connection, self._instances)
        try:
            server.spawn(image, "/bin/true")
            server.wait()
        finally:
            server.destroy()
        return time.perf_counter() - begin

    def another(self, image):
        """Return the bytes that a server takes while it runs."""
        before = imagepeers.used(self._instances)
        server = _Server(self._connection, self._instances)
        try:
            server.spawn(image, _WAITS)
            os.sync()
            return imagepeers.used(self._instances) - before
        finally:
            server.destroy()


class _Server:
    """An instance."""

    def __init__(self, connection, instances):
        self._connection = connection
        self._uuid = str(uuid.uuid4())
        self._path = os.path.join(instances, self._uuid)
        self._root = os.path.join(self._path, "rootfs")
        self._device = self._domain = None

    def spawn(self, image, init):
        """Make the disk of the image's base, mount it, start the container on it."""
        fileutils.ensure_tree(self._root)
        disk = imagebackend.Flat(path=os.path.join(self._path, "disk"), disk_name="disk")
        disk.cache(utils.fetch_image, os.path.basename(image), context=None, image_id=image)
        self._device = api.setup_container(disk.get_model(None), self._root)
        try:
            self._domain = self._connection.defineXML(self._document(init).to_xml())
            guest.Guest(self._domain).launch()
        finally:
            self._unmount()

    def _document(self, init):
        """Return what _get_guest_config makes for a container."""
        made = config.LibvirtConfigGuest()
        made.virt_type = "lxc"
        made.uuid = self._uuid
        made.name = f"bench-nova-{self._uuid[:8]}"
        made.memory = 256 << 10
        made.vcpus = 1
        made.os_type = "exe"
        made.os_init_path = init
        made.os_cmdline = "console=tty0 console=ttyS0 console=ttyAMA0"
        made.os_init_env["product_name"] = "OpenStack Nova"
        made.clock = config.LibvirtConfigGuestClock()
        root = config.LibvirtConfigGuestFilesys()
        root.source_type = "mount"
        root.source_dir = self._root
        made.add_device(root)
        console = config.LibvirtConfigGuestConsole()
        console.type = "pty"
        made.add_device(console)
        return made

    def _unmount(self):
        """Undo the mount; without a container that uses it also the loop device."""
        if self._domain and self._domain.isActive():
            api.clean_lxc_namespace(self._root)
        else:
            api.teardown_container(self._root)
            self._device = None

    def wait(self):
        """Wait for its end."""
        while self._domain.isActive():
            time.sleep(_POLL_SECONDS)

    def destroy(self):
        """Remove all that is of it."""
        if self._domain:
            if self._domain.isActive():
                self._domain.destroy()
            self._domain.undefine()
        if self._device:
            # Once only: meanwhile a device that was released may be another's.
            api.teardown_container(self._root, self._device)
        shutil.rmtree(self._path)


def main():
    """Answer each line, a command and a path, with a line: a number, or an error."""
    logging.disable()
    libvirt.registerErrorHandler(lambda *_: None, None)
    compute = _Compute(sys.argv[1])
    for line in sys.stdin:
        command, _, image = line.rstrip("\n").partition(" ")
        try:
            print(getattr(compute, command)(image), flush=True)
        except Exception as error:  # Nova's classes have no other base.
            print("error:", " ".join(str(error).split()), flush=True)


main()
