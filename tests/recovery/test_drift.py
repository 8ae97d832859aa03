"""The alarm that a channel will not be worth its money, told before it happens and not told where it does not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from benchmarks.page import lay_table
from tests.recovery.drift import AHEAD, EVERY, FATES, WINDOW, watch_world
from tests.recovery.published_drift import CHANNELS, watch_file
from tests.recovery.work import Row, play

pytestmark = pytest.mark.recovery

WORLDS = 60
THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9)
THRESHOLD = 0.7
"""Probability from which the alarm rings; chosen on seeds 0 to 9, judged on others."""
WARNING = 4
"""Weeks before a channel falls below its hurdle by which the alarm must have rung."""
MOST_FALSE, LEAST_FOUND = 0.10, 0.80
FILE = "pymc_marketing/media_tvp_data.csv"


def test_a_dying_channel_is_told_of_in_time_and_a_steady_one_is_left_alone(findings: dict[str, str]) -> None:
    texts = []
    for tested, manner in ((0, "no experiments"), (1, "one experiment a year on each channel")):
        played = play("drift", watch_world, [(seed, tested) for seed in range(500, 500 + WORLDS)])
        watches = [watch for rows in played.values() for watch in split_by_channel(rows)]
        texts.append(f"With {manner}:\n\n{list_alarms(watches)}\n\n{list_scores(watches)}")
    text = "\n\n".join(texts)
    print(f"\n{text}")
    findings["Alarms before a channel stops being worth its money"] = (
        f"{WORLDS} markets of three channels, one of each fate: one keeps its effect and then loses six sevenths of it "
        "within 35 to 60 weeks, one stays, one begins at two fifths and comes back. Each is fitted anew every "
        f"{EVERY} weeks on its last {WINDOW} weeks. The alarm rings when the next unit of spend is said to return less "
        f"than the channel's hurdle over the coming {AHEAD} weeks with at least the probability of the row; a hurdle "
        "lies at .5 to .75 of what the channel returns at its best. *Found*: of the channels that cross their hurdle, "
        f"those for which it rang in the half year before, at least {WARNING} weeks ahead. *False*: channel-years of "
        f"52 weeks in which it rang although the channel stays above its hurdle for the coming {AHEAD} weeks. The "
        "forecast without drift is the same fit's, at the window's average effectiveness.\n\n" + text
    )


def split_by_channel(rows: Sequence[Row]) -> list[list[Row]]:
    """One list per channel, in time."""
    return [[r for r in rows if r["fate"] == fate and np.isfinite(r["margin"])] for fate in FATES]


def list_alarms(watches: Sequence[Sequence[Row]]) -> str:
    """Recall and false alarms, one row per threshold."""
    rows = []
    for threshold in THRESHOLDS:
        found, missed = count_found(watches, threshold)
        false, years = count_false(watches, threshold)
        by_fate = [count_false([w for w in watches if w[0]["fate"] == fate], threshold) for fate in FATES]
        rows.append(
            [
                f"{threshold:.1f}",
                f"{found} of {found + missed} ({found / max(found + missed, 1):.0%})",
                f"{false:.0f} of {years:.0f} ({false / years:.0%})",
                *(f"{f / y:.0%}" for f, y in by_fate),
            ]
        )
    header = ["alarm from", "found", "false, of channel-years", *(f"of one that {fate}" for fate in FATES)]
    return lay_table(header, rows)


def count_found(watches: Sequence[Sequence[Row]], threshold: float) -> tuple[int, int]:
    """(found, missed) of the channels that fall below their hurdle while watched for at least a quarter before."""
    found = missed = 0
    for watch in watches:
        crossing = watch[0]["crossing"]
        if crossing is None or crossing < WINDOW + AHEAD:
            continue
        rang = any(r["alarm"] >= threshold and crossing - 26 <= r["week"] <= crossing - WARNING for r in watch)
        found, missed = found + rang, missed + (not rang)
    return found, missed


def count_false(watches: Sequence[Sequence[Row]], threshold: float) -> tuple[float, float]:
    """(years with a false alarm, years watched): years of fits at which nothing was to be told."""
    false = years = 0.0
    per_year = 52 // EVERY
    for watch in watches:
        quiet = [r for r in watch if r["lowest"] >= 1 and r["margin"] >= 1]
        for k in range(0, len(quiet), per_year):
            year = quiet[k : k + per_year]
            years += len(year) / per_year
            false += any(r["alarm"] >= threshold for r in year)
    return false, years


def list_scores(watches: Sequence[Sequence[Row]]) -> str:
    """Brier scores of the quarter's event, with drift and without."""
    rows = []
    for name, some in (
        ("all", watches),
        *((f"one that {f}", [w for w in watches if w[0]["fate"] == f]) for f in FATES),
    ):
        every = [r for w in some for r in w]
        came = np.array([r["comes"] for r in every], dtype=float)
        drifting, still = (
            float(np.mean((np.array([r[key] for r in every]) - came) ** 2)) for key in ("alarm", "still")
        )
        rows.append(
            [
                name,
                f"{len(every):,}",
                f"{came.mean():.2f}",
                f"{drifting:.3f}",
                f"{still:.3f}",
                f"{1 - drifting / still:+.0%}",
            ]
        )
    header = ["channel", "forecasts", "below its hurdle", "Brier score", "without drift", "better by"]
    return lay_table(header, rows)


def test_the_published_drift_is_told_of(
    shared_data: Callable[[str], Path], findings: dict[str, str], tmp_path: Path
) -> None:
    rows = watch_file(shared_data(FILE), tmp_path / "shown.csv")
    came = np.array([r["comes"] for r in rows], dtype=float)
    drifting, still = (float(np.mean((np.array([r[key] for r in rows]) - came) ** 2)) for key in ("alarm", "still"))
    table = lay_table(
        ["fitted at week", *(f"{name}: {what}" for name in CHANNELS for what in ("alarm", "return / hurdle to come"))],
        [_list_week(rows, week) for week in sorted({r["week"] for r in rows})],
    )
    print(f"\n{table}")
    findings["The published drift"] = (
        f"`{FILE}`: the effect of both channels falls to a third and comes back half-way. Fitted every {EVERY} weeks "
        f"on its last {WINDOW} weeks or all there are; the hurdle is three fifths of a channel's best quarter. Brier "
        f"score {drifting:.3f}, without drift {still:.3f}.\n\n{table}"
    )
    assert drifting < still


def _list_week(rows: Sequence[Row], week: int) -> list[str]:
    cells = []
    for name in CHANNELS:
        here = [r for r in rows if r["week"] == week and r["fate"] == name]
        cells.extend([f"{here[0]['alarm']:.2f}", f"{here[0]['margin']:.2f}"] if here else ["-", "-"])
    return [str(week), *cells]
