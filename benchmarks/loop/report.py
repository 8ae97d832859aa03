"""What the teams earned, in words and tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from textwrap import fill

import numpy as np

from benchmarks.loop.play import RIGHT, Row
from benchmarks.loop.policy import Team
from benchmarks.loop.world import CYCLES, FAMILIES
from benchmarks.page import lay_table
from trimtab.quantities import Array

REVIEWING = (Team.UNTESTED, Team.WIDEST, Team.LOOP)
"""Teams that pass verdicts."""
LATE = slice(CYCLES - 2, CYCLES)
EXPERIMENT = frozenset({"A", "B"})
PAGE_WIDTH = 130
"""Characters of a line of the README."""
SURE = 2.0
"""Standard errors by which a difference counts."""
AIM, VERDICTS_AIM, GRADES_AIM = 0.8, 0.85, 0.5
"""Shares aimed at: of the gap, of verdicts right once an experiment carries them, of channels so carried at the end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A share of the gap between set and forget and the oracle, over all worlds together."""

    value: float
    error: float
    """Standard error, worlds drawn anew."""

    @classmethod
    def of(cls, gain: Array, gap: Array) -> Share:
        """Ratio of sums, `[world]` each; its error by linearisation (Cochran 1977, section 6.3)."""
        value = float(gain.sum() / gap.sum())
        rest = gain - value * gap
        return cls(value=value, error=float(sqrt(len(gain) / (len(gain) - 1) * (rest**2).sum()) / gap.sum()))

    def write(self) -> str:
        return f"{write_percent(self.value)} ± {100 * self.error:.0f}"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ledger:
    """All rows by world and team; only worlds every team has played."""

    rows: Mapping[int, Mapping[Team, Row]]

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Ledger:
        found: dict[int, dict[Team, Row]] = {}
        for row in rows:
            found.setdefault(row["seed"], {})[Team[row["team"]]] = row
        return cls(rows={seed: teams for seed, teams in found.items() if len(teams) == len(Team)})

    def gain(self, team: Team, quarters: slice = slice(None), against: Team = Team.FORGET) -> Array:
        """[world], profit above another team's."""
        return np.array(
            [sum(t[team]["profit"][quarters]) - sum(t[against]["profit"][quarters]) for t in self.rows.values()]
        )

    def share(self, team: Team, quarters: slice = slice(None), against: Team = Team.FORGET) -> Share:
        """What a team makes of the gap between set and forget and the oracle."""
        return Share.of(self.gain(team, quarters, against), self.gain(Team.ORACLE, quarters))

    def only(self, family: str) -> Ledger:
        """Worlds of one family."""
        return Ledger(rows={s: t for s, t in self.rows.items() if t[Team.FORGET]["family"] == family})

    def verdicts(self, team: Team) -> list[Row]:
        return [verdict for teams in self.rows.values() for verdict in teams[team]["verdicts"]]


def tell_teams(ledger: Ledger) -> str:
    """One row per team: what it makes of the gap, and how far behind the full loop it is."""
    header = ["who decides", "share of the gap", "quarters 7 and 8", "less than tests by value", "tests a quarter"]
    rows = []
    for team in Team:
        behind = ledger.share(Team.LOOP, against=team)
        tests = np.mean([teams[team]["tests"] for teams in ledger.rows.values()]) / CYCLES
        cells = [ledger.share(team).write(), ledger.share(team, LATE).write(), behind.write(), f"{tests:.1f}"]
        rows.append([team.value, *("" if team is Team.LOOP and i == 2 else cell for i, cell in enumerate(cells))])
    return lay_table(header, rows)


def list_aims(ledger: Ledger) -> list[tuple[str, str, bool]]:
    """What was aimed at before anything was played, what came of it, and whether that is it."""
    share = ledger.share(Team.LOOP)
    others = [team for team in Team if team not in {Team.LOOP, Team.LATE, Team.ORACLE}]
    ahead = {team: ledger.share(Team.LOOP, against=team) for team in others}
    beaten = [team for team in others if ahead[team].value > SURE * ahead[team].error]
    verdicts = ledger.verdicts(Team.LOOP)
    strong = [v["action_regret"] < RIGHT for v in verdicts if v["decided"] and v["grade"] in EXPERIMENT]
    last = [v["grade"] in EXPERIMENT for v in verdicts if v["cycle"] == CYCLES - 1]
    return [
        (f"the full loop makes {AIM:.0%} of the gap", share.write(), share.value >= AIM),
        (
            "it is ahead of every other team by two standard errors",
            f"of {len(beaten)} of {len(others)}",
            len(beaten) == len(others),
        ),
        (f"of its verdicts with grade A or B {VERDICTS_AIM:.0%} are right", *_hold(strong, VERDICTS_AIM)),
        (f"{GRADES_AIM:.0%} of its channels have grade A or B in quarter 8", *_hold(last, GRADES_AIM)),
    ]


def tell_aims(ledger: Ledger) -> str:
    """The same as a table."""
    rows = [[aim, found, "met" if met else "missed"] for aim, found, met in list_aims(ledger)]
    return lay_table(["aim", "is", ""], rows)


