"""Run a notebook and write what its cells gave into it: `python tools/run_notebook.py NOTEBOOK`.

As Jupyter would, without its kernel: all cells share one namespace, and each shows what it printed and its last value.
"""

from __future__ import annotations

import ast
import io
import json
import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

Cell = dict[str, Any]


def run_notebook(text: str) -> str:
    """The notebook with its outputs made anew; raises what a cell raises."""
    notebook = json.loads(text)
    names: dict[str, Any] = {"__name__": "__main__"}
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    for count, cell in enumerate(code, 1):
        cell["execution_count"] = count
        cell["outputs"] = _run_cell("".join(cell["source"]), names, count)
    return json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"


def _run_cell(source: str, names: dict[str, Any], count: int) -> list[Cell]:
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    printed, value = io.StringIO(), None
    with redirect_stdout(printed):
        exec(compile(tree, f"<cell {count}>", "exec"), names)
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), f"<cell {count}>", "eval"), names)
    shown = {"execution_count": count, "metadata": {}, "output_type": "execute_result"}
    said = {"name": "stdout", "output_type": "stream", "text": _in_lines(printed.getvalue())}
    return [said] * bool(said["text"]) + [{"data": _show(value), **shown}] * (value is not None)


def _show(value: object) -> Cell:
    """A value by type of medium, richest first."""
    if hasattr(value, "_repr_mimebundle_"):
        bundle = value._repr_mimebundle_()
        return {kind: _in_lines(text) for kind, text in (bundle[0] if isinstance(bundle, tuple) else bundle).items()}
    html = {"text/html": _in_lines(value._repr_html_())} if hasattr(value, "_repr_html_") else {}
    return {**html, "text/plain": _in_lines(repr(value))}


def _in_lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


if __name__ == "__main__":
    path = Path(sys.argv[1])
    path.write_text(run_notebook(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
