"""What was read or drawn before and cannot change: recorded reviews, their fits, and the drawings of them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from trimtab.cycle import Workspace, list_reviews, read_review
from trimtab.cycle.scenario import Planner, prepare_planner
from trimtab.ledger import Entry
from trimtab.present.page.markup import Markup
from trimtab.problems import BadInput
from trimtab.radar import Echo

ROOM = 400
"""Drawings kept; the oldest makes room."""


class Shelf:
    """Filled by whoever asks first. A review whose texts were erased is not handed out again."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._entry: Entry | None = None
        self._loading = Lock()
        self._planner: tuple[str, Planner] | None = None
        self._listening = Lock()
        self._echo: tuple[str, Echo] | None = None
        self._drawings: OrderedDict[tuple[str, ...], Markup] = OrderedDict()

    def find_newest(self, workspace: Workspace) -> Entry | None:
        """The newest recorded review that can be read; None where there is none."""
        try:
            lines = list_reviews(workspace)
        except BadInput:
            return None
        for line in reversed(lines):
            if line.is_erased:
                continue
            kept = self._entry
            if kept is not None and kept.entry_hash == line.entry_hash:
                return kept
            try:
                entry = read_review(workspace, line.id)
            except BadInput:
                continue
            with self._lock:
                self._entry, self._planner = entry, None
                self._drawings.clear()
            return entry
        return None

    def find_planner(self, workspace: Workspace, entry: Entry) -> Planner | None:
        """What answers scenarios of a review, loaded once; None where its fit is not kept."""
        with self._loading:
            if self._planner is None or self._planner[0] != entry.entry_hash:
                found = prepare_planner(workspace, entry)
                if found is None:
                    return None
                self._planner = (entry.entry_hash, found)
            return self._planner[1]

    def hear(self, key: str, listen: Callable[[], Echo]) -> Echo:
        """What was heard, listened to once for what is on record."""
        with self._listening:
            if self._echo is None or self._echo[0] != key:
                self._echo = (key, listen())
            return self._echo[1]

    def draw(self, key: tuple[str, ...], make: Callable[[], Markup]) -> Markup:
        """A drawing by what it shows, made where it is not here yet."""
        with self._lock:
            if key in self._drawings:
                self._drawings.move_to_end(key)
                return self._drawings[key]
        made = make()
        with self._lock:
            self._drawings[key] = made
            while len(self._drawings) > ROOM:
                self._drawings.popitem(last=False)
        return made
