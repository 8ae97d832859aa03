"""What holds of every verdict, whatever the market."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.agreement import find_contradictions
from tests.laws.media import any_media, efforts_of, make
from tests.market import Medium, reorder

from trimtab.intake import ChannelEffort
from trimtab.model.posterior import Posterior
from trimtab.plan import Budget, BudgetKind, Goal, GoalKind, Together, allocate
from trimtab.present.sentence import say
from trimtab.quantities import ChannelName
from trimtab.returns import Terms, measure_returns
from trimtab.statement import Statement
from trimtab.verdict import Action, Choice, Direction, Rules, Verdict, agree, judge

KINDS = st.sampled_from(list(BudgetKind))
TERMS = st.sampled_from([Terms(margin=0.8), Terms(margin=0.3, hurdle=1.2), Terms()])
MOVE = {
    "stop": Choice(action=Action.STOP),
    "cut": Choice(action=Action.CHANGE, direction=Direction.LESS),
    "hold": Choice(action=Action.CONTINUE),
    "raise": Choice(action=Action.CHANGE, direction=Direction.MORE),
    "start": Choice(action=Action.START),
}


@st.composite
def any_budget(draw: st.DrawFn) -> Budget:
    """Of any kind, with too little or too much money, too few hours, and limits of the team's own."""
    share, hours = draw(st.sampled_from([None, 0.5, 0.9, 1.3])), draw(st.sampled_from([None, 40.0, 200.0]))
    limits = draw(
        st.sampled_from([{}, {ChannelName("channel 0"): (80.0, 120.0)}, {ChannelName("channel 1"): (5.0, 9.0)}])
    )
    return Budget(kind=draw(KINDS), money=share and share * 300.0, hours=hours, limits=limits)


@st.composite
def any_aim(draw: st.DrawFn) -> Budget:
    """With a goal, limits on two channels in all, or a cost of moving money."""
    budget = draw(any_budget())
    level = {GoalKind.RETURN_ON_INVESTMENT: [0.5, 2.0, 50.0], GoalKind.MARGINAL_RETURN: [0.3, 1.5]}
    kind = draw(st.sampled_from([None, *GoalKind]))
    goal = kind and Goal(kind=kind, level=draw(st.sampled_from(level.get(kind, [30.0, 300.0, 1e6]))))
    names = (ChannelName("channel 0"), ChannelName("channel 1"))
    limit = draw(
        st.sampled_from(
            [
                None,
                Together(channels=names, most_share=0.5),
                Together(channels=names, least_share=0.6),
                Together(channels=names, most=60.0),
                Together(channels=names, least=90.0, most=400.0),
            ]
        )
    )
    switching, caution = draw(st.sampled_from([0.0, 0.05])), draw(st.sampled_from([None, 0.2]))
    return replace(budget, goal=goal, together=(limit,) if limit else (), switching=switching, caution=caution)


def judge_market(
    posterior: Posterior,
    terms: Terms,
    kind: BudgetKind = BudgetKind.FIXED,
    efforts: list[ChannelEffort] | None = None,
    last: Mapping[ChannelName, Choice] | None = None,
) -> tuple[Verdict, ...]:
    plan = allocate(posterior, Budget(kind=kind), terms, efforts or [])
    returns = measure_returns(posterior, terms, efforts or [])
    return judge(posterior, plan, returns, terms, efforts or [], last=last or {})


def expected_choice(verdict: Verdict) -> Choice:
    """What is chosen or leant to."""
    return verdict.lean or verdict.choice


@given(any_media(organic=True), TERMS, KINDS, st.booleans(), st.sampled_from([None, *MOVE.values()]))
def test_the_choice_loses_least_up_to_its_tolerance_whatever_was_chosen_last_time(
    media: list[Medium], terms: Terms, kind: BudgetKind, in_money: bool, before: Choice | None
) -> None:
    posterior = make(media, value=1.0 if in_money else None)
    last = {channel.name: before for channel in posterior.panel.channels} if before else {}
    for verdict in judge_market(posterior, terms, kind, efforts_of(media), last):
        if not verdict.losses:
            assert verdict.choice.action is Action.WITHHELD
            continue
        assert min(verdict.losses.values()) == 0
        chosen = expected_choice(verdict)
        # Run differently means: at today's spend or less.
        wanted = [MOVE["hold"], MOVE["cut"]] if is_run(chosen) else [chosen]
        moves = [move for move in verdict.losses if MOVE[move] in wanted]
        assert min(verdict.losses[move] for move in moves) <= Rules().tolerance * verdict.stake + 1e-9


def is_run(choice: Choice) -> bool:
    return choice.direction is Direction.DIFFERENTLY


@given(any_media(organic=True), TERMS, KINDS, st.booleans())
def test_perfect_information_is_never_worth_less_than_nothing(
    media: list[Medium], terms: Terms, kind: BudgetKind, in_money: bool
) -> None:
    for verdict in judge_market(make(media, value=1.0 if in_money else None), terms, kind, efforts_of(media)):
        if verdict.value_of_perfect_information is not None:
            assert verdict.value_of_perfect_information >= 0
        if verdict.probability_below_hurdle is not None:
            assert 0 <= verdict.probability_below_hurdle <= 1
        assert verdict.stake >= 0
        assert math.isfinite(verdict.hurdle)


