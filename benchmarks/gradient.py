"""What a gradient costs in panels of many shapes: `python -m benchmarks.gradient`, in JSON.

Seconds are the processor's, so that what else the machine does counts for little; the batch is the engine's own.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import jax
import numpy as np
from tests.model.conftest import build_panel
from threadpoolctl import threadpool_limits

import trimtab
from trimtab.intake import Panel
from trimtab.model.almanac import choose_almanac
from trimtab.model.backend import COMPILER_OPTIONS
from trimtab.model.density import log_density
from trimtab.model.design import Design, lay_out
from trimtab.model.infer import CHAINS, compile_density
from trimtab.model.moment import Size
from trimtab.model.parameters import Layout
from trimtab.model.scale import fix_scale

BASE = {"periods": 104, "geos": 10, "channels": 6}
GRID = {"periods": (52, 104, 208), "geos": (5, 10, 20, 40), "channels": (3, 6, 12, 24)}
TRIES = 7
PRODUCT = 600
"""Rows and columns of the matrices whose product tells what this core can do."""


def lay_out_shape(panel: Panel) -> tuple[Design, Layout]:
    """What the engine works on."""
    scale, layout = fix_scale(panel), Layout(channels=len(panel.channels), lifts=0)
    design, _, _ = lay_out(panel, (), scale, choose_almanac(panel, None, returning=False), 13)
    return jax.tree.map(np.asarray, design), layout


def time_gradient(design: Design, layout: Layout) -> float:
    """Seconds of the processor for one gradient, the least of some batches."""
    _, gradient, _ = compile_density(design, layout)
    thetas = 0.3 * np.random.default_rng(0).standard_normal((CHAINS, layout.size))
    gradient(thetas)
    found = []
    for _ in range(TRIES):
        began = time.process_time()
        gradient(thetas)
        found.append((time.process_time() - began) / CHAINS)
    return min(found)


def count_operations(design: Design, layout: Layout) -> float:
    """Multiplications and additions of one gradient: the compiler's count, and the factorisation it does not see.

    A Cholesky factor of n columns takes n^3 / 3, its inverse as many, and the product of that with itself is counted.
    """
    program = jax.jit(jax.value_and_grad(log_density), compiler_options=COMPILER_OPTIONS)
    counted: dict[str, float] = program.lower(np.zeros(layout.size), design).compile().cost_analysis() or {}
    size = Size.of(design)
    baseline = design.trend.shape[1] + design.season.shape[1] + size.controls
    columns = baseline + size.channels * size.shapes + size.shocks
    return float(counted["flops"] + 2.0 * columns**3 / 3.0)


def time_product() -> float:
    """Operations a second of a product of matrices on one core: what no gradient can beat."""
    matrix = np.random.default_rng(0).standard_normal((PRODUCT, PRODUCT))
    found = []
    for _ in range(TRIES):
        began = time.process_time()
        _ = matrix @ matrix
        found.append(2.0 * PRODUCT**3 / (time.process_time() - began))
    return max(found)


def list_shapes() -> list[dict[str, int]]:
    """The base, and all that differ from it in one thing."""
    others = [{**BASE, name: value} for name, values in GRID.items() for value in values if value != BASE[name]]
    return [BASE, *others]


def main() -> None:
    """Time every shape, then the public files given."""
    with threadpool_limits(1):
        speed = time_product()
        rows = [{**shape, "seconds": time_gradient(*lay_out_shape(build_panel(**shape)))} for shape in list_shapes()]
        files = {}
        for name in sys.argv[1:]:
            panel, problems = trimtab.read_panel(name)
            assert panel is not None, problems
            ready = lay_out_shape(panel)
            files[Path(name).stem] = {"seconds": time_gradient(*ready), "operations": count_operations(*ready)}
    print(json.dumps({"shapes": rows, "files": files, "operations a second": speed}))


if __name__ == "__main__":
    main()
