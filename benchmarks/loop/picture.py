"""One picture of the loop: what each team has made of the gap, quarter by quarter."""

from __future__ import annotations

from pathlib import Path

import altair as alt

from benchmarks.loop.policy import Team
from benchmarks.loop.report import Ledger
from benchmarks.loop.world import CYCLES

PICTURE = Path(__file__).parents[2] / "docs" / "pictures" / "loop.svg"
COLOURS = {
    Team.LOOP: "#1f3f6e",
    Team.WIDEST: "#3b6fb6",
    Team.UNTESTED: "#8fb0dc",
    Team.OPTIMISER: "#c2410c",
    Team.CLAIMS: "#e3a07c",
    Team.FORGET: "#8a8a8a",
}


def draw_loop(ledger: Ledger, path: Path = PICTURE) -> None:
    """A line per team: the share of the gap to the oracle made up since the first quarter, with one standard error."""
    rows = []
    for team in COLOURS:
        for quarter in range(1, CYCLES + 1):
            share = ledger.share(team, slice(quarter))
            low, high = share.value - share.error, share.value + share.error
            rows.append({"team": team.value, "quarter": quarter, "share": share.value, "low": low, "high": high})
    names = [team.value for team in COLOURS]
    colour = alt.Color("team:N", sort=names, scale=alt.Scale(domain=names, range=list(COLOURS.values())), legend=None)
    base = alt.Chart(alt.InlineData(values=rows)).encode(x=alt.X("quarter:Q", title="quarter", axis=_axis()))
    shares = alt.Y("share:Q", title="share of the gap to the oracle, so far", axis=alt.Axis(format=".0%", grid=True))
    band = base.mark_area(opacity=0.12).encode(y=alt.Y("low:Q", title=None), y2="high:Q", color=colour)
    line = base.mark_line(strokeWidth=2.5).encode(y=shares, color=colour)
    named = (
        base.transform_filter(f"datum.quarter == {CYCLES}")
        .mark_text(align="left", dx=8, fontSize=12)
        .encode(y="share:Q", text="team:N", color=colour)
    )
    chart = (band + line + named).properties(
        width=420,
        height=320,
        title=alt.Title(
            f"What a team earns above set and forget, in {len(ledger.rows)} simulated markets",
            subtitle="100% is what one would earn who knew the truth. Bands: one standard error.",
            anchor="start",
        ),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    chart.configure_view(stroke=None).save(str(path))


def _axis() -> alt.Axis:
    return alt.Axis(values=list(range(1, CYCLES + 1)), format="d", grid=False)
