"""One channel in full: what the review says, its curves with their tables, and what the team wrote about it."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from tests.web.conftest import NOW, Ask, make_fit

from trimtab.cycle.fit import keep_fit
from trimtab.cycle.record import add_record, open_book
from trimtab.quantities import ChannelName
from trimtab.web.channel import Channel, show_channel
from trimtab.web.happening import list_events
from trimtab.web.role import Role
from trimtab.web.site import Site
from trimtab.web.visit import Answer, Missing, Page


def read(answer: Answer) -> Channel:
    assert isinstance(answer, Page)
    return cast("Channel", answer.view)


def test_a_channel_is_told_in_full(ask: Ask) -> None:
    channel = read(show_channel(replace(ask(), params={"channel": "Search"})))
    assert channel.told
    assert len(channel.returns) >= 4
    assert channel.response is not None
    assert "<table" in channel.response
    assert "<svg" in channel.drift
    assert " style=" not in channel.response + channel.drift


def test_what_the_team_wrote_stands_with_the_channel_it_is_about(ask: Ask, site: Site) -> None:
    said = {"what": "Brand words first", "why": "Cheap", "owner": "growth lead", "next_review": "2026-12-01"}
    add_record(site.workspace, "practice", {"channel": "Search", **said}, at=NOW)
    add_record(site.workspace, "practice", {"channel": "TV", **said, "what": "Prime time"}, at=NOW)
    groups = read(show_channel(replace(ask(), params={"channel": "search"}))).groups
    assert [line.text for group in groups for line in group.lines] == ["Brand words first"]


def test_only_who_decides_is_offered_to(ask: Ask) -> None:
    assert read(show_channel(replace(ask(role=Role.LEAD), params={"channel": "Search"}))).decide
    assert read(show_channel(replace(ask(role=Role.VIEWER), params={"channel": "Search"}))).decide is None


def test_a_channel_nobody_reviewed_is_not_there(ask: Ask) -> None:
    assert isinstance(show_channel(replace(ask(), params={"channel": "moon"})), Missing)


def test_the_returns_over_time_stand_beside_what_happened(ask: Ask, site: Site) -> None:
    entry = site.find_newest()
    assert entry is not None
    visit = replace(ask(), params={"channel": "Search"})
    assert read(show_channel(visit)).history is None
    keep_fit(site.workspace, entry, make_fit(periods=39))
    said = {"what": "Ads in answers", "day": "2024-01-10", "source": "https://example.com", "channels": "Search"}
    add_record(site.workspace, "shift", said, at=NOW)
    happened = list_events(ChannelName("Search"), entry, open_book(site.workspace), visit)
    assert [event.text for event in happened] == ["everywhere", "Ads in answers"], "the finished test, then the change"
    assert "Ads in answers" in (read(show_channel(visit)).history or "")


def test_a_channel_of_a_kind_everybody_knows_has_its_fact_card(ask: Ask) -> None:
    card = read(show_channel(replace(ask(), params={"channel": "Pinterest"}))).card
    assert card is not None
    assert "stale" in card
