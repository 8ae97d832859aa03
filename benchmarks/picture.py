"""One picture of the speed figures: what was measured against what was aimed at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import altair as alt

from benchmarks.cold import Measured, spread

PICTURE = Path(__file__).parent.parent / "docs" / "pictures" / "speed.svg"


def draw_speed(measured: Sequence[Measured], path: Path = PICTURE) -> None:
    """A bar from the fastest to the slowest run, a dot at the median, a line at the target; seconds on a log scale."""
    rows = []
    for item in measured:
        if item.seconds:
            low, middle, high = spread(item.seconds)
            rows.append({"name": item.name, "low": low, "median": middle, "high": high, "target": item.limit})
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        y=alt.Y("name:N", sort=None, title=None, axis=alt.Axis(labelLimit=400, ticks=False, domain=False))
    )
    seconds = alt.Scale(type="log", nice=True)
    bar = base.mark_bar(size=8, color="#3b6fb6", opacity=0.5, cornerRadius=4).encode(
        x=alt.X("low:Q", scale=seconds, title="seconds, log scale"), x2="high:Q"
    )
    dot = base.mark_circle(size=90, color="#1f3f6e", opacity=1).encode(x=alt.X("median:Q", scale=seconds))
    label = base.mark_text(dy=-13, color="#1f3f6e").encode(
        x=alt.X("median:Q", scale=seconds), text=alt.Text("median:Q", format=".2~f")
    )
    line = base.mark_tick(size=30, thickness=2, color="#c2410c").encode(x=alt.X("target:Q", scale=seconds))
    chart = (bar + dot + label + line).properties(
        width=460,
        height=alt.Step(44),
        title=alt.Title("Seconds as measured", subtitle="Dot: median run. Orange line: target.", anchor="start"),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    chart.configure_view(stroke=None).save(str(path))
