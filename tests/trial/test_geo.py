"""A designed test promises what its read-out keeps, on history that chose nothing, within what was asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from tests.lift.regions import FIRST, make_outcome, make_series

from trimtab.lift.archive import Finished
from trimtab.lift.effect import Effect
from trimtab.lift.geo import GeoSeries
from trimtab.present.sentence import say
from trimtab.present.trial import state_design
from trimtab.quantities import Array, ChannelName
from trimtab.trial import Change, GeoDesigns, GeoRequest, design_geo
from trimtab.trial.search import Ground, score_sets

DAYS = 168
SEARCH = ChannelName("search")
START = FIRST + timedelta(days=DAYS + 7)


def ask(**changes: Any) -> GeoRequest:  # noqa: ANN401
    request = GeoRequest(
        channel=SEARCH,
        change=Change.GO_DARK,
        by=1.0,
        lengths=(14,),
        cooldown=7,
        start=START,
        candidates=60,
    )
    return replace(request, **changes)


def make_land(*, noise: float = 0.03, geos: int = 14, **changes: Any) -> GeoSeries:  # noqa: ANN401
    outcome = make_outcome(geos=geos, periods=DAYS, noise=noise)
    return make_series(outcome, **{"spend": {SEARCH: 0.5 * outcome}, **changes})


@pytest.fixture(scope="module")
def designs() -> GeoDesigns:
    return design_geo(make_land(), ask(lengths=(14, 28)))


def _codes(found: GeoDesigns) -> list[str]:
    return [reason.code for reason in found.withheld]


def test_designs_of_every_length_come_best_first_with_what_they_move(designs: GeoDesigns) -> None:
    assert {design.length for design in designs.designs} == {14, 28}
    scores = [design.score for design in designs.designs]
    assert scores == sorted(scores)
    for design in designs.designs:
        (cell,) = design.cells
        assert design.end == START + timedelta(days=design.length - 1)
        assert design.read_until == design.end + timedelta(days=7)
        assert 0 < design.share <= 0.4
        assert cell.spend_change is not None
        assert cell.spend_change < 0
        assert cell.detectable_return == pytest.approx(cell.detectable_outcome / -cell.spend_change)


def test_the_power_promised_at_the_smallest_effect_is_the_power_asked_for(designs: GeoDesigns) -> None:
    for design in designs.designs:
        (cell,) = design.cells
        assert np.interp(cell.detectable, designs.effects, cell.power) == pytest.approx(0.8, abs=0.02)
        assert cell.power[0] <= 0.2
        assert (np.diff(cell.power) >= -1e-12).all()


def test_what_a_search_has_seen_does_not_enter_the_promise() -> None:
    quiet = make_land()
    found = design_geo(quiet, ask())
    assert found.history_from is not None
    seen = (found.history_from - FIRST).days
    (best, *_) = found.designs
    # The search may find one set alone, so that a louder past cannot choose another.
    (only,) = (cell.treated for cell in best.cells)
    held = ask(include=only, spare=tuple(name for name in quiet.geos if name not in only), most_share=0.9)

    def promise(first: int, last: int) -> float:
        louder = quiet.outcome.copy()
        louder[:, first:last] *= np.random.default_rng(8).normal(1.0, 0.1, louder[:, first:last].shape)
        return design_geo(replace(quiet, outcome=louder), held).designs[0].detectable

    assert promise(0, seen) == pytest.approx(best.detectable)
    assert promise(seen, DAYS) > 1.5 * best.detectable


def test_regions_a_team_chose_are_judged_on_all_of_the_history() -> None:
    found = design_geo(make_land(), ask(treated=(("region 1", "region 4"),)))
    assert found.history_from is None
    assert [cell.treated for cell in found.designs[0].cells] == [("region 1", "region 4")]


def test_noisier_sales_and_a_surer_answer_need_a_larger_effect() -> None:
    chosen = (("region 1", "region 4"),)
    usual, noisy = (
        design_geo(make_land(noise=noise), ask(treated=chosen)).designs[0].detectable for noise in (0.03, 0.12)
    )
    sure = design_geo(make_land(), ask(treated=chosen, power=0.95)).designs[0].detectable
    assert noisy > 2 * usual
    assert sure > 1.1 * usual


def test_the_currency_changes_no_choice() -> None:
    plain, other = make_land(), make_land()
    other = replace(other, spend={SEARCH: 7.5 * other.spend[SEARCH]})
    found = [design_geo(plain, ask(worth=4.0)), design_geo(other, ask(worth=4.0 * 7.5))]
    first, second = (tuple(cell.treated for d in one.designs for cell in d.cells) for one in found)
    assert first == second


def test_cells_share_no_region_and_the_risk() -> None:
    alone = design_geo(make_land(geos=20), ask())
    (best, *_) = design_geo(make_land(geos=20), ask(cells=2)).designs
    one, two = best.cells
    assert not set(one.treated) & set(two.treated)
    assert best.share <= 0.4
    chosen = design_geo(make_land(geos=20), ask(treated=(one.treated,), exclude=two.treated)).designs[0]
    assert chosen.detectable < one.detectable * 1.3
    assert alone.designs[0].detectable < best.detectable


def test_a_margin_is_held_against_what_can_be_ruled_out() -> None:
    chosen = (("region 1", "region 4"),)
    narrow = design_geo(make_land(), ask(treated=chosen, margin=0.001)).designs[0]
    wide = design_geo(make_land(), ask(treated=chosen, margin=0.2)).designs[0]
    assert narrow.cells[0].at_margin is not None
    assert narrow.cells[0].at_margin < 0.2
    assert wide.cells[0].at_margin is not None
    assert wide.cells[0].at_margin > 0.99
    assert "design.caution.margin_out_of_reach" in [caution.code for caution in narrow.cautions]
    assert not [caution for caution in wide.cautions if caution.code == "design.caution.margin_out_of_reach"]


def test_the_shortest_test_that_rules_the_loss_out_is_put_forward_and_else_that_none_does() -> None:
    asked = ask(treated=(("region 1", "region 4"),), lengths=(14, 28))
    reach = {found.length: found.detectable for found in design_geo(make_land(), replace(asked, margin=0.2)).designs}
    assert reach[28] < reach[14]
    between, wide, narrow = (
        design_geo(make_land(), replace(asked, margin=margin)) for margin in ((reach[14] + reach[28]) / 2, 0.2, 0.001)
    )
    assert [found.designs[0].length for found in (between, wide, narrow)] == [28, 14, 28]
    told = ["design.caution.margin_of_none" in {c.code for c in found.cautions} for found in (between, wide, narrow)]
    assert told == [False, False, True]


@pytest.mark.parametrize("worth", [None, 0.01])
def test_a_search_pays_heed_to_the_money_a_test_moves(worth: float | None) -> None:
    found = design_geo(make_land(), ask(worth=worth, most_money=12_000.0))
    assert found.designs
    assert all(0 < -(design.money or 0.0) <= 12_000 for design in found.designs)
    if worth is None:
        assert min(design.money or 0.0 for design in design_geo(make_land(), ask()).designs) < -12_000
    assert _codes(design_geo(make_land(), ask(most_money=1.0))) == ["design.withheld.no_set"]


def test_what_stands_in_the_way_is_told_with_its_own_reason() -> None:
    land = make_land()
    hole = land.outcome.copy()
    hole[2, 30] = np.nan
    holed = replace(land, outcome=hole)
    assert "caution.left_out_incomplete" in [caution.code for caution in design_geo(holed, ask()).cautions]
    assert _codes(design_geo(holed, ask(include=("region 2",)))) == ["design.withheld.unusable"]
    assert _codes(design_geo(land, ask(lengths=(90,)))) == ["design.withheld.short_history"]
    assert _codes(design_geo(make_land(geos=4), ask())) == ["design.withheld.few_regions"]
    most = (tuple(f"region {n}" for n in range(11)),)
    assert _codes(design_geo(land, ask(treated=most))) == ["design.withheld.few_to_compare"]
    nothing = replace(land, spend={SEARCH: np.zeros_like(land.outcome)})
    assert _codes(design_geo(nothing, ask())) == ["design.withheld.nothing_spent"]
    other = replace(land, spend={ChannelName("tv"): land.outcome})
    assert _codes(design_geo(other, ask())) == ["design.withheld.channel_unknown"]
    assert _codes(design_geo(replace(land, absent=(FIRST,)), ask())) == ["withheld.absent_days"]
    assert _codes(design_geo(replace(land, repeated=(("region 1", FIRST, 3),)), ask())) == ["withheld.repeated_rows"]


def test_what_was_left_out_is_told_with_the_reason_why_there_is_no_design() -> None:
    land = make_land()
    hole = land.outcome.copy()
    hole[2, 30] = np.nan
    nothing = design_geo(replace(land, outcome=hole), ask(most_share=0.002))
    assert _codes(nothing) == ["design.withheld.no_set"]
    assert "caution.left_out_incomplete" in [caution.code for caution in nothing.cautions]


@pytest.mark.parametrize("days", [5, 60])
def test_a_history_that_is_too_short_is_told_what_is_needed_and_that_is_enough(days: int) -> None:
    (reason,) = design_geo(_cut(make_land(), days), ask()).withheld
    assert reason.code == "design.withheld.short_history"
    needed = reason.params["needed"]
    assert isinstance(needed, int)
    assert not design_geo(_cut(make_land(), needed), ask()).withheld
    assert design_geo(_cut(make_land(), needed - 1), ask()).withheld


def _cut(land: GeoSeries, days: int) -> GeoSeries:
    return replace(
        land,
        periods=land.periods[:days],
        last_day=land.periods[days - 1],
        outcome=land.outcome[:, :days],
        spend={channel: cells[:, :days] for channel, cells in land.spend.items()},
    )


def test_a_test_is_held_against_what_it_loses_and_not_against_what_it_saves() -> None:
    land = make_land()
    sets = np.eye(14, dtype=bool)[:3]

    def score(change: Change, worth: float | None, returned: float | None) -> Array:
        ground = Ground(
            outcome=land.outcome,
            spend=land.spend[SEARCH][:, -14:].mean(axis=1),
            step=1,
            returned=returned,
            request=ask(change=change, worth=worth),
        )
        return score_sets(ground, sets, 14)

    unknown = 4.0 * score(Change.GO_DARK, None, None)
    moved = score(Change.HEAVY_UP, 4.0, None) - unknown
    assert moved == pytest.approx(14 * land.spend[SEARCH][:3, -14:].mean(axis=1))
    assert score(Change.GO_DARK, 4.0, None) == pytest.approx(unknown)
    # Sales worth three times the money stay away: two of three are lost. Added, they earn more than they cost.
    assert score(Change.GO_DARK, 4.0, 0.75) == pytest.approx(unknown + 2 * moved)
    assert score(Change.HEAVY_UP, 4.0, 0.75) == pytest.approx(unknown)
    # Sales worth half of the money: going dark saves, adding loses the other half.
    assert score(Change.GO_DARK, 4.0, 0.125) == pytest.approx(unknown)
    assert score(Change.HEAVY_UP, 4.0, 0.125) == pytest.approx(unknown + moved / 2)


def test_a_length_the_history_cannot_hold_is_left_out_and_named() -> None:
    found = design_geo(make_land(), ask(lengths=(14, 60)))
    assert {design.length for design in found.designs} == {14}
    (caution,) = [c for c in found.cautions if c.code == "design.caution.lengths_left_out"]
    assert caution.params["days"] == ("60",)


def test_without_spend_a_test_is_designed_and_what_it_moves_is_left_open() -> None:
    found = design_geo(make_land(spend={}), ask())
    assert "design.caution.no_spend" in [caution.code for caution in found.cautions]
    assert found.designs[0].money is None
    assert found.designs[0].cells[0].detectable_return is None


def test_another_test_in_the_same_days_is_told() -> None:
    other = Finished(
        channel="tv",
        start=START,
        end=START + timedelta(days=3),
        read_until=START + timedelta(days=3),
        geos=("Region 1",),
        relative=None,
    )
    (caution,) = design_geo(make_land(), ask(), [other]).cautions
    assert caution.code == "design.caution.overlap"
    assert not design_geo(make_land(), ask(), [replace(other, start=date(2020, 1, 1), read_until=START)]).withheld
    past = replace(other, start=date(2020, 1, 1), end=date(2020, 1, 3), read_until=date(2020, 1, 3))
    assert not design_geo(make_land(), ask(), [past]).cautions


def test_finished_tests_say_how_likely_the_next_one_finds_its_effect() -> None:
    def finish(channel: str, per_money: float) -> Finished:
        back = Effect(estimate=per_money, standard_error=0.01, degrees_of_freedom=float("inf"))
        day = date(2020, 1, 1)
        return Finished(channel=channel, start=day, end=day, read_until=day, geos=(), relative=None, per_money=back)

    asked = ask(treated=(("region 1", "region 4"),))
    nothing = design_geo(make_land(), asked)
    weak, strong = (design_geo(make_land(), asked, [finish("search", r) for r in (m, m, m)]) for m in (0.002, 2.0))
    borrowed = design_geo(make_land(), asked, [finish("tv", 2.0)] * 3)
    assert nothing.expectation is None
    assert nothing.designs[0].cells[0].assurance is None
    low, high = (found.designs[0].cells[0].assurance for found in (weak, strong))
    assert low is not None
    assert high is not None
    assert low < 0.5 < 0.95 < high
    assert borrowed.expectation is not None
    assert not borrowed.expectation.is_own
    for found, words in ((strong, "Your 3 tests of search"), (borrowed, "too few tests of search")):
        (told,) = [s for s in state_design(found) if s.code.startswith("design.expect")]
        assert words in say(told)
