"""Starting the team's pages from the terminal."""

from __future__ import annotations

import tempfile
import webbrowser
from pathlib import Path

import click

from trimtab.cli.terminal import print_sentence, sentence, show_progress
from trimtab.cycle import (
    CONFIGURATION,
    FOLDER,
    Workspace,
    hold_review,
    keep_review,
    load_settings,
    prepare_sitting,
    tell_past,
    write_demo,
)
from trimtab.problems import BadInput
from trimtab.web import serve_demo, serve_site
from trimtab.web.serving import LOOPBACK


def conduct_served_demo(port: int) -> None:
    """Review the example in a folder that is gone afterwards, and show it in the browser until Ctrl-C."""
    with tempfile.TemporaryDirectory(prefix="trimtab-demo-") as place:
        folder = Path(place)
        write_demo(folder)
        print_sentence("cli.demo_reviewing")
        workspace = Workspace.locate(folder / FOLDER)
        tell_past(workspace)
        settings, problems = load_settings(folder / CONFIGURATION, {})
        sitting = prepare_sitting(folder / "sales.csv", settings, workspace, None, problems)
        with show_progress() as tell:
            keep_review(sitting, hold_review(sitting, tell), workspace=workspace, page=None, html=None)
        serve_demo(workspace, port, _announce)


def conduct_service(workspace: Workspace, host: str | None, port: int, names: frozenset[str]) -> None:
    """Serve a workspace to its team; raises `BadInput` where nothing can be written or nobody can listen."""
    if problems := workspace.check():
        raise BadInput(problems)
    serve_site(workspace, host or LOOPBACK, port, names, _say_address)


def _announce(address: str, _is_first: bool) -> None:
    """Say where the pages are, and open them where there is a browser."""
    print_sentence("cli.serving", address=address)
    webbrowser.open(address)


def _say_address(address: str, is_first: bool) -> None:
    """Say where the pages are; a line broken in the middle of an address could not be copied."""
    click.echo(sentence("cli.serving.first" if is_first else "cli.serving", address=address))
