"""Members of the team, how they come in, and their sessions. Tokens are kept as hashes only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from trimtab.ledger.entry import digest
from trimtab.ledger.store import Ledger, take_turn
from trimtab.ledger.working import attempt, happening, invitation, member, session

IDLE, LONGEST = timedelta(days=7), timedelta(days=30)
"""A session ends after so long without a request, and after so long in any case."""
SEEN = timedelta(minutes=5)
"""How exactly it is kept when a session was last used."""
NAMED = 16
"""Characters of a session's hash that it is listed by; nobody signs in with them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody who may sign in."""

    id: int
    name: str
    role: str
    password: str
    """Its argon2id hash."""
    mark_key: bytes
    """Marks the member's own entries; only with it can they be told from others'."""
    language: str | None
    has_left: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One session of a member, somewhere in a browser."""

    name: str
    """What it is listed by."""
    begun: datetime
    seen: datetime


def count_members(ledger: Ledger) -> int:
    """How many can sign in."""
    query = sa.select(sa.func.count()).select_from(member).where(member.c.left_at.is_(None))
    with ledger.connect() as connection:
        return int(connection.execute(query).scalar_one())


def list_members(ledger: Ledger) -> tuple[Member, ...]:
    """All there ever were, in the order in which they came."""
    with ledger.connect() as connection:
        return tuple(map(_member_of, connection.execute(sa.select(member).order_by(member.c.id)).mappings()))


def find_member(ledger: Ledger, name: str) -> Member | None:
    """The member of a name as it is typed to sign in."""
    with ledger.connect() as connection:
        return _find(connection, member.c.name == name)


def invite(ledger: Ledger, token: str, role: str, *, expires: datetime) -> None:
    """Let whoever holds a token become a member, once."""
    with take_turn(ledger) as connection:
        row = {"token_hash": _hash(token), "role": role, "expires_at": _spell(expires)}
        connection.execute(sa.insert(invitation).values(row))


def find_invitation(ledger: Ledger, token: str, *, at: datetime) -> str | None:
    """The role a token lets somebody in with; None where it was used, is over, or never was."""
    with ledger.connect() as connection:
        return _find_invitation(connection, token, at)


def join(ledger: Ledger, token: str, *, name: str, password: str, mark_key: bytes, at: datetime) -> Member | None:
    """Make whoever holds an invitation a member and use it up; None where it is none, or somebody has the name."""
    with take_turn(ledger) as connection:
        role = _find_invitation(connection, token, at)
        if role is None or _find(connection, member.c.name == name) is not None:
            return None
        used = sa.update(invitation).where(invitation.c.token_hash == _hash(token)).values(used_at=_spell(at))
        connection.execute(used)
        row = {
            "name": name,
            "role": role,
            "password": password,
            "mark_key": mark_key.hex(),
            "created_at": _spell(at),
        }
        connection.execute(sa.insert(member).values(row))
        return _find(connection, member.c.name == name)


def change_member(
    ledger: Ledger, number: int, *, role: str | None = None, password: str | None = None, left: datetime | None = None
) -> None:
    """Give a member another role or password, or say that one left; the sessions of before end with it."""
    changed = {"role": role, "password": password, "left_at": None if left is None else _spell(left)}
    values = {name: value for name, value in changed.items() if value is not None}
    with take_turn(ledger) as connection:
        connection.execute(sa.update(member).where(member.c.id == number).values(values))
        connection.execute(sa.delete(session).where(session.c.member_id == number))


def set_language(ledger: Ledger, number: int, language: str | None) -> None:
    """Keep the language a member reads in; None: as the browser asks."""
    with take_turn(ledger) as connection:
        connection.execute(sa.update(member).where(member.c.id == number).values(language=language))


def open_session(ledger: Ledger, token: str, number: int, *, at: datetime) -> None:
    """Let whoever holds a token act as a member."""
    with take_turn(ledger) as connection:
        row = {"token_hash": _hash(token), "member_id": number, "created_at": _spell(at), "seen_at": _spell(at)}
        connection.execute(sa.insert(session).values(row))
        connection.execute(sa.delete(session).where(session.c.created_at < _spell(at - LONGEST)))


def find_session(ledger: Ledger, token: str, *, at: datetime) -> Member | None:
    """The member a token stands for, while the session lasts."""
    query = sa.select(session).where(
        session.c.token_hash == _hash(token),
        session.c.seen_at >= _spell(at - IDLE),
        session.c.created_at >= _spell(at - LONGEST),
    )
    with ledger.connect() as connection:
        row = connection.execute(query).mappings().one_or_none()
        found = None if row is None else _find(connection, member.c.id == row["member_id"])
    if row is None or found is None or found.has_left:
        return None
    if row["seen_at"] < _spell(at - SEEN):
        with take_turn(ledger) as connection:
            seen = sa.update(session).where(session.c.token_hash == row["token_hash"]).values(seen_at=_spell(at))
            connection.execute(seen)
    return found


def close_session(ledger: Ledger, token: str) -> None:
    """End a session."""
    with take_turn(ledger) as connection:
        connection.execute(sa.delete(session).where(session.c.token_hash == _hash(token)))


def list_sessions(ledger: Ledger, number: int, *, at: datetime) -> tuple[Session, ...]:
    """Sessions of a member that last, the newest first."""
    query = sa.select(session).where(
        session.c.member_id == number,
        session.c.seen_at >= _spell(at - IDLE),
        session.c.created_at >= _spell(at - LONGEST),
    )
    with ledger.connect() as connection:
        rows = connection.execute(query.order_by(session.c.created_at.desc())).mappings().all()
    return tuple(
        Session(
            name=row["token_hash"][:NAMED],
            begun=datetime.fromisoformat(row["created_at"]),
            seen=datetime.fromisoformat(row["seen_at"]),
        )
        for row in rows
    )


def name_session(token: str) -> str:
    """What the session of a token is listed by."""
    return _hash(token)[:NAMED]


def end_session(ledger: Ledger, number: int, name: str) -> None:
    """End one of a member's sessions by the name it is listed by; nobody else's."""
    with take_turn(ledger) as connection:
        own = sa.delete(session).where(session.c.member_id == number, session.c.token_hash.startswith(name))
        connection.execute(own)


def count_failures(ledger: Ledger, key: str, *, since: datetime) -> int:
    """How many sign-ins failed for a name or an address since a moment."""
    query = sa.select(sa.func.count()).select_from(attempt)
    query = query.where(attempt.c.key == _hash(key), attempt.c.at >= _spell(since))
    with ledger.connect() as connection:
        return int(connection.execute(query).scalar_one())


def note_failure(ledger: Ledger, keys: tuple[str, ...], *, at: datetime, forget: timedelta) -> None:
    """Remember that a sign-in failed, for so long."""
    with take_turn(ledger) as connection:
        connection.execute(sa.delete(attempt).where(attempt.c.at < _spell(at - forget)))
        connection.execute(sa.insert(attempt), [{"key": _hash(key), "at": _spell(at)} for key in keys])


def note_happening(ledger: Ledger, number: int | None, what: str, subject: str | None, *, at: datetime) -> None:
    """Remember what was done, by whom and when."""
    with take_turn(ledger) as connection:
        row = {"at": _spell(at), "member_id": number, "what": what, "subject": subject}
        connection.execute(sa.insert(happening).values(row))


def list_happenings(ledger: Ledger, limit: int) -> tuple[tuple[datetime, int | None, str, str | None], ...]:
    """The last things that were done, newest first: when, by which member, what, to what."""
    query = sa.select(happening).order_by(happening.c.id.desc()).limit(limit)
    with ledger.connect() as connection:
        rows = connection.execute(query).mappings().all()
    return tuple((datetime.fromisoformat(row["at"]), row["member_id"], row["what"], row["subject"]) for row in rows)


def _find(connection: Connection, wanted: sa.ColumnElement[bool]) -> Member | None:
    row = connection.execute(sa.select(member).where(wanted)).mappings().one_or_none()
    return None if row is None else _member_of(row)


def _member_of(row: RowMapping) -> Member:
    return Member(
        id=row["id"],
        name=row["name"],
        role=row["role"],
        password=row["password"],
        mark_key=bytes.fromhex(row["mark_key"]),
        language=row["language"],
        has_left=row["left_at"] is not None,
    )


def _find_invitation(connection: Connection, token: str, at: datetime) -> str | None:
    query = sa.select(invitation.c.role).where(
        invitation.c.token_hash == _hash(token),
        invitation.c.used_at.is_(None),
        invitation.c.expires_at >= _spell(at),
    )
    role: str | None = connection.execute(query).scalar()
    return role


def _hash(token: str) -> str:
    return digest(token.encode())


def _spell(at: datetime) -> str:
    """Texts of one length and one zone sort as the moments do."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
