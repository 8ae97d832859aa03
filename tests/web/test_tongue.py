"""The browser's wish decides the language, English where we do not speak it."""

from __future__ import annotations

import pytest

from trimtab.web.tongue import choose_language


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "en"),
        ("en-GB,en;q=0.9", "en"),
        ("xx, en;q=0.5", "en"),
        ("xx;q=1", "en"),
        ("en;q=banana", "en"),
        ("*", "en"),
    ],
    ids=str,
)
def test_the_first_language_we_speak_is_taken(accepted: str, language: str) -> None:
    assert choose_language(accepted) == language
