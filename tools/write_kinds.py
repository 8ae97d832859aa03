"""Write the tables of the kinds of records into a page, from their fields: `python tools/write_kinds.py PAGE`."""

from __future__ import annotations

import sys
from pathlib import Path

from trimtab.cli.field import make_options
from trimtab.cli.record import list_kinds
from trimtab.present.english import SENTENCES

BEGIN, END = "<!-- kinds -->", "<!-- /kinds -->"


def write_kinds() -> str:
    """A part for each kind: what it is, and its flags."""
    return "\n\n".join(map(_write_kind, list_kinds()))


def fill_page(page: str) -> str:
    """The page with its tables written anew."""
    head, rest = page.split(BEGIN)
    return f"{head}{BEGIN}\n\n{write_kinds()}\n\n{END}{rest.split(END)[1]}"


def _write_kind(word: str) -> str:
    kind = word.replace("-", "_")
    rows = []
    for option in make_options(kind):
        flag = f"{option.opts[0]} {option.make_metavar(None)}".replace("|", "\\|")  # type: ignore[arg-type]
        rows.append(f"| `{flag}` | {getattr(option, 'help', '')} |")
    return "\n".join(
        [f"### `trimtab add {word}`", "", SENTENCES[f"about.{kind}"], "", "| flag | |", "|---|---|", *rows]
    )


if __name__ == "__main__":
    path = Path(sys.argv[1])
    path.write_text(fill_page(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
