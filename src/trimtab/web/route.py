"""The addresses of the site: who may ask for each, and what answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from trimtab.web.board import show_board
from trimtab.web.brief import send_brief, send_table, show_brief
from trimtab.web.channel import show_channel
from trimtab.web.data import correct_file, show_bring, show_file, take_file
from trimtab.web.decision import record_decision, show_decision
from trimtab.web.entrance import join_team, show_join, show_sign_in, sign_in, sign_out
from trimtab.web.language import change_language
from trimtab.web.outside import keep_writing, rule_on_notes, show_outside, show_writing
from trimtab.web.own import change_password, erase_entry, leave_session, show_own
from trimtab.web.plan import show_plan
from trimtab.web.quarter import show_quarter
from trimtab.web.report import show_review
from trimtab.web.retro import end_meeting, settle_promise, show_retro, write_recollection
from trimtab.web.role import Role
from trimtab.web.scenario import show_scenario
from trimtab.web.team import change_mate, make_link, show_team
from trimtab.web.trial import keep_new, keep_result, register_trial, show_new, show_test, show_tests
from trimtab.web.visit import Answer, Visit
from trimtab.web.work import follow_job, show_job

Handler = Callable[[Visit], Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One address and one method."""

    path: str
    handler: Handler
    role: Role | None
    """The least that may ask; None: anybody."""
    method: str = "GET"


ROUTES = (
    Route(path="/", handler=show_board, role=Role.VIEWER),
    Route(path="/decision", handler=show_decision, role=Role.LEAD),
    Route(path="/decision", handler=record_decision, role=Role.LEAD, method="POST"),
    Route(path="/quarter", handler=show_quarter, role=Role.VIEWER),
    Route(path="/quarter/brief", handler=show_brief, role=Role.VIEWER),
    Route(path="/quarter/brief.html", handler=send_brief, role=Role.VIEWER),
    Route(path="/quarter/brief.csv", handler=send_table, role=Role.VIEWER),
    Route(path="/review", handler=show_review, role=Role.VIEWER),
    Route(path="/plan", handler=show_plan, role=Role.VIEWER),
    Route(path="/plan/scenario", handler=show_scenario, role=Role.VIEWER),
    Route(path="/channel/{channel:path}", handler=show_channel, role=Role.VIEWER),
    Route(path="/tests", handler=show_tests, role=Role.VIEWER),
    Route(path="/tests/new", handler=show_new, role=Role.CONTRIBUTOR),
    Route(path="/tests/new", handler=keep_new, role=Role.CONTRIBUTOR, method="POST"),
    Route(path="/tests/{number}", handler=show_test, role=Role.VIEWER),
    Route(path="/tests/{number}/register", handler=register_trial, role=Role.ANALYST, method="POST"),
    Route(path="/tests/{number}/result", handler=keep_result, role=Role.ANALYST, method="POST"),
    Route(path="/retro", handler=show_retro, role=Role.VIEWER),
    Route(path="/retro", handler=end_meeting, role=Role.LEAD, method="POST"),
    Route(path="/retro/words", handler=write_recollection, role=Role.CONTRIBUTOR, method="POST"),
    Route(path="/retro/promise/{promise}", handler=settle_promise, role=Role.LEAD, method="POST"),
    Route(path="/outside", handler=show_outside, role=Role.VIEWER),
    Route(path="/outside/ruling", handler=rule_on_notes, role=Role.CONTRIBUTOR, method="POST"),
    Route(path="/outside/{kind}", handler=show_writing, role=Role.CONTRIBUTOR),
    Route(path="/outside/{kind}", handler=keep_writing, role=Role.CONTRIBUTOR, method="POST"),
    Route(path="/data", handler=show_bring, role=Role.ANALYST),
    Route(path="/data", handler=take_file, role=Role.ANALYST, method="POST"),
    Route(path="/data/{upload}", handler=show_file, role=Role.ANALYST),
    Route(path="/data/{upload}", handler=correct_file, role=Role.ANALYST, method="POST"),
    Route(path="/job/{job}", handler=show_job, role=Role.VIEWER),
    Route(path="/job/{job}/events", handler=follow_job, role=Role.VIEWER),
    Route(path="/team", handler=show_team, role=Role.ADMIN),
    Route(path="/team", handler=make_link, role=Role.ADMIN, method="POST"),
    Route(path="/team/{member}", handler=change_mate, role=Role.ADMIN, method="POST"),
    Route(path="/own", handler=show_own, role=Role.VIEWER),
    Route(path="/own/language", handler=change_language, role=Role.VIEWER, method="POST"),
    Route(path="/own/password", handler=change_password, role=Role.VIEWER, method="POST"),
    Route(path="/own/session/{session}", handler=leave_session, role=Role.VIEWER, method="POST"),
    Route(path="/own/entry/{number}", handler=erase_entry, role=Role.VIEWER, method="POST"),
    Route(path="/sign-in", handler=show_sign_in, role=None),
    Route(path="/sign-in", handler=sign_in, role=None, method="POST"),
    Route(path="/sign-out", handler=sign_out, role=None, method="POST"),
    Route(path="/join/{invitation}", handler=show_join, role=None),
    Route(path="/join/{invitation}", handler=join_team, role=None, method="POST"),
)
"""Every address there is; the tests walk them all as every role."""

PLACES = (
    ("/", "web.nav.board", Role.VIEWER),
    ("/plan", "web.nav.plan", Role.VIEWER),
    ("/tests", "web.nav.tests", Role.VIEWER),
    ("/retro", "web.nav.retro", Role.VIEWER),
    ("/outside", "web.nav.outside", Role.VIEWER),
    ("/quarter", "web.nav.review", Role.VIEWER),
    ("/data", "web.nav.data", Role.ANALYST),
    ("/team", "web.nav.team", Role.ADMIN),
)
"""What the navigation leads to: (address, code of its name, who may go there)."""
