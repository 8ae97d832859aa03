"""Parts that are declared, long files, money, and columns that need more than their header."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from tests.intake.table import WEEKS, codes, notices, plain_columns, read_columns, weeks

from trimtab.intake import ChannelKind, ControlRole, Declared, Panel, Reading, Roles
from trimtab.present.sentence import say_problem


def panel_of(reading: Reading) -> Panel:
    assert reading.problems == ()
    assert reading.panel is not None
    return reading.panel


def test_declared_roles_win_over_guesses_and_the_rest_stays_guessed() -> None:
    columns = plain_columns()
    columns["signups"] = columns.pop("revenue")
    columns["blah"] = [str(n % 9) for n in range(WEEKS)]
    columns["shown"] = [str(n * 3) for n in range(WEEKS)]
    columns["mood"] = [str(n % 6) for n in range(WEEKS)]
    columns["posts"] = [str(n % 4) for n in range(WEEKS)]
    roles = Roles(
        outcome="signups",
        spend={"Radio": "blah"},
        exposure={"Radio": "shown"},
        organic={"Blog": "posts"},
        controls={"mood": "precision"},
        ignore=("tv_spend",),
    )
    panel = panel_of(read_columns(columns, roles=roles))
    assert [(c.name, c.kind, c.spend_column, c.exposure_column) for c in panel.channels] == [
        ("Radio", ChannelKind.PAID, "blah", "shown"),
        ("search", ChannelKind.PAID, "search_spend", None),
        ("Blog", ChannelKind.ORGANIC, None, "posts"),
    ]
    assert [(c.name, c.role) for c in panel.controls] == [("mood", ControlRole.PRECISION)]
    assert np.array_equal(panel.exposure[0, :, 0], 3.0 * np.arange(WEEKS))
    assert panel.spend[..., 2].sum() == 0


def test_what_was_guessed_can_be_declared_back_and_gives_the_same_panel() -> None:
    columns = plain_columns()
    columns["search_impressions"] = [str(n * 10) for n in range(WEEKS)]
    columns["promo"] = [str(n % 2) for n in range(WEEKS)]
    columns["events"] = ["na"] * (WEEKS - 2) + ["fair", "strike"]
    guessed = panel_of(read_columns(columns))
    roles = Roles(
        date="date",
        outcome="revenue",
        spend={c.name: c.spend_column for c in guessed.channels if c.spend_column},
        exposure={c.name: c.exposure_column for c in guessed.channels if c.exposure_column},
        controls={c.name: c.role.value for c in guessed.controls},
    )
    declared = panel_of(read_columns(columns, roles=roles))
    assert (declared.channels, set(declared.controls)) == (guessed.channels, set(guessed.controls))
    assert {c.name for c in guessed.controls} == {"promo", "events=fair", "events=strike"}
    assert np.array_equal(declared.exposure, guessed.exposure)


def test_a_text_column_of_events_becomes_one_switch_per_event() -> None:
    columns = plain_columns()
    columns["events"] = ["none", "fair", "", "strike", "fair", *["na"] * (WEEKS - 5)]
    panel = panel_of(read_columns(columns))
    assert [(c.name, c.role) for c in panel.controls] == [
        ("events=fair", ControlRole.EVENT),
        ("events=strike", ControlRole.EVENT),
    ]
    assert panel.control_values[0, :6].tolist() == [[0, 0], [1, 0], [0, 0], [0, 1], [1, 0], [0, 0]]


def test_a_diary_is_not_a_set_of_events() -> None:
    columns = plain_columns()
    columns["events"] = [f"thing number {n}" for n in range(WEEKS)]
    assert panel_of(read_columns(columns)).controls == ()


def test_a_constant_control_is_left_out_with_a_notice() -> None:
    columns = plain_columns()
    columns["promo"] = ["1"] * WEEKS
    reading = read_columns(columns)
    assert panel_of(reading).controls == ()
    assert "notice.constant_control" in notices(reading)


def test_the_sum_over_channels_is_no_channel() -> None:
    columns = plain_columns()
    columns["total_spend"] = [
        str(float(a) + float(b)) for a, b in zip(columns["search_spend"], columns["tv_spend"], strict=True)
    ]
    reading = read_columns(columns)
    assert [c.name for c in panel_of(reading).channels] == ["search", "tv"]
    assert "notice.total_spend" in notices(reading)


def test_reach_and_frequency_are_listed_and_impressions_carry_the_channel() -> None:
    columns = plain_columns()
    columns["tv_reach"] = columns["tv_frequency"] = ["3"] * WEEKS
    columns["tv_impressions"] = [str(n) for n in range(WEEKS)]
    reading = read_columns(columns)
    assert panel_of(reading).channels[1].exposure_column == "tv_impressions"
    assert "notice.reach_unused" in notices(reading)


def test_money_needs_a_currency_and_an_outcome_that_is_money_or_has_a_value() -> None:
    columns = plain_columns()
    assert not panel_of(read_columns(columns)).same_money
    assert panel_of(read_columns(columns, declared=Declared(currency="EUR"))).same_money
    columns["orders"] = columns.pop("revenue")
    assert not panel_of(read_columns(columns, declared=Declared(currency="EUR"))).same_money
    priced = panel_of(read_columns(columns, declared=Declared(currency="EUR", value_per_outcome=25.0)))
    assert priced.same_money
    assert priced.value_per_outcome is not None
    assert set(priced.value_per_outcome.ravel().tolist()) == {25.0}


def test_a_blank_value_where_nothing_was_sold_is_no_fault() -> None:
    columns = plain_columns()
    columns["orders"] = ["0" if n == 4 else str(n % 7 + 1) for n in range(WEEKS)]
    del columns["revenue"]
    columns["value_per_order"] = ["" if n == 4 else "20" for n in range(WEEKS)]
    reading = read_columns(columns)
    assert panel_of(reading).value_per_outcome is not None
    assert "notice.value_without_outcome" in notices(reading)
    columns["value_per_order"][5] = ""
    assert codes(read_columns(columns)) == {"problem.missing_value"}


def _long(count: int = WEEKS) -> dict[str, list[str]]:
    days = weeks(count)
    return {
        "datum": [day for day in days for _ in range(3)],
        "kanaal": ["Search", "TV", "Radio"] * count,
        "uitgaven": [str(n * 3 + k) for n in range(count) for k in range(3)],
        "impressies": [str(n * 30 + k) for n in range(count) for k in range(3)],
        "omzet": [str(1000 + 13 * (n % 7)) for n in range(count) for _ in range(3)],
    }


def test_a_long_file_is_one_channel_per_name() -> None:
    reading = read_columns(_long(), delimiter=";")
    panel = panel_of(reading)
    assert [c.name for c in panel.channels] == ["Search", "TV", "Radio"]
    assert panel.spend[0, 2].tolist() == [6.0, 7.0, 8.0]
    assert panel.exposure[0, 2].tolist() == [60.0, 61.0, 62.0]
    assert panel.outcome[0, :2].tolist() == [1000.0, 1013.0]
    assert dict(reading.roles)["kanaal"] == "channel"


def test_rows_of_a_long_file_add_up_and_it_is_said() -> None:
    columns = {name: [*cells, cells[3]] for name, cells in _long().items()}
    reading = read_columns(columns, delimiter=";")
    assert panel_of(reading).spend[0, 1, 0] == 6.0
    assert "notice.rows_added_up" in notices(reading)


def _long_without(channel: int, weeks_gone: Sequence[int]) -> dict[str, list[str]]:
    """The long file without the rows of a channel in some weeks."""
    gone = {3 * week + channel for week in weeks_gone}
    return {name: [cell for n, cell in enumerate(cells) if n not in gone] for name, cells in _long().items()}


@pytest.mark.parametrize("gone", [range(5), range(WEEKS - 4, WEEKS)])
def test_a_channel_that_began_later_or_ended_earlier_spent_nothing_and_it_is_said(gone: Sequence[int]) -> None:
    reading = read_columns(_long_without(1, gone), delimiter=";")
    panel = panel_of(reading)
    television = [str(c.name) for c in panel.channels].index("TV")
    assert set(np.flatnonzero(panel.spend[0, :, television] == 0)) == set(gone)
    (notice,) = [n for n in reading.notices if n.code == "notice.channel_not_running"]
    assert notice.params == {"channel": "TV", "count": len(gone)}


@pytest.mark.parametrize("gone", [[7], [20, 21, 22], [WEEKS - 1], range(WEEKS - 3, WEEKS)])
def test_rows_that_stop_and_go_on_or_may_be_late_are_asked_about_once_with_the_cure(gone: Sequence[int]) -> None:
    columns = _long_without(1, gone)
    (problem,) = read_columns(columns, delimiter=";").problems
    assert problem.code == "problem.absent_rows"
    assert problem.params == {"channels": ("TV",), "count": len(gone), "first": weeks()[gone[0]]}
    assert "--absent-rows-are-zero" in say_problem(problem)[1]
    cured = read_columns(columns, delimiter=";", declared=Declared(absent_rows_are_zero=True))
    assert panel_of(cured).spend[0, gone[0], 1] == 0.0
    assert panel_of(cured).exposure[0, gone[0], 1] == 0.0
    assert "notice.absent_rows_are_zero" in notices(cured)


def test_a_channel_without_any_row_in_a_region_does_not_run_there() -> None:
    north, south = _long(), _long_without(2, range(WEEKS))
    columns = {name: north[name] + south[name] for name in north}
    columns["regio"] = ["Noord"] * len(north["datum"]) + ["Zuid"] * len(south["datum"])
    reading = read_columns(columns, delimiter=";")
    assert not panel_of(reading).spend[1, :, 2].any()
    assert "notice.channel_not_running" in notices(reading)


def test_dates_that_are_at_fault_raise_no_question_about_absent_rows() -> None:
    columns = _long_without(1, [7])
    columns["datum"][0] = "sometime"
    assert codes(read_columns(columns, delimiter=";")) == {"problem.unreadable_date"}


def test_an_outcome_may_stand_in_one_row_per_date_of_a_long_file() -> None:
    columns = _long()
    columns["omzet"] = [cell if n % 3 == 1 else "" for n, cell in enumerate(columns["omzet"])]
    assert np.isfinite(panel_of(read_columns(columns, delimiter=";")).outcome).all()


def test_an_outcome_that_differs_by_channel_is_a_claim_and_refused() -> None:
    columns = _long()
    columns["omzet"] = [str(100 + n) for n in range(3 * WEEKS)]
    assert "problem.differs_by_channel" in codes(read_columns(columns, delimiter=";"))


def test_the_finest_geo_is_the_geo() -> None:
    columns = {name: cells * 2 for name, cells in plain_columns().items()}
    columns["country"] = ["Belgium"] * (2 * WEEKS)
    columns["city"] = ["Ghent"] * WEEKS + ["Liège"] * WEEKS
    columns["inhabitants"] = ["265000"] * WEEKS + ["195000"] * WEEKS
    panel = panel_of(read_columns(columns))
    assert panel.geos == ("Ghent", "Liège")
    assert panel.population is not None
    assert panel.population.tolist() == [265000.0, 195000.0]


def test_a_moving_population_is_averaged_so_that_scales_stay_fixed() -> None:
    columns = plain_columns()
    columns["population"] = [str(100 + 2 * n) for n in range(WEEKS)]
    reading = read_columns(columns)
    population = panel_of(reading).population
    assert population is not None
    assert population.tolist() == pytest.approx([100 + WEEKS - 1])
    assert "notice.population_varies" in notices(reading)


def test_a_value_column_counts_only_for_the_outcome_it_prices() -> None:
    columns = plain_columns()
    columns["orders"] = [str(n % 9 + 1) for n in range(WEEKS)]
    columns["value_per_order"] = ["20"] * WEEKS
    priced = panel_of(read_columns(columns))
    assert (priced.outcome_name, priced.value_per_outcome is not None) == ("orders", True)
    money = panel_of(read_columns(columns, roles=Roles(outcome="revenue")))
    assert money.value_per_outcome is None
    columns["price_per_unit"] = columns.pop("value_per_order")
    assert panel_of(read_columns(columns)).value_per_outcome is None


@pytest.mark.parametrize("header", ["shipping_cost", "cost of goods", "production costs", "staff_spend", "agency cost"])
def test_costs_that_buy_no_media_are_no_channel(header: str) -> None:
    columns = plain_columns()
    columns[header] = [str(n) for n in range(WEEKS)]
    assert [c.name for c in panel_of(read_columns(columns)).channels] == ["search", "tv"]


@pytest.mark.parametrize("header", ["stock", "inventory", "distribution", "brand_sentiment"])
def test_what_sales_or_channels_move_is_no_control_until_the_team_says_so(header: str) -> None:
    columns = plain_columns()
    columns[header] = [str(n % 7) for n in range(WEEKS)]
    assert panel_of(read_columns(columns)).controls == ()
    declared = panel_of(read_columns(columns, roles=Roles(controls={header: "confounder"})))
    assert [c.name for c in declared.controls] == [header]


def test_money_in_several_currencies_is_not_added_up() -> None:
    columns = plain_columns()
    columns["Currency code"] = ["EUR"] * WEEKS
    assert "notice.currency_in_header" in notices(read_columns(columns))
    assert codes(read_columns(columns, declared=Declared(currency="USD"))) == {"problem.other_currency"}
    columns["Currency code"][3] = "USD"
    assert codes(read_columns(columns)) == {"problem.several_currencies"}


def test_a_geo_that_is_the_sum_of_the_others_is_refused() -> None:
    columns = {name: cells * 3 for name, cells in plain_columns().items()}
    columns["region"] = ["North"] * WEEKS + ["South"] * WEEKS + ["Total"] * WEEKS
    assert codes(read_columns(columns)) == {"problem.geo_is_a_sum"}


def test_a_row_of_a_long_file_must_name_its_channel() -> None:
    columns = _long()
    columns["kanaal"][4] = ""
    assert codes(read_columns(columns, delimiter=";")) == {"problem.missing_channel"}


def test_one_channel_in_two_spellings_is_asked_about() -> None:
    columns = _long()
    columns["kanaal"][4] = "tv"
    assert codes(read_columns(columns, delimiter=";")) == {"problem.channel_twice"}


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("[red]face[/red]_spend", "[red]face[/red]"),
        ("spend [EUR] tv", "tv"),
        ("(tv) spend", "tv"),
        ("Meta (prospecting) spend", "Meta (prospecting)"),
    ],
)
def test_a_channel_keeps_the_brackets_that_belong_to_its_name(header: str, name: str) -> None:
    columns = plain_columns()
    columns[header] = columns.pop("tv_spend")
    panel = read_columns(columns).panel
    assert panel is not None
    assert name in [channel.name for channel in panel.channels]


def test_spend_declared_as_the_outcome_is_taken_and_told() -> None:
    reading = read_columns(plain_columns(), roles=Roles(outcome="tv_spend"))
    assert reading.panel is not None
    assert [channel.name for channel in reading.panel.channels] == ["search"]
    (told,) = [notice for notice in reading.notices if notice.code == "notice.outcome_says_spend"]
    assert told.params["columns"] == ("tv_spend",)


def test_a_column_to_leave_out_that_is_not_there_is_told_as_such() -> None:
    (problem,) = read_columns(plain_columns(), roles=Roles(ignore=("nope",))).problems
    assert say_problem(problem)[0] == "There is no column nope to leave out."
