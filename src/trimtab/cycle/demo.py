"""The example company's files on disk."""

from __future__ import annotations

import secrets
import tomllib
from datetime import UTC, datetime, time
from itertools import groupby
from pathlib import Path

from trimtab.cycle.configuration import CONFIGURATION
from trimtab.cycle.record import keep_records, open_book
from trimtab.cycle.workspace import FOLDER, Workspace, explain_refusal, replace_file
from trimtab.ledger import Upload, ask_for_review, keep_upload, open_ledger
from trimtab.problems import BadInput
from trimtab.simulate import demo_files
from trimtab.simulate.memory import MEMORY
from trimtab.team import KINDS, Fresh, read_body

SEED = 20260928
"""Of the company that comes with trimtab."""


def write_demo(folder: Path) -> tuple[Path, ...]:
    """Write the example's files into a folder, made if needed; always the same bytes. Raises `BadInput`."""
    texts = demo_files(SEED)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            with replace_file(folder / name) as draft:
                draft.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise BadInput([explain_refusal(folder, error)]) from error
    return tuple(folder / name for name in texts)


def prepare_demo(folder: Path) -> Workspace:
    """Write the example into a folder, tell its past, and put its review on the list of what is to be held."""
    write_demo(folder)
    workspace = Workspace.locate(folder / FOLDER)
    tell_past(workspace)
    settings = tomllib.loads((folder / CONFIGURATION).read_text(encoding="utf-8"))
    files = {name: str(folder / place) for name, place in settings["files"].items()}
    data = Path(files.pop("data"))
    found = Upload(
        id=secrets.token_hex(16),
        name=data.name,
        content=data.read_bytes(),
        settings={**settings, "files": files},
    )
    ledger, now = open_ledger(workspace.ledger), datetime.now(UTC)
    keep_upload(ledger, found, None, at=now)
    ask_for_review(ledger, found, None, at=now)
    return workspace


def tell_past(workspace: Workspace) -> int:
    """Record what the example's team wrote down in the year before its first review, where nothing is recorded yet.

    How many records that were. Each day's are recorded as of that day, under the rules of any team.
    """
    if open_book(workspace).things:
        return 0
    for day, said in groupby(MEMORY, key=lambda one: one[0]):
        at = datetime.combine(day, time(9), tzinfo=UTC)
        entries = []
        for _, kind, given in said:
            body, problems = read_body(KINDS[kind], given, day)
            assert body is not None, problems
            entries.append(Fresh(body=body))
        keep_records(workspace, entries, at=at)
    return len(MEMORY)
