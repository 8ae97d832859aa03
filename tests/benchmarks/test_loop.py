"""The closed loop: the same dice for everybody, an oracle nobody beats, and accounts that add up."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from benchmarks.loop.__main__ import tell
from benchmarks.loop.bound import BOUNDS, play_bounded, spread_within
from benchmarks.loop.market import Market, Prospect, foresee, settle, show
from benchmarks.loop.picture import draw_loop
from benchmarks.loop.play import Row, mark_verdicts, play_market
from benchmarks.loop.policy import Decision, Memory, Moment, Team, decide
from benchmarks.loop.report import Ledger, Share, tell_in_short
from benchmarks.loop.world import CYCLES, FAMILIES, HISTORY, MARGIN, QUARTER, draw_world
from tests.benchmarks.verdicts import make_verdict

from trimtab.verdict import Action, Choice, Direction

SIMPLE = (Team.FORGET, Team.CLAIMS, Team.LATE, Team.ORACLE)
"""Teams that fit nothing."""


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    """Two markets, played by the teams that fit nothing."""
    return [row for seed in (2, 4) for row in play_market(seed, SIMPLE)]


def test_who_knows_the_truth_under_no_bound_is_the_oracle(rows: list[Row]) -> None:
    oracle = next(row for row in rows if (row["seed"], row["team"]) == (2, "ORACLE"))
    assert play_bounded(2, BOUNDS["no bound"]) == pytest.approx(oracle["profit"])


def test_a_bound_holds_and_what_it_leaves_goes_where_it_earns_most() -> None:
    money = np.linspace(0.0, 100.0, 101)
    prospect = Prospect(money=money, gross=np.stack([30 * np.sqrt(money), 20 * np.sqrt(money)]))
    assert spread_within(prospect, np.array([np.inf, np.inf]), 100.0) == pytest.approx([69, 31])
    assert spread_within(prospect, np.array([40.0, np.inf]), 100.0) == pytest.approx([40, 60])
    assert spread_within(prospect, np.array([40.0, 10.0]), 100.0) == pytest.approx([40, 10])


def test_what_a_team_spends_changes_neither_the_noise_nor_the_baseline() -> None:
    one, other = Market.open(3), Market.open(3)
    one.decide(0, one.usual)
    other.decide(0, 0.3 * other.usual, (1,))
    a, b = one.play().truth, other.play().truth
    assert np.array_equal(a.noise, b.noise)
    assert np.array_equal(a.baseline, b.baseline)
    until = HISTORY
    assert np.array_equal(a.contribution[:, :until], b.contribution[:, :until])
    assert (a.contribution[:, until : until + QUARTER] > b.contribution[:, until : until + QUARTER]).any()


def test_a_review_sees_two_years_and_the_tests_read_by_then() -> None:
    market = Market.open(1)
    market.decide(0, market.usual, (0, 2))
    market.decide(1, market.usual, (1,))
    simulated = market.play()
    for cycle, count in ((0, 0), (1, 2), (2, 3)):
        panel, lifts = show(simulated, cycle)
        assert len(panel.periods) == HISTORY
        assert len(lifts) == count
        assert all(lift.read_until <= simulated.panel.periods[HISTORY + QUARTER * cycle] for lift in lifts)


def test_money_falls_on_the_weeks_of_old_and_adds_up() -> None:
    market = Market.open(4)
    money = np.arange(1.0, 6.0) * 1000
    market.decide(2, money)
    begin = HISTORY + 2 * QUARTER
    week = market.spend[begin : begin + QUARTER]
    assert week.sum(axis=0) == pytest.approx(money)
    plan = market.plan[begin : begin + QUARTER]
    assert (week / plan).std(axis=0) == pytest.approx(0, abs=1e-9)


def test_profit_is_gross_profit_less_money_less_what_tests_cost() -> None:
    market = Market.open(2)
    for cycle in range(CYCLES):
        market.decide(cycle, 0 * market.usual)
    none = settle(market).profit
    market.decide(0, market.usual)
    some = settle(market).profit
    truth = market.play().truth
    spent = market.usual.sum()
    brought = MARGIN * truth.contribution[0, HISTORY:].sum()
    assert some.sum() == pytest.approx(brought - spent)
    assert none[0] > 0, "what the history's money still brings"
    market.decide(0, market.usual, (0,))
    tested = settle(market)
    assert tested.profit[1:] == pytest.approx(some[1:])
    assert tested.profit[0] == pytest.approx(some[0] - tested.tests)
    assert tested.tests != 0


def test_nobody_beats_the_oracle_over_a_quarter() -> None:
    """Its spread is at least as good as any other within the budget, on the truth."""
    market = Market.open(5)
    prospect = foresee(market, market.play(), 0)
    best, price = prospect.best(market.budget)
    assert best.sum() <= market.budget * (1 + 1e-9)
    assert price >= 1

    def earn(money: np.ndarray) -> float:
        return sum(float(prospect.earn(c, money[c : c + 1])[0]) for c in range(len(money))) - float(money.sum())

    dice = np.random.default_rng(0)
    for _ in range(200):
        money = dice.dirichlet(np.ones(len(best))) * market.budget * dice.uniform(0, 1)
        assert earn(money) <= earn(best) + 0.01 * market.budget


def test_a_budget_that_binds_has_a_price() -> None:
    money = np.linspace(0.0, 10.0, 11)
    prospect = Prospect(money=money, gross=np.stack([3 * np.sqrt(money), 6 * np.sqrt(money)]))
    best, price = prospect.best(4.0)
    assert best.tolist() == [1.0, 3.0]
    assert price > 1
    loose, free = prospect.best(10.0)
    assert loose.sum() < 12
    assert free == pytest.approx(1.0, abs=0.3)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_every_family_is_drawn_and_most_differ_from_the_model(family: object) -> None:
    assert any(draw_world(seed)[1] is family for seed in range(len(FAMILIES)))
    assert sum(not f.as_modelled for f in FAMILIES) >= len(FAMILIES) / 2


def test_the_oracle_earns_more_than_set_and_forget_and_than_what_platforms_claim(rows: list[Row]) -> None:
    by_seed: dict[int, dict[str, float]] = {}
    for row in rows:
        by_seed.setdefault(row["seed"], {})[row["team"]] = sum(row["profit"])
    for teams in by_seed.values():
        assert teams["ORACLE"] > teams["FORGET"]
        assert teams["ORACLE"] > teams["CLAIMS"]


def test_what_is_known_a_quarter_late_is_worth_less_than_the_truth_and_much_more_than_nothing(rows: list[Row]) -> None:
    total = {team.name: sum(sum(row["profit"]) for row in rows if row["team"] == team.name) for team in SIMPLE}
    assert total["FORGET"] < total["LATE"] < total["ORACLE"]
    assert total["LATE"] - total["FORGET"] > 0.5 * (total["ORACLE"] - total["FORGET"])


def test_set_and_forget_spends_the_same_every_quarter(rows: list[Row]) -> None:
    for row in rows:
        if row["team"] == "FORGET":
            assert row["spent"] == pytest.approx([row["budget"]] * CYCLES)
        assert all(spent <= row["budget"] * (1 + 1e-6) for spent in row["spent"])


def test_a_verdict_is_right_when_its_action_loses_next_to_nothing() -> None:
    money = np.linspace(0.0, 200.0, 201)
    prospect = Prospect(money=money, gross=np.stack([20 * np.sqrt(money)]))
    today = np.array([60.0])

    def regret(choice: Choice, proposed: float) -> tuple[float, float]:
        verdict = make_verdict(choice, proposed)
        decision = Decision(money=np.array([proposed]), verdicts=(verdict,), uppers=np.array([200.0]))
        (row,) = mark_verdicts(decision, prospect, 1.0, today)
        return row["regret"], row["action_regret"]

    more = Choice(action=Action.CHANGE, direction=Direction.MORE)
    assert regret(more, 100.0) == pytest.approx((0, 0), abs=1e-3)
    exact, action = regret(more, 64.0)
    assert exact > 0.02
    assert action == pytest.approx(0, abs=1e-3)
    stop = Choice(action=Action.STOP)
    assert min(regret(stop, 0.0)) > 0.5


def test_a_channel_left_off_is_held_against_the_pilot_it_could_have_had() -> None:
    money = np.linspace(0.0, 200.0, 201)
    prospect = Prospect(money=money, gross=np.stack([20 * np.sqrt(money)]))
    verdict = make_verdict(Choice(action=Action.STOP), 0.0)
    decision = Decision(money=np.array([0.0]), verdicts=(verdict,), uppers=np.array([4.0]))
    (row,) = mark_verdicts(decision, prospect, 1.0, np.array([0.0]))
    assert row["regret"] == pytest.approx((40.0 - 4.0) / 40.0)


def test_one_review_of_the_full_loop_keeps_to_the_budget_and_tests_what_runs() -> None:
    market = Market.open(0)
    moment = Moment(market=market, simulated=market.play(), cycle=0, memory=Memory(), fits={})
    decision = decide(Team.LOOP, moment)
    assert decision.money.sum() <= market.budget * (1 + 1e-6)
    assert all(decision.money[c] > 0 for c in decision.tests)
    assert len(decision.verdicts) == len(market.world.media)
    assert len(moment.fits) == 1
    decide(Team.OPTIMISER, moment)
    assert len(moment.fits) == 1, "who has seen the same shares a fit"


def test_a_share_of_the_gap_is_a_ratio_of_sums_with_the_error_of_one() -> None:
    gain, gap = np.array([1.0, 2.0, 3.0]), np.array([2.0, 4.0, 6.0])
    assert Share.of(gain, gap) == Share(value=0.5, error=0.0)
    assert Share.of(np.array([0.0, 2.0, 4.0]), gap).error > 0


def test_the_page_and_the_picture_tell_every_team(rows: list[Row], tmp_path: Path) -> None:
    simple = {(row["seed"], row["team"]): row for row in rows}
    verdict = {
        "cycle": CYCLES - 1,
        "channel": "dying",
        "action": "stop",
        "grade": "A",
        "decided": True,
        "regret": 0.01,
        "action_regret": 0.0,
        "lost_to_rules": 1.0,
        "lost_to_choice": 2.0,
    }
    every = [
        {
            **simple[2 if seed % 2 else 4, "CLAIMS" if team not in SIMPLE else team.name],
            "seed": seed,
            "family": FAMILIES[seed % len(FAMILIES)].name,
            "from_regions": seed < 2,
            "team": team.name,
            "verdicts": [verdict] if team.name in {"UNTESTED", "WIDEST", "LOOP"} else [],
        }
        for seed in range(2 * len(FAMILIES))
        for team in Team
    ]
    text = tell(Ledger.of(every), every, 100)
    assert " 10 of 100 markets," in text
    for team in Team:
        assert f"| {team.value} |" in text
    assert "| oracle | 100% ± 0 |" in text
    assert "| set and forget | 0% ± 0 |" in text
    assert "| of its verdicts with grade A or B 85% are right | 100% of 10 | met |" in text
    assert "| it is ahead of every other team by two standard errors | of 1 of 5 | missed |" in text
    assert all(f"| {family.name} |" in text for family in FAMILIES)
    assert "| read from sales of regions | 2 |" in text
    short = " ".join(tell_in_short(Ledger.of(every), 100).split())
    assert "10 simulated markets of 100 so far" in short
    assert "it is ahead of every other team by two standard errors (of 1 of 5)" in short
    assert "85% are right" not in short, "only what was missed"
    draw_loop(Ledger.of(every), tmp_path / "loop.svg")
    assert (tmp_path / "loop.svg").read_text(encoding="utf-8").startswith("<svg")
