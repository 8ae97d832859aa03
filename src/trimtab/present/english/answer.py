"""English sentences of the answer: what both faces say about a review and about one channel."""

SENTENCES: dict[str, str] = {
    # A choice as a title, and as what one might do instead.
    "choice.stop": "Stop",
    "choice.start": "Start",
    "choice.stay_out": "Do not start",
    "choice.continue": "Continue",
    "choice.change": "Change",
    "choice.change_more": "Change: more",
    "choice.change_less": "Change: less",
    "choice.change_differently": "Change: differently",
    "choice.withheld": "Withheld",
    "option.stop": "stopping",
    "option.stay_out": "not starting",
    "option.start": "starting a pilot",
    "option.continue": "carrying on as it is",
    "option.change_more": "spending more",
    "option.change_less": "spending less",
    "option.change_differently": "running it differently",
    "option.withheld": "waiting for better evidence",
    # The answer in a line.
    "answer.stop": "Stop {channels}.",
    "answer.start": "Start {channels} with a pilot.",
    "answer.change_more": "Put more into {channels}.",
    "answer.change_less": "Spend less on {channels}.",
    "answer.change_differently": "Run {channels} differently.",
    "answer.continue": "Continue {channels}.",
    "answer.withheld": "No verdict yet on {channels}.",
    "answer.gain.money": (
        "The plan is expected to earn {mean:estimate~low~high} {end:label} than carrying on as today over the next"
        " {horizon:count} {periods:label}; the chance that it does better is {probability:probability}."
    ),
    "answer.gain.outcome": (
        "The plan is expected to bring {mean:number~low~high} {end:label} {outcome} than carrying on as today over the"
        " next {horizon:count} {periods:label}; the chance that it does better is {probability:probability}."
    ),
    "answer.gain.money_for_more": (
        "The plan spends {moved:money} more than today and is expected to earn {mean:estimate~low~high} {end:label}, the extra"
        " spend paid for, over the next {horizon:count} {periods:label}; the chance that it does better is"
        " {probability:probability}."
    ),
    "answer.gain.money_for_less": (
        "The plan spends {moved:money} less than today and is expected to earn {mean:estimate~low~high} {end:label} over the"
        " next {horizon:count} {periods:label}; the chance that it does better is {probability:probability}."
    ),
    "answer.gain.outcome_for_more": (
        "The plan spends {moved:money} more than today and is expected to bring {mean:number~low~high} {end:label} {outcome}"
        " over the next {horizon:count} {periods:label}; the chance that it does better is {probability:probability}."
    ),
    "answer.gain.outcome_for_less": (
        "The plan spends {moved:money} less than today and is expected to bring {mean:number~low~high} {end:label} {outcome}"
        " over the next {horizon:count} {periods:label}; the chance that it does better is {probability:probability}."
    ),
    "answer.gain.money_at_hurdle": (
        "The plan is expected to earn {mean:estimate~low~high} {end:label} than carrying on as today over the next"
        " {horizon:count} {periods:label}, each {one:money} of cost counted as {hurdle:money}, the hurdle; the chance that it"
        " does better is {probability:probability}."
    ),
    "answer.gain.money_for_more_at_hurdle": (
        "The plan spends {moved:money} more than today and is expected to earn {mean:estimate~low~high} {end:label} over the"
        " next {horizon:count} {periods:label}, each {one:money} of cost counted as {hurdle:money}, the hurdle; the chance that"
        " it does better is {probability:probability}."
    ),
    "answer.gain.money_for_less_at_hurdle": (
        "The plan spends {moved:money} less than today and is expected to earn {mean:estimate~low~high} {end:label} over the"
        " next {horizon:count} {periods:label}, each {one:money} of cost counted as {hurdle:money}, the hurdle; the chance that"
        " it does better is {probability:probability}."
    ),
    "word.more": "more",
    "word.less": "less",
    "answer.gain.none": "The plan for the next {horizon:count} {periods:label} is to carry on as today.",
    "answer.leap.money.more": (
        "It counts on {leap:estimate} of gross profit from more money in {channels}, about which the data hardly says anything"
        " (grade D). If that brought nothing, the plan would earn {rest:estimate} more than today."
    ),
    "answer.leap.money.less": (
        "It counts on {leap:estimate} of gross profit from more money in {channels}, about which the data hardly says anything"
        " (grade D). If that brought nothing, the plan would earn {rest:estimate} less than today."
    ),
    "answer.leap.outcome.more": (
        "It counts on {leap:number} {outcome} from more money in {channels}, about which the data hardly says anything (grade"
        " D). If that brought nothing, the plan would bring {rest:number} more {outcome} than today."
    ),
    "answer.leap.outcome.less": (
        "It counts on {leap:number} {outcome} from more money in {channels}, about which the data hardly says anything (grade"
        " D). If that brought nothing, the plan would bring {rest:number} less {outcome} than today."
    ),
    "answer.saving.money.more": (
        "It counts on {saving:estimate} from less money in {channels}, about which the data hardly says anything (grade D). If"
        " the money taken away had paid for itself, the plan would earn {rest:estimate} more than today."
    ),
    "answer.saving.money.less": (
        "It counts on {saving:estimate} from less money in {channels}, about which the data hardly says anything (grade D). If"
        " the money taken away had paid for itself, the plan would earn {rest:estimate} less than today."
    ),
    "answer.saving.outcome": (
        "It takes {money:money} out of {channels}, about which the data hardly says anything (grade D). If that money brings"
        " more than is assumed of it, the plan gains less."
    ),
    "answer.overlap": (
        "What a change of one channel is worth is told for that change alone, with the rest of the money at its best use. Those"
        " sums overlap and do not add up: all changes together are worth the gain of the plan."
    ),
    "answer.total.money": (
        "All paid channels together brought back {mean:estimate~low~high} for each {one:money} spent."
    ),
    "answer.total.outcome": (
        "All paid channels together brought {mean:number~low~high} {outcome} for each {amount:number} spent."
    ),
    "answer.terms.margin": (
        "Judged at a margin of {margin:percent}: {one:money} spent has to bring back {needed:estimate} to count."
    ),
    "answer.terms.margin_and_more": (
        "Judged at a margin of {margin:percent}: {one:money} spent has to bring back at least {needed:estimate} to count."
        " A channel needs more where it takes people's time, or where the plan could earn more elsewhere with the same"
        " money."
    ),
    "answer.terms.no_margin": (
        "No margin is declared, so value is read as gross profit and {one:money} spent has to bring back"
        " {needed:estimate}; with your margin, channels near that line may fall below it."
    ),
    "answer.terms.margin_must": (
        "Judged at a margin of {margin:percent}: {one:money} spent pays for itself when it brings back {needed:estimate}."
        " But {must:label}, so what counts for a channel is what the same money would bring in its best other use, which"
        " may be less than that."
    ),
    "answer.terms.no_margin_must": (
        "No margin is declared, so value is read as gross profit and {one:money} spent pays for itself when it brings back"
        " {needed:estimate}. But {must:label}, so what counts for a channel is what the same money would bring in its best"
        " other use, which may be less than that."
    ),
    "must.spend_total": "this plan has to spend its whole total",
    "must.keep_limits": "this plan has to keep your limits on several channels in all",
    "answer.terms.no_value": (
        "The value of {outcome} in money is not declared, so nothing is judged in money: only moving the same budget"
        " between channels is."
    ),
    "answer.price.money": "The last {one:money} of this plan brings back {price:estimate} of gross profit.",
    "answer.price.hour": "One more hour a person could give would be worth {price:estimate}.",
    "answer.price.outcome": "The last {amount:number} of this plan brings {price:number} {outcome}.",
    "answer.shares": "Marketing explains {share:percent} of {outcome}, and {channel} the largest part of that.",
    # One channel.
    "advice.number.money": (
        "Each further {one:money} spent brings back {mean:estimate~low~high}; it has to bring back {hurdle:estimate}."
    ),
    "advice.number.money_and_more": (
        "Each further {one:money} spent brings back {mean:estimate~low~high}; it has to bring back {hurdle:estimate},"
        " more than the {least:estimate} at which money pays for itself: people's time it takes, or what the plan could earn"
        " with the same money in another channel, counts too."
    ),
    "advice.number.money_and_less": (
        "Each further {one:money} spent brings back {mean:estimate~low~high}; it has to bring back {hurdle:estimate}, less"
        " than the {least:estimate} at which money pays for itself: {must:label}, and in its best other use"
        " the same money would bring no more."
    ),
    "advice.number.cost": (
        "On average {one:money} of hours and resources brings back {mean:estimate~low~high}; it has to bring back"
        " {hurdle:estimate}."
    ),
    "advice.number.outcome": (
        "Each further {amount:number} spent brings {mean:number~low~high} {outcome}; in the other channels as much would"
        " bring {hurdle:number}."
    ),
    "advice.number.outcome_alone": (
        "Each further {amount:number} spent brings {mean:number~low~high} {outcome}; no other channel takes money that this"
        " could be compared with."
    ),
    "advice.number.outcome_unrivalled": (
        "Each further {amount:number} spent brings {mean:number~low~high} {outcome}; no other channel can use as much"
        " more, so there is nothing it has to beat."
    ),
    "advice.number.money_in_all": (
        "Each further {one:money} spent brings back {mean:estimate~low~high}, and around here it would have to bring back"
        " {hurdle:estimate}; but what the whole change does to all channels decides, not the next {one:money}."
    ),
    "advice.number.outcome_in_all": (
        "Each further {amount:number} spent brings {mean:number~low~high} {outcome}, and around here as much would bring"
        " {hurdle:number} in the other channels; but what the whole change does to all channels decides, not the next"
        " {amount:number}."
    ),
    "advice.runner_up.money": (
        "{option:Label} would be expected to earn {loss:estimate} less over the next {horizon:count} {periods:label}."
    ),
    "advice.runner_up.outcome": (
        "{option:Label} would be expected to give up {loss:number} {outcome} over the next {horizon:count}"
        " {periods:label}."
    ),
    "advice.runner_up.meanwhile": "Until there is a verdict, everything stays as it is.",
    "advice.runner_up.better": "{option:Label} would do a little better: too little to be worth the trouble.",
    "advice.runner_up.even": "{option:Label} would do as well, as far as can be told.",
    "advice.evidence.a": "Grade A: an experiment read within a year of the end of the data stands behind it.",
    "advice.evidence.b": "Grade B: an older or weaker experiment, or one in a neighbouring region, stands behind it.",
    "advice.frequency.lower": (
        "Those reached are reached {now:number} times of late. At {best:number} times the same money reaches more people and brings"
        " {gain:percent} more (90%: {low:percent} to {high:percent}; {probability:probability} sure): change the frequency."
    ),
    "advice.frequency.raise": (
        "Those reached are reached {now:number} times of late. At {best:number} times the same money reaches fewer people and brings"
        " {gain:percent} more (90%: {low:percent} to {high:percent}; {probability:probability} sure): change the frequency."
    ),
    "advice.frequency.stay": (
        "Those reached are reached {now:number} times of late. Nothing says clearly that another frequency would bring more."
    ),
    "advice.at_hurdle": (
        "What is told to be earned or lost counts each {one:money} of cost as {hurdle:money}, the hurdle: it is not money in the"
        " bank."
    ),
    "advice.evidence.c": (
        "Grade C: the history, or a comparison before and after a change, says something clear; no experiment with a"
        " comparison group is precise and recent enough to stand behind it."
    ),
    "advice.evidence.d": "Grade D: little more than an assumption so far; the data hardly speaks about it.",
    "advice.evidence.d_stop": (
        "Grade D: little more than an assumption so far; the data hardly speaks about it. So the stop rests on what such a channel"
        " usually brings. Pausing it in one region, or for some weeks, would show whether it is missed."
    ),
    "advice.lean": "If it had to be decided today: {option:label}.",
    "advice.freed.money": "{money:money} over the next {horizon:count} {periods:label}.",
    "advice.freed.hours": "{hours:count} {hours:hour|hours} over the next {horizon:count} {periods:label}.",
    "advice.freed.both": (
        "{money:money} and {hours:count} {hours:hour|hours} over the next {horizon:count} {periods:label}."
    ),
    "advice.risk.unknown.money": (
        "How likely the next {one:money} in {channel} is to bring back less than it has to over the next {horizon:count}"
        " {periods:label} is not known."
    ),
    "advice.risk.unknown.cost": (
        "How likely {channel} is to bring back less than it has to over the next {horizon:count} {periods:label} is not known."
    ),
    "advice.risk.unknown.outcome": (
        "How likely the next {amount:number} are to bring less in {channel} than elsewhere over the next {horizon:count}"
        " {periods:label} is not known."
    ),
    "advice.risk.known.money": (
        "The chance that the next {one:money} in {channel} brings back less than it has to over the next {horizon:count}"
        " {periods:label} is {probability:probability}."
    ),
    "advice.risk.known.cost": (
        "The chance that {channel} brings back less than it has to over the next {horizon:count} {periods:label} is"
        " {probability:probability}."
    ),
    "advice.risk.known.outcome": (
        "The chance that the next {amount:number} bring less in {channel} than elsewhere over the next {horizon:count}"
        " {periods:label} is {probability:probability}."
    ),
    "advice.risk.unrivalled": (
        "No other channel can use its money, so {channel} falls short only where more of it brings nothing: the chance of that"
        " over the next {horizon:count} {periods:label} is {probability:probability}."
    ),
    "advice.risk.alone": "Nothing says what {channel} has to bring, so there is no chance of falling short to tell.",
    "advice.knowing.money": (
        "Knowing its effect for certain would be worth {value:estimate} over the next {horizon:count} {periods:label}."
    ),
    "advice.knowing.outcome": (
        "Knowing its effect for certain would be worth {value:number} {outcome} over the next {horizon:count}"
        " {periods:label}."
    ),
    "advice.drift.weaker": (
        "{channel} has weakened: it works at {now:percent} of its average strength (90%: {low:percent} to {high:percent})."
    ),
    "advice.drift.stronger": (
        "{channel} has grown stronger: it works at {now:percent} of its average strength (90%: {low:percent} to"
        " {high:percent})."
    ),
    "advice.drift.maybe_weaker": (
        "{channel} may have weakened, or not changed at all: it works at {now:percent} of its average strength (90%:"
        " {low:percent} to {high:percent})."
    ),
    "advice.drift.maybe_stronger": (
        "{channel} may have grown stronger, or not changed at all: it works at {now:percent} of its average strength"
        " (90%: {low:percent} to {high:percent})."
    ),
    "advice.drift.unused": "{channel} has no history that could show a change.",
    "advice.drift.unknown": "The fit does not say whether {channel} has changed.",
    "advice.drift.open": (
        "The data cannot tell whether {channel} works better or worse than it did on average: it may work at {low:percent}"
        " to {high:percent} of that."
    ),
    "advice.drift.steady": "{channel} works about as well as it did on average.",
    "response.pays.money": "{channel}: the next {one:money} pays for itself",
    "response.wasted.money": "{channel}: the next {one:money} does not pay for itself",
    "response.unsure.money": "{channel}: the next {one:money} may or may not pay for itself",
    "response.pays.cost": "{channel}: its hours and resources pay for themselves",
    "response.wasted.cost": "{channel}: its hours and resources do not pay for themselves",
    "response.unsure.cost": "{channel}: its hours and resources may or may not pay for themselves",
    "response.pays.amount": "{channel}: the next {amount:number} brings more here than elsewhere",
    "response.wasted.amount": "{channel}: the next {amount:number} brings less here than elsewhere",
    "response.unsure.amount": "{channel}: the next {amount:number} may bring more or less than elsewhere",
    "response.alone.amount": "{channel}: what the next {amount:number} brings",
    "advice.unwritable": "This could not be computed as a finite number.",
    # Model health in a sentence.
    "health.summary.fit_for_decisions": "The model fits the data and agrees with itself: it can be decided on.",
    "health.summary.not_checked": (
        "Another program fitted this model. Nothing was found wrong with it, but less could be checked than of a fit of trimtab's"
        " own: whether it can be decided on is for that program to say."
    ),
    "health.summary.misses_outcome": (
        "This fit is further from the outcome than the outcome's own average is, so its numbers must not be used."
    ),
    "health.summary.weak_evidence": "The model is sound, but about some channels it has learnt little from this data.",
    "health.summary.weak_everywhere": "The model is sound, but it has learnt little about any channel from this data.",
    "health.summary.unused": "No channel was ever used in this data, so nothing could be learnt about any of them.",
    "health.never_used": (
        "{channels} {channels:was|were} never used: what is assumed of {channels:it|them} is what is usual for channels in"
        " general. A pilot would show what {channels:it|they} can do."
    ),
    "health.summary.never_varied": "Some channels never varied, so this data cannot tell what they did.",
    "health.summary.cannot_separate": "Some channels move together too closely for this data to tell them apart.",
    "health.summary.baseline_implausible": (
        "What the model takes for results without marketing is not plausible, so its split must not be trusted."
    ),
    "health.summary.shock_unexplained": (
        "Something happened that nothing in the file explains; those periods count for little. The verdicts stand; before"
        " acting on a channel that changed just then, name the event in an event column."
    ),
    "health.summary.season_unexplained": (
        "Something comes back every year that no column names. Name it in an event column before acting on a channel"
        " whose spend rises in the same weeks."
    ),
    "health.summary.common_cause": (
        "Channels rose and fell together, and the outcome with them for a reason no column names. It is taken out as far as"
        " the data can; a test of one of them tells how far that is."
    ),
    "health.summary.not_converged": "The calculation did not settle, so its numbers must not be used.",
    # What this cannot tell.
    "cannot.cause": (
        "History shows what moved together, not always what caused what. A channel that is switched on when demand is"
        " high looks better than it is; only an experiment settles that."
    ),
    "cannot.untested": "No finished experiment stands behind these numbers yet.",
    "cannot.beyond": (
        "Nothing is known about spending far outside what has been tried: the plan stays near it, or proposes a pilot."
    ),
    "cannot.average": (
        "A channel's number is an average over its campaigns, audiences and creatives. It does not say which of them"
        " works."
    ),
    "cannot.slow": "Effects that build up over years are counted as results without marketing.",
    "cannot.outside": (
        "A new competitor, a platform's change of rules or a shortage next quarter is not in the forecast unless it was"
        " in the past."
    ),
    "cannot.value": "Whether a channel pays for itself, since the value of {outcome} in money is not declared.",
    "cannot.margin": "What is left as profit, since no margin is declared.",
    # Words.
    "word.day": "day",
    "word.week": "week",
    "word.month": "month",
    "unit.day": "days",
    "unit.day.single": "day",
    "unit.week": "weeks",
    "unit.week.single": "week",
    "unit.month": "months",
    "unit.month.single": "month",
}
"""English sentences of the answer, by code."""
