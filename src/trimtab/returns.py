"""The four returns per channel: on investment, time, effort and resources."""

from __future__ import annotations

from dataclasses import dataclass

from trimtab.quantities import ChannelName, Interval
from trimtab.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the team declares about money."""

    margin: float | None = None
    """Share of outcome value kept as gross profit, in (0, 1]; None when undeclared, then value is read as profit
    and the break-even margin is shown."""
    hurdle: float = 1.0
    """Gross profit one unit of money must return."""


Return = Interval | Statement
"""A number with its uncertainty, or the sentence that says what is missing to compute it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelReturns:
    """What one channel gave back over the fitted window, each against the input it used."""

    channel: ChannelName
    contribution: Return
    """Incremental outcome, outcome units."""
    return_on_investment: Return
    """Incremental outcome value / media spend."""
    profit: Return
    """Margin × incremental value − full cost (media, people, resources), money."""
    return_on_time: Return
    """Incremental profit per person-hour, money/hour."""
    periods_to_result: Return
    """Periods until 90% of the effect of a unit of spend has arrived."""
    return_on_effort: Return
    """Incremental profit per effort point, money/point."""
    return_on_resources: Return
    """Incremental profit per money of non-media resources (production, tools, agency, people)."""
    marginal_return: Return
    """Value of the next unit of spend at today's level over the next horizon (value per money; outcome per spend unit
    when undeclared)."""
    break_even_margin: Return
    """Margin at which the next unit of spend just meets the hurdle; a Statement when a margin is declared and it
    is not needed."""
    spend: float
    """Media spend over the window, money."""
