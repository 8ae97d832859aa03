"""Where and when to spend what each channel spends anyway: its total shared out anew over regions or over periods.

Each channel keeps its total of late, cut into STEPS equal sums. A sum is worth what the channel brings with it over the
quarter and its carry-over tail, on average over the draws; after the quarter spend goes on as of late, or its last
weeks would look best for a quiet time that will not come. No region and no period gets more than it, or one like it
per head, has had, nor less than it ever had. A channel moves where that is likely to bring more.

Regions do not act on one another, so the best sharing out is found exactly: with best[g, k] the most that the first g
regions bring with k sums, best[g, k] = max over j of best[g-1, k-j] + worth[g, j]. Periods do, by carry-over; there
single sums are moved from one period to another, from several starts, until no move gains.
Source: dynamic programming, Bellman 1957; steepest ascent by exchange.
Laws: test_no_other_sharing_out_over_regions_brings_more, test_no_other_timing_brings_more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from trimtab import model
from trimtab.intake import Course, Panel, go_on
from trimtab.intake.panel import ChannelKind
from trimtab.model import Health, Posterior
from trimtab.model.cell import Answer, answer_channel
from trimtab.problems import BadInput, Problem
from trimtab.quantities import Array, ChannelName, Grain, Interval
from trimtab.statement import Statement

STEPS, EACH = 40, 5
"""Equal sums a channel's total is cut into, at least, and at least so many for each place."""
DRAWS = 400
"""Most draws what a sharing out brings is told from."""
CELLS = 100
"""Draws times regions a sharing out is looked for with, at least twenty draws."""
TRIED = 12
"""Moves looked at closely, those whose two halves promise most, before all are."""
NEAR = 0.02
"""Share of the total within which a channel is where it would best be: moving so little is not worth the work."""
LIKELY = 0.8
"""Probability of bringing more from which money is moved: as for another frequency. The best of many sharings out by
their mean is in part the luckiest, and work is lost where it brings nothing."""

Worth = Callable[[NDArray[np.intp]], Array]
"""Mean worth `[course]` of so many sums in each place `[course, place]`."""


