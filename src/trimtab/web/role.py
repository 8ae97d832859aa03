"""What a member of the team may do."""

from __future__ import annotations

from enum import Enum


class Role(Enum):
    """From the least to the most; each may do what those before it may."""

    VIEWER = "viewer"
    """Reads."""
    CONTRIBUTOR = "contributor"
    """Writes down what was seen, believed and learned."""
    ANALYST = "analyst"
    """Brings data in and holds reviews."""
    LEAD = "lead"
    """Decides."""
    ADMIN = "admin"
    """Lets members in, and erases."""

    def allows(self, needed: Role) -> bool:
        """Whether it covers what another one may do."""
        order = tuple(Role)
        return order.index(self) >= order.index(needed)
