"""What carry-over and saturation may never do."""

from __future__ import annotations

from dataclasses import replace

import jax.numpy as jnp
import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.model.conftest import build_panel

from trimtab.intake import CarryOver, Panel
from trimtab.model.carryover import count_until_arrived
from trimtab.model.design import lag
from trimtab.model.form import Form
from trimtab.model.frequency import find_best_frequency
from trimtab.model.response import carry, carry_weights, saturate, saturate_slope
from trimtab.quantities import Array

retentions = st.floats(0.001, 0.99)
exposures = st.floats(0.0, 1e6)


kinds = st.sampled_from(CarryOver)
delays = st.floats(0.0, 6.0)


def weigh(kind: CarryOver, retention: float, delay: float) -> Array:
    form = Form.by((kind,))
    return np.asarray(carry_weights(form, jnp.array([retention]), jnp.array([delay]), 12))


@given(kind=kinds, retention=retentions, delay=delays, burst=st.floats(0.01, 1e6), start=st.integers(4, 10))
def test_carry_over_moves_mass_and_makes_none(
    kind: CarryOver, retention: float, delay: float, burst: float, start: int
) -> None:
    exposure = np.zeros((1, 40, 1))
    exposure[0, start, 0] = burst
    weights = jnp.asarray(weigh(kind, retention, delay))
    worked = np.asarray(carry(jnp.asarray(lag(exposure, 12, 4)), weights))[0, 0]
    np.testing.assert_allclose(worked.sum(), burst, rtol=1e-9)
    assert (worked[:start] == 0).all()
    assert (worked[start + 13 :] == 0).all()
    peak = start + (round(delay) if kind is CarryOver.DELAYED else 0)
    assert worked[peak] >= worked.max() - 1e-12 * burst
    assert (np.diff(worked[peak : start + 13]) <= 1e-12 * burst).all()


@given(kind=kinds, retention=retentions, delay=delays, level=st.floats(0.01, 1e6))
def test_steady_exposure_stays_steady(kind: CarryOver, retention: float, delay: float, level: float) -> None:
    lagged = jnp.asarray(lag(np.full((1, 20, 1), level), 12, 4))
    worked = carry(lagged, jnp.asarray(weigh(kind, retention, delay)))
    np.testing.assert_allclose(worked, level, rtol=1e-9)


@given(kind=kinds, retention=st.floats(0.05, 0.95), delay=delays, share=st.floats(0.5, 0.99))
def test_what_is_said_to_have_arrived_has(kind: CarryOver, retention: float, delay: float, share: float) -> None:
    periods = count_until_arrived(kind, np.array([retention]), np.array([delay]), share=share, reach=13)[0]
    arrived = np.append(0.0, np.cumsum(weigh(kind, retention, delay)))
    assert 1.0 <= periods <= 13.0
    assert arrived[int(np.ceil(periods))] >= share - 1e-9
    assert periods == 1.0 or arrived[int(np.floor(periods))] <= share + 1e-9


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


@given(half=st.floats(0.5, 8.0), slope=st.floats(0.5, 4.0), now=st.floats(1.0, 9.0), people=st.floats(1.0, 1e6))
def test_no_other_frequency_brings_more_for_the_money_than_the_best(
    half: float, slope: float, now: float, people: float
) -> None:
    found = find_best_frequency(_reach(now, people), 0, np.array([half]), np.array([slope]))

    def bring(often: float) -> float:
        felt = saturate(jnp.array([often]), jnp.array([half]), jnp.array([slope]))
        return float(felt[0]) * people * now / often  # the same exposures spread over fewer or more people

    tried = [bring(often) for often in np.linspace(1.0, max(now, 5.0), 50)]
    np.testing.assert_allclose(found.gain.mean, bring(found.best) / bring(now) - 1, rtol=1e-9, atol=1e-12)
    assert bring(found.best) >= 0.99 * max(tried)


def _reach(now: float, people: float) -> Panel:
    """A panel in which one channel reached so many people so often of late, and five times once before."""
    often = np.full((1, 30, 1), now)
    often[0, 0] = 5.0
    return replace(build_panel(1, 30, 1), exposure=np.full((1, 30, 1), people), frequency=often)
