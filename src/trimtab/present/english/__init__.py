"""The English catalogue: one file per room, merged here."""

from trimtab.present.english import cycle, intake, model, page, plan, returns, verdict

SENTENCES: dict[str, str] = {
    **intake.SENTENCES,
    **model.SENTENCES,
    **returns.SENTENCES,
    **plan.SENTENCES,
    **verdict.SENTENCES,
    **cycle.SENTENCES,
    **page.SENTENCES,
}
