"""One article in two translations: one voice, and every figure of it once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from trimtab.radar import Basis, Echo, Encoder, Medium, Note, Subject, Unit, listen, load_encoder

FILES = ("000_6da782d53e08a153.txt", "001_178c7fb7e5d231f7.txt")
FACTS = [
    (Subject.SEARCHES, 2e9, Unit.COUNT),
    (Subject.FEATURE, 2017, Unit.YEAR),
    (Subject.MONTHLY_USERS, 200e6, Unit.COUNT),
    (Subject.DISCOVERY, 0.61, Unit.SHARE),
    (Subject.PURCHASE, 0.5, Unit.SHARE),
    (Subject.SPENDING, 0.29, Unit.SHARE),
    (Subject.LIKELIHOOD, 0.18, Unit.SHARE),
    (Subject.SPENDING, 0.05, Unit.SHARE),
    (Subject.SPENDING, 0.5, Unit.SHARE),
    (Subject.SPENDING, 1000, Unit.MONEY),
    (Subject.PLANNING, 0.93, Unit.SHARE),
    (Subject.COMPANIES, 0.31, Unit.SHARE),
    (Subject.AUDIENCE, 0.5, Unit.SHARE),
    (Subject.SIGN_UPS, 0.4, Unit.SHARE),
]


def hear(shared_data: Callable[[str], Path], encoder: Encoder | None) -> Echo:
    notes = [
        Note(name=file, text=shared_data(f"articles/{file}").read_text(encoding="utf-8"), heard=date(2026, 11, 2))
        for file in FILES
    ]
    return listen(notes, encoder)


@pytest.mark.parametrize("by_meaning", [True, False], ids=["by meaning", "by figures and names"])
def test_two_translations_are_one_voice(shared_data: Callable[[str], Path], by_meaning: bool) -> None:
    echo = hear(shared_data, load_encoder() if by_meaning else None)
    assert echo.by_meaning is by_meaning
    (voice,) = echo.hearing.voices
    assert set(voice.notes) == set(FILES)


def test_every_figure_is_a_fact_once_with_both_sentences(shared_data: Callable[[str], Path]) -> None:
    facts = hear(shared_data, None).facts
    assert [fact.unit for fact in facts] == [unit for _, _, unit in FACTS]
    assert [fact.value for fact in facts] == pytest.approx([value for _, value, _ in FACTS])
    assert [fact.subject for fact in facts] == [subject for subject, _, _ in FACTS]
    assert {f.medium for f in facts} == {Medium.PINTEREST}
    assert all({claim.note for claim in fact.claims} == set(FILES) for fact in facts)


def test_its_figures_are_as_of_the_last_year_it_speaks_of_and_stale(shared_data: Callable[[str], Path]) -> None:
    facts = hear(shared_data, None).facts
    assert {(f.as_of, f.basis) for f in facts} == {(date(2017, 12, 31), Basis.MENTIONED)}
    assert all(fact.is_stale(date(2026, 11, 22)) for fact in facts)


def test_the_links_between_its_paragraphs_are_left_out(shared_data: Callable[[str], Path]) -> None:
    echo = hear(shared_data, None)
    assert [len(wording.left_out) for wording in echo.wordings] == [5, 5]
