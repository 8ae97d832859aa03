"""What may be done with a channel's money, and what a plan has room for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from trimtab.quantities import ChannelName


class Move(Enum):
    """An action as money: one spend over the horizon."""

    STOP = "stop"
    CUT = "cut"
    HOLD = "hold"
    RAISE = "raise"
    START = "start"


MOVES = tuple(Move)
MORE = frozenset({Move.RAISE, Move.START})
LESS = frozenset({Move.STOP, Move.CUT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What is done with a channel once the plan has been made of all verdicts together."""

    move: Move
    """What the plan does."""
    instead_of: Move | None = None
    """What the channel alone would deserve, where the plan has no room for it; None where it does just that."""

    @property
    def barred(self) -> frozenset[Move]:
        """The moves there is no room for."""
        return next((side for side in (MORE, LESS) if self.instead_of in side), frozenset())


Settlements = Mapping[ChannelName, Settlement]
"""Of the channels that are judged to move; the others are judged by their loss alone."""
