"""Dutch sentences of `intake`, by code."""

SENTENCES: dict[str, str] = {
    # --- the file as a whole ---
    "problem.no_such_file": "Er is geen bestand {file}, of het mag niet gelezen worden.\nKijk het pad en de spelling na.",
    "problem.not_a_table": (
        "Een {type} is geen tabel die trimtab kan lezen.\nGeef een pad, of een tabel van pandas, polars of pyarrow."
    ),
    "problem.empty_file": "Het bestand is leeg.\nExporteer het opnieuw met één rij per dag, week of maand.",
    "problem.no_rows": (
        "Het bestand heeft een kopregel, maar geen rijen eronder.\nExporteer het opnieuw met één rij per dag, week of maand."
    ),
    "problem.unreadable_table": (
        "Het bestand kan niet als tabel gelezen worden.\nBewaar het als CSV met één kopregel, of als parquet, en probeer het opnieuw."
    ),
    "problem.no_text": (
        "{file} is geen teksttabel maar een ander soort bestand, zoals een foto, een pagina of JSON.\n"
        "Geef een CSV-bestand, of bewaar de tabel zo."
    ),
    "problem.spreadsheet": (
        "Dit is een spreadsheetbestand, en dat leest trimtab niet.\nBewaar het werkblad in het spreadsheetprogramma als CSV (UTF-8)."
    ),
    "problem.no_header": (
        "Regel {row} zou de kolommen moeten benoemen, maar bevat getallen of datums.\n"
        "Voeg een eerste regel met de kolomnamen toe; lopen de datums over de kolommen, draai de tabel dan eerst, zodat elke"
        " datum een rij heeft."
    ),
    "problem.ragged_row": (
        "Rij {row} heeft {found} {found:cel|cellen} waar de kopregel er {expected} heeft.\n"
        "Zoek een ontbrekend of overtollig scheidingsteken, of een getal met een komma dat aanhalingstekens nodig heeft."
    ),
    "problem.column_twice": (
        "De kopregel {column} staat er {count} keer.\n"
        "Hernoem of verwijder ze op één na, of laat ze alle weg met --ignore."
    ),
    "problem.more_of_the_same": (
        "Nog {count} {count:rij heeft|rijen hebben} de fout die hierboven staat, de volgende is rij {row}.\n"
        "Verbeter ze op dezelfde manier."
    ),
    "problem.more_without_a_row": (
        "De fout die hierboven staat, komt nog {count} keer voor.\nVerbeter ze op dezelfde manier."
    ),
    # --- what may not enter ---
    "problem.personal_data": (
        "{column} wordt geweigerd bij rij {row}: {rule:label}. Gegevens over afzonderlijke mensen mogen er niet in.\n"
        "Verwijder de kolom, of exporteer totalen per dag, week of maand."
    ),
    "personal.email": "er staat een e-mailadres in",
    "personal.iban": "er staat een bankrekeningnummer in",
    "personal.card": "er staat het nummer van een betaalkaart in",
    "personal.phone": "er staat een telefoonnummer in",
    "personal.ip_address": "er staat een IP-adres in",
    "personal.click_id": "er staan klik-ID's van afzonderlijke bezoekers in",
    "personal.hash": "er staan hashes of sleutels in, bijna één per rij, zoals die voor afzonderlijke mensen staan",
    "personal.identifier": "de kopregel zegt dat mensen hier een nummer krijgen",
    "personal.header": "de kopregel zegt dat het over mensen gaat",
    # --- which column is what ---
    "problem.no_date_column": (
        "Geen enkele kolom bevat datums.\nVoeg er een toe met de eerste dag van elke periode, of noem ze met --date COLUMN."
    ),
    "problem.date_in_parts": (
        "De datum staat in twee kolommen, {year} en {column}.\n"
        "Zet beide in één kolom, zoals 2025-W14 voor een week of 2025-04 voor een maand."
    ),
    "problem.date_without_year": (
        "{column} nummert weken of maanden, maar zegt niet van welk jaar.\nSchrijf het jaar erbij, zoals 2025-W14 of 2025-04."
    ),
    "problem.no_outcome": (
        "Geen enkele kolom is herkend als het resultaat, zoals omzet, verkoop, bestellingen of conversies.\n"
        "Noem ze met --outcome COLUMN."
    ),
    "problem.no_channel": (
        "Geen enkele kolom is herkend als de uitgaven van een kanaal.\n"
        "Noem de kolommen zoals search_spend, of geef elke kolom op met --spend CHANNEL=COLUMN."
    ),
    "problem.unknown_ignored": "Er is geen kolom {column} om weg te laten.\nVergelijk de spelling met de kopregel, of noem ze niet.",
    "problem.unknown_column": "Er is geen kolom {column} om te gebruiken als {role:label}.\nVergelijk de spelling met de kopregel.",
    "problem.column_has_two_roles": "De kolom {column} is opgegeven als {first:label} en als {second:label}.\nGeef ze één keer op.",
    "problem.two_spend_columns": (
        "De kolom {column} is een tweede kolom met uitgaven voor {channel}.\nHoud er één, of laat de andere weg met --ignore."
    ),
    "problem.exposure_without_channel": (
        "De kolom {column} is opgegeven als weergaven van {channel}, dat geen kolom met uitgaven heeft.\n"
        "Geef ook de uitgaven op, of geef de kolom op als organisch."
    ),
    "problem.carry_over_unknown": "Voor {channel} is de nawerking {kind} opgegeven, en die bestaat niet.\nGebruik een van deze: {known}.",
    "problem.carry_over_without_channel": "Er is opgegeven hoe het effect van {channel} nawerkt, maar er is geen kanaal met die naam.\nDe kanalen zijn {known}.",
    "problem.treatment_baseline_unknown": "Het effect van {column} zou geteld worden vanaf {baseline}, dat niet de laagste en niet de hoogste waarde is.\nGebruik een van deze: {known}.",
    "problem.reach_without_channel": "Voor {channel} is een bereik of een frequentie opgegeven, maar er is geen betaald kanaal met die naam.\nDe betaalde kanalen zijn {known}.",
    "problem.without_reach": "Voor {channel} is een frequentie opgegeven, maar geen bereik.\nGeef met --reach {channel}=COLUMN op hoeveel mensen het bereikte.",
    "problem.without_frequency": "Voor {channel} is een bereik opgegeven, maar geen frequentie.\nGeef met --frequency {channel}=COLUMN op hoe vaak elk van hen bereikt werd, of geef de kolom als weergaven op.",
    "problem.reach_and_exposure": "Voor {channel} zijn een bereik en een kolom met weergaven opgegeven.\nHoud het bereik met zijn frequentie, of de weergaven.",
    "problem.missing_frequency": "{channel} bereikte mensen, maar {column} zegt niet hoe vaak.\nVul de frequentie in, minstens 1, of geef alleen het bereik op, als weergaven.",
    "problem.frequency_twice": "{channel} heeft meerdere rijen voor één periode, en frequenties kunnen niet worden opgeteld.\nExporteer één rij per kanaal en periode.",
    "problem.unknown_control_role": (
        "{column} is opgegeven als controlevariabele in de rol {role}, die niet bestaat.\n"
        "Gebruik confounder, precision of event."
    ),
    "problem.control_not_numeric": (
        "{column} is opgegeven als controlevariabele, maar bevat tekst.\n"
        "Maak er getallen van, zoals 1 waar het geldt en 0 waar niet, of geef ze op als event als er een paar gebeurtenissen"
        " in staan."
    ),
    "problem.channel_twice": "Twee kanalen heten {channel}.\nGeef elk een eigen naam.",
    "problem.channel_unnamed": "Er is een kanaal zonder naam opgegeven.\nSchrijf de naam vóór de kolom.",
    "problem.name_declared_twice": (
        "{name} is twee keer opgegeven: de twee schrijfwijzen verschillen alleen in onzichtbare stuurtekens.\nGeef het één keer op."
    ),
    "problem.mediator_refused": (
        "{column} is opgegeven als mediator: kanalen werken erdoorheen, dus wie ze vasthoudt, verbergt een deel van hun werk.\n"
        "Laat ze weg. Wil je ze meten, gebruik ze dan als resultaat van een eigen review."
    ),
    "problem.collider_refused": (
        "{column} is opgegeven als collider: marketing en verkoop bewegen ze allebei, dus wie ze vasthoudt, verzint een verband"
        " tussen die twee.\nLaat ze weg."
    ),
    "problem.mirrors_outcome": (
        "{column} is opgegeven als controlevariabele, maar beweegt precies mee met het resultaat en is er dus uit berekend.\n"
        "Laat ze weg; ze zou wegverklaren wat de kanalen deden."
    ),
    "problem.differs_by_channel": (
        "Rij {row} geeft {column} een andere waarde dan dezelfde datum in andere rijen: een eigen claim van een platform.\n"
        "Geef één waarde per datum voor alle kanalen samen, liefst in elke rij van die datum."
    ),
    # --- money ---
    "problem.unknown_currency": "{currency} is geen muntcode.\nGeef drie hoofdletters op, zoals EUR.",
    "problem.declared_value_not_positive": (
        "De opgegeven waarde per resultaat is {value}, en dat is niet meer dan nul.\nGeef op wat één resultaat waard is."
    ),
    "problem.value_twice": (
        "De waarde per resultaat is twee keer opgegeven: {value} voor alle, en als de kolom {column}.\nGeef een van de twee op."
    ),
    "problem.several_currencies": (
        "Het bestand bevat geld in meerdere munten: {currencies}.\nZeg met --currency in welke geteld wordt, en wat de andere"
        " daarin waard zijn, zoals --exchange-rate USD=0.92."
    ),
    "problem.other_currency": (
        "De kolom {column} zegt {found}, maar {declared} is opgegeven.\nGeef {found} op, of zeg met --exchange-rate {found}=RATE"
        " wat één {found} in {declared} waard is."
    ),
    "problem.rate_missing": (
        "{columns} {columns:bevat|bevatten} geld in {currency}, en geen koers zegt wat dat in {declared} waard is.\nVoeg die"
        " toe: --exchange-rate {currency}=RATE, of {currency} onder [money.rates] in trimtab.toml."
    ),
    "problem.rate_not_positive": "De koers van {currency} is {rate:number}.\nSchrijf wat één {currency} waard is, een getal boven 0.",
    "problem.rate_to_nothing": "Er zijn koersen opgegeven voor {currencies}, maar niet de munt waarin ze zijn uitgedrukt.\nGeef die op met --currency.",
    "problem.rate_to_itself": "De koers van {currency} is {rate:number}, maar {currency} is de munt waarin alles geteld wordt.\nLaat die koers weg, of geef een andere munt op.",
    "problem.not_one_money": (
        "Alle uitgaven, {spend:number}, zijn {times:number} keer wat alles van {column} waard is, {value:number}; die twee lijken dus"
        " niet in dezelfde munt te staan.\n"
        "Wordt {column} geteld in eenheden van {scale:count}, geef dan --value-per-outcome {worth} op; zet anders beide in"
        " dezelfde munt, of laat --currency weg."
    ),
    # --- dates and geos ---
    "problem.unreadable_date": (
        "Rij {row} heeft geen leesbare datum in {column}.\n"
        "Schrijf datums als 2025-03-31; is de rij een totaal of een opmerking, verwijder ze dan."
    ),
    "problem.ambiguous_dates": (
        "In elke rij van {column} kunnen dag en maand van plaats wisselen.\n"
        "Geef --date-order day_first of month_first op, of schrijf datums als 2025-03-31."
    ),
    "problem.mixed_dates": (
        "De datum in rij {row} is anders geschreven dan de meeste andere in {column}.\n"
        "Gebruik overal één vorm, liefst 2025-03-31; een spreadsheet kan dag en maand verwisseld hebben."
    ),
    "problem.irregular_date": (
        "Rij {row} staat op {date:date}, en dat past niet in het ritme van de andere datums (één per {grain:label}).\n"
        "Gebruik voor elke periode dezelfde eerste dag."
    ),
    "problem.unknown_grain": (
        "De datums in {column} liggen geen dagen, weken of maanden uit elkaar.\nBreng het bestand op één rij per dag, week of maand."
    ),
    "problem.duplicate_date": (
        "Rij {row} herhaalt de datum {date:date} van rij {first}.\n"
        "Tel de rijen op tot één per datum, of noem de kolom die ze uit elkaar houdt: --geo COLUMN voor regio's,"
        " --channel-column COLUMN voor kanalen of campagnes."
    ),
    "problem.duplicate_geo_date": (
        "Rij {row} herhaalt de datum {date:date} van rij {first} voor {geo}.\nTel de rijen op tot één per datum en regio."
    ),
    "problem.gap": (
        "Er is geen rij voor {date:date}, terwijl het bestand ervoor en erna één rij per {grain:label} heeft.\n"
        "Voeg de rij toe; schrijf 0 waar niets is uitgegeven, en laat het resultaat leeg als het niet bekend is."
    ),
    "problem.geo_gap": (
        "{geo} heeft geen rij voor {count} {count:datum|datums} die andere regio's wel hebben, de eerste {date:date}.\n"
        "Voeg de rijen toe; schrijf 0 waar niets is uitgegeven, en laat het resultaat leeg als het niet bekend is."
    ),
    "problem.missing_geo": "Rij {row} noemt geen regio in {column}.\nVul de regio in, of verwijder de rij.",
    "problem.missing_channel": "Rij {row} noemt geen kanaal in {column}.\nVul het kanaal in, of verwijder de rij.",
    "problem.geo_is_a_sum": (
        "{geo} lijkt de som van de andere regio's, dus de verkoop en uitgaven zouden dubbel tellen.\n"
        "Verwijder die rijen, of hernoem ze als het een plaats is."
    ),
    "problem.too_few_periods": (
        "Het bestand beslaat {found} {found:periode|perioden}; met minder dan {needed} zijn kanalen niet van toeval te onderscheiden.\n"
        "Voeg meer historie toe, of gebruik kortere perioden."
    ),
    "problem.too_many_channels": (
        "Het bestand bevat {found} kanalen, maar slechts {cells:count} {cells:combinatie|combinaties} van datum en regio om ze uit"
        " elkaar te houden, en die dragen hoogstens {most:count} {most:kanaal|kanalen} (één op de drie).\n"
        "Voeg kanalen samen die op dezelfde manier lopen, laat kleine weg met --ignore, of voeg historie of regio's toe."
    ),
    # --- numbers ---
    "problem.text_in_numbers": (
        "Rij {row} bevat tekst waar {column} een getal nodig heeft.\nSchrijf alleen het getal, zonder woorden."
    ),
    "problem.percent_of_what": (
        "Rij {row} bevat een percentage in {column}, waar een bedrag of aantal nodig is.\nSchrijf hoeveel het was, zonder"
        " procentteken."
    ),
    "problem.infinity": "Rij {row} bevat een oneindig getal in {column}.\nZoek de deling door nul waar het vandaan komt.",
    "problem.figure_too_large": (
        "Rij {row} bevat in {column} een getal boven {most:number}, en zo groot kan dit cijfer niet zijn.\n"
        "Zoek een fout in de export, zoals aan elkaar geplakte cijfers, en schrijf het juiste getal."
    ),
    "problem.mixed_number_marks": (
        "Rij {row} is geschreven met een ander decimaalteken dan de rest van {column}.\nGebruik overal één decimaalteken."
    ),
    "problem.ambiguous_numbers": (
        "Niets in het bestand zegt of 1.234 in {column} een duizendtal is of een breuk.\n"
        "Geef --decimal-mark '.' of ',' op."
    ),
    "problem.negative_spend": (
        "Rij {row} heeft negatieve uitgaven in {column}.\nBoek terugbetalingen in de periode waar ze bij horen, of schrijf 0."
    ),
    "problem.negative_exposure": "Rij {row} heeft negatieve weergaven in {column}.\nSchrijf 0 of het juiste getal.",
    "problem.spend_empty": (
        "{column} lijkt uitgaven te bevatten, maar is in elke rij leeg, en ontbreken is niet hetzelfde als nul.\n"
        "Vul ze in, laat ze weg met --ignore, of geef --blank-spend-is-zero op als er niets is uitgegeven."
    ),
    "problem.missing_spend": (
        "Rij {row} heeft geen uitgaven in {column}, en ontbreken is niet hetzelfde als nul.\n"
        "Schrijf 0 als er niets is uitgegeven; betekent elke lege cel dat, geef dan --blank-spend-is-zero op."
    ),
    "problem.absent_rows": (
        "{channels} {channels:heeft tijdens de looptijd|hebben tijdens hun looptijd} geen rij voor {count}"
        " {count:combinatie|combinaties} van datum en regio, de eerste {first:date}, en ontbreken is niet hetzelfde als nul.\n"
        "Laat je export een rij weg als er niets is uitgegeven, geef dan --absent-rows-are-zero op; voeg anders de rijen toe."
    ),
    "problem.missing_exposure": (
        "Rij {row} heeft geen weergaven in {column}, en ontbreken is niet hetzelfde als nul.\n"
        "Schrijf 0 als er niets getoond is, of laat de kolom weg met --ignore."
    ),
    "problem.organic_not_a_number": (
        "Rij {row} bevat tekst in {column}, waar moet staan hoeveel {channel} deed.\n"
        "Schrijf een getal, zoals posts, verzendingen of bezoeken; weet je alleen of het liep, schrijf dan 1 waar wel en 0"
        " waar niet."
    ),
    "problem.organic_missing": (
        "Rij {row} zegt in {column} niet hoeveel {channel} deed, en ontbreken is niet hetzelfde als nul.\n"
        "Schrijf 0 als er toen niets gedaan is; weet je alleen of het liep, schrijf dan 1 waar wel en 0 waar niet."
    ),
    "problem.missing_control": "Rij {row} heeft geen waarde in {column}.\nVul ze in, of laat de kolom weg met --ignore.",
    "problem.outcome_empty": "Het resultaat {column} is in elke rij leeg.\nVul het in, of noem een ander met --outcome.",
    "problem.constant_outcome": (
        "Het resultaat {column} verandert nooit, dus er valt niets van te leren.\n"
        "Kijk de export na, of noem een ander resultaat."
    ),
    "problem.missing_population": "Rij {row} heeft geen inwoneraantal in {column}.\nVul het aantal inwoners van de regio in.",
    "problem.population_not_positive": "Rij {row} heeft een inwoneraantal van nul of minder in {column}.\nVerbeter het getal.",
    "problem.missing_value": (
        "Rij {row} heeft een resultaat, maar geen waarde ervoor in {column}.\nVul in wat één resultaat waard was."
    ),
    "problem.value_not_positive": "Rij {row} heeft een waarde van nul of minder in {column}.\nVerbeter het getal.",
    "problem.panel_unreadable": "De bewaarde kopie van de gegevens is beschadigd.\nHoud de review van het oorspronkelijke bestand opnieuw.",
    # --- files of inputs and experiments ---
    "problem.listing_unknown_column": "De kolom {column} is hier niet bekend.\nGebruik deze, of verwijder ze: {known}.",
    "problem.listing_lacks_column": "Er is geen kolom {column}.\nVoeg ze toe.",
    "problem.listing_unknown_channel": (
        "Rij {row} noemt het kanaal {name}, dat niet in de gegevens staat.\nGebruik een van {known}, of verwijder de rij."
    ),
    "problem.listing_empty": (
        "{file} bevat niets om te lezen.\n"
        "Geef het een kopregel met {known} en een rij voor elk gegeven; is er nog niets te zeggen, laat het bestand dan weg."
    ),
    "problem.listing_blank": "Rij {row} heeft niets in {column}.\nVul het in, of verwijder de rij.",
    "problem.inputs_without_figures": (
        "Het bestand bevat geen uren, kosten of inspanningspunten.\n"
        "Voeg minstens een van hours, production_cost, tool_cost, agency_cost, effort_points toe."
    ),
    "problem.inputs_outside_panel": (
        "Geen enkele week van het bestand ligt binnen de gegevens van de review.\nKijk de weken na, geschreven als 2025-W14."
    ),
    "problem.inputs_negative": "Rij {row} bevat een negatief getal in {column}.\nSchrijf 0 of het juiste getal.",
    "problem.inputs_without_hour_cost": (
        "Rij {row} heeft uren maar geen kosten per uur.\nVul in wat een uur van die rol kost; een schatting volstaat."
    ),
    "problem.inputs_hours_unreadable": "Rij {row} bevat geen leesbare uren.\nSchrijf 4, 3.5 of een bereik zoals 3-5.",
    "problem.inputs_hours_reversed": (
        "Het bereik van de uren in rij {row} eindigt onder zijn begin.\nSchrijf het laagste getal eerst, zoals 3-5."
    ),
    "problem.lift_window_reversed": (
        "De test in rij {row} eindigt voordat hij begint, of wordt afgelezen voordat hij eindigt.\nZet de drie datums op volgorde."
    ),
    "problem.lift_without_control": (
        "De test in rij {row} heet {design}, maar de gegevens zijn één regio die helemaal getest is, dus er bleef geen andere"
        " regio over om mee te vergelijken.\nIs er maar een deel getest, geef dan het aandeel, zoals 0.25; schrijf anders"
        " before_after."
    ),
    "problem.lift_unknown_geo": (
        "Rij {row} noemt {name}, en dat is geen regio van de gegevens.\n"
        "Kijk de spelling na; laat bij gegevens zonder regio's geos leeg en geef het geteste aandeel."
    ),
    "problem.lift_row_reads_nothing": (
        "Volgens de gegevens en rij {row} heeft de test van {channel} van {start:date} tot en met {end:date} niets veranderd: er is niets aan"
        " uitgegeven waar en terwijl de test liep, of spend_change is 0, dus er is niets om de uitkomst tegen af te zetten.\n"
        "Kijk kanaal, datums en regio's na. Heeft de test het kanaal uitgezet, schrijf dan in spend_change hoeveel minder er is"
        " uitgegeven, zoals -5000; verwijder anders de rij."
    ),
    "problem.lift_figure_outside": "Rij {row} zegt {value} in {column}, en dat kan niet.\nGeef {expected:label}.",
    "problem.lift_unknown_word": "Rij {row} bevat een onbekend woord in {column}.\nGebruik een van {known}.",
    # --- how the file was written ---
    "dialect.encoding": "Het bestand is geschreven in {encoding}.",
    "dialect.delimiter": "Kolommen zijn gescheiden door {delimiter}.",
    "dialect.preamble": "{lines} {lines:regel|regels} boven de kopregel {lines:is|zijn} overgeslagen.",
    "dialect.footer": "{lines} {lines:regel|regels} onder de tabel {lines:is|zijn} overgeslagen.",
    "dialect.second_header": "Regel {row} is overgeslagen: ze zegt iets over de kolommen, zoals hun eenheden.",
    "dialect.twice_encoded": "Letters met accenten waren door een eerdere omzetting verminkt en zijn hersteld.",
    "dialect.decimal_comma": "Een komma is gelezen als decimaalteken.",
    "dialect.day_first": "Datums zijn gelezen met de dag vóór de maand.",
    "dialect.month_first": "Datums zijn gelezen met de maand vóór de dag.",
    "dialect.serial_dates": "Datums waren geschreven als dagnummers van een spreadsheet.",
}
"""Dutch sentences of `intake`, by code."""
