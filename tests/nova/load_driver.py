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

"""Run in an environment of its own by test_loading: load the driver as Nova does.

``main``: through the stock ``nova-compute`` program up to where it makes its service;
``bare``: only ``nova.virt.driver.load_compute_driver``, as Nova's own tests do.
Prints what it found as one line of JSON.
"""

import json
import os
import sys
import tempfile

DRIVER = "sandbox.SandboxDriver"


def report() -> None:
    from nova.virt import driver
    loaded = driver.load_compute_driver(None)
    cls = type(loaded)
    print(json.dumps({
        "class": f"{cls.__module__}.{cls.__qualname__}",
        "is_driver": isinstance(loaded, driver.ComputeDriver),
        "nova": os.path.realpath(sys.modules["nova"].__path__[0]),
        "shim": sys.modules["nova.virt.sandbox"].__file__,
        "project": sys.modules["nova_sandbox"].__file__,
    }))


def through_main(directory: str) -> None:
    # Its import patches the process as the real one is.
    from nova.cmd import compute

    def create(**_ignored: object) -> None:
        report()
        sys.stdout.flush()
        os._exit(0)

    configuration = os.path.join(directory, "nova.conf")
    with open(configuration, "w") as stream:
        stream.write(f"[DEFAULT]\ncompute_driver = {DRIVER}\ntransport_url = fake:/\n"
                     f"state_path = {directory}\nuse_stderr = true\n")
    sys.argv = ["nova-compute", "--config-file", configuration]
    # All before it is Nova's own: configuration, objects, os-vif's plug-ins.
    compute.service.Service.create = create
    compute.main()


def bare() -> None:
    import nova.conf
    nova.conf.CONF([], project="nova", default_config_files=[], default_config_dirs=[])
    nova.conf.CONF.set_override("compute_driver", DRIVER)
    report()


if sys.argv[1] == "main":
    with tempfile.TemporaryDirectory() as scratch:
        through_main(scratch)
else:
    bare()
