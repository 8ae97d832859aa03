"""Dutch sentences of looking back, of the team's calibration and of the clean sheet, by code."""

SENTENCES: dict[str, str] = {
    # --- retrospectives ---
    "retro.title": "Wat raak was, wat miste en wat we leerden",
    "retro.promises": "Wat we vorige keer beloofden",
    "retro.no_promises": "Er staat niets open, en sinds de vorige keer is er niets afgehandeld.",
    "retro.promise_unknown": "{what} ({owner}, uiterlijk {due:date}): {kept:label}. Of er een cijfer bewoog, is niet bekend.",
    "retro.promise_moved": "{what} ({owner}, uiterlijk {due:date}): {kept:label}. {measure} ging van {before:number} naar {now:number}.",
    "retro.promise_still": "{what} ({owner}, uiterlijk {due:date}): {kept:label}. {measure} bewoog niet: {before:number}, en nu {now:number}.",
    "retro.promise_moved_target": (
        "{what} ({owner}, uiterlijk {due:date}): {kept:label}. {measure} ging de goede kant op, van {before:number} naar {now:number};"
        " het moest {target:number} worden."
    ),
    "retro.promise_still_target": (
        "{what} ({owner}, uiterlijk {due:date}): {kept:label}. {measure} ging niet de goede kant op: {before:number}, en nu {now:number};"
        " het moest {target:number} worden."
    ),
    "retro.promise_stay": "{what} ({owner}, uiterlijk {due:date}): {kept:label}. {measure} moest op {target:number} blijven: het was {before:number} en is nu {now:number}.",
    "retro.measure.return_on_investment": "De opbrengst per uitgegeven eenheid (ROI)",
    "retro.measure.marginal_return": "Wat de volgende eenheid geld opbrengt",
    "retro.measure.profit": "De winst",
    "retro.measure.return_on_time": "De winst per uur",
    "retro.measure.return_on_effort": "De winst per inspanningspunt",
    "retro.measure.return_on_resources": "De winst per eenheid mensen en middelen",
    "retro.measure.contribution": "Het resultaat dat het opbracht",
    "retro.measure.periods_to_result": "De tijd tot resultaat",
    "retro.kept": "gehouden",
    "retro.broken": "niet gehouden",
    "retro.open": "nog niet gezegd",
    "retro.tests": "Proeven waar nog niemand op teruggekeken heeft",
    "retro.no_tests": "Geen.",
    "retro.test_hit": "Proef {number} op {channel}: {estimate:number}, minstens de {least:number} die ertoe doet. {what}",
    "retro.test_miss": "Proef {number} op {channel}: {estimate:number}, minder dan de {least:number} die ertoe doet. {what}",
    "retro.range_hit": "We gaven het {probability:percent} kans, en de uitkomst lag in ons 80%-interval.",
    "retro.range_miss": "We gaven het {probability:percent} kans, en de uitkomst lag buiten ons 80%-interval.",
    "retro.model": (
        "Het model had {mean:number~low~high} verwacht; de eigen fout van de proef is {error:number}. De twee liggen {surprise:number}"
        " standaardafwijkingen uit elkaar, beide fouten meegeteld; tot 1,6 is niets ongewoons."
    ),
    "retro.model_alone": "Het model had {mean:number~low~high} verwacht; hoe zeker de proef is, is niet gezegd.",
    "retro.channels": "Wat voorzien was, en wat er kwam",
    "retro.no_channels": "Er zijn geen twee reviews van dezelfde gegevens die in de tijd uit elkaar liggen.",
    "retro.foreseen": (
        "Review {review} voorzag wat elk kanaal zou opbrengen voor het geld dat het daarna kreeg; review {newest} ziet"
        " {inside:count} van de {count:count} kanalen daarbinnen, over {periods:count} {periods:periode|perioden}."
    ),
    "retro.column.channel": "Kanaal",
    "retro.column.planned": "Gepland",
    "retro.column.spent": "Uitgegeven",
    "retro.column.foreseen": "Voorzien",
    "retro.column.seen": "Nu gezien",
    "retro.column.difference": "Verschil",
    "retro.column.inside": "Zoals voorzien?",
    "retro.inside": "ja",
    "retro.outside": "nee",
    "retro.beyond": "meer dan ooit geprobeerd",
    "retro.recollections": "Wat de teamleden zagen",
    "retro.no_recollections": "Niemand heeft al iets opgeschreven: trimtab add recollection, ieder voordat die de anderen leest.",
    "retro.sealed": (
        "{count:count} {count:teamlid heeft|teamleden hebben} iets geschreven. Schrijf wat jij zag voordat je het leest: trimtab add"
        " recollection. Wie alleen luistert, leest met --open."
    ),
    "retro.members": "{count:count} {count:teamlid schreef|teamleden schreven}, elk zonder de anderen te zien; namen worden niet bewaard.",
    "retro.hit": "Raak: {what} ({number})",
    "retro.miss": "Gemist: {what} ({number}; {cause:label})",
    "retro.learned": "Geleerd: {what}",
    "retro.change": (
        "De terugblik eindigt met één verandering die we gaan doen. Leg die vast: trimtab retro --occasion TEXT --learned TEXT --change TEXT"
        " --owner ROLE --due DATE."
    ),
    "retro.held": "Vastgelegd: terugblik {retrospective} met belofte {promise}: {what} ({owner}, uiterlijk {due:date}).",
    "problem.change_missing": (
        "Een terugblik eindigt met één verandering, en die staat er niet helemaal.\nZeg --occasion, --change, --owner en --due."
    ),
    "problem.no_later_review": (
        "Review {number} is er niet, of er is geen nieuwere review van dezelfde gegevens.\nHoud eerst een review van de nieuwste gegevens: trimtab review."
    ),
    "standing.title": "{count:count} {count:werkwijze|werkwijzen}, en wat ermee te doen",
    "standing.column.channel": "Kanaal",
    "standing.column.practice": "Werkwijze",
    "standing.column.verdict": "Oordeel",
    "standing.column.why": "Waarom",
    "standing.column.review": "Opnieuw bekijken",
    "standing.forgotten": "ingesteld en vergeten",
    "practice.channel_stops": "Review {review} raadt aan met {channel} te stoppen, en dus ook met deze werkwijze.",
    "practice.better": "Uitkomst {result} vond {estimate:number}, minstens de {least:number} die ertoe doet: {tested} Voer de verandering door, en zeg het met trimtab revise {number}.",
    "practice.adopted": "Ze is herschreven nadat uitkomst {result} {estimate:number} had gevonden, minstens de {least:number} die ertoe doet: {tested}",
    "practice.no_better": (
        "Uitkomst {result} vond {estimate:number}, minder dan de {least:number} die ertoe doet, dus de verandering is de moeite"
        " niet waard: {tested}"
    ),
    "practice.missed": (
        "Geen proef met een verandering eraan is in het afgelopen jaar afgerond. {count:count} {count:misser|missers} op"
        " {channel} {count:werd|werden} geweten aan {causes:label}. Wat uitsluitsel geeft: trimtab add hypothesis --practice"
        " {number}."
    ),
    "practice.untried": (
        "Geen proef met een verandering eraan is in het afgelopen jaar afgerond. Wat uitsluitsel geeft: trimtab add hypothesis"
        " --practice {number}."
    ),
    # --- registered trials and the model ---
    "problem.spend_change_missing": (
        "Wat het model verwacht, hangt van het geld af.\nZeg --spend-change: mediabudget meer of minder dan zonder de proef."
    ),
    "problem.spend_change_too_low": "De proef zou {change:number} besparen over {periods:count} {periods:periode|perioden}, en {channel} geeft in die tijd {spent:number} uit als er niets verandert.\nZeg met --spend-change hoogstens zoveel minder.",
    "problem.metric_not_outcome": (
        "Het model van die review spreekt van {outcome}, en de hypothese van {metric}.\n"
        "Laat --review weg, of meld een proef aan van een hypothese over {outcome}."
    ),
    # --- calibration ---
    "calibration.head_team": "Hoe goed onze voorspellingen zijn",
    "calibration.head_own": "Hoe goed jouw voorspellingen zijn",
    "calibration.none": "Er is nog geen score te geven: van geen enkele voorspelling is de afloop bekend.",
    "calibration.few": "Dat zijn er weinig: onder {enough:count} zeggen zulke scores weinig.",
    "calibration.open": "Van {count:count} {count:voorspelling|voorspellingen} is de afloop nog niet bekend.",
    "calibration.probabilities": (
        "{count:count} {count:kans|kansen} met een score: Brier {brier:number} (0 is volmaakt, 0,25 een munt), logscore"
        " {log:number} (0 is volmaakt, 0,69 een munt). {base:percent} kwam uit."
    ),
    "calibration.better": "Ze houden gevallen uit elkaar: altijd {base:percent} zeggen had {brier_of_base:number} gescoord.",
    "calibration.no_better": "Ze houden gevallen niet uit elkaar: altijd {base:percent} zeggen had {brier_of_base:number} gescoord.",
    "calibration.ranges": "{count:count} {count:80%-interval|80%-intervallen} met een score: {inside:percent} bevatte het cijfer, en {wanted:percent} had dat moeten zijn.",
    "calibration.interval_score": "Intervalscore in {unit}: gemiddeld {score:number}; hoe kleiner, hoe beter.",
    "calibration.interval_score_bare": "Intervalscore: gemiddeld {score:number}; hoe kleiner, hoe beter.",
    "calibration.picture": "Hoe vaak het uitkwam",
    "calibration.column.forecast_at": "Voorspeld op",
    "calibration.column.how_many": "Hoeveel",
    "calibration.column.came_true": "Uitgekomen",
    "calibration.column.fits": "Aandelen die passen (90%)",
    "calibration.others": "Andere",
    "calibration.column.whose": "Van wie",
    "calibration.column.answered": "Met score",
    "calibration.column.brier": "Brier",
    "calibration.column.base": "Uitgekomen",
    "calibration.column.open": "Open",
    "calibration.overrides": "Uitzonderingen",
    "calibration.how_to_read": (
        "Elke stip is een groep voorspellingen, groter naarmate het er meer zijn. Op de streepjeslijn kwam wat op 60% voorspeld was zes op"
        " de tien keer uit. De balken bevatten de aandelen die met een kans van 90% passen."
    ),
    "calibration.made_by": "Gemaakt met trimtab {version}.",
    # --- the clean sheet ---
    "sheet.title": "Schone lei van {quarter}",
    "sheet.unscheduled": "Ze heeft nog geen dag: trimtab add clean-sheet --quarter this --day DATE.",
    "sheet.scheduled": "Gehouden op {day:date}.",
    "sheet.begin": "Teken de strategie alsof er nog niets liep. Wat er nu wordt uitgegeven, komt pas in beeld als elk ontwerp binnen is.",
    "sheet.prompt.game_plan": "Wat is het spelplan: wie willen we bereiken, waarmee, en waarom zou het hen iets doen?",
    "sheet.prompt.fit": "Hoe zou elk kanaal, naar zijn eigen aard, bij het spelplan passen?",
    "sheet.prompt.workflow": "Welke processen en werkwijzen zouden er het meeste uit halen?",
    "sheet.prompt.pitfall": "Welke valkuilen zijn er?",
    "sheet.prompt.money": "Hoeveel geld zou elk in het komende kwartaal krijgen?",
    "sheet.channels": "Kanalen die tot nu toe bekend zijn: {channels}. Laat weg wat je niet zou beginnen, voeg toe wat je wel zou beginnen.",
    "sheet.drafts": (
        "{count:count} {count:ontwerp is|ontwerpen zijn} binnen. Het jouwe: trimtab add draft --quarter this --lines 'CHANNEL | MONEY | FIT |"
        " WORKFLOW | PITFALL', één keer per kanaal. Als alles binnen is: trimtab clean-sheet --compare."
    ),
    "sheet.differences": "Geld in het komende kwartaal",
    "sheet.column.channel": "Kanaal",
    "sheet.total": "Alle kanalen",
    "sheet.today": "Nu",
    "sheet.optimum": "Optimum",
    "sheet.draft": "Ontwerp {number}",
    "sheet.earns": "Wat elk meer zou opleveren dan doorgaan zoals nu",
    "sheet.brings": "Wat elk meer zou opbrengen dan doorgaan zoals nu",
    "sheet.worth": "{gain} (90%: {low} tot {high}); de kans dat het beter is dan nu, is {probability}.",
    "sheet.untried": "Meer dan ooit geprobeerd voor {channels}: daar is het een gok.",
    "sheet.unknown": "Over {channels} is niets bekend: het geld telt mee, en wat het opbrengt niet.",
    "sheet.words": "Wat er geschreven is",
    "problem.draft_first": (
        "Geen van de ontwerpen van {quarter} is van jou, en de vergelijking zou het geld van nu verklappen.\n"
        "Teken eerst het jouwe: trimtab add draft --quarter {quarter}. Wie alleen luistert, vergelijkt met --open."
    ),
    "problem.no_drafts": (
        "Er is nog geen ontwerp van {quarter} binnen, en de vergelijking zou het geld van nu verklappen.\n"
        "Teken er eerst een: trimtab add draft --quarter {quarter}."
    ),
}
"""Dutch sentences of looking back, of the team's calibration and of the clean sheet, by code."""
