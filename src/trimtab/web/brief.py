"""The quarter on one page: to be shown, printed, sent as a file, or opened in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trimtab.cycle.agenda import draw_agenda
from trimtab.cycle.record import open_book
from trimtab.intake.header import match_name
from trimtab.ledger import Entry
from trimtab.plan import Allocation
from trimtab.present.advice import code_choice
from trimtab.present.answer import state_answer, state_gain
from trimtab.present.block import Cell, Column, Table, Tone
from trimtab.present.page.document import set_document
from trimtab.present.page.markup import Markup, element, join, set_list, set_table
from trimtab.present.pen import Pen
from trimtab.present.provenance import list_warnings, state_rows
from trimtab.present.table import Measure, write_measure
from trimtab.present.trust import state_trust
from trimtab.quantities import Interval
from trimtab.review import ChannelReview
from trimtab.team.agenda import Matter
from trimtab.team.decision import Decision
from trimtab.team.quarter import quarter_of
from trimtab.team.spelling import escape_formula
from trimtab.verdict import Choice
from trimtab.web.board import find_decisions, say_due
from trimtab.web.visit import Answer, File, Page, Redirect, Visit

PROMISES = 5
"""Promises and tests to read that one page has room for."""
NOTHING = "\u2013"


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The page, with the ways to take it along."""

    sheet: Markup


def show_brief(visit: Visit) -> Answer:
    """Show the brief; without a review, the way to a first."""
    entry = visit.site.find_newest()
    if entry is None:
        return Redirect(to="/")
    return Page(template="brief", title=_title(visit), view=Brief(sheet=set_brief(entry, visit)))


def send_brief(visit: Visit) -> Answer:
    """Send the brief as a file that needs nothing else."""
    entry = visit.site.find_newest()
    if entry is None:
        return Redirect(to="/")
    pen = Pen.for_review(entry.review, visit.language)
    body = element("body", element("main", set_brief(entry, visit)))
    document = set_document(_title(visit), body, pen)
    return File(name=f"{_name(visit)}.html", kind="text/html", content=document.encode())


def send_table(visit: Visit) -> Answer:
    """Send what it says of each channel as a table for a spreadsheet, no cell of which is run as a formula."""
    entry = visit.site.find_newest()
    if entry is None:
        return Redirect(to="/")
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    for row in _list_rows(entry, visit):
        writer.writerow([escape_formula(cell) for cell in row])
    # The mark tells spreadsheets that it is UTF-8.
    return File(name=f"{_name(visit)}.csv", kind="text/csv", content=text.getvalue().encode("utf-8-sig"))


def set_brief(entry: Entry, visit: Visit) -> Markup:
    """Set the answer, a row per channel with what was decided, what is due next, and what it rests on."""
    review, pen = entry.review, Pen.for_review(entry.review, visit.language)
    decisions = _find_decisions(entry, visit)
    due = [
        say_due(item, visit)
        for item in draw_agenda(visit.site.workspace, at=visit.at).items
        if item.matter in {Matter.PROMISE, Matter.READ_OUT}
    ]
    answer = (
        element("span", pen.say(said), " ", class_=f"say {said.code.removeprefix('answer.').partition('_')[0]}")
        for said in state_answer(review)
    )
    rests = " ".join((pen.say(state_trust(review)[0]), pen.say(state_rows(review))))
    return join(
        (
            element("p", "trimtab ", element("span", _title(visit)), class_="brand"),
            *(element("p", warning, class_="leap") for warning in list_warnings(review.coverage, visit.language)),
            element("h1", answer),
            element("p", pen.say(state_gain(review, pen)), class_="lead"),
            set_table(_tabulate(entry, decisions, pen)),
            (element("h2", visit.word("web.brief.next")), set_list(due[:PROMISES])) if due else None,
            element("p", rests, class_="source"),
        )
    )


def _find_decisions(entry: Entry, visit: Visit) -> Mapping[str, Decision]:
    found = find_decisions(open_book(visit.site.workspace), entry.id)
    return {name: decision for name, (_, decision) in found.items()}


