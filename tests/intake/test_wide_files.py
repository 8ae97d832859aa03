"""Which column plays which part, on the public sets, without any configuration."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from trimtab.intake import ChannelKind, ControlRole, Declared, Panel, Reading, read_file
from trimtab.quantities import Grain

Find = Callable[[str], Path]


def panel_of(reading: Reading) -> Panel:
    assert reading.problems == ()
    assert reading.panel is not None
    return reading.panel


def columns_in(reading: Reading, role: str) -> set[str]:
    return {column for column, played in reading.roles if played == role}


@pytest.mark.parametrize(
    ("name", "outcome", "geos", "periods", "channels", "controls"),
    [
        ("conjura/weekly_one_brand.csv", "revenue", 1, 106, 8, 0),
        ("robyn/dt_simulated_weekly.csv", "revenue", 1, 208, 6, 3),
        ("meridian/national_media.csv", "conversions", 1, 156, 4, 2),
        ("meridian/national_all_channels.csv", "conversions", 1, 156, 6, 3),
        ("meridian/geo_media.csv", "conversions", 20, 156, 4, 2),
        ("meridian/geo_media_rf.csv", "conversions", 20, 156, 4, 2),
        ("meridian/geo_all_channels.csv", "conversions", 40, 156, 6, 3),
        ("pymc_marketing/mmm_example.csv", "y", 1, 179, 2, 2),
        ("pymc_marketing/mmm_multidimensional_example.csv", "y", 2, 159, 2, 2),
        ("pymc_marketing/mmm_roas_data.csv", "y", 1, 131, 2, 0),
        ("pymc_marketing/media_tvp_data.csv", "y", 1, 179, 2, 2),
        ("param_recovery/small_business.csv", "y", 1, 104, 4, 2),
        ("param_recovery/growing_business.csv", "y", 2, 131, 6, 2),
        ("param_recovery/medium_business.csv", "y", 8, 156, 8, 4),
        ("param_recovery/large_business.parquet", "y", 50, 208, 30, 10),
    ],
)
def test_a_public_file_is_read_without_any_configuration(
    shared_data: Find, name: str, outcome: str, geos: int, periods: int, channels: int, controls: int
) -> None:
    panel = panel_of(read_file(shared_data(name)))
    assert (panel.outcome_name, len(panel.geos), len(panel.periods)) == (outcome, geos, periods)
    assert (len(panel.channels), len(panel.controls)) == (channels, controls)
    assert panel.grain is Grain.WEEK
    assert np.isfinite(panel.outcome).all()
    assert np.isfinite(panel.spend).all()


def test_spend_columns_may_be_named_after_their_platform(shared_data: Find) -> None:
    reading = read_file(shared_data("conjura/weekly_one_brand.csv"))
    assert columns_in(reading, "unused") == {"first_orders", "all_orders", "all_revenue"}
    assert {c.name for c in panel_of(reading).channels} >= {"google_search", "google_pmax", "meta_other"}


def test_robyn_suffixes_say_what_a_column_is(shared_data: Find) -> None:
    reading = read_file(shared_data("robyn/dt_simulated_weekly.csv"))
    panel = panel_of(reading)
    facebook = next(c for c in panel.channels if c.name == "facebook")
    assert (facebook.spend_column, facebook.exposure_column) == ("facebook_S", "facebook_I")
    assert columns_in(reading, "unused") == {"search_clicks_P"}
    assert [c.name for c in panel.channels if c.kind is ChannelKind.ORGANIC] == ["newsletter"]
    assert [c.name for c in panel.controls if c.role is ControlRole.EVENT] == ["events=event1", "events=event2"]
    assert panel.control_values[..., 1:].sum() == 2


def test_the_value_of_an_outcome_is_recognised_and_its_currency_stays_undeclared(shared_data: Find) -> None:
    panel = panel_of(read_file(shared_data("meridian/geo_all_channels.csv")))
    assert panel.value_per_outcome is not None
    assert panel.value_per_outcome.shape == (40, 156)
    assert panel.population is not None
    assert not panel.same_money
    declared = panel_of(read_file(shared_data("meridian/geo_all_channels.csv"), declared=Declared(currency="USD")))
    assert declared.same_money


def test_columns_that_give_the_truth_away_are_never_used(shared_data: Find) -> None:
    reading = read_file(shared_data("pymc_marketing/mmm_roas_data.csv"))
    assert columns_in(reading, "spend") == {"x1", "x2"}
    assert columns_in(reading, "control") | columns_in(reading, "event") == set()
    drifting = read_file(shared_data("pymc_marketing/media_tvp_data.csv"))
    assert columns_in(drifting, "spend") | columns_in(drifting, "event") == {"x1", "x2", "event_1", "event_2"}
    assert columns_in(drifting, "control") == set()
