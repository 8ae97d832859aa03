"""The flags that correct what was guessed and declare what cannot be, gathered into one tree of settings."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

import click

from trimtab.cli.language import choose_language
from trimtab.problems import Problem
from trimtab.statement import Parameter, Statement

Command = Callable[..., Any]
Pairs = dict[str, str]


def add_settings(command: Command) -> Command:
    """Give a command every flag of a review's settings; `gather_settings` reads them back."""
    for decorate in reversed(_FLAGS):
        command = decorate(command)
    return command


def add_fit_settings(command: Command) -> Command:
    """Give a command a review's flags; those of money and plan, which a fit has no use for, are hidden and refused."""
    command = add_settings(command)
    for option in vars(command)["__click_params__"]:
        option.hidden = option.hidden or PLACE_OF.get(option.name) in _OF_PLANS
    return command


def gather_fit_settings(flags: Mapping[str, object], purpose: str) -> dict[str, dict[str, object]]:
    """The flags that were given; raises a usage error that names those which only a review can use.

    purpose: code of what the command does, `forecast` or `rephase`.
    """
    tree = gather_settings(flags)
    said = {(section, key) for section, entries in tree.items() for key in entries}
    idle = tuple(f"--{name.replace('_', '-')}" for name, place in PLACE_OF.items() if place in said & _OF_PLANS)
    if idle:
        raise refuse_usage(f"cli.usage.no_plan_to_{purpose}", flags=idle)
    return tree


def add_reading(command: Command) -> Command:
    """Give a command the flags that say how a file of outcomes is to be read, and no others."""
    for decorate in reversed(_READING):
        command = decorate(command)
    return command


def add_planning(command: Command) -> Command:
    """The same, with what an outcome is worth."""
    for decorate in reversed((*_READING, _VALUE, _MARGIN)):
        command = decorate(command)
    return command


def gather_settings(flags: Mapping[str, object]) -> dict[str, dict[str, object]]:
    """The flags that were given, as a tree of the same shape as `trimtab.toml`."""
    tree: dict[str, dict[str, object]] = {}
    for name, (section, key) in PLACE_OF.items():
        value = flags.get(name)
        if value is not None and value is not False and value not in ({}, []):
            tree.setdefault(section, {})[key] = value
    return tree


def refuse_usage(code: str, **params: Parameter) -> click.UsageError:
    """The error of a command that was not asked for rightly, said by a code of the catalogue."""
    from trimtab.present.sentence import say

    return click.UsageError(say(Statement(code=code, params=params), choose_language()))


