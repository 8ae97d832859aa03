"""The libraries of this room, which nobody needs who does not use it."""

from __future__ import annotations

import warnings
from importlib.metadata import PackageNotFoundError, version
from types import ModuleType
from typing import Any

from trimtab.problems import BadInput, Problem

Inference = Any
"""`arviz.InferenceData` before version 1 of ArviZ, `xarray.DataTree` since."""
EXTRA = "trimtab[arviz]"
"""What pip installs them by."""


def load_xarray() -> ModuleType:
    """The library of labelled arrays; raises `BadInput` where it is not installed."""
    try:
        import xarray  # noqa: PLC0415  (optional, and slow to start)
    except ImportError as error:
        problem = Problem(code="problem.library_missing", params={"library": "xarray", "extra": EXTRA})
        raise BadInput([problem]) from error
    return xarray


def gather_groups(groups: dict[str, Any]) -> Inference:
    """The groups as the installed ArviZ wants them.

    Without ArviZ, the tree: it can be written to netCDF, and any later ArviZ reads it.
    """
    if _arviz_generation() == 0:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # ArviZ 0.23 announces version 1 to whoever imports it
            from arviz import InferenceData  # noqa: PLC0415
        return InferenceData(**groups)
    return load_xarray().DataTree.from_dict(groups)


def _arviz_generation() -> int | None:
    try:
        return int(version("arviz").partition(".")[0])
    except PackageNotFoundError:
        return None
