"""What the words of one header say, before any value is looked at."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from trimtab.intake import vocabulary as words


class Sense(Enum):
    """What a header says its column holds."""

    DATE = "date"
    GEO = "geo"
    POPULATION = "population"
    VALUE = "value"
    OUTCOME = "outcome"
    SPEND = "spend"
    EXPOSURE = "exposure"
    ORGANIC = "organic"
    REACH = "reach"
    CLICK = "click"
    RATIO = "ratio"
    LEAK = "leak"
    CONTROL = "control"
    PRECISION = "precision"
    EVENT = "event"
    GENERIC = "generic"
    """A channel without a spend word, as in `x1` or `x3_Video`."""
    PLATFORM = "platform"
    """A channel by the name of a medium, as in `google_search`."""
    CHANNEL = "channel"
    """The column that names the channel in a long file."""
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """The reading of one header."""

    sense: Sense
    stem: str = ""
    """The header without the words that gave the sense: the channel's name for spend and exposure."""
    currency: str | None = None
    """Currency written into the header, by its ISO code or by its sign; `$` where it may be that of many countries."""
    is_priced: bool = False
    """Whether only a currency beside a medium says that it is spend."""
    rank: int = 0
    """For outcomes, how plainly it says so: 0 is plainest."""

    @property
    def key(self) -> str:
        """The stem in a form that matches across columns."""
        return match_name(self.stem)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    text: str
    folded: str
    start: int
    end: int


_JOINTS = " _-–—:|/.€$£¥™®©"
_HOLLOW = re.compile(r"[(\[][\s€$£¥]*[)\]]")
"""Brackets around no word."""
_WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")
"""Letters and digits, with accents that stand behind their letter, as some systems write them."""
_CAMEL = re.compile(r"(?<=[a-zà-öø-ÿ0-9])(?=[A-ZÀ-Þ][a-zà-öø-ÿ])|(?<=[a-zà-öø-ÿ]{4})(?=[A-ZÀ-Þ]{2,})")
_GENERIC = re.compile(r"(x|media|ch|channel|kanaal|canal)_?\d+(\W|_|$)", re.IGNORECASE)
_CODED_CONTROL = re.compile(r"(c|z|control|ctrl)_?\d+", re.IGNORECASE)
_COUNTERFACTUAL = re.compile(r"y_?\d+", re.IGNORECASE)
_ROBYN = re.compile(r"_[SIPBO]$")
_LAG = re.compile(r"lag\d+|l\d+|t\d+", re.IGNORECASE)


def _list_choices(vocabulary: frozenset[str]) -> str:
    return "|".join(sorted(vocabulary, key=lambda word: (-len(word), word)))


_ADVERTISING = re.compile(rf"(?:{_list_choices(words.ADVERTISING | words.MARKETING)})+s?")
_MEDIUM = re.compile(rf"(?:{_list_choices(words.PLATFORM | words.ADVERTISING | words.MARKETING)})+s?")


