"""A path or a data frame to a panel, with everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trimtab.intake.assemble import build_panel
from trimtab.intake.casting import assign_roles
from trimtab.intake.declaration import Declared, Roles, clean_roles
from trimtab.intake.exchange import convert_money
from trimtab.intake.field import read_fields
from trimtab.intake.filling import REFUSED_CONTROLS
from trimtab.intake.grid import lay_grid, loosen_grid
from trimtab.intake.money import check_money
from trimtab.intake.number import Mark
from trimtab.intake.panel import Panel
from trimtab.intake.role import Assignment
from trimtab.intake.sheet import limit_repeats
from trimtab.intake.source import Opened, open_source
from trimtab.problems import Problem
from trimtab.statement import Parameter, Statement


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reading:
    """What came of reading one source."""

    panel: Panel | None
    """None when there are problems."""
    problems: tuple[Problem, ...]
    """Everything that has to be put right first."""
    notices: tuple[Problem, ...]
    """Readable, but worth knowing."""
    file: str
    """The file as the user named it, or what kind of table was handed over."""
    rows_read: int
    """Rows under the header."""
    rows_used: int
    """Rows that stand in the panel; 0 without a panel."""
    roles: tuple[tuple[str, str], ...]
    """(column, role) for every column, in file order: date, geo, population, outcome, value, spend, exposure, organic,
    channel, control, event, unused."""
    dialect: tuple[Statement, ...]
    """How the file was written, where that is not plain: encoding, delimiter, marks, date order."""
    sha256: str
    """Hex digest of the bytes of the file, or of the cells of a data frame; empty when nothing could be read."""


def read_panel(
    source: object, *, roles: Roles | None = None, declared: Declared | None = None
) -> tuple[Panel | None, tuple[Problem, ...]]:
    """The panel in a file or data frame, and every fault that stood in its way; one of the two is empty."""
    reading = read_file(source, roles=roles, declared=declared)
    return reading.panel, reading.problems


def read_file(source: object, *, roles: Roles | None = None, declared: Declared | None = None) -> Reading:
    """The panel together with what the file held and what was done with each column.

    Args:
        source: A path to CSV, TSV or parquet, or a pandas, polars or pyarrow table.
        roles: Corrections to the guessed roles.
        declared: Money, date order and decimal mark, which are declared and never guessed.

    Returns:
        A reading; nothing is raised for bad input, however bad.
    """
    return read_opened(open_source(source), roles or Roles(), declared or Declared())


def read_opened(opened: Opened, roles: Roles, declared: Declared) -> Reading:
    """The panel in a source that is already open."""
    roles, role_problems, role_notices = clean_roles(roles)
    sheet = opened.sheet
    if sheet is None or not sheet.lines:
        problems = opened.problems or (Problem(code="problem.no_rows", file=opened.file),)
        return _conclude(opened, problems=problems, notices=opened.notices)
    fields, mark = read_fields(sheet, declared.decimal_mark)
    assignment = assign_roles(fields, roles, sheet.file, declared.date_order)
    money_problems, money_notices = check_money(declared, assignment, fields, sheet.file)
    if roles.value is not None and declared.value_per_outcome is not None:
        params: dict[str, Parameter] = {"value": declared.value_per_outcome}
        money_problems += (Problem(code="problem.value_twice", file=sheet.file, column=roles.value, params=params),)
    if not money_problems:
        assignment, converted = convert_money(assignment, fields, declared, sheet.file)
        money_notices += converted
    grid, grid_problems, grid_notices = lay_grid(assignment, sheet)
    found = [*_list_faults(opened, roles), *role_problems, *assignment.problems, *money_problems, *grid_problems]
    notices = [*opened.notices, *role_notices, *assignment.notices, *money_notices, *grid_notices]
    # without a calendar the columns are still read, so that their faults are told in the same go
    place = loosen_grid(sheet.lines) if grid is None else grid
    panel, column_problems, column_notices = build_panel(assignment, place, sheet.file, declared)
    found.extend(column_problems)
    notices.extend(() if grid is None else _join_marks(column_notices))
    marks = _describe_marks(assignment, mark)
    refused = {notice.column for notice in column_notices if notice.code in REFUSED_CONTROLS}
    played = {label: role for label, role in assignment.roles.items() if label not in refused}
    return _conclude(opened, panel, problems=found, notices=notices, played=played, marks=marks)


def _list_faults(opened: Opened, roles: Roles) -> tuple[Problem, ...]:
    """What is wrong with the table itself; a header that stands twice is no fault where it is left out."""
    return tuple(p for p in opened.problems if p.code != "problem.column_twice" or p.column not in roles.ignore)


def _join_marks(notices: Sequence[Problem]) -> tuple[Problem, ...]:
    """The same notices; that a mark groups thousands is told once for all the columns it stands in."""
    code = "notice.grouped_thousands"
    columns: dict[Parameter, list[str]] = {}
    for notice in notices:
        if notice.code == code and notice.column is not None:
            columns.setdefault(notice.params["mark"], []).append(notice.column)
    joined = (
        Problem(code=code, file=notices[0].file, params={"mark": mark, "columns": tuple(names)})
        for mark, names in columns.items()
    )
    return (*(notice for notice in notices if notice.code != code), *joined)


def _describe_marks(assignment: Assignment, mark: Mark | None) -> tuple[Statement, ...]:
    notes = []
    if mark is Mark.COMMA:
        notes.append(Statement(code="dialect.decimal_comma"))
    if assignment.days is not None and assignment.days.order is not None:
        notes.append(Statement(code=f"dialect.{assignment.days.order.value}"))
    if assignment.days is not None and assignment.days.serial:
        notes.append(Statement(code="dialect.serial_dates"))
    return tuple(notes)


def _conclude(
    opened: Opened,
    panel: Panel | None = None,
    *,
    problems: Sequence[Problem],
    notices: Sequence[Problem],
    played: Mapping[str, str] | None = None,
    marks: tuple[Statement, ...] = (),
) -> Reading:
    used = panel is not None and not problems
    sheet = opened.sheet
    return Reading(
        panel=panel if used else None,
        problems=limit_repeats(sorted(problems, key=lambda problem: problem.row or 0)),
        notices=limit_repeats(notices),
        file=opened.file,
        rows_read=opened.rows_read,
        rows_used=len(sheet.lines) if used and sheet is not None else 0,
        roles=() if sheet is None else tuple((c.label, (played or {}).get(c.label, "unused")) for c in sheet.columns),
        dialect=(*opened.dialect, *marks),
        sha256=opened.sha256,
    )
