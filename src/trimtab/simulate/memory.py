"""What the team of Tarnbrook Kettles wrote down in the four quarters before its first review; all of it made up."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

Said = tuple[date, str, Mapping[str, object]]
"""Day, kind of record, and what was said; the number of a record is its place, from 1."""

_SEARCHER, _SOCIAL, _EDITOR = "performance marketer", "social media manager", "content editor"
_HEAD = "head of marketing"

MEMORY: tuple[Said, ...] = (
    # --- autumn 2025: what they do, and what they expect ---
    (date(2025, 10, 6), "rota", {"places": [_SEARCHER, _SOCIAL, _EDITOR]}),
    (
        date(2025, 10, 6),
        "practice",
        {
            "channel": "Google Search",
            "what": "Bid on our own name",
            "why": "Others bid on it",
            "owner": _SEARCHER,
            "next_review": "2026-10-05",
        },
    ),
    (
        date(2025, 10, 6),
        "practice",
        {
            "channel": "Meta",
            "what": "Two films of fifteen seconds a week",
            "why": "Short films were watched to the end",
            "owner": _SOCIAL,
            "next_review": "2026-10-05",
        },
    ),
    (
        date(2025, 10, 6),
        "practice",
        {
            "channel": "Pinterest",
            "what": "Five pins a week, the same as everywhere",
            "why": "It is one more social network",
            "owner": _SOCIAL,
            "next_review": "2026-10-05",
        },
    ),
    (
        date(2025, 10, 6),
        "practice",
        {
            "channel": "Display",
            "what": "Banners on news sites all year",
            "why": "We always did",
            "owner": _SEARCHER,
            "next_review": "2026-03-02",
        },
    ),
    (
        date(2025, 10, 6),
        "forecast",
        {
            "claim": "Revenue of the fourth quarter is above 8.6 million",
            "probability": "0.75",
            "low": "8300000",
            "high": "9200000",
            "unit": "EUR",
            "resolve_on": "2026-01-05",
        },
    ),
    (
        date(2025, 11, 4),
        "demo",
        {
            "vendor": "Prikbord Media",
            "day": "2025-11-04",
            "new": "Pinterest is a search engine, so pins are written for what people type",
            "claim": "Titles that answer a search are saved twice as often",
            "evidence": "One shop in glassware",
            "would_test": "maybe",
            "place": _SOCIAL,
            "channel": "Pinterest",
        },
    ),
    (
        date(2025, 11, 20),
        "forecast",
        {
            "source": "vendor",
            "vendor": "Voederbak",
            "claim": "A tenth more orders from shopping ads in a quarter with our feed",
            "probability": "0.9",
            "resolve_on": "2026-04-06",
        },
    ),
    (date(2025, 12, 8), "clean_sheet", {"quarter": "2025-Q4", "day": "2025-12-08", "held": "2025-12-08"}),
    # --- winter 2026: the Christmas quarter, looked back on ---
    (
        date(2026, 1, 5),
        "resolution",
        {"about": "6", "day": "2026-01-05", "came_true": "no", "figure": "8438876"},
    ),
    (
        date(2026, 1, 5),
        "decision",
        {
            "channel": "Google Shopping",
            "action": "change",
            "direction": "more",
            "money": "128000",
            "today": "76000",
            "reason": "It began in the autumn and sold more every week",
            "owner": _HEAD,
            "override": "No trial can be over before the quarter is",
            "claim": "Revenue of the first quarter is above 8.4 million",
            "probability": "0.8",
            "resolve_on": "2026-04-06",
        },
    ),
    (
        date(2026, 1, 12),
        "promise",
        {
            "what": "Films are ready a week before they run",
            "owner": _SOCIAL,
            "due": "2026-03-02",
            "channel": "TikTok",
            "measure": "weeks without a film",
            "before": "5",
            "target": "0",
        },
    ),
    (
        date(2026, 1, 12),
        "retrospective",
        {
            "occasion": "Christmas 2025",
            "hits": "Letters before Black Friday | best week of the year",
            "misses": "TikTok rested while films were made | 5 of 13 weeks | timing",
            "learned": "What is not filmed in October is not shown in December",
            "promise": "12",
            "channels": ["TikTok", "Newsletter"],
        },
    ),
    (
        date(2026, 1, 12),
        "forecast",
        {
            "claim": "Revenue of the first quarter is above 8 million",
            "probability": "0.6",
            "low": "7800000",
            "high": "8600000",
            "unit": "EUR",
            "resolve_on": "2026-04-06",
        },
    ),
    (
        date(2026, 2, 10),
        "note",
        {
            "speaker": "Beeldzoek",
            "heard": "2026-02-10",
            "source": "a webinar",
            "text": "Pinterest is een zoekmachine. Schrijf de titel van een pin als antwoord op wat mensen zoeken.",
            "retold": "yes",
        },
    ),
    (date(2026, 3, 16), "clean_sheet", {"quarter": "2026-Q1", "day": "2026-03-16", "held": "2026-03-16"}),
    (
        date(2026, 3, 16),
        "resolution",
        {"about": "12", "day": "2026-03-16", "came_true": "no", "figure": "4"},
    ),
    # --- spring 2026: a trial of Meta ---
    (
        date(2026, 3, 30),
        "hypothesis",
        {
            "channel": "Meta",
            "what": "If Meta is off in two regions for five weeks, revenue falls there",
            "metric": "Revenue",
            "unit": "EUR",
            "minimum_effect": "-50000",
            "stopping_rule": "after five weeks, or when the two regions sell a fifth less",
            "budget_cap": "5000",
            "probability": "0.6",
            "low": "-120000",
            "high": "-10000",
        },
    ),
    (
        date(2026, 3, 30),
        "trial",
        {
            "hypothesis": "18",
            "start": "2026-04-06",
            "end": "2026-05-10",
            "read_on": "2026-06-01",
            "design": "geo",
            "where": "Wallonia and Nord",
            "spend_change": "-19318",
        },
    ),
    (
        date(2026, 4, 6),
        "resolution",
        {"about": "8", "day": "2026-04-06", "came_true": "no"},
    ),
    (
        date(2026, 4, 6),
        "resolution",
        {"about": "11", "day": "2026-04-06", "came_true": "yes", "figure": "8438946"},
    ),
    (
        date(2026, 4, 6),
        "resolution",
        {"about": "14", "day": "2026-04-06", "came_true": "yes", "figure": "8438946"},
    ),
    (
        date(2026, 5, 12),
        "note",
        {
            "speaker": "Atelier Pin",
            "heard": "2026-05-12",
            "source": "une lettre",
            "text": "Pinterest est un moteur de recherche. Écrivez chaque titre comme une réponse à une recherche.",
            "retold": "yes",
        },
    ),
    (
        date(2026, 6, 1),
        "result",
        {"trial": "19", "day": "2026-06-01", "estimate": "-78700", "standard_error": "10342"},
    ),
    (
        date(2026, 6, 8),
        "promise",
        {
            "what": "Give Meta the money that Display gives up",
            "owner": _SEARCHER,
            "due": "2026-09-28",
            "channel": "Meta",
            "measure": "euros for Meta in a quarter",
            "before": "106075",
            "target": "160000",
        },
    ),
    (
        date(2026, 6, 8),
        "retrospective",
        {
            "occasion": "Meta off in two regions",
            "about": "19",
            "channels": "Meta",
            "hits": "Revenue fell where Meta was off | 78,700 of revenue for 19,318 of spend",
            "misses": "The regions’ shops were not told | 2 complaints | execution",
            "learned": "Meta sells what it is not credited with",
            "promise": "25",
        },
    ),
    (
        date(2026, 6, 8),
        "lesson",
        {
            "what": "Meta sells about four euros for each it takes",
            "channels": "Meta",
            "stale_on": "2027-06-01",
            "evidence_for": "24",
        },
    ),
    (
        date(2026, 6, 15),
        "decision",
        {
            "channel": "Meta",
            "action": "change",
            "direction": "more",
            "money": "160000",
            "today": "106075",
            "reason": "Revenue fell where it was off",
            "owner": _HEAD,
            "evidence": "24",
            "experience": "27",
        },
    ),
    (date(2026, 6, 15), "clean_sheet", {"quarter": "2026-Q2", "day": "2026-06-15", "held": "2026-06-15"}),
    # --- summer 2026: something changes outside, and a trial of Pinterest is made ready ---
    (
        date(2026, 6, 22),
        "shift",
        {
            "what": "Bannerveld no longer sells by interest",
            "day": "2026-07-01",
            "source": "Bannerveld’s notice to its clients",
            "channels": "Display",
        },
    ),
    (
        date(2026, 7, 6),
        "forecast",
        {
            "claim": "Revenue of the third quarter is above 7.8 million",
            "probability": "0.7",
            "low": "7500000",
            "high": "8300000",
            "unit": "EUR",
            "resolve_on": "2026-09-28",
        },
    ),
    (date(2026, 7, 6), "clean_sheet", {"quarter": "2026-Q3", "day": "2026-09-21"}),
    (
        date(2026, 9, 21),
        "hypothesis",
        {
            "channel": "Pinterest",
            "what": "If pins are written as answers to searches, revenue rises",
            "metric": "Revenue",
            "unit": "EUR",
            "minimum_effect": "10000",
            "stopping_rule": "after six weeks, or at the cap",
            "budget_cap": "6000",
            "probability": "0.5",
            "low": "0",
            "high": "25000",
            "practice": "4",
            "sources": ["7", "15", "23"],
        },
    ),
    (
        date(2026, 9, 21),
        "trial",
        {
            "hypothesis": "33",
            "start": "2026-10-05",
            "end": "2026-11-15",
            "design": "geo",
            "where": "Holland and Brabant",
        },
    ),
    (
        date(2026, 9, 28),
        "resolution",
        {"about": "31", "day": "2026-09-28", "came_true": "no", "figure": "7272044"},
    ),
    (
        date(2026, 9, 28),
        "resolution",
        {"about": "25", "day": "2026-09-28", "came_true": "yes", "figure": "166570"},
    ),
)
