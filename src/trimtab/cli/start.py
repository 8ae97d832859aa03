"""The commands that start something to look at: the example, and the team's pages."""

from __future__ import annotations

from pathlib import Path

import click

from trimtab.cli.flag import PATH, add_place
from trimtab.cli.option import refuse_usage

PORT = 8137
"""Where the team's pages are unless said otherwise."""


def add_start_commands(program: click.Group) -> None:
    """Give the program these commands."""
    program.add_command(demo_command)
    program.add_command(serve_command)


@click.command("demo")
@click.option("--dir", "folder", type=PATH, help="Where the example goes (demo).")
@click.option("--serve", "serves", is_flag=True, help="Show it in the browser instead; nothing is kept.")
@click.option("--port", type=click.IntRange(0, 65535), help="With --serve: where to listen (any free port).")
def demo_command(*, folder: Path | None, serves: bool, port: int | None) -> None:
    """Make up a company, write its files and review its channels.

    With --serve the pages of a team open in the browser, on this machine alone and without an account.
    """
    if serves and folder is not None:
        raise refuse_usage("cli.usage.demo_folder_and_serve")
    if port is not None and not serves:
        raise refuse_usage("cli.usage.port_without_serve")
    if serves:
        from trimtab.cli.serving import conduct_served_demo

        conduct_served_demo(port or 0)
        return
    from trimtab.cli.sitting import conduct_demo

    conduct_demo(folder or Path("demo"))


@click.command("serve")
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="Where to listen.")
@click.option("--listen", "host", metavar="ADDRESS", help="Of this machine, to be reached from others; needs --name.")
@click.option("--name", "names", multiple=True, metavar="NAME", help="By which a browser reaches it, over https.")
@add_place
def serve_command(
    *, port: int, host: str | None, names: tuple[str, ...], folder: Path | None, configuration: Path, ledger: str | None
) -> None:
    """Serve the team's pages from this workspace, until Ctrl-C.

    The first start prints a link by which the first admin joins. Browsers keep the session on this machine, or over
    https: to reach it from others, put something that speaks https in front and say --name.
    """
    from trimtab.cli.history import find_workspace
    from trimtab.cli.serving import conduct_service

    if host is not None and not names:
        raise refuse_usage("cli.usage.listen_without_name")
    conduct_service(find_workspace(folder, configuration, ledger), host, port, frozenset(names))
