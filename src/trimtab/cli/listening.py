"""What is heard outside, what is known of channels and what is worth a test, at the terminal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from trimtab.cli.history import find_workspace
from trimtab.cli.language import choose_language
from trimtab.cli.sitting import print_json
from trimtab.cli.terminal import print_blocks, print_sentence
from trimtab.cycle import (
    Workspace,
    deal_today,
    find_entry,
    gather_notes,
    hear,
    keep_heard,
    list_presented,
    load_settings,
    pick_card,
    recall_heard,
    seek_opportunities,
    take_footing,
)
from trimtab.cycle.settings import Settings
from trimtab.opportunity import BrandProfile
from trimtab.present import (
    as_cards_brief,
    as_cards_data,
    as_echo_brief,
    as_echo_data,
    as_opportunities_brief,
    as_opportunities_data,
)
from trimtab.problems import BadInput, Problem
from trimtab.radar import Echo, Ruling

Where = tuple[Path | None, Path, str | None]
"""Folder of the ledger, file of settings, URL of the ledger."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulings:
    """What the team ruled on pairs of notes, as typed."""

    same: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    same_idea: tuple[str, ...] = ()
    other_idea: tuple[str, ...] = ()


def tell_radar(places: tuple[Path, ...], typed: Rulings, where: Where, *, keeps: bool, as_json: bool) -> None:
    """Listen to notes, those the team recorded included, and say what was heard."""
    folder, configuration, ledger = where
    settings, problems = load_settings(configuration, {"workspace": {"ledger": ledger}} if ledger else {})
    copies = [*_read_rulings(typed.same, is_same=True), *_read_rulings(typed.apart, is_same=False)]
    ideas = [*_read_rulings(typed.same_idea, is_same=True), *_read_rulings(typed.other_idea, is_same=False)]
    if problems:
        raise BadInput(problems)
    workspace = find_workspace(folder, configuration, ledger)
    notes = gather_notes(places)
    kept = keep_heard(workspace, notes) if keeps else ()
    heard = recall_heard(workspace)
    listened = (*heard.notes, *(() if keeps else notes))
    if not listened:
        raise BadInput([Problem(code="problem.nothing_to_hear")])
    echo = hear(listened, copies=[*heard.copies, *copies], ideas=[*heard.ideas, *ideas], kin=settings.kin)
    _, today = deal_today()
    if as_json:
        print_json(as_echo_data(echo, today))
        return
    print_blocks(as_echo_brief(echo, today, choose_language()))
    if keeps:
        print_sentence("radar.kept", count=len(kept))


def tell_facts(channel: str | None, places: tuple[Path, ...], where: Where, *, as_json: bool) -> None:
    """Show one card or all, with what the team recorded."""
    folder, configuration, ledger = where
    settings, problems = load_settings(configuration, {"workspace": {"ledger": ledger}} if ledger else {})
    if problems:
        raise BadInput(problems)
    echo = _hear_all(find_workspace(folder, configuration, ledger), places, settings)
    cards, today = deal_today(() if echo is None else echo.facts)
    shown = cards if channel is None else (pick_card(cards, channel),)
    if as_json:
        print_json(as_cards_data(shown, today))
    else:
        print_blocks(as_cards_brief(shown, today, choose_language()))


def tell_opportunities(places: tuple[Path, ...], number: int | None, where: Where, *, as_json: bool) -> None:
    """Rank all channels for the brand of the settings."""
    folder, configuration, ledger = where
    settings, problems = load_settings(configuration, {"workspace": {"ledger": ledger}} if ledger else {})
    if problems:
        raise BadInput(problems)
    workspace = find_workspace(folder, configuration, ledger)
    entry = find_entry(workspace, number)
    echo = _hear_all(workspace, places, settings)
    cards, today = deal_today(echo.facts if echo else ())
    found = seek_opportunities(cards, settings, today, entry=entry, echo=echo, presented=list_presented(workspace))
    footing = take_footing(entry, settings)
    if as_json:
        print_json(as_opportunities_data(found, footing, today))
    else:
        knows_brand = settings.brand != BrandProfile()
        print_blocks(as_opportunities_brief(found, footing, knows_brand=knows_brand, language=choose_language()))


def _hear_all(workspace: Workspace, places: tuple[Path, ...], settings: Settings) -> Echo | None:
    """What files, and the notes and facts of the team, say; None where there are none."""
    heard = recall_heard(workspace)
    notes = (*heard.notes, *heard.facts, *gather_notes(places))
    return hear(notes, copies=heard.copies, ideas=heard.ideas, kin=settings.kin) if notes else None


def _read_rulings(typed: Iterable[str], *, is_same: bool) -> list[Ruling]:
    rulings: list[Ruling] = []
    problems: list[Problem] = []
    for said in typed:
        one, mark, other = said.partition("=")
        if not (mark and one.strip() and other.strip()):
            problems.append(Problem(code="problem.ruling_unfit", params={"said": said}))
        else:
            rulings.append(Ruling(one=one.strip(), other=other.strip(), is_same=is_same))
    if problems:
        raise BadInput(problems)
    return rulings
