"""English sentences of `intake`, by code."""

SENTENCES: dict[str, str] = {}
