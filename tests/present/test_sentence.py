"""A statement becomes a sentence whatever its parameters contain."""

from dataclasses import replace
from functools import partial

import pytest

from trimtab.present import language as languages
from trimtab.present.convention import read_convention
from trimtab.present.sentence import say, say_problem
from trimtab.problems import Problem
from trimtab.statement import Parameter, Statement

TEMPLATES = {
    "try.words": "{x}",
    "try.money": "{x:money}",
    "try.estimate": "{x:estimate}",
    "try.percent": "{x:percent}",
    "try.probability": "{x:probability}",
    "try.count": "{x:count}",
    "try.number": "{x:number}",
    "try.interval": "{x:number~low~high}",
    "try.cost": "{x:estimate~low~high}",
    "try.date": "{x:date}",
    "try.label": "we {x:label}",
    "try.word": "go on",
    "try.weeks": "{x:count} {x:week|weeks}",
    "try.unit": "{x:count} {unit:label}",
    "unit.week": "weeks",
    "unit.week.single": "week",
    "problem.try": "{column} in line {row} of {file} holds {found}.\nPut a number there.",
}


@pytest.fixture(autouse=True)
def _trial_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    english = replace(languages.ENGLISH, sentences=TEMPLATES)
    tongues = {tag: replace(english, tag=tag, convention=read_convention(tag)) for tag in ("fr", "nl")}
    for tag, language in {**tongues, "en": english}.items():
        monkeypatch.setitem(languages.LANGUAGES, tag, partial(_lend, language))


def _lend(language: languages.Language) -> languages.Language:
    return language


def said(manner: str, x: Parameter, language: str = "en", currency: str | None = None) -> str:
    return say(Statement(code=f"try.{manner}", params={"x": x}), language, currency=currency)


@pytest.mark.parametrize(
    ("x", "currency", "text"),
    [
        (1240.4, "EUR", "€1,240"),
        (12.5, "EUR", "€12.50"),
        (12.0, "EUR", "€12"),
        (-1240.0, "USD", "−$1,240"),
        (1240.0, "CHF", "CHF\u00a01,240"),
        (1240.0, None, "1,240"),
        (float("nan"), "EUR", "unknown"),
        (float("-inf"), "EUR", "unknown"),
    ],
)
def test_money_is_written_in_the_review_s_currency(x: float, currency: str | None, text: str) -> None:
    assert said("money", x, currency=currency) == text


@pytest.mark.parametrize(
    ("manner", "x", "french", "dutch"),
    [
        ("money", -1240.4, "−1\u202f240\u00a0€", "€\u00a0−1.240"),
        ("number", 1.2345, "1,23", "1,23"),
        ("percent", 0.055, "5,5\u00a0%", "5,5%"),
        ("percent", -0.3, "−30\u00a0%", "−30%"),
        ("estimate", 2.34e9, "2,34\u00a0Md\u00a0€", "€\u00a02,34\u00a0mld."),
        ("date", "2024-05-01", "1er\u00a0mai\u00a02024", "1\u00a0mei\u00a02024"),
        ("date", "2024-02-29", "29\u00a0févr.\u00a02024", "29\u00a0feb\u00a02024"),
        ("words", ("a", "b", "c"), "a, b et c", "a, b en c"),
        ("weeks", 0, "0 week", "0 weeks"),
        ("weeks", 2, "2 weeks", "2 weeks"),
    ],
)
def test_another_language_writes_the_same_its_own_way(manner: str, x: Parameter, french: str, dutch: str) -> None:
    assert said(manner, x, "fr", "EUR") == french
    assert said(manner, x, "nl", "EUR") == dutch


def test_a_currency_without_a_sign_goes_where_the_language_puts_signs() -> None:
    assert said("money", -1240.0, "fr", "CHF") == "−1\u202f240\u00a0CHF"
    assert said("money", -1240.0, "nl", "CHF") == "CHF\u00a0−1.240"


def test_english_is_written_as_the_british_write_it() -> None:
    ours, british = languages.ENGLISH.convention, read_convention("en_GB")
    same = ("decimal", "thousands", "money", "percent", "last_two", "first_day")
    assert {name: getattr(ours, name) for name in same} == {name: getattr(british, name) for name in same}
    assert [a for a, b in zip(ours.months, british.months, strict=True) if a != b] == ["Sep"]


