"""English, French and Dutch are told apart, and from their neighbours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from trimtab.radar import Tongue, tell_tongue


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("Clean product titles before raising bids.", Tongue.ENGLISH),
        ("Relancer par e-mail les clients qui ont abandonné leur panier.", Tongue.FRENCH),
        ("Stop met bieden op je eigen merknaam.", Tongue.DUTCH),
        ("Die Hälfte der Nutzer hat dort eine neue Marke entdeckt, und das ist nicht wenig.", Tongue.OTHER),
        ("La mitad de los usuarios ha descubierto una marca nueva en la plataforma.", Tongue.OTHER),
        ("Metade dos usuários já descobriu uma marca nova na plataforma este ano.", Tongue.OTHER),
        ("Hälften av användarna har upptäckt ett nytt varumärke på plattformen i år.", Tongue.OTHER),
        ("Połowa użytkowników odkryła w tym roku nową markę dzięki reklamom na platformie.", Tongue.OTHER),
        ("Pinterest, TikTok, LinkedIn", Tongue.UNTOLD),
        ("2026: 61% / 29%", Tongue.UNTOLD),
        ("", Tongue.UNTOLD),
    ],
)
def test_a_text_is_known_by_its_small_words(text: str, tongue: Tongue) -> None:
    assert tell_tongue(text) is tongue


@pytest.mark.parametrize(("file", "tongue"), [("eng", "en"), ("fra", "fr"), ("nld", "nl")])
def test_no_paragraph_of_a_long_text_is_taken_for_another_language(
    shared_data: Callable[[str], Path], file: str, tongue: str
) -> None:
    lines = shared_data(f"articles/udhr/{file}.txt").read_text(encoding="utf-8").splitlines()
    paragraphs = [line.strip() for line in lines if len(line.strip()) > 25]
    assert len(paragraphs) > 50
    assert {tell_tongue(paragraph).value for paragraph in paragraphs} == {tongue}
