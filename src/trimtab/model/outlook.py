"""What every draw says of the time after the panel: all a forecast needs, whatever is spent."""

from __future__ import annotations

from dataclasses import dataclass

from trimtab.intake import CarryOver
from trimtab.model.almanac import Almanac
from trimtab.model.scale import Scale
from trimtab.quantities import Array


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Outlook:
    """One draw per leading index, in the units of `scale`."""

    scale: Scale
    almanac: Almanac
    beta: Array
    """[draw, channel], effect of a full response at average effectiveness."""
    retention: Array
    """[draw, channel], carry-over per period, as in `Posterior`."""
    delay: Array
    """[draw, channel], periods until a delayed effect peaks; nought for the other kinds."""
    carry_over: tuple[CarryOver, ...]
    """Per channel."""
    frequent: tuple[int, ...]
    """Places of the channels whose response is reach times a Hill curve of frequency, which `half_saturation`, in
    exposures per person, and `slope` are then of."""
    half_saturation: Array
    """[draw, channel]."""
    slope: Array
    """[draw, channel], of the Hill curve."""
    deviation: Array
    """[draw, geo, channel], of effectiveness from the average."""
    drift: Array
    """[draw, ahead, channel], effectiveness relative to the window's average, from the first period after the panel."""
    level: Array
    """[draw, geo], of the baseline at the last period, trend included."""
    trend_sd: Array
    """[draw], of the trend's random walk, per year."""
    season: Array
    """[draw, wave]."""
    control: Array
    """[draw, control]."""
    noise: Array
    """[draw], sd of a geo's own noise in the average geo."""
    shock: Array
    """[draw], sd of the noise all geos share; stands for nothing where there is but one."""
    autocorrelation: Array
    """[draw], of the noise from one period to the next."""
    residual: Array
    """[draw, geo], noise of the last cell seen."""
    unseen: Array
    """[geo], whole periods of the panel after the last cell seen."""

    def __repr__(self) -> str:
        """Its size, not every number of it."""
        draws, ahead, channels = self.drift.shape
        return f"Outlook({draws} draws, {channels} channels, at most {ahead} periods)"
