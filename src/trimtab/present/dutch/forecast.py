"""Dutch sentences of forecasts and backtests, by code."""

SENTENCES: dict[str, str] = {
    # --- a file of what is going to be spent ---
    "problem.course_date_unfit": (
        "Rij {row} gaat over {date:date}, en dat is niet een van de {grain:label} na de gegevens.\n"
        "Begin met {next:date} en ga door zonder gaten, hoogstens twee jaar."
    ),
    "problem.course_date_twice": "De periode van {date:date} staat er twee keer.\nLaat er één rij voor staan.",
    "problem.course_gap": (
        "De periode van {date:date} ontbreekt, of de rij van een regio ervoor.\nVoeg ze toe, met 0 waar niets wordt uitgegeven."
    ),
    "problem.course_empty": (
        "Rij {row} is leeg in {column}, en leeg is niet hetzelfde als nul.\nSchrijf 0 als er niets wordt uitgegeven."
    ),
    "problem.course_geo_unknown": "Rij {row} noemt de regio {name}, die niet in de gegevens staat.\nGebruik een van deze: {known}.",
    "problem.plan_other_setting": (
        "{setting} zegt {said}, maar review {number} is gehouden met {then}, en haar plan wordt gevolgd met haar eigen instellingen.\n"
        "Laat {setting} weg, of houd een review met {said} en volg die."
    ),
    "problem.plan_without_setting": (
        "{setting} zegt {said}, maar review {number} is zonder gehouden, en haar plan wordt gevolgd met haar eigen instellingen.\n"
        "Laat {setting} weg, of houd een review met {said} en volg die."
    ),
    "problem.plan_other_tests": (
        "Het bestand van --lifts heeft {now:count} {now:test|tests}, andere dan de {before:count} waarvan review {number} leerde.\n"
        "Laat het weg, of houd een review met deze tests en volg die."
    ),
    "problem.plan_other_grain": (
        "Review {number} is gehouden op {before:label}, en dit bestand heeft {now:label}.\n"
        "Noem het bestand waarop ze gehouden is, of houd een review van dit bestand en volg die."
    ),
    "problem.plan_other_regions": (
        "Dit bestand heeft andere regio's dan waarop review {number} gehouden is.\n"
        "Noem het bestand waarop ze gehouden is, of houd een review van dit bestand en volg die."
    ),
    "problem.plan_channels_missing": (
        "Review {number} heeft {channels} gepland, en dit bestand heeft {channels:dat kanaal|die kanalen} niet.\n"
        "Noem het bestand waarop ze gehouden is, of houd een review van dit bestand en volg die."
    ),
    "problem.plan_channels_unknown": (
        "Dit bestand heeft {channels}, waarover het plan van review {number} niets zegt.\n"
        "Laat {channels:dat kanaal|die kanalen} weg met --ignore, of houd een review van dit bestand en volg die."
    ),
    "problem.plan_past": (
        "Het plan van review {number} is voor de tijd na {last:date}, en dit bestand loopt tot en met {now:date}: de tijd van het plan is voorbij of al begonnen.\n"
        "Houd een review van dit bestand en volg die, of schrijf wat er wordt uitgegeven in een bestand voor --path."
    ),
    "problem.plan_ahead": (
        "Het plan van review {number} is voor de tijd na {last:date}, en dit bestand eindigt op {now:date}, dus daarvoor.\n"
        "Noem het bestand met de perioden waarop die review gehouden is."
    ),
    "problem.plan_restated": (
        "Dit bestand geeft andere cijfers, andere kolommen of een langer of korter verleden dan waarop review {number} gehouden is, dus haar plan is op iets anders gemaakt.\n"
        "Houd een review van dit bestand en volg die; trimtab changes zegt dan wat de nieuwe cijfers hebben veranderd."
    ),
    "problem.course_not_next": (
        "Het verloop begint op {first:date}, maar de gegevens eindigen vlak vóór {expected:date}.\nBegin daar."
    ),
    "problem.posterior_without_outlook": (
        "Deze schatting van {tool} zegt niets over de tijd na de gegevens, dus er valt niets uit te voorspellen.\nSchat de gegevens met"
        " trimtab: trimtab.fit, of trimtab forecast op het bestand."
    ),
    "problem.forecast_too_far": (
        "Er {periods:wordt|worden} {periods:count} {periods:periode|perioden} gevraagd, en deze schatting reikt tot {most:count}.\nSchat met een langere horizon, of vraag minder perioden."
    ),
    "problem.backtest_too_short": (
        "Een backtest heeft {needed:count} {grain:label} met een resultaat nodig, en er zijn er {found:count}.\n"
        "Kom terug met meer historie: een jaar om van te leren, en een kwartaal om te voorspellen."
    ),
    "problem.backtest_skipped.new": (
        "Vóór {first:date} is er geen resultaat van {geos}, dus niets daarvoor kan het geheel voorspellen.\n"
        "Laat de regio weg, of kom terug als haar historie een jaar teruggaat vóór wat voorspeld moet worden."
    ),
    "problem.backtest_skipped.ended": (
        "Van {first:date} tot en met {last:date} is er geen periode met een resultaat in elke regio: bij {geos} ontbreekt het. Er is dus niets om de voorspelling van het "
        "geheel naast te leggen.\nVul aan wat ontbreekt, of laat {geos:die regio|die regio's} weg."
    ),
    "problem.backtest_skipped.empty": (
        "Van {first:date} tot en met {last:date} heeft geen periode een resultaat, dus er is niets om een voorspelling naast te leggen.\nVul aan wat ontbreekt."
    ),
    # --- what a forecast takes for granted ---
    "forecast.as_of_late": "Aangenomen is dat uitgaven en activiteit doorgaan zoals in de laatste {periods:count} {periods:periode|perioden}, met dezelfde spreiding.",
    "forecast.from_the_file": "De uitgaven volgen de {periods:count} {periods:periode|perioden} die je opgaf.",
    "forecast.from_plan": (
        "De uitgaven volgen het plan van review {number}, gespreid zoals in het laatste kwartaal. Gegevens, tests en instellingen zijn die van die review."
    ),
    "forecast.finer_year": (
        "Om te zeggen wat er komt, zijn de tijden van het jaar hier fijner getekend dan in een review. Wat een kanaal opbrengt, en hoe zeker dat is, kan"
        " daarom iets afwijken van de review van hetzelfde bestand: beslis op de review."
    ),
    "forecast.organic_as_of_late": (
        "Voor {channels} gaf je niets op; aangenomen is dat {channels:dit kanaal doorgaat|deze kanalen doorgaan} zoals in het laatste kwartaal."
    ),
    "forecast.shared_out": "Elk bedrag is over de {geos:count} regio's verdeeld zoals in het laatste kwartaal.",
    "forecast.controls_of_last_year": (
        "Voor {controls} gaf je niets op; aangenomen zijn de waarden van een jaar eerder. Geef de echte waarden als je die kent:"
        " een prijs, een actie of een feestdag die verschuift, verschuift ook het resultaat."
    ),
    "forecast.controls_average": (
        "Voor {controls} gaf je niets op, en er is geen jaar historie om de waarden uit te nemen: aangenomen is het gemiddelde,"
        " en geen gebeurtenis op komst."
    ),
    "forecast.peaks": (
        "Tijden van het jaar die er eerder uitsprongen, springen er naar verwachting weer uit: {count:count} {count:periode|perioden}, de eerste vanaf"
        " {first:date}. Als je weet wat het zijn, zet ze dan in een kolom met gebeurtenissen: een actie die verschuift of vervalt, valt niet meer waar ze viel."
    ),
    "forecast.more_than_seen.money": (
        "{channel}: {amount:money} is meer dan ooit in zo'n periode is uitgegeven ({high:money}). Wat het daarboven opbrengt, is een"
        " gok van het model, niet jullie historie."
    ),
    "forecast.more_than_seen.volume": (
        "{channel}: {amount:number} is meer dan er ooit in zo'n periode was ({high:number}). Wat het daarboven opbrengt, is een gok van"
        " het model, niet jullie historie."
    ),
    "forecast.peak_not_seen.money": (
        "{channel}: één periode heeft {amount:money}, en het meeste tot nu toe was {high:money}. Wat het daar opbrengt, is een gok van het model."
    ),
    "forecast.peak_not_seen.volume": (
        "{channel}: één periode heeft {amount:number}, en het meeste tot nu toe was {high:number}. Wat het daar opbrengt, is een gok van het model."
    ),
    "forecast.less_than_seen.money": (
        "{channel}: {amount:money} is minder dan ooit in zo'n periode is uitgegeven ({low:money}). Wat daaronder verloren gaat, is een gok"
        " van het model, niet jullie historie."
    ),
    "forecast.less_than_seen.volume": (
        "{channel}: {amount:number} is minder dan er ooit in zo'n periode was ({low:number}). Wat daaronder verloren gaat, is een gok van"
        " het model, niet jullie historie."
    ),
    # --- what is said of it ---
    "forecast.answer": (
        "Van {first:date} tot en met {last:date} komt {outcome} naar verwachting in totaal uit op {mean:number~low~high}."
    ),
    "forecast.answer.nothing": "Er wordt geen periode gevraagd, dus er is niets te voorspellen.",
    "forecast.media": "Daarvan brengen media {mean:number~low~high}, met inbegrip van wat eerdere uitgaven nog opbrengen.",
    "forecast.ranges": (
        "In de helft van de gevallen ligt het resultaat van een periode in zijn 50%-interval, in negen op de tien in zijn 90%-interval, als de komende tijd op het verleden lijkt."
    ),
    "forecast.cannot.cause": (
        "Een voorspelling geldt voor dit verloop van de uitgaven. Waar het van het verleden afwijkt, steunt het verschil op de geschatte effecten van de kanalen."
    ),
    "forecast.cannot.shock": "Wat nooit in de gegevens voorkwam, zoals een nieuwe concurrent of een nieuwe prijs, zit in geen enkele voorspelling.",
    "backtest.model": (
        "Het model voorspelde de laatste {periods:count} {unit:label} beter dan beide eenvoudigere manieren: zijn score (lager is beter) is"
        " {crps:number}; de volgende, {other:label}, heeft {next:number}."
    ),
    "backtest.no_media": (
        "Hetzelfde model zonder media voorspelde de laatste {periods:count} {unit:label} beter ({crps:number}) dan met media ({model:number}): in dit bestand hebben"
        " uitgaven niet geholpen om te zeggen wat er komt."
    ),
    "backtest.last_year": (
        "Dezelfde periode van vorig jaar voorspelde de laatste {periods:count} {unit:label} beter ({crps:number}) dan het model ({model:number}): wat elk jaar"
        " terugkomt, weegt hier zwaarder dan het model weet. Zet acties en gebeurtenissen in een kolom met gebeurtenissen."
    ),
    "backtest.skipped.new": "De ronde vanaf {first:date} is weggelaten: daarvoor is er geen resultaat van {geos}.",
    "backtest.skipped.ended": (
        "De ronde vanaf {first:date} is weggelaten: geen van haar perioden heeft een resultaat in elke regio; bij {geos} ontbreekt het."
    ),
    "backtest.skipped.empty": "De ronde vanaf {first:date} is weggelaten: geen van haar perioden heeft een resultaat.",
    "backtest.coverage": (
        "In de 90%-intervallen lag {covered:percent} van de resultaten, in de 50%-intervallen {covered_half:percent}."
    ),
    "backtest.narrow": "Dat is minder dan beloofd: reken erop dat de intervallen voor dit bestand te smal zijn.",
    "backtest.wide": "Dat is meer dan beloofd: de intervallen zijn voor dit bestand breder dan nodig.",
    "backtest.score": (
        "De score (CRPS) is de gebruikelijke afstand tussen voorspelling en resultaat, in {outcome}, verminderd voor wie terecht zekerder was; hoe lager"
        " hoe beter. Elke ronde weet alleen wat daarvoor bekend was, en krijgt te horen wat er is uitgegeven."
    ),
    "backtest.by.model": "het model",
    "backtest.by.no_media": "het model zonder media",
    "backtest.by.last_year": "dezelfde periode vorig jaar",
    # --- titles ---
    "title.forecast": "Voorspelling",
    "title.forecast_periods": "Periode per periode",
    "title.forecast_channels": "Wat elk kanaal in deze perioden opbrengt",
    "title.assumed": "Wat is aangenomen",
    "title.backtest": "Voorspellingen naast wat er kwam",
    "title.forecasters": "Wie het best voorspelt",
    "title.rounds": "Ronde per ronde",
    "column.expected": "Verwacht: {outcome}",
    "column.half": "50%-interval",
    "column.ninety": "90%-interval",
    "column.course": "Uitgaven of volume",
    "column.brings": "Brengt op",
    "column.forecaster": "Voorspeld door",
    "column.crps": "Score",
    "column.covered_half": "In 50%-intervallen",
    "column.covered": "In 90%-intervallen",
    "column.error": "Gemiddelde fout",
    "column.width": "Gemiddelde breedte van 90%-intervallen",
    "column.score_of": "Score: {by:label}",
    "column.round": "Ronde vanaf",
    "column.actual": "Wat er kwam",
    "key.half": "50%-interval",
    "key.forecast": "voorspelling",
    "nav.forecast": "Voorspelling",
    "nav.periods": "Perioden",
    "nav.channels": "Kanalen",
    "nav.assumed": "Aannames",
    "nav.scores": "Scores",
    "nav.rounds": "Rondes",
    "progress.backtest": "Het verleden voorspellen",
}
