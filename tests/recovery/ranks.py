"""Ranks of true values among draws: are they uniform, and what do they look like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import altair as alt
import numpy as np
from benchmarks.page import lay_table
from scipy.stats import binom, chi2
from tests.recovery.work import Row

BINS = 20
PICTURE = Path(__file__).parent.parent.parent / "docs" / "pictures" / "ranks.svg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Uniformity:
    """One class of parameter over all markets."""

    name: str
    counts: tuple[int, ...]
    """Values per bin of the rank."""
    chance: float
    """Probability of ranks at least as uneven if they were uniform: the smallest over the places a class has in one
    market (its channels, its waves), each a chi-squared test over the bins, times their number (Bonferroni)."""
    covered: float
    """Share of true values inside their 90% intervals."""
    farthest: float
    """Largest distance of the ranks' distribution function from the straight line (Kolmogorov-Smirnov)."""

    @property
    def values(self) -> int:
        return sum(self.counts)


def judge_ranks(rows: Sequence[Row]) -> tuple[Uniformity, ...]:
    """One judgement per class, in the order they come in."""
    return tuple(_judge(name, [r for r in rows if r["of"] == name]) for name in dict.fromkeys(r["of"] for r in rows))


def _judge(name: str, rows: Sequence[Row]) -> Uniformity:
    places = sorted({r["place"] for r in rows})
    chances = [_test_uniform(_count([r["rank"] for r in rows if r["place"] == k])) for k in places]
    ranks = np.sort([r["rank"] for r in rows])
    line = (np.arange(len(ranks)) + 0.5) / len(ranks)
    return Uniformity(
        name=name,
        counts=_count(list(ranks)),
        chance=min(min(chances) * len(places), 1.0),
        covered=float(np.mean([r["covered"] for r in rows])),
        farthest=float(np.abs(ranks - line).max()),
    )


def _count(ranks: Sequence[float]) -> tuple[int, ...]:
    return tuple(int(n) for n in np.histogram(ranks, BINS, (0.0, 1.0))[0])


def _test_uniform(counts: Sequence[int]) -> float:
    expected = sum(counts) / len(counts)
    return float(chi2.sf(sum((n - expected) ** 2 for n in counts) / expected, len(counts) - 1))


def list_ranks(judged: Sequence[Uniformity]) -> str:
    """One row per class."""
    header = ["parameter", "values", "in 90% intervals", "largest distance from uniform", "chance of so uneven ranks"]
    return lay_table(
        header,
        [[u.name, f"{u.values:,}", f"{u.covered:.3f}", f"{u.farthest:.3f}", f"{u.chance:.2g}"] for u in judged],
    )


def draw_ranks(judged: Sequence[Uniformity], path: Path = PICTURE) -> None:
    """A histogram per class, with the band that holds 99% of the bars where ranks are uniform."""
    charts = [_draw_class(u) for u in judged]
    rows = [alt.hconcat(*charts[k : k + 4], spacing=18) for k in range(0, len(charts), 4)]
    chart = alt.vconcat(
        *rows,
        title=alt.Title(
            "Where the truth ranks among the draws",
            subtitle="Even bars: intervals say what they should. Band: 99% of the bars of even ranks.",
            anchor="start",
        ),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    chart.configure_view(stroke=None).save(str(path))


def _draw_class(judged: Uniformity) -> alt.LayerChart | alt.FacetChart:
    total = judged.values
    low, high = (float(binom.ppf(p, total, 1 / BINS)) / total * BINS for p in (0.005, 0.995))
    bars = [
        {"from": k / BINS, "to": (k + 1) / BINS, "height": n / total * BINS, "foot": 0.0}
        for k, n in enumerate(judged.counts)
    ]
    rank = alt.X("from:Q", scale=alt.Scale(domain=[0, 1]), axis=alt.Axis(values=[0, 0.5, 1]), title=None)
    height = alt.Y("height:Q", scale=alt.Scale(domain=[0, 2]), axis=None)
    base = alt.Chart(alt.InlineData(values=bars))
    histogram = base.mark_bar(color="#3b6fb6", stroke="white", strokeWidth=0.5).encode(
        x=rank, x2="to:Q", y=height, y2="foot:Q"
    )
    band = (
        alt.Chart(alt.InlineData(values=[{"low": low, "high": high, "from": 0.0, "to": 1.0}]))
        .mark_rect(color="#c2410c", opacity=0.25)
        .encode(x=rank, x2="to:Q", y=alt.Y("low:Q", scale=alt.Scale(domain=[0, 2])), y2="high:Q")
    )
    return alt.layer(histogram, band).properties(width=150, height=70, title=judged.name)
