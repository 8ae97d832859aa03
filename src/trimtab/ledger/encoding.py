"""Frozen values to JSON trees and back, guided by the types of their fields."""

from __future__ import annotations

import itertools
import json
import math
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any

import numpy as np

from trimtab.problems import TrimtabError

Json = Any
"""A tree of dict, list, str, int, float, bool and None."""
Annotation = Any
"""A class, or what stands after the colon of a field."""
Value = Any
"""Whatever the annotation says."""


class Unreadable(TrimtabError):
    """A record does not fit the values of this version of trimtab."""


def canonical_text(tree: Json) -> str:
    """Write a tree in the one spelling that is hashed: order as given, no spaces, shortest round-trip floats."""
    return json.dumps(tree, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def encode(value: object) -> Json:
    """Turn a value into a tree of plain JSON; NaN and infinities become `{"float": name}`, exact to the last bit."""
    if isinstance(value, np.ndarray | np.generic):
        value = value.tolist()
    if isinstance(value, Mapping):
        return {str(key): encode(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [encode(item) for item in value]
    if is_dataclass(value):
        return {field.name: encode(getattr(value, field.name)) for field in fields(value)}
    return _encode_plain(value)


def decode(kind: Annotation, tree: Json) -> Value:
    """Read a tree back as `kind`; raises `Unreadable` when it does not fit."""
    if tree is None:
        return None
    kind = getattr(kind, "__supertype__", kind)
    origin: Annotation = typing.get_origin(kind)
    parts = typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return _decode_union(parts, tree)
    if origin is not None:
        return _decode_many(origin, parts, tree)
    return _decode_dataclass(kind, tree) if is_dataclass(kind) else _decode_plain(kind, tree)


def _encode_plain(value: object) -> Json:
    if isinstance(value, float) and not math.isfinite(value):
        return {"float": str(value)}
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def _decode_plain(kind: Annotation, tree: Json) -> Value:
    if isinstance(tree, dict):
        return float(tree["float"])
    if kind is datetime:
        return datetime.fromisoformat(tree)
    if kind is date:
        return date.fromisoformat(tree)
    return kind(tree) if kind is float or (isinstance(kind, type) and issubclass(kind, Enum)) else tree


def _decode_many(origin: type, parts: tuple[Annotation, ...], tree: Json) -> Value:
    if origin is np.ndarray:
        return np.array(_decode_floats(tree), dtype=np.float64)
    if issubclass(origin, Mapping):
        return {key: decode(parts[1], item) for key, item in tree.items()}
    kinds = itertools.repeat(parts[0], len(tree)) if parts[-1] is Ellipsis else parts
    return tuple(decode(kind, item) for kind, item in zip(kinds, tree, strict=True))


def _decode_floats(tree: Json) -> Value:
    return [_decode_floats(item) for item in tree] if isinstance(tree, list) else _decode_plain(float, tree)


def _decode_union(kinds: tuple[Annotation, ...], tree: Json) -> Value:
    """A mapping picks the dataclass whose fields it has; a list, the tuple; anything else, the one kind left."""
    values: list[Annotation] = [kind for kind in kinds if is_dataclass(kind)]
    if isinstance(tree, dict) and values:
        fitting = [kind for kind in values if set(tree) <= set(field_types(kind))]
        if len(fitting) != 1:
            raise Unreadable(f"{sorted(tree)} fits {len(fitting)} of {values}")
        return decode(fitting[0], tree)
    tuples = [kind for kind in kinds if isinstance(kind, types.GenericAlias) and kind.__origin__ is tuple]
    if isinstance(tree, list) and tuples:
        return decode(tuples[0], tree)
    rest = [kind for kind in kinds if kind is not type(None) and kind not in values and kind not in tuples]
    return decode(rest[0] if len(rest) == 1 else None, tree)


def _decode_dataclass(kind: Annotation, tree: Json) -> Value:
    hints = field_types(kind)
    needed = {f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING}
    if not needed <= set(tree) <= set(hints):
        raise Unreadable(f"{kind.__name__} has {sorted(hints)}, the record has {sorted(tree)}")
    return kind(**{name: decode(hints[name], item) for name, item in tree.items()})


@cache
def field_types(kind: Annotation) -> Mapping[str, Any]:
    """The annotation of every field of a dataclass, resolved."""
    return typing.get_type_hints(kind)
