"""A finished experiment as one record: the incremental outcome it measured."""

from trimtab.lift.check import check_lift
from trimtab.lift.listing import read_lifts
from trimtab.lift.record import Design, Lift, Use

__all__ = ["Design", "Lift", "Use", "check_lift", "read_lifts"]
