"""Starting the server, and ending it."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import uvicorn

from trimtab.cycle import Workspace
from trimtab.ledger import count_members, invite
from trimtab.web.application import make_application
from trimtab.web.foreman import oversee
from trimtab.web.role import Role
from trimtab.web.site import Site

LOOPBACK = "127.0.0.1"
LOCAL = frozenset({LOOPBACK, "localhost", "::1"})
"""Names of this machine that no other one can reach."""
FIRST = timedelta(hours=24)
"""How long the link of the first start lets somebody in."""

PATIENCE = 2
"""Seconds a request may still take once the server is told to end; a page that follows a job would hold on for long."""

Announce = Callable[[str, bool], None]
"""Told the address to open, and whether it is the link by which the first member joins."""


def serve_demo(workspace: Workspace, port: int, announce: Announce) -> None:
    """Show a workspace without accounts, to this machine alone, until it is interrupted."""
    site = Site(workspace=workspace, hosts=LOCAL, secret=secrets.token_bytes(32), is_demo=True)
    _serve(site, LOOPBACK, port, lambda address: announce(address, False))


def serve_site(workspace: Workspace, host: str, port: int, names: frozenset[str], announce: Announce) -> None:
    """Serve a workspace to its team until it is interrupted.

    names: by which it is reached besides those of this machine, where something in front of it speaks TLS. While
    nobody can sign in, each start makes a link by which the first admin joins; there is no password before that.
    """
    site = Site(workspace=workspace, hosts=LOCAL | names, secret=secrets.token_bytes(32))

    def welcome(address: str) -> None:
        ledger = site.open()
        if count_members(ledger):
            announce(address, False)
            return
        token = secrets.token_urlsafe(32)
        invite(ledger, token, Role.ADMIN.value, expires=datetime.now(UTC) + FIRST)
        announce(f"{address}join/{token}", True)

    _serve(site, host, port, welcome)


def _serve(site: Site, host: str, port: int, welcome: Callable[[str], None]) -> None:
    """Listen first, so that the address that is announced answers."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, port), family=family) as listener:
        welcome(f"http://localhost:{listener.getsockname()[1]}/")
        settings = uvicorn.Config(
            make_application(site),
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=PATIENCE,
            # Whatever stands in front may tell the reader's own address; it is told by nobody else.
            proxy_headers=host == LOOPBACK,
            forwarded_allow_ips=LOOPBACK,
        )
        with oversee(site):
            uvicorn.Server(settings).run(sockets=[listener])
