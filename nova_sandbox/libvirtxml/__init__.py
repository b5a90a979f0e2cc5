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

"""Typed libvirt documents: build them, read them, write them.

This room knows libvirt's XML and nothing else of the project. One package per
document: :mod:`nova_sandbox.libvirtxml.domain` and
:mod:`nova_sandbox.libvirtxml.network`. Their modules are generated from
libvirt's own RELAX NG schemas by ``tools/generate-libvirtxml``; the engine
(``element``, ``fields``, ``kinds``, ``compiler``, ``reader``, ``raw``) is
written by hand. Writing needs the standard library only; lxml is imported
when a document is read or validated.
"""
