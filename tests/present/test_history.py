"""The drawings of what a channel gave back over time say what happened, in title, marks and table."""

from __future__ import annotations

from datetime import date

from tests.present.specimen import make_review

from trimtab.present.page.history import Event, set_history
from trimtab.present.pen import Pen
from trimtab.quantities import Interval
from trimtab.returns import Stretch
from trimtab.statement import Statement

REVIEW = make_review()
PEN = Pen.for_review(REVIEW)
SEARCH = next(channel for channel in REVIEW.channels if channel.channel == "Search")
UNKNOWN = Statement(code="returns.missing.hours", params={"channel": "Search"})


def stretch(first: int, mean: float) -> Stretch:
    known = Interval(mean=mean, low=mean - 0.5, high=mean + 0.5)
    return Stretch(
        first=first,
        last=first + 12,
        return_on_investment=known,
        return_on_time=UNKNOWN,
        return_on_effort=UNKNOWN,
        return_on_resources=UNKNOWN,
    )


def test_the_title_says_whether_it_changed_and_the_table_holds_every_stretch() -> None:
    fell = set_history(SEARCH, (stretch(91, 4.0), stretch(104, 3.0), stretch(117, 2.0)), (), REVIEW, PEN)
    assert "Return per €1: down from €4.00 to €2.00" in fell
    assert "€3.00" in fell
    assert "Profit per hour" not in fell
    held = set_history(SEARCH, (stretch(104, 3.0), stretch(117, 2.9)), (), REVIEW, PEN)
    assert "no clear change" in held
    assert " style=" not in held


def test_what_happened_is_numbered_in_the_drawing_and_told_below_it() -> None:
    event = Event(
        kind="web.history.shift", text="No <b>third-party</b> cookies", first=date(2025, 3, 3), last=date(2025, 3, 3)
    )
    old = Event(kind="web.history.test", text="long ago", first=date(2001, 1, 1), last=date(2001, 2, 1))
    drawn = set_history(SEARCH, (stretch(104, 3.0), stretch(117, 2.0)), (old, event), REVIEW, PEN)
    assert "Change outside: No &lt;b&gt;third-party&lt;/b&gt; cookies" in drawn
    assert "long ago" not in drawn
    assert ">1</text>" in drawn


def test_one_stretch_is_no_history() -> None:
    assert set_history(SEARCH, (stretch(117, 2.0),), (), REVIEW, PEN) == ""
