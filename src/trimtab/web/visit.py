"""One request as a page sees it, and what a page may answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from trimtab.present.sentence import say
from trimtab.statement import Parameter, Statement
from trimtab.web.role import Role
from trimtab.web.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who asks."""

    name: str
    role: Role | None
    """None: nobody who signed in."""
    number: int | None = None
    """Of the member; None for whoever opened the example, which knows no accounts."""
    session: str | None = None
    """Token of the session."""
    key: bytes | None = None
    """Marks the visitor's own entries, so that only the visitor is told which they are; None for nobody."""
    language: str | None = None
    """The visitor's own choice; None: as the browser asks."""

    def may(self, needed: Role | None) -> bool:
        """Whether what asks for a role is allowed; None asks for none."""
        return needed is None or (self.role is not None and self.role.allows(needed))


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A file that came with a form."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One request: where, by whom, in which language, and what was said."""

    site: Site
    visitor: Visitor
    language: str
    token: str
    """What a form must carry to be taken for one of ours."""
    path: str = "/"
    address: str = ""
    """Of the machine that asks."""
    origin: str = ""
    """Scheme and name by which the site was asked for."""
    params: Mapping[str, str] = field(default_factory=dict)
    """Parts of the address."""
    query: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, str] = field(default_factory=dict)
    file: Dropped | None = None
    at: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def today(self) -> date:
        """The day, in universal time."""
        return self.at.date()

    def word(self, code: str, **params: Parameter) -> str:
        """One of the catalogue's sentences in the visitor's language."""
        return say(Statement(code=code, params=params), self.language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page to be shown: a template and the view it draws."""

    template: str
    title: str
    view: object
    status: int = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """Somewhere else to go."""

    to: str
    session: str | None = None
    """Token of a session that begins here; empty where one ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """There is no such thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to be taken along."""

    name: str
    kind: str
    """Its media type."""
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Events:
    """Something to be told again and again, as server-sent events."""

    look: Callable[[], tuple[dict[str, object], bool]]
    """What there is to tell, and whether it is the last."""


Answer = Page | Redirect | Missing | File | Events
