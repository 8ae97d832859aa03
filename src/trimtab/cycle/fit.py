"""The fit of the newest review, kept beside the ledger: what another spending would bring is then answered at once."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from trimtab.cycle.posterior import load_posterior, save_posterior
from trimtab.cycle.workspace import Workspace, explain_refusal
from trimtab.ledger import Entry
from trimtab.model import Posterior
from trimtab.problems import BadInput

FOLDER = "fit"
"""In the workspace's folder, wherever the ledger is."""


def keep_fit(workspace: Workspace, entry: Entry, posterior: Posterior) -> None:
    """Keep the fit of a review that was recorded, and let go of those of earlier ones; raises `BadInput`.

    It holds the team's figures, as the ledger does, and nothing that the ledger could not compute again.
    """
    place = _place(workspace, entry.entry_hash)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput([explain_refusal(place.parent, error)]) from error
    save_posterior(posterior, place)
    drop_fits(workspace, but={entry.entry_hash})


def find_fit(workspace: Workspace, entry_hash: str) -> Posterior | None:
    """The fit of a review; None where it was not kept, or is of another version of the program."""
    place = _place(workspace, entry_hash)
    try:
        return load_posterior(place) if place.is_file() else None
    except BadInput:
        return None


def drop_fits(workspace: Workspace, *, but: Collection[str]) -> None:
    """Let go of every fit that is kept, except those of these reviews."""
    for place in (workspace.folder / FOLDER).glob("*.posterior"):
        if place.stem not in but:
            place.unlink(missing_ok=True)


def _place(workspace: Workspace, entry_hash: str) -> Path:
    return workspace.folder / FOLDER / f"{entry_hash}.posterior"
