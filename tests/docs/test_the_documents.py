"""The documents are true: what they name exists, and what they say about the code is what the code does."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
RECORDS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text())
CONTRACTS = SETTINGS["tool"]["importlinter"]["contracts"]
OPTIONAL = [text for extra in SETTINGS["project"]["optional-dependencies"].values() for text in extra]

each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))


@each_document
def test_every_link_within_the_project_leads_somewhere(document: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)", document.read_text())
    assert [t for t in targets if "://" not in t and not (document.parent / t).exists()] == []


@each_document
def test_every_path_named_exists(document: Path) -> None:
    named = re.findall(r"`((?:src|tests|docs|tools)/[\w./-]+)`", document.read_text())
    assert [name for name in named if not (ROOT / name).exists()] == []


@each_document
def test_every_make_command_named_exists(document: Path) -> None:
    named = set(re.findall(r"(?:^|`)make ([a-z-]+)", document.read_text(), re.MULTILINE))
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert named <= targets


def rows_of_rooms() -> list[tuple[list[str], list[str]]]:
    """(rooms, libraries) of each row of the table in ARCHITECTURE.md, top to bottom."""
    table = (ROOT / "ARCHITECTURE.md").read_text().split("<!-- rooms -->")[1].split("<!-- /rooms -->")[0]
    cells = [line.strip("| ").split(" | ") for line in table.strip().splitlines()[2:]]
    return [(re.findall(r"`(\w+)`", row[0]), re.findall(r"[A-Za-z]\w+(?:-\w+)*", row[-1])) for row in cells]


def test_the_table_of_rooms_is_the_layers_contract() -> None:
    layers = next(contract for contract in CONTRACTS if contract["id"] == "line")["layers"]
    assert layers[0] == "__main__"  # `python -m trimtab`: a way in, not a room
    assert [set(rooms) for rooms, _ in rows_of_rooms()] == [set(re.findall(r"\w+", layer)) for layer in layers[1:]]


def test_the_table_of_rooms_names_the_library_each_room_may_know() -> None:
    promised = {
        (room, library.lower().replace("-", "_"))
        for rooms, libraries in rows_of_rooms()
        for room in rooms
        for library in libraries
        if library != "and"
    }
    allowed = {
        (match[1], match[2])
        for contract in CONTRACTS
        for line in contract.get("ignore_imports", [])
        if (match := re.fullmatch(r"trimtab\.(\w+)(?:\.\*\*)? -> (\w+)", line))
    }
    shared_rows = {("ledger", library) for library in ("altair", "vl_convert", "icalendar", "babel")}
    shared_rows |= {("present", library) for library in ("sqlalchemy", "alembic")}
    uninvited_guests = {("model", "jaxlib"), ("intake", "pandas"), ("intake", "pyarrow")}
    assert promised - shared_rows == allowed - uninvited_guests


@pytest.mark.parametrize("dependency", [*SETTINGS["project"]["dependencies"], *OPTIONAL])
def test_every_dependency_has_a_record_with_its_reason_and_what_lost(dependency: str) -> None:
    name = Requirement(dependency).name.removesuffix("-python")
    records = [text for path in RECORDS if name in (text := path.read_text()).splitlines()[0].lower()]
    assert records
    assert all("**Why.**" in text and "**Lost.**" in text for text in records)


def test_no_two_records_have_one_number() -> None:
    numbers = [int(path.name[:4]) for path in RECORDS]
    assert len(set(numbers)) == len(numbers)
    assert numbers[0] == 1
