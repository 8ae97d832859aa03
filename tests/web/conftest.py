"""A workspace with one review on record, and visits to it without a server."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.ledger import sample
from tests.present.specimen import make_review

from trimtab.cycle import Workspace
from trimtab.ledger import open_ledger, record
from trimtab.web.application import make_application
from trimtab.web.role import Role
from trimtab.web.serving import LOCAL
from trimtab.web.site import Site
from trimtab.web.visit import Visit, Visitor

HELD = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
NOW = datetime(2026, 11, 9, 15, 0, tzinfo=UTC)

Ask = Callable[..., Visit]


@pytest.fixture
def empty(tmp_path: Path) -> Workspace:
    return Workspace.locate(tmp_path / "team")


@pytest.fixture
def workspace(empty: Workspace) -> Workspace:
    empty.prepare()
    record(open_ledger(empty.ledger), sample.sitting(), make_review(), at=HELD, environment=sample.ENVIRONMENT)
    return empty


@pytest.fixture
def site(workspace: Workspace) -> Site:
    return Site(workspace=workspace, hosts=LOCAL, secret=b"of the tests", is_demo=True)


@pytest.fixture
def ask(site: Site) -> Ask:
    """Make a visit; a lead asks unless said otherwise."""

    def make(
        *, role: Role = Role.LEAD, query: Mapping[str, str] | None = None, form: Mapping[str, str] | None = None
    ) -> Visit:
        return Visit(
            site=site,
            visitor=Visitor(name="somebody", role=role, number=1),
            language="en",
            token="token",
            query=query or {},
            form=form or {},
            at=NOW,
        )

    return make


@pytest.fixture
def client(site: Site) -> TestClient:
    return TestClient(make_application(site), base_url="http://localhost", follow_redirects=False)
