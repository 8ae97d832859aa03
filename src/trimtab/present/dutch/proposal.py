"""Dutch sentences of what to test next, by code."""

SENTENCES: dict[str, str] = {
    "offer.answer.test": (
        "Test nu {channel}: {kind:clause}, {periods:count} {grain:label} lang, in {share:percent} van de markt."
    ),
    "offer.answer.decide": "Test nu niets: beslis. Geen enkele test is waard wat hij kost.",
    "offer.answer.rephase": (
        "Test nog niets: verschuif eerst geplande uitgaven tussen de weken. Dat leert evenveel als de beste test, en kost niets."
    ),
    "offer.worth": (
        "De uitkomst is {worth:money} waard zolang ze geldt ({lasts:count} {grain:label}), en de test kost naar verwachting"
        " {cost:money}: {net:money} in jullie voordeel."
    ),
    "offer.worth.outcome": (
        "De uitkomst is {worth:number} {outcome} waard zolang ze geldt ({lasts:count} {grain:label}), en de test kost naar"
        " verwachting {cost:number}."
    ),
    "offer.changes": (
        "De kans dat de uitkomst verandert wat jullie doen, is {changes:probability}; alles over alle kanalen weten zou"
        " {ceiling:estimate} waard zijn, en geen test kan meer waard zijn."
    ),
    "offer.best": (
        "De beste van {tried:count} {tried:test|tests} zou er een van {channel} zijn: de uitkomst is {worth:estimate} waard en de test kost"
        " naar verwachting {cost:estimate}."
    ),
    "offer.none": "Er is geen kanaal waarop een test mogelijk is: geen enkel lopend kanaal is goed genoeg bekend.",
    "offer.free": "De weken van {channels} verschuiven is {free:estimate} waard. `trimtab rephase` zegt welke weken.",
    "offer.reads": (
        "Naar verwachting beweegt hij {outcome} met {expected:number} zolang hij afgelezen wordt, en leest hij dat af met een fout van"
        " {error:number}: {design:label}, zoals hij ontworpen zou worden."
    ),
    "offer.reads.roughly": (
        "Naar verwachting beweegt hij {outcome} met {expected:number} zolang hij afgelezen wordt, en leest hij dat af met een fout van"
        " ongeveer {error:number}: {design:label}, volgens een vuistregel, want er zijn te weinig regio's om hem op te ontwerpen."
    ),
    "offer.row": (
        "Daarna, {after:count} {grain:label} na het begin: {channel}, {kind:clause}, {periods:count} {grain:label} lang. Dat voegt"
        " {net:estimate} toe aan wat dan bekend is, na aftrek van de kosten."
    ),
    "offer.due": "{channel} is getest; de uitkomst telt als recent tot en met {day:date}.",
    "offer.next": "Ontwerp hem: `trimtab trial design FILE --channel {channel} --change {change}`",
    "offer.kind.holdback": "er daar niets aan uitgeven",
    "offer.kind.heavy_up": "er daar {by:percent} meer aan uitgeven",
    "offer.design.geo": "een geotest",
    "offer.design.matched_markets": "vergelijkbare regio's (matched markets)",
    "offer.design.before_after": "een vergelijking van voor en na, want de gegevens hebben te weinig regio's",
    "offer.design.user_level": "een A/B-test",
    "cli.usage.no_file_to_propose": "Zeg voor welk bestand een test voorgesteld moet worden, of noem een vastgelegde review met --review.",
    "title.proposal": "Wat elke test waard is",
    "column.proposal_test": "Test",
    "column.proposal_length": "Duur",
    "column.proposal_worth": "Waard",
    "column.proposal_cost": "Kosten",
    "column.proposal_net": "Netto",
    "column.proposal_changes": "Verandert iets",
    "offer.length": "{periods:count} {grain:label}",
    "offer.chance": "{chance:probability}",
}
"""Sentence by code."""
