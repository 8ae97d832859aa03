"""Sharing out next quarter's spend over regions or periods, at the terminal."""

from __future__ import annotations

from pathlib import Path

import click

from trimtab.cli.flag import PATH, configuration_option, json_option
from trimtab.cli.option import add_fit_settings, gather_fit_settings, refuse_usage


@click.command("allocate")
@click.argument("file", type=PATH, required=False)
@click.option(
    "--by",
    type=click.Choice(["geo", "period"]),
    default="period",
    show_default=True,
    help="Share each channel's money out over regions, or over the periods of the quarter.",
)
@click.option("--out", type=PATH, metavar="FILE", help="Write the quarter as a file that a forecast can follow.")
@json_option
@configuration_option
@add_fit_settings
def allocate_command(
    *, file: Path | None, by: str, out: Path | None, as_json: bool, configuration: Path, **flags: object
) -> None:
    """Share out next quarter's spend where or when it brings most.

    Every channel keeps its total of late; no region and no period gets more than the history knows.
    """
    from trimtab.cli.language import choose_language
    from trimtab.cli.sitting import Request, print_json, write_text
    from trimtab.cli.terminal import print_blocks, print_sentence, show_progress
    from trimtab.cycle import check_writable, hold_placement, load_settings, prepare_forecast
    from trimtab.plan import By
    from trimtab.present import as_placement, as_placement_data, as_placement_file, as_reading

    request = Request(
        file=file,
        configuration=configuration,
        flags=gather_fit_settings(flags, "allocate"),
        folder=None,
        as_json=as_json,
    )
    settings, problems = load_settings(request.configuration, request.flags)
    source = request.file or settings.data
    if source is None:
        raise refuse_usage("cli.usage.no_file_to_allocate")
    question = prepare_forecast(source, settings, problems=(*problems, *(() if out is None else check_writable(out))))
    panel = question.panel
    if not as_json:
        print_blocks(as_reading(question.coverage, choose_language()))
    with show_progress() as tell:
        placement = hold_placement(question, By(by), tell)
    if out is not None:
        write_text(out, as_placement_file(placement, panel))
    if as_json:
        print_json(as_placement_data(placement, panel))
        return
    print_blocks(as_placement(placement, panel, choose_language()))
    if out is not None:
        print_sentence("cli.course_written", file=str(out))
