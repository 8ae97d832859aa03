"""`python -m benchmarks.readouts [--runs 20]`: how long the read-out of a test takes, once its rooms are loaded."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import numpy as np

from benchmarks.cold import describe_machine
from benchmarks.page import lay_table, replace_section
from trimtab.lift.geo import GeoSeries, GeoTest, measure_geo
from trimtab.lift.user import Metric, Role, sum_up
from trimtab.lift.user.compare import compare_arms
from trimtab.quantities import ChannelName

GEOS, BEFORE, WINDOW = 40, 90, 15
USERS, METRICS = 1_000_000, 20


def main() -> None:
    """Time every read-out and write the section of the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=20, help="repetitions of each")
    runs = parser.parse_args().runs
    rows = [_time(name, limit, work, runs) for name, limit, work in (*_list_geo_tests(), *_list_user_tests())]
    header = ["milliseconds", "least on the clock", "median on the clock", "median of the processor", "target", "is"]
    text = lay_table(header, rows)
    print(text)
    replace_section("read-out-speed", f"Run of {datetime.now(UTC):%Y-%m-%d}: {describe_machine()}\n\n{text}")


def _time(name: str, limit: float, work: Callable[[], object], runs: int) -> list[str]:
    work()
    clock, processor = [], []
    for _ in range(runs):
        began, used = time.perf_counter(), time.process_time()
        work()
        clock.append(1000 * (time.perf_counter() - began))
        processor.append(1000 * (time.process_time() - used))
    # On a machine that others use the clock measures them; the time of the processor is the work's own.
    middle, own = float(np.median(clock)), float(np.median(processor))
    verdict = (
        "met"
        if middle <= limit
        else "met by the processor alone"
        if own <= limit
        else f"{own / limit:.1f} × the target"
    )
    return [name, f"{min(clock):.1f}", f"{middle:.1f}", f"{own:.1f}", f"{limit:g}", verdict]


def _list_geo_tests() -> list[tuple[str, float, Callable[[], object]]]:
    dice = np.random.default_rng(1)
    steps = np.arange(BEFORE + WINDOW)
    common = (1 + 0.001 * steps) * (1 + 0.1 * np.sin(2 * np.pi * steps / 7))
    outcome = dice.lognormal(8, 0.6, (GEOS, 1)) * common * np.exp(0.1 * dice.standard_normal((GEOS, len(steps))))
    days = tuple(date(2025, 1, 6) + timedelta(days=int(step)) for step in steps)
    series = GeoSeries(
        geos=tuple(f"region {n}" for n in range(GEOS)),
        periods=days,
        last_day=days[-1],
        outcome=outcome,
        outcome_name="orders",
        spend={},
    )

    def read(treated: int) -> Callable[[], object]:
        test = GeoTest(
            channel=ChannelName("search"),
            treated=series.geos[:treated],
            start=days[BEFORE],
            end=days[-1],
            read_until=days[-1],
            spend_change=1.0,
        )
        return lambda: measure_geo(series, test)

    size = f"{GEOS} regions × {len(steps)} days"
    return [(f"geo test, {size}, {n} treated, cross-checks included", 50.0, read(n)) for n in (1, 2, 5)]


def _list_user_tests() -> list[tuple[str, float, Callable[[], object]]]:
    dice = np.random.default_rng(2)
    arm = dice.integers(0, 2, USERS)
    before = dice.gamma(2.0, 1.0, (USERS, METRICS))
    value = 0.7 * before + dice.standard_normal((USERS, METRICS))
    metrics = [Metric(name=str(n), role=Role.GOAL, has_before=True) for n in range(METRICS)]
    moments = sum_up(("control", "treatment"), arm, value, before=before)

    def from_rows() -> object:
        return compare_arms(sum_up(("control", "treatment"), arm, value, before=before), metrics, 0, 1)

    size = f"{USERS:,} users × {METRICS} metrics with what came before"
    return [
        (f"A/B test, {size}, from arrays", 500.0, from_rows),
        (f"A/B test, {METRICS} metrics, from sums", 5.0, lambda: compare_arms(moments, metrics, 0, 1)),
    ]


if __name__ == "__main__":
    main()
