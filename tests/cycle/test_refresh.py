"""Why a later review says something else: one cause at a time, shares that add up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.ledger import sample

from trimtab.cycle import Workspace, explain_refresh
from trimtab.cycle import refresh as module
from trimtab.cycle.chance import bound_chance, measure_mean_error, measure_share_error
from trimtab.cycle.environment import describe_environment
from trimtab.cycle.overlay import take_periods
from trimtab.intake import Control, ControlRole, Panel
from trimtab.ledger import open_ledger, record
from trimtab.lift.record import Use
from trimtab.lift.window import cells_read
from trimtab.model import carry_scale, fix_scale
from trimtab.plan import BudgetKind
from trimtab.present import as_refresh
from trimtab.present.sentence import say, say_problem
from trimtab.problems import BadInput
from trimtab.quantities import Interval
from trimtab.refresh import Cause, Refresh
from trimtab.review import Review, Sitting

Keep = Callable[..., int]


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace whose reviews take no time: returns follow from the sitting by a rule the tests know."""
    monkeypatch.setattr(module, "fit_sitting", lambda _sitting, _progress: object())
    monkeypatch.setattr(module, "hold_review", lambda sitting, _progress, posterior: judge(sitting))  # noqa: ARG005
    return Workspace.locate(tmp_path / "team", None)


@pytest.fixture
def keep(workspace: Workspace) -> Keep:
    """Record a sitting with the review the rule makes of it; returns its number."""
    workspace.folder.mkdir(parents=True)
    ledger = open_ledger(workspace.ledger)

    def keep(sitting: Sitting, environment: dict[str, str] | None = None, off: float = 0.0) -> int:
        now = describe_environment() if environment is None else environment
        return record(ledger, sitting, judge(sitting, off), at=sample.AT, environment=now).id

    return keep


def judge(sitting: Sitting, off: float = 0.0) -> Review:
    """A review whose returns are what no test was read from, ten for a test in use, 100 for a hurdle above 1."""
    review = sample.review()
    free = np.where(cells_read(sitting.panel, sitting.lifts), 0.0, sitting.panel.outcome)
    used = sum(lift.use is Use.CALIBRATE for lift in sitting.lifts)
    level = float(np.nansum(free)) + 10 * used + 100 * (sitting.terms.hurdle > 1) + off
    interval = Interval(mean=level, low=level - 50, high=level + 50)
    first = review.channels[0]
    returns = replace(first.returns, return_on_investment=interval)
    channels = tuple(replace(first, channel=channel.name, returns=returns) for channel in sitting.panel.channels)
    return replace(review, channels=channels)


def grow(panel: Panel) -> Panel:
    more: dict[str, Any] = {
        name: np.concatenate([getattr(panel, name), getattr(panel, name)[:, -1:]], axis=1)
        for name in ("outcome", "spend", "exposure", "control_values", "value_per_outcome")
    }
    return replace(panel, periods=(*panel.periods, panel.periods[-1] + timedelta(weeks=1)), **more)


def follow(refresh: Refresh, channel: int = 0) -> dict[Cause, float]:
    move = next(m for m in refresh.channels[channel].moves if m.measure == "return_on_investment")
    assert move.shares is not None
    assert move.before is not None
    assert move.after is not None
    assert sum(move.shares) == pytest.approx(move.after.mean - move.before.mean)
    return {step.cause: share for step, share in zip(refresh.steps, move.shares, strict=True)}


def test_each_cause_has_its_own_share(workspace: Workspace, keep: Keep) -> None:
    before = replace(sample.sitting(), lifts=())
    panel = before.panel
    outcome = panel.outcome.copy()
    outcome[0, 0] += 3.0
    restated = replace(panel, outcome=outcome)
    keep(before)
    keep(replace(before, panel=grow(restated), lifts=sample.sitting().lifts, terms=replace(before.terms, hurdle=1.5)))
    found = follow(explain_refresh(workspace, 2))
    assert found == {
        Cause.RESTATED: pytest.approx(3.0),
        Cause.NEW_DATA: pytest.approx(float(panel.outcome[:, -1].sum())),
        Cause.TESTS: pytest.approx(10.0 * len(sample.sitting().lifts)),
        Cause.HURDLE: pytest.approx(100.0),
    }


def test_what_a_test_was_read_from_is_the_tests_share_and_not_the_new_weeks(workspace: Workspace, keep: Keep) -> None:
    before = replace(sample.sitting(), lifts=())
    panel = grow(before.panel)
    week = panel.periods[-1]
    own = replace(sample.TEST, start=week, end=week + timedelta(days=6), read_until=week + timedelta(days=6))
    keep(before)
    keep(replace(before, panel=panel, lifts=(replace(own, from_panel=True),)))
    refresh = explain_refresh(workspace, 2)
    assert follow(refresh) == {Cause.NEW_DATA: 0.0, Cause.TESTS: pytest.approx(10.0)}
    said = say(refresh.steps[1].statement).replace("\xa0", " ")
    assert said == "1 finished test came in: search, from 29 Jan 2024 to 4 Feb 2024"


