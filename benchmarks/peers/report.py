"""What was measured as the sections of the page of benchmarks, misses with their reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from benchmarks.page import lay_table
from benchmarks.peers.agreement import LIMIT, Agreement, Sameness
from benchmarks.peers.contestant import Contestant
from benchmarks.peers.process import WANTED_ESS, WANTED_RHAT, Result
from benchmarks.peers.sheets import WHOLE
from benchmarks.peers.speed import (
    ORDERS,
    Entrant,
    Race,
    Settings,
    compare_processes,
    compare_rates,
    expect_seconds,
    rate,
    refit,
)
from benchmarks.peers.truth import Recovery

MOST_ERRORS = 3.0
"""Standard errors two means of one posterior may be apart."""
BRANDS_LIMIT = 60.0
"""Seconds in which a hundred national brands should be fitted."""


def tell_speed(races: Sequence[Race], entrants: Sequence[Entrant], settings: Settings) -> str:
    """The section on speed."""
    parts = [
        "![Effective draws per second and whole processes, ours and the peers'](pictures/peers.svg)",
        tell_absent(entrants),
        _compare(races),
    ]
    parts.extend(_tell_race(race, settings) for race in races)
    parts.append(_tell_versions(races))
    return "\n\n".join(part for part in parts if part)


def tell_absent(entrants: Sequence[Entrant]) -> str:
    """Who does not take part, and why."""
    return "\n".join(f"Left out: {e.contestant.name}, since {e.absent}." for e in entrants if e.absent)


def _compare(races: Sequence[Race]) -> str:
    """Ours against the best peer, beside the targets."""
    rows = []
    for race in races:
        if race.missing:
            rows.append([race.ground.name, "left out", race.missing, "", ""])
            continue
        rates = [compare_rates(race, order) for order in ORDERS if order in race.results]
        rows.append(_judge(race.ground.name, "effective draws per second", rates, race.ground.rate))
        whole = [compare_processes(race, order) for order in ORDERS if order in race.results]
        reached = all(found is None or found[1] for found in whole)
        what = "whole cold process" if reached else "whole cold process, at the peers' rates"
        rows.append(_judge(race.ground.name, what, [found and found[0] for found in whole], WHOLE))
    return lay_table(
        ["ours against the best peer", "of", "times as fast, ours first", "ours last", "target"],
        [[*row[:2], *row[2:]] for row in rows],
    )


def _judge(name: str, what: str, found: Sequence[float | None], target: float) -> list[str]:
    told = ["-" if ratio is None else f"{ratio:.1f} ×" for ratio in found]
    known = [ratio for ratio in found if ratio is not None]
    verdict = "not compared" if not known else "met" if min(known) >= target else "missed"
    return [name, what, *told, *[""] * (2 - len(told)), f"{target:g} ×: {verdict}"]


def _tell_race(race: Race, settings: Settings) -> str:
    if race.missing:
        return f"`{race.ground.file}` is left out: {race.missing}."
    header = [
        f"{race.ground.name}",
        "draws",
        "whole process, s",
        "of it compiling",
        "data to draws, s",
        "smallest ESS",
        "R-hat",
        "ESS a second",
        "peak MiB",
    ]
    rows = [row for order in ORDERS for row in _list_order(race, order)]
    tried = [[f"{trial.contestant}, {trial.sampler}", *_tell_result(trial)[1:]] for trial in race.trials if race.trials]
    text = lay_table(header, rows)
    if tried:
        text += "\n\nTried before, to choose a sampler and the number of draws:\n\n" + lay_table(
            ["trial", *header[1:]], tried
        )
    return f"{text}\n\n{_tell_reach(race, settings)}".strip()


def _list_order(race: Race, order: str) -> list[list[str]]:
    rows = []
    for name, result in race.results.get(order, {}).items():
        told = _tell_result(result, race.warm.get(order) if order in race.warm else None)
        where = "ours first" if order == ORDERS[0] else "ours last"
        rows.append([f"{name}{f', {result.sampler}' if result.sampler else ''}, {where}", *told[1:]])
    return rows


def _tell_result(result: Result, warm: Result | None = None) -> list[str]:
    """One row. warm: ours again in one process, from which its time without compiling is taken."""
    if result.failed:
        return [result.contestant, f"{result.chains} × ({result.warm_up} + {result.draws})", result.failed, *[""] * 6]
    drawing, ess, compiled, speed = result.drawing, result.ess, result.stages.get("compile", np.nan), rate(result)
    draws = f"{result.chains} × ({result.warm_up} + {result.draws})"
    if warm is not None and warm.contestant == result.contestant and warm.failed is None:
        drawing, _, ess = refit(warm)
        compiled, speed = result.notes["fits"][0]["draws"] - drawing, ess / drawing
        draws = f"{result.notes['fits'][0]['method']}, {result.chains * result.draws}"
    return [
        result.contestant,
        draws,
        f"{result.seconds:.1f}",
        f"{compiled:.1f}",
        f"{drawing:.2f}",
        f"{ess:,.0f}",
        "-" if result.rhat is None else f"{result.rhat:.4f}",
        f"{speed:,.3g}",
        f"{result.mebibytes:,.0f}",
    ]


def _tell_reach(race: Race, settings: Settings) -> str:
    """Who did not get there within the limit, and what it would take."""
    short = [
        f"{name} ({order}) got to an ESS of {result.ess:,.0f} and R-hat of {result.rhat or 0:.3f} within the limit of "
        f"{settings.limit:,.0f} s; at its rate it would take {expect_seconds(result):,.0f} s"
        for order, by_name in race.results.items()
        for name, result in by_name.items()
        if result.failed is None and not result.converged
    ]
    aim = f"Aim: ESS >= {WANTED_ESS:,.0f} and R-hat < {WANTED_RHAT}."
    return f"{aim} {'. '.join(short)}." if short else f"{aim} Everybody who came to an end got there."


def _tell_versions(races: Sequence[Race]) -> str:
    versions: dict[str, Mapping[str, str]] = {}
    for race in races:
        for by_name in race.results.values():
            versions |= {name: result.versions for name, result in by_name.items() if result.versions}
    return "\n".join(
        f"- {name}: {', '.join(f'{package} {version}' for package, version in told.items())}"
        for name, told in versions.items()
    )


def tell_agreement(found: Sequence[Agreement | None], races: Sequence[Race], same: Sameness | None) -> str:
    """The section on agreement."""
    header = [
        "ours against 10 × the draws",
        "one fit by",
        "long run by",
        "furthest mean, sds",
        "target",
        "ESS told",
        "ESS seen",
    ]
    rows = []
    for race, one in zip(races, found, strict=True):
        if one is None:
            rows.append([race.ground.name, "left out", race.missing or "not measured", *[""] * 4])
            continue
        furthest = float(np.max(np.abs(one.apart)))
        verdict = "met" if furthest <= LIMIT else "missed"
        rows.append(
            [
                race.ground.name,
                f"{one.method}, ESS {one.ess:,.0f}",
                f"{one.long_method}, ESS {one.long_ess:,.0f}",
                f"{furthest:.3f}",
                f"{LIMIT:g}: {verdict}",
                f"{one.ess:,.0f}",
                f"{one.outside:,.0f} ({one.fits} fits)",
            ]
        )
    parts = [lay_table(header, rows), _tell_same(same), *(_list_means(race) for race in races if not race.missing)]
    return "\n\n".join(part for part in parts if part)


def _tell_same(same: Sameness | None) -> str:
    """Our engine with a peer's model against that peer."""
    if same is None:
        return "Our engine with a peer's model against that peer is left out: one of the two is missing."
    header = [
        f"{same.peer}'s model on {same.ground.name}, our engine",
        "means apart, sds",
        "in standard errors",
        "our sd / theirs",
    ]
    rows = [
        [medium.name, f"{apart:+.3f}", f"{errors:+.1f}", f"{width:.3f}"]
        for medium, apart, errors, width in zip(
            same.ground.sheet.media, same.apart, same.errors, same.widths, strict=True
        )
    ]
    within = np.max(np.abs(same.errors)) < MOST_ERRORS
    return (
        f"{lay_table(header, rows)}\n\nESS {same.ess[0]:,.0f} of ours and {same.ess[1]:,.0f} of {same.peer}'s. "
        f"Target: within Monte-Carlo error, {MOST_ERRORS:g} standard errors: {'met' if within else 'missed'}."
    )


