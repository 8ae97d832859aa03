"""The few parameters that are sampled, their priors, and what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

from trimtab.intake import CarryOver, ChannelKind, Panel
from trimtab.model.backend import Leaf
from trimtab.model.carryover import LONGEST_DELAY_WEEKS
from trimtab.model.form import Form
from trimtab.model.posterior import PriorKind
from trimtab.model.scale import PILOT_SHARE, Scale
from trimtab.quantities import Array, ChannelName

RETURN_PRIOR = (0.2, 0.9)
"""Mean and sd of log ROI of a paid channel. Source: Meridian's default LogNormal(0.2, 0.9)."""
MEDIA_SHARE = 0.25
"""Prior median of all paid channels' contribution as a share of the outcome; spread over channels by the square root of
spend, half-way between equal shares and equal returns. Ours; Meridian assumes a mean of 0.4 with sd 0.2."""
SHARE_SPREAD = 1.0
"""Prior sd of a channel's log contribution share. Ours: 90% of the prior within a factor 5 of its median."""
ORGANIC_SHARE = (0.02, 1.0)
"""Prior median share of an organic channel and sd of its log."""
HALF_SATURATION_PRIOR = (0.5, 1.2)
"""Mean and sd of log half-saturation in units of the typical exposure: median 1.6, open to a nearly straight response.

Ours; Meridian's TruncatedNormal(0.8, 0.8) keeps every curve bent and so credits straight responses too much."""
SLOPE_SPREAD = 0.35
"""Sd of the log of the Hill slope around one: 90% of the prior in 0.56 to 1.8. Ours; peers fix it, and are sure of a
level that rests on the shape they assumed."""
FREQUENCY_HALF_PRIOR = (0.7, 0.4)
"""Mean and sd of the log frequency, exposures per person, at which half the effect is reached: median 2.
Source: Meridian's LogNormal(0.7, 0.4) beside a tenth."""
FREQUENCY_SLOPE_PRIOR = (0.7, 0.4)
"""Mean and sd of the log Hill slope of frequency: median 2, for a first contact does little. Source: Meridian."""
ELASTICITY_UNIT = 0.5
"""Log elasticity one unit of its coordinate stands for; a matter of convenience, not of belief."""
DRIFT_PRIOR = (-1.6, 0.6)
"""Mean and sd of the log yearly sd of a channel's effectiveness: median 0.2 a year. Ours."""
GEO_PRIOR = (-1.6, 0.6)
"""Mean and sd of the log sd of geo deviations of effectiveness: median 0.2. Ours."""
NOISE_PRIOR = (-0.9, 0.8)
"""Mean and sd of log noise sd in outcome sds: median 0.4. Ours."""
SHOCK_PRIOR = (-0.7, 0.8)
"""Mean and sd of the log sd of the noise all geos share, in sds of a geo's own: median 0.5. Ours."""
TREND_PRIOR = (-0.9, 0.8)
"""Mean and sd of the log yearly sd of the baseline trend in outcome sds: median 0.4. Ours."""
AUTOCORRELATION_PRIOR = (0.25, 0.5)
"""Mean and sd of atanh of the AR(1) coefficient per period: median 0.24. Ours."""


PER_CHANNEL, SHARED = 5, 5
"""Parameters of each channel, and those that belong to none."""

BENT = (3.0, 2.0)
"""Room and elasticity, standardised, of a curve that is bent far more than is likely beforehand."""

REACH = 8.0
"""Prior sds within which the sampled parameters are looked for; further out lies less than one part in 10^15."""


class Natural(NamedTuple):
    """Parameters in the units of the model equation."""

    effect: Leaf
    """[channel], ROI or contribution share over the reference window."""
    retention: Leaf
    """[channel], carry-over per period; of binomial carry-over, over the whole horizon."""
    delay: Leaf
    """[channel], periods until a delayed effect peaks; nought for the others."""
    half_saturation: Leaf
    """[channel], model units of exposure."""
    slope: Leaf
    """[channel], of the Hill curve."""
    drift_sd: Leaf
    """[channel], per year."""
    noise: Leaf
    """Sd of the outcome's own noise, model units, average geo."""
    shock: Leaf
    """Sd of the noise all geos share, model units; without geos it stands for nothing."""
    autocorrelation: Leaf
    trend_sd: Leaf
    """Per year, model units."""
    geo_sd: Leaf
    lift_weight: Leaf
    """[lift], Student-t mixing precision, mean 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where each parameter stands in the vector `theta`."""

    channels: int
    lifts: int
    delayed: int = 0
    """Channels whose effect peaks late."""

    @classmethod
    def of(cls, prior: Prior) -> Layout:
        """Read off the prior's arrays."""
        return cls(channels=len(prior.effect_centre), lifts=len(prior.lift_freedom), delayed=len(prior.form.delayed))

    @property
    def size(self) -> int:
        """Length of `theta`."""
        return PER_CHANNEL * self.channels + SHARED + self.lifts + self.delayed


