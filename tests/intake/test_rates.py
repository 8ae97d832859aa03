"""Money in another currency is converted at the stated rate, said so, and never guessed at."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest
from tests.intake.table import WEEKS, codes, notices, plain_columns, read_columns

from trimtab.intake import Declared, Panel, Reading


def _read(columns: Mapping[str, list[str]], rates: Mapping[str, float], currency: str | None = "EUR") -> Reading:
    return read_columns(dict(columns), declared=Declared(currency=currency, rates=rates))


def _panel(reading: Reading) -> Panel:
    assert reading.problems == ()
    assert reading.panel is not None
    return reading.panel


def _rename(**names: str) -> dict[str, list[str]]:
    return {names.get(name, name): cells for name, cells in plain_columns().items()}


def test_a_column_in_another_currency_is_converted_and_the_others_are_not() -> None:
    plain = _panel(read_columns(plain_columns()))
    reading = _read(_rename(tv_spend="tv_spend (USD)"), {"USD": 0.92})
    panel = _panel(reading)
    np.testing.assert_allclose(panel.spend[..., 1], 0.92 * plain.spend[..., 1])
    np.testing.assert_array_equal(panel.spend[..., 0], plain.spend[..., 0])
    np.testing.assert_array_equal(panel.exposure, panel.spend)
    np.testing.assert_array_equal(panel.outcome, plain.outcome)
    (told,) = [notice for notice in reading.notices if notice.code == "notice.converted"]
    assert (told.params["currency"], told.params["rate"], told.params["declared"]) == ("USD", "0.92", "EUR")
    assert told.params["columns"] == ("tv_spend (USD)",)


def test_an_outcome_in_another_currency_is_converted_too() -> None:
    plain = _panel(read_columns(plain_columns()))
    panel = _panel(_read(_rename(revenue="revenue (£)"), {"GBP": 1.2}))
    np.testing.assert_allclose(panel.outcome, 1.2 * plain.outcome)
    assert panel.same_money


def test_a_currency_named_row_by_row_is_converted_row_by_row() -> None:
    columns = plain_columns()
    columns["Currency code"] = ["EUR", "USD", ""] * (WEEKS // 3)
    panel, plain = _panel(_read(columns, {"USD": 0.5})), _panel(read_columns(plain_columns()))
    rate = np.tile([1.0, 0.5, 1.0], WEEKS // 3)
    np.testing.assert_allclose(panel.spend, plain.spend * rate[:, None])
    np.testing.assert_allclose(panel.outcome, plain.outcome * rate)


def test_a_currency_without_a_rate_is_asked_for_with_its_columns() -> None:
    columns = _rename(tv_spend="tv_spend (USD)", search_spend="search_spend (CHF)")
    (problem,) = _read(columns, {"USD": 0.92}).problems
    assert problem.code == "problem.rate_missing"
    assert (problem.params["currency"], problem.params["columns"]) == ("CHF", ("search_spend (CHF)",))


@pytest.mark.parametrize(
    ("rates", "currency", "code"),
    [
        ({"USD": 0.0}, "EUR", "problem.rate_not_positive"),
        ({"USD": float("nan")}, "EUR", "problem.rate_not_positive"),
        ({"USD": 0.92}, None, "problem.rate_to_nothing"),
        ({"EUR": 2.0}, "EUR", "problem.rate_to_itself"),
    ],
)
def test_a_rate_that_makes_no_sense_is_refused(rates: Mapping[str, float], currency: str | None, code: str) -> None:
    assert codes(_read(plain_columns(), rates, currency)) == {code}


def test_a_rate_nothing_is_converted_with_is_told() -> None:
    assert "notice.rates_unused" in notices(_read(plain_columns(), {"USD": 0.92}))
