"""The English catalogue: one file per room (two for intake: faults, and what is worth knowing), merged here.

A template is a plain sentence with its parameters in braces. After a colon stands how a parameter is written; nothing
else of `str.format` is used. Names of channels, columns and files pass through untouched, whatever they contain.

    {x}              words as they are; whole numbers with thousands; other numbers as :number; lists as "a, b and c"
    {x:money}        €1,240 or €12.50, in the review's currency; without one, the bare amount
    {x:estimate}     the same for what was estimated: three significant digits, €18,400
    {x:percent}      a share: 0.64 is 64%
    {x:probability}  the same, but never 0% or 100%: "<1%", ">99%"
    {x:count}        to the nearest whole number: 12,400
    {x:number}       three significant digits: 0.0123, 1.24, 18,400
    {x:date}         an ISO date: 6 May 2024
    {x:label}        x is itself a code of this catalogue; its sentence stands here; `Label` opens with a capital
    {x:estimate~low~high}, {x:number~low~high}
                     with its interval: "€0.62 (90%: €0.21 to €1.08)"; low and high are parameters too
    {x:week|weeks}   the word that fits the number x, or as many names as x holds

The sentence of a problem (`problem.…`) has two lines, separated by a line break: what is wrong, then what to do. It may
also mention `{file}`, `{row}` and `{column}`, which come with the problem's place.
"""

from trimtab.present.english import (
    agenda,
    answer,
    bridge,
    cycle,
    experiment,
    field,
    forecast,
    history,
    intake,
    ledger,
    model,
    notice,
    opportunity,
    page,
    plan,
    proposal,
    quarter,
    radar,
    record,
    refresh,
    retro,
    returns,
    scenario,
    team,
    teamwork,
    trial,
    verdict,
    web,
)

SENTENCES: dict[str, str] = {
    **intake.SENTENCES,
    **notice.SENTENCES,
    **model.SENTENCES,
    **bridge.SENTENCES,
    **returns.SENTENCES,
    **plan.SENTENCES,
    **verdict.SENTENCES,
    **cycle.SENTENCES,
    **forecast.SENTENCES,
    **experiment.SENTENCES,
    **trial.SENTENCES,
    **proposal.SENTENCES,
    **ledger.SENTENCES,
    **refresh.SENTENCES,
    **radar.SENTENCES,
    **opportunity.SENTENCES,
    **agenda.SENTENCES,
    **team.SENTENCES,
    **record.SENTENCES,
    **retro.SENTENCES,
    **field.SENTENCES,
    **answer.SENTENCES,
    **page.SENTENCES,
    **web.SENTENCES,
    **scenario.SENTENCES,
    **history.SENTENCES,
    **quarter.SENTENCES,
    **teamwork.SENTENCES,
}
