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

"""What other programs keep in a domain's metadata, typed."""

import unittest

from nova_sandbox.libvirtxml import diff, errors, plain
from nova_sandbox.libvirtxml import domain as dx
from nova_sandbox.libvirtxml import metadata as mx
from tests.unit.libvirtxml import common

NOVA = "http://openstack.org/xmlns/libvirt/nova/1.1"


def guest(inside):
    return f"<domain type='lxc'><metadata>{inside}</metadata></domain>"


class ReadTest(unittest.TestCase):
    def both(self, document):
        """Read *document* by walking and, once it was read often, by compiled code."""
        read = [dx.Domain.from_xml(document) for _ in range(plain.LIMIT + 2)]
        for one in read[1:]:
            self.assertEqual(read[0], one)
            self.assertEqual(read[0].to_xml(), one.to_xml())
        return read[0]

    def test_nova(self):
        instance = self.both(common.document("domain-kvm-nova.xml")).metadata[0]
        self.assertIsInstance(instance, mx.NovaInstance)
        self.assertEqual("34.0.0", instance.package)
        self.assertEqual(2048, instance.flavor.memory)
        self.assertEqual("dedicated", instance.flavor.extra_specs.extra_specs[0].value)
        self.assertEqual(("bare", 20), (instance.image.container_format, instance.image.min_disk))
        self.assertEqual("hw_rng_model", instance.image.properties.properties[0].name)
        self.assertEqual("project & co", instance.owner.project.name)
        self.assertEqual("image", instance.root.type)
        self.assertEqual("203.0.113.7", instance.ports.ports[0].ips[0].address)

    def test_libosinfo_and_ours(self):
        read = self.both(guest(
            "<o:libosinfo xmlns:o='http://libosinfo.org/xmlns/libvirt/domain/1.0'>"
            "<o:os id='http://debian.org/debian/12'/></o:libosinfo>"
            "<sandbox xmlns='urn:nova-sandbox:1'>{}</sandbox>"))
        self.assertEqual(
            [mx.LibOSInfo(os="http://debian.org/debian/12"), mx.SandboxRecord(value="{}")],
            read.metadata)

    def test_what_is_not_declared_is_kept(self):
        read = self.both(guest(
            f"<n:instance xmlns:n='{NOVA}' new='1'><n:flavor name='m' id='1'><n:memory>many"
            "</n:memory><n:new a='b'>x</n:new></n:flavor><other xmlns='urn:x'/></n:instance>"))
        instance = read.metadata[0]
        self.assertEqual("many", instance.flavor.memory)
        self.assertEqual({"new": "1"}, instance.extras.attributes)
        self.assertEqual("{urn:x}other", instance.extras.elements[0].tag)
        self.assertEqual("x", instance.flavor.extras.elements[0].text)
        self.assertEqual(read, dx.Domain.from_xml(read.to_xml()))

    def test_another_version_and_mixed_text_stay_raw(self):
        for inside in (
            "<n:instance xmlns:n='http://openstack.org/xmlns/libvirt/nova/1.0'/>",
            f"<n:instance xmlns:n='{NOVA}'><n:flavor/>text<n:root/></n:instance>",
            f"<n:instance xmlns:n='{NOVA}'><n:flavor/>text</n:instance>",
            f"<n:instance xmlns:n='{NOVA}'><n:owner><n:user><a/></n:user>text</n:owner>"
            "<n:root><a><b/></a></n:root></n:instance>",
            f"<n:flavor xmlns:n='{NOVA}'/>",
        ):
            with self.subTest(inside):
                read = self.both(guest(inside + "<after xmlns='urn:x'>y</after>"))
                self.assertEqual([dx.RawElement] * 2, [type(one) for one in read.metadata])
                self.assertEqual("y", read.metadata[1].text)
                self.assertEqual(read, dx.Domain.from_xml(read.to_xml()))


class BuildTest(unittest.TestCase):
    def test_written_either_way(self):
        """The text is the same before and after the classes are compiled."""
        texts = {
            dx.Domain(metadata=[
                mx.NovaInstance(
                    package="34.0.0", flavor=mx.NovaFlavor(name="m<1", id="1", memory=64),
                    owner=mx.NovaOwner(user=mx.NovaIdentity(uuid="u", name="me & you"))),
                dx.RawElement("{urn:x}a", prefix="x"),
            ]).to_xml() for _ in range(plain.LIMIT + 2)
        }
        self.assertEqual([f"""\
<domain>
  <metadata>
    <nova:instance xmlns:nova="{NOVA}">
      <nova:package version="34.0.0"/>
      <nova:flavor name="m&lt;1" id="1">
        <nova:memory>64</nova:memory>
      </nova:flavor>
      <nova:owner>
        <nova:user uuid="u">me &amp; you</nova:user>
      </nova:owner>
    </nova:instance>
    <x:a xmlns:x="urn:x"/>
  </metadata>
</domain>"""], list(texts))

    def test_other_elements_are_refused(self):
        for wrong in (dx.Memory(value=1), mx.NovaFlavor(name="m"), "<a/>"):
            with self.subTest(wrong):
                with self.assertRaises(errors.XMLValueError) as caught:
                    dx.Domain(metadata=[wrong])
                self.assertIn("Domain.metadata[0]", str(caught.exception))
                made = dx.Domain()
                made.metadata.append(wrong)
                for check in [made.check_values, *[made.to_xml] * (plain.LIMIT + 2)]:
                    with self.assertRaises(errors.XMLValueError) as caught:
                        check()
                    self.assertIn("omain.metadata", str(caught.exception))

    def test_wrong_values_below(self):
        made = dx.Domain(metadata=[mx.NovaInstance(ports=mx.NovaPorts())])
        made.metadata[0].ports.ports.append(5)
        with self.assertRaises(errors.XMLValueError) as caught:
            made.check_values()
        self.assertIn("domain.metadata[0].ports.ports[0]", str(caught.exception))

    def test_compared(self):
        old = dx.Domain.from_xml(common.document("domain-kvm-nova.xml"))
        new = old.copy()
        new.metadata[0].flavor.memory += 1
        changes = [str(change) for change in diff.compare(old, new)]
        self.assertEqual(1, len(changes), changes)
        self.assertIn(".flavor.memory: ", changes[0])
