"""A Ctrl-C that falls where Python can only print it."""

from __future__ import annotations

import sys

import pytest

from trimtab.cli.interrupt import listening_for_interrupts


class Fails:
    """Fails while it is thrown away, where nobody can catch it."""

    def __init__(self, error: type[BaseException]) -> None:
        self.error = error

    def __del__(self) -> None:
        raise self.error


def test_a_lost_interrupt_is_not_printed_and_other_lost_errors_are(monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda lost: printed.append(lost.exc_type))
    with listening_for_interrupts():
        Fails(KeyboardInterrupt)
        Fails(ValueError)
    Fails(KeyboardInterrupt)
    assert printed == [ValueError, KeyboardInterrupt]