def fold_word(text: str) -> str:
    """Lower case without accents, and only letters and digits, words parted by one space."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(_WORD.findall(plain.casefold()))


def match_name(name: str) -> str:
    """A name in a form that matches across spellings: only lower-case letters and digits."""
    return "".join(fold_word(name).split())


def read_header(header: str) -> Meaning:
    """What a header says, judged by the first of `_RULES` that applies."""
    parts = _split_words(header)
    currencies = [p for p in parts if p.text in words.CURRENCY or p.folded in words.COMMON_CURRENCY]
    named = [p.text.upper() for p in currencies]
    named += [code for sign, code in words.CURRENCY_OF_SIGN.items() if sign in header]
    order = tuple(p.folded for p in parts if p not in currencies)
    if not order:
        return Meaning(sense=Sense.OTHER)
    heard = _Heard(header=header, order=order, said=frozenset(order), is_money=bool(named))
    sense = next((sense for sense, applies in _RULES if applies(heard)), Sense.OTHER)
    used = heard.used_for(sense)
    return Meaning(
        sense=sense,
        stem=_cut_words(header, [p for p in parts if p.folded in used or p in currencies]),
        currency=named[0] if named else None,
        is_priced=sense is Sense.SPEND and not heard.spend,
        rank=heard.outcome_rank if sense is Sense.OUTCOME else 0,
    )


def split_header(header: str) -> tuple[str, ...]:
    """The folded words of a header, in the order written."""
    return tuple(word.folded for word in _split_words(header))


def is_data(cell: str) -> bool:
    """Whether a cell in the header's place is a number or a date rather than a name."""
    return re.fullmatch(r"[-+$€£]?\d[\d\s.,;/:%|-]*", cell) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heard:
    """One header taken apart."""

    header: str
    order: tuple[str, ...]
    """Folded words in the order written, currencies left out."""
    said: frozenset[str]
    is_money: bool
    """Whether it names a currency."""

    @property
    def suffix(self) -> str:
        """Robyn's one-letter suffix: `_S` spend, `_I` impressions, `_P` clicks."""
        return self.header[-2:] if _ROBYN.search(self.header) else ""

    @property
    def competitor(self) -> bool:
        return bool(self.said & words.COMPETITOR)

    @property
    def outcome(self) -> bool:
        """Whether it speaks of our own sales."""
        return bool(self.said & (words.MONEY_OUTCOME | words.COUNT_OUTCOME)) and not self.competitor

    @property
    def buying(self) -> bool:
        """Whether it speaks of buying media rather than of what customers buy."""
        return bool(self.said & words.BUYING and self.said & words.ADVERTISING)

    @property
    def spend(self) -> bool:
        """Whether it says in words that money was spent."""
        return self.about(words.SPEND) or self.buying or self.suffix == "_S"

    @property
    def priced(self) -> bool:
        """Whether it is a medium and a currency and nothing else: what was paid for that medium."""
        beside = words.PLATFORM_FILLER | words.SPEND_FILLER | words.NET
        return self.is_money and bool(self.said & words.PLATFORM) and not self.said - words.PLATFORM - beside

    @property
    def leak(self) -> bool:
        lagged = self.outcome and any(_LAG.fullmatch(word) for word in self.order)
        modelled = self.outcome and bool(_GENERIC.match(self.header) or self.said & words.CONTROL)
        return bool(self.said & words.LEAK or _COUNTERFACTUAL.fullmatch(self.header)) or lagged or modelled

    @property
    def claimed(self) -> bool:
        """Whether an outcome word stands beside a medium: that medium's own claim of what it sold."""
        return self.outcome and bool(self.said & (words.PLATFORM | (words.PLATFORM_FILLER - words.OUTCOME_FILLER)))

    @property
    def plain_outcome(self) -> bool:
        """Whether nothing but filler stands beside the outcome word."""
        plain = words.MONEY_OUTCOME | words.COUNT_OUTCOME | words.NEUTRAL_OUTCOME
        return bool(self.said & plain) and not self.said - plain - words.OUTCOME_FILLER

    @property
    def outcome_rank(self) -> int:
        """0 for money, 1 for a count, 2 for `y`; ten more with filler, so that `revenue` comes before `all_revenue`."""
        filler = 10 if self.said & (words.OUTCOME_FILLER - words.FRENCH_ELISION) else 0
        if self.said & words.NEUTRAL_OUTCOME:
            return 2 + filler
        return (1 if self.said & words.COUNT_OUTCOME else 0) + filler

    def about(self, vocabulary: frozenset[str]) -> bool:
        return bool(self.said & vocabulary)

    def edged_by(self, vocabulary: frozenset[str]) -> bool:
        """Whether the first or the last word is one of these."""
        return self.order[0] in vocabulary or self.order[-1] in vocabulary

    def used_for(self, sense: Sense) -> frozenset[str]:
        """The words that are spent on the sense and do not belong to the channel's name."""
        if sense is Sense.SPEND:
            spent = words.SPEND | words.SPEND_FILLER | (words.BUYING if self.buying else frozenset())
            spent |= words.NET if self.priced else frozenset()
            spent |= words.MARKETING if self.said <= spent | words.MARKETING else frozenset()
            return spent | ({"s"} if self.suffix else frozenset())
        if sense is Sense.EXPOSURE:
            return words.EXPOSURE | ({"i"} if self.suffix else frozenset())
        return frozenset()


