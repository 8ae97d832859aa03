"""English sentences of what to test next, by code."""

SENTENCES: dict[str, str] = {
    "offer.answer.test": (
        "Test {channel} next: {kind:clause} for {periods:count} {grain:label}, in {share:percent} of the market."
    ),
    "offer.answer.decide": "Test nothing now: decide. No test is worth what it costs.",
    "offer.answer.rephase": (
        "Test nothing yet: move planned spend between the weeks first. It teaches as much as the best test, and costs nothing."
    ),
    "offer.worth": (
        "Its result is worth {worth:money} while it lasts ({lasts:count} {grain:label}), and the test is expected to cost"
        " {cost:money}: {net:money} in your favour."
    ),
    "offer.worth.outcome": (
        "Its result is worth {worth:number} {outcome} while it lasts ({lasts:count} {grain:label}), and the test is expected to cost"
        " {cost:number}."
    ),
    "offer.changes": (
        "The result changes what you do with a probability of {changes:probability}; knowing everything about every channel would"
        " be worth {ceiling:estimate}, and no test can be worth more."
    ),
    "offer.best": (
        "The best of {tried:count} tests would be of {channel}: its result is worth {worth:estimate} and it is expected to cost"
        " {cost:estimate}."
    ),
    "offer.none": "There is no channel that a test is possible on: none runs that enough is known of.",
    "offer.free": "Moving the weeks of {channels} is worth {free:estimate}. `trimtab rephase` says which weeks.",
    "offer.reads": (
        "It is expected to move {outcome} by {expected:number} while it is read, and reads that with an error of {error:number}:"
        " {design:label}, as it would be designed."
    ),
    "offer.reads.roughly": (
        "It is expected to move {outcome} by {expected:number} while it is read, and reads that with an error of about"
        " {error:number}: {design:label}, by a rule of thumb, for there are too few regions to design it on."
    ),
    "offer.row": (
        "Then, {after:count} {grain:label} after it begins: {channel}, {kind:clause} for {periods:count} {grain:label}. It adds"
        " {net:estimate} to what is known by then, less its cost."
    ),
    "offer.due": "{channel} was tested; the result counts as recent until {day:date}.",
    "offer.next": "Design it: `trimtab trial design FILE --channel {channel} --change {change}`",
    "offer.kind.holdback": "spend nothing on it there",
    "offer.kind.heavy_up": "spend {by:percent} more on it there",
    "offer.design.geo": "a geo test",
    "offer.design.matched_markets": "matched markets",
    "offer.design.before_after": "a comparison of before and after, for the data have too few regions",
    "offer.design.user_level": "an A/B test",
    "cli.usage.no_file_to_propose": "Say which file to propose a test on, or a recorded review with --review.",
    "title.proposal": "What each test is worth",
    "column.proposal_test": "Test",
    "column.proposal_length": "Length",
    "column.proposal_worth": "Worth",
    "column.proposal_cost": "Cost",
    "column.proposal_net": "Net",
    "column.proposal_changes": "Changes something",
    "offer.length": "{periods:count} {grain:label}",
    "offer.chance": "{chance:probability}",
}
"""Sentence by code."""
