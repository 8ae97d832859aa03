"""Dutch sentences of `verdict`, by code."""

SENTENCES: dict[str, str] = {
    # Why, in money.
    "reason.money.stop": (
        "{channel} brengt in de komende {horizon:count} {unit:label} naar verwachting {brought:money} brutowinst op; wat het kost, is"
        " elders {cost:money} waard. Stoppen levert {gain:money} meer op."
    ),
    "reason.money.stop_kept": (
        "{channel} brengt in de komende {horizon:count} {unit:label} naar verwachting {brought:estimate} brutowinst op; wat het kost,"
        " zou {cost:estimate} moeten opleveren. Geen ander kanaal maakt er meer van, maar het geld houden levert {gain:estimate} meer op."
    ),
    "reason.money.cut": (
        "De volgende {one:money} in {channel} brengt {marginal:estimate} op en moet {bar:estimate} opbrengen."
        " {proposed:money} uitgeven in plaats van {today:money} levert naar verwachting {gain:estimate} meer op."
    ),
    "reason.money.raise": (
        "De volgende {one:money} in {channel} brengt {marginal:estimate} op en moet {bar:estimate} opbrengen."
        " {proposed:money} uitgeven in plaats van {today:money} levert naar verwachting {gain:estimate} meer op."
    ),
    "reason.money.pilot": (
        "{channel} krijgt nu weinig geld, en de volgende {one:money} brengt naar verwachting {marginal:estimate} op: geef"
        " {proposed:money} uit als pilot, en niet meer voordat er resultaat te zien is."
    ),
    "reason.money.start": (
        "Aan {channel} wordt nu niets uitgegeven. Een pilot van hoogstens {proposed:money} levert naar verwachting {gain:estimate} op,"
        " en laat zien of het kanaal voor jullie werkt."
    ),
    "reason.money.stay_out": (
        "Aan {channel} wordt nu niets uitgegeven, en zelfs een pilot van {pilot:money} levert naar verwachting niet genoeg op."
    ),
    "reason.money.no_room": "Aan {channel} wordt nu niets uitgegeven, en het plan laat geen geld over voor een pilot.",
    "reason.money.hold": (
        "De volgende {one:money} in {channel} brengt {marginal:estimate} op en moet {bar:estimate} opbrengen: geen enkele haalbare"
        " verandering die de moeite waard is, levert naar verwachting meer op."
    ),
    "reason.money.hold_apart": (
        "De volgende {one:money} in {channel} brengt {marginal:estimate} op en moet {bar:estimate} opbrengen. Maar dat is alleen de"
        " volgende {one:money}: geen stap die groot genoeg is om de moeite waard te zijn, levert naar verwachting meer op."
    ),
    "reason.money.at_bound": (
        "De volgende {one:money} in {channel} brengt {marginal:estimate} op en moet {bar:estimate} opbrengen: meer zou meer opleveren,"
        " maar {ceiling:clause}"
    ),
    "reason.money.at_floor": (
        "De volgende {one:money} in {channel} brengt {marginal:estimate} op en moet {bar:estimate} opbrengen: iets minder zou meer kunnen"
        " opleveren, maar {floor:clause}"
    ),
    "reason.money.raise_in_all": (
        "De volgende {one:money} in {channel} brengt zelf {marginal:estimate} op. Maar met {proposed:money} in plaats van {today:money}"
        " hier is de rest beter te verdelen: alle kanalen samen leveren naar verwachting {gain:estimate} meer op."
    ),
    "reason.money.cut_in_all": (
        "De volgende {one:money} in {channel} brengt {marginal:estimate} op. Maar met {proposed:money} in plaats van {today:money} hier"
        " is de rest beter te verdelen: alle kanalen samen leveren naar verwachting {gain:estimate} meer op."
    ),
    "reason.money.no_money": (
        "Meer in {channel} zou meer opleveren: de volgende {one:money} brengt {marginal:estimate} op. Maar het geld of de uren"
        " daarvoor zouden moeten komen van kanalen die voorlopig doorgaan zoals ze zijn."
    ),
    "reason.money.limit_more": (
        "Meer in {channel} zou meer opleveren: de volgende {one:money} brengt {marginal:estimate} op. Maar jullie grens op {limited}"
        " samen laat er geen ruimte voor."
    ),
    "reason.money.limit_less": (
        "Minder in {channel} zou op zichzelf meer opleveren. Maar jullie grens op {limited} samen laat geen plan over waarin dat loont."
    ),
    "reason.money.caution_more": (
        "Meer in {channel} zou gemiddeld meer opleveren. Maar dit plan is gemaakt voor de slechtste gevallen, en daarin is er geen"
        " ruimte voor."
    ),
    "reason.money.caution_less": (
        "Minder in {channel} zou gemiddeld meer opleveren. Maar dit plan is gemaakt voor de slechtste gevallen, en daarin is er geen"
        " beter gebruik voor wat vrijkomt."
    ),
    "reason.money.no_outlet": (
        "Minder in {channel} zou alleen meer opleveren als andere kanalen konden gebruiken wat vrijkomt, en de kanalen die dat kunnen,"
        " gaan voorlopig door zoals ze zijn."
    ),
    "reason.money.tolerance": (
        "De volgende {one:money} in {channel} brengt {marginal:estimate} op en moet {bar:estimate} opbrengen. De beste verandering, naar"
        " {best_spend:money}, zou {gain:estimate} meer opleveren: te weinig om de moeite waard te zijn."
    ),
    "reason.money.hold_organic": (
        "{channel} brengt in de komende {horizon:count} {unit:label} naar verwachting {brought:estimate} brutowinst op; de uren en"
        " middelen kosten {cost:estimate}."
    ),
    "reason.money.habit": (
        "Het advies van de vorige keer voor {channel} blijft staan: van koers veranderen zou {gain:estimate} meer opleveren, te weinig"
        " om het roer voor om te gooien."
    ),
    "reason.money.differently": (
        "{channel} werkt naar verwachting {decline:percent} onder zijn gemiddelde, maar loont nog bij lagere uitgaven. Wat waarschijnlijk"
        " versleten is, is de aanpak: het effect terugwinnen is ongeveer {won_back:estimate} waard."
    ),
    "reason.money.differently_less": (
        "{channel} werkt naar verwachting {decline:percent} onder zijn gemiddelde, maar loont nog bij lagere uitgaven. Wat waarschijnlijk"
        " versleten is, is de aanpak: het effect terugwinnen is ongeveer {won_back:estimate} waard. Tot dan levert {proposed:money} in"
        " plaats van {today:money} {gain:estimate} meer op."
    ),
    # Why, at a given total, when outcomes have no value in money.
    "reason.outcome.stop": (
        "{at:clause}: {channel} brengt in de komende {horizon:count} {unit:label} naar verwachting {brought:number} {outcome} op;"
        " hetzelfde geld zou in andere kanalen {cost:number} opbrengen."
    ),
    "reason.outcome.cut": (
        "{at:clause}: de volgende {amount:number} in {channel} brengt {marginal:number} {outcome} op, {elsewhere:clause}."
        " {proposed:money} uitgeven in plaats van {today:money} brengt naar verwachting {gain:number} meer {outcome} op."
    ),
    "reason.outcome.raise": (
        "{at:clause}: de volgende {amount:number} in {channel} brengt {marginal:number} {outcome} op, {elsewhere:clause}."
        " {proposed:money} uitgeven in plaats van {today:money} brengt naar verwachting {gain:number} meer {outcome} op."
    ),
    "reason.outcome.pilot": (
        "{at:clause}: {channel} krijgt nu weinig geld, en de volgende {amount:number} brengt naar verwachting {marginal:number}"
        " {outcome} op, {elsewhere:clause}. Geef {proposed:money} uit als pilot, en niet meer voordat er resultaat te zien is."
    ),
    "reason.outcome.at_bound": (
        "{at:clause}: de volgende {amount:number} in {channel} brengt {marginal:number} {outcome} op, {elsewhere:clause}: meer zou meer"
        " opbrengen, maar {ceiling:clause}"
    ),
    "reason.outcome.at_floor": (
        "{at:clause}: de volgende {amount:number} in {channel} brengt {marginal:number} {outcome} op, {elsewhere:clause}: iets minder zou"
        " meer kunnen opbrengen, maar {floor:clause}"
    ),
    "reason.outcome.raise_in_all": (
        "{at:clause}: de volgende {amount:number} in {channel} brengt zelf {marginal:number} {outcome} op. Maar met {proposed:money} in"
        " plaats van {today:money} hier is de rest beter te verdelen: alle kanalen samen brengen naar verwachting {gain:number} meer"
        " {outcome} op."
    ),
    "reason.outcome.cut_in_all": (
        "{at:clause}: de volgende {amount:number} in {channel} brengt {marginal:number} {outcome} op. Maar met {proposed:money} in"
        " plaats van {today:money} hier is de rest beter te verdelen: alle kanalen samen brengen naar verwachting {gain:number} meer"
        " {outcome} op."
    ),
    "reason.outcome.no_money": (
        "Meer in {channel} zou meer opbrengen: de volgende {amount:number} brengt {marginal:number} {outcome} op. Maar het geld of de"
        " uren daarvoor zouden moeten komen van kanalen die voorlopig doorgaan zoals ze zijn."
    ),
    "reason.outcome.limit_more": (
        "Meer in {channel} zou meer opbrengen: de volgende {amount:number} brengt {marginal:number} {outcome} op. Maar jullie grens op"
        " {limited} samen laat er geen ruimte voor."
    ),
    "reason.outcome.limit_less": (
        "Minder in {channel} zou op zichzelf meer opbrengen. Maar jullie grens op {limited} samen laat geen plan over waarin dat loont."
    ),
    "reason.outcome.caution_more": (
        "Meer in {channel} zou gemiddeld meer opbrengen. Maar dit plan is gemaakt voor de slechtste gevallen, en daarin is er geen"
        " ruimte voor."
    ),
    "reason.outcome.caution_less": (
        "Minder in {channel} zou gemiddeld meer opbrengen. Maar dit plan is gemaakt voor de slechtste gevallen, en daarin is er geen"
        " beter gebruik voor wat vrijkomt."
    ),
    "reason.outcome.no_outlet": (
        "Minder in {channel} zou alleen meer opbrengen als andere kanalen konden gebruiken wat vrijkomt, en de kanalen die dat kunnen,"
        " gaan voorlopig door zoals ze zijn."
    ),
    "reason.outcome.start": (
        "{at:clause}: aan {channel} wordt nu niets uitgegeven. Een pilot van hoogstens {proposed:money} brengt naar verwachting"
        " {gain:number} meer {outcome} op dan hetzelfde geld elders."
    ),
    "reason.outcome.stay_out": (
        "{at:clause}: aan {channel} wordt nu niets uitgegeven, en de {pilot:money} van een pilot brengt elders naar verwachting meer op."
    ),
    "reason.outcome.no_room": "Aan {channel} wordt nu niets uitgegeven, en het plan laat geen geld over voor een pilot.",
    "reason.outcome.hold": (
        "{at:clause}: de volgende {amount:number} in {channel} brengt {marginal:number} {outcome} op, {elsewhere:clause}. Er geld aan"
        " toevoegen of weghalen brengt naar verwachting niet meer op."
    ),
    "reason.outcome.hold_apart": (
        "{at:clause}: de volgende {amount:number} in {channel} brengt {marginal:number} {outcome} op, {elsewhere:clause}. Maar dat is"
        " alleen de volgende {amount:number}: geen stap die groot genoeg is om de moeite waard te zijn, brengt naar verwachting meer op."
    ),
    "reason.outcome.alone": (
        "De volgende {amount:number} in {channel} brengt {marginal:number} {outcome} op. Geen ander kanaal krijgt geld, dus zonder een"
        " waarde van {outcome} zegt niets of dat genoeg is: het gaat door zoals het is."
    ),
    "reason.outcome.tolerance": (
        "{at:clause}: de volgende {amount:number} in {channel} brengt {marginal:number} {outcome} op, {elsewhere:clause}. De beste"
        " verandering, naar {best_spend:money}, zou {gain:number} meer {outcome} opbrengen: te weinig om de moeite waard te zijn."
    ),
    "reason.outcome.habit": (
        "{at:clause} blijft het advies van de vorige keer voor {channel} staan: van koers veranderen zou {gain:number} meer {outcome}"
        " opbrengen, te weinig om het roer voor om te gooien."
    ),
    "reason.outcome.differently": (
        "{channel} werkt naar verwachting {decline:percent} onder zijn gemiddelde, maar verdient zijn plaats nog bij lagere uitgaven. Wat"
        " waarschijnlijk versleten is, is de aanpak: het effect terugwinnen is ongeveer {won_back:number} {outcome} waard."
    ),
    "reason.outcome.differently_less": (
        "{channel} werkt naar verwachting {decline:percent} onder zijn gemiddelde, maar verdient zijn plaats nog bij lagere uitgaven. Wat"
        " waarschijnlijk versleten is, is de aanpak: het effect terugwinnen is ongeveer {won_back:number} {outcome} waard. {at:clause}"
        " brengt {proposed:money} in plaats van {today:money} intussen {gain:number} meer {outcome} op."
    ),
    "ceiling.reached": "niets laat zien wat er gebeurt boven de {most:money} die het nu krijgt. Een test met meer zou dat doen.",
    "ceiling.near": (
        "niets laat zien wat er gebeurt boven {most:money}, en de {today:money} van nu is nauwelijks minder. Een test met meer zou dat"
        " doen."
    ),
    "ceiling.own": "jullie eigen grens ervoor is {most:money}.",
    "floor.tried": (
        "niets laat zien wat er gebeurt onder {least:money}, te dicht bij de {today:money} van nu. Een test met minder zou dat doen."
    ),
    "floor.own": "jullie eigen grens ervoor, {least:money}, ligt te dicht bij de {today:money} van nu.",
    "at.today": "Bij een gelijk totaal",
    "at.total": "Bij een totaal van {total:money}",
    "price.money": "en kost ongeveer {cost:estimate}",
    "price.outcome": "en kost ongeveer {cost:number} {outcome}",
    "price.nothing": "en kost niets, want wat ze bespaart is naar verwachting evenveel waard als wat ze kan kosten",
    "elsewhere.some": "elders {bar:number}",
    "elsewhere.nothing": "en geen ander kanaal kan dat geld gebruiken",
    # Why there is no verdict.
    "reason.withheld.not_converged": "De berekening is niet tot rust gekomen, dus over {channel} is er geen advies.",
    "reason.withheld.cannot_separate": (
        "{channel} en {others} gingen samen op en neer, dus de gegevens kunnen niet zeggen welk effect van welk kanaal is."
    ),
    "reason.withheld.never_varied": (
        "{channel} varieerde nooit los van seizoen en trend, dus de gegevens kunnen niet zeggen wat het opbracht."
    ),
    "reason.withheld.baseline_implausible": (
        "Wat het model als resultaat zonder marketing ziet, is niet geloofwaardig; wat het aan {channel} toeschrijft, mag dus niet"
        " gebruikt worden."
    ),
    "reason.withheld.shock_unexplained": (
        "Eén periode springt eruit zonder dat iets in het bestand haar verklaart, en {channel} krijgt er misschien de eer of de schuld van."
    ),
    "reason.withheld.season_unexplained": (
        "Er komt elk jaar iets terug wat in geen kolom staat, en {channel} krijgt er misschien de eer van."
    ),
    "reason.withheld.common_cause": (
        "Kanalen gingen samen op en neer met iets wat in geen kolom staat, en {channel} krijgt er misschien de eer van."
    ),
    "reason.withheld.not_checked": "Een ander programma heeft het model van {channel} geschat, en niets hier staat ervoor in.",
    "reason.withheld.misses_outcome": (
        "De schatting ligt verder van het resultaat dan het gemiddelde van het resultaat zelf, dus ze zegt niets over {channel} om op af te"
        " gaan."
    ),
    "reason.withheld.weak_evidence": "De gegevens zeggen te weinig over {channel} om iets te adviseren.",
    "reason.withheld.open_question.money": (
        "Eerst uitzoeken loont meer dan nu beslissen: weten wat {channel} echt doet, is in de komende {horizon:count} {unit:label}"
        " {knowing:estimate} waard, en een test, waarvan de uitkomst {lasts:count} {unit:label} zou gelden, levert {net:estimate} meer op"
        " dan hij kost."
    ),
    "reason.withheld.open_question.outcome": (
        "Eerst uitzoeken loont meer dan nu beslissen: weten wat {channel} echt doet, is in de komende {horizon:count} {unit:label}"
        " {knowing:number} {outcome} waard, en een test, waarvan de uitkomst {lasts:count} {unit:label} zou gelden, brengt {net:number}"
        " meer op dan hij kost."
    ),
    "reason.withheld.untried": (
        "{channel} is nooit gebruikt, en het plan heeft geen geld voor een pilot, dus er is nog niets te beoordelen."
    ),
    "reason.withheld.unjudged.curve": "De gegevens tonen niet hoe {channel} op geld reageert, dus er valt niets te adviseren.",
    "reason.withheld.unjudged.hour_price": (
        "{channel} kost uren, geen mediabudget, en wat die uren en middelen kosten, is niet bekend."
    ),
    "reason.withheld.unjudged.value": (
        "{channel} kost uren, geen mediabudget; zonder waarde per resultaat zijn die twee niet tegen elkaar af te wegen."
    ),
    # What would change it.
    "would_change.money.below": (
        "Als de volgende {one:money} minder dan {threshold:estimate} opbracht (nu {now:estimate}), was het advies: {option:label}."
    ),
    "would_change.money.above": (
        "Als de volgende {one:money} meer dan {threshold:estimate} opbracht (nu {now:estimate}), was het advies: {option:label}."
    ),
    "would_change.outcome.below": (
        "Als de volgende {amount:number} minder dan {threshold:number} {outcome} opbracht (nu {now:number}), was het advies:"
        " {option:label}."
    ),
    "would_change.outcome.above": (
        "Als de volgende {amount:number} meer dan {threshold:number} {outcome} opbracht (nu {now:number}), was het advies:"
        " {option:label}."
    ),
    "would_change.effect.below": (
        "Als {channel} minder dan {size:percent} opbracht van wat verwacht wordt, was het advies: {option:label}."
    ),
    "would_change.effect.above": (
        "Als {channel} meer dan {size:percent} opbracht van wat verwacht wordt, was het advies: {option:label}."
    ),
    "would_change.untried": (
        "Een totaal om voor te plannen, zoals --money 10000: een deel ervan zou een pilot zijn, en wat die oplevert, zijn gegevens."
    ),
    "would_change.no_money": "Een groter totaal, of een ander kanaal dat er geld voor afstaat.",
    "would_change.limit": "Een andere grens op {limited} samen.",
    "would_change.caution": "Een plan voor een groter deel van de gevallen, of een test die minder ruimte laat voor slechte.",
    "would_change.no_outlet": "Een ander kanaal met ruimte voor wat vrijkomt, of een totaal dat niet op hoeft.",
    "would_change.nothing": (
        "Geen enkel effect van {channel} tussen een twintigste en twintig keer het verwachte zou dit veranderen."
    ),
    "would_change.harm": "Als {channel} meer goed dan kwaad deed: tot nu toe blijkt dat niet uit de historie.",
    "would_change.holdback.geo.money": (
        "Een test van {length:count} {unit:label} zonder {channel} in de helft van de regio's zou uitsluitsel geven, volgens een vuistregel, {price:clause}. Valt er minder dan {threshold:number} {outcome} weg, dan is het antwoord: {below:label}; is het meer: {above:label}."
        " `trimtab trial propose` weegt elke test zoals jullie regio's hem zouden aflezen, en noemt de test om te doen: volg die waar ze verschillen."
    ),
    "would_change.holdback.geo.outcome": (
        "Een test van {length:count} {unit:label} zonder {channel} in de helft van de regio's zou uitsluitsel geven, volgens een vuistregel, {price:clause}. Valt er minder dan {threshold:number} weg, dan is het antwoord: {below:label}; is het meer: {above:label}."
        " `trimtab trial propose` weegt elke test zoals jullie regio's hem zouden aflezen, en noemt de test om te doen: volg die waar ze verschillen."
    ),
    "would_change.holdback.before_after.money": (
        "Een pauze van {length:count} {unit:label} voor {channel} zou uitsluitsel geven, volgens een vuistregel, {price:clause}. Valt er minder dan {threshold:number} {outcome} weg, dan is het antwoord: {below:label}; is het meer: {above:label}."
        " `trimtab trial propose` weegt elke test, en noemt de test om te doen: volg die waar ze verschillen."
    ),
    "would_change.holdback.before_after.outcome": (
        "Een pauze van {length:count} {unit:label} voor {channel} zou uitsluitsel geven, volgens een vuistregel, {price:clause}. Valt er minder dan {threshold:number} weg, dan is het antwoord: {below:label}; is het meer: {above:label}."
        " `trimtab trial propose` weegt elke test, en noemt de test om te doen: volg die waar ze verschillen."
    ),
    "would_change.heavy_up.geo.money": (
        "Een test van {length:count} {unit:label} met anderhalf keer zoveel voor {channel} in de helft van de regio's zou uitsluitsel geven, volgens een vuistregel, {price:clause}. Komt er minder dan {threshold:number} {outcome} bij, dan is het antwoord: {below:label}; is het meer: {above:label}."
        " `trimtab trial propose` weegt elke test zoals jullie regio's hem zouden aflezen, en noemt de test om te doen: volg die waar ze verschillen."
    ),
    "would_change.heavy_up.geo.outcome": (
        "Een test van {length:count} {unit:label} met anderhalf keer zoveel voor {channel} in de helft van de regio's zou uitsluitsel geven, volgens een vuistregel, {price:clause}. Komt er minder dan {threshold:number} bij, dan is het antwoord: {below:label}; is het meer: {above:label}."
        " `trimtab trial propose` weegt elke test zoals jullie regio's hem zouden aflezen, en noemt de test om te doen: volg die waar ze verschillen."
    ),
    "would_change.heavy_up.before_after.money": (
        "{length:count} {unit:label} anderhalf keer zoveel uitgeven aan {channel} zou uitsluitsel geven, volgens een vuistregel, {price:clause}. Komt er minder dan {threshold:number} {outcome} bij, dan is het antwoord: {below:label}; is het meer: {above:label}."
        " `trimtab trial propose` weegt elke test, en noemt de test om te doen: volg die waar ze verschillen."
    ),
    "would_change.heavy_up.before_after.outcome": (
        "{length:count} {unit:label} anderhalf keer zoveel uitgeven aan {channel} zou uitsluitsel geven, volgens een vuistregel, {price:clause}. Komt er minder dan {threshold:number} bij, dan is het antwoord: {below:label}; is het meer: {above:label}."
        " `trimtab trial propose` weegt elke test, en noemt de test om te doen: volg die waar ze verschillen."
    ),
    "would_change.not_converged": "Een langere historie, of minder kanalen en controlevariabelen, en een nieuwe berekening.",
    "would_change.cannot_separate": (
        "Geef {channel} en {others} verschillende weken bij dezelfde totalen, of test een ervan met een pauze."
    ),
    "would_change.never_varied": "Een paar weken of regio's met meer of minder {channel}, of een test met een pauze.",
    "would_change.baseline_implausible": (
        "Voeg toe wat het resultaat nog meer beweegt (seizoen, prijzen, distributie) als controlevariabelen, of test {channel}."
    ),
    "would_change.shock_unexplained": "Zet de gebeurtenis in een kolom met gebeurtenissen, of test {channel}.",
    "would_change.season_unexplained": "Zet wat elk jaar terugkomt in een kolom met gebeurtenissen, of test {channel}.",
    "would_change.common_cause": "Een kolom die zegt wat ze bewoog, of een test van {channel}.",
    "would_change.not_checked": "Een schatting door trimtab zelf.",
    "would_change.misses_outcome": "Een schatting die het resultaat volgt.",
    "would_change.weak_evidence": "Een test van {channel}.",
    "would_change.unjudged.curve": "Een paar weken met uitgaven aan {channel}, of een experiment ermee.",
    "would_change.unjudged.hour_price": "Zet {channel} in het bestand met uren en kosten, met de uren en wat ze kosten.",
    "would_change.unjudged.value": "Geef een waarde per resultaat op, en de uren van {channel} in het bestand met uren en kosten.",
    # Where the money comes from, and where else it could go.
    "replaces.channel": "Het neemt {money:money} over van {donor}.",
    "replaces.channel_and_new": "Het krijgt {money:money}: {given:money} van {donor}, en {new:money} nieuw geld.",
    "replaces.weakest": (
        "Het krijgt {money:money}; bij {donor} zou evenveel het minst gemist worden, want het laatste geld brengt daar het minst op."
    ),
    "replaces.new_money": "Het krijgt {money:money} nieuw geld, boven op het totaal van nu.",
    "replaces.nothing": "Het krijgt {money:money}; er is geen ander kanaal om het vandaan te halen.",
    "alternative.money": (
        "De laatste {money:money} levert {here:estimate} brutowinst op; {other} zou er {there:estimate} mee opleveren."
    ),
    "alternative.outcome": (
        "De laatste {money:money} brengt {here:number} {outcome} op; {other} zou er {there:number} mee opbrengen."
    ),
    "alternative.money_and_hours": (
        "De laatste {money:money} levert {here:estimate} brutowinst op; {other} zou er {there:estimate} mee opleveren. {hours:count} uur"
        " heeft hier gemiddeld {hours_here:estimate} opgeleverd; in {hours_other} was dat {hours_there:estimate}."
    ),
    "alternative.outcome_and_hours": (
        "De laatste {money:money} brengt {here:number} {outcome} op; {other} zou er {there:number} mee opbrengen. {hours:count} uur heeft"
        " hier gemiddeld {hours_here:estimate} opgeleverd; in {hours_other} was dat {hours_there:estimate}."
    ),
    "alternative.money_and_best_hours": (
        "De laatste {money:money} levert {here:estimate} brutowinst op; {other} zou er {there:estimate} mee opleveren. Gemiddeld heeft"
        " geen ander kanaal meer opgeleverd met {hours:count} uur."
    ),
    "alternative.outcome_and_best_hours": (
        "De laatste {money:money} brengt {here:number} {outcome} op; {other} zou er {there:number} mee opbrengen. Gemiddeld heeft geen"
        " ander kanaal meer opgeleverd met {hours:count} uur."
    ),
    "alternative.none_and_hours": (
        "Geen ander kanaal zou binnen zijn grenzen meer maken van de laatste {money:money}. {hours:count} uur heeft hier gemiddeld"
        " {hours_here:estimate} opgeleverd; in {hours_other} was dat {hours_there:estimate}."
    ),
    "alternative.none_and_best_hours": (
        "Geen ander kanaal zou binnen zijn grenzen meer maken van de laatste {money:money}. Gemiddeld heeft er geen meer opgeleverd met"
        " {hours:count} uur."
    ),
    "alternative.hours": (
        "{hours:count} uur heeft hier gemiddeld {hours_here:estimate} opgeleverd; in {hours_other} was dat {hours_there:estimate}."
    ),
    "alternative.best_hours": "Gemiddeld heeft geen ander kanaal meer opgeleverd met {hours:count} uur.",
    "alternative.none": "Geen ander kanaal zou binnen zijn grenzen meer maken van de laatste {money:money}.",
    "alternative.unknown": "Wat de uren elders zouden opleveren, is niet bekend: het bestand met uren en kosten zegt het niet.",
}
"""Dutch sentences of `verdict`, by code."""
