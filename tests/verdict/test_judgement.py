"""Verdicts on channels one can reason about by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest
from tests.market import HORIZON, Medium, Setting, make_posterior

from trimtab.intake import ChannelEffort, ChannelKind
from trimtab.model.health import Finding, HealthCase
from trimtab.model.posterior import Posterior
from trimtab.plan import Budget, BudgetKind, allocate
from trimtab.present.sentence import say
from trimtab.quantities import ChannelName, Interval
from trimtab.returns import Terms, measure_returns
from trimtab.statement import Statement
from trimtab.verdict import Action, Basis, Choice, Direction, Rules, Verdict, judge

TERMS = Terms(margin=1.0)
FLEXIBLE = Budget(kind=BudgetKind.FLEXIBLE)
GOOD = Medium(name="good", roi=4.0, doubt=0.1, half=3.0)
EVEN = Medium(name="even", roi=2.0, doubt=0.05)
BAD = Medium(name="bad", roi=0.2, doubt=0.1)
BLOG = Medium(name="blog", kind=ChannelKind.ORGANIC, today=30.0, roi=4.0, doubt=0.1)

STOP, START = Choice(action=Action.STOP), Choice(action=Action.START)
CONTINUE, WITHHELD = Choice(action=Action.CONTINUE), Choice(action=Action.WITHHELD)
MORE, LESS, DIFFERENTLY = (
    Choice(action=Action.CHANGE, direction=d) for d in (Direction.MORE, Direction.LESS, Direction.DIFFERENTLY)
)


def verdicts(
    media: Sequence[Medium] | Posterior,
    budget: Budget = FLEXIBLE,
    terms: Terms = TERMS,
    efforts: Sequence[ChannelEffort] = (),
    *,
    setting: Setting | None = None,
    rules: Rules | None = None,
    last: Mapping[str, Choice] | None = None,
) -> dict[str, Verdict]:
    posterior = media if isinstance(media, Posterior) else make_posterior(media, setting)
    plan, returns = allocate(posterior, budget, terms, efforts), measure_returns(posterior, terms, efforts)
    before = {ChannelName(name): choice for name, choice in (last or {}).items()}
    return {v.channel: v for v in judge(posterior, plan, returns, terms, efforts, rules=rules, last=before)}


def effort(channel: str, *, hours: float = 10.0, people: float = 1.0, resources: float = 0.0) -> ChannelEffort:
    return ChannelEffort(
        channel=ChannelName(channel),
        hours_low=hours,
        hours_high=hours,
        people_cost=people,
        resource_cost=resources,
        effort_points=None,
        periods=104,
    )


def test_a_channel_worse_than_its_price_at_any_spend_is_stopped_and_names_what_it_frees() -> None:
    bad = verdicts([GOOD, BAD], efforts=[effort("bad")])["bad"]
    assert bad.choice == STOP
    assert (bad.proposed, bad.money_freed, bad.hours_freed) == (0, 100, 10 * HORIZON)
    # It brings 20 and takes 100 of media and 13 of people.
    assert bad.losses["hold"] == pytest.approx(113 - 20, rel=0.05)


def test_a_certain_good_channel_gets_more_up_to_where_evidence_is_asked_for() -> None:
    good = verdicts([GOOD, BAD])["good"]
    assert good.choice == MORE
    assert good.proposed == pytest.approx(125)
    assert good.replaces is not None
    assert good.replaces.params["donor"] == ("bad",)


def test_a_channel_at_its_best_spend_is_continued() -> None:
    # A Hill curve at half saturation has half its average return as its marginal one: 2.0 × ½ meets the hurdle.
    even = verdicts([EVEN, GOOD])["even"]
    assert even.choice == CONTINUE
    assert isinstance(even.number, Interval)
    assert even.number.mean == pytest.approx(even.hurdle, rel=0.05)
    assert even.alternative is not None
    # `good` would make more of it, but has got all it may.
    assert even.alternative.code == "alternative.none"
    assert even.money_freed is None


def test_a_channel_past_its_best_spend_gets_less() -> None:
    tired = verdicts([replace(EVEN, name="tired", roi=1.5, half=0.4, low=0.3), GOOD])["tired"]
    assert tired.choice == LESS
    # Profit 2.1 × x/(x + 40) × 100 − x is largest where its slope is nought.
    assert tired.proposed == pytest.approx(np.sqrt(1.5 * 1.4 * 100 * 40) - 40, abs=3)
    assert tired.money_freed == pytest.approx(100 - tired.proposed)


def test_production_and_tools_can_make_a_channel_not_worth_keeping() -> None:
    slim = replace(EVEN, name="slim", roi=1.3)
    assert verdicts([slim, GOOD])["slim"].choice != STOP
    burdened = verdicts([slim, GOOD], efforts=[effort("slim", people=0.0, resources=5.0)])["slim"]
    assert burdened.choice == STOP


@pytest.mark.parametrize(("roi", "choice"), [(5.0, START), (0.1, STOP)])
def test_a_channel_that_is_off_gets_a_pilot_or_stays_off(roi: float, choice: Choice) -> None:
    new = verdicts([GOOD, EVEN, Medium(name="new", today=0.0, roi=roi, doubt=0.9)])["new"]
    assert new.choice == choice
    assert new.proposed == pytest.approx(0.02 * 200 if choice == START else 0.0)
    assert set(new.losses) == {"stop", "start"}


def test_channels_that_were_never_used_are_withheld_while_there_is_no_money_for_a_pilot() -> None:
    never = [Medium(name=name, today=0.0, roi=5.0, doubt=0.9, low=0.0, high=0.0) for name in ("tv", "search")]
    found = verdicts(never)
    assert {v.choice for v in found.values()} == {WITHHELD}
    assert {v.reason.code for v in found.values()} == {"reason.withheld.untried"}
    assert all(isinstance(v.number, Statement) and v.probability_below_hurdle is None for v in found.values())
    given = verdicts(never, Budget(kind=BudgetKind.CAPPED, money=1000.0))
    assert {v.choice for v in given.values()} == {START}


def test_a_hardly_used_channel_that_works_gets_a_small_pilot_even_when_little_is_known() -> None:
    pin = verdicts([replace(GOOD, today=300.0), Medium(name="pin", today=3.5, roi=4.0, doubt=1.0, high=1.0)])["pin"]
    assert pin.choice == MORE
    assert pin.reason.code == "reason.money.pilot"
    assert pin.proposed <= 0.02 * 303.5 + 1e-9


def test_last_times_advice_stands_until_it_is_beaten_by_a_margin() -> None:
    near = replace(EVEN, name="near", roi=2.15, high=2.0)
    fresh = verdicts([near, GOOD])["near"]
    assert fresh.choice == CONTINUE
    assert 0 < fresh.losses["hold"] < Rules().tolerance * fresh.stake
    again = verdicts([near, GOOD], last={"near": MORE})["near"]
    assert again.choice == MORE
    assert again.reason.code == "reason.money.habit"
    beaten = verdicts([near, GOOD], last={"near": STOP})["near"]
    assert beaten.choice == CONTINUE


def test_a_dying_channel_that_still_pays_at_less_spend_is_to_be_run_differently() -> None:
    dying = replace(EVEN, name="dying", roi=4.0, ahead=0.55)
    judged = verdicts([dying, GOOD])["dying"]
    assert judged.choice == DIFFERENTLY
    assert judged.reason.params["decline"] == pytest.approx(0.45, abs=0.02)
    dead = verdicts([replace(dying, roi=0.5), GOOD])["dying"]
    assert dead.choice == STOP
    steady = verdicts([replace(dying, ahead=1.0, roi=2.2), GOOD])["dying"]
    assert steady.choice == CONTINUE


def test_nothing_is_advised_on_a_fit_that_did_not_converge() -> None:
    statement = Statement(code="health.not_converged")
    finding = Finding(case=HealthCase.NOT_CONVERGED, channels=(), statement=statement)
    setting = Setting(case=HealthCase.NOT_CONVERGED, findings=(finding,))
    judged = verdicts([GOOD, BAD], setting=setting)
    assert {v.choice for v in judged.values()} == {WITHHELD}
    # Numbers that must not be used lean to nothing, and certainty about them is worth nobody knows what.
    assert {v.lean for v in judged.values()} == {None}
    assert all(not v.losses and v.value_of_perfect_information is None for v in judged.values())
    assert judged["bad"].proposed == 100
    assert judged["bad"].reason.code == "reason.withheld.not_converged"


def test_a_continued_channel_tells_the_other_use_of_its_hours_beside_that_of_its_money() -> None:
    # `even` has earned more with an hour than any other, and nobody may take its money.
    efforts = [effort("good", people=1.0), replace(effort("even", people=1.0), hours_low=0.1, hours_high=0.1)]
    other = verdicts([GOOD, EVEN], efforts=efforts)["even"].alternative
    assert other is not None
    assert (other.code, other.params["hours"]) == ("alternative.none_and_best_hours", 10.0)


def test_channels_that_cannot_be_separated_are_withheld_and_no_others() -> None:
    names = (ChannelName("good"), ChannelName("even"))
    finding = Finding(case=HealthCase.CANNOT_SEPARATE, channels=names, statement=Statement(code="x"))
    judged = verdicts([GOOD, EVEN, BAD], setting=Setting(case=HealthCase.CANNOT_SEPARATE, findings=(finding,)))
    assert [v.choice for v in judged.values()] == [WITHHELD, WITHHELD, STOP]
    assert judged["good"].reason.params["others"] == ("even",)


def test_what_withholds_verdicts_outranks_what_they_can_live_with() -> None:
    # A review says its worst finding in one sentence: "the verdicts stand" must not hide a finding that withholds.
    ranks = {case: rank for rank, case in enumerate(HealthCase)}
    tolerated = set(HealthCase) - Rules().forbidding
    assert max(ranks[case] for case in tolerated) < min(ranks[case] for case in Rules().forbidding)


UNSURE = replace(EVEN, name="unsure", roi=0.85, doubt=0.6, half=5.0)


def test_an_open_question_is_withheld_only_where_a_test_pays() -> None:
    quiet = verdicts([UNSURE, GOOD], setting=Setting(residual_sd=1.0, geos=8))["unsure"]
    assert quiet.choice == WITHHELD
    assert quiet.lean is not None
    assert quiet.would_change_it.code.startswith("would_change.h")
    assert "`trimtab trial propose`" in say(quiet.would_change_it), "the rule of thumb names no test to run"
    assert quiet.value_of_perfect_information is not None
    assert quiet.value_of_perfect_information > 0.1 * quiet.stake
    # With noise a thousand times the effect no test can tell, so one just decides.
    noisy = verdicts([UNSURE, GOOD], setting=Setting(residual_sd=1e5, geos=8))["unsure"]
    assert noisy.choice == quiet.lean
    sure = verdicts([replace(UNSURE, doubt=0.02), GOOD], setting=Setting(residual_sd=1.0, geos=8))["unsure"]
    assert sure.choice.action is not Action.WITHHELD


def test_an_organic_channel_is_judged_by_what_its_hours_cost() -> None:
    # It brings 120 over the horizon.
    cheap = verdicts([GOOD, BLOG], efforts=[effort("blog", people=2.0)])["blog"]
    dear = verdicts([GOOD, BLOG], efforts=[effort("blog", people=20.0)])["blog"]
    assert (cheap.choice, dear.choice) == (CONTINUE, STOP)
    assert isinstance(cheap.number, Interval)
    assert cheap.number.mean == pytest.approx(120 / 26, rel=0.05)
    assert dear.hours_freed == 10 * HORIZON
    assert dear.losses["hold"] == pytest.approx(20 * HORIZON - 120, rel=0.1)


def test_an_organic_channel_without_a_price_of_hours_is_withheld_with_what_is_missing() -> None:
    unknown = verdicts([GOOD, BLOG])["blog"]
    assert (unknown.choice, unknown.reason.code) == (WITHHELD, "reason.withheld.unjudged.hour_price")
    assert unknown.value_of_perfect_information is None
    no_value = verdicts([GOOD, BLOG], efforts=[effort("blog")], setting=Setting(value=None))["blog"]
    assert no_value.reason.code == "reason.withheld.unjudged.value"


def test_without_a_value_only_moving_money_is_judged_and_every_reason_says_so() -> None:
    also = replace(GOOD, name="also")
    media = [replace(m, low=0.2, high=1.9) for m in (GOOD, also, replace(EVEN, half=0.4), BAD)]
    judged = verdicts(media, Budget(free_band=0.9), Terms(), setting=Setting(value=None))
    assert [v.choice for v in judged.values()] == [MORE, MORE, LESS, STOP]
    assert {v.basis for v in judged.values()} == {Basis.BUDGET}
    assert all(v.reason.code.startswith("reason.outcome.") for v in judged.values())
    plan = allocate(make_posterior(media, Setting(value=None)), Budget(free_band=0.9), Terms())
    # Its money would go where it brings more than the last of the plan, for the plan has taken some of it there.
    assert judged["even"].hurdle >= plan.shadow_price_money


def test_a_channel_alone_without_a_value_goes_on_and_is_compared_with_no_other() -> None:
    alone = verdicts([EVEN], Budget(), Terms(), setting=Setting(value=None))["even"]
    assert (alone.choice, alone.reason.code) == (CONTINUE, "reason.outcome.alone")


def test_a_channel_that_is_off_would_not_be_stopped_but_not_started() -> None:
    new = verdicts([GOOD, EVEN, Medium(name="new", today=0.0, roi=5.0, doubt=0.9)])["new"]
    assert new.choice == START
    assert new.would_change_it.params["option"] == "option.stay_out"


def test_a_fixed_budget_prices_money_at_what_it_earns_elsewhere() -> None:
    media = [replace(GOOD, high=2.0), replace(EVEN, roi=3.2, low=0.5)]
    assert verdicts(media)["even"].choice == MORE
    crowded = verdicts(media, Budget(free_band=1.0))["even"]
    assert crowded.choice == LESS
    assert crowded.hurdle > 1.2


def test_a_margin_moves_the_bar_the_next_euro_is_held_against() -> None:
    even = verdicts([EVEN, GOOD], terms=Terms(margin=0.5, hurdle=1.2))["even"]
    assert even.hurdle == pytest.approx(1.2 / 0.5)
    assert even.choice in {LESS, STOP}


@pytest.mark.parametrize("medium", [EVEN, GOOD, BAD, replace(EVEN, name="tired", half=0.4, low=0.3)])
def test_a_verdict_flips_where_it_says_it_would(medium: Medium) -> None:
    posterior = make_posterior([medium, replace(EVEN, name="other", roi=2.5)])
    plan, returns = allocate(posterior, FLEXIBLE, TERMS), measure_returns(posterior, TERMS)
    first = judge(posterior, plan, returns, TERMS)[0]
    said = first.would_change_it
    assert said.code in {"would_change.money.below", "would_change.money.above"}
    now, threshold = said.params["now"], said.params["threshold"]
    assert isinstance(now, float)
    assert isinstance(threshold, float)
    size = threshold / now
    beyond, short = scale_first(posterior, size**1.1), scale_first(posterior, size**0.8)
    assert judge(beyond, plan, returns, TERMS)[0].choice != first.choice
    assert judge(short, plan, returns, TERMS)[0].choice == first.choice


def scale_first(posterior: Posterior, size: float) -> Posterior:
    """The same posterior with the first channel's effect larger or smaller."""
    outcome, marginal = posterior.curve.outcome.copy(), posterior.curve.marginal.copy()
    outcome[:, 0] *= size
    marginal[:, 0] *= size
    return replace(posterior, curve=replace(posterior.curve, outcome=outcome, marginal=marginal))


