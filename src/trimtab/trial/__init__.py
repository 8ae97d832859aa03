"""Designing the next test: where, how long, what it could tell, and what it costs."""

from trimtab.trial.design import Cell, GeoDesign, GeoDesigns
from trimtab.trial.geo import design_geo
from trimtab.trial.request import Change, GeoRequest

__all__ = ["Cell", "Change", "GeoDesign", "GeoDesigns", "GeoRequest", "design_geo"]
