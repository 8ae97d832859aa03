"""From one sitting to another of the same data, one change at a time.

The order is always the same: figures that were restated, what an outcome is worth, columns, periods, tests, what the
channels cost besides media, then the settings one by one. Each sitting in between can be held as it stands. What a test
was read from is the test's: the weeks that come in count without the cells of a new read-out.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import fields, replace
from functools import partial

import numpy as np

from trimtab.cycle.overlay import carry_value, count_other, overlay, take_periods
from trimtab.intake import ChannelKind, Panel
from trimtab.intake.timeline import find_last_day
from trimtab.ledger.encoding import encode
from trimtab.lift import Lift
from trimtab.lift.record import Use
from trimtab.model import Scale, carry_scale, fix_scale
from trimtab.plan import Budget
from trimtab.quantities import ChannelName
from trimtab.refresh import Cause, Step
from trimtab.review import Sitting
from trimtab.statement import Parameter, Statement

Change = tuple[Step, Sitting]
"""One thing that changed, and the sitting with it."""


def list_changes(here: Sitting, there: Sitting) -> Iterator[Change]:
    """Each thing that parts two sittings about the same data, in the same units, with the sitting after it."""
    for find_change in CHANGES:
        found = find_change(here, there)
        if found is not None:
            step, after = found
            aside = _set_aside(here, there) if step.cause is Cause.NEW_DATA else ()
            yield step, replace(after, lifts=(*after.lifts, *aside))
            here = after


def make_step(cause: Cause, code: str = "", /, **params: Parameter) -> Step:
    """A step that says what changed; code: of its sentence, where the cause has several."""
    return Step(cause=cause, statement=Statement(code=f"refresh.step.{code or cause.value}", params=params))


def describe_fit(sitting: Sitting) -> object:
    """What a sitting's fit depends on, to be compared with another's."""
    return encode((sitting.panel, sitting.lifts, sitting.scale, sitting.country, sitting.seed, sitting.expected))


def is_equal(before: object, now: object) -> bool:
    """Whether two values would be written down alike."""
    return bool(encode(before) == encode(now))


def _restate(here: Sitting, there: Sitting) -> Change | None:
    """Other figures in the columns and periods that both hold."""
    panel = overlay(here.panel, there.panel, with_value=_has_value_column(here) and _has_value_column(there))
    cells = count_other(here.panel, panel)
    return (make_step(Cause.RESTATED, cells=cells), _move(here, panel, here.scale)) if cells else None


def _change_value(here: Sitting, there: Sitting) -> Change | None:
    """Another value of the outcome for the periods that both hold."""
    panel = carry_value(here.panel, there.panel)
    if is_equal(here.panel.value_per_outcome, panel.value_per_outcome):
        return None
    before, after = (_find_one_value(each.panel) for each in (here, there))
    step = make_step(Cause.VALUE, "value_column" if before is None or after is None else "", before=before, after=after)
    return step, replace(here, panel=panel)


def _drop_tests(here: Sitting, there: Sitting) -> Change | None:
    """Without the tests of a time the later data hold no longer."""
    first, last = there.panel.periods[0], find_last_day(there.panel.periods[-1], there.panel.grain)
    kept = tuple(lift for lift in here.lifts if lift.start >= first and lift.read_until <= last)
    if len(kept) == len(here.lifts):
        return None
    return make_step(Cause.TESTS, before=len(here.lifts), after=len(kept)), replace(here, lifts=kept)


def _change_columns(here: Sitting, there: Sitting) -> Change | None:
    """Other channels and controls, or the same read otherwise; what is said of channels that went goes with them."""
    before, now = here.panel, there.panel
    if (before.channels, before.controls) == (now.channels, now.controls):
        return None
    came, gone, other = _name_columns(before, now)
    panel = now if (periods := take_periods(now, before.periods)) is None else periods
    panel = replace(panel, value_per_outcome=now.value_per_outcome if periods is None else before.value_per_outcome)
    channels = {channel.name: channel.kind for channel in panel.channels}
    here = replace(
        _move(here, panel, there.scale if before.channels != now.channels else here.scale),
        lifts=tuple(lift for lift in here.lifts if lift.channel in channels),
        efforts=tuple(effort for effort in here.efforts if effort.channel in channels),
        last={name: choice for name, choice in here.last.items() if name in channels},
        budget=_keep_limits(here.budget, {name for name, kind in channels.items() if kind is ChannelKind.PAID}),
    )
    kinds = [kind for kind, names in (("came", came), ("gone", gone), ("other", other)) if names]
    code = "columns_order" if not kinds else f"columns_{kinds[0]}" if len(kinds) == 1 else ""
    code = "columns_and_periods" if periods is None else code
    return make_step(Cause.COLUMNS, code, columns=(*came, *gone, *other)), here


def _change_periods(here: Sitting, there: Sitting) -> Change | None:
    """Periods that came in, and those the later data hold no longer."""
    before, now = here.panel.periods, there.panel.periods
    if before == now:
        return None
    step = make_step(
        Cause.NEW_DATA,
        "new_data_and_gone" if set(before) - set(now) else "",
        periods=len(set(now) - set(before)),
        gone=len(set(before) - set(now)),
        first=now[0].isoformat(),
        last=find_last_day(now[-1], there.panel.grain).isoformat(),
    )
    return step, replace(here, panel=there.panel, coverage=there.coverage, scale=there.scale)


def _set_aside(here: Sitting, there: Sitting) -> tuple[Lift, ...]:
    """Tests read from periods that came in, such that their cells are left out and their result is not yet used.

    Else what a test did in these cells would pass for what the new periods did.
    """
    known = find_last_day(here.panel.periods[-1], here.panel.grain)
    came = (lift for lift in _list_new_tests(here, there) if lift.from_panel and lift.read_until > known)
    return tuple(replace(lift, use=Use.VALIDATE) for lift in came)


def _list_new_tests(here: Sitting, there: Sitting) -> tuple[Lift, ...]:
    return tuple(lift for lift in there.lifts if lift not in here.lifts)


def _change_tests(here: Sitting, there: Sitting) -> Change | None:
    if is_equal((here.lifts, here.expected), (there.lifts, there.expected)):
        return None
    after = replace(here, lifts=there.lifts, expected=there.expected)
    new, before = _list_new_tests(here, there), len(here.lifts)
    if new and len(new) == len(there.lifts) - before:
        step = make_step(
            Cause.TESTS,
            "tests_came",
            count=len(new),
            channels=tuple(dict.fromkeys(lift.channel for lift in new)),
            first=min(lift.start for lift in new).isoformat(),
            last=max(lift.end for lift in new).isoformat(),
        )
        return step, after
    step = make_step(
        Cause.TESTS, "tests_other" if before == len(there.lifts) else "", before=before, after=len(there.lifts)
    )
    return step, after


def _change_inputs(here: Sitting, there: Sitting) -> Change | None:
    if is_equal(here.efforts, there.efforts):
        return None
    return make_step(Cause.INPUTS), replace(here, efforts=there.efforts)


def _change_term(name: str, cause: Cause, here: Sitting, there: Sitting) -> Change | None:
    before, after = getattr(here.terms, name), getattr(there.terms, name)
    if before == after:
        return None
    code = f"{name}_declared" if before is None else f"{name}_open" if after is None else ""
    return make_step(cause, code, before=before, after=after), replace(here, terms=replace(here.terms, **{name: after}))


def _change_budget(here: Sitting, there: Sitting) -> Change | None:
    names = tuple(f.name for f in fields(Budget) if not _is_same_part(f.name, here.budget, there.budget))
    if not names:
        return None
    said = tuple(dict.fromkeys(f"refresh.budget.{'limits' if name == 'together' else name}" for name in names))
    return make_step(Cause.BUDGET, parts=said), replace(here, budget=there.budget)


def _change_part(name: str, cause: Cause, here: Sitting, there: Sitting) -> Change | None:
    if is_equal(getattr(here, name), getattr(there, name)):
        return None
    return make_step(cause), replace(here, **{name: getattr(there, name)})


CHANGES: tuple[Callable[[Sitting, Sitting], Change | None], ...] = (
    _restate,
    _change_value,
    _drop_tests,
    _change_columns,
    _change_periods,
    _change_tests,
    _change_inputs,
    partial(_change_term, "margin", Cause.MARGIN),
    partial(_change_term, "hurdle", Cause.HURDLE),
    _change_budget,
    partial(_change_part, "country", Cause.COUNTRY),
    partial(_change_part, "seed", Cause.SEED),
    partial(_change_part, "last", Cause.LAST),
    partial(_change_part, "scale", Cause.UNITS),
)
"""In the order in which they are made."""


def _is_same_part(name: str, before: Budget, now: Budget) -> bool:
    return is_equal(getattr(before, name), getattr(now, name))


def _move(sitting: Sitting, panel: Panel, scale: Scale) -> Sitting:
    """The sitting on another panel, in the units of `scale` as a later export would be."""
    return replace(sitting, panel=panel, scale=carry_scale(scale, fix_scale(panel)))


def _has_value_column(sitting: Sitting) -> bool:
    return any(role == "value" for _, role in sitting.coverage.roles)


def _find_one_value(panel: Panel) -> float | None:
    """What every outcome is worth; None where that changes over time or places, or was not declared."""
    value = panel.value_per_outcome
    return None if value is None or np.ptp(value) > 0 else float(value.flat[0])


def _name_columns(before: Panel, now: Panel) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Channels and controls that came, that are gone, and that are read otherwise."""
    then, today = _describe_columns(before), _describe_columns(now)
    came = tuple(name for name in today if name not in then)
    gone = tuple(name for name in then if name not in today)
    return came, gone, tuple(name for name in today if name in then and then[name] != today[name])


def _describe_columns(panel: Panel) -> dict[str, object]:
    return {str(column.name): column for columns in (panel.channels, panel.controls) for column in columns}


def _keep_limits(budget: Budget, paid: Collection[ChannelName]) -> Budget:
    return replace(
        budget,
        limits={name: limit for name, limit in budget.limits.items() if name in paid},
        together=tuple(limit for limit in budget.together if all(name in paid for name in limit.channels)),
    )
