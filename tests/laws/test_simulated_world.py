"""What must hold in every simulated world."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from trimtab.intake import ChannelKind
from trimtab.simulate import World, simulate
from trimtab.simulate.mechanism import answer
from trimtab.simulate.response import carry, weigh_lags
from trimtab.simulate.world import CarryOver, Demand, Experiment, Flighting, Influence, Medium, Saturation, Season

few = settings(max_examples=40, deadline=None)
seeds = st.integers(min_value=0, max_value=2**31)
geos = st.sampled_from([(("national", 1.0),), (("north", 3e6), ("south", 1e6))])
media = st.builds(
    Medium,
    name=st.just("search"),
    level=st.floats(10, 1e5),
    effect=st.floats(0.01, 10),
    retention=st.floats(0.05, 0.9),
    carry_over=st.sampled_from(CarryOver),
    saturation=st.sampled_from(Saturation),
    half_saturation=st.floats(0.3, 4),
    slope=st.floats(0.5, 2.5),
    drift_sd=st.floats(0, 0.5),
    geo_sd=st.floats(0, 0.2),
    flighting=st.builds(Flighting, share_on=st.sampled_from([0.6, 1.0]), demand_pull=st.floats(0, 0.3)),
)
worlds = st.builds(
    World,
    media=st.tuples(media),
    geos=geos,
    periods=st.integers(60, 90),
    past=st.sampled_from([0, 8]),
    demand=st.one_of(st.none(), st.builds(Demand, sd=st.floats(0, 0.1), given=st.booleans())),
    season_form=st.sampled_from(Season),
    noise_persistence=st.floats(0, 0.8),
    outliers=st.sampled_from([0.0, 0.05]),
    influences=st.sampled_from([(), (Influence(name="price", effect=-0.03),)]),
)


@few
@given(worlds, seeds)
def test_the_same_seed_gives_the_same_world(world: World, seed: int) -> None:
    once, again = simulate(world, seed), simulate(world, seed)
    np.testing.assert_array_equal(once.panel.outcome, again.panel.outcome)
    np.testing.assert_array_equal(once.panel.spend, again.panel.spend)
    assert not np.array_equal(once.panel.outcome, simulate(world, seed + 1).panel.outcome)


@few
@given(worlds, seeds)
def test_contributions_add_up_to_outcome_less_baseline_and_noise(world: World, seed: int) -> None:
    simulated = simulate(world, seed)
    truth = simulated.truth
    np.testing.assert_allclose(
        truth.contribution.sum(axis=2), simulated.panel.outcome - truth.baseline - truth.noise, atol=1e-6 * world.level
    )


@few
@given(worlds, seeds)
def test_no_spend_adds_nothing(world: World, seed: int) -> None:
    spend = np.zeros((len(world.geos), world.periods, 1))
    truth = simulate(replace(world, past=0), seed, spend=spend).truth
    assert not truth.contribution.any()
    assert np.isnan(truth.return_on_investment).all()
    assert (truth.today == 0).all()


@few
@given(worlds, seeds, st.floats(1.0, 5.0))
def test_more_spend_never_lowers_the_response(world: World, seed: int, factor: float) -> None:
    simulated = simulate(world, seed)
    mechanism, exposure = simulated.truth.mechanisms[0], simulated.panel.exposure[:, :, 0]
    assert (answer(mechanism, factor * exposure) >= answer(mechanism, exposure) * (1 - 1e-12)).all()
    assert (np.diff(simulated.truth.curve_outcome, axis=1) >= 0).all()


@few
@given(media)
def test_carry_over_moves_exposure_in_time_and_creates_none(medium: Medium) -> None:
    pulse = np.zeros(60)
    pulse[3] = 7.0
    felt = carry(pulse, weigh_lags(medium))
    assert np.isclose(felt.sum(), 7.0)
    assert (felt >= 0).all()
    assert not felt[:3].any()


@few
@given(worlds, seeds)
def test_what_was_spent_before_the_panel_still_works_in_its_first_weeks(world: World, seed: int) -> None:
    spend = np.zeros((len(world.geos), world.periods, 1))
    with_past = simulate(replace(world, past=12), seed, spend=spend)
    assert (with_past.truth.contribution >= 0).all()
    assert (np.diff(with_past.truth.contribution[:, 26:], axis=1) == 0).all()
    np.testing.assert_array_equal(with_past.truth.noise, simulate(world, seed).truth.noise)


@few
@given(worlds, seeds)
def test_the_window_returns_what_the_world_asks_for(world: World, seed: int) -> None:
    simulated = simulate(world, seed)
    if simulated.panel.spend.any():
        np.testing.assert_allclose(simulated.truth.return_on_investment, [world.media[0].effect], rtol=1e-9)


@few
@given(worlds, seeds)
def test_another_channel_leaves_the_others_as_they_were(world: World, seed: int) -> None:
    another = Medium(name="radio", level=500.0, effect=1.0, drift_sd=0.2)
    alone, joined = simulate(world, seed), simulate(replace(world, media=(another, *world.media)), seed)
    np.testing.assert_array_equal(alone.panel.spend[:, :, 0], joined.panel.spend[:, :, 1])
    np.testing.assert_array_equal(alone.truth.contribution[:, :, 0], joined.truth.contribution[:, :, 1])
    np.testing.assert_array_equal(alone.truth.noise, joined.truth.noise)


@few
@given(worlds, seeds, st.integers(1, 30))
def test_a_longer_world_begins_like_the_shorter_one(world: World, seed: int, more: int) -> None:
    short = replace(world, reference=world.periods)
    long = replace(short, periods=world.periods + more)
    np.testing.assert_allclose(
        simulate(long, seed).panel.outcome[:, : world.periods], simulate(short, seed).panel.outcome, rtol=1e-9
    )


@few
@given(worlds, seeds)
def test_going_dark_costs_what_an_exact_read_out_says(world: World, seed: int) -> None:
    experiment = Experiment(channel="search", start=30, length=4, cool_down=20, geos=(world.geos[0][0],), error=1e-12)
    quiet, tested = simulate(world, seed), simulate(replace(world, experiments=(experiment,)), seed)
    lost = (tested.panel.outcome - quiet.panel.outcome)[:, 30:54].sum()
    np.testing.assert_allclose(tested.lifts[0].estimate, lost, atol=1e-3 + 1e-6 * world.level)
    assert tested.lifts[0].estimate <= 1e-3
    change = tested.lifts[0].spend_change
    assert change is not None
    np.testing.assert_allclose(change, (tested.panel.spend - quiet.panel.spend).sum())


@few
@given(worlds, seeds)
def test_an_organic_channel_costs_no_media(world: World, seed: int) -> None:
    letter = replace(world.media[0], kind=ChannelKind.ORGANIC, effect=0.05)
    simulated = simulate(replace(world, media=(letter,)), seed)
    assert not simulated.panel.spend.any()
    if simulated.panel.exposure.any():
        share = simulated.truth.contribution.sum() / simulated.truth.baseline.sum()
        np.testing.assert_allclose(share, 0.05, rtol=1e-9)
