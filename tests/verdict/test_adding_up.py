"""What stands in one sentence adds up as it is written."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from trimtab.present.sentence import say
from trimtab.statement import Statement
from trimtab.verdict.reason import _add_up

MONEY = st.floats(1.0, 1e8)


@given(brought=MONEY, gain=MONEY)
def test_what_a_stopped_channel_brings_and_what_stopping_gains_add_up(brought: float, gain: float) -> None:
    params = {"channel": "tv", "horizon": 13, "unit": "unit.week", **_add_up(brought, gain)}
    text = say(Statement(code="reason.money.stop", params=params), currency="EUR")
    first, second, third = (float(found.replace(",", "")) for found in re.findall(r"€([\d,.]*\d)", text))
    assert round(first + third, 2) == second
    assert abs(second - brought - gain) <= max(0.011 * (brought + gain), 1.0)
    assert abs(third - gain) <= max(0.06 * gain, 0.5)
