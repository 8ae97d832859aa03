"""The commands that design a test before it runs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trimtab.cli.fitting import DESIGNED, SIZED, Test, refuse_misfits
from trimtab.cli.flag import PATH, configuration_option, folder_option, json_option, ledger_option
from trimtab.cli.language import choose_language
from trimtab.cli.option import (
    add_planning,
    add_settings,
    gather_settings,
    read_figure,
    read_figures,
    refuse_usage,
    split_names,
)
from trimtab.problems import BadInput, Problem

if TYPE_CHECKING:
    from trimtab.team import Record
    from trimtab.trial import GeoDesigns
    from trimtab.trial.users import UserDesign

Flags = Mapping[str, Any]

# What geo tests and A/B tests are both asked.
harm_option = click.option("--no-harm", callback=read_figure, metavar="SHARE", help="Loss that shall be ruled out.")
power_option = click.option(
    "--power", callback=read_figure, metavar="SHARE", help="Probability of finding the effect (0.8)."
)
register_option = click.option(
    "--register", "hypothesis", type=int, metavar="ID", help="Register it as a trial of this hypothesis."
)
use_option = click.option(
    "--use", type=click.Choice(["calibrate", "validate"]), default="calibrate", help="What it is for."
)


def _read_ratio(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    top, mark, bottom = (part.strip() for part in (value or "").partition("/"))
    if value is not None and not (mark and top and bottom and "/" not in bottom):
        raise click.BadParameter(f"{value!r} is not COLUMN/COLUMN, such as revenue/orders")
    return None if value is None else f"{top}/{bottom}"


@click.group("trial")
def trial_group() -> None:
    """Design a test: where, how long, and what it could tell."""


@trial_group.command("design")
@click.argument("file", type=PATH)
@click.option("--channel", required=True, metavar="CHANNEL", help="Which channel to test.")
@click.option(
    "--change",
    type=click.Choice(["go-dark", "holdback", "heavy-up"]),
    default="go-dark",
    show_default=True,
    help="Spend nothing, less or more where it is tested.",
)
@click.option(
    "--by", callback=read_figure, metavar="SHARE", help="Share of the usual spend (holdback 0.5, heavy-up 1)."
)
@click.option(
    "--weeks", callback=read_figures, multiple=True, metavar="N", help="Length to try; may be repeated (2, 4 and 6)."
)
@click.option("--cooldown", callback=read_figure, metavar="WEEKS", help="Weeks it may still work afterwards (1).")
@click.option("--start", metavar="DAY", help="First day of the test (the first Monday from a week ahead).")
@click.option("--treated", multiple=True, metavar="'REGION; REGION'", help="Regions you chose; once per cell.")
@click.option("--cells", type=int, default=1, show_default=True, help="Sets of regions for the same change.")
@click.option("--include", multiple=True, metavar="'REGION; REGION'", help="Regions that must be treated.")
@click.option("--spare", multiple=True, metavar="'REGION; REGION'", help="Regions that must not be treated.")
@click.option("--exclude", multiple=True, metavar="'REGION; REGION'", help="Regions not to compare with.")
@click.option("--together", multiple=True, metavar="'REGION; REGION'", help="Neighbours: all treated, or none.")
@click.option("--least-share", callback=read_figure, metavar="SHARE", help="Of the outcome that is treated (0).")
@click.option("--most-share", callback=read_figure, metavar="SHARE", help="Of the outcome that is treated (0.4).")
@click.option("--most-money", callback=read_figure, metavar="MONEY", help="Most by which spend may change.")
@harm_option
@power_option
@click.option("--candidates", type=int, default=1_000, show_default=True, help="Sets of regions that are drawn.")
@register_option
@click.option("--pick", type=int, default=1, show_default=True, metavar="N", help="Which design to register.")
@use_option
@json_option
@click.option("--html", "page", type=PATH, help="Write a page here as well.")
@folder_option
@ledger_option
@configuration_option
@add_planning
def design_command(*, file: Path, **flags: object) -> None:
    """Design a geo test from FILE, the history of sales per region.

    Says which regions to treat for how long, the smallest effect that would be found, what it moves, and when to read
    it. The smallest effect is the one that the read-out itself finds, tried out on history that chose nothing.
    """
    conduct_design(file, flags)


@trial_group.command("size")
@click.option("--metric", metavar="NAME", help="What is compared, for the sentences.")
@click.option("--rate", callback=read_figure, metavar="SHARE", help="Share of users who do it, such as 0.04.")
@click.option("--mean", callback=read_figure, metavar="NUMBER", help="Of the metric per user, where it is an amount.")
@click.option("--sd", callback=read_figure, metavar="NUMBER", help="Standard deviation between users.")
@click.option("--effect", callback=read_figure, metavar="SHARE", help="Smallest change worth finding, such as 0.05.")
@harm_option
@click.option("--share", callback=read_figure, metavar="SHARE", help="Share of users who get the change (0.5).")
@click.option("--daily", callback=read_figure, metavar="USERS", help="Users who come into the test on a day.")
@click.option(
    "--explained", callback=read_figure, metavar="SHARE", help="Variance that earlier behaviour explains (0)."
)
@click.option("--goals", type=int, default=1, show_default=True, help="Metrics that decide.")
@click.option("--once", is_flag=True, help="Nobody looks before the end.")
@power_option
@register_option
@click.option("--control-group", metavar="GROUP", help="Group without the change, as the data will call it.")
@click.option("--test-group", metavar="GROUP", help="Group with the change, as the data will call it.")
@click.option("--start", metavar="DAY", help="First day of the test.")
@click.option("--goal", multiple=True, metavar="METRIC", help="Another metric that decides, of --goals in all.")
@click.option("--ratio", callback=_read_ratio, metavar="COLUMN/COLUMN", help="The metric is one sum over another.")
@click.option("--lower", is_flag=True, help="Less of the metric is better.")
@use_option
@json_option
@folder_option
@ledger_option
@configuration_option
def size_command(**flags: object) -> None:
    """Say how many users an A/B test needs, and how long they take to come."""
    conduct_sizing(flags)


@trial_group.command("propose")
@click.argument("file", type=PATH, required=False)
@click.option("--review", "number", type=int, metavar="ID", help="On the data and settings of a recorded review.")
@click.option("--fixed-cost", callback=read_figure, metavar="MONEY", help="What any test costs besides (0).")
@click.option("--no-rephase", is_flag=True, help="Spend cannot be moved between weeks.")
@json_option
@folder_option
@configuration_option
@add_settings
def propose_command(
    *,
    file: Path | None,
    number: int | None,
    fixed_cost: float | None,
    no_rephase: bool,
    as_json: bool,
    folder: Path | None,
    configuration: Path,
    **flags: object,
) -> None:
    """Say which channel to test next, or that it is not worth it.

    Every channel could be held back or spent more on, for weeks. Each such test is held against what its result would
    change in money, with the error it would really have, less what it costs.
    """
    from trimtab.cli.sitting import print_json
    from trimtab.cli.terminal import print_blocks, show_progress
    from trimtab.cycle import Workspace, load_settings, prepare_sitting, read_review
    from trimtab.cycle.proposal import hold_proposal
    from trimtab.present.proposal import as_proposal, as_proposal_data

    settings, problems = load_settings(configuration, gather_settings(flags))
    place = file or settings.data
    workspace = Workspace.locate(folder, settings.ledger)
    if number is not None:
        if problems:
            raise BadInput(problems)
        sitting = read_review(workspace, number).sitting
    elif place is None:
        raise refuse_usage("cli.usage.no_file_to_propose")
    else:
        sitting = prepare_sitting(place, settings, workspace, None, problems)
    with show_progress() as tell:
        found = hold_proposal(sitting, fixed_cost=fixed_cost or 0.0, rephases=not no_rephase, progress=tell)
    panel = sitting.panel
    if as_json:
        print_json(as_proposal_data(found, panel.outcome_name, panel.currency))
        return
    print_blocks(as_proposal(found, panel.outcome_name, panel.currency, choose_language()))


def conduct_design(file: Path, flags: Flags) -> None:
    """Design a test, say what it could tell, and write its page where that was asked for."""
    from trimtab.cli.sitting import print_json, write_text
    from trimtab.cli.terminal import print_blocks, print_sentence
    from trimtab.cycle import check_writable, load_settings
    from trimtab.cycle.trial import DesignAsked, design_geo_test
    from trimtab.present import explain_problem
    from trimtab.present.block import Bullets
    from trimtab.present.design import as_design_data
    from trimtab.present.trial import as_design_brief
    from trimtab.trial import Change

    if flags["treated"]:
        refuse_misfits(DESIGNED, Test.CHOSEN)
    if flags["hypothesis"] is None:
        refuse_misfits(DESIGNED, Test.UNREGISTERED)
    settings, problems = load_settings(flags["configuration"], gather_settings(flags))
    page: Path | None = flags["page"]
    if page is not None:
        same = page.exists() and file.exists() and page.samefile(file)
        found = (Problem(code="problem.page_is_data", file=str(page)),) if same else check_writable(page)
        problems = (*problems, *found)
    if problems:
        raise BadInput(problems)
    asked = DesignAsked(
        channel=flags["channel"],
        change=Change(flags["change"].replace("-", "_")),
        by=flags["by"],
        weeks=tuple(flags["weeks"]),
        cooldown=flags["cooldown"],
        start=flags["start"],
        treated=tuple(split_names((text,)) for text in flags["treated"]),
        cells=flags["cells"],
        include=split_names(flags["include"]),
        spare=split_names(flags["spare"]),
        exclude=split_names(flags["exclude"]),
        together=tuple(split_names((text,)) for text in flags["together"]),
        least_share=0.0 if flags["least_share"] is None else flags["least_share"],
        most_share=0.4 if flags["most_share"] is None else flags["most_share"],
        most_money=flags["most_money"],
        margin=flags["no_harm"],
        power=0.8 if flags["power"] is None else flags["power"],
        candidates=flags["candidates"],
    )
    currency = settings.declared.currency
    designed = design_geo_test(file, settings, asked, datetime.now(UTC).date(), settings.lifts)
    designs: GeoDesigns = designed.designs
    records: tuple[Record, ...] = ()
    if flags["hypothesis"] is not None:
        designs, records = _register(designs, flags)
    if page is not None:
        from trimtab import __version__
        from trimtab.present.page.design import as_design_page

        write_text(page, as_design_page(designs, Path(designed.file).name, __version__, currency, choose_language()))
    if flags["as_json"]:
        told = as_design_data(designs, currency)
        print_json({**told, "registered": [record.id for record in records]})
        return
    if designed.notices:
        print_blocks([Bullets(items=tuple(explain_problem(notice, choose_language()) for notice in designed.notices))])
    print_blocks(as_design_brief(designs, currency, choose_language()))
    for record in records:
        print_sentence("design.registered", number=record.id, hash=record.entry_hash[:12], file=str(file))
    if page is not None:
        print_sentence("cli.page_written", page=str(page))


def _register(designs: GeoDesigns, flags: Flags) -> tuple[GeoDesigns, tuple[Record, ...]]:
    """The design as registered trials, one for each change that it tests; and the designs with what that calls for."""
    from trimtab.cli.history import find_workspace
    from trimtab.cycle.registration import caution_sign, register_design
    from trimtab.lift.record import Use

    workspace = find_workspace(flags["folder"], flags["configuration"], flags["ledger"])
    number: int = flags["hypothesis"]
    records = register_design(workspace, designs, number, pick=flags["pick"], use=Use(flags["use"]))
    return caution_sign(workspace, designs, number), records


def conduct_sizing(flags: Flags) -> None:
    """Size an A/B test and say so."""
    from trimtab.cli.sitting import print_json
    from trimtab.cli.terminal import print_blocks, print_sentence
    from trimtab.cycle.trial import SizeAsked, size_user_test
    from trimtab.present.design import as_size_data
    from trimtab.present.sentence import say
    from trimtab.present.trial import as_size_brief
    from trimtab.statement import Statement

    if (flags["effect"] is None) == (flags["no_harm"] is None):
        raise refuse_usage("cli.usage.effect_or_harm")
    if flags["rate"] is not None:
        refuse_misfits(SIZED, Test.RATE)
    if flags["hypothesis"] is None:
        refuse_misfits(SIZED, Test.UNREGISTERED)
    told = (flags["control_group"], flags["test_group"], flags["start"])
    if flags["hypothesis"] is not None and None in told:
        raise refuse_usage("cli.usage.register_groups")
    language = "en" if flags["as_json"] else choose_language()
    asked = SizeAsked(
        metric=flags["metric"] or say(Statement(code="design.metric"), language),
        rate=flags["rate"],
        mean=flags["mean"],
        sd=flags["sd"],
        effect=flags["effect"],
        no_harm=flags["no_harm"],
        share=0.5 if flags["share"] is None else flags["share"],
        daily=flags["daily"],
        explained=flags["explained"] or 0.0,
        goals=flags["goals"],
        looked=not flags["once"],
        power=0.8 if flags["power"] is None else flags["power"],
    )
    design = size_user_test(asked)
    record = None if flags["hypothesis"] is None else _register_size(design, flags)
    if flags["as_json"]:
        print_json({**as_size_data(design), "registered": [] if record is None else [record.id]})
        return
    print_blocks(as_size_brief(design, language))
    if record is not None:
        print_sentence("design.registered", number=record.id, hash=record.entry_hash[:12], file="FILE")


def _register_size(design: UserDesign, flags: Flags) -> Record:
    """The A/B test as a registered trial."""
    from trimtab.cli.history import find_workspace
    from trimtab.cycle.registration import Groups, register_size
    from trimtab.cycle.trial import read_start
    from trimtab.lift.record import Use

    start = read_start(flags["start"])
    workspace = find_workspace(flags["folder"], flags["configuration"], flags["ledger"])
    groups = Groups(
        control=flags["control_group"],
        treatment=flags["test_group"],
        start=start,
        metric=flags["metric"],
        ratio=flags["ratio"],
        goals=flags["goal"],
        lower_is_better=flags["lower"],
    )
    return register_size(workspace, design, flags["hypothesis"], groups, use=Use(flags["use"]))
