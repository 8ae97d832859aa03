"""Whether a forecast that was made before a test came true."""

from __future__ import annotations

from dataclasses import dataclass

from trimtab.statement import Statement


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

    @property
    def brier(self) -> float:
        """Squared distance of the probability from what came: 0 is perfect, 0.25 is a coin."""
        return float((self.probability - float(self.came_true)) ** 2)


def judge_forecast(
    *, estimate: float, standard_error: float, minimum: float, probability: float, low: float, high: float, unit: str
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
    )


def state_foretold(found: Foretold) -> tuple[Statement, ...]:
    """Say whether the effect is one that matters, and whether the range held it."""
    matters = "foretold.came_true" if found.came_true else "foretold.came_false"
    inside = "foretold.inside" if found.inside else "foretold.outside"
    return (
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
    )