def name_flags(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The same problems; a setting that stands in no file was given by a flag, and goes by the flag's name."""
    flag_of = {f"{section}.{key}": f"--{name.replace('_', '-')}" for name, (section, key) in PLACE_OF.items()}
    return tuple(
        replace(problem, params={**problem.params, "setting": flag_of[str(problem.params["setting"])]})
        if problem.file is None and problem.params.get("setting") in flag_of
        else problem
        for problem in problems
    )


PLACE_OF = {
    "date": ("columns", "date"),
    "outcome": ("columns", "outcome"),
    "geo": ("columns", "geo"),
    "population": ("columns", "population"),
    "value_column": ("columns", "value"),
    "channel_column": ("columns", "channel"),
    "spend": ("columns", "spend"),
    "exposure": ("columns", "exposure"),
    "reach": ("columns", "reach"),
    "frequency": ("columns", "frequency"),
    "organic": ("columns", "organic"),
    "carry_over": ("columns", "carry_over"),
    "control": ("columns", "controls"),
    "treatment": ("columns", "treatments"),
    "ignore": ("columns", "ignore"),
    "date_order": ("columns", "date_order"),
    "decimal_mark": ("columns", "decimal_mark"),
    "blank_spend_is_zero": ("columns", "blank_spend_is_zero"),
    "absent_rows_are_zero": ("columns", "absent_rows_are_zero"),
    "currency": ("money", "currency"),
    "exchange_rate": ("money", "rates"),
    "value_per_outcome": ("money", "value_per_outcome"),
    "margin": ("money", "margin"),
    "hurdle": ("money", "hurdle"),
    "budget": ("budget", "kind"),
    "money": ("budget", "money"),
    "hours": ("budget", "hours"),
    "target_roi": ("budget", "target_roi"),
    "target_marginal_roi": ("budget", "target_marginal_roi"),
    "minimum_outcome": ("budget", "minimum_outcome"),
    "limit": ("budget", "limits"),
    "caution": ("budget", "caution"),
    "switching": ("budget", "switching"),
    "lifts": ("files", "lifts"),
    "inputs": ("files", "inputs"),
    "ledger": ("workspace", "ledger"),
    "country": ("workspace", "country"),
    "language": ("workspace", "language"),
    "seed": ("workspace", "seed"),
}
"""Flag to its place in the settings."""

_OF_PLANS = frozenset(
    place
    for place in PLACE_OF.values()
    if place[0] == "budget" or place in {("money", "margin"), ("money", "hurdle"), ("files", "inputs")}
)
"""Settings that only a verdict or a plan depends on."""


def _split_channel(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> Pairs:
    """CHANNEL=COLUMN, cut at the first "="."""
    pairs: Pairs = {}
    for value in values:
        channel, mark, column = value.partition("=")
        if not (mark and channel and column):
            raise click.BadParameter(f"{value!r} is not CHANNEL=COLUMN")
        pairs[channel] = column
    return pairs


def _split_kind(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> Pairs:
    """CHANNEL=KIND, cut at the last "=": a channel may hold one, a kind never does."""
    pairs: Pairs = {}
    for value in values:
        channel, mark, kind = value.rpartition("=")
        if not (mark and channel and kind):
            raise click.BadParameter(f"{value!r} is not CHANNEL=KIND")
        pairs[channel] = kind.strip().casefold()
    return pairs


def _split_organic(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> Pairs:
    """COLUMN, or CHANNEL=COLUMN where the channel should have another name."""
    return {channel: column or channel for channel, _, column in (value.partition("=") for value in values)}


def _split_control(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> Pairs:
    """COLUMN, or COLUMN=role cut at the last "="."""
    pairs: Pairs = {}
    for value in values:
        column, _, role = value.rpartition("=")
        pairs[column or role] = role if column else "confounder"
    return pairs


def _split_treatment(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> Pairs:
    """COLUMN, or COLUMN=lowest|highest cut at the last "="."""
    pairs: Pairs = {}
    for value in values:
        column, _, baseline = value.rpartition("=")
        pairs[column or baseline] = baseline if column else "lowest"
    return pairs


def read_figure(_context: click.Context, _parameter: click.Parameter, value: str | None) -> float | None:
    """A number with a point or a comma before its fraction; refused where the comma may group thousands."""
    if value is None:
        return None
    if re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?", value):
        plain = value.replace(",", "")
        raise click.BadParameter(f"{value!r} may be a thousand or a fraction. Write {plain}, or a point, not a comma.")
    try:
        found = float(value if "." in value else value.replace(",", "."))
    except ValueError:
        found = math.nan
    if not math.isfinite(found):
        raise click.BadParameter(f"{value!r} is not a number. Write it like 1250 or 0.4, without signs.")
    return found


def read_figures(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[float | None, ...]:
    """The same of a flag that may be repeated."""
    return tuple(read_figure(context, parameter, value) for value in values)


def split_names(texts: Iterable[str]) -> tuple[str, ...]:
    """Names between semicolons, from one flag or several."""
    return tuple(name for text in texts for name in (part.strip() for part in text.split(";")) if name)


def _split_rate(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, float | None]:
    """CODE=RATE."""
    rates: dict[str, float | None] = {}
    for value in values:
        code, mark, rate = value.partition("=")
        if not (mark and code and rate):
            raise click.BadParameter(f"{value!r} is not CODE=RATE, such as USD=0.92.")
        rates[code.strip().upper()] = read_figure(context, parameter, rate)
    return rates


def _listed(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> list[str]:
    return list(values)


_DATE = click.option("--date", metavar="COLUMN", help="Column with the first day of each period.")
_OUTCOME = click.option("--outcome", metavar="COLUMN", help="Column with what you want more of.")
_GEO = click.option("--geo", metavar="COLUMN", help="Column that names the region.")
_CHANNEL_COLUMN = click.option(
    "--channel-column", metavar="COLUMN", help="Column that names the channel, in a long file."
)
_SPEND = click.option("--spend", multiple=True, callback=_split_channel, metavar="CHANNEL=COLUMN", help="Spend.")
_IGNORE = click.option("--ignore", multiple=True, callback=_listed, metavar="COLUMN", help="Leave a column unused.")
_DATE_ORDER = click.option("--date-order", metavar="day_first|month_first", help="How to read 3/4/2025.")
_DECIMAL_MARK = click.option("--decimal-mark", metavar="'.'|','", help="How to read 1.234.")
_ABSENT_ROWS_ARE_ZERO = click.option(
    "--absent-rows-are-zero", is_flag=True, help="In a long file, no row for a channel means nothing was spent."
)
_CURRENCY = click.option("--currency", metavar="CODE", help="Money that spend and outcome are in, such as EUR.")
_VALUE = click.option("--value-per-outcome", callback=read_figure, metavar="MONEY", help="What one outcome is worth.")
_MARGIN = click.option(
    "--margin", callback=read_figure, metavar="SHARE", help="Share of the value you keep, such as 0.4."
)
_RATE = click.option(
    "--exchange-rate",
    multiple=True,
    callback=_split_rate,
    metavar="CODE=RATE",
    help="What one unit of another currency in the file is worth in --currency, such as USD=0.92.",
)
_LIFTS = click.option("--lifts", metavar="FILE", help="Finished experiments.")

_READING: tuple[Callable[[Command], Command], ...] = (
    _DATE,
    _OUTCOME,
    _GEO,
    _CHANNEL_COLUMN,
    _SPEND,
    _IGNORE,
    _DATE_ORDER,
    _DECIMAL_MARK,
    _ABSENT_ROWS_ARE_ZERO,
    _CURRENCY,
    _RATE,
    _LIFTS,
)

_FLAGS: tuple[Callable[[Command], Command], ...] = (
    _DATE,
    _OUTCOME,
    _GEO,
    click.option("--population", metavar="COLUMN", help="Column with the people per region."),
    click.option("--value-column", metavar="COLUMN", help="Column with the money one outcome is worth."),
    _CHANNEL_COLUMN,
    _SPEND,
    click.option(
        "--exposure", multiple=True, callback=_split_channel, metavar="CHANNEL=COLUMN", help="Impressions or the like."
    ),
    click.option(
        "--reach", multiple=True, callback=_split_channel, metavar="CHANNEL=COLUMN", help="How many people it reached."
    ),
    click.option(
        "--frequency",
        multiple=True,
        callback=_split_channel,
        metavar="CHANNEL=COLUMN",
        help="How often each of those people was reached.",
    ),
    click.option(
        "--organic",
        multiple=True,
        callback=_split_organic,
        metavar="[CHANNEL=]COLUMN",
        help="What an unpaid channel did: posts, sends, visits, or 1 while it ran and 0 while it did not.",
    ),
    click.option(
        "--carry-over",
        multiple=True,
        callback=_split_kind,
        metavar="CHANNEL=KIND",
        help="How a channel's effect lasts: geometric (default), binomial or delayed.",
    ),
    click.option(
        "--control",
        multiple=True,
        callback=_split_control,
        metavar="COLUMN[=ROLE]",
        help="Something else that moves the outcome: confounder (default), precision or event.",
    ),
    click.option(
        "--treatment",
        multiple=True,
        callback=_split_treatment,
        metavar="COLUMN[=lowest|highest]",
        help="Your own doing besides media, such as price; its effect is counted from this value (lowest).",
    ),
    _IGNORE,
    _DATE_ORDER,
    _DECIMAL_MARK,
    click.option("--blank-spend-is-zero", is_flag=True, help="An empty spend cell means nothing was spent."),
    _ABSENT_ROWS_ARE_ZERO,
    _CURRENCY,
    _RATE,
    _VALUE,
    _MARGIN,
    click.option(
        "--hurdle", callback=read_figure, metavar="MONEY", help="Gross profit one unit of money must bring (1.0)."
    ),
    click.option(
        "--budget",
        metavar="capped|fixed|flexible",
        help="Spend at most the total, exactly the total, or what is best (capped).",
    ),
    click.option("--money", callback=read_figure, metavar="MONEY", help="Media money for the next quarter (as today)."),
    click.option(
        "--hours", callback=read_figure, metavar="HOURS", help="People's hours for the next quarter (no limit)."
    ),
    click.option(
        "--target-roi", callback=read_figure, metavar="RETURN", help="Spend as much as keeps this value per money."
    ),
    click.option(
        "--target-marginal-roi",
        callback=read_figure,
        metavar="RETURN",
        help="Spend until the next money brings no more value than this.",
    ),
    click.option(
        "--minimum-outcome",
        callback=read_figure,
        metavar="OUTCOME",
        help="Spend the least that brings this much from paid media.",
    ),
    click.option(
        "--limit",
        multiple=True,
        callback=_listed,
        metavar="'A + B <= 30%'",
        help="Hold channels, one or several in all, to money or a share of the total.",
    ),
    click.option(
        "--caution",
        callback=read_figure,
        metavar="SHARE",
        help="Plan for this share of cases, the worst, such as 0.2.",
    ),
    click.option(
        "--switching", callback=read_figure, metavar="SHARE", help="What moving money costs, as a share of it (0)."
    ),
    _LIFTS,
    click.option("--inputs", metavar="FILE", help="Hours, effort and costs besides media."),
    click.option("--ledger", metavar="URL", help="Database that remembers reviews, as a SQLAlchemy URL."),
    click.option("--country", metavar="CODE", help="Country whose public holidays count, such as BE."),
    click.option("--seed", type=int, metavar="NUMBER", help="Seed of the random draws (0)."),
)
