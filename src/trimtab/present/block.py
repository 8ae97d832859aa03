"""What a face shows, as values: both faces render the same blocks, so terminal and browser cannot disagree."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Tone(Enum):
    """What a text is about, so that each face may colour it its own way. Colour never carries a meaning alone."""

    PLAIN = "plain"
    STOP = "stop"
    START = "start"
    CONTINUE = "continue"
    CHANGE = "change"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A title; level 1 is the answer itself."""

    text: str
    level: int = 2
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list of sentences."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Labelled sentences: (label, sentence)."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a table; a second line says how sure the first is."""

    text: str
    below: str = ""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table."""

    title: str
    is_figure: bool = False
    """Figures are set to the right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table whose first column names the row."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()
    """What must be known about each row, a sentence below it; empty where there is nothing to say."""
    totals: tuple[Cell, ...] = ()
    """A last row, set apart; empty when there is nothing to add up."""


Block = Heading | Paragraph | Bullets | Facts | Table
