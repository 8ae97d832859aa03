"""A file of users, or of sums per arm, to moments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trimtab.intake import Declared
from trimtab.intake.field import Field, read_fields
from trimtab.intake.header import fold_word, match_name
from trimtab.intake.listing import Listing
from trimtab.intake.sheet import Sheet, limit_repeats
from trimtab.intake.source import open_source
from trimtab.lift.user.moments import Metric, Moments, Role, sum_up
from trimtab.lift.user.sums import EARLIER_PER, EARLIER_SUMS, NEEDED, PER_SUMS, lay_sums, tell_parts
from trimtab.problems import Problem
from trimtab.quantities import Array
from trimtab.statement import Parameter

ARM = frozenset({"arm", "group", "variant", "variation", "cell", "bucket", "groep", "groupe", "variante", "variatie"})
EARLIER = ("before", "pre", "avant", "voor", "vooraf", "prior")
"""Last word of a column that holds what its metric was before the test."""
NAMES = frozenset({"id", "user", "uid", "uuid", "visitor", "cookie", "device", "gebruiker", "bezoeker", "utilisateur"})
"""Last words of headers of columns that name who a row is about."""
MANY = 100
"""Rows from which whole numbers that are all different name rows rather than count something."""
SUMS = {
    "metric": frozenset({"metric", "metriek", "metrique", "kpi"}),
    "users": frozenset({"users", "n", "count", "gebruikers", "utilisateurs"}),
    "sum": frozenset({"sum", "som", "somme", "total"}),
    "sum_squares": frozenset({"sum squares", "sum of squares"}),
    "before_sum": frozenset({"before sum"}),
    "before_sum_squares": frozenset({"before sum squares"}),
    "before_sum_products": frozenset({"before sum products"}),
    "per_sum": frozenset({"per sum"}),
    "per_sum_squares": frozenset({"per sum squares"}),
    "per_sum_products": frozenset({"per sum products"}),
    "before_per_sum_products": frozenset({"before per sum products"}),
}
"""Columns of a file of sums -> their spellings, folded; a file with the first four is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked of the file."""

    arm: str | None = None
    """Header of the column that names the arm; None: by its name."""
    goals: tuple[str, ...] = ()
    """Metrics that decide; empty: the only one that is no guardrail."""
    guardrails: tuple[tuple[str, float], ...] = ()
    """(metric, margin)."""
    ratios: tuple[tuple[str, str, str], ...] = ()
    """(name, column counted, column it is counted per)."""
    lower: tuple[str, ...] = ()
    """Metrics of which less is better."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Experiment:
    """What the file holds."""

    moments: Moments
    metrics: tuple[Metric, ...]
    """In the order of the moments."""


def read_users(
    source: object, wanted: Wanted, declared: Declared
) -> tuple[Experiment | None, tuple[Problem, ...], tuple[Problem, ...]]:
    """The moments in a file, or every fault that leaves none; and notices.

    source: a path, or a pandas, polars or pyarrow table: a row per user with the arm and a column per metric
    (`orders`, and `orders_before` for what was seen before the test), or a row per arm and metric with its sums. Single
    users are summed at once and not kept; columns that tell who somebody is are refused.
    """
    opened = open_source(source)
    sheet = opened.sheet
    if sheet is None or not sheet.lines or opened.problems:
        nothing = (Problem(code="problem.no_rows", file=opened.file),)
        return None, opened.problems or nothing, opened.notices
    fields, _ = read_fields(sheet, declared.decimal_mark)
    reader = _Reader(sheet, fields, wanted)
    found = reader.read()
    return (None if reader.problems else found), limit_repeats(reader.problems), (*opened.notices, *reader.notices)


