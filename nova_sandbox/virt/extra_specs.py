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

"""How Nova's API checks the extra specs of flavors (microversion 2.86).

nova-api loads :func:`register` by the entry point group ``nova.api.extra_spec_validators``,
so nova-sandbox has to be installed beside nova-api, too, for this. Without it the driver
refuses a bad value when a server is made.
"""

from nova.api.validation.extra_specs import base

from nova_sandbox.virt import settings

# What may stand in the name of an extra spec at all.
_VARIABLE = {"name": "name", "pattern": "[A-Za-z0-9_.:-]+"}


def register() -> list[base.ExtraSpecValidator]:
    """Return the validators of all ``sandbox:`` extra specs, and of ``quota:pids_max``."""
    validators = [
        base.ExtraSpecValidator(
            name=f"sandbox:{setting.name}", description=_describe(setting), value=setting.api)
        for setting in settings.SETTINGS if setting.name != settings.ENVIRONMENT]
    environment = settings.BY_NAME[settings.ENVIRONMENT]
    pids = settings.BY_NAME["pids"]
    return [
        *validators,
        base.ExtraSpecValidator(
            name="sandbox:env:{name}", description=_describe(environment),
            value=environment.api, parameters=[_VARIABLE]),
        base.ExtraSpecValidator(
            name="quota:pids_max", description=_describe(pids), value=pids.api)]


def _describe(setting: settings.Setting) -> str:
    return f"{setting.doc} Allowed: {setting.allowed}. Only of the sandbox driver."
