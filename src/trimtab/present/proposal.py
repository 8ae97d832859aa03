"""What to test next as blocks for the terminal, and as the document that `--json` prints."""

from __future__ import annotations

from trimtab.present.block import Block, Bullets, Cell, Column, Heading, Paragraph, Table
from trimtab.present.data import SCHEMA_VERSION, Data, put_number, put_sentences
from trimtab.present.forecast import take_pen
from trimtab.present.pen import Pen
from trimtab.quantities import Grain
from trimtab.statement import Parameter, Statement
from trimtab.trial.proposal import Advice, Offer, Proposal, Turn
from trimtab.verdict.probe import ProbeKind


def as_proposal(
    proposal: Proposal, outcome_name: str, currency: str | None = None, language: str = "en"
) -> tuple[Block, ...]:
    """Put a proposal into blocks: what to do, what each test is worth, and what comes after."""
    pen = pen_for_proposal(proposal, outcome_name, currency, language)
    answer, *more = (pen.say(statement) for statement in state_proposal(proposal, pen))
    blocks: list[Block] = [Heading(text=answer, level=1), *(Paragraph(text=text) for text in more)]
    if proposal.offers:
        blocks.append(tabulate_offers(proposal, pen))
    notes = tuple(pen.say(statement) for statement in (*state_course(proposal), *state_command(proposal)))
    if notes:
        blocks.append(Bullets(items=notes))
    return tuple(blocks)


def as_proposal_data(
    proposal: Proposal, outcome_name: str, currency: str | None = None, language: str = "en"
) -> dict[str, Data]:
    """Put a proposal into the document that `--json` prints."""
    pen = pen_for_proposal(proposal, outcome_name, currency, language)
    return {
        "schema_version": SCHEMA_VERSION,
        "answer": put_sentences(state_proposal(proposal, pen), pen),
        "advice": proposal.advice.value,
        "in_money": proposal.in_money,
        "currency": currency,
        "outcome": outcome_name,
        "grain": proposal.grain.value,
        "uses": proposal.uses,
        "tried": proposal.tried,
        "offers": [_put_offer(offer) for offer in proposal.offers],
        "row": [
            {"channel": turn.offer.channel, "begins": turn.begins, "net": put_number(turn.net)} for turn in proposal.row
        ],
        "rephasing": put_number(proposal.free),
        "moved": list(proposal.moved),
        "due": [{"channel": channel, "day": day.isoformat()} for channel, day in proposal.due.items()],
    }


def _put_offer(offer: Offer) -> dict[str, Data]:
    return {
        "channel": offer.channel,
        "kind": offer.kind.value,
        "design": offer.design.value,
        "periods": offer.periods,
        "share": offer.share,
        "designed": offer.designed,
        "expected": put_number(offer.expected),
        "standard_error": put_number(offer.standard_error),
        "worth": put_number(offer.worth),
        "worth_in_a_line": put_number(offer.quick),
        "cost": put_number(offer.cost),
        "net": put_number(offer.net),
        "changes": put_number(offer.changes),
        "ceiling": put_number(offer.ceiling),
    }


def pen_for_proposal(proposal: Proposal, outcome_name: str, currency: str | None, language: str) -> Pen:
    """Take up the pen that suits a proposal; what is worth outcomes, not money, has no currency."""
    known = currency if proposal.in_money else None
    return take_pen(outcome_name, proposal.grain, proposal.horizon, known, language)


def state_proposal(proposal: Proposal, pen: Pen) -> tuple[Statement, ...]:
    """Say what to do, and what that rests on."""
    if proposal.advice is Advice.TEST:
        return _state_test(proposal, proposal.row[0].offer if proposal.row else proposal.offers[0], pen)
    found = [Statement(code=f"offer.answer.{proposal.advice.value}")]
    if proposal.advice is Advice.REPHASE:
        found.append(Statement(code="offer.free", params={"channels": tuple(proposal.moved), "free": proposal.free}))
    if proposal.offers:
        best = proposal.offers[0]
        params: dict[str, Parameter] = {
            "tried": proposal.tried,
            "channel": best.channel,
            "worth": best.worth,
            "cost": best.cost,
        }
        found.append(Statement(code="offer.best", params=params))
    else:
        found.append(Statement(code="offer.none"))
    return tuple(found)


