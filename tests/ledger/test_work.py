"""Whatever dies and whoever asks twice: a review that was asked for is one worker's at a time, and comes to an end."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.ledger.sample import AT

from trimtab.ledger import (
    Ledger,
    Upload,
    ask_for_review,
    finish_job,
    keep_lease,
    keep_upload,
    open_ledger,
    read_job,
    read_upload,
    set_upload,
    take_job,
)
from trimtab.ledger.work import KEPT, LEASE, TRIES
from trimtab.problems import Problem

FILE = Upload(id="a" * 32, name="sales.csv", content=b"week,revenue\n", settings={"money": {"currency": "EUR"}})


@pytest.fixture
def ledger(url: str) -> Ledger:
    ledger = open_ledger(url)
    keep_upload(ledger, FILE, 1, at=AT)
    return ledger


def test_a_file_comes_back_as_it_was_and_goes_when_its_time_is_over(ledger: Ledger) -> None:
    found = read_upload(ledger, FILE.id)
    assert found is not None
    assert (found.name, found.content, found.settings) == (FILE.name, FILE.content, FILE.settings)
    set_upload(ledger, FILE.id, {})
    changed = read_upload(ledger, FILE.id)
    assert changed is not None
    assert changed.settings == {}
    keep_upload(ledger, Upload(id="b" * 32, name="b", content=b"", settings={}), 1, at=AT + KEPT + timedelta(days=1))
    assert read_upload(ledger, FILE.id) is None


def test_the_same_work_asked_for_twice_is_one_job(ledger: Ledger) -> None:
    first = ask_for_review(ledger, FILE, 1, at=AT)
    assert ask_for_review(ledger, FILE, 2, at=AT) == first
    other = Upload(id=FILE.id, name=FILE.name, content=FILE.content, settings={})
    assert ask_for_review(ledger, other, 1, at=AT) != first


def test_a_job_is_one_worker_s_until_its_lease_ends(ledger: Ledger) -> None:
    number = ask_for_review(ledger, FILE, 1, at=AT)
    taken = take_job(ledger, "one", at=AT)
    assert taken is not None
    assert taken.id == number
    assert take_job(ledger, "two", at=AT) is None
    assert keep_lease(ledger, number, "one", "sample", 0.5, at=AT + LEASE / 2)
    assert take_job(ledger, "two", at=AT + LEASE) is None
    again = take_job(ledger, "two", at=AT + 2 * LEASE)
    assert again is not None
    assert (again.id, again.tries) == (number, 2)
    assert not keep_lease(ledger, number, "one", "sample", 0.9, at=AT + 2 * LEASE)
    finish_job(ledger, number, "one", review=7)
    late = read_job(ledger, number)
    assert late is not None
    assert late.state == "running"
    finish_job(ledger, number, "two", review=8)
    done = read_job(ledger, number)
    assert done is not None
    assert (done.state, done.review, done.is_over) == ("done", 8, True)
    assert take_job(ledger, "three", at=AT + 9 * LEASE) is None


def test_a_job_over_which_workers_keep_dying_is_given_up(ledger: Ledger) -> None:
    number = ask_for_review(ledger, FILE, 1, at=AT)
    for turn in range(TRIES):
        assert take_job(ledger, f"worker {turn}", at=AT + 2 * turn * LEASE) is not None
    assert take_job(ledger, "last", at=AT + 2 * TRIES * LEASE) is None
    job = read_job(ledger, number)
    assert job is not None
    assert (job.state, [problem.code for problem in job.problems]) == ("failed", ["problem.job_given_up"])


def test_a_job_that_failed_can_be_asked_for_again(ledger: Ledger) -> None:
    number = ask_for_review(ledger, FILE, 1, at=AT)
    take_job(ledger, "one", at=AT)
    problem = Problem(code="problem.negative_spend", file="sales.csv", row=3, column="tv", params={"value": -1.0})
    finish_job(ledger, number, "one", problems=(problem,))
    failed = read_job(ledger, number)
    assert failed is not None
    assert failed.problems == (problem,)
    assert ask_for_review(ledger, FILE, 1, at=AT) == number
    again = take_job(ledger, "two", at=AT)
    assert again is not None
    assert (again.id, again.problems) == (number, ())
