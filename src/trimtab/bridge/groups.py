"""Groups of labelled arrays read from a file, as plain arrays with their axes in the house's order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from trimtab.bridge.library import load_xarray
from trimtab.problems import BadInput, Problem
from trimtab.quantities import Array

MOST = 2000
"""Most draws carried on, evenly thinned."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Groups:
    """What a file of ArviZ groups holds."""

    file: str
    groups: Mapping[str, Any]
    """An `xarray.Dataset` by name of group; a file without groups is one `posterior`."""
    attributes: Mapping[str, Any]

    def names(self, group: str = "posterior") -> frozenset[str]:
        """Variables of a group."""
        return frozenset(map(str, self.groups[group].data_vars)) if group in self.groups else frozenset()

    def labels(self, axis: str, group: str = "posterior") -> tuple[str, ...]:
        """What an axis is labelled by; nothing where there is no such axis."""
        held = self.groups[group]
        return tuple(map(str, held[axis].to_numpy())) if axis in held.coords else ()

    def days(self, axis: str, group: str = "posterior") -> tuple[date, ...]:
        """The labels of an axis of dates."""
        return tuple(date.fromisoformat(label[:10]) for label in self.labels(axis, group))

    @property
    def chains(self) -> int:
        """Chains of the posterior."""
        return int(self.groups["posterior"].sizes["chain"])

    def draws(self, name: str, *axes: str, group: str = "posterior") -> Array:
        """A variable with draws, `[draw, axes…]`, one chain after the other, thinned; an axis it lacks has length 1."""
        values = self._spread(self.groups[group][name], ("chain", "draw", *axes))
        step = -(-values.shape[0] * values.shape[1] // MOST)
        thinned = values[:, ::step]
        return np.asarray(thinned.reshape(-1, *thinned.shape[2:]))

    def constant(self, name: str, *axes: str) -> Array:
        """A variable of the constant data, `[axes…]`; an axis it lacks has length 1."""
        return self._spread(self.groups["constant_data"][name], axes)

    @staticmethod
    def _spread(held: Any, axes: tuple[str, ...]) -> Array:  # noqa: ANN401  (an xarray.DataArray)
        missing = [axis for axis in axes if axis not in held.dims]
        return np.asarray(held.expand_dims(missing).transpose(*axes).to_numpy(), dtype=np.float64)


def read_groups(path: Path) -> Groups:
    """Read a file of ArviZ groups; raises `BadInput` when it is none."""
    xarray = load_xarray()
    try:
        with xarray.open_datatree(path, engine="h5netcdf") as tree:
            tree.load()
    except (OSError, ValueError, KeyError) as error:
        raise BadInput([Problem(code="problem.groups_unreadable", file=str(path))]) from error
    groups = {name: child.to_dataset() for name, child in tree.children.items()}
    if "posterior" not in groups:
        raise BadInput([Problem(code="problem.groups_without_posterior", file=str(path))])
    return Groups(file=str(path), groups=groups, attributes=dict(tree.attrs))
