"""A/B tests: from rows or sums to differences, safe to look at, with the split checked first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from scipy import stats
from tests.intake.table import write_file

from trimtab.intake import Declared
from trimtab.lift import StudyDesign, check_lift
from trimtab.lift.effect import Effect
from trimtab.lift.user import Metric, Moments, Role, UserTest, measure_users, sum_up
from trimtab.lift.user.compare import compare_arms, judge_guardrail
from trimtab.lift.user.decide import USUAL, decide, learn_prior
from trimtab.lift.user.family import adjust_goals, adjust_secondary
from trimtab.lift.user.sequence import tune_sequence, watch
from trimtab.lift.user.split import ALARM, check_split, doubt_split
from trimtab.lift.user.sums import EARLIER_PER, EARLIER_SUMS, PER_SUMS
from trimtab.lift.user.table import Wanted, read_users
from trimtab.present import explain_problem
from trimtab.present.experiment import as_experiment_brief, pen_for, state_experiment, tabulate_metrics
from trimtab.present.sentence import say
from trimtab.quantities import Array, Interval

GOAL = Metric(name="revenue", role=Role.GOAL)
BEFORE = Metric(name="revenue", role=Role.GOAL, has_before=True)


def draw_users(users: int = 4_000, effect: float = 0.5, seed: int = 1) -> tuple[Array, Array, Array]:
    """(arm, value, before): half of what users do is what they did before."""
    dice = np.random.default_rng(seed)
    before = dice.gamma(2.0, 5.0, users)
    arm = (dice.random(users) < 0.5).astype(int)
    return arm, 0.8 * before + dice.normal(3.0, 4.0, users) + effect * arm, before


def sum_users(arm: Array, value: Array, before: Array | None = None) -> Moments:
    columns = None if before is None else before[:, None]
    return sum_up(("control", "treatment"), arm.astype(int), value[:, None], before=columns)


def test_the_difference_is_welchs() -> None:
    arm, value, _ = draw_users()
    found = compare_arms(sum_users(arm, value), (GOAL,), 0, 1)
    known = stats.ttest_ind(value[arm == 1], value[arm == 0], equal_var=False)
    assert found.effect(0).p == pytest.approx(known.pvalue, rel=1e-9)
    assert found.freedom[0] == pytest.approx(known.df)
    limits = known.confidence_interval(0.9)
    interval = found.effect(0).interval()
    assert (interval.low, interval.high) == pytest.approx((limits.low, limits.high))


def test_what_was_seen_before_is_taken_out_as_a_regression_would() -> None:
    arm, value, before = draw_users()
    found = compare_arms(sum_users(arm, value, before), (BEFORE,), 0, 1)
    columns = np.column_stack([np.ones(len(arm)), arm, before])
    line, squares, *_ = np.linalg.lstsq(columns, value, rcond=None)
    error = np.sqrt(squares[0] / (len(arm) - 3) * np.linalg.inv(columns.T @ columns)[1, 1])
    assert found.difference[0] == pytest.approx(line[1], abs=0.05 * error)
    assert found.error[0] == pytest.approx(error, rel=0.01)
    plain = compare_arms(sum_users(arm, value), (GOAL,), 0, 1)
    assert found.explained[0] == pytest.approx(1 - found.error[0] ** 2 / plain.error[0] ** 2)
    assert found.explained[0] > 0.5


def test_a_ratio_varies_as_resampling_users_says() -> None:
    dice = np.random.default_rng(5)
    users = 1_500
    arm = np.arange(users) % 2
    orders = np.asarray(dice.poisson(2.0, users) + 1.0, dtype=np.float64)
    revenue = orders * dice.gamma(4.0, 5.0, users)
    moments = sum_up(("a", "b"), arm, revenue[:, None], per=orders[:, None])
    ratio = Metric(name="basket", role=Role.GOAL, is_ratio=True)
    found = compare_arms(moments, (ratio,), 0, 1)
    draws = []
    for _ in range(600):
        picks = [dice.choice(np.flatnonzero(arm == a), (arm == a).sum()) for a in (0, 1)]
        draws.append(np.diff([revenue[rows].sum() / orders[rows].sum() for rows in picks])[0])
    assert found.difference[0] == pytest.approx(
        revenue[arm == 1].sum() / orders[arm == 1].sum() - revenue[arm == 0].sum() / orders[arm == 0].sum()
    )
    assert found.error[0] == pytest.approx(np.std(draws), rel=0.1)


def test_sums_are_the_same_in_one_pass_and_for_large_figures() -> None:
    arm, value, before = draw_users(20_000)
    shifted = sum_users(arm, value + 1e9, before)
    plain = sum_users(arm, value, before)
    np.testing.assert_allclose(shifted.covariance, plain.covariance, rtol=1e-6, atol=1e-6)
    for a in (0, 1):
        rows = arm == a
        np.testing.assert_allclose(plain.covariance[0, a, 0, 0], np.var(value[rows], ddof=1), rtol=1e-10)
        np.testing.assert_allclose(plain.covariance[0, a, 0, 2], np.cov(value[rows], before[rows])[0, 1], rtol=1e-10)
        np.testing.assert_allclose(plain.mean[0, a, [0, 2]], [value[rows].mean(), before[rows].mean()], rtol=1e-12)


def test_a_wrong_split_withholds_every_number() -> None:
    arm, value, _ = draw_users(20_000)
    kept = (arm == 0) | (np.random.default_rng(2).random(len(arm)) < 0.93)
    test = UserTest(control="control", treatment="treatment", metrics=(GOAL,))
    fair, skewed = (measure_users(sum_users(arm[rows], value[rows]), test) for rows in (slice(None), kept))
    assert fair.withheld == ()
    assert [reason.code for reason in skewed.withheld] == ["withheld.wrong_split"]
    assert (skewed.metrics, skewed.record, skewed.decision) == ((), None, None)
    assert "no number of this test can be trusted" in say(skewed.withheld[0])
    assert len(as_experiment_brief(skewed)) == 2
    planned = UserTest(
        control="control",
        treatment="treatment",
        metrics=(GOAL,),
        split=(("control", 1 / 1.93), ("treatment", 0.93 / 1.93)),
    )
    assert measure_users(sum_users(arm[kept], value[kept]), planned).withheld == ()


def test_the_doubt_about_a_split_starts_at_even_odds_and_is_a_fair_game() -> None:
    planned = np.array([0.5, 0.3, 0.2])
    assert doubt_split(np.zeros(3), planned) == 0.0
    users = np.array([40.0, 25.0, 9.0])
    nexts = [float(np.exp(doubt_split(users + step, planned))) for step in np.eye(3)]
    assert planned @ nexts == pytest.approx(float(np.exp(doubt_split(users, planned))))
    assert not check_split(np.array([5_020.0, 4_980.0]), np.array([0.5, 0.5])).alarms
    many = check_split(np.array([52_000.0, 48_000.0]), np.array([0.5, 0.5]), looked=True)
    assert many.alarms
    assert many.p == 1.0
    assert many.odds > -np.log(ALARM)


def test_too_few_users_are_withheld() -> None:
    arm, value, _ = draw_users(150)
    found = measure_users(sum_users(arm, value), UserTest(control="control", treatment="treatment", metrics=(GOAL,)))
    assert {reason.code for reason in found.withheld} == {"withheld.few_users"}


def test_while_it_runs_the_range_is_wider_and_at_the_planned_end_nearly_as_ever() -> None:
    effect = Effect(estimate=1.0, standard_error=0.5, degrees_of_freedom=np.inf)
    fixed = effect.interval()
    early, end = watch(effect, 2_000, 10_000), watch(effect, 10_000, 10_000)
    assert not early.is_final
    assert end.is_final
    width, early_width, end_width = (i.high - i.low for i in (fixed, early.interval, end.interval))
    assert early_width > 1.5 * width
    assert width < end_width < 1.15 * width
    assert early.p > end.p > effect.p


def test_going_on_beyond_the_planned_end_until_it_looks_good_is_as_safe_as_looking_early() -> None:
    runs, planned, risk = 250, 2_000.0, 0.1
    dice, users = np.random.default_rng(41), np.arange(200.0, 3 * planned + 1, 100.0)
    hits = 0
    for _ in range(runs):
        error = 1 / np.sqrt(users)
        mean = (
            np.cumsum(dice.normal(0.0, 1 / np.sqrt(np.diff(users, prepend=0.0))) * np.diff(users, prepend=0.0)) / users
        )
        looks = zip(mean, error, users, strict=True)
        hits += any(
            watch(Effect(estimate=float(m), standard_error=float(e), degrees_of_freedom=np.inf), float(n), planned).p
            < risk
            for m, e, n in looks
        )
    assert hits / runs <= risk + 2 * np.sqrt(risk * (1 - risk) / runs)
    late = Effect(estimate=1.0, standard_error=0.5, degrees_of_freedom=np.inf)
    assert watch(late, 2 * planned, planned, is_over=True).p < watch(late, 2 * planned, planned).p


def test_nothing_is_said_to_be_better_before_the_planned_end() -> None:
    arm, value, _ = draw_users(effect=5.0)
    moments = sum_users(arm, value)
    running, over = (
        measure_users(moments, UserTest(control="control", treatment="treatment", metrics=(GOAL,), planned=planned))
        for planned in (8_000.0, 4_000.0)
    )
    assert running.is_running
    assert running.decision is None
    assert over.decision is not None
    (metric, *others) = over.metrics
    doubtful = replace(metric, p=1.0)
    sure = replace(over, metrics=(doubtful, *others), decision=replace(over.decision, chance_better=0.96))
    assert "experiment.user.apart" in [s.code for s in state_experiment(sure)], "both chances stand, and it is said why"
    assert "experiment.user.apart" not in [s.code for s in state_experiment(over)]
    assert [s.code for s in state_experiment(running)] == ["experiment.user.answer", "experiment.clear"]


def test_the_sequence_is_narrowest_for_its_planned_number() -> None:
    effect = Effect(estimate=0.0, standard_error=1.0, degrees_of_freedom=np.inf)

    def reach(planned: float) -> float:
        return watch(effect, 4_999, planned).interval.high

    assert reach(5_000) < min(reach(50_000), reach(500_000))
    assert tune_sequence(0.02, 5_000) == pytest.approx(10 * tune_sequence(0.02, 50_000))


def test_several_goals_share_the_risk_and_secondary_metrics_a_share_of_errors() -> None:
    p = np.array([0.01, 0.04, 0.03, 0.005])
    np.testing.assert_allclose(adjust_goals(p), [0.03, 0.06, 0.06, 0.02])
    np.testing.assert_allclose(adjust_secondary(p), [0.02, 0.04, 0.04, 0.02])


@pytest.mark.parametrize(
    ("estimate", "lower", "verdict"),
    [
        (0.0, False, "held"),
        (-1.0, False, "unresolved"),
        (-3.0, False, "broken"),
        (3.0, False, "held"),
        (3.0, True, "broken"),
    ],
)
def test_a_guardrail_holds_where_the_worst_still_is_bearable(estimate: float, lower: bool, verdict: str) -> None:
    metric = Metric(name="orders", role=Role.GUARDRAIL, margin=0.01, lower_is_better=lower)
    effect = Effect(estimate=estimate, standard_error=0.3, degrees_of_freedom=np.inf)
    assert judge_guardrail(metric, 100.0, effect.interval(), None) == verdict
    wide = Interval(mean=estimate / 100, low=estimate / 100 - 1, high=estimate / 100 + 1)
    assert judge_guardrail(metric, 100.0, effect.interval(), wide) == "unresolved"


def _look_daily(dice: np.random.Generator, *, lower: bool, planned: float | None) -> bool:
    """Whether a guardrail exactly at its margin is called broken at some of 28 looks."""
    looks, daily = 28, 200
    factor = 1.05 if lower else 0.95
    values = dice.normal(10.0, 3.0, (2, looks * daily)) * np.array([[1.0], [factor]])
    sums, squares = np.cumsum(values, axis=1), np.cumsum(values**2, axis=1)
    metrics = (
        Metric(name="sales", role=Role.GOAL),
        Metric(name="waits", role=Role.GUARDRAIL, margin=0.05, lower_is_better=lower),
    )
    test = UserTest(control="control", treatment="treatment", metrics=metrics, planned=planned)
    for users in daily * np.arange(1, looks + 1):
        mean, covariance = np.zeros((2, 2, 4)), np.zeros((2, 2, 4, 4))
        mean[:, :, 0] = sums[:, users - 1] / users
        covariance[:, :, 0, 0] = (squares[:, users - 1] - sums[:, users - 1] ** 2 / users) / (users - 1)
        counts = np.full(2, float(users))
        moments = Moments(arms=("control", "treatment"), users=counts, mean=mean, covariance=covariance)
        if measure_users(moments, test).metrics[1].verdict == "broken":
            return True
    return False


def test_a_guardrail_at_its_margin_is_seldom_called_broken_however_often_one_looks() -> None:
    dice = np.random.default_rng(12)
    runs, risk = 80, 0.1
    hits = sum(_look_daily(dice, lower=bool(run % 2), planned=2.0 * 28 * 200) for run in range(runs))
    assert hits / runs <= risk
    once = sum(_look_daily(dice, lower=bool(run % 2), planned=None) for run in range(runs))
    assert once / runs > 1.5 * risk


def _write_ratio(folder: Path, *, products: bool) -> tuple[Path, pd.DataFrame]:
    """Sums of revenue per order with what users spent before; buyers of much buy often, and spent much before."""
    dice = np.random.default_rng(6)
    users = 4_000
    liveliness = dice.gamma(2.0, 2.0, users)
    orders = dice.poisson(liveliness) + 1
    frame = pd.DataFrame({"variant": np.where(np.arange(users) % 2, "ads", "holdout"), "orders": orders})
    frame["revenue"] = orders * 5 + dice.normal(0, 12, users)
    frame["revenue_before"] = liveliness * 5 + dice.normal(0, 30, users)
    names = ["users", "sum", "sum_squares", *EARLIER_SUMS, *PER_SUMS, *([EARLIER_PER] if products else [])]
    lines = [",".join(["variant", "metric", *names])]
    for arm, part in frame.groupby("variant"):
        y, x, n = part["revenue"], part["revenue_before"], part["orders"].astype(float)
        figures = [len(part), y.sum(), (y**2).sum(), x.sum(), (x**2).sum(), (x * y).sum()]
        figures += [n.sum(), (n**2).sum(), (n * y).sum(), *([(x * n).sum()] if products else [])]
        lines.append(",".join([str(arm), "basket", *(repr(float(figure)) for figure in figures)]))
    frame.to_csv(folder / "rows.csv", index=False)
    return write_file(folder, "sums.csv", "\n".join(lines)), frame


def test_a_ratio_from_sums_is_that_from_rows_with_what_was_seen_before(tmp_path: Path) -> None:
    path, _ = _write_ratio(tmp_path, products=True)
    wanted = Wanted(goals=("basket",), ratios=(("basket", "revenue", "orders"),))
    rows, sums = (
        read_users(file, asked, Declared())[0] for file, asked in ((tmp_path / "rows.csv", wanted), (path, Wanted()))
    )
    assert rows is not None
    assert sums is not None
    found = []
    for one in (rows, sums):
        assert one.metrics[0].name == "basket"
        assert one.metrics[0].has_before
        pair = [one.moments.arms.index(arm) for arm in ("holdout", "ads")]
        compared = compare_arms(one.moments, one.metrics, *pair)
        found.append((compared.difference[0], compared.error[0], compared.explained[0]))
    assert found[1] == pytest.approx(found[0], rel=1e-6)


def test_a_ratio_without_the_sum_of_products_does_not_use_what_was_seen_before_and_says_so(tmp_path: Path) -> None:
    path, _ = _write_ratio(tmp_path, products=False)
    found, problems, notices = read_users(path, Wanted(), Declared())
    assert problems == ()
    assert found is not None
    assert not found.metrics[0].has_before
    assert [notice.code for notice in notices] == ["notice.before_not_used"]
    assert "before_per_sum_products" in explain_problem(notices[0])
    assert compare_arms(found.moments, found.metrics, 0, 1).explained[0] == 0.0


def test_a_mean_and_a_ratio_stand_in_one_file_of_sums(tmp_path: Path) -> None:
    text = (
        "group,metric,users,sum,sum_squares,per_sum,per_sum_squares,per_sum_products\n"
        "a,revenue,1000,5000,30000,,,\nb,revenue,1000,5100,31000,,,\n"
        "a,basket,1000,5000,30000,2000,4500,11000\nb,basket,1000,5100,31000,2000,4500,11000\n"
    )
    found, problems, notices = read_users(
        write_file(tmp_path, "sums.csv", text), Wanted(goals=("revenue",)), Declared()
    )
    assert (problems, notices) == ((), ())
    assert found is not None
    assert [metric.is_ratio for metric in found.metrics] == [False, True]
    compared = compare_arms(found.moments, found.metrics, 0, 1)
    np.testing.assert_allclose(compared.difference, [0.1, 0.05])


def test_a_metric_that_never_varies_is_left_out_and_as_the_goal_withholds_all() -> None:
    dice = np.random.default_rng(8)
    values = np.column_stack([dice.normal(5.0, 1.0, 2_000), np.full(2_000, 0.1)])
    moments = sum_up(("control", "treatment"), np.arange(2_000) % 2, values)
    sales, still = Metric(name="sales", role=Role.GOAL), Metric(name="refunds", role=Role.GUARDRAIL, margin=0.1)
    beside = measure_users(moments, UserTest(control="control", treatment="treatment", metrics=(sales, still)))
    assert [reading.metric.name for reading in beside.metrics] == ["sales"]
    assert "refunds is left out" in say(beside.cautions[0])
    goal = (replace(sales, role=Role.SECONDARY), Metric(name="refunds", role=Role.GOAL))
    alone = measure_users(moments, UserTest(control="control", treatment="treatment", metrics=goal))
    assert [reason.code for reason in alone.withheld] == ["withheld.no_spread"]
    assert (alone.metrics, alone.decision, alone.headline) == ((), None, None)
    assert len(as_experiment_brief(alone)) == 2


def test_a_ratio_per_something_that_never_happened_is_left_out() -> None:
    dice = np.random.default_rng(8)
    arm = np.arange(2_000) % 2
    values = np.column_stack([dice.normal(5.0, 1.0, 2_000)] * 2)
    per = np.column_stack([np.zeros(2_000), np.where(arm, dice.poisson(2.0, 2_000), 0)]).astype(float)
    moments = sum_up(("control", "treatment"), arm, values, per=per)
    metrics = (Metric(name="sales", role=Role.GOAL), Metric(name="basket", role=Role.SECONDARY, is_ratio=True))
    found = measure_users(moments, UserTest(control="control", treatment="treatment", metrics=metrics))
    assert found.cautions[0].code == "caution.per_nothing"


def test_winners_are_shrunk_by_what_earlier_tests_showed() -> None:
    dice = np.random.default_rng(4)
    past = [
        Effect(estimate=float(dice.normal(0.0, 0.02)), standard_error=0.01, degrees_of_freedom=np.inf)
        for _ in range(40)
    ]
    prior = learn_prior(past)
    assert prior.tests == 40
    truth = np.std([effect.estimate for effect in past])
    assert 0.5 * truth < prior.sd < truth
    winner = Effect(estimate=0.06, standard_error=0.02, degrees_of_freedom=np.inf)
    taught, untaught = decide(winner, prior), decide(winner, learn_prior(past[:2]))
    assert untaught.prior.sd == USUAL
    assert 0 < taught.mean < untaught.mean < 0.06
    assert taught.loss_of_keeping - taught.loss_of_shipping == pytest.approx(taught.mean)
    draws = dice.normal(taught.mean, taught.sd, 400_000)
    assert taught.loss_of_shipping == pytest.approx(np.maximum(-draws, 0).mean(), abs=2e-5)
    assert taught.chance_better == pytest.approx((draws > 0).mean(), abs=2e-3)


def test_tests_that_all_agree_leave_no_scatter_beyond_their_errors() -> None:
    past = [Effect(estimate=0.03, standard_error=0.01, degrees_of_freedom=np.inf)] * 5
    prior = learn_prior(past)
    assert prior.mean == pytest.approx(0.03)
    # Five tests with t(3): 2.353 at its 95% where a Normal has 1.645.
    assert prior.sd == pytest.approx(2.353 / 1.645 * 0.01 / np.sqrt(5), rel=1e-3)


def _write_rows(folder: Path) -> tuple[Path, pd.DataFrame]:
    arm, value, before = draw_users(1_000)
    frame = pd.DataFrame({"variant": np.where(arm == 1, "ads", "holdout"), "revenue": value, "revenue_before": before})
    frame["orders"] = np.random.default_rng(9).poisson(2, len(arm)) + 1
    path = folder / "users.csv"
    frame.to_csv(path, index=False)
    return path, frame


def test_rows_and_sums_say_the_same(tmp_path: Path) -> None:
    path, frame = _write_rows(tmp_path)
    rows, problems, _ = read_users(path, Wanted(goals=("revenue",)), Declared())
    assert problems == ()
    assert rows is not None
    assert [(m.name, m.role, m.has_before) for m in rows.metrics] == [
        ("revenue", Role.GOAL, True),
        ("orders", Role.SECONDARY, False),
    ]
    lines = ["arm,metric,users,sum,sum_squares,before_sum,before_sum_squares,before_sum_products"]
    for arm, part in frame.groupby("variant"):
        y, x = part["revenue"], part["revenue_before"]
        figures = [len(part), y.sum(), (y**2).sum(), x.sum(), (x**2).sum(), (x * y).sum()]
        lines.append(",".join([str(arm), "revenue", *(repr(float(figure)) for figure in figures)]))
    sums_file = write_file(tmp_path, "sums.csv", "\n".join(lines))
    sums, problems, _ = read_users(sums_file, Wanted(), Declared())
    assert problems == ()
    assert sums is not None
    pairs = [(e.moments.arms.index("holdout"), e.moments.arms.index("ads")) for e in (rows, sums)]
    by_row = compare_arms(rows.moments, rows.metrics, *pairs[0])
    by_sum = compare_arms(sums.moments, sums.metrics, *pairs[1])
    assert by_sum.difference[0] == pytest.approx(by_row.difference[0])
    assert by_sum.error[0] == pytest.approx(by_row.error[0])
    assert by_sum.explained[0] > 0.5


def test_roles_ratios_and_margins_are_as_asked(tmp_path: Path) -> None:
    path, _ = _write_rows(tmp_path)
    wanted = Wanted(goals=("orders",), guardrails=(("revenue", 0.02),), ratios=(("basket", "revenue", "orders"),))
    found, problems, _ = read_users(path, wanted, Declared())
    assert problems == ()
    assert found is not None
    assert {m.name: (m.role.value, m.is_ratio, m.margin) for m in found.metrics} == {
        "revenue": ("guardrail", False, 0.02),
        "orders": ("goal", False, None),
        "basket": ("secondary", True, None),
    }


@pytest.mark.parametrize(
    ("text", "wanted", "code"),
    [
        ("revenue\n1\n2\n", Wanted(), "problem.no_arm_column"),
        ("variant,revenue\na,1\na,2\n", Wanted(), "problem.one_arm"),
        ("variant,revenue\na,1\n,2\n", Wanted(), "problem.arm_blank"),
        ("variant,revenue\na,1\nb,\n", Wanted(), "problem.user_blank"),
        ("variant,word\na,x\nb,y\n", Wanted(), "problem.no_metric"),
        ("variant,revenue\na,1\nb,2\n", Wanted(goals=("profit",)), "problem.unknown_metric"),
        ("variant,revenue\na,1\nb,2\n", Wanted(arm="cell"), "problem.unknown_column"),
        (
            "variant,revenue\na,1\nb,2\n",
            Wanted(ratios=(("basket", "revenue", "orders"),)),
            "problem.ratio_without_column",
        ),
        (
            "variant,revenue\na,1\nb,2\n",
            Wanted(goals=("revenue",), guardrails=(("Revenue", 0.1),)),
            "problem.goal_and_guardrail",
        ),
        ("arm,metric,users,sum,sum_squares\na,x,9,1,1\nb,y,9,1,1\n", Wanted(), "problem.sums_incomplete"),
        (
            "arm,metric,users,sum,sum_squares\na,x,9,1,1\nb,x,9,1,1\na,y,5,1,1\nb,y,9,1,1\n",
            Wanted(),
            "problem.sums_of_other_users",
        ),
        ("arm,metric,users,sum,sum_squares\na,x,0,0,0\nb,x,9,1,1\n", Wanted(), "problem.sums_without_users"),
        ("arm,metric,users,sum,sum_squares\na,x,9,90,100\nb,x,9,1,1\n", Wanted(), "problem.sums_contradict"),
        (
            "arm,metric,users,sum,sum_squares,per_sum\na,x,9,9,10,9\nb,x,9,9,10,9\n",
            Wanted(),
            "problem.sums_of_ratio",
        ),
        (
            "variant,revenue,orders\na,1,1\nb,2,1\n",
            Wanted(ratios=(("Revenue", "revenue", "orders"),)),
            "problem.metric_twice",
        ),
        ("variant,revenue,orders\na,1,1\nb,2,1\n", Wanted(), "problem.which_goal"),
        ("variant,user\na,1\nb,2\n", Wanted(), "problem.no_metric"),
        ("variant,email,revenue\na,a@b.com,1\nb,c@d.com,2\n", Wanted(), "problem.personal"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, text: str, wanted: Wanted, code: str) -> None:
    found, problems, _ = read_users(write_file(tmp_path, "users.csv", text), wanted, Declared())
    assert found is None
    assert any(problem.code.startswith(code) for problem in problems), problems


@pytest.mark.parametrize("header", ["user", "sequence"])
def test_who_a_row_is_about_is_no_metric_unless_it_is_named_as_one(tmp_path: Path, header: str) -> None:
    frame = pd.DataFrame({header: np.arange(1, 201), "group": ["a", "b"] * 100, "orders": [0, 1, 2, 1] * 50})
    frame.to_csv(tmp_path / "users.csv", index=False)
    found, problems, notices = read_users(tmp_path / "users.csv", Wanted(), Declared())
    assert problems == ()
    assert found is not None
    assert [(metric.name, metric.role) for metric in found.metrics] == [("orders", Role.GOAL)]
    assert [notice.column for notice in notices] == [header]
    named, _, none = read_users(tmp_path / "users.csv", Wanted(goals=(header,)), Declared())
    assert named is not None
    assert [metric.name for metric in named.metrics] == [header, "orders"]
    assert none == ()


def test_a_finished_holdout_becomes_a_record_for_the_model() -> None:
    arm, value, before = draw_users()
    told = {"start": date(2025, 1, 6), "end": date(2025, 1, 19), "share": 0.3, "channel": "social"}
    test = UserTest(control="control", treatment="treatment", metrics=(BEFORE,), **told)  # type: ignore[arg-type]
    found = measure_users(sum_users(arm, value, before), test)
    assert found.record is not None
    assert check_lift(found.record) == ()
    assert found.record.design is StudyDesign.USER_LEVEL
    assert found.record.from_panel is False
    assert found.record.share == pytest.approx(0.3 * arm.mean())
    treated = float((arm == 1).sum())
    assert found.record.estimate == pytest.approx(found.metrics[0].effect.estimate * treated)
    assert (
        measure_users(
            sum_users(arm, value, before), UserTest(control="control", treatment="treatment", metrics=(BEFORE,))
        ).record
        is None
    )
    running = UserTest(control="control", treatment="treatment", metrics=(BEFORE,), planned=9_000.0, **told)  # type: ignore[arg-type]
    early = measure_users(sum_users(arm, value, before), running)
    assert early.is_running
    assert early.record is None


TWO = (Metric(name="visits", role=Role.SECONDARY), Metric(name="orders", role=Role.GOAL))


def _sum_two(second: float, users: int = 2_000) -> Moments:
    """Visits without any effect, and a metric that the treatment multiplies by `second`."""
    dice = np.random.default_rng(3)
    arm = np.arange(users) % 2
    values = np.column_stack([dice.normal(5.0, 1.0, users), dice.normal(10.0, 2.0, users) * np.where(arm, second, 1.0)])
    return sum_up(("control", "treatment"), arm, values)


def test_headline_decision_and_record_are_about_the_same_goal_wherever_its_column_stands() -> None:
    told = {"start": date(2025, 1, 6), "end": date(2025, 1, 19), "share": 0.3, "channel": "social"}
    test = UserTest(control="control", treatment="treatment", metrics=TWO, **told)  # type: ignore[arg-type]
    found = measure_users(_sum_two(1.2), test)
    assert found.headline is not None
    assert found.decision is not None
    assert found.record is not None
    assert found.headline.metric.name == "orders"
    assert found.decision.chance_better > 0.99
    assert found.record.estimate == pytest.approx(found.headline.effect.estimate * 1_000)
    answer, _, better = (say(statement) for statement in state_experiment(found))
    assert "control: orders 19%" in answer
    assert "visits" not in answer + better


def test_of_a_metric_of_which_less_is_better_the_group_with_less_is_the_better_one() -> None:
    lower = (TWO[0], Metric(name="complaints", role=Role.GOAL, lower_is_better=True))
    fewer, more = (
        measure_users(_sum_two(factor), UserTest(control="control", treatment="treatment", metrics=lower))
        for factor in (0.8, 1.2)
    )
    assert fewer.decision is not None
    assert more.decision is not None
    assert fewer.relative is not None
    assert fewer.relative.estimate < 0
    assert fewer.decision.chance_better > 0.99
    assert fewer.decision.loss_of_shipping < 0.001 < fewer.decision.loss_of_keeping
    assert more.decision.chance_better < 0.01
    told = say(state_experiment(fewer)[-1])
    assert told.startswith("Less is better here: treatment is better with a probability of >99%.")


def test_without_a_named_goal_the_first_metric_that_is_no_guardrail_decides(tmp_path: Path) -> None:
    path, _ = _write_rows(tmp_path)
    found, problems, _ = read_users(path, Wanted(guardrails=(("revenue", 0.02),)), Declared())
    assert problems == ()
    assert found is not None
    assert [(m.name, m.role) for m in found.metrics] == [("revenue", Role.GUARDRAIL), ("orders", Role.GOAL)]


def test_a_p_far_below_any_that_matters_is_written_as_below_a_thousandth() -> None:
    found = measure_users(_sum_two(3.0), UserTest(control="control", treatment="treatment", metrics=TWO))
    assert found.metrics[1].p < 1e-100
    table = tabulate_metrics(found, pen_for(found))
    assert [cell.text for cell in table.rows[1]][4:6] == ["<0.001", "<0.001"]
    assert "e-" not in table.rows[0][4].text
