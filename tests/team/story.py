"""One quarter of a small team, entry by entry: every kind of record once, each allowed when it is made."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from trimtab.cycle import Workspace
from trimtab.cycle.record import add_record, withdraw_record
from trimtab.team import Record

JANUARY = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
FEBRUARY = datetime(2026, 2, 2, 9, 0, tzinfo=UTC)
MARCH = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
APRIL = datetime(2026, 4, 6, 9, 0, tzinfo=UTC)

HYPOTHESIS: Mapping[str, object] = {
    "channel": "Pinterest",
    "what": "If we answer what people search for, then more of them buy",
    "metric": "orders",
    "minimum_effect": "200",
    "stopping_rule": "after four weeks, or when it has cost 5,000",
    "budget_cap": "5000",
    "probability": "0.6",
    "low": "50",
    "high": "600",
    "practice": "1",
}

QUARTER: tuple[tuple[datetime, str, Mapping[str, object]], ...] = (
    (
        JANUARY,
        "practice",
        {
            "channel": "Pinterest",
            "what": "Post three pins a week",
            "why": "It worked in 2023",
            "owner": "social lead",
            "next_review": "2026-03-31",
        },
    ),
    (
        JANUARY,
        "shift",
        {
            "channels": "Pinterest",
            "what": "Idea pins are gone",
            "day": "2026-01-15",
            "source": "the help pages of Pinterest",
        },
    ),
    (JANUARY, "hypothesis", HYPOTHESIS),
    (
        JANUARY,
        "trial",
        {"hypothesis": "3", "start": "2026-01-12", "end": "2026-02-08", "design": "geo", "where": "Ghent and Liège"},
    ),
    (JANUARY, "rota", {"places": ["social lead", "search lead", "analyst"]}),
    (
        FEBRUARY,
        "demo",
        {
            "vendor": "Pinwise",
            "day": "2026-01-29",
            "new": "Trends by region",
            "claim": "A fifth more saves",
            "evidence": "One case study",
            "would_test": "maybe",
            "place": "analyst",
        },
    ),
    (
        FEBRUARY,
        "forecast",
        {
            "claim": "Saves grow by a fifth in a quarter",
            "source": "vendor",
            "vendor": "Pinwise",
            "probability": "0.9",
            "resolve_on": "2026-03-31",
            "about": "6",
        },
    ),
    (
        FEBRUARY,
        "forecast",
        {
            "claim": "Search brings 40,000 orders or more in March",
            "source": "member",
            "probability": "0.7",
            "low": "38000",
            "high": "46000",
            "resolve_on": "2026-04-01",
        },
    ),
    (
        MARCH,
        "result",
        {"trial": "4", "day": "2026-02-10", "estimate": "310", "standard_error": "90", "spent": "4800"},
    ),
    (
        MARCH,
        "recollection",
        {
            "about": "4",
            "hits": "Answers to searches were saved | 310 orders",
            "misses": "The first week ran without pictures | 40 orders | execution",
        },
    ),
    (
        MARCH,
        "promise",
        {
            "what": "Write pins as answers to searches",
            "owner": "social lead",
            "due": "2026-04-30",
            "channel": "Pinterest",
            "measure": "orders from Pinterest",
            "before": "900",
            "target": "1200",
        },
    ),
    (
        MARCH,
        "retrospective",
        {
            "occasion": "Answers on Pinterest",
            "about": "4",
            "channels": "Pinterest",
            "hits": "Answers to searches were saved | 310 orders",
            "misses": "The first week ran without pictures | 40 orders | execution",
            "learned": "It is a search engine with pictures",
            "promise": "11",
        },
    ),
    (
        MARCH,
        "lesson",
        {
            "what": "Pinterest is searched, not followed",
            "channels": "Pinterest",
            "stale_on": "2027-03-01",
            "evidence_for": "9",
        },
    ),
    (
        MARCH,
        "decision",
        {
            "channel": "Pinterest",
            "action": "change",
            "direction": "more",
            "money": "30000",
            "today": "15000",
            "reason": "The test carried it",
            "owner": "head of marketing",
            "evidence": "9",
        },
    ),
    (MARCH, "clean_sheet", {"quarter": "2026-Q1", "day": "2026-03-20"}),
    (
        MARCH,
        "draft",
        {"quarter": "2026-Q1", "lines": ["Pinterest | 40000 | answers to searches", "Search | 60000"]},
    ),
    (APRIL, "resolution", {"about": "7", "day": "2026-04-01", "came_true": "no"}),
)
"""(when, kind, what is said); the numbers of the records are their places, from 1."""


def tell_quarter(workspace: Workspace) -> tuple[Record, ...]:
    """Record the quarter, and last take one forecast's like back: 18 entries."""
    told = [add_record(workspace, kind, said, at=at) for at, kind, said in QUARTER]
    return (*told, withdraw_record(workspace, 13, "The team saw it otherwise in April", at=APRIL))
