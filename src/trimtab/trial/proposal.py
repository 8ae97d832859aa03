"""Which channel to test next: what each test's result is worth in money, less what the test costs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

import numpy as np

from trimtab.lift import StudyDesign
from trimtab.plan.phasing import Learning
from trimtab.quantities import HALF_WIDTH, Array, ChannelName, Grain
from trimtab.trial.worth import Stakes, straighten, value_by_curve, value_in_a_line
from trimtab.verdict.case import Case
from trimtab.verdict.option import Options, price_options
from trimtab.verdict.probe import GEO_SHARE, ProbeKind, change_of_outcome, cost_of_level, noise_of_total

MOST_IN_A_ROW = 3
"""Tests that are put in a row."""
YEAR = 365
"""Days after which a test no longer counts as recent, so that its channel is due again. Source: LOOP, grade A."""


class Advice(Enum):
    """What to do about what is not known."""

    TEST = "test"
    DECIDE = "decide"
    """Knowing more is worth less than finding out costs."""
    REPHASE = "rephase"
    """Moving planned spend between weeks teaches as much, for nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Precision:
    """How sharply a test of some length reads in this market, as it would be designed."""

    share: float
    """Of the outcome that is treated, in (0, 1]."""
    error: float
    """Standard error of an effect, as a share of the treated outcome over the test and its cool-down."""
    design: StudyDesign
    cooldown: int = 0
    """Periods after the test that are read as well."""
    designed: bool = True
    """Whether it is the error of a test that was designed on this market; else of a rule of thumb."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One test that could be run."""

    channel: ChannelName
    kind: ProbeKind
    design: StudyDesign
    periods: int
    """Of the test itself."""
    share: float
    """Of the market that is treated."""
    designed: bool
    """Whether its error is that of a designed test; else of a rule of thumb."""
    expected: float
    """Outcome that the changed spend is expected to add or take away while it is read."""
    standard_error: float
    """Of reading it."""
    worth: float
    """What the result is worth while it lasts, money (outcome units without a value)."""
    quick: float
    """The same in a straight line: what the order of tests in a row goes by."""
    cost: float
    """What the test is expected to lose, with its fixed cost."""
    changes: float
    """Probability that the result changes what is done."""
    ceiling: float
    """What knowing everything about every channel would be worth over the same time: no test can be worth more."""

    @property
    def net(self) -> float:
        """Worth less cost."""
        return self.worth - self.cost


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A test in a row of several."""

    offer: Offer
    begins: int
    """Periods after the first of the row begins."""
    net: float
    """What it adds to those before it, less its cost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What to test next, or why not to."""

    advice: Advice
    in_money: bool
    grain: Grain
    horizon: int
    """Periods of one horizon."""
    uses: float
    """Horizons for which a result keeps its worth."""
    heavy_up: float
    """What a test that spends more adds, as a share of the usual spend."""
    offers: tuple[Offer, ...]
    """The best test of each channel that one is possible on, the most worth first."""
    row: tuple[Turn, ...]
    """Tests one after another, each by what it adds; empty unless a test is advised."""
    free: float | None
    """What re-phasing a quarter's spend would be worth; None where it was not asked or cannot be done."""
    moved: tuple[ChannelName, ...]
    """Channels whose weeks re-phasing moves."""
    due: Mapping[ChannelName, date]
    """When each channel that was tested is due again: evidence ages."""
    tried: int
    """Tests that were valued."""