@given(any_media(organic=True), KINDS, st.sampled_from([0.01, 137.0]))
def test_currency_changes_no_verdict(media: list[Medium], kind: BudgetKind, money: float) -> None:
    terms = Terms(margin=0.8)
    plain = judge_market(make(media), terms, kind, efforts_of(media))
    other = judge_market(make(media, money=money), terms, kind, efforts_of(media, money))
    for a, b in zip(plain, other, strict=True):
        if is_clear(a):
            assert (a.choice, a.lean, a.evidence) == (b.choice, b.lean, b.evidence)
        assert b.losses.keys() == a.losses.keys()
        assert b.stake / money == pytest.approx(a.stake, rel=1e-6)


@given(any_media(organic=True), KINDS)
def test_the_order_of_channels_changes_no_verdict(media: list[Medium], kind: BudgetKind) -> None:
    posterior, terms, order = make(media), Terms(margin=0.8), list(range(len(media)))[::-1]
    plain = {v.channel: v for v in judge_market(posterior, terms, kind, efforts_of(media))}
    for verdict in judge_market(reorder(posterior, order), terms, kind, efforts_of(media)):
        if is_clear(plain[verdict.channel]):
            assert verdict.choice == plain[verdict.channel].choice


def is_clear(verdict: Verdict) -> bool:
    """Whether no threshold is so close that the last digit of a plan decides."""
    marks = [0.0, Rules().tolerance * verdict.stake]
    near = 1e-3 * verdict.stake
    gaps = [abs(loss - mark) for loss in verdict.losses.values() for mark in marks if loss > 0]
    return verdict.stake > 0 and all(gap > near for gap in gaps)


@given(any_media(organic=True), TERMS, KINDS, st.booleans(), st.booleans())
def test_everything_a_verdict_says_can_be_said(
    media: list[Medium], terms: Terms, kind: BudgetKind, in_money: bool, with_efforts: bool
) -> None:
    posterior = make(media, value=1.0 if in_money else None)
    efforts = efforts_of(media) if with_efforts else []
    plan = allocate(posterior, Budget(kind=kind), terms, efforts)
    returns = measure_returns(posterior, terms, efforts)
    verdicts = judge(posterior, plan, returns, terms, efforts)
    said = [part for value in (*verdicts, *returns, *plan.allocation) for part in statements_of(value)]
    for statement in (*said, *plan.statements):
        sentence = say(statement, currency="EUR")
        assert sentence
        assert "nan" not in sentence


def statements_of(value: object) -> list[Statement]:
    names = type(value).__slots__  # type: ignore[attr-defined]
    return [part for name in names if isinstance(part := getattr(value, name), Statement)]


@given(any_media(), st.floats(0.2, 3.0))
def test_a_better_channel_is_never_given_less(media: list[Medium], factor: float) -> None:
    """At the same plan, more effect never moves the proposed spend down."""
    posterior, terms = make(media), Terms(margin=0.8)
    plan, returns = allocate(posterior, Budget(), terms), measure_returns(posterior, terms)
    outcome, marginal = posterior.curve.outcome.copy(), posterior.curve.marginal.copy()
    assert media[0].today > 0
    if media[0].roi <= 0 or media[0].slope > 1 or media[0].ahead < 1:
        return
    outcome[:, 0] *= factor
    marginal[:, 0] *= factor
    other = replace(posterior, curve=replace(posterior.curve, outcome=outcome, marginal=marginal))
    rules = Rules(tolerance=0.0, stay=0.0, open_question=np.inf)
    before, after = (judge(p, plan, returns, terms, rules=rules)[0].proposed for p in (posterior, other))
    assert after >= before - 1e-9 if factor >= 1 else after <= before + 1e-9


@settings(max_examples=200)
@given(any_media(organic=True), TERMS, st.one_of(any_budget(), any_aim()), st.booleans(), st.booleans())
def test_no_verdict_and_plan_contradict_each_other_unexplained(
    media: list[Medium], terms: Terms, budget: Budget, in_money: bool, with_efforts: bool
) -> None:
    """Whatever the budget: a total, a goal, limits on several channels in all, with caution or without."""
    posterior = make(media, value=1.0 if in_money else None)
    efforts = efforts_of(media) if with_efforts else []
    plan, verdicts = agree(posterior, budget, measure_returns(posterior, terms, efforts), terms, efforts)
    assert find_contradictions(plan, verdicts) == []
    for statement in (*plan.statements, *(a.bound for a in plan.allocation), *(v.reason for v in verdicts)):
        assert say(statement)