def _state_test(proposal: Proposal, offer: Offer, pen: Pen) -> tuple[Statement, ...]:
    grain = f"unit.{proposal.grain.value}"
    answer: dict[str, Parameter] = {
        "channel": offer.channel,
        "kind": f"offer.kind.{offer.kind.value}",
        "by": proposal.heavy_up,
        "periods": offer.periods,
        "grain": grain,
        "share": offer.share,
    }
    worth: dict[str, Parameter] = {
        "worth": offer.worth,
        "cost": offer.cost,
        "lasts": round(proposal.uses * proposal.horizon),
        "grain": grain,
    }
    if proposal.in_money:
        told = Statement(code="offer.worth", params={**worth, "net": offer.net})
    else:
        told = Statement(code="offer.worth.outcome", params={**worth, "outcome": pen.outcome_name})
    changes: dict[str, Parameter] = {"changes": offer.changes, "ceiling": offer.ceiling}
    reads: dict[str, Parameter] = {
        "outcome": pen.outcome_name,
        "expected": offer.expected,
        "error": offer.standard_error,
        "design": f"offer.design.{offer.design.value}",
    }
    return (
        Statement(code="offer.answer.test", params=answer),
        told,
        Statement(code="offer.changes", params=changes),
        Statement(code="offer.reads" if offer.designed else "offer.reads.roughly", params=reads),
    )


def state_course(proposal: Proposal) -> tuple[Statement, ...]:
    """Say what comes after, and what is due again."""
    found = [_state_turn(proposal, turn) for turn in proposal.row[1:]]
    found += [
        Statement(code="offer.due", params={"channel": channel, "day": day.isoformat()})
        for channel, day in proposal.due.items()
    ]
    return tuple(found)


def state_command(proposal: Proposal) -> tuple[Statement, ...]:
    """Say how to design what is proposed at the terminal."""
    if not proposal.row:
        return ()
    first = proposal.row[0].offer
    weeks = round(first.periods * Grain.WEEK.periods_per_year / proposal.grain.periods_per_year, 1)
    change = "go-dark" if first.kind is ProbeKind.HOLDBACK else f"heavy-up --by {proposal.heavy_up:g}"
    change += f" --weeks {weeks:g}"
    params: dict[str, Parameter] = {"channel": first.channel, "change": change}
    return (Statement(code="offer.next", params=params),)


def _state_turn(proposal: Proposal, turn: Turn) -> Statement:
    params: dict[str, Parameter] = {
        "after": turn.begins,
        "grain": f"unit.{proposal.grain.value}",
        "channel": turn.offer.channel,
        "kind": f"offer.kind.{turn.offer.kind.value}",
        "by": proposal.heavy_up,
        "periods": turn.offer.periods,
        "net": turn.net,
    }
    return Statement(code="offer.row", params=params)


def tabulate_offers(proposal: Proposal, pen: Pen) -> Table:
    """Put the best test of each channel into a row."""
    titles = ("length", "worth", "cost", "net", "changes")
    columns = (
        Column(title=pen.title("column.channel")),
        Column(title=pen.title("column.proposal_test")),
        *(Column(title=pen.title(f"column.proposal_{name}"), is_figure=True) for name in titles),
    )
    rows = []
    for offer in proposal.offers:
        length = Statement(
            code="offer.length", params={"periods": offer.periods, "grain": f"unit.{proposal.grain.value}"}
        )
        figures = (pen.write_estimate(v, is_money=proposal.in_money) for v in (offer.worth, offer.cost, offer.net))
        chance = pen.say(Statement(code="offer.chance", params={"chance": offer.changes}))
        rows.append(
            (
                Cell(text=offer.channel),
                Cell(text=pen.say(Statement(code=f"offer.kind.{offer.kind.value}", params={"by": proposal.heavy_up}))),
                Cell(text=pen.say(length)),
                *(Cell(text=text) for text in figures),
                Cell(text=chance),
            )
        )
    return Table(title=pen.title("title.proposal"), columns=columns, rows=tuple(rows))
