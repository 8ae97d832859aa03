"""The next quarter's allocation of money and hours."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from statistics import median

from trimtab.quantities import ChannelName, Interval
from trimtab.statement import Statement

SAME_MONEY = 1e-6
"""Difference, as a share of the total, below which two sums of money are the same to a reader."""

LARGEST_UNIT = 1_000.0
"""Largest amount of money by which anything is counted."""


class BudgetKind(Enum):
    """Whether the total is given, given as a ceiling, or found."""

    CAPPED = "capped"
    """At most the total, and less where the last money does not bring back the hurdle."""
    FIXED = "fixed"
    """The total, whatever its last money brings."""
    FLEXIBLE = "flexible"
    """Whatever brings back the hurdle."""


class BoundKind(Enum):
    """What holds a channel where it is planned."""

    SUPPORT = "support"
    """The most it was ever given."""
    GATE = "gate"
    """The largest raise that needs no evidence."""
    EVIDENCE = "evidence"
    """The most that evidence opens."""
    PILOT = "pilot"
    """The largest first spend."""
    TEAM = "team"
    """The team's own limit."""
    TOGETHER_MOST = "together_most"
    """The team's limit on several channels in all."""
    TOGETHER_LEAST = "together_least"
    """The team's floor for several channels in all."""
    FLOOR = "floor"
    """The least it was ever given."""
    LEFT = "left"
    """Nothing: it is given up."""
    ORGANIC = "organic"
    """It takes no money."""
    NO_CURVE = "no_curve"
    """How it responds is not known."""
    INSIDE = "inside"
    """Nothing: here it does most good."""


class Miss(Enum):
    """What a plan was asked for and does not keep to, since nothing within the bounds does."""

    MONEY = "money"
    """It takes more than the total."""
    HOURS = "hours"
    """It takes more hours than there are."""
    GOAL = "goal"
    """It falls short of the goal."""
    TOGETHER = "together"
    """It leaves a limit on several channels in all."""


