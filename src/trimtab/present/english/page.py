"""English sentences of `page`, by code."""

SENTENCES: dict[str, str] = {}
