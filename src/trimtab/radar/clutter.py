"""Lines that stand around a text and are not part of it: links to other pages, prompts to share, banners."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from trimtab.radar.tongue import split_words


def find_clutter(lines: Sequence[str]) -> frozenset[int]:
    """Places of the lines that are clutter.

    A page put into text leaves its links to other pages standing between the paragraphs, as lines of their own. Such a
    line is short, ends without a mark, holds a bare number (of a page, a list or a part), and none of its other words
    stands anywhere in the text. A figure with a unit, a percent sign, a currency or a year is never clutter. Prompts
    (share, read also, accept) are known by their words where they make up a line.
    """
    spoken = Counter(word for line in lines if not _is_label(line) for word in set(split_words(line)))
    return frozenset(
        number
        for number, line in enumerate(lines)
        if _is_prompt(line) or (_is_label(line) and _is_foreign(line, spoken))
    )


def _is_label(line: str) -> bool:
    """Whether it is a few words with a bare number and no end."""
    words = line.split()
    if len(words) > _LONGEST or line[-1] in ".!?:;…,":
        return False
    numbers = [word for word in words if word.isdigit()]
    return len(numbers) == 1 and not 1900 <= int(numbers[0]) < 2100 and not _UNIT.search(line)


def _is_foreign(line: str, spoken: Counter[str]) -> bool:
    """Whether the text never uses a longer word of the line."""
    longer = [word for word in split_words(line) if len(word) > 3]
    return bool(longer) and not any(spoken[word] for word in longer)


def _is_prompt(line: str) -> bool:
    words = " ".join(split_words(line))
    return len(words.split()) <= _LONGEST and any(prompt.match(words) for prompt in _PROMPTS)


_LONGEST = 7
"""Words of a line that may be a link or a prompt."""

_UNIT = re.compile(
    (
        r"[%€$£¥]|\b(?:percent|per cent|pour ?cent|procent|m|mln|bn|mld|mrd|million(?:s|en)?|miljoen|"
        r"milliards?|miljard|billion|k|x|eur|usd|gbp|euros?|dollars?|users?|utilisateurs|gebruikers)\b"
    ),
    re.IGNORECASE,
)

_PROMPTS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:please )?share (?:this|it|with|on)\b.*",
        r"(?:read|see|watch) (?:more|also|next|now|on)\b.{0,20}$",
        (
            r"(?:subscribe|sign up|log in|advertisement|sponsored|related (?:posts|articles)|"
            r"accept (?:all )?cookies)\b.{0,30}$"
        ),
        r"partage[rz]?(?: avec| cet| sur|$).*",
        r"(?:lire|voir) (?:aussi|plus|la suite|également)\b.*",
        r"à lire (?:aussi|également)\b.*",
        (
            r"(?:abonnez vous|inscrivez vous|publicité|sponsorisé|articles (?:liés|similaires)|"
            r"accepter (?:tous )?les cookies)\b.{0,30}$"
        ),
        r"deel (?:het|dit|deze|met|op)\b.*",
        r"lees (?:ook|meer|verder)\b.*",
        (
            r"(?:abonneer je|schrijf je in|advertentie$|gesponsord|gerelateerde (?:artikelen|berichten)|"
            r"(?:alle )?cookies accepteren)\b.{0,30}$"
        ),
    )
)
