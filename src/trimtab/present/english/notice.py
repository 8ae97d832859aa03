"""English sentences of `intake` about what was read and is worth knowing, by code."""

SENTENCES: dict[str, str] = {
    "notice.characters_taken_out": (
        "{count} control {count:character that nobody sees was|characters that nobody sees were} taken out of the file,"
        " the first in row {row}."
    ),
    "notice.names_cleaned": (
        "{count} control {count:character that nobody sees was|characters that nobody sees were} taken out of the names"
        " you declared."
    ),
    "notice.lift_before_data": (
        "The test of {channel} that began on {start:date} was read before the data begin on {first:date}, so it is left"
        " out. To use it, add the history it lies in."
    ),
    "notice.lift_after_data": (
        "The test of {channel} that began on {start:date} lies after the data end on {last:date}, so it is left out."
        " It will count once the data reach {until:date}."
    ),
    "notice.lift_partly_in_data": (
        "The test of {channel} from {start:date} to {until:date} lies only partly in the data, which run from"
        " {first:date} to {last:date}, so it is left out. To use it, add the periods that are missing."
    ),
    "notice.lift_of_other_outcome": (
        "The test of {channel} from {start:date} on measured {measured}, and these data hold {outcome}, so it is left out.\nIf"
        " both are the same, write {outcome} in its column outcome."
    ),
    "notice.lift_without_design": (
        "{rows:The experiment in row|The experiments in rows} {rows} {rows:does|do} not say how {rows:it was|they were}"
        " run, so {rows:it was|they were} read as before_after, the least sure kind.\n"
        "If there was a group without the change, write user_level, geo or matched_markets in the column design."
    ),
    "notice.lift_without_source": (
        "Was the result of {rows:the experiment in row|the experiments in rows} {rows} computed from this same sales"
        " data? Then it counts twice.\nWrite yes in the column from_panel if it was, and no if it was not."
    ),
    "notice.outcome_says_spend": (
        "{columns} is taken as the outcome, as declared, although its header speaks of spend. So it is no channel, and what follows says"
        " how the other channels raise it.\n"
        "If sales, orders or the like were meant, name their column with --outcome."
    ),
    "notice.second_outcome": (
        "Also look like outcomes: {columns}. They are not used, since a second outcome would explain the first away.\n"
        "To review one of them instead, name it with --outcome."
    ),
    "notice.clicks_unused": (
        "Happen between advertisement and sale: {columns}. They are not used, since the channels cause them."
    ),
    "notice.leaks_unused": ("Look computed from the outcome or claimed by a platform: {columns}. They are not used."),
    "notice.reach_unused": (
        "Reach and frequency are used where both are declared, with --reach and --frequency: {columns} {columns:is|are} not used."
    ),
    "notice.exposure_without_spend": (
        "Have no spend column beside them: {columns}. They are not used.\n"
        "If a channel is not paid for, declare it with --organic CHANNEL=COLUMN."
    ),
    "notice.numbers_unused": (
        "Hold numbers, but their headers do not say for what: {columns}. They are not used.\n"
        "If one is the spend of a channel, declare it with --spend CHANNEL=COLUMN; for anything else that moves the"
        " outcome there is --control."
    ),
    "notice.media_read_as_spend": (
        "{columns} {columns:is named after a medium and does|are named after media and do} not say what {columns:it counts|they"
        " count}. {columns:It was|They were} read as spend, like the columns with a currency.\n"
        "Leave out with --ignore what is no spend."
    ),
    "notice.total_spend": (
        "Look like a sum over channels: {columns}. They are not used, so that no spend counts twice."
    ),
    "notice.mirrors_outcome": ("{column} moves exactly with the outcome, so it was computed from it and is not used."),
    "notice.scaled_money": (
        "{columns} {columns:says|say} that {columns:its|their} money is in thousands or millions; the figures were read as"
        " they stand.\nIf spend and outcome are not in the same unit, multiply them out first."
    ),
    "notice.not_one_money": (
        "All spend, {spend:number}, is {times:number} times what all of {column} is worth, {value:number}: are the two really"
        " in the same money?\n"
        "If {column} is counted in units of {scale:count}, declare --value-per-outcome {worth}."
    ),
    "notice.currency_in_header": (
        "The header or cells of {columns} say {currency}, which is not taken as declared.\n"
        "Declare --currency {currency} if the outcome is in it too."
    ),
    "notice.foreseen_from_own_tests": (
        "{channel} {channel:has|have} little history here: {tests} finished tests of it say beforehand that one unit of money brings"
        " about {mean:number} of the outcome."
    ),
    "notice.foreseen_from_all_tests": (
        "{channel} {channel:has|have} little history here: {tests} finished tests of other channels say beforehand that one unit of"
        " money brings about {mean:number} of the outcome."
    ),
    "notice.converted": "{columns} {columns:was|were} converted to {declared}: 1 {currency} = {rate} {declared}.",
    "notice.rates_unused": "No money in this file is in {currencies}; the {currencies:rate was|rates were} not used.",
    "notice.totals_left_out": (
        "{count} {count:row|rows} of totals or averages at the end, from row {row} on, {count:was|were} left out."
    ),
    "notice.absent_rows_are_zero": (
        "{channel} has no row for {count} {count:date|dates} and geos; nothing was spent there, as declared."
    ),
    "notice.channel_not_running": (
        "{channel} has no row for {count} {count:date|dates} and geos before it began, after it ended or where it never"
        " ran; they were read as nothing spent.\nIf its data are missing there instead, add the rows first."
    ),
    "notice.rows_added_up": ("{channel} has several rows for {count} {count:date|dates} and geos; they were added up."),
    "notice.less_than_a_year": (
        "The file covers {found} periods, less than a year, so season and channels are hard to tell apart.\n"
        "Add older periods if you have them."
    ),
    "notice.missing_outcome": (
        "{count} {count:row has|rows have} no outcome in {column}, the first in row {row}; the fit passes over them.\n"
        "Fill them in if you can."
    ),
    "notice.channel_never_used": (
        "{channel} has no spend in any row: the channel is kept, but the data cannot speak for it."
    ),
    "notice.organic_constant": (
        "{column} is the same in every row, so the data cannot show what the unpaid channel {channel} does.\n"
        "Give a column that changes with it, such as posts, sends or visits, or 1 while it ran and 0 while it did not."
    ),
    "notice.switch": "In {column} yes was read as 1 and no as 0.",
    "notice.marks": "In {column} a mark was read as 1 and an empty cell as 0.",
    "notice.constant_control": "{column} never changes, so it explains nothing and is not used.",
    "notice.blank_spend_is_zero": (
        "{count} empty {count:cell|cells} in {column} {count:was|were} read as no spend, as declared."
    ),
    "notice.grouped_thousands": (
        "In {columns} the mark {mark} was read as grouping thousands.\nIf that is wrong, declare --decimal-mark."
    ),
    "notice.percent": "In {column} per cents were read as parts of one: 12% is 0.12.",
    "notice.population_varies": ("{column} changes over time within a geo; its average is used."),
    "notice.value_without_outcome": (
        "{count} {count:row has|rows have} neither an outcome nor its value in {column}; the average value stands in."
    ),
}
