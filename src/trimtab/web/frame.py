"""Views into pages: the templates, and what stands around every one of them."""

from __future__ import annotations

from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined

import trimtab
from trimtab.web.role import Role
from trimtab.web.route import PLACES
from trimtab.web.visit import Page, Visit

NATIVE = (("en", "English"), ("fr", "Français"), ("nl", "Nederlands"))
"""Our languages by the names their readers know them by."""


def draw_page(page: Page, visit: Visit) -> str:
    """The whole page as HTML."""
    return (
        _templates()
        .get_template(f"{page.template}.html")
        .render(
            page=page,
            view=page.view,
            visit=visit,
            word=visit.word,
            places=PLACES,
            analyst=Role.ANALYST,
            languages=NATIVE,
            version=trimtab.__version__,
        )
    )


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("trimtab.web", "template"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def read_asset(name: str) -> bytes | None:
    """A file the pages ask for, by its name; None where there is none."""
    if name == "report.css":
        return resources.files("trimtab.present.page").joinpath("style.css").read_bytes()
    if name not in ASSETS:
        return None
    return resources.files("trimtab.web").joinpath("asset", name).read_bytes()


ASSETS = {"report.css": "text/css", "team.css": "text/css", "team.js": "text/javascript", "mark.svg": "image/svg+xml"}
"""Everything the pages ask for besides themselves, with its kind."""
