"""What was recorded, at the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from trimtab.cli.sitting import print_json, print_review, write_page
from trimtab.cli.terminal import print_blocks, print_sentence, sentence
from trimtab.cycle import (
    Workspace,
    check_ledger,
    check_writable,
    erase_record_texts,
    erase_texts,
    find_record_texts,
    find_texts,
    list_reviews,
    load_settings,
    read_review,
)
from trimtab.ledger import Inspection, Line
from trimtab.present.block import Cell, Column, Table
from trimtab.problems import BadInput


def find_workspace(folder: Path | None, configuration: Path, ledger: str | None) -> Workspace:
    """The workspace the settings and flags point to."""
    settings, problems = load_settings(configuration, {"workspace": {"ledger": ledger}} if ledger else {})
    if problems:
        raise BadInput(problems)
    return Workspace.locate(folder, settings.ledger)


def print_history(workspace: Workspace, *, as_json: bool) -> None:
    """List the recorded reviews, oldest first."""
    lines = list_reviews(workspace)
    if as_json:
        names = ("id", "file", "last_period", "version", "seed", "data_hash", "entry_hash")
        print_json([{"created_at": h.created_at.isoformat(), **{n: getattr(h, n) for n in names}} for h in lines])
        return
    print_blocks([_lay_lines(lines, sentence("cli.history", count=len(lines)))])


def erase_reviews(workspace: Workspace, numbers: Sequence[int], reason: str, *, asks: bool) -> None:
    """Show what will go, ask unless told not to, erase it, and say what stays; raises `BadInput`."""
    lines = find_texts(workspace, numbers)
    print_blocks([_lay_lines(lines, sentence("cli.erase.title", count=len(lines)))])
    print_sentence("cli.erase.goes", count=len(lines))
    if asks and not click.confirm(sentence("cli.erase.ask")):
        print_sentence("cli.erase.kept")
        return
    erase_texts(workspace, numbers, reason)
    print_sentence("cli.erase.done", reviews=tuple(str(line.id) for line in lines), reason=reason)
    print_sentence("cli.erase.copies")


def erase_records(workspace: Workspace, numbers: Sequence[int], reason: str, *, asks: bool) -> None:
    """The same for records, each with all its versions."""
    records = find_record_texts(workspace, numbers)
    entries = tuple(str(record.id) for record in records)
    print_sentence("cli.erase.record_goes", records=entries)
    if asks and not click.confirm(sentence("cli.erase.ask")):
        print_sentence("cli.erase.kept")
        return
    erase_record_texts(workspace, [record.id for record in records], reason)
    print_sentence("cli.erase.record_done", records=entries, reason=reason)
    print_sentence("cli.erase.copies")


def _lay_lines(lines: Sequence[Line], title: str) -> Table:
    titles = ("number", "created", "file", "last_period", "version")
    gone = sentence("cli.erased")
    rows = tuple((str(h.id), f"{h.created_at:%Y-%m-%d %H:%M}", h.file or gone, h.last_period, h.version) for h in lines)
    cells = tuple(tuple(Cell(text=text) for text in row) for row in rows)
    return Table(
        title=title, columns=tuple(Column(title=sentence(f"cli.column.{name}")) for name in titles), rows=cells
    )


def verify_history(workspace: Workspace, head: str | None, *, as_json: bool) -> None:
    """Check the chain and say what to keep of it elsewhere; raises `BadInput` with everything that was altered."""
    found = check_ledger(workspace, head.strip().lower() if head else None)
    if as_json:
        print_json(_describe_inspection(found))
        return
    print_sentence("cli.ledger_intact", count=found.count, records=found.records)
    if found.kept is not None:
        print_sentence("cli.ledger_kept", number=found.kept, later=found.count + found.records - found.kept)
    if found.erased:
        print_sentence("cli.ledger_erased", reviews=tuple(str(number) for number in found.erased))
    for one in found.erasures:
        code = "cli.record_erasure" if one.is_record else "cli.erasure"
        print_sentence(code, number=one.id, day=one.erased_at.date().isoformat(), reason=one.reason)
    if found.count + found.records:
        print_sentence("cli.ledger_head")
        click.echo(found.head)


def _describe_inspection(found: Inspection) -> dict[str, object]:
    erasures = [
        {"id": e.id, "record": e.is_record, "erased_at": e.erased_at.isoformat(), "reason": e.reason}
        for e in found.erasures
    ]
    known = {"count": found.count, "records": found.records, "head": found.head, "kept": found.kept}
    erased = {"erased": list(found.erased), "erased_records": list(found.erased_records)}
    return {**known, **erased, "erasures": erasures}


def show_review(workspace: Workspace, number: int, page: Path | None, *, as_json: bool) -> None:
    """Say a recorded review as it was, or write its page."""
    if page is not None and (problems := check_writable(page)):
        raise BadInput(problems)
    review = read_review(workspace, number).review
    if page is not None:
        write_page(page, review)
    if as_json or page is None:
        print_review(review, as_json=as_json)
    else:
        print_sentence("cli.page_written", page=str(page))
