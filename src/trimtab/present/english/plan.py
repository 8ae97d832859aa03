"""English sentences of `plan`, by code."""

SENTENCES: dict[str, str] = {}
