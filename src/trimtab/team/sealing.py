"""What members write is sealed until it is opened in the round: nobody is led by what others wrote."""

from __future__ import annotations

from trimtab.team.book import Book, Thing
from trimtab.team.habit import CleanSheet, Draft
from trimtab.team.record import Record
from trimtab.team.retrospective import Recollection, Retrospective


def list_sealed(book: Book, key: bytes | None) -> frozenset[int]:
    """Numbers of the things that whoever holds `key` may not read yet."""
    return frozenset(
        thing.number for thing in book.things.values() if not _is_open(thing, book) and not is_own(thing.current, key)
    )


def is_own(record: Record, key: bytes | None) -> bool:
    """Whether an entry was made with a key."""
    return key is not None and record.mark is not None and record.mark.is_of(key)


def _is_open(thing: Thing, book: Book) -> bool:
    body = thing.current.body
    if isinstance(body, Recollection):
        about = book.targets(body.about)
        held = [retrospective for _, retrospective in book.standing(Retrospective)]
        return any(book.targets(one.about) & about or (not about and one.occasion == body.occasion) for one in held)
    if isinstance(body, Draft):
        return any(sheet.quarter == body.quarter and sheet.held is not None for _, sheet in book.standing(CleanSheet))
    return True
