"""English sentences of read-outs of experiments, by code."""

SENTENCES: dict[str, str] = {
    # --- what was asked for ---
    "problem.test_day_missing": "The test has no {flag}.\nSay the day, such as {flag} 2025-03-03.",
    "problem.test_day_unreadable": "{value} after {flag} is no day that can be read.\nWrite it like 2025-03-03.",
    "problem.test_days_reversed": (
        "The test begins on {start:date}, ends on {end:date} and is read until {until:date}.\nPut the three days in order."
    ),
    "problem.test_without_geos": (
        "No column was recognised as the one that names the region.\nName it with --geo COLUMN, or use --before-after if"
        " everything was changed at once."
    ),
    "problem.history_after_test": (
        "There is no history from {since:date} on, for the test began on {start:date}.\nGive --history-from a day before the"
        " test."
    ),
    "problem.test_unknown_geo": "{name} is no region of the file.\nUse the names in the file, such as {known}.",
    "problem.test_geos_by_comma": "{name} reads as one name, and the file has {found}.\nPut ; between regions: {instead}.",
    "problem.test_geo_twice": "{geos} {geos:is|are} both treated and left out.\nName each region once.",
    "problem.no_arm_column": (
        "No column was recognised as the one that says which group a user was in.\nName it with --group COLUMN."
    ),
    "problem.arm_blank": "Row {row} does not say which group the user was in.\nFill it in or take the row out.",
    "problem.one_arm": "Every user was in {arm}, so there is nothing to compare.\nAdd the users of the other group.",
    "problem.unknown_arm": "There is no group called {name}.\nUse one of: {known}.",
    "problem.which_arm": "There are several groups: {known}.\nSay which one to compare with the control, with --test-group.",
    "problem.split_of_other_arms": "The planned split does not name every group.\nGive a share to each of: {known}.",
    "problem.no_metric": "No column of numbers was found to compare.\nAdd one per metric, such as orders or revenue.",
    "problem.unknown_metric": "There is no metric called {name}.\nUse one of: {known}.",
    "problem.which_goal": (
        "Several metrics could decide: {known}.\nName the one the test was made for with --goal; the others stand beside it, or"
        " are guardrails."
    ),
    "problem.ratio_without_column": "There is no column {column} of numbers to compute {name} from.\nCheck its spelling against the header.",
    "problem.goal_and_guardrail": (
        "{name} is named as a goal and as a guardrail.\nName it once: a goal decides, a guardrail must only not get worse."
    ),
    "problem.user_blank": (
        "{count} {count:cell is|cells are} empty in {column}, the first in row {row}, and empty is not the same as nothing."
        "\nWrite 0 for users who did nothing."
    ),
    "problem.sums_incomplete": (
        "The sums need one row for each metric in each group.\nMetrics: {metrics}. Groups: {arms}."
    ),
    "problem.sums_of_ratio": (
        "{metric} has some of the sums of what it is counted per, and not all.\nGive {columns} for every group, or leave them"
        " empty if it is no ratio."
    ),
    "problem.sums_without_users": "{metric} has no users in {arm}.\nGive the number of users of every group.",
    "problem.sums_of_other_users": (
        "In {arm}, {few} is of {fewest:count} users and {many} of {most:count}.\nSum every metric over all users of the"
        " group: who did nothing counts with 0, or the groups differ by who is counted."
    ),
    "problem.sums_contradict": (
        "The sums of {metric} in {arm} contradict each other: no users have {column} as it is with the others.\nCompute it"
        " over the same users, from one figure per user rather than per order or day."
    ),
    "problem.metric_twice": "{name} is the name of two metrics.\nGive each its own name.",
    "notice.no_metric_but_names": (
        "{column} is not read as a metric: it says who a row is about. If it does count something, name it with --goal."
    ),
    "notice.before_not_used": (
        "What was seen of {metric} before the test is not used: that takes {columns} in every group. Its range is wider for"
        " it, and right."
    ),
    "problem.archive_lacks_columns": (
        "The header lacks {columns}, which this test needs.\nAdd {columns:the column|the columns} to the header, or write"
        " to a new file."
    ),
    "problem.archive_has_test": (
        "The test of {channel} that began on {start:date} stands in the file already, and would count twice.\nTake its row"
        " out first if you want the new one."
    ),
    "problem.archive_written_otherwise": (
        "A row added to this file could not be read back, for the file writes dates or numbers in another way.\nWrite to"
        " a new file, and move the row by hand."
    ),
    # --- why nothing is read out ---
    "withheld.missing_days": (
        "{geos} {geos:lacks|lack} the outcome on {count:count} {count:day|days}. A missing day is not a day without sales:"
        " fill them in, or declare --absent-rows-are-zero if nothing was sold."
    ),
    "withheld.missing_periods": (
        "{count:count} {count:period has|periods have} no outcome. Fill {count:it|them} in: a missing day is not a day"
        " without sales."
    ),
    "withheld.absent_days": (
        "{count:count} {count:day is|days are} missing altogether, the first on {first:date}. Export the whole time without"
        " gaps."
    ),
    "withheld.repeated_rows": (
        "{count:count} {count:row stands|rows stand} a second time, the first for {geo} on {day:date} in line {line}. Which"
        " one counts cannot be told: keep one row per region and day."
    ),
    "withheld.not_over": (
        "The test is to be read until {until:date}, and the data end on {last:date}. Come back when they reach that far,"
        " or look with --so-far, which is safe at any time; a test that is read when it happens to look good is wrong far too often."
    ),
    "withheld.not_begun": "The test begins on {start:date}, and the data end on {last:date}: there is nothing to read yet. Come back when the first days are in.",
    "withheld.channel_unknown": "The file has spend for {known}, and none for {channel}. Check the name of the channel, or say with --spend-change how much more or less was spent on it.",
    "withheld.short_history": (
        "There are {found:count} periods before the test, and {needed:count} are needed to learn how the regions move"
        " together. Export a longer history."
    ),
    "withheld.short_course": (
        "There are {found:count} periods before the change, and {needed:count} are needed to learn what was to be expected without"
        " it. Export a longer history."
    ),
    "withheld.few_donors": (
        "Only {found:count} {found:region is|regions are} left to compare with, and {needed:count} are needed. Add regions"
        " that were not treated, or leave out fewer."
    ),
    "withheld.no_outcome": "{geos} had no sales before the test, so there is nothing to compare them by.",
    "withheld.no_noise": "The figures before the test never move, so they cannot be real sales. Check the export.",
    "withheld.rough_fit": (
        "Before the test the comparison was off by {share:percent} of sales on a usual day, so it cannot stand in for what"
        " would have happened. Use larger regions or weeks instead of days."
    ),
    "withheld.no_better": (
        "In earlier windows without a test the other regions foretold the treated ones worse ({missed:percent} off) than the"
        " treated regions' own past did ({own:percent}): they do not move together. Choose other regions to compare with."
    ),
    "withheld.few_placebos": (
        "The comparison can be tried out on only {found:number} other {found:region|regions} that differ, too few to know"
        " how far off it usually is. Add regions that were not treated."
    ),
    "withheld.few_windows": (
        "The history holds {found:number} windows as long as the test, too few to know how far off such a forecast usually"
        " is. Export a longer history."
    ),
    "withheld.no_dose": (
        "Spend on {channel} did not really change: {change:estimate} against a usual {usual:estimate}. Without a change"
        " there is nothing to read. Check the days, where it ran and the channel."
    ),
    "withheld.dose_missed": (
        "Spend changed by {change:estimate}, and {planned:estimate} was planned: this is not the test that was designed."
        " Find out what really ran, and give that as --spend-change."
    ),
    "withheld.spilled": (
        "Spend on {channel} changed along with the test in {geos} too, with which the treated regions are compared. Leave"
        " {geos:it|them} out with --exclude."
    ),
    "withheld.other_channel": (
        "Spend on {channel} changed in the treated regions at the same time, by {change:estimate} against {tested:estimate}"
        " of the tested channel: which of the two worked cannot be told apart."
    ),
    "withheld.overlap_treated": (
        "The test of {channel} from {start:date} to {end:date} ran in {geos} at the same time: its effect cannot be told"
        " from this one's. Read both as one test, or leave out the days they share."
    ),
    "withheld.overlap_compared": (
        "The test of {channel} from {start:date} to {end:date} ran in {geos}, with which the treated regions are compared."
        " Leave {geos:it|them} out with --exclude."
    ),
    "withheld.few_users": "{arm} has {found:count} users, and {needed:count} are needed.",
    "withheld.wrong_split": (
        "{arm} got {share:percent} of the users where {planned:percent} was planned, which chance does not explain. Something"
        " treats the groups differently before anything is measured, so no number of this test can be trusted: look for"
        " broken redirects, bots, or users lost in one group."
    ),
    "withheld.no_spread": (
        "{metric} does not differ from user to user, or not beyond what it was before the test, so there is nothing to hold"
        " a difference against. Check the column."
    ),
    "withheld.per_nothing": (
        "{metric} is counted per something that a group has none of, so it has no value there. Check the columns."
    ),
    # --- what weakens a reading ---
    "caution.no_spread": (
        "{metric} is left out: it does not differ from user to user, or not beyond what it was before the test."
    ),
    "caution.per_nothing": "{metric} is left out: a group has nothing of what it is counted per.",
    "caution.left_out_incomplete": "Left out of the comparison, for days of {geos:its|theirs} are missing: {geos}.",
    "caution.left_out_idle": "Left out of the comparison, for nothing happens there: {geos}.",
    "caution.few_placebos": (
        "Only about {count:count} independent trial runs were possible, so the result counts as matched markets, not as a"
        " full geo test."
    ),
    "caution.inflated": (
        "Regions without a test drifted apart in these days {factor:number} times as far as their history says, so the"
        " range is that much wider."
    ),
    "caution.heavy_geo": "{geo} alone makes up {weight:percent} of the comparison: what happened there decides.",
    "caution.estimators_apart": (
        "Another way to compute it disagrees ({methods:label}): look at the picture before you act on the number."
    ),
    "caution.no_spend_change": (
        "The file does not say what spend would have been, so the result cannot enter a review. Give --spend-change, or a"
        " column of spend."
    ),
    "caution.no_control": (
        "There was nothing to compare with. Whatever else happened in these days is in the number, so it is the weakest"
        " evidence there is and never enough alone to stop a channel or to raise it."
    ),
    "caution.few_windows": (
        "Only {count:number} windows as long as the test fit into the history, so the range is wide on purpose."
    ),
    "caution.break_before": "The time right before the test was already unusual, so part of the number may have begun earlier.",
    "caution.geo_still_running": (
        "The test is still running, so nothing enters a review yet. The range holds however often you look, and is wider for"
        " it. When the test is over, give --so-far again: it was looked at, and only then does the last range hold too."
    ),
    "caution.whole_periods": (
        "The test begins or ends within a period of the file, and whole periods are read: from {first:date} until {last:date}."
    ),
    "caution.geo_looked_at": (
        "As --so-far says, this test was looked at while it ran. Its range and its p hold for all looks together, so they are"
        " wider than those of a test that is read once."
    ),
    "caution.still_running": (
        "The test is still running: {planned:count} users are planned. Ranges hold however often you look, and become"
        " narrower at the planned end."
    ),
    "caution.not_for_the_model": (
        "To let reviews learn from it, say which channel it was, from when to when, and which share of all people took part:"
        " --channel, --start, --end, --share."
    ),
    # --- what is said of it ---
    "experiment.answer": (
        "From {start:date} to {end:date}, {channel} brought {mean:number~low~high} more {outcome} in {geos} than there"
        " would have been."
    ),
    "experiment.answer.less": (
        "From {start:date} to {end:date}, {geos} had {mean:number~low~high} less {outcome} than there would have been: the"
        " change on {channel} cost that much."
    ),
    "experiment.answer.everywhere": (
        "From {start:date} to {end:date}, {channel} brought {mean:number~low~high} more {outcome} than there would have been."
    ),
    "experiment.answer.less.everywhere": (
        "From {start:date} to {end:date} there was {mean:number~low~high} less {outcome} than there would have been: the"
        " change on {channel} cost that much."
    ),
    "experiment.answer.spared": (
        "From {start:date} to {end:date}, less was spent on {channel}, and {geos} had {mean:number~low~high} more {outcome} than"
        " there would have been: nothing was lost by it."
    ),
    "experiment.answer.spared.everywhere": (
        "From {start:date} to {end:date}, less was spent on {channel}, and there was {mean:number~low~high} more {outcome} than"
        " there would have been: nothing was lost by it."
    ),
    "experiment.answer.unclear": (
        "From {start:date} to {end:date}, no effect of the change on {channel} can be made out: {outcome} in {geos} differed by"
        " {mean:number~low~high} from what there would have been."
    ),
    "experiment.answer.unclear.everywhere": (
        "From {start:date} to {end:date}, no effect of the change on {channel} can be made out: {outcome} differed by"
        " {mean:number~low~high} from what there would have been."
    ),
    "experiment.clear": ("Chance alone would read as far from nothing in {p:probability} of tests without any effect."),
    "experiment.unclear": (
        "That cannot be told from no effect: chance alone reads as far out in {p:probability} of tests without any."
    ),
    "experiment.share": "That is {mean:percent} of what would have been (90%: {low:percent} to {high:percent}).",
    "experiment.return": (
        "Each unit of spend changed brought {mean:number~low~high} {outcome}; spend changed by {change:estimate}."
    ),
    "experiment.return.unbounded": (
        "Spend changed by {change:estimate}, which cannot be told from no change: the return on it is unbounded."
    ),
    "experiment.withheld": "Nothing is read out of this test of {channel}, and this is why:",
    "experiment.withheld.users": "Nothing is read out of this test, and this is why:",
    "experiment.rests": (
        "It rests on {periods:count} periods before the test and {donors:count} regions, as good as"
        " {effective:number} of equal weight; the heaviest is {geo} with {weight:percent}."
    ),
    "experiment.placebos": (
        "The same comparison was tried where nothing was tested, on about {count:count} independent choices of other regions and in"
        " earlier windows. It was off by {space:number} times its own error there and {time:number} times in the past, so the"
        " range is {factor:number} times as wide as the history of these regions alone would make it. Counting"
        " the test itself, {rank:percent} of the runs read as far out; that share can be no smaller than one run of them all, so the"
        " chance said above goes by how far out they read instead."
    ),
    "experiment.placebos.looked": (
        "The same comparison was tried where nothing was tested, on about {count:count} independent choices of other regions and in"
        " earlier windows. It was off by {space:number} times its own error there and {time:number} times in the past. The range"
        " goes as far as such trial runs went at any look. Counting the test itself, {rank:percent} of the runs read as far out; the"
        " chance said above counts every look."
    ),
    "experiment.earlier": (
        "The same forecast was tried on earlier windows, as many as {count:number} side by side; it was off by {factor:number} times"
        " what it said, at least 1, and the range is that much wider."
    ),
    "experiment.disagreement": (
        "Other ways to compute it differ by about {sd:number}, which is added to the error that reviews take in."
    ),
    "experiment.passed_on": "Reviews take it in as {estimate:number} with an error of {error:number}, as {design:label}.",
    "experiment.kept_aside": (
        "It is kept aside: it moves no review, and what the model expects of it is held against what it read."
    ),
    "experiment.from_panel": (
        "The same sales are in your reviews, where the days of this test then count once: as the test, not as history."
    ),
    "experiment.design.geo": "a geo test",
    "experiment.design.matched_markets": "matched markets",
    "experiment.design.user_level": "an A/B test",
    "experiment.design.before_after": "a before/after comparison",
    "experiment.user.answer": (
        "{treatment} against {control}: {metric} {mean:percent} (90%: {low:percent} to {high:percent})."
    ),
    "experiment.user.answer.plain": "{treatment} against {control}: {metric} {mean:number~low~high}.",
    "experiment.user.better": (
        "{treatment} is better with a probability of {chance:probability}. All told, taking it is expected to lose"
        " {ship:percent} of {metric}, staying with {control} {keep:percent}."
    ),
    "experiment.user.better.lower": (
        "Less is better here: {treatment} is better with a probability of {chance:probability}. All told, taking it is expected"
        " to add {ship:percent} to {metric}, staying with {control} {keep:percent}."
    ),
    "experiment.user.apart": (
        "These two do not contradict each other: the first asks whether chance could have shown this at any look that was"
        " allowed, which is a strict question; the second which of the two to bet on, however small the difference."
    ),
    "experiment.user.prior": "{tests:count} earlier {tests:test says|tests say} what to expect of such a change.",
    "experiment.user.prior.none": (
        "There are not enough earlier tests in the archive to learn from, so a usual size of effects was taken: seven in ten"
        " below 10%."
    ),
    "experiment.user.explained": (
        "What was seen of the users before the test explains {share:percent} of the scatter of {metric}, as if there were"
        " {times:number} times as many users."
    ),
    "experiment.user.split": (
        "{control_users:count} users in {control}, {treatment_users:count} in {treatment}, as planned."
    ),
    "experiment.guardrail.held": "held",
    "experiment.guardrail.broken": "broken",
    "experiment.guardrail.unresolved": "not clear yet",
    "experiment.role.goal": "goal",
    "experiment.role.secondary": "beside it",
    "experiment.role.guardrail": "guardrail",
    "experiment.kept": "Written into {file}; `trimtab review --lifts {file}` takes it in.",
    "experiment.not_kept": "Nothing was written into {file}, for there is nothing a review could take in.",
    "experiment.checks": "The same by other methods",
    "estimator.this": "this read-out",
    "estimator.time_based_regression": "time-based regression",
    "estimator.synthetic_difference": "synthetic difference in differences",
    "estimator.difference": "plain difference in differences",
    "figure.share": "{share:percent}",
    "figure.shares": "{low:percent} to {high:percent}",
    "figure.p": "{p:number}",
    "figure.p.below": "<{p:number}",
    # --- titles ---
    "title.experiment": "Read-out of a test",
    "title.withheld": "Not read out",
    "title.course": "What came, and what would have come",
    "title.gaps": "The difference, beside trial runs where nothing was tested",
    "title.rests": "What it rests on",
    "title.careful": "What to be careful about",
    "title.metrics": "The metrics",
    "title.weights": "Regions compared with",
    "column.method": "Method",
    "column.incremental": "Incremental",
    "column.region": "Region",
    "column.weight": "Weight",
    "column.metric": "Metric",
    "column.role": "Role",
    "column.difference": "Difference",
    "column.relative": "Relative",
    "column.p": "p",
    "column.p_adjusted": "p, several counted",
    "column.guardrail": "Guardrail",
    "key.came": "what came",
    "key.expected": "what would have come",
    "key.gap": "the test",
    "key.trials": "trial runs",
    "key.window": "the days that are read",
    "nav.course": "Course",
    "nav.gaps": "Trial runs",
    "nav.checks": "Other methods",
    "nav.rests": "Rests on",
    "nav.metrics": "Metrics",
    "nav.careful": "Careful",
    "cli.usage.one_kind": "Say what kind of test it was: --treated REGIONS, --control-group GROUP, or --before-after; one of them.",
    "cli.usage.no_tested_channel": "Say which channel was tested, with --channel.",
}
