"""Looking back, in words and as data: promises first, then what was foreseen, then what members saw."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from trimtab.present.block import Block, Bullets, Cell, Column, Heading, Paragraph, Table
from trimtab.present.language import find_language
from trimtab.present.number import write_estimate, write_number
from trimtab.present.sentence import say
from trimtab.quantities import Interval
from trimtab.statement import Parameter, Statement
from trimtab.team.advice import MEASURES
from trimtab.team.hindsight import Foreseen, Hindsight, Promised, Tested

NOTHING = "\u2013"


def as_hindsight(found: Hindsight, currency: str | None = None, language: str = "en") -> tuple[Block, ...]:
    """What a retrospective opens with, and what it still needs: the one change."""

    def word(code: str, **params: Parameter) -> str:
        return say(Statement(code=code, params=params), language, currency=currency)

    blocks: list[Block] = [Heading(text=word("retro.title"), level=1)]
    blocks.append(Heading(text=word("retro.promises")))
    promises = [say(state_promise(one, language), language) for one in found.promises]
    blocks.append(Bullets(items=tuple(promises)) if promises else Paragraph(text=word("retro.no_promises")))
    blocks.append(Heading(text=word("retro.tests")))
    tests = [say(statement, language) for one in found.tests for statement in state_test(one)]
    blocks.append(Bullets(items=tuple(tests)) if tests else Paragraph(text=word("retro.no_tests")))
    blocks.append(Heading(text=word("retro.channels")))
    if found.channels:
        blocks.append(Paragraph(text=say(state_channels(found), language)))
        blocks.append(tabulate_channels(found.channels, currency, language))
    else:
        blocks.append(Paragraph(text=word("retro.no_channels")))
    blocks.append(Heading(text=word("retro.recollections")))
    blocks += _tell_recollections(found, word)
    blocks.append(Paragraph(text=word("retro.change")))
    return tuple(blocks)


def as_hindsight_data(found: Hindsight, language: str = "en") -> dict[str, Any]:
    """The same as data."""
    return {
        "since": None if found.since is None else found.since.isoformat(),
        "review": found.review,
        "newest": found.newest,
        "periods": found.periods,
        "promises": [
            {
                **asdict(one),
                "due": one.due.isoformat(),
                "moved": one.has_moved,
                "text": say(state_promise(one, language), language),
            }
            for one in found.promises
        ],
        "tests": [
            {**asdict(one), "text": [say(statement, language) for statement in state_test(one)]} for one in found.tests
        ],
        "channels": [asdict(one) for one in found.channels],
        "sealed": found.sealed,
        "recollections": [
            {
                "hits": [asdict(hit) for hit in one.hits],
                "misses": [{**asdict(miss), "cause": miss.cause.value} for miss in one.misses],
                "learned": list(one.learned),
            }
            for one in found.recollections
        ],
    }


def state_promise(one: Promised, language: str = "en") -> Statement:
    """What was promised, whether the number moved, and whether it was kept."""
    moved = {True: "moved", False: "still", None: "unknown"}[one.has_moved]
    kept = {True: "retro.kept", False: "retro.broken", None: "retro.open"}[one.kept]
    params: dict[str, Parameter] = {
        "what": one.what,
        "owner": one.owner,
        "due": one.due.isoformat(),
        "measure": None if one.measure is None else _name_measure(one.measure, language),
        "before": one.before,
        "now": one.now,
        "kept": kept,
    }
    if one.is_to_stay and one.now is not None:
        return Statement(code="retro.promise_stay", params={**params, "target": one.target})
    if one.target is not None and moved != "unknown":
        return Statement(code=f"retro.promise_{moved}_target", params={**params, "target": one.target})
    return Statement(code=f"retro.promise_{moved}", params=params)


def _name_measure(measure: str, language: str) -> str:
    """A return by its name; a number of the team's own as they call it, to begin a sentence with."""
    if measure not in MEASURES:
        return measure[:1].upper() + measure[1:]
    return say(Statement(code=f"retro.measure.{measure}"), language)


def state_test(one: Tested) -> tuple[Statement, ...]:
    """What a test found against what the team and the model had said before."""
    params: dict[str, Parameter] = {
        "number": one.number,
        "channel": one.channel,
        "what": one.what,
        "estimate": one.estimate,
        "least": one.minimum_effect,
        "probability": one.probability,
    }
    said = [Statement(code="retro.test_hit" if one.met else "retro.test_miss", params=params)]
    said.append(Statement(code="retro.range_hit" if one.is_inside else "retro.range_miss", params=params))
    if one.expected is not None:
        model: dict[str, Parameter] = {
            "mean": one.expected.mean,
            "low": one.expected.low,
            "high": one.expected.high,
            "error": one.error,
            "surprise": None if one.surprise is None else abs(one.surprise),
        }
        code = "retro.model_alone" if one.surprise is None else "retro.model"
        said.append(Statement(code=code, params={**params, **model}))
    return tuple(said)


def state_channels(found: Hindsight) -> Statement:
    """How many channels came out as foreseen."""
    inside = sum(one.is_inside for one in found.channels)
    params: dict[str, Parameter] = {
        "inside": inside,
        "count": len(found.channels),
        "review": found.review,
        "newest": found.newest,
        "periods": found.periods,
    }
    return Statement(code="retro.foreseen", params=params)


def tabulate_channels(channels: Sequence[Foreseen], currency: str | None, language: str = "en") -> Table:
    """What each channel was foreseen to bring, and what it brought."""
    spoken = find_language(language)

    def word(code: str) -> str:
        return say(Statement(code=code), language)

    names = ("channel", "planned", "spent", "foreseen", "seen", "difference", "inside")
    columns = tuple(
        Column(title=word(f"retro.column.{name}"), is_figure=name not in {"channel", "inside"}) for name in names
    )

    def write(amount: float | None) -> str:
        if amount is None:
            return NOTHING
        return write_estimate(amount, currency, spoken) if currency else write_number(amount, spoken)

    def spread(interval: Interval) -> Cell:
        span = spoken.span.format(low=write(interval.low), high=write(interval.high))
        return Cell(text=write(interval.mean), below=span if interval.low < interval.high else "")

    rows = tuple(
        (
            Cell(text=one.channel),
            Cell(text=write(one.planned)),
            Cell(text=write(one.spent), below=word("retro.beyond") if one.is_beyond else ""),
            spread(one.foreseen),
            spread(one.seen),
            Cell(text=write(one.seen.mean - one.foreseen.mean)),
            Cell(text=word("retro.inside" if one.is_inside else "retro.outside")),
        )
        for one in channels
    )
    return Table(title="", columns=columns, rows=rows)


def _tell_recollections(found: Hindsight, word: Callable[..., str]) -> list[Block]:
    recollections = found.recollections
    if found.sealed:
        return [Paragraph(text=word("retro.sealed", count=found.sealed))]
    if not recollections:
        return [Paragraph(text=word("retro.no_recollections"))]
    hits = [word("retro.hit", what=hit.what, number=hit.number) for one in recollections for hit in one.hits]
    misses = [
        word("retro.miss", what=miss.what, number=miss.number, cause=f"said.{miss.cause.value}")
        for one in recollections
        for miss in one.misses
    ]
    learned = [word("retro.learned", what=what) for one in recollections for what in one.learned]
    head = word("retro.members", count=len(recollections))
    return [Paragraph(text=head), Bullets(items=(*hits, *misses, *learned))]
