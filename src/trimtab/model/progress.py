"""How long work tells how far it is."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, float], None]
"""Called with the name of a stage (of a fit: `mode`, `warm_up`, `sample`, `draw`) and the share of it that is done."""
