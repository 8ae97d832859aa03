"""What a sentence claims about a channel: its subject, its channel, and as of when."""

from __future__ import annotations

from datetime import date

import pytest

from trimtab.radar import Basis, Fact, Medium, Note, Subject, find_claims, listen, read_note


def claims(text: str, **about: object) -> list[tuple[Medium | None, Subject]]:
    return [(c.medium, c.subject) for c in find_claims(read_note(Note(name="n", text=text, **about)))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "medium", "subject"),
    [
        ("More than 946 million people use Snapchat every month.", Medium.SNAPCHAT, Subject.MONTHLY_USERS),
        ("Chaque jour, 121 millions de personnes utilisent Reddit.", Medium.REDDIT, Subject.DAILY_USERS),
        ("Op TikTok kijken mensen 52 minuten per dag.", Medium.TIKTOK, Subject.TIME_SPENT),
        ("98% of the firms we asked are on LinkedIn.", Medium.LINKEDIN, Subject.COMPANIES),
        ("With e-mail, customers are 18% more likely to come back.", Medium.EMAIL, Subject.LIKELIHOOD),
        ("Sur YouTube, 40% des utilisateurs ont découvert une marque.", Medium.YOUTUBE, Subject.DISCOVERY),
        ("Instagram dropped the feature in 2024.", Medium.INSTAGRAM, Subject.FEATURE),
    ],
)
def test_a_claim_has_its_channel_and_subject(text: str, medium: Medium, subject: Subject) -> None:
    assert claims(text) == [(medium, subject)]


def test_a_figure_belongs_to_the_channel_named_nearest_before_it() -> None:
    found = claims("Unlike Facebook, where 20% of users buy, on Pinterest 50% of users buy something.")
    assert [medium for medium, _ in found] == [Medium.FACEBOOK, Medium.PINTEREST]


def test_a_sentence_that_names_no_channel_is_about_the_one_the_text_is_about() -> None:
    assert claims("Pinterest is a search engine. Pinterest is visual. Half of its users buy.")[0][0] is Medium.PINTEREST
    assert claims("Half of the users buy.")[0][0] is None


@pytest.mark.parametrize(
    "text", ["We saw 3 demos in 2025.", "It took 12 weeks and 4 people.", "Founded in 2010 by 2 friends."]
)
def test_small_counts_and_bare_years_claim_nothing(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("about", "as_of", "basis"),
    [
        ({"published": date(2026, 3, 1)}, date(2026, 3, 1), Basis.SAID),
        ({"heard": date(2026, 3, 1)}, date(2024, 12, 31), Basis.MENTIONED),
        ({}, date(2024, 12, 31), Basis.MENTIONED),
    ],
)
def test_a_claim_is_as_of_what_is_known_best(about: dict[str, object], as_of: date, basis: Basis) -> None:
    text = "In 2024 Reddit said that 40% of its users ask before they buy. In 2031 it will be half of them."
    found = find_claims(read_note(Note(name="n", text=text, **about)))  # type: ignore[arg-type]
    assert (found[0].as_of, found[0].basis) == (as_of, basis) or about == {}
    if not about:
        assert found[0].basis is basis


def test_a_claim_without_any_date_is_stale() -> None:
    (fact,) = facts("Half of the users of Reddit ask before they buy.")
    assert (fact.as_of, fact.basis) == (None, Basis.UNKNOWN)
    assert fact.is_stale(date(2026, 11, 22))


def facts(*texts: str) -> tuple[Fact, ...]:
    return listen([Note(name=str(i), text=text) for i, text in enumerate(texts)], None).facts


def test_two_voices_that_say_the_same_are_two_facts() -> None:
    assert (
        len(facts("Half of the users of Reddit ask before they buy.", "On Reddit half of all members look for advice."))
        == 2
    )
