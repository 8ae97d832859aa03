"""A workspace with one review on record, and visits to it without a server."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.ledger import sample
from tests.market import Medium, Setting, make_posterior
from tests.present.specimen import SKETCHES, make_review

from trimtab.cycle import Workspace
from trimtab.cycle import job as cycle_job
from trimtab.cycle.fit import keep_fit
from trimtab.intake import ChannelKind
from trimtab.ledger import Entry, open_ledger, record
from trimtab.model import Posterior
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


def make_fit(periods: int = 4) -> Posterior:
    """A fit of the specimen's channels, made by hand."""
    media = [
        Medium(
            name=sketch.name,
            today=sketch.today,
            reference=6_000.0,
            roi=4.0 if sketch.roi is None else sketch.roi[0],
            kind=ChannelKind.ORGANIC if sketch.organic else ChannelKind.PAID,
        )
        for sketch in SKETCHES
    ]
    return make_posterior(media, Setting(draws=100, points=21, periods=periods))


def review_at_once(patch: pytest.MonkeyPatch) -> None:
    """Let jobs hold the specimen: a fit takes a minute."""
    patch.setattr(cycle_job, "fit_sitting", lambda *_: make_fit())
    patch.setattr(cycle_job, "judge_sitting", lambda *_: make_review())
    patch.setattr(cycle_job, "keep_proposal", lambda *_: None)


@pytest.fixture
def fitted(site: Site) -> Entry:
    """The review on record, its fit kept."""
    entry = site.find_newest()
    assert entry is not None
    keep_fit(site.workspace, entry, make_fit())
    return entry


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


@pytest.fixture
def team(site: Site) -> Site:
    """The same workspace with accounts."""
    return replace(site, is_demo=False)


@pytest.fixture
def stranger(team: Site) -> TestClient:
    return TestClient(make_application(team), base_url="https://localhost", follow_redirects=False)
