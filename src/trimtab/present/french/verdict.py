"""French sentences of `verdict`, by code."""

SENTENCES: dict[str, str] = {
    # Why, in money.
    "reason.money.stop": (
        "{channel} devrait rapporter {brought:money} de marge brute sur les {horizon:count} {unit:label} à venir ; ce que le canal coûte vaut {cost:money} ailleurs. L'arrêter rapporte {gain:money} de plus."
    ),
    "reason.money.stop_kept": (
        "{channel} devrait rapporter {brought:estimate} de marge brute sur les {horizon:count} {unit:label} à venir ; ce que le canal coûte devrait gagner {cost:estimate}. Aucun autre canal n'en tire davantage, mais garder cet argent rapporte {gain:estimate} de plus."
    ),
    "reason.money.cut": (
        "Le prochain {one:money} mis dans {channel} rapporte {marginal:estimate} et doit rapporter {bar:estimate}. Dépenser {proposed:money} au lieu de {today:money} devrait rapporter {gain:estimate} de plus."
    ),
    "reason.money.raise": (
        "Le prochain {one:money} mis dans {channel} rapporte {marginal:estimate} et doit rapporter {bar:estimate}. Dépenser {proposed:money} au lieu de {today:money} devrait rapporter {gain:estimate} de plus."
    ),
    "reason.money.pilot": (
        "{channel} reçoit peu de l'argent d'aujourd'hui, et le prochain {one:money} devrait y rapporter {marginal:estimate} : dépensez {proposed:money} en pilote, et pas plus tant que le canal n'a pas montré de résultats."
    ),
    "reason.money.start": (
        "Rien n'est dépensé sur {channel} aujourd'hui. Un pilote de {proposed:money} au plus devrait rapporter {gain:estimate}, et montre si le canal marche pour vous."
    ),
    "reason.money.stay_out": (
        "Rien n'est dépensé sur {channel} aujourd'hui, et même un pilote de {pilot:money} ne devrait pas rapporter assez."
    ),
    "reason.money.no_room": "Rien n'est dépensé sur {channel} aujourd'hui, et le plan ne laisse pas d'argent pour un pilote.",
    "reason.money.hold": (
        "Le prochain {one:money} mis dans {channel} rapporte {marginal:estimate} et doit rapporter {bar:estimate} : aucun changement à portée qui en vaille la peine ne devrait rapporter davantage."
    ),
    "reason.money.hold_apart": (
        "Le prochain {one:money} mis dans {channel} rapporte {marginal:estimate} et doit rapporter {bar:estimate}. Mais il ne s'agit que du prochain {one:money} : aucun pas assez grand pour en valoir la peine ne devrait rapporter davantage."
    ),
    "reason.money.at_bound": (
        "Le prochain {one:money} mis dans {channel} rapporte {marginal:estimate} et doit rapporter {bar:estimate} : plus rapporterait davantage, mais {ceiling:clause}"
    ),
    "reason.money.at_floor": (
        "Le prochain {one:money} mis dans {channel} rapporte {marginal:estimate} et doit rapporter {bar:estimate} : un peu moins rapporterait peut-être davantage, mais {floor:clause}"
    ),
    "reason.money.raise_in_all": (
        "Le prochain {one:money} mis dans {channel} ne rapporte lui-même que {marginal:estimate}. Mais avec {proposed:money} ici au lieu de {today:money}, le reste peut être mieux réparti : tous les canaux ensemble devraient rapporter {gain:estimate} de plus."
    ),
    "reason.money.cut_in_all": (
        "Le prochain {one:money} mis dans {channel} rapporte {marginal:estimate}. Mais avec {proposed:money} ici au lieu de {today:money}, le reste peut être mieux réparti : tous les canaux ensemble devraient rapporter {gain:estimate} de plus."
    ),
    "reason.money.no_money": (
        "Plus dans {channel} rapporterait davantage : le prochain {one:money} y rapporte {marginal:estimate}. Mais l'argent ou les heures devraient venir de canaux qui doivent pour l'instant continuer tels quels."
    ),
    "reason.money.limit_more": (
        "Plus dans {channel} rapporterait davantage : le prochain {one:money} y rapporte {marginal:estimate}. Mais votre limite sur l'ensemble de {limited} n'y laisse pas de place."
    ),
    "reason.money.limit_less": (
        "Moins dans {channel} rapporterait davantage en soi. Mais votre limite sur l'ensemble de {limited} ne laisse aucun plan où cela paie."
    ),
    "reason.money.caution_more": (
        "Plus dans {channel} rapporterait davantage en moyenne. Mais ce plan est fait pour les pires cas, et pour ceux-là il n'y a pas de place."
    ),
    "reason.money.caution_less": (
        "Moins dans {channel} rapporterait davantage en moyenne. Mais ce plan est fait pour les pires cas, et pour ceux-là il n'a pas de meilleur emploi de l'argent libéré."
    ),
    "reason.money.no_outlet": (
        "Moins dans {channel} ne rapporterait davantage que si d'autres canaux pouvaient prendre ce qui est libéré, et ceux qui le pourraient doivent pour l'instant continuer tels quels."
    ),
    "reason.money.tolerance": (
        "Le prochain {one:money} mis dans {channel} rapporte {marginal:estimate} et doit rapporter {bar:estimate}. Le meilleur changement, à {best_spend:money}, rapporterait {gain:estimate} de plus : trop peu pour en valoir la peine."
    ),
    "reason.money.hold_organic": (
        "{channel} devrait rapporter {brought:estimate} de marge brute sur les {horizon:count} {unit:label} à venir ; ses heures et ses ressources coûtent {cost:estimate}."
    ),
    "reason.money.habit": (
        "Le conseil de la dernière fois tient pour {channel} : changer de cap rapporterait {gain:estimate} de plus, trop peu pour changer de direction."
    ),
    "reason.money.differently": (
        "{channel} devrait agir {decline:percent} sous sa moyenne, mais reste rentable à une dépense moindre. Ce qui s'est usé est sans doute la façon de s'en servir : regagner son effet vaut environ {won_back:estimate}."
    ),
    "reason.money.differently_less": (
        "{channel} devrait agir {decline:percent} sous sa moyenne, mais reste rentable à une dépense moindre. Ce qui s'est usé est sans doute la façon de s'en servir : regagner son effet vaut environ {won_back:estimate}. D'ici là, {proposed:money} au lieu de {today:money} rapporte {gain:estimate} de plus."
    ),
    # Why, at a given total, when outcomes have no value in money.
    "reason.outcome.stop": (
        "{at:clause} : {channel} devrait apporter {brought:number} {outcome} sur les {horizon:count} {unit:label} à venir ; le même argent en apporterait {cost:number} dans d'autres canaux."
    ),
    "reason.outcome.cut": (
        "{at:clause} : les prochains {amount:number} mis dans {channel} apportent {marginal:number} {outcome}, {elsewhere:clause}. Dépenser {proposed:money} au lieu de {today:money} devrait apporter {gain:number} {outcome} de plus."
    ),
    "reason.outcome.raise": (
        "{at:clause} : les prochains {amount:number} mis dans {channel} apportent {marginal:number} {outcome}, {elsewhere:clause}. Dépenser {proposed:money} au lieu de {today:money} devrait apporter {gain:number} {outcome} de plus."
    ),
    "reason.outcome.pilot": (
        "{at:clause} : {channel} reçoit peu de l'argent d'aujourd'hui, et les prochains {amount:number} devraient y apporter {marginal:number} {outcome}, {elsewhere:clause}. Dépensez {proposed:money} en pilote, et pas plus tant que le canal n'a pas montré de résultats."
    ),
    "reason.outcome.at_bound": (
        "{at:clause} : les prochains {amount:number} mis dans {channel} apportent {marginal:number} {outcome}, {elsewhere:clause} : plus apporterait davantage, mais {ceiling:clause}"
    ),
    "reason.outcome.at_floor": (
        "{at:clause} : les prochains {amount:number} mis dans {channel} apportent {marginal:number} {outcome}, {elsewhere:clause} : un peu moins apporterait peut-être davantage, mais {floor:clause}"
    ),
    "reason.outcome.raise_in_all": (
        "{at:clause} : les prochains {amount:number} mis dans {channel} n'apportent eux-mêmes que {marginal:number} {outcome}. Mais avec {proposed:money} ici au lieu de {today:money}, le reste peut être mieux réparti : tous les canaux ensemble devraient apporter {gain:number} {outcome} de plus."
    ),
    "reason.outcome.cut_in_all": (
        "{at:clause} : les prochains {amount:number} mis dans {channel} apportent {marginal:number} {outcome}. Mais avec {proposed:money} ici au lieu de {today:money}, le reste peut être mieux réparti : tous les canaux ensemble devraient apporter {gain:number} {outcome} de plus."
    ),
    "reason.outcome.no_money": (
        "Plus dans {channel} apporterait davantage : les prochains {amount:number} y apportent {marginal:number} {outcome}. Mais l'argent ou les heures devraient venir de canaux qui doivent pour l'instant continuer tels quels."
    ),
    "reason.outcome.limit_more": (
        "Plus dans {channel} apporterait davantage : les prochains {amount:number} y apportent {marginal:number} {outcome}. Mais votre limite sur l'ensemble de {limited} n'y laisse pas de place."
    ),
    "reason.outcome.limit_less": (
        "Moins dans {channel} apporterait davantage en soi. Mais votre limite sur l'ensemble de {limited} ne laisse aucun plan où cela paie."
    ),
    "reason.outcome.caution_more": (
        "Plus dans {channel} apporterait davantage en moyenne. Mais ce plan est fait pour les pires cas, et pour ceux-là il n'y a pas de place."
    ),
    "reason.outcome.caution_less": (
        "Moins dans {channel} apporterait davantage en moyenne. Mais ce plan est fait pour les pires cas, et pour ceux-là il n'a pas de meilleur emploi de l'argent libéré."
    ),
    "reason.outcome.no_outlet": (
        "Moins dans {channel} n'apporterait davantage que si d'autres canaux pouvaient prendre ce qui est libéré, et ceux qui le pourraient doivent pour l'instant continuer tels quels."
    ),
    "reason.outcome.start": (
        "{at:clause} : rien n'est dépensé sur {channel} aujourd'hui. Un pilote de {proposed:money} au plus devrait apporter {gain:number} {outcome} de plus que le même argent ailleurs."
    ),
    "reason.outcome.stay_out": (
        "{at:clause} : rien n'est dépensé sur {channel} aujourd'hui, et les {pilot:money} d'un pilote devraient apporter davantage ailleurs."
    ),
    "reason.outcome.no_room": "Rien n'est dépensé sur {channel} aujourd'hui, et le plan ne laisse pas d'argent pour un pilote.",
    "reason.outcome.hold": (
        "{at:clause} : les prochains {amount:number} mis dans {channel} apportent {marginal:number} {outcome}, {elsewhere:clause}. Y mettre ou en retirer de l'argent ne devrait pas apporter davantage."
    ),
    "reason.outcome.hold_apart": (
        "{at:clause} : les prochains {amount:number} mis dans {channel} apportent {marginal:number} {outcome}, {elsewhere:clause}. Mais il ne s'agit que des prochains {amount:number} : aucun pas assez grand pour en valoir la peine ne devrait apporter davantage."
    ),
    "reason.outcome.alone": (
        "Les prochains {amount:number} mis dans {channel} apportent {marginal:number} {outcome}. Aucun autre canal ne prend d'argent : sans valeur pour {outcome}, rien ne dit si c'est assez, et le canal continue tel quel."
    ),
    "reason.outcome.tolerance": (
        "{at:clause} : les prochains {amount:number} mis dans {channel} apportent {marginal:number} {outcome}, {elsewhere:clause}. Le meilleur changement, à {best_spend:money}, apporterait {gain:number} {outcome} de plus : trop peu pour en valoir la peine."
    ),
    "reason.outcome.habit": (
        "{at:clause}, le conseil de la dernière fois tient pour {channel} : changer de cap apporterait {gain:number} {outcome} de plus, trop peu pour changer de direction."
    ),
    "reason.outcome.differently": (
        "{channel} devrait agir {decline:percent} sous sa moyenne, mais garde sa place à une dépense moindre. Ce qui s'est usé est sans doute la façon de s'en servir : regagner son effet vaut environ {won_back:number} {outcome}."
    ),
    "reason.outcome.differently_less": (
        "{channel} devrait agir {decline:percent} sous sa moyenne, mais garde sa place à une dépense moindre. Ce qui s'est usé est sans doute la façon de s'en servir : regagner son effet vaut environ {won_back:number} {outcome}. {at:clause}, {proposed:money} au lieu de {today:money} apporte entre-temps {gain:number} {outcome} de plus."
    ),
    "ceiling.reached": "rien ne montre ce qui se passe au-delà des {most:money} d'aujourd'hui. Un test avec plus le montrerait.",
    "ceiling.near": (
        "rien ne montre ce qui se passe au-delà de {most:money}, et les {today:money} d'aujourd'hui n'en sont guère loin. Un test avec plus le montrerait."
    ),
    "ceiling.own": "votre propre limite pour ce canal est de {most:money}.",
    "floor.tried": "rien ne montre ce qui se passe en dessous de {least:money}, trop près des {today:money} d'aujourd'hui. Un test avec moins le montrerait.",
    "floor.own": "votre propre limite pour ce canal, {least:money}, est trop près des {today:money} d'aujourd'hui.",
    "at.today": "À total inchangé",
    "at.total": "À un total de {total:money}",
    "price.money": "pour un coût d'environ {cost:estimate}",
    "price.outcome": "pour un coût d'environ {cost:number} {outcome}",
    "price.nothing": "sans coût, car ce qu'il économise devrait valoir autant que ce qu'il peut faire perdre",
    "elsewhere.some": "{bar:number} ailleurs",
    "elsewhere.nothing": "et aucun autre canal ne peut les employer",
    # Why there is no verdict.
    "reason.withheld.not_converged": "Le calcul ne s'est pas stabilisé : rien n'est conseillé pour {channel}.",
    "reason.withheld.cannot_separate": (
        "{channel} et {others} ont monté et baissé ensemble : les données ne peuvent pas dire à qui revient l'effet."
    ),
    "reason.withheld.never_varied": (
        "{channel} n'a jamais varié au-delà de la saison et de la tendance : les données ne peuvent pas dire ce que le canal a rapporté."
    ),
    "reason.withheld.baseline_implausible": (
        "Les résultats sans marketing selon le modèle ne sont pas plausibles : ce qu'il crédite à {channel} ne doit pas servir."
    ),
    "reason.withheld.shock_unexplained": (
        "Une période se détache sans que rien dans le fichier ne l'explique, et {channel} peut en avoir le mérite ou le blâme."
    ),
    "reason.withheld.season_unexplained": (
        "Quelque chose revient chaque année qu'aucune colonne ne nomme, et {channel} peut en avoir le mérite."
    ),
    "reason.withheld.common_cause": (
        "Des canaux ont monté et baissé avec quelque chose qu'aucune colonne ne nomme, et {channel} peut en avoir le mérite."
    ),
    "reason.withheld.not_checked": "Un autre programme a ajusté le modèle pour {channel}, et rien ici ne s'en porte garant.",
    "reason.withheld.misses_outcome": (
        "L'ajustement est plus loin du résultat que la propre moyenne du résultat : il ne dit rien d'utilisable sur {channel}."
    ),
    "reason.withheld.weak_evidence": "Les données en disent trop peu sur {channel} pour conseiller quoi que ce soit.",
    "reason.withheld.open_question.money": (
        "Chercher d'abord paie plus que décider maintenant : savoir ce que {channel} fait vraiment vaut {knowing:estimate} sur les {horizon:count} {unit:label} à venir, et un test, dont le résultat vaudrait pour {lasts:count}, rapporte {net:estimate} de plus qu'il ne coûte."
    ),
    "reason.withheld.open_question.outcome": (
        "Chercher d'abord paie plus que décider maintenant : savoir ce que {channel} fait vraiment vaut {knowing:number} {outcome} sur les {horizon:count} {unit:label} à venir, et un test, dont le résultat vaudrait pour {lasts:count}, apporte {net:number} de plus qu'il ne coûte."
    ),
    "reason.withheld.untried": (
        "{channel} n'a jamais servi, et le plan n'a pas d'argent pour un pilote : il n'y a encore rien à juger."
    ),
    "reason.withheld.unjudged.curve": "Les données ne montrent pas comment {channel} réagit à l'argent : rien ne peut être conseillé.",
    "reason.withheld.unjudged.hour_price": (
        "{channel} coûte des heures, pas d'argent média, et ce que coûtent ses heures et ses ressources n'est pas connu."
    ),
    "reason.withheld.unjudged.value": (
        "{channel} coûte des heures, pas d'argent média ; sans valeur par résultat, on ne peut pas comparer les deux."
    ),
    # What would change it.
    "would_change.money.below": (
        "Si le prochain {one:money} y rapportait moins de {threshold:estimate} (aujourd'hui {now:estimate}), le conseil serait : {option:label}."
    ),
    "would_change.money.above": (
        "Si le prochain {one:money} y rapportait plus de {threshold:estimate} (aujourd'hui {now:estimate}), le conseil serait : {option:label}."
    ),
    "would_change.outcome.below": (
        "Si les prochains {amount:number} y apportaient moins de {threshold:number} {outcome} (aujourd'hui {now:number}), le conseil serait : {option:label}."
    ),
    "would_change.outcome.above": (
        "Si les prochains {amount:number} y apportaient plus de {threshold:number} {outcome} (aujourd'hui {now:number}), le conseil serait : {option:label}."
    ),
    "would_change.effect.below": (
        "Si {channel} apportait moins de {size:percent} de ce qui est attendu, le conseil serait : {option:label}."
    ),
    "would_change.effect.above": (
        "Si {channel} apportait plus de {size:percent} de ce qui est attendu, le conseil serait : {option:label}."
    ),
    "would_change.untried": (
        "Un total à planifier, par exemple --money 10000 : une part en serait un pilote, et ce qu'il rapporte est une donnée."
    ),
    "would_change.no_money": "Un total plus grand, ou un autre canal qui cède de l'argent.",
    "would_change.limit": "Une autre limite sur l'ensemble de {limited}.",
    "would_change.caution": "Un plan pour une plus grande part des cas, ou un test qui laisse moins de place aux mauvais.",
    "would_change.no_outlet": "Un autre canal qui ait de la place pour ce qui est libéré, ou un total qui n'ait pas à être dépensé.",
    "would_change.nothing": "Aucun effet de {channel} entre un vingtième et vingt fois l'effet attendu n'y changerait rien.",
    "would_change.harm": "Si {channel} faisait plus de bien que de mal : jusqu'ici, son historique n'en montre pas.",
    "would_change.holdback.geo.money": (
        "Un test de {length:count} {unit:label} sans {channel} dans la moitié des régions trancherait, à vue de nez, {price:clause}. S'il manque moins de {threshold:number} {outcome}, la réponse est : {below:label} ; s'il en manque plus : {above:label}. `trimtab trial propose` pèse chaque test tel que vos régions le liraient et nomme celui à mener : suivez-le s'ils diffèrent."
    ),
    "would_change.holdback.geo.outcome": (
        "Un test de {length:count} {unit:label} sans {channel} dans la moitié des régions trancherait, à vue de nez, {price:clause}. S'il en manque moins de {threshold:number}, la réponse est : {below:label} ; s'il en manque plus : {above:label}. `trimtab trial propose` pèse chaque test tel que vos régions le liraient et nomme celui à mener : suivez-le s'ils diffèrent."
    ),
    "would_change.holdback.before_after.money": (
        "Suspendre {channel} pendant {length:count} {unit:label} trancherait, à vue de nez, {price:clause}. S'il manque moins de {threshold:number} {outcome}, la réponse est : {below:label} ; s'il en manque plus : {above:label}. `trimtab trial propose` pèse chaque test et nomme celui à mener : suivez-le s'ils diffèrent."
    ),
    "would_change.holdback.before_after.outcome": (
        "Suspendre {channel} pendant {length:count} {unit:label} trancherait, à vue de nez, {price:clause}. S'il en manque moins de {threshold:number}, la réponse est : {below:label} ; s'il en manque plus : {above:label}. `trimtab trial propose` pèse chaque test et nomme celui à mener : suivez-le s'ils diffèrent."
    ),
    "would_change.heavy_up.geo.money": (
        "Un test de {length:count} {unit:label} avec moitié plus sur {channel} dans la moitié des régions trancherait, à vue de nez, {price:clause}. S'il ajoute moins de {threshold:number} {outcome}, la réponse est : {below:label} ; s'il en ajoute plus : {above:label}. `trimtab trial propose` pèse chaque test tel que vos régions le liraient et nomme celui à mener : suivez-le s'ils diffèrent."
    ),
    "would_change.heavy_up.geo.outcome": (
        "Un test de {length:count} {unit:label} avec moitié plus sur {channel} dans la moitié des régions trancherait, à vue de nez, {price:clause}. S'il en ajoute moins de {threshold:number}, la réponse est : {below:label} ; s'il en ajoute plus : {above:label}. `trimtab trial propose` pèse chaque test tel que vos régions le liraient et nomme celui à mener : suivez-le s'ils diffèrent."
    ),
    "would_change.heavy_up.before_after.money": (
        "Dépenser moitié plus sur {channel} pendant {length:count} {unit:label} trancherait, à vue de nez, {price:clause}. Si cela ajoute moins de {threshold:number} {outcome}, la réponse est : {below:label} ; si cela en ajoute plus : {above:label}. `trimtab trial propose` pèse chaque test et nomme celui à mener : suivez-le s'ils diffèrent."
    ),
    "would_change.heavy_up.before_after.outcome": (
        "Dépenser moitié plus sur {channel} pendant {length:count} {unit:label} trancherait, à vue de nez, {price:clause}. Si cela en ajoute moins de {threshold:number}, la réponse est : {below:label} ; si cela en ajoute plus : {above:label}. `trimtab trial propose` pèse chaque test et nomme celui à mener : suivez-le s'ils diffèrent."
    ),
    "would_change.not_converged": "Un historique plus long, ou moins de canaux et de variables de contrôle, et un nouveau calcul.",
    "would_change.cannot_separate": (
        "Donnez à {channel} et {others} des semaines différentes à totaux égaux, ou testez l'un d'eux par une pause."
    ),
    "would_change.never_varied": "Quelques semaines ou régions avec plus ou moins de {channel}, ou un test avec une pause.",
    "would_change.baseline_implausible": (
        "Ajoutez ce qui fait aussi bouger les résultats (saison, prix, distribution) comme variables de contrôle, ou testez {channel}."
    ),
    "would_change.shock_unexplained": "Nommez l'événement dans une colonne d'événements, ou testez {channel}.",
    "would_change.season_unexplained": "Nommez ce qui revient chaque année dans une colonne d'événements, ou testez {channel}.",
    "would_change.common_cause": "Une colonne qui dit ce qui les a fait bouger, ou un test de {channel}.",
    "would_change.not_checked": "Un ajustement par trimtab lui-même.",
    "would_change.misses_outcome": "Un ajustement qui suive le résultat.",
    "would_change.weak_evidence": "Un test de {channel}.",
    "would_change.unjudged.curve": "Quelques semaines de dépense sur {channel}, ou une expérience sur ce canal.",
    "would_change.unjudged.hour_price": "Ajoutez {channel} au fichier de moyens, avec ses heures et ce qu'elles coûtent.",
    "would_change.unjudged.value": "Déclarez une valeur par résultat, et donnez les heures de {channel} dans le fichier de moyens.",
    # Where the money comes from, and where else it could go.
    "replaces.channel": "Il prend {money:money} que {donor} {donor:cède|cèdent}.",
    "replaces.channel_and_new": (
        "Il prend {money:money} : {given:money} que {donor} {donor:cède|cèdent}, et {new:money} d'argent neuf."
    ),
    "replaces.weakest": (
        "Il prend {money:money} ; c'est à {donor} qu'ils manqueraient le moins, car son dernier argent rapporte le moins."
    ),
    "replaces.new_money": "Il prend {money:money} d'argent neuf, en plus du total d'aujourd'hui.",
    "replaces.nothing": "Il prend {money:money} ; il n'y a pas d'autre canal où les prendre.",
    "alternative.money": (
        "Ses derniers {money:money} rapportent {here:estimate} de marge brute ; {other} en tirerait {there:estimate}."
    ),
    "alternative.outcome": (
        "Ses derniers {money:money} apportent {here:number} {outcome} ; {other} en apporterait {there:number}."
    ),
    "alternative.money_and_hours": (
        "Ses derniers {money:money} rapportent {here:estimate} de marge brute ; {other} en tirerait {there:estimate}. {hours:count} de ses heures ont rapporté {hours_here:estimate} en moyenne ; autant d'heures sur {hours_other} ont rapporté {hours_there:estimate}."
    ),
    "alternative.outcome_and_hours": (
        "Ses derniers {money:money} apportent {here:number} {outcome} ; {other} en apporterait {there:number}. {hours:count} de ses heures ont rapporté {hours_here:estimate} en moyenne ; autant d'heures sur {hours_other} ont rapporté {hours_there:estimate}."
    ),
    "alternative.money_and_best_hours": (
        "Ses derniers {money:money} rapportent {here:estimate} de marge brute ; {other} en tirerait {there:estimate}. En moyenne, aucun autre canal n'a rapporté plus avec {hours:count} heures."
    ),
    "alternative.outcome_and_best_hours": (
        "Ses derniers {money:money} apportent {here:number} {outcome} ; {other} en apporterait {there:number}. En moyenne, aucun autre canal n'a rapporté plus avec {hours:count} heures."
    ),
    "alternative.none_and_hours": (
        "Dans ses limites, aucun autre canal ne tirerait plus de ses derniers {money:money}. {hours:count} de ses heures ont rapporté {hours_here:estimate} en moyenne ; autant d'heures sur {hours_other} ont rapporté {hours_there:estimate}."
    ),
    "alternative.none_and_best_hours": (
        "Dans ses limites, aucun autre canal ne tirerait plus de ses derniers {money:money}. En moyenne, aucun n'a rapporté plus avec {hours:count} heures."
    ),
    "alternative.hours": (
        "{hours:count} de ses heures ont rapporté {hours_here:estimate} en moyenne ; autant d'heures sur {hours_other} ont rapporté {hours_there:estimate}."
    ),
    "alternative.best_hours": "En moyenne, aucun autre canal n'a rapporté plus avec {hours:count} heures.",
    "alternative.none": "Dans ses limites, aucun autre canal ne tirerait plus de ses derniers {money:money}.",
    "alternative.unknown": "Ce que ses heures rapporteraient ailleurs n'est pas connu : le fichier de moyens ne le dit pas.",
}
"""French sentences of `verdict`, by code."""
