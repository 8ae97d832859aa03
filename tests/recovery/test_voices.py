"""One text in several languages: how many of its copies are found, and how many are taken for one that are two."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path

import pytest
from benchmarks.page import lay_table
from tests.radar.ideas import IDEAS
from tests.radar.test_articles import FILES

from trimtab.radar import Encoder, Note, Tongue, compare_notes, find_voices, listen, load_encoder, read_note
from trimtab.radar.wording import Wording

pytestmark = pytest.mark.recovery

HEADING = "Is one text one voice?"
ARTICLE = re.compile(r"^\s*Arti[ck]\w+ (?:\d+|premier)\s*$", re.MULTILINE)
LANGUAGES = {"eng": Tongue.ENGLISH, "fra": Tongue.FRENCH, "nld": Tongue.DUTCH}

EXPLAINED = """
Every pair of notes, after grouping: precision is the share of pairs put together that are one text, recall the share of
pairs of one text that are put together. Human translations into English, French and Dutch; the article by machines, and
with links to other pages between its paragraphs. The thresholds were chosen with these texts in view (decision 33),
and hold from .54 to .63.
""".strip().replace("\n", " ")

Labelled = list[tuple[str, Wording]]
"""(what text it is, the note read)."""


def read_declaration(shared_data: Callable[[str], Path]) -> Labelled:
    """The preamble and thirty articles of the declaration of human rights, each in three languages."""
    return [
        (str(number), read_note(Note(name=f"{number} {code}", text=text)))
        for code in LANGUAGES
        for number, text in enumerate(
            ARTICLE.split(shared_data(f"articles/udhr/{code}.txt").read_text(encoding="utf-8"))
        )
    ]


def read_manual(shared_data: Callable[[str], Path], *, least: int, with_addresses: bool = True) -> Labelled:
    """Pages of a manual in three languages, those of at least some sentences."""
    lines = shared_data("articles/tldr/triples.jsonl").read_text(encoding="utf-8").splitlines()
    found = []
    for page in map(json.loads, lines):
        for code in ("en", "fr", "nl"):
            text = page[f"{code}_prose"]
            text = text if with_addresses else re.sub(r"<https?://[^>]*>", "", text)
            found.append((page["id"], read_note(Note(name=f"{page['id']} {code}", text=text))))
    return [(page, wording) for page, wording in found if len(wording.sentences) >= least]


def mark(labelled: Labelled, encoder: Encoder | None) -> tuple[int, float, float]:
    """(pairs that are one text, precision, recall) over all pairs of notes, after grouping."""
    wordings = [wording for _, wording in labelled]
    hearing = find_voices(wordings, compare_notes(wordings, encoder))
    voice_of = {name: number for number, voice in enumerate(hearing.voices) for name in voice.notes}
    found, truth, both = 0, 0, 0
    for (one, ours), (other, theirs) in combinations(labelled, 2):
        together, same = voice_of[ours.note.name] == voice_of[theirs.note.name], one == other
        found, truth, both = found + together, truth + same, both + (together and same)
    return truth, both / found if found else 1.0, both / truth


def halve(labelled: Labelled, side: int) -> Labelled:
    """Every other text."""
    texts = sorted({text for text, _ in labelled})
    return [(text, wording) for text, wording in labelled if texts.index(text) % 2 == side]


def lay_rows(rows: Sequence[tuple[str, tuple[int, float, float], str]]) -> str:
    header = ["notes", "pairs that are one text", "precision", "recall", "target"]
    return lay_table(header, [[name, f"{n}", f"{p:.3f}", f"{r:.3f}", target] for name, (n, p, r), target in rows])


def test_translations_are_found_and_others_are_not_taken_for_them(
    shared_data: Callable[[str], Path], findings: dict[str, str]
) -> None:
    encoder = load_encoder()
    assert encoder is not None, "the recovery runs need trimtab[radar]"
    declaration, manual = read_declaration(shared_data), read_manual(shared_data, least=4)
    articles = [
        ("one", read_note(Note(name=file, text=shared_data(f"articles/{file}").read_text(encoding="utf-8"))))
        for file in FILES
    ]
    marks = {
        "one article, two translations": (mark(articles, encoder), "1, 1"),
        "declaration of human rights, by article": (mark(declaration, encoder), ".98, .98"),
        "manual, pages of four sentences and more": (mark(manual, encoder), ".95, .95"),
        "the same, first half of the pages": (mark(halve(manual, 0), encoder), ""),
        "the same, second half": (mark(halve(manual, 1), encoder), ""),
        "the same, its links taken out": (mark(read_manual(shared_data, least=4, with_addresses=False), encoder), ""),
        "one article, without the encoder": (mark(articles, None), ""),
        "declaration, without the encoder": (mark(declaration, None), ""),
        "manual, without the encoder": (mark(manual, None), ""),
    }
    text = lay_rows([(name, marked, target) for name, (marked, target) in marks.items()])
    print(f"\n{text}")
    findings[HEADING] = f"{EXPLAINED}\n\n{text}"
    assert marks["one article, two translations"][0][1:] == (1.0, 1.0)
    assert min(marks["declaration of human rights, by article"][0][1:]) >= 0.98
    assert min(marks["manual, pages of four sentences and more"][0][1:]) >= 0.95


def test_ideas_heard_in_three_languages_are_told_apart(findings: dict[str, str]) -> None:
    encoder = load_encoder()
    assert encoder is not None
    notes = [
        Note(name=f"{idea}|{i}", text=text, owner=f"Vendor {i}", is_retold=True)
        for idea, wordings in IDEAS.items()
        for i, (_, text) in enumerate(wordings)
    ]
    rows = []
    for name, used in (("by meaning", encoder), ("without the encoder", None)):
        themes = listen(notes, used).themes
        theme_of = {note: number for number, theme in enumerate(themes) for note in theme.notes}
        pairs = [
            (theme_of[a.name] == theme_of[b.name], a.name.split("|")[0] == b.name.split("|")[0])
            for a, b in combinations(notes, 2)
        ]
        found, truth, both = (sum(f(*p) for p in pairs) for f in (lambda t, _: t, lambda _, s: s, lambda t, s: t and s))
        rows.append([name, f"{len(IDEAS)}", f"{len(themes)}", f"{both / found:.3f}", f"{both / truth:.3f}"])
    text = lay_table(["notes of a sentence", "ideas", "themes", "precision", "recall"], rows)
    print(f"\n{text}")
    findings["Is one idea one theme?"] = (
        "Ideas as people note them after a demo, a sentence each, in three languages; written for this test.\n\n" + text
    )
    assert float(rows[0][3]) == 1.0
    assert float(rows[0][4]) >= 0.9


def test_a_language_is_known(shared_data: Callable[[str], Path], findings: dict[str, str]) -> None:
    rows = []
    for name, labelled in (
        (
            "declaration of human rights, by paragraph",
            [
                (tongue.value, line.strip())
                for code, tongue in LANGUAGES.items()
                for line in shared_data(f"articles/udhr/{code}.txt").read_text(encoding="utf-8").splitlines()
                if len(line.strip()) > 25
            ],
        ),
        (
            "manual, by page",
            [(w.note.name.rsplit(" ", 1)[1], w.note.text) for _, w in read_manual(shared_data, least=1)],
        ),
        ("ideas, a sentence each", [pair for wordings in IDEAS.values() for pair in wordings]),
    ):
        told = [read_note(Note(name="n", text=text)).tongue.value for _, text in labelled]
        right = sum(one == other for one, (other, _) in zip(told, labelled, strict=True))
        other = sum(one in {"en", "fr", "nl"} and one != true for one, (true, _) in zip(told, labelled, strict=True))
        rows.append([name, f"{len(labelled)}", f"{right / len(labelled):.3f}", f"{other}"])
    text = lay_table(["texts", "number", "language known", "taken for another of the three"], rows)
    print(f"\n{text}")
    findings["Is the language known?"] = text
    assert all(row[3] == "0" for row in rows)
    assert float(rows[0][2]) == 1.0
