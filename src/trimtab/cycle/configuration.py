"""Reading `trimtab.toml`, with the line of everything that is wrong in it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

from trimtab.cycle.settings import GOALS, Settings, Tree, build_settings, check_settings, drop_settings, merge_settings
from trimtab.problems import BadInput, Problem

CONFIGURATION = Path("trimtab.toml")
"""Where a review looks for settings: in the current folder."""


def load_settings(path: Path, flags: Tree) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings in a file with the flags laid over them, and every fault in either.

    What is faulty is left out, so that the data can be looked at as well before all problems are told. Where nobody
    made a `trimtab.toml` nothing is set; a file of another name has to be there. One that is no TOML raises `BadInput`.
    Paths in the file are taken as standing beside it.
    """
    found = _read_text(path)
    missing = path != CONFIGURATION and found is None
    absent = (Problem(code="problem.settings_missing", file=str(path)),) if missing else ()
    text = found or ""
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadInput([_locate_syntax(str(error), path, text)]) from error
    in_file, in_flags = check_settings(tree), check_settings(flags)
    tree = _anchor_files(drop_settings(tree, {name for name, _ in in_file}), path.parent)
    if GOALS.keys() & flags.get("budget", {}).keys():
        # Only one goal sets the total, and a flag corrects the file.
        tree = drop_settings(tree, {f"budget.{goal}" for goal in GOALS})
    merged = merge_settings(tree, drop_settings(flags, {name for name, _ in in_flags}))
    located = (replace(fault, file=str(path), row=_find_line(text, name)) for name, fault in in_file)
    return build_settings(merged), (*absent, *located, *(fault for _, fault in in_flags))


def _read_text(path: Path) -> str | None:
    """The text of a file; None where there is none."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput([Problem(code="problem.settings_unreadable", file=str(path))]) from error


def _locate_syntax(message: str, path: Path, text: str) -> Problem:
    """TOML names the place only in its message: "... (at line 3, column 5)" or "(at end of document)"."""
    found = re.search(r"\(at line (\d+)", message)
    row = int(found.group(1)) if found else len(text.splitlines())
    return Problem(code="problem.settings_syntax", file=str(path), row=row)


def _find_line(text: str, name: str) -> int | None:
    """The line that sets a name of the form `section.key`, however its section is written."""
    section, _, key = name.partition(".")
    current = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if header := re.match(r"\s*\[\s*([^\]]+?)\s*\]", line):
            current = re.sub(r"[\s\"']", "", header.group(1))
            if current == name or (not key and current.split(".")[0] == section):
                return number
        elif setting := re.match(r"\s*([\w.\"'-]+)\s*=", line):
            full = ".".join(part for part in (current, setting.group(1).replace('"', "").replace("'", "")) if part)
            if full == name or full.startswith(f"{name}."):
                return number
    return None


def _anchor_files(tree: dict[str, Any], folder: Path) -> dict[str, Any]:
    files = {key: str(folder / value) for key, value in tree.get("files", {}).items()}
    return {**tree, "files": files} if files else tree
