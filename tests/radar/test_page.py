"""Files become notes; what is wrong with them is told, all of it."""

from __future__ import annotations

from datetime import date

import pytest

from trimtab.radar import Tongue, read_page
from trimtab.radar import page as room
from trimtab.radar.page import shorten_address

HTML = """<!doctype html><html lang="en"><head><title>Pins that sell</title>
<link rel="canonical" href="https://www.example.com/en/pins?utm_source=x">
<link rel="alternate" hreflang="fr" href="https://www.example.com/fr/epingles">
<meta property="og:site_name" content="Example Media">
<meta property="article:published_time" content="2026-03-02"></head>
<body><nav><a href="/">Home</a><a href="/b">Blog</a></nav><article><h1>Pins that sell</h1>
<p>Pinterest says that 631 million people use it every month, and that many of them have found a new brand there.</p>
<p>We tried it for a quarter with one client and saw that people who saved a pin bought three weeks later.</p>
<p>Our advice is to publish early and to tag every product that can be seen.</p></article>
<footer>Copyright. All rights reserved. Imprint.</footer></body></html>"""


def test_a_page_gives_its_article_and_what_it_says_of_itself() -> None:
    note, problems = read_page(HTML.encode(), "page.html")
    assert problems == ()
    assert note is not None
    assert "631 million" in note.text
    assert "Blog" not in note.text
    assert "Imprint" not in note.text
    assert (note.owner, note.published) == ("Example Media", date(2026, 3, 2))
    assert note.source == "https://example.com/en/pins"
    assert note.translations == ("https://example.com/fr/epingles",)


def test_a_page_needs_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "find_spec", lambda _name: None)
    note, (problem,) = read_page(HTML.encode(), "page.html")
    assert note is None
    assert problem.code == "problem.page_needs_radar"


def test_a_note_may_begin_with_who_speaks_and_when() -> None:
    text = "---\nowner: Vendor A\nheard: 2026-10-01\nlanguage: nl\nretold: yes\nsource: \n---\nHet werkt.\n"
    note, problems = read_page(text.encode(), "note.txt")
    assert problems == ()
    assert note is not None
    assert (note.owner, note.heard, note.tongue, note.is_retold) == ("Vendor A", date(2026, 10, 1), Tongue.DUTCH, True)
    assert note.text.strip() == "Het werkt."


def test_every_fault_of_a_head_is_told_with_its_row() -> None:
    text = "---\nowner: Vendor A\nheard: last week\nmood: good\n---\n"
    note, problems = read_page(text.encode(), "note.txt")
    assert note is None
    assert [(p.code, p.row) for p in problems] == [
        ("problem.head_unfit", 3),
        ("problem.head_unknown", 4),
        ("problem.note_empty", None),
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "problem.note_empty"),
        (bytes(range(256)) * 40, "problem.note_is_no_text"),
        (b"a" * 5_000_001, "problem.note_too_long"),
    ],
)
def test_what_is_no_note_is_refused(content: bytes, code: str) -> None:
    note, (problem,) = read_page(content, "x.txt")
    assert note is None
    assert problem.code == code


@pytest.mark.parametrize("personal", ["Ask jo.doe@example.com", "Call +32 470 12 34 56 now", "BE68 5390 0754 7034"])
def test_a_note_about_a_person_is_refused_and_not_repeated(personal: str) -> None:
    for name, text in (
        ("note.txt", f"It works.\n{personal}\n"),
        ("page.html", HTML.replace("Our advice is", f"{personal}. Our advice is")),
    ):
        note, (problem,) = read_page(text.encode(), name)
        assert note is None
        assert problem.code in {"problem.note_personal", "problem.note_personal_page"}
        assert personal not in str(problem)
        assert problem.row == (2 if name == "note.txt" else None)


def test_dates_and_figures_are_nobodys_number() -> None:
    text = "On 01.02.2026 over 631 million people, 1 000 000 firms and 0.5% of them, 2025-10-02 to 2026-03-04."
    assert read_page(text.encode(), "note.txt")[1] == ()


def test_an_address_loses_what_only_counts_who_came_by_it() -> None:
    assert (
        shorten_address("HTTPS://www.Example.com/a/?utm_source=x&id=7&fbclid=abc#top") == "https://example.com/a?id=7"
    )
