"""What the team decided, beside what was advised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from trimtab.team.annotation import Amount, Channel, Day, Filled, Line, Probability, Text, To
from trimtab.verdict import Action, Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One channel's money for the next horizon, as decided."""

    channel: Channel
    action: Action
    """What the team does; never withheld."""
    money: Amount
    """Media money over the horizon from now on."""
    reason: Text
    owner: Line
    """Role that answers for it."""
    direction: Direction | None = None
    """Of a change."""
    review: int | None = None
    """Number of the recorded review that advised."""
    today: Amount | None = None
    """Money over the horizon had nothing changed; that of the review where there is one."""
    advised: Annotated[Action | None, Filled()] = None
    """What the review said."""
    advised_direction: Annotated[Direction | None, Filled()] = None
    advised_money: Annotated[Amount | None, Filled()] = None
    """What the review's plan gives the channel."""
    evidence: tuple[Annotated[int, To(("result",))], ...] = ()
    """Results of registered tests on this channel that carry a raise."""
    override: Text | None = None
    """Why it is raised without evidence."""
    claim: Text | None = None
    """With an override: what will be seen if it was right."""
    probability: Probability | None = None
    """With an override: that the claim comes true."""
    resolve_on: Day | None = None
    """With an override: when it can be told."""
    experience: tuple[Annotated[int, To(("lesson", "retrospective"))], ...] = ()
    """Lessons and retrospectives it rests on."""
    practices: tuple[Annotated[int, To(("practice",))], ...] = ()
    """Practices it changes."""

    @property
    def is_override(self) -> bool:
        """Whether it goes beyond what evidence carries, on the team's own account."""
        return self.override is not None
