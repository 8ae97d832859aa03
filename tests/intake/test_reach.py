"""Reach and frequency are declared together, for a paid channel, and kept with the panel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from tests.intake.table import WEEKS, codes, plain_columns, read_columns

from trimtab.intake import Reading, Roles, decode_panel, encode_panel
from trimtab.quantities import ChannelName

BOTH: dict[str, Any] = {"reach": {"tv": "people"}, "frequency": {"tv": "times"}}


def _read(roles: Mapping[str, Any], times: list[str] | None = None) -> Reading:
    columns = plain_columns()
    columns["people"] = [f"{1000 * (n % 4)}" for n in range(WEEKS)]
    columns["times"] = times or [f"{2 + n % 3}.5" for n in range(WEEKS)]
    return read_columns(columns, roles=Roles(**roles))


def test_the_reach_is_the_exposure_and_the_frequency_stands_beside_it() -> None:
    reading = _read(BOTH)
    panel = reading.panel
    assert panel is not None
    assert panel.frequency is not None
    tv = [channel.name for channel in panel.channels].index(ChannelName("tv"))
    assert panel.exposure[0, :4, tv].tolist() == [0, 1000, 2000, 3000]
    assert panel.frequency[0, :4, tv].tolist() == [0, 3.5, 4.5, 2.5]  # nobody was reached in the first week
    assert not panel.frequency[..., 1 - tv].any()
    assert {("people", "reach"), ("times", "frequency")} <= set(reading.roles)
    back = decode_panel(encode_panel(panel))
    assert back.channels == panel.channels
    np.testing.assert_array_equal(back.frequency, panel.frequency)


@pytest.mark.parametrize(
    ("roles", "code"),
    [
        ({"reach": {"tv": "people"}}, "problem.without_frequency"),
        ({"frequency": {"tv": "times"}}, "problem.without_reach"),
        ({"reach": {"radio": "people"}, "frequency": {"radio": "times"}}, "problem.reach_without_channel"),
        ({**BOTH, "exposure": {"tv": "other"}}, "problem.reach_and_exposure"),
    ],
)
def test_half_of_a_declaration_is_refused(roles: dict[str, dict[str, str]], code: str) -> None:
    assert codes(_read(roles)) == {code}


def test_people_reached_no_known_number_of_times_are_a_fault_where_they_stand() -> None:
    times = ["2"] * WEEKS
    times[4], times[5] = "", "0"  # nobody was reached in the fifth week, and 1,000 people in the sixth
    reading = _read(BOTH, times)
    (problem,) = reading.problems
    assert (problem.code, problem.row, problem.column) == ("problem.missing_frequency", 7, "times")
