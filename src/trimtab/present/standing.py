"""What is advised about each practice, in words and as data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from trimtab.present.advice import code_choice
from trimtab.present.block import Block, Cell, Column, Heading, Table
from trimtab.present.sentence import say
from trimtab.statement import Parameter, Statement
from trimtab.team.standing import Standing


def as_standings(found: Sequence[Standing], language: str = "en") -> tuple[Block, ...]:
    """A row for each practice: its verdict, why, and when it is looked at again."""

    def word(code: str, **params: Parameter) -> str:
        return say(Statement(code=code, params=params), language)

    heading = Heading(text=word("standing.title", count=len(found)), level=1)
    if not found:
        return (heading,)
    columns = tuple(
        Column(title=word(f"standing.column.{name}")) for name in ("channel", "practice", "verdict", "why", "review")
    )
    rows = tuple(
        (
            Cell(text=one.practice.channel, below=f"#{one.number}"),
            Cell(text=one.practice.what, below=one.practice.owner),
            Cell(text=word(f"choice.{code_choice(one.choice)}")),
            Cell(text=say(one.reason, language)),
            Cell(
                text=word("record.day", day=one.practice.next_review.isoformat()),
                below=word("standing.forgotten") if one.is_forgotten else "",
            ),
        )
        for one in found
    )
    return heading, Table(title="", columns=columns, rows=rows)


def as_standings_data(found: Sequence[Standing], language: str = "en") -> dict[str, Any]:
    """The same as data."""
    practices = [
        {
            "number": one.number,
            "channel": one.practice.channel,
            "what": one.practice.what,
            "owner": one.practice.owner,
            "next_review": one.practice.next_review.isoformat(),
            "forgotten": one.is_forgotten,
            "action": one.choice.action.value,
            "direction": None if one.choice.direction is None else one.choice.direction.value,
            "code": one.reason.code,
            "params": dict(one.reason.params),
            "text": say(one.reason, language),
        }
        for one in found
    ]
    return {"practices": practices}
