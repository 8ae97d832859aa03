"""Making entries: what is said is completed from what is recorded, checked against the rules, and numbered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from trimtab.intake.header import match_name
from trimtab.problems import BadInput, Problem
from trimtab.team.advice import Advice
from trimtab.team.book import Book
from trimtab.team.decision import Decision
from trimtab.team.experiment import Trial
from trimtab.team.kind import Body
from trimtab.team.moment import Moment
from trimtab.team.record import Fresh, Record, name_kind
from trimtab.team.retrospective import Promise
from trimtab.team.rule import check_entry
from trimtab.team.shape import shapes_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an entry stands in a file."""

    file: str | None = None
    row: int | None = None


def enter(
    fresh: Sequence[Fresh],
    records: Sequence[Record],
    *,
    at: datetime,
    advice: Mapping[int, Mapping[str, Advice]],
    newest: int | None = None,
    places: Sequence[Place] = (),
) -> tuple[Fresh, ...]:
    """The entries ready to be written after `records`; raises `BadInput` with every rule any of them breaks.

    Each is checked as if those before it were written already. advice: of the recorded reviews, by number.
    """
    known, ready, problems = list(records), list[Fresh](), list[Problem]()
    first = len(known) + 1
    numbers = {-place: first + place - 1 for place in range(1, len(fresh) + 1)}
    for index, one in enumerate(fresh):
        moment = Moment(at=at, book=Book.of(known), advice=advice, newest=newest)
        settled = one.settle(numbers)
        settled = replace(settled, body=complete(settled, moment))
        place = places[index] if places else Place()
        problems.extend(replace(problem, file=place.file, row=place.row) for problem in check_entry(settled, moment))
        ready.append(settled)
        known.append(_foresee(settled, first + index, at))
    if problems:
        raise BadInput(problems)
    return tuple(ready)


def complete(fresh: Fresh, moment: Moment) -> Body:
    """The body with its channels spelled as the team spells them, and with what a recorded review knows.

    An imported entry knows that from where it was first recorded.
    """
    body = _spell_channels(fresh.body, moment)
    if fresh.origin is not None:
        return body
    match body:
        case Decision():
            return _complete_decision(body, moment)
        case Trial():
            thing = moment.book.find(body.hypothesis)
            return body if thing is None else replace(body, hypothesis=_newest_version(thing.tips, body.hypothesis))
        case Promise() if body.before is None and body.measure is not None and body.channel is not None:
            advice = moment.find_advice(moment.newest, body.channel)
            return body if advice is None else replace(body, before=advice.measures.get(body.measure))
    return body


def _complete_decision(body: Decision, moment: Moment) -> Decision:
    """What the review named, or else the newest, says about the channel: that goes before anything the team says."""
    advice = moment.find_advice(moment.newest if body.review is None else body.review, body.channel)
    if advice is None:
        return body
    return replace(
        body,
        review=advice.review,
        today=advice.today,
        advised=advice.choice.action,
        advised_direction=advice.choice.direction,
        advised_money=advice.planned,
    )


def _newest_version(tips: Sequence[Record], asked: int) -> int:
    """The entry a link means: the one it names where that stands, else what took its place."""
    return asked if asked in {tip.id for tip in tips} else tips[-1].id


def _spell_channels(body: Body, moment: Moment) -> Body:
    reviewed = moment.advice.get(moment.newest or 0, {})
    spelled = {**moment.book.channels, **{name: advice.channel for name, advice in reviewed.items()}}

    def spell(name: str) -> str:
        return spelled.get(match_name(name), name)

    changed: dict[str, Any] = {}
    for shape in shapes_of(type(body)):
        value: Any = getattr(body, shape.name)
        if shape.name == "channel" and value is not None:
            changed["channel"] = spell(value)
        elif shape.name == "channels":
            changed["channels"] = tuple(map(spell, value))
        elif shape.name == "lines":
            changed["lines"] = tuple(replace(line, channel=spell(line.channel)) for line in value)
    return replace(body, **changed) if changed else body


def _foresee(fresh: Fresh, number: int, at: datetime) -> Record:
    """The record an entry will be, but for what only the ledger knows."""
    return Record(
        id=number,
        created_at=at,
        kind=name_kind(fresh.body),
        body=fresh.body,
        supersedes=fresh.supersedes,
        mark=fresh.mark,
        origin=fresh.origin,
        version="",
        entry_hash="",
    )
