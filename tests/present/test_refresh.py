"""What changed since an earlier review, in words and as data."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from tests.present.specimen import make_review

from trimtab.present import as_refresh, as_refresh_data
from trimtab.present.block import Table
from trimtab.present.sentence import say
from trimtab.quantities import Interval
from trimtab.refresh import Cause, ChannelShift, NumberShift, Refresh, Step
from trimtab.statement import Statement
from trimtab.verdict import Action, Choice

NARROW, WIDE = Interval(mean=2.0, low=1.0, high=3.0), Interval(mean=3.5, low=2.0, high=6.0)


def make_refresh() -> Refresh:
    """One channel whose return rose with the new data, and whose verdict turned."""
    review = make_review()
    steps = (
        Step(cause=Cause.RESTATED, statement=Statement(code="refresh.step.restated", params={"cells": 1})),
        Step(
            cause=Cause.NEW_DATA,
            statement=Statement(
                code="refresh.step.new_data", params={"periods": 13, "first": "2023-01-02", "last": "2026-09-28"}
            ),
        ),
    )
    shift = ChannelShift(
        channel=review.channels[0].channel,
        moves=(
            NumberShift(
                measure="return_on_investment", before=NARROW, after=WIDE, shares=(0.01, 1.49), chance=(0.05, 0.05)
            ),
            NumberShift(
                measure="planned",
                before=None,
                after=Interval(mean=500.0, low=500.0, high=500.0),
                shares=None,
                chance=None,
            ),
        ),
        before=Choice(action=Action.CONTINUE),
        after=Choice(action=Action.STOP),
        turned=(1,),
    )
    held = (datetime(2026, 6, 30, tzinfo=UTC), datetime(2026, 9, 30, tzinfo=UTC))
    return Refresh(since=3, number=7, held=held, earlier=review, later=review, steps=steps, channels=(shift,))


def test_the_verdict_that_turned_is_named_with_what_turned_it() -> None:
    refresh = make_refresh()
    text = " ".join(str(block) for block in as_refresh(refresh))
    assert f"{refresh.channels[0].channel}: Continue, now Stop. It turned with the new data." in text
    assert "0 of 1 verdict is the same" in text


def test_a_move_within_chance_is_no_figure_and_a_missing_share_is_none() -> None:
    tables = [block for block in as_refresh(make_refresh()) if isinstance(block, Table)]
    (roi,), (planned,) = (table.rows for table in tables)
    assert [cell.text for cell in roi][-3] == "≈ 0"
    assert [cell.text for cell in roi][-2].startswith("+")
    assert [cell.text for cell in planned][-2:] == ["–", "–"]


def test_overlap_is_of_the_shorter_range() -> None:
    (roi, planned) = make_refresh().channels[0].moves
    assert roi.overlap == 0.5
    assert planned.overlap is None
    apart = replace(roi, after=Interval(mean=9.0, low=8.0, high=10.0))
    assert apart.overlap == 0.0


def test_the_data_hold_what_the_blocks_say() -> None:
    refresh = make_refresh()
    data = as_refresh_data(refresh)
    assert [step["cause"] for step in data["steps"]] == ["restated", "new_data"]  # type: ignore[union-attr,index,call-overload]
    assert say(refresh.steps[0].statement) == "1 figure was restated"
