"""Person-level data is refused, not masked: found by headers in several languages and by every value.

Nothing here ever returns or reports a value, only which rule it met and where.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Sequence

from trimtab.intake import vocabulary as words
from trimtab.intake.header import split_header
from trimtab.intake.sheet import Column, Sheet
from trimtab.problems import Problem

_DOMAIN = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.[A-Za-z]{2,24}")
_PHONE = re.compile(r"\+\d[\d\s().\-/]{7,20}|0\d[\d\s.\-/]{7,14}|\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}")
_IBAN = re.compile(r"(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?(?![A-Z0-9])")
_CARD = re.compile(r"(?<![\d.,])(?:\d[ -]?){14,15}\d(?![\d])")
_ISSUER = re.compile(
    r"3[47]\d{13}|(?:4\d{3}|5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720|6011|65\d{2})\d{12}"
)
_CLICK_ID = re.compile(
    r"(?:gclid|fbclid|msclkid|ttclid|twclid|li_fat_id|epik|dclid|wbraid|gbraid|sccid|irclickid|rdt_cid)=|fb\.1\.\d{10,}\.",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?:[0-9a-fA-F]{8}){4,16}|[\w+/=-]{20,200}")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_NAMED = 20
"""Rows from which a column called just "name" with hardly a name twice is taken for people."""


def find_personal(sheet: Sheet) -> tuple[Problem, ...]:
    """One Problem per column and rule, at the first row that meets it."""
    problems: list[Problem] = []
    for column in sheet.columns:
        rules: dict[str, int] = {}
        if (rule := _judge_header(column)) is not None or (rule := _judge_value(column.header)) is not None:
            rules[rule] = sheet.header_line
        for rule, row in _judge_cells(column):
            rules.setdefault(rule, sheet.lines[row])
        problems.extend(
            Problem(code="problem.personal_data", file=sheet.file, row=row, column=column.label, params={"rule": rule})
            for rule, row in rules.items()
        )
    return tuple(problems)


def label_columns(headers: Sequence[str]) -> tuple[str, ...]:
    """How messages name each column: its header, or its place where the header is blank or is itself personal."""
    return tuple(
        header if header and _judge_value(header) is None else f"column {i + 1}" for i, header in enumerate(headers)
    )


def _judge_header(column: Column) -> str | None:
    """The rule a header breaks by its words; words that are also channels count only over text."""
    order = split_header(column.header)
    said = frozenset(order)
    if said & words.CLICK_ID or "li_fat_id" in column.header.casefold():
        return "personal.click_id"
    if said & words.PERSON_NUMBER or (said & words.PERSON and said & words.IDENTIFIER):
        return "personal.identifier"
    if not _is_text(column):
        return None
    about_people = words.PERSONAL | words.PERSON | words.NAME | words.IDENTIFIER | words.PERSONAL_FILLER
    named = len(said & about_people) > 1 and said & words.NAME
    if (said & words.PERSONAL or named) and said <= about_people:
        return "personal.header"
    cells = [cell for cell in column.cells if cell]
    if len(order) == 1 and said & words.NAME and len(cells) >= _NAMED and len(set(cells)) * 2 > len(cells):
        return "personal.header"
    return None


def _is_text(column: Column) -> bool:
    if column.numbers is not None or column.days is not None:
        return False
    return sum(any(c.isalpha() or c == "@" for c in cell) for cell in column.cells) * 2 > len(column.cells)


def _judge_cells(column: Column) -> list[tuple[str, int]]:
    """(rule, row) for the first row that meets each rule."""
    found: dict[str, int] = {}
    seen: set[str] = set()
    for row, cell in enumerate(column.cells):
        # numbers below fifteen digits are the bulk of every file and can break no rule
        if (len(cell) < 15 and cell.replace(".", "", 1).isdigit() and not cell.startswith("0")) or cell in seen:
            continue
        seen.add(cell)
        rule = _judge_value(cell)
        if rule is not None:
            found.setdefault(rule, row)
    tokens = {cell for cell in seen if _is_token(cell)}
    filled = sum(bool(cell) for cell in column.cells)
    if len(tokens) >= 3 and len(tokens) * 2 > filled:
        found.setdefault("personal.hash", next(row for row, cell in enumerate(column.cells) if cell in tokens))
    return list(found.items())


def _judge_value(cell: str) -> str | None:
    """The rule one value breaks."""
    return next((rule for rule, breaks in _RULES if breaks(cell)), None) if len(cell) > 2 else None


def _is_email(cell: str) -> bool:
    return any(
        at > 0 and (cell[at - 1].isalnum() or cell[at - 1] in "_.+-'") and _DOMAIN.match(cell, at + 1, at + 320)
        for at, character in enumerate(cell)
        if character == "@"
    )


def _is_phone(cell: str) -> bool:
    return len(cell) < 30 and _PHONE.fullmatch(cell) is not None and 9 <= sum(map(str.isdigit, cell)) <= 15


def _is_iban(cell: str) -> bool:
    return any(_is_iban_number(found.group()) for found in _IBAN.finditer(cell.upper()))


def _is_iban_number(text: str) -> bool:
    """Whether the check digits of ISO 13616 (modulus 97) hold."""
    account = re.sub("[ -]", "", text)
    turned = account[4:] + account[:4]
    return 15 <= len(account) <= 34 and int("".join(str(int(c, 36)) for c in turned)) % 97 == 1


def _is_card(cell: str) -> bool:
    return any(_is_card_number(re.sub("[ -]", "", found.group())) for found in _CARD.finditer(cell))


def _is_card_number(digits: str) -> bool:
    """Whether an issuer gives out such numbers and the Luhn check digit of ISO/IEC 7812 holds."""
    if _ISSUER.fullmatch(digits) is None:
        return False
    doubled = [int(d) * (1 + i % 2) for i, d in enumerate(reversed(digits))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def _is_address(cell: str) -> bool:
    """Whether it is an IP address, and not a number with grouped thousands."""
    if len(cell) > 45 or (cell.count(".") != 3 and cell.count(":") < 2) or _THOUSANDS.fullmatch(cell):
        return False
    try:
        ipaddress.ip_address(cell)
    except ValueError:
        return False
    return True


def _is_token(cell: str) -> bool:
    """Whether it looks like a hash, a UUID or a random key rather than a word."""
    if len(cell) < 20 or _TOKEN.fullmatch(cell) is None:
        return False
    digits = sum(map(str.isdigit, cell))
    return 3 <= digits < len(cell) and digits * 10 >= len(cell)


_RULES: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("personal.email", _is_email),
    ("personal.iban", _is_iban),
    ("personal.card", _is_card),
    ("personal.phone", _is_phone),
    ("personal.ip_address", _is_address),
    ("personal.click_id", lambda cell: _CLICK_ID.search(cell) is not None),
)


_CALL = re.compile(
    r"(?<![\w.,/-])(?!\d{1,2}[./-]\d{1,2}[./-]\d{4})(?:\+\d[\d\s().\-/]{7,18}\d|0\d(?:[\s.\-/]?\d){7,9})(?!\w)"
)
"""A telephone number between words, and no date such as 01.02.2026."""


def find_personal_text(text: str) -> str | None:
    """The rule that running text breaks, where it holds an address or a number of a person; None where it does not."""
    found = next((rule for rule, breaks in _IN_TEXT if breaks(text)), None)
    if found is None and any(9 <= sum(map(str.isdigit, call.group())) <= 15 for call in _CALL.finditer(text)):
        return "personal.phone"
    return found


_IN_TEXT = tuple((rule, breaks) for rule, breaks in _RULES if rule != "personal.phone")
"""The rules that look inside a value rather than at all of it."""