class GoalKind(Enum):
    """What sets the total where the team names a goal instead of one."""

    RETURN_ON_INVESTMENT = "roi"
    """As much as keeps what all paid media bring per unit of money at a level or above."""
    MARGINAL_RETURN = "marginal_roi"
    """Until the next unit of money brings no more than a level."""
    OUTCOME = "outcome"
    """The least money that brings a level of outcome."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What the plan is to reach; its total follows."""

    kind: GoalKind
    level: float
    """Returns: outcome value (outcome units when undeclared) per unit of media money; outcome: outcome units that paid
    media bring over the horizon, against none of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """A limit on several channels in all."""

    channels: tuple[ChannelName, ...]
    least: float = 0.0
    most: float = math.inf
    """Money over the horizon."""
    least_share: float = 0.0
    most_share: float = 1.0
    """Share of all that is planned for paid media."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What a limit on several channels came to in a plan."""

    channels: tuple[ChannelName, ...]
    least: float
    most: float
    """Money the channels were held between, shares reckoned in, money."""
    price: float
    """Gross profit (outcome when undeclared) that a ceiling higher by one unit of money would bring, beyond what the
    last unit brings at large; below 0 for a floor that costs; 0 where neither binds, or where it costs nothing."""
    end: BoundKind | None = None
    """Which of the two the plan is at: `TOGETHER_MOST`, `TOGETHER_LEAST`, or neither."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """What planning for the worst cases came to, within the same bounds; gains against going on as today."""

    share: float
    """Share of the draws, the worst for a plan, that it was made for."""
    worst: float
    """Mean gain of this plan over its worst share, money (outcome units when undeclared)."""
    worst_of_best: float
    """The same of the plan that gains most on average."""
    given_up: float
    """How much more that plan gains on average: the price of caution."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """What may be spent over the next horizon."""

    kind: BudgetKind = BudgetKind.CAPPED
    money: float | None = None
    """Total media money over the horizon. Capped: a ceiling, None as much as today. Fixed: to be spent exactly, None as
    much as today. Flexible: a ceiling, None for no ceiling."""
    hours: float | None = None
    """Total person-hours over the horizon; None: no limit on hours."""
    free_band: float = 0.25
    """Largest raise, as a share of today's spend, that needs no linked evidence."""
    pilot_share: float = 0.02
    """Largest spend on a channel that is off or hardly used, as a share of the total, that needs no linked evidence."""
    limits: Mapping[ChannelName, tuple[float, float]] = field(default_factory=dict)
    """The team's own (least, most) money over the horizon, for channels that have one."""
    together: tuple[Together, ...] = ()
    """The team's limits on several channels in all; no channel in two of them."""
    goal: Goal | None = None
    """What sets the total; `kind` then says nothing, and `money` is a ceiling."""
    caution: float | None = None
    """Share of the draws, the worst for the plan, whose mean gain is to be largest; None: the mean of all. Not together
    with a goal."""
    switching: float = 0.0
    """What moving one unit of money to a channel or from it costs, as a share of it: set-up, briefs, learning anew.
    Counted where outcomes have a value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Allocation:
    """One channel's share of the plan."""

    channel: ChannelName
    today: float
    """Spend over the horizon if nothing changes, money."""
    planned: float
    """Spend the plan proposes, money."""
    lower: float
    upper: float
    """Bounds it was held to, money."""
    bound: Statement
    """What holds the channel where it is planned: observed support, the evidence gate, the team's own limit, or
    nothing, when it lies within its bounds."""
    bound_kind: BoundKind = BoundKind.INSIDE
    """The same, apart from what the verdicts add to it."""
    least: float = 0.0
    """Least money it may go on with; below lies only leaving it altogether, money."""
    is_pilot: bool = False
    """Whether the most it may get is a pilot, a small first spend."""
    is_held: bool = False
    """Whether the team wants at least `lower` spent in any case."""
    hours_today: float | None
    hours_planned: float | None
    outcome_change: Interval
    """Expected change of the outcome value (outcome units when undeclared) against today."""
    departs: Statement | None = None
    """Why it is planned otherwise than its verdict says, and which of them is to be followed; None where they agree."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What the gain of a plan is made of, against going on as today: all parts but the effect add up to its mean.

    Each cost is counted at the hurdle, as the gain counts it; below 0 where the plan takes more than today. Without a
    value per outcome costs are nought.
    """

    effect: Interval
    """What all channels together bring more, outcome value (outcome units when undeclared)."""
    profit: float
    """Mean gross profit of that, money (outcome units when undeclared)."""
    media: float
    """Media money saved."""
    people: float
    """What saved hours of people would have cost, money."""
    resources: float
    """Production, tools and agency saved, money."""
    moving: float
    """What moving money costs, money; never above 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """What the last money and the next hour are worth."""

    money: float
    """Gross profit (outcome when undeclared) the last unit of money brings."""
    hours: float
    """Gross profit one more person-hour would bring; 0 while hours are not short."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An allocation with what it is expected to gain."""

    kind: BudgetKind
    """Never flexible where outcomes have no value to hold a total against."""
    allocation: tuple[Allocation, ...]
    gain: Interval
    """Change of margin × value − hurdle × (spend, people and resources) against going on as today, money (outcome units
    when value is undeclared)."""
    account: Account
    """What the gain is made of."""
    probability_of_gain: float
    """Share of posterior draws in which the plan beats going on as today."""
    shadow_price_money: float
    """Gross profit (outcome when undeclared) the last unit of money brings in this plan."""
    shadow_price_hours: float | None
    """Gross profit one more person-hour would bring; None without an hours budget."""
    unspent: float = 0.0
    """Part of the total that finds no use worth it, money; 0 where no total is given."""
    statements: tuple[Statement, ...]
    """What the reader must know: bounds that bind, hours that cannot be met, support left."""
    misses: tuple[Miss, ...] = ()
    """What was asked for and is not kept to."""
    held: tuple[Held, ...] = ()
    """Limits on several channels in all, as they were applied."""
    goal: Goal | None = None
    """What set the total; `kind` is then fixed."""
    caution: Caution | None = None
    """What planning for the worst cases came to; prices are then those of these cases."""

    @property
    def limited(self) -> tuple[ChannelName, ...]:
        """The channels of the first limit on several in all that the plan is at the end of; none where none binds."""
        return next((held.channels for held in self.held if held.end is not None), ())

    @property
    def prices(self) -> Prices:
        """What money and hours are worth in this plan."""
        return Prices(money=self.shadow_price_money, hours=self.shadow_price_hours or 0.0)

    @property
    def unit(self) -> float:
        """Money by which outcomes and last money are counted: a power of ten, 1,000 at most.

        About a tenth of what a middling channel spends over the horizon, for a thousand more is no small step where a
        quarter costs forty. Source: LOOP, "the best other use of its last 1,000".
        """
        spends = [a.today for a in self.allocation if a.today > 0]
        if not spends:
            return LARGEST_UNIT
        return min(10.0 ** math.floor(math.log10(median(spends) / 10)), LARGEST_UNIT)
