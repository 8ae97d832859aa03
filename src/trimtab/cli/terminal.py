"""Blocks of words and numbers, drawn in a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from rich.console import Console
from rich.padding import Padding
from rich.progress import BarColumn, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars
from rich.table import Table as Grid
from rich.text import Text

from trimtab.cli.language import DEFAULT, choose_language
from trimtab.intake.character import strip_forbidden
from trimtab.model import Progress
from trimtab.present import as_problem_list, say
from trimtab.present.block import Block, Bullets, Cell, Facts, Heading, Paragraph, Table, Tone
from trimtab.problems import Problem
from trimtab.statement import Parameter, Statement

WIDTH = 110
"""Columns when the output goes into a file, where nobody can widen the window."""

LONGEST_NAME = 40
"""Characters of a name in a table; it is written out elsewhere."""

HARD_SPACES = {"\u00a0": "\ue000", "\u202f": "\ue001"}
"""Spaces no line is broken at, and what stands for them meanwhile: the library breaks at any white space."""

COLOUR_OF = {
    Tone.PLAIN: "",
    Tone.STOP: "red",
    Tone.START: "green",
    Tone.CONTINUE: "cyan",
    Tone.CHANGE: "yellow",
    Tone.WITHHELD: "magenta",
}


def print_blocks(blocks: Iterable[Block], *, to_errors: bool = False) -> None:
    """Write blocks to the output, or to the errors."""
    stream = sys.stderr if to_errors else sys.stdout
    width = None if stream.isatty() or "COLUMNS" in os.environ else WIDTH
    console = Console(file=stream, width=width, highlight=False, markup=False, emoji=False)
    with console.capture() as drawn:
        for block in blocks:
            _draw(block, console)
    stream.write(drawn.get().translate({ord(mark): space for space, mark in HARD_SPACES.items()}))
    stream.flush()


def print_problems(problems: Sequence[Problem]) -> None:
    """Write what has to be put right first to the errors."""
    print_blocks(as_problem_list(problems, choose_language()), to_errors=True)


def sentence(code: str, **params: Parameter) -> str:
    """One of the catalogue's sentences, in the language of the answer."""
    return say(Statement(code=code, params=params), choose_language())


def explain(code: str) -> str:
    """One of the catalogue's sentences as help, which stays in one language."""
    return say(Statement(code=code), DEFAULT)


def print_sentence(code: str, **params: Parameter) -> None:
    """Write one of the catalogue's sentences to the output."""
    print_blocks([Paragraph(text=sentence(code, **params))])


@contextmanager
def show_progress() -> Iterator[Progress]:
    """Show what is being done and how far it is, on the errors and only to somebody who looks."""
    if not sys.stderr.isatty():
        yield lambda _stage, _share: None
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True) as progress:
        bars: dict[str, TaskID] = {}

        def tell(stage: str, share: float) -> None:
            if stage not in bars:
                for bar in bars.values():
                    progress.update(bar, completed=1.0)
                bars[stage] = progress.add_task(sentence(f"progress.{stage}"), total=1.0)
            progress.update(bars[stage], completed=share)

        yield tell


def _draw(block: Block, console: Console) -> None:
    match block:
        case Heading():
            console.print()
            console.print(_ink(block.text, style=f"bold {COLOUR_OF[block.tone]}".strip()))
        case Paragraph():
            console.print(_ink(block.text))
        case Bullets():
            for item in block.items:
                console.print(_beside(_ink("•"), _ink(item)))
        case Facts():
            console.print(_list_facts(block))
        case Table():
            console.print(Padding(_lay_table(block), (1, 0)))


def _ink(text: str, style: str = "") -> Text:
    """Text to be shown; what would steer the terminal instead of showing on it is left out."""
    return Text(_harden(text), style=style)


def _harden(text: str) -> str:
    return strip_forbidden(text).translate({ord(space): mark for space, mark in HARD_SPACES.items()})


def _beside(mark: Text, text: Text) -> Grid:
    grid = Grid.grid(padding=(0, 1))
    grid.add_row(mark, text)
    return grid


def _list_facts(facts: Facts) -> Grid:
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(style="dim")
    grid.add_column(overflow="fold")
    for label, sentence in facts.pairs:
        grid.add_row(_ink(label), _ink(sentence))
    return grid


def _lay_table(table: Table) -> Grid:
    title = _ink(table.title) if table.title else None
    grid = Grid(title=title, title_justify="left", title_style="bold", show_lines=False, pad_edge=False)
    for column in table.columns:
        grid.add_column(_ink(column.title), justify="right" if column.is_figure else "left", overflow="fold")
    for number, row in enumerate(table.rows, start=1):
        grid.add_row(*map(_fill_cell, _shorten_name(row)), end_section=number == len(table.rows) and bool(table.totals))
    if table.totals:
        grid.add_row(*map(_fill_cell, table.totals))
    return grid


def _shorten_name(row: Sequence[Cell]) -> tuple[Cell, ...]:
    """A row whose name, in its first cell, leaves room for figures; its ends tell more than its middle."""
    first, *others = row
    if len(first.text) <= LONGEST_NAME:
        return (first, *others)
    half = LONGEST_NAME // 2
    return (replace(first, text=f"{first.text[:half]}\u2026{first.text[-half + 1 :]}"), *others)


def _fill_cell(cell: Cell) -> Text:
    text = _ink(cell.text, style=COLOUR_OF[cell.tone])
    return text.append(f"\n{_harden(cell.below)}", style="dim") if cell.below else text
