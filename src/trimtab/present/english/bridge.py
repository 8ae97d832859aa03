"""English sentences of `bridge`, by code."""

SENTENCES: dict[str, str] = {
    "problem.library_missing": (
        "This needs {library}, which is not installed.\nInstall it with: pip install '{extra}'."
    ),
}