def test_the_team_s_own_minimum_is_not_advised_away() -> None:
    held = Budget(kind=BudgetKind.FLEXIBLE, limits={ChannelName("bad"): (80.0, 120.0)})
    bad = verdicts([GOOD, BAD], held)["bad"]
    assert bad.choice == LESS
    assert bad.proposed == pytest.approx(80)


def test_a_channel_that_falls_short_and_was_never_tried_lower_says_why_it_goes_on() -> None:
    dear, good = replace(EVEN, roi=1.25, half=1.0, low=0.98), replace(GOOD, high=1.0)
    untried = verdicts([dear, good])["even"]
    assert (untried.choice, untried.reason.code) == (CONTINUE, "reason.money.at_floor")
    assert "nothing shows what happens below 98" in say(untried.reason)
    held = Budget(kind=BudgetKind.FLEXIBLE, limits={ChannelName("even"): (99.0, 120.0)})
    assert "your own limit" in say(verdicts([replace(dear, low=0.5), good], held)["even"].reason)
    assert verdicts([replace(dear, low=0.5), good])["even"].choice == LESS


def test_a_channel_without_a_readable_curve_is_withheld() -> None:
    posterior = make_posterior([GOOD, EVEN])
    outcome = posterior.curve.outcome.copy()
    outcome[:, 1] = np.nan
    judged = verdicts(replace(posterior, curve=replace(posterior.curve, outcome=outcome)))
    assert judged["even"].reason.code == "reason.withheld.unjudged.curve"
    assert judged["good"].choice == MORE


