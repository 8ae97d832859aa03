"""The written parts of the page: plan, returns, health, coverage, limits and how it was computed."""

from __future__ import annotations

from trimtab.present.account import tabulate_gain
from trimtab.present.answer import state_beginning, state_gain, state_limits, state_prices, state_terms
from trimtab.present.page.chart import chart_plan
from trimtab.present.page.drawing import draw
from trimtab.present.page.markup import Content, Markup, element, join, set_facts, set_list, set_table
from trimtab.present.pen import Pen
from trimtab.present.provenance import list_engine, list_notes, list_roles, state_rows
from trimtab.present.table import state_counted, state_missing, tabulate_plan, tabulate_returns, tabulate_scores
from trimtab.present.trust import state_trust
from trimtab.review import Review


def set_part(name: str, title: str, *content: Content) -> Markup:
    """Set one part under its title; its name is what the contents lead to."""
    return element("section", element("h2", title), *content, id=name, class_="part")


def set_plan(review: Review, pen: Pen) -> Markup:
    """Set today's money beside the plan's, and what the change is expected to gain."""
    figure = element(
        "figure",
        element("figcaption", element("h3", pen.say(state_gain(review, pen)))),
        set_key(
            (("ring", pen.title("key.today")), ("disc", pen.title("key.planned")), ("track", pen.title("key.bounds")))
        ),
        draw(chart_plan(review, pen, width=800), "wide"),
        draw(chart_plan(review, pen, width=300), "narrow"),
    )
    said = (state_beginning(review, pen), *review.plan.statements, *state_prices(review, pen))
    notes = (pen.say(statement) for statement in said)
    bounds = ((a.channel, pen.say(a.bound)) for a in review.plan.allocation)
    account = tabulate_gain(review, pen)
    return set_part(
        "plan",
        pen.title("title.plan"),
        figure,
        set_table(tabulate_plan(review, pen)),
        None if account is None else join((element("h3", account.title), set_table(account))),
        set_list(notes),
        set_details(pen.title("title.bounds"), set_facts(bounds)),
    )


def set_returns(review: Review, pen: Pen) -> Markup:
    """Set the returns of every channel, and what is missing from them."""
    missing = (pen.say(statement) for statement in (*state_missing(review, pen), *state_counted(review, pen)))
    return set_part(
        "returns",
        pen.title("title.returns"),
        element("p", pen.say(state_terms(review)), " ", pen.word("page.ranges")),
        set_table(tabulate_returns(review, pen)),
        set_list(missing),
    )


def set_health(review: Review, pen: Pen) -> Markup:
    """Set how far the model may be trusted."""
    summary, *findings = (pen.say(statement) for statement in state_trust(review))
    return set_part(
        "health",
        pen.title("title.health"),
        element("p", summary, class_="lead"),
        set_list(findings),
        _set_scores(review, pen) if review.scores else None,
    )


def _set_scores(review: Review, pen: Pen) -> Markup:
    """Set the experiments kept aside to check the model."""
    table = tabulate_scores(review, pen)
    return join(
        (
            element("h3", table.title),
            set_table(table),
            element("p", pen.word("page.scores", outcome=review.outcome_name)),
        )
    )


def set_coverage(review: Review, pen: Pen) -> Markup:
    """Set what the file held and what was done with each column."""
    return set_part(
        "coverage",
        pen.title("title.coverage"),
        element("p", pen.say(state_rows(review))),
        set_facts(list_roles(review.coverage, pen.language.tag)),
        set_list(list_notes(review.coverage, pen.language.tag)),
    )


def set_limits(review: Review, pen: Pen) -> Markup:
    """Set what this review cannot tell."""
    return set_part("limits", pen.title("title.limits"), set_list(pen.say(s) for s in state_limits(review)))


def set_engine(review: Review, pen: Pen) -> Markup:
    """Set how the review was computed."""
    return set_part("engine", pen.title("title.engine"), set_facts(list_engine(review, pen)))


def set_key(entries: tuple[tuple[str, str], ...]) -> Markup:
    """Set what the marks of a drawing mean: (mark, meaning)."""
    marks = (element("li", element("i", class_=f"mark {mark}"), meaning) for mark, meaning in entries)
    return element("ul", marks, class_="key")


def set_details(summary: str, content: Content) -> Markup:
    """Set something that opens on request."""
    return element("details", element("summary", summary), content)
