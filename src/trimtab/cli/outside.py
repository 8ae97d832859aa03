"""The commands that look outside: what is heard, what is known of channels, and what is worth a first test."""

from __future__ import annotations

from pathlib import Path

import click

from trimtab.cli.flag import PATH, add_place, json_option

_notes = click.argument("places", metavar="[NOTES]...", type=PATH, nargs=-1)
_same = click.option("--same", multiple=True, metavar="NOTE=NOTE", help="Two notes are one text.")
_apart = click.option("--apart", multiple=True, metavar="NOTE=NOTE", help="Two notes are two texts.")


@click.command("radar")
@_notes
@_same
@_apart
@click.option("--same-idea", multiple=True, metavar="NOTE=NOTE", help="Two notes share an idea.")
@click.option("--other-idea", multiple=True, metavar="NOTE=NOTE", help="Two notes do not share an idea.")
@click.option("--keep", "keeps", is_flag=True, help="Record the files as notes of the team, once each.")
@json_option
@add_place
def radar_command(
    *,
    places: tuple[Path, ...],
    same: tuple[str, ...],
    apart: tuple[str, ...],
    same_idea: tuple[str, ...],
    other_idea: tuple[str, ...],
    keeps: bool,
    as_json: bool,
    folder: Path | None,
    configuration: Path,
    ledger: str | None,
) -> None:
    r"""Listen to notes and articles: which are one voice, what comes up again, and what they claim.

    What the team recorded (`trimtab add note`, `trimtab add demo`) is listened to as well and goes by # and its number;
    `trimtab add ruling` keeps a ruling. NOTES are files or folders: .txt and .md as they are, .html with the article
    taken out of the page. English, French and Dutch are compared with each other. A note may begin with who speaks and
    when:

    \b
    ---
    owner: Some Vendor
    heard: 2026-10-02
    ---
    """
    from trimtab.cli.listening import Rulings, tell_radar

    tell_radar(
        places,
        Rulings(same=same, apart=apart, same_idea=same_idea, other_idea=other_idea),
        (folder, configuration, ledger),
        keeps=keeps,
        as_json=as_json,
    )


@click.command("facts")
@click.argument("channel", required=False)
@click.option("--notes", "places", type=PATH, multiple=True, help="Notes whose claims join the cards.")
@json_option
@add_place
def facts_command(
    *,
    channel: str | None,
    places: tuple[Path, ...],
    as_json: bool,
    folder: Path | None,
    configuration: Path,
    ledger: str | None,
) -> None:
    """Show the fact card of CHANNEL, or of all channels in short, with what the team recorded.

    What a channel is stands there in trimtab's own words; every figure has its source and date, and is stale after a
    year.
    """
    from trimtab.cli.listening import tell_facts

    tell_facts(channel, places, (folder, configuration, ledger), as_json=as_json)


@click.command("opportunities")
@_notes
@click.option("--review", "number", type=int, metavar="ID", help="Your own figures: a recorded review (the newest).")
@json_option
@add_place
def opportunities_command(
    *,
    places: tuple[Path, ...],
    number: int | None,
    as_json: bool,
    folder: Path | None,
    configuration: Path,
    ledger: str | None,
) -> None:
    """Rank all channels, used or not, by how well a first test of them would be placed.

    They are held against the [brand] of the settings and your own figures of a recorded review. NOTES add their claims
    and voices. What comes out is a test with a cap, never a larger budget.
    """
    from trimtab.cli.listening import tell_opportunities

    tell_opportunities(places, number, (folder, configuration, ledger), as_json=as_json)


def add_outside_commands(program: click.Group) -> None:
    """Give the program the commands that look outside."""
    for command in (radar_command, facts_command, opportunities_command):
        program.add_command(command)
