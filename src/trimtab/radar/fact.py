"""The claims of one voice to facts, each once however many languages say it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from trimtab.radar.channel import Medium
from trimtab.radar.claim import Basis, Claim
from trimtab.radar.figure import Bound, Unit
from trimtab.radar.subject import Subject
from trimtab.radar.voice import Voice

STALE_AFTER = timedelta(days=365)
"""Age from which a fact about a channel is shown as stale: channels move faster than the people who quote them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One dated figure about a channel, with whoever says so."""

    medium: Medium | None
    subject: Subject
    value: float
    """In the unit; a share is 0..1."""
    unit: Unit
    bound: Bound
    currency: str | None
    market: str | None
    """Where it holds: an ISO code of a country, EU, or None for everywhere or where nobody said."""
    as_of: date | None
    """The latest day it can be about; None where nothing tells."""
    basis: Basis
    owner: str | None
    """Who says so."""
    source: str | None
    """Where that can be found again."""
    claims: tuple[Claim, ...]
    """Each place where it stands, one per note; none where it does not come from the team's notes."""

    def is_stale(self, today: date) -> bool:
        """Whether it is older than a year, or of unknown age."""
        return self.as_of is None or today - self.as_of > STALE_AFTER


def merge_claims(voice: Voice, claims: Mapping[str, Sequence[Claim]]) -> tuple[Fact, ...]:
    """The facts of one voice: what several of its notes say counts once.

    A translation says the same figures in the same order, so the claims of each note are laid beside those found so
    far by their longest common subsequence of (unit, value); what no note before said is added.

    Args:
        voice: The voice.
        claims: Claims by name of the note.
    """
    merged: list[list[Claim]] = []
    for name in voice.notes:
        merged = _lay_beside(merged, claims.get(name, ()))
    return tuple(_make_fact(group, voice) for group in merged)


def _lay_beside(merged: list[list[Claim]], claims: Sequence[Claim]) -> list[list[Claim]]:
    """Merge a note's claims into groups, both in their order."""
    longest = [[0] * (len(claims) + 1) for _ in range(len(merged) + 1)]
    for i in range(len(merged) - 1, -1, -1):
        for j in range(len(claims) - 1, -1, -1):
            longest[i][j] = (
                longest[i + 1][j + 1] + 1
                if _is_same(merged[i][0], claims[j])
                else max(longest[i + 1][j], longest[i][j + 1])
            )
    joined: list[list[Claim]] = []
    i = j = 0
    while i < len(merged) or j < len(claims):
        if i < len(merged) and j < len(claims) and _is_same(merged[i][0], claims[j]):
            joined.append([*merged[i], claims[j]])
            i, j = i + 1, j + 1
        elif j == len(claims) or (i < len(merged) and longest[i + 1][j] >= longest[i][j + 1]):
            joined.append(merged[i])
            i += 1
        else:
            joined.append([claims[j]])
            j += 1
    return joined


def _is_same(one: Claim, other: Claim) -> bool:
    return (
        one.unit is other.unit
        and one.currency == other.currency
        and abs(one.value - other.value) <= 1e-6 * abs(one.value)
    )


def _make_fact(group: Sequence[Claim], voice: Voice) -> Fact:
    first = group[0]
    told = next((claim.subject for claim in group if claim.subject is not Subject.OTHER), Subject.OTHER)
    dated = [claim for claim in group if claim.as_of is not None]
    oldest = min(dated, key=lambda claim: (_TRUST.index(claim.basis), claim.as_of or date.max), default=first)
    return Fact(
        medium=next((claim.medium for claim in group if claim.medium is not None), None),
        subject=told,
        value=first.value,
        unit=first.unit,
        bound=next((claim.bound for claim in group if claim.bound is not Bound.EXACT), Bound.EXACT),
        currency=first.currency,
        market=None,
        as_of=oldest.as_of,
        basis=oldest.basis,
        owner=voice.owner,
        source=next((claim.source for claim in group if claim.source), None),
        claims=tuple(group),
    )


_TRUST = (Basis.SAID, Basis.MENTIONED, Basis.HEARD, Basis.UNKNOWN)
"""Whose word on the date counts first."""
