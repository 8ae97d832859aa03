"""What changed since an earlier review, at the terminal."""

from __future__ import annotations

from trimtab.cli.language import choose_language
from trimtab.cli.sitting import print_json
from trimtab.cli.terminal import print_blocks, show_progress
from trimtab.cycle import Workspace, explain_refresh
from trimtab.present import as_refresh, as_refresh_data


def tell_refresh(workspace: Workspace, number: int, since: int | None, *, as_json: bool) -> None:
    """Compute what changed one thing at a time, and say it."""
    with show_progress() as tell:
        refresh = explain_refresh(workspace, number, since, tell)
    if as_json:
        print_json(as_refresh_data(refresh))
    else:
        print_blocks(as_refresh(refresh, choose_language()))
