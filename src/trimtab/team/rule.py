"""What the team holds itself to when an entry is made: links that hold, days that can be, what may not be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from trimtab.problems import Problem
from trimtab.statement import Parameter
from trimtab.team.decision import Decision
from trimtab.team.experiment import Hypothesis, Result, Trial
from trimtab.team.forecast import Forecast, Resolution
from trimtab.team.habit import CleanSheet, Demo, Draft, Rota
from trimtab.team.kind import Body, Withdrawal
from trimtab.team.moment import Moment
from trimtab.team.outside import Fact, Note, Ruling
from trimtab.team.practice import Practice
from trimtab.team.record import Fresh, list_links, name_kind
from trimtab.team.retrospective import Lesson, Promise, Recollection, Retrospective
from trimtab.team.rule_of_habit import check_clean_sheet, check_demo, check_draft, check_rota
from trimtab.team.rule_of_hearing import check_fact, check_note, check_ruling
from trimtab.team.rule_of_money import check_decision
from trimtab.team.rule_of_proof import (
    check_forecast,
    check_hypothesis,
    check_resolution,
    check_result,
    check_trial,
    is_frozen,
)
from trimtab.team.shape import shapes_of

YEAR = timedelta(days=366)
"""Longest time until something is looked at again: what is put off further is set and forgotten."""

STAYS = frozenset({"clean_sheet", "result", "resolution"})
"""Kinds that may be put right but not taken back: what was measured, how it turned out, and what may not be skipped."""


def check_entry(fresh: Fresh, moment: Moment) -> tuple[Problem, ...]:
    """Every rule an entry breaks as things stand; a problem's column is the field at fault."""
    return (*_check_links(fresh, moment), *_check_supersession(fresh, moment), *_check_body(fresh, moment))


def _check_body(fresh: Fresh, moment: Moment) -> Iterable[Problem]:
    check = CHECKS.get(type(fresh.body))
    return () if check is None else check(fresh.body, fresh, moment)


def _check_links(fresh: Fresh, moment: Moment) -> Iterator[Problem]:
    shapes = {shape.name: shape for shape in shapes_of(type(fresh.body))}
    for field, number in list_links(fresh.body):
        to, thing = shapes[field].to, moment.book.find(number)
        if thing is None:
            yield Problem(code="problem.link_unknown", column=field, params={"number": number})
        elif to is not None and to.kinds and thing.kind not in to.kinds:
            params: dict[str, Parameter] = {
                "number": number,
                "found": f"kind.{thing.kind}",
                "wanted": f"kind.{to.kinds[0]}",
            }
            yield Problem(code="problem.link_other_kind", column=field, params=params)
        elif thing.is_withdrawn:
            yield Problem(code="problem.link_withdrawn", column=field, params={"number": number})


def _check_supersession(fresh: Fresh, moment: Moment) -> Iterator[Problem]:
    things = {moment.book.number_of.get(number) for number in fresh.supersedes}
    for number in fresh.supersedes:
        thing = moment.book.find(number)
        if thing is None or len(things) > 1:
            yield Problem(code="problem.no_such_record", params={"number": number})
            continue
        kind = f"kind.{thing.kind}"
        if thing.is_withdrawn and fresh.origin is None:
            yield Problem(code="problem.record_withdrawn", params={"number": number})
        elif isinstance(fresh.body, Withdrawal) and thing.kind in STAYS:
            yield Problem(code="problem.record_stays", params={"number": number, "kind": kind})
        elif not isinstance(fresh.body, Withdrawal) and name_kind(fresh.body) != thing.kind:
            yield Problem(code="problem.record_other_kind", params={"number": number, "kind": kind})
        elif fresh.origin is None and (code := is_frozen(thing, moment)) is not None:
            yield Problem(code=code, params={"number": number})


def _check_return(day: date, field: str, today: date, fresh: Fresh) -> Iterator[Problem]:
    """A day something is looked at again lies ahead, and not so far that it is forgotten."""
    if fresh.origin is not None:
        return
    if day < today:
        yield Problem(code="problem.day_past", column=field, params={"day": day.isoformat()})
    elif day - today > YEAR:
        yield Problem(code="problem.day_far", column=field, params={"day": day.isoformat()})


def _check_recollection(body: Recollection, moment: Moment) -> Iterator[Problem]:
    if not (body.hits or body.misses or body.learned):
        yield Problem(code="problem.nothing_recalled")
    if not (body.about or body.occasion):
        yield Problem(code="problem.about_nothing", column="occasion")
    for thing, held in moment.book.standing(Retrospective):
        shared = moment.book.targets(held.about) & moment.book.targets(body.about)
        if shared or (not body.about and held.occasion == body.occasion):
            yield Problem(code="problem.recollection_late", params={"number": thing.number})


def _check_retrospective(body: Retrospective, moment: Moment) -> Iterator[Problem]:
    if not (body.hits or body.misses):
        yield Problem(code="problem.nothing_recalled")
    for number in body.about:
        thing = moment.book.find(number)
        if thing is not None and thing.kind == "trial" and not moment.book.pointing(Result, thing.number):
            yield Problem(code="problem.result_owed", column="about", params={"number": number})


def _check_promise(body: Promise, fresh: Fresh, moment: Moment) -> Iterator[Problem]:
    if body.due < moment.today and fresh.origin is None:
        yield Problem(code="problem.day_past", column="due", params={"day": body.due.isoformat()})
    if body.target is not None and body.measure is None:
        yield Problem(code="problem.measure_missing", column="measure")


CHECKS: Mapping[type[Body], Callable[[Any, Fresh, Moment], Iterable[Problem]]] = {
    Practice: lambda body, fresh, moment: _check_return(body.next_review, "next_review", moment.today, fresh),
    Hypothesis: lambda body, _fresh, _moment: check_hypothesis(body),
    Trial: check_trial,
    Result: check_result,
    Recollection: lambda body, _fresh, moment: _check_recollection(body, moment),
    Retrospective: lambda body, _fresh, moment: _check_retrospective(body, moment),
    Promise: _check_promise,
    Lesson: lambda body, fresh, moment: _check_return(body.stale_on, "stale_on", moment.today, fresh),
    Decision: lambda body, _fresh, moment: check_decision(body, moment),
    Forecast: check_forecast,
    Resolution: check_resolution,
    Rota: check_rota,
    Demo: lambda body, _fresh, moment: check_demo(body, moment),
    CleanSheet: check_clean_sheet,
    Draft: lambda body, _fresh, moment: check_draft(body, moment),
    Note: lambda body, _fresh, moment: check_note(body, moment),
    Fact: lambda body, _fresh, moment: check_fact(body, moment),
    Ruling: lambda body, _fresh, moment: check_ruling(body, moment),
}
"""The rules of one kind; a kind without its own has only those of all."""
