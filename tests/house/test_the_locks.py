"""What is installed is pinned, hashed, and comes from wherever the reader's own machine gets its packages."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
RUNTIME, DEVELOPMENT = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())


def entries(lock: Path) -> list[str]:
    """One string per locked package: its requirement and its hashes."""
    return lock.read_text().replace("\\\n", " ").strip().splitlines()


def pins(lock: Path) -> set[str]:
    return {entry.split(" --hash")[0].strip() for entry in entries(lock)}


@pytest.mark.parametrize("lock", [RUNTIME, DEVELOPMENT], ids=lambda lock: lock.name)
def test_a_lock_holds_names_versions_and_hashes_and_no_address(lock: Path) -> None:
    for entry in entries(lock):
        assert re.fullmatch(r"[A-Za-z0-9._-]+==[^ ]+( ; [^-]+?)?( +--hash=sha256:[0-9a-f]{64})+ *", entry), entry[:80]


def test_the_tests_run_with_the_very_versions_users_get() -> None:
    assert pins(RUNTIME) <= pins(DEVELOPMENT)


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        (RUNTIME, [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["build"]]),
        (DEVELOPMENT, PROJECT["dependency-groups"]["dev"]),
    ],
    ids=["runtime", "development"],
)
def test_every_declared_dependency_is_locked_at_a_version_it_allows(lock: Path, wanted: list[str]) -> None:
    locked = [Requirement(pin) for pin in pins(lock)]
    for text in wanted:
        requirement = Requirement(text)
        versions = [
            specifier.version
            for pin in locked
            if canonicalize_name(pin.name) == canonicalize_name(requirement.name)
            for specifier in pin.specifier
        ]
        assert versions, text
        assert all(requirement.specifier.contains(version) for version in versions), text
