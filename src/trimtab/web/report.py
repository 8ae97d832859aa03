"""The newest review in full: the report's own parts, inside the team's pages."""

from __future__ import annotations

from dataclasses import dataclass

from trimtab.present.answer import state_gain, state_rests, state_terms, state_total
from trimtab.present.page.gallery import set_decomposition, set_drifts, set_responses
from trimtab.present.page.markup import Markup, join
from trimtab.present.page.part import set_coverage, set_engine, set_health, set_limits, set_returns
from trimtab.present.pen import Pen
from trimtab.present.provenance import list_warnings, state_rows
from trimtab.present.trust import state_trust
from trimtab.web.visit import Answer, Page, Redirect, Visit

PARTS = (set_returns, set_responses, set_decomposition, set_drifts, set_health, set_coverage, set_limits, set_engine)
"""What the page of a review holds, in the order in which it is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A review in full."""

    head: str
    told: tuple[str, ...]
    warnings: tuple[str, ...]
    source: str
    parts: Markup


def show_review(visit: Visit) -> Answer:
    """Show the newest review in full; without one, the way to a first."""
    entry = visit.site.find_newest()
    if entry is None:
        return Redirect(to="/")
    review, pen = entry.review, Pen.for_review(entry.review, visit.language)
    key = (entry.entry_hash, "review", visit.language)
    told = (state_total(review, pen), state_terms(review), state_trust(review)[0], *state_rests(review, pen))
    view = Report(
        head=pen.say(state_gain(review, pen)),
        told=tuple(pen.say(statement) for statement in told),
        warnings=list_warnings(review.coverage, visit.language),
        source=pen.say(state_rows(review)),
        parts=visit.site.shelf.draw(key, lambda: join(part(review, pen) for part in PARTS)),
    )
    return Page(template="review", title=visit.word("web.review.title", number=entry.id), view=view)
