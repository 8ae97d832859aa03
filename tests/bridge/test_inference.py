"""What ArviZ is handed is the posterior, labelled, and ArviZ can work with it."""

from __future__ import annotations

import sys
import warnings
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from tests.market import Medium, Setting, make_posterior

import trimtab
from trimtab.bridge import library
from trimtab.bridge.library import Inference
from trimtab.model import Posterior

MEDIA = [Medium(name="search"), Medium(name="tv", roi=0.4), Medium(name="radio", today=0.0)]


@pytest.fixture(scope="module")
def arviz() -> ModuleType:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import arviz
    return arviz


@pytest.fixture(scope="module")
def posterior() -> Posterior:
    return make_posterior(MEDIA, Setting(draws=200, periods=30, geos=2))


@pytest.fixture(scope="module")
def tree(posterior: Posterior) -> Inference:
    return trimtab.as_inference_data(posterior)


def test_every_field_with_draws_is_in_the_posterior_group(posterior: Posterior, tree: Inference) -> None:
    draws = len(posterior.residual_sd)
    for name in posterior.__dataclass_fields__:
        value = getattr(posterior, name)
        if isinstance(value, np.ndarray) and value.shape[0] == draws:
            np.testing.assert_array_equal(tree["posterior"][name].to_numpy()[0], value)
    np.testing.assert_array_equal(tree["posterior"]["response"].to_numpy()[0], posterior.curve.outcome)


def test_a_number_is_found_by_the_names_of_its_channel_and_period(posterior: Posterior, tree: Inference) -> None:
    period = np.datetime64(posterior.panel.periods[7], "ns")
    found = tree["posterior"]["contribution"].sel(channel="tv", period=period)
    np.testing.assert_array_equal(found.to_numpy()[0], posterior.contribution[:, 7, 1])
    spend = tree["constant_data"]["spend"].sel(geo="geo 1", channel="search", period=period)
    assert float(spend) == posterior.panel.spend[1, 7, 0]
    assert float(tree["observed_data"]["outcome"].sel(geo="geo 0", period=period)) == posterior.panel.outcome[0, 7]


def test_resampled_draws_are_one_chain_and_say_that_no_r_hat_belongs_to_them(tree: Inference) -> None:
    assert tree["posterior"].sizes["chain"] == 1
    assert tree["posterior"].attrs["weights"] == "equal"
    assert "rhat_max" not in tree["posterior"].attrs


def test_chains_stay_apart(posterior: Posterior) -> None:
    chained = replace(posterior, engine=replace(posterior.engine, method="hmc", chains=4, rhat_max=1.0))
    tree = trimtab.as_inference_data(chained)
    assert (tree["posterior"].sizes["chain"], tree["posterior"].sizes["draw"]) == (4, 50)
    np.testing.assert_array_equal(tree["posterior"]["residual_sd"].to_numpy()[2], posterior.residual_sd[100:150])
    np.testing.assert_array_equal(tree["posterior"]["drift"].to_numpy()[3, 1], posterior.drift[151])


def test_arviz_summarises_it(arviz: ModuleType, tree: Inference, posterior: Posterior) -> None:
    table = arviz.summary(tree, var_names=["return_on_investment"], kind="stats")
    assert len(table) == len(MEDIA)
    assert float(table["mean"].iloc[0]) == pytest.approx(posterior.return_on_investment[:, 0].mean(), abs=6e-3)


def test_it_survives_a_file(arviz: ModuleType, tree: Inference, tmp_path: Path) -> None:
    tree.to_netcdf(str(tmp_path / "fit.nc"))
    back = arviz.from_netcdf(str(tmp_path / "fit.nc"))
    for group in ("posterior", "observed_data", "constant_data"):
        assert set(back[group].data_vars) == set(tree[group].data_vars)
        for name in back[group].data_vars:
            np.testing.assert_array_equal(back[group][name].to_numpy(), tree[group][name].to_numpy())
    assert list(back["posterior"]["channel"].to_numpy()) == ["search", "tv", "radio"]


def test_without_arviz_the_same_groups_are_a_tree(posterior: Posterior, monkeypatch: pytest.MonkeyPatch) -> None:
    import xarray

    monkeypatch.setattr(library, "_arviz_generation", lambda: None)
    tree = trimtab.as_inference_data(posterior)
    assert isinstance(tree, xarray.DataTree)
    assert set(tree.children) == {"posterior", "observed_data", "constant_data"}


def test_a_missing_library_is_told_with_what_installs_it(posterior: Posterior, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xarray", None)
    with pytest.raises(trimtab.BadInput) as caught:
        trimtab.as_inference_data(posterior)
    (problem,) = caught.value.problems
    assert "trimtab[arviz]" in trimtab.explain_problem(problem)
