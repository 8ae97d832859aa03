"""JAX switched to double precision, and its compilation cache."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jax

jax.config.update("jax_enable_x64", True)  # type: ignore[no-untyped-call]

Leaf = Any
"""An array of a pytree: numpy outside compiled code, JAX inside; the type system has no one word for the two."""


def use_compilation_cache(directory: Path) -> None:
    """Keep compiled programs in `directory` so that the next process starts faster."""
    jax.config.update("jax_compilation_cache_dir", str(directory))  # type: ignore[no-untyped-call]
    jax.config.update("jax_persistent_cache_min_compile_time_secs", 0.0)  # type: ignore[no-untyped-call]
    jax.config.update("jax_persistent_cache_min_entry_size_bytes", 0)  # type: ignore[no-untyped-call]
