"""A virtual environment per peer, made from its lock file and nothing else, outside what git sees."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.cold import ROOT

FOLDER = Path(os.environ.get("TRIMTAB_PEERS") or ROOT / ".peers")
"""Environments and cached results; git ignores it."""
PATIENCE = 3600
"""Seconds an installation may take."""


class NotInstalled(Exception):
    """A peer that is left out, with the reason in its words."""


def prepare(name: str, python: str, lock: Path) -> Path:
    """The interpreter of the peer's environment, made if the lock or the Python changed; raises NotInstalled.

    python: `3.11` or the like.
    """
    interpreter = find_python(python)
    home = FOLDER / "environments" / name
    stamp = home / "stamp"
    wanted = f"{hashlib.sha256(lock.read_bytes()).hexdigest()} {interpreter}"
    own = home / "bin" / "python"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return own
    shutil.rmtree(home, ignore_errors=True)
    print(f"Installing {name} for Python {python} from {lock.name} (once)", flush=True)
    _run([str(interpreter), "-m", "venv", str(home)])
    _run([str(own), "-m", "pip", "--quiet", "install", "--require-hashes", "--only-binary=:all:", "-r", str(lock)])
    stamp.write_text(wanted, encoding="utf-8")
    return own


def find_python(wanted: str) -> Path:
    """An interpreter of the wanted version from pyenv's folder or the path; raises NotInstalled."""
    for candidate in _list_candidates(wanted):
        if _tell_version(candidate) == wanted:
            return candidate
    raise NotInstalled(f"there is no Python {wanted} in pyenv's folder of versions or on the path")


def _list_candidates(wanted: str) -> Iterator[Path]:
    home = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    if (home / "versions").is_dir():
        own = [path for path in (home / "versions").iterdir() if path.name.startswith(f"{wanted}.")]
        for version in sorted(
            own, key=lambda path: [int(part) for part in re.findall(r"\d+", path.name)], reverse=True
        ):
            yield version / "bin" / "python"
    if found := shutil.which(f"python{wanted}"):
        yield Path(found)
    yield Path(sys.executable)


def _tell_version(python: Path) -> str | None:
    try:
        asked = [str(python), "-c", "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])"]
        return subprocess.run(asked, capture_output=True, text=True, check=True, timeout=60).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return None


def _run(command: list[str]) -> None:
    try:
        subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired as error:
        raise NotInstalled(f"its installation took longer than {PATIENCE} s") from error
    except subprocess.CalledProcessError as error:
        said = [line for line in error.stderr.strip().splitlines() if "error" in line.lower()] or ["no reason given"]
        raise NotInstalled(f"it does not install: {_hide_addresses(said[-1])[:300]}") from error


def _hide_addresses(text: str) -> str:
    return re.sub(r"\w+://\S+", "(address)", text)
