"""Passwords, hashed with argon2id."""

from __future__ import annotations

from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
"""Source: OWASP, Password Storage Cheat Sheet, the least it recommends for argon2id: 19 MiB, two passes."""

SHORTEST, LONGEST = 12, 200
"""Characters; the longest keeps a request from making the server work for nothing."""

_at_once = BoundedSemaphore(2)
"""Hashing costs memory on purpose: many sign-ins at a time wait for each other."""


def hash_password(password: str) -> str:
    """What is kept of a password."""
    with _at_once:
        return HASHER.hash(password)


def is_password(kept: str | None, password: str) -> bool:
    """Whether a password is the one that was kept; where there is none it takes as long to say no."""
    with _at_once:
        try:
            HASHER.verify(kept or _decoy(), password)
        except (VerifyMismatchError, InvalidHashError):
            return False
    return kept is not None


@cache
def _decoy() -> str:
    return HASHER.hash("a password nobody has")
