"""JAX switched to double precision, its compilation cache, and compilation while other work goes on."""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import jax
import numpy as np
import scipy.linalg.cython_lapack  # noqa: F401  (JAX's linear algebra: loaded now, its threads can be limited)

jax.config.update("jax_enable_x64", True)  # type: ignore[no-untyped-call]

Leaf = Any
"""An array of a pytree: numpy outside compiled code, JAX inside; the type system has no one word for the two."""


COMPILER_OPTIONS = {
    "xla_cpu_multi_thread_eigen": False,
    "xla_cpu_use_fusion_emitters": False,
    "xla_cpu_parallel_codegen_split_count": 1,
    "xla_backend_optimization_level": 1,
}
"""One product is too small to be split over threads. The older code generator, in one piece and with few passes,
compiles in a third of the time, and the programs run as fast."""

QUICK_OPTIONS = {**COMPILER_OPTIONS, "xla_backend_optimization_level": 0}
"""For small programs run a few hundred times: half as fast, compiled in a third of that time again."""


def use_compilation_cache(directory: Path) -> None:
    """Keep compiled programs in `directory` so that the next process starts faster."""
    jax.config.update("jax_compilation_cache_dir", str(directory))  # type: ignore[no-untyped-call]
    jax.config.update("jax_persistent_cache_min_compile_time_secs", 0.0)  # type: ignore[no-untyped-call]
    jax.config.update("jax_persistent_cache_min_entry_size_bytes", 0)  # type: ignore[no-untyped-call]


_COMPILERS = ThreadPoolExecutor(os.cpu_count(), thread_name_prefix="trimtab-compile")
_started: dict[Hashable, Future[None]] = {}


def compile_ahead(program: Callable[..., object], *arguments: object) -> Future[None]:
    """Start compiling `program` for arguments of these shapes in the background; done once in a process.

    A program is compiled where it is first called, so it is called: give arguments that are cheap to compute on.
    """
    leaves, structure = jax.tree.flatten(arguments)
    key = (program, structure, tuple((np.shape(leaf), str(jax.numpy.result_type(leaf))) for leaf in leaves))
    if key not in _started:
        _started[key] = _COMPILERS.submit(_run, program, *arguments)
    return _started[key]


def finish_compiling() -> None:
    """Wait for what is being compiled, and begin nothing else: for the end of the process."""
    _COMPILERS.shutdown(cancel_futures=True)


def _run(program: Callable[..., object], *arguments: object) -> None:
    jax.block_until_ready(program(*arguments))  # type: ignore[no-untyped-call]
