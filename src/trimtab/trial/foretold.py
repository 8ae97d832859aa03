"""Whether a forecast that was made before a test came true."""

from __future__ import annotations

from dataclasses import dataclass

from trimtab.quantities import LEVEL
from trimtab.statement import Parameter, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Foretold:
    """What was forecast beside what was measured, in the unit of the hypothesis."""

    estimate: float
    standard_error: float
    unit: str
    minimum: float
    """Least effect that matters; its sign says which way."""
    probability: float
    """What the team gave to an effect of at least that."""
    came_true: bool
    """Whether the estimate is at least the effect that matters, and the same way."""
    low: float
    """The team's 80% range."""
    high: float
    inside: bool
    """Whether the estimate lies within it."""
    p: float | None = None
    """Of the read-out."""
    changes: int = 1
    """Tested beside each other, this one included: they share the risk of a false alarm."""
    margin: float | None = None
    """Loss that was to be ruled out, a share of the outcome; None where the test was not about doing no harm."""
    lost: float | None = None
    """The largest loss that is not ruled out, a share of the outcome; below 0 where there is a gain."""

    @property
    def risk(self) -> float:
        """This test's share of the risk of a false alarm. Source: Bonferroni, 1936."""
        return (1 - LEVEL) / self.changes

    @property
    def brier(self) -> float:
        """Squared distance of the probability from what came: 0 is perfect, 0.25 is a coin."""
        return float((self.probability - float(self.came_true)) ** 2)


def judge_forecast(
    *,
    estimate: float,
    standard_error: float,
    minimum: float,
    probability: float,
    low: float,
    high: float,
    unit: str,
    p: float | None = None,
    changes: int = 1,
    margin: float | None = None,
    lost: float | None = None,
) -> Foretold:
    """Hold a forecast against what was measured."""
    return Foretold(
        estimate=estimate,
        standard_error=standard_error,
        unit=unit,
        minimum=minimum,
        probability=probability,
        came_true=estimate >= minimum if minimum > 0 else estimate <= minimum,
        low=low,
        high=high,
        inside=low <= estimate <= high,
        p=p,
        changes=changes,
        margin=margin,
        lost=lost,
    )


def state_foretold(found: Foretold) -> tuple[Statement, ...]:
    """Say whether the effect is one that matters, and whether the range held it."""
    matters = "foretold.came_true" if found.came_true else "foretold.came_false"
    inside = "foretold.inside" if found.inside else "foretold.outside"
    told = [
        Statement(
            code=matters,
            params={
                "minimum": found.minimum,
                "unit": found.unit,
                "probability": found.probability,
                "estimate": found.estimate,
            },
        ),
        Statement(code=inside, params={"low": found.low, "high": found.high, "unit": found.unit}),
    ]
    if found.changes > 1 and found.p is not None:
        counts = "foretold.counts" if found.p < found.risk else "foretold.counts_not"
        params: dict[str, Parameter] = {"changes": found.changes, "risk": found.risk, "p": found.p}
        told.append(Statement(code=counts, params=params))
    if found.margin is not None and found.lost is not None:
        safe = "foretold.no_harm" if found.lost < found.margin else "foretold.harm_not_ruled_out"
        told.append(Statement(code=safe, params={"margin": found.margin, "lost": max(found.lost, 0.0)}))
    return tuple(told)
