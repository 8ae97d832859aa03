"""Voices to themes, and themes to signals: an idea is worth digging into once enough independent voices bring it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from trimtab.quantities import Array
from trimtab.radar.channel import Medium, find_media
from trimtab.radar.encoder import COVERED, Encoder
from trimtab.radar.grouping import Ruling, group_by_average
from trimtab.radar.tongue import Tongue, split_words
from trimtab.radar.voice import Hearing, Voice
from trimtab.radar.wording import Wording

DIG_DEEPER = 3
"""Independent owners from which a theme is a signal."""

ALIKE = 0.42
"""Average cosine of meaning from which voices share a theme."""

ALIKE_WORDS = 0.3
"""The same for the share of longer words in common, where there is no encoder; within one language only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One idea, and who brought it."""

    notes: tuple[str, ...]
    """Names of all its notes, voice by voice, the earliest first."""
    voices: tuple[Voice, ...]
    """In order of the first note."""
    owners: tuple[str, ...]
    """Independent owners: of each voice the one who speaks, however many repeat it."""
    least_owners: int
    """How many there are if every pair of notes in doubt turns out to be one text."""
    media: tuple[Medium, ...]
    """Channels it names, the most named first."""
    tongues: tuple[Tongue, ...]
    first_heard: date | None
    last_heard: date | None
    wording: str
    """The sentence nearest to what all of them say."""

    @property
    def is_signal(self) -> bool:
        """Whether it is time to dig deeper."""
        return self.least_owners >= DIG_DEEPER

    @property
    def would_be_signal(self) -> bool:
        """Whether it would be, were the notes in doubt ruled to be different texts."""
        return not self.is_signal and len(self.owners) >= DIG_DEEPER


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A hypothesis to be: what the team still has to say before it can be registered is not in it."""

    media: tuple[Medium, ...]
    idea: str
    """In the words of the note nearest to all."""
    owners: tuple[str, ...]
    """Independent owners that bring it."""
    notes: tuple[str, ...]
    """Names of the notes it rests on."""


def find_themes(
    wordings: Sequence[Wording],
    hearing: Hearing,
    encoder: Encoder | None,
    rulings: Iterable[Ruling] = (),
) -> tuple[Theme, ...]:
    """Group voices into themes by average linkage, the themes with most owners first.

    Args:
        wordings: The notes, read.
        hearing: Their voices.
        encoder: None compares longer words within one language instead of meaning across all.
        rulings: Pairs of notes the team says share an idea, or do not; they hold for the voices of the notes.
    """
    read = {wording.note.name: wording for wording in wordings}
    voice_of = {name: str(v) for v, voice in enumerate(hearing.voices) for name in voice.notes}
    on_voices = [
        Ruling(one=voice_of[ruling.one], other=voice_of[ruling.other], is_same=ruling.is_same)
        for ruling in rulings
        if ruling.one in voice_of and ruling.other in voice_of
    ]
    gists = [_gist([read[name] for name in voice.notes], encoder) for voice in hearing.voices]
    likeness = _compare_gists(gists, by_meaning=encoder is not None)
    names = [str(v) for v in range(len(gists))]
    groups = group_by_average(likeness, ALIKE if encoder is not None else ALIKE_WORDS, names, on_voices)
    themes = [_make_theme([hearing.voices[v] for v in group], read, hearing, encoder) for group in groups]
    return tuple(sorted(themes, key=lambda theme: (-len(theme.owners), -len(theme.voices))))


def draft_hypothesis(theme: Theme) -> Draft | None:
    """Draft a hypothesis from a theme that is a signal; None while too few independent owners bring it."""
    if not theme.is_signal:
        return None
    return Draft(media=theme.media, idea=theme.wording, owners=theme.owners, notes=theme.notes)


_Gist = Array | frozenset[str] | None


def _gist(wordings: Sequence[Wording], encoder: Encoder | None) -> _Gist:
    """What a voice is about: the mean direction of its sentences, or the longer words of its first note."""
    if encoder is None:
        first = wordings[0]
        return frozenset(f"{first.tongue.value} {w[:6]}" for s in first.sentences for w in split_words(s) if len(w) > 3)
    sentences = [s for wording in wordings if wording.tongue in COVERED for s in wording.sentences]
    if not sentences:
        return None
    weights = np.sqrt(np.array([len(sentence) for sentence in sentences], dtype=np.float64))
    mean = weights @ encoder.encode(sentences)
    return np.asarray(mean / np.linalg.norm(mean))


def _compare_gists(gists: Sequence[_Gist], *, by_meaning: bool) -> Array:
    likeness = np.eye(len(gists))
    if by_meaning:
        there = [v for v, gist in enumerate(gists) if gist is not None]
        vectors = np.array([gists[v] for v in there], dtype=np.float64)
        if there:
            likeness[np.ix_(there, there)] = np.clip(vectors @ vectors.T, 0.0, 1.0)
        return likeness
    for a, one in enumerate(gists):
        for b, other in enumerate(gists):
            if isinstance(one, frozenset) and isinstance(other, frozenset) and one and other:
                likeness[a, b] = 2 * len(one & other) / (len(one) + len(other))
    return likeness


def _make_theme(
    voices: Sequence[Voice], read: Mapping[str, Wording], hearing: Hearing, encoder: Encoder | None
) -> Theme:
    notes = tuple(name for voice in voices for name in voice.notes)
    named = [medium for name in notes for medium in {m for s in read[name].sentences for m, _ in find_media(s)}]
    heard = [day for voice in voices for day in (voice.first_heard, voice.last_heard) if day is not None]
    return Theme(
        notes=notes,
        voices=tuple(voices),
        owners=_list_owners(voices),
        least_owners=_count_least(voices, hearing),
        media=tuple(sorted(set(named), key=lambda medium: (-named.count(medium), medium.value))),
        tongues=tuple(dict.fromkeys(tongue for voice in voices for tongue in voice.tongues)),
        first_heard=min(heard, default=None),
        last_heard=max(heard, default=None),
        wording=_choose_wording([read[voice.notes[0]] for voice in voices], encoder),
    )


def _list_owners(voices: Iterable[Voice]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(voice.owner for voice in voices if voice.owner is not None))


def _count_least(voices: Sequence[Voice], hearing: Hearing) -> int:
    """Owners left when voices with notes in doubt between them count as one."""
    place = {name: v for v, voice in enumerate(voices) for name in voice.notes}
    group = list(range(len(voices)))
    for doubt in hearing.doubts:
        if doubt.one in place and doubt.other in place:
            one, other = group[place[doubt.one]], group[place[doubt.other]]
            group = [one if g == other else g for g in group]
    first = {g: v for v, g in reversed(list(enumerate(group)))}
    return len(_list_owners(voices[v] for v in first.values()))


def _choose_wording(wordings: Sequence[Wording], encoder: Encoder | None) -> str:
    """The sentence nearest to the middle of all voices; without an encoder the first sentence heard."""
    sentences = [s for wording in wordings for s in wording.sentences]
    if encoder is None or len(sentences) < 2:
        return sentences[0] if sentences else ""
    vectors = encoder.encode(sentences)
    return sentences[int((vectors @ vectors.sum(axis=0)).argmax())]
