"""A finished experiment as one record: the incremental outcome it measured."""

from trimtab.lift.record import Design, Lift

__all__ = ["Design", "Lift"]