@pytest.mark.parametrize(
    "media",
    [
        [EVEN],
        [BLOG],
        [replace(EVEN, today=0.0), replace(GOOD, today=0.0)],
        [replace(EVEN, low=1.0, high=1.0)],
        [replace(GOOD, roi=0.0), replace(EVEN, roi=-1.0)],
        [replace(GOOD, roi=1e9), replace(EVEN, roi=1e-9, today=1e6)],
        [replace(GOOD, doubt=4.0), replace(EVEN, half=1e-6), replace(BAD, half=1e6, name="straight")],
    ],
)
@pytest.mark.parametrize(
    "budget", [Budget(), Budget(kind=BudgetKind.FIXED), FLEXIBLE, Budget(money=0.0), Budget(hours=1.0)]
)
def test_odd_markets_still_get_one_finite_verdict_per_channel(media: list[Medium], budget: Budget) -> None:
    for value in (1.0, None):
        for efforts in ([], [effort(m.name) for m in media]):
            judged = verdicts(media, budget, TERMS, efforts, setting=Setting(value=value))
            assert list(judged) == [m.name for m in media]
            for verdict in judged.values():
                assert np.isfinite([verdict.hurdle, verdict.stake, verdict.proposed, verdict.runner_up_loss]).all()
                assert np.isfinite(list(verdict.losses.values())).all()


