"""A team's book without a database: entries are checked and numbered as the ledger would, and nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from trimtab.intake.header import match_name
from trimtab.problems import BadInput
from trimtab.quantities import ChannelName
from trimtab.team import KINDS, Book, Fresh, Mark, Origin, Record, Withdrawal, name_kind, read_body
from trimtab.team.advice import Advice
from trimtab.team.entering import enter
from trimtab.team.form import read_changes
from trimtab.verdict import Action, Choice, Direction, Grade

DAY = date(2026, 1, 5)


@dataclass
class Desk:
    """Where one team writes."""

    today: date = DAY
    records: list[Record] = field(default_factory=list)
    advice: Mapping[int, Mapping[str, Advice]] = field(default_factory=dict)
    newest: int | None = None
    key: bytes | None = None
    """Of whoever writes."""

    @property
    def book(self) -> Book:
        return Book.of(self.records)

    @property
    def at(self) -> datetime:
        return datetime(self.today.year, self.today.month, self.today.day, 9, tzinfo=UTC)

    def say(self, kind: str, **given: object) -> int:
        """Record something; its number."""
        body, problems = read_body(KINDS[kind], given, self.today)
        if body is None:
            raise BadInput(problems)
        mark = None if self.key is None else Mark.make(self.key, f"{len(self.records)}")
        return self.write(Fresh(body=body, mark=mark))

    def revise(self, number: int, *, seen: tuple[int, ...] | None = None, **given: object) -> int:
        thing = self.book.things[self.book.number_of[number]]
        base = self.book.entry(seen[0]) if seen else thing.current
        assert base is not None
        assert base.body is not None
        body, problems = read_changes(base.body, given, self.today)
        if body is None:
            raise BadInput(problems)
        return self.write(Fresh(body=body, supersedes=seen or tuple(tip.id for tip in thing.tips)))

    def withdraw(self, number: int) -> int:
        thing = self.book.things[self.book.number_of[number]]
        return self.write(Fresh(body=Withdrawal(why="so"), supersedes=tuple(tip.id for tip in thing.tips)))

    def write(self, *fresh: Fresh) -> int:
        ready = enter(fresh, self.records, at=self.at, advice=self.advice, newest=self.newest)
        for one in ready:
            number = len(self.records) + 1
            self.records.append(
                Record(
                    id=number,
                    created_at=self.at,
                    kind=name_kind(one.body),
                    body=one.body,
                    supersedes=one.supersedes,
                    mark=one.mark,
                    origin=one.origin,
                    version="0.1.0",
                    entry_hash=f"{number:064x}",
                )
            )
        return self.records[-1].id

    def fault(self, kind: str, **given: object) -> list[tuple[str | None, str]]:
        """(field, code) of everything wrong with an entry, which must be refused."""
        before = list(self.records)
        try:
            self.say(kind, **given)
        except BadInput as refused:
            assert self.records == before
            return [(problem.column, problem.code) for problem in refused.problems]
        raise AssertionError("it was taken")

    def codes(self, act: object, *arguments: object, **given: object) -> list[str]:
        """Codes of everything wrong with another act, which must be refused."""
        assert callable(act)
        try:
            act(*arguments, **given)
        except BadInput as refused:
            return [problem.code for problem in refused.problems]
        raise AssertionError("it was taken")


PRACTICE = {"channel": "Search", "what": "Bid", "why": "Others do", "owner": "search lead", "next_review": "+13w"}
HYPOTHESIS = {
    "channel": "Search",
    "what": "If, then",
    "metric": "orders",
    "minimum_effect": "100",
    "stopping_rule": "after four weeks",
    "budget_cap": "1000",
    "probability": "0.5",
    "low": "0",
    "high": "300",
}
DECISION = {
    "channel": "Search",
    "action": "change",
    "direction": "more",
    "money": "1500",
    "today": "1000",
    "reason": "it works",
    "owner": "head",
}


def advise(channel: str = "Search", grade: Grade = Grade.C, today: float = 1000.0, upper: float = 4000.0) -> Advice:
    """What a review said about a channel: more, up to 1,250 without evidence."""
    return Advice(
        review=1,
        channel=ChannelName(channel),
        choice=Choice(action=Action.CHANGE, direction=Direction.MORE),
        grade=grade,
        today=today,
        planned=1200.0,
        upper=upper,
        free_band=0.25,
        pilot=200.0,
        measures={"return_on_investment": 2.5},
    )


def know(desk: Desk, *advice: Advice) -> Desk:
    """A desk on which review 1 lies."""
    desk.advice, desk.newest = {1: {match_name(one.channel): one for one in advice}}, 1
    return desk


ORIGIN = Origin(number=9, created_at=datetime(2025, 1, 1, tzinfo=UTC), entry_hash="e" * 64)
