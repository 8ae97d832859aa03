"""Which column names the places: one whose names come back at the dates, whatever its header says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.intake.table import WEEKS, codes, notices, plain_columns, read_columns

from trimtab.intake import Roles


def _regional(places: int) -> dict[str, list[str]]:
    """The plain file once for each place."""
    return {name: cells * places for name, cells in plain_columns().items()}


@pytest.mark.parametrize(
    ("header", "measure"),
    [
        ("store traffic", lambda n: 200 + n % 9),
        ("market index", lambda n: 100 + n % 5 / 10),
        ("store_count", lambda n: 12 + n // 20),
        ("stores", lambda _: 12),
        ("Store open", lambda n: n % 2),
        ("state of mind", lambda n: n % 3),
    ],
)
@pytest.mark.parametrize("places", [1, 4])
def test_a_measure_is_no_place_whatever_its_name(header: str, measure: Callable[[int], float], places: int) -> None:
    columns = _regional(places)
    if places > 1:
        columns["region"] = [name for name in "ABCD" for _ in range(WEEKS)]
    columns[header] = [str(measure(n)) for n in range(places * WEEKS)]
    reading = read_columns(columns)
    assert reading.problems == ()
    assert dict(reading.roles)[header] == "unused"
    (told,) = [n for n in reading.notices if n.code == "notice.numbers_unused"]
    assert told.params["columns"] == (header,)


@pytest.mark.parametrize("first", [1, 1001])
def test_places_that_are_numbered_are_places(first: int) -> None:
    columns = _regional(20)
    columns["store"] = [str(first + n) for n in range(20) for _ in range(WEEKS)]
    columns["store_count"] = [str(3 + n % 2) for n in range(20 * WEEKS)]
    panel = read_columns(columns).panel
    assert panel is not None
    assert panel.geos == tuple(str(first + n) for n in range(20))


def test_numbered_places_of_which_one_lacks_rows_are_told_as_places() -> None:
    columns = _regional(3)
    columns["store"] = [str(n) for n in (1, 2, 3) for _ in range(WEEKS)]
    short = {name: cells[:-5] for name, cells in columns.items()}
    assert codes(read_columns(short)) == {"problem.geo_gap"}


def test_a_finer_numbered_place_comes_before_a_country_in_words() -> None:
    columns = _regional(4)
    columns["country"] = ["BE"] * (2 * WEEKS) + ["NL"] * (2 * WEEKS)
    columns["shop_count"] = columns["store_count"] = [str(30 + n % 7) for n in range(4 * WEEKS)]
    columns["store"] = [str(n) for n in (1, 2, 3, 4) for _ in range(WEEKS)]
    panel = read_columns(columns).panel
    assert panel is not None
    assert panel.geos == ("1", "2", "3", "4")


def test_words_that_change_over_time_and_stand_once_per_date_are_no_places() -> None:
    columns = plain_columns()
    columns["market"] = ["calm" if n % 3 else "wild" for n in range(WEEKS)]
    panel = read_columns(columns).panel
    assert panel is not None
    assert panel.geos == ("national",)


def test_a_place_that_is_declared_needs_no_guess() -> None:
    columns = plain_columns()
    columns["market"] = ["calm" if n % 3 else "wild" for n in range(WEEKS)]
    assert codes(read_columns(columns, roles=Roles(geo="market"))) == {"problem.geo_gap"}


def test_columns_with_a_part_or_a_reason_of_their_own_are_not_called_unrecognised() -> None:
    columns = plain_columns()
    columns["clicks"] = columns["price"] = [str(n % 5) for n in range(WEEKS)]
    columns["notes"] = ["nothing"] * WEEKS
    assert "notice.numbers_unused" not in notices(read_columns(columns))
    columns["mood"] = columns["price"]
    assert "notice.numbers_unused" not in notices(read_columns(columns, roles=Roles(ignore=("mood",))))
