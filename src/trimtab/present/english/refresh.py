"""English sentences about what changed from one review to the next, by code."""

SENTENCES: dict[str, str] = {
    "refresh.answer": "Since review {since} of {day:date}, {same} of {all} {all:verdict is|verdicts are} the same.",
    "refresh.nothing": "Nothing changed between review {since} and review {number}: data, tests, settings and program are the same.",
    "refresh.turned": "{channel}: {before:label}, now {after:label}. It turned with {causes:label}.",
    "refresh.absent": "not there",
    "refresh.overlap": (
        "The 90% range of the return of {steady} of {all} {all:channel|channels} holds at least {bar:percent} of what it held before"
        " (of the shorter of the two)."
    ),
    "refresh.points": "{points:number} points",
    "refresh.chance": "≈ 0",
    "refresh.order": (
        "One thing was changed at a time, in the order of the letters, and everything was computed again each time: a column says what"
        " its step moved the number by, and ≈ 0 that it is no more than the calculation's own chance makes of nothing. Where two changes"
        " work on each other, their shares depend on this order."
    ),
    "refresh.cause.program": "the program",
    "refresh.cause.restated": "restated figures",
    "refresh.cause.new_data": "the new data",
    "refresh.cause.tests": "the tests",
    "refresh.cause.value": "the value of an outcome",
    "refresh.cause.columns": "the columns",
    "refresh.cause.inputs": "the inputs file",
    "refresh.cause.margin": "the margin",
    "refresh.cause.hurdle": "the hurdle",
    "refresh.cause.budget": "the budget",
    "refresh.cause.country": "the public holidays",
    "refresh.cause.seed": "the seed",
    "refresh.cause.last": "the advice of the time before",
    "refresh.cause.units": "the model's units",
    "refresh.step.program": "the program or the machine is another one than for review {number}: {parts}",
    "refresh.step.restated": "{cells} {cells:figure was|figures were} restated",
    "refresh.step.new_data": "{periods} {periods:period|periods} came in; the data now run from {first:date} to {last:date}",
    "refresh.step.tests": "finished tests: {after}, before {before}",
    "refresh.step.tests_came": "{count} finished {count:test|tests} came in: {channels}, from {first:date} to {last:date}",
    "refresh.step.new_data_and_gone": (
        "{periods} {periods:period|periods} came in and {gone} went; the data now run from {first:date} to {last:date}"
    ),
    "refresh.step.tests_other": "{after} finished {after:test|tests} as before, but {after:it is not the same or reads|they are not the same or read} otherwise",
    "refresh.step.value": "an outcome is worth {after:money}, before {before:money}",
    "refresh.step.value_column": "what an outcome is worth comes from elsewhere, or changed over time",
    "refresh.step.columns": "columns came, went or are read otherwise: {columns}",
    "refresh.step.columns_came": "{columns} {columns:is a new column|are new columns}",
    "refresh.step.columns_gone": "{columns} {columns:is no column|are no columns} of the data any more",
    "refresh.step.columns_other": "{columns} {columns:is|are} read otherwise or from another column",
    "refresh.step.columns_order": "the columns stand in another order",
    "refresh.step.columns_and_periods": "the data begin later, and columns came, went or are read otherwise: {columns}",
    "refresh.step.inputs": "the inputs file: hours, effort or resources of channels",
    "refresh.step.margin": "the margin is {after:percent}, before {before:percent}",
    "refresh.step.margin_declared": "a margin of {after:percent} is declared, before there was none",
    "refresh.step.margin_open": "no margin is declared any more, before it was {before:percent}",
    "refresh.step.hurdle": "the hurdle is {after:number}, before {before:number}",
    "refresh.step.budget": "the budget: {parts:label}",
    "refresh.budget.kind": "whether the total is a ceiling, fixed or open",
    "refresh.budget.money": "the money",
    "refresh.budget.hours": "the hours",
    "refresh.budget.free_band": "how far a channel may be raised without evidence",
    "refresh.budget.pilot_share": "how large a pilot may be",
    "refresh.budget.limits": "the limits on channels",
    "refresh.budget.goal": "the goal",
    "refresh.budget.caution": "the caution",
    "refresh.budget.switching": "what moving money costs",
    "refresh.step.country": "the country of the public holidays",
    "refresh.step.seed": "the seed of the draws",
    "refresh.step.last": "what the review before advised; a verdict departs from it only for a gain worth the trouble",
    "refresh.step.units": "the units in which the model works, which follow the first review of a file",
    "refresh.column.before": "then",
    "refresh.column.after": "now",
    "refresh.column.overlap": "overlap",
    "refresh.measure.probability_below_hurdle": "chance of falling below the hurdle",
    "refresh.measure.planned": "planned",
    "problem.since_not_before": "Review {since} is not earlier than review {number}.\nName an earlier one with --since.",
    "problem.since_other_data": (
        "Review {since} and review {number} are not about the same data.\n"
        "Name two reviews of the same channels and places whose periods overlap; trimtab reviews lists them."
    ),
    "problem.since_other_currency": (
        "Review {since} counts in {before} and review {number} in {after}, so their figures cannot be compared.\n"
        "Name a review in the same currency with --since."
    ),
    "problem.since_other_units": (
        "Review {since} and review {number} count in other units: a currency or a value per outcome is declared in one of them only.\n"
        "Name a review with the same declarations with --since."
    ),
    "problem.no_review_before": (
        "There is no earlier review of the data of review {number} in a file called {file}.\nName one with --since; trimtab reviews lists them."
    ),
}
