"""Which column plays which part: what the team declared, and for the rest what the headers say."""

from __future__ import annotations

from collections.abc import Sequence

from trimtab.intake.axis import find_date, find_geo
from trimtab.intake.channel import add_frequency, check_channels, choose_carry_over, take_channels
from trimtab.intake.control import find_controls, take_controls, take_treatments
from trimtab.intake.declaration import Roles
from trimtab.intake.field import Field
from trimtab.intake.header import Sense
from trimtab.intake.long import find_channel_name, find_long_channels
from trimtab.intake.money import is_scaled
from trimtab.intake.organic import find_organic_channels
from trimtab.intake.outcome import find_outcome, find_value
from trimtab.intake.part import Parts
from trimtab.intake.role import Assignment
from trimtab.intake.timeline import DateOrder
from trimtab.intake.wide import find_wide_channels

UNSAID = (Sense.OTHER, Sense.GEO, Sense.GENERIC, Sense.PLATFORM, Sense.RATIO)
"""What a header may say without earning its numbers a part or a reason of their own to be left out."""

MONEY = ("spend", "outcome", "value")


def assign_roles(fields: Sequence[Field], roles: Roles, file: str, order: DateOrder | None) -> Assignment:
    """The part each column plays; every doubt is a Problem, every column left out for a reason a notice.

    What is declared comes first, and the guesses follow in an order in which each limits the next.
    """
    parts = Parts(fields, file)
    for header in roles.ignore:
        parts.take(header, "unused")
    declared = take_channels(parts, roles)
    declared_controls = [*take_controls(parts, roles.controls), *take_treatments(parts, roles.treatments)]
    date, days = find_date(parts, roles.date, order)
    geo = find_geo(parts, roles.geo, date)
    population = parts.take_or_guess(roles.population, "population", parts.list_free(Sense.POPULATION))
    outcome = find_outcome(parts, roles.outcome)
    value = find_value(parts, roles.value, outcome)
    channel = find_channel_name(parts, roles.channel, declared)
    paid = find_wide_channels(parts, roles, declared) if channel is None else find_long_channels(parts, channel)
    channels = [*paid, *find_organic_channels(parts, declared)]
    controls = [*declared_controls, *find_controls(parts)]
    check_channels(parts, roles, channels)
    channels = add_frequency(parts, roles, choose_carry_over(parts, roles, channels))
    _report_unused(parts)
    parts.notice("notice.scaled_money", [f for f in fields if parts.given.get(f.label) in MONEY and is_scaled(f)])
    return Assignment(
        date=date,
        days=days,
        geo=geo,
        population=population,
        outcome=outcome,
        value=value,
        channel=channel,
        channels=tuple(channels),
        controls=tuple(controls),
        problems=tuple(parts.problems),
        notices=tuple(parts.notices),
        roles=dict(parts.given),
    )


def _report_unused(parts: Parts) -> None:
    """Say why columns that look useful are left alone."""

    def list_numeric(*senses: Sense) -> list[Field]:
        return [f for f in parts.list_free(*senses) if f.numbers.numeric]

    parts.notice("notice.reach_unused", parts.list_free(Sense.REACH))
    parts.notice("notice.clicks_unused", list_numeric(Sense.CLICK))
    parts.notice("notice.leaks_unused", list_numeric(Sense.LEAK))
    parts.notice("notice.exposure_without_spend", list_numeric(Sense.EXPOSURE))
    parts.notice("notice.numbers_unused", list_numeric(*UNSAID))
