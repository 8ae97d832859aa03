"""The site as an ASGI application: every request is checked, answered by its page, and sent with strict headers."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import UTC, datetime

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route as Address
from starlette.types import ASGIApp

from trimtab.ledger.member import LONGEST
from trimtab.web.frame import ASSETS, draw_page, read_asset
from trimtab.web.guard import COOKIE, HEADERS, LARGEST, admit, is_known_host, is_own_form, make_token
from trimtab.web.route import ROUTES, Route
from trimtab.web.site import Site
from trimtab.web.tongue import choose_language
from trimtab.web.visit import Answer, Dropped, Events, File, Missing, Page, Redirect, Visit

log = logging.getLogger("trimtab.web")

FIELDS = 2_000
"""Fields a form may have: a wide file has one for each of its columns."""
LOOK, LOOKS = 0.5, 1200
"""Seconds between looks at what is followed, and how many there are before the browser has to ask anew."""

Respond = Callable[[Request], Awaitable[Response]]


def make_application(site: Site) -> ASGIApp:
    """The site behind all its addresses."""
    addresses = [Address("/asset/{name}", _send_asset, methods=["GET"])]
    addresses += [Address(route.path, _answer(route, site), methods=[route.method]) for route in ROUTES]
    nowhere = _answer(Route(path="", handler=lambda _: Missing(), role=None), site)

    async def miss(request: Request, error: Exception) -> Response:
        if isinstance(error, HTTPException) and error.status_code == 405:
            return PlainTextResponse("method not allowed", status_code=405, headers=HEADERS)
        return await nowhere(request)

    return Starlette(routes=addresses, exception_handlers={404: miss, 405: miss})


def _answer(route: Route, site: Site) -> Respond:
    async def respond(request: Request) -> Response:
        if not is_known_host(request, site):
            return PlainTextResponse("unknown host", status_code=421, headers=HEADERS)
        if not _is_bearable(request):
            return PlainTextResponse("too large", status_code=413, headers=HEADERS)
        form, dropped = await _read_form(request) if request.method == "POST" else ({}, None)
        return await run_in_threadpool(_respond, request, form, dropped, route, site)

    return respond


def _respond(request: Request, form: Mapping[str, str], dropped: Dropped | None, route: Route, site: Site) -> Response:
    try:
        visit = _take_visit(request, form, dropped, site)
    except Exception:
        log.exception("nobody could be admitted")
        return PlainTextResponse("something went wrong on our side", status_code=500, headers=HEADERS)
    if not visit.visitor.may(route.role):
        if visit.visitor.role is None:
            return RedirectResponse("/sign-in", status_code=303, headers=HEADERS)
        return _fail(visit, "web.error.forbidden", 403)
    if route.method != "GET" and not is_own_form(request, visit):
        return _fail(visit, "web.error.stale", 403)
    try:
        return _send(route.handler(visit), visit)
    except Exception:
        # Whoever asks is told that it failed, and never what the code says about it.
        log.exception("%s %s", route.method, route.path)
        return _fail(visit, "web.error.broken", 500)


def _is_bearable(request: Request) -> bool:
    """Whether a request says how large it is, and is not too large; what follows cannot be longer than it says."""
    if request.method != "POST":
        return True
    length = request.headers.get("content-length", "")
    return length.isdigit() and int(length) <= LARGEST


async def _read_form(request: Request) -> tuple[Mapping[str, str], Dropped | None]:
    """What was typed, by field, and the file that came with it; nothing where a form is none."""
    try:
        async with request.form(max_fields=FIELDS, max_files=1) as said:
            typed = {name: value for name, value in said.items() if isinstance(value, str)}
            files = [value for value in said.values() if isinstance(value, UploadFile)]
            file = files[0] if files else None
            dropped = None if file is None else Dropped(name=file.filename or "", content=await file.read())
            return typed, dropped
    except HTTPException:
        return {}, None


def _take_visit(request: Request, form: Mapping[str, str], dropped: Dropped | None, site: Site) -> Visit:
    at = datetime.now(UTC)
    visitor = admit(request.cookies.get(COOKIE), site, at)
    return Visit(
        site=site,
        visitor=visitor,
        language=visitor.language or choose_language(request.headers.get("accept-language", "")),
        token=make_token(site, visitor),
        path=request.url.path,
        address="" if request.client is None else request.client.host,
        origin=f"{request.url.scheme}://{request.url.netloc}",
        params={name: str(value) for name, value in request.path_params.items()},
        query=dict(request.query_params),
        form=form,
        file=dropped,
        at=at,
    )


def _send(answer: Answer, visit: Visit) -> Response:
    match answer:
        case Page():
            return HTMLResponse(draw_page(answer, visit), status_code=answer.status, headers=HEADERS)
        case Redirect():
            response = RedirectResponse(answer.to, status_code=303, headers=HEADERS)
            if answer.session is not None:
                _set_cookie(response, answer.session)
            return response
        case File():
            named = {"Content-Disposition": f'attachment; filename="{answer.name}"'}
            return Response(answer.content, media_type=answer.kind, headers={**HEADERS, **named})
        case Events():
            return StreamingResponse(_stream(answer), media_type="text/event-stream", headers=HEADERS)
        case Missing():
            return _fail(visit, "web.error.missing", 404)


async def _stream(events: Events) -> AsyncIterator[str]:
    """Tell what changed, and now and then that the line still stands, until the last."""
    told: object = None
    for _ in range(LOOKS):
        state, is_last = await run_in_threadpool(events.look)
        yield f"data: {json.dumps(state)}\n\n" if state != told else ": still here\n\n"
        if is_last:
            yield "event: over\ndata: {}\n\n"
            return
        told = state
        await asyncio.sleep(LOOK)


def _set_cookie(response: Response, token: str) -> None:
    age = int(LONGEST.total_seconds()) if token else 0
    response.set_cookie(COOKIE, token, max_age=age, path="/", secure=True, httponly=True, samesite="lax")


def _fail(visit: Visit, code: str, status: int) -> Response:
    page = Page(template="error", title=visit.word("web.error.title"), view=visit.word(code), status=status)
    return HTMLResponse(draw_page(page, visit), status_code=status, headers=HEADERS)


async def _send_asset(request: Request) -> Response:
    name = request.path_params["name"]
    content = read_asset(name)
    if content is None:
        return PlainTextResponse("not found", status_code=404, headers=HEADERS)
    return Response(content, media_type=ASSETS[name], headers={**HEADERS, "Cache-Control": "no-cache"})
