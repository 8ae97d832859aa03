"""English sentences of forecasts and backtests, by code."""

SENTENCES: dict[str, str] = {
    # --- a file of what is going to be spent ---
    "problem.course_date_unfit": (
        "Row {row} is about {date:date}, which is not one of the {grain:label} after the data.\n"
        "Begin with {next:date} and go on without a gap, at most two years."
    ),
    "problem.course_date_twice": "The period of {date:date} stands twice.\nLeave one row for it.",
    "problem.course_gap": (
        "The period of {date:date} is missing, or a region's row for it.\nAdd it, with 0 where nothing will be spent."
    ),
    "problem.course_empty": (
        "Row {row} is empty in {column}, and empty is not the same as zero.\nWrite 0 if nothing will be spent."
    ),
    "problem.course_geo_unknown": "Row {row} names the region {name}, which the data do not have.\nUse one of: {known}.",
    "problem.plan_other_setting": (
        "{setting} says {said}, but review {number} was held with {then}, and its plan is followed with its own settings.\n"
        "Leave {setting} out, or hold a review with {said} and follow that one."
    ),
    "problem.plan_without_setting": (
        "{setting} says {said}, but review {number} was held without it, and its plan is followed with its own settings.\n"
        "Leave {setting} out, or hold a review with {said} and follow that one."
    ),
    "problem.plan_other_tests": (
        "The file of --lifts has {now:count} {now:test|tests} other than the {before:count} that review {number} learnt from.\n"
        "Leave it out, or hold a review with these tests and follow that one."
    ),
    "problem.plan_other_grain": (
        "Review {number} was held on {before:label}, and this file has {now:label}.\n"
        "Name the file it was held on, or hold a review of this one and follow that."
    ),
    "problem.plan_other_regions": (
        "This file has other regions than review {number} was held on.\n"
        "Name the file it was held on, or hold a review of this one and follow that."
    ),
    "problem.plan_channels_missing": (
        "Review {number} planned {channels}, and this file does not have {channels:it|them}.\n"
        "Name the file it was held on, or hold a review of this one and follow that."
    ),
    "problem.plan_channels_unknown": (
        "This file has {channels}, of which the plan of review {number} says nothing.\n"
        "Leave {channels:it|them} out with --ignore, or hold a review of this file and follow that."
    ),
    "problem.plan_past": (
        "The plan of review {number} is for the time after {last:date}, and this file goes on to {now:date}: the plan's time is past or has begun.\n"
        "Hold a review of this file and follow that one, or write what will be spent into a file for --path."
    ),
    "problem.plan_ahead": (
        "The plan of review {number} is for the time after {last:date}, and this file ends on {now:date}, before that.\n"
        "Name the file with the periods that review was held on."
    ),
    "problem.plan_restated": (
        "This file gives other figures, columns or a longer or shorter past than review {number} was held on, so its plan was made from something else.\n"
        "Hold a review of this file and follow that one; trimtab changes then says what the new figures changed."
    ),
    "problem.course_not_next": (
        "The course begins on {first:date}, but the data end right before {expected:date}.\nBegin there."
    ),
    "problem.posterior_without_outlook": (
        "This fit by {tool} says nothing of the time after the data, so nothing can be forecast from it.\nFit the data with"
        " trimtab: trimtab.fit, or trimtab forecast on the file."
    ),
    "problem.forecast_too_far": (
        "{periods:count} periods are asked for, and this fit reaches {most:count}.\nFit with a longer horizon, or ask for fewer periods."
    ),
    "problem.backtest_too_short": (
        "A backtest needs {needed:count} {grain:label} with an outcome, and there are {found:count}.\n"
        "Come back with more history: a year to learn from, and a quarter to be forecast."
    ),
    "problem.backtest_skipped.new": (
        "Before {first:date} there is no outcome of {geos}, so nothing before it can foretell the whole.\n"
        "Leave the region out, or come back when its history reaches a year before what is to be forecast."
    ),
    "problem.backtest_skipped.ended": (
        "From {first:date} to {last:date} no period has an outcome in every region, and {geos} {geos:lacks|lack} one, so there is nothing to hold the forecast "
        "of the whole against.\nAdd what is missing, or leave the region out."
    ),
    "problem.backtest_skipped.empty": (
        "From {first:date} to {last:date} no period has an outcome, so there is nothing to hold a forecast against.\nAdd what is missing."
    ),
    # --- what a forecast takes for granted ---
    "forecast.as_of_late": "Spend and activity are taken to go on as in the last {periods:count} periods, with the same timing.",
    "forecast.from_the_file": "Spend follows the {periods:count} periods you gave.",
    "forecast.from_plan": (
        "Spend follows the plan of review {number}, with the timing of the last quarter. Data, tests and settings are those of that review."
    ),
    "forecast.finer_year": (
        "To say what comes, times of the year are drawn more finely here than in a review. What a channel brings, and how far to trust it, may"
        " therefore differ a little from the review of the same file: decide by the review."
    ),
    "forecast.organic_as_of_late": (
        "You gave nothing for {channels}, which {channels:is|are} taken to go on as in the last quarter."
    ),
    "forecast.shared_out": "Each amount is shared out over the {geos:count} regions as it was in the last quarter.",
    "forecast.controls_of_last_year": (
        "You gave nothing for {controls}, which {controls:is|are} taken to be as a year earlier. Give {controls:its|their} real values if you know them:"
        " a price, a sale or a holiday that moves will move the outcome."
    ),
    "forecast.controls_average": (
        "You gave nothing for {controls}, and there is no year of history to take {controls:it|them} from: {controls:it is|they are} taken to be at"
        " {controls:its|their} average, and no event to come."
    ),
    "forecast.peaks": (
        "Times of the year that stood out before are expected to stand out again: {count:count} {count:period|periods}, the first from"
        " {first:date}. If you know what they are, name them in an event column: a sale that moves or is dropped will not be where it was."
    ),
    "forecast.more_than_seen.money": (
        "{channel}: {amount:money} is more than was ever spent in as long a time ({high:money}). What it brings beyond that is the"
        " model's guess, not your history's."
    ),
    "forecast.more_than_seen.volume": (
        "{channel}: {amount:number} is more than there ever was in as long a time ({high:number}). What it brings beyond that is the"
        " model's guess, not your history's."
    ),
    "forecast.peak_not_seen.money": (
        "{channel}: one period has {amount:money}, and the most any had so far is {high:money}. What it brings there is the model's guess."
    ),
    "forecast.peak_not_seen.volume": (
        "{channel}: one period has {amount:number}, and the most any had so far is {high:number}. What it brings there is the model's guess."
    ),
    "forecast.less_than_seen.money": (
        "{channel}: {amount:money} is less than was ever spent in as long a time ({low:money}). What is lost below that is the model's"
        " guess, not your history's."
    ),
    "forecast.less_than_seen.volume": (
        "{channel}: {amount:number} is less than there ever was in as long a time ({low:number}). What is lost below that is the model's"
        " guess, not your history's."
    ),
    # --- what is said of it ---
    "forecast.answer": (
        "From {first:date} to {last:date}, {outcome} is expected to come to {mean:number~low~high} in all."
    ),
    "forecast.answer.nothing": "No period is asked for, so there is nothing to forecast.",
    "forecast.media": "Of that, media bring {mean:number~low~high}, what earlier spend still brings included.",
    "forecast.ranges": (
        "In half of all cases the outcome of a period lies in its 50% range, in nine of ten in its 90% range, provided the time ahead is like the past."
    ),
    "forecast.cannot.cause": (
        "A forecast holds for this course of spend. Where it differs from the past, what the difference brings rests on the channels' estimated effects."
    ),
    "forecast.cannot.shock": "What never happened in the data, such as a new rival or a new price, is in no forecast.",
    "backtest.model": (
        "The model forecast the last {periods:count} {unit:label} better than both simpler ways: its score (lower is better) is"
        " {crps:number}; the next best, {other:label}, has {next:number}."
    ),
    "backtest.no_media": (
        "The same model without media forecast the last {periods:count} {unit:label} better ({crps:number}) than with them ({model:number}): for this file, spend"
        " has not helped to say what comes."
    ),
    "backtest.last_year": (
        "The same period last year forecast the last {periods:count} {unit:label} better ({crps:number}) than the model did ({model:number}): what comes back"
        " every year weighs more here than the model knows. Name sales and events in an event column."
    ),
    "backtest.skipped.new": ("The round from {first:date} is left out: before it there is no outcome of {geos}."),
    "backtest.skipped.ended": (
        "The round from {first:date} is left out: none of its periods has an outcome in every region; {geos} {geos:lacks|lack} one."
    ),
    "backtest.skipped.empty": "The round from {first:date} is left out: none of its periods has an outcome.",
    "backtest.coverage": (
        "Its 90% ranges held {covered:percent} of the outcomes, its 50% ranges {covered_half:percent}."
    ),
    "backtest.narrow": "That is fewer than promised: take its ranges as too narrow for this file.",
    "backtest.wide": "That is more than promised: its ranges are wider than they need be for this file.",
    "backtest.score": (
        "The score (CRPS) is the usual distance between forecast and outcome, in {outcome}, less credit for saying how sure it was; the lower"
        " the better. Each round knows only what was known before it, and is told what was spent."
    ),
    "backtest.by.model": "the model",
    "backtest.by.no_media": "the model without media",
    "backtest.by.last_year": "the same period last year",
    # --- titles ---
    "title.forecast": "Forecast",
    "title.forecast_periods": "Period by period",
    "title.forecast_channels": "What each channel brings over these periods",
    "title.assumed": "What is taken for granted",
    "title.backtest": "Forecasts against what came",
    "title.forecasters": "Who forecasts best",
    "title.rounds": "Round by round",
    "column.expected": "Expected {outcome}",
    "column.half": "50% range",
    "column.ninety": "90% range",
    "column.course": "Spend or volume",
    "column.brings": "Brings",
    "column.forecaster": "Forecast by",
    "column.crps": "Score",
    "column.covered_half": "In 50% ranges",
    "column.covered": "In 90% ranges",
    "column.error": "Mean error",
    "column.width": "Mean width of 90% ranges",
    "column.score_of": "Score: {by:label}",
    "column.round": "Round from",
    "column.actual": "What came",
    "key.half": "50% range",
    "key.forecast": "forecast",
    "nav.forecast": "Forecast",
    "nav.periods": "Periods",
    "nav.channels": "Channels",
    "nav.assumed": "Assumptions",
    "nav.scores": "Scores",
    "nav.rounds": "Rounds",
    "progress.backtest": "Forecasting the past",
}
