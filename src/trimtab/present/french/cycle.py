"""French sentences of `cycle` and of the command line, by code."""

SENTENCES: dict[str, str] = {
    "cycle.missing.spend": "Aucun canal de ce fichier n'a de dépense : il n'y a donc pas de retour sur celle-ci.",
    "notice.data_old": (
        "Les données finissent le {last:date}, plus d'un trimestre avant cette revue du {today:date}. Le plan porte sur le temps juste après la fin des données, qui est passé.\nAjoutez les périodes les plus récentes avant d'agir."
    ),
    # --- settings ---
    "problem.settings_syntax": (
        "La ligne {row} de {file} n'est pas du TOML.\nÉcrivez les réglages sous la forme nom = valeur, et les textes entre guillemets droits doubles."
    ),
    "problem.settings_unreadable": "{file} ne peut pas être lu.\nDonnez un fichier que vous avez le droit de lire, enregistré en texte UTF-8.",
    "problem.settings_exist": "Il y a déjà un {file}.\nUtilisez-le, ou remplacez-le avec --force.",
    "problem.setting_unknown": "Il n'y a pas de réglage {setting}.\nUtilisez l'un de ceux-ci : {known}.",
    "problem.setting_unfit": "{setting} vaut {value}, ce qui n'a pas de sens ici.\nDonnez {expected:label}.",
    "problem.setting_in_per_cent": (
        "{setting} vaut {value}, mais une part est de 1 au plus.\nPour {value} % écrivez {meant}."
    ),
    "problem.setting_in_tens": (
        "{setting} vaut {value}, mais une part est de 1 au plus.\nPour {tenfold} % écrivez {tenth}, pour {value} % écrivez {meant}."
    ),
    "problem.settings_missing": "Il n'y a pas de fichier de réglages {file}.\nVérifiez son nom, ou retirez --settings.",
    "expected.section": "une section avec des réglages en dessous",
    "expected.text": "un texte qui ne soit pas vide",
    "expected.list": "une liste de textes",
    "expected.rates": "ce que vaut une unité de chaque devise, comme USD = 0.92",
    "expected.pairs": 'des paires comme search = "search_spend"',
    "expected.number": "un nombre, ni infini ni manquant",
    "expected.positive": "un nombre supérieur à 0",
    "expected.hurdle": "un nombre supérieur à 0 et de 1 000 au plus ; 1 demande que tout l'argent revienne",
    "expected.not_negative": "un nombre, 0 ou plus",
    "expected.share": "une part supérieure à 0 et de 1 au plus, comme 0.4 pour 40 %",
    "expected.seed": "un nombre entier, 0 ou plus",
    "expected.flag": "true ou false",
    "expected.currency": "les trois lettres d'une devise, comme EUR",
    "expected.country": "les deux lettres d'un pays dont les jours fériés sont connus, comme BE, FR ou NL",
    "expected.language": "une langue que parle trimtab : en, fr ou nl",
    "expected.date_order": "day_first ou month_first",
    "expected.decimal_mark": 'la marque entre l\'entier et la fraction : "." ou ","',
    "expected.limits": (
        'une liste de limites comme "brand search + generic search <= 30%" ou "tv >= 20000", chiffres sans séparateurs'
    ),
    "problem.limit_channel": "Une limite nomme {channel}, qui n'est pas un canal où l'on dépense de l'argent.\nUtilisez l'un de ceux-ci : {known}.",
    "problem.limit_twice": (
        "{channel} figure dans deux limites sur plusieurs canaux.\nNommez chaque canal dans une seule d'entre elles, ou réunissez les deux : une limite peut avoir un plancher et un plafond."
    ),
    "problem.limit_empty": "Aucune somme ne respecte les limites sur {channels} : le plancher est au-dessus du plafond.\nMontez l'un ou baissez l'autre.",
    "problem.limits_clash": (
        "Aucun plan ne respecte ces limites à la fois, quel que soit le total : {limits}.\nÉlargissez-en une ou retirez-en une."
    ),
    "problem.limits_over_total": (
        "Ces limites demandent plus que le total de {total:number} ne permet : {limits}.\nBaissez un plancher ou montez le total."
    ),
    "problem.limits_under_total": (
        "Ces limites ne laissent aucun moyen de dépenser tout le total de {total:number} : {limits}.\nMontez un plafond ou baissez le total, ou laissez de l'argent de côté : --budget capped."
    ),
    "problem.goals_several": "Un seul objectif peut fixer le total, mais il y a {goals}.\nGardez-en un.",
    "problem.fixed_with_goal": (
        "Un total fixe et {goal} ne peuvent pas être demandés ensemble : l'objectif fixe le total.\nRetirez l'un des deux."
    ),
    "problem.caution_with_goal": (
        "La prudence et {goal} ne peuvent pas être demandés ensemble : un objectif est atteint en moyenne.\nRetirez l'un des deux."
    ),
    "expected.budget": "capped, fixed ou flexible",
    # --- files and ledger ---
    "problem.cannot_write": "trimtab n'a pas le droit d'écrire {file}.\nDonnez un autre endroit, ou demandez le droit d'y écrire.",
    "problem.disk_full": "Il n'y a pas de place pour écrire {file}.\nFaites de la place sur le disque, ou donnez un endroit sur un autre.",
    "problem.name_too_long": "Le nom {file} est trop long pour cette machine.\nDonnez-en un plus court.",
    "problem.system_refused": (
        "La machine a refusé : {reason}.\nVoyez si le disque a de la place, si le dossier existe encore et si vous y avez droit ; puis réessayez."
    ),
    "problem.page_not_placed": (
        "La revue est enregistrée, sous le numéro {number}, mais sa page n'a pas pu être mise dans {file}.\nVoyez ce qui occupe l'endroit, puis écrivez la page à partir du registre : trimtab show {number} --html PAGE."
    ),
    "problem.no_such_folder": "Il n'y a pas de dossier où mettre {file}.\nCréez-le d'abord, ou donnez un autre endroit.",
    "problem.page_is_data": "{file} est un fichier que cette revue lit.\nDonnez à la page un nom à elle.",
    "problem.is_no_file": "{file} est un périphérique ou autre chose de ce genre, qu'un fichier remplacerait.\nDonnez le nom d'un fichier.",
    "problem.is_a_folder": "{file} est un dossier.\nDonnez le nom d'un fichier.",
    "problem.posterior_of_other_data": (
        "L'ajustement n'est pas celui de ces données : périodes, régions, canaux, résultat, dépense ou argent diffèrent.\nDonnez les données sur lesquelles il a été fait, telles qu'elles étaient, ou ajustez celles-ci."
    ),
    "problem.nothing_recorded": (
        "Rien n'a encore été enregistré dans {place}.\nTenez d'abord une revue : trimtab review FILE. Ou dites où : --workspace ou --ledger."
    ),
    "problem.no_such_review": "Il n'y a pas de revue {number} dans le registre.\nListez celles qu'il y a : trimtab reviews.",
    "problem.review_erased": (
        "Les textes de la revue {number} ont été effacés : il n'y a rien à montrer.\nListez les autres : trimtab reviews."
    ),
    "problem.erased_before": (
        "Les textes de la revue {number} ont déjà été effacés.\nRetirez-la ; trimtab reviews --verify dit quand et pourquoi."
    ),
    "problem.review_unreadable": (
        "La revue {number} a été enregistrée par une autre version de trimtab, d'une façon que celle-ci ne sait pas lire.\nUtilisez la version que trimtab reviews nomme pour elle."
    ),
    "problem.ledger_newer": (
        "Le registre a été mis à jour par une version plus récente de trimtab.\nInstallez cette version ici aussi."
    ),
    "problem.ledger_not_written": (
        "La base de données n'a pas pris la revue, et rien n'a été enregistré.\nVérifiez son espace et vos droits d'écriture, puis refaites la revue."
    ),
    "problem.ledger_unreachable": (
        "Le registre {ledger} ne peut pas être ouvert.\nVérifiez l'adresse, que le serveur est en marche et que son pilote est installé."
    ),
    # --- what is being done ---
    "progress.mode": "Recherche du meilleur ajustement",
    "progress.warm_up": "Mise en train de l'échantillonneur",
    "progress.sample": "Tirage de ce qui est plausible",
    "progress.draw": "Calcul de la part de chaque canal",
    "progress.judge": "Plan et verdicts",
    "progress.write": "Écriture",
    # --- the command line ---
    "title.reading": "Comment {file} a été lu",
    "coverage.correct": (
        "Une colonne a été mal lue ? trimtab review --help liste les options qui corrigent, trimtab init en écrit un fichier."
    ),
    "cli.settings_used": "Avec les réglages de {file}.",
    "cli.settings_written": "{file} écrit pour {data}.",
    "cli.settings_written.next": "Complétez ce que vous seul savez, puis lancez : {command}",
    "cli.demo_past": (
        "À côté se trouvent {count:count} fiches de l'année précédente de l'équipe. Jetez-y un œil : trimtab agenda --workspace {folder} ; trimtab practices, retro, forecasts, radar et records prennent la même option."
    ),
    "cli.demo_pages": "Les pages de l’équipe dans le navigateur : trimtab demo --serve",
    "cli.serving": "Ouvrez {address} dans un navigateur ; Ctrl-C y met fin.",
    "cli.serving.first": "Personne n’est encore entré. Ouvrez {address} pour devenir le premier administrateur ; le lien sert une fois, dans la journée.",
    "cli.usage.listen_without_name": "--listen laisse entrer d’autres machines, ce qui n’est sûr qu’en https ; dites avec --name par quel nom un navigateur l’atteint.",
    "cli.usage.demo_folder_and_serve": "--serve ne garde rien et ne prend donc pas --dir ; donnez l’un des deux.",
    "cli.usage.port_without_serve": "--port va avec --serve.",
    "cli.demo_written": "Une entreprise fictive, Tarnbrook Kettles, et ses fichiers ont été créés : {files}.",
    "cli.page_written": "La page à lire, imprimer et transmettre : {page}",
    "cli.click.usage": "Utilisation : {usage}",
    "cli.click.help": "Essayez « {command} » pour de l’aide.",
    "cli.click.error": "Erreur : {what}",
    "cli.click.no_option": "Il n’y a pas d’option {name}.",
    "cli.click.no_command": "Il n’y a pas de commande {name}.",
    "cli.click.near": "Proche : {near}.",
    "cli.click.no_value": "{name} demande une valeur.",
    "cli.click.missing": "Il manque {name}.",
    "cli.click.choice": "{name} prend l’une de ces valeurs : {choices}.",
    "cli.click.whole": "{name} prend un nombre entier, dans ses limites.",
    "cli.click.number": "{name} prend un nombre, dans ses limites.",
    "cli.click.unfit": "{name} ne peut pas être ainsi : {what}",
    "cli.click.extra": "Il n’y a pas de place ici pour {what}.",
    "cli.click.plain": "{what}",
    "cli.stopped": "Arrêté. Rien n'est écrit à moitié.",
    "cli.usage.again_alone": "--again prend le fichier et les réglages de la revue enregistrée ; n'en donnez pas.",
    "cli.usage.page_and_none": "--html demande une page et --no-html aucune ; donnez l'une des deux.",
    "cli.usage.one_forecast": "Donnez une seule de --path, --plan et --backtest.",
    "cli.usage.periods_given": "--periods est pour des dépenses comme récemment et pour --backtest ; un déroulé et un plan ont les leurs.",
    "cli.usage.no_periods": "--backtest demande des périodes à prévoir.",
    "cli.usage.head_without_verify": "--head va avec --verify.",
    "cli.usage.reason_empty": "--reason demande des mots.",
    "cli.usage.no_file": "Nommez le fichier (FILE) à passer en revue, ou indiquez-le dans trimtab.toml.",
    "cli.usage.no_file_to_forecast": "Nommez le fichier (FILE) à prévoir, ou indiquez-le dans trimtab.toml.",
    "cli.usage.no_plan_to_forecast": (
        "{flags} {flags:sert|servent} au plan d'une revue, et une prévision n'en fait pas. {flags:Retirez cette option|Retirez ces options} ; pour prévoir un plan, tenez une revue avec {flags:elle|elles} et suivez-la avec --plan."
    ),
    "cli.usage.no_plan_to_rephase": (
        "{flags} {flags:sert|servent} au plan d'une revue, et ceci n'en fait pas : les dépenses du dernier trimestre sont déplacées entre les semaines. {flags:Retirez cette option|Retirez ces options}."
    ),
    "cli.usage.no_plan_to_allocate": "{flags} {flags:sert|servent} au plan d'une revue, et il n'y en a pas ici : chaque canal garde son total récent. Ne {flags:le|les} mettez pas.",
    "cli.usage.no_file_to_allocate": "Nommez le fichier (FILE) dont apprendre, ou indiquez-le dans trimtab.toml.",
    "cli.usage.no_file_to_rephase": "Nommez le fichier (FILE) dont apprendre, ou indiquez-le dans trimtab.toml.",
    "cli.course_written": "Le trimestre sous forme de fichier : {file}. Pour voir ce qu'il apporterait : trimtab forecast FILE --path {file}",
    "cli.recorded": "Enregistré dans {place} comme revue {number}.",
    "cli.recorded.again": "Pour la recalculer : {command}",
    "cli.recorded.password": "Le mot de passe est omis de cette commande : écrivez-le à la place de ***.",
    "cli.history": "{count:count} {count:revue|revues}",
    "cli.column.number": "id",
    "cli.column.created": "enregistrée (UTC)",
    "cli.column.file": "fichier",
    "cli.column.last_period": "dernière période dès le",
    "cli.column.version": "version",
    "cli.column.field": "champ",
    "cli.column.recorded": "enregistré",
    "cli.column.now": "maintenant",
    "cli.ledger_intact": (
        "La chaîne tient : {count:count} {count:revue|revues} et {records:count} {records:fiche|fiches} de l'équipe, aucune modifiée et chacune derrière celle qui la précède."
    ),
    "cli.ledger_kept": "L'empreinte que vous avez gardée est celle de l'entrée {number} de la chaîne ; {later:count} {later:entrée a été enregistrée|entrées ont été enregistrées} depuis.",
    "cli.ledger_erased": "Effacées, leur place dans la chaîne étant gardée : {reviews}.",
    "cli.ledger_head": (
        "Gardez cette empreinte de la dernière entrée là où quiconque peut écrire dans le registre ne peut pas la changer ; pour la vérifier plus tard : trimtab reviews --verify --head HASH"
    ),
    "cli.erased": "(effacé)",
    "cli.erasure": "La revue {number} a été effacée le {day:date} : {reason}",
    "cli.record_erasure": "La fiche {number} a été effacée le {day:date} : {reason}",
    "cli.erase.record_goes": (
        "Ce que {records:dit l'entrée|disent les entrées} {records} disparaît pour de bon, ainsi que son auteur. Le type, le jour et la place dans la chaîne restent."
    ),
    "cli.erase.record_done": (
        "{records:Entrée effacée|Entrées effacées} : {records}, des fichiers de la base aussi. Raison gardée : {reason}"
    ),
    "cli.usage.erase_one": "Nommez des revues, ou des fiches avec --record, et pas les deux.",
    "cli.erase.title": "À effacer : {count:count} {count:revue|revues}",
    "cli.erase.goes": (
        "Le nom du fichier, les réglages, la machine et le résultat de {count:cette revue|ces revues} disparaissent pour de bon. Les données telles qu'elles ont été lues restent, avec les noms des canaux, des colonnes et des régions, de même que les dates, la graine et la place dans la chaîne."
    ),
    "cli.erase.ask": "Ceci ne peut pas être annulé. Effacer ?",
    "cli.erase.kept": "Rien n'a été effacé.",
    "cli.erase.done": (
        "Textes effacés {reviews:de la revue|des revues} {reviews}, des fichiers de la base aussi. Raison gardée : {reason}"
    ),
    "cli.erase.copies": (
        "Les pages, les fichiers JSON et les copies du registre faits auparavant ne sont pas atteints : trouvez-les et supprimez-les vous-même. Pour vérifier la chaîne : trimtab reviews --verify"
    ),
    "cli.file_written": "Écrit : {file}",
    "cli.usage.export_ending": "Dites par sa terminaison ce que le fichier doit être : .json, .csv ou .ics.",
    "cli.imported": "{count:count} {count:entrée enregistrée|entrées enregistrées}.",
    "cli.imported.known": "{count:count} {count:était déjà là|étaient déjà là}.",
    "cli.imported.erased": "{count:count} ne {count:dit plus rien et a été écartée|disent plus rien et ont été écartées}.",
    "cli.backed_up": "{count:count} {count:entrée copiée|entrées copiées} dans {file}. Ce qui sera effacé plus tard reste dans cette copie.",
    "cli.restored": "{count:count} {count:entrée restaurée|entrées restaurées} dans {place} ; la chaîne tient.",
    "cli.field.needed": "Obligatoire.",
    "cli.field.many": "Peut être redonné.",
    "cli.revise.help": (
        "Met une nouvelle version à la place de la fiche ID. Les options sont celles de `trimtab add` pour son type ; ce qui n'est pas donné reste, et un - seul vide un champ. L'ancienne version reste lisible."
    ),
    "cli.revise.seen": "La version sur laquelle la modification a été faite, quand une autre a pu venir depuis.",
    "cli.records.unknown_kind": "Il n'y a pas de type appelé {kind}. Il y a : {known}.",
    "cli.again.identical": "Revue {number} recalculée : la même jusqu'au dernier bit.",
    "cli.again.tolerated": (
        "Revue {number} recalculée : {count:count} {count:champ diffère|champs diffèrent}, aucun de plus que ce qu'une autre machine explique (mots identiques, nombres à {tolerance:percent} près de la largeur de leur intervalle ou de leur taille)."
    ),
    "cli.again.beyond": (
        "Revue {number} recalculée : elle diffère de plus que ce qu'une autre machine explique (mots identiques, nombres à {tolerance:percent} près de la largeur de leur intervalle ou de leur taille)."
    ),
    "cli.again.differences": "Ce qui diffère",
    "cli.again.surroundings": "Ce qui a changé autour d'elle depuis son enregistrement :",
    # --- comments in trimtab.toml ---
    "draft.head": (
        "Ce que trimtab sait de {file}. Les lignes qui commencent par # sont ouvertes : retirez le # et complétez-les.\nLes options de la ligne de commande l'emportent sur ce fichier."
    ),
    "draft.files.data": "Le fichier à passer en revue quand aucun n'est nommé.",
    "draft.files.lifts": "Expériences terminées, une par ligne.",
    "draft.files.inputs": "Heures, effort et coûts hors médias, par canal et par semaine.",
    "draft.columns.date": "Premier jour de chaque période.",
    "draft.columns.outcome": "Ce dont vous voulez davantage.",
    "draft.columns.geo": "Nom de la région ; à laisser ouvert quand le fichier a une ligne par période.",
    "draft.columns.population": "Habitants par région.",
    "draft.columns.value": "Argent que vaut un résultat, là où cela change avec le temps.",
    "draft.columns.channel": "Nom du canal, dans un fichier avec une ligne par période et canal.",
    "draft.columns.ignore": "Colonnes à ne pas utiliser.",
    "draft.columns.date_order": "Comment lire 3/4/2025 : day_first ou month_first.",
    "draft.columns.decimal_mark": 'Comment lire 1.234 : "." ou "," avant la fraction.',
    "draft.columns.blank_spend_is_zero": "Si une cellule de dépense vide veut dire que rien n'a été dépensé.",
    "draft.columns.absent_rows_are_zero": (
        "Si, dans un fichier avec une ligne par période et canal, l'absence de ligne pour un canal veut dire que rien n'a été dépensé."
    ),
    "draft.columns.spend": "Canal = colonne de sa dépense.",
    "draft.columns.exposure": "Canal = colonne de ce que les gens ont vu : impressions, clics, points d'audience (GRP).",
    "draft.columns.reach": "Canal = colonne du nombre de personnes touchées ; sa fréquence va avec.",
    "draft.columns.frequency": "Canal = colonne du nombre de fois où chacune de ces personnes a été touchée.",
    "draft.columns.organic": "Canal sans coût média = colonne de ce qu'il a fait : publications, envois, visites, ou 1 et 0.",
    "draft.columns.carry_over": (
        "Canal = comment son effet dure. geometric : le plus fort tout de suite, puis une part fixe de moins à chaque période ;\nbinomial : s'éteint en douze semaines ; delayed : culmine quelques semaines plus tard."
    ),
    "draft.columns.controls": (
        "Colonne = pourquoi on la tient fixe. confounder : fait bouger dépense et résultat ; precision : fait bouger le seul résultat ;\nevent : un jour férié, un lancement. Ce par quoi les canaux agissent n'est pas une variable de contrôle."
    ),
    "draft.columns.treatments": (
        "Colonne de ce que vous faites hors médias, comme un prix ou une promotion = la valeur à partir de laquelle son effet se compte,\nla plus basse ou la plus haute."
    ),
    "draft.money.currency": "Monnaie de la dépense et du résultat. Sans elle, aucun verdict n'est en argent.",
    "draft.money.rates": "Ce que vaut une unité d'une autre devise du fichier dans celle ci-dessus ; cet argent est converti.",
    "draft.money.value_per_outcome": "Ce que vaut un résultat, quand le résultat n'est pas lui-même de l'argent.",
    "draft.money.margin": "Part de la valeur que vous gardez avant de payer les médias ; laissée ouverte, le point mort est montré.",
    "draft.money.hurdle": "Marge brute qu'une unité d'argent doit rapporter.",
    "draft.budget.kind": (
        "capped : dépenser le total au plus, et moins là où le dernier argent ne serait pas rentable ;\nfixed : le dépenser tout entier ; flexible : trouver aussi le total."
    ),
    "draft.budget.money": "Argent média du prochain trimestre ; ouvert : autant qu'aujourd'hui (flexible : pas de plafond).",
    "draft.budget.hours": "Heures de travail du prochain trimestre ; ouvert : pas de limite.",
    "draft.budget.target_roi": (
        "Au lieu d'un total : dépenser tant que chaque unité d'argent média garde autant de valeur ; money est alors un plafond."
    ),
    "draft.budget.target_marginal_roi": "Au lieu d'un total : dépenser jusqu'à ce que la prochaine unité d'argent ne rapporte pas plus de valeur.",
    "draft.budget.minimum_outcome": "Au lieu d'un total : le moins d'argent qui apporte autant par les médias payants.",
    "draft.budget.limits": (
        "Ce que des canaux, un seul ou plusieurs ensemble, peuvent recevoir dans le trimestre : au plus ou au moins de l'argent, ou une part du total."
    ),
    "draft.budget.caution": "Planifier pour cette part des cas, les pires ; ouvert : pour la moyenne de tous.",
    "draft.budget.switching": "Ce que coûte le déplacement d'argent, en part de ce qui est déplacé ; ouvert : rien.",
    "draft.workspace.ledger": "Base de données qui garde les revues ; ouvert : un fichier dans .trimtab.",
    "draft.workspace.country": "Pays dont les jours fériés comptent.",
    "draft.workspace.language": "Langue de la réponse : en, fr ou nl ; ouvert : celle du système.",
    "draft.workspace.seed": "Graine des tirages aléatoires : la même graine donne la même revue.",
}
"""French sentences of `cycle` and of the command line, by code."""
