"""The main job at the terminal: read, show what was read, compute, write down, say."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from trimtab.cli.language import choose_language
from trimtab.cli.option import refuse_usage
from trimtab.cli.terminal import print_blocks, print_sentence, sentence, show_progress
from trimtab.cycle import (
    CONFIGURATION,
    FOLDER,
    TOLERANCE,
    Repeat,
    Workspace,
    check_writable,
    draft_configuration,
    explain_refusal,
    hold_review,
    keep_review,
    load_settings,
    prepare_sitting,
    repeat_review,
    replace_file,
    tell_past,
    write_demo,
)
from trimtab.intake.character import strip_forbidden
from trimtab.present import as_brief, as_closing, as_data, as_reading
from trimtab.present.block import Block, Cell, Column, Facts, Paragraph, Table
from trimtab.problems import BadInput, Problem
from trimtab.review import Review


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked for on the command line."""

    file: Path | None
    configuration: Path
    flags: Mapping[str, Mapping[str, object]]
    """In the shape of `trimtab.toml`."""
    folder: Path | None
    """Of the workspace."""
    page: Path | None = None
    as_json: bool = False
    wants_page: bool = True
    wants_record: bool = True


def conduct_review(request: Request) -> None:
    """Review a file and say what came of it."""
    settings, problems = load_settings(request.configuration, request.flags)
    file = request.file or settings.data
    if file is None:
        raise refuse_usage("cli.usage.no_file")
    workspace = Workspace.locate(request.folder, settings.ledger) if request.wants_record else None
    page = (request.page or Path(f"{file.stem}-review.html")) if request.wants_page else None
    sitting = prepare_sitting(file, settings, workspace, page, problems)
    if not request.as_json:
        if request.configuration.exists():
            print_sentence("cli.settings_used", file=str(request.configuration))
        print_blocks(as_reading(sitting.coverage, choose_language()))
    with show_progress() as tell:
        review = hold_review(sitting, tell)
        tell("write", 0.0)
        html = None if page is None else draw_page(review)
        entry = keep_review(sitting, review, workspace=workspace, page=page, html=html)
    print_review(review, as_json=request.as_json)
    if request.as_json:
        return
    print_blocks(as_closing(review, choose_language()))
    if page is not None:
        print_sentence("cli.page_written", page=str(page))
    if entry is not None and workspace is not None:
        _tell_record(request, workspace, entry.id)


def _tell_record(request: Request, workspace: Workspace, number: int) -> None:
    """Say where the review is kept and how to compute it again."""
    print_sentence("cli.recorded", number=number, place=workspace.place)
    words = _again(request, workspace, number)
    # Not wrapped like other sentences: a line broken in the middle of an address cannot be copied.
    click.echo(sentence("cli.recorded.again", command=shlex.join(words)))
    if "--ledger" in words and workspace.hides_password:
        print_sentence("cli.recorded.password")


def name_program() -> list[str]:
    """How to call this program from where it was called: by its name only where the shell would find it."""
    called = Path(sys.argv[0])
    if shutil.which("trimtab"):
        return ["trimtab"]
    if called.stem == "trimtab" and called.is_file():
        return [str(called)]
    return [sys.executable, "-m", "trimtab"]


def _again(request: Request, workspace: Workspace, number: int) -> list[str]:
    """The command that computes the review just recorded again."""
    words = [*name_program(), "review", "--again", str(number)]
    if request.folder is not None:
        words += ["--workspace", str(request.folder)]
    if request.configuration != CONFIGURATION:
        words += ["--settings", str(request.configuration)]
    if "ledger" in request.flags.get("workspace", {}):
        words += ["--ledger", workspace.address]
    return words


def conduct_repeat(request: Request, number: int) -> int:
    """Compute a recorded review again; returns 1 when it differs by more than another machine explains, else 0.

    Its page is written only where one is asked for by name: the review's own stands already.
    """
    settings, problems = load_settings(request.configuration, request.flags)
    page = request.page if request.wants_page else None
    problems = (*problems, *(() if page is None else check_writable(page)))
    if problems:
        raise BadInput(problems)
    workspace = Workspace.locate(request.folder, settings.ledger)
    with show_progress() as tell:
        repeat = repeat_review(workspace, number, tell)
        if page is not None:
            tell("write", 0.0)
            write_page(page, repeat.review)
    if request.as_json:
        print_json(describe_repeat(repeat))
    else:
        print_blocks(_repeat_blocks(repeat))
        if page is not None:
            print_sentence("cli.page_written", page=str(page))
    return 0 if repeat.is_tolerated else 1


