"""A posterior as bytes and back, to the last bit; no code is stored and none is run on reading."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

import numpy as np

from trimtab.intake import decode_panel, encode_panel
from trimtab.ledger.encoding import Annotation, Unreadable, canonical_text, decode, encode, field_types
from trimtab.model import Outlook, Posterior, ResponseCurve
from trimtab.problems import BadInput, Problem
from trimtab.quantities import Array

_NAME = b"trimtab posterior "
_FORMAT = 1
_DIGEST = hashlib.sha256().digest_size


def encode_posterior(posterior: Posterior, version: str) -> Iterator[bytes]:
    """The posterior, piece by piece; the same posterior always gives the same bytes. version: of the program.

    Its format, a line of JSON, the panel, every array as little-endian float64, and last the sha256 of all that.
    """
    panel = encode_panel(posterior.panel)
    own, own_values = _part(posterior, {"panel", "curve", "outlook"})
    curve, curve_values = _part(posterior.curve, set())
    ahead, ahead_values = ({}, None) if posterior.outlook is None else _part(posterior.outlook, set())
    head = {
        "version": version,
        "panel": len(panel),
        "values": own_values,
        "arrays": _shapes(own),
        "curve": {"values": curve_values, "arrays": _shapes(curve)},
        "outlook": {"values": ahead_values, "arrays": _shapes(ahead)},
    }
    digest = hashlib.sha256()
    lines = (b"%b%d\n" % (_NAME, _FORMAT), canonical_text(head).encode(), b"\n", panel)
    arrays = (*own.values(), *curve.values(), *ahead.values())
    bodies = (np.ascontiguousarray(array, dtype="<f8").tobytes() for array in arrays)
    for piece in (*lines, *bodies):
        digest.update(piece)
        yield piece
    yield digest.digest()


def decode_posterior(content: bytes, file: str | None = None) -> Posterior:
    """The posterior that `encode_posterior` wrote; raises `BadInput`, which names `file`, when the bytes are none."""
    _require_whole(content, file)
    _, line, rest = content[:-_DIGEST].split(b"\n", 2)
    head = json.loads(line)
    body = memoryview(rest)
    try:
        own, at = _read_arrays(head["arrays"], body, head["panel"])
        curve, at = _read_arrays(head["curve"]["arrays"], body, at)
        ahead, at = _read_arrays(head["outlook"]["arrays"], body, at)
        own |= _read_values(Posterior, head["values"])
        curve |= _read_values(ResponseCurve, head["curve"]["values"])
        values = head["outlook"]["values"]
        outlook = None if values is None else Outlook(**ahead, **_read_values(Outlook, values))
        panel = decode_panel(rest[: head["panel"]])
        return Posterior(panel=panel, curve=ResponseCurve(**curve), outlook=outlook, **own)
    except (Unreadable, KeyError, TypeError, ValueError) as error:
        params = {"version": str(head.get("version"))}
        raise BadInput([Problem(code="problem.posterior_other_version", file=file, params=params)]) from error


def _require_whole(content: bytes, file: str | None) -> None:
    """Refuse what is no posterior, one of a format nobody here knows, and one that is not as it was written."""
    name, _, _ = content.partition(b"\n")
    if not name.startswith(_NAME):
        raise BadInput([Problem(code="problem.no_posterior", file=file)])
    if name != b"%b%d" % (_NAME, _FORMAT):
        raise BadInput([Problem(code="problem.posterior_newer", file=file)])
    if hashlib.sha256(content[:-_DIGEST]).digest() != content[-_DIGEST:]:
        raise BadInput([Problem(code="problem.posterior_damaged", file=file)])


def _part(value: Posterior | ResponseCurve | Outlook, but: set[str]) -> tuple[dict[str, Array], dict[str, Any]]:
    """Part a value into its arrays, and the rest as JSON."""
    every = {field.name: getattr(value, field.name) for field in fields(value) if field.name not in but}
    arrays = {name: item for name, item in every.items() if isinstance(item, np.ndarray)}
    return arrays, {name: encode(item) for name, item in every.items() if name not in arrays}


def _shapes(arrays: Mapping[str, Array]) -> dict[str, list[int]]:
    return {name: list(array.shape) for name, array in arrays.items()}


def _read_arrays(shapes: Mapping[str, list[int]], body: memoryview, at: int) -> tuple[dict[str, Any], int]:
    """Arrays from `at` on, and where they end."""
    arrays: dict[str, Any] = {}
    for name, shape in shapes.items():
        end = at + 8 * int(np.prod(shape))
        arrays[name] = np.frombuffer(body[at:end], dtype="<f8").reshape(shape).astype(np.float64)
        at = end
    return arrays, at


def _read_values(kind: Annotation, tree: Mapping[str, Any]) -> dict[str, Any]:
    hints = field_types(kind)
    return {name: decode(hints[name], item) for name, item in tree.items()}
