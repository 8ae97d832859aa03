"""English sentences of `ledger`, by code."""

SENTENCES: dict[str, str] = {
    "problem.job_given_up": "The review was begun {tries:count} times and never came to an end.\nAsk for it once more; where that fails as well, the machine probably has too little memory.",
    "problem.upload_gone": "The file is not kept any more: files that are brought in go after 30 days.\nBring it in again.",
    "problem.ledger_chain_broken": (
        "Review {id} does not follow the entry before it: an entry was removed or put in after the fact.\n"
        "Restore the ledger from a copy made before that."
    ),
    "problem.ledger_entry_altered": (
        "Review {id} was changed after it was recorded.\nRestore the ledger from a copy made before that."
    ),
    "problem.not_erased": (
        "The database did not take the erasure, and nothing was erased.\n"
        "Check its space and your right to write, then try again."
    ),
    "problem.not_shredded": (
        "The texts are erased, but the files of the database may still hold their bytes: it is in use, or short of"
        " space.\nClose what uses it or make room, then give the same command again."
    ),
    "problem.ledger_head_missing": (
        "No entry in this ledger has the hash {head}: entries were removed from its end, or it was made up anew.\n"
        "Compare the hash with where you kept it, or restore the ledger from a copy."
    ),
    "problem.ledger_not_carried_over": (
        "Review {id} in this ledger is not as an earlier version wrote it, so the ledger was not brought up to date.\n"
        "Restore the ledger from a copy made before that, or begin another with --workspace or --ledger."
    ),
    "problem.no_copy": "{file} is no copy of a ledger that trimtab backup wrote.\nGive one that is.",
    "problem.copy_damaged": (
        "{file} is not as it was written: some of it was lost or changed on the way.\n"
        "Copy it again from where it is whole, or take an older copy."
    ),
    "problem.copy_newer": "{file} was written by a newer version of trimtab.\nInstall that version here as well.",
    "problem.restore_not_empty": (
        "This ledger holds something already, and a copy is not mixed with it.\n"
        "Name another place: --workspace or --ledger."
    ),
    "problem.posterior_unreadable": ("{file} cannot be read.\nCheck its name, and that you may read it."),
    "problem.no_posterior": ("{file} is not a fit that trimtab saved.\nGive a file that save_posterior wrote."),
    "problem.posterior_damaged": (
        "{file} is not as it was written: some of it was lost or changed on the way.\n"
        "Copy it again from where it was whole, or fit the data again and save that."
    ),
    "problem.posterior_newer": (
        "{file} was saved by a newer version of trimtab, in a way this one does not know.\n"
        "Install that version here as well, or fit the data again."
    ),
    "problem.posterior_other_version": (
        "{file} was saved by version {version} of trimtab, whose fits hold other things than those of this one.\n"
        "Fit the data again, or load it with that version."
    ),
    "problem.ledger_panel_altered": (
        "The data kept with review {id} was changed or lost after it was recorded.\n"
        "Restore the ledger from a copy made before that."
    ),
}
"""English sentences of `ledger`, by code."""