_RULES: tuple[tuple[Sense, Callable[[_Heard], bool]], ...] = (
    (Sense.LEAK, lambda h: h.leak),
    (Sense.VALUE, lambda h: len(h.order) > 2 and h.about(words.PER) and h.order[0] in words.VALUE),
    (Sense.VALUE, lambda h: h.said == {"average", "order", "value"}),
    (Sense.RATIO, lambda h: (len(h.order) > 2 and h.about(words.PER)) or h.about(words.RATIO)),
    (Sense.REACH, lambda h: h.about(words.REACH)),
    (Sense.CLICK, lambda h: h.about(words.CLICK) or h.suffix == "_P"),
    (Sense.CONTROL, lambda h: h.competitor),
    (Sense.OTHER, lambda h: h.about(words.SPEND) and h.about(words.NOT_MEDIA)),
    (Sense.SPEND, lambda h: h.spend),
    (Sense.EXPOSURE, lambda h: h.about(words.EXPOSURE) or h.suffix == "_I"),
    (Sense.CONTROL, lambda h: h.about(words.CONTROL)),
    (Sense.GENERIC, lambda h: _GENERIC.match(h.header) is not None),
    (Sense.LEAK, lambda h: h.claimed),
    (Sense.OUTCOME, lambda h: h.plain_outcome),
    (Sense.OTHER, lambda h: h.outcome),
    (Sense.CHANNEL, lambda h: h.about(words.CHANNEL) or (len(h.order) == 1 and h.about(words.CHANNEL_ALONE))),
    (Sense.EVENT, lambda h: h.about(words.EVENT) and h.order[-1] not in words.DATE),
    (Sense.DATE, lambda h: h.edged_by(words.DATE)),
    (Sense.POPULATION, lambda h: h.about(words.POPULATION)),
    (Sense.ORGANIC, lambda h: h.about(words.ORGANIC)),
    (Sense.CONTROL, lambda h: _CODED_CONTROL.fullmatch(h.header) is not None or h.about(words.CONFOUNDER)),
    (Sense.PRECISION, lambda h: h.about(words.PRECISION)),
    (Sense.GEO, lambda h: h.edged_by(words.GEO)),
    (Sense.SPEND, lambda h: h.priced),
    (Sense.PLATFORM, lambda h: h.about(words.PLATFORM) and not h.said - words.PLATFORM - words.PLATFORM_FILLER),
)
"""In this order: the first rule that applies decides. Vetoes stand above the parts they veto."""


def _split_words(header: str) -> list[_Word]:
    found: list[_Word] = []
    for match in _WORD.finditer(header):
        start = match.start()
        for piece in _split_camel(match.group()):
            for text, folded in _part_compound(piece):
                found.append(_Word(text=text, folded=folded, start=start, end=start + len(text)))
                start += len(text)
    return found


def _split_camel(word: str) -> list[str]:
    """The parts of a word written as `SpendTV`; a medium's own name such as AdWords or TikTok is one, GoogleAds two."""
    parts = _CAMEL.split(word)
    is_name = fold_word(word) in words.PLATFORM and not any(fold_word(part) in words.PLATFORM for part in parts)
    return [word] if is_name else parts


def _part_compound(word: str) -> tuple[tuple[str, str], ...]:
    """(text, folded) of each part of a word that may be glued together: `Werbekosten` is spend, `tvkosten` tv's."""
    for cut in range(2, len(word) - 3):
        head, tail = fold_word(word[:cut]), fold_word(word[cut:])
        if tail in words.SPEND and _ADVERTISING.fullmatch(head):
            return ((word, tail),)
        if tail in words.SPEND and _MEDIUM.fullmatch(head):
            return ((word[:cut], head), (word[cut:], tail))
    return ((word, fold_word(word)),)


def _cut_words(header: str, dropped: Sequence[_Word]) -> str:
    """The header without some of its words, and without the marks that only joined them."""
    text = header
    for word in sorted(dropped, key=lambda w: -w.start):
        text = text[: word.start] + "\0" + text[word.end :]
    pieces = [_trim(piece) for piece in text.split("\0")]
    return " ".join(piece for piece in pieces if piece)


def _trim(piece: str) -> str:
    """A piece without joining marks at its ends; a bracket is one too, unless its other half stands in the piece."""
    trimmed = _HOLLOW.sub("", piece).strip(_JOINTS)
    if wrapped := re.fullmatch(r"[(\[]([^()\[\]]*)[)\]]", trimmed):
        return wrapped.group(1).strip(_JOINTS)
    pairs = all(trimmed.count(opening) == trimmed.count(closing) for opening, closing in ("()", "[]"))
    return trimmed if pairs else trimmed.strip(f"{_JOINTS}()[]")