def propose(
    case: Case,
    *,
    precision: Mapping[int, Precision] | None = None,
    learning: Sequence[Learning] = (),
    moved: Sequence[ChannelName] = (),
    fixed_cost: float = 0.0,
    seed: int = 0,
) -> Proposal:
    """Value every test that could be run, and say which is worth its cost, if any.

    Every channel that runs can be held back or spent more on, for each of the lengths of the rules. A result is used
    for `rules.uses` horizons; it costs what changing the spend is expected to lose, and `fixed_cost`.

    precision: by periods, how sharply a geo test of this length reads in this market as it would be designed; without
    it, a rule of thumb from the noise of the whole. learning, moved: what re-phasing would teach, and about which.
    fixed_cost: of any test, money.
    """
    options = price_options(case)
    stakes = Stakes(profit=np.where(options.judged, options.profit, _nothing(options.profit)))
    found = list(_value_tests(case, options, stakes, precision or {}, fixed=fixed_cost, seed=seed))
    best = _best_of_each([offer for offer, _ in found])
    reads = {id(offer): read for offer, read in found}
    free = _value_rephasing(case, stakes, learning, moved) if learning else None
    worthwhile = [offer for offer in best if offer.net > 0]
    if free is not None and free > 0 and (not worthwhile or free >= worthwhile[0].net):
        advice = Advice.REPHASE
    else:
        advice = Advice.TEST if worthwhile else Advice.DECIDE
    row = _put_in_a_row(stakes, worthwhile, reads, case.rules.uses, seed) if advice is Advice.TEST else ()
    return Proposal(
        advice=advice,
        in_money=case.worth.in_money,
        grain=case.posterior.panel.grain,
        horizon=case.posterior.curve.horizon,
        uses=case.rules.uses,
        heavy_up=case.rules.heavy_up,
        offers=best,
        row=row,
        free=free,
        moved=tuple(moved),
        due=_list_due(case),
        tried=len(found),
    )


def _nothing(profit: Array) -> Array:
    """Moves of a channel that is not judged: only going on, at nought."""
    found = np.full_like(profit, -np.inf)
    found[:, 0] = 0.0
    return found


def _value_tests(
    case: Case, options: Options, stakes: Stakes, precision: Mapping[int, Precision], *, fixed: float, seed: int
) -> Iterator[tuple[Offer, Array]]:
    """Every test with what it would read, `[draw]`."""
    posterior, rules = case.posterior, case.rules
    per_week = posterior.panel.grain.periods_per_year / Grain.WEEK.periods_per_year
    lengths = sorted({max(round(weeks * per_week), 1) for weeks in rules.test_weeks} | set(precision))
    # Returns of channels are known together, so that a test of one may settle others too.
    perfect = float(stakes.perfect().sum())
    for channel in np.flatnonzero(options.judged & (options.today > 0)).tolist():
        today, most = float(options.today[channel]), float(posterior.curve.spend[channel, -1])
        for kind, level in ((ProbeKind.HOLDBACK, 0.0), (ProbeKind.HEAVY_UP, (1 + rules.heavy_up) * today)):
            if level > most or (kind is ProbeKind.HEAVY_UP and not case.worth.paid[channel]):
                continue
            change = change_of_outcome(case, channel, level)
            if not change.std() > 0:
                continue
            scale = straighten(stakes, change)
            cost = cost_of_level(case, options, channel, level, float(change.mean()))
            for periods in lengths:
                sharp = precision.get(periods) or _guess(case, channel, periods)
                part = sharp.share * periods / posterior.curve.horizon
                read = part * change
                error = sharp.error * _expect_outcome(case, sharp.share, periods + sharp.cooldown)
                error = float(np.hypot(error, sharp.design.bias_sd * abs(float(read.mean()))))
                worth = value_by_curve(stakes, read, error, seed)
                yield (
                    Offer(
                        channel=case.name(channel),
                        kind=kind,
                        design=sharp.design,
                        periods=periods,
                        share=sharp.share,
                        designed=sharp.designed,
                        expected=float(read.mean()),
                        standard_error=error,
                        worth=rules.uses * worth.value,
                        quick=rules.uses * scale * value_in_a_line(stakes, read, error),
                        cost=cost * part + fixed,
                        changes=worth.changes,
                        ceiling=rules.uses * perfect,
                    ),
                    read,
                )


