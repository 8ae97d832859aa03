"""Panel and lifts to a posterior of the response model."""

from trimtab.model.backend import use_compilation_cache
from trimtab.model.fit import fit
from trimtab.model.health import Finding, Health, HealthCase
from trimtab.model.posterior import Engine, Posterior, PriorKind, ResponseCurve
from trimtab.model.scale import Scale, carry_scale, fix_scale

__all__ = [
    "Engine",
    "Finding",
    "Health",
    "HealthCase",
    "Posterior",
    "PriorKind",
    "ResponseCurve",
    "Scale",
    "carry_scale",
    "fit",
    "fix_scale",
    "use_compilation_cache",
]
