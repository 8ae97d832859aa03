"""Rules of what is heard and known of the world outside."""

from __future__ import annotations

from collections.abc import Iterator

from trimtab.problems import Problem
from trimtab.team.moment import Moment
from trimtab.team.outside import Fact, Note, Ruling


def check_note(body: Note, moment: Moment) -> Iterator[Problem]:
    """Nothing is heard tomorrow."""
    for field in ("heard", "published"):
        day = getattr(body, field)
        if day is not None and day > moment.today:
            yield Problem(code="problem.day_ahead", column=field, params={"day": day.isoformat()})


def check_fact(body: Fact, moment: Moment) -> Iterator[Problem]:
    """Nothing is known of tomorrow."""
    if body.as_of > moment.today:
        yield Problem(code="problem.day_ahead", column="as_of", params={"day": body.as_of.isoformat()})


def check_ruling(body: Ruling, moment: Moment) -> Iterator[Problem]:
    """Two notes, and something said of them."""
    if len(moment.book.targets((body.one, body.other))) < 2:
        yield Problem(code="problem.ruling_itself", column="other", params={"number": body.other})
    if body.same_text is None and body.same_idea is None:
        yield Problem(code="problem.ruling_empty", column="same_text")
