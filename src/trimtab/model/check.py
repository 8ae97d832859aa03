"""Whether a fit may be decided on."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np

from trimtab.intake import Panel
from trimtab.model.comovement import Comovement
from trimtab.model.design import Design, find_shared_moves
from trimtab.model.draw import Drawn
from trimtab.model.health import LEARNT, Finding, Health, HealthCase
from trimtab.model.outlier import find_wild_periods
from trimtab.model.posterior import Engine
from trimtab.model.recurrence import find_recurrence
from trimtab.quantities import Array, ChannelName
from trimtab.statement import Parameter, Statement

LARGEST_RHAT = 1.05
SMALLEST_ESS = 400.0
MOST_DIVERGENT = 0.02
"""Divergent trajectories per draw above which the chains may have missed a part of the posterior."""
INSEPARABLE = -0.7
"""Posterior correlation of two log effects below which the data know their sum but not their shares."""
IN_STEP = 0.97
"""Correlation of two channels' exposure, beyond level, trend, season and controls, from which what one did cannot be
told from what the other did: at .97 a twentieth of either's movement is its own, which noise and drift drown."""
NEGATIVE_BASELINE = 0.2
"""Probability of a negative total baseline, or share of periods and draws with one, above which it is implausible.
Source: Meridian 2.1 looks again from this probability of a negative total; the share of periods is ours."""
NAMED = 3
"""Most periods named one by one."""
CLEAR, SIZEABLE = 2.5, 0.1
"""What channels share is said to move the outcome by itself from so many posterior sds off nought, one panel in eighty
in which it does not, and so many sds of the outcome per sd of its own."""

ORDER = tuple(HealthCase)


def check(panel: Panel, design: Design, drawn: Drawn, baseline: Array, engine: Engine) -> Health:
    """Everything the fit says against itself; the case of the whole is its worst finding."""
    controls, shared = part_shared(panel, design)
    together = correlate_exposure(design, controls)
    findings = (
        *check_convergence(engine),
        *_check_evidence(panel, design, drawn),
        *_check_separation(panel, together, drawn),
        *_check_variation(panel, design, together),
        *check_baseline(baseline),
        *_check_shocks(panel, design, engine),
        *_check_season(panel, design, drawn),
        *_check_common_cause(panel, shared, drawn),
    )
    worst = max((ORDER.index(f.case) for f in findings), default=0)
    return Health(case=ORDER[worst], findings=findings)


def check_convergence(engine: Engine) -> tuple[Finding, ...]:
    """The finding that the draws are too few or do not agree."""
    rhat = engine.rhat_max if engine.rhat_max is not None else 1.0
    wild = engine.divergences > MOST_DIVERGENT * engine.draws
    if rhat <= LARGEST_RHAT and engine.ess_bulk_min >= SMALLEST_ESS and not wild:
        return ()
    params: dict[str, Parameter] = {"rhat": rhat, "ess": engine.ess_bulk_min}
    statement = Statement(code="health.not_converged", params=params)
    return (Finding(case=HealthCase.NOT_CONVERGED, channels=(), statement=statement),)


def _check_evidence(panel: Panel, design: Design, drawn: Drawn) -> tuple[Finding, ...]:
    ratio = compare_widths(drawn.effect, np.asarray(design.prior.effect_spread))
    weak = tuple(ch.name for ch, r in zip(panel.channels, ratio, strict=True) if r > LEARNT)
    if not weak:
        return ()
    statement = Statement(code="health.weak_evidence", params={"channels": weak})
    return (Finding(case=HealthCase.WEAK_EVIDENCE, channels=weak, statement=statement),)


def compare_widths(effect: Array, spread: Array) -> Array:
    """Width of the 90% interval of the log effect, `[draw, channel]`, in widths of its prior's, of sd `[channel]`."""
    width = np.ptp(np.quantile(np.log(effect), [0.05, 0.95], axis=0), axis=0)
    return np.asarray(width / (2 * NormalDist().inv_cdf(0.95) * spread))


def _check_variation(panel: Panel, design: Design, together: Array) -> tuple[Finding, ...]:
    """Channels exposed throughout as the baseline's own columns would be: nothing in the data can tell their effect."""
    exposed = np.asarray(design.lagged)[..., 0].reshape(len(panel.channels), -1).any(axis=1)
    stuck = exposed & (np.diagonal(together) == 0)
    return tuple(
        Finding(
            case=HealthCase.NEVER_VARIED,
            channels=(channel.name,),
            statement=Statement(code="health.never_varied", params={"channel": channel.name}),
        )
        for channel, still in zip(panel.channels, stuck, strict=True)
        if still
    )


