"""Dutch sentences of what is heard outside: notes, voices, themes, facts and the cards of the channels, by code."""

SENTENCES: dict[str, str] = {
    # --- files of notes ---
    "problem.note_missing": "Op deze plek is geen notitie, of ze kan niet gelezen worden.\nKijk het pad na.",
    "problem.note_is_no_text": "Dit bestand is geen tekst.\nGeef notities als .txt of .md en pagina's als .html; kopieer de woorden uit al het andere.",
    "problem.note_empty": "Er staat niets in deze notitie.\nPlak haar tekst erin, of laat het bestand weg.",
    "problem.note_too_long": "Dit bestand is langer dan {most:count} bytes, en dat is geen enkel artikel.\nGeef alleen het artikel.",
    "problem.no_notes_in_folder": "Deze map bevat geen notities.\nZet er bestanden in die eindigen op een van {kinds}.",
    "problem.page_needs_radar": (
        "Om het artikel uit een webpagina te halen, is een bibliotheek nodig die niet geïnstalleerd is.\n"
        "Installeer ze met pip install 'trimtab[radar]', of plak de tekst in een .txt-bestand."
    ),
    "problem.page_without_article": "In deze pagina is geen artikel gevonden.\nPlak de tekst in een .txt-bestand.",
    "problem.note_personal": (
        "Rij {row} gaat over een persoon: {rule:label}. Dat wordt geweigerd, en hier niet herhaald.\nHaal het uit de notitie."
    ),
    "problem.note_personal_page": (
        "Het artikel in deze pagina gaat over een persoon: {rule:label}. Dat wordt geweigerd, en hier niet herhaald.\n"
        "Plak het artikel zonder dat in een .txt-bestand."
    ),
    "problem.head_unknown": "De kop van deze notitie zegt {key}, en dat betekent hier niets.\nGebruik een van deze: {known}.",
    "problem.head_unfit": "Wat de kop van deze notitie bij {key} zegt, kan niet gelezen worden.\nSchrijf {expected:label}.",
    "problem.ruling_unknown": "Een uitspraak noemt {note}, en die staat niet bij de notities.\nNoem notities zoals ze in de lijst staan.",
    "problem.ruling_unfit": "{said} noemt geen twee notities.\nSchrijf NOTE=NOTE, zoals ze in de lijst staan.",
    "problem.channel_no_card": "Er is geen kaart voor {channel}.\nDe kanalen met een kaart zijn {known}.",
    "expected.day": "een dag zoals 2026-10-02",
    "expected.tongue": "en, fr, nl of other",
    "expected.yes_or_no": "yes of no",
    # --- what was heard ---
    "radar.heard": "In {notes:count} {notes:notitie|notities} {voices:klinkt|klinken} {voices:count} onafhankelijke {voices:stem|stemmen}.",
    "radar.by_meaning": "Zinnen zijn op betekenis vergeleken, in het Engels, Frans en Nederlands.",
    "radar.by_fingerprint": (
        "Notities in verschillende talen zijn alleen op cijfers en namen vergeleken, en ideeën alleen binnen één taal."
        " pip install 'trimtab[radar]' vergelijkt ze op betekenis."
    ),
    "radar.translations": "{notes} zijn één tekst: die telt als één stem.",
    "radar.doubt": "{one} en {other} zijn misschien één tekst (voor {likeness:percent}). Zeg --same of --apart.",
    "radar.left_out": "{note}: {count:count} {count:regel is|regels zijn} voor links rond de tekst gehouden en weggelaten: {lines}",
    "radar.other_language": "{note} is in een taal die alleen op cijfers en namen vergeleken wordt.",
    "radar.signal": "{owners:count} onafhankelijke {owners:bron brengt|bronnen brengen} dit ter sprake: tijd om verder te graven.",
    "radar.would_be_signal": (
        "{owners:count} {owners:bron brengt|bronnen brengen} dit ter sprake, {least:count} als de notities waarover twijfel is één tekst zijn."
        " Doe daar eerst een uitspraak over."
    ),
    "radar.too_few": "Tot nu toe {owners:count} onafhankelijke {owners:bron|bronnen}; vanaf {needed:count} is het een signaal.",
    "radar.no_owner": "{notes} {notes:noemt|noemen} geen bron en {notes:telt|tellen} dus voor geen enkel signaal.",
    "radar.draft": (
        "Een hypothese in wording: “{idea}” Zeg wat je zou doen en meten, het kleinste effect dat ertoe doet, wanneer je stopt en"
        " wat het hoogstens mag kosten, voordat ze getest wordt."
    ),
    "radar.register": "Meld ze dan aan: trimtab add hypothesis --channel {channel} {sources}",
    "radar.kept": "{count:count} {count:notitie is|notities zijn} vastgelegd; wat al vastlag, bleef zoals het was.",
    "problem.nothing_to_hear": "Er is niets om naar te luisteren.\nNoem bestanden of mappen met notities, of leg vast wat je hoorde: trimtab add note, trimtab add demo.",
    "radar.no_facts": "In de notities is geen cijfer over een kanaal gevonden.",
    "radar.claims_are_claims": "Een bewering is wat iemand zegt, niet wat zo is. Bij elke staat wie het zei en van wanneer het is.",
    "title.voices": "Stemmen",
    "title.themes": "Wat ter sprake komt, en bij hoeveel",
    "title.signals": "Signalen",
    "title.doubts": "Hierover is een uitspraak nodig",
    "title.claims": "Beweringen over kanalen, elk één keer",
    "title.left_out": "Weggelaten",
    "title.card": "{channel}",
    "title.figures": "Cijfers",
    "title.character": "Wat het is, in trimtabs eigen woorden",
    "column.voice": "Stem",
    "column.notes": "Notities",
    "column.languages": "Talen",
    "column.first_heard": "Eerst gehoord",
    "column.last_heard": "Laatst gehoord",
    "column.theme": "In de woorden van een ervan",
    "column.owners": "Bronnen",
    "column.about": "Over",
    "column.claim": "Wat er gezegd wordt",
    "column.value": "Hoeveel",
    "column.as_of": "Stand van",
    "column.said_by": "Gezegd door",
    "column.nature": "Wat het is",
    "column.formats": "Vormen",
    "column.minds": "Mensen komen",
    "column.figures": "Cijfers",
    "cell.stale": "verouderd",
    "cell.unknown_owner": "niemand genoemd",
    "cell.day": "{day:date}",
    "cell.no_day": "geen dag",
    "cell.reposted": "ook gepost door {owners}",
    "cell.as_of_mentioned": "uiterlijk {day:date}, volgens de tekst",
    "cell.as_of_heard": "uiterlijk {day:date}, toen het gehoord werd",
    "cell.as_of_unknown": "geen datum",
    "cell.share": "{value:percent}",
    "cell.points": "{value:number} punten",
    "cell.count": "{value:number}",
    "cell.times": "{value:number} keer",
    "cell.year": "in {value}",
    "cell.minutes": "{value:number} minuten",
    "cell.hours": "{value:number} uur",
    "cell.days": "{value:number} dagen",
    "cell.bound.exact": "{amount}",
    "cell.bound.about": "ongeveer {amount}",
    "cell.bound.over": "meer dan {amount}",
    "cell.bound.under": "minder dan {amount}",
    "cell.in_market": "{subject}, {market}",
    # --- cards ---
    "card.intro": (
        "Wat een kanaal is, staat er in trimtabs eigen woorden: een oordeel waar je het mee oneens mag zijn. Elk cijfer heeft zijn bron en"
        " datum, en is na een jaar verouderd."
    ),
    "card.counts": "{fresh:count} actueel, {stale:count} verouderd",
    "card.no_figures": "Geen cijfer: er is er geen gevonden met een bron.",
    "card.stale": "{count:count} {count:cijfer is|cijfers zijn} ouder dan een jaar; zoek ze opnieuw op voordat iemand erop bouwt.",
    "card.formats": "Vormen: {formats}.",
    "card.minds": "Mensen komen er {minds}.",
    "card.goals": "Dient het best voor: {goals}.",
    "card.source": "{owner}: {source}",
    "character.pinterest": (
        "Een zoekmachine voor beelden, vaak gerund als een sociaal netwerk. Mensen zoeken wat ze gaan maken, dragen, koken of inrichten, weken"
        " voordat ze kopen, en een goed beeld wordt maandenlang gevonden."
    ),
    "character.instagram": (
        "Een feed met foto's en korte video van vrienden en mensen die je bewondert. Goed om een product in iemands leven te tonen; een post is"
        " na een paar dagen voorbij."
    ),
    "character.facebook": (
        "Een feed van bekenden, groepen en het leven in de buurt, met de breedste spreiding van leeftijden. Zijn kracht voor adverteerders is"
        " vinden wie reageert, meer dan wat mensen in gedachten hebben."
    ),
    "character.tiktok": (
        "Een stroom korte video, gekozen naar wat je eerder bekeek en niet naar wie je volgt. Een nieuwkomer kan door velen gezien worden;"
        " wat er als reclame uitziet niet."
    ),
    "character.linkedin": (
        "Een netwerk van mensen op hun werk. Ze zijn te bereiken per vak, functie en bedrijf, en ze lezen; een klik kost meer dan elders, en"
        " moet ook meer waard zijn."
    ),
    "character.youtube": (
        "Een bibliotheek van video en de tweede plek waar mensen dingen opzoeken. Wat uitlegt of vergelijkt, wordt jarenlang via zoeken gevonden."
    ),
    "character.x": "Een openbaar gesprek over wat er nu gebeurt. Goed voor stemmen en momenten, slecht voor wat moet blijven.",
    "character.reddit": (
        "Gemeenschappen die elkaar vragen stellen en antwoorden voordat ze kopen. Ze doorzien reclame meteen en waarderen eerlijkheid; wat ze"
        " schrijven, wordt via zoeken gevonden."
    ),
    "character.snapchat": "Een berichtendienst van jongeren met een camera als hart. Goed voor spel en lanceringen, slecht om iets uit te leggen.",
    "character.search": (
        "Mensen zeggen wat ze willen en krijgen te zien wie het aanbiedt. Het oogst vraag en maakt er geen: wat niemand zoekt, kan het niet verkopen."
    ),
    "character.shopping": (
        "Een catalogus met foto's en prijzen naast de zoekresultaten. De feed is de advertentie: titels, beelden en voorraad geven de doorslag."
    ),
    "character.display": "Ruimte naast wat iemand anders publiceert. Goedkope aandacht, snel overschat door wie er alleen langskwam.",
    "character.email": (
        "Een lijn naar mensen die erom vroegen. Ze verdient aan wie het merk kent en vindt geen nieuwe mensen; de lijst is het kapitaal."
    ),
    "character.podcast": (
        "Een uur lang een stem in het oor, vertrouwd omdat ze elke week terugkomt. Goed voor wat een verhaal nodig heeft; moeilijk met klikken te meten."
    ),
    "character.influencer": (
        "Iemand die mensen volgen, laat zien wat die gebruikt. Veel kleine met een onderwerp is iets anders dan één grote naam."
    ),
    "character.events": (
        "Mensen ontmoeten mensen: weinig, duur, en het enige kanaal waar ze kunnen proberen, vragen en gevraagd worden. Wat telt, gebeurt ervoor en erna."
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
    "medium.search": "Betaald zoeken (SEA)",
    "medium.shopping": "Shoppingadvertenties",
    "medium.display": "Display",
    "medium.email": "E-mail",
    "medium.podcast": "Podcasts",
    "medium.influencer": "Influencers",
    "medium.events": "Evenementen",
    "subject.monthly_users": "mensen die het in een maand gebruiken",
    "subject.daily_users": "mensen die het op een dag gebruiken",
    "subject.users": "mensen die het gebruiken",
    "subject.searches": "zoekopdrachten",
    "subject.time_spent": "tijd die eraan besteed wordt",
    "subject.discovery": "vinden er merken of producten",
    "subject.purchase": "kopen erdoor",
    "subject.planning": "plannen ermee wat ze kopen",
    "subject.spending": "wat de gebruikers uitgeven",
    "subject.likelihood": "doen eerder iets",
    "subject.companies": "bedrijven die er actief zijn",
    "subject.sign_ups": "van wie zich aanmeldt",
    "subject.audience": "van een groep gebruikt het",
    "subject.feature": "een functie kwam of verdween",
    "subject.return": "wat het opbrengt",
    "subject.rate": "reageren",
    "subject.price": "prijs",
    "subject.growth": "groei",
    "subject.listings": "producten in de catalogus",
    "subject.messages": "verstuurde berichten",
    "subject.verdict": "noemen het hun beste kanaal",
    "subject.other": "iets anders",
    "tongue.en": "Engels",
    "tongue.fr": "Frans",
    "tongue.nl": "Nederlands",
    "tongue.other": "een andere taal",
    "tongue.untold": "te kort om te zeggen",
    "nature.visual_search": "een zoekmachine voor beelden",
    "nature.social_feed": "een feed onder vrienden",
    "nature.short_video": "een stroom korte video",
    "nature.video_library": "een bibliotheek van video",
    "nature.professional_network": "een netwerk van mensen op hun werk",
    "nature.public_conversation": "een openbaar gesprek",
    "nature.community": "gemeenschappen die elkaar raad geven",
    "nature.messenger": "een berichtendienst",
    "nature.search": "een zoekmachine",
    "nature.catalogue": "een catalogus met prijzen",
    "nature.placement": "ruimte naast inhoud",
    "nature.direct_line": "een lijn naar mensen die erom vroegen",
    "nature.spoken_word": "het gesproken woord",
    "nature.endorsement": "een aanbeveling van iemand die gevolgd wordt",
    "nature.encounter": "mensen die mensen ontmoeten",
    "format.text": "tekst",
    "format.image": "beeld",
    "format.short_video": "korte video",
    "format.long_video": "lange video",
    "format.audio": "audio",
    "format.product_listing": "productvermelding",
    "format.lead_form": "formulier",
    "format.lens": "lens",
    "format.talk": "lezing",
    "mind.looking_for_something": "om iets te zoeken",
    "mind.planning": "om te plannen",
    "mind.comparing": "om te vergelijken",
    "mind.being_entertained": "voor vermaak",
    "mind.being_with_others": "om bij anderen te zijn",
    "mind.learning": "om te leren",
    "mind.working": "voor het werk",
    "mind.following_the_news": "om het nieuws te volgen",
    "mind.asking_others": "om anderen iets te vragen",
    "goal.awareness": "bekend worden",
    "goal.consideration": "overwogen worden",
    "goal.sales": "verkoop",
    "goal.leads": "leads",
    "goal.loyalty": "trouw",
}
