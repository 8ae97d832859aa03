"""How a channel's effect lasts is declared by the channel's name, kept with the panel and held to what there is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.intake.table import plain_columns, read_columns

from trimtab.intake import CarryOver, Panel, Roles, decode_panel, encode_panel


def _panel(roles: Roles | None = None) -> Panel:
    panel = read_columns(plain_columns(), roles=roles).panel
    assert panel is not None
    return panel


def test_a_channel_lasts_as_declared_and_the_others_as_usual() -> None:
    panel = _panel(Roles(carry_over={"tv": "delayed"}))
    kinds = {channel.name: channel.carry_over for channel in panel.channels}
    assert kinds == {"search": CarryOver.GEOMETRIC, "tv": CarryOver.DELAYED}


def test_what_a_channel_was_declared_as_is_stored_and_usual_panels_keep_their_bytes() -> None:
    usual, told = _panel(), _panel(Roles(carry_over={"tv": "binomial"}))
    assert decode_panel(encode_panel(told)).channels == told.channels
    assert b"binomial" not in encode_panel(usual)
    back = tuple(replace(channel, carry_over=CarryOver.GEOMETRIC) for channel in told.channels)
    assert encode_panel(replace(told, channels=back)) == encode_panel(usual)


@pytest.mark.parametrize(
    ("declared", "code"),
    [({"tv": "weibull"}, "problem.carry_over_unknown"), ({"radio": "delayed"}, "problem.carry_over_without_channel")],
)
def test_a_kind_or_a_channel_that_does_not_exist_is_refused(declared: dict[str, str], code: str) -> None:
    (problem,) = read_columns(plain_columns(), roles=Roles(carry_over=declared)).problems
    assert problem.code == code
    assert next(iter(declared)) == problem.params["channel"]