def test_a_word_fits_the_number_beside_it_as_it_is_written() -> None:
    assert said("weeks", 1.4) == "1 week"
    assert said("weeks", 1.6, "fr") == "2 weeks"


@pytest.mark.parametrize(
    ("manner", "x", "text"),
    [
        ("percent", 0.64, "64%"),
        ("percent", 0.055, "5.5%"),
        ("percent", -0.3, "−30%"),
        ("probability", 0.0, "<1%"),
        ("probability", 1.0, ">99%"),
        ("probability", 0.64, "64%"),
        ("count", 12400.4, "12,400"),
        ("count", -0.2, "0"),
        ("number", 0.012345, "0.0123"),
        ("number", 18437.4, "18,400"),
        ("number", 12_437_000.0, "12,400,000"),
        ("estimate", -18437.4, "−18,400"),
        ("estimate", 0.624, "0.62"),
        ("number", 0.0, "0"),
        ("words", 7, "7"),
        ("words", None, "unknown"),
        ("words", ("Search", "Social", "E-mail"), "Search, Social and E-mail"),
        ("words", ("Search",), "Search"),
        ("date", "2024-05-06", "6\u00a0May\u00a02024"),
        ("label", "try.word", "we go on"),
        ("weeks", 1, "1 week"),
        ("weeks", 13, "13 weeks"),
        ("weeks", 0, "0 weeks"),
    ],
)
def test_each_manner_writes_as_the_catalogue_promises(manner: str, x: Parameter, text: str) -> None:
    assert said(manner, x) == text


@pytest.mark.parametrize(
    ("manner", "x", "low", "high", "text"),
    [
        ("cost", 18_437.0, -2_034.0, 41_220.0, "€18,400 (90%: −€2,000 to €41,000)"),
        ("cost", 0.6213, 0.214, 1.083, "€0.62 (90%: €0.21 to €1.08)"),
        ("cost", 0.0042, 0.0031, 0.0053, "€0.0042 (90%: €0.0031 to €0.0053)"),
        ("interval", 4_230.0, 180.0, 14_020.0, "4,230 (90%: 180 to 14,000)"),
        ("interval", 1.2e9, 8e8, 1.83e9, "1.2bn (90%: 0.8bn to 1.8bn)"),
        ("interval", 4.3e7, 2.1e6, 8.9e7, "43,000,000 (90%: 2,100,000 to 89,000,000)"),
        ("interval", 5.0, 5.0, 5.0, "5.0 (90%: 5.0 to 5.0)"),
        ("interval", 0.0, 0.0, 0.0, "0 (90%: 0 to 0)"),
        ("interval", 10.0, 1e-12, 20.0, "10 (90%: 0 to 20)"),
        ("interval", float("nan"), 0.0, 1.0, "unknown"),
    ],
)
def test_an_interval_is_written_in_one_unit_and_without_noise(
    manner: str, x: float, low: float, high: float, text: str
) -> None:
    statement = Statement(code=f"try.{manner}", params={"x": x, "low": low, "high": high})
    assert say(statement, currency="EUR").replace("\u00a0", " ") == text


def test_nought_takes_the_singular_where_the_language_wants_it() -> None:
    assert said("weeks", 0, "fr") == "0 week"


@pytest.mark.parametrize("name", ["{x}", "{x.__class__}", "<script>", "50% off", "a{", "}"])
def test_a_channel_name_passes_through_untouched(name: str) -> None:
    assert said("words", name) == name


def test_a_problem_is_said_as_what_is_wrong_and_what_to_do() -> None:
    problem = Problem(code="problem.try", file="a.csv", row=7, column="spend", params={"found": "twelve"})
    assert say_problem(problem) == ("spend in line 7 of a.csv holds twelve.", "Put a number there.")


def test_a_missing_code_or_parameter_is_not_passed_over() -> None:
    with pytest.raises(KeyError):
        say(Statement(code="try.nothing"))
    with pytest.raises(KeyError):
        say(Statement(code="try.words"))


@pytest.mark.parametrize(
    ("count", "language", "text"),
    [(1, "en", "1 week"), (2, "en", "2 weeks"), (0, "en", "0 weeks"), (0, "fr", "0 week"), (1, "nl", "1 week")],
)
def test_a_unit_agrees_with_its_count(count: int, language: str, text: str) -> None:
    assert say(Statement(code="try.unit", params={"x": count, "unit": "unit.week"}), language) == text
