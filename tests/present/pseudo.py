"""A made-up language in which every letter of the catalogue has an accent: plain ones came from anywhere else."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html.parser import HTMLParser

from trimtab.present.block import Block, Bullets, Facts, Heading, Paragraph, Table
from trimtab.present.language import ENGLISH, Language

TAG = "qps"
PLAIN = string.ascii_letters
ACCENTED = "áƀćđéƒǵĥíĵķĺḿńóṕɋŕśťúṽŵẋýźÁɃĆĐÉƑǴĤÍĴĶĹḾŃÓṔɊŔŚŤÚṼŴẊÝŹ"
ACCENTS = str.maketrans(PLAIN, ACCENTED)

SPOKEN = {"aria-label", "data-label", "title", "alt"}
"""Attributes that a reader hears or sees."""


def accent(template: str) -> str:
    """A template with accents on all letters but those of its parameters' names and manners."""
    parts: list[str] = []
    for words, name, manner, _ in string.Formatter().parse(template):
        parts.append(words.translate(ACCENTS))
        if name is not None:
            told = (manner or "").translate(ACCENTS) if "|" in (manner or "") else manner
            parts.append(f"{{{name}:{told}}}" if told else f"{{{name}}}")
    return "".join(parts)


def make_language() -> Language:
    """English with accents."""
    writes = ENGLISH.convention
    return replace(
        ENGLISH,
        tag=TAG,
        sentences={code: accent(template) for code, template in ENGLISH.sentences.items()},
        convention=replace(
            writes,
            months=tuple(month.translate(ACCENTS) for month in writes.months),
            last_two=writes.last_two.translate(ACCENTS),
            million=writes.million.translate(ACCENTS),
            billion=writes.billion.translate(ACCENTS),
        ),
        span=accent(ENGLISH.span),
        interval=accent(ENGLISH.interval),
        unknown=ENGLISH.unknown.translate(ACCENTS),
    )


def list_texts(blocks: Iterable[Block]) -> Iterator[str]:
    """Every text that blocks show."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield block.text
            case Bullets():
                yield from block.items
            case Facts():
                yield from (text for pair in block.pairs for text in pair)
            case Table():
                yield block.title
                yield from (column.title for column in block.columns)
                yield from block.notes
                for row in (*block.rows, block.totals):
                    yield from (text for cell in row for text in (cell.text, cell.below))


class Reader(HTMLParser):
    """Every text that a page shows or says aloud."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.within = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.within = tag
        self.texts += [value for name, value in attrs if name in SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 -- the signature of the library
        self.within = ""

    def handle_data(self, data: str) -> None:
        if self.within != "style":
            self.texts.append(data)


def find_plain(texts: Iterable[str], names: Iterable[str]) -> set[str]:
    """Words with plain letters, once the names that the data brought are taken out."""
    known = re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))
    return {word for text in texts for word in re.findall(r"[A-Za-z]+", known.sub(" ", text))}
