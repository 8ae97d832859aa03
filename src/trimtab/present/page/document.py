"""The whole page: head, answer, board, and the parts in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib import resources

from trimtab.present.answer import state_answer, state_gain, state_rests, state_terms, state_total
from trimtab.present.page.board import set_board
from trimtab.present.page.gallery import set_decomposition, set_drifts, set_responses
from trimtab.present.page.markup import Markup, element, set_text
from trimtab.present.page.part import set_coverage, set_engine, set_health, set_limits, set_part, set_plan, set_returns
from trimtab.present.pen import Pen
from trimtab.present.provenance import list_warnings, name_file, state_rows
from trimtab.present.trust import state_trust
from trimtab.review import Review

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""The page may load nothing and run nothing."""

CONTENTS = (
    "verdicts",
    "plan",
    "returns",
    "response",
    "decomposition",
    "drift",
    "health",
    "coverage",
    "limits",
    "engine",
)
"""Parts of the page; each is the last part of its code in the catalogue."""


def as_page(review: Review, language: str = "en") -> str:
    """Put a review into one HTML file that opens without a network and prints.

    The same review gives the same file, byte for byte.
    """
    pen = Pen.for_review(review, language)
    parts = (
        set_part("verdicts", pen.title("title.verdicts"), set_board(review, pen)),
        set_plan(review, pen),
        set_returns(review, pen),
        set_responses(review, pen),
        set_decomposition(review, pen),
        set_drifts(review, pen),
        set_health(review, pen),
        set_coverage(review, pen),
        set_limits(review, pen),
        set_engine(review, pen),
    )
    body = element(
        "body",
        element("a", pen.word("page.skip"), href="#verdicts", class_="unseen skip"),
        _set_answer(review, pen),
        set_contents(CONTENTS, pen),
        element("main", parts),
        element(
            "footer", element("p", pen.word("page.made_by", version=review.version, file=name_file(review.coverage)))
        ),
    )
    return set_document(f"{pen.title('title.page')}{pen.language.colon}{name_file(review.coverage)}", body, pen)


def set_document(title: str, body: Markup, pen: Pen) -> str:
    """Set a whole file around its body."""
    return f"<!doctype html>\n{element('html', set_head(title), body, lang=pen.language.tag)}\n"


def set_sheet(
    title: str, said: Sequence[str], parts: Mapping[str, Markup], pen: Pen, *, file: str, version: str
) -> str:
    """Set a whole file of one answer and its parts. said: the answer's sentences, the first one large."""
    head = element(
        "header",
        element("p", "trimtab ", element("span", title), class_="brand"),
        element("h1", said[0]),
        *(element("p", set_text(text), class_="lead") for text in said[1:]),
        class_="answer",
    )
    body = element(
        "body",
        element("a", pen.word("page.skip"), href=f"#{next(iter(parts))}", class_="unseen skip"),
        head,
        set_contents(parts, pen),
        element("main", parts.values()),
        element("footer", element("p", pen.word("page.made_by", version=version, file=file))),
    )
    return set_document(f"{title}{pen.language.colon}{file}", body, pen)


def set_head(title: str) -> Markup:
    """Set what a browser has to know: the title, the style, and that the page may load nothing."""
    style = resources.files("trimtab.present.page").joinpath("style.css").read_text(encoding="utf-8")
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
        element("style", Markup(style)),
    )


def _set_answer(review: Review, pen: Pen) -> Markup:
    sentences = (
        element(
            "span", pen.say(statement), " ", class_=f"say {statement.code.removeprefix('answer.').partition('_')[0]}"
        )
        for statement in state_answer(review)
    )
    return element(
        "header",
        element("p", "trimtab ", element("span", pen.title("title.page")), class_="brand"),
        *(element("p", warning, class_="leap") for warning in list_warnings(review.coverage, pen.language.tag)),
        element("h1", sentences),
        element("p", pen.say(state_gain(review, pen)), class_="lead"),
        *(element("p", pen.say(statement), class_="leap") for statement in state_rests(review, pen)),
        element(
            "ul",
            (
                element("li", pen.say(s))
                for s in (state_total(review, pen), state_terms(review), state_trust(review)[0])
            ),
            class_="terms",
        ),
        element("p", pen.say(state_rows(review)), class_="source"),
        class_="answer",
    )


def set_contents(names: Iterable[str], pen: Pen) -> Markup:
    """Set links to the parts of the page."""
    links = (element("li", element("a", pen.word(f"nav.{name}"), href=f"#{name}")) for name in names)
    return element("nav", element("ul", links), aria_label=pen.title("title.contents"))
