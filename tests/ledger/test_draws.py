"""A posterior as bytes: whole, to the last bit, or refused."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, replace
from datetime import date

import numpy as np
import pytest
from tests.market import Medium, Setting, make_posterior

from trimtab.intake import encode_panel
from trimtab.ledger import decode_posterior, encode_posterior
from trimtab.lift import Lift, StudyDesign
from trimtab.model import Finding, HealthCase, Posterior
from trimtab.model.posterior import LiftScore
from trimtab.problems import BadInput
from trimtab.quantities import ChannelName, Interval
from trimtab.statement import Statement

LIFT = Lift(
    channel=ChannelName("search"),
    start=date(2024, 1, 1),
    end=date(2024, 1, 28),
    read_until=date(2024, 2, 4),
    geos=(),
    estimate=-3.25,
    standard_error=0.1,
    design=StudyDesign.GEO,
)
SCORE = LiftScore(
    lift=LIFT,
    effect=Interval(mean=0.1, low=-0.3, high=float("inf")),
    reading=Interval(mean=1 / 3, low=0.0, high=1.0),
    log_density=-1.5,
    inside=True,
)
FINDING = Finding(
    case=HealthCase.WEAK_EVIDENCE,
    channels=(ChannelName("vidéo"),),
    statement=Statement(code="health.weak_evidence", params={"channels": ("vidéo",)}),
)


@pytest.fixture(scope="module")
def posterior() -> Posterior:
    setting = Setting(draws=50, case=HealthCase.WEAK_EVIDENCE, findings=(FINDING,), lifts=(LIFT,))
    made = make_posterior([Medium(name="search"), Medium(name="vidéo", today=0.0)], setting)
    odd = made.autocorrelation.copy()
    odd[:5] = [np.nan, -0.0, np.inf, 5e-324, 0.1 + 0.2]
    return replace(made, autocorrelation=odd, scores=(SCORE,))


@pytest.fixture(scope="module")
def content(posterior: Posterior) -> bytes:
    return b"".join(encode_posterior(posterior, "0.1.0"))


def seal(body: bytes) -> bytes:
    return body + hashlib.sha256(body).digest()


def refuse(content: bytes) -> tuple[str, str | None]:
    with pytest.raises(BadInput) as caught:
        decode_posterior(content, "fit.posterior")
    (problem,) = caught.value.problems
    return problem.code, problem.file


def test_every_bit_of_every_array_comes_back(posterior: Posterior, content: bytes) -> None:
    back = decode_posterior(content)
    compared = 0
    for before, after in ((posterior, back), (posterior.curve, back.curve)):
        for field in fields(before):
            array = getattr(before, field.name)
            if isinstance(array, np.ndarray):
                assert getattr(after, field.name).shape == array.shape
                assert getattr(after, field.name).tobytes() == np.ascontiguousarray(array).tobytes()
                compared += 1
    assert compared == 19


def test_everything_that_is_no_array_comes_back(posterior: Posterior, content: bytes) -> None:
    back = decode_posterior(content)
    assert back.lifts == posterior.lifts
    assert back.scores == posterior.scores
    assert back.health == posterior.health
    assert back.engine == posterior.engine
    assert (back.prior, back.reach) == (posterior.prior, posterior.reach)
    assert (back.curve.horizon, back.curve.value) == (posterior.curve.horizon, posterior.curve.value)
    assert encode_panel(back.panel) == encode_panel(posterior.panel)


def test_the_same_posterior_gives_the_same_bytes_before_and_after(content: bytes) -> None:
    assert b"".join(encode_posterior(decode_posterior(content), "0.1.0")) == content


def test_what_is_read_can_be_worked_with_like_what_was_fitted(content: bytes) -> None:
    back = decode_posterior(content)
    back.baseline[0, 0] += 1.0
    assert back.baseline.flags.owndata


@pytest.mark.parametrize("place", [0.02, 0.3, 0.6, 0.99999])
def test_one_changed_bit_is_noticed(content: bytes, place: float) -> None:
    changed = bytearray(content)
    changed[int(place * len(content))] ^= 1
    assert refuse(bytes(changed)) == ("problem.posterior_damaged", "fit.posterior")


@pytest.mark.parametrize("kept", [30, 5_000, -1])
def test_a_file_that_was_cut_short_is_noticed(content: bytes, kept: int) -> None:
    assert refuse(content[:kept])[0] == "problem.posterior_damaged"


def test_another_file_is_told_as_what_it_is() -> None:
    assert refuse(b"week,revenue\n2025-01-06,1\n")[0] == "problem.no_posterior"
    assert refuse(b"")[0] == "problem.no_posterior"


def test_a_format_of_the_future_is_told_before_its_damage(content: bytes) -> None:
    assert refuse(content.replace(b"posterior 1", b"posterior 2", 1))[0] == "problem.posterior_newer"


def test_a_fit_with_other_fields_is_told_as_of_another_version(content: bytes) -> None:
    magic, line, rest = content[:-32].split(b"\n", 2)
    head = json.loads(line)
    head["values"]["surprise"] = 1
    assert refuse(seal(b"\n".join([magic, json.dumps(head).encode(), rest])))[0] == "problem.posterior_other_version"
    del head["values"]["surprise"], head["values"]["health"]
    assert refuse(seal(b"\n".join([magic, json.dumps(head).encode(), rest])))[0] == "problem.posterior_other_version"
