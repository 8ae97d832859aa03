"""A known world to `Panel`, `Lift`s, efforts and truth, `simulate`."""

from trimtab.simulate.company import demo_world
from trimtab.simulate.export import demo_files
from trimtab.simulate.simulation import Simulated, simulate
from trimtab.simulate.truth import Truth
from trimtab.simulate.world import World

__all__ = ["Simulated", "Truth", "World", "demo_files", "demo_world", "simulate"]
