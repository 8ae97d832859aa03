"""Panel and lifts to a posterior."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace

import jax
import jax.numpy as jnp
import numpy as np
from threadpoolctl import threadpool_limits

from trimtab.intake import ControlRole, Panel
from trimtab.lift import Lift, check_lift
from trimtab.lift.record import Use
from trimtab.lift.window import covers, reads_nothing
from trimtab.model import backend  # noqa: F401  (double precision before anything is traced)
from trimtab.model.ahead import Levels, lay_out_ahead, price_ahead
from trimtab.model.almanac import Almanac, choose_almanac, count_days_off, knows_holidays
from trimtab.model.check import check, compare_widths
from trimtab.model.density import read_lifts, respond, solve_beta
from trimtab.model.design import Design, count_lags, lay_out, standardise
from trimtab.model.draw import Drawn, draw_all, prepare_draws
from trimtab.model.frequency import BestFrequency, find_best_frequency
from trimtab.model.infer import POOL, compile_density, draw_parameters
from trimtab.model.outlook import Outlook
from trimtab.model.parameters import Layout, find_delay, unpack
from trimtab.model.posterior import Engine, Posterior, PriorKind, ResponseCurve
from trimtab.model.progress import Progress
from trimtab.model.rows import LiftRows
from trimtab.model.scale import Scale, fix_scale
from trimtab.model.score import score_lifts
from trimtab.problems import BadInput, Problem
from trimtab.quantities import Array, ChannelName
from trimtab.statement import Parameter


def fit(
    panel: Panel,
    lifts: tuple[Lift, ...] = (),
    *,
    seed: int = 0,
    target_ess: float = 1000.0,
    horizon: int | None = None,
    country: str | None = None,
    scale: Scale | None = None,
    returning: bool = False,
    expected: Mapping[ChannelName, tuple[float, float]] | None = None,
    progress: Progress | None = None,
) -> Posterior:
    """Posterior of the response model.

    lifts: finished experiments; those flagged `validate` move nothing and are scored against the result. target_ess:
    bulk effective sample size wanted for every channel's return. horizon: periods ahead, a quarter by default.
    country: ISO code whose public holidays join the baseline. scale: of an earlier fit, so that a refresh works in the
    same units. returning: whether what comes back every year is drawn finely, as a forecast needs: ten yearly waves,
    and an effect of its own for each time of the year that stands out. expected: what finished tests foresee of
    channels without a history, mean and sd of the outcome per unit of money; their prior, where it is on returns.
    Raises BadInput with every problem: no panel, a country nobody knows the holidays of, a lift that makes no sense or
    does not lie in the panel.
    """
    began = time.perf_counter()
    tell = progress or (lambda _stage, _share: None)
    used, held = (tuple(f for f in lifts if f.use is use) for use in (Use.CALIBRATE, Use.VALIDATE))
    _require_sense(panel, lifts, country)
    scale = scale or fix_scale(panel)
    horizon = horizon or panel.grain.periods_per_quarter
    almanac = choose_almanac(panel, country, returning=returning)
    generator = np.random.default_rng(seed)
    with threadpool_limits(1):  # matrices this small are slower on two threads than on one
        design, drift_ahead, kind = lay_out(panel, used, scale, almanac, horizon, held=held, expected=expected)
        ahead, levels = lay_out_ahead(panel, scale, drift_ahead, horizon, count_lags(panel.grain))
        layout = Layout.of(design.prior)
        design = fix_magnitudes(jax.tree.map(np.asarray, design), layout)
        compile_density(design, layout)
        prepare_draws(layout, design, ahead, scale.size)
        thetas, engine, design = draw_parameters(design, layout, target_ess, generator=generator, tell=tell)
        engine = replace(engine, seconds=time.perf_counter() - began)
        tell("draw", 0.0)
        drawn = draw_all(thetas, design, ahead, scale.size, generator=generator, pool=POOL)
    tell("draw", 1.0)
    delay = np.asarray(find_delay(jnp.asarray(thetas), layout, design.prior))
    return _assemble(
        panel,
        (used, held),
        kind=kind,
        scale=scale,
        design=design,
        levels=levels,
        horizon=horizon,
        drawn=drawn,
        delay=delay,
        engine=engine,
        almanac=almanac,
    )


def _require_sense(panel: object, lifts: tuple[Lift, ...], country: str | None) -> None:
    """Refuse what cannot be fitted, before the long work."""
    if not isinstance(panel, Panel):
        given: dict[str, Parameter] = {"type": type(panel).__name__}
        raise BadInput([Problem(code="problem.no_panel", params=given)])
    found: list[Problem] = []
    if country is not None and not knows_holidays(country):
        found.append(Problem(code="problem.country_unknown", params={"country": country}))
    for lift in lifts:
        faults = check_lift(lift)
        found.extend(faults)
        if not faults and not covers(panel, lift):
            params: dict[str, Parameter] = {"channel": lift.channel, "start": lift.start.isoformat()}
            found.append(Problem(code="problem.lift_outside_panel", params=params))
        elif not faults and reads_nothing(panel, lift):
            params = {"channel": lift.channel, "start": lift.start.isoformat(), "end": lift.end.isoformat()}
            found.append(Problem(code="problem.lift_reads_nothing", params=params))
    if found:
        raise BadInput(found)


def fix_magnitudes(design: Design, layout: Layout) -> Design:
    """Give each lift the effect the prior's centre expects of it, the scale of its design bias."""
    if layout.lifts == 0 and len(design.held.channel) == 0:
        return design
    natural = unpack(jnp.zeros(layout.size), layout, design.prior)
    beta = solve_beta(natural, design, respond(natural, design))

    def measure(rows: LiftRows) -> LiftRows:
        expected, _, _ = read_lifts(natural, design._replace(lifts=rows), beta)
        return rows._replace(magnitude=np.abs(np.asarray(expected)))

    return design._replace(lifts=measure(design.lifts), held=measure(design.held))


