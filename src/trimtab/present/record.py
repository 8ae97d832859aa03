"""The team's records in words: one line each in a list, and one with all it says and how it came about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum

from trimtab.present.block import Block, Cell, Column, Facts, Heading, Paragraph, Table
from trimtab.present.language import Language, find_language
from trimtab.present.number import write_number
from trimtab.present.sentence import say
from trimtab.quantities import Interval
from trimtab.statement import Parameter, Statement
from trimtab.team import Body, Book, Record, Thing
from trimtab.team.record import list_links
from trimtab.team.shape import Shape, shapes_of

SAYS: Mapping[str, tuple[str, ...]] = {
    "result": ("estimate", "trial"),
    "trial": ("hypothesis",),
    "recollection": ("occasion", "about", "hits", "misses", "learned"),
    "retrospective": ("occasion",),
    "decision": ("action", "direction", "money"),
    "forecast": ("claim",),
    "resolution": ("came_true", "figure", "about"),
    "rota": ("places",),
    "demo": ("vendor", "new"),
    "clean_sheet": ("quarter",),
    "draft": ("quarter", "game_plan"),
    "note": ("speaker", "text"),
    "ruling": ("same_text", "same_idea", "one", "other"),
    "withdrawal": ("why",),
}
"""Fields that say in a line what a record is about; `what` unless said. A link says what it leads to."""

WHEN: Mapping[str, str] = {
    "practice": "next_review",
    "shift": "day",
    "trial": "end",
    "result": "day",
    "promise": "due",
    "lesson": "stale_on",
    "forecast": "resolve_on",
    "resolution": "day",
    "demo": "day",
    "clean_sheet": "day",
    "note": "heard",
    "fact": "as_of",
}
"""The day that matters most of each kind."""

LONGEST = 70
"""Characters of a line in a list; the record itself holds all."""

NOTHING = "\u2013"


def tabulate_things(
    things: Sequence[Thing], book: Book, sealed: frozenset[int] = frozenset(), language: str = "en"
) -> Table:
    """One row per record: its number, kind, channel, what it says, and the day that matters.

    sealed: numbers of those that may not be read yet.
    """
    pen = _Pen(find_language(language), book)
    columns = ("number", "kind", "channel", "says", "when")
    rows = tuple(_row(thing, pen, is_sealed=thing.number in sealed) for thing in things)
    title = pen.word("record.count", count=len(things))
    return Table(
        title=title, columns=tuple(Column(title=pen.title(f"cli.column.{name}")) for name in columns), rows=rows
    )


def as_record(
    thing: Thing, book: Book, sealed: frozenset[int] = frozenset(), language: str = "en"
) -> tuple[Block, ...]:
    """All a record says, its versions, and what it is linked with; of one that is sealed, that it is."""
    pen = _Pen(find_language(language), book)
    body, is_sealed = thing.current.body, thing.number in sealed
    heading = pen.word("record.title", kind=f"kind.{thing.kind}", number=thing.number)
    blocks: list[Block] = [Heading(text=heading[:1].upper() + heading[1:])]
    blocks += [Paragraph(text=pen.word("record.split", versions=_number_all(thing.tips)))] if thing.is_split else []
    blocks += [Paragraph(text=pen.word("record.sealed"))] if is_sealed else []
    blocks += [Facts(pairs=tuple(pen.pairs(tip))) for tip in thing.tips if not is_sealed]
    if body is not None and (links := tuple(_tell_links(body, book, pen))):
        blocks += [Heading(text=pen.title("record.rests_on"), level=3), Facts(pairs=links)]
    if pointing := tuple(_tell_pointing(thing, book, sealed, pen)):
        blocks += [Heading(text=pen.title("record.led_to"), level=3), Facts(pairs=pointing)]
    return (*blocks, _tabulate_history(thing, pen, is_sealed=is_sealed))


def summarise(body: Body | None, kind: str, book: Book, language: str = "en") -> str:
    """What a record says, in a line."""
    return _Pen(find_language(language), book).summary(body, kind)


class _Pen:
    """Writes values of records in one language."""

    def __init__(self, language: Language, book: Book) -> None:
        self.language = language
        self.book = book

    def word(self, code: str, **params: Parameter) -> str:
        return say(Statement(code=code, params=params), self.language.tag)

    def title(self, code: str) -> str:
        text = self.word(code)
        return text[:1].upper() + text[1:]

    def value(self, value: object) -> str:
        """One value of a record."""
        if isinstance(value, tuple):
            return "\n".join(map(self.value, value))
        if isinstance(value, Interval):
            return self.word("record.interval", mean=value.mean, low=value.low, high=value.high)
        if is_dataclass(value):
            parts = (getattr(value, field.name) for field in fields(value))
            return " · ".join(self.value(part) for part in parts if part is not None)
        return self._write_plain(value)

    def _write_plain(self, value: object) -> str:
        if isinstance(value, bool | Enum):
            word = value.value if isinstance(value, Enum) else "yes" if value else "no"
            return self.word(f"said.{word}")
        if isinstance(value, date):
            return self.word("record.day", day=value.isoformat())
        return write_number(value, self.language, in_full=True) if isinstance(value, float) else str(value)

    def pairs(self, record: Record) -> Iterator[tuple[str, str]]:
        """(field, value) of everything a record says."""
        if record.body is None:
            yield self.title("record.erased"), NOTHING
            return
        for shape in shapes_of(type(record.body)):
            value = getattr(record.body, shape.name)
            if value is not None and value != ():
                yield self.title(f"name.{shape.name}"), self._field(shape, value)

    def _field(self, shape: Shape, value: object) -> str:
        if shape.to is None:
            return self.value(value)
        return ", ".join(f"#{number}" for number in (value if isinstance(value, tuple) else (value,)))

    def summary(self, body: Body | None, kind: str) -> str:
        if body is None:
            return self.word("cli.erased")
        shapes = {shape.name: shape for shape in shapes_of(type(body))}
        values = ((shapes[name], getattr(body, name)) for name in SAYS.get(kind, ("what",)))
        parts = (self._tell(shape, value) for shape, value in values if value not in (None, ()))
        line = " · ".join(part for part in parts if part).replace("\n", "; ")
        return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"

    def _tell(self, shape: Shape, value: object) -> str:
        """One value in a line: of a link, what it leads to."""
        if shape.to is None:
            return self.value(value)
        numbers = value if isinstance(value, tuple) else (value,)
        entries = (self.book.entry(number) for number in numbers)
        return self.language.semicolon.join(
            self.summary(entry.body, entry.kind) for entry in entries if entry is not None
        )


def _row(thing: Thing, pen: _Pen, *, is_sealed: bool) -> tuple[Cell, ...]:
    record = thing.current
    kind = record.kind
    when = None if record.body is None else getattr(record.body, WHEN.get(kind, ""), None)
    channels = pen.book.name_channels(thing)
    below = pen.word("record.two_versions") if thing.is_split else ""
    return (
        Cell(text=str(thing.number)),
        Cell(text=pen.word(f"kind.{kind}"), below=pen.word(f"kind.{thing.kind}") if kind != thing.kind else ""),
        Cell(text=", ".join(channels) or NOTHING),
        Cell(text=pen.word("record.sealed") if is_sealed else pen.summary(record.body, kind), below=below),
        Cell(text=NOTHING if when is None else pen.value(when)),
    )


def _tabulate_history(thing: Thing, pen: _Pen, *, is_sealed: bool) -> Table:
    columns = ("number", "created", "says", "hash")
    rows = tuple(
        (
            Cell(text=str(record.id)),
            Cell(text=f"{record.created_at:%Y-%m-%d %H:%M}"),
            Cell(text=NOTHING if is_sealed else pen.summary(record.body, record.kind), below=_tell_origin(record, pen)),
            Cell(text=record.entry_hash[:16]),
        )
        for record in thing.history
    )
    return Table(
        title=pen.title("record.versions"),
        columns=tuple(Column(title=pen.title(f"cli.column.{name}")) for name in columns),
        rows=rows,
    )


def _tell_origin(record: Record, pen: _Pen) -> str:
    if record.origin is None:
        return ""
    day = record.origin.created_at.date().isoformat()
    return pen.word("record.imported", number=record.origin.number, day=day)


def _tell_links(body: Body, book: Book, pen: _Pen) -> Iterator[tuple[str, str]]:
    for _, number in list_links(body):
        if (thing := book.find(number)) is not None:
            yield _label(thing, pen), pen.summary(thing.current.body, thing.current.kind)


def _tell_pointing(thing: Thing, book: Book, sealed: frozenset[int], pen: _Pen) -> Iterator[tuple[str, str]]:
    for number in book.linked.get(thing.number, ()):
        other = book.things[number]
        is_sealed = number in sealed
        says = pen.word("record.sealed") if is_sealed else pen.summary(other.current.body, other.current.kind)
        yield _label(other, pen), says


def _label(thing: Thing, pen: _Pen) -> str:
    return f"{pen.word(f'kind.{thing.kind}')} {thing.number}"


def _number_all(records: Iterable[Record]) -> tuple[str, ...]:
    return tuple(str(record.id) for record in records)
