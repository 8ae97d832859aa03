"""French sentences of `team`, by code: what is wrong with an entry, and what would do instead."""

SENTENCES: dict[str, str] = {
    # --- what is said ---
    "problem.field_unknown": "Il n'y a pas de champ de ce nom.\nUtilisez l'un de ceux-ci : {known}.",
    "problem.field_missing": "Rien n'est dit ici, et il le faut (« {meaning:label} »).\nDites-le.",
    "problem.field_unfit": "« {value} » ne peut pas figurer ici.\nÉcrivez {expected:label}.",
    "problem.text_personal": (
        "Ceci est refusé : {rule:label}. Les données sur des personnes isolées n'entrent pas.\nDites-le sans cela : un rôle plutôt qu'une personne, un total plutôt qu'un cas."
    ),
    "problem.part_too_long": (
        "{count:count} parties figurent ici entre les marques |, et il n'y a que celles-ci : {fields}.\nN'en écrivez pas plus, et pas de | à l'intérieur d'une partie."
    ),
    "expected.day_ahead": "une date comme 2026-12-31, `today`, ou un délai à partir d'aujourd'hui comme +90d, +13w, +3m ou +1q",
    "expected.quarter": "un trimestre comme 2026-Q4, `this` ou `next`",
    "expected.figure": "un nombre comme 1250 ou -0.4, sans signes ni séparateurs",
    "expected.amount": "un montant de 0 ou plus, comme 12500, sans signes ni séparateurs",
    "expected.probability": "une probabilité de 0.01 à 0.99, comme 0.6",
    "expected.number_of": "le numéro d'une fiche, tel que `trimtab records` le liste",
    "expected.yes_no": "yes ou no",
    "expected.line": "une ligne de 120 caractères au plus",
    "expected.shorter_text": "4 000 caractères au plus",
    "expected.article": "60 000 caractères au plus",
    "expected.part": "ses parties, avec | entre elles",
    "expected.action": "stop, start, continue ou change",
    "expected.direction": "more, less ou differently",
    "expected.studydesign": "user_level, geo, matched_markets ou before_after",
    "expected.cause": "channel, audience, offer, creative, timing, execution, measurement ou luck",
    "expected.source": "team, member ou vendor",
    "expected.answer": "yes, maybe ou no",
    # --- links and versions ---
    "problem.link_unknown": "Il n'y a pas de fiche {number}.\nListez-les : trimtab records.",
    "problem.link_other_kind": "La fiche {number} est d'un autre type ({found:label} et non {wanted:label}).\nNommez une fiche de ce type : {wanted:label}.",
    "problem.link_withdrawn": "La fiche {number} a été retirée.\nNommez-en une qui tienne, ou retirez ce renvoi.",
    "problem.no_such_record": "Il n'y a pas de fiche {number}.\nListez-les : trimtab records.",
    "problem.record_erased_before": (
        "Ce que disait la fiche {number} a déjà été effacé.\nRetirez-la ; trimtab reviews --verify dit quand et pourquoi."
    ),
    "problem.record_withdrawn": "La fiche {number} a été retirée et ne change plus.\nAjoutez-la de nouveau.",
    "problem.record_stays": (
        "La fiche {number} est de ce type : {kind:label}, et ces fiches ne se retirent pas.\nCorrigez-la : trimtab revise {number}."
    ),
    "problem.record_other_kind": "La fiche {number} est de ce type : {kind:label}, et le reste.\nAjoutez une fiche de l'autre type.",
    "problem.trial_frozen": (
        "L'essai {number} a commencé : ce qui a été enregistré ne peut plus être changé ni retiré.\nEnregistrez son résultat, et s'il a été arrêté plus tôt, dites pourquoi : trimtab add result --stopped-early."
    ),
    "problem.forecast_frozen": (
        "La prévision {number} a été faite un jour antérieur, et une prévision reste telle qu'elle a été faite.\nFaites-en une autre, ou enregistrez comment elle a tourné : trimtab add resolution."
    ),
    "problem.override_frozen": (
        "La décision {number} est allée au-delà des preuves sous la responsabilité de l'équipe, et son affirmation reste telle qu'elle a été faite.\nEnregistrez une autre décision, et plus tard comment l'affirmation a tourné."
    ),
    "problem.stands_already": "Il y en a déjà une ({kind:label}), la fiche {number}.\nModifiez celle-là : trimtab revise {number}.",
    "problem.records_newer": (
        "Une version plus récente de trimtab a écrit certaines fiches de ce registre.\nInstallez cette version ici aussi."
    ),
    "problem.link_not_in_file": (
        "La fiche {number} n'est pas parmi celles qui la précèdent dans le fichier.\nExportez tout ce qui va ensemble, ou retirez le numéro."
    ),
    "problem.kind_unknown": "Il n'y a pas de type appelé {kind}.\nUtilisez l'un de ceux-ci : {known}.",
    "problem.records_unreadable": "{file} ne peut pas être lu.\nVérifiez son nom, et que vous avez le droit de le lire.",
    "problem.records_not_utf8": "{file} n'est pas en UTF-8.\nEnregistrez-le en CSV UTF-8, ou en JSON.",
    "problem.records_no_document": (
        "{file} ne contient pas de fiches exportées par trimtab.\nDonnez un fichier de trimtab export, ou un CSV avec une colonne `kind`."
    ),
    "problem.records_no_kind": (
        "{file} n'a pas de colonne `kind`, qui dit ce qu'est chaque ligne.\nAjoutez-la, avec des mots comme practice ou lesson."
    ),
    "problem.records_heads": (
        "Le numéro, l'heure ou ce que l'entrée remplace ne peut pas être lu.\nLaissez ces cellules telles qu'elles ont été exportées."
    ),
    # --- days ---
    "problem.day_past": "Le {day:date} est passé.\nNommez un jour à venir.",
    "problem.day_far": (
        "Le {day:date} est à plus d'un an, et ce qu'on repousse aussi loin est lancé puis oublié.\nNommez un jour dans l'année."
    ),
    "problem.day_ahead": "Le {day:date} n'est pas encore venu.\nNommez le jour où c'était, ou attendez-le.",
    "problem.days_reversed": "La fin est avant le début.\nÉchangez-les.",
    "problem.read_too_soon": "L'essai dure jusqu'au {day:date}.\nLisez-le ce jour-là ou plus tard.",
    # --- trials ---
    "problem.effect_zero": (
        "Un effet de 0 n'importe à personne.\nNommez le plus petit effet qui changerait ce que vous faites ; sous 0 si moins, c'est mieux."
    ),
    "problem.range_reversed": "Le bout haut de la fourchette n'est pas au-dessus du bout bas.\nÉchangez-les.",
    "problem.range_half": "Une fourchette a deux bouts.\nNommez les deux : --low et --high.",
    "problem.forecast_incoherent": (
        "La fourchette et la probabilité ne parlent pas du même effet : d'après la fourchette, la probabilité d'un effet qui compte est entre {least:percent} et {most:percent}, non de {probability:percent}.\nChangez l'une des deux."
    ),
    "problem.trial_begun": (
        "L'essai a commencé le {day:date}, et un essai s'enregistre avant son premier jour.\nSi rien n'a encore été vu, recommencez-le ; sinon, enregistrez ce qu'il a appris : trimtab add lesson."
    ),
    "problem.trial_over_cap": (
        "L'essai coûterait {money:money}, et l'hypothèse permet {cap:money}.\nRéduisez-le, ou révisez l'hypothèse et dites pourquoi il peut coûter plus."
    ),
    "problem.retrospective_owed": (
        "Sur {channel}, {trials:l'essai|les essais} {trials} {trials:est fini|sont finis} et personne n'en a encore tiré le bilan.\nTenez d'abord la rétrospective : trimtab add retrospective --about NUMBER."
    ),
    "problem.trial_not_begun": "L'essai commence le {day:date}.\nLisez-le ensuite.",
    "problem.trial_running": (
        "L'essai dure jusqu'au {day:date}, et celui qu'on lit pendant qu'il dure, on le lit jusqu'à ce qu'il plaise.\nAttendez, ou dites par quelle règle il a été arrêté : --stopped-early."
    ),
    "problem.result_given": "L'essai {trial} a déjà un résultat, la fiche {number}.\nCorrigez-la : trimtab revise {number}.",
    # --- decisions ---
    "problem.decision_withheld": "Laisser un verdict en suspens n'est pas une décision.\nDites ce que vous faites : stop, start, continue ou change.",
    "problem.direction_unclear": "Un changement a un sens, et rien d'autre n'en a.\nDites more, less ou differently seulement avec un changement.",
    "problem.stop_with_money": "Un canal arrêté ne reçoit pas d'argent.\nDites 0, ou dites que vous le changez.",
    "problem.channel_not_reviewed": (
        "La revue {review} n'est pas là, ou ne dit rien de {channel}.\nNommez-en une autre, ou omettez-la et dites ce qui est dépensé aujourd'hui."
    ),
    "problem.today_unknown": (
        "Ce que le canal reçoit aujourd'hui n'est pas connu : on ne peut pas parler de hausse.\nNommez une revue avec --review, ou dites-le avec --today."
    ),
    "problem.raise_without_evidence": (
        "{money:money} pour {channel}, c'est plus que les {free:money} qu'il peut recevoir sans preuve.\nReliez le résultat d'un essai qui l'appuie (--evidence), ou répondez-en : --override avec sa raison, et --claim, --probability et --resolve-on, pour qu'on puisse l'évaluer."
    ),
    "problem.evidence_weak": (
        "Le résultat {number} n'appuie pas une hausse de {channel} : il porte sur un autre canal, ou n'a pas atteint l'effet qui compte.\nReliez-en un autre, ou omettez-le."
    ),
    "problem.override_unscored": (
        "Qui va au-delà des preuves dit ce qui se verra.\nDites les trois : --claim, --probability et --resolve-on."
    ),
    "problem.claim_without_override": "Sans passage outre, il n'y a pas d'affirmation à évaluer.\nOmettez-la, ou dites pourquoi avec --override.",
    # --- looking back ---
    "problem.nothing_recalled": "Il n'y a ni réussite ni raté.\nDites-en au moins un, avec le chiffre qui le montre.",
    "problem.about_nothing": "Il n'est pas dit de quoi il s'agit.\nNommez l'essai avec --about, ou l'occasion avec --occasion.",
    "problem.recollection_late": (
        "La rétrospective à ce sujet s'est déjà tenue, fiche {number}, et ce qui s'écrit après lecture n'est pas un souvenir.\nAjoutez plutôt une leçon."
    ),
    "problem.result_owed": "L'essai {number} n'a pas encore de résultat.\nEnregistrez-le d'abord : trimtab add result --trial {number}.",
    "problem.measure_missing": "Une cible a besoin du chiffre dont elle parle.\nDites-le avec --measure.",
    # --- forecasts ---
    "problem.forecast_empty": (
        "On ne peut pas l'évaluer.\nDonnez une probabilité avec --probability, une fourchette à 80 % avec --low et --high, ou les deux."
    ),
    "problem.vendor_unclear": "L'affirmation d'un fournisseur nomme le fournisseur, et aucune autre prévision ne le fait.\nDites --source vendor et --vendor, ou ni l'un ni l'autre.",
    "problem.no_key": (
        "Il n'y a pas de clé à vous sur cette machine : on ne peut dire d'aucune prévision qu'elle est la vôtre.\nCréez-en une avec votre première prévision : trimtab add forecast --source member."
    ),
    "problem.nothing_claimed": "La fiche {number} n'affirmait rien qui puisse arriver.\nNommez une prévision, une promesse ou un passage outre.",
    "problem.answer_missing": "Il n'est pas dit si c'est arrivé.\nDites-le : --came-true yes, ou no.",
    "problem.figure_missing": "Il n'est pas dit quel a été le chiffre, et il y avait une fourchette pour lui.\nDites-le avec --figure.",
    "problem.resolved_before": "On a déjà dit comment la fiche {number} a tourné.\nCorrigez-le : trimtab revise.",
    # --- habits ---
    "problem.ruling_itself": "La fiche {number} est déclarée semblable à elle-même.\nNommez-en deux différentes : --one et --other.",
    "problem.ruling_empty": "L'arbitrage ne dit rien.\nDites --same-text ou --same-idea, avec yes ou no.",
    "problem.rota_empty": "Un tour de rôle sans places ne fait venir le tour de personne.\nNommez-en au moins une.",
    "problem.place_twice": "Une place figure deux fois dans le tour de rôle.\nNommez chacune une seule fois.",
    "problem.place_unknown": "{place} n'est pas dans le tour de rôle.\nNommez l'une de celles-ci : {known}.",
    "problem.day_outside_quarter": (
        "Le jour n'est pas dans {quarter}. La feuille blanche peut être déplacée dans son trimestre, pas au-delà.\nNommez un jour de ce trimestre."
    ),
    "problem.held_when": "Elle ne peut pas s'être tenue alors.\nNommez un jour du début de {quarter} à aujourd'hui.",
    "problem.quarter_moved": "C'est celle de {quarter} et elle le reste.\nDéplacez son jour dans le trimestre.",
    "problem.draft_empty": "Une ébauche sans canal n'en est pas une.\nDonnez une ligne à chaque canal : CHANNEL | MONEY.",
    "problem.draft_twice": "{channel} figure deux fois dans l'ébauche.\nDonnez-lui une seule ligne.",
    "problem.draft_late": "Les feuilles de {quarter} ont déjà été comparées.\nGardez la vôtre pour le prochain trimestre.",
    # --- the chain ---
    "problem.record_chain_broken": (
        "La fiche {id} ne suit pas l'entrée qui la précède : une entrée a été retirée ou ajoutée après coup.\nRestaurez le registre à partir d'une copie plus ancienne."
    ),
    "problem.record_entry_altered": (
        "La fiche {id} a été modifiée après son enregistrement.\nRestaurez le registre à partir d'une copie plus ancienne."
    ),
    # --- kinds ---
    "kind.practice": "pratique",
    "kind.shift": "changement extérieur",
    "kind.hypothesis": "hypothèse",
    "kind.trial": "essai",
    "kind.result": "résultat",
    "kind.recollection": "souvenir",
    "kind.retrospective": "rétrospective",
    "kind.promise": "promesse",
    "kind.lesson": "leçon",
    "kind.decision": "décision",
    "kind.forecast": "prévision",
    "kind.resolution": "dénouement",
    "kind.rota": "tour de rôle",
    "kind.demo": "démonstration",
    "kind.clean_sheet": "feuille blanche",
    "kind.draft": "ébauche",
    "kind.note": "note",
    "kind.fact": "fait",
    "kind.ruling": "arbitrage",
    "kind.withdrawal": "retrait",
}
"""French sentences of `team`, by code: what is wrong with an entry, and what would do instead."""
