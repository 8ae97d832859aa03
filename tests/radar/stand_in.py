"""A stand-in for the encoder: sentences are told apart by a mark at their end, so that tests say what is alike."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from trimtab.quantities import Array
from trimtab.radar import Note, Tongue, Wording, read_note


class Marked:
    """Sentences with one mark, such as ⟨7⟩, mean the same; others have nothing in common."""

    def __init__(self) -> None:
        self.places: dict[str, int] = {}

    def encode(self, sentences: Sequence[str]) -> Array:
        vectors = np.zeros((len(sentences), 512))
        for row, sentence in enumerate(sentences):
            found = re.search("⟨.*⟩", sentence)
            mark = found.group() if found else sentence
            vectors[row, self.places.setdefault(mark, len(self.places))] = 1.0
        return vectors


def told(name: str, *marks: int, tongue: Tongue = Tongue.ENGLISH, owner: str | None = None) -> Wording:
    """A note of marked sentences; the words around a mark differ between languages."""
    text = "\n".join(f"{tongue.value} sentence of some length on its own ⟨{mark}⟩" for mark in marks)
    return read_note(Note(name=name, text=text, tongue=tongue, owner=owner))
