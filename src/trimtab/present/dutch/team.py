"""Dutch sentences of `team`, by code: what is wrong with an entry, and what would do instead."""

SENTENCES: dict[str, str] = {
    # --- what is said ---
    "problem.field_unknown": "Er is geen veld met die naam.\nGebruik een van deze: {known}.",
    "problem.field_missing": "Hier staat niets, en het is nodig (“{meaning:label}”).\nVul het in.",
    "problem.field_unfit": "“{value}” kan hier niet staan.\nSchrijf {expected:label}.",
    "problem.text_personal": (
        "Dit wordt geweigerd, want {rule:label}. Gegevens over afzonderlijke mensen mogen er niet in.\n"
        "Zeg het zonder: een rol in plaats van een persoon, een totaal in plaats van een geval."
    ),
    "problem.part_too_long": (
        "Hier staan {count:count} delen tussen de tekens |, en er zijn alleen deze: {fields}.\n"
        "Schrijf er hoogstens zoveel, en geen | binnen een deel."
    ),
    "expected.day_ahead": "een datum zoals 2026-12-31, `today`, of een tijd vanaf vandaag zoals +90d, +13w, +3m of +1q",
    "expected.quarter": "een kwartaal zoals 2026-Q4, `this` of `next`",
    "expected.figure": "een getal zoals 1250 of -0.4, zonder tekens en scheidingstekens",
    "expected.amount": "een bedrag van 0 of meer, zoals 12500, zonder tekens en scheidingstekens",
    "expected.probability": "een kans van 0.01 tot 0.99, zoals 0.6",
    "expected.number_of": "het nummer van een vermelding, zoals `trimtab records` ze toont",
    "expected.yes_no": "yes of no",
    "expected.line": "één regel van hoogstens 120 tekens",
    "expected.shorter_text": "hoogstens 4.000 tekens",
    "expected.article": "hoogstens 60.000 tekens",
    "expected.part": "de delen ervan, met | ertussen",
    "expected.action": "stop, start, continue of change",
    "expected.direction": "more, less of differently",
    "expected.studydesign": "user_level, geo, matched_markets of before_after",
    "expected.cause": "channel, audience, offer, creative, timing, execution, measurement of luck",
    "expected.source": "team, member of vendor",
    "expected.answer": "yes, maybe of no",
    # --- links and versions ---
    "problem.link_unknown": "Er is geen vermelding {number}.\nBekijk ze: trimtab records.",
    "problem.link_other_kind": "Vermelding {number} is een {found:label}, geen {wanted:label}.\nNoem een {wanted:label}.",
    "problem.link_withdrawn": "Vermelding {number} is ingetrokken.\nNoem er een die geldt, of laat het weg.",
    "problem.no_such_record": "Er is geen vermelding {number}.\nBekijk ze: trimtab records.",
    "problem.record_erased_before": (
        "Wat vermelding {number} zei, is al eerder gewist.\nLaat ze weg; trimtab reviews --verify zegt wanneer en waarom."
    ),
    "problem.record_withdrawn": "Vermelding {number} is ingetrokken en wordt niet meer gewijzigd.\nVoeg ze opnieuw toe.",
    "problem.record_stays": (
        "Vermelding {number} is een {kind:label}, en zo een wordt niet ingetrokken.\nZet ze recht: trimtab revise {number}."
    ),
    "problem.record_other_kind": "Vermelding {number} is een {kind:label} en blijft dat.\nVoeg een vermelding van de andere soort toe.",
    "problem.trial_frozen": (
        "Proef {number} is begonnen: wat aangemeld is, kan niet meer gewijzigd of ingetrokken worden.\n"
        "Leg haar uitkomst vast, en is ze voortijdig gestopt, zeg dan waarom: trimtab add result --stopped-early."
    ),
    "problem.forecast_frozen": (
        "Voorspelling {number} is op een eerdere dag gemaakt, en een voorspelling blijft staan zoals ze gemaakt is.\n"
        "Maak een andere, of leg vast hoe deze uitpakte: trimtab add resolution."
    ),
    "problem.override_frozen": (
        "Besluit {number} ging voor rekening van het team verder dan het bewijs, en de bewering blijft staan zoals ze gemaakt is.\n"
        "Leg een ander besluit vast, en later hoe de bewering uitpakte."
    ),
    "problem.stands_already": "Er is al een {kind:label}, vermelding {number}.\nWijzig die: trimtab revise {number}.",
    "problem.records_newer": (
        "Een nieuwere versie van trimtab heeft een deel van de vermeldingen in dit logboek geschreven.\nInstalleer die versie ook hier."
    ),
    "problem.link_not_in_file": (
        "Vermelding {number} staat in het bestand niet boven deze.\nExporteer alles wat bij elkaar hoort, of haal het nummer weg."
    ),
    "problem.kind_unknown": "Er is geen soort {kind}.\nGebruik een van deze: {known}.",
    "problem.records_unreadable": "{file} kan niet gelezen worden.\nKijk na of de naam klopt en of je het mag lezen.",
    "problem.records_not_utf8": "{file} is geen UTF-8.\nBewaar het als CSV UTF-8, of als JSON.",
    "problem.records_no_document": (
        "{file} bevat geen vermeldingen die trimtab geëxporteerd heeft.\nGeef een bestand van trimtab export, of een CSV met een kolom `kind`."
    ),
    "problem.records_no_kind": (
        "{file} heeft geen kolom `kind`, die zegt wat elke rij is.\nVoeg ze toe, met woorden zoals practice of lesson."
    ),
    "problem.records_heads": (
        "Het nummer, de tijd of wat de vermelding vervangt, kan niet gelezen worden.\nLaat die cellen zoals ze geëxporteerd zijn."
    ),
    # --- days ---
    "problem.day_past": "{day:date} is voorbij.\nNoem een dag die nog komt.",
    "problem.day_far": (
        "{day:date} is meer dan een jaar weg, en wat zo lang uitgesteld wordt, is ingesteld en vergeten.\n"
        "Noem een dag binnen een jaar."
    ),
    "problem.day_ahead": "{day:date} moet nog komen.\nNoem de dag waarop het was, of wacht tot dan.",
    "problem.days_reversed": "Het einde ligt vóór het begin.\nWissel ze om.",
    "problem.read_too_soon": "De proef loopt tot en met {day:date}.\nLees haar die dag of later af.",
    # --- trials ---
    "problem.effect_zero": (
        "Een effect van 0 doet er voor niemand toe.\nNoem het kleinste effect dat zou veranderen wat jullie doen; onder 0 als minder beter is."
    ),
    "problem.range_reversed": "Het hoge einde van het interval ligt niet boven het lage.\nWissel ze om.",
    "problem.range_half": "Een interval heeft twee einden.\nNoem beide: --low en --high.",
    "problem.forecast_incoherent": (
        "Het interval en de kans spreken niet van hetzelfde effect: volgens het interval ligt de kans op een effect dat ertoe doet"
        " tussen {least:percent} en {most:percent}, niet op {probability:percent}.\n"
        "Verander een van de twee."
    ),
    "problem.trial_begun": (
        "De proef begon op {day:date}, en een proef wordt vóór haar eerste dag aangemeld.\n"
        "Is er nog niets gezien, begin haar dan opnieuw; leg anders vast wat ze leerde: trimtab add lesson."
    ),
    "problem.trial_over_cap": (
        "De proef zou {money:money} kosten, en de hypothese laat {cap:money} toe.\nMaak ze kleiner, of herzie de hypothese en"
        " zeg waarom ze meer mag kosten."
    ),
    "problem.retrospective_owed": (
        "Op {channel} {trials:is proef|zijn de proeven} {trials} voorbij en niemand heeft er nog op teruggekeken.\n"
        "Houd eerst de terugblik: trimtab add retrospective --about NUMBER."
    ),
    "problem.trial_not_begun": "De proef begint op {day:date}.\nLees haar daarna af.",
    "problem.trial_running": (
        "De proef loopt tot en met {day:date}, en wie een proef afleest terwijl ze loopt, leest tot de uitkomst bevalt.\n"
        "Wacht, of zeg volgens welke regel ze gestopt is: --stopped-early."
    ),
    "problem.result_given": "Proef {trial} heeft al een uitkomst, vermelding {number}.\nZet die recht: trimtab revise {number}.",
    # --- decisions ---
    "problem.decision_withheld": "Geen oordeel geven is geen besluit.\nZeg wat jullie doen: stop, start, continue of change.",
    "problem.direction_unclear": "Een verandering heeft een richting, en verder niets.\nZeg more, less of differently alleen bij change.",
    "problem.stop_with_money": "Een kanaal dat stopt, krijgt geen geld.\nZeg 0, of zeg dat jullie het veranderen.",
    "problem.channel_not_reviewed": (
        "Review {review} is er niet, of zegt niets over {channel}.\nNoem een andere, of laat ze weg en zeg wat er nu wordt uitgegeven."
    ),
    "problem.today_unknown": (
        "Wat het kanaal nu krijgt, is niet bekend, dus een verhoging is niet te herkennen.\nNoem een review met --review, of zeg het met --today."
    ),
    "problem.raise_without_evidence": (
        "{money:money} voor {channel} is meer dan de {free:money} die het zonder bewijs mag krijgen.\n"
        "Verwijs naar de uitkomst van een proef die het draagt (--evidence), of neem het voor je rekening: --override met de reden, en"
        " --claim, --probability en --resolve-on, zodat er een score te geven is."
    ),
    "problem.evidence_weak": (
        "Uitkomst {number} draagt geen verhoging van {channel}: ze is van een ander kanaal, of bleef onder het effect dat ertoe doet.\n"
        "Verwijs naar een andere, of laat ze weg."
    ),
    "problem.override_unscored": (
        "Wie verder gaat dan het bewijs, zegt wat er te zien zal zijn.\nZeg ze alle drie: --claim, --probability en --resolve-on."
    ),
    "problem.claim_without_override": "Zonder uitzondering is er geen bewering om een score te geven.\nLaat ze weg, of zeg waarom met --override.",
    # --- looking back ---
    "problem.nothing_recalled": "Er staat niets in wat raak was of miste.\nZeg er minstens één, met het cijfer waaruit dat blijkt.",
    "problem.about_nothing": "Het zegt niet waar het over gaat.\nNoem de proef met --about, of de aanleiding met --occasion.",
    "problem.recollection_late": (
        "De terugblik hierop is al gehouden, vermelding {number}, en wat geschreven wordt nadat ze gelezen is, is geen herinnering meer.\n"
        "Voeg in plaats daarvan een les toe."
    ),
    "problem.result_owed": "Proef {number} heeft nog geen uitkomst.\nLeg die eerst vast: trimtab add result --trial {number}.",
    "problem.measure_missing": "Een streefcijfer heeft het cijfer nodig waar het over gaat.\nNoem het met --measure.",
    # --- forecasts ---
    "problem.forecast_empty": (
        "Hier is geen score aan te geven.\nGeef een kans met --probability, een 80%-interval met --low en --high, of allebei."
    ),
    "problem.vendor_unclear": (
        "Een bewering van een leverancier noemt de leverancier, en geen andere voorspelling doet dat.\nZeg --source vendor en --vendor, of geen"
        " van beide."
    ),
    "problem.no_key": (
        "Er is geen sleutel van jou op deze computer, dus van geen enkele voorspelling is te zeggen dat ze van jou is.\n"
        "Maak er een met je eerste voorspelling: trimtab add forecast --source member."
    ),
    "problem.nothing_claimed": "Vermelding {number} beweerde niets wat kon uitkomen.\nNoem een voorspelling, een belofte of een uitzondering.",
    "problem.answer_missing": "Er staat niet of het is uitgekomen.\nZeg het: --came-true yes, of no.",
    "problem.figure_missing": "Er staat niet wat het cijfer was, terwijl er een interval voor was.\nZeg het met --figure.",
    "problem.resolved_before": "Hoe vermelding {number} uitpakte, is al eerder gezegd.\nZet dat recht: trimtab revise.",
    "problem.ruling_itself": "Van vermelding {number} wordt gezegd dat ze op zichzelf lijkt.\nNoem twee verschillende: --one en --other.",
    "problem.ruling_empty": "De uitspraak zegt niets.\nZeg --same-text of --same-idea, met yes of no.",
    # --- habits ---
    "problem.rota_empty": "Op een rooster zonder plaatsen is niemand aan de beurt.\nNoem er minstens één.",
    "problem.place_twice": "Een plaats staat twee keer op het rooster.\nNoem elke één keer.",
    "problem.place_unknown": "{place} staat niet op het rooster.\nNoem een van deze: {known}.",
    "problem.day_outside_quarter": (
        "De dag ligt niet in {quarter}. De schone lei mag binnen haar kwartaal verschuiven en niet verder.\nNoem een dag daarin."
    ),
    "problem.held_when": "Toen kan ze niet gehouden zijn.\nNoem een dag van het begin van {quarter} tot vandaag.",
    "problem.quarter_moved": "Ze is die van {quarter} en blijft dat.\nVerschuif haar dag binnen het kwartaal.",
    "problem.draft_empty": "Een ontwerp zonder kanaal is er geen.\nGeef elk kanaal een regel: CHANNEL | MONEY.",
    "problem.draft_twice": "{channel} staat twee keer in het ontwerp.\nGeef het één regel.",
    "problem.draft_late": "De ontwerpen van {quarter} zijn al vergeleken.\nBewaar het jouwe voor het volgende.",
    # --- the chain ---
    "problem.record_chain_broken": (
        "Vermelding {id} volgt niet op de schakel ervoor: achteraf is er een schakel weggehaald of ingevoegd.\n"
        "Zet het logboek terug uit een kopie van daarvoor."
    ),
    "problem.record_entry_altered": (
        "Vermelding {id} is gewijzigd nadat ze vastgelegd was.\nZet het logboek terug uit een kopie van daarvoor."
    ),
    # --- kinds ---
    "kind.practice": "werkwijze",
    "kind.shift": "verandering van buitenaf",
    "kind.hypothesis": "hypothese",
    "kind.trial": "proef",
    "kind.result": "uitkomst",
    "kind.recollection": "herinnering",
    "kind.retrospective": "terugblik",
    "kind.promise": "belofte",
    "kind.lesson": "les",
    "kind.decision": "besluit",
    "kind.forecast": "voorspelling",
    "kind.resolution": "afloop",
    "kind.rota": "rooster",
    "kind.demo": "demo",
    "kind.clean_sheet": "schone lei",
    "kind.draft": "ontwerp",
    "kind.note": "notitie",
    "kind.fact": "feit",
    "kind.ruling": "uitspraak",
    "kind.withdrawal": "intrekking",
}
"""Dutch sentences of `team`, by code."""
