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

"""Illegal values: refused where they are put, and named by their path."""

import unittest

import hypothesis
from hypothesis import strategies

from nova_sandbox.libvirtxml import domain as dx
from nova_sandbox.libvirtxml import element, errors, plain


def refused(test, path, allowed, function, *args, **values):
    with test.assertRaises(errors.XMLValueError) as caught:
        function(*args, **values)
    test.assertEqual(path, caught.exception.path)
    test.assertIn(allowed, caught.exception.allowed)
    return caught.exception


class ConstructionTest(unittest.TestCase):
    def test_enumeration(self):
        error = refused(
            self, "Filesystem.accessmode", "'squash'", dx.MountFilesystem, accessmode="open"
        )
        self.assertEqual("open", error.value)
        self.assertIn("Filesystem.accessmode: 'open' is not allowed", str(error))

    def test_integers(self):
        refused(self, "Memory.value", "from 0", dx.Memory, value=-1)
        refused(self, "Memory.value", "integer", dx.Memory, value="1")
        refused(self, "Memory.value", "integer", dx.Memory, value=True)
        refused(self, "Memory.value", "integer", dx.Memory, value=1.5)
        refused(self, "VCPU.value", "from 1 to 65535", dx.VCPU, value=0)
        refused(self, "VCPU.value", "from 1 to 65535", dx.VCPU, value=65536)
        self.assertEqual(65535, dx.VCPU(value=65535).value)

    def test_switches(self):
        refused(self, "APIC.eoi", "'on'", dx.APIC, eoi="yes")
        refused(self, "Timer.present", "'yes'", dx.Timer, present=1)
        refused(self, "Features.pae", "True or False", dx.Features, pae="yes")

    def test_text(self):
        refused(self, "Domain.name", "string", dx.Domain, name=5)
        refused(self, "Domain.name", "string", dx.Domain, name=b"x")
        for bad in ("\0", "\x1b", "\ud800", "\ufffe", "\uffff", "\x0b"):
            error = refused(self, "Domain.name", f"U+{ord(bad):04X}", dx.Domain, name=f"a{bad}b")
            self.assertEqual(1, len(str(error).splitlines()))

    def test_children(self):
        refused(self, "Domain.memory", "Memory", dx.Domain, memory=dx.VCPU(value=1))
        refused(self, "Domain.memory", "Memory", dx.Domain, memory=5)
        refused(self, "OS.initargs[1]", "string", dx.OS, initargs=["a", 5])
        refused(self, "OS.initargs", "a list", dx.OS, initargs="abc")
        refused(self, "OS.initargs", "a list", dx.OS, initargs=5)
        refused(self, "Domain.metadata[0]", "RawElement", dx.Domain, metadata=["<x/>"])

    def test_arms(self):
        refused(self, "MountFilesystem.type", "'mount'", dx.MountFilesystem, type="file")
        with self.assertRaises(TypeError):
            dx.PtyConsole(sources=[])

    def test_unknown_names(self):
        with self.assertRaises(TypeError):
            dx.Memory(size=1)
        memory = dx.Memory(value=1)
        with self.assertRaises(AttributeError):
            memory.size = 1

    def test_lists_are_fresh(self):
        self.assertIsNot(dx.OS().initargs, dx.OS().initargs)
        given = ["a"]
        guest = dx.OS(initargs=given)
        given.append("b")
        self.assertEqual(["a"], guest.initargs)


class AssignmentTest(unittest.TestCase):
    def test_refused_and_unchanged(self):
        share = dx.MountFilesystem(accessmode="mapped")
        with self.assertRaises(errors.XMLValueError):
            share.accessmode = "open"
        self.assertEqual("mapped", share.accessmode)
        share.accessmode = None
        self.assertEqual('<filesystem type="mount"/>', share.to_xml())

    def test_deletion_is_none(self):
        share = dx.MountFilesystem(accessmode="mapped", readonly=True)
        del share.accessmode
        del share.readonly
        self.assertIsNone(share.accessmode)
        self.assertIs(False, share.readonly)

    def test_modes_are_octal(self):
        share = dx.MountFilesystem(fmode=0o644)
        self.assertEqual('<filesystem type="mount" fmode="0644"/>', share.to_xml())
        refused(self, "Filesystem.fmode", "4095", dx.MountFilesystem, fmode=0o10000)

    def test_foreign_values_may_be_given(self):
        share = dx.MountFilesystem(accessmode=dx.Foreign("new&improved"))
        self.assertIn('accessmode="new&amp;improved"', share.to_xml())


class CompiledTest(ConstructionTest):
    """The same, by the functions that a class gets when it is used often."""

    def setUp(self):
        for name in dir(dx):
            cls = getattr(dx, name)
            if isinstance(cls, type) and issubclass(cls, element.Element):
                for _ in range(plain.LIMIT + 1):
                    cls()

    def test_no_positional_values(self):
        with self.assertRaises(TypeError):
            dx.Memory(5)


class PathTest(unittest.TestCase):
    """What gets into a list unchecked is named by its place in the document."""

    def setUp(self):
        self.guest = dx.Domain(name="x", os=dx.OS(initargs=["a"]))
        self.guest.devices.filesystems = [dx.MountFilesystem() for _ in range(3)]

    def check(self, path, allowed):
        for action in (self.guest.to_xml, self.guest.validate, self.guest.check_values):
            refused(self, path, allowed, action)

    def test_wrong_object_in_a_list(self):
        self.guest.devices.filesystems[2] = "no"
        self.check("domain.devices.filesystems[2]", "Filesystem")

    def test_wrong_class_in_a_list(self):
        self.guest.devices.filesystems[1] = dx.UserInterface()
        self.check("domain.devices.filesystems[1]", "Filesystem")

    def test_wrong_text_in_a_list(self):
        self.guest.os.initargs.append(5)
        self.check("domain.os.initargs[1]", "string")
        self.guest.os.initargs[1] = "\0"
        self.check("domain.os.initargs[1]", "U+0000")

    def test_wrong_metadata(self):
        self.guest.metadata.append(dx.RawElement("{urn:x}a"))
        self.guest.metadata[0].text = "\x01"
        self.check("domain.metadata[0]", "U+0001")
        self.guest.metadata[0] = 5
        self.check("domain.metadata[0]", "RawElement")

    def test_deep_value(self):
        # Behind the descriptor's back, as nothing else gets there.
        self.guest.devices.filesystems[2]._accessmode = "open"
        refused(
            self, "domain.devices.filesystems[2].accessmode", "'squash'", self.guest.check_values
        )


class TextTest(unittest.TestCase):
    @hypothesis.given(strategies.text())
    @hypothesis.example("\t\r\n ")
    @hypothesis.example("]]>")
    @hypothesis.example("\x85\u2028&amp;'\"")
    def test_any_text_comes_back_or_is_refused(self, text):
        try:
            guest = dx.Domain(name=text, description=text)
            guest.os = dx.OS(initargs=[text])
            guest.metadata = [dx.RawElement("{urn:x}a", attrib={"b": text}, text=text)]
            guest.qemu_commandline = dx.QEMUCommandLine(args=[dx.QEMUArg(value=text)])
        except errors.XMLValueError as error:
            self.assertEqual("Domain.name", error.path)
            self.assertTrue(any(not char.isprintable() for char in text))
            return
        read = dx.Domain.from_xml(guest.to_xml())
        self.assertEqual(text, read.name)
        self.assertEqual([text], read.os.initargs)
        self.assertEqual(text, read.qemu_commandline.args[0].value)
        self.assertEqual(text, read.metadata[0].attrib["b"])
        self.assertEqual(text or None, read.metadata[0].text)