def _check_separation(panel: Panel, together: Array, drawn: Drawn) -> tuple[Finding, ...]:
    names = [ch.name for ch in panel.channels]
    if len(names) < 2:
        return ()
    correlation = np.corrcoef(np.log(drawn.effect).T)
    findings = []
    for a in range(len(names)):
        for b in range(a + 1, len(names)):
            if correlation[a, b] < INSEPARABLE or together[a, b] > IN_STEP:
                pair: tuple[ChannelName, ...] = (names[a], names[b])
                params: dict[str, Parameter] = {
                    "first": names[a],
                    "second": names[b],
                    "correlation": float(together[a, b]),
                }
                statement = Statement(code="health.cannot_separate", params=params)
                findings.append(Finding(case=HealthCase.CANNOT_SEPARATE, channels=pair, statement=statement))
    return tuple(findings)


def part_shared(panel: Panel, design: Design) -> tuple[Array, Comovement | None]:
    """The design's controls without the column for what channels share, and what they share; None without one."""
    every = np.asarray(design.controls)
    own = every[..., :-1]
    shared = find_shared_moves(panel, np.asarray(design.trend), np.asarray(design.season), own)
    if shared is None or not np.allclose(shared.shared, every[..., -1]):
        return every, None
    return own, shared


def correlate_exposure(design: Design, controls: Array) -> Array:
    """Correlation of the channels' exposure left over when the baseline's own columns are taken out, both `[channel]`.

    Nought for channels that never vary. controls: `[geo, period, control]`, without what the channels share, or two
    channels that only move together would seem to be told apart by what is left.
    """
    channels, geos, periods, _ = design.lagged.shape
    exposure = np.asarray(design.lagged)[..., 0].reshape(channels, -1).T
    level = np.kron(np.eye(geos), np.ones((periods, 1)))
    common = np.tile(np.concatenate([design.trend, design.season], axis=1), (geos, 1))
    baseline = np.concatenate([level, common, controls.reshape(geos * periods, -1)], axis=1)
    own = exposure - baseline @ np.linalg.lstsq(baseline, exposure, rcond=None)[0]
    length = np.linalg.norm(own, axis=0)
    moves = length > 1e-6 * np.maximum(np.linalg.norm(exposure, axis=0), 1e-300)
    own = np.where(moves, own, 0.0) / np.where(moves, length, 1.0)
    return np.asarray(own.T @ own)


def check_baseline(baseline: Array) -> tuple[Finding, ...]:
    """The finding that media are given more than there is."""
    share = max(float(np.mean(baseline < 0)), float(np.mean(baseline.sum(axis=1) < 0)))
    if share <= NEGATIVE_BASELINE:
        return ()
    statement = Statement(code="health.baseline_implausible", params={"share": share})
    return (Finding(case=HealthCase.BASELINE_IMPLAUSIBLE, channels=(), statement=statement),)


def _check_shocks(panel: Panel, design: Design, engine: Engine) -> tuple[Finding, ...]:
    """Periods far outside the others, which were made to count for little."""
    wild = find_wild_periods(design)
    if not wild:
        return ()
    params: dict[str, Parameter] = {
        "count": len(wild),
        "periods": tuple(panel.periods[k].isoformat() for k in sorted(wild[:NAMED])),
    }
    code = "health.shock_unexplained" if engine.settled else "health.shock_unsettled"
    statement = Statement(code=code, params=params)
    return (Finding(case=HealthCase.SHOCK_UNEXPLAINED, channels=(), statement=statement),)


def _check_season(panel: Panel, design: Design, drawn: Drawn) -> tuple[Finding, ...]:
    """Weeks of the year that stand out again and again, and that no column names."""
    seen = (np.asarray(design.seen) > 0).all(axis=0)
    residual = np.where(seen, drawn.misfit.mean(axis=0), np.nan)
    found = find_recurrence(residual, float(drawn.autocorrelation.mean()), panel.grain)
    if found is None:
        return ()
    periods = tuple(panel.periods[k].isoformat() for k in sorted(found.places[:NAMED]))
    statement = Statement(
        code="health.season_unexplained", params={"correlation": found.correlation, "periods": periods}
    )
    return (Finding(case=HealthCase.SEASON_UNEXPLAINED, channels=(), statement=statement),)


def _check_common_cause(panel: Panel, shared: Comovement | None, drawn: Drawn) -> tuple[Finding, ...]:
    """Channels whose spend goes up and down together, and with it an outcome that none of them explains."""
    if shared is None:
        return ()
    share = drawn.onward.control[:, -1]
    if abs(share.mean()) < max(CLEAR * share.std(), SIZEABLE):
        return ()
    names = tuple(panel.channels[c].name for c in shared.members)
    params: dict[str, Parameter] = {"channels": names, "correlation": shared.correlation}
    statement = Statement(code="health.common_cause", params=params)
    return (Finding(case=HealthCase.COMMON_CAUSE, channels=(), statement=statement),)
