"""The quarterly review as a path: what is done, what is open, and where each step is taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trimtab.cycle.agenda import draw_agenda
from trimtab.cycle.record import open_book
from trimtab.intake.header import match_name
from trimtab.ledger import Entry
from trimtab.team import Book
from trimtab.team.agenda import UNCHANGED, Matter
from trimtab.team.experiment import Trial
from trimtab.team.habit import CleanSheet, Draft
from trimtab.team.quarter import find_end, quarter_of
from trimtab.web.board import find_decisions
from trimtab.web.visit import Page, Visit

BEHIND = frozenset({Matter.PROMISE, Matter.RETROSPECTIVE, Matter.FORECAST, Matter.OVERRIDE, Matter.LESSON})
"""What looking back settles."""
OUTSIDE = frozenset({Matter.DEMO, Matter.FACT})
"""What looking outside settles."""
PRACTICES = frozenset({Matter.PRACTICE, Matter.REOPENED, Matter.FORGOTTEN})
"""What looking at our own practices settles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do this quarter."""

    name: str
    told: str
    is_done: bool
    to: str
    """Where it is done."""
    is_next: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarter:
    """The whole path."""

    progress: str
    steps: tuple[Step, ...]
    has_review: bool


def show_quarter(visit: Visit) -> Page:
    """Show how far the quarterly review is."""
    entry, book = visit.site.find_newest(), open_book(visit.site.workspace)
    quarter = quarter_of(visit.today)
    found = tuple(_list_steps(quarter, entry, book, visit))
    upcoming = next((step for step in found if not step.is_done), None)
    steps = tuple(
        Step(name=one.name, told=one.told, is_done=one.is_done, to=one.to, is_next=one is upcoming) for one in found
    )
    view = Quarter(
        progress=visit.word("web.quarter.progress", made=sum(step.is_done for step in steps), count=len(steps)),
        steps=steps,
        has_review=entry is not None,
    )
    return Page(template="quarter", title=visit.word("web.quarter.title", quarter=quarter), view=view)


def _list_steps(quarter: str, entry: Entry | None, book: Book, visit: Visit) -> Iterator[Step]:
    ahead = (find_end(quarter) - visit.today).days
    items = draw_agenda(visit.site.workspace, days=ahead, at=visit.at).items
    due = [item.matter for item in items]

    def count(matters: frozenset[Matter]) -> int:
        return sum(matter in matters for matter in due)

    def step(name: str, told: str, to: str, *, is_done: bool) -> Step:
        return Step(name=visit.word(f"web.quarter.{name}"), told=told, is_done=is_done, to=to)

    def settle(name: str, matters: frozenset[Matter], to: str) -> Step:
        left = count(matters)
        told = visit.word(f"web.quarter.{name}.left", count=left) if left else visit.word("web.quarter.nothing_left")
        return step(name, told, to, is_done=not left)

    yield _tell_review(quarter, entry, visit)
    yield settle("behind", BEHIND, "/retro")
    yield settle("practices", PRACTICES, "/")
    yield settle("outside", OUTSIDE, "/outside")
    sheets = [sheet for _, sheet in book.standing(CleanSheet) if sheet.quarter == quarter and sheet.held is not None]
    drafts = sum(draft.quarter == quarter for _, draft in book.standing(Draft))
    told = visit.word("web.quarter.sheet.held" if sheets else "web.quarter.sheet.open", count=drafts)
    yield step("sheet", told, "/plan?from=blank", is_done=bool(sheets))
    yield _tell_decisions(entry, book, visit)
    registered = sum(quarter_of(thing.history[0].created_at.date()) == quarter for thing, _ in book.standing(Trial))
    waiting = sum(item.matter is Matter.READ_OUT and item.due <= visit.today for item in items)
    told = visit.word("web.quarter.tests.told", count=registered, waiting=waiting)
    yield step("tests", told, "/tests", is_done=registered > 0 and not waiting)


def _tell_review(quarter: str, entry: Entry | None, visit: Visit) -> Step:
    name = visit.word("web.quarter.review")
    if entry is None:
        return Step(name=name, told=visit.word("web.quarter.review.none"), is_done=False, to="/data")
    day = entry.created_at.date()
    is_done = quarter_of(day) == quarter
    code = "web.quarter.review.held" if is_done else "web.quarter.review.old"
    told = visit.word(code, number=entry.id, day=day.isoformat())
    return Step(name=name, told=told, is_done=is_done, to="/review" if is_done else "/data")


def _tell_decisions(entry: Entry | None, book: Book, visit: Visit) -> Step:
    """Decisions are asked for where the review advises a change."""
    name = visit.word("web.quarter.decisions")
    if entry is None:
        return Step(name=name, told=visit.word("web.quarter.decisions.none"), is_done=False, to="/")
    decided = find_decisions(book, entry.id)
    asked = [c.channel for c in entry.review.channels if c.verdict.choice.action not in UNCHANGED]
    open_ = tuple(channel for channel in asked if match_name(channel) not in decided)
    code = "web.quarter.decisions.open" if open_ else "web.quarter.decisions.made"
    told = visit.word(code, channels=open_, count=len(decided))
    return Step(name=name, told=told, is_done=not open_, to="/#board")
