"""A reader who follows pages in one sitting: their commands and their Python, one after the other in one process.

Every step is run as it stands; what starting Python and compiling again would cost each of them is paid once. Pages of
which every line has to work from nothing are run by `bash` instead.

Read from standard input, one line of JSON each: [folder, [[language, text], ...]]. Written: {"said": [what each step
printed], "failed": traceback of the step that failed, or null}.
"""

from __future__ import annotations

import io
import json
import os
import shlex
import sys
import traceback
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from tools.run_notebook import run_notebook

from trimtab.cli import main


def follow(folder: str, steps: list[tuple[str, str]]) -> dict[str, object]:
    """Run the steps in a folder until one of them fails."""
    os.chdir(folder)
    said: list[str] = []
    for language, text in steps:
        printed = io.StringIO()
        try:
            with redirect_stdout(printed), redirect_stderr(printed):
                take_step(language, text)
        except BaseException:  # noqa: BLE001 - a command that fails ends in SystemExit
            return {"said": said, "failed": f">>> {text}\n{printed.getvalue()}\n{traceback.format_exc()}"}
        said.append(printed.getvalue())
    return {"said": said, "failed": None}


def take_step(language: str, text: str) -> None:
    """Run one command, one block of Python or a notebook, printed with what its cells gave; raises what that raises."""
    if language == "python":
        exec(compile(text, "<a block of the page>", "exec"), {"__name__": "__main__"})
        return
    if language == "notebook":
        sys.stdout.write(run_notebook(Path(text).read_text(encoding="utf-8")))
        return
    sys.argv = shlex.split(text)
    assert sys.argv[0] == "trimtab", f"only trimtab's own commands can be followed here: {text}"
    try:
        main()
    except SystemExit as ended:
        if ended.code:
            raise


if __name__ == "__main__":
    for line in sys.stdin:
        sys.stdout.write(json.dumps(follow(*json.loads(line))) + "\n")
        sys.stdout.flush()
