"""A finished geo test to its read-out: treated regions against a weighted sum of the others."""

from trimtab.lift.geo.measure import measure_geo
from trimtab.lift.geo.origin import Weights
from trimtab.lift.geo.readout import GeoReadOut
from trimtab.lift.geo.series import GeoSeries, GeoTest

__all__ = ["GeoReadOut", "GeoSeries", "GeoTest", "Weights", "measure_geo"]