def _list_means(race: Race) -> str:
    """What everybody says each channel returned, in millions of value."""
    told = {name: r for by_name in race.results.values() for name, r in by_name.items() if r.failed is None}
    if not told:
        return ""
    media = [medium.name for medium in race.ground.sheet.media]
    header = [f"{race.ground.name}: value brought, mean ± sd, millions", *media]
    rows = [
        [name, *(f"{m / 1e6:,.2f} ± {s / 1e6:,.2f}" for m, s in zip(result.mean, result.sd, strict=True))]
        for name, result in told.items()
    ]
    return lay_table(header, rows)


def tell_truth(found: Sequence[Recovery], entrants: Sequence[Entrant]) -> str:
    """The section on truth."""
    present = [e.contestant for e in entrants if e.python is not None]
    header = ["mean absolute error of the share of the outcome", *(r.ground.name for r in found), "all channels"]
    known = [r for r in found if not r.missing]
    sizes = np.array([len(r.ground.sheet.media) for r in known])
    rows = []
    overall: dict[str, float] = {}
    for one in present:
        errors = [r.error.get(one.name) for r in known]
        cells = ["left out" if r.missing else _tell_error(r, one.name) for r in found]
        if known and all(error is not None for error in errors):
            overall[one.name] = float(np.average([error or 0.0 for error in errors], weights=sizes))
        rows.append([one.name, *cells, f"{100 * overall[one.name]:.2f} points" if one.name in overall else "-"])
    parts = [tell_absent(entrants), lay_table(header, rows), _judge_truth(present, overall)]
    parts.extend(f"{r.ground.name} is left out: {r.missing}." for r in found if r.missing)
    return "\n\n".join(part for part in parts if part)


