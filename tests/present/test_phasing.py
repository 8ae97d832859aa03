"""A quarter placed so that channels come apart, in words."""

from __future__ import annotations

from dataclasses import replace

from tests.present.prospect import make_phasing

from trimtab.present import as_course_file, as_phasing
from trimtab.present.block import Table
from trimtab.quantities import Grain, Interval


def test_each_channel_moved_says_what_it_teaches_and_each_week_what_to_spend() -> None:
    blocks = as_phasing(make_phasing(), Grain.WEEK, "EUR")
    text = " ".join(map(str, blocks))
    assert "Search: the ends of its 90% range lie a factor 8 apart today, 7 after a quarter as usual, and 4" in text
    assert "Social has been at or near the most ever spent in a week" in text
    weeks = [block for block in blocks if isinstance(block, Table)][-1]
    assert [row[1].text for row in weeks.rows] == ["€150", "€50", "€150", "€50"]


def test_the_price_is_said_as_less_and_a_gain_as_more_and_how_far_to_trust_it() -> None:
    dear = str(as_phasing(make_phasing(), Grain.WEEK, "EUR")).replace("\\xa0", " ")
    assert "expected to bring 30 (90%: −20 to 90) less" in dear
    assert "last quarter: €100" in dear
    assert "How far to trust this" in dear
    kept = replace(make_phasing(), gain=Interval(mean=30.0, low=10.0, high=50.0))
    cheap = str(as_phasing(kept, Grain.WEEK, "EUR")).replace("\\xa0", " ")
    assert "expected to bring 30 (90%: 10 to 50) more" in cheap


def test_where_nothing_can_be_moved_it_is_said() -> None:
    still = replace(make_phasing(), channels=())
    assert "No channel's spend can be moved" in str(as_phasing(still, Grain.WEEK, None)[0])


def test_the_file_names_every_paid_channel() -> None:
    assert as_course_file(make_phasing()).splitlines()[:2] == ["date,Search,Social", "2025-01-06,150.00,100.00"]
