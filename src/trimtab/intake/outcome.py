"""The column that holds the outcome, and the one that says what an outcome is worth."""

from __future__ import annotations

from trimtab.intake import vocabulary as words
from trimtab.intake.exchange import is_money
from trimtab.intake.field import Field
from trimtab.intake.header import Sense, split_header
from trimtab.intake.part import Parts


def find_outcome(parts: Parts, declared: str | None) -> Field | None:
    """The outcome: one that a value column prices, else the plainest header; the others are named and left out."""
    values = parts.list_free(Sense.VALUE)

    def rank(f: Field) -> tuple[bool, int]:
        return (not any(_prices(value, f) for value in values), f.meaning.rank)

    candidates = sorted((f for f in parts.list_free(Sense.OUTCOME) if f.meant_as_numbers), key=rank)
    chosen = parts.take_or_guess(declared, "outcome", candidates)
    if chosen is None and declared is None:
        parts.report("problem.no_outcome")
    if chosen is not None and chosen.meaning.sense is Sense.SPEND:
        parts.notice("notice.outcome_says_spend", [chosen])
    parts.notice("notice.second_outcome", [f for f in candidates if f.label not in parts.given])
    return chosen


def find_value(parts: Parts, declared: str | None, outcome: Field | None) -> Field | None:
    """The money per outcome unit: a column that prices this outcome, and never one where the outcome is money."""
    if outcome is None or is_money(outcome):
        return parts.take_or_guess(declared, "value", [])
    values = [f for f in parts.list_free(Sense.VALUE) if f.numbers.numeric]
    pricing = [f for f in values if _prices(f, outcome)]
    neutral = frozenset(split_header(outcome.column.header)) & words.NEUTRAL_OUTCOME
    return parts.take_or_guess(declared, "value", pricing or (values if neutral else []))


def _prices(value: Field, outcome: Field) -> bool:
    """Whether a column such as `revenue_per_conversion` is the value of one unit of this outcome."""
    per = {_make_singular(word) for word in split_header(value.column.header) if word not in words.VALUE}
    return any(_make_singular(word) in per for word in split_header(outcome.column.header))


def _make_singular(word: str) -> str:
    return word.removesuffix("s").removesuffix("en")
