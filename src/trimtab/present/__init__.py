"""Values to words, numbers and pictures; pure.

The page lives behind its own door, `trimtab.present.page`, because drawing is slow to start, and so do the read-outs
of tests, `trimtab.present.experiment` and `trimtab.present.readout`, because their quantiles are.
"""

from trimtab.present.backtest import as_backtest_brief, as_backtest_data
from trimtab.present.brief import as_brief, as_closing
from trimtab.present.card import as_cards_brief, as_cards_data
from trimtab.present.data import as_data
from trimtab.present.fault import as_problem_list, explain_problem
from trimtab.present.forecast import as_forecast_brief, as_forecast_data
from trimtab.present.opportunity import as_opportunities_brief, as_opportunities_data
from trimtab.present.phasing import as_course_file, as_phasing, as_phasing_data
from trimtab.present.placement import as_placement, as_placement_data, as_placement_file
from trimtab.present.provenance import as_reading
from trimtab.present.radar import as_echo_brief, as_echo_data
from trimtab.present.refresh import as_refresh, as_refresh_data
from trimtab.present.sentence import say

__all__ = [
    "as_backtest_brief",
    "as_backtest_data",
    "as_brief",
    "as_cards_brief",
    "as_cards_data",
    "as_closing",
    "as_course_file",
    "as_data",
    "as_echo_brief",
    "as_echo_data",
    "as_forecast_brief",
    "as_forecast_data",
    "as_opportunities_brief",
    "as_opportunities_data",
    "as_phasing",
    "as_phasing_data",
    "as_placement",
    "as_placement_data",
    "as_placement_file",
    "as_problem_list",
    "as_reading",
    "as_refresh",
    "as_refresh_data",
    "explain_problem",
    "say",
]
