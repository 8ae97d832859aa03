"""Following a review while it is held."""

from __future__ import annotations

from dataclasses import dataclass

from trimtab.ledger import Job, read_job
from trimtab.present.fault import explain_problem
from trimtab.web.visit import Answer, Events, Missing, Page, Redirect, Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """How far it is."""

    id: int
    text: str
    share: float
    is_over: bool
    faults: tuple[str, ...]
    upload: str


def show_job(visit: Visit) -> Answer:
    """Show how far a review is; the board, once it is held."""
    job = _find(visit)
    if job is None:
        return Missing()
    if job.review is not None:
        return Redirect(to="/")
    title = visit.word("web.work.failed" if job.is_over else "web.work.title")
    return Page(template="work", title=title, view=tell_job(job, visit))


def follow_job(visit: Visit) -> Answer:
    """Say again and again how far a review is, until it is over."""

    def look() -> tuple[dict[str, object], bool]:
        job = _find(visit)
        assert job is not None, "a job stays on the list"
        told = tell_job(job, visit)
        return {"text": told.text, "share": told.share}, job.is_over

    return Missing() if _find(visit) is None else Events(look=look)


def tell_job(job: Job, visit: Visit) -> Work:
    """A job in words."""
    running = f"progress.{job.stage}" if job.stage else "web.work.begins"
    code = running if job.state == "running" else f"web.work.{job.state}"
    return Work(
        id=job.id,
        text=visit.word(code),
        share=job.share if job.state == "running" else 0.0,
        is_over=job.is_over,
        faults=tuple(explain_problem(problem, visit.language) for problem in job.problems),
        upload=job.upload,
    )


def _find(visit: Visit) -> Job | None:
    number = visit.params["job"]
    return read_job(visit.site.open(), int(number)) if number.isdigit() and len(number) < 10 else None
