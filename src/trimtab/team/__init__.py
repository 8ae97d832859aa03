"""The team's own words: what it does, believes, tests, decides and learns, and what is due."""

from trimtab.team.book import Book, Thing
from trimtab.team.form import read_body
from trimtab.team.kind import KINDS, Body, Withdrawal
from trimtab.team.record import Fresh, Mark, Origin, Record, name_kind

__all__ = [
    "KINDS",
    "Body",
    "Book",
    "Fresh",
    "Mark",
    "Origin",
    "Record",
    "Thing",
    "Withdrawal",
    "name_kind",
    "read_body",
]
