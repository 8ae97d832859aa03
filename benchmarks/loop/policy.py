"""How different teams decide on a quarter's money, from the same market."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

import numpy as np

from benchmarks.loop.market import Market, foresee, show
from benchmarks.loop.world import HISTORY, MARGIN, QUARTER, draw_hype
from trimtab.model import Posterior, Scale, fit
from trimtab.plan import Budget, allocate
from trimtab.quantities import Array, ChannelName
from trimtab.returns import Terms, measure_returns
from trimtab.simulate import Simulated
from trimtab.verdict import Action, Choice, Rules, Verdict, agree
from trimtab.verdict.case import Case
from trimtab.verdict.option import price_options
from trimtab.verdict.probe import find_probe

ENOUGH = 400.0
"""Effective draws per channel: verdicts are withheld below, and more would change none of them."""
MOST_TESTS = 2
"""Tests a quarter."""
RULES = Rules(fewest_geos=1)
"""A national panel stands for a market of many regions here, so tests are priced as tests between regions."""


class Team(Enum):
    """Who decides."""

    FORGET = "set and forget"
    CLAIMS = "chase what platforms claim"
    OPTIMISER = "optimiser on averages, no tests"
    UNTESTED = "trimtab without tests"
    WIDEST = "trimtab, tests where least is known"
    LOOP = "trimtab, tests by value"
    LATE = "who knows the truth, a quarter late"
    ORACLE = "oracle"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Decision:
    """A quarter's money, and which channels are tested."""

    money: Array
    """[channel]."""
    tests: tuple[int, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    uppers: Array | None = None
    """[channel], most money the rules allowed."""


@dataclass(slots=True, kw_only=True, eq=False)
class Memory:
    """What a team keeps from one review to the next."""

    scale: Scale | None = None
    last: Mapping[ChannelName, Choice] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Moment:
    """One review."""

    market: Market
    simulated: Simulated
    cycle: int
    memory: Memory
    fits: dict[bytes, Posterior]
    """Fits of this market so far, so that teams which have seen the same share one."""


def decide(team: Team, moment: Moment) -> Decision:
    """What a team does next quarter."""
    return _DECIDE[team](moment)


def _forget(moment: Moment) -> Decision:
    return Decision(money=moment.market.usual)


def _foresee(moment: Moment) -> Decision:
    best, _ = foresee(moment.market, moment.simulated, moment.cycle).best(moment.market.budget)
    return Decision(money=best)


def _foresee_late(moment: Moment) -> Decision:
    """The best spread if every channel worked as it did last quarter: more than that nobody can learn from the past."""
    best, _ = foresee(moment.market, moment.simulated, moment.cycle, late=True).best(moment.market.budget)
    return Decision(money=best)


def _chase(moment: Moment) -> Decision:
    """Money follows claimed return on ad spend, by a quarter of what a channel has at most."""
    stop = HISTORY + QUARTER * moment.cycle
    week = slice(stop - QUARTER, stop)
    spent = moment.market.spend[week].sum(axis=0) if moment.cycle else moment.market.usual
    brought = moment.simulated.truth.contribution[0, week].sum(axis=0)
    claimed = draw_hype(moment.market.seed) * brought / np.maximum(spent, 1e-9)
    wanted = spent * np.clip(claimed / (claimed @ spent / spent.sum()), 0.75, 1.25)
    return Decision(money=wanted * moment.market.budget / wanted.sum())


def _optimise(moment: Moment) -> Decision:
    """The best spread of money by posterior means, within what was ever spent, whatever the evidence."""
    posterior = _fit(moment)
    plan = allocate(posterior, Budget(money=moment.market.budget, free_band=10.0), Terms(margin=MARGIN))
    return Decision(money=np.array([line.planned for line in plan.allocation]))


def _review(moment: Moment, choose: Callable[[Case, Sequence[Verdict]], tuple[int, ...]]) -> Decision:
    """The product's own review: verdicts and the plan that does what they say, and the tests a team adds."""
    posterior, terms = _fit(moment), Terms(margin=MARGIN)
    returns = measure_returns(posterior, terms, ())
    plan, verdicts = agree(
        posterior, Budget(money=moment.market.budget), returns, terms, rules=RULES, last=moment.memory.last
    )
    moment.memory.last = {verdict.channel: verdict.choice for verdict in verdicts}
    money = np.array([line.planned for line in plan.allocation])
    case = Case.of(posterior, plan, returns, terms, rules=RULES)
    tests = tuple(c for c in choose(case, verdicts) if money[c] > 0)[:MOST_TESTS]
    uppers = np.array([line.upper for line in plan.allocation])
    return Decision(money=money, tests=tests, verdicts=verdicts, uppers=uppers)


def _test_nothing(_case: Case, _verdicts: Sequence[Verdict]) -> tuple[int, ...]:
    return ()


def _test_widest(case: Case, _verdicts: Sequence[Verdict]) -> tuple[int, ...]:
    """Channels by how little is known of their return, the least first."""
    width = np.nan_to_num(np.log(np.maximum(case.posterior.return_on_investment, 1e-3)).std(axis=0), nan=-1.0)
    return tuple(int(c) for c in np.argsort(-width) if width[c] > 0)


def _test_by_value(case: Case, verdicts: Sequence[Verdict]) -> tuple[int, ...]:
    """Channels whose verdict is withheld and whose test is worth more than it costs, the most valuable first."""
    options = price_options(case)
    asked = (c for c, verdict in enumerate(verdicts) if verdict.choice.action is Action.WITHHELD and options.judged[c])
    probes = ((find_probe(case, options, c), c) for c in asked)
    worth = [(probe.net_value, c) for probe, c in probes if probe is not None and probe.net_value > 0]
    return tuple(c for _, c in sorted(worth, reverse=True))


def _fit(moment: Moment) -> Posterior:
    panel, lifts = show(moment.simulated, moment.cycle)
    key = panel.spend.tobytes() + repr([(f.channel, f.start) for f in lifts]).encode()
    if key not in moment.fits:
        moment.fits[key] = fit(panel, lifts, seed=moment.market.seed, target_ess=ENOUGH, scale=moment.memory.scale)
    posterior = moment.fits[key]
    if moment.memory.scale is None and posterior.outlook is not None:
        moment.memory.scale = posterior.outlook.scale
    return posterior


_DECIDE: Mapping[Team, Callable[[Moment], Decision]] = {
    Team.FORGET: _forget,
    Team.CLAIMS: _chase,
    Team.OPTIMISER: _optimise,
    Team.UNTESTED: lambda moment: _review(moment, _test_nothing),
    Team.WIDEST: lambda moment: _review(moment, _test_widest),
    Team.LOOP: lambda moment: _review(moment, _test_by_value),
    Team.LATE: _foresee_late,
    Team.ORACLE: _foresee,
}

ADVISED = frozenset({Action.STOP, Action.START, Action.CONTINUE, Action.CHANGE})
"""Verdicts that are not withheld."""
