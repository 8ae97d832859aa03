"""French sentences of what is heard outside: notes, voices, themes, facts and the cards of the channels, by code."""

SENTENCES: dict[str, str] = {
    # --- files of notes ---
    "problem.note_missing": "Il n'y a pas de note à cet endroit, ou elle ne peut pas être lue.\nVérifiez le chemin.",
    "problem.note_is_no_text": "Ce fichier n'est pas du texte.\nDonnez les notes en .txt ou .md et les pages en .html ; copiez les mots de tout le reste.",
    "problem.note_empty": "Il n'y a rien dans cette note.\nCollez-y ses mots, ou retirez le fichier.",
    "problem.note_too_long": "Ce fichier dépasse {most:count} octets, ce qu'aucun article ne fait.\nDonnez l'article seul.",
    "problem.no_notes_in_folder": "Ce dossier ne contient pas de notes.\nMettez-y des fichiers qui se terminent par l'un de : {kinds}.",
    "problem.page_needs_radar": (
        "Extraire l'article d'une page web demande une bibliothèque qui n'est pas installée.\nInstallez-la avec pip install 'trimtab[radar]', ou collez le texte dans un fichier .txt."
    ),
    "problem.page_without_article": "Aucun article n'a été trouvé dans cette page.\nCollez son texte dans un fichier .txt.",
    "problem.note_personal": (
        "La ligne {row} porte sur une personne : {rule:label}. C'est refusé, et n'est pas répété ici.\nRetirez-la de la note."
    ),
    "problem.note_personal_page": (
        "L'article de cette page porte sur une personne : {rule:label}. C'est refusé, et n'est pas répété ici.\nCollez l'article sans cela dans un fichier .txt."
    ),
    "problem.head_unknown": "L'en-tête de cette note dit {key}, qui ne veut rien dire ici.\nUtilisez l'un de ceux-ci : {known}.",
    "problem.head_unfit": "Ce que l'en-tête de cette note dit pour {key} ne peut pas être lu.\nÉcrivez {expected:label}.",
    "problem.ruling_unknown": "Un arbitrage nomme {note}, qui n'est pas parmi les notes.\nNommez les notes telles qu'elles sont listées.",
    "problem.ruling_unfit": "{said} ne nomme pas deux notes.\nÉcrivez NOTE=NOTE, telles qu'elles sont listées.",
    "problem.channel_no_card": "Il n'y a pas de fiche pour {channel}.\nLes canaux qui en ont une sont {known}.",
    "expected.day": "un jour comme 2026-10-02",
    "expected.tongue": "en, fr, nl ou other",
    "expected.yes_or_no": "yes ou no",
    # --- what was heard ---
    "radar.heard": "{notes:count} {notes:note contient|notes contiennent} {voices:count} {voices:voix indépendante|voix indépendantes}.",
    "radar.by_meaning": "Les phrases ont été comparées par le sens, en anglais, en français et en néerlandais de même.",
    "radar.by_fingerprint": (
        "Les notes en langues différentes ont été comparées par leurs seuls chiffres et noms, et les idées à l'intérieur d'une même langue. pip install 'trimtab[radar]' les compare par le sens."
    ),
    "radar.translations": "{notes} sont un seul texte : il compte comme une seule voix.",
    "radar.doubt": "{one} et {other} sont peut-être un seul texte (à {likeness:percent}). Dites --same ou --apart.",
    "radar.left_out": "{note} : {count:count} {count:ligne a été prise pour un lien autour du texte et écartée|lignes ont été prises pour des liens autour du texte et écartées} : {lines}",
    "radar.other_language": "{note} est dans une langue comparée par ses seuls chiffres et noms.",
    "radar.signal": "{owners:count} sources indépendantes en parlent : il est temps de creuser.",
    "radar.would_be_signal": (
        "{owners:count} sources en parlent, {least:count} si les notes douteuses sont un seul texte. Arbitrez-les d'abord."
    ),
    "radar.too_few": "{owners:count} {owners:source indépendante|sources indépendantes} jusqu'ici ; à partir de {needed:count}, c'est un signal.",
    "radar.no_owner": "{notes} ne {notes:nomme aucune source et ne compte|nomment aucune source et ne comptent} pour aucun signal.",
    "radar.draft": (
        "Une hypothèse à faire : « {idea} » Dites ce que vous feriez et mesureriez, le plus petit effet qui compte, quand arrêter et ce que cela peut coûter au plus, avant de tester."
    ),
    "radar.register": "Puis enregistrez-la : trimtab add hypothesis --channel {channel} {sources}",
    "radar.kept": "{count:count} {count:note a été enregistrée|notes ont été enregistrées} ; ce qui l'était déjà a été laissé tel quel.",
    "problem.nothing_to_hear": (
        "Il n'y a rien à écouter.\nNommez des fichiers ou des dossiers de notes, ou enregistrez ce que vous avez entendu : trimtab add note, trimtab add demo."
    ),
    "radar.no_facts": "Aucun chiffre sur un canal n'a été trouvé dans les notes.",
    "radar.claims_are_claims": "Une affirmation est ce que quelqu'un dit, non ce qui est. Chacune figure avec qui l'a dite et de quand elle date.",
    "title.voices": "Voix",
    "title.themes": "Ce qui revient, et de combien",
    "title.signals": "Signaux",
    "title.doubts": "À arbitrer",
    "title.claims": "Affirmations sur les canaux, chacune une fois",
    "title.left_out": "Écarté",
    "title.card": "{channel}",
    "title.figures": "Chiffres",
    "title.character": "Ce que c'est, selon trimtab",
    "column.voice": "Voix",
    "column.notes": "Notes",
    "column.languages": "Langues",
    "column.first_heard": "Entendu d'abord",
    "column.last_heard": "Entendu en dernier",
    "column.theme": "Dans les mots de l'une d'elles",
    "column.owners": "Sources",
    "column.about": "Au sujet de",
    "column.claim": "Ce qui est dit",
    "column.value": "Combien",
    "column.as_of": "En date du",
    "column.said_by": "Dit par",
    "column.nature": "Ce que c'est",
    "column.formats": "Formats",
    "column.minds": "On y vient",
    "column.figures": "Chiffres",
    "cell.stale": "périmé",
    "cell.unknown_owner": "personne de nommé",
    "cell.day": "{day:date}",
    "cell.no_day": "sans date",
    "cell.reposted": "aussi publié par {owners}",
    "cell.as_of_mentioned": "{day:date} au plus tard, d'après le texte",
    "cell.as_of_heard": "{day:date} au plus tard, quand on l'a entendu",
    "cell.as_of_unknown": "sans date",
    "cell.share": "{value:percent}",
    "cell.points": "{value:number} points",
    "cell.count": "{value:number}",
    "cell.times": "{value:number} fois",
    "cell.year": "en {value}",
    "cell.minutes": "{value:number} minutes",
    "cell.hours": "{value:number} heures",
    "cell.days": "{value:number} jours",
    "cell.bound.exact": "{amount}",
    "cell.bound.about": "environ {amount}",
    "cell.bound.over": "plus de {amount}",
    "cell.bound.under": "moins de {amount}",
    "cell.in_market": "{subject}, {market}",
    # --- cards ---
    "card.intro": (
        "Ce qu'est un canal est dit par trimtab, un jugement qu'on peut contester. Chaque chiffre a sa source et sa date, et est périmé après un an."
    ),
    "card.counts": "{fresh:count} à jour, {stale:count} périmés",
    "card.no_figures": "Aucun chiffre : aucun n'a été trouvé avec une source.",
    "card.stale": "{count:count} {count:chiffre a|chiffres ont} plus d'un an, à vérifier avant de s'y fier.",
    "card.formats": "Formats : {formats}.",
    "card.minds": "On y vient {minds}.",
    "card.goals": "Sert surtout à : {goals}.",
    "card.source": "{owner} : {source}",
    "character.pinterest": (
        "Un moteur de recherche d'images que l'on mène souvent comme un réseau social. On y cherche ce que l'on va fabriquer, porter, cuisiner ou meubler, des semaines avant d'acheter, et une bonne image s'y retrouve pendant des mois."
    ),
    "character.instagram": (
        "Un fil d'images et de courtes vidéos entre amis et gens que l'on admire. Bon pour montrer un produit dans la vie de quelqu'un ; une publication est passée en quelques jours."
    ),
    "character.facebook": (
        "Un fil de connaissances, de groupes et de vie locale, avec le plus large éventail d'âges. Sa force pour les annonceurs est de trouver qui réagit, plutôt que ce que les gens ont en tête."
    ),
    "character.tiktok": (
        "Un flux de courtes vidéos choisies d'après ce qu'on a regardé, non d'après qui l'on suit. Un nouveau venu peut être vu par beaucoup ; ce qui a l'air d'une publicité ne l'est pas."
    ),
    "character.linkedin": (
        "Un réseau de gens au travail. On les atteint par métier, fonction et entreprise, et ils lisent ; un clic coûte plus qu'ailleurs, et devrait valoir plus."
    ),
    "character.youtube": (
        "Une bibliothèque de vidéos et le deuxième endroit où l'on cherche quelque chose. Ce qui explique ou compare s'y trouve par la recherche pendant des années."
    ),
    "character.x": "Une conversation publique sur ce qui se passe à l'instant. Bon pour les prises de parole et les moments, mauvais pour ce qui doit durer.",
    "character.reddit": (
        "Des communautés qui se posent des questions et se répondent avant d'acheter. Elles démasquent aussitôt la publicité et savent gré de l'honnêteté ; ce qu'elles écrivent se trouve par la recherche."
    ),
    "character.snapchat": "Une messagerie de jeunes avec un appareil photo en son cœur. Bonne pour le jeu et les lancements, mauvaise pour expliquer.",
    "character.search": (
        "Les gens disent ce qu'ils veulent et voient qui l'offre. Elle récolte la demande et n'en crée pas : ce que personne ne cherche, elle ne peut pas le vendre."
    ),
    "character.shopping": (
        "Un catalogue avec images et prix à côté de la recherche. Le flux de produits est la publicité : titres, images et stock décident."
    ),
    "character.display": "De la place à côté de ce que publie quelqu'un d'autre. Une attention bon marché, facilement surestimée d'après ceux qui n'ont fait que passer.",
    "character.email": (
        "Une ligne vers des gens qui l'ont demandée. Elle rapporte auprès de ceux qui connaissent la marque et n'en trouve pas de nouveaux ; la liste est le capital."
    ),
    "character.podcast": (
        "Une voix dans l'oreille pendant une heure, crue parce qu'elle revient chaque semaine. Bon pour ce qui demande un récit ; difficile à mesurer par les clics."
    ),
    "character.influencer": (
        "Quelqu'un que l'on suit montre ce qu'il utilise. Beaucoup de petits avec un sujet, ce n'est pas la même chose qu'un seul grand nom."
    ),
    "character.events": (
        "Des gens rencontrent des gens : peu nombreux, chers, et le seul canal où ils peuvent essayer, demander et être interrogés. Ce qui compte se fait avant et après."
    ),
    "medium.pinterest": "Pinterest",
    "medium.instagram": "Instagram",
    "medium.facebook": "Facebook",
    "medium.tiktok": "TikTok",
    "medium.linkedin": "LinkedIn",
    "medium.youtube": "YouTube",
    "medium.x": "X",
    "medium.reddit": "Reddit",
    "medium.snapchat": "Snapchat",
    "medium.search": "Recherche payante",
    "medium.shopping": "Annonces Shopping",
    "medium.display": "Display",
    "medium.email": "E-mail",
    "medium.podcast": "Podcasts",
    "medium.influencer": "Influenceurs",
    "medium.events": "Événements",
    "subject.monthly_users": "personnes qui s'en servent en un mois",
    "subject.daily_users": "personnes qui s'en servent en un jour",
    "subject.users": "personnes qui s'en servent",
    "subject.searches": "recherches",
    "subject.time_spent": "temps passé",
    "subject.discovery": "y découvrent des marques ou des produits",
    "subject.purchase": "achètent grâce à lui",
    "subject.planning": "y préparent leurs achats",
    "subject.spending": "ce que dépensent ses utilisateurs",
    "subject.likelihood": "plus enclins à faire quelque chose",
    "subject.companies": "entreprises actives",
    "subject.sign_ups": "de ceux qui s'inscrivent",
    "subject.audience": "d'un groupe qui s'en sert",
    "subject.feature": "une fonction est venue ou partie",
    "subject.return": "ce qui revient",
    "subject.rate": "réagissent",
    "subject.price": "prix",
    "subject.growth": "croissance",
    "subject.listings": "produits référencés",
    "subject.messages": "messages envoyés",
    "subject.verdict": "le jugent leur meilleur canal",
    "subject.other": "autre chose",
    "tongue.en": "anglais",
    "tongue.fr": "français",
    "tongue.nl": "néerlandais",
    "tongue.other": "une autre langue",
    "tongue.untold": "trop court pour le dire",
    "nature.visual_search": "un moteur de recherche d'images",
    "nature.social_feed": "un fil entre amis",
    "nature.short_video": "un flux de courtes vidéos",
    "nature.video_library": "une bibliothèque de vidéos",
    "nature.professional_network": "un réseau de gens au travail",
    "nature.public_conversation": "une conversation publique",
    "nature.community": "des communautés qui se conseillent",
    "nature.messenger": "une messagerie",
    "nature.search": "un moteur de recherche",
    "nature.catalogue": "un catalogue avec des prix",
    "nature.placement": "de la place à côté de contenus",
    "nature.direct_line": "une ligne vers des gens qui l'ont demandée",
    "nature.spoken_word": "la parole",
    "nature.endorsement": "la recommandation de quelqu'un que l'on suit",
    "nature.encounter": "des gens qui rencontrent des gens",
    "format.text": "texte",
    "format.image": "image",
    "format.short_video": "courte vidéo",
    "format.long_video": "longue vidéo",
    "format.audio": "audio",
    "format.product_listing": "fiche produit",
    "format.lead_form": "formulaire",
    "format.lens": "filtre",
    "format.talk": "exposé",
    "mind.looking_for_something": "en cherchant quelque chose",
    "mind.planning": "pour préparer",
    "mind.comparing": "pour comparer",
    "mind.being_entertained": "pour se divertir",
    "mind.being_with_others": "pour être avec d'autres",
    "mind.learning": "pour apprendre",
    "mind.working": "pour le travail",
    "mind.following_the_news": "pour suivre l'actualité",
    "mind.asking_others": "pour demander à d'autres",
    "goal.awareness": "se faire connaître",
    "goal.consideration": "être envisagé",
    "goal.sales": "ventes",
    "goal.leads": "contacts",
    "goal.loyalty": "fidélité",
}
