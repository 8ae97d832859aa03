"""Tests: what to test next and what that is worth, and every hypothesis with where its test stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from urllib.parse import urlencode

from trimtab.cycle.fit import find_fit
from trimtab.cycle.proposal import find_proposal
from trimtab.cycle.record import add_record, open_book
from trimtab.intake.header import match_name
from trimtab.ledger import Entry, note_happening
from trimtab.present.block import Facts
from trimtab.present.page.markup import Markup, set_facts, set_table
from trimtab.present.proposal import pen_for_proposal, state_course, state_proposal, tabulate_offers
from trimtab.present.record import as_record
from trimtab.problems import BadInput, Problem
from trimtab.team import Book, Thing
from trimtab.team.experiment import Hypothesis, Result, Trial
from trimtab.team.retrospective import Retrospective
from trimtab.web.form import Draft, Form, make_form, read_given
from trimtab.web.role import Role
from trimtab.web.visit import Answer, Missing, Page, Redirect, Visit

THOUGHT = (
    *("channel", "what", "metric", "unit", "minimum_effect", "probability", "low", "high"),
    *("budget_cap", "stopping_rule", "practice"),
)
"""Fields of a hypothesis."""
REGISTERED = ("start", "end", "design", "where", "spend_change", "read_on")
"""Fields of a test that is registered by hand."""
MEASURED = ("day", "estimate", "standard_error", "spent", "stopped_early", "remark")
"""Fields of a result."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advised:
    """What the newest review proposes to test."""

    head: str
    told: tuple[str, ...]
    offers: Markup | None
    course: tuple[str, ...]
    """What comes after, and what is due again."""
    write: str | None
    """Where a hypothesis about it is written; None for whoever may not, or where nothing is worth testing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One hypothesis, with its newest test."""

    number: int
    to: str
    channel: str
    text: str
    stage: str
    """idea, registered, running, due, read or learned."""
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """The whole page."""

    advised: Advised | None
    """None where nothing was proposed, or it was not kept."""
    lines: tuple[Line, ...]
    write: str | None
    """Where a hypothesis is written; None for whoever may not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One record that belongs to a test: the hypothesis, the registration, the result."""

    title: str
    facts: Markup
    hash: str
    """What fixes it in the ledger."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One hypothesis with everything that came of it, and what is to be done."""

    number: int
    channel: str
    what: str
    stage: str
    state: str
    parts: tuple[Part, ...]
    register: Form | None
    result: Form | None
    trial: int | None
    """The test that is running or was read."""
    look_back: str | None


def show_tests(visit: Visit) -> Answer:
    """Show what to test next, and the registry."""
    book, entry = open_book(visit.site.workspace), visit.site.find_newest()
    lines = [_tell(thing, body, book, visit) for thing, body in book.standing(Hypothesis)]
    write = "/tests/new" if visit.visitor.may(Role.CONTRIBUTOR) else None
    view = Registry(
        advised=None if entry is None else _advise(entry, visit),
        lines=tuple(sorted(lines, key=lambda line: STAGES.index(line.stage))),
        write=write,
    )
    return Page(template="tests", title=visit.word("web.nav.tests"), view=view)


def show_new(visit: Visit) -> Answer:
    """Ask for a hypothesis."""
    entry = visit.site.find_newest()
    said = {"channel": visit.query.get("channel", "")}
    if entry is not None:
        said |= {"metric": entry.sitting.panel.outcome_name}
    return _ask(visit, said, ())


def keep_new(visit: Visit) -> Answer:
    """Record a hypothesis."""
    given = read_given("hypothesis", THOUGHT, visit.form)
    try:
        kept = add_record(visit.site.workspace, "hypothesis", given, at=visit.at, key=visit.visitor.key)
    except BadInput as error:
        return _ask(visit, visit.form, error.problems)
    return Redirect(to=f"/tests/{kept.id}")


def show_test(visit: Visit) -> Answer:
    """Show one hypothesis and what came of it."""
    return _show(visit)


def register_trial(visit: Visit) -> Answer:
    """Register a test before it begins: from its first day on nobody changes it."""
    book = open_book(visit.site.workspace)
    found = _find(book, visit)
    if found is None:
        return Missing()
    thing, hypothesis = found
    given = {**read_given("trial", REGISTERED, visit.form), "hypothesis": thing.number}
    if (number := _find_model(hypothesis, given, visit)) is not None:
        given["review"] = number
    try:
        kept = add_record(visit.site.workspace, "trial", given, at=visit.at, key=visit.visitor.key)
    except BadInput as error:
        return _show(visit, register=error.problems)
    note_happening(visit.site.open(), visit.visitor.number, "web.did.register", str(kept.id), at=visit.at)
    return Redirect(to=f"/tests/{thing.number}")


def keep_result(visit: Visit) -> Answer:
    """Record what a test measured."""
    book = open_book(visit.site.workspace)
    found = _find(book, visit)
    trial = None if found is None else _find_trial(found[0], book)
    if found is None or trial is None:
        return Missing()
    given = {**read_given("result", MEASURED, visit.form), "trial": trial[0].number}
    try:
        add_record(visit.site.workspace, "result", given, at=visit.at, key=visit.visitor.key)
    except BadInput as error:
        return _show(visit, result=error.problems)
    return Redirect(to=f"/tests/{found[0].number}")


STAGES = ("due", "running", "registered", "read", "idea", "learned")
"""Where a test stands, what presses first."""


