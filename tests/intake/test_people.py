"""Data about single people is refused with file, column, row and rule, and its value is never repeated."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.intake.table import WEEKS, codes, plain_columns, read_columns, read_text, write_table

from trimtab.intake import Reading
from trimtab.present.sentence import say_problem


def plant(header: str, cells: Sequence[str]) -> Reading:
    columns = plain_columns()
    columns[header] = [*cells, *[""] * WEEKS][:WEEKS]
    return read_columns(columns)


def refused(reading: Reading) -> list[tuple[int | None, str | None, object]]:
    return [(p.row, p.column, p.params["rule"]) for p in reading.problems if p.code == "problem.personal_data"]


VALUES = [
    ("jan.peeters+promo@example.co.uk", "personal.email"),
    ("Contact: m.dubois@exemple.fr, thanks", "personal.email"),
    ("BE68 5390 0754 7034", "personal.iban"),
    ("be68539007547034", "personal.iban"),
    ("FR14 2004 1010 0505 0001 3M02 606", "personal.iban"),
    ("NL91ABNA0417164300", "personal.iban"),
    ("4111 1111 1111 1111", "personal.card"),
    ("4111111111111111", "personal.card"),
    ("378282246310005", "personal.card"),
    ("5500-0000-0000-0004", "personal.card"),
    ("+32 475 12 34 56", "personal.phone"),
    ("+33612345678", "personal.phone"),
    ("0475 12 34 56", "personal.phone"),
    ("(555) 123-4567", "personal.phone"),
    ("192.168.1.17", "personal.ip_address"),
    ("2001:db8:85a3::8a2e:370:7334", "personal.ip_address"),
    ("https://example.com/?gclid=Cj0KCQiA1", "personal.click_id"),
    ("fb.1.1596403881668.1116446470", "personal.click_id"),
]


@pytest.mark.parametrize(("value", "rule"), VALUES)
def test_one_personal_value_refuses_its_column(value: str, rule: str) -> None:
    reading = plant("remark", ["", "", value])
    assert refused(reading) == [(4, "remark", rule)]
    assert reading.panel is None


@pytest.mark.parametrize(("value", "rule"), VALUES)
def test_a_personal_value_is_found_in_a_column_of_numbers_too(value: str, rule: str) -> None:
    columns = plain_columns()
    columns["tv_spend"][5] = value
    assert (7, "tv_spend", rule) in refused(read_columns(columns))


@pytest.mark.parametrize("value", [value for value, _ in VALUES])
def test_the_value_is_never_repeated(value: str) -> None:
    for reading in (
        plant("remark", [value, value]),
        plant("region", [value] * WEEKS),
        plant("events", ["na", value]),
        plant(value, ["1"] * WEEKS),
        plant(value, ["x"] * WEEKS),
    ):
        assert "problem.personal_data" in codes(reading)
        said = [part for p in (*reading.problems, *reading.notices) for part in (*say_problem(p), repr(p))]
        said += [repr(reading.roles), repr(reading.dialect)]
        assert all(value not in text for text in said)


def test_hashes_and_keys_of_single_people_are_refused() -> None:
    hashes = [f"{n * 2654435761 % 2**128:032x}{n * 40503 % 2**128:032x}" for n in range(1, WEEKS + 1)]
    assert refused(plant("key", hashes)) == [(2, "key", "personal.hash")]
    uuids = [f"{n * 2654435761:08x}-12ab-4cde-8f01-23456789abcd" for n in range(1, WEEKS + 1)]
    assert [rule for _, _, rule in refused(plant("key", [u[-36:] for u in uuids]))] == ["personal.hash"]


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("gclid", "7"),
        ("customer_id", "10234"),
        ("Client ID", "10234"),
        ("klantnummer", "10234"),
        ("user_id", "abc"),
        ("E-mail address", "withheld"),
        ("courriel", "withheld"),
        ("Téléphone", "inconnu"),
        ("first_name", "Ann"),
        ("Achternaam", "Peeters"),
        ("Prénom", "Luc"),
        ("rekeningnummer", "onbekend"),
        ("geboortedatum", "onbekend"),
        ("customer name", "Ann"),
    ],
)
def test_a_header_about_people_refuses_its_column(header: str, cell: str) -> None:
    reading = plant(header, [cell] * WEEKS)
    assert [(row, column) for row, column, _ in refused(reading)] == [(1, header)]


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("email_spend", [str(n) for n in range(WEEKS)]),
        ("x4_Email", [str(n) for n in range(WEEKS)]),
        ("Email", [str(n) for n in range(WEEKS)]),
        ("mobile_impressions", [str(10**6 + n) for n in range(WEEKS)]),
        ("new customers", [str(n) for n in range(WEEKS)]),
        ("campaign", ["Mother's day @ home", "2024-01_brand-awareness", "v1.2.3.4.5"] * 12),
        ("campaign id", [str(23843840000000000 + n * 7919) for n in range(WEEKS)]),
        ("population", ["6820000"] * WEEKS),
        ("conversions", [str(386300926.3 + n) for n in range(WEEKS)]),
        ("share", [f"0.{n:02d}11238847644205{n:02d}" for n in range(WEEKS)]),
        ("reach", ["1.100.200.250"] * WEEKS),
        ("updated", ["2024-01-01 12:30:45"] * WEEKS),
        ("name", ["spring sale"] * WEEKS),
        ("url", ["https://www.example.com/@brand/spring"] * WEEKS),
    ],
)
def test_what_only_looks_personal_is_let_in(header: str, cells: list[str]) -> None:
    assert refused(plant(header, cells)) == []


def test_the_faults_of_other_columns_are_told_beside_a_refusal() -> None:
    columns = plain_columns()
    columns["tv_spend"][0] = "-1"
    text = write_table(columns | {"iban": ["BE68 5390 0754 7034"] * WEEKS})
    assert codes(read_text(text)) == {"problem.personal_data", "problem.negative_spend"}
