"""A finished experiment as one record: the incremental outcome it measured."""

from trimtab.lift.check import check_lift
from trimtab.lift.listing import read_lifts
from trimtab.lift.record import Lift, StudyDesign, Use

__all__ = ["Lift", "StudyDesign", "Use", "check_lift", "read_lifts"]
