"""Ctrl-C, heard wherever it falls, and readers who went away: ways out that keep their exit codes."""

from __future__ import annotations

import _thread
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import click

PATIENCE = 1.0
"""Seconds after which a Ctrl-C that was not heard is said again."""

UNHEARD = 141
"""What a shell expects of a program whose reader went away, as in `trimtab review sales.csv | head`."""


@contextmanager
def listening_for_interrupts() -> Iterator[None]:
    """Stop on Ctrl-C; where the caller has it ignored, go on ignoring it."""
    before, tell = signal.getsignal(signal.SIGINT), sys.unraisablehook
    if before is signal.default_int_handler:
        signal.signal(signal.SIGINT, _insist)
    sys.unraisablehook = lambda lost: None if lost.exc_type is KeyboardInterrupt else tell(lost)
    try:
        yield
    finally:
        sys.unraisablehook = tell
        signal.signal(signal.SIGINT, before)


def stop_listening() -> None:
    """One was heard: what is left is to say so."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _insist(_signal: int, _frame: object) -> None:
    """Stop; and again in a while: one that falls into a callback whose errors Python only prints would be lost."""
    again = threading.Timer(PATIENCE, _thread.interrupt_main)
    again.daemon = True
    again.start()
    raise KeyboardInterrupt


def leave(code: int) -> None:
    """End here and now, once programs being compiled are in the cache whole.

    The ordinary way out tells a shell of a signal where an import was interrupted, whatever the code, and has crashed
    while the libraries it takes down were only half loaded.
    """
    finish = getattr(sys.modules.get("trimtab.model.backend"), "finish_compiling", None)
    if finish is not None:
        finish()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


class Program(click.Group):
    """All commands, and the way out when nobody listens any more."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; whoever prints would end a broken pipe with 1, which says that a repeated review differs."""
        try:
            return super().invoke(ctx)
        except (BrokenPipeError, SystemExit) as ended:
            if not isinstance(ended, BrokenPipeError) and not isinstance(ended.__context__, BrokenPipeError):
                raise
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(UNHEARD)