class By(Enum):
    """What a channel's money is shared out over."""

    GEO = "geo"
    PERIOD = "period"


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One channel shared out anew."""

    channel: ChannelName
    gain: Interval
    """Outcome that this brings beyond how it is shared out now, tail included, outcome units."""
    price: float
    """Outcome the last sum in the place that needs it most brings per unit of money: the shadow price of its money."""
    probability: float
    """That sharing it out in the way that is best on average brings more than now."""
    is_moved: bool


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Placement:
    """Next quarter's spend, every channel's total as of late, shared out so that it brings most."""

    by: By
    places: tuple[str, ...]
    """Regions, or first days of the periods; of daily data, of weeks of days."""
    course: Course
    usual: Course
    """As of late."""
    shares: tuple[Share, ...]
    """Every paid channel with spend of late."""
    money: Array
    """[place, share], as proposed."""
    late: Array
    """[place, share], as of late."""
    highest: Array
    """[place, share], the most a place, or one like it per head, has had."""
    lowest: Array
    """[place, share], the least it has had."""
    gain: Interval
    """Of all channels together, outcome units."""
    health: Health
    statements: tuple[Statement, ...]


def place_spend(posterior: Posterior, by: By) -> Placement:
    """Share out next quarter's spend; raises `BadInput` for one region, or a posterior adopted from another program."""
    panel, outlook = posterior.panel, model.require_outlook(posterior)
    require_placement(panel, by)
    usual = go_on(panel, panel.grain.periods_per_quarter)
    few = model.thin(outlook, max(CELLS // len(panel.geos), 20))
    outlook, lags, parts = model.thin(outlook, DRAWS), posterior.reach - 1, part_quarter(panel, by)
    amounts, gains, shares, limits, chosen = usual.amounts.copy(), [], [], [], []
    for c, channel in enumerate(panel.channels):
        late = usual.amounts[..., c]
        if channel.kind is not ChannelKind.PAID or late.sum() <= 0:
            continue
        answer = answer_channel(outlook, panel, c, lags, late)
        limits.append(find_limits(panel, c, by))
        moved, price = _place_channel(answer_channel(few, panel, c, lags, late), late, limits[-1], parts, by)
        brought = answer(moved).sum(axis=1) - answer(late).sum(axis=1)
        probability = float(np.mean(brought > 0))
        is_moved = bool(np.abs(moved - late).sum() / 2 > NEAR * late.sum() and probability >= LIKELY)
        amounts[..., c] = moved if is_moved else late
        gains.append(brought if is_moved else np.zeros_like(brought))
        gain = Interval.from_draws(gains[-1])
        shares.append(Share(channel=channel.name, gain=gain, price=price, probability=probability, is_moved=is_moved))
        chosen.append(c)
    course = replace(usual, amounts=amounts)
    lowest, highest = np.stack(limits, axis=2) if limits else np.zeros((2, len(parts), 0))
    return Placement(
        by=by,
        places=_name_places(panel, usual, parts, by),
        course=course,
        usual=usual,
        shares=tuple(shares),
        money=np.einsum("pgt,gtc->pc", parts, course.amounts[..., chosen]),
        late=np.einsum("pgt,gtc->pc", parts, usual.amounts[..., chosen]),
        highest=highest,
        lowest=lowest,
        gain=Interval.from_draws(np.sum(gains, axis=0) if gains else np.zeros(1)),
        health=posterior.health,
        statements=tuple(_tell(shares)),
    )


def require_placement(panel: Panel, by: By) -> None:
    """Raise `BadInput` where there is nothing to share out over."""
    if by is By.GEO and len(panel.geos) == 1:
        raise BadInput([Problem(code="problem.placement_one_region")])


def _name_places(panel: Panel, usual: Course, parts: Array, by: By) -> tuple[str, ...]:
    first = [int(np.argmax(part.any(axis=0))) for part in parts]
    return panel.geos if by is By.GEO else tuple(usual.periods[t].isoformat() for t in first)


def part_quarter(panel: Panel, by: By) -> Array:
    """Which cells belong to each place, `[place, geo, period]`, 1 or 0: a region, a period, or a week of days."""
    geos, quarter = len(panel.geos), panel.grain.periods_per_quarter
    if by is By.GEO:
        return np.repeat(np.eye(geos)[:, :, None], quarter, axis=2)
    slot = np.arange(quarter) // _count_days(panel)
    return np.repeat((slot == np.unique(slot)[:, None]).astype(float)[:, None], geos, axis=1)


def _count_days(panel: Panel) -> int:
    """Periods that are shared out as one: the days of a week have their own rhythm."""
    return 7 if panel.grain is Grain.DAY else 1


def find_limits(panel: Panel, channel: int, by: By) -> Array:
    """The least and the most each region has had in a quarter, or any period over all regions, `[2, place]`.

    The most a region of as many people has had counts as well.
    """
    spend, quarter = panel.spend[..., channel], panel.grain.periods_per_quarter
    width = min(quarter if by is By.GEO else _count_days(panel), spend.shape[1])
    total = np.cumsum(np.concatenate([np.zeros_like(spend[:, :1]), spend], axis=1), axis=1)
    runs = total[:, width:] - total[:, :-width]
    if by is By.PERIOD:
        whole, places = runs.sum(axis=0), len(part_quarter(panel, by))
        return np.stack([np.full(places, float(whole.min())), np.full(places, float(whole.max()))])
    low, high = (end * (quarter / width) for end in (runs.min(axis=1), runs.max(axis=1)))
    if panel.population is not None:
        high = np.maximum(high, np.quantile(high / panel.population, 0.95) * panel.population)
    return np.stack([low, high])


def _place_channel(answer: Answer, late: Array, limits: Array, parts: Array, by: By) -> tuple[Array, float]:
    """The channel's spend shared out anew, `[geo, period]`, and the outcome the last sum brings per unit of money.

    Within a place money is spent as it was there of late, or as it was everywhere where there was none. A channel that
    was at its highest everywhere stays.
    """
    present = np.einsum("pgt,gt->p", parts, late)
    steps = max(STEPS, EACH * len(parts))
    unit = float(late.sum()) / steps
    shape = np.stack([_shape_place(part, late, by) for part in parts])
    # Every place keeps the sums it never had fewer of; the others are shared out.
    least, most = np.minimum(limits[0], present), np.maximum(limits[1], present)
    kept = np.ceil(least / unit - 1e-9).astype(np.intp)
    limit, free = np.floor(most / unit + 1e-9).astype(np.intp) - kept, steps - int(kept.sum())

    def spread(counts: NDArray[np.intp]) -> Array:
        return np.asarray(np.einsum("p,pgt->gt", (kept + counts) * unit, shape))

    if not 0 <= free <= limit.sum() or (limit < 0).any():
        return late, _price(answer, late, shape, unit)
    if by is By.GEO:
        levels = np.stack([answer(shape.sum(axis=0) * unit * k).mean(axis=0) for k in range(steps + 1)], axis=1)
        levels = np.stack([np.pad(row[k:], (0, k), mode="edge") for row, k in zip(levels, kept, strict=True)])
        counts = share_exactly(levels, limit, free)
    else:

        def worth(tried: NDArray[np.intp]) -> Array:
            return np.array([float(answer(spread(counts)).sum(axis=1).mean()) for counts in tried])

        counts = exchange(worth, list_starts(np.maximum(present / unit - kept, 0.0), limit, free), limit)
    placed = spread(counts)
    return placed, _price(answer, placed, shape, unit)


def _shape_place(part: Array, late: Array, by: By) -> Array:
    """How money in one place is spread over its cells, `[geo, period]`, summing to one."""
    whole = late.sum(axis=0, keepdims=True) if by is By.GEO else late.sum(axis=1, keepdims=True)
    within = part * (late if (part * late).sum() > 0 else whole)
    within = within if within.sum() > 0 else part
    return np.asarray(within / within.sum())


def _price(answer: Answer, placed: Array, shape: Array, unit: float) -> float:
    """The most that a hundredth of a sum more would bring in any place, per unit of money."""
    before, small = float(answer(placed).sum(axis=1).mean()), unit / 100
    more = (float(answer(placed + small * place).sum(axis=1).mean()) for place in shape)
    return max(value - before for value in more) / small


def share_exactly(worth: Array, limit: NDArray[np.intp], steps: int) -> NDArray[np.intp]:
    """How many of `steps` sums each place gets, `[place]`, so that they bring most. worth: `[place, count]`.

    All of them, unless the limits hold fewer.
    """
    steps = int(min(steps, limit.sum()))
    best = np.full(steps + 1, -np.inf)
    best[0] = 0.0
    taken = np.zeros((len(worth), steps + 1), dtype=np.intp)
    for place, (row, most) in enumerate(zip(worth, limit, strict=True)):
        tried = np.full((steps + 1, steps + 1), -np.inf)  # [sums so far, sums here]
        for here in range(min(int(most), steps) + 1):
            tried[here:, here] = best[: steps + 1 - here] + row[here]
        taken[place] = np.argmax(tried, axis=1)
        best = np.max(tried, axis=1)
    counts = np.zeros(len(worth), dtype=np.intp)
    for place in reversed(range(len(worth))):
        counts[place] = taken[place, steps]
        steps -= int(counts[place])
    return counts


def exchange(worth: Worth, starts: list[NDArray[np.intp]], limit: NDArray[np.intp]) -> NDArray[np.intp]:
    """The best end of moving sums from place to place, each time the move that gains most, from every start."""
    ends = [_climb(worth, start, limit) for start in starts]
    return max(ends, key=lambda end: float(worth(end[None])[0]))


def _climb(worth: Worth, counts: NDArray[np.intp], limit: NDArray[np.intp]) -> NDArray[np.intp]:
    value = float(worth(counts[None])[0])
    while True:
        for moves in (_list_promising(worth, counts, limit), _list_moves(counts, limit)):
            tried = np.array([_move(counts, *move) for move in moves], dtype=np.intp).reshape(-1, len(counts))
            values = worth(tried)
            if len(values) and values.max() > value + 1e-9 * abs(value):
                counts, value = tried[int(np.argmax(values))], float(values.max())
                break
        else:
            return counts


def _list_moves(counts: NDArray[np.intp], limit: NDArray[np.intp]) -> list[tuple[int, int, int]]:
    """Every (from, to, sums): one sum, or all that go."""
    return [
        (int(a), int(b), size)
        for a in np.flatnonzero(counts > 0)
        for b in np.flatnonzero(counts < limit)
        for size in {1, int(min(counts[a], limit[b] - counts[b]))}
        if a != b
    ]


def _list_promising(worth: Worth, counts: NDArray[np.intp], limit: NDArray[np.intp]) -> list[tuple[int, int, int]]:
    """The moves of one sum whose loss in one place and gain in the other, each by itself, promise most."""
    one = np.eye(len(counts), dtype=np.intp)
    less, more = np.flatnonzero(counts > 0), np.flatnonzero(counts < limit)
    losses, gains = worth(counts - one[less]), worth(counts + one[more])
    pairs = [
        (-(loss + gain), int(a), int(b))
        for a, loss in zip(less, losses, strict=True)
        for b, gain in zip(more, gains, strict=True)
        if a != b
    ]
    return [(a, b, 1) for _, a, b in sorted(pairs)[:TRIED]]


def _move(counts: NDArray[np.intp], a: int, b: int, size: int) -> NDArray[np.intp]:
    moved = counts.copy()
    moved[a] -= size
    moved[b] += size
    return moved


def list_starts(late: Array, limit: NDArray[np.intp], steps: int) -> list[NDArray[np.intp]]:
    """Sharings out to start from: as of late, evenly, and in bursts at the limit, `[place]` each, none above it."""
    steps = int(min(steps, limit.sum()))
    places = len(limit)
    bursts = [np.roll(np.arange(places), -k) for k in range(0, places, max(places // 3, 1))]
    wishes = [late, np.full(places, steps / places)]
    return [_round(wish, limit, steps) for wish in wishes] + [_fill_up(order, limit, steps) for order in bursts]


def _round(wish: Array, limit: NDArray[np.intp], steps: int) -> NDArray[np.intp]:
    counts = np.minimum(np.floor(wish).astype(np.intp), limit)
    while counts.sum() < steps:
        short = np.where(counts < limit, wish - counts, -np.inf)
        counts[int(np.argmax(short))] += 1
    return counts


def _fill_up(order: NDArray[np.intp], limit: NDArray[np.intp], steps: int) -> NDArray[np.intp]:
    counts = np.zeros_like(limit)
    for place in order:
        counts[place] = min(int(limit[place]), steps - int(counts.sum()))
    return counts


def _tell(shares: list[Share]) -> Iterator[Statement]:
    stay = tuple(share.channel for share in shares if not share.is_moved)
    if stay and len(stay) < len(shares):
        yield Statement(code="placement.stay", params={"channels": stay})
    yield Statement(code="placement.within")
