"""The key that tells a person's own entries from all others, kept on that person's machine and nowhere else."""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path

from trimtab.cycle.workspace import explain_refusal
from trimtab.problems import BadInput
from trimtab.team import Body, Mark
from trimtab.team.forecast import Forecast, Source
from trimtab.team.habit import Draft
from trimtab.team.retrospective import Recollection


def read_key() -> bytes | None:
    """The key of whoever runs this program; None where there is none yet."""
    try:
        return _find_place().read_bytes() or None
    except OSError:
        return None


def mark_own(body: Body, key: bytes | None = None) -> Mark | None:
    """The mark of a personal entry; None for what is the team's. Raises `BadInput`.

    key: of whose it is; None: of whoever runs this program, made on the way where there is none yet.
    """
    if not _is_personal(body):
        return None
    return Mark.make(key or read_key() or _make_key(), secrets.token_hex(16))


def _is_personal(body: Body) -> bool:
    own = isinstance(body, Forecast) and body.source is Source.MEMBER
    return own or isinstance(body, Draft | Recollection)


def _make_key() -> bytes:
    place = _find_place()
    key = secrets.token_bytes(32)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(key)
    except FileExistsError:
        return place.read_bytes()
    except OSError as error:
        raise BadInput([explain_refusal(place, error)]) from error
    return key


def _find_place() -> Path:
    if folder := os.environ.get("XDG_CONFIG_HOME"):
        return Path(folder) / "trimtab" / "key"
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", Path.home())) / "trimtab" / "key"
    return Path.home() / ".config" / "trimtab" / "key"
