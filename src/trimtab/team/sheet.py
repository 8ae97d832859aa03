"""The clean sheet: strategies drawn up from nothing beside today's, and what each would earn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from trimtab.intake.effort import ChannelEffort
from trimtab.intake.header import match_name
from trimtab.model.posterior import Posterior
from trimtab.plan import Appraisal, Budget, allocate, appraise
from trimtab.quantities import ChannelName
from trimtab.returns import Terms
from trimtab.team.book import Book, Thing
from trimtab.team.habit import Draft, DraftLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy:
    """One way to spend the next horizon's money."""

    money: Mapping[ChannelName, float]
    worth: Appraisal
    """Against going on as today."""
    draft: Draft | None = None
    """The member's words; None for today's and the optimiser's."""

    @property
    def total(self) -> float:
        """All of its money."""
        return sum(self.money.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """Everybody's sheet beside today's."""

    channels: tuple[ChannelName, ...]
    """Of any sheet, in the order of the data, then as written."""
    today: Strategy
    optimum: Strategy
    """The optimiser's, from nothing: within what was ever tried and the team's own limits, today's levels apart."""
    drafts: tuple[Strategy, ...]
    """Members', in no order that tells who wrote first."""


def find_drafts(book: Book, quarter: str) -> tuple[Thing, ...]:
    """The drafts of a quarter, in no order that tells who wrote first."""
    found = [thing for thing, draft in book.standing(Draft) if draft.quarter == quarter]
    return tuple(sorted(found, key=lambda thing: thing.current.entry_hash))


def read_drafts(things: Sequence[Thing]) -> tuple[Draft, ...]:
    """The words of drafts."""
    return tuple(thing.current.body for thing in things if isinstance(thing.current.body, Draft))


def compare_sheets(
    posterior: Posterior, budget: Budget, terms: Terms, efforts: Sequence[ChannelEffort], drafts: Sequence[Draft]
) -> Sheets:
    """Price every draft, and the best plan that knows nothing of today's, on one posterior."""
    names = [channel.name for channel in posterior.panel.channels]
    plan = allocate(posterior, replace(budget, switching=0.0), terms, efforts, names)
    today = {line.channel: line.today for line in plan.allocation if line.today > 0}
    optimum = {line.channel: line.planned for line in plan.allocation if line.planned > 0}
    spelled = {match_name(name): name for name in names}
    written = [(draft, _add_up(draft.lines, spelled)) for draft in drafts]
    named = dict.fromkeys([*names, *(name for _, money in written for name in money)])

    def price(money: Mapping[ChannelName, float], draft: Draft | None = None) -> Strategy:
        return Strategy(money=money, worth=appraise(posterior, terms, efforts, money), draft=draft)

    return Sheets(
        channels=tuple(named),
        today=price(today),
        optimum=price(optimum),
        drafts=tuple(price(money, draft) for draft, money in written),
    )


def _add_up(lines: Sequence[DraftLine], spelled: Mapping[str, ChannelName]) -> dict[ChannelName, float]:
    return {spelled.get(match_name(line.channel), line.channel): line.money for line in lines}
