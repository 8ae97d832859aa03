"""Dutch sentences of read-outs of experiments, by code."""

SENTENCES: dict[str, str] = {
    # --- what was asked for ---
    "problem.test_day_missing": "De test heeft geen {flag}.\nGeef de dag, zoals {flag} 2025-03-03.",
    "problem.test_day_unreadable": "{value} na {flag} is geen leesbare dag.\nSchrijf het als 2025-03-03.",
    "problem.test_days_reversed": (
        "De test begint op {start:date}, eindigt op {end:date} en wordt afgelezen tot en met {until:date}.\nZet de drie dagen op volgorde."
    ),
    "problem.test_without_geos": (
        "Geen enkele kolom is herkend als de naam van de regio.\nNoem ze met --geo COLUMN, of gebruik --before-after als"
        " alles tegelijk veranderd is."
    ),
    "problem.history_after_test": "Er is geen historie vanaf {since:date}, want de test begon op {start:date}.\nGeef --history-from een dag vóór de test.",
    "problem.test_unknown_geo": "{name} is geen regio van het bestand.\nGebruik de namen uit het bestand, zoals {known}.",
    "problem.test_geos_by_comma": "{name} leest als één naam, en het bestand heeft {found}.\nZet ; tussen regio's: {instead}.",
    "problem.test_geo_twice": "{geos} {geos:hoort|horen} zowel bij de testregio's als bij de weggelaten regio's.\nNoem elke regio één keer.",
    "problem.no_arm_column": (
        "Geen enkele kolom is herkend als de groep waarin een gebruiker zat.\nNoem ze met --group COLUMN."
    ),
    "problem.arm_blank": "Rij {row} zegt niet in welke groep de gebruiker zat.\nVul het in of haal de rij weg.",
    "problem.one_arm": "Alle gebruikers zaten in {arm}, dus er is niets te vergelijken.\nVoeg de gebruikers van de andere groep toe.",
    "problem.unknown_arm": "Er is geen groep met de naam {name}.\nGebruik een van deze: {known}.",
    "problem.which_arm": "Er zijn meerdere groepen: {known}.\nZeg met --test-group welke je met de controlegroep wilt vergelijken.",
    "problem.split_of_other_arms": "De geplande verdeling noemt niet elke groep.\nGeef een aandeel aan elk van: {known}.",
    "problem.no_metric": "Er is geen kolom met getallen gevonden om te vergelijken.\nVoeg er één per metric toe, zoals orders of revenue.",
    "problem.unknown_metric": "Er is geen metric met de naam {name}.\nGebruik een van deze: {known}.",
    "problem.which_goal": (
        "Er zijn meer metrieken die kunnen beslissen: {known}.\nNoem met --goal die waarvoor de test gedaan is; de andere staan"
        " ernaast of zijn vangrails."
    ),
    "problem.ratio_without_column": "Er is geen kolom {column} met getallen om {name} uit te berekenen.\nVergelijk de spelling met de kopregel.",
    "problem.goal_and_guardrail": (
        "{name} is genoemd als doel en als guardrail.\nNoem het één keer: een doel beslist, een guardrail mag alleen niet slechter worden."
    ),
    "problem.user_blank": (
        "{count} {count:cel is|cellen zijn} leeg in {column}, de eerste in rij {row}, en leeg is niet hetzelfde als niets."
        "\nSchrijf 0 voor gebruikers die niets deden."
    ),
    "problem.sums_incomplete": (
        "De sommen hebben één rij nodig voor elke metric in elke groep.\nMetrics: {metrics}. Groepen: {arms}."
    ),
    "problem.sums_of_ratio": (
        "{metric} heeft maar een deel van de sommen waarop de telling berust.\nGeef {columns} voor elke groep, of laat ze"
        " leeg als het geen verhouding is."
    ),
    "problem.sums_without_users": "{metric} heeft geen gebruikers in {arm}.\nGeef het aantal gebruikers van elke groep.",
    "problem.sums_of_other_users": (
        "In {arm} gaat {few} over {fewest:count} gebruikers en {many} over {most:count}.\nTel elke metric op over alle gebruikers van de"
        " groep: wie niets deed, telt met 0, anders verschillen de groepen in wie geteld is."
    ),
    "problem.sums_contradict": (
        "De sommen van {metric} in {arm} spreken elkaar tegen: bij geen enkele groep gebruikers past {column} bij de andere.\nBereken ze"
        " over dezelfde gebruikers, uit één cijfer per gebruiker en niet per bestelling of dag."
    ),
    "problem.metric_twice": "Twee metrics heten {name}.\nGeef elk een eigen naam.",
    "notice.no_metric_but_names": (
        "{column} wordt niet als metriek gelezen: daarin staat over wie een rij gaat. Telt de kolom toch iets, noem hem dan met"
        " --goal."
    ),
    "notice.before_not_used": (
        "Wat er vóór de test van {metric} gezien is, wordt niet gebruikt: daarvoor is {columns} in elke groep nodig. Het interval is er"
        " breder door, en klopt."
    ),
    "problem.archive_lacks_columns": (
        "De kopregel mist {columns}, en deze test heeft dat nodig.\nZet {columns:de kolom|de kolommen} in de kopregel, of schrijf"
        " naar een nieuw bestand."
    ),
    "problem.archive_has_test": (
        "De test van {channel} die op {start:date} begon, staat al in het bestand en zou dubbel tellen.\nHaal eerst die rij"
        " weg als je de nieuwe wilt."
    ),
    "problem.archive_written_otherwise": (
        "Een rij die aan dit bestand wordt toegevoegd, kan niet teruggelezen worden, want het schrijft datums of getallen anders.\nSchrijf"
        " naar een nieuw bestand en zet de rij met de hand over."
    ),
    # --- why nothing is read out ---
    "withheld.missing_days": (
        "Bij {geos} ontbreekt het resultaat op {count:count} {count:dag|dagen}. Een ontbrekende dag is geen dag zonder verkoop:"
        " vul ze in, of geef --absent-rows-are-zero op als er niets verkocht is."
    ),
    "withheld.missing_periods": (
        "{count:count} {count:periode heeft|perioden hebben} geen resultaat. Vul ze in: een ontbrekende dag is geen dag"
        " zonder verkoop."
    ),
    "withheld.absent_days": (
        "{count:count} {count:dag ontbreekt|dagen ontbreken} helemaal, de eerste op {first:date}. Exporteer de hele tijd zonder"
        " gaten."
    ),
    "withheld.repeated_rows": (
        "{count:count} {count:rij staat|rijen staan} er een tweede keer, de eerste voor {geo} op {day:date} in regel {line}. Welke"
        " telt, is niet te zeggen: houd één rij per regio en dag."
    ),
    "withheld.not_over": (
        "De test wordt afgelezen tot en met {until:date}, en de gegevens eindigen op {last:date}. Kom terug als ze zo ver reiken,"
        " of kijk met --so-far, wat op elk moment veilig is; een test die je afleest zodra hij er goed uitziet, zit veel te vaak mis."
    ),
    "withheld.not_begun": "De test begint op {start:date}, en de gegevens eindigen op {last:date}: er is nog niets af te lezen. Kom terug als de eerste dagen erin staan.",
    "withheld.channel_unknown": "Het bestand heeft uitgaven voor {known}, en geen voor {channel}. Controleer de naam van het kanaal, of zeg met --spend-change hoeveel er meer of minder aan is uitgegeven.",
    "withheld.short_history": (
        "Er {found:is|zijn} {found:count} {found:periode|perioden} vóór de test, en er zijn er {needed:count} nodig om te leren hoe de regio's"
        " samen bewegen. Exporteer een langere historie."
    ),
    "withheld.short_course": (
        "Er zijn {found:count} perioden vóór de verandering, en er zijn er {needed:count} nodig om te leren wat zonder haar te verwachten"
        " was. Exporteer een langere geschiedenis."
    ),
    "withheld.few_donors": (
        "Er {found:blijft|blijven} maar {found:count} {found:regio|regio's} over om mee te vergelijken, en er zijn er {needed:count} nodig. Voeg regio's"
        " toe waar niets veranderd is, of laat er minder weg."
    ),
    "withheld.no_outcome": "{geos} {geos:had|hadden} geen verkoop vóór de test, dus er is niets om mee te vergelijken.",
    "withheld.no_noise": "De cijfers vóór de test bewegen nooit, dus het kan geen echte verkoop zijn. Kijk de export na.",
    "withheld.rough_fit": (
        "Vóór de test zat de vergelijking er op een gewone dag {share:percent} van de verkoop naast, dus ze kan niet dienen voor wat er"
        " gebeurd zou zijn. Gebruik grotere regio's, of weken in plaats van dagen."
    ),
    "withheld.no_better": (
        "In eerdere vensters zonder test voorspelden de andere regio's de testregio's slechter ({missed:percent} ernaast) dan het eigen"
        " verleden van de testregio's ({own:percent}): ze bewegen niet samen. Kies andere regio's om mee te vergelijken."
    ),
    "withheld.few_placebos": (
        "De vergelijking kan maar op {found:number} andere, echt verschillende {found:regio|regio's} worden uitgeprobeerd, te weinig om te weten"
        " hoe ver ze er gewoonlijk naast zit. Voeg regio's toe waar niets veranderd is."
    ),
    "withheld.few_windows": (
        "De historie bevat {found:number} {found:venster|vensters} zo lang als de test, te weinig om te weten hoe ver zo'n voorspelling er gewoonlijk"
        " naast zit. Exporteer een langere historie."
    ),
    "withheld.no_dose": (
        "De uitgaven aan {channel} zijn niet echt veranderd: {change:estimate} tegenover gewoonlijk {usual:estimate}. Zonder verandering"
        " valt er niets af te lezen. Kijk de dagen, het kanaal en de plaats na."
    ),
    "withheld.dose_missed": (
        "De uitgaven veranderden met {change:estimate}, en {planned:estimate} was gepland: dit is niet de test die ontworpen is."
        " Zoek uit wat er echt gelopen heeft, en geef dat op met --spend-change."
    ),
    "withheld.spilled": (
        "De uitgaven aan {channel} veranderden tijdens de test ook in {geos}, waarmee de testregio's vergeleken worden. Laat"
        " {geos:die regio|die regio's} weg met --exclude."
    ),
    "withheld.other_channel": (
        "De uitgaven aan {channel} veranderden tegelijk in de testregio's, met {change:estimate} tegenover {tested:estimate}"
        " van het geteste kanaal: welk van de twee werkte, is niet uit elkaar te houden."
    ),
    "withheld.overlap_treated": (
        "De test van {channel} van {start:date} tot en met {end:date} liep tegelijk in {geos}: zijn effect is niet van dit effect te"
        " scheiden. Lees beide als één test, of laat de dagen weg die ze delen."
    ),
    "withheld.overlap_compared": (
        "De test van {channel} van {start:date} tot en met {end:date} liep in {geos}, waarmee de testregio's vergeleken worden."
        " Laat {geos:die regio|die regio's} weg met --exclude."
    ),
    "withheld.few_users": "{arm} heeft {found:count} {found:gebruiker|gebruikers}, en er zijn er {needed:count} nodig.",
    "withheld.wrong_split": (
        "{arm} kreeg {share:percent} van de gebruikers waar {planned:percent} gepland was, en dat is geen toeval. Iets behandelt"
        " de groepen al anders voordat er gemeten wordt, dus geen enkel cijfer van deze test is te vertrouwen: zoek naar"
        " kapotte redirects, bots, of gebruikers die in één groep verloren gaan."
    ),
    "withheld.no_spread": (
        "{metric} verschilt niet van gebruiker tot gebruiker, of niet meer dan vóór de test, dus er is niets om een verschil"
        " naast te leggen. Kijk de kolom na."
    ),
    "withheld.per_nothing": (
        "{metric} wordt geteld per iets waarvan een groep er geen heeft, dus het heeft daar geen waarde. Kijk de kolommen na."
    ),
    # --- what weakens a reading ---
    "caution.no_spread": (
        "{metric} is weggelaten: het verschilt niet van gebruiker tot gebruiker, of niet meer dan vóór de test."
    ),
    "caution.per_nothing": "{metric} is weggelaten: een groep heeft niets van datgene waarover het gerekend wordt.",
    "caution.left_out_incomplete": "Weggelaten uit de vergelijking, omdat er dagen ontbreken: {geos}.",
    "caution.left_out_idle": "Weggelaten uit de vergelijking, omdat er niets gebeurt: {geos}.",
    "caution.few_placebos": (
        "Er {count:was|waren} maar ongeveer {count:count} onafhankelijke {count:proefrun|proefruns} mogelijk, dus het resultaat telt als vergelijkbare"
        " regio's (matched markets), niet als een volwaardige geotest."
    ),
    "caution.inflated": (
        "Regio's zonder test dreven in deze dagen {factor:number} keer zo ver uiteen als hun historie zegt, dus het interval is"
        " zoveel breder."
    ),
    "caution.heavy_geo": "{geo} alleen is goed voor {weight:percent} van de vergelijking: wat daar gebeurde, beslist.",
    "caution.estimators_apart": (
        "Een andere rekenwijze komt ergens anders uit ({methods:label}): kijk naar de grafiek voordat je iets met het cijfer doet."
    ),
    "caution.no_spend_change": (
        "Het bestand zegt niet wat de uitgaven zonder de test geweest zouden zijn, dus het resultaat kan niet in een review. Geef --spend-change,"
        " of een kolom met uitgaven."
    ),
    "caution.no_control": (
        "Er was niets om mee te vergelijken. Wat er in deze dagen verder gebeurde, zit in het cijfer, dus het is het zwakste"
        " bewijs dat er is en alleen nooit genoeg om een kanaal te stoppen of te verhogen."
    ),
    "caution.few_windows": (
        "Er {count:past|passen} maar {count:number} {count:venster|vensters} zo lang als de test in de historie, dus het interval is met opzet breed."
    ),
    "caution.break_before": "De tijd vlak vóór de test was al ongewoon, dus een deel van het cijfer kan eerder begonnen zijn.",
    "caution.geo_still_running": (
        "De test loopt nog, dus er gaat nog niets naar een review. Het interval klopt hoe vaak je ook kijkt, en is daarom breder."
        " Geef --so-far opnieuw als de test voorbij is: er is naar gekeken, en alleen dan klopt ook het laatste interval."
    ),
    "caution.whole_periods": (
        "De test begint of eindigt midden in een periode van het bestand, en hele perioden worden gelezen: van {first:date} tot en met"
        " {last:date}."
    ),
    "caution.geo_looked_at": (
        "Zoals --so-far zegt, is naar deze test gekeken terwijl hij liep. Zijn interval en zijn p gelden voor alle keren samen,"
        " dus ze zijn breder dan die van een test die één keer wordt afgelezen."
    ),
    "caution.still_running": (
        "De test loopt nog: er zijn {planned:count} gebruikers gepland. Intervallen kloppen hoe vaak je ook kijkt, en worden"
        " smaller aan het geplande einde."
    ),
    "caution.not_for_the_model": (
        "Om reviews ervan te laten leren, zeg welk kanaal het was, van wanneer tot wanneer, en welk deel van alle mensen meedeed:"
        " --channel, --start, --end, --share."
    ),
    # --- what is said of it ---
    "experiment.answer": (
        "Van {start:date} tot en met {end:date} bracht {channel} in {geos} {mean:number~low~high} meer {outcome} op dan er anders"
        " geweest zou zijn."
    ),
    "experiment.answer.less": (
        "Van {start:date} tot en met {end:date} {geos:had|hadden} {geos} {mean:number~low~high} minder {outcome} dan er anders geweest zou zijn:"
        " zoveel kostte de verandering op {channel}."
    ),
    "experiment.answer.everywhere": (
        "Van {start:date} tot en met {end:date} bracht {channel} {mean:number~low~high} meer {outcome} op dan er anders geweest zou zijn."
    ),
    "experiment.answer.less.everywhere": (
        "Van {start:date} tot en met {end:date} was er {mean:number~low~high} minder {outcome} dan er anders geweest zou zijn: zoveel"
        " kostte de verandering op {channel}."
    ),
    "experiment.answer.spared": (
        "Van {start:date} tot en met {end:date} is er minder uitgegeven aan {channel}, en {geos} {geos:had|hadden}"
        " {mean:number~low~high} meer {outcome} dan er anders geweest zou zijn: er ging niets mee verloren."
    ),
    "experiment.answer.spared.everywhere": (
        "Van {start:date} tot en met {end:date} is er minder uitgegeven aan {channel}, en er was {mean:number~low~high} meer"
        " {outcome} dan er anders geweest zou zijn: er ging niets mee verloren."
    ),
    "experiment.answer.unclear": (
        "Van {start:date} tot en met {end:date} is geen effect van de verandering op {channel} te zien: {outcome} week in {geos}"
        " {mean:number~low~high} af van wat er anders geweest zou zijn."
    ),
    "experiment.answer.unclear.everywhere": (
        "Van {start:date} tot en met {end:date} is geen effect van de verandering op {channel} te zien: {outcome} week"
        " {mean:number~low~high} af van wat er anders geweest zou zijn."
    ),
    "experiment.clear": "Bij tests zonder enig effect leest toeval alleen in {p:probability} van de gevallen zo ver van nul.",
    "experiment.unclear": (
        "Dat is niet te onderscheiden van geen effect: bij tests zonder enig effect leest toeval alleen in {p:probability} van de"
        " gevallen zo ver van nul."
    ),
    "experiment.share": "Dat is {mean:percent} van wat er anders geweest zou zijn (90%: {low:percent} tot {high:percent}).",
    "experiment.return": (
        "Elke eenheid veranderde uitgaven bracht {mean:number~low~high} {outcome} op; de uitgaven veranderden met {change:estimate}."
    ),
    "experiment.return.unbounded": (
        "De uitgaven veranderden met {change:estimate}, wat niet van geen verandering te onderscheiden is: het rendement erop is onbegrensd."
    ),
    "experiment.withheld": "Uit deze test van {channel} wordt niets afgelezen, en wel hierom:",
    "experiment.withheld.users": "Uit deze test wordt niets afgelezen, en wel hierom:",
    "experiment.rests": (
        "Het steunt op {periods:count} {periods:periode|perioden} vóór de test en {donors:count} {donors:regio|regio's}, evenveel waard als"
        " {effective:number} van gelijk gewicht; de zwaarste is {geo} met {weight:percent}."
    ),
    "experiment.placebos": (
        "Dezelfde vergelijking is uitgeprobeerd waar niets getest werd, op ongeveer {count:count} onafhankelijke keuzes van andere regio's en in"
        " eerdere vensters. Ze zat er daar {space:number} keer haar eigen fout naast en in het verleden {time:number} keer, dus het"
        " interval is {factor:number} keer zo breed als de historie van deze regio's alleen het zou maken. De test zelf"
        " meegeteld las {rank:percent} van de runs zo ver van nul; dat aandeel kan niet kleiner zijn dan één run van alle, dus gaat de"
        " kans hierboven af op hoe ver ze van nul lazen."
    ),
    "experiment.placebos.looked": (
        "Dezelfde vergelijking is uitgeprobeerd waar niets getest werd, op ongeveer {count:count} onafhankelijke keuzes van andere regio's en in"
        " eerdere vensters. Ze zat er daar {space:number} keer haar eigen fout naast en in het verleden {time:number} keer. Het"
        " interval gaat zo ver als zulke proefruns op enig moment gingen. De test zelf meegeteld las {rank:percent} van de runs zo ver van nul;"
        " de kans hierboven telt elk moment van kijken mee."
    ),
    "experiment.earlier": (
        "Dezelfde voorspelling is uitgeprobeerd op eerdere vensters, zoveel als {count:number} naast elkaar; ze zat er {factor:number} keer"
        " zo ver naast als ze zei, minstens 1, en het interval is zoveel breder."
    ),
    "experiment.disagreement": (
        "Andere rekenwijzen verschillen ongeveer {sd:number}, wat opgeteld wordt bij de fout waarmee reviews rekenen."
    ),
    "experiment.passed_on": "Reviews nemen het op als {estimate:number} met een fout van {error:number}, als {design:label}.",
    "experiment.kept_aside": (
        "Het is apart gehouden: het beweegt geen review, en wat het model ervan verwacht, wordt naast de aflezing gelegd."
    ),
    "experiment.from_panel": (
        "Dezelfde verkoop zit in jullie reviews, waar de dagen van deze test dan één keer tellen: als test, niet als historie."
    ),
    "experiment.design.geo": "een geotest",
    "experiment.design.matched_markets": "vergelijkbare regio's (matched markets)",
    "experiment.design.user_level": "een A/B-test",
    "experiment.design.before_after": "een voor/na-vergelijking",
    "experiment.user.answer": (
        "{treatment} tegenover {control}: {metric} {mean:percent} (90%: {low:percent} tot {high:percent})."
    ),
    "experiment.user.answer.plain": "{treatment} tegenover {control}: {metric} {mean:number~low~high}.",
    "experiment.user.better": (
        "De kans dat {treatment} beter is, is {chance:probability}. Alles bij elkaar kost ervoor kiezen naar verwachting"
        " {ship:percent} van {metric}, bij {control} blijven {keep:percent}."
    ),
    "experiment.user.better.lower": (
        "Minder is hier beter: de kans dat {treatment} beter is, is {chance:probability}. Alles bij elkaar voegt ervoor kiezen"
        " naar verwachting {ship:percent} toe aan {metric}, bij {control} blijven {keep:percent}."
    ),
    "experiment.user.apart": (
        "Deze twee kansen spreken elkaar niet tegen: de eerste vraagt of toeval dit had kunnen laten zien bij elk moment waarop kijken"
        " mocht, een strenge vraag; de tweede op welk van de twee je het best kunt wedden, hoe klein het verschil ook is."
    ),
    "experiment.user.prior": "{tests:count} eerdere {tests:test zegt|tests zeggen} wat er van zo'n verandering te verwachten is.",
    "experiment.user.prior.none": (
        "Er staan niet genoeg eerdere tests in het archief om van te leren, dus is een gebruikelijke grootte van effecten genomen: zeven"
        " op de tien onder 10%."
    ),
    "experiment.user.explained": (
        "Wat er vóór de test van de gebruikers gezien is, verklaart {share:percent} van de spreiding van {metric}, alsof er"
        " {times:number} keer zoveel gebruikers waren."
    ),
    "experiment.user.split": (
        "{control_users:count} gebruikers in {control}, {treatment_users:count} in {treatment}, zoals gepland."
    ),
    "experiment.guardrail.held": "gehouden",
    "experiment.guardrail.broken": "overschreden",
    "experiment.guardrail.unresolved": "nog niet duidelijk",
    "experiment.role.goal": "doel",
    "experiment.role.secondary": "daarnaast",
    "experiment.role.guardrail": "guardrail",
    "experiment.kept": "Geschreven naar {file}; `trimtab review --lifts {file}` neemt het op.",
    "experiment.not_kept": "Er is niets naar {file} geschreven, want er is niets wat een review kan opnemen.",
    "experiment.checks": "Hetzelfde met andere methoden",
    "estimator.this": "deze aflezing",
    "estimator.time_based_regression": "regressie in de tijd",
    "estimator.synthetic_difference": "synthetische difference-in-differences",
    "estimator.difference": "gewone difference-in-differences",
    "figure.share": "{share:percent}",
    "figure.shares": "{low:percent} tot {high:percent}",
    "figure.p": "{p:number}",
    "figure.p.below": "<{p:number}",
    # --- titles ---
    "title.experiment": "Aflezing van een test",
    "title.withheld": "Niet afgelezen",
    "title.course": "Wat er kwam, en wat er gekomen zou zijn",
    "title.gaps": "Het verschil, naast proefruns waar niets getest werd",
    "title.rests": "Waar het op steunt",
    "title.careful": "Waar je op moet letten",
    "title.metrics": "De metrics",
    "title.weights": "Vergeleken met deze regio's",
    "column.method": "Methode",
    "column.incremental": "Incrementeel",
    "column.region": "Regio",
    "column.weight": "Gewicht",
    "column.metric": "Metric",
    "column.role": "Rol",
    "column.difference": "Verschil",
    "column.relative": "Relatief",
    "column.p": "p",
    "column.p_adjusted": "p, na correctie voor meerdere",
    "column.guardrail": "Guardrail",
    "key.came": "wat er kwam",
    "key.expected": "wat er gekomen zou zijn",
    "key.gap": "de test",
    "key.trials": "proefruns",
    "key.window": "de dagen die afgelezen worden",
    "nav.course": "Verloop",
    "nav.gaps": "Proefruns",
    "nav.checks": "Andere methoden",
    "nav.rests": "Steunt op",
    "nav.metrics": "Metrics",
    "nav.careful": "Let op",
    "cli.usage.one_kind": "Zeg wat voor test het was: --treated REGIONS, --control-group GROUP of --before-after; een van de drie.",
    "cli.usage.no_tested_channel": "Zeg met --channel welk kanaal getest is.",
}
