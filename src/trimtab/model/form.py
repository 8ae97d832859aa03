"""How each channel's response is put together: known when a program is compiled, and nothing it is run on."""

from __future__ import annotations

from dataclasses import dataclass

import jax

from trimtab.intake import CarryOver, Panel


@jax.tree_util.register_static
@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Kinds of response by channel. What most have is left out, so that most panels share one compiled program."""

    carry_over: tuple[CarryOver, ...] = ()
    """Per channel; empty where all are geometric."""
    frequent: tuple[int, ...] = ()
    """Places of the channels whose response is reach times a Hill curve of frequency."""

    @classmethod
    def of(cls, panel: Panel) -> Form:
        """Read off the panel's channels."""
        used = panel.exposure.sum(axis=(0, 1)) > 0
        said = (c for c, channel in enumerate(panel.channels) if channel.frequency_column is not None and used[c])
        return cls.by(tuple(channel.carry_over for channel in panel.channels), tuple(said))

    @classmethod
    def by(cls, kinds: tuple[CarryOver, ...], frequent: tuple[int, ...] = ()) -> Form:
        """Put together from the kinds of carry-over, one a channel, and the places of the channels with a frequency."""
        return cls(carry_over=kinds if set(kinds) - {CarryOver.GEOMETRIC} else (), frequent=frequent)

    @property
    def delayed(self) -> tuple[int, ...]:
        """Places of the channels whose effect is delayed."""
        return tuple(c for c, kind in enumerate(self.carry_over) if kind is CarryOver.DELAYED)