def tell_in_short(ledger: Ledger, wanted: int) -> str:
    """The picture and what it says, with what was aimed at and missed; of as many markets as were wanted, or so far."""
    played = len(ledger.rows)
    makes = {team: write_percent(ledger.share(team).value) for team in Team}
    missed = [f"{aim} ({found})" for aim, found, met in list_aims(ledger) if not met]
    count = f"{played} simulated markets{'' if played >= wanted else f' of {wanted} so far'}"
    told = [
        f"*Does it pay? {count}, eight quarters each, six ways to decide on the same money. 100% is what one would",
        "earn who knew the truth, 0% what the money of old earns when nobody looks at it again. The whole loop of",
        f"reviews and tests makes {ledger.share(Team.LOOP).write()} of that, reviews without tests",
        f"{makes[Team.UNTESTED]}, moving money by averages {makes[Team.OPTIMISER]}, following what platforms claim",
        f"{makes[Team.CLAIMS]}.",
        *([f"Aimed at and missed: {'; '.join(missed)}."] if missed else []),
        "[How it was measured, and where the money is lost](docs/benchmarks.md#does-the-loop-pay).*",
    ]
    return "![Share of the gap to the oracle, by quarter](docs/pictures/loop.svg)\n\n" + fill(
        " ".join(told), PAGE_WIDTH, break_long_words=False, break_on_hyphens=False
    )


def _hold(flags: Sequence[bool], aim: float) -> tuple[str, bool]:
    return _write_share(flags), bool(flags) and float(np.mean(flags)) >= aim


def tell_families(ledger: Ledger) -> str:
    header = ["markets", "what differs from the model", *(team.value for team in REVIEWING)]
    rows = [
        [family.name, family.means, *(own.share(team).write() for team in REVIEWING)]
        for family in FAMILIES
        if len((own := ledger.only(family.name)).rows) > 1
    ]
    return lay_table(header, rows)


def tell_readings(ledger: Ledger) -> str:
    """Tests drawn with the error they were designed for, beside tests read from the sales of regions."""
    header = ["tests are", "markets", "tests", "without a number", *(team.value for team in REVIEWING)]
    rows = []
    for name, is_read in (("drawn with the error they were designed for", False), ("read from sales of regions", True)):
        own = Ledger(rows={s: t for s, t in ledger.rows.items() if t[Team.FORGET]["from_regions"] is is_read})
        if len(own.rows) > 1:
            played = [teams[team] for teams in own.rows.values() for team in REVIEWING]
            tests, unread = (sum(row[key] for row in played) for key in ("tests", "unread"))
            shares = (own.share(team).write() for team in REVIEWING)
            rows.append([name, str(len(own.rows)), f"{tests:,}", f"{unread:,}", *shares])
    return lay_table(header, rows)


def tell_verdicts(ledger: Ledger) -> str:
    """How many verdicts were right, and how many were withheld."""
    header = ["", "withheld", "A or B in quarter 8", "right: A or B", "right: C or D", "right to the money: A or B"]
    return lay_table(header, [[team.value, *_mark(ledger.verdicts(team))] for team in REVIEWING])


def _mark(verdicts: Sequence[Row]) -> list[str]:
    last = [v for v in verdicts if v["cycle"] == CYCLES - 1]
    decided = [v for v in verdicts if v["decided"]]
    strong = [v for v in decided if v["grade"] in EXPERIMENT]
    weak = [v for v in decided if v["grade"] not in EXPERIMENT]
    return [
        _write_share([not v["decided"] for v in verdicts]),
        _write_share([v["grade"] in EXPERIMENT for v in last]),
        _write_share([v["action_regret"] < RIGHT for v in strong]),
        _write_share([v["action_regret"] < RIGHT for v in weak]),
        _write_share([v["regret"] < RIGHT for v in strong]),
    ]


def tell_losses(ledger: Ledger) -> str:
    """Where the full loop leaves money, as shares of the gap."""
    gap = float(ledger.gain(Team.ORACLE).sum())
    verdicts = ledger.verdicts(Team.LOOP)

    def lose(name: str, wanted: Sequence[Row]) -> float:
        return float(sum(v[name] for v in wanted)) / gap

    decided = [v for v in verdicts if v["decided"]]
    parts = {
        "beyond the rules: what the truth would add above the free band, or above what was ever tried": lose(
            "lost_to_rules", verdicts
        ),
        "withheld verdicts: money goes on as it was": lose("lost_to_choice", [v for v in verdicts if not v["decided"]]),
        "verdicts without an experiment (C, D)": lose(
            "lost_to_choice", [v for v in decided if v["grade"] not in EXPERIMENT]
        ),
        "verdicts with one (A, B)": lose("lost_to_choice", [v for v in decided if v["grade"] in EXPERIMENT]),
    }
    parts["tests: what they give up, and their overhead"] = (
        sum(float(teams[Team.LOOP]["tests_cost"]) for teams in ledger.rows.values()) / gap
    )
    rest = 1 - ledger.share(Team.LOOP).value - sum(parts.values())
    parts["the rest: what earlier quarters' choices left behind"] = rest
    return lay_table(["lost to", "share of the gap"], [[name, write_percent(part)] for name, part in parts.items()])


def write_percent(share: float) -> str:
    """A whole percentage, and never a nought below nought."""
    return f"{round(100 * share)}%"


def _write_share(flags: Sequence[bool]) -> str:
    return f"{write_percent(float(np.mean(flags)))} of {len(flags):,}" if flags else "none"
