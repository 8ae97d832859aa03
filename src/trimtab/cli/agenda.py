"""What is due, at the terminal, in a calendar and in a message."""

from __future__ import annotations

from pathlib import Path

import click

from trimtab.cli.language import choose_language
from trimtab.cli.sitting import print_json, write_bytes
from trimtab.cli.terminal import print_blocks, print_sentence
from trimtab.cycle import Workspace, check_writable
from trimtab.cycle.agenda import draw_agenda
from trimtab.present.agenda import as_agenda, as_agenda_data, as_digest
from trimtab.present.calendar import as_calendar
from trimtab.problems import BadInput

PRINTED = Path("-")
"""In place of a file: print it."""


def tell_agenda(
    workspace: Workspace, *, days: int, owner: str | None, ical: Path | None, digest: Path | None, as_json: bool
) -> None:
    """Say what is due, and write it where it was asked for; raises `BadInput` before anything is written."""
    files = [file for file in (ical, digest) if file is not None and file != PRINTED]
    if problems := [problem for file in files for problem in check_writable(file)]:
        raise BadInput(problems)
    agenda = draw_agenda(workspace, days=days, owner=owner)
    if ical is not None:
        feed = as_calendar(
            agenda.items, today=agenda.today, at=agenda.at, ledger=agenda.ledger, language=choose_language()
        )
        _hand_over(ical, feed)
    if digest is not None:
        _hand_over(digest, as_digest(agenda.items, agenda.until, agenda.at, choose_language()))
    if as_json:
        print_json(as_agenda_data(agenda.items, agenda.today, agenda.until))
    elif ical is None and digest is None:
        print_blocks(as_agenda(agenda.items, agenda.until, choose_language()))
    for file in files:
        if not as_json:
            print_sentence("cli.file_written", file=str(file))


def _hand_over(file: Path, content: bytes) -> None:
    if file == PRINTED:
        click.echo(content, nl=False)
    else:
        write_bytes(file, content)
