"""Computing a recorded review again."""

from __future__ import annotations

from dataclasses import dataclass

from trimtab.cycle.comparison import Difference, compare_reviews
from trimtab.cycle.environment import describe_environment
from trimtab.cycle.history import read_review
from trimtab.cycle.review import hold_review
from trimtab.cycle.workspace import Workspace
from trimtab.ledger import Entry
from trimtab.model import Progress
from trimtab.review import Review


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Repeat:
    """A recorded review beside the same review computed now."""

    entry: Entry
    review: Review
    differences: tuple[Difference, ...]
    """Fields that are not equal to the last bit; empty when there are none."""
    surroundings: tuple[tuple[str, str, str], ...]
    """What changed around it: (library or part of the machine, then, now)."""

    @property
    def is_identical(self) -> bool:
        """Equal to the last bit, timings apart."""
        return not self.differences

    @property
    def is_tolerated(self) -> bool:
        """Equal within the tolerance stated for another machine."""
        return all(difference.tolerated for difference in self.differences)


def repeat_review(workspace: Workspace, number: int, progress: Progress | None = None) -> Repeat:
    """Run a recorded review again from its stored panel, settings and seed; raises `BadInput`. Records nothing."""
    entry = read_review(workspace, number)
    review = hold_review(entry.sitting, progress)
    then, now = entry.environment, describe_environment()
    names = [*then, *(name for name in now if name not in then)]
    changed = tuple((name, then.get(name, ""), now.get(name, "")) for name in names if then.get(name) != now.get(name))
    return Repeat(entry=entry, review=review, differences=compare_reviews(entry.review, review), surroundings=changed)
