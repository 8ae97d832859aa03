"""What is said about a whole review goes no further than what stands behind it."""

from dataclasses import replace

from tests.present.specimen import make_review

from trimtab.plan import Allocation
from trimtab.present.advice import state_consequences, tell_channel
from trimtab.present.answer import state_gain, state_leap, state_overlap, state_saving
from trimtab.present.pen import Pen
from trimtab.present.table import tabulate_plan
from trimtab.quantities import Interval
from trimtab.review import Review
from trimtab.verdict import Action, Grade


def _raise_one(review: Review, *, effect: float, gain: float) -> Review:
    """Only Pinterest (grade D) gets more money, which brings `effect`; the plan gains `gain`."""

    def set_effect(a: Allocation) -> Allocation:
        is_raised = a.channel == "Pinterest"
        brought = effect if is_raised else 0.0
        planned = a.planned if is_raised else min(a.planned, a.today)
        return replace(a, planned=planned, outcome_change=Interval(mean=brought, low=brought, high=brought))

    allocation = tuple(map(set_effect, review.plan.allocation))
    return replace(
        review, plan=replace(review.plan, allocation=allocation, gain=Interval(mean=gain, low=0.0, high=2 * gain))
    )


def test_a_gain_says_how_much_of_it_rests_on_raises_the_data_hardly_speaks_for() -> None:
    review = make_review(margin=0.4)
    pen = Pen.for_review(review)
    part = state_leap(_raise_one(review, effect=10_000.0, gain=9_000.0), pen)
    assert part is not None
    assert "€4,000 of gross profit from more money in Pinterest" in pen.say(part)
    assert "€5,000 more than today" in pen.say(part)
    whole = state_leap(_raise_one(review, effect=25_000.0, gain=9_000.0), pen)
    assert whole is not None
    assert "€1,000 less than today" in pen.say(whole)


def test_a_gain_that_rests_on_no_weak_raise_says_nothing_of_the_kind() -> None:
    review = _raise_one(make_review(), effect=10_000.0, gain=9_000.0)
    known = tuple(replace(c, verdict=replace(c.verdict, evidence=Grade.C)) for c in review.channels)
    assert state_leap(replace(review, channels=known), Pen.for_review(review)) is None
    assert state_leap(_raise_one(review, effect=0.0, gain=9_000.0), Pen.for_review(review)) is None


def test_two_changes_are_not_told_as_if_their_gains_added_up() -> None:
    review = make_review()
    assert state_overlap(review) is not None
    one = tuple(c for c in review.channels if c.verdict.choice.action in {Action.STOP, Action.CONTINUE})
    assert state_overlap(replace(review, channels=one)) is None


def test_a_plan_that_loses_is_not_said_to_earn_less_than_nothing_more() -> None:
    review = make_review()
    losing = replace(review, plan=replace(review.plan, gain=Interval(mean=-8_910.0, low=-15_000.0, high=-2_000.0)))
    said = Pen.for_review(losing).say(state_gain(losing, Pen.for_review(losing)))
    assert "to earn €8,910 (90%: €2,000 to €15,000) less" in said.replace("\u00a0", " ")


def test_what_a_cut_frees_is_the_change_that_the_plan_shows() -> None:
    review = make_review()
    cut = next(c for c in review.channels if c.verdict.money_freed)
    today, planned = 33_220.4, 21_411.6
    told = replace(cut, verdict=replace(cut.verdict, proposed=planned, money_freed=today - planned))
    rows = (replace(a, today=today, planned=planned) if a.channel == cut.channel else a for a in review.plan.allocation)
    changed = replace(review, plan=replace(review.plan, allocation=tuple(rows)))
    pen = Pen.for_review(changed)
    row = next(row for row in tabulate_plan(changed, pen).rows if row[0].text == cut.channel)
    assert row[3].text == "\u2212€11,808"
    assert "€11,808" in pen.say(state_consequences(told.verdict, pen)["freed"])


def test_a_gain_says_how_much_of_it_rests_on_stops_the_data_hardly_speaks_for() -> None:
    review = make_review(margin=0.4)
    pen = Pen.for_review(review)
    assert state_saving(review, pen) is None, "no channel of grade D is cut here"
    weak = tuple(replace(c, verdict=replace(c.verdict, evidence=Grade.D)) for c in review.channels)
    stop = next(a for a in review.plan.allocation if a.channel == "Display")
    stop = replace(stop, outcome_change=Interval(mean=-20_500.0, low=-30_000.0, high=-1_000.0))
    plan = replace(review.plan, allocation=(stop,), gain=Interval(mean=15_000.0, low=0.0, high=20_000.0))
    said = state_saving(replace(review, channels=weak, plan=plan), pen)
    assert said is not None
    assert "€10,000 from less money in Display" in pen.say(said)
    assert "€5,000 more than today" in pen.say(said)


def test_a_gain_at_a_hurdle_says_how_costs_are_counted_in_it() -> None:
    review = make_review()
    strict = replace(review, terms=replace(review.terms, hurdle=1.5))
    for told, is_said in ((review, False), (strict, True)):
        pen = Pen.for_review(told)
        assert ("each €1 of cost counted as €1.50" in pen.say(state_gain(told, pen))) is is_said
        said = {name for c in told.channels for name in tell_channel(c, told, pen)}
        assert ("at_hurdle" in said) is is_said
