"""The example company's files on disk."""

from __future__ import annotations

from pathlib import Path

from trimtab.cycle.workspace import explain_refusal, replace_file
from trimtab.problems import BadInput
from trimtab.simulate import demo_files

SEED = 20260928
"""Of the company that comes with trimtab."""


def write_demo(folder: Path) -> tuple[Path, ...]:
    """Write the example's files into a folder, made if needed; always the same bytes. Raises `BadInput`."""
    texts = demo_files(SEED)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            with replace_file(folder / name) as draft:
                draft.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise BadInput([explain_refusal(folder, error)]) from error
    return tuple(folder / name for name in texts)
