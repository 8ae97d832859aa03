"""What the team tells us about its file, because no file can say it itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, TypeAlias

from trimtab.intake.character import count_forbidden, strip_forbidden
from trimtab.intake.number import Mark
from trimtab.intake.timeline import DateOrder
from trimtab.problems import Problem

_Named: TypeAlias = "str | tuple[str, ...] | Mapping[str, str] | None"


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Corrections to the guessed roles; whatever is not named here stays guessed."""

    date: str | None = None
    """Header of the date column."""
    outcome: str | None = None
    """Header of the outcome column."""
    geo: str | None = None
    """Header of the column that names the geo."""
    population: str | None = None
    """Header of the persons per geo."""
    value: str | None = None
    """Header of the money per outcome unit."""
    channel: str | None = None
    """Header of the column that names the channel, in a long file."""
    spend: Mapping[str, str] = field(default_factory=dict)
    """Channel name -> header of its spend."""
    exposure: Mapping[str, str] = field(default_factory=dict)
    """Channel name -> header of its exposure; the channel must have a spend column."""
    reach: Mapping[str, str] = field(default_factory=dict)
    """Channel name -> header of how many people it reached; in place of its exposure, and with a frequency."""
    frequency: Mapping[str, str] = field(default_factory=dict)
    """Channel name -> header of how often each of them was reached on average."""
    organic: Mapping[str, str] = field(default_factory=dict)
    """Name of an organic channel -> header of its exposure."""
    carry_over: Mapping[str, str] = field(default_factory=dict)
    """Channel name -> how its effect carries over: `geometric` (unless said), `binomial` or `delayed`."""
    controls: Mapping[str, str] = field(default_factory=dict)
    """Header -> causal role: `confounder`, `precision` or `event`; `mediator` and `collider` are refused."""
    treatments: Mapping[str, str] = field(default_factory=dict)
    """Header of something of our own besides media, such as price or a promotion -> what its effect is counted from:
    the `lowest` or the `highest` value in the file."""
    ignore: tuple[str, ...] = ()
    """Headers to leave unused."""


def clean_roles(roles: Roles) -> tuple[Roles, tuple[Problem, ...], tuple[Problem, ...]]:
    """The roles with control characters taken out of every name, as they are out of the file; problems and notices."""
    named = {field.name: getattr(roles, field.name) for field in fields(roles)}
    count = sum(count_forbidden(_list_texts(value)) for value in named.values())
    if not count:
        return roles, (), ()
    twins: list[Problem] = []
    for value in named.values():
        keys = [strip_forbidden(key) for key in value] if isinstance(value, Mapping) else []
        twice = dict.fromkeys(key for key in keys if keys.count(key) > 1)
        twins.extend(Problem(code="problem.name_declared_twice", params={"name": name}) for name in twice)
    notice = Problem(code="notice.names_cleaned", params={"count": count})
    cleaned: dict[str, Any] = {name: _clean(value) for name, value in named.items()}
    return Roles(**cleaned), tuple(twins), (notice,)


def _list_texts(value: _Named) -> tuple[str, ...]:
    if isinstance(value, Mapping):
        return (*value.keys(), *value.values())
    return value if isinstance(value, tuple) else (value or "",)


def _clean(value: _Named) -> _Named:
    if isinstance(value, Mapping):
        return {strip_forbidden(key): strip_forbidden(text) for key, text in value.items()}
    if isinstance(value, tuple):
        return tuple(map(strip_forbidden, value))
    return None if value is None else strip_forbidden(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """Facts about money and writing that are declared, never guessed."""

    currency: str | None = None
    """ISO code of the money that spend, and the outcome or its value, are in."""
    rates: Mapping[str, float] = field(default_factory=dict)
    """ISO code of another currency in the file -> what one unit of it is worth in `currency`; all such money is
    converted."""
    value_per_outcome: float | None = None
    """Money one outcome unit is worth, > 0; stands in for a value column."""
    date_order: DateOrder | None = None
    """Needed only when day and month could change places in every row."""
    decimal_mark: Mark | None = None
    """Needed only when nothing in the file says whether `1.234` is a thousand or a fraction."""
    blank_spend_is_zero: bool = False
    """The team says that an empty spend cell means nothing was spent; otherwise it is a fault: missing is never 0."""
    absent_rows_are_zero: bool = False
    """The team says that a long file leaves out the rows of a channel when nothing was spent on it; otherwise a gap in
    the rows of a running channel is a fault."""
