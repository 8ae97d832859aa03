"""English sentences of `verdict`, by code."""

SENTENCES: dict[str, str] = {}