def _tabulate(entry: Entry, decisions: Mapping[str, Decision], pen: Pen) -> Table:
    brings = "column.next_money" if pen.value_declared else "column.next_amount"
    columns = (
        Column(title=pen.title("column.channel")),
        Column(title=pen.title("column.verdict")),
        Column(title=pen.title(brings), is_figure=True),
        Column(title=pen.title("column.evidence")),
        Column(title=pen.title("column.today"), is_figure=True),
        Column(title=pen.title("column.planned"), is_figure=True),
        Column(title=pen.title("web.plan.decided")),
    )
    lines = {line.channel: line for line in entry.review.plan.allocation}
    rows = tuple(
        (
            Cell(text=channel.channel),
            _cell_verdict(channel, pen),
            write_measure(channel.verdict.number, Measure(name="", is_rate=True), pen),
            Cell(text=channel.verdict.evidence.value),
            *_cell_money(lines.get(channel.channel), pen),
            _cell_decision(decisions.get(match_name(channel.channel)), pen),
        )
        for channel in entry.review.channels
    )
    made = (decisions.get(match_name(channel.channel)) for channel in entry.review.channels)
    reasons = tuple("" if one is None else one.reason for one in made)
    return Table(title=pen.title("title.verdicts"), columns=columns, rows=rows, notes=reasons)


def _cell_money(line: Allocation | None, pen: Pen) -> tuple[Cell, Cell]:
    """Today's and planned money; a channel that takes none is in no plan."""
    if line is None:
        return Cell(text=NOTHING), Cell(text=NOTHING)
    return Cell(text=pen.write_money(line.today)), Cell(text=pen.write_money(line.planned))


def _cell_verdict(channel: ChannelReview, pen: Pen) -> Cell:
    choice = channel.verdict.choice
    return Cell(text=pen.title(f"choice.{code_choice(choice)}"), tone=Tone(choice.action.value))


def _cell_decision(decision: Decision | None, pen: Pen) -> Cell:
    if decision is None:
        return Cell(text=NOTHING)
    choice = Choice(action=decision.action, direction=decision.direction)
    money = pen.word("web.brief.decided", choice=f"choice.{code_choice(choice)}", money=decision.money)
    return Cell(text=money)


def _list_rows(entry: Entry, visit: Visit) -> Iterator[tuple[str, ...]]:
    """A row of heads and one per channel, figures as programs write them."""
    pen, decisions = Pen.for_review(entry.review, visit.language), _find_decisions(entry, visit)
    brings = pen.title("column.next_money" if pen.value_declared else "column.next_amount")
    heads = ("column.channel", "column.verdict", "column.evidence", "column.today", "column.planned")
    yield (
        *(pen.title(code) for code in heads),
        brings,
        *(f"{brings} ({pen.word(f'web.brief.{end}')})" for end in ("low", "high")),
        *(pen.title(code) for code in ("web.brief.decision", "web.brief.money", "web.brief.owner", "web.brief.reason")),
    )
    lines = {line.channel: line for line in entry.review.plan.allocation}
    for channel in entry.review.channels:
        line, number = lines.get(channel.channel), channel.verdict.number
        decision = decisions.get(match_name(channel.channel))
        scale = 1.0 if pen.value_declared else pen.unit
        known = isinstance(number, Interval) and number.is_finite
        figures = [f"{getattr(number, end) * scale:.6g}" if known else "" for end in ("mean", "low", "high")]
        decided = ("", "", "", "")
        if decision is not None:
            choice = Choice(action=decision.action, direction=decision.direction)
            said = pen.title(f"choice.{code_choice(choice)}")
            decided = (said, f"{decision.money:.2f}", decision.owner, decision.reason)
        yield (
            channel.channel,
            pen.title(f"choice.{code_choice(channel.verdict.choice)}"),
            channel.verdict.evidence.value,
            *(("", "") if line is None else (f"{line.today:.2f}", f"{line.planned:.2f}")),
            *figures,
            *decided,
        )


def _title(visit: Visit) -> str:
    return visit.word("web.brief.title", quarter=quarter_of(visit.today))


def _name(visit: Visit) -> str:
    """Of a file; the quarter tells one from the next."""
    return f"review-{quarter_of(visit.today)}"
