"""All records folded into the things they are versions of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from trimtab.intake.header import match_name
from trimtab.team.kind import Body, Withdrawal
from trimtab.team.record import Record, list_links

B = TypeVar("B", bound=Body)


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """One practice, one hypothesis and so on, through all its versions."""

    number: int
    """Number of its first entry, by which it goes from then on."""
    kind: str
    history: tuple[Record, ...]
    """Every entry, oldest first."""
    tips: tuple[Record, ...]
    """Entries nothing has taken the place of: one, or more where two people changed the same version."""

    @property
    def current(self) -> Record:
        """The newest entry that stands."""
        return self.tips[-1]

    @property
    def first(self) -> Record:
        """The entry it began with."""
        return self.history[0]

    @property
    def said(self) -> Body | None:
        """What it last said before it was withdrawn, if it was; None where that was erased."""
        return next((record.body for record in reversed(self.history) if not isinstance(record.body, Withdrawal)), None)

    @property
    def is_withdrawn(self) -> bool:
        """Whether it no longer counts."""
        return isinstance(self.current.body, Withdrawal)

    @property
    def is_split(self) -> bool:
        """Whether two versions stand side by side."""
        return len(self.tips) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """The team's memory at one moment."""

    things: Mapping[int, Thing]
    """By number, oldest first."""
    number_of: Mapping[int, int]
    """Entry to the number of its thing."""
    linked: Mapping[int, tuple[int, ...]]
    """Thing to the things whose newest version links to it."""

    @classmethod
    def of(cls, records: Sequence[Record]) -> Book:
        """Fold records in the order of the ledger."""
        number_of: dict[int, int] = {}
        history: dict[int, list[Record]] = {}
        taken: set[int] = set()
        for record in records:
            known = [number_of[number] for number in record.supersedes if number in number_of]
            number = number_of[record.id] = min(known, default=record.id)
            history.setdefault(number, []).append(record)
            taken.update(record.supersedes)
        things = {
            number: Thing(
                number=number,
                kind=entries[0].kind,
                history=tuple(entries),
                tips=tuple(entry for entry in entries if entry.id not in taken) or tuple(entries[-1:]),
            )
            for number, entries in history.items()
        }
        linked: dict[int, list[int]] = {}
        for thing in things.values():
            body = thing.current.body
            links = () if body is None else list_links(body)
            for target in {number_of[number] for _, number in links if number in number_of}:
                linked.setdefault(target, []).append(thing.number)
        return cls(
            things=things, number_of=number_of, linked={number: tuple(found) for number, found in linked.items()}
        )

    def find(self, number: int) -> Thing | None:
        """The thing an entry is a version of; None where there is no such entry."""
        return self.things.get(self.number_of.get(number, 0))

    def entry(self, number: int) -> Record | None:
        """One entry."""
        thing = self.find(number)
        return None if thing is None else next(record for record in thing.history if record.id == number)

    def standing(self, kind: type[B]) -> Iterator[tuple[Thing, B]]:
        """Things of a kind that count today, each with its newest version."""
        for thing in self.things.values():
            body = thing.current.body
            if isinstance(body, kind):
                yield thing, body

    def pointing(self, kind: type[B], number: int) -> tuple[tuple[Thing, B], ...]:
        """Standing things of a kind that link to any version of a thing."""
        found = [self.things[other] for other in self.linked.get(self.number_of.get(number, 0), ())]
        return tuple((thing, body) for thing in found if isinstance(body := thing.current.body, kind))

    def targets(self, links: Iterable[int]) -> frozenset[int]:
        """Numbers of the things some entries are versions of."""
        return frozenset(self.number_of[link] for link in links if link in self.number_of)

    def name_channels(self, thing: Thing, above: frozenset[int] = frozenset()) -> tuple[str, ...]:
        """Channels a thing names, else those of what it links to; none where it is about all or no particular one."""
        body = thing.said
        if body is None or thing.number in above:
            return ()
        if hasattr(body, "channels") or list_channels(body):
            return list_channels(body)
        links = sorted(self.targets(number for _, number in list_links(body)))
        found = (self.name_channels(self.things[number], above | {thing.number}) for number in links)
        return tuple(dict.fromkeys(name for names in found for name in names))

    def concerns(self, thing: Thing, channel: str) -> bool:
        """Whether a thing is about a channel: by name, by what it links to, or because it is about all."""
        names = {match_name(name) for name in self.name_channels(thing)}
        return match_name(channel) in names or (not names and hasattr(thing.said, "channels"))

    @property
    def channels(self) -> Mapping[str, str]:
        """Channels anybody wrote about, by their folded name, as first spelled."""
        spelled: dict[str, str] = {}
        for thing in self.things.values():
            for record in thing.history:
                for name in () if record.body is None else list_channels(record.body):
                    spelled.setdefault(match_name(name), name)
        return spelled


def list_channels(body: Body) -> tuple[str, ...]:
    """The channels a record is about; none where it is about all or no particular one."""
    one, many = getattr(body, "channel", None), getattr(body, "channels", ())
    return (one,) if one else tuple(many)


def is_about(body: Body, channel: str) -> bool:
    """Whether a record is about a channel, by name or because it is about all."""
    named = list_channels(body)
    return not named or match_name(channel) in {match_name(name) for name in named}