def _expect_outcome(case: Case, share: float, periods: int) -> float:
    """Outcome of the treated part while it is read, as the last year went."""
    outcome = np.nansum(case.posterior.panel.outcome, axis=0)
    year = round(case.posterior.panel.grain.periods_per_year)
    return float(outcome[-year:].mean()) * share * periods


def _guess(case: Case, channel: int, periods: int) -> Precision:
    """The error by a rule of thumb: half the market against the other, or before against after."""
    in_geos = len(case.posterior.panel.geos) >= case.rules.fewest_geos
    design, share = (StudyDesign.GEO, GEO_SHARE) if in_geos else (StudyDesign.BEFORE_AFTER, 1.0)
    came = _expect_outcome(case, share, periods)
    noise = noise_of_total(case, channel, periods, share)
    return Precision(share=share, error=noise / came if came > 0 else np.inf, design=design, designed=False)


def _best_of_each(offers: Sequence[Offer]) -> tuple[Offer, ...]:
    best: dict[ChannelName, Offer] = {}
    for offer in offers:
        if offer.channel not in best or offer.net > best[offer.channel].net:
            best[offer.channel] = offer
    return tuple(sorted(best.values(), key=lambda offer: -offer.net))


def _put_in_a_row(
    stakes: Stakes, offers: Sequence[Offer], reads: Mapping[int, Array], uses: float, seed: int
) -> tuple[Turn, ...]:
    """Greedy: next comes what adds most to what the tests before it will have told, less its cost.

    One at a time, for tests that share regions or a budget would disturb each other.
    """
    dice = np.random.default_rng(seed)
    left, known, turns, begins = list(offers), np.zeros((len(stakes.profit), 0)), list[Turn](), 0
    while left and len(turns) < MOST_IN_A_ROW:
        added = []
        for offer in left:
            read = reads[id(offer)]
            quick = uses * straighten(stakes, read) * value_in_a_line(stakes, read, offer.standard_error, known)
            # The curve's value, in the proportion that the straight line leaves of it once the others are known.
            added.append(offer.worth * (quick / offer.quick if offer.quick > 0 else 0.0) - offer.cost)
        place = int(np.argmax(added))
        if added[place] <= 0:
            break
        offer = left.pop(place)
        turns.append(Turn(offer=offer, begins=begins, net=added[place]))
        read = reads[id(offer)]
        result = read + offer.standard_error * dice.standard_normal(len(read))
        known = np.column_stack([known, result])
        begins += offer.periods + 1
    return tuple(turns)


def _value_rephasing(case: Case, stakes: Stakes, learning: Sequence[Learning], moved: Sequence[ChannelName]) -> float:
    """What a re-phased quarter would be worth beyond one as usual: a reading of each channel's log effect.

    Its error is such that what is known of the channel narrows from `as_usual` to `rephased`. All readings are known
    together, so that what two of them tell counts once.
    """
    names = [channel.name for channel in case.posterior.panel.channels]
    reads, errors = list[Array](), list[float]()
    for lesson in learning:
        if lesson.channel not in moved:
            continue
        effect = case.posterior.contribution[:, :, names.index(lesson.channel)].sum(axis=1)
        usual, after = (np.log(factor) / (2 * HALF_WIDTH) for factor in (lesson.as_usual, lesson.rephased))
        if not (effect > 0).all() or not 0 < after < usual:
            continue
        reads.append(np.log(effect))
        errors.append(float((1 / after**2 - 1 / usual**2) ** -0.5))
    if not reads:
        return 0.0
    return case.rules.uses * value_by_curve(stakes, np.column_stack(reads), np.array(errors)).value


def _list_due(case: Case) -> dict[ChannelName, date]:
    last: dict[ChannelName, date] = {}
    for lift in case.posterior.lifts:
        last[lift.channel] = max(last.get(lift.channel, lift.end), lift.end)
    return {channel: day + timedelta(days=YEAR) for channel, day in last.items()}
