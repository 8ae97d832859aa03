"""One text is one voice, whoever posts it and in whatever language; the team has the last word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from tests.radar.stand_in import Marked, told

from trimtab.radar import Hearing, Note, Ruling, Tongue, Wording, compare_notes, find_voices, read_note

NL, FR = Tongue.DUTCH, Tongue.FRENCH


def group(wordings: Sequence[Wording], rulings: Sequence[Ruling] = (), **kin: str) -> Hearing:
    return find_voices(wordings, compare_notes(wordings, Marked()), rulings, kin)


def names(hearing: Hearing) -> list[tuple[str, ...]]:
    return [tuple(sorted(voice.notes)) for voice in hearing.voices]


def test_translations_are_one_voice_and_another_text_is_another() -> None:
    hearing = group([told("a", 1, 2, 3, 4), told("b", 1, 2, 3, 4, tongue=FR), told("c", 5, 6, 7, 8, tongue=NL)])
    assert names(hearing) == [("a", "b"), ("c",)]
    assert hearing.doubts == ()


def test_a_half_copy_is_asked_about_and_not_merged() -> None:
    hearing = group([told("a", 1, 2, 3, 4), told("b", 1, 2, 8, 9, tongue=NL)])
    assert names(hearing) == [("a",), ("b",)]
    (doubt,) = hearing.doubts
    assert (doubt.one, doubt.other) == ("a", "b")
    assert doubt.likeness == pytest.approx(0.5)


def test_the_team_has_the_last_word() -> None:
    wordings = [told("a", 1, 2, 3), told("b", 1, 2, 3, tongue=FR), told("c", 4, 5, 6, tongue=NL)]
    ruled = group(wordings, [Ruling(one="a", other="b", is_same=False), Ruling(one="c", other="a", is_same=True)])
    assert names(ruled) == [("a", "c"), ("b",)]
    assert ruled.doubts == ()
    again = group(wordings, [Ruling(one="a", other="b", is_same=False), Ruling(one="b", other="a", is_same=True)])
    assert ("a", "b") in names(again)


def test_whoever_posts_a_text_again_adds_no_voice() -> None:
    first = told("a", 1, 2, 3, owner="Maker Inc.")
    first = replace(first, note=replace(first.note, published=date(2026, 1, 5)))
    hearing = group([told("b", 1, 2, 3, tongue=FR, owner="Paper"), first])
    (voice,) = hearing.voices
    assert (voice.owner, voice.reposted_by) == ("Maker Inc.", ("Paper",))


def test_two_brands_of_one_group_are_one_owner() -> None:
    wordings = [told("a", 1, owner="Brand A"), told("b", 2, owner="brand a N.V."), told("c", 3, owner="Brand B")]
    owners = [voice.owner for voice in group(wordings, (), **{"Brand B": "Brand A"}).voices]
    assert len(set(owners)) == 1


def test_the_same_told_of_two_owners_in_our_own_words_is_two_voices() -> None:
    one, other = (told(name, 1, 2, 3, tongue=t, owner=name) for name, t in (("a", FR), ("b", NL)))
    retold = [replace(w, note=replace(w.note, is_retold=True)) for w in (one, other)]
    assert names(group(retold)) == [("a",), ("b",)]
    assert names(group([one, other])) == [("a", "b")]


def test_a_page_that_names_its_translation_needs_no_other_proof() -> None:
    here = told("a", 1, 2)
    there = told("b", 3, 4, tongue=FR)
    here = replace(here, note=replace(here.note, source="https://x.be/en", translations=("https://x.be/fr",)))
    there = replace(there, note=replace(there.note, source="https://x.be/fr"))
    assert names(group([here, there])) == [("a", "b")]


LINES = (
    "Our channel brought {n} visits in {month}, more than the month before.",
    "Most of them came from the newsletter of the second week.",
    "We spent the usual amount and changed nothing else at all.",
)


def test_two_reports_from_one_template_are_two_texts() -> None:
    texts = [
        "\n".join(LINES).format(n=n, month=month)
        for n, month in (("41,200", "the Alpha campaign"), ("38,900", "the Bravo campaign"))
    ]
    same_words = [read_note(Note(name=str(i), text=text)) for i, text in enumerate(texts)]
    marked = [replace(w, sentences=tuple(f"{s} ⟨{i}⟩" for i, s in enumerate(w.sentences))) for w in same_words]
    assert len(group(marked).voices) == 2
    copied = [marked[0], replace(marked[0], note=replace(marked[0].note, name="again"))]
    assert len(group(copied).voices) == 1


FIGURES = {
    Tongue.ENGLISH: "In 2025 more than 200 million people used Pinterest, and 61% made 93% of their plans there.",
    Tongue.FRENCH: "En 2025 plus de 200 millions de personnes ont utilisé Pinterest, et 61 % y font 93 % des plans.",
    Tongue.OTHER: "Im Jahr 2025 nutzten über 200 Millionen Menschen Pinterest, und 61 % machten dort 93 % ihrer Pläne.",
}


def test_without_an_encoder_figures_and_names_tell_a_translation() -> None:
    other = "In 2024 about 12 million people used Reddit, and 18% of them said so to the paper last week."
    wordings = [read_note(Note(name=t.value, text=text, tongue=t)) for t, text in FIGURES.items()]
    wordings.append(read_note(Note(name="x", text=other, tongue=Tongue.DUTCH)))
    hearing = find_voices(wordings, compare_notes(wordings, None))
    assert ("en", "fr") in names(hearing) or ("en", "fr", "other") in names(hearing)
    assert ("x",) in names(hearing)


def test_without_an_encoder_a_copy_in_one_language_is_told_by_its_words() -> None:
    text = "The channel works best for plans that take weeks. People come back to it again and again before they buy."
    notes = [
        text,
        text.replace("again and again", "often"),
        "Quite another thing is said here about e-mail and its lists.",
    ]
    wordings = [read_note(Note(name=str(i), text=t)) for i, t in enumerate(notes)]
    assert names(find_voices(wordings, compare_notes(wordings, None))) == [("0", "1"), ("2",)]
