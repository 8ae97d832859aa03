"""Notes to voices: one text is one voice, in however many languages and places it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from trimtab.radar.grouping import Ruling, group_by_average
from trimtab.radar.likeness import COPY, PARTIAL, Likeness
from trimtab.radar.owner import spell_owners
from trimtab.radar.tongue import Tongue
from trimtab.radar.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Two notes that may be one text, for the team to rule on."""

    one: str
    """Name of a note."""
    other: str
    likeness: float
    """0..1; one text from `COPY` on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One text, wherever it was met."""

    notes: tuple[str, ...]
    """Names of its notes, the earliest first."""
    owner: str | None
    """Who speaks: the owner of the earliest note. Whoever posts it again adds no voice."""
    reposted_by: tuple[str, ...]
    """The other owners."""
    tongues: tuple[Tongue, ...]
    first_heard: date | None
    last_heard: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """All voices among some notes."""

    voices: tuple[Voice, ...]
    """In the order of their first notes."""
    doubts: tuple[Doubt, ...]
    """Pairs of notes in different voices that may be one text; the likeliest first."""


def find_voices(
    wordings: Sequence[Wording],
    likeness: Likeness,
    rulings: Iterable[Ruling] = (),
    kin: Mapping[str, str] | None = None,
) -> Hearing:
    """Group notes into voices by average linkage.

    Notes are merged while the average likeness between two groups is at least `COPY`. What two members wrote down in
    their own words from different owners is never one text, however alike: that is the same idea from two voices. The
    team's rulings always win.

    Args:
        wordings: The notes, read.
        likeness: `compare_notes` of them, in the same order.
        rulings: Pairs the team has merged or split; of two on one pair the later wins.
        kin: Owner to the group it belongs to, where a brand or reseller speaks for another.
    """
    names = [wording.note.name for wording in wordings]
    owners = spell_owners([wording.note.owner for wording in wordings], kin or {})
    rulings = tuple(rulings)
    joined = {name for ruling in rulings if ruling.is_same for name in (ruling.one, ruling.other)}
    apart = _keep_apart(wordings, owners, joined)
    groups = group_by_average(likeness.score, COPY, names, rulings, apart)
    voices = tuple(_make_voice([wordings[i] for i in group], [owners[i] for i in group]) for group in groups)
    group_of = {i: g for g, group in enumerate(groups) for i in group}
    ruled = {frozenset((ruling.one, ruling.other)) for ruling in rulings}
    doubts = (
        Doubt(one=names[a], other=names[b], likeness=float(likeness.score[a, b]))
        for a, b in combinations(range(len(names)), 2)
        if likeness.score[a, b] >= PARTIAL and group_of[a] != group_of[b] and not apart[a, b]
        if frozenset((names[a], names[b])) not in ruled
    )
    return Hearing(voices=voices, doubts=tuple(sorted(doubts, key=lambda doubt: -doubt.likeness)))


def _keep_apart(
    wordings: Sequence[Wording], owners: Sequence[str | None], joined: Collection[str]
) -> NDArray[np.bool_]:
    """Pairs of two owners of which one is in the team's own words, and no ruling says whose it is, `[note, note]`."""
    told = np.array([wording.note.is_retold and wording.note.name not in joined for wording in wordings])
    differ = np.array([[a is not None and b is not None and a != b for b in owners] for a in owners])
    return differ & (told[:, None] | told[None, :]) if len(wordings) else np.zeros((0, 0), dtype=bool)


def _make_voice(wordings: Sequence[Wording], owners: Sequence[str | None]) -> Voice:
    order = sorted(range(len(wordings)), key=lambda i: (_when(wordings[i]), wordings[i].note.name))
    speaking = [owner for i in order if (owner := owners[i]) is not None]
    heard = [day for i in order if (day := wordings[i].note.heard) is not None]
    return Voice(
        notes=tuple(wordings[i].note.name for i in order),
        owner=speaking[0] if speaking else None,
        reposted_by=tuple(dict.fromkeys(owner for owner in speaking[1:] if owner != speaking[0])),
        tongues=tuple(dict.fromkeys(wordings[i].tongue for i in order)),
        first_heard=min(heard, default=None),
        last_heard=max(heard, default=None),
    )


def _when(wording: Wording) -> date:
    return wording.note.published or wording.note.heard or date.max
