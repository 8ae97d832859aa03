"""The comparison with other libraries, played by contestants that compute nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from benchmarks.peers import environment
from benchmarks.peers.__main__ import Run, measure
from benchmarks.peers.clock import measure_union
from benchmarks.peers.contestant import Contestant
from benchmarks.peers.fit_brands import measure as measure_brands
from benchmarks.peers.process import Result
from benchmarks.peers.record import Medium, Sheet, Task
from benchmarks.peers.report import tell_brands
from benchmarks.peers.sheets import Ground
from benchmarks.peers.speed import Settings, size_task
from benchmarks.peers.store import Enough, Store

MODULE = "tests.benchmarks.fake_peer"
SHEET = Sheet(
    time="week",
    outcome="sales",
    geo="town",
    media=(
        Medium(name="tv", spend="tv_spend", exposure="tv_views"),
        Medium(name="radio", spend="radio", exposure="radio"),
    ),
    controls=("price",),
)
HERE = Ground(file="made_up/here.csv", sheet=SHEET, rate=20.0)
AWAY = Ground(file="made_up/away.csv", sheet=SHEET, rate=20.0)
OURS = Contestant(name="ours", module=MODULE, ours=True)
PEER = Contestant(name="peer", module=MODULE, samplers=("slow", "fast"))
STUCK = Contestant(name="stuck", module=MODULE, samplers=("stuck",))
BROKEN = Contestant(name="broken", module=MODULE, samplers=("broken",))
ABSENT = Contestant(name="absent", module=MODULE, python="2.0", lock=Path(__file__))
SECTIONS = ("speed against peers", "agreement", "truth against peers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """A whole comparison that was broken off twice."""

    page: str
    steps: dict[str, str]
    """Of each kept step, what is in its file."""
    broken_off: int
    run: Run


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    folder = tmp_path_factory.mktemp("peers")
    data = folder / "data" / "made_up"
    data.mkdir(parents=True)
    (data / "here.csv").write_text("week,sales\n2024-01-01,600\n2024-01-08,400\n")
    (data / "here_truth.json").write_text(json.dumps({"contribution_total": {"tv": 90.0, "radio": 230.0}}))
    page = folder / "benchmarks.md"
    marks = [f"<!-- {s}: written by its command, not by hand -->\n<!-- end of {s} -->" for s in SECTIONS]
    page.write_text("\n\n".join(marks))
    run = Run(
        contestants=(OURS, PEER, STUCK, BROKEN, ABSENT),
        settings=Settings(data=folder / "data", limit=6.0, repeats=3),
        store=Store(folder / "results", 4),
        parts=("speed", "agreement"),
        speed=(HERE, AWAY),
        truth=(HERE, AWAY),
        same=None,
        page=page,
        picture=folder / "peers.svg",
    )
    broken_off = 0
    for most in (4, 5, None):
        try:
            measure(replace(run, store=Store(folder / "results", most)))
        except Enough:
            broken_off += 1
    quick = tuple(one for one in run.contestants if one is not STUCK)
    measure(replace(run, contestants=quick, parts=("truth",), store=Store(folder / "results")))
    steps = {path.stem: path.read_text() for path in (folder / "results").glob("*.json")}
    return Played(page=page.read_text(), steps=steps, broken_off=broken_off, run=run)


def test_a_run_that_was_broken_off_goes_on_where_it_stopped(played: Played) -> None:
    assert played.broken_off == 2
    measure(replace(played.run, store=Store(played.run.picture.parent / "results", 0)))  # nothing is measured again
    assert played.run.page is not None
    assert played.run.page.read_text() == played.page


def test_what_is_asked_for_again_is_measured_again_and_nothing_else(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for step in ("speed here peer", "truth here peer", "speed here ours"):
        store.keep(step, lambda: {"value": 1})
    assert store.forget("here peer") == 2
    assert store.keep("speed here ours", lambda: {"value": 2}) == {"value": 1}
    assert store.keep("truth here peer", lambda: {"value": 2}) == {"value": 2}


def test_the_faster_sampler_is_compared_in_both_orders(played: Played) -> None:
    assert "| peer, fast, ours first |" in played.page
    assert "| peer, fast, ours last |" in played.page
    assert "| peer, slow, ours" not in played.page
    assert "| peer, slow |" in played.page  # as a trial


def test_the_speeds_and_the_target_stand_beside_each_other(played: Played) -> None:
    row = next(line for line in played.page.splitlines() if line.startswith("| here | effective draws per second"))
    ours, peer = 2000.0 / 0.01, _read(played, "speed-here-forwards-peer").ess / 0.5
    assert f"{ours / peer:.1f} ×" in row
    assert "20 ×: met" in row


def test_a_missing_file_is_named_in_every_part(played: Played) -> None:
    speed, agreement, truth = (played.page.split(f"<!-- end of {s} -->")[0].split(f"<!-- {s}:")[1] for s in SECTIONS)
    for part in (speed, agreement, truth):
        assert "made_up/away.csv is not here" in part


def test_a_peer_that_cannot_be_installed_is_named_with_its_reason(played: Played) -> None:
    assert "Left out: absent, since there is no Python 2.0" in played.page


def test_a_peer_that_does_not_end_or_fails_is_told_as_such(played: Played) -> None:
    assert _read(played, "trial-here-stuck-stuck").failed == "stopped after 6 s"
    assert _read(played, "trial-here-broken-broken").failed == "the engine room is under water"
    assert "| stopped after 6 s |" in played.page


def test_the_means_are_held_against_a_run_ten_times_as_long(played: Played) -> None:
    row = next(line for line in played.page.splitlines() if line.startswith("| here | dice"))
    assert "ESS 16,000" in row
    assert "0.1: met" in row
    # 8 fits of 2,000 independent draws: their means spread as those of 2,000 draws do, give or take a factor 3
    seen = float(row.split("|")[-2].split("(")[0].replace(",", ""))
    assert 600 < seen < 7000


def test_the_error_of_the_shares_is_that_of_the_planted_ones(played: Played) -> None:
    # They say 100 and 200 of 1,000; planted are 90 and 230: one point and three off.
    row = next(line for line in played.page.splitlines() if line.startswith("| peer | 2.0"))
    assert row.split(" | ")[1:3] == ["2.00", "left out"]


def test_a_trial_says_how_many_draws_are_needed_and_the_limit_how_many_fit() -> None:
    trial = Result(
        contestant="peer",
        sampler="fast",
        seconds=30.0,
        stages={"sample": 20.0},
        ess=200.0,
        draws=100,
        warm_up=100,
        chains=4,
    )
    base, settings = Task(path="", sheet=SHEET), Settings(data=Path(), limit=1000.0)
    sized = size_task(base, trial, settings)
    assert sized.draws == 650  # 1.3 times a thousand at two a draw
    cramped = size_task(base, trial, replace(settings, limit=60.0))
    assert 0.1 * (100 + cramped.draws) + 10 <= 60
    assert cramped.draws > 250


def test_compiling_that_overlaps_counts_once() -> None:
    assert measure_union([(0.0, 2.0), (1.0, 3.0), (1.5, 1.75), (5.0, 6.0)]) == pytest.approx(4.0)


def test_an_interpreter_of_the_wanted_version_is_found_without_being_told_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    monkeypatch.setattr(environment, "_tell_version", lambda path: "3.12" if "3.12.10" in str(path) else None)
    for version in ("3.12.9", "3.12.10", "3.11.1"):
        (tmp_path / "versions" / version / "bin").mkdir(parents=True)
    assert environment.find_python("3.12") == tmp_path / "versions" / "3.12.10" / "bin" / "python"
    with pytest.raises(environment.NotInstalled, match=r"no Python 3\.11"):
        environment.find_python("3.11")


def test_a_task_survives_its_file(tmp_path: Path) -> None:
    task = Task(path="a.csv", sheet=replace(SHEET, organic=("posts",)), sampler="nutpie", draws=7, repeats=2)
    task.write(tmp_path / "task.json")
    assert Task.read(tmp_path / "task.json") == task


def test_the_fastest_way_through_many_brands_is_marked() -> None:
    ways = {name: measure_brands(lambda: [("importance", 1200.0), ("hmc", 900.0)]) for name in ("one", "two")}
    ways["one"]["seconds"], ways["two"]["seconds"] = 2.0, 1.0
    told = tell_brands({"brands": 2, "periods": 156, "channels": 5, "ways": ways})
    assert "| **two** | 1.0 | 0.50 | 1.2: met | 1 of 2 | importance 1, hmc 1 |" in told
    assert "| one | 2.0 | 1.00 | 1.2: missed |" in told


def _read(played: Played, step: str) -> Result:
    return Result(**json.loads(played.steps[step]))
