"""Requests to cycle to present to pages: the team's room in the browser."""

from trimtab.web.application import make_application
from trimtab.web.serving import serve_demo, serve_site

__all__ = ["make_application", "serve_demo", "serve_site"]
