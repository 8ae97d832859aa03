"""English sentences of `returns`, by code."""

SENTENCES: dict[str, str] = {}
