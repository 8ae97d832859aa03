"""Columns that only say whether something ran: yes and no, or a mark and nothing."""

from __future__ import annotations

import pytest
from tests.intake.table import WEEKS, codes, notices, plain_columns, read_columns

from trimtab.intake import Panel, Reading, Roles
from trimtab.present.sentence import say_problem


def _with(header: str, *cells: str, roles: Roles | None = None) -> Reading:
    """The plain file with one more column, its cells in turns."""
    columns = plain_columns()
    columns[header] = [cells[n % len(cells)] for n in range(WEEKS)]
    return read_columns(columns, roles=roles)


def _panel(reading: Reading) -> Panel:
    assert reading.problems == ()
    assert reading.panel is not None
    return reading.panel


@pytest.mark.parametrize("words", [("yes", "no"), ("TRUE", "FALSE"), ("oui", "non"), ("Ja", "Nee"), ("ja", "nein")])
def test_yes_and_no_are_one_and_zero_for_a_control_and_for_an_unpaid_channel(words: tuple[str, str]) -> None:
    promotion = _with("promo", *words)
    assert _panel(promotion).control_values[0, :4, 0].tolist() == [1, 0, 1, 0]
    assert "notice.switch" in notices(promotion)
    guessed = _panel(_with("newsletter", *words))
    declared = _panel(_with("podcast", *words, roles=Roles(organic={"Podcast": "podcast"})))
    for panel in (guessed, declared):
        assert panel.exposure[0, :4, 2].tolist() == [1, 0, 1, 0]


def test_a_cross_is_a_mark_and_an_empty_cell_beside_crosses_is_none() -> None:
    reading = _with("promo", "x", "", "")
    assert _panel(reading).control_values[0, :4, 0].tolist() == [1, 0, 0, 1]
    assert "notice.marks" in notices(reading)


def test_an_empty_cell_beside_yes_and_no_is_missing() -> None:
    assert codes(_with("promo", "yes", "no", "")) == {"problem.missing_control"}
    assert codes(_with("promo", "x", "n/a", "")) == {"problem.missing_control"}


def test_yes_and_no_are_no_spend() -> None:
    assert [c.name for c in _panel(_with("radio_spend", "yes", "no")).channels] == ["search", "tv"]


@pytest.mark.parametrize(("cells", "code"), [(("two", "3"), "not_a_number"), (("5", ""), "missing")])
def test_what_an_unpaid_channel_needs_is_said_in_full(cells: tuple[str, str], code: str) -> None:
    reading = _with("podcast", *cells, roles=Roles(organic={"Our podcast": "podcast"}))
    assert codes(reading) == {f"problem.organic_{code}"}
    wrong, cure = say_problem(reading.problems[0])
    assert "podcast" in wrong
    assert "Our podcast" in wrong
    assert "write 1 where it did and 0 where it did not" in cure


@pytest.mark.parametrize("cell", ["1", "0", "yes"])
def test_an_unpaid_channel_that_never_changes_is_said_to_show_nothing(cell: str) -> None:
    reading = _with("blog", cell)
    assert [c.name for c in _panel(reading).channels][2:] == ["blog"]
    assert "notice.organic_constant" in notices(reading)
