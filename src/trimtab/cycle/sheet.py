"""The clean sheet: what there is to think about, and the comparison once the sheets are in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from trimtab.cycle.history import read_review
from trimtab.cycle.memory import find_ledger
from trimtab.cycle.person import read_key
from trimtab.cycle.posterior import load_posterior
from trimtab.cycle.record import gather_advice, open_book
from trimtab.cycle.review import fit_sitting
from trimtab.cycle.workspace import Workspace
from trimtab.model import Progress
from trimtab.problems import BadInput, Problem
from trimtab.team.habit import CleanSheet
from trimtab.team.quarter import read_quarter
from trimtab.team.sealing import is_own
from trimtab.team.sheet import Sheets, compare_sheets, find_drafts, read_drafts


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """A clean sheet before anything is compared."""

    quarter: str
    sheet: CleanSheet | None
    """Its day; None where it has none yet."""
    channels: tuple[str, ...]
    """Everything somebody spent on or wrote about, in alphabetical order: no order tells what is large."""
    drafts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Everybody's sheets beside today's."""

    quarter: str
    sheets: Sheets
    currency: str | None
    in_money: bool


def take_sheet(workspace: Workspace, quarter: str = "this", *, at: datetime | None = None) -> Blank:
    """What there is to think about for a quarter; nothing of what is spent today. Raises `BadInput`."""
    wanted = _find_quarter(quarter, at)
    book = open_book(workspace)
    advice, newest = gather_advice(find_ledger(workspace))
    named = {**book.channels, **{name: one.channel for name, one in advice.get(newest or 0, {}).items()}}
    return Blank(
        quarter=wanted,
        sheet=next((sheet for _, sheet in book.standing(CleanSheet) if sheet.quarter == wanted), None),
        channels=tuple(sorted(named.values(), key=str.casefold)),
        drafts=len(find_drafts(book, wanted)),
    )


def hold_comparison(
    workspace: Workspace,
    quarter: str = "this",
    *,
    review: int | None = None,
    fit: Path | None = None,
    opens: bool = False,
    progress: Progress | None = None,
    at: datetime | None = None,
) -> Compared:
    """Price the sheets of a quarter on the fit of a recorded review; raises `BadInput` while there are none.

    review: its number; None: the newest. fit: the file its posterior was saved in; None: it is fitted again from what
    the ledger holds. opens: whether they are read by somebody who wrote none.
    """
    wanted = _find_quarter(quarter, at)
    things = find_drafts(open_book(workspace), wanted)
    if not things:
        raise BadInput([Problem(code="problem.no_drafts", params={"quarter": wanted})])
    if not opens and not any(is_own(thing.current, read_key()) for thing in things):
        raise BadInput([Problem(code="problem.draft_first", params={"quarter": wanted})])
    _, newest = gather_advice(find_ledger(workspace))
    number = review or newest
    if number is None:
        raise BadInput([Problem(code="problem.nothing_recorded", params={"place": workspace.place})])
    entry = read_review(workspace, number)
    sitting = entry.sitting
    posterior = fit_sitting(sitting, progress, posterior=None if fit is None else load_posterior(fit))
    sheets = compare_sheets(posterior, sitting.budget, sitting.terms, sitting.efforts, read_drafts(things))
    in_money = sitting.panel.value_per_outcome is not None
    return Compared(quarter=wanted, sheets=sheets, currency=sitting.panel.currency, in_money=in_money)


def _find_quarter(text: str, at: datetime | None) -> str:
    today = (at or datetime.now(UTC)).date()
    quarter = read_quarter(text, today)
    if quarter is None:
        params = {"value": text, "expected": "expected.quarter"}
        raise BadInput([Problem(code="problem.field_unfit", column="quarter", params=params)])
    return quarter
