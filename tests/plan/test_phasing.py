"""Placing next quarter's spend so that channels come apart."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from tests.model.conftest import build_panel

from trimtab.intake import Panel, read_course
from trimtab.intake.course import list_ahead
from trimtab.model import HealthCase, Posterior, fit, forecast
from trimtab.plan import Phasing, rephase
from trimtab.plan.phasing import list_patterns
from trimtab.present import as_course_file
from trimtab.problems import BadInput
from trimtab.quantities import Array, Grain


def tie(panel: Panel, own: float = 0.15) -> Panel:
    """The second channel moves with the first, but for a share of its own; media bring most of the outcome."""
    spend = 20 * panel.spend
    spend[..., 1] = (1 - own) * spend[..., 0] + own * spend[..., 1]
    return replace(panel, spend=spend, exposure=spend.copy(), outcome=panel.outcome + 2 * spend.sum(axis=2))


@pytest.fixture(scope="module")
def tied() -> Posterior:
    """A fit of three channels, two of which nothing can tell apart."""
    return fit(tie(build_panel(1, 80, 3)), target_ess=300)


@pytest.fixture(scope="module")
def phasing(tied: Posterior) -> Phasing:
    """The quarter after it, as proposed."""
    return rephase(tied)


def sum_by_month(periods: tuple[date, ...], spend: Array) -> dict[tuple[int, int], Array]:
    sums: dict[tuple[int, int], Array] = defaultdict(lambda: np.zeros(spend.shape[1]))
    for day, amounts in zip(periods, spend, strict=True):
        sums[day.year, day.month] = sums[day.year, day.month] + amounts
    return sums


def test_a_rephased_quarter_keeps_its_monthly_totals(phasing: Phasing) -> None:
    usual = sum_by_month(phasing.usual.periods, phasing.usual.spend)
    placed = sum_by_month(phasing.course.periods, phasing.course.spend)
    assert list(usual) == list(placed)
    for month, total in usual.items():
        np.testing.assert_allclose(placed[month], total)


def test_it_is_about_the_channels_that_cannot_be_told_apart(tied: Posterior, phasing: Phasing) -> None:
    pair = next(f.channels for f in tied.health.findings if f.case is HealthCase.CANNOT_SEPARATE)
    assert phasing.channels == pair
    np.testing.assert_array_equal(phasing.course.spend[:, 2], phasing.usual.spend[:, 2])


def test_no_week_goes_above_what_a_week_has_seen(tied: Posterior, phasing: Phasing) -> None:
    most = tied.panel.spend.sum(axis=0).max(axis=0)
    assert np.all(phasing.course.spend <= np.maximum(most, phasing.usual.spend.max(axis=0)) * (1 + 1e-9))


def test_rephasing_never_teaches_less(phasing: Phasing) -> None:
    moved = [each for each in phasing.learning if each.channel in phasing.channels]
    now, usual, rephased = (
        sum(np.log(np.log(getattr(each, when))) for each in moved) for when in ("now", "as_usual", "rephased")
    )
    assert rephased < usual < now


def test_what_it_brings_or_costs_is_the_difference_of_the_two_forecasts(tied: Posterior, phasing: Phasing) -> None:
    placed, usual = (forecast(tied, course, seed=1) for course in (phasing.course, phasing.usual))
    draws = (placed.expected - usual.expected).sum(axis=1)
    assert phasing.gain.mean == pytest.approx(draws.mean())
    assert phasing.gain.low == pytest.approx(np.quantile(draws, 0.05))
    assert phasing.gain.high == pytest.approx(np.quantile(draws, 0.95))
    assert phasing.health is tied.health


def test_channels_moved_apart_are_known_better_afterwards(tied: Posterior, phasing: Phasing) -> None:
    panel, width = tied.panel, {}
    for name, course in (("usual", phasing.usual), ("rephased", phasing.course)):
        width[name] = _fit_on(panel, course.amounts)
    assert np.all(width["rephased"][:2] < 0.95 * width["usual"][:2])


def _fit_on(panel: Panel, amounts: Array) -> Array:
    """Sd of the log effects after the quarter, its outcomes those of channels that bring two per unit of spend."""
    rng, ahead = np.random.default_rng(3), amounts.shape[1]
    noise = panel.outcome - 2 * panel.spend.sum(axis=2)
    outcome = rng.choice(noise[0], amounts.shape[:2]) + 2 * amounts.sum(axis=2)
    grown = replace(
        panel,
        periods=(*panel.periods, *list_ahead(panel, ahead)),
        outcome=np.concatenate([panel.outcome, outcome], axis=1),
        spend=np.concatenate([panel.spend, amounts], axis=1),
        exposure=np.concatenate([panel.exposure, amounts], axis=1),
        control_values=np.concatenate([panel.control_values, panel.control_values[:, -ahead:]], axis=1),
        value_per_outcome=None
        if panel.value_per_outcome is None
        else np.concatenate([panel.value_per_outcome, panel.value_per_outcome[:, -ahead:]], axis=1),
    )
    effect = fit(grown, target_ess=300).contribution.sum(axis=1)
    return np.asarray(np.log(effect).std(axis=0))


def test_the_file_written_is_the_course_read(tied: Posterior, phasing: Phasing, tmp_path: Path) -> None:
    file = tmp_path / "quarter.csv"
    file.write_text(as_course_file(phasing), encoding="utf-8")
    course, problems, _ = read_course(file, tied.panel)
    assert problems == ()
    assert course is not None
    np.testing.assert_allclose(course.spend, phasing.course.spend, atol=0.01)
    with file.open(encoding="utf-8") as lines:
        assert next(csv.reader(lines)) == ["date", *phasing.paid]


def test_every_pattern_raises_as_many_weeks_as_it_lowers() -> None:
    assert len(list_patterns(4)) == 19
    assert {sum(pattern) for pattern in list_patterns(5)} == {0}


@pytest.mark.parametrize(
    ("change", "asked", "swing", "codes"),
    [
        ({"grain": Grain.MONTH}, (), 0.5, ["problem.rephase_monthly"]),
        ({}, ("radio",), 2.0, ["problem.rephase_swing", "problem.rephase_channel"]),
    ],
)
def test_what_cannot_be_placed_is_refused(
    tied: Posterior, change: dict[str, Grain], asked: tuple[str, ...], swing: float, codes: list[str]
) -> None:
    posterior = replace(tied, panel=replace(tied.panel, **change))  # type: ignore[arg-type]
    with pytest.raises(BadInput) as refused:
        rephase(posterior, channels=asked, swing=swing)  # type: ignore[arg-type]
    assert [problem.code for problem in refused.value.problems] == codes