def test_what_another_version_computed_is_the_programs_share(workspace: Workspace, keep: Keep) -> None:
    keep(sample.sitting(), {"trimtab": "0.0.1"}, off=7.0)
    keep(replace(sample.sitting(), seed=5))
    assert follow(explain_refresh(workspace, 2)) == {Cause.PROGRAM: pytest.approx(-7.0), Cause.SEED: 0.0}


def restate(sitting: Sitting) -> Sitting:
    """One week's spend is another figure; it serves as exposure, too."""
    panel = sitting.panel
    spend, exposure = panel.spend.copy(), panel.exposure.copy()
    spend[0, 1, 0] = exposure[0, 1, 0] = 99.0
    return replace(sitting, panel=replace(panel, spend=spend, exposure=exposure))


def add_control(sitting: Sitting) -> Sitting:
    panel = sitting.panel
    values = np.concatenate([panel.control_values, np.ones((1, 4, 1))], axis=2)
    controls = (*panel.controls, Control(name="promo", role=ControlRole.PRECISION))
    return replace(sitting, panel=replace(panel, controls=controls, control_values=values))


def price(sitting: Sitting, value: float) -> Sitting:
    panel = sitting.panel
    return replace(sitting, panel=replace(panel, value_per_outcome=np.full(panel.outcome.shape, value)))


def roll(sitting: Sitting) -> Sitting:
    """The export begins a week later and ends a week later; the test in its first week is lost."""
    longer = grow(sitting.panel)
    rolled = take_periods(longer, longer.periods[1:])
    assert rolled is not None
    return replace(sitting, panel=rolled, lifts=())


ALONE: dict[str, tuple[Callable[[Sitting], Sitting], list[str]]] = {
    "value": (lambda s: price(s, 30.0), ["an outcome is worth €30, before €25"]),
    "margin": (lambda s: replace(s, terms=replace(s.terms, margin=0.3)), ["the margin is 30%, before 40%"]),
    "no margin": (
        lambda s: replace(s, terms=replace(s.terms, margin=None)),
        ["no margin is declared any more, before it was 40%"],
    ),
    "hurdle": (lambda s: replace(s, terms=replace(s.terms, hurdle=1.2)), ["the hurdle is 1.2, before 1"]),
    "budget": (
        lambda s: replace(s, budget=replace(s.budget, kind=BudgetKind.FIXED)),
        ["the budget: whether the total is a ceiling, fixed or open"],
    ),
    "money": (lambda s: replace(s, budget=replace(s.budget, money=500.0)), ["the budget: the money"]),
    "efforts": (lambda s: replace(s, efforts=()), ["the inputs file: hours, effort or resources of channels"]),
    "columns": (add_control, ["promo is a new column"]),
    "last": (
        lambda s: replace(s, last={}),
        ["what the review before advised; a verdict departs from it only for a gain worth the trouble"],
    ),
    "restated": (restate, ["1 figure was restated"]),
    "period": (
        lambda s: replace(s, panel=grow(s.panel)),
        ["1 period came in; the data now run from 1 Jan 2024 to 4 Feb 2024"],
    ),
    "rolled": (
        roll,
        ["finished tests: 0, before 1", "1 period came in and 1 went; the data now run from 8 Jan 2024 to 4 Feb 2024"],
    ),
    "test": (lambda s: replace(s, lifts=(*s.lifts, *s.lifts)), ["finished tests: 2, before 1"]),
    "country": (lambda s: replace(s, country="NL"), ["the country of the public holidays"]),
}


@pytest.mark.parametrize("name", ALONE)
def test_one_change_alone_is_told_as_this_change_and_no_other(workspace: Workspace, keep: Keep, name: str) -> None:
    change, told = ALONE[name]
    before = sample.sitting()
    spent = replace(before.panel.channels[0], exposure_column=None)
    panel = replace(
        before.panel, channels=(spent, before.panel.channels[1]), exposure=before.panel.spend / np.array([1.0, 7.0])
    )
    before = replace(before, panel=panel, scale=fix_scale(panel))
    after = change(before)
    keep(before)
    keep(replace(after, scale=carry_scale(before.scale, fix_scale(after.panel))))
    refresh = explain_refresh(workspace, 2, 1)
    said = [say(step.statement, currency="EUR").replace("\xa0", " ") for step in refresh.steps]
    assert said == told


