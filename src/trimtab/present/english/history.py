"""English sentences of what a channel gave back over time, by code."""

SENTENCES: dict[str, str] = {
    "web.history.title": "What it gave back over time",
    "web.history.lead": (
        "In stretches as long as a plan, counted back from the newest data and worked out from the newest review. Effects count"
        " when they arrive; hours and costs besides media are taken as alike throughout."
    ),
    "web.history.rose": "{measure}: up from {before} to {now}",
    "web.history.fell": "{measure}: down from {before} to {now}",
    "web.history.held": "{measure}: {before} then, {now} now, no clear change",
    "web.history.key.event": "something happened",
    "web.history.event": "{number:count}. {kind:label}: {what} ({when})",
    "web.history.day": "{first:date}",
    "web.history.span": "{first:date} to {last:date}",
    "web.history.test": "Finished test",
    "web.history.everywhere": "everywhere",
    "web.history.trial": "Registered test",
    "web.history.shift": "Change outside",
    "web.history.ended": "We stopped",
    "web.history.break": "Event in the file",
    "web.channel.facts": "Facts the team wrote down",
}
"""English sentences of what a channel gave back over time, by code."""
