"""Facts, themes, the brand and what it does today to ranked opportunities, each a first test with a cap."""

from trimtab.opportunity.brand import BrandProfile, Buyer, Category, OwnChannel
from trimtab.opportunity.pilot import Footing, Pilot, size_pilot, sum_noise
from trimtab.opportunity.ranking import Opportunity, rank_opportunities

__all__ = [
    "BrandProfile",
    "Buyer",
    "Category",
    "Footing",
    "Opportunity",
    "OwnChannel",
    "Pilot",
    "rank_opportunities",
    "size_pilot",
    "sum_noise",
]
