"""Problems in the user's data, as blocks: every one with its place, what is wrong and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from trimtab.present.block import Block, Bullets, Heading
from trimtab.present.language import find_language
from trimtab.present.sentence import say, say_problem
from trimtab.problems import Problem
from trimtab.statement import Statement


def as_problem_list(problems: Sequence[Problem], language: str = "en") -> tuple[Block, ...]:
    """Put problems into a title and a list: where, what is wrong, what to do."""
    heading = say(Statement(code="title.problems", params={"count": len(problems)}), language)
    return (
        Heading(text=heading, level=1),
        Bullets(items=tuple(explain_problem(problem, language) for problem in problems)),
    )


def explain_problem(problem: Problem, language: str = "en") -> str:
    """Say one problem in words: where it is, what is wrong and what to do."""
    row = "" if problem.row is None else say(Statement(code="place.row", params={"row": str(problem.row)}), language)
    place = ", ".join(part for part in (problem.file, row, problem.column) if part)
    told = " ".join(say_problem(problem, language)).strip()
    return f"{place}{find_language(language).colon}{told}" if place else told
