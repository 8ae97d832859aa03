"""What carry-over and saturation may never do."""

from __future__ import annotations

import jax.numpy as jnp
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from trimtab.model.design import lag
from trimtab.model.response import carry, carry_weights, saturate, saturate_slope

retentions = st.floats(0.001, 0.99)
exposures = st.floats(0.0, 1e6)


@given(retention=retentions, burst=st.floats(0.01, 1e6), start=st.integers(4, 10))
def test_carry_over_moves_mass_and_makes_none(retention: float, burst: float, start: int) -> None:
    exposure = np.zeros((1, 40, 1))
    exposure[0, start, 0] = burst
    worked = np.asarray(carry(jnp.asarray(lag(exposure, 12, 4)), carry_weights(jnp.array([retention]), 12)))[0, 0]
    np.testing.assert_allclose(worked.sum(), burst, rtol=1e-9)
    assert (worked[:start] == 0).all()
    assert (np.diff(worked[start : start + 13]) <= 1e-12 * burst).all()


@given(retention=retentions, level=st.floats(0.01, 1e6))
def test_steady_exposure_stays_steady(retention: float, level: float) -> None:
    lagged = jnp.asarray(lag(np.full((1, 20, 1), level), 12, 4))
    worked = carry(lagged, carry_weights(jnp.array([retention]), 12))
    np.testing.assert_allclose(worked, level, rtol=1e-9)


@given(low=exposures, more=exposures, half=st.floats(1e-3, 1e4), slope=st.floats(0.3, 3.0))
def test_more_exposure_never_lowers_the_response(low: float, more: float, half: float, slope: float) -> None:
    shape = jnp.array([half]), jnp.array([slope])
    first, second = saturate(jnp.array([low]), *shape), saturate(jnp.array([low + more]), *shape)
    assert 0.0 <= float(first[0]) <= float(second[0]) <= 1.0


@given(ratio=st.floats(0.02, 100.0), half=st.floats(0.01, 100.0), slope=st.floats(0.3, 3.0))
def test_the_slope_is_the_derivative(ratio: float, half: float, slope: float) -> None:
    at, step = ratio * half, 1e-5 * ratio * half
    shape = jnp.array([half]), jnp.array([slope])
    rise = float(saturate(jnp.array([at + step]), *shape)[0] - saturate(jnp.array([at - step]), *shape)[0])
    np.testing.assert_allclose(rise / (2 * step), float(saturate_slope(jnp.array([at]), *shape)[0]), rtol=1e-4)
