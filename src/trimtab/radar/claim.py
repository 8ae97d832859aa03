"""Sentences to claims, and the claims of one voice to facts: what is said about a channel, by whom, and as of when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from trimtab.radar.channel import Medium, find_media, find_subject
from trimtab.radar.figure import Bound, Figure, Unit, find_figures
from trimtab.radar.note import Note
from trimtab.radar.subject import Subject, tell_subject
from trimtab.radar.tongue import Tongue
from trimtab.radar.wording import Wording


class Basis(Enum):
    """How it is known as of when a claim holds."""

    SAID = "said"
    """The note says when it came out."""
    MENTIONED = "mentioned"
    """The last year the text itself speaks of: it is no older than that, and hardly much younger."""
    HEARD = "heard"
    """The day the team heard it: it cannot be younger."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One figure about a channel, as one sentence says it. A claim is not a truth."""

    medium: Medium | None
    """The channel it is about; None where the text does not say."""
    subject: Subject
    value: float
    """In the unit; a share is 0..1."""
    unit: Unit
    bound: Bound
    currency: str | None
    as_of: date | None
    """The latest day it can be about."""
    basis: Basis
    """How that is known."""
    note: str
    """Name of the note."""
    source: str | None
    """Where the note can be found again."""
    owner: str | None
    """Who says so, as written."""
    tongue: Tongue
    sentence: str


def find_claims(wording: Wording) -> tuple[Claim, ...]:
    """The claims of one note, in the order of its text.

    A figure belongs to the channel its sentence names nearest before it, else to the one the sentence names, else to
    the one the text is about. Bare years are claims only where a feature came or went, small bare counts never.
    """
    main = find_subject(wording.sentences)
    as_of, basis = _date_note(wording)
    claims: list[Claim] = []
    for sentence in wording.sentences:
        figures = find_figures(sentence, wording.tongue)
        named = find_media(sentence)
        for number, figure in enumerate(figures):
            start = figures[number - 1].end if number else 0
            end = figures[number + 1].start if number + 1 < len(figures) else len(sentence)
            subject = tell_subject(sentence, figure, start, end)
            if _says_something(figure, subject):
                claims.append(
                    Claim(
                        medium=_choose_medium(named, figure.start) or main,
                        subject=subject,
                        value=figure.value,
                        unit=figure.unit,
                        bound=figure.bound,
                        currency=figure.currency,
                        as_of=as_of,
                        basis=basis,
                        note=wording.note.name,
                        source=wording.note.source,
                        owner=wording.note.owner,
                        tongue=wording.tongue,
                        sentence=sentence,
                    )
                )
    return tuple(claims)


def _says_something(figure: Figure, subject: Subject) -> bool:
    match figure.unit:
        case Unit.YEAR:
            return subject is Subject.FEATURE
        case Unit.COUNT:
            return figure.value >= 1000 or (subject is not Subject.OTHER and figure.value >= 100)
        case Unit.DAYS:
            return subject is not Subject.OTHER
        case _:
            return True


def _choose_medium(named: Sequence[tuple[Medium, int]], place: int) -> Medium | None:
    before = [medium for medium, at in named if at < place]
    return before[-1] if before else named[0][0] if named else None


def _date_note(wording: Wording) -> tuple[date | None, Basis]:
    note: Note = wording.note
    if note.published is not None:
        return note.published, Basis.SAID
    latest = note.heard or date.max
    years = [int(year) for sentence in wording.sentences for year in _YEAR.findall(sentence)]
    told = [year for year in years if year <= latest.year]
    if told:
        return min(date(max(told), 12, 31), latest), Basis.MENTIONED
    return (note.heard, Basis.HEARD) if note.heard is not None else (None, Basis.UNKNOWN)


_YEAR = re.compile(r"(?<![\d.,$€£])(?:199\d|20[0-4]\d)(?![\d%]|[.,]\d)")
