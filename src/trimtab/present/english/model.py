"""English sentences of `model`, by code."""

SENTENCES: dict[str, str] = {}
