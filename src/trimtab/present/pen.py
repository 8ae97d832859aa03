"""The hand that writes one review: its language, its money, its horizon, and what its outcome is called."""

from __future__ import annotations

import math
from dataclasses import dataclass

from trimtab.present.language import Language, find_language
from trimtab.present.number import write_count, write_estimate, write_interval, write_money, write_number, write_round
from trimtab.present.sentence import say
from trimtab.quantities import Interval
from trimtab.review import Review
from trimtab.statement import Parameter, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """How the numbers and sentences of one review are written."""

    language: Language
    currency: str | None
    """ISO code; None writes amounts of money without a symbol."""
    value_declared: bool
    """Whether what channels bring is money; else it is counted in outcome units."""
    outcome_name: str
    horizon: int
    """Periods planned."""
    outcome_is_money: bool = False
    """Whether outcome units are units of the currency."""
    unit: float
    """Spend outcomes are counted per when they have no value in money: one unit of money may buy too few."""
    grain: str

    @classmethod
    def for_review(cls, review: Review, language: str = "en") -> Pen:
        """Take up the pen that suits a review."""
        return cls(
            language=find_language(language),
            currency=review.currency,
            value_declared=review.value_declared,
            outcome_name=review.outcome_name,
            outcome_is_money=review.outcome_is_money,
            horizon=review.horizon,
            unit=review.plan.unit,
            grain=review.grain,
        )

    def say(self, statement: Statement) -> str:
        """Say a statement in this review's language and money."""
        return say(statement, self.language.tag, currency=self.currency)

    def word(self, code: str, **params: Parameter) -> str:
        """Say a sentence of `present`'s own, by its code."""
        return self.say(Statement(code=code, params=params))

    def state_ahead(self, code: str, **params: Parameter) -> Statement:
        """Make a statement about the next quarter: the horizon and the outcome's name come with it."""
        ahead: dict[str, Parameter] = {
            "horizon": self.horizon,
            "periods": f"unit.{self.grain}",
            "outcome": self.outcome_name,
        }
        return Statement(code=code, params={**ahead, **params})

    def title(self, code: str) -> str:
        """Say a title that may mention the horizon, the outcome, or the amounts numbers are counted by."""
        text = self.say(self.state_ahead(code, one=1, amount=self.unit))
        return text[:1].upper() + text[1:]

    def write_money(self, amount: float, *, signed: bool = False) -> str:
        """Write an exact amount of money; signed: with a plus where it is one."""
        if not math.isfinite(amount):
            return self.language.unknown
        return write_money(amount, self.currency, self.language, signed=signed)

    def write_estimate(self, number: float, *, is_money: bool) -> str:
        """Write one estimated number."""
        if not math.isfinite(number):
            return self.language.unknown
        if is_money:
            return write_estimate(number, self.currency, self.language)
        return write_number(number, self.language)

    def write_round(self, number: float, step: float, largest: float, *, is_money: bool) -> str:
        """Write a place on an axis whose places are `step` apart, the farthest from nought being `largest`."""
        return write_round(number, step, largest, self.language, currency=self.currency if is_money else None)

    def write_count(self, count: float) -> str:
        """Write a whole number."""
        return write_count(count, self.language) if math.isfinite(count) else self.language.unknown

    def write_range(self, low: str, high: str) -> str:
        """Join two written numbers as a range."""
        return self.language.span.format(low=low, high=high)

    def write_spread(self, interval: Interval, *, is_money: bool) -> tuple[str, str]:
        """Write an interval as (mean, low to high)."""
        return write_interval(interval, self.language, is_money=is_money, currency=self.currency if is_money else None)


def rescale(interval: Interval, scale: float) -> Interval:
    """Count an interval in another unit."""
    return Interval(**spread(interval, scale))


def turn(interval: Interval) -> Interval:
    """Return the interval of what a quantity falls short of nought by."""
    return Interval(mean=-interval.mean, low=-interval.high, high=-interval.low)


def spread(interval: Interval, scale: float = 1.0) -> dict[str, float]:
    """Return an interval as parameters of a statement."""
    return {"mean": interval.mean * scale, "low": interval.low * scale, "high": interval.high * scale}
