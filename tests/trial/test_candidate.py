"""Sets of regions keep every limit, are small pictures of the whole, and come out the same every time."""

from __future__ import annotations

import numpy as np
import pytest

from trimtab.trial.candidate import Field, draw_candidates, lay_units, swap_units

GEOS = 12
WEIGHT = np.arange(1.0, GEOS + 1) / np.arange(1.0, GEOS + 1).sum()


def _lay_field(**changes: object) -> Field:
    free = np.ones(GEOS, dtype=bool)
    parts = {
        "units": lay_units(free, []),
        "fixed": np.zeros(GEOS, dtype=bool),
        "weight": WEIGHT,
        "least": 0.0,
        "most": 0.4,
        "most_geos": 8,
    }
    return Field(**{**parts, **changes})


def _mark(*places: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    found = np.zeros(GEOS, dtype=bool)
    found[list(places)] = True
    return found


@pytest.mark.parametrize(("least", "most", "most_geos"), [(0.0, 0.4, 8), (0.2, 0.3, 8), (0.0, 0.9, 2)])
def test_every_candidate_keeps_the_limits_and_none_stands_twice(least: float, most: float, most_geos: int) -> None:
    field = _lay_field(least=least, most=most, most_geos=most_geos)
    dice = np.random.default_rng(3)
    drawn = draw_candidates(field, 60, dice)
    swapped = swap_units(field, drawn[:5], 40, dice)
    assert len(drawn) > 20
    assert len(swapped) > 5
    for sets in (drawn, swapped):
        share = sets @ WEIGHT
        assert (share >= least).all()
        assert (share <= most + 1e-9).all()
        assert (sets.sum(axis=1) <= most_geos).all()
        assert len(np.unique(sets, axis=0)) == len(sets)


def test_the_same_seed_draws_the_same_sets() -> None:
    first, second = (draw_candidates(_lay_field(), 30, np.random.default_rng(5)) for _ in range(2))
    assert (first == second).all()


def test_regions_that_go_together_are_treated_together_or_not_at_all() -> None:
    group = _mark(2, 7)
    field = _lay_field(units=lay_units(np.ones(GEOS, dtype=bool), [group]))
    sets = draw_candidates(field, 80, np.random.default_rng(1))
    inside = sets[:, group].sum(axis=1)
    assert set(inside.tolist()) == {0, 2}


def test_a_group_with_a_region_that_must_not_be_treated_is_not_treated() -> None:
    free = ~_mark(2)
    field = _lay_field(units=lay_units(free, [_mark(2, 7)]))
    sets = draw_candidates(field, 80, np.random.default_rng(1))
    assert not sets[:, [2, 7]].any()


def test_what_must_be_treated_is_in_every_set() -> None:
    field = _lay_field(units=lay_units(~_mark(4), []), fixed=_mark(4))
    dice = np.random.default_rng(1)
    sets = draw_candidates(field, 40, dice)
    assert sets[:, 4].all()
    assert swap_units(field, sets, 40, dice)[:, 4].all()


def test_limits_that_contradict_each_other_leave_no_set() -> None:
    assert len(draw_candidates(_lay_field(least=0.95, most=1.0, most_geos=2), 10, np.random.default_rng(1))) == 0
