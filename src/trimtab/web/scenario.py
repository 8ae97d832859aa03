"""Trying out another spending: by hand, or a total the optimiser spreads, answered by the review's own fit."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trimtab.cycle.scenario import Planner, Room, Scenario, price_scenario, spread_scenario
from trimtab.ledger import Entry
from trimtab.present.block import Cell, Column, Table
from trimtab.present.number import write_probability
from trimtab.present.page.markup import Markup, element, set_table
from trimtab.present.pen import Pen, turn
from trimtab.present.table import Measure, write_measure
from trimtab.quantities import Interval
from trimtab.statement import Parameter, Statement
from trimtab.team.advice import is_more
from trimtab.web.visit import Answer, Missing, Page, Redirect, Visit

PREFIX = "money."
"""What the fields of amounts are called by, before the channel."""

STARTS = ("today", "planned", "blank")
"""What one may begin from."""

DIGITS = 4
"""Digits amounts are typed with at least, at the size of the largest channel."""
STEPS = 200
"""Steps a slider is moved in at most."""
NOTES = frozenset({"plan.money_left", "plan.money_short", "plan.hours_short", "plan.hours_unknown"})
"""What the optimiser says that nothing else on the page does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dial:
    """One amount that can be moved."""

    field: str
    label: str
    name: str
    value: str
    end: str
    step: str
    """Of what is typed."""
    notch: str
    """Of the slider."""
    rail: Markup | None
    facts: str
    effect: str
    fault: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a scenario would bring."""

    head: str
    facts: tuple[str, ...]
    notes: tuple[str, ...]
    """What to be careful about."""
    title: str
    """Of the table."""
    table: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """The form and its answer."""

    lead: str
    dials: tuple[Dial, ...]
    total: Dial
    hours: Dial | None
    """None where nobody said what channels take of people's time."""
    starts: tuple[tuple[str, str, bool], ...]
    """(address, name, whether it is where one is) of what one may begin from."""
    told: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What the form says."""

    scenario: Scenario
    hours: float | None
    total: float
    notes: tuple[Statement, ...]
    faults: Mapping[str, str]
    """What is no amount, by field."""


def show_scenario(visit: Visit) -> Answer:
    """Answer a scenario by itself; without a review, or without its fit, there is none."""
    entry = visit.site.find_newest()
    planner = None if entry is None else visit.site.find_planner(entry)
    if entry is None:
        return Redirect(to="/")
    if planner is None:
        return Missing()
    return Page(template="scenario", title=visit.word("web.scenario.title"), view=set_scenario(entry, planner, visit))


def set_scenario(entry: Entry, planner: Planner, visit: Visit) -> WhatIf:
    """Set the form as it was filled in, and what comes of it."""
    pen = Pen.for_review(entry.review, visit.language)
    asked = _read_form(planner, visit)
    writer = _Writer(planner=planner, pen=pen)
    at = next((name for name in STARTS if _is_same(asked.scenario, getattr(planner, name), writer.least)), None)
    return WhatIf(
        lead=pen.word("web.scenario.lead", number=entry.id),
        dials=tuple(writer.set_dial(room, asked) for room in planner.rooms),
        total=writer.set_total(asked),
        hours=writer.set_hours(asked),
        starts=tuple(
            (f"/plan/scenario?from={name}#scenario", pen.title(f"web.scenario.{name}"), name == at) for name in STARTS
        ),
        told=Told(
            head=pen.say(_state_gain(asked.scenario, planner, pen, is_today=at == "today")),
            facts=tuple(pen.say(said) for said in _state_facts(asked, pen)),
            notes=tuple(pen.say(said) for said in _state_cautions(asked, planner)),
            title=pen.title("web.scenario.table"),
            table=set_table(_tabulate(asked.scenario if at is None else None, planner, pen)),
        ),
    )


def _read_form(planner: Planner, visit: Visit) -> _Asked:
    query, faults = visit.query, dict[str, str]()
    begun = query.get("from", "planned")
    base: Scenario = getattr(planner, begun if begun in STARTS else "planned")

    def take(field: str, otherwise: float, most: float = math.inf) -> float:
        said = query.get(field, "").strip()
        amount = _read_amount(said)
        if said and (amount is None or amount > most):
            faults[field] = visit.word("web.scenario.no_amount" if amount is None else "web.scenario.no_curve")
        return otherwise if amount is None or amount > most else amount

    known = planner.today.worth.hours
    hours = None if known is None else take("hours", planner.sitting.budget.hours or known)
    if query.get("do") == "spread":
        total = take("total", base.total)
        scenario, plan = spread_scenario(planner, total, hours)
        return _Asked(
            scenario=scenario,
            hours=hours,
            total=total,
            notes=tuple(said for said in plan.statements if said.code in NOTES),
            faults=faults,
        )
    money = {room.channel: take(PREFIX + room.channel, base.money[room.channel], room.end) for room in planner.rooms}
    scenario = price_scenario(planner, money)
    return _Asked(scenario=scenario, hours=hours, total=scenario.total, notes=(), faults=faults)


def _read_amount(said: str) -> float | None:
    """An amount as browsers send it, or as somebody typed it."""
    try:
        amount = float(said.replace(" ", "").replace(",", "."))
    except ValueError:
        return None
    return amount if math.isfinite(amount) and amount >= 0 else None


def _is_same(one: Scenario, other: Scenario, least: float) -> bool:
    """Whether two are the same to a reader, who sees amounts no closer than `least`."""
    return all(abs(one.money[name] - other.money[name]) <= least for name in one.money)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    """Writes the dials of one planner."""

    planner: Planner
    pen: Pen

    @property
    def decimals(self) -> int:
        """Decimals amounts are typed with."""
        largest = max((room.end for room in self.planner.rooms), default=1.0)
        return max(DIGITS - 1 - math.floor(math.log10(max(largest, 1e-6))), 0)

    @property
    def least(self) -> float:
        """Smallest amount that is told from nothing."""
        return float(10.0**-self.decimals)

    def set_dial(self, room: Room, asked: _Asked) -> Dial:
        """Set one channel: where it was and may be, and what moving it brings."""
        params: dict[str, Parameter] = {
            "today": room.today,
            "planned": room.planned,
            "free": room.free,
            "low": room.tried_low,
            "high": room.tried_high,
        }
        money, field = asked.scenario.money[room.channel], PREFIX + room.channel
        effect = asked.scenario.worth.effects[room.channel]
        moved = abs(money - room.today) > self.least
        return Dial(
            field=field,
            label=self.pen.word("web.scenario.money_of", channel=room.channel),
            name=room.channel,
            value=self._plain(money),
            end=self._plain(room.end),
            step=self._plain(self.least),
            notch=self._plain(self._notch(room.end)),
            rail=draw_rail(room),
            facts=self.pen.word("web.scenario.facts" if room.tried_high > 0 else "web.scenario.facts.off", **params),
            effect=self._tell_effect(effect) if moved else self.pen.word("web.scenario.as_today"),
            fault=asked.faults.get(field),
        )

    def set_total(self, asked: _Asked) -> Dial:
        """Set the money of all channels."""
        end = sum(room.end for room in self.planner.rooms)
        return Dial(
            field="total",
            label=self.pen.title("web.scenario.total"),
            name=self.pen.title("web.scenario.total"),
            value=self._plain(asked.total),
            end=self._plain(end),
            step=self._plain(self.least),
            notch=self._plain(self._notch(end)),
            rail=None,
            facts=self.pen.word("web.scenario.total.facts", today=self.planner.today.total),
            effect="",
            fault=asked.faults.get("total"),
        )

    def set_hours(self, asked: _Asked) -> Dial | None:
        """Set the hours of all channels."""
        known = self.planner.today.worth.hours
        if asked.hours is None or known is None:
            return None
        end = math.ceil(2 * max(known, asked.hours))
        return Dial(
            field="hours",
            label=self.pen.title("web.scenario.hours"),
            name=self.pen.title("web.scenario.hours"),
            value=f"{asked.hours:.0f}",
            end=str(end),
            step="1",
            notch=str(max(end // STEPS, 1)),
            rail=None,
            facts=self.pen.word("web.scenario.hours.facts", hours=known),
            effect="",
            fault=asked.faults.get("hours"),
        )

    def _tell_effect(self, effect: Interval) -> str:
        cell = write_measure(effect, Measure(name="", is_money=self.pen.value_declared), self.pen)
        return self.pen.word("web.scenario.effect", mean=cell.text, span=cell.below)

    def _plain(self, amount: float) -> str:
        return f"{amount:.{self.decimals}f}"

    def _notch(self, end: float) -> float:
        """A round step that divides a slider into some `STEPS`."""
        rough = max(end / STEPS, self.least)
        power = 10.0 ** math.floor(math.log10(rough))
        return next((part * power for part in (1, 2, 5) if part * power >= rough), 10 * power)


def draw_rail(room: Room) -> Markup:
    """Draw where a channel was ever held, how far it may go without evidence, and where it stands and is planned."""

    def place(amount: float) -> str:
        return f"{100 * min(max(amount / room.end, 0.0), 1.0) if room.end > 0 else 0.0:.1f}%"

    width = f"{100 * (min(room.tried_high, room.end) - min(room.tried_low, room.end)) / (room.end or 1.0):.1f}%"
    return element(
        "svg",
        element("rect", class_="rail", x="0", y="6", width="100%", height="2"),
        element("rect", class_="tried", x=place(room.tried_low), y="2", width=width, height="10", rx="3"),
        element("rect", class_="gate", x=place(room.free), y="0", width="2", height="14"),
        element("circle", class_="ring", cx=place(room.today), cy="7", r="5"),
        element("circle", class_="disc", cx=place(room.planned), cy="7", r="4"),
        class_="dial-rail",
        aria_hidden="true",
        focusable="false",
    )


def _state_gain(scenario: Scenario, planner: Planner, pen: Pen, *, is_today: bool) -> Statement:
    if is_today:
        return pen.state_ahead("web.scenario.same")
    unit = "money" if pen.value_declared else "outcome"
    hurdle = planner.sitting.terms.hurdle
    at_hurdle = "_at_hurdle" if pen.value_declared and hurdle != 1 else ""
    gain = scenario.worth.gain
    told, end = (gain, "word.more") if gain.mean >= 0 else (turn(gain), "word.less")
    params: dict[str, Parameter] = {
        "mean": told.mean,
        "low": told.low,
        "high": told.high,
        "end": end,
        "probability": scenario.worth.probability_of_gain,
    }
    params |= {"one": 1, "hurdle": hurdle} if at_hurdle else {}
    return pen.state_ahead(f"web.scenario.gain.{unit}{at_hurdle}", **params)


def _state_facts(asked: _Asked, pen: Pen) -> Iterator[Statement]:
    """Say what it brings in all, and what it takes of people's time."""
    worth, unit = asked.scenario.worth, "money" if pen.value_declared else "outcome"
    brings, effect = worth.brings, worth.effect
    params: dict[str, Parameter] = {"mean": brings.mean, "low": brings.low, "high": brings.high}
    params |= {"change": abs(effect.mean), "end": "word.more" if effect.mean >= 0 else "word.less"}
    yield pen.state_ahead(f"web.scenario.brings.{unit}", total=asked.scenario.total, **params)
    if worth.hours is None or asked.hours is None:
        return
    over = worth.hours - asked.hours
    # Hours are shown to the full one: less than half of one is not too many.
    code = "web.scenario.hours.short" if over >= 0.5 else "web.scenario.hours.fit"
    yield Statement(code=code, params={"needed": worth.hours, "hours": asked.hours, "over": over})


