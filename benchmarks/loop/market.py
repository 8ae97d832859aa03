"""One market that answers to what a team spends: the same dice whatever the team does."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from benchmarks.loop.region import deal_regions, has_regions, read_test, size_regions
from benchmarks.loop.world import CYCLES, HISTORY, MARGIN, PERIODS, QUARTER, draw_world
from trimtab.intake import Panel
from trimtab.lift import Lift
from trimtab.quantities import Array
from trimtab.simulate import Simulated, World, simulate
from trimtab.simulate.mechanism import Mechanism, answer
from trimtab.simulate.truth import respond_ahead
from trimtab.simulate.world import Experiment

TEST_START, TEST_WEEKS, COOL_DOWN, SHARE = 1, 6, 5, 0.5
"""A test holds a channel back in half of the market for six weeks from the second of a quarter on, and is read over
five more, so that its result is there at the next review. Where tests are read from regions, two in a quarter take a
third of them each."""
OVERHEAD = 1000.0
"""Money a test takes besides what it gives up: somebody sets it up and reads it."""
UNITS = 120
"""Steps in which the oracle spreads a quarter's money."""


@dataclass(slots=True, kw_only=True, eq=False)
class Market:
    """A market in play. Money of quarters to come is nought until a team has decided."""

    seed: int
    world: World
    plan: Array
    """[week, channel], what the team of old would have spent."""
    spend: Array
    """[week, channel], what was spent."""
    tests: list[Experiment]
    held: dict[int, tuple[tuple[int, ...], ...]] = field(default_factory=dict)
    """Regions held back by the tests of each quarter, in their order; none where a test is drawn and not read."""
    read: dict[tuple[str, int], Lift | None] = field(default_factory=dict)
    """What was read from regions so far, by channel and first week; None where the read-out withheld a number."""

    @classmethod
    def open(cls, seed: int) -> Market:
        """The market on the eve of the first review."""
        world, _ = draw_world(seed)
        plan = simulate(world, seed).panel.spend[0]
        spend = np.where(np.arange(PERIODS)[:, None] < HISTORY, plan, 0.0)
        return cls(seed=seed, world=world, plan=plan, spend=spend, tests=[])

    @property
    def usual(self) -> Array:
        """[channel], money a quarter before the team decides anything; of a new channel since it began."""
        year = self.plan[HISTORY - 52 : HISTORY]
        return np.asarray(QUARTER * year.sum(axis=0) / np.maximum((year > 0).sum(axis=0), 1))

    @property
    def budget(self) -> float:
        """Most money a quarter."""
        return float(self.usual.sum())

    def play(self) -> Simulated:
        """Everything up to the last week, with what was decided so far."""
        world = replace(self.world, experiments=tuple(self.tests))
        simulated = simulate(world, self.seed, spend=self.spend[None])
        if not has_regions(self.seed):
            return simulated
        found = (self._read(simulated, test) for test in self.tests)
        return replace(simulated, lifts=tuple(lift for lift in found if lift is not None))

    def _read(self, simulated: Simulated, test: Experiment) -> Lift | None:
        """The test as its regions tell it, read once."""
        key = (test.channel, test.start)
        if key not in self.read:
            cycle = (test.start - HISTORY) // QUARTER
            place = [other.channel for other in self.tests if other.start == test.start].index(test.channel)
            held = self.held[cycle]
            held = (held[place], *held[:place], *held[place + 1 :])
            self.read[key] = read_test(simulated, self.world, self.seed, test, held)
        return self.read[key]

    def decide(self, cycle: int, money: Array, tests: tuple[int, ...] = ()) -> None:
        """Spend a quarter's money [channel] in the rhythm of old, and hold back the channels of `tests`."""
        begin = HISTORY + QUARTER * cycle
        self.spend[begin : begin + QUARTER] = money * self.rhythm(cycle)
        shares = [SHARE] * len(tests)
        if has_regions(self.seed):
            self.held[cycle] = deal_regions(self.seed, cycle, len(tests))
            shares = [float(size_regions(self.seed)[list(part)].sum()) for part in self.held[cycle]]
        for channel, share in zip(tests, shares, strict=True):
            self.tests.append(self._make_test(begin + TEST_START, channel, share))

    def rhythm(self, cycle: int) -> Array:
        """[week, channel], how a quarter's money falls on its weeks; each channel sums to one."""
        begin = HISTORY + QUARTER * cycle
        weeks = self.plan[begin : begin + QUARTER]
        return np.asarray(weeks / weeks.sum(axis=0))

    def _make_test(self, start: int, channel: int, share: float) -> Experiment:
        """Its error is that of a comparison with the rest of the market: sqrt(variance of n weeks × s / (1 − s))."""
        world, weeks = self.world, TEST_WEEKS + COOL_DOWN
        lag = np.arange(1, weeks)
        summed = weeks + 2 * float(((weeks - lag) * world.noise_persistence**lag).sum())
        outliers = 1 + 63 * world.outliers
        error = world.noise * np.sqrt(summed * outliers * share / (1 - share)) / (share * weeks)
        return Experiment(
            channel=world.media[channel].name,
            start=start,
            length=TEST_WEEKS,
            cool_down=COOL_DOWN,
            share=share,
            error=float(error),
            bias=True,
        )


