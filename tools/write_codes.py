"""Write the page of codes from the catalogue: `python tools/write_codes.py PAGE`."""

from __future__ import annotations

import string
import sys
from collections import defaultdict
from pathlib import Path

from trimtab.present.english import SENTENCES

SPOKEN = {
    "problem": "Has to be put right first: what `BadInput.problems` and the error output hold.",
    "notice": "Readable, but worth knowing: `coverage.notices`.",
    "personal": "Why a column is refused: the `rule` of `problem.personal_data`.",
    "expected": "What would do instead: the `expected` of a problem.",
    "dialect": "How the file was written: `coverage.dialect`.",
    "answer": "What to do: `answer`, `gain` and `terms`.",
    "reason": "Why this verdict: `reason` of a channel.",
    "would_change": "What would change it: `would_change_it` of a channel.",
    "replaces": "What a start replaces: `replaces` of a channel.",
    "alternative": "The best other use of its money and hours: `alternative` of a channel.",
    "advice": "What stands beside a verdict: `number_text`, `runner_up`, `evidence_text`, `drift` and the like.",
    "option": "A verdict in words: the `option` of others.",
    "returns": "What is missing to compute a return, and what was counted: `missing` and `counted` of a channel.",
    "response": "What the response curve shows: `response` of a channel.",
    "plan": "Of the plan and its bounds.",
    "forecast": "Of a forecast: `answer` and `assumed`.",
    "backtest": "Of a backtest: `answer`, and the names of the forecasters.",
    "experiment": "Of the read-out of a test: `answer` and `rests_on`.",
    "design": "Of the design of a test: `answer`, `withheld`, `cautions` and `rests_on`.",
    "foretold": "Whether what was forecast of a registered test came: `forecast` of its read-out.",
    "offer": "Of what to test next: `answer`.",
    "withheld": "Why a test is not read out: `withheld`.",
    "caution": "What weakens the reading of a test: `cautions`.",
    "estimator": "Ways to compute the same: `method` of a check.",
    "health": "Whether the fit may be decided on: `health`.",
    "radar": "Of what was heard outside: voices, themes, signals.",
    "card": "Of the fact cards of channels.",
    "character": "What a channel is, in trimtab's own words.",
    "opportunity": "Of opportunities: `text` of each.",
    "cannot": "What this review cannot tell: `cannot_tell`.",
    "cycle": "Of the review as a whole.",
    "placement": "Of a quarter's spend shared out over regions or periods: `answer`.",
    "phasing": "Of a quarter placed so that channels come apart: `answer`.",
    "refresh": "Of what changed since an earlier review.",
    "must": "Clauses of other sentences: what makes money go somewhere.",
    "ceiling": "Clauses of other sentences: what holds a channel from above.",
    "floor": "Clauses of other sentences: what holds a channel from below.",
    "price": "Clauses of other sentences: what a test costs.",
    "at": "Clauses of other sentences: where a channel stands.",
    "elsewhere": "Clauses of other sentences: what money brings in other channels.",
    "agenda": "What is due: `items` of the agenda.",
    "practice": "Why this is advised about a practice: of `trimtab practices`.",
}
"""Families of codes a program may meet, in the order of the page. The others furnish the terminal and the page."""

FURNITURE = {
    *("format", "goal", "input", "medium", "mind", "nature", "origin", "proposal", "subject", "tongue", "figure"),
    *(
        "account",
        "board",
        "carry_over",
        "cell",
        "chart",
        "choice",
        "cli",
        "column",
        "coverage",
        "draft",
        "engine",
        "key",
        "label",
    ),
    *("measure", "method", "nav", "page", "part", "place", "prior", "progress", "role", "title", "unit", "way", "word"),
    *("about", "calibration", "field", "kind", "name", "record", "retro", "said", "sheet", "standing", "web"),
}
"""Families of words that stand around what is said: titles, column heads, comments."""

HEAD = """# The codes

Every problem, notice and sentence is a code with parameters before it is text, and programs should go by these. The
text is in [the catalogue](../src/trimtab/present/english/__init__.py). A problem also carries `file`, `row` and
`column` where it has them. This page is written from the catalogue by `make codes`.
"""


def write_codes() -> str:
    """The text of the page."""
    families: defaultdict[str, list[str]] = defaultdict(list)
    for code in SENTENCES:
        families[code.partition(".")[0]].append(code)
    return "\n".join([HEAD, *(_write_family(name, families[name]) for name in SPOKEN)])


def _write_family(name: str, codes: list[str]) -> str:
    rows = (f"| `{code}` | {', '.join(f'`{field}`' for field in list_fields(SENTENCES[code]))} |" for code in codes)
    return "\n".join([f"## `{name}`", "", SPOKEN[name], "", "| code | mentions |", "|---|---|", *rows, ""])


def list_fields(template: str) -> list[str]:
    """What a sentence mentions, each once, in the order of the template."""
    found: list[str] = []
    for _, name, manner, _ in string.Formatter().parse(template):
        if name is not None:
            found += [name, *(manner or "").split("~")[1:]]
    return list(dict.fromkeys(found))


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(write_codes(), encoding="utf-8", newline="\n")
