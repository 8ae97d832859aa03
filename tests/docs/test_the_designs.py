"""The page of JSON lacks no key of the designs of tests, and names none that is not there."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from tests.docs.test_the_outside import gather_keys
from tests.trial.test_geo import ask, make_land
from tests.trial.test_proposal import SHARP, UNSURE, open_case

from trimtab.present.design import as_design_data, as_size_data
from trimtab.present.proposal import as_proposal_data
from trimtab.trial import design_geo
from trimtab.trial.proposal import propose
from trimtab.trial.users import UserRequest, size_users

PAGE = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")


def test_the_page_names_every_key_and_no_other() -> None:
    section = PAGE.split("\n## The design of a test\n")[1].split("\n## ")[0]
    designs = as_design_data(design_geo(make_land(), ask(treated=(("region 1", "region 4"),))))
    size = as_size_data(size_users(UserRequest(metric="orders", mean=0.1, sd=0.3, effect=0.1, daily=1_000.0)))
    sentence = {"code", "params", "text"}
    proposed = as_proposal_data(
        propose(open_case(UNSURE, replace(UNSURE, name="other")), precision=SHARP), "revenue", "EUR"
    )
    words = {"test", "decide", "rephase", "heavy_up"} | {"geo_design", "user_design", "go_dark", "holdback", "heavy_up"}
    keys = {"registered", "day"}
    for document in (designs, size, proposed):
        for name, value in document.items():
            keys |= {name} if name in {"answer", "withheld", "cautions", "rests_on"} else {name} | gather_keys(value)
    assert set(re.findall(r"`(\w+)`", section)) - words == keys - sentence