class Prior(NamedTuple):
    """What the standard normals are stretched to."""

    effect_centre: Leaf
    """[channel], mean of log effect."""
    effect_spread: Leaf
    """[channel], sd of log effect."""
    week: Leaf
    """Weeks in a period: retention is stated per week."""
    lift_freedom: Leaf
    """[lift], degrees of freedom; infinite for a Normal."""
    form: Form


LEARNT_RETURN = (0.05, 0.3, 0.9)
"""Of a prior that tests tell: the least mean return, for the effect is above nought, and the least and largest sd of
its log: tests of other times and channels are never surer than the one, and no wider than the usual prior."""


def choose_prior(
    panel: Panel, scale: Scale, expected: Mapping[ChannelName, tuple[float, float]] | None = None
) -> tuple[PriorKind, Array, Array]:
    """Kind of the effect prior and mean and sd of log effect per channel.

    ROI itself when outcome value and spend are declared in the same money, else the share of the outcome.
    expected: mean and sd of the outcome per unit of money that finished tests foresee, of channels without a history.
    """
    kind = PriorKind.RETURN_ON_INVESTMENT if panel.same_money else PriorKind.CONTRIBUTION_SHARE
    paid = np.array([c.kind is ChannelKind.PAID for c in panel.channels])
    spend = panel.spend.sum(axis=(0, 1))
    spend = np.where(np.array(scale.silent) & paid, PILOT_SHARE * max(spend.sum(), 1.0), spend)
    root = np.sqrt(np.where(paid, spend, 0.0))
    centre = np.full(len(paid), np.log(ORGANIC_SHARE[0]))
    spread = np.full(len(paid), ORGANIC_SHARE[1])
    if kind is PriorKind.RETURN_ON_INVESTMENT:
        centre[paid], spread[paid] = RETURN_PRIOR
        for c, channel in enumerate(panel.channels):
            if paid[c] and channel.name in (expected or {}):
                centre[c], spread[c] = _match_tests(panel, *(expected or {})[channel.name])
    elif paid.any():
        centre[paid] = np.log(MEDIA_SHARE * root[paid] / root.sum())
        spread[paid] = SHARE_SPREAD
    return kind, centre, spread


def _match_tests(panel: Panel, mean: float, sd: float) -> tuple[float, float]:
    """Mean and sd of the log return of the log-normal with this mean and sd of outcome per unit of money."""
    assert panel.value_per_outcome is not None
    worth = float(np.mean(panel.value_per_outcome))
    least, low, high = LEARNT_RETURN
    foreseen = max(mean * worth, least)
    spread = float(np.clip(np.sqrt(np.log1p((sd * worth / foreseen) ** 2)), low, high))
    return float(np.log(foreseen) - spread**2 / 2), spread


def unpack(theta: jax.Array, layout: Layout, prior: Prior) -> Natural:
    """Natural parameters of one standardised vector, shape `[layout.size]`."""
    c = layout.channels
    effect, retention, room, elasticity, drift = (theta[k * c : (k + 1) * c] for k in range(PER_CHANNEL))
    log_half, log_slope = _bend(room, elasticity, _choose_bend(prior.form, c))
    noise, autocorrelation, trend, geo, shock = theta[PER_CHANNEL * c : PER_CHANNEL * c + SHARED]
    noise_sd = jnp.exp(NOISE_PRIOR[0] + NOISE_PRIOR[1] * noise)
    return Natural(
        effect=jnp.exp(prior.effect_centre + prior.effect_spread * effect),
        retention=_level(retention) ** _stretch(prior),
        delay=find_delay(theta, layout, prior),
        half_saturation=jnp.exp(log_half),
        slope=jnp.exp(log_slope),
        drift_sd=jnp.exp(DRIFT_PRIOR[0] + DRIFT_PRIOR[1] * drift),
        noise=noise_sd,
        shock=noise_sd * jnp.exp(SHOCK_PRIOR[0] + SHOCK_PRIOR[1] * shock),
        autocorrelation=jnp.tanh(AUTOCORRELATION_PRIOR[0] + AUTOCORRELATION_PRIOR[1] * autocorrelation),
        trend_sd=jnp.exp(TREND_PRIOR[0] + TREND_PRIOR[1] * trend),
        geo_sd=jnp.exp(GEO_PRIOR[0] + GEO_PRIOR[1] * geo),
        lift_weight=jnp.exp(theta[PER_CHANNEL * c + SHARED :][: layout.lifts]),
    )


