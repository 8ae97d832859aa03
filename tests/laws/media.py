"""Markets of any kind for the laws: good and useless channels, S-shapes, channels that are off or hardly used."""

from __future__ import annotations

from hypothesis import strategies as st
from tests.market import Medium, Setting, make_posterior

from trimtab.intake import ChannelKind
from trimtab.intake.effort import ChannelEffort
from trimtab.model.posterior import Posterior
from trimtab.quantities import ChannelName

SETTING = Setting(draws=60, points=21, periods=26)


@st.composite
def any_media(draw: st.DrawFn, *, organic: bool = False) -> list[Medium]:
    """Two to four channels that differ in everything."""
    count = draw(st.integers(min_value=2, max_value=4))
    kinds = [ChannelKind.PAID, ChannelKind.ORGANIC] if organic else [ChannelKind.PAID]
    return [
        Medium(
            name=f"channel {i}",
            today=draw(st.sampled_from([0.0, 1.0, 50.0, 100.0, 700.0])) if i else 100.0,
            roi=draw(st.sampled_from([-0.5, 0.0, 0.3, 0.9, 1.3, 2.5, 6.0])),
            doubt=draw(st.sampled_from([0.0, 0.1, 0.5, 1.5])),
            half=draw(st.sampled_from([0.05, 0.7, 5.0])),
            slope=draw(st.sampled_from([1.0, 1.0, 2.5])),
            low=draw(st.sampled_from([0.0, 0.6, 1.0])),
            high=draw(st.sampled_from([1.0, 1.1, 1.8])),
            kind=draw(st.sampled_from(kinds)) if i else ChannelKind.PAID,
            ahead=draw(st.sampled_from([0.5, 1.0, 1.1])),
        )
        for i in range(count)
    ]


def make(media: list[Medium], *, value: float | None = 1.0, money: float = 1.0) -> Posterior:
    """The posterior of a small market."""
    return make_posterior(
        media, Setting(draws=SETTING.draws, points=SETTING.points, periods=SETTING.periods, value=value, money=money)
    )


def efforts_of(media: list[Medium], money: float = 1.0) -> list[ChannelEffort]:
    """An inputs file: hours that differ from channel to channel."""
    return [
        ChannelEffort(
            channel=ChannelName(m.name),
            hours_low=1.0 + i,
            hours_high=2.0 + 2 * i,
            people_cost=0.5 * money,
            resource_cost=0.2 * i * money,
            effort_points=None,
            periods=26,
        )
        for i, m in enumerate(media)
    ]
