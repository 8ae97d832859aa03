"""Arguments to cycle to present to terminal."""

from trimtab.cli.command import main

__all__ = ["main"]
