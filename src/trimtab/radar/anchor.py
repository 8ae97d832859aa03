"""What a translator leaves as it is: figures, names, addresses, handles. The fingerprint of a text in any language."""

from __future__ import annotations

import re

from trimtab.radar.figure import find_figures
from trimtab.radar.tongue import Tongue


def find_anchors(sentence: str, tongue: Tongue) -> frozenset[str]:
    """The anchors of one sentence: its figures by value and unit, its names in lower case, its addresses.

    A name is a word with a capital that does not begin the sentence, or one with a digit in it. German writes every
    noun so: in an unknown language a name counts only with a second capital, a digit or an address.
    """
    figures = {f"{figure.value:.6g} {figure.unit.value}" for figure in find_figures(sentence, tongue)}
    addresses = {found.casefold().rstrip("./") for found in _ADDRESS.findall(sentence)}
    rest = _ADDRESS.sub(" ", sentence)
    codes = {found.casefold() for found in _CODE.findall(rest)}
    known = tongue not in {Tongue.OTHER, Tongue.UNTOLD}
    words = (part for found in (_NAME if known else _MIXED).findall(rest) for part in found.split("-"))
    names = {word.casefold() for word in words if not _is_common(word, tongue)}
    return frozenset(figures | addresses | codes | names)


def weigh_anchor(anchor: str) -> float:
    """A figure counts twice as much as a name, which some translators translate."""
    return 2.0 if _FIGURE.match(anchor) else 1.0


def _is_common(word: str, tongue: Tongue) -> bool:
    """Whether a word with a capital is one of the language's most frequent, as in a title."""
    return len(word) < 3 or word.islower() or word.casefold() in _CALENDAR.get(tongue, ())


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FIGURE = re.compile(r"[\d.e+]+ [a-z]+$")
_ADDRESS = re.compile(
    r"https?://[^\s<>)\"']+|(?:www\.)?[a-z0-9-]+\.(?:com|org|net|io|be|nl|fr|eu|co\.uk|de)\b[^\s<>)\"']*|[@#]\w{2,}",
    re.IGNORECASE,
)
_CODE = re.compile(r"`[^`]+`|\b(?=\w*[^\W\d_])(?=\w*\d)\w+\b")
_NAME = re.compile(r"(?<=[\w,;:)\]»] )[A-ZÀ-Ý][\wÀ-ÿ-]+")
_MIXED = re.compile(r"\b\w*[a-z][A-Z]\w*|\b[A-Z]{2,}\b")
_CALENDAR = {
    Tongue.ENGLISH: _words(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december english french dutch american americans
        """
    )
}
"""Written with a capital in English and without one in French and Dutch."""
