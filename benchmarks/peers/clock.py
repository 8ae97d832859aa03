"""How long JAX took to compile: asked of JAX itself, since it compiles in the middle of the work."""

from __future__ import annotations

import time


class CompileClock:
    """Seconds spent tracing, lowering and compiling; what overlaps counts once."""

    EVENTS = ("jaxpr_trace_duration", "jaxpr_to_mlir_module_duration", "backend_compile_duration")

    def __init__(self) -> None:
        import jax

        self._spans: list[tuple[float, float]] = []
        jax.monitoring.register_event_duration_secs_listener(self._hear)

    def _hear(self, event: str, duration_secs: float, **_: str | int) -> None:
        if event.rsplit("/", 1)[-1] in self.EVENTS:
            now = time.perf_counter()
            self._spans.append((now - duration_secs, now))

    def read(self, since: float, until: float) -> float:
        """Seconds between two readings of `time.perf_counter`."""
        return measure_union([(max(a, since), min(b, until)) for a, b in self._spans if b > since and a < until])


def measure_union(spans: list[tuple[float, float]]) -> float:
    """Length of the union of intervals."""
    total, reached = 0.0, float("-inf")
    for begin, end in sorted(spans):
        total += max(end - max(begin, reached), 0.0)
        reached = max(reached, end)
    return total
