"""Measurements kept as files, so that a run that was broken off goes on where it stopped."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any


class Enough(Exception):
    """As many steps as this run was allowed are measured."""


class Store:
    """One JSON file per step; a step that is there is not measured again."""

    def __init__(self, folder: Path, most: int | None = None) -> None:
        """most: steps this run may measure; None: all."""
        self._folder, self._left = folder, most
        folder.mkdir(parents=True, exist_ok=True)

    def keep(self, step: str, measure: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """The kept measurement of a step, or a new one; raises Enough when this run may measure no more."""
        path = self._folder / f"{re.sub(r'[^A-Za-z0-9]+', '-', step)}.json"
        if path.exists():
            kept: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
            return kept
        if self._left is not None:
            if self._left == 0:
                raise Enough
            self._left -= 1
        print(f"  {step} …", flush=True)
        found = measure()
        part = path.with_suffix(".part")
        part.write_text(json.dumps(found, indent=1), encoding="utf-8")
        part.replace(path)
        return found

    def forget(self, words: str) -> int:
        """Remove the steps whose name holds these words; how many there were."""
        wanted = re.sub(r"[^A-Za-z0-9]+", "-", words)
        found = [path for path in self._folder.glob("*.json") if wanted in path.stem]
        for path in found:
            path.unlink()
        return len(found)
