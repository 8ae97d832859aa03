"""Small panels the model's tests share."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from trimtab.intake import CarryOver, Channel, ChannelKind, Control, ControlRole, Panel
from trimtab.lift import Lift, StudyDesign
from trimtab.quantities import ChannelName, Grain


def build_panel(geos: int, periods: int, channels: int, seed: int = 0) -> Panel:
    """Random but lifelike: two paid channels in three have exposure = spend, the outcome is money."""
    generator = np.random.default_rng(seed)
    population = generator.lognormal(11, 0.5, geos)
    spend = generator.gamma(2.0, 1.0, (geos, periods, channels)) * population[:, None, None] * 0.01
    spend[:, ::5] = 0.0
    control = generator.standard_normal((geos, periods, 1))
    per_head = 3 + 0.3 * control[..., 0] + 0.2 * generator.standard_normal((geos, periods))
    outcome = per_head * population[:, None] + 1.2 * spend.sum(axis=2)
    return Panel(
        periods=tuple(date(2023, 1, 2) + timedelta(weeks=k) for k in range(periods)),
        grain=Grain.WEEK,
        geos=tuple(f"geo {g}" for g in range(geos)),
        channels=tuple(
            Channel(name=ChannelName(f"channel {c}"), kind=ChannelKind.PAID, spend_column=f"s{c}", exposure_column=None)
            for c in range(channels)
        ),
        outcome_name="revenue",
        outcome=outcome,
        spend=spend,
        exposure=spend.copy(),
        controls=(Control(name="price", role=ControlRole.CONFOUNDER),),
        control_values=control,
        population=population if geos > 1 else None,
        value_per_outcome=np.ones((geos, periods)),
        currency="EUR",
    )


def declare_kinds(panel: Panel) -> Panel:
    """The panel with its first three channels of a kind each, and the first with a frequency."""
    kinds = (CarryOver.BINOMIAL, CarryOver.GEOMETRIC, CarryOver.DELAYED)
    channels = (replace(channel, carry_over=kind) for channel, kind in zip(panel.channels, kinds, strict=True))
    return declare_frequency(replace(panel, channels=tuple(channels)))


def declare_frequency(panel: Panel) -> Panel:
    """The panel with a reach and a frequency that changes for its first channel; nobody is reached every fifth week."""
    first, *others = panel.channels
    often = 1 + np.random.default_rng(3).gamma(4.0, 0.5, panel.exposure.shape)
    often[..., 1:] = 0.0
    return replace(
        panel,
        channels=(replace(first, exposure_column="reach", frequency_column="frequency"), *others),
        frequency=np.where(panel.exposure > 0, often, 0.0),
    )


def build_lift(panel: Panel, channel: int, **changes: object) -> Lift:
    """A four-week test with one week of cool-down in the first geo."""
    given: dict[str, object] = {
        "channel": panel.channels[channel].name,
        "start": panel.periods[20],
        "end": panel.periods[24] - timedelta(days=1),
        "read_until": panel.periods[25] - timedelta(days=1),
        "geos": panel.geos[:1],
        "estimate": 0.4 * float(panel.spend[0, 20:24, channel].sum()),
        "standard_error": 0.2 * float(panel.spend[0, 20:24, channel].sum()),
        "degrees_of_freedom": 12.0,
        "design": StudyDesign.GEO,
    }
    return Lift(**{**given, **changes})  # type: ignore[arg-type]


@pytest.fixture(params=[1, 3], ids=["national", "geo"])
def panel(request: pytest.FixtureRequest) -> Panel:
    """A national and a geo panel, answered by one code path."""
    return build_panel(request.param, 40, 3)
