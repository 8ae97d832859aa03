"""Forms for the team's records, made from what the fields of a record may hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum

from trimtab.present.language import find_language
from trimtab.present.record import summarise
from trimtab.present.sentence import say_problem
from trimtab.problems import Problem
from trimtab.team import KINDS, Book
from trimtab.team.advice import MEASURES
from trimtab.team.sealing import list_sealed
from trimtab.team.shape import Shape, shapes_of
from trimtab.web.visit import Visit

ROWS = 3
"""Rows of a field that holds several parts; what was said already has its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field."""

    name: str
    """As the form sends it."""
    label: str
    help: str
    manner: str
    """How it is typed: line, text, day, figure or choice."""
    value: str
    options: tuple[tuple[str, str], ...]
    """(value, name) of what a choice is made from, or of what a line suggests."""
    is_needed: bool
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The fields of one part, such as a miss with its number and its cause."""

    label: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A field that holds several parts."""

    name: str
    label: str
    help: str
    rows: tuple[Row, ...]
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Fields to be filled in, with everything that is wrong with what was said."""

    fields: tuple[Field | Group, ...]
    faults: tuple[str, ...] = ()
    """What is wrong with no field in particular."""
    count: int = 0
    """How much is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a form is made from, besides its fields."""

    visit: Visit
    book: Book
    said: Mapping[str, str] = field(default_factory=dict)
    """What stands in the fields, as a form sends it."""
    problems: Sequence[Problem] = ()
    asked: Mapping[str, str] = field(default_factory=dict)
    """Codes of other words for a field than the record's own."""


def make_form(kind: str, names: Sequence[str], draft: Draft) -> Form:
    """The form of some fields of a kind of record."""
    shapes = {shape.name: shape for shape in shapes_of(KINDS[kind])}
    faults = sort_faults(draft.problems, names, draft.visit.language)
    fields = tuple(_make_entry(kind, shapes[name], draft, faults.get(name, ())) for name in names)
    return Form(fields=fields, faults=faults.get("", ()), count=len(draft.problems))


def read_given(kind: str, names: Sequence[str], form: Mapping[str, str]) -> dict[str, object]:
    """What was said of some fields of a kind, as a record is read from it."""
    shapes = {shape.name: shape for shape in shapes_of(KINDS[kind])}
    return {name: _read_rows(shapes[name], form) if shapes[name].is_part else form.get(name, "") for name in names}


def sort_faults(problems: Sequence[Problem], names: Sequence[str], language: str) -> dict[str, tuple[str, ...]]:
    """Sentences by the field they belong under, under the empty name what belongs to none of them."""
    found: dict[str, tuple[str, ...]] = {}
    for problem in problems:
        name = (problem.column or "").partition(".")[0]
        under = name if name in names else ""
        sentence = " ".join(part for part in say_problem(problem, language) if part)
        if sentence not in found.get(under, ()):
            found[under] = (*found.get(under, ()), sentence)
    return found


def _make_entry(kind: str, shape: Shape, draft: Draft, faults: tuple[str, ...]) -> Field | Group:
    says_itself = _is_enum(shape) or shape.base is bool
    told = "" if shape.name in draft.asked or says_itself else _explain(kind, shape.name, draft.visit)
    if not shape.is_part:
        return replace(_make_field(shape, shape.name, draft), help=told, is_needed=shape.is_needed, faults=faults)
    rows = tuple(_make_row(shape, place, draft) for place in range(max(ROWS, len(_read_rows(shape, draft.said)))))
    return Group(name=shape.name, label=_name(shape, draft), help=told, rows=rows, faults=faults)


def _make_row(shape: Shape, place: int, draft: Draft) -> Row:
    names = {part.name: f"{shape.name}-{place}-{part.name}" for part in shapes_of(shape.base)}
    fields = tuple(_make_field(part, names[part.name], draft) for part in shapes_of(shape.base))
    return Row(label=draft.visit.word("web.form.row", place=place + 1), fields=fields)


def _make_field(shape: Shape, name: str, draft: Draft) -> Field:
    return Field(
        name=name,
        label=_name(shape, draft),
        help="",
        manner=_find_manner(shape),
        value=draft.said.get(name, ""),
        options=tuple(_list_options(shape, draft)),
        is_needed=False,
        faults=(),
    )


def _name(shape: Shape, draft: Draft) -> str:
    text = draft.visit.word(draft.asked.get(shape.name, f"name.{shape.name}"))
    return text[:1].upper() + text[1:]


def _explain(kind: str, name: str, visit: Visit) -> str:
    """What a field asks."""
    own = f"field.{kind}_{name}"
    return visit.word(own if own in find_language(visit.language).sentences else f"field.{name}")


def _read_rows(shape: Shape, form: Mapping[str, str]) -> list[dict[str, str]]:
    """The parts that anything was said of."""
    rows: dict[int, dict[str, str]] = {}
    for key, value in form.items():
        name, _, rest = key.partition("-")
        place, _, part = rest.partition("-")
        if name == shape.name and place.isdecimal() and len(place) < 4 and value.strip():
            rows.setdefault(int(place), {})[part] = value
    return [rows[place] for place in sorted(rows)]


def _find_manner(shape: Shape) -> str:
    if shape.is_many:
        return "text"
    if shape.to is not None or shape.base is bool or _is_enum(shape):
        return "choice"
    if shape.base is date:
        return "day"
    if shape.base in (float, int):
        return "figure"
    return "line" if shape.longest is not None or shape.is_quarter else "text"


def _is_enum(shape: Shape) -> bool:
    return isinstance(shape.base, type) and issubclass(shape.base, Enum)


def _list_options(shape: Shape, draft: Draft) -> Iterator[tuple[str, str]]:
    """What may be chosen, or what a line suggests."""
    visit, book = draft.visit, draft.book
    if _is_enum(shape):
        yield from ((item.value, visit.word(f"said.{item.value}")) for item in shape.base)
    elif shape.base is bool:
        yield from ((word, visit.word(f"said.{word}")) for word in ("yes", "no"))
    elif shape.to is not None:
        yield from _list_records(shape.to.kinds, draft)
    elif shape.name == "channel":
        entry = visit.site.find_newest()
        named = [] if entry is None else [channel.channel for channel in entry.review.channels]
        yield from ((name, name) for name in dict.fromkeys([*named, *book.channels.values()]))
    elif shape.name == "measure":
        yield from ((name, visit.word(f"retro.measure.{name}")) for name in MEASURES)
    elif shape.name == "owner":
        owners = {getattr(thing.current.body, "owner", None) for thing in book.things.values()} - {None}
        yield from ((owner, owner) for owner in sorted(map(str, owners)))


def _list_records(kinds: Sequence[str], draft: Draft) -> Iterator[tuple[str, str]]:
    """Records a link may lead to, newest first, but for what is sealed from whoever asks."""
    sealed = list_sealed(draft.book, draft.visit.visitor.key)
    for thing in reversed(tuple(draft.book.things.values())):
        if (not kinds or thing.kind in kinds) and not thing.is_withdrawn and thing.number not in sealed:
            text = summarise(thing.current.body, thing.kind, draft.book, draft.visit.language)
            yield str(thing.number), f"{thing.number}: {text}"
