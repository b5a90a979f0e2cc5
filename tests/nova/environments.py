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

"""Throw-away Python environments that share the running one's packages.

Nothing is downloaded, and nothing is written to the running environment: its packages are
linked, one by one, so that another package can be installed beside or inside them.
"""

import glob
import importlib.metadata
import os
import shutil
import subprocess
import sys
import venv

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# setuptools 70.1 is the first that makes wheels itself.
BUILD_TOOLS = {"setuptools": (70, 1), "pbr": (6, 1), "pip": (22, 3)}
TIMEOUT = 300
START_CACHE = "/run/nova-sandbox/start-cache"
_OUR_NAMES = ("nova_sandbox", "nova-sandbox")
# What no build reads.
_NOT_COPIED = shutil.ignore_patterns(
    ".*", "build", "dist", "doc", "tests", "benchmarks", "__pycache__", "*.egg-info",
    "nova-sandbox-init*", "*.pyc")

# The least that Nova takes for a driver, for trees that have none yet.
_STAND_IN = '''
from nova.virt import driver


class SandboxDriver(driver.ComputeDriver):
    """A stand-in."""
'''


def forget_settings(directory: str) -> None:
    """Remove the settings that root's drivers in environments below a directory kept.

    :mod:`nova_sandbox.startcache` names them after ``sys.prefix``.
    """
    name = "".join(c if c.isalnum() else "-" for c in os.path.basename(directory))
    for path in glob.glob(f"{START_CACHE}/*{name}*"):
        os.unlink(path)


def check_running_environment() -> None:
    """Fail loudly where these tests cannot tell anything.

    :raises RuntimeError: Nova or a build tool is missing
    """
    try:
        import nova.virt.driver  # noqa: F401
    except ImportError as error:
        raise RuntimeError("tests/nova need Nova beside the project: pip install "
                           "'nova>=34.0.0,<35.0.0'") from error
    for name, least in BUILD_TOOLS.items():
        try:
            found = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            found = "0.0"
        if tuple(int(part) for part in found.split(".")[:2]) < least:
            raise RuntimeError(f"tests/nova need {name}>={'.'.join(map(str, least))} in the "
                               f"environment that runs them; it has {found}")


def run(*command: str, cwd: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, away from the source tree and the caller's Python settings."""
    environment = {key: value for key, value in os.environ.items()
                   if not key.startswith(("PYTHON", "OS_"))}
    return subprocess.run(command, cwd=cwd, env={**environment, **variables}, text=True,
                          capture_output=True, timeout=TIMEOUT)


def run_checked(*command: str, cwd: str) -> str:
    """Run a command and return its output.

    :raises AssertionError: its exit status is not 0
    """
    done = run(*command, cwd=cwd)
    if done.returncode:
        raise AssertionError(f"{command} ended with {done.returncode}:\n"
                             f"{done.stdout}\n{done.stderr}")
    return done.stdout


def copy_source(target: str) -> None:
    """Copy what packages are built from, as a git repository, which pbr asks for."""
    shutil.copytree(REPOSITORY, target, ignore=_NOT_COPIED)
    driver = os.path.join(target, "nova_sandbox", "virt", "driver.py")
    if not os.path.exists(driver):
        with open(driver, "w") as stream:
            stream.write(_STAND_IN)
    git = ("git", "-c", "user.name=test", "-c", "user.email=test@localhost",
           "-c", "commit.gpgsign=false")
    run_checked(*git, "init", "--quiet", cwd=target)
    run_checked(*git, "add", "--all", cwd=target)
    run_checked(*git, "commit", "--quiet", "--message", "copy", cwd=target)


def build_wheel(source: str, target: str) -> str:
    """Build the project's wheel and return its path."""
    run_checked(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index",
                "--no-build-isolation", "--wheel-dir", target, source, cwd=source)
    name, = os.listdir(target)
    return os.path.join(target, name)


def link_packages(target: str) -> None:
    """Make ``target`` a site-packages directory with all packages of the running one but ours.

    ``nova`` and ``nova/virt`` are directories of its own, so that an installation into them
    stays out of the running environment.
    """
    import nova
    package = os.path.dirname(os.path.abspath(nova.__file__))
    _link(os.path.dirname(package), target, without=("nova",))
    _link(package, os.path.join(target, "nova"), without=("virt",))
    _link(os.path.join(package, "virt"), os.path.join(target, "nova", "virt"),
          without=("sandbox",))


def _link(source: str, target: str, without: tuple[str, ...]) -> None:
    os.makedirs(target, exist_ok=True)
    for name in os.listdir(source):
        ours = any(word in name for word in _OUR_NAMES)
        if name not in without and not ours and name != "__pycache__":
            os.symlink(os.path.join(source, name), os.path.join(target, name))


class Environment:
    """A virtual environment in a directory.

    :param directory: where to make it
    :param nova: ``beside``: Nova is in its site-packages; ``apart``: in a directory of its own
        that a .pth file adds to the path, as a development installation of Nova does
    """

    def __init__(self, directory: str, nova: str) -> None:
        self.directory = directory
        venv.create(os.path.join(directory, "venv"), with_pip=False, symlinks=True)
        self.python = os.path.join(directory, "venv", "bin", "python")
        self.site_packages = run_checked(
            self.python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))",
            cwd=directory).strip()
        if nova == "beside":
            link_packages(self.site_packages)
        else:
            apart = os.path.join(directory, "apart")
            link_packages(apart)
            self.add_path(apart)

    def add_path(self, path: str) -> None:
        """Add a directory to the module search path."""
        name = os.path.basename(path) + ".pth"
        with open(os.path.join(self.site_packages, name), "w") as stream:
            stream.write(path + "\n")

    def pip(self, *arguments: str) -> str:
        """Run pip of the running environment on this one, offline."""
        return run_checked(sys.executable, "-m", "pip", "--python", self.python, *arguments,
                           cwd=self.directory)

    def install(self, *what: str) -> None:
        """Install the project's wheel or tree."""
        self.pip("install", "--quiet", "--no-deps", "--no-index", "--no-build-isolation", *what)

    def execute(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run this environment's Python, isolated from the caller's settings."""
        # stevedore keeps a cache of entry points.
        return run(self.python, "-I", "-B", *arguments, cwd=self.directory,
                   XDG_CACHE_HOME=os.path.join(self.directory, "cache"), **variables)
