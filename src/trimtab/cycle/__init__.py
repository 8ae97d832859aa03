"""The team's verbs: joins the rooms, holds clock, seed and files."""

from trimtab.cycle.comparison import TOLERANCE
from trimtab.cycle.configuration import CONFIGURATION, load_settings
from trimtab.cycle.demo import tell_past, write_demo
from trimtab.cycle.draft import draft_configuration
from trimtab.cycle.forecast import Question, hold_backtest, make_forecast, prepare_forecast
from trimtab.cycle.history import (
    check_ledger,
    erase_record_texts,
    erase_texts,
    find_record_texts,
    find_texts,
    list_reviews,
    read_review,
)
from trimtab.cycle.keep import keep_review
from trimtab.cycle.opportunity import find_entry, list_presented, seek_opportunities, take_footing
from trimtab.cycle.outside import Heard, keep_heard, recall_heard
from trimtab.cycle.phasing import hold_phasing
from trimtab.cycle.placement import hold_placement
from trimtab.cycle.posterior import load_posterior, save_posterior
from trimtab.cycle.radar import deal_today, gather_notes, hear, pick_card
from trimtab.cycle.refresh import explain_refresh
from trimtab.cycle.repeat import Repeat, repeat_review
from trimtab.cycle.review import hold_review
from trimtab.cycle.settings import make_settings
from trimtab.cycle.sitting import prepare_sitting
from trimtab.cycle.workspace import FOLDER, Workspace, check_writable, explain_refusal, replace_file

__all__ = [
    "CONFIGURATION",
    "FOLDER",
    "TOLERANCE",
    "Heard",
    "Question",
    "Repeat",
    "Workspace",
    "check_ledger",
    "check_writable",
    "deal_today",
    "draft_configuration",
    "erase_record_texts",
    "erase_texts",
    "explain_refresh",
    "explain_refusal",
    "find_entry",
    "find_record_texts",
    "find_texts",
    "gather_notes",
    "hear",
    "hold_backtest",
    "hold_phasing",
    "hold_placement",
    "hold_review",
    "keep_heard",
    "keep_review",
    "list_presented",
    "list_reviews",
    "load_posterior",
    "load_settings",
    "make_forecast",
    "make_settings",
    "pick_card",
    "prepare_forecast",
    "prepare_sitting",
    "read_review",
    "recall_heard",
    "repeat_review",
    "replace_file",
    "save_posterior",
    "seek_opportunities",
    "take_footing",
    "tell_past",
    "write_demo",
]
