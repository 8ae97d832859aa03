"""The team's records at the terminal: added, revised, withdrawn, listed."""

from __future__ import annotations

from pathlib import Path

import click

from trimtab.cli.field import make_every_option, make_options, name_fields, take_given
from trimtab.cli.history import find_workspace
from trimtab.cli.language import choose_language
from trimtab.cli.sitting import print_json
from trimtab.cli.terminal import explain, print_blocks, print_sentence, sentence
from trimtab.cycle import Workspace
from trimtab.cycle.record import (
    add_record,
    describe_thing,
    find_sealed,
    find_thing,
    open_book,
    revise_record,
    withdraw_record,
)
from trimtab.present.record import as_record, summarise, tabulate_things
from trimtab.team import KINDS, Book, Record, Thing
from trimtab.team.book import is_about
from trimtab.team.experiment import Hypothesis
from trimtab.team.form import Given
from trimtab.team.retrospective import Lesson
from trimtab.team.shape import shapes_of

Shared = list[click.Parameter]
"""Flags of every command: where the ledger is, and whether JSON is printed."""


def list_kinds() -> list[str]:
    """The kinds that are added; a withdrawal has a command of its own."""
    return [name.replace("_", "-") for name in KINDS if name != "withdrawal"]


def make_add_command(word: str, shared: Shared) -> click.Command | None:
    """The command that adds a record of one kind; None where there is no such kind."""
    kind = word.replace("-", "_")
    if word not in list_kinds():
        return None

    def add(folder: Path | None, configuration: Path, ledger: str | None, *, as_json: bool, **said: object) -> None:
        workspace = find_workspace(folder, configuration, ledger)
        with name_fields():
            record = add_record(workspace, kind, take_given(said))
        _tell(workspace, record, "record.added", as_json=as_json)

    told = explain(f"about.{kind}")
    return click.Command(word, callback=add, params=[*make_options(kind), *shared], help=told, short_help=told)


def make_revise_command(shared: Shared) -> click.Command:
    """The command that puts a new version in the place of a record."""

    def revise(
        number: int,
        seen: int | None,
        folder: Path | None,
        configuration: Path,
        ledger: str | None,
        *,
        as_json: bool,
        **said: object,
    ) -> None:
        workspace = find_workspace(folder, configuration, ledger)
        with name_fields():
            record = revise_record(workspace, number, _take_single(workspace, number, take_given(said)), seen=seen)
        _tell(workspace, record, "record.revised", as_json=as_json)

    params: list[click.Parameter] = [
        click.Argument(["number"], metavar="ID", type=int),
        click.Option(["--seen"], type=int, metavar="ID", help=explain("cli.revise.seen")),
        *make_every_option(),
        *shared,
    ]
    return click.Command("revise", callback=revise, params=params, help=explain("cli.revise.help"))


def withdraw(workspace: Workspace, number: int, why: str, *, as_json: bool) -> None:
    """Withdraw a record and say so."""
    with name_fields():
        record = withdraw_record(workspace, number, why)
    thing = find_thing(workspace, record.id)
    if as_json:
        print_json(describe_thing(thing))
    else:
        print_sentence("record.withdrawn", kind=f"kind.{thing.kind}", number=thing.number)


def list_records(
    workspace: Workspace, which: str | None, *, channel: str | None, wants_all: bool, as_json: bool
) -> None:
    """List what stands, of one kind or channel if one is named; or show one record, by its number."""
    book = open_book(workspace)
    sealed = find_sealed(book)
    if which is not None and which.removeprefix("#").isdigit():
        thing = find_thing(workspace, int(which.removeprefix("#")))
        if as_json:
            print_json(describe_thing(thing, is_sealed=thing.number in sealed))
        else:
            print_blocks(as_record(thing, book, sealed, choose_language()))
        return
    kind = None if which is None else which.replace("-", "_")
    if kind is not None and kind not in KINDS:
        raise click.UsageError(sentence("cli.records.unknown_kind", kind=str(which), known=tuple(list_kinds())))
    found = [thing for thing in book.things.values() if _is_wanted(thing, kind, channel, book, wants_all=wants_all)]
    if as_json:
        print_json([describe_thing(thing, is_sealed=thing.number in sealed) for thing in found])
    elif found:
        print_blocks([tabulate_things(found, book, sealed, choose_language())])
    else:
        print_sentence("record.none")


def _is_wanted(thing: Thing, kind: str | None, channel: str | None, book: Book, *, wants_all: bool) -> bool:
    if (thing.is_withdrawn or thing.current.body is None) and not wants_all:
        return False
    return (channel is None or book.concerns(thing, channel)) and kind in (None, thing.kind)


def _take_single(workspace: Workspace, number: int, given: Given) -> Given:
    """What was said of the fields; all flags may be given again, but only some fields hold many values."""
    body = find_thing(workspace, number).current.body
    many = set() if body is None else {shape.name for shape in shapes_of(type(body)) if shape.is_many}
    return {name: value if name in many or not isinstance(value, tuple) else value[-1] for name, value in given.items()}


def _tell(workspace: Workspace, record: Record, code: str, *, as_json: bool) -> None:
    book = open_book(workspace)
    thing = find_thing(workspace, record.id)
    lessons: tuple[Thing, ...] = ()
    if isinstance(record.body, Hypothesis):
        channel = record.body.channel
        lessons = tuple(other for other, body in book.standing(Lesson) if is_about(body, channel))
    if as_json:
        print_json({**describe_thing(thing), "lessons": [describe_thing(lesson) for lesson in lessons]})
        return
    print_sentence(
        code,
        kind=f"kind.{thing.kind}",
        number=thing.number,
        says=summarise(record.body, record.kind, book, choose_language()),
    )
    if thing.is_split:
        print_sentence("record.split", versions=tuple(str(tip.id) for tip in thing.tips))
    if lessons and isinstance(record.body, Hypothesis):
        print_sentence("record.lessons", channel=record.body.channel)
        print_blocks([tabulate_things(lessons, book, language=choose_language())])
