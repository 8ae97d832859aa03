"""What the page says of how the engine grows."""

from __future__ import annotations

from typing import Any

import pytest
from benchmarks.gradient import list_shapes
from benchmarks.scale import Large, fit_exponent, tell_scale

ENGINE: dict[str, Any] = {"method": "hmc", "draws": 1600, "ess_bulk_min": 512.0, "rhat_max": 1.02}


def cost(shape: dict[str, int]) -> float:
    """A gradient that grows with the square of the periods, and in step with all else."""
    return 1e-8 * shape["periods"] ** 2 * shape["geos"] * shape["channels"]


def gradients() -> dict[str, Any]:
    shapes = [{**shape, "seconds": cost(shape)} for shape in list_shapes()]
    return {
        "shapes": shapes,
        "files": {"geo_media": {"seconds": 0.004, "operations": 4e7}},
        "operations a second": 2e10,
    }


def test_the_exponent_of_a_power_is_found() -> None:
    assert fit_exponent([5, 10, 40], [3 * n**1.5 for n in (5, 10, 40)]) == pytest.approx(1.5)


def test_each_exponent_is_read_off_the_panels_that_differ_in_that_alone() -> None:
    told = tell_scale(None, gradients()).splitlines()
    rows = {line.split(" | ")[0].strip("| "): line for line in told if line.startswith("| ")}
    assert rows["periods"].endswith("| 2.00 |")
    assert rows["geos"].endswith("| 1.00 |")
    assert rows["channels"].endswith("| 1.00 |")
    assert rows["geo_media"] == "| geo_media | 40.0 | 2.00 | 4.00 | 2.0 |"


def test_a_large_fit_is_told_target_by_target_and_one_that_was_stopped_as_missed() -> None:
    found = {"periods": 208, "geos": 50, "channels": 30, "engine": ENGINE, "stages": {"mode": 61.0, "sample": 300.0}}
    told = tell_scale(Large(seconds=700.0, mebibytes=900.0, found=found), gradients())
    assert "| whole process, s | 700 | 600 | missed |" in told
    assert "| peak MiB | 900 | 4,096 | met |" in told
    assert "| smallest bulk ESS of a return | 512 | 400 | met |" in told
    assert "| largest R-hat of a parameter | 1.020 | 1.01 | missed |" in told
    assert "mode 61, sample 300" in told
    assert "**Missed**" in tell_scale(Large(seconds=3600.0), gradients())
    assert "large_business.parquet is not here" in tell_scale(None, gradients())
