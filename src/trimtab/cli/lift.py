"""The commands that measure what a test brought."""

from __future__ import annotations

from pathlib import Path

import click

from trimtab.cli.flag import PATH, configuration_option, folder_option, json_option, ledger_option
from trimtab.cli.option import add_reading, read_figure


@click.group("lift")
def lift_group() -> None:
    """Measure what a test brought."""


@lift_group.command("measure")
@click.argument("file", type=PATH)
@click.option("--treated", multiple=True, metavar="'REGION; REGION'", help="Where the change was made: a geo test.")
@click.option("--control-group", metavar="GROUP", help="Group of users without the change: an A/B test.")
@click.option("--before-after", is_flag=True, help="The change was made everywhere at once: the weakest test.")
@click.option("--channel", metavar="CHANNEL", help="Which channel was tested.")
@click.option("--start", metavar="DAY", help="First day of the test.")
@click.option("--end", metavar="DAY", help="Last day of the test.")
@click.option("--read-until", metavar="DAY", help="Last day on which it may still have worked (the last of the test).")
@click.option(
    "--history-from", metavar="DAY", help="First day to learn from: as the test was designed, or after a break."
)
@click.option(
    "--so-far", is_flag=True, help="Look at a geo test that still runs, or was looked at; safe however often."
)
@click.option("--exclude", multiple=True, metavar="'REGION; REGION'", help="Regions not to compare with.")
@click.option("--spend-change", callback=read_figure, metavar="MONEY", help="Spend less what it would have been.")
@click.option("--weights", type=click.Choice(["ridge", "simplex"]), default="ridge", help="How regions are weighted.")
@click.option("--group", metavar="COLUMN", help="Column that names the group of a user.")
@click.option("--test-group", metavar="GROUP", help="Group of users with the change, where there are several.")
@click.option("--goal", multiple=True, metavar="METRIC", help="Metric that decides, where there are several.")
@click.option(
    "--guardrail", multiple=True, metavar="METRIC=SHARE", help="Metric that may get worse by so much at most."
)
@click.option("--ratio", multiple=True, metavar="NAME=COLUMN/COLUMN", help="Metric that is one sum over another.")
@click.option("--lower", multiple=True, metavar="METRIC", help="Metric of which less is better.")
@click.option("--split", multiple=True, metavar="GROUP=SHARE", help="Planned share of each group (even).")
@click.option("--planned", callback=read_figure, metavar="USERS", help="Users at which the test was planned to end.")
@click.option(
    "--share", callback=read_figure, metavar="SHARE", help="Share of all people that took part in the A/B test."
)
@click.option(
    "--use",
    type=click.Choice(["calibrate", "validate"]),
    default="calibrate",
    help="Let reviews learn from it, or keep it aside and hold them against it.",
)
@click.option("--trial", type=int, metavar="ID", help="Read a registered trial, as it was registered.")
@click.option("--record", "wants_record", is_flag=True, help="Record the result of the trial.")
@click.option("--other-data", is_flag=True, help="Reviews are held on other data than FILE's, so nothing counts twice.")
@click.option("--out", type=PATH, help="File of experiments to write it into, for `review --lifts`.")
@json_option
@click.option("--html", "page", type=PATH, help="Write a page here as well.")
@folder_option
@ledger_option
@configuration_option
@add_reading
def measure_command(*, file: Path, **flags: object) -> None:
    """Measure what a finished test brought, from FILE.

    A geo test (--treated) reads FILE as sales per region and day; an A/B test (--control-group) as a row per user, or
    sums per group; --before-after as sales per day. Where something is wrong with the test, the reason is given and no
    number.
    """
    from trimtab.cli.experiment import conduct_measurement

    conduct_measurement(file, flags)
