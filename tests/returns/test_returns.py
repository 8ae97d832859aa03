"""What each channel gave back, and what is said when it cannot be known."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.market import Medium, Setting, make_posterior

from trimtab.intake import ChannelKind
from trimtab.intake.effort import ChannelEffort
from trimtab.quantities import ChannelName, Interval
from trimtab.returns import Return, Terms, measure_returns, trace_returns
from trimtab.statement import Statement

SEARCH = Medium(name="search", today=130.0, roi=3.0, doubt=0.2)
BLOG = Medium(name="blog", kind=ChannelKind.ORGANIC, today=26.0, roi=5.0)
NEVER = Medium(name="never", today=0.0)


def an_effort(channel: str, **changes: float | None) -> ChannelEffort:
    base = ChannelEffort(
        channel=ChannelName(channel),
        hours_low=2.0,
        hours_high=2.0,
        people_cost=4.0,
        resource_cost=1.0,
        effort_points=3.0,
        periods=104,
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def number(answer: Return) -> Interval:
    assert isinstance(answer, Interval), answer
    return answer


def code(answer: Return) -> str:
    assert isinstance(answer, Statement), answer
    return answer.code


def test_profit_pays_media_people_and_resources_from_the_margin() -> None:
    posterior = make_posterior([replace(SEARCH, doubt=0.0)])
    (search,) = measure_returns(posterior, Terms(margin=0.5), [an_effort("search")])
    # 104 weeks of 10 in media bring 30 each, half of it kept; people cost 4 and resources 1 a week.
    assert number(search.return_on_investment).mean == pytest.approx(3.0)
    assert number(search.profit).mean == pytest.approx(104 * (15 - 10 - 5))
    (without,) = measure_returns(posterior, Terms(margin=0.5))
    assert number(without.profit).mean == pytest.approx(104 * 5)
    assert code(without.counted) == "returns.counted.media_only"  # type: ignore[arg-type]


def test_profit_is_spread_over_hours_points_and_resources() -> None:
    posterior = make_posterior([replace(SEARCH, doubt=0.0)])
    (search,) = measure_returns(posterior, Terms(margin=1.0), [an_effort("search")])
    assert number(search.return_on_time).mean == pytest.approx(15 / 2)
    assert number(search.return_on_effort).mean == pytest.approx(15 / 3)
    assert number(search.return_on_resources).mean == pytest.approx(15 / 5)


def test_a_range_of_hours_widens_the_return_on_time_even_when_the_profit_is_certain() -> None:
    posterior = make_posterior([replace(SEARCH, doubt=0.0)])
    terms = Terms(margin=1.0)
    (exact,) = measure_returns(posterior, terms, [an_effort("search", people_cost=0.0)])
    (vague,) = measure_returns(posterior, terms, [an_effort("search", people_cost=0.0, hours_low=1.0, hours_high=3.0)])
    assert number(exact.return_on_time).low == pytest.approx(number(exact.return_on_time).high)
    # Between 1.1 and 2.9 hours lie 90% of an even range from 1 to 3; the profit is 19 a week.
    assert number(vague.return_on_time).low == pytest.approx(19 / 2.9, rel=0.01)
    assert number(vague.return_on_time).high == pytest.approx(19 / 1.1, rel=0.01)


def test_an_organic_channel_gets_its_returns_from_hours_and_none_on_media() -> None:
    posterior = make_posterior([replace(BLOG, doubt=0.0)])
    (blog,) = measure_returns(posterior, Terms(margin=1.0), [an_effort("blog")])
    assert code(blog.return_on_investment) == "returns.missing.media_spend"
    assert code(blog.marginal_return) == "returns.missing.media_spend"
    assert number(blog.return_on_time).mean == pytest.approx((10 - 5) / 2)
    assert number(blog.contribution).mean == pytest.approx(104 * 10)


@pytest.mark.parametrize(
    ("terms", "value", "missing"),
    [(Terms(), 1.0, "returns.missing.margin"), (Terms(margin=0.4), None, "returns.missing.value")],
)
def test_a_profit_that_cannot_be_known_names_what_is_missing(terms: Terms, value: float | None, missing: str) -> None:
    (search,) = measure_returns(make_posterior([SEARCH], Setting(value=value)), terms, [an_effort("search")])
    assert {code(search.profit), code(search.return_on_time), code(search.return_on_effort)} == {missing}
    assert number(search.marginal_return).mean > 0


def test_without_an_inputs_file_time_effort_and_resources_say_so() -> None:
    (search,) = measure_returns(make_posterior([SEARCH]), Terms(margin=0.4))
    said = {code(answer) for answer in (search.return_on_time, search.return_on_effort, search.return_on_resources)}
    assert said == {"returns.missing.inputs"}


def test_an_input_the_file_leaves_out_is_not_divided_by() -> None:
    bare = an_effort("search", hours_low=0.0, hours_high=0.0, people_cost=0.0, resource_cost=0.0, effort_points=None)
    (search,) = measure_returns(make_posterior([SEARCH]), Terms(margin=0.4), [bare])
    assert code(search.return_on_time) == "returns.missing.hours"
    assert code(search.return_on_effort) == "returns.missing.points"
    assert code(search.return_on_resources) == "returns.missing.resources"


def test_a_channel_that_was_never_on_shows_no_zeros() -> None:
    _, never = measure_returns(make_posterior([SEARCH, NEVER]), Terms(margin=0.4), [an_effort("never")])
    assert (
        code(never.contribution) == code(never.return_on_investment) == code(never.profit) == "returns.missing.history"
    )
    assert number(never.marginal_return).mean > 0


def test_the_break_even_margin_makes_the_next_euro_meet_the_hurdle() -> None:
    posterior = make_posterior([replace(SEARCH, doubt=0.0)])
    (open_margin,) = measure_returns(posterior, Terms(hurdle=1.2))
    margin = number(open_margin.break_even_margin).mean
    assert margin * number(open_margin.marginal_return).mean == pytest.approx(1.2)
    (declared,) = measure_returns(posterior, Terms(margin=0.4))
    assert code(declared.break_even_margin) == "returns.break_even.margin_declared"


def test_a_channel_that_may_bring_nothing_has_no_upper_break_even_margin() -> None:
    posterior = make_posterior([SEARCH])
    spread = np.linspace(-0.5, 4.0, len(posterior.curve.marginal))[:, None, None]
    shifted = replace(posterior, curve=replace(posterior.curve, marginal=posterior.curve.marginal * spread))
    (search,) = measure_returns(shifted, Terms())
    assert code(search.break_even_margin) == "returns.break_even.unbounded"
    harmful = replace(posterior, curve=replace(posterior.curve, marginal=-posterior.curve.marginal))
    (search,) = measure_returns(harmful, Terms())
    assert code(search.break_even_margin) == "returns.break_even.none"


def test_where_the_best_estimate_needs_more_than_the_whole_value_no_margin_is_said_to_be_enough() -> None:
    posterior = make_posterior([SEARCH])
    marginal = posterior.curve.marginal
    spread = np.linspace(0.2, 1.2, len(marginal))[:, None, None]
    poor = replace(posterior, curve=replace(posterior.curve, marginal=np.ones_like(marginal) * spread))
    (search,) = measure_returns(poor, Terms())
    assert code(search.break_even_margin) == "returns.break_even.unlikely"
    hopeless = replace(posterior, curve=replace(posterior.curve, marginal=np.ones_like(marginal) * spread / 2))
    (search,) = measure_returns(hopeless, Terms())
    assert code(search.break_even_margin) == "returns.break_even.none"


@pytest.mark.parametrize("retention", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_ninety_percent_of_the_effect_has_arrived_after_the_stated_periods(retention: float) -> None:
    posterior = make_posterior([SEARCH])
    kept = replace(posterior, retention=np.full_like(posterior.retention, retention))
    (search,) = measure_returns(kept, Terms())
    periods = number(search.periods_to_result).mean
    weights = retention ** np.arange(posterior.reach)
    arrived = np.interp(periods, np.arange(posterior.reach + 1), np.concatenate([[0.0], np.cumsum(weights)]))
    assert arrived / weights.sum() == pytest.approx(0.9, abs=0.02) or (periods == 1.0 and arrived / weights.sum() > 0.9)


def test_a_region_whose_returns_exceed_its_sales_weighs_by_their_size_in_the_value_of_an_outcome() -> None:
    blog = Medium(name="blog", kind=ChannelKind.ORGANIC, today=30.0, roi=4.0)
    posterior = make_posterior([blog], Setting(geos=2))
    outcome, value = posterior.panel.outcome.copy(), np.ones(posterior.panel.outcome.shape)
    outcome[0], value[0] = -outcome[0], 5.0
    panel = replace(posterior.panel, outcome=outcome, value_per_outcome=value)
    (returns,) = measure_returns(replace(posterior, panel=panel), Terms(margin=1.0))
    # As many outcomes at 5 as at 1 are worth 3 each.
    assert number(returns.profit).mean == pytest.approx(3 * number(returns.contribution).mean)


def test_stretches_of_a_steady_channel_each_give_back_what_the_window_does_and_end_with_the_data() -> None:
    posterior = make_posterior([SEARCH, BLOG])
    terms, efforts = Terms(margin=0.5), (an_effort("search"), an_effort("blog"))
    whole = measure_returns(posterior, terms, efforts)[0]
    traced = trace_returns(posterior, ChannelName("search"), terms, efforts)
    assert [(one.first, one.last) for one in traced][-2:] == [(78, 90), (91, 103)]
    assert isinstance(whole.return_on_time, Interval)
    for one in traced:
        assert isinstance(one.return_on_time, Interval)
        assert one.return_on_time.mean == pytest.approx(whole.return_on_time.mean)
    blog = trace_returns(posterior, ChannelName("blog"), terms, efforts)[-1]
    assert isinstance(blog.return_on_investment, Statement)


def test_a_stretch_is_paid_for_by_its_own_spend_alone() -> None:
    posterior = make_posterior([SEARCH])
    spend = posterior.panel.spend.copy()
    spend[:, -13:] *= 2
    dearer = replace(posterior, panel=replace(posterior.panel, spend=spend))
    before, last = trace_returns(dearer, ChannelName("search"), Terms())[-2:]
    assert isinstance(before.return_on_investment, Interval)
    assert isinstance(last.return_on_investment, Interval)
    assert last.return_on_investment.mean == pytest.approx(before.return_on_investment.mean / 2)
