"""Dutch sentences of `cycle` and of the command line, by code."""

SENTENCES: dict[str, str] = {
    "cycle.missing.spend": "Geen enkel kanaal in dit bestand heeft uitgaven, dus er is geen rendement daarop.",
    "notice.data_old": (
        "De gegevens eindigen op {last:date}, meer dan een kwartaal vóór deze review van {today:date}. Het plan is voor de tijd"
        " vlak na het einde van de gegevens, en die is voorbij.\nVoeg de nieuwste perioden toe voordat je ernaar handelt."
    ),
    # --- settings ---
    "problem.settings_syntax": (
        "Regel {row} van {file} is geen TOML.\nSchrijf instellingen als naam = waarde, en tekst tussen dubbele aanhalingstekens."
    ),
    "problem.settings_unreadable": "{file} kan niet gelezen worden.\nGeef een bestand dat je mag lezen, bewaard als gewone tekst in UTF-8.",
    "problem.settings_exist": "Er is al een {file}.\nGebruik dat, of vervang het met --force.",
    "problem.setting_unknown": "Er is geen instelling {setting}.\nGebruik een van deze: {known}.",
    "problem.setting_unfit": "{setting} is {value}, en dat kan daar niet.\nGeef {expected:label}.",
    "problem.setting_in_per_cent": "{setting} is {value}, maar een aandeel is hoogstens 1.\nSchrijf {meant} voor {value}%.",
    "problem.setting_in_tens": (
        "{setting} is {value}, maar een aandeel is hoogstens 1.\nSchrijf {tenth} voor {tenfold}%, {meant} voor {value}%."
    ),
    "problem.settings_missing": "Er is geen bestand met instellingen {file}.\nKijk de naam na, of laat --settings weg.",
    "expected.section": "een sectie met instellingen eronder",
    "expected.text": "een tekst die niet leeg is",
    "expected.list": "een lijst van teksten",
    "expected.rates": "wat één eenheid van elke munt waard is, zoals USD = 0.92",
    "expected.pairs": 'paren zoals search = "search_spend"',
    "expected.number": "een getal, niet oneindig en niet leeg",
    "expected.positive": "een getal boven 0",
    "expected.hurdle": "een getal boven 0 en hoogstens 1.000; 1 vraagt al het geld terug",
    "expected.not_negative": "een getal, 0 of meer",
    "expected.share": "een aandeel boven 0 en hoogstens 1, zoals 0.4 voor 40%",
    "expected.seed": "een geheel getal, 0 of meer",
    "expected.flag": "true of false",
    "expected.currency": "de drie letters van een munt, zoals EUR",
    "expected.country": "de twee letters van een land waarvan de feestdagen bekend zijn, zoals BE, FR of NL",
    "expected.language": "een taal die trimtab spreekt: en, fr of nl",
    "expected.date_order": "day_first of month_first",
    "expected.decimal_mark": 'het teken tussen geheel en decimalen: "." of ","',
    "expected.limits": (
        'een lijst van grenzen zoals "brand search + generic search <= 30%" of "tv >= 20000", cijfers zonder scheidingstekens'
    ),
    "problem.limit_channel": "Een grens noemt {channel}, en dat is geen kanaal waaraan geld wordt uitgegeven.\nGebruik een van deze: {known}.",
    "problem.limit_twice": (
        "{channel} staat in twee grenzen op meerdere kanalen.\n"
        "Noem elk kanaal in maar één daarvan, of voeg de twee samen: een grens mag een ondergrens en een bovengrens hebben."
    ),
    "problem.limit_empty": "Geen enkel bedrag past binnen de grenzen op {channels}: de ondergrens ligt boven de bovengrens.\nVerhoog de ene of verlaag de andere.",
    "problem.limits_clash": (
        "Geen enkel plan haalt deze grenzen tegelijk, wat het totaal ook is: {limits}.\nVerruim er een of laat er een weg."
    ),
    "problem.limits_over_total": (
        "Deze grenzen vragen meer dan het totaal van {total:number} toelaat: {limits}.\nVerlaag een ondergrens of verhoog het totaal."
    ),
    "problem.limits_under_total": (
        "Met deze grenzen kan niet alles van de {total:number} worden uitgegeven: {limits}.\n"
        "Verhoog een bovengrens of verlaag het totaal, of laat geld over: --budget capped."
    ),
    "problem.goals_several": "Maar één doel kan het totaal bepalen, en er zijn er meer: {goals}.\nHoud er één over.",
    "problem.fixed_with_goal": (
        "Een vast totaal en {goal} kun je niet allebei vragen: het doel bepaalt het totaal.\nLaat een van de twee weg."
    ),
    "problem.caution_with_goal": (
        "Voorzichtigheid en {goal} kun je niet allebei vragen: een doel wordt gemiddeld gehaald.\nLaat een van de twee weg."
    ),
    "expected.budget": "capped, fixed of flexible",
    # --- files and ledger ---
    "problem.cannot_write": "trimtab mag {file} niet schrijven.\nGeef een andere plek, of vraag om daar te mogen schrijven.",
    "problem.disk_full": "Er is geen ruimte om {file} te schrijven.\nMaak ruimte op de schijf, of geef een plek op een andere schijf.",
    "problem.name_too_long": "De naam {file} is te lang voor deze computer.\nGeef een kortere.",
    "problem.system_refused": (
        "De computer weigerde: {reason}.\n"
        "Kijk of de schijf nog ruimte heeft, of de map nog bestaat en of je ze mag gebruiken; probeer het dan opnieuw."
    ),
    "problem.page_not_placed": (
        "De review is vastgelegd, als nummer {number}, maar de pagina kon niet bij {file} worden gezet.\n"
        "Kijk wat die plek bezet houdt, en schrijf de pagina dan uit het logboek: trimtab show {number} --html PAGE."
    ),
    "problem.no_such_folder": "Er is geen map om {file} in te zetten.\nMaak die eerst, of geef een andere plek.",
    "problem.page_is_data": "{file} is een bestand dat deze review leest.\nGeef de pagina een eigen naam.",
    "problem.is_no_file": "{file} is een apparaat of iets dergelijks, dat door een bestand vervangen zou worden.\nGeef de naam van een bestand.",
    "problem.is_a_folder": "{file} is een map.\nGeef de naam van een bestand.",
    "problem.posterior_of_other_data": (
        "De schatting is niet van deze gegevens: perioden, regio's, kanalen, resultaat, uitgaven of geld verschillen.\n"
        "Geef de gegevens waarop ze geschat is, zoals ze toen waren, of schat deze."
    ),
    "problem.nothing_recorded": (
        "In {place} is nog niets vastgelegd.\nHoud eerst een review: trimtab review FILE. Of zeg waar: --workspace of --ledger."
    ),
    "problem.no_such_review": "Er is geen review {number} in het logboek.\nBekijk welke er zijn: trimtab reviews.",
    "problem.review_erased": (
        "De teksten van review {number} zijn gewist, dus er is niets te tonen.\nBekijk de andere: trimtab reviews."
    ),
    "problem.erased_before": (
        "De teksten van review {number} zijn al eerder gewist.\nLaat ze weg; trimtab reviews --verify zegt wanneer en waarom."
    ),
    "problem.review_unreadable": (
        "Review {number} is vastgelegd door een andere versie van trimtab, op een manier die deze niet kan lezen.\n"
        "Gebruik de versie die trimtab reviews erbij noemt."
    ),
    "problem.ledger_newer": (
        "Het logboek is bijgewerkt door een nieuwere versie van trimtab.\nInstalleer die versie ook hier."
    ),
    "problem.ledger_not_written": (
        "De database heeft de review niet opgenomen, en er is niets vastgelegd.\n"
        "Kijk of er ruimte is en of je er mag schrijven, en houd de review dan opnieuw."
    ),
    "problem.ledger_unreachable": (
        "Het logboek op {ledger} kan niet geopend worden.\n"
        "Kijk na of het adres klopt, of de server draait en of de driver geïnstalleerd is."
    ),
    # --- what is being done ---
    "progress.mode": "De best passende schatting zoeken",
    "progress.warm_up": "De sampler opwarmen",
    "progress.sample": "Trekken wat aannemelijk is",
    "progress.draw": "Het aandeel van elk kanaal uitrekenen",
    "progress.judge": "Plannen en beoordelen",
    "progress.write": "Alles opschrijven",
    # --- the command line ---
    "title.reading": "Hoe {file} gelezen is",
    "coverage.correct": (
        "Is een kolom verkeerd gelezen? trimtab review --help toont de opties om dat te verbeteren, trimtab init schrijft er een"
        " bestand van."
    ),
    "cli.settings_used": "Met de instellingen in {file}.",
    "cli.settings_written": "{file} geschreven voor {data}.",
    "cli.settings_written.next": "Vul in wat alleen jullie weten, en geef dan: {command}",
    "cli.demo_past": (
        "Ernaast {count:staat|staan} {count:count} {count:vermelding|vermeldingen} van het team over het jaar ervoor. Kijk"
        " eens: trimtab agenda --workspace {folder}; trimtab practices, retro, forecasts, radar en records kennen dezelfde"
        " optie."
    ),
    "cli.demo_pages": "De pagina’s van het team in de browser: trimtab demo --serve",
    "cli.serving": "Open {address} in een browser; Ctrl-C maakt er een eind aan.",
    "cli.serving.first": "Nog niemand is binnen. Open {address} om de eerste beheerder te worden; de link werkt één keer, binnen een dag.",
    "cli.usage.listen_without_name": "--listen laat andere computers toe, wat alleen over https veilig is; zeg met --name onder welke naam een browser hem bereikt.",
    "cli.usage.demo_folder_and_serve": "--serve bewaart niets en kent dus geen --dir; geef een van beide.",
    "cli.usage.port_without_serve": "--port hoort bij --serve.",
    "cli.demo_written": "Een bedrijf verzonnen, Tarnbrook Kettles, en de bestanden geschreven: {files}.",
    "cli.page_written": "De pagina om te lezen, af te drukken en door te geven: {page}",
    "cli.click.usage": "Gebruik: {usage}",
    "cli.click.help": "Probeer '{command}' voor hulp.",
    "cli.click.error": "Fout: {what}",
    "cli.click.no_option": "De optie {name} bestaat niet.",
    "cli.click.no_command": "De opdracht {name} bestaat niet.",
    "cli.click.near": "Lijkt erop: {near}.",
    "cli.click.no_value": "{name} heeft een waarde nodig.",
    "cli.click.missing": "{name} ontbreekt.",
    "cli.click.choice": "{name} neemt een van deze: {choices}.",
    "cli.click.whole": "{name} neemt een geheel getal, binnen zijn grenzen.",
    "cli.click.number": "{name} neemt een getal, binnen zijn grenzen.",
    "cli.click.unfit": "{name} kan niet zo: {what}",
    "cli.click.extra": "Voor {what} is hier geen plaats.",
    "cli.click.plain": "{what}",
    "cli.stopped": "Gestopt. Er is niets half geschreven.",
    "cli.usage.again_alone": "--again neemt bestand en instellingen uit de vastgelegde review; geef er zelf geen.",
    "cli.usage.page_and_none": "--html vraagt een pagina en --no-html geen; geef een van de twee.",
    "cli.usage.one_forecast": "Geef een van --path, --plan en --backtest.",
    "cli.usage.periods_given": "--periods is voor uitgaven zoals de laatste tijd en voor --backtest; een verloop en een plan hebben hun eigen perioden.",
    "cli.usage.no_periods": "--backtest heeft perioden nodig om te voorspellen.",
    "cli.usage.head_without_verify": "--head hoort bij --verify.",
    "cli.usage.reason_empty": "--reason heeft woorden nodig.",
    "cli.usage.no_file": "Noem het bestand (FILE) voor de review, of zet het in trimtab.toml.",
    "cli.usage.no_file_to_forecast": "Noem het bestand (FILE) voor de voorspelling, of zet het in trimtab.toml.",
    "cli.usage.no_plan_to_forecast": (
        "{flags} {flags:is|zijn} voor het plan van een review, en een voorspelling maakt er geen. Laat {flags:dit|deze} weg; wil je een plan"
        " voorspellen, houd dan een review met {flags:die optie|die opties} en volg haar met --plan."
    ),
    "cli.usage.no_plan_to_rephase": (
        "{flags} {flags:is|zijn} voor het plan van een review, en hier komt er geen: de uitgaven van vorig kwartaal worden over de weken"
        " verschoven. Laat {flags:dit|deze} weg."
    ),
    "cli.usage.no_plan_to_allocate": "{flags} {flags:is|zijn} voor het plan van een review, en hier komt er geen: elk kanaal houdt zijn totaal van de laatste tijd. Laat {flags:dit|deze} weg.",
    "cli.usage.no_file_to_allocate": "Noem het bestand (FILE) om van te leren, of zet het in trimtab.toml.",
    "cli.usage.no_file_to_rephase": "Noem het bestand (FILE) om van te leren, of zet het in trimtab.toml.",
    "cli.course_written": "Het kwartaal als bestand: {file}. Om te zien wat het zou opbrengen: trimtab forecast FILE --path {file}",
    "cli.recorded": "Vastgelegd in {place} als review {number}.",
    "cli.recorded.again": "Om haar opnieuw te berekenen: {command}",
    "cli.recorded.password": "Het wachtwoord staat niet in dit commando: schrijf het waar *** staat.",
    "cli.history": "{count:count} {count:review|reviews}",
    "cli.column.number": "nr.",
    "cli.column.created": "vastgelegd (UTC)",
    "cli.column.file": "bestand",
    "cli.column.last_period": "laatste periode vanaf",
    "cli.column.version": "versie",
    "cli.column.field": "veld",
    "cli.column.recorded": "vastgelegd",
    "cli.column.now": "nu",
    "cli.ledger_intact": (
        "De keten klopt: {count:count} {count:review|reviews} en {records:count} {records:vermelding|vermeldingen} van het team,"
        " geen enkele gewijzigd en elk achter de vorige."
    ),
    "cli.ledger_kept": "De hash die je bewaard hebt, is die van schakel {number} van de keten; sindsdien {later:kwam|kwamen} er {later:count} bij.",
    "cli.ledger_erased": "Gewist, met behoud van hun plaats in de keten: {reviews}.",
    "cli.ledger_head": (
        "Bewaar deze hash van de nieuwste schakel waar niemand die in het logboek mag schrijven hem kan veranderen; om er later"
        " mee te vergelijken: trimtab reviews --verify --head HASH"
    ),
    "cli.erased": "(gewist)",
    "cli.erasure": "Review {number} is gewist op {day:date}: {reason}",
    "cli.record_erasure": "Vermelding {number} is gewist op {day:date}: {reason}",
    "cli.erase.record_goes": (
        "Wat {records:vermelding|de vermeldingen} {records} {records:zegt|zeggen}, en van wie, verdwijnt voorgoed. De soort, de dag en"
        " de plaats in de keten blijven."
    ),
    "cli.erase.record_done": (
        "{records:Vermelding|De vermeldingen} {records} {records:is|zijn} gewist, ook uit de bestanden van de database. Bewaard als"
        " reden: {reason}"
    ),
    "cli.usage.erase_one": "Noem reviews, of vermeldingen met --record, en niet allebei.",
    "cli.erase.title": "Te wissen: {count:count} {count:review|reviews}",
    "cli.erase.goes": (
        "De bestandsnaam, de instellingen, de computer en de uitkomst van {count:deze review|deze reviews} verdwijnen voorgoed."
        " De gelezen gegevens blijven, met de namen van kanalen, kolommen en regio's, net als de datums, het startgetal en de"
        " plaats in de keten."
    ),
    "cli.erase.ask": "Dit kan niet ongedaan worden gemaakt. Wissen?",
    "cli.erase.kept": "Er is niets gewist.",
    "cli.erase.done": (
        "De teksten van {reviews:review|reviews} {reviews} zijn gewist, ook uit de bestanden van de database. Erbij bewaard als"
        " reden: {reason}"
    ),
    "cli.erase.copies": (
        "Pagina's, JSON-bestanden en kopieën van het logboek van vroeger worden niet bereikt: zoek en wis ze zelf. Om de keten na"
        " te kijken: trimtab reviews --verify"
    ),
    "cli.file_written": "Geschreven: {file}",
    "cli.usage.export_ending": "Zeg met de extensie wat het bestand moet worden: .json, .csv of .ics.",
    "cli.imported": "{count:count} {count:vermelding|vermeldingen} vastgelegd.",
    "cli.imported.known": "{count:count} {count:was|waren} hier al.",
    "cli.imported.erased": "{count:count} {count:zegt|zeggen} niets meer en {count:is|zijn} weggelaten.",
    "cli.backed_up": "{count:count} {count:schakel|schakels} gekopieerd naar {file}. Wat later gewist wordt, blijft in deze kopie staan.",
    "cli.restored": "{count:count} {count:schakel|schakels} teruggezet in {place}; de keten klopt.",
    "cli.field.needed": "Verplicht.",
    "cli.field.many": "Mag meer dan eens.",
    "cli.revise.help": (
        "Zet een nieuwe versie in de plaats van vermelding ID. De opties zijn die van `trimtab add` voor haar soort; wat je niet"
        " geeft, blijft, en een losse - maakt een veld leeg. De oude versie blijft leesbaar."
    ),
    "cli.revise.seen": "De versie waarop de wijziging gemaakt is, als er intussen een andere kan zijn.",
    "cli.records.unknown_kind": "Er is geen soort {kind}. Wel: {known}.",
    "cli.again.identical": "Review {number} opnieuw berekend: gelijk tot op de laatste bit.",
    "cli.again.tolerated": (
        "Review {number} opnieuw berekend: {count:count} {count:veld wijkt|velden wijken} af, geen ervan meer dan een andere"
        " computer verklaart (woorden gelijk, getallen binnen {tolerance:percent} van de breedte van hun interval of van hun"
        " grootte)."
    ),
    "cli.again.beyond": (
        "Review {number} opnieuw berekend: ze wijkt meer af dan een andere computer verklaart (woorden gelijk, getallen binnen"
        " {tolerance:percent} van de breedte van hun interval of van hun grootte)."
    ),
    "cli.again.differences": "Wat verschilt",
    "cli.again.surroundings": "Wat er sinds het vastleggen omheen veranderd is:",
    # --- comments in trimtab.toml ---
    "draft.head": (
        "Wat trimtab van {file} weet. Regels die met # beginnen staan open: haal de # weg en vul ze in.\n"
        "Opties op de opdrachtregel gaan voor op dit bestand."
    ),
    "draft.files.data": "Het bestand voor de review als er geen genoemd wordt.",
    "draft.files.lifts": "Afgeronde experimenten, één per rij.",
    "draft.files.inputs": "Uren, inspanning en kosten buiten media, per kanaal en week.",
    "draft.columns.date": "Eerste dag van elke periode.",
    "draft.columns.outcome": "Waar je meer van wilt.",
    "draft.columns.geo": "Naam van de regio; laat open als het bestand één rij per periode heeft.",
    "draft.columns.population": "Inwoners per regio.",
    "draft.columns.value": "Wat één resultaat in geld waard is, als dat in de loop van de tijd verandert.",
    "draft.columns.channel": "Naam van het kanaal, in een bestand met één rij per periode en kanaal.",
    "draft.columns.ignore": "Kolommen die niet gebruikt worden.",
    "draft.columns.date_order": "Hoe 3/4/2025 te lezen: day_first of month_first.",
    "draft.columns.decimal_mark": 'Hoe 1.234 te lezen: "." of "," vóór de decimalen.',
    "draft.columns.blank_spend_is_zero": "Of een lege cel bij uitgaven betekent dat er niets is uitgegeven.",
    "draft.columns.absent_rows_are_zero": (
        "Of in een bestand met één rij per periode en kanaal een ontbrekende rij betekent dat er niets is uitgegeven."
    ),
    "draft.columns.spend": "Kanaal = kolom met zijn uitgaven.",
    "draft.columns.exposure": "Kanaal = kolom met wat mensen zagen: impressies, klikken, GRP's.",
    "draft.columns.reach": "Kanaal = kolom met hoeveel mensen het bereikte; zijn frequentie hoort erbij.",
    "draft.columns.frequency": "Kanaal = kolom met hoe vaak elk van die mensen bereikt werd.",
    "draft.columns.organic": "Kanaal zonder mediakosten = kolom met wat het deed: posts, verzendingen, bezoeken, of 1 en 0.",
    "draft.columns.carry_over": (
        "Kanaal = hoe zijn effect nawerkt. geometric: meteen het sterkst, daarna elke periode een vast deel minder;\nbinomial:"
        " dooft uit binnen twaalf weken; delayed: piekt enkele weken later."
    ),
    "draft.columns.controls": (
        "Kolom = waarom ze wordt vastgehouden. confounder: beweegt uitgaven en resultaat; precision: beweegt alleen het resultaat;\n"
        "event: een feestdag, een lancering. Waar de kanalen zelf doorheen werken, is geen controlevariabele."
    ),
    "draft.columns.treatments": (
        "Kolom met wat je naast media doet, zoals een prijs of een actie = de waarde vanaf waar het effect geteld wordt,\nde"
        " laagste (lowest) of de hoogste (highest)."
    ),
    "draft.money.currency": "Munt van uitgaven en resultaat. Zonder munt is geen oordeel in geld.",
    "draft.money.rates": "Wat één eenheid van een andere munt in het bestand waard is in de munt hierboven; dat geld wordt omgerekend.",
    "draft.money.value_per_outcome": "Wat één resultaat waard is, als het resultaat zelf geen geld is.",
    "draft.money.margin": "Deel van de waarde dat je overhoudt voordat media betaald zijn; open: het break-evenpunt wordt getoond.",
    "draft.money.hurdle": "Brutowinst die één eenheid geld moet opbrengen.",
    "draft.budget.kind": (
        "capped: hoogstens het totaal uitgeven, en minder waar het laatste geld zich niet terugverdient;\n"
        "fixed: alles uitgeven; flexible: ook het totaal bepalen."
    ),
    "draft.budget.money": "Mediabudget voor het komende kwartaal; open: zoveel als nu (flexible: geen bovengrens).",
    "draft.budget.hours": "Werkuren voor het komende kwartaal; open: geen grens.",
    "draft.budget.target_roi": (
        "In plaats van een totaal: zoveel uitgeven als deze waarde per eenheid mediabudget toelaat; geld is dan een bovengrens."
    ),
    "draft.budget.target_marginal_roi": "In plaats van een totaal: uitgeven tot de volgende eenheid geld niet meer waarde brengt dan dit.",
    "draft.budget.minimum_outcome": "In plaats van een totaal: het minste geld dat zoveel uit betaalde media haalt.",
    "draft.budget.limits": (
        "Wat kanalen, één of meerdere samen, in het kwartaal mogen krijgen: hoogstens of minstens een bedrag, of een deel van het totaal."
    ),
    "draft.budget.caution": "Plan voor dit deel van de gevallen, de slechtste; open: voor het gemiddelde van alle.",
    "draft.budget.switching": "Wat geld verschuiven kost, als deel van het verschoven bedrag; open: niets.",
    "draft.workspace.ledger": "Database die reviews bewaart; open: een bestand in .trimtab.",
    "draft.workspace.country": "Land waarvan de feestdagen tellen.",
    "draft.workspace.language": "Taal van het antwoord: en, fr of nl; open: die van het systeem.",
    "draft.workspace.seed": "Startgetal van het toeval: hetzelfde startgetal geeft dezelfde review.",
}
"""Dutch sentences of `cycle` and of the command line, by code."""
