"""The door for other people's models: a file of theirs and the data it was fitted to become a `Posterior`."""

from __future__ import annotations

from pathlib import Path

from trimtab.bridge.groups import read_groups
from trimtab.bridge.meridian import read_meridian
from trimtab.bridge.pymc_marketing import read_pymc_marketing
from trimtab.bridge.source import make_posterior
from trimtab.intake import Panel
from trimtab.model import Posterior
from trimtab.problems import BadInput, Problem


def adopt_posterior(
    path: Path | str, panel: Panel, *, horizon: int | None = None, max_lag: int | None = None
) -> Posterior:
    """Return the posterior of a model that Meridian or PyMC-Marketing fitted to the panel's data.

    path: netCDF, of Meridian's `inference_data.to_netcdf` or PyMC-Marketing's `MMM.save`. horizon: periods ahead of the
    response curves, a quarter by default. max_lag: Meridian's setting of that name; found by itself where the prior was
    on return.
    Returns, contributions, curves and noise are the other model's. Its effects do not drift and its noise has no
    memory, so the posterior says neither; how much was learnt shows only where the file has its prior, and half
    saturation is NaN.
    Raises `BadInput` with everything the file lacks, everything that is not of the panel, parts of a model that cannot
    be read, and a response that does not reproduce what the file reports of itself.
    """
    held = read_groups(Path(path))
    if "beta_gm" in held.names() or held.labels("media_channel"):
        source = read_meridian(held, panel, max_lag)
    elif "channel_contribution" in held.names() or held.labels("channel"):
        source = read_pymc_marketing(held, panel)
    else:
        raise BadInput([Problem(code="problem.model_not_recognised", file=held.file)])
    return make_posterior(source, horizon or panel.grain.periods_per_quarter)
