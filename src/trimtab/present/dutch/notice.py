"""Dutch sentences of `intake` about what was read and is worth knowing, by code."""

SENTENCES: dict[str, str] = {
    "notice.characters_taken_out": (
        "{count} {count:onzichtbaar stuurteken is|onzichtbare stuurtekens zijn} uit het bestand gehaald, het eerste in rij {row}."
    ),
    "notice.names_cleaned": (
        "{count} {count:onzichtbaar stuurteken is|onzichtbare stuurtekens zijn} uit de namen gehaald die je opgaf."
    ),
    "notice.lift_before_data": (
        "De test van {channel} die op {start:date} begon, is afgelezen voordat de gegevens op {first:date} beginnen, en is dus"
        " weggelaten. Voeg de historie toe waarin hij ligt om hem te gebruiken."
    ),
    "notice.lift_after_data": (
        "De test van {channel} die op {start:date} begon, ligt na het einde van de gegevens op {last:date}, en is dus weggelaten."
        " Hij telt zodra de gegevens tot {until:date} reiken."
    ),
    "notice.lift_partly_in_data": (
        "De test van {channel} van {start:date} tot en met {until:date} ligt maar deels in de gegevens, die van {first:date} tot"
        " {last:date} lopen, en is dus weggelaten. Voeg de ontbrekende perioden toe om hem te gebruiken."
    ),
    "notice.lift_of_other_outcome": (
        "De test van {channel} vanaf {start:date} mat {measured}, en deze gegevens bevatten {outcome}, dus is hij weggelaten.\nIs"
        " dat hetzelfde, schrijf dan {outcome} in zijn kolom outcome."
    ),
    "notice.lift_without_design": (
        "{rows:Het experiment in rij|De experimenten in de rijen} {rows} {rows:zegt|zeggen} niet hoe {rows:het|ze}"
        " {rows:is|zijn} uitgevoerd, en {rows:is|zijn} dus gelezen als before_after, de minst zekere soort.\n"
        "Was er een groep zonder de verandering, schrijf dan user_level, geo of matched_markets in de kolom design."
    ),
    "notice.lift_without_source": (
        "Is de uitkomst van {rows:het experiment in rij|de experimenten in de rijen} {rows} uit deze zelfde verkoopgegevens"
        " berekend? Dan telt ze dubbel.\nSchrijf yes in de kolom from_panel als dat zo is, en no als dat niet zo is."
    ),
    "notice.outcome_says_spend": (
        "{columns} is het resultaat, zoals opgegeven, al noemt de kopregel uitgaven. Het is dus geen kanaal, en wat volgt zegt"
        " hoe de andere kanalen het verhogen.\n"
        "Waren verkoop, bestellingen of iets dergelijks bedoeld, noem dan die kolom met --outcome."
    ),
    "notice.second_outcome": (
        "Lijken ook resultaten: {columns}. Ze worden niet gebruikt, want een tweede resultaat zou het eerste wegverklaren.\n"
        "Wil je een ervan beoordelen, noem die dan met --outcome."
    ),
    "notice.clicks_unused": (
        "Gebeuren tussen advertentie en verkoop: {columns}. Ze worden niet gebruikt, want de kanalen veroorzaken ze."
    ),
    "notice.leaks_unused": (
        "Lijken uit het resultaat berekend of door een platform geclaimd: {columns}. Ze worden niet gebruikt."
    ),
    "notice.reach_unused": "Bereik en frequentie worden gebruikt waar beide zijn opgegeven, met --reach en --frequency: {columns} {columns:wordt|worden} niet gebruikt.",
    "notice.exposure_without_spend": (
        "Hebben geen kolom met uitgaven naast zich: {columns}. Ze worden niet gebruikt.\n"
        "Wordt er voor een kanaal niet betaald, geef het dan op met --organic CHANNEL=COLUMN."
    ),
    "notice.numbers_unused": (
        "Bevatten getallen, maar de kopregel zegt niet waarvan: {columns}. Ze worden niet gebruikt.\n"
        "Zijn het de uitgaven van een kanaal, geef ze dan op met --spend CHANNEL=COLUMN; voor al het andere wat het resultaat"
        " beweegt is er --control."
    ),
    "notice.media_read_as_spend": (
        "{columns} {columns:heeft de naam van een medium en zegt|hebben de naam van een medium en zeggen} niet wat er geteld"
        " wordt. {columns:Deze kolom is|Deze kolommen zijn} gelezen als uitgaven, net als de kolommen met een munt.\n"
        "Laat met --ignore weg wat geen uitgaven zijn."
    ),
    "notice.total_spend": (
        "Lijken een som over kanalen: {columns}. Ze worden niet gebruikt, zodat geen uitgaven dubbel tellen."
    ),
    "notice.mirrors_outcome": (
        "{column} beweegt precies mee met het resultaat, is er dus uit berekend en wordt niet gebruikt."
    ),
    "notice.scaled_money": (
        "{columns} {columns:zegt|zeggen} dat het geld daarin in duizenden of miljoenen staat; de"
        " cijfers zijn gelezen zoals ze er staan.\nStaan uitgaven en resultaat niet in dezelfde eenheid, reken ze dan eerst om."
    ),
    "notice.not_one_money": (
        "Alle uitgaven, {spend:number}, zijn {times:number} keer wat alles van {column} waard is, {value:number}: staan die"
        " twee echt in dezelfde munt?\n"
        "Wordt {column} geteld in eenheden van {scale:count}, geef dan --value-per-outcome {worth} op."
    ),
    "notice.currency_in_header": (
        "De kopregel of de cellen van {columns} zeggen {currency}, maar dat geldt niet als opgegeven.\n"
        "Geef --currency {currency} op als het resultaat ook in die munt staat."
    ),
    "notice.foreseen_from_own_tests": "{channel} {channel:heeft|hebben} hier weinig historie: {tests} afgeronde tests ervan zeggen vooraf dat één eenheid geld ongeveer {mean:number} van het resultaat opbrengt.",
    "notice.foreseen_from_all_tests": "{channel} {channel:heeft|hebben} hier weinig historie: {tests} afgeronde tests van andere kanalen zeggen vooraf dat één eenheid geld ongeveer {mean:number} van het resultaat opbrengt.",
    "notice.converted": "{columns} {columns:is|zijn} omgerekend naar {declared}: 1 {currency} = {rate} {declared}.",
    "notice.rates_unused": "Geen geld in dit bestand is in {currencies}; de {currencies:koers is|koersen zijn} niet gebruikt.",
    "notice.totals_left_out": (
        "{count} {count:rij|rijen} met totalen of gemiddelden aan het einde, vanaf rij {row}, {count:is|zijn} weggelaten."
    ),
    "notice.absent_rows_are_zero": (
        "{channel} heeft geen rij voor {count} {count:combinatie|combinaties} van datum en regio; daar is niets uitgegeven, zoals"
        " opgegeven."
    ),
    "notice.channel_not_running": (
        "{channel} heeft geen rij voor {count} {count:combinatie|combinaties} van datum en regio voordat het begon, nadat het"
        " ophield of waar het nooit liep; dat is gelezen als niets uitgegeven.\nOntbreken daar gegevens, voeg de rijen dan"
        " eerst toe."
    ),
    "notice.rows_added_up": (
        "{channel} heeft meerdere rijen voor {count} {count:combinatie|combinaties} van datum en regio; ze zijn opgeteld."
    ),
    "notice.less_than_a_year": (
        "Het bestand beslaat {found} {found:periode|perioden}, minder dan een jaar, dus seizoen en kanalen zijn moeilijk uit"
        " elkaar te houden.\nVoeg oudere perioden toe als je die hebt."
    ),
    "notice.missing_outcome": (
        "{count} {count:rij heeft|rijen hebben} geen resultaat in {column}, de eerste is rij {row}; de schatting slaat ze over.\n"
        "Vul ze in als je kunt."
    ),
    "notice.channel_never_used": (
        "{channel} heeft in geen enkele rij uitgaven: het kanaal blijft staan, maar de gegevens zeggen er niets over."
    ),
    "notice.organic_constant": (
        "{column} is in elke rij hetzelfde, dus de gegevens kunnen niet tonen wat het onbetaalde kanaal {channel} doet.\n"
        "Geef een kolom die ermee verandert, zoals posts, verzendingen of bezoeken, of 1 toen het liep en 0 toen niet."
    ),
    "notice.switch": "In {column} is ja gelezen als 1 en nee als 0.",
    "notice.marks": "In {column} is een teken gelezen als 1 en een lege cel als 0.",
    "notice.constant_control": "{column} verandert nooit, verklaart dus niets en wordt niet gebruikt.",
    "notice.blank_spend_is_zero": (
        "{count} lege {count:cel|cellen} in {column} {count:is|zijn} gelezen als geen uitgaven, zoals opgegeven."
    ),
    "notice.grouped_thousands": (
        "In {columns} is het teken {mark} gelezen als scheiding van duizendtallen.\nKlopt dat niet, geef dan --decimal-mark op."
    ),
    "notice.percent": "In {column} zijn procenten gelezen als delen van één: 12% is 0,12.",
    "notice.population_varies": (
        "{column} verandert in de loop van de tijd binnen een regio; het gemiddelde wordt gebruikt."
    ),
    "notice.value_without_outcome": (
        "{count} {count:rij heeft|rijen hebben} geen resultaat en ook geen waarde ervan in {column}; de gemiddelde waarde"
        " vervangt ze."
    ),
}
