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
"""``nova-sandbox-status upgrade check``: whether nova-compute can be (re)started here.

As ``nova-status`` is for Nova's databases, this is for a compute host with the driver.
"""

import functools
import sys
from collections.abc import Callable
from importlib import metadata
from typing import Any

from oslo_config import cfg
from oslo_upgradecheck import upgradecheck

from nova_sandbox import conf, exception, startcache
from nova_sandbox.host import check
from nova_sandbox.virt import servers

# Of Nova: the first release that is supported, and the first that is not.
NOVA_RELEASES = ((34,), (35,))
DRIVER = "sandbox.SandboxDriver"

_Result = upgradecheck.Result
_Code = upgradecheck.Code


def _answers(check: Callable[["Checks"], Any]) -> Callable[["Checks"], Any]:
    """Make a check that cannot be run one that has failed, so that it hides no other."""
    @functools.wraps(check)
    def guarded(checks: "Checks") -> Any:
        try:
            return check(checks)
        except (exception.SandboxError, OSError) as error:
            return _Result(_Code.FAILURE, str(error))
    return guarded


class Checks(upgradecheck.UpgradeCommands):  # type: ignore[misc]
    """The checks, none of which changes anything.

    :param configuration: where ``compute_driver`` and the files' names are, once it is called
    """

    def __init__(self, configuration: cfg.ConfigOpts) -> None:
        super().__init__()
        self._configuration = configuration

    def _settings(self) -> startcache.Settings:
        return startcache.load(conf.places(self._configuration))

    @_answers
    def _check_configuration(self) -> upgradecheck.Result:
        """The driver is chosen, and every option of ``[sandbox]`` is right."""
        unknown = conf.unknown_options(self._settings().config_files)
        if unknown:
            return _Result(_Code.FAILURE, f"{'; '.join(unknown)}: there is no such option")
        driver = self._configuration.compute_driver
        if driver != DRIVER:
            return _Result(_Code.FAILURE, f"compute_driver: {driver!r} is not {DRIVER}")
        return _Result(_Code.SUCCESS)

    @_answers
    def _check_nova(self) -> upgradecheck.Result:
        """The Nova that is installed is one that the driver is tested with."""
        version = metadata.version("nova")
        release = tuple(int(word) for word in version.split(".")[:1] if word.isdecimal())
        if not NOVA_RELEASES[0] <= release < NOVA_RELEASES[1]:
            return _Result(_Code.FAILURE, f"Nova {version}: the driver is for 34")
        return _Result(_Code.SUCCESS, f"Nova {version}")

    @_answers
    def _check_host(self) -> upgradecheck.Result:
        """Every kind of guest in ``enabled_virt_types`` can run."""
        settings = self._settings()
        kinds = [name if name in check.KINDS else startcache.isolation(name, settings)
                 for name in settings.enabled_virt_types]
        found = check.run(settings, kinds)
        for state, code in ((check.FAIL, _Code.FAILURE), (check.WARN, _Code.WARNING)):
            bad = [one for one in found if one.state == state]
            if bad:
                return _Result(code, "; ".join(
                    f"{one.name}: {one.message}" + (f" ({one.mend})" if one.mend else "")
                    for one in bad))
        return _Result(_Code.SUCCESS)

    @_answers
    def _check_servers(self) -> upgradecheck.Result:
        """This version understands what an earlier one wrote of its servers."""
        bad = []
        for server in servers.every(self._settings()):
            try:
                server.sandbox()
            except exception.SandboxError as error:
                bad.append(f"server {server.uuid}: {error}")
        if bad:
            return _Result(_Code.FAILURE, "; ".join(bad))
        return _Result(_Code.SUCCESS)

    _upgrade_checks = (
        ("Configuration", _check_configuration),
        ("Nova", _check_nova),
        ("Host", _check_host),
        ("Servers", _check_servers),
    )


def main() -> int:
    """Run the command; return its exit status: 0, 1 for warnings, 2 for failures."""
    configuration = cfg.ConfigOpts()
    configuration.register_opt(cfg.StrOpt("compute_driver"))
    return int(upgradecheck.main(configuration, "nova", Checks(configuration), sys.argv[1:]))
