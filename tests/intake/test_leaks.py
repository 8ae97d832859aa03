"""A second outcome, a clicks column or a leaked effect never becomes a control or a channel, however it is planted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from tests.intake.table import WEEKS, codes, notices, plain_columns, read_columns

from trimtab.intake import Reading, Roles, read_file
from trimtab.intake.filling import mirrors
from trimtab.intake.header import Sense, read_header

USED = {"spend", "exposure", "organic", "control", "event", "outcome", "value", "population", "geo", "date"}

PLANTED = [
    "orders",
    "conversions",
    "all_revenue",
    "new_customer_orders",
    "commandes",
    "bestellingen",
    "clicks",
    "search_clicks",
    "tv_clicks_control",
    "sessions",
    "Linkklikken",
    "Clics sur le lien",
    "add_to_carts",
    "search_effect",
    "x1_contribution",
    "tv_contribution",
    "search_spend_adstock",
    "tv_spend_saturated",
    "x9_effect",
    "c1_effect",
    "revenue_lag1",
    "lagged_revenue",
    "previous_revenue",
    "revenue_control",
    "meta_revenue",
    "google_conversions",
    "facebook_purchases",
    "attributed_revenue",
    "search_incremental_sales",
    "predicted_sales",
    "y_hat_residual",
    "baseline",
    "y01",
    "epsilon",
    "intercept",
    "hidden_latent_media_fluctuation",
    "search_roas",
    "cost_per_click",
    "search_cpc",
    "ctr",
    "profit",
    "t",
    "dayofyear",
    "week_number",
]


@pytest.mark.parametrize("header", PLANTED)
def test_a_planted_column_is_left_unused(header: str) -> None:
    columns = plain_columns()
    columns[header] = [str(round(float(text) * 0.4 + 3 * (n % 3), 1)) for n, text in enumerate(columns["revenue"])]
    reading = read_columns(columns)
    assert reading.problems == ()
    assert dict(reading.roles)[header] == "unused"
    assert reading.panel is not None
    assert [c.name for c in reading.panel.channels] == ["search", "tv"]
    assert reading.panel.controls == ()


@pytest.mark.parametrize("header", [h for h in PLANTED if h not in ("clicks", "profit")])
def test_a_planted_column_is_no_channel_even_where_spend_columns_do_not_say_so(header: str) -> None:
    columns = plain_columns()
    columns["google_search"] = columns.pop("search_spend")
    columns["tv"] = columns.pop("tv_spend")
    columns[header] = [str(3 * n + n % 5) for n in range(WEEKS)]
    reading = read_columns(columns)
    assert reading.panel is not None
    assert [c.name for c in reading.panel.channels] == ["google_search", "tv"]
    assert reading.panel.controls == ()


@pytest.mark.parametrize("shift", [-1, 0, 1])
def test_the_outcome_under_an_innocent_name_is_seen_through(shift: int) -> None:
    columns = plain_columns()
    leak = np.roll(np.array(columns["revenue"], dtype=float), shift) * 0.02 + 5
    columns["temperature"] = [f"{x:.4f}" for x in leak]
    reading = read_columns(columns)
    assert reading.panel is not None
    assert reading.panel.controls == ()
    assert "notice.mirrors_outcome" in notices(reading)
    declared = read_columns(columns, roles=Roles(controls={"temperature": "confounder"}))
    assert codes(declared) == {"problem.mirrors_outcome"}


def test_an_honest_control_that_goes_with_the_outcome_is_kept() -> None:
    columns = plain_columns()
    noise = np.random.default_rng(3).normal(size=WEEKS)
    columns["temperature"] = [
        f"{float(y) * 0.02 + 0.9 * e:.3f}" for y, e in zip(columns["revenue"], noise, strict=True)
    ]
    reading = read_columns(columns)
    assert reading.panel is not None
    assert [c.name for c in reading.panel.controls] == ["temperature"]


def test_a_control_in_step_only_because_geos_differ_in_size_is_no_mirror() -> None:
    rng = np.random.default_rng(1)
    size = np.array([[1.0], [1000.0]])
    assert not mirrors(size * (1 + 0.01 * rng.random((2, 50))), size * (1 + 0.01 * rng.random((2, 50))))


@pytest.mark.parametrize(
    "name",
    ["meridian/national_all_channels.csv", "robyn/dt_simulated_weekly.csv", "param_recovery/small_business.csv"],
)
def test_leaks_planted_in_a_public_file_stay_out(shared_data: Callable[[str], Path], tmp_path: Path, name: str) -> None:
    lines = shared_data(name).read_text().splitlines()
    clean = _used(read_file(shared_data(name)))
    planted = tmp_path / "planted.csv"
    extra = ("x1_contribution", "tv_effect", "search_clicks", "total_orders", "revenue_lag1", "meta_conversions")
    rows = [f"{line},{','.join(str(n * 7 % 101 + k) for k in range(len(extra)))}" for n, line in enumerate(lines[1:])]
    planted.write_text("\n".join([f"{lines[0]},{','.join(extra)}", *rows]))
    assert _used(read_file(planted)) == clean


def _used(reading: Reading) -> dict[str, str]:
    assert reading.problems == ()
    return {column: role for column, role in reading.roles if role in USED}


@pytest.mark.parametrize(
    ("header", "sense"),
    [
        ("Amount spent (EUR)", Sense.SPEND),
        ("Montant dépensé (EUR)", Sense.SPEND),
        ("Besteed bedrag (EUR)", Sense.SPEND),
        ("dépenses radio", Sense.SPEND),
        ("uitgaven_tv", Sense.SPEND),
        ("Coût Google Ads", Sense.SPEND),
        ("kosten affiches", Sense.SPEND),
        ("facebookSpend", Sense.SPEND),
        ("omzet", Sense.OUTCOME),
        ("Chiffre d'affaires", Sense.OUTCOME),
        ("Nombre de commandes", Sense.OUTCOME),
        ("aantal bestellingen", Sense.OUTCOME),
        ("Omzet (EUR)", Sense.OUTCOME),
        ("ventes", Sense.OUTCOME),
        ("datum", Sense.DATE),
        ("Semaine", Sense.DATE),
        ("week_start", Sense.DATE),
        ("Jour", Sense.DATE),
        ("regio", Sense.GEO),
        ("Région", Sense.GEO),
        ("dma", Sense.GEO),
        ("inwoners", Sense.POPULATION),
        ("revenue_per_conversion", Sense.VALUE),
        ("valeur par commande", Sense.VALUE),
        ("waarde per bestelling", Sense.VALUE),
        ("Weergaven", Sense.EXPOSURE),
        ("tv_grps", Sense.EXPOSURE),
        ("competitor_sales_B", Sense.CONTROL),
        ("prix concurrents", Sense.CONTROL),
        ("korting", Sense.CONTROL),
        ("neerslag", Sense.PRECISION),
        ("school_holiday", Sense.EVENT),
        ("jour férié", Sense.EVENT),
        ("newsletter", Sense.ORGANIC),
        ("x3_Video", Sense.GENERIC),
        ("meta_instagram", Sense.PLATFORM),
        ("kanaal", Sense.CHANNEL),
        ("something else", Sense.OTHER),
    ],
)
def test_header_words_are_understood_in_three_languages(header: str, sense: Sense) -> None:
    assert read_header(header).sense is sense


@pytest.mark.parametrize(
    ("header", "stem"),
    [
        ("tv_S", "tv"),
        ("Channel0_spend", "Channel0"),
        ("Coût Google Ads", "Google"),
        ("uitgaven_tv", "tv"),
        ("facebookSpend", "facebook"),
        ("spend - paid search (USD)", "paid search"),
        ("Organic_channel0_impression", "Organic_channel0"),
    ],
)
def test_a_channel_is_named_by_what_the_header_says_besides_spend(header: str, stem: str) -> None:
    assert read_header(header).stem == stem
