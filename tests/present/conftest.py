"""The specimen review in its variants."""

import pytest
from tests.present.specimen import make_review

from trimtab.review import Review


@pytest.fixture(scope="session")
def review() -> Review:
    return make_review()


@pytest.fixture(scope="session")
def bare_review() -> Review:
    """Nothing declared: no currency, no value, no margin, no file of inputs."""
    return make_review(currency=None, value_declared=False, margin=None, with_effort=False)


@pytest.fixture(scope="session", params=["full", "bare", "dollars", "no_margin"])
def any_review(request: pytest.FixtureRequest) -> Review:
    variants = {
        "full": {},
        "bare": {"currency": None, "value_declared": False, "margin": None, "with_effort": False},
        "dollars": {"currency": "USD", "with_effort": False},
        "no_margin": {"margin": None},
    }
    return make_review(**variants[request.param])  # type: ignore[arg-type]
