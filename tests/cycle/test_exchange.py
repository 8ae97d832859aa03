"""Records leave for files and come back: whole, once, and never as something a spreadsheet runs."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from tests.team.story import APRIL, tell_quarter

from trimtab.cycle import Workspace
from trimtab.cycle.exchange import export_csv, export_json, import_records
from trimtab.cycle.record import add_record, describe_thing, find_thing, open_book, revise_record, withdraw_record
from trimtab.ledger import inspect_chain, open_ledger
from trimtab.problems import BadInput


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace with a quarter in it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    workspace = Workspace.locate(tmp_path / "here")
    tell_quarter(workspace)
    return workspace


@pytest.fixture
def there(tmp_path: Path) -> Workspace:
    """Another, with nothing in it."""
    return Workspace.locate(tmp_path / "there")


def write(tmp_path: Path, text: str, name: str = "records.json") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode())
    return path


def bodies(workspace: Workspace) -> list[tuple[str, Any]]:
    """What everybody said, in order."""
    book = open_book(workspace)
    return [
        (record.kind, {**version["body"], "number": thing.number})
        for thing in book.things.values()
        for record, version in zip(thing.history, describe_thing(thing)["versions"], strict=True)
    ]


def test_a_document_holds_all_and_is_taken_in_as_it_was(here: Workspace, there: Workspace, tmp_path: Path) -> None:
    done = import_records(there, write(tmp_path, export_json(open_book(here))), at=APRIL)
    assert (len(done.records), done.known, done.erased) == (18, 0, 0)
    assert bodies(there) == bodies(here)
    origin = find_thing(there, 4).current.origin
    first = find_thing(here, 4).current
    assert origin is not None
    assert (origin.number, origin.created_at, origin.entry_hash) == (4, first.created_at, first.entry_hash)
    assert find_thing(there, 8).current.mark == find_thing(here, 8).current.mark
    assert inspect_chain(open_ledger(there.ledger)).problems == ()


def test_what_is_here_already_is_not_taken_in_twice(here: Workspace, there: Workspace, tmp_path: Path) -> None:
    path = write(tmp_path, export_json(open_book(here)))
    assert import_records(here, path).known == 18
    import_records(there, path, at=APRIL)
    again = import_records(there, path, at=APRIL)
    assert (again.records, again.known) == ((), 18)
    back = import_records(here, write(tmp_path, export_json(open_book(there))))
    assert (back.records, back.known) == ((), 18)
    assert len(open_book(here).things[4].history) == 1


def test_two_who_went_on_apart_are_brought_together_and_nothing_is_lost(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    import_records(there, write(tmp_path, export_json(open_book(here))), at=APRIL)
    revise_record(here, 11, {"owner": "analyst"}, at=APRIL)
    document = json.loads(export_json(open_book(here)))
    revise_record(there, 11, {"due": "2026-05-31"}, at=APRIL)
    done = import_records(there, write(tmp_path, json.dumps(document)), at=APRIL)
    assert (len(done.records), done.known) == (1, 18)
    thing = find_thing(there, 11)
    assert thing.is_split
    assert {describe_thing(thing)["versions"][-1]["body"]["owner"], thing.tips[0].id} == {"analyst", 19}


def test_numbers_that_are_taken_are_given_anew_and_links_follow(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    add_record(there, "lesson", {"what": "ours", "stale_on": "+6m"})
    import_records(there, write(tmp_path, export_json(open_book(here))), at=APRIL)
    trial = describe_thing(find_thing(there, 5))["versions"][0]
    assert (trial["kind"], trial["body"]["hypothesis"]) == ("trial", 4)
    assert [tip.kind for tip in find_thing(there, 14).tips] == ["withdrawal"]


def test_a_sheet_holds_what_stands_and_is_taken_in_by_a_spreadsheet_and_by_us(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    revise_record(here, 1, {"why": "=HYPERLINK(1)\nand more", "next_review": "+13w"}, at=APRIL)
    sheet = export_csv(open_book(here))
    rows = list(csv.DictReader(io.StringIO(sheet)))
    assert len(rows) == 16
    assert rows[0]["why"] == "'=HYPERLINK(1)\nand more"
    done = import_records(there, write(tmp_path, "\ufeff" + sheet, "records.csv"), at=APRIL)
    assert len(done.records) == 16
    current = dict(bodies(here))
    assert {kind: body["why"] for kind, body in bodies(there) if kind == "practice"} == {
        "practice": "=HYPERLINK(1)\nand more"
    }
    assert dict(bodies(there))["draft"]["lines"] == current["draft"]["lines"]


def test_no_cell_of_a_sheet_begins_like_a_formula(here: Workspace) -> None:
    for words in ("=1+1", "+32", "-x", "@SUM(A1)", "\t=1"):
        add_record(here, "lesson", {"what": words, "stale_on": "+6m"})
    cells = [cell for row in csv.reader(io.StringIO(export_csv(open_book(here)))) for cell in row]
    assert not [cell for cell in cells if cell[:1] in {"=", "+", "@", "\t", "\r"} or cell[:2] == "-x"]


def test_one_kind_has_its_own_columns(here: Workspace) -> None:
    head = export_csv(open_book(here), "trial").splitlines()[0].split(",")
    assert "hypothesis" in head
    assert "owner" not in head


def test_what_is_typed_into_a_sheet_is_held_to_the_rules_and_may_point_at_records_here(
    here: Workspace, tmp_path: Path
) -> None:
    typed = "kind;what;stale_on;evidence_for\r\nlesson;Answers work;+6m;9\r\nlesson;;2020-01-01;\r\nidea;x;;\r\n"
    path = write(tmp_path, typed, "typed.csv")
    with pytest.raises(BadInput) as refused:
        import_records(here, path)
    assert [(p.code, p.row, p.column) for p in refused.value.problems] == [
        ("problem.kind_unknown", 4, "kind"),
        ("problem.field_missing", 3, "what"),
    ]
    path = write(tmp_path, typed.split("lesson;;", maxsplit=1)[0], "typed.csv")
    (lesson,) = import_records(here, path).records
    assert lesson.origin is None
    assert describe_thing(find_thing(here, lesson.id))["versions"][0]["body"]["evidence_for"] == [9]


def test_every_rule_a_file_breaks_is_told_with_its_line_and_nothing_is_written(
    there: Workspace, tmp_path: Path
) -> None:
    rows = ["kind,what,owner,due", "promise,a,lead,+1w", "promise,b,lead,2020-01-01", "promise,c,lead,2020-01-02"]
    with pytest.raises(BadInput) as refused:
        import_records(there, write(tmp_path, "\n".join(rows), "typed.csv"))
    assert [(p.code, p.file, p.row) for p in refused.value.problems] == [
        ("problem.day_past", "typed.csv", 3),
        ("problem.day_past", "typed.csv", 4),
    ]
    assert not there.folder.exists()


def test_a_link_out_of_the_file_is_not_taken_for_a_record_here(
    here: Workspace, there: Workspace, tmp_path: Path
) -> None:
    tell_quarter(there)
    document = json.loads(export_json(open_book(here)))
    document["records"] = [record for record in document["records"] if record["id"] == 4]
    document["records"][0]["entry_hash"] = "f" * 64
    with pytest.raises(BadInput) as refused:
        import_records(there, write(tmp_path, json.dumps(document)))
    assert [(p.code, p.column) for p in refused.value.problems] == [("problem.link_not_in_file", "hypothesis")]


def test_what_was_erased_is_left_out_and_counted(here: Workspace, there: Workspace, tmp_path: Path) -> None:
    withdraw_record(here, 3, "it was two", at=APRIL)
    document = json.loads(export_json(open_book(here)))
    document["records"][0]["body"] = None
    document["records"][2]["practice"] = None
    with pytest.raises(BadInput):
        import_records(there, write(tmp_path, json.dumps(document)), at=APRIL)
    document["records"][2]["body"]["practice"] = None
    assert import_records(there, write(tmp_path, json.dumps(document)), at=APRIL).erased == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "problem.records_no_document"),
        ('{"schema": "trimtab records 2", "records": []}', "problem.records_no_document"),
        ('{"schema": "trimtab records 1", "records": [1]}', "problem.records_no_document"),
        ('{"schema": "trimtab records 1", "records": [{"kind": "lesson", "id": "x"}]}', "problem.records_heads"),
        ("what,when\n1,2\n", "problem.records_no_kind"),
        ("", "problem.records_no_kind"),
    ],
)
def test_what_is_no_file_of_records_is_told_as_that(there: Workspace, tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(BadInput) as refused:
        import_records(there, write(tmp_path, text))
    assert [problem.code for problem in refused.value.problems] == [code]


def test_personal_data_in_a_file_are_refused_and_never_repeated(there: Workspace, tmp_path: Path) -> None:
    text = "kind,what,stale_on\nlesson,ask jan.peeters@example.com,+6m\n"
    with pytest.raises(BadInput) as refused:
        import_records(there, write(tmp_path, text, "typed.csv"))
    assert "jan.peeters" not in repr(refused.value.problems)
    assert [(p.code, p.row, p.column) for p in refused.value.problems] == [("problem.text_personal", 2, "what")]
    assert not there.folder.exists()
