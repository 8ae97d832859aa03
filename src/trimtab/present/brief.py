"""A review as blocks for the terminal: the answer first, then what stands behind it."""

from __future__ import annotations

from collections.abc import Iterable

from trimtab.present.account import tabulate_gain
from trimtab.present.advice import code_choice, tell_channel
from trimtab.present.answer import (
    state_answer,
    state_beginning,
    state_departures,
    state_gain,
    state_limits,
    state_overlap,
    state_rests,
    state_terms,
    state_total,
)
from trimtab.present.block import Block, Bullets, Facts, Heading, Paragraph, Tone
from trimtab.present.pen import Pen
from trimtab.present.provenance import list_engine, list_notes, list_roles, state_rows
from trimtab.present.table import (
    list_measures,
    read_measure,
    state_missing,
    tabulate_plan,
    tabulate_scores,
    tabulate_verdicts,
    title_measure,
    write_measure,
)
from trimtab.present.treatment import tabulate_treatments
from trimtab.present.trust import state_trust
from trimtab.review import ChannelReview, Review
from trimtab.statement import Statement


def as_brief(review: Review, language: str = "en") -> tuple[Block, ...]:
    """Put a review into blocks, in the order in which a reader wants them.

    The same sentences stand in the page; the face only decides how a heading, a table or a tone looks.
    """
    pen = Pen.for_review(review, language)
    account, overlap, missing = tabulate_gain(review, pen), state_overlap(review), state_missing(review, pen)
    return (
        Heading(text=" ".join(map(pen.say, state_answer(review))), level=1),
        *(Paragraph(text=pen.say(s)) for s in _state_lead(review, pen)),
        tabulate_verdicts(review, pen),
        Paragraph(text=" ".join((pen.word("page.ranges"), *(() if overlap is None else (pen.say(overlap),))))),
        *(block for channel in review.channels for block in _show_channel(channel, review, pen)),
        tabulate_plan(review, pen),
        *(() if account is None else (account,)),
        _list((*state_departures(review), state_beginning(review, pen), *review.plan.statements), pen),
        *((Heading(text=pen.title("title.missing")), _list(missing, pen)) if missing else ()),
        *((tabulate_treatments(review, pen), Paragraph(text=pen.word("page.treatments"))) if review.treatments else ()),
        Heading(text=pen.title("title.health")),
        _list(state_trust(review), pen),
        *(
            (tabulate_scores(review, pen), Paragraph(text=pen.word("page.scores", outcome=review.outcome_name)))
            if review.scores
            else ()
        ),
        Heading(text=pen.title("title.coverage")),
        Bullets(items=(pen.say(state_rows(review)), *list_notes(review.coverage, language))),
        Facts(pairs=list_roles(review.coverage, language)),
        Heading(text=pen.title("title.limits")),
        _list(state_limits(review), pen),
        Heading(text=pen.title("title.engine")),
        Facts(pairs=list_engine(review, pen)),
    )


def _state_lead(review: Review, pen: Pen) -> tuple[Statement, ...]:
    """What the plan gains, what that rests on, what all channels brought back, and how it was judged."""
    return (state_gain(review, pen), *state_rests(review, pen), state_total(review, pen), state_terms(review))


def as_closing(review: Review, language: str = "en") -> tuple[Block, ...]:
    """Put the answer and the verdicts into blocks once more, where a terminal stops scrolling."""
    pen = Pen.for_review(review, language)
    return (Heading(text=" ".join(map(pen.say, state_answer(review))), level=1), tabulate_verdicts(review, pen))


def _show_channel(channel: ChannelReview, review: Review, pen: Pen) -> tuple[Block, ...]:
    choice = channel.verdict.choice
    told = tell_channel(channel, review, pen).items()
    pairs = tuple((pen.title(f"label.{name}"), pen.say(statement)) for name, statement in told)
    returns = _list_returns(channel, review, pen)
    title = pen.word("title.channel", channel=channel.channel, verdict=f"choice.{code_choice(choice)}")
    return (
        Heading(text=title, level=3, tone=Tone(choice.action.value)),
        Facts(pairs=(*pairs, (pen.title("label.returns"), returns)) if returns else pairs),
    )


def _list_returns(channel: ChannelReview, review: Review, pen: Pen) -> str:
    """Write the returns that are known in a row."""
    known = []
    for measure in list_measures(review):
        cell = write_measure(read_measure(channel.returns, measure), measure, pen)
        if cell.below:
            known.append(f"{title_measure(measure, pen)} {cell.text} ({cell.below})")
    return pen.language.semicolon.join(known)


def _list(statements: Iterable[Statement], pen: Pen) -> Bullets:
    return Bullets(items=tuple(pen.say(statement) for statement in statements))
