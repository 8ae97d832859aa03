"""Looking for opportunities: the cards against the brand, with the team's own figures where a review recorded them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import numpy as np

from trimtab.cycle.history import list_reviews, read_review
from trimtab.cycle.memory import find_ledger
from trimtab.cycle.record import list_all
from trimtab.cycle.settings import Settings
from trimtab.cycle.workspace import Workspace
from trimtab.ledger import Entry
from trimtab.opportunity import Footing, Opportunity, OwnChannel, rank_opportunities, sum_noise
from trimtab.problems import BadInput
from trimtab.quantities import Interval
from trimtab.radar import Echo, FactCard, Medium, tell_media
from trimtab.team import Book
from trimtab.team.decision import Decision
from trimtab.team.experiment import Hypothesis
from trimtab.team.habit import Draft
from trimtab.team.practice import Practice


def seek_opportunities(
    cards: tuple[FactCard, ...],
    settings: Settings,
    today: date,
    *,
    entry: Entry | None = None,
    echo: Echo | None = None,
    presented: Mapping[Medium, date] | None = None,
) -> tuple[Opportunity, ...]:
    """Rank all channels for the brand of the settings.

    entry: the recorded review whose channels, money and returns are the team's own; without one every channel is
    taken for unused, and a pilot has a cap only where the settings say what may be spent.
    """
    return rank_opportunities(
        cards,
        settings.brand,
        () if entry is None else list_own(entry, settings),
        today=today,
        footing=take_footing(entry, settings),
        themes=() if echo is None else echo.themes,
        presented=presented,
    )


def list_presented(workspace: Workspace) -> Mapping[Medium, date]:
    """When a strategy for a channel was last presented: the newest practice, clean sheet, hypothesis or decision."""
    ledger = find_ledger(workspace)
    book = Book.of(() if ledger is None else list_all(ledger))
    found: dict[Medium, date] = {}
    for thing in book.things.values():
        body = thing.said
        lines = body.lines if isinstance(body, Draft) else ()
        named = [body.channel] if isinstance(body, Practice | Hypothesis | Decision) else [one.channel for one in lines]
        for medium in {medium for name in named for medium in tell_media(name)}:
            day = thing.current.created_at.date()
            found[medium] = max(day, found.get(medium, day))
    return found


def find_entry(workspace: Workspace, number: int | None) -> Entry | None:
    """A recorded review by its number, else the newest that can be read; None where nothing was ever recorded.

    Raises `BadInput` where the number asked for is not there.
    """
    if number is not None:
        return read_review(workspace, number)
    try:
        lines = list_reviews(workspace)
    except BadInput:
        return None
    for line in reversed(lines):
        try:
            return read_review(workspace, line.id)
        except BadInput:
            continue
    return None


def list_own(entry: Entry, settings: Settings) -> tuple[OwnChannel, ...]:
    """The team's channels as a recorded review found them."""
    lines = {line.channel: line for line in entry.review.plan.allocation}
    return tuple(
        OwnChannel(
            name=channel.channel,
            media=tell_media(channel.channel),
            money=channel.today,
            hours=lines[channel.channel].hours_today if channel.channel in lines else None,
            run_as=settings.run_as.get(channel.channel),
        )
        for channel in entry.review.channels
    )


def take_footing(entry: Entry | None, settings: Settings) -> Footing | None:
    """What is known about a channel that was never used; without a review its money alone, None without that too."""
    if entry is not None:
        return _stand_on_review(entry)
    budget = settings.budget
    if budget.money is None:
        return None
    currency = settings.declared.currency
    return Footing(currency=currency, money=budget.money, ceiling=budget.pilot_share * budget.money)


def _stand_on_review(entry: Entry) -> Footing:
    """What a recorded review says about it: usual returns, and how noisy the outcome is.

    Without a value of the outcome and a margin there is no profit, so none is said.
    """
    review, budget = entry.review, entry.sitting.budget
    today = sum(line.today for line in review.plan.allocation)
    money = today if budget.money is None else budget.money
    known = [
        (returned, channel.today)
        for channel in review.channels
        if isinstance(returned := channel.returns.marginal_return, Interval)
        and returned.is_finite
        and channel.today > 0
    ]
    margin, value = review.terms.margin, _value_of_outcome(entry)
    has_profit = margin is not None and value is not None
    spread = sum_noise(np.asarray(review.outcome - review.fit, dtype=np.float64), review.horizon)
    return Footing(
        currency=review.currency,
        money=money,
        ceiling=budget.pilot_share * money,
        returns=tuple(
            Interval(mean=r.mean * margin, low=r.low * margin, high=r.high * margin)
            for r, _ in known
            if margin is not None and has_profit
        ),
        amounts=tuple(amount for _, amount in known if has_profit),
        hurdle=review.terms.hurdle,
        noise=None if margin is None or value is None else spread * value * margin,
        review=entry.id,
    )


def _value_of_outcome(entry: Entry) -> float | None:
    """Money one outcome is worth; None where nobody said."""
    value = entry.sitting.panel.value_per_outcome
    return None if value is None or not entry.review.value_declared else float(np.nanmean(value))
