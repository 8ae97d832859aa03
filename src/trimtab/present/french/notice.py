"""French sentences of `intake` about what was read and is worth knowing, by code."""

SENTENCES: dict[str, str] = {
    "notice.characters_taken_out": (
        "{count} {count:caractère de contrôle que personne ne voit a été retiré|caractères de contrôle que personne ne voit ont été retirés} du fichier, le premier à la ligne {row}."
    ),
    "notice.names_cleaned": (
        "{count} {count:caractère de contrôle que personne ne voit a été retiré|caractères de contrôle que personne ne voit ont été retirés} des noms que vous avez déclarés."
    ),
    "notice.lift_before_data": (
        "Le test de {channel} commencé le {start:date} a été lu avant le début des données le {first:date} : il est écarté. Pour l'utiliser, ajoutez l'historique où il se trouve."
    ),
    "notice.lift_after_data": (
        "Le test de {channel} commencé le {start:date} se situe après la fin des données le {last:date} : il est écarté. Il comptera quand les données atteindront le {until:date}."
    ),
    "notice.lift_partly_in_data": (
        "Le test de {channel} du {start:date} au {until:date} n'est qu'en partie dans les données, qui vont du {first:date} au {last:date} : il est écarté. Pour l'utiliser, ajoutez les périodes qui manquent."
    ),
    "notice.lift_of_other_outcome": (
        "Le test de {channel} à partir du {start:date} a mesuré {measured}, et ces données contiennent {outcome} : il est écarté.\nSi c'est la même chose, écrivez {outcome} dans sa colonne outcome."
    ),
    "notice.lift_without_design": (
        "{rows:L'expérience de la ligne|Les expériences des lignes} {rows} ne {rows:dit|disent} pas comment {rows:elle a été menée|elles ont été menées} : {rows:elle a été lue|elles ont été lues} comme before_after, le genre le moins sûr.\nS'il y avait un groupe sans le changement, écrivez user_level, geo ou matched_markets dans la colonne design."
    ),
    "notice.lift_without_source": (
        "Le résultat {rows:de l'expérience de la ligne|des expériences des lignes} {rows} a-t-il été calculé à partir de ces mêmes données de vente ? Alors il compte double.\nÉcrivez yes dans la colonne from_panel si c'est le cas, et no sinon."
    ),
    "notice.outcome_says_spend": (
        "{columns} est pris comme résultat, comme déclaré, bien que son en-tête parle de dépense. Ce n'est donc pas un canal, et la suite dit comment les autres canaux l'augmentent.\nSi ventes, commandes ou autres étaient visées, nommez leur colonne avec --outcome."
    ),
    "notice.second_outcome": (
        "Ressemblent aussi à des résultats : {columns}. Ces colonnes ne servent pas, car un deuxième résultat expliquerait le premier à la place des canaux.\nPour faire la revue de l'une d'elles, nommez-la avec --outcome."
    ),
    "notice.clicks_unused": (
        "Se passent entre publicité et vente : {columns}. Ces colonnes ne servent pas, car les canaux les causent."
    ),
    "notice.leaks_unused": (
        "Semblent calculées à partir du résultat ou affirmées par une plateforme : {columns}. Ces colonnes ne servent pas."
    ),
    "notice.reach_unused": "La portée et la fréquence servent là où les deux sont déclarées, avec --reach et --frequency : {columns} {columns:n'est pas utilisé|ne sont pas utilisés}.",
    "notice.exposure_without_spend": (
        "N'ont pas de colonne de dépense à côté d'elles : {columns}. Elles ne servent pas.\nSi un canal n'est pas payant, déclarez-le avec --organic CHANNEL=COLUMN."
    ),
    "notice.numbers_unused": (
        "Contiennent des nombres, mais leurs en-têtes ne disent pas de quoi : {columns}. Elles ne servent pas.\nSi l'une est la dépense d'un canal, déclarez-la avec --spend CHANNEL=COLUMN ; pour toute autre chose qui fait bouger le résultat, il y a --control."
    ),
    "notice.media_read_as_spend": (
        "{columns} {columns:porte le nom d'un média et ne dit|portent le nom de médias et ne disent} pas ce {columns:qu'elle compte|qu'elles comptent}. {columns:Elle a été lue|Elles ont été lues} comme dépense, comme les colonnes avec une devise.\nÉcartez avec --ignore ce qui n'est pas une dépense."
    ),
    "notice.total_spend": (
        "Ressemblent à une somme de canaux : {columns}. Ces colonnes ne servent pas, pour qu'aucune dépense ne compte double."
    ),
    "notice.mirrors_outcome": ("{column} évolue exactement comme le résultat : elle en a été calculée et ne sert pas."),
    "notice.scaled_money": (
        "{columns} {columns:dit|disent} que {columns:son|leur} argent est en milliers ou en millions ; les chiffres ont été lus tels quels.\nSi dépense et résultat ne sont pas dans la même unité, multipliez-les d'abord."
    ),
    "notice.not_one_money": (
        "Toutes les dépenses, {spend:number}, font {times:number} fois ce que vaut tout {column}, {value:number} : les deux sont-ils vraiment dans la même monnaie ?\nSi {column} est compté en unités de {scale:count}, déclarez --value-per-outcome {worth}."
    ),
    "notice.currency_in_header": (
        "L'en-tête ou les cellules de {columns} disent {currency}, ce qui n'est pas pris pour une déclaration.\nDéclarez --currency {currency} si le résultat l'est aussi."
    ),
    "notice.foreseen_from_own_tests": "{channel} {channel:a|ont} peu d'historique ici : {tests} tests terminés disent d'avance qu'une unité d'argent apporte environ {mean:number} de résultat.",
    "notice.foreseen_from_all_tests": "{channel} {channel:a|ont} peu d'historique ici : {tests} tests terminés d'autres canaux disent d'avance qu'une unité d'argent apporte environ {mean:number} de résultat.",
    "notice.converted": "{columns} {columns:a été convertie|ont été converties} en {declared} : 1 {currency} = {rate} {declared}.",
    "notice.rates_unused": "Aucun argent de ce fichier n'est en {currencies} ; {currencies:le taux n'a pas servi|les taux n'ont pas servi}.",
    "notice.totals_left_out": (
        "{count} {count:ligne de totaux ou de moyennes|lignes de totaux ou de moyennes} à la fin, à partir de la ligne {row}, {count:a été écartée|ont été écartées}."
    ),
    "notice.absent_rows_are_zero": (
        "{channel} n'a pas de ligne pour {count} {count:date et région|dates et régions} ; rien n'y a été dépensé, comme déclaré."
    ),
    "notice.channel_not_running": (
        "{channel} n'a pas de ligne pour {count} {count:date et région|dates et régions} avant son début, après sa fin ou là où il n'a jamais tourné ; elles ont été lues comme rien de dépensé.\nSi ses données y manquent plutôt, ajoutez d'abord les lignes."
    ),
    "notice.rows_added_up": (
        "{channel} a plusieurs lignes pour {count} {count:date et région|dates et régions} ; elles ont été additionnées."
    ),
    "notice.less_than_a_year": (
        "Le fichier couvre {found} périodes, moins d'un an : la saison et les canaux sont difficiles à distinguer.\nAjoutez des périodes plus anciennes si vous en avez."
    ),
    "notice.missing_outcome": (
        "{count} {count:ligne n'a|lignes n'ont} pas de résultat dans {column}, la première à la ligne {row} ; l'ajustement passe par-dessus.\nRemplissez-les si vous le pouvez."
    ),
    "notice.channel_never_used": (
        "{channel} n'a de dépense à aucune ligne : le canal est gardé, mais les données ne peuvent rien en dire."
    ),
    "notice.organic_constant": (
        "{column} est identique à chaque ligne : les données ne peuvent pas montrer ce que fait le canal non payant {channel}.\nDonnez une colonne qui change avec lui, comme des publications, des envois ou des visites, ou 1 pendant qu'il tournait et 0 sinon."
    ),
    "notice.switch": "Dans {column}, oui a été lu comme 1 et non comme 0.",
    "notice.marks": "Dans {column}, une marque a été lue comme 1 et une cellule vide comme 0.",
    "notice.constant_control": "{column} ne change jamais : elle n'explique rien et ne sert pas.",
    "notice.blank_spend_is_zero": (
        "{count} {count:cellule vide|cellules vides} dans {column} {count:a été lue|ont été lues} comme aucune dépense, comme déclaré."
    ),
    "notice.grouped_thousands": (
        "Dans {columns}, la marque {mark} a été lue comme séparateur de milliers.\nSi c'est faux, déclarez --decimal-mark."
    ),
    "notice.percent": "Dans {column}, les pourcentages ont été lus comme des parts de un : 12 % vaut 0,12.",
    "notice.population_varies": ("{column} change avec le temps dans une même région ; sa moyenne est utilisée."),
    "notice.value_without_outcome": (
        "{count} {count:ligne n'a|lignes n'ont} ni résultat ni valeur dans {column} ; la valeur moyenne les remplace."
    ),
}
