"""The language a page is written in."""

from __future__ import annotations

from trimtab.present.language import LANGUAGES

FALLBACK = "en"


def choose_language(accepted: str) -> str:
    """The first of our languages a browser asks for, by its own order of preference; English where it asks for none."""
    wishes: list[tuple[float, str]] = []
    for wish in accepted.split(","):
        tag, _, rest = wish.strip().partition(";")
        try:
            weight = float(rest.partition("=")[2]) if rest else 1.0
        except ValueError:
            continue
        if weight > 0:
            wishes.append((-weight, tag.partition("-")[0].casefold()))
    return next((tag for _, tag in sorted(wishes, key=lambda wish: wish[0]) if tag in LANGUAGES), FALLBACK)
