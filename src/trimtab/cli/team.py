"""The commands of the team's memory and habits; each loads its rooms when it runs."""

from __future__ import annotations

from pathlib import Path

import click

from trimtab.cli.flag import PATH, add_place, json_option, list_shared


class _Add(click.Group):
    """One command per kind of record, made when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """The kinds."""
        from trimtab.cli.record import list_kinds

        return list_kinds()

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of one kind."""
        from trimtab.cli.record import make_add_command

        return make_add_command(cmd_name, list_shared())


class _Revise(click.Command):
    """Takes the flags of every kind of record, which are known when it is asked for."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take on those flags first."""
        from trimtab.cli.record import make_revise_command

        made = make_revise_command(list_shared())
        self.params, self.help, self.callback = made.params, made.help, made.callback
        return super().parse_args(ctx, args)


def add_team_commands(program: click.Group) -> None:
    """Give the program its commands for records, the agenda and looking back."""
    program.add_command(_Add("add", help="Record what the team does, believes, tests, decides or learns."))
    program.add_command(_Revise("revise", short_help="Put a new version in the place of a record."))
    for command in (
        *(withdraw_command, records_command, practices_command, agenda_command, forecasts_command, retro_command),
        clean_sheet_command,
        *(export_command, import_command, backup_command, restore_command),
    ):
        program.add_command(command)


@click.command("withdraw")
@click.argument("number", metavar="ID", type=int)
@click.option("--why", required=True, help="Why it no longer counts.")
@json_option
@add_place
def withdraw_command(
    *, number: int, why: str, as_json: bool, folder: Path | None, configuration: Path, ledger: str | None
) -> None:
    """Say that a record no longer counts. It stays to be read, with the reason."""
    from trimtab.cli.history import find_workspace
    from trimtab.cli.record import withdraw

    withdraw(find_workspace(folder, configuration, ledger), number, why, as_json=as_json)


@click.command("records")
@click.argument("which", metavar="[KIND|ID]", required=False)
@click.option("--channel", metavar="CHANNEL", help="Only those about this channel.")
@click.option("--all", "wants_all", is_flag=True, help="Also what was withdrawn or erased.")
@json_option
@add_place
def records_command(
    *,
    which: str | None,
    channel: str | None,
    wants_all: bool,
    as_json: bool,
    folder: Path | None,
    configuration: Path,
    ledger: str | None,
) -> None:
    """List what the team recorded, of one KIND if it is named; or show one record by its ID."""
    from trimtab.cli.history import find_workspace
    from trimtab.cli.record import list_records

    workspace = find_workspace(folder, configuration, ledger)
    list_records(workspace, which, channel=channel, wants_all=wants_all, as_json=as_json)


@click.command("practices")
@click.option("--channel", metavar="CHANNEL", help="Only those on this channel.")
@json_option
@add_place
def practices_command(
    *, channel: str | None, as_json: bool, folder: Path | None, configuration: Path, ledger: str | None
) -> None:
    """Say what to do with each practice: stop, continue or change it, or why nothing can be said yet."""
    from trimtab.cli.history import find_workspace
    from trimtab.cli.looking import tell_practices

    tell_practices(find_workspace(folder, configuration, ledger), channel, as_json=as_json)


@click.command("agenda")
@click.option("--days", type=click.IntRange(0, 366), default=30, metavar="N", help="How far ahead (30).")
@click.option("--for", "owner", metavar="ROLE", help="Only what is this role's, or everybody's.")
@click.option("--ical", type=PATH, metavar="FILE", help="Write a calendar feed here; - prints it.")
@click.option("--digest", type=PATH, metavar="FILE", help="Write a message to send here; - prints it.")
@json_option
@add_place
def agenda_command(
    *,
    days: int,
    owner: str | None,
    ical: Path | None,
    digest: Path | None,
    as_json: bool,
    folder: Path | None,
    configuration: Path,
    ledger: str | None,
) -> None:
    """Say what is due: reviews, tests, promises, forecasts, lessons, demos and the clean sheet."""
    from trimtab.cli.agenda import tell_agenda
    from trimtab.cli.history import find_workspace

    workspace = find_workspace(folder, configuration, ledger)
    tell_agenda(workspace, days=days, owner=owner, ical=ical, digest=digest, as_json=as_json)


@click.command("export")
@click.argument("file", type=PATH)
@click.option("--kind", metavar="KIND", help="In a CSV: only records of this kind, with their own columns.")
@add_place
def export_command(
    *, file: Path, kind: str | None, folder: Path | None, configuration: Path, ledger: str | None
) -> None:
    """Write the records into FILE: .json (all of it), .csv (as they stand) or .ics (what is due in a year)."""
    from trimtab.cli.exchange import export_records
    from trimtab.cli.history import find_workspace

    export_records(find_workspace(folder, configuration, ledger), file, kind)


@click.command("import")
@click.argument("file", type=PATH)
@json_option
@add_place
def import_command(*, file: Path, as_json: bool, folder: Path | None, configuration: Path, ledger: str | None) -> None:
    """Record what FILE holds, a .json of `export` or a .csv with a column `kind`; what is here already is left out."""
    from trimtab.cli.exchange import take_in
    from trimtab.cli.history import find_workspace

    take_in(find_workspace(folder, configuration, ledger), file, as_json=as_json)


