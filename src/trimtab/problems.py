"""Faults in the user's data as values, and the small tree of exceptions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from trimtab.statement import Parameter


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault in what the user gave us, with its place and its cure."""

    code: str
    """Dotted key into the message catalogue, e.g. `problem.negative_spend`; the catalogue says what is wrong and
    what to do."""
    file: str | None = None
    """File name as the user wrote it."""
    row: int | None = None
    """Line in the file, the header being line 1; None when the whole column or file is meant."""
    column: str | None = None
    """Column header."""
    params: Mapping[str, Parameter] = field(default_factory=dict)
    """What the sentence mentions. Never a value from a column refused as personal data."""


class TrimtabError(Exception):
    """A call that cannot go on."""


class BadInput(TrimtabError):
    """The user's data or settings have problems; all of them are carried at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        """One problem a line: its place, its code and what it mentions; the words are in the catalogue of `present`."""
        count = len(self.problems)
        head = f"{count} problem{'' if count == 1 else 's'} (in words: trimtab.explain_problem of each of .problems)"
        return "\n".join([head, *(f"- {_describe(problem)}" for problem in self.problems)])


class NotFound(TrimtabError):
    """A record asked for by id is not in the ledger."""


def _describe(problem: Problem) -> str:
    row = None if problem.row is None else f"row {problem.row}"
    place = ", ".join(part for part in (problem.file, row, problem.column) if part)
    params = ", ".join(f"{name}: {_write(value)}" for name, value in problem.params.items())
    told = f"{problem.code} ({params})" if params else problem.code
    return f"{place}: {told}" if place else told


def _write(value: Parameter) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
