"""The agenda in words, as data, as a message to send, and as a calendar feed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Any

from trimtab.present.block import Block, Cell, Column, Heading, Table
from trimtab.present.number import HARD_SPACE
from trimtab.present.sentence import say
from trimtab.statement import Parameter, Statement
from trimtab.team.agenda import Item

NOTHING = "\u2013"


def as_agenda(items: Sequence[Item], until: date, language: str = "en") -> tuple[Block, ...]:
    """How much is due, and a row for each thing; what is overdue says so."""

    def word(code: str, **params: Parameter) -> str:
        return say(Statement(code=code, params=params), language)

    heading = Heading(text=say(state_agenda(items, until), language), level=1)
    if not items:
        return (heading,)
    columns = tuple(Column(title=word(f"cli.column.{name}")) for name in ("due", "what", "owner", "number"))
    rows = tuple(
        (
            Cell(
                text=word("record.day", day=item.due.isoformat()), below=word("agenda.late") if item.is_overdue else ""
            ),
            Cell(text=say(item.statement, language)),
            Cell(text=item.owner or NOTHING),
            Cell(text=NOTHING if item.number is None else str(item.number)),
        )
        for item in items
    )
    return heading, Table(title="", columns=columns, rows=rows)


def as_agenda_data(items: Sequence[Item], today: date, until: date, language: str = "en") -> dict[str, Any]:
    """The same as data."""
    return {
        "today": today.isoformat(),
        "until": until.isoformat(),
        "items": [
            {
                "matter": item.matter.value,
                "due": item.due.isoformat(),
                "overdue": item.is_overdue,
                "number": item.number,
                "channel": item.channel,
                "owner": item.owner,
                "code": item.statement.code,
                "params": dict(item.statement.params),
                "text": say(item.statement, language),
            }
            for item in items
        ],
    }


def as_digest(items: Sequence[Item], until: date, at: datetime, language: str = "en") -> bytes:
    """The agenda as a message without sender and recipient, for a mail program to take further (RFC 5322)."""
    said = (say(state_agenda(items, until), language), *(_write_line(item, language) for item in items))
    subject, *lines = (text.replace(HARD_SPACE, " ") for text in said)
    message = EmailMessage()
    message["Subject"] = subject
    message["Date"] = format_datetime(at)
    message["X-Unsent"] = "1"
    message.set_content(
        "\n".join([subject, "", *(f"- {line}" for line in lines), ""]), charset="utf-8", cte="quoted-printable"
    )
    return message.as_bytes(policy=SMTP)


def _write_line(item: Item, language: str) -> str:
    """One line of the message: when, what, and whose."""
    params: dict[str, Parameter] = {"due": item.due.isoformat(), "what": say(item.statement, language)}
    if item.owner is not None:
        params["what"] = say(Statement(code="agenda.whose", params={**params, "owner": item.owner}), language)
    return say(Statement(code="agenda.line_late" if item.is_overdue else "agenda.line", params=params), language)


def state_agenda(items: Sequence[Item], until: date) -> Statement:
    """How much is overdue and how much falls due."""
    late = sum(item.is_overdue for item in items)
    params: dict[str, Parameter] = {"late": late, "soon": len(items) - late, "until": until.isoformat()}
    if not items:
        return Statement(code="agenda.free", params=params)
    code = "agenda.head" if not late else "agenda.head_late" if late < len(items) else "agenda.head_only_late"
    return Statement(code=code, params=params)
