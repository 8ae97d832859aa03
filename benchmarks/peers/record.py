"""What is asked of a fit and what it answers, as files between processes.

Every environment imports this module, so it may need nothing but the standard library and numpy.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

RETURN_PRIOR = (0.2, 0.9)
"""Mean and sd of the log of a paid channel's return, given to everybody. Source: Meridian's default."""
ORGANIC_PRIOR = (0.02, 1.0)
"""Median share of the outcome of an organic channel and sd of its log: ours, given to whoever takes one."""
CARRY = 12
"""Periods an exposure still has an effect after its own: ours, given to everybody."""
WAVES = 3
"""Yearly waves of the baseline: ours, given to whoever takes waves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """A paid channel."""

    name: str
    spend: str
    """Header of its spend."""
    exposure: str
    """Header of what the response is measured on; its spend where there is nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What the columns of a file are."""

    time: str
    outcome: str
    media: tuple[Medium, ...]
    geo: str | None = None
    value: str | None = None
    """Header of the money per outcome unit; None: the outcome itself is what is counted."""
    population: str | None = None
    organic: tuple[str, ...] = ()
    """Headers of the exposure of organic channels."""
    treatments: tuple[str, ...] = ()
    """Headers of what was done besides media."""
    controls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One process of one contestant."""

    path: str
    """Of the data."""
    sheet: Sheet
    model: str = "return"
    """`return`: priors on the return, made alike; `published`: as their own published comparison sets the peers up;
    `same`: the model of Meridian in our own engine."""
    sampler: str = ""
    chains: int = 4
    warm_up: int = 500
    draws: int = 500
    """Of each chain."""
    seed: int = 1
    repeats: int = 0
    """Fits after the first one in the same process, each with a seed of its own."""

    def write(self, path: Path) -> None:
        """As JSON."""
        path.write_text(json.dumps(asdict(self)), encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> Task:
        """From JSON."""
        told = json.loads(path.read_text(encoding="utf-8"))
        sheet = told.pop("sheet")
        sheet["media"] = [Medium(**medium) for medium in sheet["media"]]
        held: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in sheet.items()
        }
        return cls(sheet=Sheet(**held), **told)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Answer:
    """What a fit found."""

    worth: Array
    """[chain, draw, channel], value of what each paid channel brought over the window; outcome units without value."""
    seconds: Mapping[str, float]
    """By stage: `import`, `read`, `build`, `compile`, `sample`; what is missing was not told apart."""
    versions: Mapping[str, str]
    notes: Mapping[str, Any] = field(default_factory=dict)

    def write(self, path: Path) -> None:
        """As one file of arrays."""
        told = {"seconds": dict(self.seconds), "versions": dict(self.versions), "notes": dict(self.notes)}
        np.savez(path, worth=self.worth, told=np.array(json.dumps(told)))

    @classmethod
    def read(cls, path: Path) -> Answer:
        """From that file."""
        with np.load(path) as held:
            told = json.loads(str(held["told"]))
            return cls(worth=held["worth"], **told)


def take_task() -> tuple[Task, Path]:
    """The task a process was started with, and where its answer goes: its two arguments."""
    return Task.read(Path(sys.argv[1])), Path(sys.argv[2])
