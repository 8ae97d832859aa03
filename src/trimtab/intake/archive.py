"""A panel as bytes and back: the same panel always gives the same bytes, and no bit is lost."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import numpy as np

from trimtab.intake.panel import Baseline, CarryOver, Channel, ChannelKind, Control, ControlRole, Panel
from trimtab.problems import BadInput, Problem
from trimtab.quantities import Array, ChannelName, Grain

_MAGIC = b"trimtab panel 1\n"
_ARRAYS = ("outcome", "spend", "exposure", "control_values", "population", "value_per_outcome")


def encode_panel(panel: Panel) -> bytes:
    """The panel as bytes: a line of JSON with names and shapes, then every array as little-endian float64."""
    arrays = {name: getattr(panel, name) for name in _ARRAYS}
    if panel.frequency is not None:
        arrays["frequency"] = panel.frequency
    head = {
        "periods": [day.isoformat() for day in panel.periods],
        "grain": panel.grain.value,
        "geos": list(panel.geos),
        "channels": [_list_channel(channel) for channel in panel.channels],
        "outcome_name": panel.outcome_name,
        "controls": [_list_control(control) for control in panel.controls],
        "currency": panel.currency,
        "shapes": {name: None if array is None else list(array.shape) for name, array in arrays.items()},
    }
    text = json.dumps(head, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode()
    body = [np.ascontiguousarray(array, dtype="<f8").tobytes() for array in arrays.values() if array is not None]
    return b"".join([_MAGIC, text, b"\n", *body])


def _list_channel(channel: Channel) -> list[str | None]:
    """What describes a channel; what it shares with most is not written, so that panels of old keep their bytes."""
    plain = [channel.name, channel.kind.value, channel.spend_column, channel.exposure_column]
    if channel.frequency_column is not None:
        return [*plain, channel.carry_over.value, channel.frequency_column]
    return plain if channel.carry_over is CarryOver.GEOMETRIC else [*plain, channel.carry_over.value]


def _list_control(control: Control) -> list[str]:
    """What describes a column of the baseline; only a treatment has a value it is counted from."""
    plain = [control.name, control.role.value]
    return plain if control.baseline is None else [*plain, control.baseline.value]


def decode_panel(content: bytes) -> Panel:
    """The panel that `encode_panel` wrote; `BadInput` when the bytes are not such a panel."""
    try:
        return _decode(content)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadInput([Problem(code="problem.panel_unreadable")]) from error


def _decode(content: bytes) -> Panel:
    if not content.startswith(_MAGIC):
        raise ValueError("not a panel")
    end = content.index(b"\n", len(_MAGIC))
    head: dict[str, Any] = json.loads(content[len(_MAGIC) : end])
    arrays: dict[str, Array | None] = {}
    at = end + 1
    for name in (*_ARRAYS, "frequency"):
        shape = head["shapes"].get(name) if name == "frequency" else head["shapes"][name]
        if shape is None:
            arrays[name] = None
            continue
        size = 8 * int(np.prod(shape))
        arrays[name] = np.frombuffer(content[at : at + size], dtype="<f8").reshape(shape).astype(np.float64)
        at += size
    if at != len(content):
        raise ValueError("length differs")
    return Panel(
        periods=tuple(date.fromisoformat(day) for day in head["periods"]),
        grain=Grain(head["grain"]),
        geos=tuple(head["geos"]),
        channels=tuple(
            Channel(
                name=ChannelName(name),
                kind=ChannelKind(kind),
                spend_column=spend,
                exposure_column=exposure,
                carry_over=CarryOver(more[0]) if more else CarryOver.GEOMETRIC,
                frequency_column=more[1] if len(more) > 1 else None,
            )
            for name, kind, spend, exposure, *more in head["channels"]
        ),
        outcome_name=head["outcome_name"],
        outcome=_present(arrays["outcome"]),
        spend=_present(arrays["spend"]),
        exposure=_present(arrays["exposure"]),
        controls=tuple(
            Control(name=name, role=ControlRole(role), baseline=Baseline(*more) if more else None)
            for name, role, *more in head["controls"]
        ),
        control_values=_present(arrays["control_values"]),
        population=arrays["population"],
        value_per_outcome=arrays["value_per_outcome"],
        currency=head["currency"],
        frequency=arrays["frequency"],
    )


def _present(array: Array | None) -> Array:
    if array is None:
        raise ValueError("array missing")
    return array
