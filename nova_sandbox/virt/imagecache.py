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
"""The images that this host has ready, as Nova manages them.

Nova's options of the group ``[image_cache]`` say how long images stay that no server uses.
"""

from typing import Any

from nova import exception as nova_exception
from oslo_config import cfg
from oslo_log import log as logging

from nova_sandbox import exception, startcache
from nova_sandbox.rootfs import cache
from nova_sandbox.virt import images, request

LOG = logging.getLogger(__name__)
CONF = cfg.CONF


def prepare(context: Any, image_id: str, settings: startcache.Settings, image_api: Any) -> bool:
    """Download and unpack an image that is not there.

    :param context: Nova's request context, for Glance
    :param image_id: Glance's id
    :param settings: the configuration
    :param image_api: Nova's
    :returns: whether it was not there
    :raises ImageUnacceptable: a root file system cannot be made of it
    :raises InternalError: the host cannot make it
    """
    if cache.Cache(settings).get(images.key(image_id)):
        return False
    described = image_api.get(context, image_id)
    root = request.RootSource("image", image_id, described.get("disk_format"),
                              described.get("container_format"))
    images.check(root)
    try:
        images.get(context, root, settings, image_api)
    except exception.InvalidValue as error:
        raise images.unacceptable(image_id, error) from error
    except exception.SandboxError as error:
        raise nova_exception.InternalError(str(error)) from error
    return True


def age_out(settings: startcache.Settings, all_instances: Any) -> None:
    """Remove images that no server has used for some time.

    Those stay that somebody imported by hand, and those that servers of this host have,
    whatever Nova says of these.

    :param settings: the configuration
    :param all_instances: Nova's servers here and on hosts that share the storage
    """
    there = cache.Cache(settings)
    there.clean()
    in_use = {images.key(one.image_ref) for one in all_instances if one.image_ref}
    for keys in there.names().values():
        in_use.update(key for key in keys
                      if key.startswith(cache.NAMED) or images.of_image(key) in in_use)
    # Counting those in use as used now does not depend on whether any is removed.
    old = there.unused(in_use, CONF.image_cache.remove_unused_original_minimum_age_seconds)
    if not CONF.image_cache.remove_unused_base_images:
        return
    for entry in old:
        try:
            there.remove(entry)
        except exception.HostError as error:
            LOG.warning("Unused image stays: %s", error)
        else:
            LOG.info("Removed unused image %s", entry.digest)