class _Reader:
    """Finds the columns and collects their faults."""

    def __init__(self, sheet: Sheet, fields: Sequence[Field], wanted: Wanted) -> None:
        self.sheet, self.wanted = sheet, wanted
        self.fields = {match_name(field.column.header): field for field in fields}
        self.problems: list[Problem] = []
        self.notices: list[Problem] = []

    def report(self, code: str, column: str | None = None, **params: Parameter) -> None:
        self.problems.append(Problem(code=code, file=self.sheet.file, column=column, params=params))

    def read(self) -> Experiment | None:
        arm = self._find_arm()
        if arm is None:
            return None
        names = tuple(dict.fromkeys(arm.column.cells))
        if "" in names:
            row = arm.column.cells.index("")
            self.problems.append(
                Problem(code="problem.arm_blank", file=self.sheet.file, row=self.sheet.lines[row], column=arm.label)
            )
            return None
        if len(names) < 2:
            self.report("problem.one_arm", arm.label, arm=names[0])
            return None
        place = {name: index for index, name in enumerate(names)}
        code = np.array([place[cell] for cell in arm.column.cells])
        known = {name: self._match_sum(spellings) for name, spellings in SUMS.items()}
        if all(known[name] for name in NEEDED):
            return self._read_sums(names, code, {name: field for name, field in known.items() if field})
        return self._read_rows(names, code, arm)

    def _find_arm(self) -> Field | None:
        if self.wanted.arm is not None:
            found = self.fields.get(match_name(self.wanted.arm))
            if found is None:
                self.report("problem.unknown_column", self.wanted.arm, role="role.arm")
            return found
        for field in self.fields.values():
            if frozenset(fold_word(field.column.header).split()) & ARM and not field.column.header.isdigit():
                return field
        self.report("problem.no_arm_column")
        return None

    def _match_sum(self, spellings: frozenset[str]) -> Field | None:
        names = {match_name(spelling) for spelling in spellings}
        return next((field for name, field in self.fields.items() if name in names), None)

    def _read_numbers(self, field: Field, *, may_be_blank: bool = False) -> Array:
        listing = Listing(file=self.sheet.file, lines=self.sheet.lines, fields={field.label: field}, notices=())
        values, problems = listing.numbers(field.label)
        self.problems.extend(problems)
        blank = np.flatnonzero(np.isnan(values))
        if not problems and len(blank) and not may_be_blank:
            self.problems.append(
                Problem(
                    code="problem.user_blank",
                    file=self.sheet.file,
                    row=self.sheet.lines[blank[0]],
                    column=field.label,
                    params={"count": len(blank)},
                )
            )
        return values

    def _read_rows(self, names: tuple[str, ...], code: NDArray[np.intp], arm: Field) -> Experiment | None:
        columns = {n: f for n, f in self.fields.items() if f is not arm and f.numbers.numeric}
        before = {n: b for n in columns for word in EARLIER if (b := n + word) in columns}
        ratios = {match_name(name): (name, match_name(top), match_name(per)) for name, top, per in self.wanted.ratios}
        for name, top, per in ratios.values():
            for part in (top, per):
                if part not in columns:
                    self.report("problem.ratio_without_column", part, name=name)
        asked = {match_name(name) for name in (*self.wanted.goals, *(name for name, _ in self.wanted.guardrails))}
        asked |= {part for _, top, per in ratios.values() for part in (top, per)}
        plain = [n for n in columns if n not in before.values() and (n in asked or not self._names_rows(columns[n]))]
        listed = [(columns[n].label, n, None) for n in plain] + [(name, top, per) for name, top, per in ratios.values()]
        listed.sort(key=lambda one: self._rank(one[0]))
        if not listed:
            self.report("problem.no_metric")
        metrics = self._describe([(name, per is not None, top in before) for name, top, per in listed])
        if self.problems or metrics is None:
            return None
        values = {n: self._read_numbers(field) for n, field in columns.items()}
        if self.problems:
            return None
        order, pers = [top for _, top, _ in listed], [per for _, _, per in listed]
        nothing = np.zeros(len(code))
        moments = sum_up(
            names,
            code,
            np.column_stack([values[n] for n in order]),
            per=np.column_stack([nothing if n is None else values[n] for n in pers]) if ratios else None,
            before=_stack_before(order, before, values, nothing),
            per_before=_stack_before(pers, before, values, nothing) if ratios else None,
        )
        return Experiment(moments=moments, metrics=metrics)

    def _rank(self, metric: str) -> int:
        """Goals come first, as they were named: the first of them decides."""
        goals = [match_name(name) for name in self.wanted.goals]
        return goals.index(match_name(metric)) if match_name(metric) in goals else len(goals)

    def _names_rows(self, field: Field) -> bool:
        """Whether a column says who a row is about and measures nothing; what is left out is said."""
        words, cells = fold_word(field.column.header).split(), field.column.cells
        counted = len(cells) >= MANY and len(set(cells)) == len(cells) and all(cell.isdigit() for cell in cells)
        if not (counted or (words and words[-1] in NAMES)):
            return False
        self.notices.append(Problem(code="notice.no_metric_but_names", file=self.sheet.file, column=field.label))
        return True

    def _describe(self, listed: Sequence[tuple[str, bool, bool]]) -> tuple[Metric, ...] | None:
        """The metrics with their roles; names that are asked for and not there are faults."""
        known = {match_name(name): name for name, _, _ in listed}
        if len(known) < len(listed):
            keys = [match_name(name) for name, _, _ in listed]
            self.report(
                "problem.metric_twice", None, name=next(n for n, _, _ in listed if keys.count(match_name(n)) > 1)
            )
        margins = {match_name(name): margin for name, margin in self.wanted.guardrails}
        free = [name for name in known if name not in margins]
        goals = {match_name(name) for name in self.wanted.goals} or set(free)
        if not self.wanted.goals and len(free) > 1:
            self.report("problem.which_goal", None, known=tuple(known[name] for name in free))
        lower = {match_name(name) for name in self.wanted.lower}
        for name in (*self.wanted.goals, *(n for n, _ in self.wanted.guardrails), *self.wanted.lower):
            if match_name(name) not in known:
                self.report("problem.unknown_metric", None, name=name, known=tuple(known.values()))
        for name in (name for name in self.wanted.goals if match_name(name) in margins):
            self.report("problem.goal_and_guardrail", None, name=name)
        if self.problems:
            return None
        return tuple(
            Metric(
                name=name,
                role=Role.GUARDRAIL if key in margins else Role.GOAL if key in goals else Role.SECONDARY,
                is_ratio=is_ratio,
                has_before=has_before,
                margin=margins.get(key),
                lower_is_better=key in lower,
            )
            for name, is_ratio, has_before in listed
            for key in [match_name(name)]
        )

    def _read_sums(
        self, names: tuple[str, ...], code: NDArray[np.intp], known: Mapping[str, Field]
    ) -> Experiment | None:
        labels = known["metric"].column.cells
        listed = tuple(sorted(dict.fromkeys(labels), key=self._rank))
        cells = [(listed.index(label), int(arm)) for label, arm in zip(labels, code, strict=True)]
        if len(set(cells)) != len(listed) * len(names) or len(cells) != len(set(cells)):
            self.report("problem.sums_incomplete", None, metrics=listed, arms=names)
            return None
        tables = {name: np.full((len(listed), len(names)), np.nan) for name in known if name != "metric"}
        for name, table in tables.items():
            table[tuple(np.array(cells).T)] = self._read_numbers(known[name], may_be_blank=name not in NEEDED)
        if self.problems:
            return None
        is_ratio, counts_per = tell_parts(tables, PER_SUMS)
        has_before, saw_before = tell_parts(tables, EARLIER_SUMS)
        has_before &= ~is_ratio | tell_parts(tables, (EARLIER_PER,))[0]
        for metric in np.flatnonzero(counts_per & ~is_ratio):
            self.report("problem.sums_of_ratio", None, metric=listed[metric], columns=PER_SUMS)
        for metric in np.flatnonzero(saw_before & ~has_before):
            needed = (*EARLIER_SUMS, EARLIER_PER) if is_ratio[metric] else EARLIER_SUMS
            params: dict[str, Parameter] = {"metric": listed[metric], "columns": needed}
            self.notices.append(Problem(code="notice.before_not_used", file=self.sheet.file, params=params))
        metrics = self._describe([(n, bool(r), bool(b)) for n, r, b in zip(listed, is_ratio, has_before, strict=True)])
        self._check_users(names, listed, tables["users"])
        if self.problems or metrics is None:
            return None
        for name, table in tables.items():
            if name not in NEEDED:
                table[~(is_ratio if name in PER_SUMS else has_before)] = 0.0
        moments, contradictions = lay_sums(names, {name: np.nan_to_num(table) for name, table in tables.items()})
        for one in contradictions:
            self.report("problem.sums_contradict", one.column, metric=listed[one.metric], arm=names[one.arm])
        return Experiment(moments=moments, metrics=metrics)

    def _check_users(self, names: tuple[str, ...], listed: tuple[str, ...], users: Array) -> None:
        """Every metric is of the same users: else the groups are compared by who is in a metric."""
        if (users < 1).any():
            metric, arm = np.argwhere(users < 1)[0]
            self.report("problem.sums_without_users", "users", metric=listed[metric], arm=names[arm])
            return
        for arm in np.flatnonzero(np.ptp(users, axis=0)):
            few, many = int(users[:, arm].argmin()), int(users[:, arm].argmax())
            self.report(
                "problem.sums_of_other_users",
                "users",
                arm=names[arm],
                few=listed[few],
                fewest=float(users[few, arm]),
                many=listed[many],
                most=float(users[many, arm]),
            )


def _stack_before(
    order: Sequence[str | None], before: Mapping[str, str], values: Mapping[str, Array], nothing: Array
) -> Array | None:
    if not any(name in before for name in order if name is not None):
        return None
    return np.column_stack([nothing if name is None or name not in before else values[before[name]] for name in order])
