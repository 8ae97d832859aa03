"""What the gain is made of adds up as it is written."""

from dataclasses import replace

import pytest
from tests.present.specimen import make_review

from trimtab.plan import Account
from trimtab.present.account import tabulate_gain
from trimtab.present.block import Table
from trimtab.present.language import ENGLISH
from trimtab.present.number import write_interval
from trimtab.present.pen import Pen
from trimtab.quantities import Interval
from trimtab.review import Review


def _tell(review: Review, **parts: float) -> Table | None:
    """The table of a gain that is the sum of its parts."""
    mean = sum(parts.values())
    width = 0.3 * abs(mean)
    account = Account(effect=Interval(mean=-2e5, low=-3e5, high=-1e5), **parts)
    plan = replace(review.plan, account=account, gain=Interval(mean=mean, low=mean - width, high=mean + width))
    return tabulate_gain(replace(review, plan=plan), Pen.for_review(review))


def _read(amount: str) -> float:
    plain = amount.replace("€", "").replace(",", "").replace("\u2212", "-")
    return float(plain.removesuffix("bn")) * (1e9 if plain.endswith("bn") else 1)


@pytest.mark.parametrize("scale", [1e-3, 1.0, 37.3, 1e5])
def test_the_parts_add_up_as_they_are_written(scale: float) -> None:
    parts = {"profit": -77_281.4, "media": 160_226.6, "people": 39_865.7, "resources": 212.2, "moving": -19.9}
    table = _tell(make_review(), **{name: scale * amount for name, amount in parts.items()})
    assert table is not None
    shown = [_read(row[1].text) for row in table.rows]
    assert sum(shown) == pytest.approx(_read(table.totals[1].text), rel=1e-9)
    for told, meant in zip(shown, parts.values(), strict=True):
        assert told == pytest.approx(scale * meant, abs=0.01 * scale * sum(parts.values()) + 0.01)


def test_the_whole_is_written_as_the_sentence_writes_the_gain() -> None:
    review = make_review()
    table = tabulate_gain(review, Pen.for_review(review))
    assert table is not None
    told = write_interval(review.plan.gain, ENGLISH, is_money=True, currency="EUR", in_full=True)[0]
    assert table.totals[1].text == told


def test_only_what_changes_is_listed_and_named_by_the_way_it_goes() -> None:
    none = {"resources": 0.0, "moving": 0.0}
    table = _tell(make_review(), profit=-7.0e4, media=1.6e5, people=-3.0e3, **none)
    assert table is not None
    names = [row[0].text for row in table.rows]
    assert names == [
        "40% margin on \u2212€200,000 of value",
        "Media money not spent",
        "More of people's time",
    ]
    assert _tell(make_review(currency=None, value_declared=False), profit=5.0, media=0.0, people=0.0, **none) is None


def test_costs_that_count_for_more_than_themselves_say_so() -> None:
    review = make_review()
    dear = replace(review, terms=replace(review.terms, hurdle=1.5))
    table = _tell(dear, profit=-7.0e4, media=1.6e5, people=0.0, resources=0.0, moving=0.0)
    assert table is not None
    assert table.columns[1].title == "Gain, each cost times the hurdle of 1.5"
