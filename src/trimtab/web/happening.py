"""What happened on a channel while its returns were what they were: tests, changes outside, practices, breaks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import numpy as np

from trimtab.intake import Panel
from trimtab.intake.header import match_name
from trimtab.intake.panel import ControlRole
from trimtab.ledger import Entry
from trimtab.present.page.history import Event
from trimtab.quantities import Array, ChannelName
from trimtab.team import Book
from trimtab.team.experiment import Hypothesis, Trial
from trimtab.team.practice import Practice, Shift
from trimtab.web.visit import Visit

MOST = 4
"""Spells an event column may have and still be drawn; what comes back every few weeks tells no before from after."""


def list_events(channel: ChannelName, entry: Entry, book: Book, visit: Visit) -> tuple[Event, ...]:
    """Everything on record that may have changed what a channel gives back, in the order in which it happened."""
    panel = entry.sitting.panel
    found = (*_list_tests(channel, entry, visit), *_list_records(channel, book), *_list_breaks(panel))
    return tuple(sorted((e for e in found if e.first <= panel.periods[-1]), key=lambda e: (e.first, e.last, e.text)))


def _list_tests(channel: ChannelName, entry: Entry, visit: Visit) -> Iterator[Event]:
    """Finished tests the review was given."""
    for lift in entry.sitting.lifts:
        if match_name(lift.channel) == match_name(channel):
            where = ", ".join(lift.geos) or visit.word("web.history.everywhere")
            yield Event(kind="web.history.test", text=where, first=lift.start, last=lift.end)


def _list_records(channel: ChannelName, book: Book) -> Iterator[Event]:
    """Registered tests, changes outside, and what the team began and ended there."""
    for thing, shift in book.standing(Shift):
        if not shift.channels or book.concerns(thing, channel):
            yield Event(kind="web.history.shift", text=shift.what, first=shift.day, last=shift.day)
    for thing, trial in book.standing(Trial):
        if book.concerns(thing, channel):
            registered = book.entry(trial.hypothesis)
            said = None if registered is None else registered.body
            text = said.what if isinstance(said, Hypothesis) else ""
            yield Event(kind="web.history.trial", text=text, first=trial.start, last=trial.end)
    for thing, practice in book.standing(Practice):
        if practice.ended is not None and book.concerns(thing, channel):
            yield Event(kind="web.history.ended", text=practice.what, first=practice.ended, last=practice.ended)


def _list_breaks(panel: Panel) -> Iterator[Event]:
    """Spells in which an event column of the file was on: a strike, another way of counting."""
    for place, control in enumerate(panel.controls):
        if control.role is not ControlRole.EVENT:
            continue
        spells = tuple(_find_spells(panel.control_values[:, :, place].max(axis=0) > 0, panel.periods))
        if len(spells) <= MOST:
            for first, last in spells:
                yield Event(kind="web.history.break", text=control.name, first=first, last=last)


def _find_spells(on: Array, days: tuple[date, ...]) -> Iterator[tuple[date, date]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], on, [False]]).astype(int)))
    for first, after in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        yield days[first], days[after - 1]
