"""Listening to what is said outside: files of notes and articles to voices, themes, facts and cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from trimtab.problems import BadInput, Problem
from trimtab.radar import (
    CHARACTERS,
    FIGURES,
    Echo,
    Fact,
    FactCard,
    Medium,
    Note,
    Ruling,
    deal_cards,
    listen,
    load_encoder,
    read_page,
    tell_media,
)

KINDS = (".txt", ".md", ".html", ".htm", ".xhtml")
"""Files of a folder that are taken for notes."""


def gather_notes(places: Sequence[Path]) -> tuple[Note, ...]:
    """The notes in files and folders, in the order given and by name; raises `BadInput` with every fault of all."""
    notes: list[Note] = []
    problems: list[Problem] = []
    for path in dict.fromkeys(file for place in places for file in _list_files(place, problems)):
        try:
            content = path.read_bytes()
        except OSError:
            problems.append(Problem(code="problem.note_missing", file=str(path)))
            continue
        note, found = read_page(content, str(path))
        problems.extend(found)
        if note is not None:
            notes.append(note)
    if problems:
        raise BadInput(problems)
    return tuple(notes)


def hear(
    notes: Sequence[Note],
    *,
    copies: Sequence[Ruling] = (),
    ideas: Sequence[Ruling] = (),
    kin: Mapping[str, str] | None = None,
) -> Echo:
    """Listen to notes, by meaning where the encoder is installed; raises `BadInput` for rulings on unknown notes."""
    names = {note.name for note in notes}
    ruled = [name for ruling in (*copies, *ideas) for name in (ruling.one, ruling.other)]
    if unknown := [name for name in dict.fromkeys(ruled) if name not in names]:
        raise BadInput(Problem(code="problem.ruling_unknown", params={"note": name}) for name in unknown)
    return listen(notes, load_encoder(), copies=copies, ideas=ideas, kin=kin)


def deal_today(facts: Sequence[Fact] = ()) -> tuple[tuple[FactCard, ...], date]:
    """The cards of all channels with the figures that come with trimtab and the team's own facts, and today's date."""
    return deal_cards(CHARACTERS, (*FIGURES, *facts)), datetime.now(UTC).date()


def pick_card(cards: Sequence[FactCard], channel: str) -> FactCard:
    """The card of one channel by any name it goes by; raises `BadInput` where there is none."""
    named = tell_media(channel) or frozenset(m for m in Medium if m.value == channel.strip().casefold())
    found = [card for card in cards if card.medium in named]
    if len(found) != 1:
        known = tuple(medium.value for medium in Medium)
        raise BadInput([Problem(code="problem.channel_no_card", params={"channel": channel, "known": known})])
    return found[0]


def _list_files(place: Path, problems: list[Problem]) -> list[Path]:
    if not place.is_dir():
        return [place]
    found = sorted(path for path in place.iterdir() if path.suffix.casefold() in KINDS and path.is_file())
    if not found:
        problems.append(Problem(code="problem.no_notes_in_folder", file=str(place), params={"kinds": KINDS}))
    return found
