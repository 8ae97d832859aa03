"""Every language says everything, and nothing is said past the catalogue."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest
from tests.lift.regions import make_outcome, make_series, make_test
from tests.present import pseudo
from tests.present.prospect import make_backtest, make_forecast, make_phasing
from tests.present.pseudo import ACCENTED, TAG, Reader, find_plain, list_texts
from tests.present.test_agenda import item
from tests.present.test_catalogue import MANNERS, read_fields
from tests.present.test_refresh import make_refresh

from trimtab.cli.language import TAGS
from trimtab.lift.geo import measure_geo
from trimtab.present import (
    as_backtest_brief,
    as_brief,
    as_closing,
    as_forecast_brief,
    as_phasing,
    as_problem_list,
    as_reading,
    as_refresh,
    english,
    language,
)
from trimtab.present.agenda import as_agenda
from trimtab.present.experiment import as_experiment_brief
from trimtab.present.language import LANGUAGES, find_language
from trimtab.present.page import as_backtest_page, as_forecast_page, as_page
from trimtab.present.page.experiment import as_experiment_page
from trimtab.problems import Problem
from trimtab.quantities import Grain
from trimtab.review import Review
from trimtab.verdict import Grade

OTHERS = sorted(set(LANGUAGES) - {"en"})
PLURAL = re.compile(r"[^|]+\|[^|]+")


def read_manners(template: str) -> tuple[set[tuple[str, str]], set[str]]:
    """(parameter, manner) of all that is written, and the parameters that only choose a word."""
    written, choosing = set(), set()
    for name, manner in read_fields(template):
        if PLURAL.fullmatch(manner):
            choosing.add(name)
        else:
            written.add((name, manner.lower()))
    return written, choosing


@pytest.mark.parametrize("tag", OTHERS)
def test_a_language_has_every_sentence_and_no_other(tag: str) -> None:
    assert set(find_language(tag).sentences) == set(english.SENTENCES)


@pytest.mark.parametrize("tag", OTHERS)
def test_a_language_writes_the_same_parameters_in_the_same_manner(tag: str) -> None:
    differing = []
    for code, template in find_language(tag).sentences.items():
        ours, theirs = read_manners(english.SENTENCES[code]), read_manners(template)
        known = {name for name, _ in ours[0]} | ours[1]
        if ours[0] != theirs[0] or not theirs[1] <= known:
            differing.append(code)
    assert differing == []


@pytest.mark.parametrize("tag", OTHERS)
def test_a_template_of_another_language_is_built_like_an_english_one(tag: str) -> None:
    ill = []
    for code, template in find_language(tag).sentences.items():
        manners = [manner for _, manner in read_fields(template)]
        is_sound = all(manner in MANNERS or PLURAL.fullmatch(manner) for manner in manners)
        if not (template and template == template.strip() and is_sound and "  " not in template):
            ill.append(code)
        if template.count("\n") != english.SENTENCES[code].count("\n"):
            ill.append(code)
        wrong, _, cure = template.partition("\n")
        if code.startswith("problem.") and not (wrong.endswith((".", "!", "?")) and cure.endswith(".")):
            ill.append(code)
    assert ill == []


@pytest.mark.parametrize("tag", OTHERS)
def test_what_is_typed_is_the_same_in_every_language(tag: str) -> None:
    """Flags, commands and codes in a sentence are what the program takes, in whatever language they are spoken of."""
    typed = re.compile(r"--[a-z][a-z-]+|`[^`{]+`|\b[a-z]+(?:_[a-z]+)+\b(?![:}~|])")
    differing = {
        code: set(typed.findall(english.SENTENCES[code])) ^ set(typed.findall(template))
        for code, template in find_language(tag).sentences.items()
    }
    assert {code: words for code, words in differing.items() if words} == {}


def test_the_flag_offers_every_language_there_is() -> None:
    assert set(TAGS) == set(LANGUAGES)


@pytest.fixture
def _spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    made = pseudo.make_language()
    monkeypatch.setitem(language.LANGUAGES, TAG, lambda: made)


def test_a_page_names_its_language() -> None:
    assert '<html lang="fr">' in as_forecast_page(make_forecast(), "sales.csv", "0.1.0", "fr")


def say_review(review: Review) -> Iterator[str]:
    yield from list_texts((*as_brief(review, TAG), *as_closing(review, TAG), *as_reading(review.coverage, TAG)))


def name_data(review: Review) -> Iterator[str]:
    """Names, tokens and versions that a review brings along."""
    yield from (channel.channel for channel in review.channels)
    yield from (review.outcome_name, review.coverage.file, Path(review.coverage.file).name, review.version)
    yield from (column for column, _ in review.coverage.roles)
    yield from (f"{name} = {value}" for name, value in review.settings.items())
    yield from (review.data_hash, "trimtab", review.outcome_name.capitalize(), *(grade.value for grade in Grade))


@pytest.mark.usefixtures("_spoken")
def test_a_review_says_nothing_past_the_catalogue(review: Review, bare_review: Review) -> None:
    for one, page in ((review, as_page(review, TAG)), (bare_review, "")):
        said = [*say_review(one), *Reader(page).texts]
        assert sum(letter in ACCENTED for text in said for letter in text) > 5_000
        assert find_plain(said, name_data(one)) == set()


def test_a_word_past_the_catalogue_would_be_found(review: Review) -> None:
    assert {"Verdict", "How", "it", "was", "computed"} <= find_plain(list_texts(as_brief(review)), name_data(review))
    assert find_plain(["ŕéṽíéẁ of Search"], ["Search"]) == {"of"}


@pytest.mark.usefixtures("_spoken")
def test_a_forecast_and_a_backtest_say_nothing_past_the_catalogue() -> None:
    forecast, backtest = make_forecast(), make_backtest()
    said = [
        *list_texts((*as_forecast_brief(forecast, TAG), *as_backtest_brief(backtest, TAG))),
        *list_texts(as_phasing(make_phasing(), Grain.WEEK, "EUR", TAG)),
        *Reader(as_forecast_page(forecast, "sales.csv", "0.1.0", TAG)).texts,
        *Reader(as_backtest_page(backtest, "sales.csv", "0.1.0", TAG)).texts,
    ]
    assert (
        find_plain(said, ("sales.csv", "revenue", "Search", "Newsletter", "Social", "trimtab", *forecast.channels))
        == set()
    )


@pytest.mark.usefixtures("_spoken")
def test_the_read_out_of_a_test_says_nothing_past_the_catalogue() -> None:
    read_out = measure_geo(make_series(make_outcome()), make_test(3))
    said = [
        *list_texts(as_experiment_brief(read_out, "EUR", TAG)),
        *Reader(as_experiment_page(read_out, "tests.csv", "0.1.0", "EUR", TAG)).texts,
    ]
    assert read_out.rest is not None
    names = ("tests.csv", "trimtab", read_out.outcome_name, read_out.test.channel, *read_out.test.treated)
    assert find_plain(said, (*names, *(geo for geo, _ in read_out.rest.weights))) == set()


@pytest.mark.usefixtures("_spoken")
def test_an_agenda_and_what_changed_say_nothing_past_the_catalogue() -> None:
    refresh = make_refresh()
    said = [
        *list_texts(as_agenda([item(date(2026, 12, 1), what="42")], date(2026, 12, 22), TAG)),
        *list_texts(as_refresh(refresh, TAG)),
    ]
    assert (
        find_plain(said, ("A", "B", *(shift.channel for shift in refresh.channels), refresh.later.outcome_name))
        == set()
    )


@pytest.mark.usefixtures("_spoken")
def test_problems_say_nothing_past_the_catalogue() -> None:
    problems = (
        Problem(
            code="problem.gap", file="1.csv", row=3, column="7", params={"date": "2025-03-03", "grain": "word.week"}
        ),
        Problem(code="problem.personal_data", column="7", row=2, params={"rule": "personal.email"}),
        Problem(code="problem.setting_unfit", params={"setting": "1", "value": "2", "expected": "expected.seed"}),
        Problem(
            code="problem.lift_figure_outside", row=1, column="7", params={"value": "2", "expected": "expected.share"}
        ),
    )
    assert find_plain(list_texts(as_problem_list(problems, TAG)), ("1.csv",)) == set()


def find_calls() -> Iterator[tuple[str, ast.Call, inspect.Signature]]:
    """Calls of the command line to what speaks a language."""
    folder = Path(str(import_module("trimtab.cli").__file__)).parent
    for path in sorted(folder.glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        lent = {
            alias.name: getattr(import_module(str(node.module)), alias.name)
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("trimtab.present")
            for alias in node.names
        }
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            speaker = lent.get(call.func.id) if isinstance(call.func, ast.Name) else None
            if speaker is not None and not inspect.isclass(speaker):
                signature = inspect.signature(speaker)
                if "language" in signature.parameters:
                    yield f"{path.name}:{call.lineno}", call, signature


def test_the_command_line_hands_the_language_to_all_that_speaks_and_to_no_data() -> None:
    deaf, found = [], 0
    for place, call, signature in find_calls():
        at = list(signature.parameters).index("language")
        is_told = len(call.args) > at or any(keyword.arg == "language" for keyword in call.keywords)
        assert isinstance(call.func, ast.Name)
        found += 1
        if is_told == call.func.id.endswith("_data"):
            deaf.append(place)
    assert found > 30
    assert deaf == []
