"""Outside: whose turn it is to see a demo, what comes up again and again, and what is worth a first test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trimtab.cycle import (
    CONFIGURATION,
    deal_today,
    hear,
    list_presented,
    load_settings,
    make_settings,
    recall_heard,
    seek_opportunities,
    take_footing,
)
from trimtab.cycle.record import add_record, open_book, revise_record
from trimtab.cycle.settings import Settings
from trimtab.opportunity import BrandProfile
from trimtab.present import as_opportunities_brief
from trimtab.present.block import Block, Table
from trimtab.present.page.markup import Markup
from trimtab.present.radar import as_hearing, state_doubt
from trimtab.present.sentence import say
from trimtab.problems import BadInput, Problem
from trimtab.radar import Echo
from trimtab.team import Book
from trimtab.team.habit import Rota
from trimtab.team.rota import list_turns
from trimtab.web.block import set_blocks
from trimtab.web.form import Draft, Form, make_form, read_given
from trimtab.web.role import Role
from trimtab.web.visit import Answer, Missing, Page, Redirect, Visit

ASKED: Mapping[str, tuple[str, ...]] = {
    "note": ("text", "speaker", "heard", "published", "source", "retold"),
    "demo": ("vendor", "day", "new", "claim", "evidence", "would_test", "place", "channel"),
    "rota": ("places",),
}
"""What is asked about each kind of record that is written here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One place of the rota."""

    place: str
    day: str
    is_covered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Two notes that may be one text."""

    one: str
    other: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """The whole page."""

    turns: tuple[Turn, ...]
    heard: Markup | None
    """None where nobody noted anything."""
    manner: str
    """How notes are compared."""
    doubts: tuple[Doubt, ...]
    opportunities: Markup
    grounds: Markup
    """What each channel scores, and why."""
    may_write: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """A form of the page."""

    kind: str
    form: Form
    lead: str


def show_outside(visit: Visit) -> Answer:
    """Show the rota, what was heard and what is worth a first test."""
    book, settings = open_book(visit.site.workspace), read_settings(visit)
    echo = find_echo(book, settings, visit)
    turns = tuple(
        Turn(place=turn.place, day=visit.word("record.day", day=turn.due.isoformat()), is_covered=turn.is_covered)
        for turn in list_turns(book, visit.today)
    )
    has_notes = echo is not None and bool(recall_heard(visit.site.workspace).notes)
    blocks = _find_opportunities(settings, echo, visit)
    table = next(place for place, block in enumerate(blocks) if isinstance(block, Table))
    view = Outside(
        turns=turns,
        heard=set_blocks(as_hearing(echo, visit.today, visit.language)) if echo is not None and has_notes else None,
        manner=visit.word("radar.by_meaning" if echo is None or echo.by_meaning else "radar.by_fingerprint"),
        doubts=tuple(_list_doubts(echo, visit)) if echo is not None and visit.visitor.may(Role.CONTRIBUTOR) else (),
        opportunities=set_blocks(blocks[:table]),
        grounds=set_blocks(blocks[table:]),
        may_write=visit.visitor.may(Role.CONTRIBUTOR),
    )
    return Page(template="outside", title=visit.word("web.nav.outside"), view=view)


def show_writing(visit: Visit) -> Answer:
    """Ask for a note, a demo or the rota."""
    kind = visit.params["kind"]
    if kind not in ASKED:
        return Missing()
    said = {"day": visit.today.isoformat(), "heard": visit.today.isoformat()}
    for _, rota in open_book(visit.site.workspace).standing(Rota):
        said["places"] = "\n".join(rota.places)
    return _ask(kind, visit, said, ())


def keep_writing(visit: Visit) -> Answer:
    """Record a note, a demo or the rota; what holds personal data is refused and not kept."""
    kind = visit.params["kind"]
    if kind not in ASKED:
        return Missing()
    given = read_given(kind, ASKED[kind], visit.form)
    workspace = visit.site.workspace
    standing = next((thing for thing, _ in open_book(workspace).standing(Rota)), None) if kind == "rota" else None
    try:
        if standing is None:
            add_record(workspace, kind, given, at=visit.at, key=visit.visitor.key)
        else:
            revise_record(workspace, standing.number, given, at=visit.at)
    except BadInput as error:
        return _ask(kind, visit, visit.form, error.problems)
    return Redirect(to="/outside")


def rule_on_notes(visit: Visit) -> Answer:
    """Say whether two notes are one text: the team's word counts for more than any comparison."""
    given = {name: visit.form.get(name, "") for name in ("one", "other", "same_text")}
    try:
        add_record(visit.site.workspace, "ruling", given, at=visit.at, key=visit.visitor.key)
    except BadInput:
        return Missing()
    return Redirect(to="/outside")


def read_settings(visit: Visit) -> Settings:
    """What the settings beside the workspace say of the brand, and of firms that are one; nothing if faulty."""
    place = visit.site.workspace.folder.parent / CONFIGURATION
    if place.is_file():
        try:
            settings, problems = load_settings(place, {})
        except BadInput:
            return make_settings({})
        if not problems:
            return settings
    return make_settings({})


def find_echo(book: Book, settings: Settings, visit: Visit) -> Echo | None:
    """What the notes and facts on record say, listened to once; None where there are none."""
    heard = recall_heard(visit.site.workspace)
    if not (heard.notes or heard.facts):
        return None
    newest = max(record.id for thing in book.things.values() for record in thing.history)
    return visit.site.shelf.hear(
        f"{newest}",
        lambda: hear((*heard.notes, *heard.facts), copies=heard.copies, ideas=heard.ideas, kin=settings.kin),
    )


def _list_doubts(echo: Echo, visit: Visit) -> list[Doubt]:
    return [
        Doubt(
            one=doubt.one.removeprefix("#"),
            other=doubt.other.removeprefix("#"),
            text=say(state_doubt(doubt), visit.language),
        )
        for doubt in echo.hearing.doubts
    ]


def _find_opportunities(settings: Settings, echo: Echo | None, visit: Visit) -> tuple[Block, ...]:
    entry = visit.site.find_newest()
    cards, today = deal_today(() if echo is None else echo.facts)
    presented = list_presented(visit.site.workspace)
    found = seek_opportunities(cards, settings, today, entry=entry, echo=echo, presented=presented)
    footing = take_footing(entry, settings)
    knows_brand = settings.brand != BrandProfile()
    return as_opportunities_brief(found, footing, knows_brand=knows_brand, language=visit.language)


def _ask(kind: str, visit: Visit, said: Mapping[str, str], problems: Sequence[Problem]) -> Page:
    draft = Draft(visit=visit, book=open_book(visit.site.workspace), said=said, problems=problems)
    view = Writing(kind=kind, form=make_form(kind, ASKED[kind], draft), lead=visit.word(f"web.outside.{kind}.lead"))
    title = visit.word(f"web.outside.{kind}")
    return Page(template="writing", title=title, view=view, status=422 if problems else 200)
