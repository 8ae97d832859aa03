"""What a printer does to French, so that the catalogue can be typed as it is spoken."""

from __future__ import annotations

import re

HARD_SPACE = "\u00a0"
APOSTROPHE = "\u2019"


def set_french(template: str) -> str:
    """Keep high marks and guillemets on the line of their word, and make apostrophes between letters round."""
    text = re.sub(r" (?=[:;?!%»])|(?<=«) ", HARD_SPACE, template)
    return re.sub(r"(?<=\w)'(?=[\w{])", APOSTROPHE, text)
