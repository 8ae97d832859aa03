"""Dutch sentences of `model`, by code."""

SENTENCES: dict[str, str] = {
    "health.not_converged": (
        "De berekening is niet tot rust gekomen (R-hat {rhat:number}, {ess:count} effectieve trekkingen): beslis niet op deze cijfers."
    ),
    "health.weak_evidence": (
        "De historie zegt weinig over {channels}: de cijfers ervan leunen op wat voor kanalen in het algemeen gebruikelijk is. "
        "Een test zou meer leren dan nog een jaar dezelfde uitgaven."
    ),
    "health.cannot_separate": (
        "{first} en {second} bewogen samen, dus de gegevens weten wat ze samen opbrachten, maar niet welk van de twee het bracht. "
        "Haal de uitgaven uit elkaar, of test een van de twee."
    ),
    "health.never_varied": (
        "{channel} was de hele tijd hetzelfde, of ging precies op en neer met het seizoen en de trend, dus de gegevens kunnen niet zeggen wat "
        "het opbracht. Laat het variëren, pauzeer het in sommige weken of regio's, of test het."
    ),
    "health.baseline_implausible": (
        "Het model geeft media in {share:percent} van zijn trekkingen meer dan het hele resultaat: er ontbreekt iets anders dan media in de gegevens."
    ),
    "health.shock_unexplained": (
        "Het resultaat van {count} {count:periode|perioden} ligt zo ver van wat iets in het bestand verklaart dat "
        "{count:die periode|die perioden} hier nauwelijks {count:meetelt|meetellen}, allereerst {periods:date}. Als je weet wat er toen gebeurde, zet het dan in een "
        "kolom met gebeurtenissen en houd de review opnieuw: een kanaal dat net toen veranderde, krijgt er nu misschien de eer of de schuld van."
    ),
    "health.shock_unsettled": (
        "Het resultaat van {count} {count:periode|perioden} ligt zo ver van wat iets in het bestand verklaart dat "
        "{count:die periode|die perioden} hier nauwelijks {count:meetelt|meetellen}, allereerst {periods:date}. Om welke perioden het gaat, staat niet vast: een ander "
        "startgetal kan andere kiezen. Zet wat er toen gebeurde in een kolom met gebeurtenissen en houd de review opnieuw."
    ),
    "health.season_unexplained": (
        "Elk jaar springen dezelfde weken eruit om een reden die in geen kolom staat, allereerst die van {periods:date}. Een kanaal waarvan de "
        "uitgaven dan stijgen, krijgt de eer. Zet wat er dan gebeurt (een actie, een beurs, een feestdag) in een kolom met gebeurtenissen, of geef het land op."
    ),
    "health.common_cause": (
        "{channels} gingen samen op en neer, los van seizoen, trend en jullie kolommen (correlatie {correlation:number}), en het resultaat "
        "bewoog meer mee dan ze elk voor zich verklaren. Wat ze delen, geldt als een oorzaak die in geen kolom staat, misschien de vraag, en "
        "komt op naam van geen ervan, voor zover de gegevens die twee kunnen scheiden. Geef de oorzaak als kolom, of test een van de kanalen."
    ),
    "problem.no_panel": (
        "Er is geen panel om te schatten, maar {type}.\n"
        "read_panel geeft een panel en de problemen ermee: zijn er problemen, dan is het panel None; kijk daar dus eerst naar."
    ),
    "problem.country_unknown": (
        "De feestdagen van {country} zijn niet bekend.\nGeef de twee letters van een land, zoals BE, FR of NL."
    ),
    "problem.lift_figure_unfit": (
        "De test van {channel} die op {start:date} begon, heeft {field} {value}.\nGeef {expected:label}."
    ),
    "problem.lift_days_reversed": (
        "De test van {channel} die op {start:date} begon, eindigt op {end:date} en wordt afgelezen tot en met {until:date}.\n"
        "Zet de drie datums op volgorde."
    ),
    "problem.lift_reads_nothing": (
        "Het experiment op {channel} van {start:date} tot en met {end:date} heeft volgens het panel niets veranderd: er is niets aan uitgegeven waar en"
        " terwijl het liep, of zijn spend_change is 0.\n"
        "Kijk kanaal, dagen en regio's na; geef voor een experiment dat het kanaal uitzette de negatieve spend_change."
    ),
    "problem.lift_outside_panel": (
        "De test van {channel} die op {start:date} begon, ligt niet binnen de gegevens.\n"
        "Kijk kanaal, regio's en datums na, of geef historie die hem omvat."
    ),
}