def find_delay(theta: jax.Array, layout: Layout, prior: Prior) -> Leaf:
    """Periods until each channel's effect peaks, `[..., channel]` of `theta`, `[..., parameter]`.

    Anywhere between at once and LONGEST_DELAY_WEEKS where it is delayed, nought elsewhere.
    """
    delay = np.zeros((*theta.shape[:-1], layout.channels))
    if not layout.delayed:
        return delay
    late = LONGEST_DELAY_WEEKS / prior.week * _level(theta[..., layout.size - layout.delayed :])
    return jnp.asarray(delay).at[..., np.array(prior.form.delayed)].set(late)


def _level(standard: jax.Array) -> jax.Array:
    """A standard normal as a level evenly spread between nought and one."""
    return jnp.clip(0.5 + 0.5 * jax.lax.erf(standard / np.sqrt(2.0)), 1e-6, 1 - 1e-6)


def _stretch(prior: Prior) -> Leaf:
    """The power that takes a weekly retention to one per period; the binomial kind is over the horizon as it is."""
    if not prior.form.carry_over:
        return prior.week
    power = {CarryOver.GEOMETRIC: 1, CarryOver.BINOMIAL: 0, CarryOver.DELAYED: 2}  # of delayed: l - delay is squared
    return prior.week ** np.array([power[kind] for kind in prior.form.carry_over])


def bend_each(theta: Array, layout: Layout) -> Array:
    """`theta` with one channel's curve bent far at a time, `[channel, parameter]`."""
    c, bent = layout.channels, np.repeat(theta[None], layout.channels, axis=0)
    own = np.arange(c)
    bent[own, 2 * c + own], bent[own, 3 * c + own] = BENT
    return bent


class Bend(NamedTuple):
    """Prior of the curves: mean and sd of log half-saturation and of log slope, each one for all or `[channel]`."""

    half: Leaf
    half_sd: Leaf
    slope: Leaf
    slope_sd: Leaf


def _choose_bend(form: Form, channels: int) -> Bend:
    usual = Bend(*HALF_SATURATION_PRIOR, 0.0, SLOPE_SPREAD)
    if not form.frequent:
        return usual
    of_frequency = Bend(*FREQUENCY_HALF_PRIOR, *FREQUENCY_SLOPE_PRIOR)
    is_frequent = np.isin(np.arange(channels), form.frequent)
    return Bend(*(np.where(is_frequent, other, one) for one, other in zip(usual, of_frequency, strict=True)))


def _bend(room: jax.Array, elasticity: jax.Array, prior: Bend) -> tuple[jax.Array, jax.Array]:
    """Log half-saturation and log slope of the Hill curve, `[channel]` each.

    Data tell the elasticity at the typical exposure, e = slope * r with r the share of the effect still to be had
    there, far better than either the slope or the half-saturation; these two alone lie on a long bent ridge on which a
    sampler crawls. So e and r are what is sampled: logit r = slope * log half-saturation.
    """
    logit = prior.half + prior.half_sd * room
    centre = jax.nn.log_sigmoid(prior.half)
    log_slope = centre + ELASTICITY_UNIT * elasticity - jax.nn.log_sigmoid(logit)
    return logit * jnp.exp(-log_slope), log_slope


def log_prior(theta: jax.Array, layout: Layout, prior: Prior) -> jax.Array:
    """Log prior density of `theta`, up to a constant: standard normals, Gamma(df/2, df/2) weights of the lifts.

    The Hill curve's own normals are on log half-saturation and log slope; in the coordinates sampled their density
    carries the factor |d(log half, log slope) / d(logit r, log e)| = 1 / slope.
    Nothing lies beyond REACH: at effects that large the linear part loses all its digits, and a rounding error has
    passed for a mode.
    """
    c, split = layout.channels, PER_CHANNEL * layout.channels + SHARED
    bend = _choose_bend(prior.form, c)
    log_half, log_slope = _bend(theta[2 * c : 3 * c], theta[3 * c : 4 * c], bend)
    half = (log_half - bend.half) / bend.half_sd
    slope = (log_slope - bend.slope) / bend.slope_sd if prior.form.frequent else log_slope / bend.slope_sd
    standard = jnp.concatenate([theta[: 2 * c], half, slope, theta[4 * c : split]])
    if layout.delayed:
        standard = jnp.concatenate([standard, theta[layout.size - layout.delayed :]])
    normal = -0.5 * jnp.sum(standard**2) - jnp.sum(log_slope)
    log_weight = theta[split:][: layout.lifts]
    shape = jnp.where(jnp.isfinite(prior.lift_freedom), prior.lift_freedom, 200.0) / 2
    weights = jnp.sum(shape * (log_weight - jnp.exp(log_weight)))
    return jnp.where(jnp.max(jnp.abs(standard)) < REACH, normal + weights, -jnp.inf)
