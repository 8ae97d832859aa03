"""A fit kept in a file answers what it answered before."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.market import Medium, Setting, make_posterior

import trimtab
from trimtab.ledger.encoding import encode
from trimtab.model import Posterior
from trimtab.verdict import agree

MEDIA = [Medium(name="search"), Medium(name="tv", roi=0.4), Medium(name="radio", today=0.0)]


@pytest.fixture
def posterior() -> Posterior:
    return make_posterior(MEDIA, Setting(draws=200))


def test_a_reloaded_fit_gives_the_same_returns_plan_and_verdicts(posterior: Posterior, tmp_path: Path) -> None:
    trimtab.save_posterior(posterior, tmp_path / "fit.posterior")
    terms, answers = trimtab.Terms(margin=0.5), []
    for fit in (posterior, trimtab.load_posterior(tmp_path / "fit.posterior")):
        returns = trimtab.measure_returns(fit, terms)
        plan = trimtab.allocate(fit, trimtab.Budget(), terms)
        verdicts = trimtab.judge(fit, plan, returns, terms)
        answers.append(encode((returns, plan, verdicts, agree(fit, trimtab.Budget(), returns, terms))))
    assert answers[0] == answers[1]


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(posterior: Posterior, tmp_path: Path) -> None:
    place = tmp_path / "fit.posterior"
    place.write_text("something older")
    trimtab.save_posterior(posterior, str(place))
    assert trimtab.load_posterior(str(place)).panel.channels == posterior.panel.channels
    assert list(tmp_path.iterdir()) == [place]


def test_a_place_that_cannot_be_written_is_told(posterior: Posterior, tmp_path: Path) -> None:
    with pytest.raises(trimtab.BadInput) as caught:
        trimtab.save_posterior(posterior, tmp_path / "nowhere" / "fit.posterior")
    assert [problem.code for problem in caught.value.problems] == ["problem.no_such_folder"]


@pytest.mark.parametrize("name", ["absent.posterior", "."])
def test_a_file_that_cannot_be_read_is_told_with_its_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(trimtab.BadInput) as caught:
        trimtab.load_posterior(tmp_path / name)
    (problem,) = caught.value.problems
    assert problem.code == "problem.posterior_unreadable"
    assert str(tmp_path / name) in trimtab.explain_problem(problem)
