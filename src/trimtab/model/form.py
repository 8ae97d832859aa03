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

    @classmethod
    def of(cls, panel: Panel) -> Form:
        """Read off the panel's channels."""
        return cls.by(tuple(channel.carry_over for channel in panel.channels))

    @classmethod
    def by(cls, kinds: tuple[CarryOver, ...]) -> Form:
        """Put together from the kinds of carry-over, one a channel."""
        return cls(carry_over=kinds if set(kinds) - {CarryOver.GEOMETRIC} else ())

    @property
    def delayed(self) -> tuple[int, ...]:
        """Places of the channels whose effect is delayed."""
        return tuple(c for c, kind in enumerate(self.carry_over) if kind is CarryOver.DELAYED)
