"""How much of one note is in another: whether two texts are copies or translations of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from trimtab.quantities import Array
from trimtab.radar.anchor import find_anchors, weigh_anchor
from trimtab.radar.encoder import COVERED, Encoder
from trimtab.radar.note import Note
from trimtab.radar.tongue import Tongue, split_words
from trimtab.radar.wording import Wording

COPY = 0.6
"""Likeness from which two notes are one text."""

PARTIAL = 0.35
"""Likeness from which they may be, and the team is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Every note against every other."""

    score: Array
    """0 for nothing in common, 1 for a copy, shape `[note, note]`, symmetric."""
    by_meaning: NDArray[np.bool_]
    """Whether sentences were compared by meaning, else by fingerprint alone, shape `[note, note]`."""


def compare_notes(wordings: Sequence[Wording], encoder: Encoder | None) -> Likeness:
    """Compare every note with every other.

    Where the encoder is there and covers both languages, sentences are matched by meaning (`cover_sentences`). Where it
    is not, notes in one language are compared by the runs of words they share, and notes in two by their anchors.
    """
    anchors = [frozenset[str]().union(*(find_anchors(s, w.tongue) for s in w.sentences)) for w in wordings]
    vectors = [
        encoder.encode(w.sentences) if encoder is not None and w.tongue in COVERED and w.sentences else None
        for w in wordings
    ]
    score = np.eye(len(wordings))
    by_meaning = np.zeros(score.shape, dtype=bool)
    for a, b in combinations(range(len(wordings)), 2):
        one, other = wordings[a], wordings[b]
        ours, theirs = vectors[a], vectors[b]
        is_same_tongue = one.tongue is other.tongue and one.tongue is not Tongue.UNTOLD
        if is_declared_same(one.note, other.note):
            alike = 1.0
        elif ours is not None and theirs is not None:
            alike = cover_sentences(ours, theirs, _weigh(one), _weigh(other), SAME if is_same_tongue else ACROSS)
            if is_same_tongue:
                alike *= max(0.0, 1.0 - REPLACED * _replace_share(anchors[a], anchors[b]))
            by_meaning[a, b] = by_meaning[b, a] = True
        elif is_same_tongue:
            alike = _share_runs(one, other)
        else:
            alike = _share_anchors(anchors[a], anchors[b])
        score[a, b] = score[b, a] = alike
    return Likeness(score=score, by_meaning=by_meaning)


def is_declared_same(one: Note, other: Note) -> bool:
    """Whether two pages say so themselves: they have one address, or one names the other as its translation."""
    if one.source is None or other.source is None or "://" not in one.source:
        return False
    return one.source == other.source or one.source in other.translations or other.source in one.translations


def match_sentences(ours: Array, theirs: Array) -> tuple[tuple[int, int, float], ...]:
    """Pairs of sentences each of which is the other's nearest: (place here, place there, cosine)."""
    cosine = ours @ theirs.T
    nearest, back = cosine.argmax(axis=1), cosine.argmax(axis=0)
    return tuple((i, int(j), float(cosine[i, j])) for i, j in enumerate(nearest) if back[j] == i)


def cover_sentences(ours: Array, theirs: Array, here: Array, there: Array, ramp: tuple[float, float]) -> float:
    """The share of two texts that is covered by sentences meaning the same.

        coverage = sum over mutual best pairs of (w_i + w_j) × r(cosine) / sum of all weights
        r rises from 0 to 1 between the two ends of the ramp

    Args:
        ours: Vectors of the sentences of one text, shape `[sentence, dimension]`.
        theirs: The same of the other text.
        here: Weight of each sentence of the one, shape `[sentence]`.
        there: The same of the other.
        ramp: Cosine at which a pair begins to count, and at which it counts whole.

    Laws: 1 for a text against itself; symmetric; in 0..1.
    """
    low, high = ramp
    covered = sum(
        (here[i] + there[j]) * min(max((cosine - low) / (high - low), 0.0), 1.0)
        for i, j, cosine in match_sentences(ours, theirs)
    )
    return float(covered / (here.sum() + there.sum()))


def _weigh(wording: Wording) -> Array:
    """A longer sentence says more, though not in proportion; beyond 200 characters it counts no more."""
    return np.sqrt(np.array([min(len(sentence), 200) for sentence in wording.sentences], dtype=np.float64))


def _replace_share(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """The share of anchors that stand in the place of others: both texts have some the other lacks.

    A copy may leave some out, or add some; two texts from one template (base32 and base64, May and June) put others in
    their place.
    """
    replaced = min(len(ours - theirs), len(theirs - ours))
    return replaced / (len(ours & theirs) + replaced + 0.5)


def _share_runs(one: Wording, other: Wording) -> float:
    """The share of runs of five words that two texts in one language have in common."""
    ours, theirs = _list_runs(one), _list_runs(other)
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else 0.0


def _list_runs(wording: Wording) -> frozenset[tuple[str, ...]]:
    words = split_words(" ".join(wording.sentences))
    length = min(5, len(words))
    return frozenset(words[at : at + length] for at in range(len(words) - length + 1)) if words else frozenset()


def _share_anchors(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """The share of anchors two texts have in common; nothing where they share too few to tell."""
    shared, either = (sum(map(weigh_anchor, anchors)) for anchors in (ours & theirs, ours | theirs))
    return shared / either if len(ours & theirs) >= ENOUGH else 0.0


ACROSS = (0.30, 0.65)
"""Ramp across languages. Translations of a sentence are mostly above 0.6, other sentences on the subject below 0.4."""

SAME = (0.75, 0.95)
"""Ramp within a language, where the same said in other words is no copy."""

REPLACED = 3.0
"""How hard a replaced anchor counts against two texts in one language being copies."""

ENOUGH = 3
"""Anchors in common below which a fingerprint says nothing."""
