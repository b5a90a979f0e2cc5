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

"""``nova-sandbox host``: check this host, start and stop a private libvirtd."""

from __future__ import annotations

import sys

from nova_sandbox import startcache
from nova_sandbox.cli import tables
from nova_sandbox.cli.parser import Parser

_ACTIONS = {
    "check": "Tell what this host can do, and how to mend what it cannot.",
    "start": "Start a private libvirtd, for hosts where none runs.",
    "stop": "Stop the private libvirtd and remove what it left.",
    "status": "Tell which libvirtd runs, and what the private one runs.",
}


def run(words: list[str]) -> int:
    """Run the subcommand; return the exit status."""
    if not words or words[0] not in _ACTIONS:
        parser = Parser("host", "Check this host; start and stop a private libvirtd.",
                        "\n".join(f"  nova-sandbox host {name:8} {text}"
                                  for name, text in _ACTIONS.items()))
        parser.add_argument("action", choices=tuple(_ACTIONS))
        parser.parse_args(words)
    action, *rest = words
    parser = Parser(f"host {action}", _ACTIONS[action])
    if action == "check":
        parser.add_argument("--virt-type", action="append", choices=("lxc", "kvm", "qemu"),
                            help="what shall work, repeatable; default: all")
        parser.add_argument("--probe", action="store_true",
                            help="start a guest on /dev/kvm where it is not known whether one runs")
    elif action == "stop":
        parser.add_argument("--force", action="store_true", help="end the sandboxes that run")
    if action in ("check", "status"):
        tables.add_format(parser)
    parser.add_common()
    args = parser.parse_args(rest)
    settings = startcache.load(args.config_file)
    if action == "check":
        return _check(settings, args.virt_type, args.probe, args.format)
    if action == "status":
        return _status(settings, args.format)
    if action == "start":
        return _start(settings)
    return _stop(settings, args.force)


def _start(settings: startcache.Settings) -> int:
    from nova_sandbox.host import daemon
    print(f"the private libvirtd runs (process {daemon.start(settings)})")
    for path in daemon.status(settings).system:
        sys.stderr.write(f"nova-sandbox: the system's libvirtd ({path}) is preferred while "
                         "lxc_uri and qemu_uri have their defaults\n")
    return 0


def _stop(settings: startcache.Settings, force: bool) -> int:
    from nova_sandbox.host import daemon
    if daemon.stop(settings, force=force):
        print("the private libvirtd has ended")
    else:
        print("no private libvirtd was running")
    return 0


def _check(settings: startcache.Settings, kinds: list[str] | None, probe: bool,
           form: str) -> int:
    from nova_sandbox.host import check
    found = check.run(settings, kinds or check.KINDS, probe=probe)
    rows: list[dict[str, object]] = []
    for c in found:
        rows.append({"check": c.name, "kinds": list(c.kinds), "state": c.state,
                     "found": c.message, "mend": c.mend})
    if form == "json":
        tables.write(rows, (), form)
    else:
        tables.write([row | {"for": " ".join(c.kinds)} for row, c in zip(rows, found, strict=True)],
                     ("check", "for", "state", "found"), form)
        for c in found:
            if c.mend:
                print(f"{c.name}: to do: {c.mend}")
    return 1 if any(c.state == check.FAIL for c in found) else 0


def _status(settings: startcache.Settings, form: str) -> int:
    from nova_sandbox.host import daemon, uris
    now = daemon.status(settings)
    tables.write_one({
        "private_libvirtd": "stopped" if now.pid is None else "running",
        "process": now.pid,
        "directory": now.directory,
        "lxc_uri": None if now.pid is None else uris.private_uri("lxc", settings),
        "qemu_uri": None if now.pid is None else uris.private_uri("qemu", settings),
        "domains": now.domains,
        "system_libvirtd": now.system,
    }, form)
    return 0
