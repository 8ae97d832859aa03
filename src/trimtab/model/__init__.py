"""Panel and lifts to a posterior of the response model.

What computes is loaded when it is first used, for whoever reads a recorded posterior needs no compiler.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from trimtab.model.almanac import knows_holidays
from trimtab.model.foresight import Backtest, Round, Score
from trimtab.model.health import Finding, Health, HealthCase
from trimtab.model.outlook import Outlook
from trimtab.model.posterior import Engine, Posterior, PriorKind, ResponseCurve
from trimtab.model.progress import Progress
from trimtab.model.prospect import Forecast
from trimtab.model.scale import Scale, carry_scale, fix_scale

if TYPE_CHECKING:
    from trimtab.model.backend import use_compilation_cache
    from trimtab.model.fitting import fit
    from trimtab.model.onward import bring, expose, forecast, require_outlook, thin
    from trimtab.model.rehearsal import backtest

__all__ = [
    "Backtest",
    "Engine",
    "Finding",
    "Forecast",
    "Health",
    "HealthCase",
    "Outlook",
    "Posterior",
    "PriorKind",
    "Progress",
    "ResponseCurve",
    "Round",
    "Scale",
    "Score",
    "backtest",
    "bring",
    "carry_scale",
    "expose",
    "fit",
    "fix_scale",
    "forecast",
    "knows_holidays",
    "require_outlook",
    "thin",
    "use_compilation_cache",
]

_COMPUTING = {
    "backtest": "rehearsal",
    "bring": "onward",
    "expose": "onward",
    "fit": "fitting",
    "forecast": "onward",
    "require_outlook": "onward",
    "thin": "onward",
    "use_compilation_cache": "backend",
}


def __getattr__(name: str) -> object:
    if name not in _COMPUTING:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_COMPUTING[name]}"), name)
