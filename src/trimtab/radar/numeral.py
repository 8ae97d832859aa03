"""Numbers written in words, in three languages, and in digits as each language groups them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from trimtab.radar.tongue import Tongue


def read_numeral(words: Sequence[str], tongue: Tongue) -> tuple[float, int] | None:
    """Read the number that the words begin with, in words or digits or both ("2,5 miljard").

    Args:
        words: Lower-case words; French and English compounds may be hyphenated.
        tongue: Language of the words; of digits, only their grouping depends on it.

    Returns:
        The number and how many words it took; None where the first word begins no number. An article alone ("un",
        "een", "a") is no number, but is one before hundreds, thousands and millions.
    """
    total, current, ahead = 0.0, 0.0, 0
    scale = float("inf")
    """Of the last large word: each one must be smaller than the one before."""
    while ahead < len(words):
        word = words[ahead]
        if ahead and word in _JOINTS.get(tongue, ()) and ahead + 1 < len(words):
            if _continues(total, current, words[ahead + 1], tongue):
                ahead += 1
                continue
            break
        if (large := _LARGE.get(word)) is not None and large < scale and (ahead or word in _ALONE):
            total, current, scale = total + (current or 1.0) * large, 0.0, large
        elif (small := _read_part(word, tongue)) is not None and _fits(current, small, scale, ahead=ahead):
            current = _join(current, small)
        elif ahead == 0 and word in _ARTICLES.get(tongue, ()) and _is_multiplied(words[1:2], tongue):
            current = 1.0
        else:
            break
        ahead += 1
    return (total + current, ahead) if ahead else None


def read_digits(text: str, tongue: Tongue) -> float | None:
    """Read a number in digits; None where it has more than one reading or none.

    English groups thousands by commas and marks decimals by points; French and Dutch the other way round, French
    with spaces as well. In another language a mark before exactly three digits groups them.
    """
    plain = re.sub(r"[\u00a0\u202f\u2009 '\u2019]", "", text)
    group, mark = (",", ".") if tongue is Tongue.ENGLISH else (".", ",")
    if tongue in _NEITHER and len(marks := set(plain) & {",", "."}) == 1:
        lone = marks.pop()
        is_grouped = re.fullmatch(rf"[1-9]\d{{0,2}}(?:{re.escape(lone)}\d{{3}})+", plain)
        group, mark = (lone, "") if is_grouped else ("", lone)
    if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+(?:{re.escape(mark)}\d+)?", plain) and group:
        plain = plain.replace(group, "")
    if mark:
        plain = plain.replace(mark, ".")
    return float(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else None


def _read_part(word: str, tongue: Tongue) -> float | None:
    """A number below a thousand said by one word, or by several with hyphens."""
    if word[0].isdigit():
        return read_digits(word, tongue)
    if tongue is Tongue.DUTCH:
        return _read_dutch(word)
    parts = word.split("-")
    if len(parts) > 1:
        kept = [part for part in parts if part not in _JOINTS.get(tongue, ())]
        value = 0.0
        for part in kept:
            small = _SMALL.get(tongue, {}).get(part)
            if small is None or (value and not _fits(value, small, float("inf"), ahead=1)):
                return None
            value = _join(value, small)
        return value
    return _SMALL.get(tongue, {}).get(word)


def _join(current: float, small: float) -> float:
    """Put the next small word to what was said: twenty-one adds, two hundred and quatre-vingt multiply."""
    if small == 100 and 1 <= current < 100:
        return current * 100
    if small == 20 and current % 100 == 4:
        return current - 4 + 80
    return current + small


def _fits(current: float, small: float, scale: float, *, ahead: int) -> bool:
    """Whether a small word can follow what was said."""
    if ahead == 0:
        return True
    if small >= scale or not float(current).is_integer():
        return False
    if small == 100:
        return current < 100
    last = current % 100
    return (
        current == 0
        or (current % 1000 == 0 and small < 1000)
        or (last == 0 and small < 100)
        or (last == 4 and small == 20)
        or (last in _ROUND and 0 < small < 10)
        or (last in {60, 80} and 0 < small < 20)
        or (last == 10 and 7 <= small <= 9)
    )


def _continues(total: float, current: float, following: str, tongue: Tongue) -> bool:
    """Whether the word after an "and" goes on with the number, as in a hundred and one, soixante et onze."""
    small = None if following[0].isdigit() else _read_part(following, tongue)
    has_begun = current >= 20 or (total > 0 and current == 0)
    return small is not None and small < 100 and has_begun and _fits(current, small, float("inf"), ahead=1)


def _is_multiplied(words: Sequence[str], tongue: Tongue) -> bool:
    return any(word in _LARGE or (tongue is Tongue.ENGLISH and word == "hundred") for word in words)


@cache
def _read_dutch(word: str) -> float | None:
    """A Dutch number, which is one word below a million: vijfhonderddrieenzestig."""
    bare = word.translate(_BARE)
    if bare in _DUTCH:
        return _DUTCH[bare]
    before, thousand, after = bare.partition("duizend")
    if thousand and (before or after):
        times, rest = _read_dutch(before) if before else 1.0, _read_dutch(after.removeprefix("en")) if after else 0.0
        return None if times is None or rest is None else times * 1000 + rest
    found = _DUTCH_SHAPE.fullmatch(bare)
    if found is None:
        return None
    hundreds = _DUTCH.get(found["hundreds"] or "", 1.0) * 100 if found["hundred"] else 0.0
    rest = _DUTCH[found["teen"]] if found["teen"] else 0.0
    if found["tens"]:
        rest = _DUTCH[found["tens"]] + (_DUTCH[found["unit"]] if found["unit"] else 0.0)
    return hundreds + rest


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_NEITHER = frozenset({Tongue.OTHER, Tongue.UNTOLD})
_ROUND = frozenset({20, 30, 40, 50, 60, 70, 80, 90})
_BARE = str.maketrans("ëéï", "eei")

_JOINTS: Mapping[Tongue, frozenset[str]] = {
    Tongue.ENGLISH: frozenset({"and"}),
    Tongue.FRENCH: frozenset({"et"}),
    Tongue.DUTCH: frozenset({"en"}),
}

_ARTICLES: Mapping[Tongue, frozenset[str]] = {
    Tongue.ENGLISH: frozenset({"a", "one"}),
    Tongue.FRENCH: frozenset({"un"}),
    Tongue.DUTCH: frozenset({"een"}),
}

_LARGE: Mapping[str, float] = {
    **dict.fromkeys(("thousand", "mille", "duizend", "k"), 1e3),
    **dict.fromkeys(("million", "millions", "miljoen", "miljoenen", "mln", "mio", "m"), 1e6),
    **dict.fromkeys(
        ("billion", "billions", "bn", "b", "milliard", "milliards", "miljard", "miljarden", "mld", "mrd", "md"), 1e9
    ),
    **dict.fromkeys(("trillion", "trillions", "biljoen"), 1e12),
}
"""French "billion" is a thousand times the English one; it is hardly written, and read as English."""

_ALONE = frozenset({"mille", "duizend"})
"""Large words that need nothing before them; a letter or "millions of people" is no number."""

_SMALL: Mapping[Tongue, Mapping[str, float]] = {
    Tongue.ENGLISH: {
        **{
            word: float(value)
            for value, word in enumerate(
                _words(
                    """
                    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
                    sixteen seventeen eighteen nineteen
                    """
                )
            )
        },
        **{
            word: 20.0 + 10 * step
            for step, word in enumerate(_words("twenty thirty forty fifty sixty seventy eighty ninety hundred"))
        },
    },
    Tongue.FRENCH: {
        **{
            word: float(value)
            for value, word in enumerate(
                _words("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize")
            )
        },
        **{
            word: 20.0 + 10 * step
            for step, word in enumerate(_words("vingt trente quarante cinquante soixante septante huitante nonante"))
        },
        "une": 1.0,
        "vingts": 20.0,
        "octante": 80.0,
        "cent": 100.0,
        "cents": 100.0,
    },
}

_DUTCH: Mapping[str, float] = {
    **{
        word: float(value)
        for value, word in enumerate(
            _words(
                """
                nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien
                zeventien achttien negentien
                """
            )
        )
    },
    **{
        word: 20.0 + 10 * step
        for step, word in enumerate(_words("twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd"))
    },
    "anderhalf": 1.5,
}
_DUTCH_UNITS = "een|twee|drie|vier|vijf|zes|zeven|acht|negen"
_DUTCH_TEENS = "tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien"
_DUTCH_TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
_DUTCH_SHAPE = re.compile(
    rf"(?:(?P<hundreds>{_DUTCH_UNITS})?(?P<hundred>honderd)(?:en)?)?"
    rf"(?:(?P<teen>{_DUTCH_TEENS}|{_DUTCH_UNITS})|(?:(?P<unit>{_DUTCH_UNITS})en)?(?P<tens>{_DUTCH_TENS}))?"
)
