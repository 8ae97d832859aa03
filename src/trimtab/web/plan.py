"""The plan: what another spending would bring, the review's own, and what the team decided beside it."""

from __future__ import annotations

from dataclasses import dataclass

from trimtab.cycle.record import open_book
from trimtab.intake.header import match_name
from trimtab.ledger import Entry
from trimtab.present.block import Cell, Column, Table
from trimtab.present.page.markup import Markup, set_table
from trimtab.present.page.part import set_plan
from trimtab.present.pen import Pen
from trimtab.web.board import find_decisions
from trimtab.web.scenario import WhatIf, set_scenario
from trimtab.web.visit import Answer, Page, Redirect, Visit

NOTHING = "\u2013"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The plan beside what the team decided."""

    what_if: WhatIf | None
    """None where the review's fit is not kept."""
    part: Markup
    decided: Markup | None


def show_plan(visit: Visit) -> Answer:
    """Show scenarios, the plan's money and the team's side by side; without a review, the way to a first."""
    entry = visit.site.find_newest()
    if entry is None:
        return Redirect(to="/")
    pen = Pen.for_review(entry.review, visit.language)
    key = (entry.entry_hash, "plan", visit.language)
    planner = visit.site.find_planner(entry)
    return Page(
        template="plan",
        title=visit.word("web.nav.plan"),
        view=Plan(
            what_if=None if planner is None else set_scenario(entry, planner, visit),
            part=visit.site.shelf.draw(key, lambda: set_plan(entry.review, pen)),
            decided=_set_decided(entry, visit, pen),
        ),
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