def find_stage(thing: Thing, book: Book, today: date) -> tuple[str, date | None]:
    """Where a hypothesis stands, and the day that matters."""
    found = _find_trial(thing, book)
    if found is None:
        return "idea", None
    tested, trial = found
    if book.pointing(Result, tested.number):
        examined = any(tested.number in book.targets(body.about) for _, body in book.standing(Retrospective))
        return ("learned", None) if examined else ("read", None)
    if today < trial.start:
        return "registered", trial.start
    if today <= trial.end:
        return "running", trial.end
    return "due", trial.read_on or trial.end + timedelta(days=1)


def _find_trial(thing: Thing, book: Book) -> tuple[Thing, Trial] | None:
    """The newest test of a hypothesis."""
    found = book.pointing(Trial, thing.number)
    return found[-1] if found else None


def _find(book: Book, visit: Visit) -> tuple[Thing, Hypothesis] | None:
    number = visit.params["number"]
    thing = book.find(int(number)) if number.isdecimal() and len(number) < 10 else None
    body = None if thing is None else thing.current.body
    if thing is not None and isinstance(body, Trial):
        # Links lead to a test by the number of its registration as well.
        thing = book.find(body.hypothesis)
        body = None if thing is None else thing.current.body
    return (thing, body) if thing is not None and isinstance(body, Hypothesis) else None


def _find_model(hypothesis: Hypothesis, given: Mapping[str, object], visit: Visit) -> int | None:
    """The newest review, where its kept fit can say at once what to expect of a test."""
    entry = visit.site.find_newest()
    if entry is None or not str(given.get("spend_change", "")).strip():
        return None
    panel = entry.sitting.panel
    reviewed = {match_name(channel.name) for channel in panel.channels}
    fits = match_name(hypothesis.metric) == match_name(panel.outcome_name)
    if not fits or match_name(hypothesis.channel) not in reviewed:
        return None
    return entry.id if find_fit(visit.site.workspace, entry.entry_hash) is not None else None


def _advise(entry: Entry, visit: Visit) -> Advised | None:
    proposal = find_proposal(visit.site.workspace, entry)
    if proposal is None:
        return None
    panel = entry.sitting.panel
    pen = pen_for_proposal(proposal, panel.outcome_name, panel.currency, visit.language)
    head, *told = (pen.say(statement) for statement in state_proposal(proposal, pen))
    may = visit.visitor.may(Role.CONTRIBUTOR) and proposal.row
    return Advised(
        head=head,
        told=tuple(told),
        offers=set_table(tabulate_offers(proposal, pen)) if proposal.offers else None,
        course=tuple(pen.say(statement) for statement in state_course(proposal)),
        write=f"/tests/new?{urlencode({'channel': proposal.row[0].offer.channel})}" if may else None,
    )


def _tell(thing: Thing, body: Hypothesis, book: Book, visit: Visit) -> Line:
    stage, day = find_stage(thing, book, visit.today)
    return Line(
        number=thing.number,
        to=f"/tests/{thing.number}",
        channel=body.channel,
        text=body.what,
        stage=stage,
        state=_say_stage(stage, day, visit),
    )


def _say_stage(stage: str, day: date | None, visit: Visit) -> str:
    return visit.word(f"web.tests.stage.{stage}", **({} if day is None else {"day": day.isoformat()}))


def _ask(visit: Visit, said: Mapping[str, str], problems: Sequence[Problem]) -> Page:
    draft = Draft(visit=visit, book=open_book(visit.site.workspace), said=said, problems=problems)
    form = make_form("hypothesis", THOUGHT, draft)
    title = visit.word("web.tests.new")
    return Page(template="hypothesis", title=title, view=form, status=422 if problems else 200)


def _show(visit: Visit, *, register: Sequence[Problem] = (), result: Sequence[Problem] = ()) -> Answer:
    book = open_book(visit.site.workspace)
    found = _find(book, visit)
    if found is None:
        return Missing()
    thing, hypothesis = found
    stage, day = find_stage(thing, book, visit.today)
    trial = _find_trial(thing, book)
    draft, may = Draft(visit=visit, book=book, said=visit.form), visit.visitor.may(Role.ANALYST)
    begun = trial is not None and stage in {"running", "due"}
    if not visit.form:
        draft = replace(draft, said={"day": visit.today.isoformat()})
    view = Sheet(
        number=thing.number,
        channel=hypothesis.channel,
        what=hypothesis.what,
        stage=stage,
        state=_say_stage(stage, day, visit),
        parts=tuple(_list_parts(thing, book, visit)),
        register=make_form("trial", REGISTERED, replace(draft, problems=register))
        if may and stage in {"idea", "learned"}
        else None,
        result=make_form("result", MEASURED, replace(draft, problems=result)) if may and begun else None,
        trial=None if trial is None else trial[0].number,
        look_back=f"/retro?about={trial[0].number}" if trial is not None and stage == "read" else None,
    )
    return Page(template="test", title=hypothesis.what, view=view, status=422 if register or result else 200)


def _list_parts(thing: Thing, book: Book, visit: Visit) -> Iterator[Part]:
    """The hypothesis, then each of its tests with what it measured."""
    yield _set_part(thing, book, visit)
    for tested, _ in book.pointing(Trial, thing.number):
        yield _set_part(tested, book, visit)
        for measured, _ in book.pointing(Result, tested.number):
            yield _set_part(measured, book, visit)


def _set_part(thing: Thing, book: Book, visit: Visit) -> Part:
    blocks = as_record(thing, book, language=visit.language)
    facts = next(block for block in blocks if isinstance(block, Facts))
    title = visit.word("record.title", kind=f"kind.{thing.kind}", number=thing.number)
    return Part(
        title=title[:1].upper() + title[1:],
        facts=set_facts(facts.pairs),
        hash=visit.word(
            "web.tests.fixed",
            day=thing.current.created_at.date().isoformat(),
            hash=thing.current.entry_hash[:12],
        ),
    )
