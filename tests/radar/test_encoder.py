"""The encoder is the one that was measured, or none."""

from __future__ import annotations

import numpy as np
import pytest

from trimtab.radar import encoder as room
from trimtab.radar import load_encoder


def test_vectors_have_length_one_and_meaning() -> None:
    encoder = load_encoder()
    assert encoder is not None
    dog, hond, tax = encoder.encode(
        ["The dog sleeps in the garden.", "De hond slaapt in de tuin.", "Taxes rise again."]
    )
    assert np.linalg.norm(dog) == pytest.approx(1.0, abs=1e-4)
    assert dog @ hond > 0.6 > 0.3 > dog @ tax
    assert encoder.encode([]).shape[0] == 0


def test_other_weights_than_those_measured_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "WEIGHTS", {"weights.npz": "0" * 64})
    load_encoder.cache_clear()
    try:
        assert load_encoder() is None
    finally:
        load_encoder.cache_clear()


def test_nothing_is_asked_where_it_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "find_spec", lambda _name: None)
    load_encoder.cache_clear()
    try:
        assert load_encoder() is None
    finally:
        load_encoder.cache_clear()
