"""Looking back, calibration and the clean sheet at the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from trimtab import __version__
from trimtab.cli.field import name_flag
from trimtab.cli.language import DEFAULT, choose_language
from trimtab.cli.sitting import print_json, write_text
from trimtab.cli.terminal import print_blocks, print_sentence, show_progress
from trimtab.cycle import Workspace, check_writable
from trimtab.cycle.calibration import calibrate
from trimtab.cycle.record import describe_record
from trimtab.cycle.retro import hold_retrospective, look_back
from trimtab.cycle.sheet import hold_comparison, take_sheet
from trimtab.cycle.standing import judge_all
from trimtab.present import say
from trimtab.present.calibration import as_calibration, as_calibration_data
from trimtab.present.retro import as_hindsight, as_hindsight_data
from trimtab.present.sheet import as_prompts, as_sheets, as_sheets_data
from trimtab.present.standing import as_standings, as_standings_data
from trimtab.problems import BadInput, Problem
from trimtab.statement import Statement
from trimtab.team.form import Given
from trimtab.team.retrospective import Promise

CHANGE = ("change", "owner", "due", "channel", "measure", "before", "target")
"""Flags of the one change; the others are those of the retrospective."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Back:
    """What is looked back on."""

    about: Sequence[int]
    occasion: str | None
    since: int | None
    opens: bool
    """Whether what members wrote is read by somebody who wrote nothing."""


def tell_hindsight(workspace: Workspace, back: Back, said: Mapping[str, object], *, as_json: bool) -> None:
    """Say what a retrospective opens with; with a change, record it instead."""
    given = {name: value for name, value in said.items() if value not in (None, ())}
    if "change" in given:
        _hold(workspace, back, given, as_json=as_json)
        return
    looking = look_back(workspace, about=back.about, occasion=back.occasion, since=back.since, opens=back.opens)
    if as_json:
        print_json(as_hindsight_data(looking.hindsight))
    else:
        print_blocks(as_hindsight(looking.hindsight, looking.currency, choose_language()))


def tell_calibration(workspace: Workspace, page: Path | None, *, is_own: bool, as_json: bool) -> None:
    """Say how good the forecasts are, and write the page of it where one is wanted."""
    if page is not None and (problems := check_writable(page)):
        raise BadInput(problems)
    found = calibrate(workspace, is_own=is_own)
    language = DEFAULT if as_json else choose_language()
    others = dict(found.vendors)
    if found.overrides is not None:
        others[say(Statement(code="calibration.overrides"), language)] = found.overrides
    if page is not None:
        from trimtab.present.page.calibration import as_calibration_page

        write_text(page, as_calibration_page(found.scores, others, __version__, is_own=is_own, language=language))
    if as_json:
        print_json(as_calibration_data(found.scores, others, found.predictions))
    else:
        print_blocks(as_calibration(found.scores, others, is_own=is_own, language=language))
        if page is not None:
            print_sentence("cli.page_written", page=str(page))


def tell_practices(workspace: Workspace, channel: str | None, *, as_json: bool) -> None:
    """Say what to do with each practice."""
    found = judge_all(workspace, channel)
    if as_json:
        print_json(as_standings_data(found))
    else:
        print_blocks(as_standings(found, choose_language()))


def tell_sheet(workspace: Workspace, quarter: str, *, as_json: bool) -> None:
    """Say what there is to think about."""
    blank = take_sheet(workspace, quarter)
    if as_json:
        day = None if blank.sheet is None else blank.sheet.day.isoformat()
        held = None if blank.sheet is None or blank.sheet.held is None else blank.sheet.held.isoformat()
        known = {"quarter": blank.quarter, "day": day, "held": held}
        print_json({**known, "channels": list(blank.channels), "drafts": blank.drafts})
    else:
        print_blocks(as_prompts(blank.quarter, blank.sheet, blank.channels, blank.drafts, choose_language()))


def tell_comparison(
    workspace: Workspace, quarter: str, *, review: int | None, fit: Path | None, opens: bool, as_json: bool
) -> None:
    """Say how the sheets differ from today's and what each would earn."""
    with show_progress() as tell:
        compared = hold_comparison(workspace, quarter, review=review, fit=fit, opens=opens, progress=tell)
    if as_json:
        print_json({"quarter": compared.quarter, **as_sheets_data(compared.sheets)})
    else:
        print_blocks(
            as_sheets(compared.sheets, compared.currency, in_money=compared.in_money, language=choose_language())
        )


def _hold(workspace: Workspace, back: Back, given: Given, *, as_json: bool) -> None:
    change = {("what" if name == "change" else name): given[name] for name in CHANGE if name in given}
    rest = {name: value for name, value in given.items() if name not in CHANGE}
    channels = {"channels": [change["channel"]]} if "channel" in change else {}
    retrospective = {**rest, **channels, "occasion": back.occasion, "about": list(back.about)}
    try:
        first, second = hold_retrospective(workspace, retrospective, change)
    except BadInput as error:
        raise BadInput(map(_name_flags, error.problems)) from error
    if as_json:
        print_json({"promise": describe_record(first), "retrospective": describe_record(second)})
        return
    assert isinstance(first.body, Promise)
    print_sentence(
        "retro.held",
        retrospective=second.id,
        promise=first.id,
        what=first.body.what,
        owner=first.body.owner,
        due=first.body.due.isoformat(),
    )


def _name_flags(problem: Problem) -> Problem:
    if problem.column is None:
        return problem
    return replace(problem, column=name_flag("change" if problem.column == "what" else problem.column))
