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

"""Servers whose image must be signed, with a certificate that they trust.

Nova and cursive verify it, as they do for Nova's own drivers; only the servers that hold the image
and the certificates are made up.
"""

import base64
import datetime
from collections.abc import Iterator
from typing import Any
from unittest import mock

from castellan.common.objects import x_509
from castellan.tests.unit.key_manager import mock_key_manager
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from nova import context, objects
from nova import exception as nova_exception
from nova.image import glance

from nova_sandbox.rootfs import cache
from nova_sandbox.virt import imagecache, images
from tests.nova import servers, test_images

# Before a test case puts another one in its place.
_API = glance.API


class _Glance:
    """What Nova's client has of Glance."""

    def __init__(self) -> None:
        self.content = b""
        self.properties: dict[str, str] = {}
        self.downloads = 0

    def call(self, context: object, version: int, method: str, args: tuple[str, ...]) -> Any:
        if method == "get":
            return _Image({"id": args[0], "status": "active", "visibility": "public",
                           "disk_format": "raw", "container_format": "bare", **self.properties})
        self.downloads += 1
        return _Data([self.content[:1000], self.content[1000:]])


class _Image(dict[str, Any]):
    schema = {"name": "image", "properties": {name: {} for name in (
        "id", "status", "visibility", "disk_format", "container_format")}}

    def __getattr__(self, name: str) -> Any:
        return self[name]


class _Data:
    def __init__(self, parts: list[bytes]) -> None:
        self.wrapped = parts

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.wrapped)


def _certificate(name: str, key: rsa.RSAPrivateKey, issuer: str, issuer_key: rsa.RSAPrivateKey
                 ) -> bytes:
    def named(text: str) -> x509.Name:
        return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, text)])

    signs = {name: False for name in (
        "digital_signature", "content_commitment", "key_encipherment", "data_encipherment",
        "key_agreement", "crl_sign", "encipher_only", "decipher_only")}
    now = datetime.datetime.now(datetime.UTC)
    return (x509.CertificateBuilder().subject_name(named(name)).issuer_name(named(issuer))
            .public_key(key.public_key()).serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(days=1))
            .not_valid_after(now + datetime.timedelta(days=1))
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .add_extension(x509.KeyUsage(key_cert_sign=True, **signs), critical=True)
            .sign(issuer_key, hashes.SHA256()).public_bytes(serialization.Encoding.DER))


class TrustedCertsLXC(test_images.ImageCase):
    kind = "lxc"

    def setUp(self) -> None:
        super().setUp()
        self.keys = mock_key_manager.MockKeyManager()
        self.context = context.get_admin_context()
        self.glance = _Glance()
        service = glance.GlanceImageServiceV2(self.glance)
        for target, name, value in (
                (glance, "get_default_image_service", lambda: service),
                (glance, "API", _API)):
            patch = mock.patch.object(target, name, value)
            patch.start()
            self.addCleanup(patch.stop)
        patch = mock.patch("castellan.key_manager.API", lambda: self.keys)
        patch.start()
        self.addCleanup(patch.stop)
        self.driver._image_api = _API()
        self.key = rsa.generate_private_key(65537, 2048)
        authority_key = rsa.generate_private_key(65537, 2048)
        self.trusted = self.store(_certificate("authority", authority_key, "authority",
                                               authority_key))
        self.other = self.store(_certificate("other", self.key, "other", self.key))
        self.signer = self.store(_certificate("signer", self.key, "authority", authority_key))
        self.glance.content = self.image
        self.sign(self.image)

    def store(self, certificate: bytes) -> str:
        return str(self.keys.store(self.context, x_509.X509(certificate)))

    def sign(self, content: bytes) -> None:
        signature = self.key.sign(
            content, padding.PSS(padding.MGF1(hashes.SHA256()), padding.PSS.MAX_LENGTH),
            hashes.SHA256())
        self.glance.properties = {
            "img_signature": base64.b64encode(signature).decode(),
            "img_signature_hash_method": "SHA-256", "img_signature_key_type": "RSA-PSS",
            "img_signature_certificate_uuid": self.signer}

    def spawn(self, *trusted: str) -> objects.Instance:
        server = self.server_of("cat /etc/mine", root_gb=1)
        if trusted:
            server.trusted_certs = objects.TrustedCerts(ids=[*trusted])
        self.driver.spawn(self.context, server, self.meta, [], None, {})
        self.wait(server)
        self.assertEqual("mine", self.driver.get_console_output(None, server)[:4])
        self.driver.destroy(None, server, [])
        return server

    def refused(self, error: type[Exception], text: str, *trusted: str) -> None:
        with self.assertRaisesRegex(error, text):
            self.spawn(*trusted)
        self.check_nothing_left()
        self.assertEqual({}, cache.Cache(self.driver._settings).names())

    def test_signed(self) -> None:
        """Each choice of certificates is asked anew, and all have one image."""
        self.spawn(self.trusted)
        self.spawn(self.trusted)
        self.assertEqual(1, self.glance.downloads)
        self.spawn(self.other, self.trusted)
        self.spawn(self.trusted, self.other)
        self.assertEqual(2, self.glance.downloads)
        server = self.spawn()
        self.assertEqual(3, self.glance.downloads)
        there = cache.Cache(self.driver._settings)
        self.assertEqual(1, len(there.entries()))
        with self.assertRaises(nova_exception.CertificateValidationFailed):
            self.spawn(self.other)
        # Nova's image cache manager knows the image by its id alone.
        there.forget(images.key(servers.IMAGE_ID))
        with mock.patch.object(imagecache.CONF.image_cache,
                               "remove_unused_original_minimum_age_seconds", -1):
            self.driver.manage_image_cache(self.context, [server])
            self.assertEqual(1, len(there.entries()))

    def test_signed_by_others(self) -> None:
        self.refused(nova_exception.CertificateValidationFailed, "", self.other)

    def test_changed(self) -> None:
        self.glance.content = self.image + b"x"
        self.refused(nova_exception.ImageUnacceptable, "not what its signature is of",
                     self.trusted)

    def test_not_signed(self) -> None:
        self.glance.properties = {}
        self.refused(Exception, "img_signature", self.trusted)

    def test_trait(self) -> None:
        self.assertTrue(self.driver.capabilities_as_traits()["COMPUTE_TRUSTED_CERTS"])


class TrustedCertsKVM(TrustedCertsLXC):
    kind = "kvm"
