"""The canonical table every later room reads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from trimtab.quantities import Array, ChannelName, Grain


class ChannelKind(Enum):
    """How a channel is paid for."""

    PAID = "paid"
    ORGANIC = "organic"


class CarryOver(Enum):
    """How the effect of an exposure spreads over the periods after it."""

    GEOMETRIC = "geometric"
    """Strongest at once, then a fixed share less every period."""
    BINOMIAL = "binomial"
    """Strongest at once, then less and less until nothing at all is left at the horizon."""
    DELAYED = "delayed"
    """Grows to a peak some periods after the exposure, then fades."""


class ControlRole(Enum):
    """Why a column is conditioned on. Mediators and colliders are refused."""

    CONFOUNDER = "confounder"
    PRECISION = "precision"
    EVENT = "event"
    TREATMENT = "treatment"
    """Something of our own besides media, such as price or a promotion: what it brought is told, and it is no media."""


class Baseline(Enum):
    """The value of a treatment at which it is taken to do nothing."""

    LOWEST = "lowest"
    HIGHEST = "highest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One channel and where its numbers came from."""

    name: ChannelName
    kind: ChannelKind
    spend_column: str | None
    """Header of the spend column; None for an organic channel."""
    exposure_column: str | None
    """Header of the exposure column the response is measured on; None when spend itself is used."""
    carry_over: CarryOver = CarryOver.GEOMETRIC
    frequency_column: str | None = None
    """Header of how often each person reached was reached; the exposure is then the reach. None for other channels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """One column of the baseline."""

    name: str
    role: ControlRole
    baseline: Baseline | None = None
    """Of a treatment: what its effect is counted from; None for the others."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Panel:
    """Outcome, media and controls per geo and period; the axes are always in this order."""

    periods: tuple[date, ...]
    """First day of each period, regular and ascending."""
    grain: Grain
    geos: tuple[str, ...]
    """One name per geo; `("national",)` when the file has no geo column."""
    channels: tuple[Channel, ...]
    outcome_name: str
    outcome: Array
    """[geo, period], outcome units; NaN where missing."""
    spend: Array
    """[geo, period, channel], money; zeros for organic channels."""
    exposure: Array
    """[geo, period, channel], exposure units; equals spend where no exposure was given."""
    controls: tuple[Control, ...]
    control_values: Array
    """[geo, period, control]."""
    population: Array | None
    """[geo], persons; None when not given."""
    value_per_outcome: Array | None
    """[geo, period], money per outcome unit; None when undeclared. Ones when the outcome
    itself is declared to be money."""
    currency: str | None
    """ISO code declared for outcome value and spend; None when undeclared."""
    frequency: Array | None = None
    """[geo, period, channel], how often each person reached was reached on average; 0 where nobody was, and for
    channels that do not say. None where no channel says."""

    def __repr__(self) -> str:
        """What it holds, not every number of it."""
        names = ", ".join(channel.name for channel in self.channels)
        return (
            f"Panel({self.outcome_name!r}, {len(self.periods)} {self.grain.value}s from {self.periods[0]} to"
            f" {self.periods[-1]}, geos: {len(self.geos)}, channels: {names})"
        )

    @property
    def same_money(self) -> bool:
        """Whether outcome value and spend are declared in one money, so that ROI is a pure ratio."""
        return self.currency is not None and self.value_per_outcome is not None
