"""English sentences of `team`, by code: what is wrong with an entry, and what would do instead."""

SENTENCES: dict[str, str] = {
    # --- what is said ---
    "problem.field_unknown": "There is no such field.\nUse one of these: {known}.",
    "problem.field_missing": "Nothing is said here, and it is needed (“{meaning:label}”).\nSay it.",
    "problem.field_unfit": "“{value}” cannot stand here.\nWrite {expected:label}.",
    "problem.text_personal": (
        "This is refused, for {rule:label}. Data about single people may not enter.\n"
        "Say it without that: a role instead of a person, a total instead of a case."
    ),
    "problem.part_too_long": (
        "{count:count} parts stand here between the marks |, and there are only these: {fields}.\n"
        "Write at most so many, and no | inside one."
    ),
    "expected.day_ahead": "a date such as 2026-12-31, `today`, or a time from today such as +90d, +13w, +3m or +1q",
    "expected.quarter": "a quarter such as 2026-Q4, `this` or `next`",
    "expected.figure": "a number such as 1250 or -0.4, without signs and separators",
    "expected.amount": "an amount of 0 or more, such as 12500, without signs and separators",
    "expected.probability": "a probability from 0.01 to 0.99, such as 0.6",
    "expected.number_of": "the number of a record, as `trimtab records` lists it",
    "expected.yes_no": "yes or no",
    "expected.line": "one line of at most 120 characters",
    "expected.shorter_text": "at most 4,000 characters",
    "expected.article": "at most 60,000 characters",
    "expected.part": "the parts of it, with | between them",
    "expected.action": "stop, start, continue or change",
    "expected.direction": "more, less or differently",
    "expected.studydesign": "user_level, geo, matched_markets or before_after",
    "expected.cause": "channel, audience, offer, creative, timing, execution, measurement or luck",
    "expected.source": "team, member or vendor",
    "expected.answer": "yes, maybe or no",
    # --- links and versions ---
    "problem.link_unknown": "There is no record {number}.\nList them: trimtab records.",
    "problem.link_other_kind": "Record {number} is a {found:label}, not a {wanted:label}.\nName a {wanted:label}.",
    "problem.link_withdrawn": "Record {number} was withdrawn.\nName one that stands, or leave it out.",
    "problem.no_such_record": "There is no record {number}.\nList them: trimtab records.",
    "problem.record_erased_before": (
        "What record {number} said was erased before.\nLeave it out; trimtab reviews --verify says when and why."
    ),
    "problem.record_withdrawn": "Record {number} was withdrawn and is not changed any more.\nAdd it anew.",
    "problem.record_stays": (
        "Record {number} is a {kind:label}, and those are not taken back.\nPut it right: trimtab revise {number}."
    ),
    "problem.record_other_kind": "Record {number} is a {kind:label} and stays one.\nAdd a record of the other kind.",
    "problem.trial_frozen": (
        "Trial {number} has begun: what was registered can neither be changed nor taken back.\n"
        "Record its result, and if it was stopped early, say why: trimtab add result --stopped-early."
    ),
    "problem.forecast_frozen": (
        "Forecast {number} was made on an earlier day, and a forecast stands as it was made.\n"
        "Make another one, or record how it turned out: trimtab add resolution."
    ),
    "problem.override_frozen": (
        "Decision {number} went beyond the evidence on the team’s account, and its claim stands as it was made.\n"
        "Record another decision, and later how the claim turned out."
    ),
    "problem.stands_already": "There is a {kind:label} already, record {number}.\nChange that one: trimtab revise {number}.",
    "problem.records_newer": (
        "A newer version of trimtab wrote some of the records in this ledger.\nInstall that version here as well."
    ),
    "problem.link_not_in_file": (
        "Record {number} is not among those above it in the file.\nExport all that belongs together, or take the number out."
    ),
    "problem.kind_unknown": "There is no kind called {kind}.\nUse one of these: {known}.",
    "problem.records_unreadable": "{file} cannot be read.\nCheck its name, and that you may read it.",
    "problem.records_not_utf8": "{file} is not UTF-8.\nSave it as CSV UTF-8, or as JSON.",
    "problem.records_no_document": (
        "{file} holds no records that trimtab exported.\nGive a file of trimtab export, or a CSV with a column `kind`."
    ),
    "problem.records_no_kind": (
        "{file} has no column `kind`, which says what each row is.\nAdd it, with words such as practice or lesson."
    ),
    "problem.records_heads": (
        "The number, the time or what the entry takes the place of cannot be read.\nLeave these cells as they were exported."
    ),
    # --- days ---
    "problem.day_past": "{day:date} is past.\nName a day to come.",
    "problem.day_far": (
        "{day:date} is more than a year away, and what is put off that far is set and forgotten.\n"
        "Name a day within a year."
    ),
    "problem.day_ahead": "{day:date} has not come yet.\nName the day it was, or wait for it.",
    "problem.days_reversed": "The end lies before the start.\nSwap them.",
    "problem.read_too_soon": "The trial runs until {day:date}.\nRead it on that day or later.",
    # --- trials ---
    "problem.effect_zero": (
        "An effect of 0 matters to nobody.\nName the least effect that would change what you do; below 0 if less is better."
    ),
    "problem.range_reversed": "The high end of the range is not above the low end.\nSwap them.",
    "problem.range_half": "A range has two ends.\nName both: --low and --high.",
    "problem.forecast_incoherent": (
        "The range and the probability do not speak of the same effect: by the range, the probability of an effect that"
        " matters lies between {least:percent} and {most:percent}, not at {probability:percent}.\n"
        "Change one of the two."
    ),
    "problem.trial_begun": (
        "The trial began on {day:date}, and a trial is registered before its first day.\n"
        "If nothing was seen yet, begin it anew; else record what it taught: trimtab add lesson."
    ),
    "problem.trial_over_cap": (
        "The trial would cost {money:money}, and the hypothesis allows {cap:money}.\nMake it smaller, or revise the hypothesis"
        " and say why it may cost more."
    ),
    "problem.retrospective_owed": (
        "On {channel}, trial {trials} {trials:is|are} over and nobody looked back on {trials:it|them} yet.\n"
        "Hold the retrospective first: trimtab add retrospective --about NUMBER."
    ),
    "problem.trial_not_begun": "The trial begins on {day:date}.\nRead it afterwards.",
    "problem.trial_running": (
        "The trial runs until {day:date}, and one that is read while it runs is read until it pleases.\n"
        "Wait, or say by which rule it was stopped: --stopped-early."
    ),
    "problem.result_given": "Trial {trial} has a result already, record {number}.\nPut that right: trimtab revise {number}.",
    # --- decisions ---
    "problem.decision_withheld": "To withhold a verdict is no decision.\nSay what you do: stop, start, continue or change.",
    "problem.direction_unclear": "A change has a direction, and nothing else has.\nSay more, less or differently with a change only.",
    "problem.stop_with_money": "A channel that is stopped gets no money.\nSay 0, or say that you change it.",
    "problem.channel_not_reviewed": (
        "Review {review} is not there, or says nothing about {channel}.\nName another one, or leave it out and say what is spent today."
    ),
    "problem.today_unknown": (
        "What the channel gets today is not known, so a raise cannot be told.\nName a review with --review, or say it with --today."
    ),
    "problem.raise_without_evidence": (
        "{money:money} for {channel} is more than the {free:money} it may get without evidence.\n"
        "Link the result of a trial that carries it (--evidence), or answer for it: --override with its reason, and"
        " --claim, --probability and --resolve-on, so that it can be scored."
    ),
    "problem.evidence_weak": (
        "Result {number} does not carry a raise of {channel}: it is of another channel, or fell short of the effect that matters.\n"
        "Link another one, or leave it out."
    ),
    "problem.override_unscored": (
        "Who goes beyond the evidence says what will be seen.\nSay all three: --claim, --probability and --resolve-on."
    ),
    "problem.claim_without_override": "Without an override there is no claim to score.\nLeave it out, or say why with --override.",
    # --- looking back ---
    "problem.nothing_recalled": "It holds no hit and no miss.\nSay at least one, with the number it points at.",
    "problem.about_nothing": "It does not say what it is about.\nName the trial with --about, or the occasion with --occasion.",
    "problem.recollection_late": (
        "The retrospective on this was held already, record {number}, and what is written after it was read is no memory.\n"
        "Add a lesson instead."
    ),
    "problem.result_owed": "Trial {number} has no result yet.\nRecord it first: trimtab add result --trial {number}.",
    "problem.measure_missing": "A target needs the number it is about.\nSay it with --measure.",
    # --- forecasts ---
    "problem.forecast_empty": (
        "It cannot be scored.\nGive a probability with --probability, an 80% range with --low and --high, or both."
    ),
    "problem.vendor_unclear": "A vendor’s claim names the vendor, and no other forecast does.\nSay --source vendor and --vendor, or neither.",
    "problem.no_key": (
        "There is no key of yours on this machine, so no forecast can be told to be yours.\n"
        "Make one with your first forecast: trimtab add forecast --source member."
    ),
    "problem.nothing_claimed": "Record {number} claimed nothing that could come true.\nName a forecast, a promise or an override.",
    "problem.answer_missing": "Whether it came true is not said.\nSay it: --came-true yes, or no.",
    "problem.figure_missing": "What the figure was is not said, and there was a range for it.\nSay it with --figure.",
    "problem.resolved_before": "How record {number} turned out was told before.\nPut that right: trimtab revise.",
    # --- habits ---
    "problem.ruling_itself": "Record {number} is ruled to be like itself.\nName two different ones: --one and --other.",
    "problem.ruling_empty": "The ruling says nothing.\nSay --same-text or --same-idea, with yes or no.",
    "problem.rota_empty": "A rota without places turns nobody’s turn up.\nName at least one.",
    "problem.place_twice": "A place stands on the rota twice.\nName each once.",
    "problem.place_unknown": "{place} is not on the rota.\nName one of these: {known}.",
    "problem.day_outside_quarter": (
        "The day does not lie in {quarter}. The clean sheet may be moved within its quarter and no further.\nName a day in it."
    ),
    "problem.held_when": "It cannot have been held then.\nName a day from the beginning of {quarter} until today.",
    "problem.quarter_moved": "It is that of {quarter} and stays it.\nMove its day within the quarter.",
    "problem.draft_empty": "A draft without a channel is none.\nGive each channel a line: CHANNEL | MONEY.",
    "problem.draft_twice": "{channel} stands in the draft twice.\nGive it one line.",
    "problem.draft_late": "The sheets of {quarter} were compared already.\nKeep yours for the next one.",
    # --- the chain ---
    "problem.record_chain_broken": (
        "Record {id} does not follow the entry before it: an entry was removed or put in after the fact.\n"
        "Restore the ledger from a copy made before that."
    ),
    "problem.record_entry_altered": (
        "Record {id} was changed after it was recorded.\nRestore the ledger from a copy made before that."
    ),
    # --- kinds ---
    "kind.practice": "practice",
    "kind.shift": "shift",
    "kind.hypothesis": "hypothesis",
    "kind.trial": "trial",
    "kind.result": "result",
    "kind.recollection": "recollection",
    "kind.retrospective": "retrospective",
    "kind.promise": "promise",
    "kind.lesson": "lesson",
    "kind.decision": "decision",
    "kind.forecast": "forecast",
    "kind.resolution": "resolution",
    "kind.rota": "rota",
    "kind.demo": "demo",
    "kind.clean_sheet": "clean sheet",
    "kind.draft": "draft",
    "kind.note": "note",
    "kind.fact": "fact",
    "kind.ruling": "ruling",
    "kind.withdrawal": "withdrawal",
}
"""English sentences of `team`, by code: what is wrong with an entry, and what would do instead."""
