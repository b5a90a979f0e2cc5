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

"""Packages of others: entry points that an installed distribution has."""

import os
import pathlib


def install(directory: pathlib.Path, environment: dict[str, str], name: str, code: str,
            namespace: str, kind: str) -> dict[str, str]:
    """Install a package; return the environment of programs that have it.

    :param directory: where a directory ``site`` is made for it
    :param environment: of programs that do not have it
    :param name: of the package, and of its entry point
    :param code: of its only module
    :param namespace: of the entry point
    :param kind: the class that it names
    """
    site = directory / "site"
    (site / name).mkdir(parents=True)
    (site / name / "__init__.py").write_text(code)
    info = site / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[{namespace}]\n{name} = {name}:{kind}\n")
    path = [str(site), environment.get("PYTHONPATH", "")]
    return {**environment, "PYTHONPATH": os.pathsep.join(filter(None, path))}
