"""Dutch sentences about what changed from one review to the next, by code."""

SENTENCES: dict[str, str] = {
    "refresh.answer": "Sinds review {since} van {day:date} {same:is|zijn} {same} van de {all} {all:oordeel|oordelen} hetzelfde gebleven.",
    "refresh.nothing": "Tussen review {since} en review {number} is er niets veranderd: gegevens, tests, instellingen en programma zijn gelijk.",
    "refresh.turned": "{channel}: {before:label}, nu {after:label}. Het sloeg om door {causes:label}.",
    "refresh.absent": "niet aanwezig",
    "refresh.overlap": (
        "Bij {steady} van de {all} {all:kanaal|kanalen} bevat het 90%-interval van de opbrengst minstens {bar:percent} van wat het eerder"
        " bevatte (van het kortste van de twee)."
    ),
    "refresh.points": "{points:number} punten",
    "refresh.chance": "≈ 0",
    "refresh.order": (
        "Er werd telkens één ding veranderd, in de volgorde van de letters, en alles werd telkens opnieuw berekend: een kolom zegt hoeveel"
        " haar stap het cijfer bewoog, en ≈ 0 dat het niet meer is dan het toeval van de berekening zelf. Waar twee veranderingen op elkaar"
        " inwerken, hangt hun aandeel van deze volgorde af."
    ),
    "refresh.cause.program": "het programma",
    "refresh.cause.restated": "herziene cijfers",
    "refresh.cause.new_data": "de nieuwe gegevens",
    "refresh.cause.tests": "de tests",
    "refresh.cause.value": "de waarde van een resultaat",
    "refresh.cause.columns": "de kolommen",
    "refresh.cause.inputs": "het bestand met uren en kosten",
    "refresh.cause.margin": "de marge",
    "refresh.cause.hurdle": "de drempel",
    "refresh.cause.budget": "het budget",
    "refresh.cause.country": "de feestdagen",
    "refresh.cause.seed": "het startgetal",
    "refresh.cause.last": "het advies van de vorige keer",
    "refresh.cause.units": "de eenheden van het model",
    "refresh.step.program": "het programma of de computer is een andere dan bij review {number}: {parts}",
    "refresh.step.restated": "{cells} {cells:cijfer is|cijfers zijn} herzien",
    "refresh.step.new_data": "{periods} {periods:periode|perioden} erbij; de gegevens lopen nu van {first:date} tot en met {last:date}",
    "refresh.step.tests": "afgeronde tests: {after}, eerder {before}",
    "refresh.step.tests_came": "{count} afgeronde {count:test|tests} {count:kwam|kwamen} binnen: {channels}, van {first:date} tot en met {last:date}",
    "refresh.step.new_data_and_gone": (
        "{periods} {periods:periode|perioden} erbij en {gone} eraf; de gegevens lopen nu van {first:date} tot en met {last:date}"
    ),
    "refresh.step.tests_other": "{after} afgeronde {after:test|tests} zoals eerder, maar {after:die is niet dezelfde of leest|die zijn niet dezelfde of lezen} anders",
    "refresh.step.value": "een resultaat is {after:money} waard, eerder {before:money}",
    "refresh.step.value_column": "wat een resultaat waard is, komt ergens anders vandaan, of is in de loop van de tijd veranderd",
    "refresh.step.columns": "kolommen kwamen, verdwenen of worden anders gelezen: {columns}",
    "refresh.step.columns_came": "{columns} {columns:is een nieuwe kolom|zijn nieuwe kolommen}",
    "refresh.step.columns_gone": "{columns} {columns:is geen kolom|zijn geen kolommen} van de gegevens meer",
    "refresh.step.columns_other": "{columns} {columns:wordt|worden} anders of uit een andere kolom gelezen",
    "refresh.step.columns_order": "de kolommen staan in een andere volgorde",
    "refresh.step.columns_and_periods": "de gegevens beginnen later, en kolommen kwamen, verdwenen of worden anders gelezen: {columns}",
    "refresh.step.inputs": "het bestand met uren en kosten: uren, inspanning of middelen van kanalen",
    "refresh.step.margin": "de marge is {after:percent}, eerder {before:percent}",
    "refresh.step.margin_declared": "er is een marge van {after:percent} opgegeven, eerder was er geen",
    "refresh.step.margin_open": "er is geen marge meer opgegeven, eerder was ze {before:percent}",
    "refresh.step.hurdle": "de drempel is {after:number}, eerder {before:number}",
    "refresh.step.budget": "het budget: {parts:label}",
    "refresh.budget.kind": "of het totaal een bovengrens, vast of open is",
    "refresh.budget.money": "het geld",
    "refresh.budget.hours": "de uren",
    "refresh.budget.free_band": "hoe ver een kanaal zonder bewijs verhoogd mag worden",
    "refresh.budget.pilot_share": "hoe groot een pilot mag zijn",
    "refresh.budget.limits": "de grenzen op kanalen",
    "refresh.budget.goal": "het doel",
    "refresh.budget.caution": "de voorzichtigheid",
    "refresh.budget.switching": "wat geld verschuiven kost",
    "refresh.step.country": "het land van de feestdagen",
    "refresh.step.seed": "het startgetal van de trekkingen",
    "refresh.step.last": "wat de vorige review adviseerde; een oordeel wijkt daar alleen van af voor een winst die de moeite waard is",
    "refresh.step.units": "de eenheden waarin het model rekent, en die de eerste review van een bestand volgen",
    "refresh.column.before": "toen",
    "refresh.column.after": "nu",
    "refresh.column.overlap": "overlap",
    "refresh.measure.probability_below_hurdle": "kans om onder de drempel te vallen",
    "refresh.measure.planned": "gepland",
    "problem.since_not_before": "Review {since} is niet eerder dan review {number}.\nNoem een eerdere met --since.",
    "problem.since_other_data": (
        "Review {since} en review {number} gaan niet over dezelfde gegevens.\n"
        "Noem twee reviews van dezelfde kanalen en plaatsen waarvan de perioden overlappen; trimtab reviews toont ze."
    ),
    "problem.since_other_currency": (
        "Review {since} rekent in {before} en review {number} in {after}, dus hun cijfers zijn niet te vergelijken.\n"
        "Noem met --since een review in dezelfde munt."
    ),
    "problem.since_other_units": (
        "Review {since} en review {number} rekenen in andere eenheden: een munt of een waarde per resultaat is maar in een van de twee opgegeven.\n"
        "Noem met --since een review met dezelfde opgaven."
    ),
    "problem.no_review_before": (
        "Er is geen eerdere review van de gegevens van review {number} in een bestand {file}.\nNoem er een met --since; trimtab reviews toont ze."
    ),
}
