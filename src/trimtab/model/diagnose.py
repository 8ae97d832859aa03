"""Effective sample size and R-hat of chains.

Source: Vehtari, Gelman, Simpson, Carpenter, Bürkner 2021, rank-normalised and split; autocovariance cut off by
Geyer's initial monotone sequence.
"""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
from numpy.fft import irfft, rfft

from trimtab.quantities import Array

STANDARD = NormalDist()


def measure_rhat(draws: Array) -> float:
    """Rank-normalised split R-hat, the larger of bulk and folded. draws: `[chain, draw]`."""
    split = _split(draws)
    folded = np.abs(split - np.median(split))
    return max(_rhat(_rank_normalise(split)), _rhat(_rank_normalise(folded)))


def measure_bulk_ess(draws: Array) -> float:
    """Effective number of draws for the centre of the distribution. draws: `[chain, draw]`."""
    return _ess(_rank_normalise(_split(draws)))


def measure_tail_ess(draws: Array) -> float:
    """Effective number of draws for the 5% and 95% quantiles, the smaller of the two. draws: `[chain, draw]`."""
    return min(_ess((_split(draws) <= np.quantile(draws, q)).astype(float)) for q in (0.05, 0.95))


def _split(draws: Array) -> Array:
    half = draws.shape[1] // 2
    return np.concatenate([draws[:, :half], draws[:, -half:]])


def _rank_normalise(draws: Array) -> Array:
    """Normal quantiles of the ranks; importing `scipy` for them would cost every start a quarter of a second."""
    chances = (_rank(draws).ravel() - 0.375) / (draws.size + 0.25)
    return np.array([STANDARD.inv_cdf(chance) for chance in chances.tolist()]).reshape(draws.shape)


def _rank(draws: Array) -> Array:
    """Ranks from 1, equal draws sharing their mean rank."""
    _, place, count = np.unique(draws, return_inverse=True, return_counts=True)
    return np.asarray((np.cumsum(count) - (count - 1) / 2)[place].reshape(draws.shape))


def _rhat(draws: Array) -> float:
    length = draws.shape[1]
    within = draws.var(axis=1, ddof=1).mean()
    between = draws.mean(axis=1).var(ddof=1)
    return float(np.sqrt((length - 1) / length + between / within)) if within > 0 else 1.0


def _ess(draws: Array) -> float:
    length = draws.shape[1]
    centred = draws - draws.mean(axis=1, keepdims=True)
    padded = 1 << (2 * length - 1).bit_length()
    spectrum = rfft(centred, padded, axis=1)
    covariance = irfft(spectrum * np.conj(spectrum), padded, axis=1)[:, :length] / length
    within = covariance[:, 0].mean() * length / (length - 1)
    total = within * (length - 1) / length + draws.mean(axis=1).var(ddof=1)
    if not total > 0:
        return float(draws.size)
    correlation = 1 - (within - covariance.mean(axis=0)) / total
    correlation[0] = 1.0
    pairs = correlation[: length - length % 2].reshape(-1, 2).sum(axis=1)
    below = np.flatnonzero(pairs <= 0)
    pairs = np.minimum.accumulate(pairs[: below[0]] if below.size else pairs)
    time = max(-1 + 2 * pairs.sum(), 1 / np.log10(draws.size))
    return float(draws.size / time)
