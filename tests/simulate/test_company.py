"""The example company: its files say what its world holds."""

import csv
import tomllib
from io import StringIO
from pathlib import Path

import numpy as np
import pytest

from trimtab.intake import ChannelKind, read_efforts, read_panel
from trimtab.lift import read_lifts
from trimtab.simulate import demo_files, demo_world, simulate
from trimtab.simulate.truth import BestAction


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_company_has_something_to_stop_something_to_keep_and_something_to_try(seed: int) -> None:
    truth = simulate(demo_world(), seed).truth
    best: dict[str, BestAction] = dict(zip(map(str, truth.channels), truth.best_action, strict=True))
    assert best["Display"] is BestAction.STOP
    assert best["Pinterest"] in {BestAction.MORE, BestAction.START}
    assert best["Newsletter"] is BestAction.CONTINUE
    assert best["Google Search"] in {BestAction.CONTINUE, BestAction.MORE}


def test_the_sales_file_holds_the_panel() -> None:
    panel, rows = simulate(demo_world(), 7).panel, list(csv.DictReader(StringIO(demo_files(7)["sales.csv"])))
    assert len(rows) == panel.outcome.size
    assert [row["Region"] for row in rows[:6]] == list(panel.geos)
    np.testing.assert_allclose([float(r["Revenue"]) for r in rows], panel.outcome.T.ravel(), atol=0.01)
    spend = [c for c in panel.channels if c.kind is ChannelKind.PAID]
    written = [[float(row[c.spend_column or ""]) for c in spend] for row in rows]
    np.testing.assert_allclose(
        written, panel.spend.transpose(1, 0, 2).reshape(len(rows), -1)[:, : len(spend)], atol=0.01
    )


def test_the_experiment_went_dark_in_two_regions_and_lost_revenue() -> None:
    lifts = simulate(demo_world(), 7).lifts
    rows = list(csv.DictReader(StringIO(demo_files(7)["lifts.csv"])))
    assert len(rows) == len(lifts) == 1
    assert float(rows[0]["estimate"]) < -2 * float(rows[0]["standard_error"]) < 0
    assert float(rows[0]["spend_change"]) < 0
    panel = simulate(demo_world(), 7).panel
    dark = [g for g, name in enumerate(panel.geos) if name in rows[0]["geos"].split("; ")]
    week = [day.isoformat() for day in panel.periods].index(rows[0]["start"])
    assert panel.spend[dark, week, 2].sum() == 0
    assert panel.spend[:, week, 2].sum() > 0


def test_hours_are_logged_for_every_channel_and_name_no_person() -> None:
    rows = list(csv.DictReader(StringIO(demo_files(7)["inputs.csv"])))
    assert {row["channel"] for row in rows} == {m.name for m in demo_world().media}
    assert {row["role"] for row in rows} == {"performance marketer", "social media manager", "content editor"}
    assert len({(row["channel"], row["week"]) for row in rows}) == len(rows)
    assert all(float(row["hours"].split("-")[0]) >= 0 for row in rows)


def test_the_settings_declare_the_money_and_name_the_files() -> None:
    files = demo_files(7)
    settings = tomllib.loads(files["trimtab.toml"])
    assert settings["money"] == {"currency": "EUR", "margin": 0.4, "hurdle": 1.0}
    assert set(settings["files"].values()) | {"trimtab.toml"} == set(files)


def test_the_intake_reads_the_sales_file_as_the_world_has_it(tmp_path: Path) -> None:
    (tmp_path / "sales.csv").write_text(demo_files(7)["sales.csv"], encoding="utf-8")
    panel, problems = read_panel(tmp_path / "sales.csv")
    world = simulate(demo_world(), 7).panel
    assert panel is not None, problems
    assert not problems
    assert [(c.name, c.kind) for c in panel.channels] == [(c.name, c.kind) for c in world.channels]
    assert [(c.name, c.role) for c in panel.controls] == [(c.name, c.role) for c in world.controls]
    assert panel.geos == world.geos
    assert panel.periods == world.periods
    np.testing.assert_allclose(panel.outcome, world.outcome, atol=0.01)


def test_experiments_and_hours_are_read_as_the_world_has_them(tmp_path: Path) -> None:
    for name, text in demo_files(7).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    world = simulate(demo_world(), 7)
    lifts, problems, _ = read_lifts(tmp_path / "lifts.csv", world.panel)
    assert not problems
    assert [(f.channel, f.start, f.read_until, f.geos, f.from_panel) for f in lifts] == [
        (f.channel, f.start, f.read_until, f.geos, f.from_panel) for f in world.lifts
    ]
    efforts, problems, _ = read_efforts(tmp_path / "inputs.csv", world.panel)
    assert not problems
    assert {e.channel for e in efforts} == {e.channel for e in world.efforts}
    truth = {e.channel: e for e in world.efforts}
    for effort in efforts:
        assert effort.hours == pytest.approx(truth[effort.channel].hours, abs=0.5)
        assert effort.resource_cost == pytest.approx(truth[effort.channel].resource_cost)
