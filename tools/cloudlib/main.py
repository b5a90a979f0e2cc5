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

"""The command line of tools/cloud."""

import argparse
import os
import sys

from cloudlib import install, layout
from cloudlib.layout import Layout


def main() -> None:
    """Run one command.

    :raises SystemExit: always, with the exit status or the reason
    """
    arguments = _parser().parse_args()
    cloud = Layout(arguments.directory)
    if os.geteuid() != 0:
        raise SystemExit("only root can run a cloud")
    if arguments.command == "install":
        install.install(cloud)
    elif not cloud.exists() or not (cloud.bin / "python").exists():
        if arguments.command != "down":
            raise SystemExit(f"nothing is installed in {cloud.directory}: tools/cloud install")
    elif os.path.realpath(sys.prefix) != os.path.realpath(cloud.venv):
        # The rest imports what is installed there.
        os.execv(cloud.bin / "python", [str(cloud.bin / "python"), *sys.argv])
    else:
        raise SystemExit(_run(cloud, arguments))


def _run(cloud: Layout, arguments: argparse.Namespace) -> int:
    from cloudlib import operations, samples, services, smoke

    operation = operations.Operations(cloud)
    name, known = getattr(arguments, "name", None), services.Services(cloud).known
    if name is not None and name not in known:
        raise SystemExit(f"{name}: no such server; known: {' '.join(known)}")
    match arguments.command:
        case "up":
            options: dict[str, dict[str, str]] = {}
            for group, option, value in arguments.options:
                options.setdefault(group, {})[option] = value
            with operation.locked():
                operation.up(arguments.driver, options, arguments.fresh, arguments.second_driver)
                if arguments.samples:
                    samples.create(cloud)
        case "down":
            with operation.locked():
                (operation.purge if arguments.purge else operation.down)()
        case "restart":
            with operation.locked():
                operation.restart(arguments.name, arguments.kill)
        case "status":
            return _status(cloud)
        case "smoke":
            if services.Services(cloud).process("nova-compute").pid is None:
                raise SystemExit("the cloud is not up: tools/cloud up")
            smoke.run(cloud, arguments.flavor, arguments.image)
        case "test":
            from cloudlib import suite

            return suite.run(cloud, arguments.tests, arguments.smoke)
        case "tempest":
            from cloudlib import tempest

            return tempest.run(cloud, arguments.regex or tempest.COMPUTE, arguments.concurrency,
                               arguments.virt_type)
        case "logs":
            follow = ["--follow=name"] if arguments.follow else []
            os.execvp("tail", ["tail", "--lines=200", *follow, str(cloud.log / f"{name}.log")])
        case "run":
            _execute(cloud, arguments.words)
    return 0


def _status(cloud: Layout) -> int:
    from cloudlib.services import Services

    services, total, status = Services(cloud), 0, 0
    drivers = ", ".join(compute.driver for compute in cloud.computes)
    print(f"directory {cloud.directory}, driver {drivers}")
    for name in services.known:
        process = services.process(name)
        pid, memory = process.pid, process.memory()
        total += memory
        if pid is None and (not name.startswith("libvirtd") or not _is_fake(cloud, name)):
            status = 1
        state = f"{memory:5} MiB  process {pid}" if pid else "    - not running"
        print(f"{name:15} {layout.PORTS.get(name, ''):>5} {state}")
    print(f"{'in all':21} {total:5} MiB")
    return status


def _is_fake(cloud: Layout, libvirtd: str) -> bool:
    return any(one.libvirtd == libvirtd and one.driver.startswith("fake.")
               for one in cloud.computes)


def _execute(cloud: Layout, words: list[str]) -> None:
    command = words[1:] if words[:1] == ["--"] else words
    if not command:
        raise SystemExit("tools/cloud run -- COMMAND: no command")
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("OS_")}
    ours = {f"OS_{name.upper()}": value for name, value in cloud.credentials().items()}
    # The newest of Nova 34, so that every field is shown.
    ours |= {"OS_IDENTITY_API_VERSION": "3", "OS_COMPUTE_API_VERSION": "2.104",
             "PATH": f"{cloud.bin}:{os.environ.get('PATH', os.defpath)}",
             "NOVA_SANDBOX_CONFIG": cloud.environment()["NOVA_SANDBOX_CONFIG"]}
    os.environ.clear()
    os.environ.update(inherited | ours)
    try:
        os.execvp(command[0], command)
    except OSError as error:
        raise SystemExit(f"{command[0]}: {error.strerror}") from error


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tools/cloud",
        description="Run OpenStack with nova-sandbox in the stock nova-compute on this machine.")
    parser.add_argument(
        "--directory", metavar="DIR",
        default=os.environ.get(layout.DIRECTORY_VARIABLE) or layout.DIRECTORY,
        help=f"holds everything; default ${layout.DIRECTORY_VARIABLE}, else {layout.DIRECTORY}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("install", help="install Debian and Python packages")
    command = commands.add_parser("up", help="start what does not run")
    command.add_argument("--driver", help="default: as before, else sandbox.SandboxDriver")
    command.add_argument("--second-driver", help="that of a second nova-compute")
    command.add_argument("--set", action="append", default=[], type=_option, dest="options",
                         metavar="GROUP.OPTION=VALUE", help="for every Nova process; replaces all "
                         "that were set before, as --driver does")
    command.add_argument("--fresh", action="store_true", help="forget all servers and images")
    command.add_argument("--samples", action="store_true", help="make an image, flavors and a key")
    command = commands.add_parser("down", help="stop everything, keep the data")
    command.add_argument("--purge", action="store_true", help="remove everything in DIR")
    commands.add_parser("status", help="tell what runs; exit status 1 when something does not")
    command = commands.add_parser("run", help="run a command as administrator")
    command.add_argument("words", nargs=argparse.REMAINDER, metavar="-- COMMAND")
    command = commands.add_parser("restart", help="stop, if it runs, and start one server")
    command.add_argument("name")
    command.add_argument("--kill", action="store_true", help="stop it by SIGKILL")
    command = commands.add_parser("logs", help="print the end of a server's log")
    command.add_argument("name")
    command.add_argument("--follow", action="store_true", help="and what is added")
    command = commands.add_parser("smoke", help="create, stop, start and delete a server")
    command.add_argument("--flavor", default="sandbox-lxc")
    command.add_argument("--image", default="busybox")
    command = commands.add_parser("test", help="run the tests of tests/cloud")
    command.add_argument("--smoke", action="store_true", help="only those that take little time")
    command.add_argument("tests", nargs="*", metavar="REGEX", help="of their names; default: all")
    command = commands.add_parser("tempest", help="run OpenStack's own acceptance tests")
    command.add_argument("--regex", help="of their names; default: all of tempest.api.compute")
    command.add_argument("--concurrency", type=int, default=2)
    command.add_argument("--virt-type", choices=("lxc", "kvm"), default="lxc",
                         help="what the servers are; default: lxc")
    return parser


def _option(text: str) -> tuple[str, str, str]:
    name, equals, value = text.partition("=")
    group, dot, option = name.partition(".")
    if not (equals and dot and group and option):
        raise argparse.ArgumentTypeError(f"{text}: not GROUP.OPTION=VALUE")
    return group, option, value
