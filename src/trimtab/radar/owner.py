"""Who speaks, under one name however it is written."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_FORM = re.compile(
    r"[\s,]+(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|plc|gmbh|ag|bv|nv|sa|sas|sarl|srl|spa|ab|as|oy|group|groupe|groep)$"
)


def spell_owners(written: Sequence[str | None], kin: Mapping[str, str]) -> tuple[str | None, ...]:
    """Each owner under one spelling: the group's as the team writes it, else the first of those that mean the same."""
    spelled = {_reduce(group): group for group in kin.values()}
    for name in written:
        if name is not None and name.strip():
            spelled.setdefault(_reduce(name), name.strip())
    keys = [name_owner(name, kin) for name in written]
    return tuple(None if key is None else spelled[key] for key in keys)


def name_owner(written: str | None, kin: Mapping[str, str]) -> str | None:
    """The one name an owner goes by: legal form and case apart, and under its group where the team said so.

    Args:
        written: As somebody wrote it; None or blank: nobody known.
        kin: Owner to the group it belongs to, as the team writes them.
    """
    if written is None or not written.strip():
        return None
    related = {_reduce(member): group for member, group in kin.items()}
    name = written.strip()
    seen: set[str] = set()
    while (key := _reduce(name)) in related and key not in seen:
        seen.add(key)
        name = related[key]
    return _reduce(name)


def _reduce(name: str) -> str:
    plain = " ".join(name.casefold().replace(".", "").split())
    while (shorter := _FORM.sub("", plain)) != plain:
        plain = shorter
    return plain
