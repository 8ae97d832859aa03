"""A change without a control to its read-out: what came against a forecast from before."""

from trimtab.lift.before.measure import BeforeReadOut, measure_before

__all__ = ["BeforeReadOut", "measure_before"]
