"""How spend is called in four languages, in two words or glued into one."""

from __future__ import annotations

import unicodedata

import pytest
from tests.intake.table import WEEKS, notices, plain_columns, read_columns

from trimtab.intake import Declared
from trimtab.intake.header import Sense, read_header

CHANNELS = [
    ("Mediabudget TV", "TV"),
    ("Advertentiekosten Google", "Google"),
    ("mediakosten radio", "radio"),
    ("reclamebudget ooh", "ooh"),
    ("Reclame-uitgaven Radio", "Radio"),
    ("Campagnekosten Meta", "Meta"),
    ("Marketingbudget TikTok", "TikTok"),
    ("tvkosten", "tv"),
    ("googleadsspend", "googleads"),
    ("Adspend Meta", "Meta"),
    ("Mediaspend (€) Meta", "Meta"),
    ("Uitgaven in € Meta", "Meta"),
    ("Dépenses média TV", "TV"),
    ("Dépenses publicitaires Radio", "Radio"),
    ("Budget publicitaire Facebook", "Facebook"),
    ("Frais publicitaires affichage", "affichage"),
    ("Montant dépensé (EUR) Meta", "Meta"),
    ("Investissements médias Cinéma", "Cinéma"),
    ("Achat média TV", "TV"),
    ("Coût de la publicité YouTube", "YouTube"),
    ("Werbekosten TV", "TV"),
    ("Werbeausgaben Radio", "Radio"),
    ("Mediaaufwendungen TV", "TV"),
    ("Kampagnenkosten Meta", "Meta"),
    ("Media-Inkoop Radio", "Radio"),
    ("Advertising expense Radio", "Radio"),
    ("SpendTV", "TV"),
    ("Email marketing spend", "Email marketing"),
    ("AdWords Brand - cost", "AdWords Brand"),
    ("GoogleAds Spend", "Google"),
    ("FB/IG £ (net)", "FB/IG"),
    ("TikTok Ads (GBP)", "TikTok"),
    ("Meta €", "Meta"),
    ("Google – Ads™ Kosten", "Google"),
    ("Bing® spend", "Bing"),
    ("Radio USD", "Radio"),
    ("Pinterest $ gross", "Pinterest"),
]


@pytest.mark.parametrize(("header", "channel"), CHANNELS)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_spend_is_recognised_and_the_rest_is_the_name_of_the_channel(header: str, channel: str, form: str) -> None:
    meaning = read_header(unicodedata.normalize(form, header))  # type: ignore[arg-type]
    assert meaning.sense is Sense.SPEND
    assert unicodedata.normalize("NFC", meaning.stem) == channel


@pytest.mark.parametrize("header", ["Werbekosten", "mediabudget", "Dépenses publicitaires", "Total marketing budget"])
def test_spend_of_no_channel_is_the_sum_over_them(header: str) -> None:
    columns = plain_columns()
    columns[header] = [str(300 + n % 7) for n in range(WEEKS)]
    reading = read_columns(columns)
    assert reading.panel is not None
    assert [c.name for c in reading.panel.channels] == ["search", "tv"]
    assert "notice.total_spend" in notices(reading)


@pytest.mark.parametrize(
    "header", ["Verzendkosten", "Inkoopkosten", "Loonkosten", "Productiekosten", "Versandkosten", "Energiekosten"]
)
def test_glued_costs_that_buy_no_media_are_named_as_unused(header: str) -> None:
    columns = plain_columns()
    columns[header] = [str(300 + n % 7) for n in range(WEEKS)]
    reading = read_columns(columns)
    assert dict(reading.roles)[header] == "unused"
    (told,) = [n for n in reading.notices if n.code == "notice.numbers_unused"]
    assert told.params["columns"] == (header,)


@pytest.mark.parametrize("header", ["achats", "Einkauf", "purchases"])
def test_what_customers_buy_is_no_spend(header: str) -> None:
    assert read_header(header).sense is not Sense.SPEND


@pytest.mark.parametrize(
    "header", ["Revenue (£)", "Meta purchases (€)", "Display impressions $", "CPM Meta €", "Price €"]
)
def test_a_currency_alone_makes_no_spend_of_what_says_that_it_is_something_else(header: str) -> None:
    assert read_header(header).sense is not Sense.SPEND


@pytest.mark.parametrize("priced", ["Meta €", "TikTok Ads (GBP)"])
def test_media_without_a_word_beside_one_with_a_currency_are_spend_and_that_is_said(priced: str) -> None:
    plain = plain_columns()
    columns = {"google_search" if h == "search_spend" else "tv" if h == "tv_spend" else h: c for h, c in plain.items()}
    columns[priced] = [str(300 + n % 7) for n in range(WEEKS)]
    reading = read_columns(columns)
    assert reading.panel is not None
    assert {c.name for c in reading.panel.channels} == {priced.split(maxsplit=1)[0], "google_search", "tv"}
    (told,) = [n for n in reading.notices if n.code == "notice.media_read_as_spend"]
    assert told.params["columns"] == ("google_search", "tv")
    assert "notice.numbers_unused" not in notices(reading)


def test_a_medium_without_a_word_beside_its_own_spend_stays_unused() -> None:
    columns = {h: c for h, c in plain_columns().items() if not h.endswith("_spend")}
    columns["Meta €"] = [str(300 + n % 7) for n in range(WEEKS)]
    columns["meta"] = [str(40 + n % 5) for n in range(WEEKS)]
    reading = read_columns(columns)
    assert reading.panel is not None
    assert dict(reading.roles)["meta"] == "unused"


@pytest.mark.parametrize(
    ("header", "declared", "told"),
    [
        ("TikTok Ads (£)", "EUR", ["problem.other_currency"]),
        ("TikTok Ads ($)", "EUR", ["problem.other_currency"]),
        ("TikTok Ads ($)", "CAD", []),
        ("TikTok Ads (£)", "GBP", []),
        ("TikTok Ads (£)", None, ["notice.currency_in_header"]),
    ],
)
def test_a_sign_in_a_header_is_held_against_the_declared_currency(
    header: str, declared: str | None, told: list[str]
) -> None:
    columns = plain_columns()
    columns[header] = [str(300 + n % 7) for n in range(WEEKS)]
    reading = read_columns(columns, declared=Declared(currency=declared))
    codes = [fault.code for fault in (*reading.problems, *reading.notices)]
    assert [code for code in codes if "currency" in code] == told
