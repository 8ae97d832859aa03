"""The commands. Each loads its rooms when it runs, so that `--help` answers at once."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextvars import copy_context
from pathlib import Path

import click

from trimtab import __version__
from trimtab.cli.flag import PATH, add_language, configuration_option, folder_option, json_option, ledger_option
from trimtab.cli.interrupt import Program, leave, listening_for_interrupts, stop_listening
from trimtab.cli.lift import lift_group
from trimtab.cli.option import (
    add_fit_settings,
    add_settings,
    gather_fit_settings,
    gather_settings,
    name_flags,
    refuse_usage,
)
from trimtab.cli.outside import add_outside_commands
from trimtab.cli.placement import allocate_command
from trimtab.cli.start import add_start_commands
from trimtab.cli.team import add_team_commands
from trimtab.cli.trial import trial_group
from trimtab.problems import BadInput, Problem

STOPPED = 130
"""What a shell expects of a program ended by Ctrl-C."""


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="trimtab")
def program() -> None:
    """Evaluate each marketing channel: Stop, Start, Continue or Change.

    Begin with `trimtab demo`, or with a file of your own: `trimtab review sales.csv`.
    """


@program.command("review")
@click.argument("file", type=PATH, required=False)
@click.option("--again", type=int, metavar="ID", help="Compute a recorded review again and compare.")
@json_option
@click.option("--html", "page", type=PATH, help="Where the page goes (FILE-review.html in this folder).")
@click.option("--no-html", is_flag=True, help="Write no page.")
@click.option("--no-record", is_flag=True, help="Leave the ledger alone.")
@folder_option
@configuration_option
@add_settings
def review_command(
    *,
    file: Path | None,
    again: int | None,
    as_json: bool,
    page: Path | None,
    no_html: bool,
    no_record: bool,
    folder: Path | None,
    configuration: Path,
    **flags: object,
) -> None:
    """Review the channels in FILE: a verdict for each, the returns behind it, and a plan.

    What each column means is guessed from its header and shown; the flags below correct it. Without FILE the settings
    say which. With --json a page is written only where --html asks for one.
    """
    from trimtab.cli.sitting import Request, conduct_repeat, conduct_review

    if page is not None and no_html:
        raise refuse_usage("cli.usage.page_and_none")
    request = Request(
        file=file,
        configuration=configuration,
        flags=gather_settings(flags),
        folder=folder,
        page=page,
        as_json=as_json,
        wants_page=not no_html and not (as_json and page is None),
        wants_record=not no_record,
    )
    if again is None:
        conduct_review(request)
        return
    if file is not None or any(section != "workspace" for section in request.flags):
        raise refuse_usage("cli.usage.again_alone")
    sys.exit(conduct_repeat(request, again))


@program.command("forecast")
@click.argument("file", type=PATH, required=False)
@click.option("--path", "course", type=PATH, help="File of what will be spent: a date and a column per channel.")
@click.option("--plan", type=int, metavar="ID", help="Follow the plan of a recorded review.")
@click.option("--periods", type=click.IntRange(min=0), metavar="N", help="How many periods ahead (a quarter).")
@click.option("--backtest", "wants_backtest", is_flag=True, help="Forecast the past and compare with what came.")
@json_option
@click.option("--html", "page", type=PATH, help="Write a page here as well.")
@folder_option
@configuration_option
@add_fit_settings
def forecast_command(
    *,
    file: Path | None,
    course: Path | None,
    plan: int | None,
    periods: int | None,
    wants_backtest: bool,
    as_json: bool,
    page: Path | None,
    folder: Path | None,
    configuration: Path,
    **flags: object,
) -> None:
    """Forecast the outcome in FILE under a given spend.

    Spend follows --path, or the plan of a recorded review, or rows at the end of FILE that have no outcome yet; without
    these it goes on as of late. With --backtest the last quarters are forecast from what was known before each, and
    compared with what came and with two simpler forecasts.
    """
    from trimtab.cli.forecast import Asked, conduct_forecast
    from trimtab.cli.sitting import Request

    if sum(given is not None for given in (course, plan)) + wants_backtest > 1:
        raise refuse_usage("cli.usage.one_forecast")
    if periods is not None and (course is not None or plan is not None):
        raise refuse_usage("cli.usage.periods_given")
    if wants_backtest and periods == 0:
        raise refuse_usage("cli.usage.no_periods")
    asked = Asked(path=course, plan=plan, periods=periods, wants_backtest=wants_backtest)
    request = Request(
        file=file,
        configuration=configuration,
        flags=gather_fit_settings(flags, "forecast"),
        folder=folder,
        page=page,
        as_json=as_json,
    )
    conduct_forecast(request, asked)


@program.command("rephase")
@click.argument("file", type=PATH, required=False)
@click.option("--channel", "channels", multiple=True, metavar="NAME", help="Learn about this one; may be repeated.")
@click.option("--swing", type=float, default=0.5, show_default=True, help="Most by which a week is raised or lowered.")
@click.option("--out", type=PATH, metavar="FILE", help="Write the quarter as a file that a forecast can follow.")
@json_option
@configuration_option
@add_fit_settings
def rephase_command(
    *,
    file: Path | None,
    channels: tuple[str, ...],
    swing: float,
    out: Path | None,
    as_json: bool,
    configuration: Path,
    **flags: object,
) -> None:
    """Move next quarter's spend between weeks so that the data tell channels apart.

    Each month's total stays. Without --channel it is about the channels the history cannot separate, else those it says
    little about.
    """
    from trimtab.cli.phasing import conduct_phasing
    from trimtab.cli.sitting import Request

    request = Request(
        file=file,
        configuration=configuration,
        flags=gather_fit_settings(flags, "rephase"),
        folder=None,
        as_json=as_json,
    )
    conduct_phasing(request, channels, swing, out)


@program.command("init")
@click.argument("file", type=PATH)
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@configuration_option
@add_settings
def init_command(*, file: Path, force: bool, configuration: Path, **flags: object) -> None:
    """Write trimtab.toml for FILE: guessed roles filled in, what only you know left open."""
    from trimtab.cli.sitting import write_configuration

    write_configuration(file, configuration, gather_settings(flags), force=force)


@program.command("reviews")
@json_option
@click.option("--verify", is_flag=True, help="Check that no recorded review was changed, and print the newest's hash.")
@click.option("--head", metavar="HASH", help="With --verify: a hash printed earlier, which must still be there.")
@folder_option
@configuration_option
@ledger_option
def reviews_command(
    *, as_json: bool, verify: bool, head: str | None, folder: Path | None, configuration: Path, ledger: str | None
) -> None:
    """List the recorded reviews."""
    from trimtab.cli.history import find_workspace, print_history, verify_history

    if head is not None and not verify:
        raise refuse_usage("cli.usage.head_without_verify")
    workspace = find_workspace(folder, configuration, ledger)
    if verify:
        verify_history(workspace, head, as_json=as_json)
    else:
        print_history(workspace, as_json=as_json)


@program.command("show")
@click.argument("number", metavar="ID", type=int)
@json_option
@click.option("--html", "page", type=PATH, help="Write its page here instead of printing.")
@folder_option
@configuration_option
@ledger_option
def show_command(
    *, number: int, as_json: bool, page: Path | None, folder: Path | None, configuration: Path, ledger: str | None
) -> None:
    """Show a recorded review as it was."""
    from trimtab.cli.history import find_workspace, show_review

    show_review(find_workspace(folder, configuration, ledger), number, page, as_json=as_json)


@program.command("changes")
@click.argument("number", metavar="ID", type=int)
@click.option("--since", type=int, metavar="ID", help="An earlier review; without it, the one before of the same file.")
@json_option
@folder_option
@configuration_option
@ledger_option
def changes_command(
    *, number: int, since: int | None, as_json: bool, folder: Path | None, configuration: Path, ledger: str | None
) -> None:
    """Say what changed since an earlier review, and what changed it.

    Restated figures, new data, tests, settings and the program are changed one at a time, and the review is held again
    each time: every number is told with what each of them moved it by.
    """
    from trimtab.cli.history import find_workspace
    from trimtab.cli.refresh import tell_refresh

    tell_refresh(find_workspace(folder, configuration, ledger), number, since, as_json=as_json)


@program.command("erase")
@click.argument("numbers", metavar="[ID]...", type=int, nargs=-1)
@click.option("--record", "records", type=int, multiple=True, metavar="ID", help="Erase a record of the team instead.")
@click.option("--reason", required=True, help="Why; it is kept, so it must not repeat what is erased.")
@click.option("--yes", is_flag=True, help="Do not ask first.")
@folder_option
@configuration_option
@ledger_option
def erase_command(
    *,
    numbers: tuple[int, ...],
    records: tuple[int, ...],
    reason: str,
    yes: bool,
    folder: Path | None,
    configuration: Path,
    ledger: str | None,
) -> None:
    """Erase the texts of recorded reviews for good: file name, settings, machine and result.

    With --record it is what a record of the team says, in all its versions.

    The data as they were read stay, with the names of channels, columns and regions, and so do the dates, the seed and
    the place in the chain: `trimtab reviews --verify` still holds, and names the review as erased. It cannot be undone.
    """
    from trimtab.cli.history import erase_records, erase_reviews, find_workspace

    if not reason.strip():
        raise refuse_usage("cli.usage.reason_empty")
    if bool(numbers) == bool(records):
        raise refuse_usage("cli.usage.erase_one")
    workspace = find_workspace(folder, configuration, ledger)
    if numbers:
        erase_reviews(workspace, numbers, reason.strip(), asks=not yes)
    else:
        erase_records(workspace, records, reason.strip(), asks=not yes)


add_team_commands(program)
add_outside_commands(program)
add_start_commands(program)
program.add_command(allocate_command)
program.add_command(lift_group)
program.add_command(trial_group)
add_language(program)


def main() -> None:
    """Run the program; the language it answers in is forgotten at the end."""
    copy_context().run(_run)


def _run() -> None:
    """Run a command; every way out has its own exit code."""
    try:
        with listening_for_interrupts():
            program.main(prog_name="trimtab", standalone_mode=False)
    except click.ClickException as error:
        from trimtab.cli.complaint import complain

        complain(error)
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        stop_listening()
        from trimtab.cli.terminal import sentence

        click.echo("\n" + sentence("cli.stopped"), err=True)
        leave(STOPPED)
    except BadInput as error:
        _tell(error.problems)
        sys.exit(2)
    except OSError as error:
        # What nobody foresaw about a file or a device is no bug of the reader's, who needs its name and no traceback.
        place = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes | os.PathLike) else None
        reason = error.strerror or type(error).__name__
        _tell([Problem(code="problem.system_refused", file=place, params={"reason": reason})])
        sys.exit(2)


def _tell(problems: Iterable[Problem]) -> None:
    from trimtab.cli.terminal import print_problems

    print_problems(name_flags(problems))
