"""Evaluate each marketing channel, calibrate its strategy, and decide Stop / Start / Continue / Change.

This door is lazy: importing `trimtab` costs nothing, and a name loads its room when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trimtab.bridge import adopt_posterior, as_inference_data
    from trimtab.cycle import hold_review, load_posterior, make_settings, prepare_sitting, save_posterior
    from trimtab.intake import Course, Declared, Panel, Roles, go_on, read_course, read_panel
    from trimtab.lift import Lift, StudyDesign
    from trimtab.model import Backtest, Forecast, Posterior, backtest, fit, forecast
    from trimtab.plan import Budget, Plan, allocate
    from trimtab.present import explain_problem
    from trimtab.present.page import as_page
    from trimtab.problems import BadInput, Problem, TrimtabError
    from trimtab.returns import Terms, measure_returns
    from trimtab.review import Review, Sitting
    from trimtab.verdict import Verdict, judge

__version__ = "0.1.0"

_ROOM_OF = {
    "Backtest": "model",
    "BadInput": "problems",
    "Budget": "plan",
    "Course": "intake",
    "Declared": "intake",
    "StudyDesign": "lift",
    "Forecast": "model",
    "Lift": "lift",
    "Panel": "intake",
    "Plan": "plan",
    "Posterior": "model",
    "Problem": "problems",
    "Review": "review",
    "Roles": "intake",
    "Sitting": "review",
    "Terms": "returns",
    "TrimtabError": "problems",
    "Verdict": "verdict",
    "adopt_posterior": "bridge",
    "allocate": "plan",
    "as_inference_data": "bridge",
    "as_page": "present.page",
    "backtest": "model",
    "explain_problem": "present",
    "fit": "model",
    "forecast": "model",
    "go_on": "intake",
    "hold_review": "cycle",
    "load_posterior": "cycle",
    "judge": "verdict",
    "make_settings": "cycle",
    "measure_returns": "returns",
    "prepare_sitting": "cycle",
    "read_course": "intake",
    "read_panel": "intake",
    "save_posterior": "cycle",
}

__all__ = [
    "Backtest",
    "BadInput",
    "Budget",
    "Course",
    "Declared",
    "Forecast",
    "Lift",
    "Panel",
    "Plan",
    "Posterior",
    "Problem",
    "Review",
    "Roles",
    "Sitting",
    "StudyDesign",
    "Terms",
    "TrimtabError",
    "Verdict",
    "adopt_posterior",
    "allocate",
    "as_inference_data",
    "as_page",
    "backtest",
    "explain_problem",
    "fit",
    "forecast",
    "go_on",
    "hold_review",
    "judge",
    "load_posterior",
    "make_settings",
    "measure_returns",
    "prepare_sitting",
    "read_course",
    "read_panel",
    "save_posterior",
]


def __getattr__(name: str) -> object:
    """Load a name of the door from its room."""
    if name not in _ROOM_OF:
        raise AttributeError(f"module 'trimtab' has no attribute {name!r}")
    return getattr(import_module(f"trimtab.{_ROOM_OF[name]}"), name)


def __dir__() -> list[str]:
    """The names of the door, loaded or not, and nothing of how it is hung."""
    return sorted([*__all__, "__version__"])
