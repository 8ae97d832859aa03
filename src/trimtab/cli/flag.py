"""Flags that many commands share: where the ledger is, and whether JSON is printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

Decorator = Callable[[Any], Any]

PATH: Any = click.Path(path_type=Path)
folder_option = click.option("--workspace", "folder", type=PATH, help="Folder of the ledger (.trimtab).")
ledger_option = click.option("--ledger", metavar="URL", help="Database that remembers reviews, as a SQLAlchemy URL.")
configuration_option = click.option(
    "--settings", "configuration", type=PATH, default="trimtab.toml", help="File of settings (trimtab.toml)."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON and nothing else.")


def add_place(command: Any) -> Any:  # noqa: ANN401 -- whatever click makes of a function
    """Give a command the flags that say where the ledger is."""
    for decorate in (ledger_option, configuration_option, folder_option):
        command = decorate(command)
    return command


def list_shared() -> list[click.Parameter]:
    """The shared flags as parameters, for a command that is put together by hand."""

    @json_option
    @add_place
    def bare() -> None:
        """Carry them."""

    found: list[click.Parameter] = vars(bare)["__click_params__"]
    return found[::-1]
