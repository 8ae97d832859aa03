"""Numbers as a reader expects them: money, shares, counts, and quantities with their uncertainty.

A number that is not finite is never printed; callers decide what to say instead.
"""

from __future__ import annotations

import math
from datetime import date

from trimtab.present.language import Language
from trimtab.quantities import Interval

SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "INR": "₹"}
"""Currencies whose sign is unmistakable enough; every other one is written by its ISO code."""

HARD_SPACE = "\u00a0"
MINUS = "\u2212"


def write_fixed(value: float, decimals: int, language: Language) -> str:
    """Write a finite number with a fixed count of decimals, grouped by thousands, with a true minus sign."""
    assert math.isfinite(value), "a number that is not finite has no way of being written"
    plain = f"{abs(value):,.{max(decimals, 0)}f}"
    text = plain.translate({ord(","): language.thousands, ord("."): language.decimal})
    is_zero = not any(digit in plain for digit in "123456789")
    return f"{MINUS}{text}" if value < 0 and not is_zero else text


def write_count(value: float, language: Language) -> str:
    """Write to the nearest whole number."""
    return write_fixed(value, 0, language)


def write_number(value: float, language: Language) -> str:
    """Write with three significant digits, no idle zeros: 0.0123, 1.2, 18,400; from ten millions on as 12.4m."""
    text = _shorten(_round_off(value), _decimals(abs(value)), language)
    return text.rstrip("0").rstrip(language.decimal) if language.decimal in text else text


def write_percent(share: float, language: Language) -> str:
    """Write a share in 0..1 as a percentage, with one decimal below ten percent when it needs one."""
    points = share * 100
    needs_decimal = abs(points) < 10 and abs(points - round(points)) >= 0.05
    return language.percent.format(amount=write_fixed(points, 1 if needs_decimal else 0, language))


def write_probability(probability: float, language: Language) -> str:
    """Write a probability without claiming the certainty that a finite number of draws cannot give."""
    if probability < 0.01:
        return "<" + language.percent.format(amount=write_fixed(1, 0, language))
    if probability > 0.99:
        return ">" + language.percent.format(amount=write_fixed(99, 0, language))
    return language.percent.format(amount=write_fixed(probability * 100, 0, language))


def write_money(value: float, currency: str | None, language: Language) -> str:
    """Write an amount of money: whole units from a hundred on, cents below."""
    decimals = 0 if abs(value) >= 100 or value == round(value) else 2
    return with_symbol(write_fixed(value, decimals, language), currency, language)


def write_estimate(value: float, currency: str | None, language: Language) -> str:
    """Write an estimated amount of money: cents below a hundred, three significant digits above."""
    if abs(value) < 100:
        return write_money(value, currency, language)
    return with_symbol(_shorten(_round_off(value), 0, language), currency, language)


def with_symbol(amount: str, currency: str | None, language: Language) -> str:
    """Put the currency where the language wants it, the minus sign in front of both; no currency, no symbol."""
    if currency is None:
        return amount
    sign, digits = (MINUS, amount[1:]) if amount.startswith(MINUS) else ("", amount)
    symbol = SYMBOLS.get(currency, currency + HARD_SPACE)
    return sign + language.money.format(symbol=symbol, amount=digits)


def write_round(value: float, step: float, language: Language, *, currency: str | None = None) -> str:
    """Write a round number with just the decimals that tell it from its neighbours `step` away."""
    decimals = next((d for d in range(7) if abs(round(step, d) - step) < step * 1e-6), 7)
    return with_symbol(_shorten(value, decimals, language), currency, language)


def write_date(day: date, language: Language) -> str:
    """Write a day as 6 May 2024, kept on one line."""
    return HARD_SPACE.join((str(day.day), language.months[day.month - 1], str(day.year)))


def write_list(names: tuple[str, ...], language: Language) -> str:
    """Join names by commas, the last one by a word."""
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + f" {language.joint} " + names[-1]


def write_interval(
    interval: Interval, language: Language, *, is_money: bool = False, currency: str | None = None
) -> tuple[str, str]:
    """Write (mean, low to high), all rounded alike: two significant digits of the width, since the rest is noise.

    Money has cents or none, or more decimals where an amount is tiny.
    """
    width = interval.high - interval.low
    scale = width if width > 0 else abs(interval.mean)
    exponent = math.floor(math.log10(scale)) - 1 if scale > 0 else 0
    decimals = max(-exponent, 0)
    if is_money and decimals > 0:
        decimals = max(decimals, 2)
    step = 10.0 ** max(exponent, 0)
    mean, low, high = (
        with_symbol(_shorten(round(v / step) * step if step > 1 else v, decimals, language), currency, language)
        for v in (interval.mean, interval.low, interval.high)
    )
    return mean, language.span.format(low=low, high=high).replace(" ", HARD_SPACE)


def _shorten(value: float, decimals: int, language: Language) -> str:
    """Write from ten millions on as 12.4m or 1.2bn."""
    if abs(value) >= 1e9:
        return write_fixed(value / 1e9, 2, language) + language.billion
    if abs(value) >= 1e7:
        return write_fixed(value / 1e6, 1, language) + language.million
    return write_fixed(value, decimals, language)


def _round_off(value: float) -> float:
    if value == 0:
        return 0.0
    step = 10.0 ** (math.floor(math.log10(abs(value))) - 2)
    return round(value / step) * step


def _decimals(size: float) -> int:
    return 2 - math.floor(math.log10(size)) if 0 < size < 100 else 0
