"""A note's text as sentences, without what is not part of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trimtab.radar.clutter import find_clutter
from trimtab.radar.figure import begins_share
from trimtab.radar.note import Note
from trimtab.radar.tongue import Tongue, tell_tongue


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One note, read."""

    note: Note
    tongue: Tongue
    sentences: tuple[str, ...]
    """In the order of the text."""
    left_out: tuple[str, ...]
    """Lines taken for clutter around the text, such as links to other pages; shown, so that a wrong guess is seen."""


def read_note(note: Note) -> Wording:
    """Read a note: its lines without clutter, its language, its sentences."""
    lines = tuple(line for raw in note.text.splitlines() if (line := _tidy(raw)))
    clutter = find_clutter(lines)
    kept = [line for number, line in enumerate(lines) if number not in clutter]
    tongue = note.tongue or tell_tongue("\n".join(kept))
    return Wording(
        note=note,
        tongue=tongue,
        sentences=tuple(sentence for line in kept for sentence in split_sentences(line, tongue)),
        left_out=tuple(lines[number] for number in sorted(clutter)),
    )


def split_sentences(line: str, tongue: Tongue) -> tuple[str, ...]:
    """Split a line of running text after the marks that end a sentence.

    A mark ends one when white space follows and then something that can begin one: a capital, a digit, a quotation
    mark. It does not after an abbreviation, an initial or the number of a list item. Pages that lose their links lose
    marks with them: a percentage written in words with a capital, or an "and" with one between small letters, begins a
    sentence without a mark, since no language writes them so in the middle of one.
    """
    sentences: list[str] = []
    start = 0
    for found in _END.finditer(line):
        if found["mark"] and _goes_on(line[start : found.end("mark")]):
            continue
        if found["mark"] is None and not (found["and"] is not None or begins_share(line[found.end() :], tongue)):
            continue
        sentences.append(line[start : found.end("marks") if found["marks"] else found.start()])
        start = found.end()
    sentences.append(line[start:])
    return tuple(tidied for sentence in sentences if (tidied := _tidy(sentence)))


def _goes_on(before: str) -> bool:
    """Whether the full stop at the end of this text belongs to an abbreviation."""
    last = before.rsplit(maxsplit=1)[-1].lstrip("(«\"'\u201c\u2018").rstrip(".").casefold()
    return last in _SHORT or (len(last) == 1 and last.isalpha()) or (last.isdigit() and len(before.split()) == 1)


def _tidy(text: str) -> str:
    return " ".join(text.split()).lstrip(_BULLETS).strip()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BULLETS = "•\u00b7\u25aa\u25cf\u2023*>#- \t"

_END = re.compile(
    r"""(?P<marks>(?P<mark>[.!?…])[.!?…]*["'»\u201d\u2019)]*)\s+(?=["'«\u201c\u2018(]?\s?[A-ZÀ-Ý\d$€£])"""
    r"|(?<=[a-zß-ÿ])\s+(?:(?P<and>(?=(?:And|Et|En) [a-z]))|(?=[A-Z]))"
)
"""A mark and the space after it; or a space where a sentence may begin without one."""

_SHORT = _words(
    """
    mr mrs ms dr st prof inc ltd co corp no nos vs etc e.g i.e eg ie approx est fig ca cf al jan feb mar apr jun jul
    aug sep sept oct nov dec m mm mme mlle p.ex p.e ex env av après chap p pp vol éd réf n art janv févr avr juill déc
    bijv bv b.v n.v nv dhr mw mevr o.a o.m m.b.t t.o.v d.w.z i.p.v a.u.b enz ong resp zgn incl excl max min blz mrt mei
    okt t.a.v i.v.m n.a.v m.a.w z.s.m sa s.a u.s u.k
    """
)
"""Abbreviations after which a sentence goes on."""