def test_where_no_other_channel_can_use_the_money_that_is_said_instead_of_nought() -> None:
    harm, other = Medium(name="harm", roi=-2.0, doubt=0.1), Medium(name="other", roi=2.0, doubt=0.1)
    spare = verdicts([GOOD, other, harm], setting=Setting(value=None))["good"]
    short = verdicts([GOOD, other], setting=Setting(value=None))["good"]
    assert spare.hurdle == 0
    assert "and no other channel can use them" in say(spare.reason)
    assert "elsewhere" in say(short.reason)


@pytest.mark.parametrize(
    ("medium", "budget", "told"),
    [
        (replace(GOOD, high=1.0), Budget(), "beyond the 100 it gets today"),
        (replace(GOOD, high=1.05), Budget(), "beyond 105, and today's 100 is hardly less"),
        (GOOD, Budget(limits={ChannelName("good"): (0.0, 104.0)}), "your own limit for it is 104"),
    ],
)
def test_what_keeps_a_good_channel_from_more_is_named(medium: Medium, budget: Budget, told: str) -> None:
    for value in (1.0, None):
        good = verdicts([medium, BAD], budget, setting=Setting(value=value))["good"]
        assert good.choice == CONTINUE
        assert told in say(good.reason)


def test_another_total_is_not_called_unchanged() -> None:
    def tell(money: float | None) -> str:
        return say(verdicts([GOOD, EVEN, BAD], Budget(money=money), setting=Setting(value=None))["bad"].reason)

    assert tell(None).startswith("At an unchanged total")
    assert tell(200.0).startswith("At a total of 200")
