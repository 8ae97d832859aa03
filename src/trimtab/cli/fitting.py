"""Which flags fit which kind of test: one that says nothing about it is refused, not dropped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum

import click
from click.core import ParameterSource

from trimtab.cli.option import refuse_usage


class Test(Enum):
    """A kind of test, as the flags of a command tell kinds apart."""

    GEO = "geo"
    USERS = "users"
    BEFORE_AFTER = "before_after"
    REGISTERED_GEO = "registered_geo"
    REGISTERED_USERS = "registered_users"
    CHOSEN = "chosen"
    """Designed in regions that the team chose."""
    UNREGISTERED = "unregistered"
    RATE = "rate"
    """Sized for what users do or do not do."""


_TOLD = frozenset({Test.GEO, Test.USERS, Test.BEFORE_AFTER})
_REGIONS = frozenset({Test.GEO, Test.REGISTERED_GEO})
_USERS = frozenset({Test.USERS, Test.REGISTERED_USERS})
MEASURED: Mapping[str, frozenset[Test]] = {
    "channel": _TOLD,
    "start": _TOLD,
    "end": _TOLD,
    "use": _TOLD,
    "treated": frozenset({Test.GEO}),
    "control_group": frozenset({Test.USERS}),
    "before_after": frozenset({Test.BEFORE_AFTER}),
    "read_until": frozenset({Test.GEO, Test.BEFORE_AFTER}),
    "history_from": frozenset({Test.GEO, Test.BEFORE_AFTER}),
    "other_data": _REGIONS | {Test.BEFORE_AFTER},
    "so_far": _REGIONS,
    "exclude": frozenset({Test.GEO}),
    "weights": frozenset({Test.GEO}),
    "group": _USERS,
    "share": _USERS,
    "test_group": frozenset({Test.USERS}),
    "goal": frozenset({Test.USERS}),
    "guardrail": frozenset({Test.USERS}),
    "ratio": frozenset({Test.USERS}),
    "lower": frozenset({Test.USERS}),
    "split": frozenset({Test.USERS}),
    "planned": frozenset({Test.USERS}),
}
"""Flag of `lift measure` -> the tests that it says something about; one that is not named fits all."""
_SEARCHED = (
    "cells",
    "include",
    "spare",
    "together",
    "least_share",
    "most_share",
    "most_money",
    "candidates",
)
DESIGNED: Mapping[str, frozenset[Test]] = {
    **dict.fromkeys(_SEARCHED, frozenset({Test.UNREGISTERED})),
    "pick": frozenset({Test.CHOSEN}),
    "use": frozenset({Test.CHOSEN}),
}
"""The same of `trial design`."""
SIZED: Mapping[str, frozenset[Test]] = {
    **dict.fromkeys(("mean", "sd"), frozenset({Test.UNREGISTERED})),
    **dict.fromkeys(("control_group", "test_group", "start", "use", "goal", "ratio", "lower"), frozenset({Test.RATE})),
}
"""The same of `trial size`."""


def refuse_misfits(fits: Mapping[str, frozenset[Test]], test: Test) -> None:
    """Refuse the flags that were given and say nothing about this test."""
    misfits = _name_given(name for name, tests in fits.items() if test not in tests)
    if misfits:
        raise refuse_usage("cli.usage.of_another_test", flags=misfits, test=f"cli.test.{test.value}")


def refuse_retold() -> None:
    """Refuse the flags that say what every registered trial says already."""
    told = _name_given(name for name, tests in MEASURED.items() if tests <= _TOLD)
    if told:
        raise refuse_usage("cli.usage.trial_says", flags=told)


def _name_given(names: Iterable[str]) -> tuple[str, ...]:
    context = click.get_current_context()
    flags = {parameter.name: parameter.opts[-1] for parameter in context.command.params}
    return tuple(flags[name] for name in names if context.get_parameter_source(name) is ParameterSource.COMMANDLINE)