def conduct_demo(folder: Path) -> None:
    """Make the example company up and review it."""
    files = write_demo(folder)
    print_sentence("cli.demo_written", files=tuple(str(file) for file in files))
    request = Request(
        file=folder / "sales.csv",
        configuration=folder / CONFIGURATION,
        flags={},
        folder=folder / FOLDER,
        page=folder / "sales-review.html",
    )
    recorded = tell_past(Workspace.locate(request.folder))
    conduct_review(request)
    if recorded:
        print_sentence("cli.demo_past", count=recorded, folder=str(request.folder))
    print_sentence("cli.demo_pages")


def write_configuration(
    file: Path, configuration: Path, flags: Mapping[str, Mapping[str, object]], *, force: bool
) -> None:
    """Write a first file of settings; raises `BadInput` rather than replace one without `force`."""
    found = check_writable(configuration)
    if not found and configuration.exists() and not force:
        found = (Problem(code="problem.settings_exist", file=str(configuration)),)
    settings, problems = load_settings(Path(os.devnull), flags)
    text = draft_configuration(file, configuration.parent, settings, (*found, *problems), choose_language())
    write_text(configuration, text)
    words = [*name_program(), "review"]
    if configuration != CONFIGURATION:
        words += ["--settings", str(configuration)]
    print_sentence("cli.settings_written", file=str(configuration), data=str(file))
    click.echo(sentence("cli.settings_written.next", command=shlex.join(words)))


def draw_page(review: Review) -> str:
    """The page; its room is loaded only where a page is wanted, since drawing is slow to start."""
    from trimtab.present.page import as_page

    return as_page(review, choose_language())


def write_page(page: Path, review: Review) -> None:
    """Write the page of a review, whole or not at all; raises `BadInput`."""
    write_text(page, draw_page(review))


def write_text(path: Path, text: str) -> None:
    """Write a text, whole or not at all; raises `BadInput`."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file, whole or not at all; raises `BadInput`."""
    try:
        with replace_file(path) as draft:
            draft.write_bytes(content)
    except OSError as error:
        raise BadInput([explain_refusal(path, error)]) from error


def print_review(review: Review, *, as_json: bool) -> None:
    """Say a review, in words or as JSON."""
    if as_json:
        print_json(as_data(review))
    else:
        print_blocks(as_brief(review, choose_language()))


def print_json(data: object) -> None:
    """Write one JSON document and nothing else."""
    click.echo(strip_forbidden(json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)))


def describe_repeat(repeat: Repeat) -> dict[str, Any]:
    """What came of computing a review again, as data."""
    return {
        "again": {
            "id": repeat.entry.id,
            "identical": repeat.is_identical,
            "within_tolerance": repeat.is_tolerated,
            "tolerance": TOLERANCE,
            "differences": [
                {"field": d.field, "recorded": d.recorded, "now": d.now, "size": d.size, "tolerated": d.tolerated}
                for d in repeat.differences
            ],
            "surroundings": [{"name": name, "then": then, "now": now} for name, then, now in repeat.surroundings],
        },
        "review": as_data(repeat.review),
    }


def _repeat_blocks(repeat: Repeat) -> tuple[Block, ...]:
    beyond = [difference for difference in repeat.differences if not difference.tolerated]
    name = "identical" if repeat.is_identical else "beyond" if beyond else "tolerated"
    told = sentence(f"cli.again.{name}", number=repeat.entry.id, count=len(repeat.differences), tolerance=TOLERANCE)
    columns = tuple(Column(title=sentence(f"cli.column.{key}")) for key in ("field", "recorded", "now"))
    rows = tuple(
        tuple(Cell(text=str(value)) for value in (difference.field, difference.recorded, difference.now))
        for difference in beyond or repeat.differences
    )
    table = Table(title=sentence("cli.again.differences"), columns=columns, rows=rows)
    changed = tuple((name, f"{then} → {now}") for name, then, now in repeat.surroundings)
    return (
        Paragraph(text=told),
        *((table,) if rows else ()),
        *((Paragraph(text=sentence("cli.again.surroundings")), Facts(pairs=changed)) if changed else ()),
    )
