"""Dutch sentences of the answer: what both faces say about a review and about one channel."""

SENTENCES: dict[str, str] = {
    # A choice as a title, and as what one might do instead.
    "choice.stop": "Stoppen",
    "choice.start": "Starten",
    "choice.stay_out": "Niet starten",
    "choice.continue": "Doorgaan",
    "choice.change": "Veranderen",
    "choice.change_more": "Veranderen: meer",
    "choice.change_less": "Veranderen: minder",
    "choice.change_differently": "Veranderen: anders",
    "choice.withheld": "Geen oordeel",
    "option.stop": "stoppen",
    "option.stay_out": "niet starten",
    "option.start": "een pilot starten",
    "option.continue": "doorgaan zoals nu",
    "option.change_more": "meer uitgeven",
    "option.change_less": "minder uitgeven",
    "option.change_differently": "het anders aanpakken",
    "option.withheld": "wachten op beter bewijs",
    # The answer in a line.
    "answer.stop": "Stop met {channels}.",
    "answer.start": "Start {channels} met een pilot.",
    "answer.change_more": "Geef meer uit aan {channels}.",
    "answer.change_less": "Geef minder uit aan {channels}.",
    "answer.change_differently": "Pak {channels} anders aan.",
    "answer.continue": "Ga door met {channels}.",
    "answer.withheld": "Nog geen oordeel over {channels}.",
    "answer.gain.money": (
        "Het plan levert de komende {horizon:count} {periods:label} naar verwachting {mean:estimate~low~high} {end:label} op"
        " dan doorgaan zoals nu; de kans dat het beter uitpakt is {probability:probability}."
    ),
    "answer.gain.outcome": (
        "Het plan levert de komende {horizon:count} {periods:label} naar verwachting {mean:number~low~high} {end:label}"
        " {outcome} op dan doorgaan zoals nu; de kans dat het beter uitpakt is {probability:probability}."
    ),
    "answer.gain.money_for_more": (
        "Het plan geeft {moved:money} meer uit dan nu en levert de komende {horizon:count} {periods:label} naar verwachting"
        " {mean:estimate~low~high} {end:label} op, na aftrek van die extra uitgaven; de kans dat het beter uitpakt is"
        " {probability:probability}."
    ),
    "answer.gain.money_for_less": (
        "Het plan geeft {moved:money} minder uit dan nu en levert de komende {horizon:count} {periods:label} naar verwachting"
        " {mean:estimate~low~high} {end:label} op; de kans dat het beter uitpakt is {probability:probability}."
    ),
    "answer.gain.outcome_for_more": (
        "Het plan geeft {moved:money} meer uit dan nu en levert de komende {horizon:count} {periods:label} naar verwachting"
        " {mean:number~low~high} {end:label} {outcome} op; de kans dat het beter uitpakt is {probability:probability}."
    ),
    "answer.gain.outcome_for_less": (
        "Het plan geeft {moved:money} minder uit dan nu en levert de komende {horizon:count} {periods:label} naar verwachting"
        " {mean:number~low~high} {end:label} {outcome} op; de kans dat het beter uitpakt is {probability:probability}."
    ),
    "answer.gain.money_at_hurdle": (
        "Het plan levert de komende {horizon:count} {periods:label} naar verwachting {mean:estimate~low~high} {end:label} op"
        " dan doorgaan zoals nu, waarbij elke {one:money} aan kosten telt voor {hurdle:money}, de drempel; de kans dat het"
        " beter uitpakt is {probability:probability}."
    ),
    "answer.gain.money_for_more_at_hurdle": (
        "Het plan geeft {moved:money} meer uit dan nu en levert de komende {horizon:count} {periods:label} naar verwachting"
        " {mean:estimate~low~high} {end:label} op, waarbij elke {one:money} aan kosten telt voor {hurdle:money}, de drempel;"
        " de kans dat het beter uitpakt is {probability:probability}."
    ),
    "answer.gain.money_for_less_at_hurdle": (
        "Het plan geeft {moved:money} minder uit dan nu en levert de komende {horizon:count} {periods:label} naar verwachting"
        " {mean:estimate~low~high} {end:label} op, waarbij elke {one:money} aan kosten telt voor {hurdle:money}, de drempel;"
        " de kans dat het beter uitpakt is {probability:probability}."
    ),
    "word.more": "meer",
    "word.less": "minder",
    "answer.gain.none": "Het plan voor de komende {horizon:count} {periods:label} is doorgaan zoals nu.",
    "answer.leap.money.more": (
        "Daarvan komt {leap:estimate} brutowinst uit meer geld voor {channels}, waarover de gegevens bijna niets zeggen"
        " (bewijsniveau D). Als dat niets zou opbrengen, levert het plan nog {rest:estimate} meer op dan nu."
    ),
    "answer.leap.money.less": (
        "Daarvan komt {leap:estimate} brutowinst uit meer geld voor {channels}, waarover de gegevens bijna niets zeggen"
        " (bewijsniveau D). Als dat niets zou opbrengen, levert het plan {rest:estimate} minder op dan nu."
    ),
    "answer.leap.outcome.more": (
        "Daarvan komt {leap:number} {outcome} uit meer geld voor {channels}, waarover de gegevens bijna niets zeggen"
        " (bewijsniveau D). Als dat niets zou opbrengen, levert het plan nog {rest:number} meer {outcome} op dan nu."
    ),
    "answer.leap.outcome.less": (
        "Daarvan komt {leap:number} {outcome} uit meer geld voor {channels}, waarover de gegevens bijna niets zeggen"
        " (bewijsniveau D). Als dat niets zou opbrengen, levert het plan {rest:number} minder {outcome} op dan nu."
    ),
    "answer.saving.money.more": (
        "Daarvan komt {saving:estimate} uit minder geld voor {channels}, waarover de gegevens bijna niets zeggen"
        " (bewijsniveau D). Als dat weggehaalde geld zichzelf had terugverdiend, levert het plan nog {rest:estimate} meer op"
        " dan nu."
    ),
    "answer.saving.money.less": (
        "Daarvan komt {saving:estimate} uit minder geld voor {channels}, waarover de gegevens bijna niets zeggen"
        " (bewijsniveau D). Als dat weggehaalde geld zichzelf had terugverdiend, levert het plan {rest:estimate} minder op"
        " dan nu."
    ),
    "answer.saving.outcome": (
        "Het plan haalt {money:money} weg bij {channels}, waarover de gegevens bijna niets zeggen (bewijsniveau D). Als dat"
        " geld meer opbrengt dan nu wordt aangenomen, levert het plan minder op."
    ),
    "answer.overlap": (
        "Wat een verandering van één kanaal waard is, geldt voor die verandering alleen, met de rest van het geld zo goed"
        " mogelijk besteed. Die bedragen overlappen en je kunt ze niet optellen: alle veranderingen samen zijn de winst van"
        " het plan waard."
    ),
    "answer.total.money": "Alle betaalde kanalen samen brachten {mean:estimate~low~high} op per uitgegeven {one:money}.",
    "answer.total.outcome": (
        "Alle betaalde kanalen samen brachten {mean:number~low~high} {outcome} op per uitgegeven {amount:number}."
    ),
    "answer.terms.margin": (
        "Beoordeeld met een marge van {margin:percent}: {one:money} aan uitgaven moet {needed:estimate} opbrengen om mee te"
        " tellen."
    ),
    "answer.terms.margin_and_more": (
        "Beoordeeld met een marge van {margin:percent}: {one:money} aan uitgaven moet minstens {needed:estimate} opbrengen om"
        " mee te tellen. Een kanaal moet meer opbrengen als er mensen tijd aan besteden, of als het plan met hetzelfde geld"
        " elders meer kan verdienen."
    ),
    "answer.terms.no_margin": (
        "Er is geen marge opgegeven, dus de waarde geldt als brutowinst en {one:money} aan uitgaven moet {needed:estimate}"
        " opbrengen; met jullie marge kunnen kanalen die dicht bij die grens zitten eronder vallen."
    ),
    "answer.terms.margin_must": (
        "Beoordeeld met een marge van {margin:percent}: {one:money} aan uitgaven verdient zichzelf terug als het"
        " {needed:estimate} opbrengt. Maar {must:label}, dus voor een kanaal telt wat hetzelfde geld elders op zijn best zou"
        " opbrengen, en dat kan minder zijn."
    ),
    "answer.terms.no_margin_must": (
        "Er is geen marge opgegeven, dus de waarde geldt als brutowinst en {one:money} aan uitgaven verdient zichzelf terug"
        " als het {needed:estimate} opbrengt. Maar {must:label}, dus voor een kanaal telt wat hetzelfde geld elders op zijn"
        " best zou opbrengen, en dat kan minder zijn."
    ),
    "must.spend_total": "dit plan moet het hele budget uitgeven",
    "must.keep_limits": "dit plan moet zich houden aan jullie grenzen op meerdere kanalen samen",
    "answer.terms.no_value": (
        "Wat {outcome} in geld waard is, is niet opgegeven, dus niets wordt in geld beoordeeld: alleen of hetzelfde budget"
        " beter over de kanalen verdeeld kan worden."
    ),
    "answer.price.money": "De laatste {one:money} van dit plan brengt {price:estimate} brutowinst op.",
    "answer.price.hour": "Eén uur extra van een medewerker zou {price:estimate} waard zijn.",
    "answer.price.outcome": "De laatste {amount:number} van dit plan brengt {price:number} {outcome} op.",
    "answer.shares": "Marketing verklaart {share:percent} van {outcome}, en {channel} daarvan het grootste deel.",
    # One channel.
    "advice.number.money": (
        "Elke volgende {one:money} brengt {mean:estimate~low~high} op; dat moet {hurdle:estimate} zijn."
    ),
    "advice.number.money_and_more": (
        "Elke volgende {one:money} brengt {mean:estimate~low~high} op; dat moet {hurdle:estimate} zijn, meer dan de"
        " {least:estimate} waarbij geld zichzelf terugverdient: de tijd die mensen eraan besteden telt mee, of wat het plan"
        " met hetzelfde geld in een ander kanaal kan verdienen."
    ),
    "advice.number.money_and_less": (
        "Elke volgende {one:money} brengt {mean:estimate~low~high} op; dat moet {hurdle:estimate} zijn, minder dan de"
        " {least:estimate} waarbij geld zichzelf terugverdient: {must:label}, en elders zou hetzelfde geld op zijn best niet"
        " meer opbrengen."
    ),
    "advice.number.cost": (
        "Gemiddeld brengt {one:money} aan uren en middelen {mean:estimate~low~high} op; dat moet {hurdle:estimate} zijn."
    ),
    "advice.number.outcome": (
        "Elke volgende {amount:number} brengt {mean:number~low~high} {outcome} op; in de andere kanalen zou hetzelfde bedrag"
        " {hurdle:number} opbrengen."
    ),
    "advice.number.outcome_alone": (
        "Elke volgende {amount:number} brengt {mean:number~low~high} {outcome} op; er is geen ander kanaal met geld om dit"
        " mee te vergelijken."
    ),
    "advice.number.outcome_unrivalled": (
        "Elke volgende {amount:number} brengt {mean:number~low~high} {outcome} op; geen ander kanaal kan zoveel extra"
        " gebruiken, dus er is niets wat het moet verslaan."
    ),
    "advice.number.money_in_all": (
        "Elke volgende {one:money} brengt {mean:estimate~low~high} op, en in deze buurt zou dat {hurdle:estimate} moeten"
        " zijn; maar wat de hele verandering met alle kanalen doet, geeft de doorslag, niet de volgende {one:money}."
    ),
    "advice.number.outcome_in_all": (
        "Elke volgende {amount:number} brengt {mean:number~low~high} {outcome} op, en in deze buurt zou hetzelfde bedrag in"
        " de andere kanalen {hurdle:number} opbrengen; maar wat de hele verandering met alle kanalen doet, geeft de doorslag,"
        " niet de volgende {amount:number}."
    ),
    "advice.runner_up.money": (
        "{option:Label} zou de komende {horizon:count} {periods:label} naar verwachting {loss:estimate} minder opleveren."
    ),
    "advice.runner_up.outcome": (
        "{option:Label} zou de komende {horizon:count} {periods:label} naar verwachting {loss:number} {outcome} kosten."
    ),
    "advice.runner_up.meanwhile": "Tot er een oordeel is, blijft alles zoals het is.",
    "advice.runner_up.better": "{option:Label} zou iets beter uitpakken: te weinig om de moeite waard te zijn.",
    "advice.runner_up.even": "{option:Label} zou even goed uitpakken, voor zover te zeggen valt.",
    "advice.evidence.a": (
        "Bewijsniveau A: er staat een experiment achter dat minder dan een jaar voor het einde van de gegevens is afgelezen."
    ),
    "advice.evidence.b": (
        "Bewijsniveau B: er staat een ouder of zwakker experiment achter, of een in een naburige regio."
    ),
    "advice.frequency.lower": "Wie bereikt wordt, werd de laatste tijd {now:number} keer bereikt. Bij {best:number} keer bereikt hetzelfde geld meer mensen en brengt het {gain:percent} meer (90%: {low:percent} tot {high:percent}; {probability:probability} zeker): wijzig de frequentie.",
    "advice.frequency.raise": "Wie bereikt wordt, werd de laatste tijd {now:number} keer bereikt. Bij {best:number} keer bereikt hetzelfde geld minder mensen en brengt het {gain:percent} meer (90%: {low:percent} tot {high:percent}; {probability:probability} zeker): wijzig de frequentie.",
    "advice.frequency.stay": "Wie bereikt wordt, werd de laatste tijd {now:number} keer bereikt. Niets zegt duidelijk dat een andere frequentie meer zou brengen.",
    "advice.at_hurdle": (
        "In wat hier verdiend of verloren wordt, telt elke {one:money} aan kosten voor {hurdle:money}, de drempel: het is geen"
        " geld op de bank."
    ),
    "advice.evidence.c": (
        "Bewijsniveau C: de historie, of een vergelijking voor en na een verandering, zegt iets duidelijks; er is geen"
        " experiment met een vergelijkingsgroep dat nauwkeurig en recent genoeg is om het te dragen."
    ),
    "advice.evidence.d": (
        "Bewijsniveau D: tot nu toe weinig meer dan een aanname; de gegevens zeggen er bijna niets over."
    ),
    "advice.evidence.d_stop": (
        "Bewijsniveau D: tot nu toe weinig meer dan een aanname; de gegevens zeggen er bijna niets over. Het advies om te"
        " stoppen steunt dus op wat zo'n kanaal gewoonlijk opbrengt. Het in één regio of een paar weken pauzeren zou laten"
        " zien of het gemist wordt."
    ),
    "advice.lean": "Als het vandaag beslist moest worden: {option:label}.",
    "advice.freed.money": "{money:money} in de komende {horizon:count} {periods:label}.",
    "advice.freed.hours": "{hours:count} {hours:uur|uur} in de komende {horizon:count} {periods:label}.",
    "advice.freed.both": "{money:money} en {hours:count} {hours:uur|uur} in de komende {horizon:count} {periods:label}.",
    "advice.risk.unknown.money": (
        "Hoe groot de kans is dat de volgende {one:money} in {channel} de komende {horizon:count} {periods:label} minder"
        " opbrengt dan nodig, is niet bekend."
    ),
    "advice.risk.unknown.cost": (
        "Hoe groot de kans is dat {channel} de komende {horizon:count} {periods:label} minder opbrengt dan nodig, is niet"
        " bekend."
    ),
    "advice.risk.unknown.outcome": (
        "Hoe groot de kans is dat de volgende {amount:number} in {channel} de komende {horizon:count} {periods:label} minder"
        " opbrengt dan elders, is niet bekend."
    ),
    "advice.risk.known.money": (
        "De kans dat de volgende {one:money} in {channel} de komende {horizon:count} {periods:label} minder opbrengt dan nodig"
        " is {probability:probability}."
    ),
    "advice.risk.known.cost": (
        "De kans dat {channel} de komende {horizon:count} {periods:label} minder opbrengt dan nodig is"
        " {probability:probability}."
    ),
    "advice.risk.known.outcome": (
        "De kans dat de volgende {amount:number} in {channel} de komende {horizon:count} {periods:label} minder opbrengt dan"
        " elders is {probability:probability}."
    ),
    "advice.risk.unrivalled": (
        "Geen ander kanaal kan dit geld gebruiken, dus {channel} schiet alleen tekort als meer geld er niets opbrengt: de"
        " kans daarop is de komende {horizon:count} {periods:label} {probability:probability}."
    ),
    "advice.risk.alone": (
        "Niets zegt wat {channel} moet opbrengen, dus er is geen kans op tekortschieten om te noemen."
    ),
    "advice.knowing.money": (
        "Het effect zeker weten zou de komende {horizon:count} {periods:label} {value:estimate} waard zijn."
    ),
    "advice.knowing.outcome": (
        "Het effect zeker weten zou de komende {horizon:count} {periods:label} {value:number} {outcome} waard zijn."
    ),
    "advice.drift.weaker": (
        "{channel} is zwakker geworden: het werkt op {now:percent} van zijn gemiddelde kracht (90%: {low:percent} tot"
        " {high:percent})."
    ),
    "advice.drift.stronger": (
        "{channel} is sterker geworden: het werkt op {now:percent} van zijn gemiddelde kracht (90%: {low:percent} tot"
        " {high:percent})."
    ),
    "advice.drift.maybe_weaker": (
        "{channel} is misschien zwakker geworden, of helemaal niet veranderd: het werkt op {now:percent} van zijn gemiddelde"
        " kracht (90%: {low:percent} tot {high:percent})."
    ),
    "advice.drift.maybe_stronger": (
        "{channel} is misschien sterker geworden, of helemaal niet veranderd: het werkt op {now:percent} van zijn gemiddelde"
        " kracht (90%: {low:percent} tot {high:percent})."
    ),
    "advice.drift.unused": "{channel} heeft geen historie waaruit een verandering kan blijken.",
    "advice.drift.unknown": "Het model zegt niet of {channel} veranderd is.",
    "advice.drift.open": (
        "De gegevens kunnen niet zeggen of {channel} beter of slechter werkt dan gemiddeld: het werkt misschien op"
        " {low:percent} tot {high:percent} daarvan."
    ),
    "advice.drift.steady": "{channel} werkt ongeveer even goed als gemiddeld.",
    "response.pays.money": "{channel}: de volgende {one:money} verdient zichzelf terug",
    "response.wasted.money": "{channel}: de volgende {one:money} verdient zichzelf niet terug",
    "response.unsure.money": "{channel}: de volgende {one:money} verdient zichzelf misschien wel, misschien niet terug",
    "response.pays.cost": "{channel}: de uren en middelen verdienen zichzelf terug",
    "response.wasted.cost": "{channel}: de uren en middelen verdienen zichzelf niet terug",
    "response.unsure.cost": "{channel}: de uren en middelen verdienen zichzelf misschien wel, misschien niet terug",
    "response.pays.amount": "{channel}: de volgende {amount:number} brengt hier meer op dan elders",
    "response.wasted.amount": "{channel}: de volgende {amount:number} brengt hier minder op dan elders",
    "response.unsure.amount": "{channel}: de volgende {amount:number} brengt misschien meer, misschien minder op dan elders",
    "response.alone.amount": "{channel}: wat de volgende {amount:number} opbrengt",
    "advice.unwritable": "Dit kon niet als een eindig getal worden berekend.",
    # Model health in a sentence.
    "health.summary.fit_for_decisions": (
        "Het model past bij de gegevens en spreekt zichzelf niet tegen: je kunt erop beslissen."
    ),
    "health.summary.not_checked": (
        "Een ander programma heeft dit model geschat. Er is niets mis mee gevonden, maar er kon minder worden nagekeken dan"
        " bij een schatting van trimtab zelf: of je erop kunt beslissen, moet dat programma zeggen."
    ),
    "health.summary.misses_outcome": (
        "Deze schatting ligt verder van het resultaat dan het gemiddelde van het resultaat zelf, dus de cijfers mogen niet"
        " gebruikt worden."
    ),
    "health.summary.weak_evidence": (
        "Het model is in orde, maar over sommige kanalen heeft het uit deze gegevens weinig geleerd."
    ),
    "health.summary.weak_everywhere": (
        "Het model is in orde, maar het heeft uit deze gegevens over geen enkel kanaal veel geleerd."
    ),
    "health.summary.unused": (
        "In deze gegevens is geen enkel kanaal ooit gebruikt, dus er viel over geen ervan iets te leren."
    ),
    "health.never_used": (
        "{channels} {channels:is|zijn} nooit gebruikt: wat er over {channels:dit kanaal|deze kanalen} wordt aangenomen, is"
        " wat voor kanalen in het algemeen gebruikelijk is. Een pilot zou laten zien wat {channels:het kan|ze kunnen}."
    ),
    "health.summary.never_varied": (
        "Sommige kanalen zijn nooit veranderd, dus deze gegevens kunnen niet zeggen wat ze hebben gedaan."
    ),
    "health.summary.cannot_separate": (
        "Sommige kanalen bewegen te veel samen om ze met deze gegevens uit elkaar te houden."
    ),
    "health.summary.baseline_implausible": (
        "Wat het model als resultaat zonder marketing ziet, is niet geloofwaardig; vertrouw dus ook de verdeling over de"
        " kanalen niet."
    ),
    "health.summary.shock_unexplained": (
        "Er is iets gebeurd wat niets in het bestand verklaart; die perioden tellen nauwelijks mee. De oordelen blijven staan;"
        " zet de gebeurtenis eerst in een kolom met gebeurtenissen voordat je iets doet met een kanaal dat net toen"
        " veranderde."
    ),
    "health.summary.season_unexplained": (
        "Er komt elk jaar iets terug wat in geen kolom staat. Zet het in een kolom met gebeurtenissen voordat je iets doet met"
        " een kanaal waarvan de uitgaven in dezelfde weken stijgen."
    ),
    "health.summary.common_cause": (
        "Kanalen gingen samen op en neer, en het resultaat met hen, om een reden die in geen kolom staat. Die is eruit"
        " gehaald voor zover de gegevens dat toelaten; een test van een ervan leert hoe ver dat is."
    ),
    "health.summary.not_converged": "De berekening is niet tot rust gekomen, dus de cijfers mogen niet gebruikt worden.",
    # What this cannot tell.
    "cannot.cause": (
        "De historie laat zien wat samen bewoog, niet altijd wat wat veroorzaakte. Een kanaal dat aangaat als de vraag hoog"
        " is, lijkt beter dan het is; alleen een experiment geeft uitsluitsel."
    ),
    "cannot.untested": "Er staat nog geen afgerond experiment achter deze cijfers.",
    "cannot.beyond": (
        "Over uitgaven ver buiten wat al geprobeerd is, is niets bekend: het plan blijft in de buurt, of stelt een pilot voor."
    ),
    "cannot.average": (
        "Het cijfer van een kanaal is een gemiddelde over zijn campagnes, doelgroepen en uitingen. Het zegt niet welke daarvan"
        " werkt."
    ),
    "cannot.slow": "Effecten die zich in de loop van jaren opbouwen, tellen als resultaat zonder marketing.",
    "cannot.outside": (
        "Een nieuwe concurrent, nieuwe regels van een platform of een tekort in het komende kwartaal zit niet in de"
        " voorspelling, tenzij het ook in het verleden voorkwam."
    ),
    "cannot.value": "Of een kanaal zichzelf terugverdient, want wat {outcome} in geld waard is, is niet opgegeven.",
    "cannot.margin": "Wat er aan winst overblijft, want er is geen marge opgegeven.",
    # Words.
    "word.day": "dag",
    "word.week": "week",
    "word.month": "maand",
    "unit.day": "dagen",
    "unit.day.single": "dag",
    "unit.week": "weken",
    "unit.week.single": "week",
    "unit.month": "maanden",
    "unit.month.single": "maand",
}
"""Dutch sentences of the answer, by code."""
