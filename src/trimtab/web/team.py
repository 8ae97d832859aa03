"""Members of the team: who they are, what they may do, links for new ones, and what was done."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta

from trimtab.ledger import change_member, invite, list_happenings, list_members, note_happening
from trimtab.web.role import Role
from trimtab.web.visit import Answer, Missing, Page, Redirect, Visit

LASTS = timedelta(days=7)
"""How long a link lets somebody in."""
SHOWN = 50
"""Things that were done and are listed."""
GONE = "gone"
"""Chosen in place of a role: the member may not sign in any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mate:
    """One member."""

    number: int
    name: str
    role: str
    role_name: str
    has_left: bool
    may_change: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One thing that was done."""

    when: str
    who: str
    what: str
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """The whole page."""

    mates: tuple[Mate, ...]
    roles: tuple[tuple[str, str, str], ...]
    """(role, its name, what it may do)."""
    deeds: tuple[Deed, ...]
    link: str | None
    """To hand on: shown once, for only its hash is kept."""
    fault: str | None


def show_team(visit: Visit) -> Answer:
    """Show the members."""
    return _show(visit)


def make_link(visit: Visit) -> Answer:
    """Make a link by which somebody joins in a role."""
    role = next((one for one in Role if one.value == visit.form.get("role")), None)
    if role is None:
        return _show(visit, fault=visit.word("web.team.no_role"))
    token, ledger = secrets.token_urlsafe(32), visit.site.open()
    invite(ledger, token, role.value, expires=visit.at + LASTS)
    note_happening(ledger, visit.visitor.number, "web.did.invite", role.value, at=visit.at)
    return _show(visit, link=f"{visit.origin}/join/{token}")


def change_mate(visit: Visit) -> Answer:
    """Give a member another role, or say that one left; the last admin stays one."""
    ledger, wanted = visit.site.open(), visit.form.get("role", "")
    mate = next((one for one in list_members(ledger) if str(one.id) == visit.params["member"]), None)
    if mate is None or mate.has_left:
        return Missing()
    if wanted not in {GONE, *(role.value for role in Role)}:
        return _show(visit, fault=visit.word("web.team.no_role"))
    admins = [one for one in list_members(ledger) if one.role == Role.ADMIN.value and not one.has_left]
    if mate in admins and len(admins) == 1 and wanted != Role.ADMIN.value:
        return _show(visit, fault=visit.word("web.team.last_admin"))
    if wanted == GONE:
        change_member(ledger, mate.id, left=visit.at)
    elif wanted != mate.role:
        change_member(ledger, mate.id, role=wanted)
    note_happening(ledger, visit.visitor.number, "web.did.change", f"{mate.id}: {wanted}", at=visit.at)
    return Redirect(to="/team")


def _show(visit: Visit, *, link: str | None = None, fault: str | None = None) -> Page:
    members = list_members(visit.site.open())
    names = {member.id: member.name for member in members}
    view = Team(
        mates=tuple(
            Mate(
                number=member.id,
                name=member.name,
                role=member.role,
                role_name=visit.word(f"web.role.{member.role}"),
                has_left=member.has_left,
                may_change=not member.has_left,
            )
            for member in members
        ),
        roles=tuple(
            (role.value, visit.word(f"web.role.{role.value}"), visit.word(f"web.role.{role.value}.may"))
            for role in Role
        ),
        deeds=tuple(
            Deed(
                when=f"{at:%Y-%m-%d %H:%M}",
                who=names.get(who or 0, visit.word("web.team.nobody")),
                what=visit.word(what),
                subject=subject or "",
            )
            for at, who, what, subject in list_happenings(visit.site.open(), SHOWN)
        ),
        link=link,
        fault=fault,
    )
    return Page(template="team", title=visit.word("web.nav.team"), view=view, status=422 if fault else 200)
