"""What a channel costs besides media: hours, people, resources, effort."""

from __future__ import annotations

from dataclasses import dataclass

from trimtab.quantities import ChannelName


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelEffort:
    """Non-media inputs of one channel per period of the panel, averaged over the periods the inputs file covers."""

    channel: ChannelName
    hours_low: float
    """Person-hours per period, low end of the range; equals `hours_high` when exact."""
    hours_high: float
    """Person-hours per period, high end of the range."""
    people_cost: float
    """Money per period: hours × hour cost."""
    resource_cost: float
    """Money per period: production, tools and agency."""
    effort_points: float | None
    """Effort points per period; None when the team does not keep them."""
    periods: int
    """How many periods of the panel the file covers."""

    @property
    def hours(self) -> float:
        """Mid-point of the range of hours per period."""
        return (self.hours_low + self.hours_high) / 2
