"""Dutch sentences of the page on which another spending is tried out, by code."""

SENTENCES: dict[str, str] = {
    "web.scenario.title": "Wat zou een andere verdeling opbrengen?",
    "web.scenario.lead": "Verschuif een bedrag, of kies een totaal en laat de optimalisatie het verdelen. Review {number} antwoordt meteen; er wordt niets vastgelegd.",
    "web.scenario.begin": "Begin bij",
    "web.scenario.today": "Nu",
    "web.scenario.planned": "Het plan",
    "web.scenario.blank": "Schone lei",
    "web.scenario.own": "Jouw scenario",
    "web.scenario.whole": "Alle kanalen",
    "web.scenario.each": "Kanaal voor kanaal",
    "web.scenario.total": "Geld in totaal",
    "web.scenario.total.facts": "Over het komende kwartaal; {today:money} zoals nu. Wie dit verschuift, laat de optimalisatie het verdelen binnen de grenzen van het plan.",
    "web.scenario.hours": "Beschikbare uren",
    "web.scenario.hours.facts": "Van iedereen over het komende kwartaal; de uitgaven van nu kosten er {hours:count}.",
    "web.scenario.money_of": "Geld voor {channel}",
    "web.scenario.facts": "Nu {today:money}, gepland {planned:money}, geprobeerd van {low:money} tot {high:money}; boven {free:money} wordt bewijs gevraagd.",
    "web.scenario.facts.off": "Nu niets, gepland {planned:money}, nooit geprobeerd; boven {free:money} wordt bewijs gevraagd.",
    "web.scenario.effect": "{mean} tegenover nu ({span}).",
    "web.scenario.as_today": "Zoals nu.",
    "web.scenario.key.gate": "daarboven wordt bewijs gevraagd",
    "web.scenario.try": "Reken het uit",
    "web.scenario.spread": "Laat de optimalisatie het totaal verdelen",
    "web.scenario.same": "Dit is wat je nu uitgeeft: zo doorgaan, de komende {horizon:count} {periods:label}.",
    "web.scenario.gain.money": (
        "Dit levert de komende {horizon:count} {periods:label} naar verwachting {mean:estimate~low~high} {end:label} op dan"
        " doorgaan zoals nu; de kans dat het beter uitpakt is {probability:probability}."
    ),
    "web.scenario.gain.money_at_hurdle": (
        "Dit levert de komende {horizon:count} {periods:label} naar verwachting {mean:estimate~low~high} {end:label} op dan"
        " doorgaan zoals nu, waarbij elke {one:money} aan kosten telt voor {hurdle:money}, de drempel; de kans dat het beter"
        " uitpakt is {probability:probability}."
    ),
    "web.scenario.gain.outcome": (
        "Dit levert de komende {horizon:count} {periods:label} naar verwachting {mean:number~low~high} {end:label} {outcome} op"
        " dan doorgaan zoals nu; de kans dat het beter uitpakt is {probability:probability}."
    ),
    "web.scenario.brings.money": "{total:money} aan media brengt naar verwachting {mean:estimate~low~high} op, {change:estimate} {end:label} dan nu.",
    "web.scenario.brings.outcome": "{total:money} aan media brengt naar verwachting {mean:number~low~high} {outcome} op, {change:number} {end:label} dan nu.",
    "web.scenario.hours.fit": "Het kost {needed:count} van de {hours:count} beschikbare uren.",
    "web.scenario.hours.short": "Het kost {needed:count} uren, {over:count} meer dan de {hours:count} die er zijn.",
    "web.scenario.below": "Minder dan ooit is geprobeerd voor {channels}, zonder helemaal te stoppen: daar is het een gok.",
    "web.scenario.gate": "Meer dan zonder bewijs kan voor {channels}: een besluit daarover vraagt om een proef, of om een reden die later wordt beoordeeld.",
    "web.scenario.no_amount": "Dit is geen bedrag: alleen cijfers, zoals 12000.",
    "web.scenario.no_curve": "Over zoveel geld is hier niets bekend; het vorige bedrag blijft staan.",
    "web.scenario.table": "Naast elkaar, over de komende {horizon:count} {periods:label}",
    "web.scenario.row.hours": "Uren",
    "web.scenario.row.gain": "Levert meer op dan nu",
    "web.scenario.row.gain_outcome": "Brengt meer op dan nu",
    "web.scenario.row.chance": "Kans op beter dan nu",
    "web.scenario.back": "Naar het hele plan",
    "web.scenario.absent": (
        "Hier kunnen geen bedragen worden geprobeerd: de schatting van deze review is er niet bij bewaard. Een review die op de"
        " pagina Gegevens wordt gehouden, bewaart de hare."
    ),
}
"""Dutch sentences of the page on which another spending is tried out, by code."""
