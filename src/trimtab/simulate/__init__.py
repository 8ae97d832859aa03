"""A known world to `Panel`, `Lift`s, efforts and truth, `simulate`."""

from trimtab.simulate.simulation import Simulated, simulate
from trimtab.simulate.truth import BestAction, Truth
from trimtab.simulate.world import Medium, World

__all__ = ["BestAction", "Medium", "Simulated", "Truth", "World", "simulate"]