def _state_cautions(asked: _Asked, planner: Planner) -> Iterator[Statement]:
    """Say where it leaves what was ever tried, and where a decision on it would ask for evidence."""
    scenario, worth = asked.scenario, asked.scenario.worth
    yield from asked.notes
    if worth.untried:
        yield Statement(code="sheet.untried", params={"channels": worth.untried})
    below = [r.channel for r in planner.rooms if 0 < scenario.money[r.channel] < r.tried_low * (1 - 1e-6)]
    if below:
        yield Statement(code="web.scenario.below", params={"channels": tuple(below)})
    if worth.unknown:
        yield Statement(code="sheet.unknown", params={"channels": worth.unknown})
    gated = [room.channel for room in planner.rooms if is_more(scenario.money[room.channel], room.free)]
    if gated:
        yield Statement(code="web.scenario.gate", params={"channels": tuple(gated)})


def _tabulate(own: Scenario | None, planner: Planner, pen: Pen) -> Table:
    """Today, the plan and the sheet from nothing side by side; and what is asked, where it is none of them."""
    named = [(name, getattr(planner, name)) for name in STARTS] + ([] if own is None else [("own", own)])
    columns = (
        Column(title=pen.title("column.channel")),
        *(Column(title=pen.title(f"web.scenario.{name}"), is_figure=True) for name, _ in named),
    )
    rows = [
        (Cell(text=room.channel), *(Cell(text=pen.write_money(one.money[room.channel])) for _, one in named))
        for room in planner.rooms
    ]
    measure = Measure(name="", is_money=pen.value_declared)
    totals: list[tuple[str, list[Cell]]] = [
        ("column.total", [Cell(text=pen.write_money(one.total)) for _, one in named]),
        (
            "column.brings_money" if pen.value_declared else "column.brings_outcome",
            [write_measure(one.worth.brings, measure, pen) for _, one in named],
        ),
        (
            "web.scenario.row.gain" if pen.value_declared else "web.scenario.row.gain_outcome",
            [_or_nothing(name, write_measure(one.worth.gain, measure, pen)) for name, one in named],
        ),
        (
            "web.scenario.row.chance",
            [_or_nothing(n, Cell(text=write_probability(s.worth.probability_of_gain, pen.language))) for n, s in named],
        ),
    ]
    if planner.today.worth.hours is not None:
        totals.insert(
            1, ("web.scenario.row.hours", [Cell(text=pen.write_count(s.worth.hours or 0.0)) for _, s in named])
        )
    rows += [(Cell(text=pen.title(code)), *cells) for code, cells in totals]
    return Table(title=pen.title("web.scenario.table"), columns=columns, rows=tuple(rows))


def _or_nothing(name: str, cell: Cell) -> Cell:
    """Going on as today earns no more than itself."""
    return Cell(text="\u2013") if name == "today" else cell