def test_what_another_fit_does_by_chance_is_no_cause_and_what_the_same_draws_do_is(
    workspace: Workspace, keep: Keep
) -> None:
    before = sample.sitting()
    keep(before)
    keep(replace(before, seed=8, terms=replace(before.terms, hurdle=1.5)))
    refresh = explain_refresh(workspace, 2)
    assert [step.cause for step in refresh.steps] == [Cause.HURDLE, Cause.SEED]
    for move in refresh.channels[0].moves:
        if move.chance is not None and move.measure != "planned":
            hurdle, seed = move.chance
            assert hurdle == 0.0
            assert seed > 0.0


def test_other_currencies_are_told_as_such(workspace: Workspace, keep: Keep) -> None:
    sitting = sample.sitting()
    keep(sitting)
    keep(replace(sitting, panel=replace(sitting.panel, currency="USD")))
    with pytest.raises(BadInput) as refused:
        explain_refresh(workspace, 2, 1)
    (problem,) = refused.value.problems
    assert say_problem(problem)[0] == "Review 1 counts in EUR and review 2 in USD, so their figures cannot be compared."


def test_nothing_changed_is_said_in_one_sentence(workspace: Workspace, keep: Keep) -> None:
    keep(sample.sitting())
    keep(sample.sitting())
    refresh = explain_refresh(workspace, 2, since=1)
    assert refresh.steps == ()
    assert len(as_refresh(refresh)) == 1


def test_a_channel_that_came_has_no_share_and_a_cause(workspace: Workspace, keep: Keep) -> None:
    sitting = sample.sitting()
    panel = sitting.panel
    fewer: dict[str, Any] = {name: getattr(panel, name)[..., :1] for name in ("spend", "exposure")}
    alone = replace(sitting, panel=replace(panel, channels=panel.channels[:1], **fewer), lifts=(), efforts=())
    keep(alone)
    keep(replace(sitting, lifts=()))
    refresh = explain_refresh(workspace, 2)
    assert [step.cause for step in refresh.steps] == [Cause.COLUMNS, Cause.INPUTS]
    came = next(shift for shift in refresh.channels if shift.before is None)
    assert came.channel == panel.channels[1].name
    assert came.turned == (0,)
    assert {move.shares for move in came.moves} == {None}
    assert any(f"{came.channel}: not there, now" in str(block) for block in as_refresh(refresh))


def test_the_review_before_is_found_by_the_name_of_its_file_past_other_data(workspace: Workspace, keep: Keep) -> None:
    sitting = sample.sitting()
    elsewhere = replace(sitting, coverage=replace(sitting.coverage, file=f"../data/{sitting.coverage.file}"))
    keep(elsewhere)
    keep(replace(elsewhere, panel=replace(sitting.panel, outcome_name="visits")))
    keep(replace(elsewhere, seed=9))
    assert explain_refresh(workspace, 3).since == 1


def test_reviews_that_count_in_other_units_are_not_compared(workspace: Workspace, keep: Keep) -> None:
    sitting = sample.sitting()
    keep(sitting)
    keep(replace(sitting, panel=replace(sitting.panel, value_per_outcome=None)))
    with pytest.raises(BadInput) as refused:
        explain_refresh(workspace, 2, 1)
    assert [problem.code for problem in refused.value.problems] == ["problem.since_other_units"]


@pytest.mark.parametrize(
    ("number", "since", "code"),
    [
        (1, None, "problem.no_review_before"),
        (1, 2, "problem.since_not_before"),
        (3, 1, "problem.since_other_data"),
        (9, None, "problem.no_such_review"),
    ],
)
def test_reviews_that_cannot_be_compared_are_refused(
    workspace: Workspace, keep: Keep, number: int, since: int | None, code: str
) -> None:
    keep(sample.sitting())
    keep(sample.sitting())
    other = sample.sitting()
    keep(replace(other, panel=replace(other.panel, outcome_name="visits")))
    with pytest.raises(BadInput) as refused:
        explain_refresh(workspace, number, since)
    assert [problem.code for problem in refused.value.problems] == [code]


def test_a_second_fit_of_the_same_thing_stays_within_chance_nearly_always() -> None:
    """A skewed return, a share and two fits' worth of draws each: 95 in 100 differences are within the bound."""
    rng, review = np.random.default_rng(1), sample.review()
    draws = 1200
    review = replace(review, engine=replace(review.engine, ess_bulk_min=float(draws)))
    inside = {"mean": 0, "share": 0}
    for _ in range(300):
        returns = np.exp(rng.normal(0.3, 0.9, (2, draws)))
        means = [measure_mean_error(Interval.from_draws(each), review) for each in returns]
        inside["mean"] += abs(returns[0].mean() - returns[1].mean()) <= bound_chance(*means)
        shares = (rng.random((2, draws)) < 0.02).mean(axis=1)
        inside["share"] += abs(shares[0] - shares[1]) <= bound_chance(*(measure_share_error(s, review) for s in shares))
    assert min(inside.values()) >= 0.93 * 300
    assert max(inside.values()) < 300
