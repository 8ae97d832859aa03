"""Laws of the team's records: what was said is what is read, through the ledger, through JSON and through a sheet."""

from __future__ import annotations

import itertools
import json
import typing
from datetime import date
from enum import Enum

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from trimtab.ledger.encoding import canonical_text, decode, encode
from trimtab.team import KINDS, Mark, read_body
from trimtab.team.kind import Body
from trimtab.team.quarter import find_end, find_start, list_quarters, quarter_of
from trimtab.team.record import list_links, relink
from trimtab.team.shape import Kind, Shape, shapes_of
from trimtab.team.spelling import escape_formula, spell_body, unescape_formula

TODAY = date(2026, 11, 22)
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="|'@"), min_size=1, max_size=20
)
"""Words no rule takes for personal data: nothing else is left out."""


def values_of(shape: Shape) -> st.SearchStrategy[object]:
    base = shape.base
    if shape.is_part:
        return bodies_of(base)
    if shape.is_quarter:
        return st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(quarter_of)
    if base is date:
        return st.dates(date(1900, 1, 1), date(2100, 1, 1))
    if isinstance(base, type) and issubclass(base, Enum):
        return st.sampled_from(list(base))
    low, high = (shape.within.low, shape.within.high) if shape.within else (-1e300, 1e300)
    plain: dict[type, st.SearchStrategy[object]] = {
        bool: st.booleans(),
        int: st.integers(1, 999_999_999),
        float: st.floats(low, high, allow_nan=False).map(lambda value: value + 0.0),
        str: WORDS.map(lambda text: text.strip() or "x").filter(lambda text: not text.isdigit()),
    }
    return plain[base]


def bodies_of(kind: Kind) -> st.SearchStrategy[object]:
    fields: dict[str, st.SearchStrategy[object]] = {}
    for shape in shapes_of(kind):
        values = values_of(shape)
        if shape.is_many:
            values = st.lists(values, min_size=int(shape.is_needed), max_size=3).map(tuple)
        may_be_empty = (
            not shape.is_needed and not shape.is_many and kind.__dataclass_fields__[shape.name].default is None
        )
        fields[shape.name] = st.none() | values if may_be_empty else values
    return st.builds(kind, **fields)


EVERY = [pytest.param(kind, id=name) for name, kind in KINDS.items()]
FEW = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


@pytest.mark.parametrize("kind", EVERY)
@FEW
@given(data=st.data())
def test_write_then_read_is_identity(kind: type[Body], data: st.DataObject) -> None:
    body = data.draw(bodies_of(kind))
    assert decode(kind, json.loads(canonical_text(encode(body)))) == body


@pytest.mark.parametrize("kind", EVERY)
@FEW
@given(data=st.data())
def test_what_is_exported_as_json_is_read_as_it_was(kind: type[Body], data: st.DataObject) -> None:
    body = data.draw(bodies_of(kind))
    tree = json.loads(json.dumps(encode(body)))
    back, problems = read_body(kind, tree, TODAY)
    assume(not any(problem.code == "problem.text_personal" for problem in problems))
    assert problems == ()
    assert back == body


@pytest.mark.parametrize("kind", EVERY)
@FEW
@given(data=st.data())
def test_what_is_written_into_a_sheet_is_read_as_it_was(kind: type[Body], data: st.DataObject) -> None:
    body = typing.cast("Body", data.draw(bodies_of(kind)))
    cells = {name: unescape_formula(escape_formula(cell)) for name, cell in spell_body(body).items()}
    back, problems = read_body(kind, cells, TODAY)
    assume(not any(problem.code == "problem.text_personal" for problem in problems))
    assert problems == ()
    assert back == body


@given(cell=st.text(max_size=12) | st.from_regex(r"'*[=+\-@\t\r].{0,6}"))
def test_a_spreadsheet_runs_nothing_and_loses_nothing(cell: str) -> None:
    escaped = escape_formula(cell)
    assert unescape_formula(escaped) == cell
    is_figure = escaped.lstrip("-")[:1].isdigit()
    assert is_figure or not escaped.startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("kind", EVERY)
@FEW
@given(data=st.data())
def test_renumbering_there_and_back_changes_nothing(kind: type[Body], data: st.DataObject) -> None:
    body = typing.cast("Body", data.draw(bodies_of(kind)))
    numbers = {number: -place for place, (_, number) in enumerate(list_links(body), start=1)}
    there = relink(body, numbers)
    assert all(number < 0 for _, number in list_links(there))
    assert relink(there, {new: old for old, new in numbers.items()}) == body


@given(first=st.dates(date(1900, 1, 1), date(2100, 1, 1)), days=st.integers(0, 2000))
def test_quarters_follow_each_other_without_a_gap(first: date, days: int) -> None:
    last = date.fromordinal(first.toordinal() + days)
    quarters = list_quarters(first, last)
    assert (quarters[0], quarters[-1]) == (quarter_of(first), quarter_of(last))
    for before, after in itertools.pairwise(quarters):
        assert find_end(before).toordinal() + 1 == find_start(after).toordinal()


@given(key=st.binary(min_size=32, max_size=32), other=st.binary(min_size=32, max_size=32), nonce=st.text(max_size=32))
def test_a_mark_is_legible_to_its_key_alone(key: bytes, other: bytes, nonce: str) -> None:
    assume(key != other)
    assert Mark.make(key, nonce).is_of(key)
    assert not Mark.make(key, nonce).is_of(other)
