"""What is a member's own: how good the member's forecasts are, entries, password and sessions. Nobody else sees it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from trimtab.cycle import erase_record_texts
from trimtab.cycle.calibration import calibrate
from trimtab.cycle.record import open_book
from trimtab.ledger import (
    change_member,
    count_failures,
    end_session,
    list_members,
    list_sessions,
    name_session,
    note_failure,
    note_happening,
    open_session,
)
from trimtab.present.block import Facts
from trimtab.present.calibration import state_scores
from trimtab.present.page.markup import Markup, set_facts
from trimtab.present.record import as_record
from trimtab.present.sentence import say
from trimtab.problems import BadInput
from trimtab.team import Book, Thing
from trimtab.team.sealing import is_own
from trimtab.web.entrance import PER_NAME, WINDOW
from trimtab.web.password import LONGEST, SHORTEST, hash_password, is_password
from trimtab.web.visit import Answer, Missing, Page, Redirect, Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something only the member knows to be the member's."""

    number: int
    title: str
    facts: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One session."""

    name: str
    begun: str
    seen: str
    is_this: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """The whole page."""

    scores: tuple[str, ...]
    entries: tuple[Entry, ...]
    seats: tuple[Seat, ...]
    has_account: bool
    fault: str | None
    done: str | None
    shortest: int = SHORTEST


def show_own(visit: Visit) -> Answer:
    """Show what is the visitor's own."""
    return _show(visit, done="web.own.changed" if visit.query.get("done") == "password" else None)


def change_password(visit: Visit) -> Answer:
    """Give the visitor another password; every other session of the visitor ends."""
    number = visit.visitor.number
    ledger = visit.site.open()
    member = next((one for one in list_members(ledger) if one.id == number), None)
    if number is None or member is None:
        return Missing()
    key, wanted = f"password {number}", visit.form.get("new", "")
    if count_failures(ledger, key, since=visit.at - WINDOW) >= PER_NAME:
        return _show(visit, fault="web.enter.wait", status=429)
    if not SHORTEST <= len(wanted) <= LONGEST:
        return _show(visit, fault="web.join.password_short", status=422)
    now = visit.form.get("now", "")
    if len(now) > LONGEST or not is_password(member.password, now):
        note_failure(ledger, (key,), at=visit.at, forget=WINDOW)
        return _show(visit, fault="web.own.wrong", status=422)
    token = secrets.token_urlsafe(32)
    change_member(ledger, number, password=hash_password(wanted))
    open_session(ledger, token, number, at=visit.at)
    note_happening(ledger, number, "web.did.password", None, at=visit.at)
    return Redirect(to="/own?done=password", session=token)


def leave_session(visit: Visit) -> Answer:
    """End one of the visitor's sessions."""
    number = visit.visitor.number
    known = () if number is None else list_sessions(visit.site.open(), number, at=visit.at)
    wanted = next((one for one in known if one.name == visit.params["session"]), None)
    if number is None or wanted is None:
        return Missing()
    end_session(visit.site.open(), number, wanted.name)
    return Redirect(to="/own")


def erase_entry(visit: Visit) -> Answer:
    """Erase what one of the visitor's own entries says, in all its versions; that it was there stays."""
    book, said = open_book(visit.site.workspace), visit.params["number"]
    thing = next((one for one in _list_own(book, visit) if str(one.number) == said), None)
    if thing is None:
        return Missing()
    numbers = [record.id for record in thing.history if record.body is not None]
    try:
        erase_record_texts(visit.site.workspace, numbers, visit.word("web.own.asked"))
    except BadInput:
        return Missing()
    return Redirect(to="/own")


def _list_own(book: Book, visit: Visit) -> tuple[Thing, ...]:
    """Things with the visitor's mark that still say something, newest first."""
    own = [one for one in book.things.values() if is_own(one.first, visit.visitor.key)]
    return tuple(one for one in reversed(own) if one.current.body is not None)


def _show(visit: Visit, *, fault: str | None = None, done: str | None = None, status: int = 200) -> Page:
    book, number, token = open_book(visit.site.workspace), visit.visitor.number, visit.visitor.session
    scores = calibrate(visit.site.workspace, is_own=True, key=visit.visitor.key).scores
    sessions = () if number is None else list_sessions(visit.site.open(), number, at=visit.at)
    here = None if token is None else name_session(token)
    params = {"shortest": SHORTEST} if fault == "web.join.password_short" else {}
    view = Own(
        scores=tuple(say(statement, visit.language) for statement in state_scores(scores)),
        entries=tuple(_tell(thing, book, visit) for thing in _list_own(book, visit)),
        seats=tuple(
            Seat(
                name=one.name,
                begun=f"{one.begun:%Y-%m-%d %H:%M}",
                seen=f"{one.seen:%Y-%m-%d %H:%M}",
                is_this=one.name == here,
            )
            for one in sessions
        ),
        has_account=token is not None,
        fault=None if fault is None else visit.word(fault, **params),
        done=None if done is None else visit.word(done),
    )
    return Page(template="own", title=visit.word("web.own.title"), view=view, status=status)


def _tell(thing: Thing, book: Book, visit: Visit) -> Entry:
    facts = next(block for block in as_record(thing, book, language=visit.language) if isinstance(block, Facts))
    title = visit.word("record.title", kind=f"kind.{thing.kind}", number=thing.number)
    return Entry(number=thing.number, title=title[:1].upper() + title[1:], facts=set_facts(facts.pairs))
