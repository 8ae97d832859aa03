"""The `--json` document keeps its promises: its schema, its manual, finite numbers, a sentence for what is missing."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import numpy as np
import pytest
from tests.present.specimen import make_review
from tests.present.variant import make_undefined

from trimtab.model.frequency import BestFrequency
from trimtab.present import as_data
from trimtab.present.page import as_page
from trimtab.present.page.stack import stack_outcome
from trimtab.present.pen import Pen
from trimtab.present.provenance import list_engine
from trimtab.present.treatment import tabulate_treatments
from trimtab.quantities import Interval
from trimtab.review import Review, TreatmentReview

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "src/trimtab/present/review.schema.json").read_text(encoding="utf-8"))
MANUAL = (ROOT / "docs/json.md").read_text(encoding="utf-8")


def validate(document: object) -> None:
    checker = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    errors = [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in checker.iter_errors(document)]
    assert not errors


def pass_through_json(review: Review) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(json.dumps(as_data(review), allow_nan=False))
    return document


def test_the_schema_is_itself_valid_and_closed() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    opened = [node for node in walk(SCHEMA) if "properties" in node and node.get("additionalProperties") is not False]
    assert not opened


def test_every_review_fits_the_schema(any_review: Review) -> None:
    validate(pass_through_json(any_review))


def test_the_schema_refuses_a_key_nobody_promised(review: Review) -> None:
    document = pass_through_json(review)
    document["channels"][0]["guess"] = 1
    with pytest.raises(AssertionError, match="guess"):
        validate(document)


def test_how_an_effect_lasts_is_told_where_it_is_not_as_usual(review: Review) -> None:
    first, *others = review.channels
    told = replace(review, channels=(replace(first, carry_over="delayed"), *others))
    assert pass_through_json(told)["channels"][0]["carry_over"] == "delayed"
    names = [title for title, _ in list_engine(review, Pen.for_review(review))]
    pairs = dict(list_engine(told, Pen.for_review(told)))
    (title,) = set(pairs) - set(names)
    assert first.channel in pairs[title]
    assert "peaks" in pairs[title]


@pytest.mark.parametrize(("sure", "kind"), [(0.95, "lower"), (0.6, "stay")])
def test_another_frequency_is_advised_where_it_is_likely_to_bring_more(review: Review, sure: float, kind: str) -> None:
    found = BestFrequency(now=6.0, best=2.5, gain=Interval(mean=0.2, low=-0.02, high=0.4), probability=sure)
    first, *others = review.channels
    told = replace(review, channels=(replace(first, frequency=found), *others))
    document = pass_through_json(told)
    validate(document)
    often = document["channels"][0]["frequency"]
    assert (often["now"], often["best"], often["text"]["code"]) == (6.0, 2.5, f"advice.frequency.{kind}")
    assert ("change the frequency" in as_page(told)) is (kind == "lower")


def test_a_treatment_is_told_beside_the_channels(review: Review) -> None:
    brought = Interval(mean=-4_000.0, low=-9_000.0, high=1_000.0)
    price = TreatmentReview(
        name="price",
        baseline="lowest",
        contribution=brought,
        share=Interval(mean=-0.02, low=-0.045, high=0.005),
        contribution_mean=np.full(len(review.periods), -4_000.0 / len(review.periods)),
    )
    told = replace(review, treatments=(price,))
    document = pass_through_json(told)
    validate(document)
    (treatment,) = document["treatments"]
    assert (treatment["treatment"], treatment["contribution"]["mean"]) == ("price", -4_000.0)
    pen = Pen.for_review(told)
    assert "price" in [layer.name for layer in stack_outcome(told, pen).layers]
    ((name, start, *_),) = tabulate_treatments(told, pen).rows
    assert (name.text, start.text) == ("price", "its lowest")
    assert "What you did besides media" in as_page(told)


def test_a_number_that_is_not_finite_becomes_null_and_is_explained(review: Review) -> None:
    engine = replace(review.engine, rhat_max=float("nan"), ess_bulk_min=float("inf"))
    document = pass_through_json(replace(make_undefined(review), engine=engine))
    validate(document)
    channel = document["channels"][0]
    assert channel["profit"] is None
    assert channel["missing"]["profit"]["text"]
    assert channel["width_ratio"] is None
    assert channel["drift"]["probability_below_hurdle"] is None
    assert set(channel["response"]["mean"]) == {None}
    assert document["engine"]["rhat_max"] is None


def test_every_return_that_is_null_says_what_is_missing(any_review: Review) -> None:
    for channel in pass_through_json(any_review)["channels"]:
        returns = set(SCHEMA["$defs"]["channel"]["properties"]["missing"]["properties"])
        absent = {name for name in returns if channel[name] is None}
        assert absent == set(channel["missing"])


def test_verdicts_and_numbers_are_those_of_the_review(review: Review) -> None:
    document = pass_through_json(review)
    by_name = {channel["channel"]: channel for channel in document["channels"]}
    assert [channel["channel"] for channel in document["channels"]] == [c.channel for c in review.channels]
    assert by_name["Affiliates"]["verdict"] == "change"
    assert by_name["Affiliates"]["direction"] == "less"
    assert by_name["Display"]["direction"] is None
    assert by_name["Search"]["return_on_investment"] == {"mean": 4.2, "low": 3.4, "high": 5.07}
    assert by_name["Display"]["drift"]["probability_below_hurdle"] == 0.997
    assert document["currency"] == "EUR"
    assert document["margin"] == 0.4
    assert document["plan"]["allocation"][0]["planned"] == 0


def test_an_experiment_kept_aside_is_told_with_what_was_expected_of_it(review: Review) -> None:
    near, far = pass_through_json(review)["experiments_kept_aside"]
    assert (near["channel"], near["measured"], near["inside"]) == ("Paid social", 1_900.0, True)
    assert (far["channel"], far["measured"], far["inside"]) == ("Affiliates", -40.0, False)
    assert near["reading"] == {"mean": 2_000.0, "low": 1_000.0, "high": 3_000.0}


def test_a_runner_up_is_a_sentence_that_programs_can_read(review: Review) -> None:
    by_name = {channel["channel"]: channel for channel in pass_through_json(review)["channels"]}
    runner_up = by_name["TV"]["runner_up"]
    assert runner_up["params"]["verdict"] == "change"
    assert runner_up["params"]["direction"] == "less"
    assert "€1,830" in runner_up["text"]


def test_series_follow_their_axes(review: Review) -> None:
    document = pass_through_json(review)
    periods = len(document["decomposition"]["periods"])
    assert {len(document["decomposition"][name]) for name in ("outcome", "fit", "baseline")} == {periods}
    for channel in document["channels"]:
        assert len(channel["contribution_by_period"]) == periods
        assert len(channel["drift"]["mean"]) == periods + document["horizon"]
        assert len(channel["response"]["mean"]) == len(channel["response"]["spend"])


def test_a_week_without_outcome_is_null_and_not_nought(review: Review) -> None:
    assert pass_through_json(review)["decomposition"]["outcome"][41] is None


def test_the_data_starts_no_drawing() -> None:
    script = "import sys, trimtab.present; print([m for m in ('altair', 'vl_convert', 'rich') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_manual_names_every_key_and_no_other() -> None:
    documented = dict(read_manual())
    assert documented == dict(name_objects("review", SCHEMA))


def test_the_manual_s_examples_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "review.json").write_text(json.dumps(as_data(make_review())), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    told: dict[str, Any] = {}
    for block in re.findall(r"```python\n(.*?)```", MANUAL, flags=re.DOTALL):
        exec(compile(block, "docs/json.md", "exec"), told)
    assert capsys.readouterr().out.startswith("Display 18200.0 EUR")
    assert "Pinterest" in told["missing"]


def walk(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for child in node.values():
            yield from walk(child)
    elif isinstance(node, list):
        for child in node:
            yield from walk(child)


def name_objects(name: str, node: dict[str, Any]) -> Iterator[tuple[str, set[str]]]:
    """Name every object of the schema as the manual does, with its keys."""
    yield name, set(node["properties"])
    for key, child in node["properties"].items():
        inner = child.get("items", child)
        if "properties" in inner and inner.get("type") == "object":
            yield from name_objects(key if name == "review" else f"{name}.{key}", inner)
    for key, child in node.get("$defs", {}).items():
        if "properties" in child:
            yield from name_objects(key, child)


def read_manual() -> Iterator[tuple[str, set[str]]]:
    for part in (part for part in MANUAL.split("\n## ")[1:] if part.startswith("`")):
        name = part.split("`")[1]
        yield name, set(re.findall(r"^\| `(\w+)` \|", part, flags=re.MULTILINE))
