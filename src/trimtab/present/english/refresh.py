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
    "refresh.cause.settings": "the settings",
    "refresh.step.program": "the program or the machine is another one than for review {number}: {parts}",
    "refresh.step.restated": "{cells} {cells:figure was|figures were} restated",
    "refresh.step.new_data": "{periods} {periods:period|periods} came in; the data now run from {first:date} to {last:date}",
    "refresh.step.tests": "finished tests: {after}, before {before}",
    "refresh.step.settings": "settings: {names:label}",
    "refresh.setting.terms": "margin or hurdle",
    "refresh.setting.budget": "the budget or its limits",
    "refresh.setting.efforts": "the inputs file",
    "refresh.setting.country": "the country of the public holidays",
    "refresh.setting.seed": "the seed",
    "refresh.setting.last": "what was advised the time before",
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
    "problem.since_other_units": (
        "Review {since} and review {number} count in other units: a currency or a value per outcome is declared in one of them only.\n"
        "Name a review with the same declarations with --since."
    ),
    "problem.no_review_before": (
        "There is no earlier review of the data of review {number} in a file called {file}.\nName one with --since; trimtab reviews lists them."
    ),
}
