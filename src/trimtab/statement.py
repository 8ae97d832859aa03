"""Something to be said, as a value: the one form in which reasons, findings and notes travel between the rooms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Parameter = str | float | int | bool | None | tuple[str, ...]
"""What a statement may carry: words and numbers, never sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something to be said: a code with parameters; the sentence itself lives in `present`."""

    code: str
    """Dotted key into the message catalogue, e.g. `reason.marginal_below_hurdle`."""
    params: Mapping[str, Parameter] = field(default_factory=dict)
    """Numbers and names the sentence mentions, unformatted."""
