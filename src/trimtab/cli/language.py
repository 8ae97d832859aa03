"""Which language a command answers in: the flag's, else the settings', else the environment's, else English.

The choice is made once, where arguments are read, and holds for the one run of the program; every other room is handed
the language as a value (decision 0048). Nothing is loaded here, since `--help` must not wait for it.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Sequence
from contextvars import ContextVar
from itertools import pairwise
from pathlib import Path

import click

TAGS = ("en", "fr", "nl")
"""Tags of the languages there are."""

DEFAULT = "en"
"""Also the language of `--json` and `--help`, which never change."""

CONFIGURATION = "trimtab.toml"
"""File of settings where no other is named."""

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Of the environment; the first that is set decides, as POSIX has it."""

_asked: ContextVar[str | None] = ContextVar("_asked", default=None)
"""What the flag said."""
_settled: ContextVar[str | None] = ContextVar("_settled", default=None)
"""What the file of settings said."""


def choose_language() -> str:
    """The tag of the language to answer in."""
    return _asked.get() or _settled.get() or read_environment()


def read_environment() -> str:
    """The language of the environment where it is one of ours, else English."""
    said = next((os.environ[name] for name in VARIABLES if os.environ.get(name)), "")
    tag = re.split(r"[_.@-]", said)[0].lower()
    return tag if tag in TAGS else DEFAULT


def listen_ahead(arguments: Sequence[str]) -> None:
    """Keep what a command line that could not be read says of the language, and what the settings here say of it."""
    words = [word for argument in arguments for word in argument.split("=", 1)]
    for flag, tag in pairwise(words):
        if flag == "--language" and tag in TAGS:
            _asked.set(tag)
    if _settled.get() is None:
        _settle(Path(CONFIGURATION))


def take_language(_context: click.Context, _option: click.Parameter, tag: str | None) -> None:
    """Keep what the flag said."""
    if tag is not None:
        _asked.set(tag)


def glance_at_settings(_context: click.Context, _option: click.Parameter, file: Path) -> Path:
    """Keep what a file of settings says of the language, so that even its own faults are told in it.

    Whatever is wrong with the file is told by who reads it as a whole.
    """
    _settle(file)
    return file


def _settle(file: Path) -> None:
    try:
        said = tomllib.loads(file.read_text(encoding="utf-8"))["workspace"]["language"]
    except (OSError, ValueError, KeyError, TypeError):
        said = None
    _settled.set(said if said in TAGS else None)
