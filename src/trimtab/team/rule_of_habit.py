"""Rules of what is done again and again."""

from __future__ import annotations

from collections.abc import Iterator

from trimtab.intake.header import match_name
from trimtab.problems import Problem
from trimtab.statement import Parameter
from trimtab.team.habit import CleanSheet, Demo, Draft, Rota
from trimtab.team.moment import Moment
from trimtab.team.quarter import find_start, quarter_of
from trimtab.team.record import Fresh


def check_rota(body: Rota, fresh: Fresh, moment: Moment) -> Iterator[Problem]:
    """One rota, with every place once."""
    if not body.places:
        yield Problem(code="problem.rota_empty", column="places")
    if len({match_name(place) for place in body.places}) < len(body.places):
        yield Problem(code="problem.place_twice", column="places")
    if not fresh.supersedes:
        for thing, _ in moment.book.standing(Rota):
            params: dict[str, Parameter] = {"number": thing.number, "kind": "kind.rota"}
            yield Problem(code="problem.stands_already", params=params)


def check_demo(body: Demo, moment: Moment) -> Iterator[Problem]:
    """A demo that was held, on a place of the rota."""
    if body.day > moment.today:
        yield Problem(code="problem.day_ahead", column="day", params={"day": body.day.isoformat()})
    known = tuple(place for _, rota in moment.book.standing(Rota) for place in rota.places)
    if body.place is not None and match_name(body.place) not in {match_name(place) for place in known}:
        yield Problem(code="problem.place_unknown", column="place", params={"place": body.place, "known": known})


def check_clean_sheet(body: CleanSheet, fresh: Fresh, moment: Moment) -> Iterator[Problem]:
    """Once a quarter, moved within it, never skipped."""
    if quarter_of(body.day) != body.quarter:
        yield Problem(code="problem.day_outside_quarter", column="day", params={"quarter": body.quarter})
    if body.held is not None and not find_start(body.quarter) <= body.held <= moment.today:
        yield Problem(code="problem.held_when", column="held", params={"quarter": body.quarter})
    for thing, other in moment.book.standing(CleanSheet):
        is_same = any(record.id in fresh.supersedes for record in thing.history)
        if is_same and other.quarter != body.quarter:
            yield Problem(code="problem.quarter_moved", column="quarter", params={"quarter": other.quarter})
        elif not is_same and other.quarter == body.quarter:
            params: dict[str, Parameter] = {"number": thing.number, "kind": "kind.clean_sheet"}
            yield Problem(code="problem.stands_already", params=params)


def check_draft(body: Draft, moment: Moment) -> Iterator[Problem]:
    """Each channel once, and before the sheets are compared."""
    names = [match_name(line.channel) for line in body.lines]
    if not names:
        yield Problem(code="problem.draft_empty", column="lines")
    for line in {name: line for name, line in zip(names, body.lines, strict=True) if names.count(name) > 1}.values():
        yield Problem(code="problem.draft_twice", column="lines", params={"channel": line.channel})
    held = [sheet for _, sheet in moment.book.standing(CleanSheet) if sheet.quarter == body.quarter and sheet.held]
    if held:
        yield Problem(code="problem.draft_late", column="quarter", params={"quarter": body.quarter})
