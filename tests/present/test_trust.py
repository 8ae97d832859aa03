"""What is said about trust tells what was never used from what the history says little about."""

from dataclasses import replace

import numpy as np
from tests.present.specimen import make_review

from trimtab.model import Health, HealthCase
from trimtab.model.health import Finding
from trimtab.present.sentence import say
from trimtab.present.trust import list_findings, state_trust
from trimtab.review import Review
from trimtab.statement import Statement


def _weaken(review: Review, weak: set[str], unused: set[str]) -> Review:
    channels = tuple(
        replace(c, contribution_mean=np.full_like(c.contribution_mean, 0.0 if c.channel in unused else 1.0))
        for c in review.channels
    )
    names = tuple(c.channel for c in channels if c.channel in weak)
    found = Statement(code="health.weak_evidence", params={"channels": names})
    finding = Finding(case=HealthCase.WEAK_EVIDENCE, channels=names, statement=found)
    return replace(review, channels=channels, health=Health(case=HealthCase.WEAK_EVIDENCE, findings=(finding,)))


def test_what_was_never_used_is_told_apart_from_what_the_history_says_little_about() -> None:
    told = [say(s) for s in state_trust(_weaken(make_review(), {"TV", "Pinterest"}, {"Pinterest"}))]
    assert any("says little about TV:" in text for text in told)
    assert any("Pinterest was never used" in text for text in told)


def test_a_file_without_any_use_of_any_channel_teaches_nothing_and_says_so() -> None:
    review = make_review()
    names = {str(c.channel) for c in review.channels}
    assert "No channel was ever used" in say(state_trust(_weaken(review, names, names))[0])
    assert "little about any channel" in say(state_trust(_weaken(review, names, {"TV"}))[0])
    assert "about some channels" in say(state_trust(_weaken(review, {"TV"}, set()))[0])


def test_other_findings_stay_as_they_are() -> None:
    name = make_review().channels[0].channel
    stuck = Finding(
        case=HealthCase.NEVER_VARIED,
        channels=(name,),
        statement=Statement(code="health.never_varied", params={"channel": name}),
    )
    assert list_findings(Health(case=HealthCase.NEVER_VARIED, findings=(stuck,)), {name}) == (stuck,)
