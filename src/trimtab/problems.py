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
        told = "; ".join(_place(p) for p in self.problems)
        super().__init__(f"{told} (in words: trimtab.explain_problem of each of .problems)")


class NotFound(TrimtabError):
    """A record asked for by id is not in the ledger."""


def _place(problem: Problem) -> str:
    where = ":".join(str(part) for part in (problem.file, problem.row, problem.column) if part is not None)
    return f"{problem.code} at {where}" if where else problem.code
