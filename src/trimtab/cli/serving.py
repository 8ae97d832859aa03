"""Starting the team's pages from the terminal."""

from __future__ import annotations

import tempfile
import webbrowser
from pathlib import Path

import click

from trimtab.cli.terminal import print_sentence, sentence
from trimtab.cycle import Workspace
from trimtab.cycle.demo import prepare_demo
from trimtab.problems import BadInput
from trimtab.web import serve_demo, serve_site
from trimtab.web.serving import LOOPBACK


def conduct_served_demo(port: int) -> None:
    """Show the example in the browser until Ctrl-C, its review held meanwhile; its folder is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="trimtab-demo-") as place:
        serve_demo(prepare_demo(Path(place)), port, _announce)


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
