"""English sentences of `model`, by code."""

SENTENCES: dict[str, str] = {
    "health.not_converged": (
        "The calculation did not settle (R-hat {rhat:number}, {ess:count} effective draws): do not decide on these numbers."
    ),
    "health.weak_evidence": (
        "The history says little about {channels}: {channels:its|their} numbers lean on what is usual for channels in general. "
        "A test would teach more than another year of the same spending."
    ),
    "health.cannot_separate": (
        "{first} and {second} moved together, so the data know what they brought in together but not which of the two brought it. "
        "Move their spend apart, or test one of them."
    ),
    "health.never_varied": (
        "{channel} was the same throughout, or rose and fell just as the season and the trend do, so the data cannot tell what it "
        "brought in. Let it vary, pause it in some weeks or regions, or test it."
    ),
    "health.baseline_implausible": (
        "The model gives media more than the outcome holds in {share:percent} of its draws: something other than media is missing from the data."
    ),
    "health.shock_unexplained": (
        "The outcome of {count} {count:period|periods} lies so far from what anything in the file explains that "
        "{count:it counts|they count} for little here, first of all {periods:date}. If you know what happened then, name it in an "
        "event column and review again: a channel that changed just then may have its credit or its blame."
    ),
    "health.shock_unsettled": (
        "The outcome of {count} {count:period|periods} lies so far from what anything in the file explains that "
        "{count:it counts|they count} for little here, first of all {periods:date}. Which periods these are did not settle, so another "
        "seed may choose others. Name what happened then in an event column and review again."
    ),
    "health.season_unexplained": (
        "The same weeks of every year stand out for a reason no column names, first of all those of {periods:date}. A channel whose "
        "spend rises in them has the credit. Name what happens then (a sale, a fair, a holiday) in an event column, or the country."
    ),
    "health.common_cause": (
        "{channels} rose and fell together beyond season, trend and your columns (correlation {correlation:number}), and the outcome with "
        "them by more than they explain each for itself. What they share is taken for a cause no column names, demand perhaps, and "
        "credited to none of them, as far as the data can part the two. Give it as a column, or test one of the channels."
    ),
    "problem.no_panel": (
        "There is no panel to fit, but {type}.\n"
        "read_panel returns a panel and its problems: where there are problems the panel is None, so look at them first."
    ),
    "problem.country_unknown": (
        "The public holidays of {country} are not known.\nGive the two letters of a country, such as BE, FR or NL."
    ),
    "problem.lift_figure_unfit": (
        "The test of {channel} that began on {start:date} has {field} {value}.\nGive {expected:label}."
    ),
    "problem.lift_days_reversed": (
        "The test of {channel} that began on {start:date} ends on {end:date} and is read until {until:date}.\n"
        "Put the three dates in order."
    ),
    "problem.lift_reads_nothing": (
        "The experiment on {channel} from {start:date} to {end:date} changed nothing by the panel: nothing was spent on it where and"
        " while it ran, or its spend_change is 0.\n"
        "Check its channel, days and geos; for one that switched the channel off, give the negative spend_change."
    ),
    "problem.lift_outside_panel": (
        "The test of {channel} that began on {start:date} does not lie inside the data.\n"
        "Check its channel, geos and dates, or supply history that covers it."
    ),
}
