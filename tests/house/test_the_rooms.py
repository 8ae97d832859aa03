"""The code runs in a line: every module has a place, and nothing gets round the line."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "trimtab"
MODULES = sorted(SOURCE.rglob("*.py"))
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text())
LINE = next(c for c in SETTINGS["tool"]["importlinter"]["contracts"] if c["id"] == "line")

SAYS_NOTHING = {
    "util",
    "utils",
    "helper",
    "helpers",
    "common",
    "manager",
    "service",
    "handler",
    "core",
    "base",
    "types",
}


def room_names() -> set[str]:
    return {path.stem if path.is_file() else path.name for path in SOURCE.iterdir() if is_room(path)}


def is_room(path: Path) -> bool:
    if path.is_dir():
        return any(path.rglob("*.py"))
    return path.suffix == ".py" and path.stem != "__init__"


def test_every_room_has_a_place_in_the_line_and_every_place_a_room() -> None:
    assert room_names() == set(re.findall(r"\w+", " ".join(LINE["layers"])))


def test_the_line_admits_no_room_without_a_place() -> None:
    assert LINE["exhaustive"] is True
    assert not any(layer.startswith("(") for layer in LINE["layers"])


def lint(source: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter, with the project's own contracts, over a copy of the source."""
    command = "import sys; from importlinter.cli import lint_imports_command as lint; sys.exit(lint())"
    return subprocess.run(
        [sys.executable, "-c", command, "--no-cache", "--no-logo", "--config", str(ROOT / "pyproject.toml")],
        cwd=source,
        env={"PYTHONPATH": str(source), "PATH": "/usr/bin:/bin", "COLUMNS": "300"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def copied_source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("source")
    shutil.copytree(SOURCE, folder / "trimtab", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


@pytest.mark.parametrize(
    ("module", "statement"),
    [
        ("returns.py", "import jax"),
        ("model/health.py", "import polars"),
        ("cycle/__init__.py", "import sqlalchemy"),
        ("review.py", "import altair"),
        ("present/__init__.py", "import rich"),
        ("intake/panel.py", "import holidays"),
        ("present/__init__.py", "import trimtab.ledger"),
        ("quantities.py", "import trimtab.problems"),
        ("lift/record.py", "import trimtab.model"),
        ("utils.py", "import math"),
    ],
)
def test_an_import_against_the_line_is_found(copied_source: Path, module: str, statement: str) -> None:
    planted = copied_source / "trimtab" / module
    original = planted.read_text() if planted.exists() else None
    planted.write_text(f"{original or ''}\n{statement}\n")
    try:
        result = lint(copied_source)
    finally:
        if original is None:
            planted.unlink()
        else:
            planted.write_text(original)
    assert result.returncode == 1, result.stdout + result.stderr
    assert "BROKEN" in result.stdout or "missing layers" in result.stdout.lower()


def test_the_code_as_it_is_keeps_every_contract(copied_source: Path) -> None:
    result = lint(copied_source)
    assert result.returncode == 0, result.stdout + result.stderr


def imports_inside_functions(tree: ast.Module) -> Iterator[tuple[str, ast.stmt]]:
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for inner in ast.walk(function):
                if isinstance(inner, ast.Import | ast.ImportFrom):
                    yield function.name, inner


def is_own(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.ImportFrom):
        return statement.level > 0 or (statement.module or "").split(".")[0] == "trimtab"
    return isinstance(statement, ast.Import) and any(name.name.split(".")[0] == "trimtab" for name in statement.names)


def may_import_late(path: Path, function: str) -> bool:
    """Start-up time is worth two exceptions: the command line, and the lazy door of the root package."""
    place = path.relative_to(SOURCE)
    return place.parts[0] in {"cli.py", "cli"} or (place == Path("__init__.py") and function == "__getattr__")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_module_hides_an_import_of_its_own_inside_a_function(path: Path) -> None:
    hidden = [
        f"{path.name}:{statement.lineno} in {function}"
        for function, statement in imports_inside_functions(ast.parse(path.read_text()))
        if is_own(statement) and not may_import_late(path, function)
    ]
    assert not hidden


def test_a_hidden_import_would_be_found() -> None:
    tree = ast.parse("def lend():\n    from trimtab.ledger import record\n    import trimtab.plan\n    import math\n")
    assert [is_own(statement) for _, statement in imports_inside_functions(tree)] == [True, True, False]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_is_short_and_its_name_says_something(path: Path) -> None:
    assert len(path.read_text().splitlines()) < 400
    assert len(path.relative_to(SOURCE).parts) <= 3
    assert path.stem not in SAYS_NOTHING


def room_of(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def names_that_travel() -> set[str]:
    """Names one room imports from another."""
    return {
        alias.name
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("trimtab.")
        if room_of(node.module or "") != path.relative_to(SOURCE).parts[0].removesuffix(".py")
        for alias in node.names
    }


def test_every_value_that_travels_is_frozen_slotted_and_named_by_keyword() -> None:
    travelling = names_that_travel()
    assert {"Panel", "Statement", "Verdict"} <= travelling
    loose = [
        f"{path.relative_to(SOURCE)}: {node.name}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ClassDef) and node.name in travelling
        for decorator in map(ast.unparse, node.decorator_list)
        if "dataclass" in decorator
        and not all(f"{promise}=True" in decorator for promise in ("frozen", "slots", "kw_only"))
    ]
    assert not loose
