"""A file to a note: plain text, Markdown, or HTML with its menus and footers taken off."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from importlib.util import find_spec
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from trimtab.intake.character import is_no_text, strip_forbidden
from trimtab.intake.encoding import decode_text
from trimtab.intake.person import find_personal_text
from trimtab.problems import Problem
from trimtab.radar.note import Note
from trimtab.radar.tongue import Tongue

LARGEST = 5_000_000
"""Bytes of a file that may be a note or a page."""


def read_page(content: bytes, name: str) -> tuple[Note | None, tuple[Problem, ...]]:
    """A note from the bytes of a file, or every fault in it. What holds an address or number of a person is refused.

    Text may begin with a head between two lines of `---`, one `key: value` a line, with any of owner, heard, published,
    source, language and retold. A page in HTML says of itself when it came out, where it stands and which pages are its
    translations; taking the article out of it needs `trimtab[radar]`.
    """
    if len(content) > LARGEST:
        return None, (Problem(code="problem.note_too_long", file=name, params={"most": LARGEST}),)
    text, _ = decode_text(content)
    if is_no_text(text):
        return None, (Problem(code="problem.note_is_no_text", file=name),)
    text = strip_forbidden(text)
    if name.casefold().endswith((".html", ".htm", ".xhtml")) or _PAGE.match(text):
        return _read_html(text, name)
    if personal := _find_personal(text, name):
        return None, personal
    head, body, problems = _split_head(text, name)
    if not body.strip():
        problems = (*problems, Problem(code="problem.note_empty", file=name))
    if problems:
        return None, problems
    return replace(Note(name=name, text=body), **head), ()


def shorten_address(address: str) -> str:
    """An address without what only counts who came by it: tracking parameters, fragment, trailing slash."""
    parts = urlsplit(address.strip())
    query = urlencode([(key, value) for key, value in parse_qsl(parts.query) if not _TRACKING.match(key)])
    host = parts.netloc.casefold().removeprefix("www.")
    return urlunsplit((parts.scheme.casefold(), host, parts.path.rstrip("/"), query, ""))


def _read_html(text: str, name: str) -> tuple[Note | None, tuple[Problem, ...]]:
    if find_spec("trafilatura") is None:
        return None, (Problem(code="problem.page_needs_radar", file=name),)
    from trafilatura import bare_extraction  # noqa: PLC0415 -- an extra

    found: Any = bare_extraction(text, include_comments=False, favor_precision=True, with_metadata=True)
    body = (getattr(found, "text", None) or "").strip()
    if not body:
        return None, (Problem(code="problem.page_without_article", file=name),)
    if rule := find_personal_text(body):
        return None, (Problem(code="problem.note_personal_page", file=name, params={"rule": rule}),)
    address = getattr(found, "url", None)
    published = getattr(found, "date", None)
    return (
        Note(
            name=name,
            text=body,
            owner=getattr(found, "sitename", None) or None,
            published=date.fromisoformat(published) if published else None,
            source=shorten_address(address) if address else None,
            translations=tuple(
                dict.fromkeys(
                    shorten_address(link["href"])
                    for tag in _LINK.findall(text)
                    if {"href", "hreflang"} <= (link := dict(_ATTRIBUTE.findall(tag))).keys()
                )
            ),
        ),
        (),
    )


def _find_personal(text: str, name: str) -> tuple[Problem, ...]:
    """The lines that hold somebody's address or number; none of it is repeated."""
    return tuple(
        Problem(code="problem.note_personal", file=name, row=row, params={"rule": rule})
        for row, line in enumerate(text.splitlines(), start=1)
        if (rule := find_personal_text(line)) is not None
    )


def _split_head(text: str, name: str) -> tuple[dict[str, Any], str, tuple[Problem, ...]]:
    """The fields of the head, the text below it, and every fault in the head."""
    found = _HEAD.match(text)
    if found is None:
        return {}, text, ()
    head: dict[str, Any] = {}
    problems: list[Problem] = []
    for row, line in enumerate(found["head"].splitlines(), start=2):
        key, mark, value = (part.strip() for part in line.partition(":"))
        if not key:
            continue
        field, read = _FIELDS.get(key.casefold(), (None, None))
        if field is None or read is None or not mark:
            params = {"key": key, "known": tuple(_FIELDS)}
            problems.append(Problem(code="problem.head_unknown", file=name, row=row, params=params))
            continue
        try:
            head[field] = read(value) if value else None
        except (ValueError, KeyError):
            params = {"key": key, "expected": _EXPECTED[field]}
            problems.append(Problem(code="problem.head_unfit", file=name, row=row, params=params))
    return {field: value for field, value in head.items() if value is not None}, text[found.end() :], tuple(problems)


_FIELDS: Mapping[str, tuple[str, Any]] = {
    "owner": ("owner", str),
    "heard": ("heard", date.fromisoformat),
    "published": ("published", date.fromisoformat),
    "source": ("source", lambda value: shorten_address(value) if "://" in value else value),
    "language": ("tongue", lambda value: {t.value: t for t in Tongue if t is not Tongue.UNTOLD}[value.casefold()]),
    "retold": ("is_retold", lambda value: {"yes": True, "no": False}[value.casefold()]),
}
_EXPECTED = {
    "heard": "expected.day",
    "published": "expected.day",
    "tongue": "expected.tongue",
    "is_retold": "expected.yes_or_no",
    "owner": "expected.text",
    "source": "expected.text",
}

_HEAD = re.compile(r"\s*---[ \t]*\r?\n(?P<head>.*?)\r?\n---[ \t]*(?:\r?\n|$)", re.DOTALL)
_PAGE = re.compile(r"\s*(?:<!doctype html|<html|<head|<body)\b", re.IGNORECASE)
_LINK = re.compile(r"<link\b[^>]*\balternate\b[^>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*[\"']([^\"']*)[\"']")
_TRACKING = re.compile(
    r"utm_|mc_|pk_|hsa_|ref$|(?:gcl|fbcl|msclk|ttcl|twcl|dcl)id$|igshid$|epik$|li_fat_id$", re.IGNORECASE
)
