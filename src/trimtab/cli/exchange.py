"""Records and whole ledgers out into files and in again, at the terminal."""

from __future__ import annotations

from pathlib import Path

import click

from trimtab.cli.agenda import PRINTED
from trimtab.cli.language import choose_language
from trimtab.cli.sitting import print_json, write_bytes
from trimtab.cli.terminal import print_sentence, sentence
from trimtab.cycle import Workspace, check_writable
from trimtab.cycle.agenda import draw_agenda
from trimtab.cycle.copying import back_up, restore
from trimtab.cycle.exchange import export_csv, export_json, import_records
from trimtab.cycle.record import open_book
from trimtab.present.calendar import as_calendar
from trimtab.problems import BadInput
from trimtab.team import KINDS

YEAR = 366
"""Days of the agenda that an exported calendar holds."""


def export_records(workspace: Workspace, file: Path, kind: str | None) -> None:
    """Write the records into a file whose ending says how: .json, .csv or .ics; `-` prints JSON."""
    if file != PRINTED and (problems := check_writable(file)):
        raise BadInput(problems)
    if kind is not None and kind not in KINDS:
        raise click.UsageError(sentence("cli.records.unknown_kind", kind=kind, known=tuple(KINDS)))
    ending = ".json" if file == PRINTED else file.suffix.lower()
    if ending == ".csv":
        content = b"\xef\xbb\xbf" + export_csv(open_book(workspace), kind).encode()
    elif ending == ".ics":
        agenda = draw_agenda(workspace, days=YEAR)
        content = as_calendar(
            agenda.items, today=agenda.today, at=agenda.at, ledger=agenda.ledger, language=choose_language()
        )
    elif ending == ".json":
        content = export_json(open_book(workspace)).encode()
    else:
        raise click.UsageError(sentence("cli.usage.export_ending"))
    if file == PRINTED:
        click.echo(content, nl=False)
    else:
        write_bytes(file, content)
        print_sentence("cli.file_written", file=str(file))


def take_in(workspace: Workspace, file: Path, *, as_json: bool) -> None:
    """Record what a file holds and say how much of it was new."""
    done = import_records(workspace, file)
    if as_json:
        numbers = [record.id for record in done.records]
        print_json({"recorded": numbers, "known": done.known, "erased": done.erased})
    else:
        told = {"cli.imported": len(done.records), "cli.imported.known": done.known, "cli.imported.erased": done.erased}
        for code, count in told.items():
            if count or code == "cli.imported":
                print_sentence(code, count=count)


def back_up_ledger(workspace: Workspace, file: Path, *, as_json: bool) -> None:
    """Copy the whole ledger and say how much it is."""
    entries = back_up(workspace, file)
    if as_json:
        print_json({"file": str(file), "entries": entries})
    else:
        print_sentence("cli.backed_up", file=str(file), count=entries)


def restore_ledger(workspace: Workspace, file: Path, *, as_json: bool) -> None:
    """Put a copy back and say how much it was."""
    entries = restore(workspace, file)
    if as_json:
        print_json({"file": str(file), "entries": entries})
    else:
        print_sentence("cli.restored", place=workspace.place, count=entries)
