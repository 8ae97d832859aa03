"""A fit kept in a file: what a posterior cost is paid once."""

from __future__ import annotations

from pathlib import Path

import trimtab
from trimtab.cycle.workspace import check_writable, explain_refusal, replace_file
from trimtab.ledger import decode_posterior, encode_posterior
from trimtab.model import Posterior
from trimtab.problems import BadInput, Problem


def save_posterior(posterior: Posterior, path: Path | str) -> None:
    """Write a posterior into one file, whole or not at all; `load_posterior` gives it back to the last bit.

    It holds the panel and the experiments with the draws, and so the team's figures: treat it like the data.
    Raises `BadInput` when the file may not be written. A file that is there is replaced.
    """
    place = Path(path)
    if problems := check_writable(place):
        raise BadInput(problems)
    try:
        with replace_file(place) as draft, draft.open("wb") as file:
            file.writelines(encode_posterior(posterior, trimtab.__version__))
    except OSError as error:
        raise BadInput([explain_refusal(place, error)]) from error


def load_posterior(path: Path | str) -> Posterior:
    """Read the posterior that `save_posterior` wrote; every later room answers from it what it answered before.

    Raises `BadInput` when the file cannot be read, holds no posterior, is damaged, or is of another version.
    """
    place = Path(path)
    try:
        content = place.read_bytes()
    except OSError as error:
        raise BadInput([Problem(code="problem.posterior_unreadable", file=str(place))]) from error
    return decode_posterior(content, str(place))
