"""What the team does besides media is declared as such, with what its effect is counted from."""

from __future__ import annotations

import pytest
from tests.intake.table import WEEKS, codes, plain_columns, read_columns

from trimtab.intake import Baseline, ControlRole, Reading, Roles, decode_panel, encode_panel


def _read(price: list[str] | None = None, **roles: object) -> Reading:
    columns = plain_columns()
    columns["shelf"] = price or [f"{20 + n % 3}" for n in range(WEEKS)]
    return read_columns(columns, roles=Roles(**roles))  # type: ignore[arg-type]


@pytest.mark.parametrize("word", ["lowest", "highest"])
def test_a_treatment_is_no_control_and_keeps_what_it_is_counted_from(word: str) -> None:
    reading = _read(treatments={"shelf": word})
    assert reading.panel is not None
    (treatment,) = reading.panel.controls
    assert (treatment.role, treatment.baseline) == (ControlRole.TREATMENT, Baseline(word))
    assert ("shelf", "treatment") in reading.roles
    assert decode_panel(encode_panel(reading.panel)).controls == (treatment,)


def test_a_column_cannot_be_a_control_and_a_treatment() -> None:
    assert codes(_read(treatments={"shelf": "lowest"}, controls={"shelf": "confounder"})) == {
        "problem.column_has_two_roles"
    }
    assert codes(_read(controls={"shelf": "treatment"})) == {"problem.unknown_control_role"}


def test_what_cannot_be_counted_or_counted_from_is_refused() -> None:
    assert codes(_read(treatments={"shelf": "middle"})) == {"problem.treatment_baseline_unknown"}
    assert codes(_read(["dear", "cheap", "sale"] * (WEEKS // 3), treatments={"shelf": "lowest"})) == {
        "problem.control_not_numeric"
    }