def _assemble(
    panel: Panel,
    lifts: tuple[tuple[Lift, ...], tuple[Lift, ...]],
    *,
    kind: PriorKind,
    scale: Scale,
    design: Design,
    levels: Levels,
    horizon: int,
    drawn: Drawn,
    delay: Array,
    engine: Engine,
    almanac: Almanac,
) -> Posterior:
    """Natural units for everything drawn. lifts: those used, and those kept aside. delay: `[draw, channel]`."""
    unit = scale.outcome
    used, held = lifts
    contribution = drawn.contribution * unit
    baseline = drawn.baseline * unit + float(scale.size @ scale.centre)
    spent = panel.spend.sum(axis=(0, 1))
    worth = drawn.effect * design.effect_unit * unit
    curve = ResponseCurve(
        horizon=horizon,
        spend=levels.spend,
        # No spend brings exactly nothing, where compiled arithmetic leaves a rounding.
        outcome=np.where(levels.spend > 0, drawn.curve * unit, 0.0),
        marginal=drawn.slope * unit / levels.unit[:, None],
        today=levels.today,
        observed_low=levels.low,
        observed_high=levels.high,
        value=price_ahead(panel, horizon),
    )
    return Posterior(
        panel=panel,
        lifts=used,
        prior=kind,
        return_on_investment=np.where(spent > 0, worth / np.where(spent > 0, spent, 1.0), np.nan),
        contribution=contribution,
        baseline=baseline,
        drift=drawn.drift,
        drift_ahead=drawn.drift_ahead[:, :horizon],
        curve=curve,
        retention=drawn.retention,
        delay=delay,
        reach=count_lags(panel.grain) + 1,
        half_saturation=drawn.half_saturation,
        residual_sd=drawn.noise * unit,
        autocorrelation=drawn.autocorrelation,
        width_ratio=compare_widths(drawn.effect, np.asarray(design.prior.effect_spread)),
        probability_negative=drawn.negative.mean(axis=0),
        fit=baseline + contribution.sum(axis=2),
        health=check(panel, design, drawn, baseline, engine),
        engine=engine,
        frequencies=_find_frequencies(panel, design, drawn),
        treated=_read_treatments(panel, scale, drawn, almanac),
        outlook=_look_out(panel, scale, design, drawn, delay=delay, almanac=almanac),
        scores=score_lifts(held, drawn.held * unit, design.held.bias_sd * design.held.magnitude * unit),
    )


def _find_frequencies(panel: Panel, design: Design, drawn: Drawn) -> tuple[BestFrequency | None, ...]:
    frequent = design.prior.form.frequent
    if not frequent:
        return ()
    half, slope = drawn.half_saturation, drawn.onward.slope
    return tuple(
        find_best_frequency(panel, c, half[:, c], slope[:, c]) if c in frequent else None
        for c in range(len(panel.channels))
    )


def _read_treatments(panel: Panel, scale: Scale, drawn: Drawn, almanac: Almanac) -> Array | None:
    """What each treatment brings, `[draw, period, treatment]`, outcome units; None where there is none."""
    places = [k for k, control in enumerate(panel.controls) if control.role is ControlRole.TREATMENT]
    if not places:
        return None
    days_off = count_days_off(panel, almanac)
    at = days_off.shape[1] + np.array(places)
    columns = standardise(panel, scale, days_off, panel.control_values)[..., at]
    brought = np.einsum("g,gtk,dk->dtk", scale.size, columns, drawn.onward.control[:, at])
    return np.asarray(scale.outcome * brought)


def _look_out(panel: Panel, scale: Scale, design: Design, drawn: Drawn, *, delay: Array, almanac: Almanac) -> Outlook:
    seen = np.asarray(design.seen)[:, ::-1] > 0
    return Outlook(
        scale=scale,
        almanac=almanac,
        carry_over=tuple(channel.carry_over for channel in panel.channels),
        frequent=design.prior.form.frequent,
        **drawn.onward._asdict(),
        retention=drawn.retention,
        delay=delay,
        half_saturation=drawn.half_saturation,
        drift=drawn.drift_ahead,
        autocorrelation=drawn.autocorrelation,
        unseen=np.argmax(seen, axis=1).astype(float),
    )
