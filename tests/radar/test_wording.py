"""A text becomes sentences, and what merely stands around it is left out and shown."""

from __future__ import annotations

import pytest

from trimtab.radar import Note, Tongue, read_note
from trimtab.radar.wording import split_sentences


@pytest.mark.parametrize(
    ("line", "count", "tongue"),
    [
        ("It works. It works again! Does it?", 3, Tongue.ENGLISH),
        ("They grew by 1.5 per cent, e.g. in Dr. Smith's shop, vs. none before.", 1, Tongue.ENGLISH),
        ("Dat werkt bijv. in winkels, o.a. bij grote merken. Het kost weinig.", 2, Tongue.DUTCH),
        ("C'est bien ! Puis il partit. «Voilà», dit-il.", 3, Tongue.FRENCH),
        ("1. Begin with one channel.", 1, Tongue.ENGLISH),
        ("Wait... Then go on.", 2, Tongue.ENGLISH),
    ],
)
def test_a_mark_ends_a_sentence_where_one_can_begin(line: str, count: int, tongue: Tongue) -> None:
    assert len(split_sentences(line, tongue)) == count


def test_a_sentence_ends_where_a_page_lost_its_mark() -> None:
    line = "Mensen gebruiken het netwerk elke maand Eenenzestig procent zei ja En dat is veel"
    assert split_sentences(line, Tongue.DUTCH) == (
        "Mensen gebruiken het netwerk elke maand",
        "Eenenzestig procent zei ja",
        "En dat is veel",
    )


ARTICLE = """Pinterest is used for planning, and that is its strength.

star sign meaning of number 41

About 200 million people use it every month.

number 213 horoscope

Share this with your friends:
"""


def test_links_between_paragraphs_are_left_out_and_shown() -> None:
    wording = read_note(Note(name="a", text=ARTICLE))
    assert wording.left_out == (
        "star sign meaning of number 41",
        "number 213 horoscope",
        "Share this with your friends:",
    )
    assert len(wording.sentences) == 2


@pytest.mark.parametrize(
    "line",
    [
        "What 2027 will bring",
        "Up 12% on Pinterest",
        "Pinterest in 7 steps",
        "Over 40 million users",
        "Step 3: measure",
        "We were 12 people that day.",
    ],
)
def test_a_short_line_that_belongs_to_the_text_stays(line: str) -> None:
    wording = read_note(Note(name="a", text=f"{ARTICLE}\n\n{line}\n\nThat was all."))
    assert line not in wording.left_out


def test_a_note_says_its_language_where_somebody_knows_better() -> None:
    assert read_note(Note(name="a", text="Pinterest!", tongue=Tongue.DUTCH)).tongue is Tongue.DUTCH
