"""The same job without the command line, from a notebook's data frame."""

from __future__ import annotations

from io import StringIO

import pandas as pd

import trimtab


def test_a_data_frame_becomes_verdicts_in_five_calls(sales: str) -> None:
    frame = pd.read_csv(StringIO(sales), parse_dates=["week"])
    panel, problems = trimtab.read_panel(frame, declared=trimtab.Declared(currency="EUR"))
    assert problems == ()
    assert panel is not None
    terms = trimtab.Terms(margin=0.4)
    posterior = trimtab.fit(panel)
    returns = trimtab.measure_returns(posterior, terms)
    plan = trimtab.allocate(posterior, trimtab.Budget(), terms)
    verdicts = trimtab.judge(posterior, plan, returns, terms)
    assert [verdict.channel for verdict in verdicts] == ["search", "posters"]
    assert sum(line.planned for line in plan.allocation) > 0


def test_every_name_on_the_door_opens() -> None:
    assert [name for name in trimtab.__all__ if not callable(getattr(trimtab, name))] == []
    assert set(trimtab.__all__) <= set(dir(trimtab))
