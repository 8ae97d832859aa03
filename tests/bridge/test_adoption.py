"""A fit by another model answers as it would at home, or is refused with all that is in the way."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import xarray
from tests.bridge.foreign import DRAWS, NAMES, Meridian, PyMCMarketing, build_panel, write, write_table

import trimtab
from trimtab.bridge.source import check_fit
from trimtab.intake import Panel
from trimtab.model import Health, HealthCase, Posterior, PriorKind, forecast
from trimtab.plan import Budget, rephase
from trimtab.quantities import Array, ChannelName
from trimtab.verdict import Action


def refuse(path: Path, panel: Panel) -> list[tuple[str, object]]:
    """Codes of what stands in the way, each with the name it mentions; every one can be put in words."""
    with pytest.raises(trimtab.BadInput) as caught:
        trimtab.adopt_posterior(path, panel)
    problems = caught.value.problems
    assert all(str(path) in trimtab.explain_problem(problem) for problem in problems)
    mentioned = ("name", "channel", "part", "controls")
    return [(p.code, next((p.params[key] for key in mentioned if key in p.params), None)) for p in problems]


@pytest.fixture(scope="module")
def panel() -> Panel:
    return build_panel()


@pytest.fixture(scope="module")
def pymc(panel: Panel, tmp_path_factory: pytest.TempPathFactory) -> Posterior:
    return trimtab.adopt_posterior(PyMCMarketing(panel).save(tmp_path_factory.mktemp("pymc") / "fit.nc"), panel)


@pytest.fixture(scope="module")
def meridian(panel: Panel, tmp_path_factory: pytest.TempPathFactory) -> Posterior:
    return trimtab.adopt_posterior(Meridian(panel).save(tmp_path_factory.mktemp("meridian") / "fit.nc"), panel)


def test_pymc_marketing_brings_what_its_own_contributions_say(pymc: Posterior, panel: Panel) -> None:
    fit = PyMCMarketing(panel)
    expected = fit.effect() * panel.outcome.max()
    np.testing.assert_allclose(pymc.contribution, expected.reshape(-1, *expected.shape[2:]), rtol=1e-9)
    roi = expected.sum(axis=2).reshape(-1, 2) / panel.spend.sum(axis=(0, 1))
    np.testing.assert_allclose(pymc.return_on_investment, roi, rtol=1e-9)
    assert pymc.prior is PriorKind.CONTRIBUTION_SHARE
    assert pymc.panel.channels == panel.channels


@pytest.mark.parametrize(
    ("geos", "max_lag", "decay", "hill_first"),
    [(1, 8, "geometric", False), (3, 5, "geometric", False), (1, 4, "binomial", False), (1, 8, "geometric", True)],
)
def test_meridian_brings_the_returns_it_reports_however_it_carries_over(
    tmp_path: Path, geos: int, max_lag: int, decay: str, hill_first: bool
) -> None:
    panel = build_panel(geos)
    fit = Meridian(panel, max_lag=max_lag, decay=decay, hill_first=hill_first)
    adopted = trimtab.adopt_posterior(fit.save(tmp_path / "fit.nc"), panel)
    np.testing.assert_allclose(adopted.return_on_investment, fit.posterior["roi_m"][1].reshape(-1, 2), rtol=1e-6)
    expected = fit.effect().sum(axis=2)
    np.testing.assert_allclose(adopted.contribution, expected.reshape(-1, *expected.shape[2:]), rtol=1e-6)
    assert adopted.prior is PriorKind.RETURN_ON_INVESTMENT
    assert adopted.reach == max_lag + 1
    assert np.all(adopted.width_ratio < 1)


def test_the_baseline_of_pymc_marketing_is_what_is_not_media(pymc: Posterior, panel: Panel) -> None:
    held = PyMCMarketing(panel).posterior
    parts = held["intercept_contribution"][1][..., None] + held["control_contribution"][1][..., 0]
    np.testing.assert_allclose(pymc.baseline, (parts * panel.outcome.max()).reshape(-1, parts.shape[2]))
    np.testing.assert_allclose(pymc.fit, pymc.baseline + pymc.contribution.sum(axis=2))
    np.testing.assert_allclose(pymc.residual_sd, held["y_sigma"][1].reshape(-1) * panel.outcome.max())


def test_the_baseline_of_meridian_is_what_is_not_media(meridian: Posterior, panel: Panel) -> None:
    held, price = Meridian(panel).posterior, panel.control_values[0, :, 0]
    scaled = (price - price.mean()) / price.std()
    score = held["tau_g"][1] + held["mu_t"][1] + held["gamma_gc"][1][..., 0] * scaled
    expected = score * panel.outcome.std() + panel.outcome.mean()
    np.testing.assert_allclose(meridian.baseline, expected.reshape(-1, expected.shape[2]))


@pytest.mark.parametrize("build", [PyMCMarketing, Meridian])
def test_the_curve_is_what_the_model_says_of_a_quarter_put_after_its_data(
    build: type[PyMCMarketing | Meridian], panel: Panel, tmp_path: Path
) -> None:
    fit = build(panel)
    curve = trimtab.adopt_posterior(fit.save(tmp_path / "fit.nc"), panel).curve
    unit = panel.outcome.max() if isinstance(fit, PyMCMarketing) else 1.0

    def total(channel: int, multiple: float) -> Array:
        """Outcome of one channel over the data, a quarter at a multiple of the last, and silence until all arrived."""
        ahead = np.zeros((1, curve.horizon + 20, 2))
        ahead[:, : curve.horizon, channel] = multiple * panel.exposure[:, -curve.horizon :, channel]
        brought = fit.effect(np.concatenate([panel.exposure, ahead], axis=1))[..., channel]
        return np.asarray(brought.reshape(len(curve.outcome), -1).sum(axis=1) * unit)

    for channel in range(2):
        nothing = total(channel, 0.0)
        today = int(np.argmin(np.abs(curve.spend[channel] - curve.today[channel])))
        for point in (0, 5, today, -1):
            brought = total(channel, curve.spend[channel, point] / curve.today[channel]) - nothing
            np.testing.assert_allclose(curve.outcome[:, channel, point], brought, rtol=1e-6, atol=1e-6)
        slope = (total(channel, 1.0001) - total(channel, 0.9999)) / (0.0002 * curve.today[channel])
        np.testing.assert_allclose(curve.marginal[:, channel, today], slope, rtol=1e-5)


@pytest.mark.parametrize("source", ["pymc", "meridian"])
def test_the_loop_closes_over_another_teams_model(source: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    adopted: Posterior = request.getfixturevalue(source)
    terms = trimtab.Terms(margin=0.5)
    returns = trimtab.measure_returns(adopted, terms)
    plan = trimtab.allocate(adopted, Budget(), terms)
    verdicts = trimtab.judge(adopted, plan, returns, terms)
    assert [verdict.channel for verdict in verdicts] == list(NAMES)
    # The numbers of the file are made up, and far from the outcome; another program's fit is never called fit itself.
    assert adopted.health.case is HealthCase.MISSES_OUTCOME
    assert {finding.case for finding in adopted.health.findings} == {HealthCase.NOT_CHECKED, HealthCase.MISSES_OUTCOME}
    assert adopted.engine.chains == 2
    assert np.all(adopted.drift == 1)
    told = [finding.statement.code for finding in adopted.health.findings]
    no_prior = ["health.prior_not_in_file"] if source == "pymc" else []
    assert told == ["health.fitted_elsewhere", *no_prior, "health.misses_outcome"]
    trimtab.save_posterior(adopted, tmp_path / "kept.posterior")
    again = trimtab.load_posterior(tmp_path / "kept.posterior")
    assert trimtab.allocate(again, Budget(), terms) == plan


def test_a_review_and_its_page_stand_on_another_teams_model(tmp_path: Path) -> None:
    panel = build_panel()
    write_table(panel, tmp_path / "sales.csv")
    settings = trimtab.make_settings({"money": {"currency": "EUR", "margin": 0.5}})
    sitting = trimtab.prepare_sitting(tmp_path / "sales.csv", settings)
    adopted = trimtab.adopt_posterior(PyMCMarketing(sitting.panel).save(tmp_path / "fit.nc"), sitting.panel)
    review = trimtab.hold_review(sitting, posterior=adopted)
    assert review.engine.method == "PyMC-Marketing"
    page = trimtab.as_page(review)
    assert "a fit by PyMC-Marketing" in page
    assert "does not say whether tv has changed" in page
    shorter = replace(adopted, panel=replace(adopted.panel, outcome=adopted.panel.outcome + 1))
    with pytest.raises(trimtab.BadInput) as caught:
        trimtab.hold_review(sitting, posterior=shorter)
    assert [problem.code for problem in caught.value.problems] == ["problem.posterior_of_other_data"]


def test_few_draws_are_not_decided_on(panel: Panel, tmp_path: Path) -> None:
    fit = PyMCMarketing(panel)
    fit.posterior = {name: (axes, values[:, :50]) for name, (axes, values) in fit.posterior.items()}
    assert trimtab.adopt_posterior(fit.save(tmp_path / "fit.nc"), panel).health.case is HealthCase.NOT_CONVERGED


def test_a_model_fitted_to_spend_is_read_over_spend(panel: Panel, tmp_path: Path) -> None:
    on_spend = replace(panel, exposure=panel.spend)
    adopted = trimtab.adopt_posterior(PyMCMarketing(on_spend).save(tmp_path / "fit.nc"), panel)
    np.testing.assert_array_equal(adopted.panel.exposure, panel.spend)
    assert adopted.panel.channels[1].exposure_column is None


def test_everything_that_is_missing_is_told_at_once(panel: Panel, tmp_path: Path) -> None:
    fit = PyMCMarketing(panel)
    del (
        fit.posterior["saturation_lam"],
        fit.posterior["y_sigma"],
        fit.constant["target_scale"],
        fit.attributes["adstock"],
    )
    found = refuse(fit.save(tmp_path / "fit.nc"), replace(panel, periods=panel.periods[:-1]))
    lacking = ["adstock", "saturation_lam", "target_scale", "y_sigma"]
    assert found == [*(("problem.posterior_lacks", name) for name in lacking), ("problem.periods_not_fitted", None)]


@pytest.mark.parametrize(
    ("attribute", "value", "part"),
    [
        ("link", "log", "part.log_link"),
        ("time_varying_media", "true", "part.time_varying_media"),
        ("adstock", json.dumps({"lookup_name": "weibull_pdf", "l_max": 4}), "part.adstock"),
        ("saturation", json.dumps({"__type__": "mine.OwnSaturation"}), "part.saturation"),
        ("mu_effects", '[{"__type__": "mine.Effect"}]', "part.further_effects"),
    ],
)
def test_a_part_nobody_here_can_read_is_named(
    panel: Panel, tmp_path: Path, attribute: str, value: str, part: str
) -> None:
    fit = PyMCMarketing(panel)
    fit.attributes[attribute] = value
    assert refuse(fit.save(tmp_path / "fit.nc"), panel) == [("problem.part_not_read", part)]


def test_the_data_of_another_fit_are_noticed(panel: Panel, tmp_path: Path) -> None:
    path = PyMCMarketing(panel).save(tmp_path / "fit.nc")
    other = replace(panel, exposure=panel.exposure * [1.0, 1.1], outcome=panel.outcome + 1)
    assert refuse(path, other) == [("problem.fitted_to_other_data", "tv"), ("problem.fitted_to_other_data", "revenue")]
    path = Meridian(panel).save(tmp_path / "meridian.nc")
    assert refuse(path, replace(panel, exposure=panel.exposure**1.1)) == [("problem.returns_not_reproduced", None)]


def test_contributions_that_the_parameters_do_not_give_are_noticed(panel: Panel, tmp_path: Path) -> None:
    fit = PyMCMarketing(panel)
    axes, lam = fit.posterior["saturation_lam"]
    fit.posterior["saturation_lam"] = (axes, lam * 1.05)
    assert refuse(fit.save(tmp_path / "fit.nc"), panel) == [("problem.returns_not_reproduced", None)]


def test_channels_controls_and_regions_have_to_be_the_same(panel: Panel, tmp_path: Path) -> None:
    path = Meridian(panel).save(tmp_path / "fit.nc")
    renamed = replace(panel.channels[1], name=ChannelName("radio"), spend_column="r", exposure_column=None)
    other = replace(
        panel, channels=(panel.channels[0], renamed), controls=(), control_values=panel.control_values[..., :0]
    )
    assert refuse(path, other) == [
        ("problem.channel_not_fitted", "radio"),
        ("problem.channel_not_in_data", "tv"),
        ("problem.controls_not_in_data", ("price",)),
    ]
    regions = build_panel(3)
    path = Meridian(regions).save(tmp_path / "geos.nc")
    mixed = replace(regions, geos=regions.geos[::-1], population=None)
    assert refuse(path, mixed) == [("problem.geos_not_fitted", None), ("problem.population_not_given", None)]


def test_without_reported_returns_the_length_of_carry_over_has_to_be_given(panel: Panel, tmp_path: Path) -> None:
    fit = Meridian(panel, max_lag=5)
    del fit.posterior["roi_m"]
    path = fit.save(tmp_path / "fit.nc")
    assert refuse(path, panel) == [("problem.posterior_lacks", "max_lag")]
    adopted = trimtab.adopt_posterior(path, panel, max_lag=5)
    expected = fit.effect().sum(axis=2)
    np.testing.assert_allclose(adopted.contribution, expected.reshape(-1, *expected.shape[2:]), rtol=1e-6)


def test_a_file_of_something_else_is_told_as_what_it_is(panel: Panel, tmp_path: Path) -> None:
    (tmp_path / "text.nc").write_text("week,revenue\n")
    assert refuse(tmp_path / "text.nc", panel) == [("problem.groups_unreadable", None)]
    assert refuse(tmp_path / "absent.nc", panel) == [("problem.groups_unreadable", None)]
    fit = PyMCMarketing(panel)
    fit.posterior = {"theta": (("chain", "draw"), np.zeros((2, DRAWS)))}
    path = write(tmp_path / "other.nc", {"posterior": xarray.Dataset(fit.posterior)})
    assert refuse(path, panel) == [("problem.model_not_recognised", None)]
    path = write(tmp_path / "prior.nc", {"prior": xarray.Dataset(fit.posterior)})
    assert refuse(path, panel) == [("problem.groups_without_posterior", None)]


def test_a_fit_that_misses_the_outcome_is_not_decided_on(panel: Panel, tmp_path: Path) -> None:
    fit = PyMCMarketing(panel)
    other = replace(panel, outcome=panel.outcome[:, ::-1] * 0.2)
    adopted = trimtab.adopt_posterior(fit.save(tmp_path / "fit.nc"), panel)
    missed = check_fit(adopted.fit, other.outcome, "PyMC-Marketing")
    assert [finding.case for finding in missed] == [HealthCase.MISSES_OUTCOME]
    assert check_fit(adopted.fit, adopted.fit.mean(axis=0)[None], "PyMC-Marketing") == ()
    terms = trimtab.Terms(margin=0.5)
    unfit = replace(adopted, health=Health(case=HealthCase.MISSES_OUTCOME, findings=missed))
    verdicts = trimtab.judge(
        unfit, trimtab.allocate(unfit, Budget(), terms), trimtab.measure_returns(unfit, terms), terms
    )
    assert {(v.choice.action, v.lean) for v in verdicts} == {(Action.WITHHELD, None)}


@pytest.mark.parametrize("ask", [forecast, rephase])
def test_another_programs_fit_is_not_asked_about_the_time_after_the_data(
    ask: Callable[[Posterior], object], pymc: Posterior
) -> None:
    with pytest.raises(trimtab.BadInput) as caught:
        ask(pymc)
    assert [p.code for p in caught.value.problems] == ["problem.posterior_without_outlook"]
