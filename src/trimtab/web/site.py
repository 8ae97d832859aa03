"""What one running server stands for."""

from __future__ import annotations

from dataclasses import dataclass, field

from trimtab.cycle import Workspace
from trimtab.cycle.scenario import Planner
from trimtab.ledger import Entry, Ledger, open_ledger
from trimtab.web.shelf import Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A workspace behind an address."""

    workspace: Workspace
    hosts: frozenset[str]
    """Names it answers to, without the port; another name in a request is somebody else's trick."""
    secret: bytes
    """Known to this process alone: tokens of forms are made with it."""
    is_demo: bool = False
    """Whether it shows the example: no accounts, nothing is kept."""

    shelf: Shelf = field(default_factory=Shelf)

    def find_newest(self) -> Entry | None:
        """The newest recorded review that can be read; None where there is none."""
        return self.shelf.find_newest(self.workspace)

    def find_planner(self, entry: Entry) -> Planner | None:
        """What answers scenarios of a review; None where its fit is not kept."""
        return self.shelf.find_planner(self.workspace, entry)

    def open(self) -> Ledger:
        """The ledger, made where there is none yet."""
        self.workspace.prepare()
        return open_ledger(self.workspace.ledger)
