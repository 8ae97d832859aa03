"""The language a member reads the pages in, whatever the browser asks for."""

from __future__ import annotations

from trimtab.ledger import set_language
from trimtab.present.language import LANGUAGES
from trimtab.web.visit import Answer, Missing, Redirect, Visit


def change_language(visit: Visit) -> Answer:
    """Keep a member's language; an empty one is the browser's."""
    number, wanted = visit.visitor.number, visit.form.get("language", "")
    if number is None or (wanted and wanted not in LANGUAGES):
        return Missing()
    set_language(visit.site.open(), number, wanted or None)
    return Redirect(to="/own")
