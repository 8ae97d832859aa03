"""One entry of the team's memory: what was said, and where it stands in the ledger."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from trimtab.team.kind import NAMES, Body
from trimtab.team.shape import shapes_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Whose an entry is, legible only to whoever holds the key it was made with."""

    nonce: str
    """Random, hex; another one for each entry, so that two entries of one person cannot be told to be hers."""
    seal: str
    """HMAC-SHA256 of the nonce under the person's key, hex."""

    @classmethod
    def make(cls, key: bytes, nonce: str) -> Mark:
        """The mark of a key."""
        return cls(nonce=nonce, seal=hmac.digest(key, nonce.encode(), hashlib.sha256).hex())

    def is_of(self, key: bytes) -> bool:
        """Whether it was made with this key."""
        return hmac.compare_digest(self.seal, hmac.digest(key, self.nonce.encode(), hashlib.sha256).hex())


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where an imported entry was first recorded. This ledger vouches for the import, not for that."""

    number: int
    created_at: datetime
    """UTC."""
    entry_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fresh:
    """An entry to be made. Links below 0 mean entries of the same batch: -1 the first of it, -2 the second."""

    body: Body
    supersedes: tuple[int, ...] = ()
    """Entries it takes the place of; several where two versions are brought together."""
    mark: Mark | None = None
    origin: Origin | None = None

    def settle(self, numbers: Mapping[int, int]) -> Fresh:
        """The same with every link and predecessor below 0 replaced by its number."""
        supersedes = tuple(numbers.get(number, number) for number in self.supersedes)
        return replace(self, body=relink(self.body, numbers), supersedes=supersedes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """An entry as it stands in the ledger."""

    id: int
    """1 for the first record of this ledger, then ascending without gaps."""
    created_at: datetime
    """UTC."""
    kind: str
    """One of `KINDS`."""
    body: Body | None
    """None when it was erased."""
    supersedes: tuple[int, ...]
    mark: Mark | None
    origin: Origin | None
    version: str
    """Of trimtab, which wrote it."""
    entry_hash: str
    """sha256, hex: stands for the entry and all of the ledger before it."""


def list_links(body: Body) -> tuple[tuple[str, int], ...]:
    """(field, number) of every record a body points to."""
    found: list[tuple[str, int]] = []
    for shape in shapes_of(type(body)):
        value: Any = getattr(body, shape.name)
        if shape.to is not None and value is not None:
            found.extend((shape.name, number) for number in (value if shape.is_many else (value,)))
    return tuple(found)


def relink(body: Body, numbers: Mapping[int, int]) -> Body:
    """The same body with its links renumbered; those without a new number stay."""
    changed: dict[str, Any] = {}
    for shape in shapes_of(type(body)):
        value: Any = getattr(body, shape.name)
        if shape.to is not None and value is not None:
            new = tuple(numbers.get(n, n) for n in value) if shape.is_many else numbers.get(value, value)
            changed[shape.name] = new
    return replace(body, **changed) if changed else body


def name_kind(body: Body) -> str:
    """The name of a body's kind."""
    return NAMES[type(body)]
