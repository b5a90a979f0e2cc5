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

"""Packaging: pbr reads setup.cfg; this adds the guest's PID 1 and the name Nova imports.

``nova_sandbox/guest/init/*.c`` becomes one static program beside the Python
modules, for wheels, editable and strict-editable installs alike. ``CC`` and
``CFLAGS`` of the environment are respected.
"""

import glob
import os
import shlex
import subprocess

import setuptools
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_py import build_py

ROOT = os.path.dirname(os.path.abspath(__file__))
SOURCES = os.path.join("nova_sandbox", "guest", "init")
PROGRAM = os.path.join("nova_sandbox", "guest", "nova-sandbox-init")
# Nova imports its driver from nova.virt only. The source of that package is kept where it
# cannot hide Nova's own; pbr would take it from setup.cfg only from a directory of its name.
SHIM = {"nova.virt.sandbox": "nova_sandbox/nova_shim"}
FLAGS = ["-std=gnu11", "-Os", "-static", "-s", "-Wall", "-Wextra"]


def compile_init(target: str) -> None:
    """Compile PID 1 as ``target``; an up-to-date one is left alone."""
    sources = sorted(glob.glob(os.path.join(ROOT, SOURCES, "*.c")))
    inputs = [*sources, *glob.glob(os.path.join(ROOT, SOURCES, "*.h")), __file__]
    if not sources:
        raise SystemExit(f"{SOURCES}: no C source: the source distribution is incomplete")
    newest = max(os.stat(path).st_mtime_ns for path in inputs)
    if os.path.exists(target) and os.stat(target).st_mtime_ns > newest:
        return
    os.makedirs(os.path.dirname(target), exist_ok=True)
    compiler = shlex.split(os.environ.get("CC") or "cc")
    extra = shlex.split(os.environ.get("CFLAGS") or "")
    temporary = f"{target}.{os.getpid()}"
    command = [*compiler, *FLAGS, *extra, "-o", temporary, *sources]
    print(shlex.join(command))
    try:
        subprocess.run(command, check=True)
        os.rename(temporary, target)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SystemExit(
            f"nova-sandbox-init could not be compiled ({error}): a C compiler and a static C "
            "library are needed (Debian: gcc and libc6-dev)") from error
    finally:
        if os.path.exists(temporary):
            os.unlink(temporary)


class BuildWithInit(build_py):
    """build_py, then PID 1 where the installed package looks for it."""

    def run(self) -> None:
        super().run()
        compile_init(self._program())

    def _program(self) -> str:
        return os.path.join(ROOT if self.editable_mode else self.build_lib, PROGRAM)

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        return [*super().get_outputs(include_bytecode), os.path.join(self.build_lib, PROGRAM)]

    def get_output_mapping(self) -> dict[str, str]:
        # A strict editable install links every file of this mapping.
        return {**super().get_output_mapping(),
                os.path.join(self.build_lib, PROGRAM): os.path.join(ROOT, PROGRAM)}


class PlatformWheel(bdist_wheel):
    """The wheel holds a program of this machine, and Python of any version."""

    def finalize_options(self) -> None:
        super().finalize_options()
        self.root_is_pure = False

    def get_tag(self) -> tuple[str, str, str]:
        return "py3", "none", super().get_tag()[2]


class Distribution(setuptools.Distribution):
    """With the two commands above: pbr replaces what is given as cmdclass."""

    def get_command_class(self, command: str) -> type[setuptools.Command]:
        ours = {"build_py": BuildWithInit, "bdist_wheel": PlatformWheel}
        return ours.get(command) or super().get_command_class(command)

    def parse_config_files(self, *args: object, **options: object) -> None:
        super().parse_config_files(*args, **options)
        self.package_dir = {**(self.package_dir or {}), **SHIM}
        self.packages = sorted({*self.packages, *SHIM})


setuptools.setup(
    setup_requires=["pbr>=6.1.1"],
    pbr=True,
    distclass=Distribution,
    exclude_package_data={"nova_sandbox.guest": ["init/*"]},
)
