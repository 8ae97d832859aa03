"""English sentences of the agenda, by code."""

SENTENCES: dict[str, str] = {
    "agenda.free": "Nothing is due until {until:date}.",
    "agenda.head": "{soon:count} {soon:thing falls|things fall} due until {until:date}.",
    "agenda.head_late": "{late:count} {late:thing is|things are} overdue, and {soon:count} more {soon:falls|fall} due until {until:date}.",
    "agenda.head_only_late": "{late:count} {late:thing is|things are} overdue, and nothing more falls due until {until:date}.",
    "agenda.late": "overdue",
    "agenda.calendar": "trimtab: what is due",
    "agenda.clean_sheet": "Clean sheet of {quarter}, due on {due:date}: draw up the strategy from nothing (trimtab clean-sheet)",
    "agenda.review": "Quarterly review of {file}, last held on {last:date} (trimtab review {file})",
    "agenda.check": "Monthly look at the newest data of {file}, last on {last:date} (trimtab review {file})",
    "agenda.practice": "Review what we do on {channel}: {what}",
    "agenda.reopened": "Review what we do on {channel}, for something changed on {day:date}: {shift}. What we do: {what}",
    "agenda.forgotten": "Set and forgot on {channel}, to be reviewed since {due:date}: {what}",
    "agenda.forgotten_shift": "Set and forgot on {channel}, though something changed on {day:date}: {shift}. What we do: {what}",
    "agenda.read_out": "Read trial {number} on {channel} from {due:date} on: {what}",
    "agenda.retrospective": "Look back on trial {number} on {channel}; until then no other trial is registered there: {what}",
    "agenda.promise": "Promised for {due:date}: {what}",
    "agenda.forecast": "Did it come true? Forecast {number}: {claim}",
    "agenda.override": "Did it come true? We went beyond the evidence on {channel}, decision {number}: {claim}",
    "agenda.lesson": "Do we still hold this to be true? Lesson {number}: {what}",
    "agenda.demo": "Vendor demos of {quarter}: {covered:count} of {places:count} places covered, the next by {due:date}",
    "agenda.demo_own": "Your turn to go to a vendor’s demo by {due:date}; {covered:count} of {places:count} places of {quarter} are covered",
    "agenda.split": "Two people changed {kind:label} {number}: versions {versions} stand side by side. Say what holds (trimtab revise {number})",
}
"""English sentences of the agenda, by code."""
