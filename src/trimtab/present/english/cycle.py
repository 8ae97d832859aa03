"""English sentences of `cycle`, by code."""

SENTENCES: dict[str, str] = {}
