"""Dutch sentences of `plan`, by code."""

SENTENCES: dict[str, str] = {
    "placement.answer.geo": "Verdeel de uitgaven van volgend kwartaal aan {channels} anders over de regio's: elk totaal blijft, en er komt meer terug.",
    "placement.answer.period": "Geef het geld voor {channels} volgend kwartaal op andere momenten uit dan vorig kwartaal: elk totaal blijft, en er komt meer terug.",
    "placement.nothing.geo": "Het geld van geen enkel kanaal zou in andere regio's duidelijk meer opbrengen dan nu.",
    "placement.nothing.period": "Het geld van geen enkel kanaal zou op andere momenten duidelijk meer opbrengen dan nu.",
    "placement.gain": "Verwachte winst: {mean:number~low~high}, binnen het kwartaal en erna, tegenover het geld zoals de laatste tijd verdeeld.",
    "placement.stay": "{channels} {channels:blijft|blijven} zoals de laatste tijd: niets anders brengt waarschijnlijk duidelijk meer op.",
    "placement.within": "Geen regio krijgt meer dan zij, of een vergelijkbare per inwoner, ooit in een kwartaal kreeg, en geen periode meer dan de hoogste ooit; geen enkele krijgt minder dan ooit: daarbuiten is niets bekend.",
    "placement.shares": "Wat het opbrengt",
    "placement.column.gain": "{outcome} meer",
    "placement.column.price": "{outcome} van de volgende eenheid geld",
    "placement.column.region": "Regio",
    "placement.table.geo": "Wat waar uit te geven",
    "placement.table.period": "Wat wanneer uit te geven",
    "placement.terms": "Onder elk bedrag staat dat van vorig kwartaal. Het steunt op wat de historie zegt over elke regio en periode, en dat is minder dan wat zij over het kanaal als geheel zegt. Welk kanaal meer moet krijgen, zegt het plan van een review.",
    "phasing.answer": "Verschuif de uitgaven van het komende kwartaal aan {channels} tussen de weken van elke maand, en de gegevens houden ze beter uit elkaar.",
    "phasing.nothing": "Bij geen enkel kanaal zijn uitgaven zo tussen weken te verschuiven dat de gegevens meer zouden zeggen.",
    "phasing.channel": (
        "{channel}: de einden van het 90%-interval liggen nu een factor {now:number} uit elkaar, {as_usual:number} na een gewoon kwartaal, en"
        " {rephased:number} na dit kwartaal."
    ),
    "phasing.stuck": "{channels} {channels:zat|zaten} al op of dicht bij het meeste dat ooit in een week is uitgegeven, of {channels:krijgt|krijgen} geen geld.",
    "phasing.short": "{channels} {channels:verschuift|verschuiven} met minder dan {swing:percent}: geen week gaat boven het meeste dat een week gezien heeft.",
    "phasing.learning": "Hoe goed het effect van elk kanaal bekend is",
    "phasing.column.now": "nu",
    "phasing.column.as_usual": "na een gewoon kwartaal",
    "phasing.column.rephased": "na dit kwartaal",
    "phasing.factor": "De factor tussen de einden van het 90%-interval van wat een kanaal opbrengt: 2 betekent dat het hoge einde twee keer het lage is.",
    "phasing.weeks": "Wat wanneer uit te geven",
    "phasing.late": "vorig kwartaal: {money:money}",
    "phasing.gain": (
        "Het kwartaal brengt naar verwachting {mean:number~low~high} meer resultaat op dan met de weken zoals ze vorig kwartaal waren."
    ),
    "phasing.loss": (
        "De prijs van leren: het kwartaal brengt naar verwachting {mean:number~low~high} minder resultaat op dan met de weken zoals ze"
        " vorig kwartaal waren."
    ),
    "phasing.terms": (
        "Onder elk bedrag staat wat er op die plaats van het vorige kwartaal is uitgegeven. Het totaal van elke maand is dat van de laatste tijd; regio's houden hun aandeel. Wat er te leren valt, is vooraf berekend, uit wat nu"
        " bekend is en rechtlijnig: het kwartaal zelf zal het zeggen. Wat het opbrengt of kost, is binnen het kwartaal geteld."
    ),
    "problem.placement_one_region": "Er is maar één regio, dus niets om over te verdelen.\nVerdeel over perioden met --by period, of gebruik een bestand met een regiokolom.",
    "problem.rephase_monthly": (
        "De gegevens zijn per maand, dus er zijn geen weken om uitgaven tussen te verschuiven.\nGeef gegevens per week of dag, of test de kanalen."
    ),
    "problem.rephase_swing": "Een uitslag van {swing} kan niet.\nGeef een aandeel boven 0 en hoogstens 1, zoals 0.5 voor de helft.",
    "problem.rephase_channel": "{channel} is geen kanaal waaraan geld wordt uitgegeven.\nGebruik een van deze: {known}.",
    "plan.bound.support": (
        "Gehouden op hoogstens {upper:money}, het meeste dat {channel} ooit kreeg: daarboven zeggen de gegevens niets."
    ),
    "plan.bound.gate": (
        "Met hoogstens {band:percent} verhoogd: voor een grotere verhoging van {channel} is eerst bewijs nodig, zoals een afgeronde test."
    ),
    "plan.bound.evidence": "Mag naar {upper:money}, want er is bewijs voor een verhoging van {channel}.",
    "plan.bound.pilot": "Mag een pilot van hoogstens {upper:money} krijgen: {channel} krijgt nu weinig geld, dus er staat weinig op het spel.",
    "plan.bound.team": "Gehouden tussen {lower:money} en {upper:money}, jullie eigen grenzen voor {channel}.",
    "plan.bound.floor": (
        "Niet verlaagd onder {lower:money}, het minste dat {channel} ooit kreeg: daaronder zeggen de gegevens niets."
    ),
    "plan.bound.inside": "Door niets tegengehouden: tussen {lower:money} en {upper:money} is dit het beste voor {channel}.",
    "plan.bound.organic": "{channel} kost uren, geen mediabudget, dus er is geen geld te plannen.",
    "plan.bound.no_curve": "Gelaten zoals het is: de gegevens tonen niet hoe {channel} op geld reageert.",
    "plan.bound.left": "Opgegeven: {channel} loont zelfs niet bij {lower:money}, het minste dat het ooit kreeg.",
    "plan.bound.withheld": "Gelaten zoals het is tot er een oordeel over {channel} is.",
    "plan.bound.kept": "Gelaten zoals het is, zoals geoordeeld: {channel} veranderen zou te weinig opleveren.",
    "plan.bound.no_money": (
        "Gelaten zoals het is: meer in {channel} zou lonen, maar geen kanaal mag er het geld of de uren voor afstaan."
    ),
    "plan.bound.no_outlet": (
        "Gelaten zoals het is: minder in {channel} zou alleen lonen als een ander kanaal kon gebruiken wat vrijkomt."
    ),
    "plan.bound.beside_limit": "Gelaten zoals het is: jullie grens op {limited} samen laat geen plan over waarin {channel} veranderen loont.",
    "plan.bound.caution_more": "Gelaten zoals het is: meer in {channel} zou gemiddeld lonen, maar niet in de slechtste gevallen waarvoor dit plan is.",
    "plan.bound.caution_less": "Gelaten zoals het is: minder in {channel} zou gemiddeld lonen, maar niet in de slechtste gevallen waarvoor dit plan is.",
    "plan.bound.together_most": "Tegengehouden door jullie grens van {money:money} op {channels} samen.",
    "plan.bound.together_least": "Op peil gehouden door jullie ondergrens van {money:money} voor {channels} samen.",
    "plan.bound.part_money": (
        "Niet verder verhoogd: meer in {channel} zou beter zijn, maar geen ander kanaal mag er het geld of de uren voor afstaan."
    ),
    "plan.bound.part_outlet": (
        "Niet verder verlaagd: minder in {channel} zou alleen beter zijn als een ander kanaal kon gebruiken wat vrijkomt."
    ),
    "plan.bound.step": "Hoogstens een kleine stap verschoven: geen oordeel vraagt meer of minder voor {channel}.",
    # Why a channel is planned otherwise than judged, and which to follow.
    "plan.departs.spent_in_full.more": (
        "{channel}: {change:money} meer dan nu: het totaal moet helemaal op, en hier doet het geld het meest. Volg het"
        " plan; mag er geld overblijven, volg dan het oordeel."
    ),
    "plan.departs.spent_in_full.less": (
        "{channel}: {change:money} minder dan nu: het totaal ligt vast, en hier wordt het geld het minst gemist. Volg het plan."
    ),
    "plan.departs.spare_money.more": (
        "{channel}: {change:money} meer dan nu, een stap van {share:percent}, en dat telt nog als doorgaan: wat bij andere kanalen"
        " vrijkomt, zou onbesteed niets opbrengen. Volg het plan."
    ),
    "plan.departs.spare_money.less": (
        "{channel}: {change:money} minder dan nu, een stap van {share:percent}, en dat telt nog als doorgaan: een ander kanaal maakt"
        " er meer van. Volg het plan."
    ),
    "plan.departs.best_spread.more": (
        "{channel}: {change:money} meer dan nu: met dit totaal zijn niet alle oordelen te volgen, en hier doet het geld het meest."
        " Volg het plan."
    ),
    "plan.departs.best_spread.less": (
        "{channel}: {change:money} minder dan nu: met dit totaal zijn niet alle oordelen te volgen, en hier wordt het geld het minst"
        " gemist. Volg het plan."
    ),
    "plan.departs.smaller_total.less": (
        "{channel}: {change:money} minder dan nu: het totaal is kleiner dan dat van nu, en hier wordt het geld het minst gemist. Volg"
        " het plan."
    ),
    "plan.departs.hours.more": "{channel}: {change:money} meer dan nu, omdat er elders uren ontbreken. Volg het plan.",
    "plan.departs.hours.less": "{channel}: {change:money} minder dan nu: de uren ervoor ontbreken. Volg het plan.",
    "plan.departs.beside_hours.more": (
        "{channel}: {change:money} meer dan nu: jullie grens op uren verandert hoe al het andere het best verdeeld is. Volg het plan,"
        " of verander de uren."
    ),
    "plan.departs.beside_hours.less": (
        "{channel}: {change:money} minder dan nu: jullie grens op uren verandert hoe al het andere het best verdeeld is. Volg het"
        " plan, of verander de uren."
    ),
    "plan.departs.together.more": (
        "{channel}: {change:money} meer dan nu: jullie grens op meerdere kanalen samen vraagt erom. Volg het plan, of verander de grens."
    ),
    "plan.departs.together.less": (
        "{channel}: {change:money} minder dan nu: jullie grens op meerdere kanalen samen laat niet meer toe. Volg het plan, of verander"
        " de grens."
    ),
    "plan.departs.beside_limit.more": (
        "{channel}: {change:money} meer dan nu: jullie grens op {limited} samen verandert hoe al het andere het best verdeeld is. Volg"
        " het plan, of verander de grens."
    ),
    "plan.departs.beside_limit.less": (
        "{channel}: {change:money} minder dan nu: jullie grens op {limited} samen verandert hoe al het andere het best verdeeld is. Volg"
        " het plan, of verander de grens."
    ),
    "plan.departs.goal.more": (
        "{channel}: {change:money} meer dan nu: jullie doel vraagt dit totaal, en hier doet het geld het meest. Volg het plan, of"
        " verander het doel."
    ),
    "plan.departs.goal.less": (
        "{channel}: {change:money} minder dan nu: jullie doel vraagt dit totaal, en hier wordt het geld het minst gemist. Volg het plan,"
        " of verander het doel."
    ),
    "plan.departs.limits.more": (
        "{channel}: {change:money} meer dan nu: jullie eigen grenzen vragen erom. Volg het plan, of verander de grenzen."
    ),
    "plan.departs.limits.less": (
        "{channel}: {change:money} minder dan nu: jullie eigen grenzen laten niet meer toe. Volg het plan, of verander de grenzen."
    ),
    # Goals, limits on several channels, and what moving money costs.
    "plan.goal.roi.reached": (
        "Jullie doel: minstens {level:number} terug per {one:money}. Dit plan geeft {spent:money} uit en brengt {brought:number} op per"
        " {one:money}; meer geld zou daaronder blijven, of binnen de grenzen niets meer opbrengen."
    ),
    "plan.goal.roi.missed": (
        "Jullie doel van {level:number} terug per {one:money} is buiten bereik: het beste binnen de grenzen is {brought:number}, bij"
        " {spent:money}. Verlaag het doel, of geef kanalen meer ruimte."
    ),
    "plan.goal.marginal_roi.reached": (
        "Jullie doel: uitgeven tot de volgende {one:money} nog {level:number} opbrengt. Dat is bij {spent:money}."
    ),
    "plan.goal.marginal_roi.held": (
        "Jullie doel: uitgeven tot de volgende {one:money} nog {level:number} opbrengt. Bij {spent:money}, het meeste dat er mag zijn,"
        " brengt de laatste nog {brought:number} op."
    ),
    "plan.goal.outcome.reached": (
        "Jullie doel: {level:number} {outcome} uit betaalde media tegen de laagste kosten. {spent:money} mediabudget brengt naar"
        " verwachting {brought:number} op."
    ),
    "plan.goal.outcome.missed": (
        "Jullie doel van {level:number} {outcome} uit betaalde media is buiten bereik: het meeste binnen de grenzen is"
        " {brought:number}, bij {spent:money}. Verlaag het doel, of geef kanalen meer ruimte."
    ),
    "plan.goal.last_money_below_hurdle": (
        "De laatste eenheid geld die het doel vraagt, brengt maar {price:estimate} op, minder dan de {hurdle:estimate} die nodig is:"
        " een kleiner totaal zou meer opleveren."
    ),
    "plan.caution.money": (
        "Gemaakt voor de slechtste {share:percent} van de gevallen. Daarin levert dit plan gemiddeld {worst:estimate} op; het plan dat"
        " over alle gevallen het meest oplevert, binnen dezelfde grenzen, {worst_of_best:estimate}. De prijs van voorzichtigheid:"
        " {given_up:estimate} minder winst over alle gevallen."
    ),
    "plan.caution.outcome": (
        "Gemaakt voor de slechtste {share:percent} van de gevallen. Daarin brengt dit plan gemiddeld {worst:number} meer op dan nu; het"
        " plan dat over alle gevallen het meest opbrengt, binnen dezelfde grenzen, {worst_of_best:number}. De prijs van voorzichtigheid:"
        " {given_up:number} minder over alle gevallen."
    ),
    "plan.caution.free": (
        "Gemaakt voor de slechtste {share:percent} van de gevallen; het plan dat over alle gevallen het meest oplevert, is ook daarvoor"
        " het beste."
    ),
    "plan.together.over": (
        "{channels}: samen {given:money}, meer dan de {most:money} die jullie toestaan, want geen ervan mag lager."
    ),
    "plan.together.under": (
        "{channels}: samen {given:money}, minder dan de {least:money} die jullie vragen, want geen ervan mag hoger."
    ),
    "plan.together.most.money": (
        "{channels}: samen gehouden op {given:money}. {one:money} meer zou er {price:estimate} meer brutowinst opbrengen dan elders."
    ),
    "plan.together.most.outcome": (
        "{channels}: samen gehouden op {given:money}. {one:money} meer zou er {price:number} meer opbrengen dan elders."
    ),
    "plan.together.most.free": (
        "{channels}: door jullie grens samen gehouden op {given:money}. Meer geld daar brengt naar verwachting niet meer op dan elders."
    ),
    "plan.together.least.free": (
        "{channels}: door jullie ondergrens samen op {given:money} gehouden. Minder geld daar brengt elders naar verwachting niet meer op."
    ),
    "plan.together.least.money": (
        "{channels}: samen op {given:money} gehouden. De laatste {one:money} daar brengt {price:estimate} minder brutowinst op dan elders."
    ),
    "plan.together.least.outcome": (
        "{channels}: samen op {given:money} gehouden. De laatste {one:money} daar brengt {price:number} minder op dan elders."
    ),
    "plan.switching": "{moved:money} verschuiven kost {cost:money}, en dat is in de winst meegeteld.",
    "plan.total_needs_value": (
        "Zonder waarde per resultaat is niet te zeggen hoeveel je in totaal moet uitgeven, dus geldt het totaal als bovengrens."
    ),
    "plan.money_unspent.no_return": (
        "{left:money} van de {wanted:money} blijft onbesteed: bij geen van de kanalen die meer mogen krijgen, brengt de volgende {one:money}"
        " de {hurdle:estimate} brutowinst op die nodig is."
    ),
    "plan.money_unspent.no_return_for_time": (
        "{left:money} van de {wanted:money} blijft onbesteed: bij geen van de kanalen die meer mogen krijgen, brengt de volgende {one:money}"
        " de {hurdle:estimate} brutowinst op die nodig is, plus wat de tijd van mensen ervoor kost."
    ),
    "plan.money_unspent.no_use": (
        "{left:money} van de {wanted:money} blijft onbesteed: geen kanaal dat meer mag krijgen, zou er meer mee opbrengen."
    ),
    "plan.money_unspent.no_hours": (
        "{left:money} van de {wanted:money} blijft onbesteed: waar meer geld nog zou lonen, ontbreken de uren ervoor."
    ),
    "plan.money_left": (
        "{left:money} van de {wanted:money} vindt geen plaats: elk kanaal zit op het meeste dat het mag krijgen, in geld of in uren."
    ),
    "plan.money_short": "De ondergrenzen van de kanalen zijn samen {spent:money}, {over:money} meer dan het budget.",
    "plan.margin_assumed": "Er is geen marge opgegeven, dus het plan rekent alle waarde als winst.",
    "plan.last_money_below_hurdle": (
        "De laatste eenheid van dit budget brengt maar {price:estimate} op, minder dan de {hurdle:estimate} die nodig is: een kleiner budget "
        "zou meer opleveren. Dit plan geeft toch alles uit; met --budget capped houd je over wat niet loont."
    ),
    "plan.last_money_below_hurdle.left": (
        "De laatste eenheid die een plaats vond, brengt maar {price:estimate} op, minder dan de {hurdle:estimate} die nodig is: een kleiner"
        " budget zou meer opleveren. Met --budget capped houd je over wat niet loont."
    ),
    "plan.not_proven_best": "Er kan een beter plan bestaan, maar hoogstens {gap:number} beter.",
    "plan.organic_hours_kept": (
        "De uren voor {channels} blijven op {hours:number}: de gegevens kunnen niet zeggen wat meer of minder uren zouden doen."
    ),
    "plan.hours_unknown": "Het bestand met uren en kosten geeft geen uren voor {channels}, dus de grens op uren telt ze niet mee.",
    "plan.hours_short": "Dit plan kost {needed:number} uur, meer dan de {hours:number} die er zijn.",
    "plan.nothing_to_move": "Geen enkel kanaal mag veranderen, dus het plan is wat jullie nu doen.",
    "plan.kept_for_want_of_room": (
        "{channels}: het laatste geld levert elders meer op, maar stoppen maakt meer vrij dan de andere kanalen mogen krijgen."
    ),
    "plan.beside_verdicts": (
        "{channels}: anders gepland dan geoordeeld, want het totaal, de uren, jullie doel, jullie grenzen of kanalen zonder oordeel laten"
        " niets anders toe."
    ),
    "plan.given_up.withheld.money": (
        "De beste verdeling op papier levert naar verwachting {lost:estimate} meer op dan dit plan. Maar die verandert ook {channels}, en"
        " daarover is er nog geen oordeel."
    ),
    "plan.given_up.withheld.outcome": (
        "De beste verdeling op papier brengt naar verwachting {lost:number} meer op dan dit plan. Maar die verandert ook {channels}, en"
        " daarover is er nog geen oordeel."
    ),
    "plan.given_up.kept.money": (
        "De beste verdeling op papier levert naar verwachting {lost:estimate} meer op dan dit plan. Maar die verandert ook {channels}, en"
        " {channels:dat kanaal gaat|die kanalen gaan} door zoals nu."
    ),
    "plan.given_up.kept.outcome": (
        "De beste verdeling op papier brengt naar verwachting {lost:number} meer op dan dit plan. Maar die verandert ook {channels}, en"
        " {channels:dat kanaal gaat|die kanalen gaan} door zoals nu."
    ),
    "plan.beyond_support": "{channels}: hoger gepland dan jullie ooit hebben uitgegeven, dus volg de resultaten van dichtbij.",
    "plan.total_never_tried": (
        "Dit plan geeft in totaal {spent:money} uit. Geen {horizon:count} {unit:label} in de historie hadden minder dan {least:money}: wat"
        " daaronder gebeurt, is berekend, niet waargenomen, dus ga stap voor stap omlaag."
    ),
    "plan.nothing_never_tried": (
        "Dit plan geeft helemaal niets uit aan media, en dat is nooit geprobeerd: geen {horizon:count} {unit:label} in de historie hadden"
        " minder dan {least:money}. Wat er dan gebeurt, is berekend, niet waargenomen, dus ga stap voor stap omlaag."
    ),
    "plan.below_support": "{channels}: lager gepland dan jullie ooit hebben uitgegeven, dus ga stap voor stap omlaag.",
}
"""Dutch sentences of `plan`, by code."""
