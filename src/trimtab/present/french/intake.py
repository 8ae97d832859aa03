"""French sentences of `intake`, by code."""

SENTENCES: dict[str, str] = {
    # --- the file as a whole ---
    "problem.no_such_file": "Il n'y a pas de fichier {file}, ou il ne peut pas être lu.\nVérifiez le chemin et son orthographe.",
    "problem.not_a_table": (
        "Un {type} n'est pas un tableau que trimtab sait lire.\nDonnez un chemin, ou un tableau pandas, polars ou pyarrow."
    ),
    "problem.empty_file": "Le fichier est vide.\nExportez-le de nouveau avec une ligne par jour, semaine ou mois.",
    "problem.no_rows": (
        "Le fichier a un en-tête mais aucune ligne en dessous.\nExportez-le de nouveau avec une ligne par jour, semaine ou mois."
    ),
    "problem.unreadable_table": (
        "Le fichier ne peut pas être lu comme un tableau.\nEnregistrez-le en CSV avec une ligne d'en-tête, ou en parquet, et réessayez."
    ),
    "problem.no_text": (
        "{file} n'est pas un tableau en texte mais un fichier d'un autre genre, comme une image, une page ou du JSON.\nDonnez un fichier CSV, ou enregistrez le tableau ainsi."
    ),
    "problem.spreadsheet": (
        "C'est un fichier de tableur, que trimtab ne lit pas.\nDans le tableur, enregistrez la feuille en CSV (UTF-8)."
    ),
    "problem.no_header": (
        "La ligne {row} devrait nommer les colonnes mais contient des nombres ou des dates.\nAjoutez une première ligne avec les noms des colonnes ; si les dates courent en colonnes, retournez d'abord le tableau, pour que chaque date ait une ligne."
    ),
    "problem.ragged_row": (
        "La ligne {row} a {found} {found:cellule|cellules} là où l'en-tête en a {expected}.\nCherchez un séparateur manquant ou en trop, ou un nombre à virgule qui demande des guillemets."
    ),
    "problem.column_twice": (
        "L'en-tête {column} figure {count} fois.\nRenommez ou retirez tous sauf un, ou écartez-les tous avec --ignore."
    ),
    "problem.more_of_the_same": (
        "{count} {count:autre ligne a|autres lignes ont} la faute nommée ci-dessus, la prochaine à la ligne {row}.\nCorrigez-les de la même façon."
    ),
    "problem.more_without_a_row": (
        "La faute nommée ci-dessus figure {count} {count:autre fois|autres fois}.\nCorrigez-les de la même façon."
    ),
    # --- what may not enter ---
    "problem.personal_data": (
        "{column} est refusée à la ligne {row} : {rule:label}. Les données sur des personnes isolées n'entrent pas.\nRetirez la colonne, ou exportez plutôt des totaux par jour, semaine ou mois."
    ),
    "personal.email": "elle contient une adresse e-mail",
    "personal.iban": "elle contient un numéro de compte bancaire",
    "personal.card": "elle contient un numéro de carte de paiement",
    "personal.phone": "elle contient un numéro de téléphone",
    "personal.ip_address": "elle contient une adresse IP",
    "personal.click_id": "elle contient les identifiants de clic de visiteurs isolés",
    "personal.hash": "elle contient des empreintes ou des clés, presque une par ligne, comme il en est pour des personnes isolées",
    "personal.identifier": "son en-tête dit qu'elle numérote des personnes",
    "personal.header": "son en-tête dit qu'elle porte sur des personnes",
    # --- which column is what ---
    "problem.no_date_column": (
        "Aucune colonne ne contient de dates.\nAjoutez-en une avec le premier jour de chaque période, ou nommez-la avec --date COLUMN."
    ),
    "problem.date_in_parts": (
        "La date est répartie sur deux colonnes, {year} et {column}.\nMettez les deux dans une colonne, comme 2025-W14 pour une semaine ou 2025-04 pour un mois."
    ),
    "problem.date_without_year": (
        "{column} numérote des semaines ou des mois sans dire de quelle année.\nÉcrivez aussi l'année, comme 2025-W14 ou 2025-04."
    ),
    "problem.no_outcome": (
        "Aucune colonne n'a été reconnue comme résultat : chiffre d'affaires, ventes, commandes ou conversions.\nNommez-la avec --outcome COLUMN."
    ),
    "problem.no_channel": (
        "Aucune colonne n'a été reconnue comme dépense d'un canal.\nNommez les colonnes comme search_spend, ou déclarez chacune avec --spend CHANNEL=COLUMN."
    ),
    "problem.unknown_ignored": "Il n'y a pas de colonne {column} à écarter.\nVérifiez son orthographe dans l'en-tête, ou ne la nommez pas.",
    "problem.unknown_column": "Il n'y a pas de colonne {column} à utiliser comme {role:label}.\nVérifiez son orthographe dans l'en-tête.",
    "problem.column_has_two_roles": (
        "La colonne {column} est déclarée comme {first:label} et comme {second:label}.\nDéclarez-la une seule fois."
    ),
    "problem.two_spend_columns": (
        "La colonne {column} est une deuxième colonne de dépense pour {channel}.\nGardez-en une, ou écartez l'autre avec --ignore."
    ),
    "problem.exposure_without_channel": (
        "L'exposition {column} est déclarée pour {channel}, qui n'a pas de colonne de dépense.\nDéclarez aussi sa dépense, ou déclarez la colonne comme canal non payant (organic)."
    ),
    "problem.carry_over_unknown": (
        "L'effet de {channel} est déclaré durer à la manière {kind}, qui n'existe pas.\nUtilisez l'une de celles-ci : {known}."
    ),
    "problem.carry_over_without_channel": (
        "Il est déclaré comment dure l'effet de {channel}, mais il n'y a pas de canal de ce nom.\nLes canaux sont {known}."
    ),
    "problem.treatment_baseline_unknown": (
        "L'effet de {column} doit se compter à partir de {baseline}, qui n'est ni sa valeur la plus basse ni la plus haute.\nUtilisez l'une de celles-ci : {known}."
    ),
    "problem.reach_without_channel": "Une portée ou une fréquence est déclarée pour {channel}, mais aucun canal payant ne porte ce nom.\nLes canaux payants sont {known}.",
    "problem.without_reach": "Une fréquence est déclarée pour {channel}, mais pas de portée.\nDéclarez combien de personnes il a touchées avec --reach {channel}=COLUMN.",
    "problem.without_frequency": "Une portée est déclarée pour {channel}, mais pas de fréquence.\nDéclarez combien de fois chacun a été touché avec --frequency {channel}=COLUMN, ou déclarez la colonne comme exposition.",
    "problem.reach_and_exposure": "Une portée et une exposition sont déclarées pour {channel}.\nGardez la portée avec sa fréquence, ou l'exposition.",
    "problem.missing_frequency": "{channel} a touché des personnes, mais {column} ne dit pas combien de fois.\nIndiquez la fréquence, au moins 1, ou déclarez seulement la portée, comme exposition.",
    "problem.frequency_twice": "{channel} a plusieurs lignes pour une période, et des fréquences ne s'additionnent pas.\nExportez une ligne par canal et période.",
    "problem.unknown_control_role": (
        "{column} est déclarée comme variable de contrôle dans le rôle {role}, qui n'existe pas.\nUtilisez confounder, precision ou event."
    ),
    "problem.control_not_numeric": (
        "{column} est déclarée comme variable de contrôle mais contient du texte.\nTransformez-la en nombres, comme 1 là où c'est le cas et 0 ailleurs, ou déclarez-la comme event si elle nomme quelques événements."
    ),
    "problem.channel_twice": "Deux canaux s'appellent {channel}.\nDonnez à chacun son propre nom.",
    "problem.channel_unnamed": "Un canal est déclaré sans nom.\nÉcrivez son nom avant la colonne.",
    "problem.name_declared_twice": (
        "{name} est déclaré deux fois : les deux graphies ne diffèrent que par des caractères de contrôle que personne ne voit.\nDéclarez-le une seule fois."
    ),
    "problem.mediator_refused": (
        "{column} est déclarée comme médiateur : les canaux agissent à travers elle, et la tenir fixe cache une partie de leur travail.\nÉcartez-la. Pour la mesurer, prenez-la comme résultat d'une revue à part."
    ),
    "problem.collider_refused": (
        "{column} est déclarée comme collisionneur : marketing et ventes la font bouger tous deux, et la tenir fixe invente un lien entre eux.\nÉcartez-la."
    ),
    "problem.mirrors_outcome": (
        "{column} est déclarée comme variable de contrôle mais évolue exactement comme le résultat : elle en a été calculée.\nÉcartez-la ; elle expliquerait à leur place ce que les canaux ont fait."
    ),
    "problem.differs_by_channel": (
        "La ligne {row} donne à {column} une autre valeur que la même date dans d'autres lignes : c'est l'affirmation d'une plateforme.\nDonnez une valeur par date pour tous les canaux ensemble, de préférence dans chaque ligne de cette date."
    ),
    # --- money ---
    "problem.unknown_currency": "{currency} n'est pas un code de devise.\nDéclarez trois majuscules, comme EUR.",
    "problem.declared_value_not_positive": (
        "La valeur déclarée par résultat est {value}, ce qui n'est pas plus que zéro.\nDéclarez ce que vaut un résultat."
    ),
    "problem.value_twice": (
        "La valeur par résultat est déclarée deux fois : {value} pour tous, et comme colonne {column}.\nDéclarez l'une des deux."
    ),
    "problem.several_currencies": (
        "Le fichier contient de l'argent en plusieurs devises : {currencies}.\nDites dans laquelle compter avec --currency, et ce que les autres y valent, comme --exchange-rate USD=0.92."
    ),
    "problem.other_currency": (
        "La colonne {column} dit {found}, mais {declared} est déclaré.\nDéclarez {found}, ou dites ce que vaut un {found} en {declared} avec --exchange-rate {found}=RATE."
    ),
    "problem.rate_missing": (
        "{columns} {columns:contient|contiennent} de l'argent en {currency}, et aucun taux ne dit ce qu'il vaut en {declared}.\nAjoutez-le : --exchange-rate {currency}=RATE, ou {currency} sous [money.rates] dans trimtab.toml."
    ),
    "problem.rate_not_positive": "Le taux de {currency} est {rate:number}.\nÉcrivez ce que vaut un {currency}, un nombre supérieur à 0.",
    "problem.rate_to_nothing": (
        "Des taux sont donnés pour {currencies}, mais pas la devise dans laquelle ils le sont.\nDéclarez-la avec --currency."
    ),
    "problem.rate_to_itself": (
        "Le taux de {currency} est {rate:number}, mais {currency} est la devise dans laquelle tout est compté.\nRetirez ce taux, ou déclarez une autre devise."
    ),
    "problem.not_one_money": (
        "Toutes les dépenses, {spend:number}, font {times:number} fois ce que vaut tout {column}, {value:number} : les deux ne semblent pas être dans la même monnaie.\nSi {column} est compté en unités de {scale:count}, déclarez --value-per-outcome {worth} ; sinon, mettez les deux dans la même monnaie, ou retirez --currency."
    ),
    # --- dates and geos ---
    "problem.unreadable_date": (
        "La ligne {row} n'a pas de date lisible dans {column}.\nÉcrivez les dates comme 2025-03-31 ; si la ligne est un total ou une note, retirez-la."
    ),
    "problem.ambiguous_dates": (
        "Dans chaque ligne de {column}, jour et mois pourraient échanger leurs places.\nDéclarez --date-order day_first ou month_first, ou écrivez les dates comme 2025-03-31."
    ),
    "problem.mixed_dates": (
        "La date de la ligne {row} est écrite autrement que la plupart des autres dans {column}.\nGardez une seule forme partout, de préférence 2025-03-31 ; un tableur a pu inverser jour et mois."
    ),
    "problem.irregular_date": (
        "La ligne {row} est datée du {date:date}, qui ne suit pas le rythme des autres dates (une par {grain:label}).\nPrenez le même premier jour pour chaque période."
    ),
    "problem.unknown_grain": (
        "Les dates de {column} ne sont pas espacées d'un jour, d'une semaine ou d'un mois.\nRamenez le fichier à une ligne par jour, semaine ou mois."
    ),
    "problem.duplicate_date": (
        "La ligne {row} répète la date {date:date} de la ligne {first}.\nAdditionnez les lignes pour n'en garder qu'une par date, ou nommez la colonne qui les distingue : --geo COLUMN pour des régions, --channel-column COLUMN pour des canaux ou des campagnes."
    ),
    "problem.duplicate_geo_date": (
        "La ligne {row} répète la date {date:date} de la ligne {first} pour {geo}.\nAdditionnez les lignes pour n'en garder qu'une par date et région."
    ),
    "problem.gap": (
        "Il n'y a pas de ligne pour le {date:date}, alors que le fichier a une ligne par {grain:label} avant et après.\nAjoutez la ligne ; écrivez 0 là où rien n'a été dépensé, et laissez le résultat vide s'il n'est pas connu."
    ),
    "problem.geo_gap": (
        "Pour {geo}, il n'y a pas de ligne à {count} {count:date|dates} que d'autres régions ont, la première le {date:date}.\nAjoutez les lignes ; écrivez 0 là où rien n'a été dépensé, et laissez le résultat vide s'il n'est pas connu."
    ),
    "problem.missing_geo": "La ligne {row} ne nomme aucune région dans {column}.\nIndiquez la région, ou retirez la ligne.",
    "problem.missing_channel": "La ligne {row} ne nomme aucun canal dans {column}.\nIndiquez le canal, ou retirez la ligne.",
    "problem.geo_is_a_sum": (
        "{geo} semble être la somme des autres régions : ses ventes et ses dépenses compteraient double.\nRetirez ses lignes, ou renommez-la si c'est un lieu."
    ),
    "problem.too_few_periods": (
        "Le fichier couvre {found} {found:période|périodes} ; à moins de {needed}, on ne distingue pas les canaux du hasard.\nAjoutez de l'historique, ou prenez des périodes plus courtes."
    ),
    "problem.too_many_channels": (
        "Le fichier contient {found} canaux mais seulement {cells:count} dates et régions pour les distinguer, ce qui porte {most:count} canaux au plus (un pour trois).\nFusionnez les canaux menés de la même façon, écartez les petits avec --ignore, ou ajoutez de l'historique ou des régions."
    ),
    # --- numbers ---
    "problem.text_in_numbers": (
        "La ligne {row} contient du texte là où {column} demande un nombre.\nÉcrivez le nombre seul, sans mots."
    ),
    "problem.percent_of_what": (
        "La ligne {row} contient un pourcentage dans {column}, là où il faut une quantité.\nÉcrivez combien c'était, sans signe"
        " de pourcentage."
    ),
    "problem.infinity": "La ligne {row} contient un nombre infini dans {column}.\nTrouvez la division par zéro dont il vient.",
    "problem.figure_too_large": (
        "La ligne {row} contient dans {column} un nombre supérieur à {most:number}, ce qu'aucun chiffre de ce genre ne peut être.\nCherchez une erreur dans l'export, comme des chiffres collés, et écrivez le bon nombre."
    ),
    "problem.mixed_number_marks": (
        "La ligne {row} est écrite avec une autre marque décimale que le reste de {column}.\nUtilisez une seule marque décimale partout."
    ),
    "problem.ambiguous_numbers": (
        "Rien dans le fichier ne dit si 1.234 dans {column} est un millier ou une fraction.\nDéclarez --decimal-mark '.' ou ','."
    ),
    "problem.negative_spend": (
        "La ligne {row} a une dépense négative dans {column}.\nInscrivez les remboursements dans leur période, ou écrivez 0."
    ),
    "problem.negative_exposure": "La ligne {row} a une exposition négative dans {column}.\nÉcrivez 0 ou le bon nombre.",
    "problem.spend_empty": (
        "{column} ressemble à une dépense mais est vide à chaque ligne, et manquant n'est pas zéro.\nRemplissez-la, écartez-la avec --ignore, ou déclarez --blank-spend-is-zero si rien n'a été dépensé."
    ),
    "problem.missing_spend": (
        "La ligne {row} n'a pas de dépense dans {column}, et manquant n'est pas zéro.\nÉcrivez 0 si rien n'a été dépensé ; si chaque cellule vide veut dire cela, déclarez --blank-spend-is-zero."
    ),
    "problem.absent_rows": (
        "{channels} n'{channels:a|ont} pas de ligne pour {count} {count:date et région|dates et régions} en cours d'activité, la première le {first:date}, et manquant n'est pas zéro.\nSi votre export omet une ligne quand rien n'est dépensé, déclarez --absent-rows-are-zero ; sinon, ajoutez les lignes."
    ),
    "problem.missing_exposure": (
        "La ligne {row} n'a pas d'exposition dans {column}, et manquant n'est pas zéro.\nÉcrivez 0 si rien n'a été montré, ou écartez la colonne avec --ignore."
    ),
    "problem.organic_not_a_number": (
        "La ligne {row} contient du texte dans {column}, qui devrait dire combien {channel} a fait.\nÉcrivez un nombre, comme des publications, des envois ou des visites ; si vous savez seulement si le canal tournait, écrivez 1 quand c'était le cas et 0 sinon."
    ),
    "problem.organic_missing": (
        "La ligne {row} ne dit pas dans {column} combien {channel} a fait, et manquant n'est pas zéro.\nÉcrivez 0 si rien n'a été fait alors ; si vous savez seulement si le canal tournait, écrivez 1 quand c'était le cas et 0 sinon."
    ),
    "problem.missing_control": (
        "La ligne {row} n'a pas de valeur dans {column}.\nRemplissez-la, ou écartez la colonne avec --ignore."
    ),
    "problem.outcome_empty": "Le résultat {column} est vide à chaque ligne.\nRemplissez-le, ou nommez-en un autre avec --outcome.",
    "problem.constant_outcome": (
        "Le résultat {column} ne change jamais : rien ne peut en être appris.\nVérifiez l'export, ou nommez un autre résultat."
    ),
    "problem.missing_population": "La ligne {row} n'a pas de population dans {column}.\nIndiquez le nombre d'habitants de la région.",
    "problem.population_not_positive": "La ligne {row} a une population nulle ou négative dans {column}.\nCorrigez le nombre.",
    "problem.missing_value": (
        "La ligne {row} a un résultat mais pas de valeur pour lui dans {column}.\nIndiquez ce que valait un résultat."
    ),
    "problem.value_not_positive": "La ligne {row} a une valeur nulle ou négative dans {column}.\nCorrigez le nombre.",
    "problem.panel_unreadable": (
        "La copie gardée des données est abîmée.\nRefaites la revue à partir du fichier d'origine."
    ),
    # --- files of inputs and experiments ---
    "problem.listing_unknown_column": (
        "La colonne {column} n'est pas connue ici.\nUtilisez celles-ci, ou retirez-la : {known}."
    ),
    "problem.listing_lacks_column": "Il n'y a pas de colonne {column}.\nAjoutez-la.",
    "problem.listing_unknown_channel": (
        "La ligne {row} nomme le canal {name}, que les données n'ont pas.\nUtilisez l'un de ceux-ci : {known}, ou retirez la ligne."
    ),
    "problem.listing_empty": (
        "{file} ne contient rien à lire.\nDonnez-lui une ligne d'en-tête avec {known} et une ligne par entrée ; s'il n'y a encore rien à dire, retirez le fichier."
    ),
    "problem.listing_blank": "La ligne {row} n'a rien dans {column}.\nRemplissez-la, ou retirez la ligne.",
    "problem.inputs_without_figures": (
        "Le fichier ne contient ni heures, ni coûts, ni points d'effort.\nAjoutez au moins l'un de hours, production_cost, tool_cost, agency_cost, effort_points."
    ),
    "problem.inputs_outside_panel": (
        "Aucune semaine du fichier n'est dans les données de la revue.\nVérifiez les semaines, écrites comme 2025-W14."
    ),
    "problem.inputs_negative": "La ligne {row} contient un nombre négatif dans {column}.\nÉcrivez 0 ou le bon nombre.",
    "problem.inputs_without_hour_cost": (
        "La ligne {row} a des heures mais pas de coût horaire.\nIndiquez ce que coûte une heure de ce rôle ; une estimation suffit."
    ),
    "problem.inputs_hours_unreadable": "La ligne {row} ne contient pas d'heures lisibles.\nÉcrivez 4, 3.5 ou une fourchette comme 3-5.",
    "problem.inputs_hours_reversed": (
        "La fourchette d'heures de la ligne {row} finit sous son début.\nÉcrivez d'abord le plus petit nombre, comme 3-5."
    ),
    "problem.lift_window_reversed": (
        "Le test de la ligne {row} finit avant de commencer, ou est lu avant de finir.\nMettez les trois dates dans l'ordre."
    ),
    "problem.lift_without_control": (
        "Le test de la ligne {row} est dit {design}, mais les données sont d'une seule région, traitée tout entière : il ne restait aucune autre région à comparer.\nSi une partie seulement a été traitée, donnez sa part, comme 0.25 ; sinon écrivez before_after."
    ),
    "problem.lift_unknown_geo": (
        "La ligne {row} nomme {name}, qui n'est pas une région des données.\nVérifiez son orthographe ; pour des données sans régions, laissez geos vide et donnez la part traitée."
    ),
    "problem.lift_row_reads_nothing": (
        "D'après les données et la ligne {row}, le test de {channel} du {start:date} au {end:date} n'a rien changé : rien n'y a été dépensé là où il avait lieu et pendant qu'il durait, ou spend_change vaut 0 ; il n'y a donc rien à quoi rapporter son résultat.\nVérifiez canal, dates et régions. Si le test a éteint le canal, écrivez dans spend_change combien de moins a été dépensé, comme -5000 ; sinon, retirez la ligne."
    ),
    "problem.lift_figure_outside": "La ligne {row} dit {value} dans {column}, ce qui ne peut pas être.\nDonnez {expected:label}.",
    "problem.lift_unknown_word": "La ligne {row} contient un mot inconnu dans {column}.\nUtilisez l'un de ceux-ci : {known}.",
    # --- how the file was written ---
    "dialect.encoding": "Le fichier est écrit en {encoding}.",
    "dialect.delimiter": "Les colonnes sont séparées par {delimiter}.",
    "dialect.preamble": "{lines} {lines:ligne|lignes} au-dessus de l'en-tête {lines:a été sautée|ont été sautées}.",
    "dialect.footer": "{lines} {lines:ligne|lignes} sous le tableau {lines:a été sautée|ont été sautées}.",
    "dialect.second_header": "La ligne {row} a été sautée : elle dit quelque chose des colonnes, comme leurs unités.",
    "dialect.twice_encoded": "Des lettres accentuées, abîmées par une conversion antérieure, ont été rétablies.",
    "dialect.decimal_comma": "La virgule a été lue comme marque décimale.",
    "dialect.day_first": "Les dates ont été lues avec le jour avant le mois.",
    "dialect.month_first": "Les dates ont été lues avec le mois avant le jour.",
    "dialect.serial_dates": "Les dates étaient écrites comme numéros de jour d'un tableur.",
}
"""French sentences of `intake`, by code."""
