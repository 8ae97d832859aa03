"""Ideas that come up again are found across languages, and counted by who is independent."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.radar.ideas import IDEAS
from tests.radar.stand_in import Marked

from trimtab.radar import Echo, Encoder, Medium, Note, Ruling, listen, load_encoder


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    found = load_encoder()
    assert found is not None, "the tests run with trimtab[radar]"
    return found


@pytest.fixture(scope="module")
def heard(encoder: Encoder) -> Echo:
    notes = [
        Note(name=f"{idea} {number}", text=text, owner=f"Vendor {number}", is_retold=True)
        for idea, wordings in IDEAS.items()
        for number, (_, text) in enumerate(wordings)
    ]
    return listen(notes, encoder)


def test_each_idea_is_one_theme_in_whatever_language_it_was_heard(heard: Echo) -> None:
    themes = [{note.rpartition(" ")[0] for note in theme.notes} for theme in heard.themes]
    assert all(len(ideas) == 1 for ideas in themes), "no theme mixes two ideas"
    pieces = Counter(idea for ideas in themes for idea in ideas)
    assert sum(count > 1 for count in pieces.values()) <= 1, "hardly an idea falls apart"


def test_an_idea_from_three_owners_drafts_a_hypothesis(heard: Echo) -> None:
    drafts = {draft.notes[0].rpartition(" ")[0]: draft for draft in heard.drafts}
    draft = drafts["search by picture"]
    assert len(draft.owners) == 4
    assert draft.media == (Medium.PINTEREST,)
    assert draft.idea in {text for _, text in IDEAS["search by picture"]}


def idea(name: str, owner: str | None, text: str = "Tag the products ⟨1⟩") -> Note:
    return Note(name=name, text=text, owner=owner, is_retold=True)


def test_two_owners_are_no_signal_however_often_they_say_it() -> None:
    notes = [idea("a", "One"), idea("b", "One B.V."), idea("c", "Two"), idea("d", "Two"), idea("e", None)]
    (theme,) = listen(notes, Marked()).themes
    assert len(theme.owners) == 2
    assert not theme.is_signal


def test_a_translated_copy_does_not_make_a_third_owner() -> None:
    texts = {"a": "⟨1⟩", "b": "⟨2⟩"}
    notes = [
        *(idea(name, f"Owner {name}", f"Tag the products in every picture {mark}") for name, mark in texts.items()),
        Note(name="c", text="Tag the products in every picture ⟨2⟩", owner="Paper"),
        Note(name="d", text="Étiqueter les produits sur chaque photo, c'est la clé ⟨2⟩", owner="Journal"),
    ]
    ruled = [Ruling(one="a", other=name, is_same=True) for name in "bcd"]
    (theme,) = listen(notes, Marked(), ideas=ruled).themes
    assert len(theme.owners) == 3
    (copied,) = listen(notes, Marked(), ideas=ruled, copies=[Ruling(one="b", other="c", is_same=True)]).themes
    assert len(copied.owners) == 2


def test_what_is_in_doubt_does_not_count_until_the_team_ruled() -> None:
    def report(name: str, *marks: int, words: str) -> Note:
        return Note(name=name, text="\n".join(f"{words} ⟨{m}⟩" for m in marks), owner=name)

    notes = [
        report("a", 1, 2, words="The first of them says in English what it thinks"),
        report("b", 1, 3, words="Le deuxième dit en français ce qu'il en pense"),
        report("c", 1, 2, 4, 5, 6, 7, words="De derde zegt in het Nederlands wat die ervan vindt"),
    ]
    together = [Ruling(one="a", other=name, is_same=True) for name in "bc"]
    echo = listen(notes, Marked(), ideas=together)
    (theme,) = echo.themes
    assert echo.hearing.doubts
    assert theme.would_be_signal
    assert not echo.drafts
    apart = [Ruling(one=doubt.one, other=doubt.other, is_same=False) for doubt in echo.hearing.doubts]
    assert len(listen(notes, Marked(), ideas=together, copies=apart).drafts) == 1


def test_the_team_may_part_what_looks_alike() -> None:
    notes = [idea("a", "One"), idea("b", "Two"), idea("c", "Three")]
    themes = listen(notes, Marked(), ideas=[Ruling(one="a", other="c", is_same=False)]).themes
    assert len(themes) == 2


def test_without_an_encoder_ideas_meet_within_one_language() -> None:
    notes = [
        idea("a", "One", "Tag the products in Pinterest photos so that people reach the shop."),
        idea("b", "Two", "Products in Pinterest photos should be tagged, people reach the shop faster."),
        idea("c", "Three", "Envoyer la newsletter à l'heure où chacun l'ouvre."),
    ]
    assert sorted(len(theme.notes) for theme in listen(notes, None).themes) == [1, 2]
