"""Numbers as a reader expects them: money, shares, counts, and quantities with their uncertainty.

A number that is not finite is never printed; callers decide what to say instead.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

from trimtab.present.language import Language
from trimtab.quantities import CENT, WRITTEN_WHOLE, Interval

SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "INR": "₹"}
"""Currencies whose sign is unmistakable enough; every other one is written by its ISO code."""

HARD_SPACE = "\u00a0"
MINUS = "\u2212"


def write_fixed(value: float, decimals: int, language: Language) -> str:
    """Write a finite number with a fixed count of decimals, grouped by thousands, with a true minus sign."""
    assert math.isfinite(value), "a number that is not finite has no way of being written"
    plain = f"{abs(value):,.{max(decimals, 0)}f}"
    text = plain.translate({ord(","): language.convention.thousands, ord("."): language.convention.decimal})
    is_zero = not any(digit in plain for digit in "123456789")
    return f"{MINUS}{text}" if value < 0 and not is_zero else text


def write_count(value: float, language: Language) -> str:
    """Write to the nearest whole number."""
    return write_fixed(value, 0, language)


def write_number(value: float, language: Language, *, in_full: bool = False) -> str:
    """Write with three significant digits, no idle zeros: 0.0123, 1.2, 18,400; from ten millions on as 12.4m.

    in_full: write all digits up to a thousand millions, as sums of money are written, beside which it stands.
    """
    text = _write_rounded(value, _find_exponent(value, 3), _choose_power(value, in_full=in_full), language)
    return _drop_idle_zeros(text, language)


def write_percent(share: float, language: Language) -> str:
    """Write a share in 0..1 as a percentage, with one decimal below ten percent when it needs one."""
    points = share * 100
    needs_decimal = abs(points) < 10 and abs(points - round(points)) >= 0.05
    return language.convention.percent.format(amount=write_fixed(points, 1 if needs_decimal else 0, language))


def write_probability(probability: float, language: Language) -> str:
    """Write a probability without claiming the certainty that a finite number of draws cannot give."""
    if probability < 0.01:
        return "<" + language.convention.percent.format(amount=write_fixed(1, 0, language))
    if probability > 0.99:
        return ">" + language.convention.percent.format(amount=write_fixed(99, 0, language))
    return language.convention.percent.format(amount=write_fixed(probability * 100, 0, language))


def write_money(value: float, currency: str | None, language: Language, *, signed: bool = False) -> str:
    """Write an amount of money: whole units from a hundred on, cents below; from a thousand millions on shortened.

    Less than a cent is written by its first digits, since no sum but nought is none.

    signed: with a plus above nought.
    """
    if abs(value) >= 1e9 or 1e-9 <= abs(value) < CENT:
        amount = write_number(value, language)
    else:
        decimals = 0 if abs(value) >= WRITTEN_WHOLE or round(value, 2) == round(value) else 2
        amount = write_fixed(value, decimals, language)
    return with_symbol(f"+{amount}" if signed and value > 0 else amount, currency, language)


def write_estimate(value: float, currency: str | None, language: Language, *, in_full: bool = False) -> str:
    """Write an estimated amount of money: cents below a hundred, three significant digits above."""
    if abs(value) < 100:
        return write_money(value, currency, language)
    return with_symbol(write_number(value, language, in_full=in_full), currency, language)


def with_symbol(amount: str, currency: str | None, language: Language) -> str:
    """Put the currency and the sign of the amount where the language wants them; no currency, no symbol."""
    if currency is None:
        return amount
    sign, digits = (amount[:1], amount[1:]) if amount.startswith((MINUS, "+")) else ("", amount)
    symbol, writes = SYMBOLS.get(currency), language.convention
    pattern = writes.money_by_code if symbol is None else writes.money
    return pattern.format(sign=sign, symbol=symbol or currency, amount=digits)


def write_round(value: float, step: float, largest: float, language: Language, *, currency: str | None = None) -> str:
    """Write a place on an axis, with the decimals that tell places `step` apart, in the unit of the `largest`."""
    power = _choose_power(largest)
    width = step / 10.0**power
    decimals = next((d for d in range(9) if abs(round(width, d) - width) < width * 1e-6), 9)
    text = "0" if value == 0 else write_fixed(value / 10.0**power, decimals, language) + _name_power(power, language)
    return with_symbol(text, currency, language)


def write_date(day: date, language: Language) -> str:
    """Write a day as 6 May 2024, kept on one line."""
    number = language.convention.first_day if day.day == 1 else str(day.day)
    return HARD_SPACE.join((number, language.convention.months[day.month - 1], str(day.year)))


def write_list(names: tuple[str, ...], language: Language) -> str:
    """Join names by commas, the last one by a word."""
    if len(names) < 2:
        return "".join(names)
    return language.convention.last_two.format(", ".join(names[:-1]), names[-1])


def write_interval(
    interval: Interval,
    language: Language,
    *,
    is_money: bool = False,
    currency: str | None = None,
    in_full: bool = False,
) -> tuple[str, str]:
    """Write (mean, low to high) in one unit, the mean as an estimate is written anywhere else.

    The ends are written to two significant digits of the width, since the rest is noise; an end much smaller than the
    width keeps two digits of its own, so that little is not taken for nothing. Money has cents or none, or more
    decimals where an amount is tiny. The range may be broken before its last word and nowhere else.
    """
    numbers = (interval.mean, interval.low, interval.high)
    power = _choose_power(max(map(abs, numbers)), in_full=in_full)
    mean, low, high = (
        with_symbol(_write_rounded(v, exponent, power, language), currency, language)
        for v, exponent in zip(numbers, _find_exponents(interval, power, is_money=is_money), strict=True)
    )
    return mean, HARD_SPACE.join(language.span.format(low=low, high=high).rsplit(" ", 1))


def write_sum(parts: Sequence[float], whole: Interval, currency: str | None, language: Language) -> tuple[str, ...]:
    """Write the parts of a sum of money and then the whole, so that they add up as they are written.

    The whole is written as in a sentence, the parts as finely; what rounding leaves goes to the first one.
    """
    exponent = _find_exponents(whole, _choose_power(whole.mean, in_full=True), is_money=True)[0]
    first, *others, total = (round(value, -exponent) for value in (*parts, whole.mean))
    numbers = (total - sum(others), *others, total)
    power = _choose_power(max(map(abs, (first, *numbers))), in_full=True)
    return tuple(with_symbol(_write_rounded(v, exponent, power, language), currency, language) for v in numbers)


def _find_exponents(interval: Interval, power: int, *, is_money: bool) -> list[int]:
    """Powers of ten of the last digits that a mean, a low and a high end are written to."""
    numbers = (interval.mean, interval.low, interval.high)
    coarsest = _find_exponent(interval.high - interval.low or interval.mean, 2)
    exponents = [max(min(coarsest, _find_exponent(v, 2)), coarsest - 3) if v else coarsest for v in numbers]
    if not is_money or abs(interval.mean) >= 100:
        exponents[0] = _refine(interval.mean, exponents[0])
    if is_money and power == 0:
        return [min(exponent, -2) if exponent < 0 else exponent for exponent in exponents]
    return exponents


def _refine(mean: float, exponent: int) -> int:
    """Place of the last digit of a mean: three significant ones if those say more than its interval asks for."""
    finer = min(exponent, _find_exponent(mean, 3)) if mean else exponent
    return exponent if round(mean, -finer) == round(mean, -exponent) else finer


def _write_rounded(value: float, exponent: int, power: int, language: Language) -> str:
    """Write a number rounded at ten to the `exponent`, counted in ten to the `power`."""
    rounded = round(value, -exponent)
    if rounded == 0:
        return "0"
    text = write_fixed(rounded / 10.0**power, max(power - exponent, 0), language)
    return text if power == 0 else _drop_idle_zeros(text, language) + _name_power(power, language)


def _find_exponent(value: float, digits: int) -> int:
    """Return the power of ten of the last of some significant digits."""
    return math.floor(math.log10(abs(value))) - digits + 1 if value else 0


def _choose_power(largest: float, *, in_full: bool = False) -> int:
    """Choose to count in ones, in millions from ten of them on unless in full, or in billions."""
    if abs(largest) >= 1e9:
        return 9
    return 6 if abs(largest) >= 1e7 and not in_full else 0


def _name_power(power: int, language: Language) -> str:
    return {0: "", 6: language.convention.million, 9: language.convention.billion}[power]


def _drop_idle_zeros(text: str, language: Language) -> str:
    return text.rstrip("0").rstrip(language.convention.decimal) if language.convention.decimal in text else text
