"""English sentences of `cycle` and of the command line, by code."""

SENTENCES: dict[str, str] = {
    "cycle.missing.spend": "No channel in this file has spend, so there is no return on it.",
    "notice.data_old": (
        "The data end on {last:date}, more than a quarter before this review of {today:date}. The plan is for the time"
        " right after the data end, which is past.\nAdd the newest periods before you act on it."
    ),
    # --- settings ---
    "problem.settings_syntax": (
        "Line {row} of {file} is not TOML.\nWrite settings as name = value, and text in double quotes."
    ),
    "problem.settings_unreadable": "{file} cannot be read.\nGive a file you may read, saved as plain text in UTF-8.",
    "problem.settings_exist": "There is a {file} already.\nUse it, or replace it with --force.",
    "problem.setting_unknown": "There is no setting {setting}.\nUse one of: {known}.",
    "problem.setting_unfit": "{setting} is {value}, which makes no sense there.\nGive {expected:label}.",
    "problem.setting_in_per_cent": ("{setting} is {value}, but a share is at most 1.\nFor {value}% write {meant}."),
    "problem.setting_in_tens": (
        "{setting} is {value}, but a share is at most 1.\nFor {tenfold}% write {tenth}, for {value}% write {meant}."
    ),
    "problem.settings_missing": "There is no file of settings {file}.\nCheck its name, or leave --settings out.",
    "expected.section": "a section with settings below it",
    "expected.text": "a text that is not empty",
    "expected.list": "a list of texts",
    "expected.rates": "what one unit of each currency is worth, such as USD = 0.92",
    "expected.pairs": 'pairs such as search = "search_spend"',
    "expected.number": "a number, not infinite and not missing",
    "expected.positive": "a number above 0",
    "expected.hurdle": "a number above 0 and at most 1,000; 1 asks for all money back",
    "expected.not_negative": "a number, 0 or more",
    "expected.share": "a share above 0 and at most 1, such as 0.4 for 40%",
    "expected.seed": "a whole number, 0 or more",
    "expected.flag": "true or false",
    "expected.currency": "the three letters of a currency, such as EUR",
    "expected.country": "the two letters of a country whose public holidays are known, such as BE, FR or NL",
    "expected.language": "a language trimtab speaks: en, fr or nl",
    "expected.date_order": "day_first or month_first",
    "expected.decimal_mark": 'the mark between whole and fraction: "." or ","',
    "expected.limits": (
        'a list of limits such as "brand search + generic search <= 30%" or "tv >= 20000", digits without separators'
    ),
    "problem.limit_channel": "A limit names {channel}, which is no channel that money is spent on.\nUse one of: {known}.",
    "problem.limit_twice": (
        "{channel} is in two limits on several channels.\n"
        "Name each channel in one of them only, or join the two: a limit may have a floor and a ceiling."
    ),
    "problem.limit_empty": "No sum fits the limits on {channels}: the floor is above the ceiling.\nRaise one or lower the other.",
    "problem.limits_clash": (
        "No plan keeps these limits at once, whatever the total: {limits}.\nWiden one of them or leave one out."
    ),
    "problem.limits_over_total": (
        "These limits ask for more than the total of {total:number} allows: {limits}.\nLower a floor or raise the total."
    ),
    "problem.limits_under_total": (
        "These limits leave no way to spend all of the {total:number} there is: {limits}.\n"
        "Raise a ceiling or lower the total, or let money be left over: --budget capped."
    ),
    "problem.goals_several": "Only one goal can set the total, but there are {goals}.\nKeep one of them.",
    "problem.fixed_with_goal": (
        "A fixed total and {goal} cannot both be asked for: the goal sets the total.\nLeave one of them out."
    ),
    "problem.caution_with_goal": (
        "Caution and {goal} cannot both be asked for: a goal is met on average.\nLeave one of them out."
    ),
    "expected.budget": "capped, fixed or flexible",
    # --- files and ledger ---
    "problem.cannot_write": "trimtab may not write {file}.\nGive another place, or ask for the right to write there.",
    "problem.disk_full": "There is no room to write {file}.\nMake room on the disk, or give a place on another one.",
    "problem.name_too_long": "The name {file} is too long for this machine.\nGive a shorter one.",
    "problem.system_refused": (
        "The machine refused: {reason}.\n"
        "See whether the disk has room, whether the folder still exists and whether you may use it; then try again."
    ),
    "problem.page_not_placed": (
        "The review is recorded, as number {number}, but its page could not be put at {file}.\n"
        "See what keeps the place, then write the page from the record: trimtab show {number} --html PAGE."
    ),
    "problem.no_such_folder": "There is no folder to put {file} in.\nMake it first, or give another place.",
    "problem.page_is_data": "{file} is a file this review reads.\nGive the page a name of its own.",
    "problem.is_no_file": "{file} is a device or the like, which a file would replace.\nGive the name of a file.",
    "problem.is_a_folder": "{file} is a folder.\nGive the name of a file.",
    "problem.posterior_of_other_data": (
        "The fit is not of these data: periods, regions, channels, outcome, spend or money differ.\n"
        "Give the data it was fitted to, as they were then, or fit these."
    ),
    "problem.nothing_recorded": (
        "Nothing was recorded in {place} yet.\nHold a review first: trimtab review FILE. Or say where: --workspace or --ledger."
    ),
    "problem.no_such_review": "There is no review {number} in the ledger.\nList those there are: trimtab reviews.",
    "problem.review_erased": (
        "The texts of review {number} were erased, so there is nothing to show.\nList the others: trimtab reviews."
    ),
    "problem.erased_before": (
        "The texts of review {number} were erased before.\nLeave it out; trimtab reviews --verify says when and why."
    ),
    "problem.review_unreadable": (
        "Review {number} was recorded by another version of trimtab, in a way this one cannot read.\n"
        "Use the version that trimtab reviews names for it."
    ),
    "problem.ledger_newer": (
        "The ledger was brought up to date by a newer version of trimtab.\nInstall that version here as well."
    ),
    "problem.ledger_not_written": (
        "The database did not take the review, and nothing was recorded.\n"
        "Check its space and your right to write, then hold the review again."
    ),
    "problem.ledger_unreachable": (
        "The ledger at {ledger} cannot be opened.\n"
        "Check the address, that the server is up and that its driver is installed."
    ),
    # --- what is being done ---
    "progress.mode": "Looking for the best fit",
    "progress.warm_up": "Warming up the sampler",
    "progress.sample": "Drawing what is plausible",
    "progress.draw": "Working out each channel's part",
    "progress.judge": "Planning and judging",
    "progress.write": "Writing it down",
    # --- the command line ---
    "title.reading": "How {file} was read",
    "coverage.correct": (
        "Was a column misread? trimtab review --help lists the flags that correct it, trimtab init writes a file of them."
    ),
    "cli.settings_used": "With the settings in {file}.",
    "cli.settings_written": "Wrote {file} for {data}.",
    "cli.settings_written.next": "Fill in what only you know, then run: {command}",
    "cli.demo_past": (
        "Beside it stand {count:count} records of the team’s year before. Have a look: trimtab agenda --workspace {folder};"
        " trimtab practices, retro, forecasts, radar and records take the same flag."
    ),
    "cli.demo_pages": "The team’s pages of it in the browser: trimtab demo --serve",
    "cli.serving": "Open {address} in a browser; Ctrl-C ends it.",
    "cli.serving.first": "Nobody has joined yet. Open {address} to become the first admin; the link works once, within a day.",
    "cli.usage.listen_without_name": "--listen lets other machines in, which is only safe over https; say with --name by which name a browser reaches it.",
    "cli.usage.demo_folder_and_serve": "--serve keeps nothing, so it takes no --dir; give one of them.",
    "cli.usage.port_without_serve": "--port is for --serve.",
    "cli.demo_written": "Made up a company, Tarnbrook Kettles, and wrote its files: {files}.",
    "cli.page_written": "The page to read, print and pass on: {page}",
    "cli.click.usage": "Usage: {usage}",
    "cli.click.help": "Try '{command}' for help.",
    "cli.click.error": "Error: {what}",
    "cli.click.no_option": "No such flag: {name}.",
    "cli.click.no_command": "No such command: {name}.",
    "cli.click.near": "Near to it: {near}.",
    "cli.click.no_value": "{name} needs a value.",
    "cli.click.missing": "{name} is missing.",
    "cli.click.choice": "{name} takes one of these: {choices}.",
    "cli.click.whole": "{name} takes a whole number within its range.",
    "cli.click.number": "{name} takes a number within its range.",
    "cli.click.unfit": "{name} cannot be so: {what}",
    "cli.click.extra": "There is no place here for {what}.",
    "cli.click.plain": "{what}",
    "cli.stopped": "Stopped. Nothing is half-written.",
    "cli.usage.again_alone": "--again takes file and settings from the recorded review; give none.",
    "cli.usage.page_and_none": "--html asks for a page and --no-html for none; give one of them.",
    "cli.usage.one_forecast": "Give one of --path, --plan and --backtest.",
    "cli.usage.periods_given": "--periods is for spend as of late and --backtest; a path and a plan have their own.",
    "cli.usage.no_periods": "--backtest needs periods to forecast.",
    "cli.usage.head_without_verify": "--head is for --verify.",
    "cli.usage.reason_empty": "--reason needs words.",
    "cli.usage.no_file": "Name the FILE to review, or set it in trimtab.toml.",
    "cli.usage.no_file_to_forecast": "Name the FILE to forecast, or set it in trimtab.toml.",
    "cli.usage.no_plan_to_forecast": (
        "{flags} {flags:is|are} for the plan of a review, and a forecast makes none. Leave {flags:it|them} out; to forecast a plan, hold a"
        " review with {flags:it|them} and follow it with --plan."
    ),
    "cli.usage.no_plan_to_rephase": (
        "{flags} {flags:is|are} for the plan of a review, and this makes none: it moves the spend of last quarter between weeks. Leave"
        " {flags:it|them} out."
    ),
    "cli.usage.no_plan_to_allocate": (
        "{flags} {flags:is|are} for the plan of a review, and this makes none: every channel keeps its total of late. Leave"
        " {flags:it|them} out."
    ),
    "cli.usage.no_file_to_allocate": "Name the FILE to learn from, or set it in trimtab.toml.",
    "cli.usage.no_file_to_rephase": "Name the FILE to learn from, or set it in trimtab.toml.",
    "cli.course_written": "The quarter as a file: {file}. To see what it would bring: trimtab forecast FILE --path {file}",
    "cli.recorded": "Recorded in {place} as review {number}.",
    "cli.recorded.again": "To compute it again: {command}",
    "cli.recorded.password": "The password is left out of this command: write it where *** stands.",
    "cli.history": "{count:count} {count:review|reviews}",
    "cli.column.number": "id",
    "cli.column.created": "recorded (UTC)",
    "cli.column.file": "file",
    "cli.column.last_period": "last period from",
    "cli.column.version": "version",
    "cli.column.field": "field",
    "cli.column.recorded": "recorded",
    "cli.column.now": "now",
    "cli.ledger_intact": (
        "The chain holds: {count:count} {count:review|reviews} and {records:count} {records:record|records} of the team,"
        " none altered and each behind the one before it."
    ),
    "cli.ledger_kept": "The hash you kept is that of entry {number} of the chain; {later:count} {later:was|were} recorded since.",
    "cli.ledger_erased": "Erased, with their place in the chain kept: {reviews}.",
    "cli.ledger_head": (
        "Keep this hash of the newest entry where nobody who may write to the ledger can change it; to check against it"
        " later: trimtab reviews --verify --head HASH"
    ),
    "cli.erased": "(erased)",
    "cli.erasure": "Review {number} was erased on {day:date}: {reason}",
    "cli.record_erasure": "Record {number} was erased on {day:date}: {reason}",
    "cli.erase.record_goes": (
        "What {records:entry|entries} {records} {records:says|say} goes for good, and whose it is. The kind, the day and"
        " the place in the chain stay."
    ),
    "cli.erase.record_done": (
        "Erased {records:entry|entries} {records}, out of the files of the database as well. Kept as the reason: {reason}"
    ),
    "cli.usage.erase_one": "Name reviews, or records with --record, and not both.",
    "cli.erase.title": "To be erased: {count:count} {count:review|reviews}",
    "cli.erase.goes": (
        "The file name, the settings, the machine and the result of {count:this review|these reviews} go for good."
        " The data as they were read stay, with the names of channels, columns and regions, and so do the dates, the seed"
        " and the place in the chain."
    ),
    "cli.erase.ask": "This cannot be undone. Erase?",
    "cli.erase.kept": "Nothing was erased.",
    "cli.erase.done": (
        "Erased the texts of {reviews:review|reviews} {reviews}, out of the files of the database as well. Kept with it"
        " as the reason: {reason}"
    ),
    "cli.erase.copies": (
        "Pages, JSON files and copies of the ledger made before are not reached: find and delete them yourself. To check"
        " the chain: trimtab reviews --verify"
    ),
    "cli.file_written": "Written: {file}",
    "cli.usage.export_ending": "Say by its ending what the file is to be: .json, .csv or .ics.",
    "cli.imported": "Recorded {count:count} {count:entry|entries}.",
    "cli.imported.known": "{count:count} {count:was|were} here already.",
    "cli.imported.erased": "{count:count} {count:says|say} nothing any more and {count:was|were} left out.",
    "cli.backed_up": "Copied {count:count} {count:entry|entries} into {file}. What is erased later stays in this copy.",
    "cli.restored": "Restored {count:count} {count:entry|entries} into {place}; the chain holds.",
    "cli.field.needed": "Needed.",
    "cli.field.many": "May be given again.",
    "cli.revise.help": (
        "Put a new version in the place of record ID. The flags are those of `trimtab add` for its kind; what is not given"
        " stays, and a lone - empties a field. The old version stays to be read."
    ),
    "cli.revise.seen": "The version the change was made on, where another may have come since.",
    "cli.records.unknown_kind": "There is no kind called {kind}. There are: {known}.",
    "cli.again.identical": "Review {number} computed again: the same to the last bit.",
    "cli.again.tolerated": (
        "Review {number} computed again: {count:count} {count:field differs|fields differ}, none by more than another"
        " machine explains (words the same, numbers within {tolerance:percent} of their interval's width or their size)."
    ),
    "cli.again.beyond": (
        "Review {number} computed again: it differs by more than another machine explains (words the same, numbers"
        " within {tolerance:percent} of their interval's width or their size)."
    ),
    "cli.again.differences": "What differs",
    "cli.again.surroundings": "What changed around it since it was recorded:",
    # --- comments in trimtab.toml ---
    "draft.head": (
        "What trimtab knows about {file}. Lines that begin with # are open: take the # away and fill them in.\n"
        "Flags on the command line win over this file."
    ),
    "draft.files.data": "The file to review when none is named.",
    "draft.files.lifts": "Finished experiments, one per row.",
    "draft.files.inputs": "Hours, effort and costs besides media, per channel and week.",
    "draft.columns.date": "First day of each period.",
    "draft.columns.outcome": "What you want more of.",
    "draft.columns.geo": "Name of the region; leave open when the file has one row per period.",
    "draft.columns.population": "People per region.",
    "draft.columns.value": "Money one outcome is worth, where it changes over time.",
    "draft.columns.channel": "Name of the channel, in a file with one row per period and channel.",
    "draft.columns.ignore": "Columns to leave unused.",
    "draft.columns.date_order": "How to read 3/4/2025: day_first or month_first.",
    "draft.columns.decimal_mark": 'How to read 1.234: "." or "," before the fraction.',
    "draft.columns.blank_spend_is_zero": "Whether an empty spend cell means that nothing was spent.",
    "draft.columns.absent_rows_are_zero": (
        "Whether, in a file with one row per period and channel, no row for a channel means that nothing was spent."
    ),
    "draft.columns.spend": "Channel = column with its spend.",
    "draft.columns.exposure": "Channel = column with what people saw: impressions, clicks, rating points.",
    "draft.columns.reach": "Channel = column with how many people it reached; its frequency goes with it.",
    "draft.columns.frequency": "Channel = column with how often each of those people was reached.",
    "draft.columns.organic": "Channel that costs no media = column with what it did: posts, sends, visits, or 1 and 0.",
    "draft.columns.carry_over": (
        "Channel = how its effect lasts. geometric: strongest at once, then a fixed share less every period;\n"
        "binomial: fades to nothing within twelve weeks; delayed: peaks some weeks later."
    ),
    "draft.columns.controls": (
        "Column = why it is held fixed. confounder: moves spend and outcome; precision: moves the outcome alone;\n"
        "event: a holiday, a launch. What the channels act through is no control."
    ),
    "draft.columns.treatments": (
        "Column with what you do besides media, such as a price or a promotion = the value its effect is counted from,\n"
        "its lowest or its highest."
    ),
    "draft.money.currency": "Money that spend and outcome are in. Without it no verdict is in money.",
    "draft.money.rates": "What one unit of another currency in the file is worth in the one above; such money is converted.",
    "draft.money.value_per_outcome": "What one outcome is worth, when the outcome is not money itself.",
    "draft.money.margin": "Share of the value you keep before media is paid; left open, break-even is shown.",
    "draft.money.hurdle": "Gross profit one unit of money must bring.",
    "draft.budget.kind": (
        "capped: spend at most the total, and less where the last money would not pay;\n"
        "fixed: spend all of it; flexible: find the total as well."
    ),
    "draft.budget.money": "Media money for the next quarter; open: as much as today (flexible: no ceiling).",
    "draft.budget.hours": "People's hours for the next quarter; open: no limit.",
    "draft.budget.target_roi": (
        "Instead of a total: spend as much as keeps this much value per unit of media money; money is then a ceiling."
    ),
    "draft.budget.target_marginal_roi": "Instead of a total: spend until the next unit of money brings no more value.",
    "draft.budget.minimum_outcome": "Instead of a total: the least money that brings this much from paid media.",
    "draft.budget.limits": (
        "What channels, one or several in all, may get in the quarter: at most or at least money, or a share of the total."
    ),
    "draft.budget.caution": "Plan for this share of cases, the worst ones; open: for the average of all.",
    "draft.budget.switching": "What moving money costs, as a share of what is moved; open: nothing.",
    "draft.workspace.ledger": "Database that remembers reviews; open: a file in .trimtab.",
    "draft.workspace.country": "Country whose public holidays count.",
    "draft.workspace.language": "Language to answer in: en, fr or nl; open: the system's.",
    "draft.workspace.seed": "Seed of the random draws: the same seed gives the same review.",
}
"""English sentences of `cycle` and of the command line, by code."""
