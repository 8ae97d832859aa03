"""The newest review in full, and its plan: the report's own parts, inside the team's pages."""

from __future__ import annotations

from dataclasses import dataclass

from trimtab.cycle.record import open_book
from trimtab.intake.header import match_name
from trimtab.ledger import Entry
from trimtab.present.answer import state_gain, state_rests, state_terms, state_total
from trimtab.present.block import Cell, Column, Table
from trimtab.present.page.gallery import set_decomposition, set_drifts, set_responses
from trimtab.present.page.markup import Markup, join, set_table
from trimtab.present.page.part import set_coverage, set_engine, set_health, set_limits, set_plan, set_returns
from trimtab.present.pen import Pen
from trimtab.present.provenance import list_warnings, state_rows
from trimtab.present.trust import state_trust
from trimtab.web.board import find_decisions
from trimtab.web.visit import Answer, Page, Redirect, Visit

PARTS = (set_returns, set_responses, set_decomposition, set_drifts, set_health, set_coverage, set_limits, set_engine)
"""What the page of a review holds, in the order in which it is read."""
NOTHING = "\u2013"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A review in full."""

    head: str
    told: tuple[str, ...]
    warnings: tuple[str, ...]
    source: str
    parts: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The plan beside what the team decided."""

    part: Markup
    decided: Markup | None


def show_review(visit: Visit) -> Answer:
    """Show the newest review in full; without one, the way to a first."""
    entry = visit.site.find_newest()
    if entry is None:
        return Redirect(to="/")
    review, pen = entry.review, Pen.for_review(entry.review, visit.language)
    key = (entry.entry_hash, "review", visit.language)
    told = (state_total(review, pen), state_terms(review), state_trust(review)[0], *state_rests(review, pen))
    view = Report(
        head=pen.say(state_gain(review, pen)),
        told=tuple(pen.say(statement) for statement in told),
        warnings=list_warnings(review.coverage, visit.language),
        source=pen.say(state_rows(review)),
        parts=visit.site.shelf.draw(key, lambda: join(part(review, pen) for part in PARTS)),
    )
    return Page(template="review", title=visit.word("web.review.title", number=entry.id), view=view)


def show_plan(visit: Visit) -> Answer:
    """Show today's money, the plan's and the team's side by side; without a review, the way to a first."""
    entry = visit.site.find_newest()
    if entry is None:
        return Redirect(to="/")
    pen = Pen.for_review(entry.review, visit.language)
    key = (entry.entry_hash, "plan", visit.language)
    part = visit.site.shelf.draw(key, lambda: set_plan(entry.review, pen))
    return Page(
        template="plan",
        title=visit.word("web.nav.plan"),
        view=Plan(part=part, decided=_set_decided(entry, visit, pen)),
    )


def _set_decided(entry: Entry, visit: Visit, pen: Pen) -> Markup | None:
    """A table of what the team decided; None until it decides on anything."""
    decisions = find_decisions(open_book(visit.site.workspace), entry.id)
    if not decisions:
        return None
    columns = ("column.channel", "column.today", "column.planned", "web.plan.decided")
    lines = [(line, decisions.get(match_name(line.channel))) for line in entry.review.plan.allocation]
    rows = tuple(
        (
            Cell(text=line.channel),
            Cell(text=pen.write_money(line.today)),
            Cell(text=pen.write_money(line.planned)),
            Cell(text=NOTHING if found is None else pen.write_money(found[1].money)),
        )
        for line, found in lines
    )
    settled = sum(line.planned if found is None else found[1].money for line, found in lines)
    totals = (
        Cell(text=pen.title("column.total")),
        Cell(text=pen.write_money(sum(line.today for line, _ in lines))),
        Cell(text=pen.write_money(sum(line.planned for line, _ in lines))),
        Cell(text=pen.write_money(settled)),
    )
    heads = tuple(Column(title=pen.title(code), is_figure=place > 0) for place, code in enumerate(columns))
    return set_table(Table(title=pen.title("web.plan.title"), columns=heads, rows=rows, totals=totals))
