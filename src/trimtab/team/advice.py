"""What a recorded review advised about one channel: the part of it that a decision is held against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trimtab.intake.header import match_name
from trimtab.plan import SAME_MONEY
from trimtab.quantities import ChannelName, Interval
from trimtab.review import Review, Sitting
from trimtab.verdict import Choice, Grade

PROVEN = frozenset({Grade.A, Grade.B})
"""Grades that rest on an experiment."""

MEASURES = (
    *("return_on_investment", "marginal_return", "profit", "return_on_time", "return_on_effort"),
    *("return_on_resources", "contribution", "periods_to_result"),
)
"""Returns of a channel that a promise may be about; the newest review says where they stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """One channel in one review."""

    review: int
    channel: ChannelName
    choice: Choice
    grade: Grade
    today: float
    """Money over the horizon if nothing changes."""
    planned: float
    upper: float
    """The most the plan could give it."""
    free_band: float
    """Largest raise, as a share of today's money, that needs no evidence."""
    pilot: float
    """Largest money on a channel that is off, or hardly used, that needs none."""
    measures: Mapping[str, float]
    """Returns by name, those that could be computed."""

    @property
    def free(self) -> float:
        """The most that may be spent on it without evidence, money over the horizon."""
        if self.grade in PROVEN:
            return max(self.upper, self.band)
        return self.band

    @property
    def band(self) -> float:
        """Today's money and the free raise, or a pilot."""
        return max(self.today * (1 + self.free_band), self.pilot)


def read_advice(number: int, sitting: Sitting, review: Review) -> Mapping[str, Advice]:
    """What a recorded review advised, by the folded name of each channel."""
    budget = sitting.budget
    lines = {line.channel: line for line in review.plan.allocation}
    total = sum(line.today for line in review.plan.allocation) if budget.money is None else budget.money
    found: dict[str, Advice] = {}
    for channel in review.channels:
        line = lines.get(channel.channel)
        found[match_name(channel.channel)] = Advice(
            review=number,
            channel=channel.channel,
            choice=channel.verdict.choice,
            grade=channel.verdict.evidence,
            today=channel.today if line is None else line.today,
            planned=channel.today if line is None else line.planned,
            upper=channel.today if line is None else line.upper,
            free_band=budget.free_band,
            pilot=budget.pilot_share * total,
            measures={
                name: value.mean
                for name in MEASURES
                if isinstance(value := getattr(channel.returns, name), Interval) and value.is_finite
            },
        )
    return found


def is_more(money: float, free: float) -> bool:
    """Whether money goes beyond what needs no evidence, by more than rounding."""
    return money > free * (1 + SAME_MONEY) + SAME_MONEY
