"""Stop, Continue or Change for each practice: from what trials of a change to it found, else withheld."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from trimtab.intake.header import match_name
from trimtab.statement import Parameter, Statement
from trimtab.team.advice import Advice
from trimtab.team.agenda import FORGOTTEN
from trimtab.team.book import Book, Thing
from trimtab.team.experiment import Hypothesis, Result, Trial
from trimtab.team.practice import Practice
from trimtab.team.retrospective import Retrospective
from trimtab.team.rule_of_proof import find_hypothesis
from trimtab.verdict import Action, Choice, Direction

KEEPS = timedelta(days=366)
"""Age up to which a result, or a miss, says something of a practice: as long as it may go without being looked at."""
STOP, CONTINUE = Choice(action=Action.STOP), Choice(action=Action.CONTINUE)
DIFFERENTLY = Choice(action=Action.CHANGE, direction=Direction.DIFFERENTLY)
WITHHELD = Choice(action=Action.WITHHELD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One practice, and what is advised about it."""

    number: int
    practice: Practice
    choice: Choice
    reason: Statement
    is_forgotten: bool
    """Whether its review is so late that it is set and forgot."""


def judge_practices(book: Book, today: date, advice: Iterable[Advice] = ()) -> tuple[Standing, ...]:
    """One for each practice that is not ended.

    A practice whose channel is to stop stops with it. Else the newest trial of a change to it decides, while that is
    fresh: a change that had the effect that matters asks to be made, unless the practice was put in new words since;
    one that had not leaves the practice as it is. Without one the verdict is withheld, with what went wrong on the
    channel meanwhile. advice: of the newest review.
    """
    stopped = {match_name(one.channel): one.review for one in advice if one.choice.action is Action.STOP}
    return tuple(
        Standing(
            number=thing.number,
            practice=practice,
            choice=choice,
            reason=reason,
            is_forgotten=today - practice.next_review > FORGOTTEN,
        )
        for thing, practice in book.standing(Practice)
        if practice.ended is None
        for choice, reason in [_judge(book, thing, practice, today, stopped.get(match_name(practice.channel)))]
    )


def _judge(
    book: Book, thing: Thing, practice: Practice, today: date, stopped_by: int | None
) -> tuple[Choice, Statement]:
    known: dict[str, Parameter] = {"number": thing.number, "channel": practice.channel}
    if stopped_by is not None:
        return STOP, Statement(code="practice.channel_stops", params={**known, "review": stopped_by})
    tried = [found for found in _list_results(book, thing) if today - found[2].day <= KEEPS]
    if tried:
        entry, hypothesis, result = tried[-1]
        params: dict[str, Parameter] = {
            **known,
            "result": entry.number,
            "tested": hypothesis.what,
            "estimate": result.estimate,
            "least": hypothesis.minimum_effect,
        }
        if not hypothesis.holds_at(result.estimate):
            return CONTINUE, Statement(code="practice.no_better", params=params)
        if thing.current.id > entry.first.id:
            return CONTINUE, Statement(code="practice.adopted", params=params)
        return DIFFERENTLY, Statement(code="practice.better", params=params)
    causes = [cause for cause, day in _list_misses(book, practice.channel) if today - day <= KEEPS]
    if causes:
        said: dict[str, Parameter] = {"count": len(causes), "causes": tuple(dict.fromkeys(causes))}
        return WITHHELD, Statement(code="practice.missed", params={**known, **said})
    return WITHHELD, Statement(code="practice.untried", params=known)


def _list_results(book: Book, thing: Thing) -> list[tuple[Thing, Hypothesis, Result]]:
    """Results of trials of a change to a practice, oldest first."""
    found = [
        (entry, hypothesis, result)
        for trial, body in book.standing(Trial)
        if (hypothesis := find_hypothesis(book, body)) is not None
        and hypothesis.practice is not None
        and book.number_of.get(hypothesis.practice) == thing.number
        for entry, result in book.pointing(Result, trial.number)
    ]
    return sorted(found, key=lambda one: (one[2].day, one[0].number))


def _list_misses(book: Book, channel: str) -> Iterator[tuple[str, date]]:
    """(cause as a code, day) of what missed on a channel, from retrospectives that name it."""
    for thing, body in book.standing(Retrospective):
        if match_name(channel) in {match_name(name) for name in body.channels}:
            day = thing.first.created_at.date()
            yield from ((f"said.{miss.cause.value}", day) for miss in body.misses)
