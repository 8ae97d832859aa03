"""Facts about channels as words: how much, of what, as of when, and who says so."""

from __future__ import annotations

from datetime import date

from trimtab.present.block import Cell, Column, Table
from trimtab.present.data import Data
from trimtab.present.language import find_language
from trimtab.present.number import write_money
from trimtab.present.sentence import say
from trimtab.radar import Basis, Claim, Fact, Unit
from trimtab.statement import Parameter, Statement


def word(code: str, language: str, **params: Parameter) -> str:
    """One of the catalogue's words or sentences."""
    return say(Statement(code=code, params=params), language)


def tabulate_facts(facts: tuple[Fact, ...], today: date, title: str, language: str, *, with_channel: bool) -> Table:
    """One row per fact; a stale one says so beside its date."""
    codes = ("column.claim", "column.value", "column.as_of", "column.said_by")
    titles = [word(code, language) for code in (("column.channel", *codes) if with_channel else codes)]
    columns = tuple(Column(title=title) for title in titles)
    return Table(title=title, columns=columns, rows=tuple(_row(f, today, language, with_channel) for f in facts))


def write_subject(fact: Fact, language: str) -> str:
    """What a fact is about, and where."""
    subject = word(f"subject.{fact.subject.value}", language)
    return subject if fact.market is None else word("cell.in_market", language, subject=subject, market=fact.market)


def write_amount(fact: Fact | Claim, language: str) -> str:
    """How much a fact says, with its unit and how close it claims to be."""
    if fact.unit is Unit.MONEY:
        amount = write_money(fact.value, fact.currency, find_language(language))
    elif fact.unit is Unit.YEAR:
        amount = word("cell.year", language, value=str(int(fact.value)))
    else:
        amount = word(f"cell.{fact.unit.value}", language, value=fact.value)
    return word(f"cell.bound.{fact.bound.value}", language, amount=amount)


def write_as_of(fact: Fact, language: str) -> str:
    """As of when, and how that is known."""
    if fact.as_of is None:
        return word("cell.as_of_unknown", language)
    day = fact.as_of.isoformat()
    if fact.basis in {Basis.MENTIONED, Basis.HEARD}:
        return word(f"cell.as_of_{fact.basis.value}", language, day=day)
    return word("cell.day", language, day=day)


def put_fact(fact: Fact, today: date, language: str) -> dict[str, Data]:
    """Put a fact into data."""
    return {
        "channel": None if fact.medium is None else fact.medium.value,
        "subject": fact.subject.value,
        "value": fact.value,
        "unit": fact.unit.value,
        "bound": fact.bound.value,
        "currency": fact.currency,
        "market": fact.market,
        "as_of": None if fact.as_of is None else fact.as_of.isoformat(),
        "basis": fact.basis.value,
        "stale": fact.is_stale(today),
        "owner": fact.owner,
        "source": fact.source,
        "text": f"{write_subject(fact, language)}: {write_amount(fact, language)}",
        "claims": [
            {"note": claim.note, "language": claim.tongue.value, "sentence": claim.sentence} for claim in fact.claims
        ],
    }


def _row(fact: Fact, today: date, language: str, with_channel: bool) -> tuple[Cell, ...]:
    said = fact.owner or word("cell.unknown_owner", language)
    first = fact.claims[0].sentence if fact.claims else ""
    cells = (
        Cell(text=write_subject(fact, language)),
        Cell(text=write_amount(fact, language)),
        Cell(text=write_as_of(fact, language), below=word("cell.stale", language) if fact.is_stale(today) else ""),
        Cell(text=said, below=first),
    )
    if not with_channel:
        return cells
    channel = "" if fact.medium is None else word(f"medium.{fact.medium.value}", language)
    return (Cell(text=channel), *cells)