@given(any_media(), TERMS, KINDS, st.booleans())
def test_the_plan_does_what_the_verdicts_say(
    media: list[Medium], terms: Terms, kind: BudgetKind, in_money: bool
) -> None:
    """Under a total that need not be spent, what is to go on as today does, but for less than a step."""
    posterior = make(media, value=1.0 if in_money else None)
    plan, verdicts = agree(posterior, Budget(kind=kind), measure_returns(posterior, terms), terms)
    assert kind is BudgetKind.FIXED or "plan.beside_verdicts" not in {s.code for s in plan.statements}
    for verdict, a in zip(verdicts, plan.allocation, strict=True):
        if kind is BudgetKind.FIXED or verdict.choice.action not in {Action.CONTINUE, Action.WITHHELD}:
            continue
        room = Rules().step * a.today if verdict.choice.action is Action.CONTINUE else 0.0
        assert a.planned == pytest.approx(a.today, abs=room + 1e-6 * max(a.today, 1.0))


@given(any_media(), TERMS, st.booleans())
def test_a_plan_that_heeds_the_verdicts_never_loses_to_today(media: list[Medium], terms: Terms, in_money: bool) -> None:
    posterior = make(media, value=1.0 if in_money else None)
    plan, _ = agree(posterior, Budget(), measure_returns(posterior, terms), terms)
    assert plan.gain.mean >= -1e-6


@given(any_media(), st.sampled_from([BudgetKind.FIXED, BudgetKind.CAPPED]), st.floats(0.9, 1.05))
def test_the_price_of_a_plan_that_heeds_the_verdicts_is_the_derivative_of_its_gain(
    media: list[Medium], kind: BudgetKind, share: float
) -> None:
    posterior, terms, total = make(media), Terms(margin=0.8, hurdle=1.1), share * sum(m.today for m in media)
    returns = measure_returns(posterior, terms)
    (less, _), (plan, verdicts), (more, _) = (
        agree(posterior, Budget(kind=kind, money=money, pilot_share=0.0), returns, terms)
        for money in (total * 0.999, total, total * 1.001)
    )
    codes = {s.code for p in (less, plan, more) for s in p.statements}
    if codes & {"plan.money_short", "plan.beside_verdicts"} or (kind is BudgetKind.FIXED and more.unspent > 0):
        return
    # The least a cut may go to is the best spread's sum, which moves with the total: then so does what binds.
    if any(v.choice.direction is Direction.LESS for v in verdicts):
        return
    left = (plan.gain.mean - less.gain.mean) / (total * 0.001) + terms.hurdle
    right = (more.gain.mean - plan.gain.mean) / (total * 0.001) + terms.hurdle
    # A channel that enters, leaves or is judged otherwise between the three totals makes a corner.
    if left == pytest.approx(right, rel=0.01, abs=1e-3):
        assert plan.shadow_price_money == pytest.approx((left + right) / 2, rel=0.05, abs=5e-3)


def agree_on(
    posterior: Posterior, terms: Terms, kind: BudgetKind, efforts: list[ChannelEffort]
) -> dict[ChannelName, Verdict]:
    returns = measure_returns(posterior, terms, efforts)
    _, verdicts = agree(posterior, Budget(kind=kind), returns, terms, efforts)
    return {v.channel: v for v in verdicts}


@given(any_media(organic=True), KINDS, st.sampled_from([0.01, 137.0]))
def test_currency_changes_no_verdict_of_a_plan_that_heeds_them(
    media: list[Medium], kind: BudgetKind, money: float
) -> None:
    terms = Terms(margin=0.8)
    plain = agree_on(make(media), terms, kind, efforts_of(media))
    other = agree_on(make(media, money=money), terms, kind, efforts_of(media, money))
    # What one channel is left with depends on all the others, so all must be clear.
    if all(is_clear(v) for v in plain.values()):
        assert {n: v.choice for n, v in plain.items()} == {n: v.choice for n, v in other.items()}


@given(any_media(organic=True), KINDS)
def test_the_order_of_channels_changes_no_verdict_of_a_plan_that_heeds_them(
    media: list[Medium], kind: BudgetKind
) -> None:
    posterior, terms, order = make(media), Terms(margin=0.8), list(range(len(media)))[::-1]
    plain = agree_on(posterior, terms, kind, efforts_of(media))
    turned = agree_on(reorder(posterior, order), terms, kind, efforts_of(media))
    if all(is_clear(v) for v in plain.values()):
        assert {n: v.choice for n, v in plain.items()} == {n: v.choice for n, v in turned.items()}


@given(any_media(organic=True), TERMS, KINDS, st.booleans())
def test_the_choice_a_plan_is_made_of_loses_least_of_what_there_is_room_for(
    media: list[Medium], terms: Terms, kind: BudgetKind, in_money: bool
) -> None:
    posterior = make(media, value=1.0 if in_money else None)
    for verdict in agree_on(posterior, terms, kind, efforts_of(media)).values():
        chosen = verdict.choice
        if chosen.action in {Action.STOP, Action.START} or chosen.direction in {Direction.MORE, Direction.LESS}:
            stay = verdict.losses.get("hold", verdict.losses.get("stop", math.inf))
            move = next(name for name, choice in MOVE.items() if choice == chosen)
            assert verdict.losses[move] <= stay + 1e-9
