"""Where a team keeps its reviews: a folder with a ledger in it, or a database somewhere else."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from trimtab.ledger import MASK, hide_password, probe_ledger
from trimtab.problems import BadInput, Problem

FOLDER = Path(".trimtab")
"""In the current folder, unless said otherwise."""

LONGEST_NAME = 255
"""Bytes a name may have on the file systems in use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """A place for the ledger."""

    folder: Path
    """Made when the first review is recorded."""
    ledger: str
    """SQLAlchemy URL."""

    @classmethod
    def locate(cls, folder: Path | None = None, ledger: str | None = None) -> Workspace:
        """Find the workspace without making anything."""
        folder = folder or FOLDER
        return cls(folder=folder, ledger=ledger or _in_folder(folder))

    def check(self) -> tuple[Problem, ...]:
        """The problem there would be with recording a review here, found before the long work."""
        if not self._is_folder:
            return probe_ledger(self.ledger)
        try:
            standing = next(place for place in (self.folder, *self.folder.absolute().parents) if place.exists())
            fine = standing.is_dir() and os.access(standing, os.W_OK)
        except OSError as error:
            return (explain_refusal(self.folder, error),)
        return () if fine else (Problem(code="problem.cannot_write", file=str(self.folder)),)

    def prepare(self) -> None:
        """Make the folder if the ledger lies in it; raises `BadInput` when that cannot be."""
        if not self._is_folder:
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BadInput([explain_refusal(self.folder, error)]) from error

    @property
    def place(self) -> str:
        """Where the ledger is, for a reader; never with a password."""
        return str(self.folder) if self._is_folder else self.ledger.partition("://")[0]

    @property
    def address(self) -> str:
        """The ledger's URL, for a reader; its password masked."""
        return hide_password(self.ledger)

    @property
    def hides_password(self) -> bool:
        """Whether `address` lacks something of the URL that only the reader knows."""
        return MASK in self.address and MASK not in self.ledger

    @property
    def _is_folder(self) -> bool:
        return self.ledger == _in_folder(self.folder)


def _in_folder(folder: Path) -> str:
    return f"sqlite:///{(folder / 'ledger.sqlite').absolute()}"


def check_writable(path: Path) -> tuple[Problem, ...]:
    """The problem there would be with writing a file, found before the long work; nothing is written."""
    try:
        return _check_place(path)
    except OSError as error:
        return (explain_refusal(path, error),)


def explain_refusal(path: Path, error: OSError) -> Problem:
    """The problem behind what the system answered when a file was to be written."""
    codes = {
        errno.ENOSPC: "problem.disk_full",
        errno.EDQUOT: "problem.disk_full",
        errno.ENAMETOOLONG: "problem.name_too_long",
    }
    return Problem(code=codes.get(error.errno or 0, "problem.cannot_write"), file=str(path))


def _check_place(path: Path) -> tuple[Problem, ...]:
    if path.is_dir():
        return (Problem(code="problem.is_a_folder", file=str(path)),)
    if not path.parent.is_dir():
        return (Problem(code="problem.no_such_folder", file=str(path)),)
    if path.exists() and not path.is_file():
        return (Problem(code="problem.is_no_file", file=str(path)),)
    touched = (path, path.parent) if path.exists() else (path.parent,)
    fine = all(os.access(place, os.W_OK) for place in touched)
    if len(os.fsencode(path.name)) > LONGEST_NAME:
        return (Problem(code="problem.name_too_long", file=str(path)),)
    return () if fine else (Problem(code="problem.cannot_write", file=str(path)),)


@contextmanager
def replace_file(path: Path) -> Iterator[Path]:
    """Write a file whole or not at all: hands out a neighbour that takes the place of `path` at the end."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:32]}-")
    os.close(handle)
    draft = Path(name)
    try:
        yield draft
        draft.chmod(0o666 & ~_umask())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The mask new files are made with; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
