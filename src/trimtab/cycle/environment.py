"""What a review was computed with, so that a difference seen later can be explained."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from trimtab import __version__, model

LIBRARIES = ("numpy", "scipy", "jax", "jaxlib", "polars", "holidays")
"""Those whose version may move a number."""


def describe_environment() -> Mapping[str, str]:
    """Versions of trimtab and the libraries that compute, and what is known of the machine, by name."""
    return {
        "trimtab": __version__,
        "python": ".".join(map(str, sys.version_info[:3])),
        **{name: _version(name) for name in LIBRARIES},
        "system": platform.system(),
        "machine": platform.machine(),
        "processor": _processor(),
        "cores": str(os.cpu_count()),
    }


def keep_compiled() -> None:
    """Let compiled programs wait for the next start, where the user may write."""
    if cache := make_cache():
        model.use_compilation_cache(cache)


def make_cache() -> Path | None:
    """Make the folder where compiled programs wait for the next start; None where the user may not write."""
    folder = _cache_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return folder if os.access(folder, os.W_OK) else None


def _cache_folder() -> Path:
    if folder := os.environ.get("XDG_CACHE_HOME"):
        return Path(folder) / "trimtab" / "xla"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "trimtab" / "xla"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "trimtab" / "Cache" / "xla"
    return Path.home() / ".cache" / "trimtab" / "xla"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"


def _processor() -> str:
    """The processor's model: compiled programs use what it offers, so results may differ in the last digits."""
    information = Path("/proc/cpuinfo")
    if information.exists():
        for line in information.read_text(errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor()