def show(simulated: Simulated, cycle: int) -> tuple[Panel, tuple[Lift, ...]]:
    """What a team sees at a review: the last two years, and the tests read in them."""
    panel, stop = simulated.panel, HISTORY + QUARTER * cycle
    cut = slice(stop - HISTORY, stop)
    seen = replace(
        panel,
        periods=panel.periods[cut],
        outcome=panel.outcome[:, cut],
        spend=panel.spend[:, cut],
        exposure=panel.exposure[:, cut],
        control_values=panel.control_values[:, cut],
        value_per_outcome=None if panel.value_per_outcome is None else panel.value_per_outcome[:, cut],
    )
    read = (f for f in simulated.lifts if f.start >= seen.periods[0] and f.read_until < panel.periods[stop])
    return seen, tuple(read)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Prospect:
    """What a quarter's money would truly bring, known to nobody in the market."""

    money: Array
    """[unit], levels of money a quarter."""
    gross: Array
    """[channel, unit], gross profit of each level, carry-over included."""

    def best(self, budget: float) -> tuple[Array, float]:
        """[channel], the most profitable money within a budget, and what a unit of money must bring there."""
        step = float(self.money[1])
        units = min(round(budget / step), len(self.money) - 1)
        profit = self.gross - self.money
        worth, chosen = np.zeros(units + 1), []
        for channel in profit:
            options = np.full((units + 1, units + 1), -np.inf)
            for take in range(units + 1):
                options[take:, take] = worth[: units + 1 - take] + channel[take]
            chosen.append(options.argmax(axis=1))
            worth = options.max(axis=1)
        left, money = int(worth.argmax()), np.zeros(len(profit))
        for c in range(len(profit) - 1, -1, -1):
            take = int(chosen[c][left])
            money[c], left = take * step, left - take
        return money, self._price(money, budget)

    def _price(self, money: Array, budget: float) -> float:
        """Gross profit of the next unit of money; 1 while there is money to spare."""
        step = float(self.money[1])
        if money.sum() < budget - step:
            return 1.0
        at = np.round(money / step).astype(int)
        nexts = [row[i + 1] - row[i] for row, i in zip(self.gross, at, strict=True) if i + 1 < len(row)]
        return max(max(nexts, default=step) / step, 1.0)

    def earn(self, channel: int, money: Array) -> Array:
        """Gross profit of one channel at any money."""
        return np.asarray(np.interp(money, self.money, self.gross[channel]))


def foresee(market: Market, simulated: Simulated, cycle: int, *, late: bool = False) -> Prospect:
    """The truth about the quarter ahead, given all that was spent before.

    late: had every channel stayed as effective as it was in the quarter before.
    """
    begin = HISTORY + QUARTER * cycle
    money = np.linspace(0.0, market.budget, UNITS + 1)
    gross = [
        MARGIN
        * respond_ahead(
            _freeze(mechanism, begin) if late else mechanism,
            market.spend[None, :begin, c],
            np.multiply.outer(money, market.rhythm(cycle)[:, c])[:, None],
        )
        for c, mechanism in enumerate(simulated.truth.mechanisms)
    ]
    return Prospect(money=money, gross=np.stack(gross))


def _freeze(mechanism: Mechanism, begin: int) -> Mechanism:
    """A channel that goes on as it was on average in the quarter before."""
    effectiveness = mechanism.effectiveness.copy()
    effectiveness[:, begin:] = effectiveness[:, begin - QUARTER : begin].mean(axis=1, keepdims=True)
    return replace(mechanism, effectiveness=effectiveness)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Account:
    """What a team's decisions came to in truth."""

    profit: Array
    """[cycle], gross profit of a quarter's weeks, less its money and its tests.

    What spend brings later belongs to the weeks in which it comes; the last quarter's tail is its own.
    """
    tests: float
    """What all tests took of it."""


def settle(market: Market) -> Account:
    """The true profit of each quarter."""
    simulated = market.play()
    brought = MARGIN * simulated.truth.contribution[0].sum(axis=1)
    profit, tests = np.zeros(CYCLES), 0.0
    for cycle in range(CYCLES):
        begin = HISTORY + QUARTER * cycle
        until = PERIODS if cycle == CYCLES - 1 else begin + QUARTER
        profit[cycle] = brought[begin:until].sum() - market.spend[begin : begin + QUARTER].sum()
    index = {medium.name: c for c, medium in enumerate(market.world.media)}
    for test in market.tests:
        c = index[test.channel]
        cost = _price_test(simulated.truth.mechanisms[c], market.spend[:, c], test)
        profit[(test.start - HISTORY) // QUARTER] -= cost
        tests += cost
    return Account(profit=profit, tests=tests)


def _price_test(mechanism: Mechanism, spend: Array, test: Experiment) -> float:
    """Gross profit given up in the half that was held back, less the money saved there, and the overhead."""
    window = slice(test.start, test.start + test.length)
    dark = spend.copy()
    dark[window] = 0.0
    lost = float((answer(mechanism, spend[None]) - answer(mechanism, dark[None])).sum())
    return test.share * (MARGIN * lost - float(spend[window].sum())) + OVERHEAD
