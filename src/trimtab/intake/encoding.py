"""Bytes to text."""

from __future__ import annotations

import codecs

from trimtab.statement import Statement

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode_text(content: bytes) -> tuple[str, tuple[Statement, ...]]:
    """The text of a file, and a note when it was not plain UTF-8. Never fails: every byte has a Latin-1 reading."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            text = content[len(mark) :].decode(name, errors="replace")
            return text, (Statement(code="dialect.encoding", params={"encoding": f"{name} with a byte order mark"}),)
    unmarked = _guess_utf16(content)
    if unmarked is not None:
        note = Statement(code="dialect.encoding", params={"encoding": unmarked})
        return content.decode(unmarked, errors="replace"), (note,)
    try:
        return _repair_twice_encoded(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _decode_western(content), (Statement(code="dialect.encoding", params={"encoding": "windows-1252"}),)


def _guess_utf16(content: bytes) -> str | None:
    """Latin text in UTF-16 has a zero in nearly every other byte."""
    head = content[:2000]
    if len(head) < 8:
        return None
    half = len(head) // 2
    if head[1::2].count(0) > 0.7 * half and head[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if head[0::2].count(0) > 0.7 * half and head[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _repair_twice_encoded(text: str) -> tuple[str, tuple[Statement, ...]]:
    """The text as meant when UTF-8 was taken for Windows text and encoded once more, as in `dÃ©pensÃ©`."""
    if "Ã" not in text and "â€" not in text:
        return text, ()
    try:
        meant = text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text, ()
    return meant, (Statement(code="dialect.twice_encoded"),)


def _decode_western(content: bytes) -> str:
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        return content.decode("latin-1")
