"""English sentences of the page on which another spending is tried out, by code."""

SENTENCES: dict[str, str] = {
    "web.scenario.title": "What would another spending bring?",
    "web.scenario.lead": "Move an amount, or set a total and let the optimiser spread it. Review {number} answers at once; nothing is recorded.",
    "web.scenario.begin": "Begin from",
    "web.scenario.today": "Today",
    "web.scenario.planned": "The plan",
    "web.scenario.blank": "Clean sheet",
    "web.scenario.own": "Your scenario",
    "web.scenario.whole": "All channels",
    "web.scenario.each": "Channel by channel",
    "web.scenario.total": "Money in all",
    "web.scenario.total.facts": "Over the next quarter; {today:money} as today. Moved here, the optimiser spreads it within the plan’s bounds.",
    "web.scenario.hours": "Hours there are",
    "web.scenario.hours.facts": "Of all people over the next quarter; today’s spending takes {hours:count}.",
    "web.scenario.money_of": "Money for {channel}",
    "web.scenario.facts": "Today {today:money}, planned {planned:money}, tried from {low:money} to {high:money}; above {free:money} evidence is asked for.",
    "web.scenario.facts.off": "Nothing today, planned {planned:money}, never tried; above {free:money} evidence is asked for.",
    "web.scenario.effect": "{mean} against today ({span}).",
    "web.scenario.as_today": "As today.",
    "web.scenario.key.gate": "above it evidence is asked for",
    "web.scenario.try": "Work it out",
    "web.scenario.spread": "Let the optimiser spread the total",
    "web.scenario.same": "This is what you spend today: carrying on over the next {horizon:count} {periods:label}.",
    "web.scenario.gain.money": (
        "This is expected to earn {mean:estimate~low~high} {end:label} than carrying on as today over the next"
        " {horizon:count} {periods:label}; the chance that it does better is {probability:probability}."
    ),
    "web.scenario.gain.money_at_hurdle": (
        "This is expected to earn {mean:estimate~low~high} {end:label} than carrying on as today over the next"
        " {horizon:count} {periods:label}, each {one:money} of cost counted as {hurdle:money}, the hurdle; the chance that it"
        " does better is {probability:probability}."
    ),
    "web.scenario.gain.outcome": (
        "This is expected to bring {mean:number~low~high} {end:label} {outcome} than carrying on as today over the next"
        " {horizon:count} {periods:label}; the chance that it does better is {probability:probability}."
    ),
    "web.scenario.brings.money": "{total:money} of media is expected to bring {mean:estimate~low~high} in all, {change:estimate} {end:label} than today’s.",
    "web.scenario.brings.outcome": "{total:money} of media is expected to bring {mean:number~low~high} {outcome} in all, {change:number} {end:label} than today’s.",
    "web.scenario.hours.fit": "It takes {needed:count} of the {hours:count} hours there are.",
    "web.scenario.hours.short": "It takes {needed:count} hours, {over:count} more than the {hours:count} there are.",
    "web.scenario.below": "Less than was ever tried for {channels}, short of leaving: there it is a guess.",
    "web.scenario.gate": "More than goes without evidence for {channels}: a decision on it asks for a test, or for a reason that is scored later.",
    "web.scenario.no_amount": "This is no amount: digits only, such as 12000.",
    "web.scenario.no_curve": "Nothing is known of so much money here; the amount before stands.",
    "web.scenario.table": "Side by side, over the next {horizon:count} {periods:label}",
    "web.scenario.row.hours": "Hours",
    "web.scenario.row.gain": "Earns more than today",
    "web.scenario.row.gain_outcome": "Brings more than today",
    "web.scenario.row.chance": "Chance to do better than today",
    "web.scenario.back": "To the whole plan",
    "web.scenario.absent": (
        "Amounts cannot be tried out here: the fit of this review is not kept beside it. A review held on the page Data keeps"
        " its own."
    ),
}
"""English sentences of the page on which another spending is tried out, by code."""