def _tell_error(recovery: Recovery, name: str) -> str:
    result = recovery.results[name]
    if result.failed:
        return result.failed
    mixed = "" if result.rhat is None or result.rhat < WANTED_RHAT else f" (R-hat {result.rhat:.2f})"
    return f"{100 * recovery.error[name]:.2f}{mixed}"


def _judge_truth(present: Sequence[Contestant], overall: Mapping[str, float]) -> str:
    ours = next((one.name for one in present if one.ours), "")
    if ours not in overall or len(overall) < 2:
        return ""
    ahead = [name for name, error in overall.items() if name != ours and error <= overall[ours]]
    return f"**Missed**: {' and '.join(ahead)} came closer." if ahead else "Target met: closer than every peer."


def tell_brands(found: Mapping[str, Any]) -> str:
    """The section on many brands."""
    count = found["brands"]
    allowed = BRANDS_LIMIT * count / 100
    header = [f"{count} national brands", "seconds", "a brand", "target", "ESS of 1,000 reached", "by"]
    best = min(found["ways"], key=lambda way: found["ways"][way]["seconds"])
    rows = [
        [
            f"**{way}**" if way == best else way,
            f"{told['seconds']:.1f}",
            f"{told['seconds'] / count:.2f}",
            f"{allowed:g}: {'met' if told['seconds'] <= allowed else 'missed'}",
            f"{told['enough']} of {count}",
            ", ".join(f"{name} {number}" for name, number in told["methods"].items()),
        ]
        for way, told in found["ways"].items()
    ]
    return (
        f"Simulated brands of {found['periods']} weeks and {found['channels']} channels, fitted in a process that has "
        f"fitted one before; the processes have each fitted one before.\n\n{lay_table(header, rows)}"
    )
