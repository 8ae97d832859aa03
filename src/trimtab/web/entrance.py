"""Coming in and going out: signing in, joining by a link, signing out."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta

from trimtab.ledger import (
    close_session,
    count_failures,
    find_invitation,
    find_member,
    join,
    note_failure,
    note_happening,
    open_session,
)
from trimtab.web.password import LONGEST, SHORTEST, hash_password, is_password
from trimtab.web.visit import Answer, Page, Redirect, Visit

WINDOW = timedelta(minutes=15)
"""Failed sign-ins are remembered for so long."""
PER_NAME, PER_ADDRESS = 5, 30
"""Sign-ins that may fail within the window before the next has to wait; many may share one address."""
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrance:
    """A form that lets somebody in."""

    name: str = ""
    fault: str | None = None
    role: str | None = None
    """What joining makes of whoever joins."""
    shortest: int = SHORTEST


def show_sign_in(visit: Visit) -> Answer:
    """Ask for name and password."""
    if visit.visitor.role is not None:
        return Redirect(to="/")
    return _ask(visit, Entrance())


def sign_in(visit: Visit) -> Answer:
    """Let a member in, or say that name and password do not go together, and never which of them."""
    name, password = fold_name(visit.form.get("name", "")), visit.form.get("password", "")
    ledger, keys = visit.site.open(), (f"name {name}", f"address {visit.address}")
    limits = dict(zip(keys, (PER_NAME, PER_ADDRESS), strict=True))
    failures = {key: count_failures(ledger, key, since=visit.at - WINDOW) for key in keys}
    if any(failures[key] >= limit for key, limit in limits.items()):
        return _ask(visit, Entrance(name=name, fault=visit.word("web.enter.wait")), status=429)
    member = find_member(ledger, name)
    fits = len(password) <= LONGEST and is_password(None if member is None else member.password, password)
    if member is None or member.has_left or not fits:
        note_failure(ledger, keys, at=visit.at, forget=WINDOW)
        return _ask(visit, Entrance(name=name, fault=visit.word("web.enter.wrong")), status=401)
    note_happening(ledger, member.id, "web.did.sign_in", None, at=visit.at)
    return _let_in(visit, member.id)


def show_join(visit: Visit) -> Answer:
    """Ask whoever holds a link for a name and a password."""
    role = find_invitation(visit.site.open(), visit.params["invitation"], at=visit.at)
    if role is None:
        return Page(template="error", title=visit.word("web.join.title"), view=visit.word("web.join.over"), status=410)
    return _ask_to_join(visit, Entrance(role=visit.word(f"web.role.{role}")))


def join_team(visit: Visit) -> Answer:
    """Make whoever holds a link a member; the link is used up."""
    name, password = fold_name(visit.form.get("name", "")), visit.form.get("password", "")
    ledger, invitation = visit.site.open(), visit.params["invitation"]
    role = find_invitation(ledger, invitation, at=visit.at)
    if role is None:
        return show_join(visit)
    fault = None
    if not 1 <= len(name) <= LONGEST_NAME:
        fault = visit.word("web.join.name_missing")
    elif not SHORTEST <= len(password) <= LONGEST:
        fault = visit.word("web.join.password_short", shortest=SHORTEST)
    elif find_member(ledger, name) is not None:
        fault = visit.word("web.join.name_taken")
    if fault is not None:
        return _ask_to_join(visit, Entrance(name=name, fault=fault, role=visit.word(f"web.role.{role}")), status=422)
    kept, key = hash_password(password), secrets.token_bytes(32)
    member = join(ledger, invitation, name=name, password=kept, mark_key=key, at=visit.at)
    if member is None:
        return show_join(visit)
    note_happening(ledger, member.id, "web.did.join", str(member.id), at=visit.at)
    return _let_in(visit, member.id)


def sign_out(visit: Visit) -> Answer:
    """End the session."""
    if visit.visitor.session is not None:
        close_session(visit.site.open(), visit.visitor.session)
    return Redirect(to="/sign-in", session="")


def fold_name(name: str) -> str:
    """A name as it is kept: blanks and capitals make no other one."""
    return " ".join(name.split()).casefold()


def _let_in(visit: Visit, number: int) -> Redirect:
    """Open a session under a token nobody knew before."""
    token = secrets.token_urlsafe(32)
    if visit.visitor.session is not None:
        close_session(visit.site.open(), visit.visitor.session)
    open_session(visit.site.open(), token, number, at=visit.at)
    return Redirect(to="/", session=token)


def _ask(visit: Visit, view: Entrance, *, status: int = 200) -> Page:
    return Page(template="enter", title=visit.word("web.enter.title"), view=view, status=status)


def _ask_to_join(visit: Visit, view: Entrance, *, status: int = 200) -> Page:
    return Page(template="join", title=visit.word("web.join.title"), view=view, status=status)
