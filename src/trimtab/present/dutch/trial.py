"""Dutch sentences of tests that are designed, by code."""

SENTENCES: dict[str, str] = {
    # --- what was asked for ---
    "problem.design_figure": ("{value} na {flag} kan bij een test niet.\nGeef een getal van {low} tot {high}."),
    "problem.design_percent": "{value} na {flag} is te groot voor een deel.\nSchrijf {instead} voor {value}%.",
    "problem.size_out_of_reach": (
        "Voor een effect van {effect:percent} zijn ongeveer {users} gebruikers nodig, meer dan er ooit komen.\nZoek een groter effect,"
        " laat per dag meer gebruikers toe, of test op regio's: trimtab trial design."
    ),
    "problem.design_start": (
        "Een test kan niet op {start:date} beginnen: de geschiedenis gaat tot en met {last:date}.\nLaat hem daarna beginnen, en niet"
        " jaren later."
    ),
    "problem.design_start_within": (
        "{start:date} is niet de eerste dag van een periode van dit bestand.\nDe volgende begint op {next:date}."
    ),
    "problem.design_too_short": (
        "Een test van {weeks} weken is korter dan een periode van dit bestand, die {days:count} dagen heeft.\nTest langer, of"
        " exporteer kortere perioden, zoals dagen."
    ),
    "problem.design_geo_twice": (
        "{geos} {geos:moet|moeten} twee dingen tegelijk zijn: in de ene cel getest, en in een andere of helemaal niet.\nNoem elke"
        " regio één keer."
    ),
    "cli.usage.effect_or_harm": (
        "Zeg waar de test voor is: --effect SHARE om een verandering te vinden, of --no-harm SHARE om een verlies uit te sluiten."
    ),
    "problem.size_without_spread": (
        "Hoeveel gebruikers onderling verschillen, is niet bekend.\nGeef --rate voor wat gebruikers wel of niet doen, of --mean met --sd."
    ),
    # --- registered, and read as registered ---
    "problem.no_such_design": (
        "Er is geen ontwerp {number}, want er {count:is|zijn} er {count} gemaakt.\nKies er een uit de tabel met zijn plaats, vanaf 1."
    ),
    "problem.register_other_channel": (
        "Hypothese {number} gaat over {other}, en de test over {channel}.\nNoem de hypothese waar deze test voor is."
    ),
    "problem.register_other_metric": (
        "De hypothese gaat over {metric} en de test over {outcome}.\nNoem de kolom met {metric} met --outcome of --metric, of schrijf"
        " een hypothese over {outcome}."
    ),
    "problem.register_goals": (
        "De test is berekend voor {goals:count} {goals:doel|doelen}, dat van de hypothese meegeteld, en er {named:is|zijn} nog"
        " {named:count} genoemd.\nNoem elk van de andere met --goal, zodat niemand ze later kiest."
    ),
    "problem.read_too_early": (
        "De test is aangemeld om één keer te worden afgelezen, met {users:count} gebruikers, en het bestand heeft er"
        " {found:count}.\nLees hem af als ze er zijn."
    ),
    "problem.not_a_read_trial": (
        "Vermelding {number} is geen aangemelde test met regio's of groepen die afgelezen kan worden.\nBekijk ze: trimtab records trial."
    ),
    "problem.register_without_days": (
        "Hoelang de test duurt, is niet bekend, en een proef heeft een laatste dag.\nZeg met --daily hoeveel gebruikers er per dag aan beginnen."
    ),
    "problem.metric_not_read": (
        "De hypothese gaat over {metric}, en het bestand bevat {outcome}.\nNoem de kolom met --outcome, of leg de uitkomst met de hand"
        " vast: trimtab add result."
    ),
    "cli.usage.register_groups": (
        "Een aangemelde A/B-test noemt haar groepen en haar eerste dag: --control-group, --test-group en --start."
    ),
    "cli.usage.trial_says": "De aangemelde proef zegt wat afgelezen wordt: laat {flags} weg.",
    "cli.usage.of_another_test": "{flags} {flags:zegt|zeggen} niets over {test:label}: laat {flags:dat|die} weg.",
    "cli.test.geo": "een geotest",
    "cli.test.users": "een A/B-test",
    "cli.test.before_after": "een vergelijking van voor en na",
    "cli.test.registered_geo": "een aangemelde geotest, die afgelezen wordt zoals hij is aangemeld",
    "cli.test.registered_users": "een aangemelde A/B-test, die afgelezen wordt zoals hij is aangemeld",
    "cli.test.chosen": "een test in regio's die jullie zelf kozen",
    "cli.test.unregistered": "een test die niet is aangemeld",
    "cli.test.rate": "een test van een aandeel, dat zegt hoe gebruikers verschillen",
    "cli.usage.record_needs_trial": "Alleen een aangemelde proef heeft een uitkomst om vast te leggen: noem haar met --trial.",
    "design.registered": (
        "Aangemeld als proef {number}, voordat ze begint: {hash}. Lees haar af met `trimtab lift measure {file} --trial {number}`."
    ),
    "experiment.recorded": "Vastgelegd als uitkomst {number} van proef {trial}. Kijk erop terug: `trimtab retro --about {trial}`.",
    "experiment.not_recorded": "Er is niets vastgelegd, want er is nog geen uitkomst.",
    "foretold.came_true": (
        "Jullie gaven een effect van minstens {minimum:number} {unit} een kans van {probability:percent}: het kwam, met"
        " {estimate:number}."
    ),
    "foretold.came_false": (
        "Jullie gaven een effect van minstens {minimum:number} {unit} een kans van {probability:percent}: het kwam niet, de test las"
        " {estimate:number}."
    ),
    "foretold.inside": "Het lag in jullie interval van {low:number} tot {high:number} {unit}.",
    "foretold.counts": (
        "De verandering werd in {changes} groepen regio's getest, die samen de kans op vals alarm delen: deze telt, want p is"
        " {p:probability}, kleiner dan {risk:probability}."
    ),
    "foretold.counts_not": (
        "De verandering werd in {changes} groepen regio's getest, die samen de kans op vals alarm delen: dat ze in deze iets deed, telt"
        " niet, want p is {p:probability}, niet kleiner dan {risk:probability}."
    ),
    "foretold.no_harm": (
        "Een verlies van {margin:percent} of meer moest uitgesloten worden, en dat is het: meer dan {lost:percent} gaat niet"
        " verloren."
    ),
    "foretold.harm_not_ruled_out": (
        "Een verlies van {margin:percent} of meer moest uitgesloten worden, en dat is het niet: het kan tot {lost:percent} zijn."
        " Een verlies is daarmee ook niet aangetoond."
    ),
    "foretold.outside": "Het lag buiten jullie interval van {low:number} tot {high:number} {unit}.",
    # --- why no test is designed ---
    "design.withheld.short_history": (
        "Er {found:is|zijn} {found:count} {found:periode|perioden} historie, en voor de kortste gevraagde test zijn er {needed:count}"
        " nodig: een deel om regio's te kiezen, een ander deel om te zeggen wat ze kunnen vertellen. Exporteer een langere historie, of"
        " vraag een kortere test."
    ),
    "design.withheld.few_regions": (
        "Er {found:is|zijn} maar {found:count} {found:regio|regio's} bruikbaar, en er zijn er {needed:count} nodig. Gebruik kleinere"
        " regio's, zoals provincies in plaats van landen, of test op gebruikers."
    ),
    "design.withheld.few_to_compare": (
        "Er {found:blijft|blijven} maar {found:count} {found:regio|regio's} over om mee te vergelijken, en er zijn er {needed:count}"
        " nodig. Test er minder, of laat er minder weg."
    ),
    "design.withheld.unusable": (
        "In {geos} kan niet getest worden: het resultaat heeft er gaten of is de helft van de historie niets."
    ),
    "design.withheld.channel_unknown": (
        "Het bestand heeft uitgaven voor {known}, en geen voor {channel}. Controleer de naam van het kanaal, of voeg een kolom toe"
        " met wat er per regio aan wordt uitgegeven."
    ),
    "design.withheld.nothing_spent": (
        "In deze historie is niets aan {channel} uitgegeven, dus er zijn geen gewone uitgaven om te veranderen. Is het kanaal nieuw, kijk"
        " dan bij `trimtab opportunities`."
    ),
    "design.withheld.no_set": (
        "Geen enkele groep regio's blijft binnen alle grenzen. Sta een groter aandeel toe met --most-share, meer geld met --most-money,"
        " of minder regio's waar getest moet worden."
    ),
    # --- what to be careful about ---
    "design.caution.lengths_left_out": (
        "De historie is te kort om te zeggen wat {days:een test|tests} van {days} dagen {days:zou|zouden} kunnen vertellen, dus"
        " {days:die is|die zijn} weggelaten."
    ),
    "design.caution.no_spend": (
        "Het bestand heeft geen uitgaven aan {channel}, dus wat de test verschuift en welk rendement hij kan vertellen, is niet bekend."
        " Voeg een kolom met uitgaven per regio toe."
    ),
    "design.caution.spend_has_gaps": (
        "De uitgaven aan {channel} zijn hier en daar leeg, dus wat de test verschuift en welk rendement hij kan vertellen, is niet bekend."
        " Schrijf 0 waar niets is uitgegeven."
    ),
    "design.caution.would_be_withheld": (
        "In {count:count} van de {windows:count} vensters van het verleden zou deze test niet afgelezen zijn, omdat de regio's te slecht"
        " bij elkaar passen. Neem een andere."
    ),
    "design.caution.margin_out_of_reach": (
        "Deze test kan een verlies van {margin:percent} niet uitsluiten: het kleinste dat hij kan uitsluiten, is {found:percent}. Test"
        " langer, of in meer regio's."
    ),
    "design.caution.margin_of_none": (
        "Geen van de tests die zijn geprobeerd, sluit een verlies van {margin:percent} uit; die het dichtst in de buurt komt, is"
        " voorgesteld."
    ),
    "design.caution.sign": (
        "Hypothese {number} verwacht dat {metric} stijgt, terwijl het met minder uitgaven aan {channel} naar verwachting daalt: het"
        " effect is wat de test zelf verandert. Een geregistreerde proef blijft zoals ze is. Bedoelde je een daling, schrijf de"
        " hypothese dan met een minteken en registreer de test daarvoor voor hij begint."
    ),
    "design.caution.overlap": (
        "De test van {channel} van {start:date} tot en met {end:date} loopt tegelijk in dezelfde regio's. Begin erna, of laat die regio's weg met"
        " --exclude."
    ),
    "design.caution.past_start": (
        "{start:date} is voorbij, dus deze test kan niet meer worden aangemeld. Hij laat zien wat had kunnen blijken."
    ),
    "design.caution.too_long": (
        "{days:count} dagen is langer dan een test op gebruikers te vertrouwen is: na {weeks:count} weken hebben er te veel hun groep"
        " verloren. Zoek een groter effect, laat meer gebruikers toe, of test op regio's."
    ),
    "design.caution.whole_weeks": (
        "De gebruikers zijn er eerder, maar een test moet {weeks:count} hele weken zien: weekdagen verschillen, en weken ook."
    ),
    # --- what is proposed ---
    "design.withheld": "Voor {channel} is op dit bestand geen test te ontwerpen, en wel hierom:",
    "design.answer.go_dark": "Geef van {start:date} tot en met {end:date} in {geos} niets uit aan {channel}, en elders zoals gewoonlijk.",
    "design.answer.holdback": (
        "Geef van {start:date} tot en met {end:date} in {geos} {by:percent} minder dan gewoonlijk uit aan {channel}, en elders zoals gewoonlijk."
    ),
    "design.answer.heavy_up": (
        "Geef van {start:date} tot en met {end:date} in {geos} {by:percent} meer dan gewoonlijk uit aan {channel}, en elders zoals gewoonlijk."
    ),
    "design.answer.cells": (
        "{change:clause} van {start:date} tot en met {end:date} in {cells:count} groepen regio's, elk apart afgelezen, en doe elders zoals"
        " gewoonlijk."
    ),
    "design.change.go_dark": "Geef niets uit aan {channel}",
    "design.change.holdback": "Geef {by:percent} minder dan gewoonlijk uit aan {channel}",
    "design.change.heavy_up": "Geef {by:percent} meer dan gewoonlijk uit aan {channel}",
    "design.cooldown": (
        "De dagen na {end:date} tellen mee, want wat is uitgegeven kan dan nog werken. Volgt er na {end:date} niets meer, dan is in de"
        " dagen van de test zelf {during:percent} nodig."
    ),
    "design.loss_by_tests": "De keuzes zijn vergeleken met wat jullie afgeronde tests zeggen dat het geld oplevert.",
    "design.loss_left_out": (
        "Geen afgeronde tests zeggen wat het geld oplevert, dus de omzet die een test met minder uitgaven kost, telde bij het"
        " vergelijken van de keuzes niet mee."
    ),
    "design.loss_at_most": (
        "Geen afgeronde tests zeggen wat het geld oplevert, dus extra geld telde bij het vergelijken van de keuzes als verloren."
    ),
    "design.promise": (
        "Verandert dat {outcome} daar van {start:date} tot en met {until:date} met {detectable:percent} of meer, dan vindt de test het"
        " met een kans van {power:percent}; zonder enig effect geeft hij in {alpha:percent} van de gevallen vals alarm."
    ),
    "design.promise.no_harm": (
        "Doet dat geen kwaad, dan sluit de test een verlies van {detectable:percent} of meer, van {start:date} tot en met"
        " {until:date}, uit met een kans van {power:percent}; een verlies van die grootte zou in {alpha:percent} van de gevallen niet opvallen."
    ),
    "design.cells_risk": (
        "De cellen delen de kans op vals alarm: reken op een effect van een cel alleen waar toeval alleen in minder dan {alpha:percent}"
        " van de tests zo ver van nul leest."
    ),
    "design.margin": "Een verlies van {margin:percent} wordt met een kans van {chance:probability} uitgesloten waar er geen is.",
    "design.moves": (
        "Deze regio's hebben {share:percent} van alle {outcome}, en er wordt {money:money} {direction:label} dan gewoonlijk uitgegeven."
    ),
    "design.moves.unknown": "Deze regio's hebben {share:percent} van alle {outcome}.",
    "design.more": "meer",
    "design.less": "minder",
    "design.return": "Het kleinste rendement dat hij van geen rendement kan onderscheiden, is dus {smallest:number} {outcome} per eenheid geld.",
    "design.expect.own": (
        "Volgens jullie {tests:count} {tests:test|tests} van {channel} leest de volgende {mean:number~low~high} {outcome} per eenheid"
        " geld. Als dat zo is, vindt deze zijn effect met een kans van {assurance:probability}."
    ),
    "design.expect.all": (
        "Er zijn te weinig tests van {channel}, maar volgens jullie {tests:count} {tests:test|tests} van alle kanalen leest de volgende"
        " {mean:number~low~high} {outcome} per eenheid geld. Als dat zo is, vindt deze zijn effect met een kans van"
        " {assurance:probability}."
    ),
    "design.until": (
        "Lees hem één keer af, na {until:date}: wat is uitgegeven, kan na de test nog een tijdje werken. `--so-far` kijkt eerder, en"
        " veilig."
    ),
    "design.searched": (
        "Op de historie vóór {since:date} zijn {tried:count} keuzes van regio's en duur vergeleken. Wat beloofd wordt, steunt alleen op"
        " de historie sindsdien, die niets gekozen heeft: de winnaar van een vergelijking had daarin ook geluk."
    ),
    "design.chosen": "Jullie kozen de regio's zelf, dus de hele historie zegt wat ze kunnen vertellen.",
    "design.windows": (
        "Dezelfde aflezing is geoefend in {windows:count} {windows:venster|vensters} van die historie waarin niets getest werd; ze zat er"
        " gemiddeld {typical:percent} naast."
    ),
    "design.read_with": "Als hij voorbij is: `{command}`",
    # --- an A/B test ---
    "design.metric": "de metric",
    "design.users": (
        "{users:count} gebruikers in totaal, {treated:percent} ervan met de verandering, vinden met een kans van {power:percent} dat"
        " {metric} met {effect:percent} of meer verandert; zonder enig effect is er in {alpha:percent} van de gevallen vals alarm."
    ),
    "design.users.no_harm": (
        "{users:count} gebruikers in totaal, {treated:percent} ervan met de verandering, sluiten met een kans van {power:percent} uit dat"
        " {metric} {effect:percent} of meer verliest, als er niets verloren gaat."
    ),
    "design.users.days": "Met {daily:count} gebruikers per dag duurt dat {days:count} {days:dag|dagen}.",
    "design.users.looked": (
        "Vóór het einde kijken kost een vijfde van het risico: lees hem af met `--planned {users}` en kijk zo vaak als je wilt."
    ),
    "design.users.once": "Hij is bedoeld om één keer afgelezen te worden, aan het einde.",
    "design.users.explained": (
        "Hij rekent erop dat wat er vooraf van de gebruikers gezien is {share:percent} van hun verschillen verklaart: lees hem af met"
        " dezelfde kolom."
    ),
    # --- titles ---
    "title.designs": "De ontwerpen",
    "title.design_cells": "De cellen",
    "title.design_power": "Wat elke duur vindt",
    "title.design_past": "Dezelfde test waar niets getest werd",
    "title.design_weeks": "Naar duur",
    "title.design": "Ontwerp van een test",
    "column.design_days": "Dagen",
    "column.design_regions": "Regio's",
    "column.design_share": "Van het geheel",
    "column.design_detectable": "Vindt",
    "column.design_ruled_out": "Sluit uit",
    "column.design_return": "Per geld",
    "column.design_money": "Verschoven geld",
    "column.design_until": "Aflezen na",
    "column.design_weeks": "Weken",
    "column.design_cell": "Cel",
    "column.design_effect": "Effect",
    "column.design_window": "Venster",
    "column.design_read": "Afgelezen",
    "design.window": "{number:count}",
    "design.cell": "{number:count}",
    "design.length": "{days:count}",
    "design.figure": "{value:number}",
    "key.design_finds": "gevonden, naar de grootte van het effect",
    "key.design_others": "de andere lengten, in dagen",
    "key.design_asked": "de gevraagde kans",
    "nav.designs": "Ontwerpen",
    "nav.power": "Trefkans",
    "nav.past": "Geoefend",
    "nav.cells": "Cellen",
}
"""Sentence by code; a problem's has two lines, what is wrong and what to do."""
