"""English sentences of `ledger`, by code."""

SENTENCES: dict[str, str] = {
    "problem.ledger_chain_broken": (
        "Review {id} does not follow the one before it: a review was removed or put in after the fact.\n"
        "Restore the ledger from a copy made before that."
    ),
    "problem.ledger_entry_altered": (
        "Review {id} was changed after it was recorded.\nRestore the ledger from a copy made before that."
    ),
    "problem.ledger_panel_altered": (
        "The data kept with review {id} was changed or lost after it was recorded.\n"
        "Restore the ledger from a copy made before that."
    ),
}
"""English sentences of `ledger`, by code."""
