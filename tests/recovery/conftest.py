"""What the recovery runs found goes into the page of benchmarks, as it came out, also when a run fails its mark."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version

import pytest
from benchmarks.page import replace_section

Findings = dict[str, str]
"""Heading to Markdown."""


@pytest.fixture(scope="session")
def findings() -> Iterator[Findings]:
    """Collect what each run has to say; only all parts of a section rewrite it."""
    found: Findings = {}
    yield found
    stamp = (
        f"Run of {datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, JAX {version('jax')}, "
        f"{platform.system()} {platform.machine()}."
    )
    for section, order in SECTIONS.items():
        if set(order) <= set(found):
            replace_section(section, "\n\n".join([stamp, *(f"### {name}\n\n{found[name]}" for name in order)]))


RETURNS = (
    "Neutral presets",
    "Planted return behind a confounder",
    "Worlds that keep every assumption",
    "Worlds with one experiment",
)
BREAKS = ("Families of worlds that break one assumption",)
RANKS = ("Markets drawn from the model's own prior",)
DRIFT = ("Alarms before a channel stops being worth its money", "The published drift")
FORECASTS = ("Forecasts where every assumption holds", "Forecasts against what came")
VOICES = ("Is one text one voice?", "Is one idea one theme?", "Is the language known?")
PUBLISHED = ("Tests that others published",)
READ_OUTS = ("The Recast world", "Harder markets", "Looking every day", "A wrong split is found")
DESIGNS = (
    "Does a design of searched regions keep its promise?",
    "Does a design of chosen regions keep its promise?",
    "Does an A/B test of the right size keep its promise?",
)
VALUES = ("Do three ways of valuing a test agree?",)
TESTED = ("Returns after a test",)
SECTIONS = {
    "recovery": RETURNS,
    "ranks": RANKS,
    "families": BREAKS,
    "drift": DRIFT,
    "forecasts": FORECASTS,
    "voices": VOICES,
    "published": PUBLISHED,
    "read-outs": READ_OUTS,
    "designs": DESIGNS,
    "values": VALUES,
    "tested": TESTED,
}
"""Section of the page -> its parts, in order."""
