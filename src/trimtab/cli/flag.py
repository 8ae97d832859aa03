"""Flags that many commands share: where the ledger is, and whether JSON is printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from trimtab.cli.language import CONFIGURATION, TAGS, glance_at_settings, take_language

Decorator = Callable[[Any], Any]

PATH: Any = click.Path(path_type=Path)
folder_option = click.option("--workspace", "folder", type=PATH, help="Folder of the ledger (.trimtab).")
ledger_option = click.option("--ledger", metavar="URL", help="Database that remembers reviews, as a SQLAlchemy URL.")
configuration_option = click.option(
    "--settings",
    "configuration",
    type=PATH,
    default=CONFIGURATION,
    is_eager=True,
    callback=glance_at_settings,
    help="File of settings (trimtab.toml).",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON and nothing else.")


def make_language_option() -> click.Option:
    """The flag of every command that says something."""
    return click.Option(
        ["--language"],
        type=click.Choice(TAGS),
        is_eager=True,
        expose_value=False,
        callback=take_language,
        help="Language to answer in (the settings', else the system's, else English).",
    )


def add_language(group: click.Group) -> None:
    """Give that flag to every command of a group and below; one that is put together when it is asked for brings it."""
    for command in group.commands.values():
        if isinstance(command, click.Group):
            add_language(command)
        elif command.params:
            command.params.append(make_language_option())


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
    return [*found[::-1], make_language_option()]
