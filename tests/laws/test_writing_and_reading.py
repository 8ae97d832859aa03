"""Laws of the ledger's spelling: what was written is what is read."""

from __future__ import annotations

import json
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from numpy.typing import NDArray
from tests.ledger import sample

from trimtab.intake import Panel
from trimtab.intake.effort import ChannelEffort
from trimtab.ledger.encoding import Annotation, Value, canonical_text, decode, encode
from trimtab.lift import Lift
from trimtab.model.health import Health
from trimtab.plan import Budget, Plan
from trimtab.problems import Problem
from trimtab.quantities import Array
from trimtab.returns import ChannelReturns, Terms
from trimtab.review import Coverage, Review, Sitting
from trimtab.verdict import Verdict

st.register_type_strategy(
    Mapping, lambda kind: st.dictionaries(*(st.from_type(part) for part in typing.get_args(kind)), max_size=3)
)

WHOLE = ((Review, sample.review()), (Panel, sample.panel()), (Sitting, sample.sitting()))
VALUES = (Lift, ChannelEffort, Terms, Budget, Plan, Health, ChannelReturns, Verdict, Coverage, Problem)


def _through_text(kind: Annotation, value: object) -> Value:
    return decode(kind, json.loads(canonical_text(encode(value))))


def _spell(value: object) -> object:
    """A value field by field, since what is shown of a panel is not all of it; the rest as `repr` tells it apart."""
    if is_dataclass(value):
        return type(value), [_spell(getattr(value, part.name)) for part in fields(value)]
    return [_spell(part) for part in value] if isinstance(value, tuple | list) else repr(value)


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_what_is_written_is_what_is_read(kind: type, data: st.DataObject) -> None:
    value = data.draw(st.from_type(kind))
    again = _through_text(kind, value)
    # repr tells NaN from a number, 1 from 1.0, -0.0 from 0.0 and a tuple from a list.
    assert repr(again) == repr(value)


@given(arrays(np.float64, array_shapes(max_dims=3, min_side=1, max_side=4)))
def test_an_array_comes_back_to_the_last_bit(values: NDArray[np.float64]) -> None:
    np.testing.assert_array_equal(_through_text(Array, values), values, strict=True)


@pytest.mark.parametrize(("kind", "value"), WHOLE)
def test_a_whole_review_survives_the_trip(kind: type, value: object) -> None:
    assert _spell(_through_text(kind, value)) == _spell(value)
