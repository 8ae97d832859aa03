"""The whole way from notes to voices, themes and facts, in one call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from trimtab.radar.claim import find_claims
from trimtab.radar.encoder import Encoder
from trimtab.radar.fact import Fact, merge_claims
from trimtab.radar.grouping import Ruling
from trimtab.radar.likeness import compare_notes
from trimtab.radar.note import Note
from trimtab.radar.theme import Draft, Theme, draft_hypothesis, find_themes
from trimtab.radar.voice import Hearing, find_voices
from trimtab.radar.wording import Wording, read_note


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """What came of listening to some notes."""

    wordings: tuple[Wording, ...]
    hearing: Hearing
    themes: tuple[Theme, ...]
    facts: tuple[Fact, ...]
    drafts: tuple[Draft, ...]
    """Hypotheses to be, one for each theme that is a signal."""
    by_meaning: bool
    """Whether sentences were compared by meaning; else only by figures, names and words in common."""


def listen(
    notes: Sequence[Note],
    encoder: Encoder | None,
    *,
    copies: Iterable[Ruling] = (),
    ideas: Iterable[Ruling] = (),
    kin: Mapping[str, str] | None = None,
) -> Echo:
    """Read notes and find their voices, themes and facts.

    Args:
        notes: Each with a name of its own.
        encoder: `load_encoder()`; None where it is not installed.
        copies: What the team ruled about pairs of notes being one text.
        ideas: What it ruled about pairs of notes sharing an idea.
        kin: Owner to the group it belongs to.
    """
    wordings = tuple(read_note(note) for note in notes)
    hearing = find_voices(wordings, compare_notes(wordings, encoder), copies, kin)
    themes = find_themes(wordings, hearing, encoder, ideas)
    claims = {wording.note.name: find_claims(wording) for wording in wordings}
    return Echo(
        wordings=wordings,
        hearing=hearing,
        themes=themes,
        facts=tuple(fact for voice in hearing.voices for fact in merge_claims(voice, claims)),
        drafts=tuple(draft for theme in themes if (draft := draft_hypothesis(theme)) is not None),
        by_meaning=encoder is not None,
    )
