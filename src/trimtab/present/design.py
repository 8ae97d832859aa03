"""The design of a test as the document that `trimtab trial design --json` and `trimtab trial size --json` print."""

from __future__ import annotations

from trimtab.present.data import SCHEMA_VERSION, Data, put_number, put_quantity, put_sentences, put_series
from trimtab.present.forecast import take_pen
from trimtab.present.trial import compose_command, pen_for_design, state_design, state_grounds, state_size
from trimtab.quantities import Grain
from trimtab.trial import Cell, GeoDesign, GeoDesigns
from trimtab.trial.users import UserDesign


def as_design_data(designs: GeoDesigns, currency: str | None = None, language: str = "en") -> dict[str, Data]:
    """Put designs into the document that `--json` prints; `designs` is empty where none is possible."""
    pen = pen_for_design(designs, currency, language)
    request, expected = designs.request, designs.expectation
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "geo_design",
        "answer": put_sentences(state_design(designs), pen),
        "withheld": put_sentences(designs.withheld, pen),
        "cautions": put_sentences(designs.cautions, pen),
        "rests_on": put_sentences(() if designs.withheld else state_grounds(designs), pen),
        "channel": request.channel,
        "change": request.change.value,
        "by": request.by,
        "asked_power": request.power,
        "margin": put_number(request.margin),
        "outcome": designs.outcome_name,
        "currency": currency,
        "history_from": None if designs.history_from is None else designs.history_from.isoformat(),
        "expected_return": None if expected is None else put_quantity(expected.pooled.foresee()),
        "expected_from": None if expected is None else expected.pooled.tests,
        "tried": designs.tried,
        "effects": put_series(designs.effects),
        "designs": [
            {**_put_design(designs, design), "careful": put_sentences(design.cautions, pen)}
            for design in designs.designs
        ],
    }


def _put_design(designs: GeoDesigns, design: GeoDesign) -> dict[str, Data]:
    return {
        "days": design.length * designs.step,
        "start": design.start.isoformat(),
        "end": design.end.isoformat(),
        "read_until": design.read_until.isoformat(),
        "share": design.share,
        "spend_change": put_number(design.money),
        "detectable": put_number(design.detectable),
        "cells": [{**_put_cell(cell), "read_with": compose_command(designs, design, cell)} for cell in design.cells],
    }


def _put_cell(cell: Cell) -> dict[str, Data]:
    return {
        "treated": list(cell.treated),
        "share": cell.share,
        "spend_change": put_number(cell.spend_change),
        "detectable": put_number(cell.detectable),
        "detectable_outcome": put_number(cell.detectable_outcome),
        "detectable_return": put_number(cell.detectable_return),
        "assurance": put_number(cell.assurance),
        "at_margin": put_number(cell.at_margin),
        "power": put_series(cell.power),
        "rehearsed": [{"read": effect, "low": effect - reach, "high": effect + reach} for effect, reach in cell.past],
        "refused": cell.refused,
    }


def as_size_data(design: UserDesign, language: str = "en") -> dict[str, Data]:
    """Put the size of an A/B test into the document that `--json` prints."""
    request = design.request
    pen = take_pen(request.metric, Grain.DAY, 0, None, language)
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "user_design",
        "answer": put_sentences(state_size(design), pen),
        "cautions": put_sentences(design.cautions, pen),
        "metric": request.metric,
        "effect": request.effect,
        "asked_power": request.power,
        "users": design.users,
        "days": design.days,
        "weeks": [{"weeks": weeks, "detectable": put_number(effect)} for weeks, effect in design.weeks],
        "effects": put_series(design.effects),
        "power": put_series(design.power),
    }
