"""English sentences of looking back, of the team's calibration and of the clean sheet, by code."""

SENTENCES: dict[str, str] = {
    # --- retrospectives ---
    "retro.title": "Hits, misses and what we learned",
    "retro.promises": "What we promised last time",
    "retro.no_promises": "Nothing is open, and nothing was settled since the last time.",
    "retro.promise_unknown": "{what} ({owner}, by {due:date}): {kept:label}. Whether a number moved is not known.",
    "retro.promise_moved": "{what} ({owner}, by {due:date}): {kept:label}. {measure} moved from {before:number} to {now:number}.",
    "retro.promise_still": "{what} ({owner}, by {due:date}): {kept:label}. {measure} did not move: {before:number}, and now {now:number}.",
    "retro.promise_moved_target": (
        "{what} ({owner}, by {due:date}): {kept:label}. {measure} moved the right way, from {before:number} to {now:number};"
        " it was to be {target:number}."
    ),
    "retro.promise_still_target": (
        "{what} ({owner}, by {due:date}): {kept:label}. {measure} did not move the right way: {before:number}, and now"
        " {now:number}; it was to be {target:number}."
    ),
    "retro.promise_stay": (
        "{what} ({owner}, by {due:date}): {kept:label}. {measure} was to stay at {target:number}: it was {before:number}, and"
        " is {now:number} now."
    ),
    "retro.measure.return_on_investment": "Return on investment",
    "retro.measure.marginal_return": "What the next unit of money brings",
    "retro.measure.profit": "Profit",
    "retro.measure.return_on_time": "Profit per hour",
    "retro.measure.return_on_effort": "Profit per effort point",
    "retro.measure.return_on_resources": "Profit per unit of people and resources",
    "retro.measure.contribution": "The outcome it brought",
    "retro.measure.periods_to_result": "The time to result",
    "retro.kept": "kept",
    "retro.broken": "not kept",
    "retro.open": "not told yet",
    "retro.tests": "Trials nobody looked back on yet",
    "retro.no_tests": "None.",
    "retro.test_hit": "Trial {number} on {channel}: {estimate:number}, at least the {least:number} that matters. {what}",
    "retro.test_miss": "Trial {number} on {channel}: {estimate:number}, short of the {least:number} that matters. {what}",
    "retro.range_hit": "We gave it {probability:percent}, and our 80% range held the result.",
    "retro.range_miss": "We gave it {probability:percent}, and our 80% range did not hold the result.",
    "retro.model": (
        "The model had expected {mean:number~low~high}; the trial’s own error is {error:number}. The two are"
        " {surprise:number} standard deviations apart, both errors counted; up to 1.6 is nothing unusual."
    ),
    "retro.model_alone": "The model had expected {mean:number~low~high}; how sure the trial is was not said.",
    "retro.channels": "What was foreseen, and what came",
    "retro.no_channels": "There are no two reviews of the same data that lie apart in time.",
    "retro.foreseen": (
        "Review {review} foresaw what each channel would bring for the money it then got; review {newest} sees"
        " {inside:count} of {count:count} channels within that, over {periods:count} {periods:period|periods}."
    ),
    "retro.column.channel": "Channel",
    "retro.column.planned": "Planned",
    "retro.column.spent": "Spent",
    "retro.column.foreseen": "Foreseen",
    "retro.column.seen": "Seen now",
    "retro.column.difference": "Difference",
    "retro.column.inside": "As foreseen?",
    "retro.inside": "yes",
    "retro.outside": "no",
    "retro.beyond": "more than was ever tried",
    "retro.recollections": "What members saw",
    "retro.no_recollections": "Nobody wrote anything down yet: trimtab add recollection, each before reading the others.",
    "retro.sealed": (
        "{count:count} {count:member|members} wrote. Write what you saw before you read it: trimtab add recollection. Who only"
        " listens reads with --open."
    ),
    "retro.members": "{count:count} {count:member|members} wrote, each without seeing the others; no names are kept.",
    "retro.hit": "Hit: {what} ({number})",
    "retro.miss": "Miss: {what} ({number}; {cause:label})",
    "retro.learned": "Learned: {what}",
    "retro.change": (
        "It ends with one change we will make. Record it: trimtab retro --occasion TEXT --learned TEXT --change TEXT"
        " --owner ROLE --due DATE."
    ),
    "retro.held": "Recorded: retrospective {retrospective} with promise {promise}: {what} ({owner}, by {due:date}).",
    "problem.change_missing": (
        "A retrospective ends with one change, and not all of it is said.\nSay --occasion, --change, --owner and --due."
    ),
    "problem.no_later_review": (
        "Review {number} is not there, or no newer review of the same data is.\nReview the newest data first: trimtab review."
    ),
    # --- practices ---
    "standing.title": "{count:count} {count:practice|practices}, and what to do with {count:it|each}",
    "standing.column.channel": "Channel",
    "standing.column.practice": "Practice",
    "standing.column.verdict": "Verdict",
    "standing.column.why": "Why",
    "standing.column.review": "Looked at again",
    "standing.forgotten": "set and forgot",
    "practice.channel_stops": "Review {review} advises to stop {channel}, and the practice with it.",
    "practice.better": (
        "Result {result} found {estimate:number}, at least the {least:number} that matters: {tested} Make the change, and say so"
        " with trimtab revise {number}."
    ),
    "practice.adopted": "It was put in new words after result {result} found {estimate:number}, at least the {least:number} that matters: {tested}",
    "practice.no_better": (
        "Result {result} found {estimate:number}, short of the {least:number} that matters, so the change is not worth making: {tested}"
    ),
    "practice.missed": (
        "No trial of a change to it is over within a year. {count:count} {count:miss|misses} on {channel} {count:was|were} put down"
        " to {causes:label}. What would settle it: trimtab add hypothesis --practice {number}."
    ),
    "practice.untried": (
        "No trial of a change to it is over within a year. What would settle it: trimtab add hypothesis --practice {number}."
    ),
    # --- registered trials and the model ---
    "problem.spend_change_missing": (
        "What the model expects depends on the money.\nSay --spend-change: media money more or less than without the trial."
    ),
    "problem.spend_change_too_low": (
        "The trial would save {change:number} over {periods:count} {periods:period|periods}, and {channel} spends"
        " {spent:number} in that time if nothing changes.\nSay --spend-change: at most so much less."
    ),
    "problem.metric_not_outcome": (
        "The model of that review speaks of {outcome}, and the hypothesis of {metric}.\n"
        "Leave --review out, or trial a hypothesis about {outcome}."
    ),
    # --- calibration ---
    "calibration.head_team": "How good our forecasts are",
    "calibration.head_own": "How good your forecasts are",
    "calibration.none": "Nothing can be scored yet: no forecast is resolved.",
    "calibration.few": "That is few: below {enough:count}, such scores say little.",
    "calibration.open": "{count:count} {count:is|are} not resolved yet.",
    "calibration.probabilities": (
        "{count:count} {count:probability|probabilities} scored: Brier {brier:number} (0 is perfect, 0.25 a coin), log score"
        " {log:number} (0 is perfect, 0.69 a coin). {base:percent} came true."
    ),
    "calibration.better": "They tell cases apart: always saying {base:percent} would have scored {brier_of_base:number}.",
    "calibration.no_better": "They do not tell cases apart: always saying {base:percent} would have scored {brier_of_base:number}.",
    "calibration.ranges": "{count:count} 80% {count:range|ranges} scored: {inside:percent} held the figure, and {wanted:percent} were to.",
    "calibration.interval_score": "Interval score in {unit}: {score:number} on average; the smaller, the better.",
    "calibration.interval_score_bare": "Interval score: {score:number} on average; the smaller, the better.",
    "calibration.picture": "How often it came true",
    "calibration.column.forecast_at": "Forecast at",
    "calibration.column.how_many": "How many",
    "calibration.column.came_true": "Came true",
    "calibration.column.fits": "Shares that fit (90%)",
    "calibration.others": "Others",
    "calibration.column.whose": "Whose",
    "calibration.column.answered": "Scored",
    "calibration.column.brier": "Brier",
    "calibration.column.base": "Came true",
    "calibration.column.open": "Open",
    "calibration.overrides": "Overrides",
    "calibration.how_to_read": (
        "Each dot is a group of forecasts, the larger the more there are. On the broken line, what was forecast at 60% came"
        " true six times in ten. Bars hold the shares that fit with a probability of 90%."
    ),
    "calibration.made_by": "Made by trimtab {version}.",
    # --- the clean sheet ---
    "sheet.title": "Clean sheet of {quarter}",
    "sheet.unscheduled": "It has no day yet: trimtab add clean-sheet --quarter this --day DATE.",
    "sheet.scheduled": "Held on {day:date}.",
    "sheet.begin": "Draw up the strategy as if nothing were running yet. What is spent today is not shown until every sheet is in.",
    "sheet.prompt.game_plan": "What is the game plan: whom do we want to reach, with what, and why would they care?",
    "sheet.prompt.fit": "How would each channel fit the game plan, by its own nature?",
    "sheet.prompt.workflow": "Which processes and workflows would make most of it?",
    "sheet.prompt.pitfall": "Which pitfalls are there?",
    "sheet.prompt.money": "How much money would each get over the next quarter?",
    "sheet.channels": "Channels known so far: {channels}. Leave out what you would not begin, add what you would.",
    "sheet.drafts": (
        "{count:count} {count:sheet is|sheets are} in. Yours: trimtab add draft --quarter this --lines 'CHANNEL | MONEY | FIT |"
        " WORKFLOW | PITFALL', once per channel. When all are in: trimtab clean-sheet --compare."
    ),
    "sheet.differences": "Money over the next quarter",
    "sheet.column.channel": "Channel",
    "sheet.total": "All channels",
    "sheet.today": "Today",
    "sheet.optimum": "Optimiser",
    "sheet.draft": "Sheet {number}",
    "sheet.earns": "What each would earn more than going on as today",
    "sheet.brings": "What each would bring more than going on as today",
    "sheet.worth": "{gain} (90%: {low} to {high}); better than today with a probability of {probability}.",
    "sheet.untried": "More than was ever tried for {channels}: there it is a guess.",
    "sheet.unknown": "Nothing is known about {channels}: the money counts, and what it brings does not.",
    "sheet.words": "What was written",
    "problem.draft_first": (
        "None of the sheets of {quarter} is yours, and the comparison would give today’s money away.\n"
        "Draw yours up first: trimtab add draft --quarter {quarter}. Who only listens compares with --open."
    ),
    "problem.no_drafts": (
        "No sheet of {quarter} is in yet, and the comparison would give today’s money away.\n"
        "Draw one up first: trimtab add draft --quarter {quarter}."
    ),
}
"""English sentences of looking back, of the team's calibration and of the clean sheet, by code."""
