"""What stands between a request and its page."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime
from urllib.parse import urlsplit

from starlette.requests import Request

from trimtab.ledger import find_session
from trimtab.web.role import Role
from trimtab.web.site import Site
from trimtab.web.visit import Visit, Visitor

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""A page runs our own script and style, talks to this server, and nothing else."""

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cache-Control": "no-store",
}
"""Sent with every answer."""

COOKIE = "__Host-trimtab"
"""Sent over a safe connection only, or within this machine, and to no other name of the server."""

LARGEST = 32 * 1024 * 1024
"""Bytes of a request; a file of channel data is a thousandth of it."""


def is_known_host(request: Request, site: Site) -> bool:
    """Whether the request names this server, and no name that somebody else's page made point here."""
    return (request.url.hostname or "") in site.hosts


def admit(cookie: str | None, site: Site, at: datetime) -> Visitor:
    """Who asks: the member whose session the cookie stands for, or nobody; in the example, whoever opened it."""
    if site.is_demo:
        return Visitor(name="", role=Role.ADMIN, key=hmac.digest(site.secret, b"own", hashlib.sha256))
    member = None if not cookie else find_session(site.open(), cookie, at=at)
    if member is None:
        return Visitor(name="", role=None)
    return Visitor(
        name=member.name,
        role=Role(member.role),
        number=member.id,
        session=cookie,
        key=member.mark_key,
        language=member.language,
    )


def make_token(site: Site, visitor: Visitor) -> str:
    """What the forms of a session carry; nobody without the server's secret can make it."""
    return hmac.new(site.secret, (visitor.session or "").encode(), hashlib.sha256).hexdigest()


def is_own_form(request: Request, visit: Visit) -> bool:
    """Whether a request that changes something came from one of our own pages."""
    if request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return False
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        return False
    return hmac.compare_digest(visit.form.get("token", "").encode(), visit.token.encode())
