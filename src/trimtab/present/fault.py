"""Problems in the user's data, as blocks: every one with its place, what is wrong and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from trimtab.present.block import Block, Cell, Column, Heading, Table
from trimtab.present.language import LANGUAGES, Language
from trimtab.present.sentence import say, say_problem
from trimtab.problems import Problem
from trimtab.statement import Statement


def as_problem_list(problems: Sequence[Problem], language: str = "en") -> tuple[Block, ...]:
    """Put problems into a title and a table below it: file, row, column, what is wrong, what to do."""
    titles = ("column.file", "column.row", "column.column", "column.wrong", "column.cure")
    columns = tuple(
        Column(title=say(Statement(code=code), language), is_figure=code == "column.row") for code in titles
    )
    heading = say(Statement(code="title.problems", params={"count": len(problems)}), language)
    rows = tuple(_row(problem, LANGUAGES[language]) for problem in problems)
    return (Heading(text=heading, level=1), Table(title="", columns=columns, rows=rows))


def _row(problem: Problem, language: Language) -> tuple[Cell, ...]:
    row = "" if problem.row is None else str(problem.row)
    wrong, cure = say_problem(problem, language.tag)
    return tuple(Cell(text=text) for text in (problem.file or "", row, problem.column or "", wrong, cure))
