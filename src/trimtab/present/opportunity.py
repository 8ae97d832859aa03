"""Opportunities, as blocks for the terminal and as the document `--json` prints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from trimtab.opportunity import Footing, Opportunity
from trimtab.opportunity.ranking import Proposal
from trimtab.opportunity.score import Input, Origin
from trimtab.present.block import Block, Bullets, Cell, Column, Heading, Paragraph, Table
from trimtab.present.card import name_channel
from trimtab.present.data import Data, put_number
from trimtab.present.fact import put_fact, word
from trimtab.present.language import find_language
from trimtab.present.number import write_money, write_number, write_percent
from trimtab.present.sentence import say
from trimtab.statement import Parameter, Statement

SHOWN = 3
"""Opportunities whose grounds the terminal lists in full."""


def as_opportunities_brief(
    found: Sequence[Opportunity], footing: Footing | None, *, knows_brand: bool, language: str = "en"
) -> tuple[Block, ...]:
    """Put opportunities into blocks: the best first test, all channels, and the grounds of the best."""
    tests = [one for one in found if one.proposal is Proposal.TEST]
    head = (
        Statement(code="opportunity.best", params={"channel": name_channel(tests[0].card, language)})
        if tests
        else Statement(code="opportunity.none")
    )
    missing = [
        *([] if knows_brand else ["opportunity.no_brand"]),
        *([] if footing is not None and footing.review is not None else ["opportunity.no_review"]),
    ]
    currency = footing.currency if footing else None
    about = (
        ()
        if footing is None or footing.review is None
        else (word("opportunity.from_review", language, number=footing.review),)
    )
    return (
        Heading(text=say(head, language), level=1),
        *(Paragraph(text=word(code, language)) for code in missing),
        *(Paragraph(text=text) for text in about),
        _tabulate(found, currency, language),
        Paragraph(text=word("opportunity.formula", language)),
        *(block for one in (tests or list(found))[:SHOWN] for block in _lay_grounds(one, currency, language)),
        Paragraph(text=word("opportunity.never_more", language)),
    )


def as_opportunities_data(
    found: Sequence[Opportunity], footing: Footing | None, today: date, language: str = "en"
) -> dict[str, Data]:
    """Put opportunities into the document that `--json` prints."""
    currency = footing.currency if footing else None
    return {
        "review": None if footing is None else footing.review,
        "currency": currency,
        "opportunities": [_put(one, today, currency, language) for one in found],
    }


def state_proposal(one: Opportunity, language: str = "en") -> tuple[Statement, ...]:
    """Say what to do with a channel, what a test of it is worth, and since when nobody has looked at it."""
    params: dict[str, Parameter] = {"channel": name_channel(one.card, language)}
    said: list[Statement] = []
    match one.proposal:
        case Proposal.TEST:
            said.extend(_state_test(one, params))
        case Proposal.RUN_DIFFERENTLY:
            natures: dict[str, Parameter] = {
                "nature": f"nature.{one.card.character.nature.value}",
                "run_as": None if one.run_as is None else f"nature.{one.run_as.value}",
                "own": one.own,
            }
            said.append(Statement(code="opportunity.run_differently", params={**params, **natures}))
        case Proposal.ENOUGH:
            said.append(Statement(code="opportunity.enough", params=params))
        case Proposal.POOR_FIT:
            said.append(Statement(code="opportunity.poor_fit", params=params))
        case Proposal.NOT_WORTH_A_TEST:
            said.append(Statement(code="opportunity.not_worth_a_test", params=params))
    if one.presented is not None:
        said.append(Statement(code="opportunity.presented", params={"day": one.presented.isoformat()}))
    else:
        said.append(Statement(code="opportunity.never_presented"))
    if one.voices:
        said.append(Statement(code="opportunity.voices", params={"voices": one.voices}))
    return tuple(said)


def _state_test(one: Opportunity, params: Mapping[str, Parameter]) -> tuple[Statement, ...]:
    if one.pilot is None:
        return (Statement(code="opportunity.test.unpriced", params=params),)
    return (Statement(code="opportunity.test", params={**params, "cap": one.pilot.cap}), _state_worth(one))


def _state_worth(one: Opportunity) -> Statement:
    pilot = one.pilot
    if pilot is None or pilot.worth is None or pilot.cost is None:
        return Statement(code="opportunity.worth.unknown")
    code = "opportunity.worth" if pilot.cost > 0 else "opportunity.worth.gains"
    return Statement(code=code, params={"worth": pilot.worth, "cost": pilot.cost, "chance": pilot.chance})


def _tabulate(found: Sequence[Opportunity], currency: str | None, language: str) -> Table:
    spoken = find_language(language)
    figures = ("column.score", "column.fit", "column.headroom", "column.cheapness", "column.in_use")
    columns = (
        Column(title=word("column.channel", language)),
        *(Column(title=word(code, language), is_figure=True) for code in figures),
        Column(title=word("column.proposal", language)),
        Column(title=word("column.cap", language), is_figure=True),
    )
    rows = tuple(
        (
            Cell(text=name_channel(one.card, language)),
            *(
                Cell(text=write_number(round(part, 2), spoken))
                for part in (one.score.total, one.score.fit, one.score.headroom, one.score.cheapness)
            ),
            Cell(text=write_money(one.money, currency, spoken) if one.own else word("cell.not_used", language)),
            Cell(text=word(f"proposal.{one.proposal.value}", language)),
            Cell(text=write_money(one.pilot.cap, currency, spoken) if one.pilot else ""),
        )
        for one in found
    )
    return Table(title=word("title.opportunities", language), columns=columns, rows=rows)


def _lay_grounds(one: Opportunity, currency: str | None, language: str) -> tuple[Block, ...]:
    channel = name_channel(one.card, language)
    columns = tuple(
        Column(title=word(code, language), is_figure=code == "column.counts")
        for code in ("column.input", "column.counts", "column.from")
    )
    rows = tuple(
        (
            Cell(text=word(f"input.{part.name}", language)),
            Cell(text=write_percent(part.value, find_language(language))),
            Cell(text=say(_state_origin(part), language), below=part.fact.source or "" if part.fact else ""),
        )
        for part in one.score.inputs
    )
    return (
        Heading(text=word("title.grounds", language, channel=channel)),
        Paragraph(text=word(f"character.{one.medium.value}", language)),
        Bullets(items=tuple(say(s, language, currency=currency) for s in state_proposal(one, language))),
        Table(title="", columns=columns, rows=rows),
    )


def _state_origin(part: Input) -> Statement:
    if part.origin is Origin.PUBLISHED and part.fact is not None and part.fact.as_of is not None:
        code = "origin.published_stale" if part.is_stale else "origin.published"
        return Statement(code=code, params={"owner": part.fact.owner, "day": part.fact.as_of.isoformat()})
    return Statement(code=f"origin.{part.origin.value}")


def _put(one: Opportunity, today: date, currency: str | None, language: str) -> dict[str, Data]:
    pilot = one.pilot
    return {
        "channel": one.medium.value,
        "name": name_channel(one.card, language),
        "score": one.score.total,
        "fit": one.score.fit,
        "headroom": one.score.headroom,
        "cheapness": one.score.cheapness,
        "proposal": one.proposal.value,
        "cap": None if pilot is None else pilot.cap,
        "worth": None if pilot is None else put_number(pilot.worth),
        "cost": None if pilot is None else put_number(pilot.cost),
        "chance": None if pilot is None else put_number(pilot.chance),
        "own": list(one.own),
        "money": one.money,
        "run_as": None if one.run_as is None else one.run_as.value,
        "presented": None if one.presented is None else one.presented.isoformat(),
        "voices": one.voices,
        "text": [say(statement, language, currency=currency) for statement in state_proposal(one, language)],
        "inputs": [
            {
                "input": part.name,
                "counts": part.value,
                "origin": part.origin.value,
                "stale": part.is_stale,
                "fact": None if part.fact is None else put_fact(part.fact, today, language),
            }
            for part in one.score.inputs
        ],
    }
