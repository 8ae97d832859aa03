"""English sentences of `intake`, by code."""

SENTENCES: dict[str, str] = {
    # --- the file as a whole ---
    "problem.no_such_file": "There is no file {file}, or it may not be read.\nCheck the path and its spelling.",
    "problem.not_a_table": (
        "A {type} is not a table trimtab can read.\nGive a path, or a pandas, polars or pyarrow table."
    ),
    "problem.empty_file": "The file is empty.\nExport it again with one row per day, week or month.",
    "problem.no_rows": (
        "The file has a header but no rows below it.\nExport it again with one row per day, week or month."
    ),
    "problem.unreadable_table": (
        "The file cannot be read as a table.\nSave it as CSV with one header line, or as parquet, and try again."
    ),
    "problem.no_text": (
        "{file} is not a text table but a file of another kind, such as a picture, a page or JSON.\n"
        "Give a CSV file, or save the table as one."
    ),
    "problem.spreadsheet": (
        "This is a spreadsheet file, which trimtab does not read.\nIn the spreadsheet, save the sheet as CSV (UTF-8)."
    ),
    "problem.no_header": (
        "Line {row} should name the columns but holds numbers or dates.\n"
        "Add a first line with the column names; if the dates run across the columns, turn the table first, so that each"
        " date has a row."
    ),
    "problem.ragged_row": (
        "Row {row} has {found} {found:cell|cells} where the header has {expected}.\n"
        "Look for a missing or extra separator, or a number with a comma that needs quotes."
    ),
    "problem.column_twice": (
        "The header {column} stands {count} times.\n"
        "Rename or remove all but one, or leave all of them out with --ignore."
    ),
    "problem.more_of_the_same": (
        "{count} more {count:row has|rows have} the fault named above, the next in row {row}.\n"
        "Put them right the same way."
    ),
    "problem.more_without_a_row": (
        "The fault named above stands {count} more {count:time|times}.\nPut them right the same way."
    ),
    # --- what may not enter ---
    "problem.personal_data": (
        "{column} is refused at row {row}: {rule:label}. Data about single people may not enter.\n"
        "Remove the column, or export totals per day, week or month instead."
    ),
    "personal.email": "it holds an e-mail address",
    "personal.iban": "it holds a bank account number",
    "personal.card": "it holds a payment card number",
    "personal.phone": "it holds a telephone number",
    "personal.ip_address": "it holds an IP address",
    "personal.click_id": "it holds the click identifiers of single visitors",
    "personal.hash": "it holds hashes or keys, nearly one per row, as they stand for single people",
    "personal.identifier": "its header says that it numbers people",
    "personal.header": "its header says that it is about people",
    # --- which column is what ---
    "problem.no_date_column": (
        "No column holds dates.\nAdd one with the first day of each period, or name it with --date COLUMN."
    ),
    "problem.date_in_parts": (
        "The date stands in two columns, {year} and {column}.\n"
        "Put both into one column, such as 2025-W14 for a week or 2025-04 for a month."
    ),
    "problem.date_without_year": (
        "{column} numbers weeks or months but does not say of which year.\nWrite the year too, such as 2025-W14 or 2025-04."
    ),
    "problem.no_outcome": (
        "No column was recognised as the outcome, such as revenue, sales, orders or conversions.\n"
        "Name it with --outcome COLUMN."
    ),
    "problem.no_channel": (
        "No column was recognised as the spend of a channel.\n"
        "Name the columns like search_spend, or declare each with --spend CHANNEL=COLUMN."
    ),
    "problem.unknown_ignored": "There is no column {column} to leave out.\nCheck its spelling against the header, or do not name it.",
    "problem.unknown_column": "There is no column {column} to use as {role:label}.\nCheck its spelling against the header.",
    "problem.column_has_two_roles": (
        "The column {column} is declared as {first:label} and as {second:label}.\nDeclare it once."
    ),
    "problem.two_spend_columns": (
        "The column {column} is a second spend column for {channel}.\nKeep one, or leave the other out with --ignore."
    ),
    "problem.exposure_without_channel": (
        "The exposure {column} is declared for {channel}, which has no spend column.\n"
        "Declare its spend as well, or declare the column as organic."
    ),
    "problem.carry_over_unknown": (
        "The effect of {channel} is declared to last in the manner {kind}, which does not exist.\n"
        "Use one of these: {known}."
    ),
    "problem.carry_over_without_channel": (
        "It is declared how the effect of {channel} lasts, but there is no channel of that name.\n"
        "The channels are {known}."
    ),
    "problem.treatment_baseline_unknown": (
        "The effect of {column} is to be counted from {baseline}, which is neither its lowest nor its highest value.\n"
        "Use one of these: {known}."
    ),
    "problem.reach_without_channel": (
        "Reach or frequency is declared for {channel}, but there is no paid channel of that name.\nThe paid channels are {known}."
    ),
    "problem.without_reach": (
        "A frequency is declared for {channel}, but no reach.\nDeclare how many people it reached with --reach {channel}=COLUMN."
    ),
    "problem.without_frequency": (
        "A reach is declared for {channel}, but no frequency.\n"
        "Declare how often each person was reached with --frequency {channel}=COLUMN, or the column as its exposure."
    ),
    "problem.reach_and_exposure": (
        "Both a reach and an exposure are declared for {channel}.\nKeep the reach with its frequency, or the exposure."
    ),
    "problem.missing_frequency": (
        "{channel} reached people, but {column} does not say how often.\nFill in the frequency, at least 1, or declare only the reach, as exposure."
    ),
    "problem.frequency_twice": (
        "{channel} has several rows for one period, and frequencies cannot be added up.\nExport one row per channel and period."
    ),
    "problem.unknown_control_role": (
        "{column} is declared as a control in the role {role}, which does not exist.\n"
        "Use confounder, precision or event."
    ),
    "problem.control_not_numeric": (
        "{column} is declared as a control but holds text.\n"
        "Turn it into numbers, such as 1 where it holds and 0 where it does not, or declare it as event if it names a few"
        " events."
    ),
    "problem.channel_twice": "Two channels are called {channel}.\nGive each its own name.",
    "problem.channel_unnamed": "A channel is declared without a name.\nWrite its name before the column.",
    "problem.name_declared_twice": (
        "{name} is declared twice: the two spellings differ only in control characters nobody sees.\nDeclare it once."
    ),
    "problem.mediator_refused": (
        "{column} is declared as a mediator: channels act through it, so holding it fixed hides part of their work.\n"
        "Leave it out. To measure it, use it as the outcome of a review of its own."
    ),
    "problem.collider_refused": (
        "{column} is declared as a collider: marketing and sales both move it, so holding it fixed invents a link"
        " between them.\nLeave it out."
    ),
    "problem.mirrors_outcome": (
        "{column} is declared as a control but moves exactly with the outcome, so it was computed from it.\n"
        "Leave it out; it would explain away what the channels did."
    ),
    "problem.differs_by_channel": (
        "Row {row} gives {column} another value than the same date in other rows: a platform's own claim.\n"
        "Give one value per date for all channels together, best in every row of that date."
    ),
    # --- money ---
    "problem.unknown_currency": "{currency} is not a currency code.\nDeclare three capitals, such as EUR.",
    "problem.declared_value_not_positive": (
        "The declared value per outcome is {value}, which is not more than zero.\nDeclare what one outcome is worth."
    ),
    "problem.value_twice": (
        "The value per outcome is declared twice: {value} for all, and as the column {column}.\nDeclare one of the two."
    ),
    "problem.several_currencies": (
        "The file holds money in several currencies: {currencies}.\n"
        "Say which one to count in with --currency, and what the others are worth in it, such as --exchange-rate USD=0.92."
    ),
    "problem.other_currency": (
        "The column {column} says {found}, but {declared} is declared.\n"
        "Declare {found}, or say what one {found} is worth in {declared} with --exchange-rate {found}=RATE."
    ),
    "problem.rate_missing": (
        "{columns} {columns:holds|hold} money in {currency}, and no rate says what it is worth in {declared}.\n"
        "Add it: --exchange-rate {currency}=RATE, or {currency} under [money.rates] in trimtab.toml."
    ),
    "problem.rate_not_positive": "The rate of {currency} is {rate:number}.\nWrite what one {currency} is worth, a number above 0.",
    "problem.rate_to_nothing": (
        "Rates are stated for {currencies}, but not the currency they are in.\nDeclare it with --currency."
    ),
    "problem.rate_to_itself": (
        "The rate of {currency} is {rate:number}, but {currency} is the currency everything is counted in.\n"
        "Leave that rate out, or declare another currency."
    ),
    "problem.not_one_money": (
        "All spend, {spend:number}, is {times:number} times what all of {column} is worth, {value:number}, so the two do not"
        " seem to be in the same money.\n"
        "If {column} is counted in units of {scale:count}, declare --value-per-outcome {worth}; otherwise bring both"
        " into the same money, or leave --currency out."
    ),
    # --- dates and geos ---
    "problem.unreadable_date": (
        "Row {row} has no readable date in {column}.\n"
        "Write dates like 2025-03-31; if the row is a total or a note, remove it."
    ),
    "problem.ambiguous_dates": (
        "In every row of {column} day and month could change places.\n"
        "Declare --date-order day_first or month_first, or write dates like 2025-03-31."
    ),
    "problem.mixed_dates": (
        "The date in row {row} is written differently from most others in {column}.\n"
        "Use one form throughout, best 2025-03-31; a spreadsheet may have swapped day and month."
    ),
    "problem.irregular_date": (
        "Row {row} stands at {date:date}, which does not fit the rhythm of the other dates (one per {grain:label}).\n"
        "Use the same first day for every period."
    ),
    "problem.unknown_grain": (
        "The dates in {column} are not days, weeks or months apart.\nBring the file to one row per day, week or month."
    ),
    "problem.duplicate_date": (
        "Row {row} repeats the date {date:date} of row {first}.\n"
        "Add the rows up to one per date, or name the column that tells them apart: --geo COLUMN for regions,"
        " --channel-column COLUMN for channels or campaigns."
    ),
    "problem.duplicate_geo_date": (
        "Row {row} repeats the date {date:date} of row {first} for {geo}.\nAdd the rows up to one per date and geo."
    ),
    "problem.gap": (
        "There is no row for {date:date}, though the file has one row per {grain:label} before and after.\n"
        "Add the row; write 0 where nothing was spent, and leave the outcome empty if it is not known."
    ),
    "problem.geo_gap": (
        "{geo} has no row for {count} {count:date|dates} that other geos have, the first {date:date}.\n"
        "Add the rows; write 0 where nothing was spent, and leave the outcome empty if it is not known."
    ),
    "problem.missing_geo": "Row {row} names no geo in {column}.\nFill in the geo, or remove the row.",
    "problem.missing_channel": "Row {row} names no channel in {column}.\nFill in the channel, or remove the row.",
    "problem.geo_is_a_sum": (
        "{geo} looks like the sum of the other geos, so its sales and spend would count twice.\n"
        "Remove its rows, or rename it if it is a place."
    ),
    "problem.too_few_periods": (
        "The file covers {found} {found:period|periods}; fewer than {needed} cannot tell channels from chance.\n"
        "Add more history, or use shorter periods."
    ),
    "problem.too_many_channels": (
        "The file holds {found} channels but only {cells:count} dates and geos to tell them apart by, which carry"
        " {most:count} channels at most (one for every three).\n"
        "Merge channels that are run alike, leave small ones out with --ignore, or add history or regions."
    ),
    # --- numbers ---
    "problem.text_in_numbers": (
        "Row {row} holds text where {column} needs a number.\nWrite the number alone, without words."
    ),
    "problem.percent_of_what": (
        "Row {row} holds a percentage in {column}, where an amount is needed.\nWrite how much it was, without a percent sign."
    ),
    "problem.infinity": "Row {row} holds an infinite number in {column}.\nFind the division by zero it came from.",
    "problem.figure_too_large": (
        "Row {row} holds a number in {column} beyond {most:number}, which no such figure can be.\n"
        "Look for a slip in the export, such as digits run together, and write the right number."
    ),
    "problem.mixed_number_marks": (
        "Row {row} is written with another decimal mark than the rest of {column}.\nUse one decimal mark throughout."
    ),
    "problem.ambiguous_numbers": (
        "Nothing in the file says whether 1.234 in {column} is a thousand or a fraction.\n"
        "Declare --decimal-mark '.' or ','."
    ),
    "problem.negative_spend": (
        "Row {row} has a negative spend in {column}.\nBook refunds in the period they belong to, or write 0."
    ),
    "problem.negative_exposure": "Row {row} has a negative exposure in {column}.\nWrite 0 or the right number.",
    "problem.spend_empty": (
        "{column} looks like spend but is empty in every row, and missing is not the same as zero.\n"
        "Fill it in, leave it out with --ignore, or declare --blank-spend-is-zero if nothing was spent."
    ),
    "problem.missing_spend": (
        "Row {row} has no spend in {column}, and missing is not the same as zero.\n"
        "Write 0 if nothing was spent; if every empty cell means that, declare --blank-spend-is-zero."
    ),
    "problem.absent_rows": (
        "{channels} {channels:has|have} no row for {count} {count:date|dates} and geos while running, the first"
        " {first:date}, and missing is not the same as zero.\n"
        "If your export leaves out a row when nothing was spent, declare --absent-rows-are-zero; otherwise add the rows."
    ),
    "problem.missing_exposure": (
        "Row {row} has no exposure in {column}, and missing is not the same as zero.\n"
        "Write 0 if nothing was shown, or leave the column out with --ignore."
    ),
    "problem.organic_not_a_number": (
        "Row {row} holds text in {column}, which should say how much {channel} did.\n"
        "Write a number, such as posts, sends or visits; if you only know whether it ran, write 1 where it did and 0"
        " where it did not."
    ),
    "problem.organic_missing": (
        "Row {row} does not say in {column} how much {channel} did, and missing is not the same as zero.\n"
        "Write 0 if nothing was done then; if you only know whether it ran, write 1 where it did and 0 where it did not."
    ),
    "problem.missing_control": (
        "Row {row} has no value in {column}.\nFill it in, or leave the column out with --ignore."
    ),
    "problem.outcome_empty": "The outcome {column} is empty in every row.\nFill it in, or name another with --outcome.",
    "problem.constant_outcome": (
        "The outcome {column} never changes, so nothing can be learned from it.\n"
        "Check the export, or name another outcome."
    ),
    "problem.missing_population": "Row {row} has no population in {column}.\nFill in the number of people of the geo.",
    "problem.population_not_positive": "Row {row} has a population of zero or less in {column}.\nCorrect the number.",
    "problem.missing_value": (
        "Row {row} has an outcome but no value for it in {column}.\nFill in what one outcome was worth."
    ),
    "problem.value_not_positive": "Row {row} has a value of zero or less in {column}.\nCorrect the number.",
    "problem.panel_unreadable": ("The stored copy of the data is damaged.\nReview the original file again."),
    # --- files of inputs and experiments ---
    "problem.listing_unknown_column": ("The column {column} is not known here.\nUse these, or remove it: {known}."),
    "problem.listing_lacks_column": "There is no column {column}.\nAdd it.",
    "problem.listing_unknown_channel": (
        "Row {row} names the channel {name}, which the data do not have.\nUse one of {known}, or remove the row."
    ),
    "problem.listing_empty": (
        "{file} holds nothing to read.\n"
        "Give it a header line with {known} and a row for each entry; if there is nothing to say yet, leave the file out."
    ),
    "problem.listing_blank": "Row {row} has nothing in {column}.\nFill it in, or remove the row.",
    "problem.inputs_without_figures": (
        "The file holds no hours, costs or effort points.\n"
        "Add at least one of hours, production_cost, tool_cost, agency_cost, effort_points."
    ),
    "problem.inputs_outside_panel": (
        "No week of the file lies within the data under review.\nCheck the weeks, written like 2025-W14."
    ),
    "problem.inputs_negative": "Row {row} holds a negative number in {column}.\nWrite 0 or the right number.",
    "problem.inputs_without_hour_cost": (
        "Row {row} has hours but no cost per hour.\nFill in what an hour of that role costs; an estimate will do."
    ),
    "problem.inputs_hours_unreadable": "Row {row} holds no hours that can be read.\nWrite 4, 3.5 or a range like 3-5.",
    "problem.inputs_hours_reversed": (
        "The range of hours in row {row} ends below its start.\nWrite the lower number first, such as 3-5."
    ),
    "problem.lift_window_reversed": (
        "The test in row {row} ends before it starts, or is read before it ends.\nPut the three dates in order."
    ),
    "problem.lift_without_control": (
        "The test in row {row} is called {design}, but the data are one region and all of it was treated, so no other"
        " region was left to compare with.\nIf only a part was treated, give its share, such as 0.25; otherwise write"
        " before_after."
    ),
    "problem.lift_unknown_geo": (
        "Row {row} names {name}, which is no geo of the data.\n"
        "Check its spelling; for data without geos leave geos empty and give the treated share."
    ),
    "problem.lift_row_reads_nothing": (
        "By the data and row {row}, the test of {channel} from {start:date} to {end:date} changed nothing: nothing was spent on it"
        " where and while the test ran, or spend_change is 0, so there is nothing its result could be set against.\n"
        "Check channel, dates and geos. If the test switched the channel off, write in spend_change how much less was spent, such as"
        " -5000; otherwise remove the row."
    ),
    "problem.lift_figure_outside": "Row {row} says {value} in {column}, which cannot be.\nGive {expected:label}.",
    "problem.lift_unknown_word": "Row {row} holds an unknown word in {column}.\nUse one of {known}.",
    # --- how the file was written ---
    "dialect.encoding": "The file is written in {encoding}.",
    "dialect.delimiter": "Columns are separated by {delimiter}.",
    "dialect.preamble": "{lines} {lines:line|lines} above the header {lines:was|were} passed over.",
    "dialect.footer": "{lines} {lines:line|lines} below the table {lines:was|were} passed over.",
    "dialect.second_header": "Line {row} was passed over: it says something about the columns, such as their units.",
    "dialect.twice_encoded": "Accented letters had been garbled by an earlier conversion and were restored.",
    "dialect.decimal_comma": "A comma was read as the decimal mark.",
    "dialect.day_first": "Dates were read with the day before the month.",
    "dialect.month_first": "Dates were read with the month before the day.",
    "dialect.serial_dates": "Dates were written as spreadsheet day numbers.",
}
"""English sentences of `intake`, by code."""
