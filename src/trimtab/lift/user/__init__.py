"""An A/B test on users to its read-out: sums per arm, two arms compared, safe to look at while it runs."""

from trimtab.lift.user.measure import measure_users
from trimtab.lift.user.moments import Metric, Moments, Role, sum_up
from trimtab.lift.user.readout import UserReadOut, UserTest

__all__ = ["Metric", "Moments", "Role", "UserReadOut", "UserTest", "measure_users", "sum_up"]
