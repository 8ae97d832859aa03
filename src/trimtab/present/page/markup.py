"""Building HTML so that a text cannot become markup by accident."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from itertools import zip_longest
from typing import TypeAlias

from trimtab.intake.character import strip_forbidden
from trimtab.present.block import Cell, Column, Table, Tone


class Markup(str):
    """HTML already; every other string is escaped on its way in."""

    __slots__ = ()

    def __html__(self) -> str:
        """What a template engine puts in without escaping it."""
        return self


Content: TypeAlias = "str | Iterable[Content] | None"

VOID = frozenset({"meta", "wbr"})
"""Elements without an end tag."""


def element(name: str, /, *content: Content, **attributes: str | None) -> Markup:
    """Build an element; attributes are written `class_` or `aria_label`, and left out where None."""
    given = ((key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items() if value is not None)
    opened = name + "".join(f' {key}="{_escape(value)}"' for key, value in given)
    return Markup(f"<{opened}>" if name in VOID else f"<{opened}>{join(content)}</{name}>")


def join(content: Content) -> Markup:
    """Join contents, escaping what is not markup."""
    match content:
        case None:
            return Markup()
        case Markup():
            return content
        case str():
            return Markup(_escape(content))
    return Markup("".join(join(part) for part in content))


def _escape(text: str) -> str:
    return escape(strip_forbidden(text))


def set_table(table: Table) -> Markup:
    """Set a table that scrolls inside itself; its first column names the rows.

    On a phone each row becomes a list, unless there is but one figure in it.
    """
    sides = (None, *map(_align, table.columns[1:]))  # names stand left, whatever they are
    head = (element("th", c.title, scope="col", class_=side) for c, side in zip(table.columns, sides, strict=True))
    totals = element("tfoot", _set_row(table.totals, table.columns)) if table.totals else None
    whole = element(
        "table",
        element("caption", table.title, class_="unseen"),
        element("thead", element("tr", head)),
        element("tbody", _set_rows(table)),
        totals,
    )
    slim = " slim" if len(table.columns) == 2 else ""
    return element("div", whole, class_=f"scroll{slim}", tabindex="0", role="region", aria_label=table.title)


def set_text(text: str) -> Markup:
    """Set a sentence; what stands between backticks is code."""
    if isinstance(text, Markup):
        return text
    *pairs, last = re.split(r"`([^`]+)`", text)
    return join([*(_set_code(part) if n % 2 else part for n, part in enumerate(pairs)), last])


def _set_code(text: str) -> Markup:
    """A flag does not break at its hyphens; a command may, for it is long."""
    return element("code", text, class_=None if " " in text else "whole")


def set_facts(pairs: Iterable[tuple[str, str]]) -> Markup:
    """Set labelled sentences."""
    return element("dl", (element("div", element("dt", label), element("dd", set_text(text))) for label, text in pairs))


def set_list(items: Iterable[str]) -> Markup:
    """Set a list of sentences, or nothing when there are none."""
    entries = [element("li", set_text(item)) for item in items]
    return element("ul", entries) if entries else Markup()


def _set_rows(table: Table) -> Iterable[Markup]:
    """Set the rows, each with its note below it across all columns."""
    for row, note in zip_longest(table.rows, table.notes, fillvalue=""):
        assert isinstance(row, tuple)
        yield _set_row(row, table.columns)
        if note:
            yield element("tr", element("td", note, colspan=str(len(table.columns))), class_="note")


def _set_row(cells: tuple[Cell, ...], columns: tuple[Column, ...]) -> Markup:
    name, *rest = cells
    figures = (_set_cell(cell, column) for cell, column in zip(rest, columns[1:], strict=True))
    return element("tr", element("th", _let_break(name.text), scope="row"), figures)


def _let_break(name: str) -> Content:
    """Let a long name break where a reader would pause, and nowhere else."""
    return [(part, element("wbr")) if part in "_-/." else part for part in re.split(r"([_\-/.])", name) if part]


def _let_break_once(text: str) -> Content:
    """Let a range break between its ends only: not after a minus sign, where a browser would."""
    first, *rest = text.split(" ", 1)
    return (element("span", first, class_="whole"), *((" ", element("span", rest[0], class_="whole")) if rest else ()))


def _set_cell(cell: Cell, column: Column) -> Markup:
    text: Content = (
        cell.text if cell.tone is Tone.PLAIN else element("span", cell.text, class_=f"tone {cell.tone.value}")
    )
    below = element("small", _let_break_once(cell.below)) if cell.below else None
    return element("td", text, below, class_=_align(column), data_label=column.title if cell.text else None)


def _align(column: Column) -> str | None:
    return "figure" if column.is_figure else None
