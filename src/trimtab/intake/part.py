"""Which columns are taken, and for what: a column plays one part at most."""

from __future__ import annotations

from collections.abc import Sequence

from trimtab.intake.field import Field
from trimtab.intake.header import Sense
from trimtab.problems import Problem
from trimtab.statement import Parameter


class Parts:
    """The columns of one file and the parts given out so far; each part given limits the next."""

    def __init__(self, fields: Sequence[Field], file: str) -> None:
        self.fields, self.file = fields, file
        self.by_header = {f.column.header: f for f in reversed(fields)}
        self.given: dict[str, str] = {}
        """Label -> part."""
        self.problems: list[Problem] = []
        self.notices: list[Problem] = []

    def report(self, code: str, column: str | None = None, **params: Parameter) -> None:
        """Add a problem."""
        self.problems.append(Problem(code=code, file=self.file, column=column, params=params))

    def notice(self, code: str, columns: Sequence[Field]) -> None:
        """Add a notice on columns, if there are any."""
        if columns:
            labels = tuple(f.label for f in columns)
            self.notices.append(Problem(code=code, file=self.file, params={"columns": labels}))

    def give(self, chosen: Field, part: str) -> Field:
        """Give a part to a column."""
        self.given[chosen.label] = part
        return chosen

    def take(self, header: str, part: str) -> Field | None:
        """The declared column, or a Problem when it is not in the file or plays another part already."""
        found = self.by_header.get(" ".join(header.split()))
        if found is None:
            code = "problem.unknown_ignored" if part == "unused" else "problem.unknown_column"
            self.report(code, column=header, role=f"role.{part}")
            return None
        if found.label in self.given:
            first, second = (f"role.{one}" for one in (self.given[found.label], part))
            self.report("problem.column_has_two_roles", column=found.label, first=first, second=second)
            return None
        return self.give(found, part)

    def take_or_guess(self, header: str | None, part: str, guesses: Sequence[Field]) -> Field | None:
        """The declared column, else the first guess."""
        if header is not None:
            return self.take(header, part)
        return self.give(guesses[0], part) if guesses else None

    def list_free(self, *senses: Sense) -> list[Field]:
        """Columns without a part whose header says one of these."""
        return [f for f in self.fields if f.label not in self.given and f.meaning.sense in senses]