@click.command("backup")
@click.argument("file", type=PATH)
@json_option
@add_place
def backup_command(*, file: Path, as_json: bool, folder: Path | None, configuration: Path, ledger: str | None) -> None:
    """Copy the whole ledger into FILE, every entry as it stands, for any database to be restored from."""
    from trimtab.cli.exchange import back_up_ledger
    from trimtab.cli.history import find_workspace

    back_up_ledger(find_workspace(folder, configuration, ledger), file, as_json=as_json)


@click.command("restore")
@click.argument("file", type=PATH)
@json_option
@add_place
def restore_command(*, file: Path, as_json: bool, folder: Path | None, configuration: Path, ledger: str | None) -> None:
    """Put a copy of `backup` into a ledger that holds nothing yet."""
    from trimtab.cli.exchange import restore_ledger
    from trimtab.cli.history import find_workspace

    restore_ledger(find_workspace(folder, configuration, ledger), file, as_json=as_json)


@click.command("forecasts")
@click.option("--mine", "is_own", is_flag=True, help="Your own forecasts; nobody else can ask for them.")
@click.option("--html", "page", type=PATH, help="Write a page with the calibration picture here.")
@json_option
@add_place
def forecasts_command(
    *, is_own: bool, page: Path | None, as_json: bool, folder: Path | None, configuration: Path, ledger: str | None
) -> None:
    """Say how good the forecasts are: the team's, each vendor's, and those of overrides."""
    from trimtab.cli.history import find_workspace
    from trimtab.cli.looking import tell_calibration

    tell_calibration(find_workspace(folder, configuration, ledger), page, is_own=is_own, as_json=as_json)


@click.command("retro")
@click.option(
    "--about", type=int, multiple=True, metavar="ID", help="A test it is about (all that nobody looked back on)."
)
@click.option("--occasion", metavar="TEXT", help="The campaign, project or quarter.")
@click.option("--open", "opens", is_flag=True, help="Read what members wrote without having written.")
@click.option("--since", type=int, metavar="ID", help="The earlier review to hold the newest against.")
@click.option("--hits", multiple=True, metavar="'WHAT | NUMBER'", help="What worked, and the number it points at.")
@click.option("--misses", multiple=True, metavar="'WHAT | NUMBER | CAUSE'", help="What did not, and why.")
@click.option("--learned", multiple=True, metavar="TEXT", help="What we learned.")
@click.option("--change", metavar="TEXT", help="The one change we will make; with it the retrospective is recorded.")
@click.option("--owner", metavar="ROLE", help="Role that sees to the change.")
@click.option("--due", metavar="DATE", help="When it is to be made.")
@click.option("--channel", metavar="CHANNEL", help="Channel it is about.")
@click.option("--measure", metavar="TEXT", help="The number it is to move.")
@click.option("--before", metavar="NUMBER", help="That number today; read from the newest review where it has it.")
@click.option("--target", metavar="NUMBER", help="What it is to become.")
@json_option
@add_place
def retro_command(
    *,
    about: tuple[int, ...],
    occasion: str | None,
    since: int | None,
    opens: bool,
    as_json: bool,
    folder: Path | None,
    configuration: Path,
    ledger: str | None,
    **said: object,
) -> None:
    """Look back: last time's promises and whether the numbers moved, what was foreseen and what came, what members saw.

    It ends with one change: with --change it is recorded, together with what members wrote.
    """
    from trimtab.cli.history import find_workspace
    from trimtab.cli.looking import Back, tell_hindsight

    workspace = find_workspace(folder, configuration, ledger)
    tell_hindsight(workspace, Back(about=about, occasion=occasion, since=since, opens=opens), said, as_json=as_json)


@click.command("clean-sheet")
@click.option("--quarter", default="this", metavar="QUARTER", help="Such as 2026-Q4, or next (this).")
@click.option("--open", "opens", is_flag=True, help="With --compare: read the sheets without having drawn one up.")
@click.option("--compare", is_flag=True, help="Once the sheets are in: how they differ, and what each would earn.")
@click.option("--review", type=int, metavar="ID", help="With --compare: the review to price them on (the newest).")
@click.option("--fit", type=PATH, metavar="FILE", help="With --compare: the saved fit of that review (fitted again).")
@json_option
@add_place
def clean_sheet_command(
    *,
    quarter: str,
    compare: bool,
    opens: bool,
    review: int | None,
    fit: Path | None,
    as_json: bool,
    folder: Path | None,
    configuration: Path,
    ledger: str | None,
) -> None:
    """Draw the strategy up from nothing: the prompts, and later the sheets side by side."""
    from trimtab.cli.history import find_workspace
    from trimtab.cli.looking import tell_comparison, tell_sheet

    workspace = find_workspace(folder, configuration, ledger)
    if compare:
        tell_comparison(workspace, quarter, review=review, fit=fit, opens=opens, as_json=as_json)
    else:
        tell_sheet(workspace, quarter, as_json=as_json)
