"""Writing commands as a process of their own runs them, begun when it says so."""

from __future__ import annotations

import os
import sys
from multiprocessing.connection import Connection
from pathlib import Path

from tests.ledger import sample

from trimtab.cli.command import program
from trimtab.cycle import Workspace
from trimtab.cycle.keep import keep_review


def run_command(folder: str, arguments: tuple[str, ...], begun: Connection) -> None:
    """Run one command of the program in a folder; ends with 0 only when it said that it was done."""
    _be_quiet(folder)
    begun.send(True)
    program.main(arguments, prog_name="trimtab", standalone_mode=False)


def record_review(folder: str, arguments: tuple[str, ...], begun: Connection) -> None:
    """Keep a review with its page, as `trimtab review` does once it is computed; arguments: ledger, page, file."""
    _be_quiet(folder)
    ledger, page, file = arguments
    workspace = Workspace(folder=Path(folder) / ".trimtab", ledger=ledger)
    begun.send(True)
    html = f"<p>{file}</p>" * 20_000
    keep_review(sample.sitting(file=file), sample.review(), workspace=workspace, page=Path(page), html=html)


def add_many(folder: str, arguments: tuple[str, ...], begun: Connection) -> None:
    """Add one lesson after the other; arguments: ledger, then what each says."""
    _be_quiet(folder)
    ledger, *words = arguments
    begun.send(True)
    for what in words:
        said = ("add", "lesson", "--what", what, "--stale-on", "+6m", "--ledger", ledger)
        program.main(said, prog_name="trimtab", standalone_mode=False)


def _be_quiet(folder: str) -> None:
    os.chdir(folder)
    os.environ["XDG_CONFIG_HOME"] = folder
    silence = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 -- open as long as the process lives
    sys.stdout = sys.stderr = silence
