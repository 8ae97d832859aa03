"""Measuring a test at the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from trimtab import __version__
from trimtab.cli.fitting import MEASURED, Test, refuse_misfits, refuse_retold
from trimtab.cli.history import find_workspace
from trimtab.cli.language import choose_language
from trimtab.cli.option import gather_settings, refuse_usage, split_names
from trimtab.cli.sitting import print_json, write_text
from trimtab.cli.terminal import print_blocks, print_sentence
from trimtab.cycle import Workspace, check_writable, load_settings
from trimtab.cycle.experiment import (
    GeoAsked,
    Measured,
    UserAsked,
    Window,
    keep_row,
    measure_geo_test,
    measure_user_test,
)
from trimtab.cycle.registration import (
    Registered,
    ask_as_registered,
    ask_users_as_registered,
    find_registered,
    judge_registered,
    record_result,
)
from trimtab.cycle.settings import Settings
from trimtab.lift.geo import Weights
from trimtab.lift.record import Use
from trimtab.lift.user.table import Wanted
from trimtab.present import explain_problem
from trimtab.present.block import Bullets
from trimtab.present.experiment import as_experiment_brief
from trimtab.present.readout import as_experiment_data
from trimtab.problems import BadInput, Problem
from trimtab.trial.foretold import Foretold

Flags = Mapping[str, Any]


def conduct_measurement(file: Path, flags: Flags) -> None:
    """Measure a test, say what it read, and keep it where that was asked for."""
    registered = _find_registered(flags)
    kinds = (bool(flags["treated"]), flags["control_group"] is not None, bool(flags["before_after"]))
    if registered is None and sum(kinds) != 1:
        raise refuse_usage("cli.usage.one_kind")
    test = _name_test(flags, registered)
    refuse_misfits(MEASURED, test)
    if registered is None and flags["channel"] is None and test is not Test.USERS:
        raise refuse_usage("cli.usage.no_tested_channel")
    settings, problems = load_settings(flags["configuration"], gather_settings(flags))
    page, out = flags["page"], flags["out"]
    problems = (*problems, *_check_places(file, page, out))
    if problems:
        raise BadInput(problems)
    archive = settings.lifts or (out if out is not None and out.exists() else None)
    if registered is not None and test is Test.REGISTERED_USERS:
        users = ask_users_as_registered(
            registered, group=flags["group"], reached=flags["share"], spend_change=flags["spend_change"]
        )
        measured = measure_user_test(file, settings, users, archive)
    elif registered is not None:
        asked = ask_as_registered(
            registered,
            so_far=flags["so_far"],
            spend_change=flags["spend_change"],
            from_panel=not flags["other_data"],
        )
        measured = measure_geo_test(file, settings, asked, archive)
    else:
        measured = (_measure_users if test is Test.USERS else _measure)(file, settings, flags, archive)
    foretold = None if registered is None else judge_registered(registered, measured)
    record = None
    if registered is not None and flags["wants_record"] and foretold is not None:
        record = record_result(_find_workspace(flags), registered, foretold)
    currency = settings.declared.currency
    html = None if page is None else _draw(measured, currency)
    if out is not None and measured.row is not None:
        keep_row(out, measured.row)
    if page is not None and html is not None:
        write_text(page, html)
    _print(measured, foretold, flags, currency)
    if flags["as_json"]:
        return
    if record is not None and registered is not None:
        print_sentence("experiment.recorded", number=record.id, trial=registered.number)
    elif flags["wants_record"]:
        print_sentence("experiment.not_recorded")


def _print(measured: Measured, foretold: Foretold | None, flags: Flags, currency: str | None) -> None:
    """What was read, and where it was written."""
    page, out = flags["page"], flags["out"]
    if flags["as_json"]:
        print_json(as_experiment_data(measured.read_out, currency, foretold=foretold))
        return
    if measured.notices:
        print_blocks([Bullets(items=tuple(explain_problem(notice, choose_language()) for notice in measured.notices))])
    print_blocks(as_experiment_brief(measured.read_out, currency, choose_language(), foretold=foretold))
    if out is not None:
        print_sentence("experiment.kept" if measured.row is not None else "experiment.not_kept", file=str(out))
    if page is not None:
        print_sentence("cli.page_written", page=str(page))


def _find_registered(flags: Flags) -> Registered | None:
    """The registered trial that is read; whatever it says already may not be said again."""
    if flags["trial"] is None:
        if flags["wants_record"]:
            raise refuse_usage("cli.usage.record_needs_trial")
        return None
    refuse_retold()
    return find_registered(_find_workspace(flags), flags["trial"])


def _name_test(flags: Flags, registered: Registered | None) -> Test:
    if registered is not None:
        return Test.REGISTERED_GEO if registered.trial.control is None else Test.REGISTERED_USERS
    if flags["control_group"] is not None:
        return Test.USERS
    return Test.GEO if flags["treated"] else Test.BEFORE_AFTER


def _find_workspace(flags: Flags) -> Workspace:
    return find_workspace(flags["folder"], flags["configuration"], flags["ledger"])


def _draw(measured: Measured, currency: str | None) -> str:
    """The page; its room is loaded only where a page is wanted, since drawing is slow to start."""
    from trimtab.present.page.experiment import as_experiment_page

    return as_experiment_page(measured.read_out, Path(measured.file).name, __version__, currency, choose_language())


def _check_places(file: Path, page: Path | None, out: Path | None) -> tuple[Problem, ...]:
    """What is written must not take the place of what is read."""
    found: list[Problem] = []
    for place in (place for place in (page, out) if place is not None):
        if place.exists() and file.exists() and place.samefile(file):
            found.append(Problem(code="problem.page_is_data", file=str(place)))
        else:
            found.extend(check_writable(place))
    return tuple(found)


def _measure(file: Path, settings: Settings, flags: Flags, archive: Path | None) -> Measured:
    asked = GeoAsked(
        channel=flags["channel"],
        window=_take_window(flags),
        treated=split_names(flags["treated"]),
        excluded=split_names(flags["exclude"]),
        spend_change=flags["spend_change"],
        weights=Weights(flags["weights"]),
        use=Use(flags["use"]),
        so_far=flags["so_far"],
        history_from=flags["history_from"],
        from_panel=not flags["other_data"],
    )
    return measure_geo_test(file, settings, asked, archive)


def _measure_users(file: Path, settings: Settings, flags: Flags, archive: Path | None) -> Measured:
    wanted = Wanted(
        arm=flags["group"],
        goals=tuple(flags["goal"]),
        guardrails=tuple(_split_shares(flags["guardrail"], "--guardrail")),
        ratios=tuple(_split_ratio(text) for text in flags["ratio"]),
        lower=tuple(flags["lower"]),
    )
    asked = UserAsked(
        control=flags["control_group"],
        treatment=flags["test_group"],
        wanted=wanted,
        window=_take_window(flags),
        split=tuple(_split_shares(flags["split"], "--split")),
        planned=flags["planned"],
        channel=flags["channel"],
        share=flags["share"],
        spend_change=flags["spend_change"],
        use=Use(flags["use"]),
    )
    return measure_user_test(file, settings, asked, archive)


def _take_window(flags: Flags) -> Window:
    return Window(start=flags["start"], end=flags["end"], read_until=flags["read_until"])


def _split_shares(texts: Iterable[str], flag: str) -> Iterable[tuple[str, float]]:
    for text in texts:
        name, mark, share = text.rpartition("=")
        try:
            value = float(share.replace(",", "."))
        except ValueError:
            value = -1.0
        if not mark or not name or not 0 < value <= 1:
            raise click.BadParameter(f"{text!r} is not NAME=SHARE, such as orders=0.02", param_hint=flag)
        yield name, value


def _split_ratio(text: str) -> tuple[str, str, str]:
    name, _, parts = text.partition("=")
    top, mark, bottom = parts.partition("/")
    if not (name and mark and top and bottom):
        raise click.BadParameter(
            f"{text!r} is not NAME=COLUMN/COLUMN, such as basket=revenue/orders", param_hint="--ratio"
        )
    return name.strip(), top.strip(), bottom.strip()
