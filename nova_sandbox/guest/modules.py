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

See modules.dep(5) and modprobe.d(5); the lists are written by depmod(8).
"""

from __future__ import annotations

import os

from nova_sandbox import exception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def module_name(path: str) -> str:
    """Return the name of a module from its file's path, with underscores.

    :param path: ends in ``.ko``, or ``.ko`` and the suffix of a compression
    """
    return path.rpartition("/")[2].partition(".ko")[0].replace("-", "_")


class Modules:
    """The modules of one kernel.

    :param directory: ``/lib/modules/RELEASE``
    :raises HostError: it has no modules.dep
    """

    def __init__(self, directory: str) -> None:
        self.directory = directory
        try:
            lines = self._text("modules.dep").splitlines()
        except OSError as error:
            raise exception.HostError(
                f"{directory}/modules.dep: {error.strerror}; run depmod, or install the kernel "
                "package again") from None
        # Thousands of lines for a dozen modules: needs are taken apart late.
        self._lines = {module_name(line.partition(":")[0]): line for line in lines}
        self._builtin = {module_name(p) for p in self._optional("modules.builtin").splitlines()}
        self._before = self._soft_dependencies()
        self._aliases: str | None = None

    def _text(self, name: str) -> str:
        with open(os.path.join(self.directory, name), encoding="utf-8",
                  errors="surrogateescape") as stream:
            return stream.read()

    def _optional(self, name: str) -> str:
        try:
            return self._text(name)
        except OSError:
            return ""

    def _soft_dependencies(self) -> dict[str, list[str]]:
        before = {}
        for line in self._optional("modules.softdep").splitlines():
            words = line.split()
            if words[:1] == ["softdep"] and "pre:" in words:
                names = words[words.index("pre:") + 1:]
                if "post:" in names:
                    names = names[:names.index("post:")]
                before[words[1].replace("-", "_")] = names
        return before

    def has(self, name: str) -> bool:
        """Tell whether a module is there, as a file or built in."""
        name = name.replace("-", "_")
        return name in self._lines or name in self._builtin

    def _alias_lines(self, start: str) -> Iterator[list[str]]:
        if self._aliases is None:
            self._aliases = "\n" + self._optional("modules.alias")
        place = self._aliases.find(f"\nalias {start}")
        while place >= 0:
            end = self._aliases.find("\n", place + 1)
            yield self._aliases[place + 1:end if end >= 0 else None].split()
            place = self._aliases.find(f"\nalias {start}", place + 1)

    def _alias(self, alias: str) -> str | None:
        """Return the module that serves an alias on every processor, or None."""
        # A module that is loaded by processor feature refuses to load where the
        # feature lacks, and that would fail the module that merely asked.
        tied = {words[-1] for words in self._alias_lines("cpu:")}
        found = [words[-1] for words in self._alias_lines(f"{alias} ")]
        usable = [m for m in found if m not in tied and m.replace("-", "_") in self._lines]
        return usable[0] if usable else None

    def order(self, names: list[str]) -> list[str]:
        """Return the files that have to be loaded for some modules, in load order.

        Built-in and unknown names need no file; :meth:`has` tells them apart.
        Soft dependencies count where a module for them is there.

        :param names: modules
        :return: paths relative to the module directory
        """
        done: list[str] = []
        seen: set[str] = set()

        def add(name: str) -> None:
            key = name.replace("-", "_")
            if key in seen or key in self._builtin:
                return
            seen.add(key)
            if key not in self._lines:
                module = self._alias(name)
                if module:
                    add(module)
                return
            path, _, needs = self._lines[key].partition(":")
            for needed in self._before.get(key, []):
                add(needed)
            # modules.dep has the module to be loaded first last.
            for needed in reversed(needs.split()):
                add(module_name(needed))
            done.append(path)
        for name in names:
            add(name)
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
        except OSError as error:
            raise exception.HostError(f"{full}: {error.strerror}; run depmod, or install the "
                                      "kernel package again") from None
        try:
            if path.endswith(".xz"):
                import lzma
                return lzma.decompress(data)
            if path.endswith(".gz"):
                import zlib
                return zlib.decompress(data, 31)
            if path.endswith(".zst"):
                import subprocess
                return subprocess.run(["zstd", "-dcq"], input=data, capture_output=True,
                                      check=True).stdout
        except FileNotFoundError:
            raise exception.HostError(f"{full}: the program zstd is needed to unpack it "
                                      "(Debian: zstd)") from None
        except Exception as error:
            # Each library has an exception of its own for damaged data.
            raise exception.HostError(f"{full} is damaged: {error}") from None
        return data
