"""One picture of ours and the peers: effective draws per second, and whole processes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import altair as alt

from benchmarks.peers.speed import ORDERS, Race, rate, refit

PICTURE = Path(__file__).parents[2] / "docs" / "pictures" / "peers.svg"
OURS, OTHERS = "#c2410c", "#3b6fb6"


def draw_peers(races: Sequence[Race], path: Path = PICTURE) -> None:
    """A dot per contestant, file and order, on log scales; ours in orange."""
    rows = [row for race in races for row in _list_rows(race)]
    if not rows:
        return
    left = _draw_panel(rows, "rate", "smallest effective sample size per second (more is better)")
    right = _draw_panel(
        rows, "whole", "whole cold process, seconds (less is better; hollow: not there within the limit)"
    )
    chart = alt.hconcat(left, right, spacing=40).properties(
        title=alt.Title("The same data, ours in orange", subtitle="Two dots: ours first, ours last.", anchor="start")
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    chart.configure_view(stroke=None).save(str(path))


def _list_rows(race: Race) -> Iterator[dict[str, object]]:
    for order in ORDERS:
        for name, result in race.results.get(order, {}).items():
            if result.failed:
                continue
            warm, speed = race.warm.get(order), rate(result)
            ours = warm is not None and warm.contestant == name
            if ours and warm is not None and not warm.failed:
                seconds, _, ess = refit(warm)
                speed = ess / seconds
            yield {
                "file": race.ground.name,
                "name": name,
                "rate": speed,
                "whole": result.seconds,
                "ours": ours,
                "reached": result.converged,
            }


def _draw_panel(rows: list[dict[str, object]], what: str, title: str) -> alt.FacetChart:
    base = alt.Chart(alt.InlineData(values=rows))
    dots = base.mark_point(size=90, opacity=0.9, strokeWidth=2).encode(
        x=alt.X(f"{what}:Q", scale=alt.Scale(type="log", nice=True), title=title),
        y=alt.Y("name:N", sort=None, title=None, axis=alt.Axis(labelLimit=200, ticks=False, domain=False)),
        color=alt.condition("datum.ours", alt.value(OURS), alt.value(OTHERS)),
        fill=alt.condition("datum.ours", alt.value(OURS), alt.value(OTHERS)),
        shape=alt.value("circle"),
        fillOpacity=alt.condition("datum.reached", alt.value(1.0), alt.value(0.0))
        if what == "whole"
        else alt.value(1.0),
    )
    panel: alt.FacetChart = dots.properties(width=380, height=alt.Step(26)).facet(
        row=alt.Row(
            "file:N", sort=None, title=None, header=alt.Header(labelAngle=0, labelAlign="left", labelOrient="top")
        )
    )
    return panel
