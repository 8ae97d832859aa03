"""Days and quarters as a team writes them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

_AHEAD = re.compile(r"([+-])(\d{1,4})([dwmq])")
_QUARTER = re.compile(r"(\d{4})-?[qQ]([1-4])")


def read_day(text: str, today: date) -> date | None:
    """An ISO date, `today`, or a time from today such as +90d, +13w, +3m, +1q; None where it is none of them."""
    if text == "today":
        return today
    try:
        if found := _AHEAD.fullmatch(text):
            return _step(today, int(found[1] + found[2]), found[3])
        return date.fromisoformat(text) if len(text) == len("2026-12-31") else None
    except (ValueError, OverflowError):
        return None


def read_quarter(text: str, today: date) -> str | None:
    """A quarter such as 2026-Q4, `this` or `next`; None where it is none of them."""
    if text in {"this", "next"}:
        return quarter_of(today if text == "this" else find_end(quarter_of(today)) + timedelta(days=1))
    found = _QUARTER.fullmatch(text)
    return f"{found[1]}-Q{found[2]}" if found and int(found[1]) > 0 else None


def quarter_of(day: date) -> str:
    """The calendar quarter a day lies in."""
    return f"{day.year:04d}-Q{(day.month + 2) // 3}"


def find_start(quarter: str) -> date:
    """First day of a quarter."""
    return date(int(quarter[:4]), 3 * int(quarter[-1]) - 2, 1)


def find_end(quarter: str) -> date:
    """Last day of a quarter."""
    month = 3 * int(quarter[-1])
    return date(int(quarter[:4]), month, monthrange(int(quarter[:4]), month)[1])


def list_quarters(first: date, last: date) -> tuple[str, ...]:
    """Every quarter from the one a day lies in to that of another."""
    found = [quarter_of(first)]
    while (end := find_end(found[-1])) < last:
        found.append(quarter_of(end + timedelta(days=1)))
    return tuple(found)


def add_months(day: date, months: int) -> date:
    """The same day some months on, or the last day of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _step(today: date, count: int, unit: str) -> date:
    if unit in "dw":
        return today + timedelta(days=count * (7 if unit == "w" else 1))
    return add_months(today, count * (3 if unit == "q" else 1))
