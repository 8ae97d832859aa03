"""Figures are found however three languages write them, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from trimtab.radar import Bound, Tongue, Unit
from trimtab.radar.figure import find_figures
from trimtab.radar.numeral import read_digits, read_numeral

EN, FR, NL = Tongue.ENGLISH, Tongue.FRENCH, Tongue.DUTCH


@pytest.mark.parametrize(
    ("words", "tongue", "value"),
    [
        ("seventeen", EN, 17),
        ("sixty-one", EN, 61),
        ("two hundred and fifty-six thousand and twelve", EN, 256_012),
        ("a hundred", EN, 100),
        ("2.5 billion", EN, 2.5e9),
        ("soixante et onze", FR, 71),
        ("soixante-dix-sept", FR, 77),
        ("quatre-vingt-dix-neuf", FR, 99),
        ("quatre-vingts", FR, 80),
        ("nonante-deux", FR, 92),
        ("trois cent quarante mille deux cents", FR, 340_200),
        ("deux milliards", FR, 2e9),
        ("eenenzestig", NL, 61),
        ("drieënnegentig", NL, 93),
        ("vijfhonderddrieënzestigduizend zevenhonderdtwaalf", NL, 563_712),
        ("anderhalf miljoen", NL, 1.5e6),
        ("2,5 miljard", NL, 2.5e9),
    ],
)
def test_a_number_in_words_is_read_whole(words: str, tongue: Tongue, value: float) -> None:
    assert read_numeral(words.split(), tongue) == (value, len(words.split()))


@pytest.mark.parametrize("words", ["un ami", "een vriend", "a friend", "and", "ziek", "cents"])
def test_an_article_or_any_other_word_is_no_number(words: str) -> None:
    found = read_numeral(words.split(), FR if "un" in words else NL if "een" in words else EN)
    assert found is None or found == (1.0, 1)


@pytest.mark.parametrize(
    ("digits", "tongue", "value"),
    [
        ("1,000", EN, 1000),
        ("1.000", NL, 1000),
        ("1 000,5", FR, 1000.5),
        ("1.5", EN, 1.5),
        ("1,5", FR, 1.5),
        ("1.234", Tongue.OTHER, 1234),
        ("0.123", Tongue.OTHER, 0.123),
        ("12.34.56", EN, None),
    ],
)
def test_digits_are_grouped_as_their_language_groups_them(digits: str, tongue: Tongue, value: float | None) -> None:
    assert read_digits(digits, tongue) == value


@pytest.mark.parametrize(
    ("sentence", "tongue", "value", "unit"),
    [
        ("Sixty-one percent of users said so.", EN, 0.61, Unit.SHARE),
        ("Soixante et un pour cent l'ont dit.", FR, 0.61, Unit.SHARE),
        ("Eenenzestig procent zei dat.", NL, 0.61, Unit.SHARE),
        ("Half of the users said so.", EN, 0.5, Unit.SHARE),
        ("La moitié l'ont dit.", FR, 0.5, Unit.SHARE),
        ("De helft zei dat.", NL, 0.5, Unit.SHARE),
        ("One in five shoppers uses it.", EN, 0.2, Unit.SHARE),
        ("Un utilisateur sur cinq.", FR, 0.2, Unit.SHARE),
        ("Een op de vijf mensen.", NL, 0.2, Unit.SHARE),
        ("Twee derde van de mensen.", NL, 2 / 3, Unit.SHARE),
        ("It rose by 12 percentage points.", EN, 12, Unit.POINTS),
        ("Ils dépensent 3 milliards d'euros.", FR, 3e9, Unit.MONEY),
        ("They spent $ 1.2bn there.", EN, 1.2e9, Unit.MONEY),
        ("Meer dan $ 1.000 per jaar.", NL, 1000, Unit.MONEY),
        ("They buy three times more often.", EN, 3, Unit.TIMES),
        ("Ze kopen drie keer meer.", NL, 3, Unit.TIMES),
        ("Removed in 2017.", EN, 2017, Unit.YEAR),
        ("28 minutes a day.", EN, 28, Unit.MINUTES),
        ("1 500 magasins l'utilisent.", FR, 1500, Unit.COUNT),
        ("2000 users came.", EN, 2000, Unit.COUNT),
    ],
)
def test_a_figure_has_its_value_and_unit(sentence: str, tongue: Tongue, value: float, unit: Unit) -> None:
    (figure,) = find_figures(sentence, tongue)
    assert figure.unit is unit
    assert figure.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("sentence", "tongue"),
    [
        ("The Fortune 500 like it.", EN),
        ("Since iOS 14 much has changed.", EN),
        ("A friend of mine has one idea.", EN),
        ("C'est un piège, et une amie le sait.", FR),
        ("Het is een valstrik, op één na.", NL),
        ("Decode base64 and mp3 files.", EN),
        ("In the first half of the match.", EN),
        ("Elke eerste helft van het jaar.", NL),
        ("Selon B, des millions de personnes l'utilisent.", FR),
        ("Plan B of K and M, says X.", EN),
    ],
)
def test_names_articles_and_halves_of_a_course_are_no_figures(sentence: str, tongue: Tongue) -> None:
    assert find_figures(sentence, tongue) == ()


@pytest.mark.parametrize(
    ("sentence", "tongue", "bound"),
    [
        ("more than 200 million people", EN, Bound.OVER),
        ("plus de 200 millions de personnes", FR, Bound.OVER),
        ("bijna 200 miljoen mensen", NL, Bound.ABOUT),
        ("less than 5% of users", EN, Bound.UNDER),
        ("exactly as 5% of users", EN, Bound.EXACT),
    ],
)
def test_a_figure_says_how_close_it_comes(sentence: str, tongue: Tongue, bound: Bound) -> None:
    (figure,) = find_figures(sentence, tongue)
    assert figure.bound is bound
