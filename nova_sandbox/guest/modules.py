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


"""Kernel modules: which files a name needs, in load order.

See modules.dep(5) and depmod.d(5); modules.softdep is written by depmod(8).
"""

from __future__ import annotations

import os
import subprocess

from nova_sandbox import exception

_SUFFIXES = (".ko", ".ko.xz", ".ko.gz", ".ko.zst")


def module_name(path: str) -> str:
    """Return the name of a module from its file's path, with underscores."""
    base = os.path.basename(path)
    for suffix in sorted(_SUFFIXES, key=len, reverse=True):
        base = base.removesuffix(suffix)
    return base.replace("-", "_")


class Modules:
    """The modules of one kernel.

    :param directory: ``/lib/modules/RELEASE``
    :raises HostError: it has no modules.dep
    """

    def __init__(self, directory: str) -> None:
        self.directory = directory
        self._files: dict[str, str] = {}
        self._needs: dict[str, list[str]] = {}
        self._before: dict[str, list[str]] = {}
        try:
            for line in self._lines("modules.dep"):
                path, _, needs = line.partition(":")
                name = module_name(path)
                self._files[name] = path
                self._needs[name] = [module_name(p) for p in needs.split()]
        except OSError as error:
            raise exception.HostError(
                f"{directory}/modules.dep: {error.strerror}; run depmod, or install the kernel "
                "package again") from None
        self.builtin = {module_name(p) for p in self._optional("modules.builtin")}
        for line in self._optional("modules.softdep"):
            words = line.split()
            if words[:1] == ["softdep"] and "pre:" in words:
                names = words[words.index("pre:") + 1:]
                if "post:" in names:
                    names = names[:names.index("post:")]
                self._before[words[1].replace("-", "_")] = [n.replace("-", "_") for n in names]
        self._aliases: dict[str, list[str]] | None = None

    def _lines(self, name: str) -> list[str]:
        with open(os.path.join(self.directory, name), encoding="utf-8") as stream:
            return stream.read().splitlines()

    def _optional(self, name: str) -> list[str]:
        try:
            return self._lines(name)
        except OSError:
            return []

    def has(self, name: str) -> bool:
        """Tell whether a module is there, as a file or built in."""
        name = name.replace("-", "_")
        return name in self._files or name in self.builtin

    def _alias(self, name: str) -> list[str]:
        if self._aliases is None:
            self._aliases = {}
            for line in self._optional("modules.alias"):
                words = line.split()
                if len(words) == 3 and not any(c in words[1] for c in "*?["):
                    self._aliases.setdefault(words[1].replace("-", "_"), []).append(
                        words[2].replace("-", "_"))
        return self._aliases.get(name, [])

    def order(self, names: list[str]) -> list[str]:
        """Return the files that have to be loaded for some modules, in load order.

        Built-in and unknown names need no file; :meth:`has` tells them apart.

        :return: paths relative to the module directory
        """
        done: list[str] = []
        seen: set[str] = set()

        def add(name: str, depth: int) -> None:
            name = name.replace("-", "_")
            if name in seen or name in self.builtin or depth > 32:
                return
            seen.add(name)
            if name not in self._files:
                # A soft dependency names an algorithm; the generic
                # implementation serves on every processor.
                found = [m for m in self._alias(name) if m in self._files]
                generic = [m for m in found if "generic" in m]
                for module in (generic or found)[:1]:
                    add(module, depth + 1)
                return
            for needed in [*self._before.get(name, []), *reversed(self._needs[name])]:
                add(needed, depth + 1)
            done.append(self._files[name])
        for name in names:
            add(name, 0)
        return done

    def read(self, path: str) -> bytes:
        """Return a module file's content, decompressed.

        :param path: relative to the module directory
        :raises HostError: it cannot be read
        """
        full = os.path.join(self.directory, path)
        try:
            with open(full, "rb") as stream:
                data = stream.read()
            if path.endswith(".xz"):
                import lzma
                return lzma.decompress(data)
            if path.endswith(".gz"):
                import gzip
                return gzip.decompress(data)
            if path.endswith(".zst"):
                return subprocess.run(["zstd", "-dcq"], input=data, stdout=subprocess.PIPE,
                                      check=True).stdout
            return data
        except (OSError, ValueError, EOFError, subprocess.CalledProcessError) as error:
            raise exception.HostError(f"{full}: {error} (a .zst module needs the program zstd)") \
                from None
