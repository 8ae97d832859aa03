"""English sentences of what is heard outside: notes, voices, themes, facts and the cards of the channels, by code."""

SENTENCES: dict[str, str] = {
    # --- files of notes ---
    "problem.note_missing": "There is no note at this place, or it cannot be read.\nCheck the path.",
    "problem.note_is_no_text": "This file is no text.\nGive notes as .txt or .md and pages as .html; copy the words out of anything else.",
    "problem.note_empty": "There is nothing in this note.\nPaste its words, or leave the file out.",
    "problem.note_too_long": "This file is longer than {most:count} bytes, which no article is.\nGive the article alone.",
    "problem.no_notes_in_folder": "This folder holds no notes.\nPut files there that end in one of {kinds}.",
    "problem.page_needs_radar": (
        "Taking the article out of a web page needs a library that is not installed.\n"
        "Install it with pip install 'trimtab[radar]', or paste the text into a .txt file."
    ),
    "problem.page_without_article": "No article was found in this page.\nPaste its text into a .txt file.",
    "problem.note_personal": (
        "Row {row} is about a person: {rule:label}. That is refused, and not repeated here.\nTake it out of the note."
    ),
    "problem.note_personal_page": (
        "The article in this page is about a person: {rule:label}. That is refused, and not repeated here.\n"
        "Paste the article into a .txt file without it."
    ),
    "problem.head_unknown": "The head of this note says {key}, which means nothing here.\nUse one of: {known}.",
    "problem.head_unfit": "What the head of this note says for {key} cannot be read.\nWrite {expected:label}.",
    "problem.ruling_unknown": "A ruling names {note}, which is not among the notes.\nName notes as they are listed.",
    "problem.ruling_unfit": "{said} does not name two notes.\nWrite NOTE=NOTE, as they are listed.",
    "problem.channel_no_card": "There is no card for {channel}.\nThe channels with one are {known}.",
    "expected.day": "a day such as 2026-10-02",
    "expected.tongue": "en, fr, nl or other",
    "expected.yes_or_no": "yes or no",
    # --- what was heard ---
    "radar.heard": "{notes:count} {notes:note holds|notes hold} {voices:count} independent {voices:voice|voices}.",
    "radar.by_meaning": "Sentences were compared by meaning, in English, French and Dutch alike.",
    "radar.by_fingerprint": (
        "Notes in different languages were compared by their figures and names alone, and ideas within one language only."
        " pip install 'trimtab[radar]' compares them by meaning."
    ),
    "radar.translations": "{notes} are one text: it counts as one voice.",
    "radar.doubt": "{one} and {other} may be one text ({likeness:percent} of it). Say --same or --apart.",
    "radar.left_out": "{note}: {count:count} {count:line was|lines were} taken for links around the text and left out: {lines}",
    "radar.other_language": "{note} is in a language that is compared by figures and names alone.",
    "radar.signal": "{owners:count} independent owners bring this up: time to dig deeper.",
    "radar.would_be_signal": (
        "{owners:count} owners bring this up, {least:count} if the notes in doubt are one text. Rule on them first."
    ),
    "radar.too_few": "{owners:count} independent {owners:owner|owners} so far; from {needed:count} on it is a signal.",
    "radar.no_owner": "{notes} {notes:names|name} no owner, so {notes:it counts|they count} for no signal.",
    "radar.draft": (
        "A hypothesis to be: “{idea}” Say what you would do and measure, the least effect that matters, when to stop and"
        " the most it may cost, before it is tested."
    ),
    "radar.register": "Then register it: trimtab add hypothesis --channel {channel} {sources}",
    "radar.kept": "{count:count} {count:note was|notes were} recorded; what was recorded before was left alone.",
    "problem.nothing_to_hear": (
        "There is nothing to listen to.\nName files or folders of notes, or record what was heard: trimtab add note, trimtab add demo."
    ),
    "radar.no_facts": "No figure about a channel was found in the notes.",
    "radar.claims_are_claims": "A claim is what somebody says, not what is so. Each stands with who said it and as of when.",
    "title.voices": "Voices",
    "title.themes": "What comes up, and from how many",
    "title.signals": "Signals",
    "title.doubts": "To be ruled on",
    "title.claims": "Claims about channels, each once",
    "title.left_out": "Left out",
    "title.card": "{channel}",
    "title.figures": "Figures",
    "title.character": "What it is, in trimtab’s own words",
    "column.voice": "Voice",
    "column.notes": "Notes",
    "column.languages": "Languages",
    "column.first_heard": "First heard",
    "column.last_heard": "Last heard",
    "column.theme": "In the words of one of them",
    "column.owners": "Owners",
    "column.about": "About",
    "column.claim": "What is said",
    "column.value": "How much",
    "column.as_of": "As of",
    "column.said_by": "Said by",
    "column.nature": "What it is",
    "column.formats": "Formats",
    "column.minds": "People come",
    "column.figures": "Figures",
    "cell.stale": "stale",
    "cell.unknown_owner": "nobody named",
    "cell.day": "{day:date}",
    "cell.no_day": "no day",
    "cell.reposted": "also posted by {owners}",
    "cell.as_of_mentioned": "{day:date} at the latest, by the text",
    "cell.as_of_heard": "{day:date} at the latest, when it was heard",
    "cell.as_of_unknown": "no date",
    "cell.share": "{value:percent}",
    "cell.points": "{value:number} points",
    "cell.count": "{value:number}",
    "cell.times": "{value:number} times",
    "cell.year": "in {value}",
    "cell.minutes": "{value:number} minutes",
    "cell.hours": "{value:number} hours",
    "cell.days": "{value:number} days",
    "cell.bound.exact": "{amount}",
    "cell.bound.about": "about {amount}",
    "cell.bound.over": "over {amount}",
    "cell.bound.under": "under {amount}",
    "cell.in_market": "{subject}, {market}",
    # --- cards ---
    "card.intro": (
        "What a channel is comes in trimtab’s own words, a judgement to disagree with. Every figure has its source and"
        " date, and is stale after a year."
    ),
    "card.counts": "{fresh:count} fresh, {stale:count} stale",
    "card.no_figures": "No figure: none was found with a source.",
    "card.stale": "{count:count} {count:figure is|figures are} older than a year, and to be looked up again before anybody relies on {count:it|them}.",
    "card.formats": "Formats: {formats}.",
    "card.minds": "People come {minds}.",
    "card.goals": "Serves best: {goals}.",
    "card.source": "{owner}: {source}",
    "character.pinterest": (
        "A search engine for pictures that is often run as a social network. People look for what they will make, wear, cook or furnish, weeks"
        " before they buy, and a good image is found for months."
    ),
    "character.instagram": (
        "A feed of pictures and short video among friends and people one admires. Good for showing a product in somebody’s life; a post is over in days."
    ),
    "character.facebook": (
        "A feed of acquaintances, groups and local life, with the widest spread of ages. Its strength for advertisers is finding who"
        " responds, rather than what people have in mind."
    ),
    "character.tiktok": (
        "A stream of short video chosen by what one watched before, not by whom one follows. A newcomer can be seen by many;"
        " what looks like an advertisement is not."
    ),
    "character.linkedin": (
        "A network of people at work. They can be reached by trade, function and firm, and they read; a click costs more than elsewhere, and"
        " should be worth more."
    ),
    "character.youtube": (
        "A library of video and the second place where people look things up. What explains or compares is found by search for years."
    ),
    "character.x": "A public conversation about what happens right now. Good for voices and moments, poor for what is to last.",
    "character.reddit": (
        "Communities that ask and answer each other before they buy. They find advertising out at once and thank honesty; what they write is found by search."
    ),
    "character.snapchat": "A messenger of the young with a camera at its heart. Good for play and launches, poor for explaining.",
    "character.search": (
        "People say what they want and are shown who offers it. It harvests demand and makes none: what nobody looks for, it cannot sell."
    ),
    "character.shopping": (
        "A catalogue with pictures and prices beside the search. The feed is the advertisement: titles, images and stock decide."
    ),
    "character.display": "Space beside what somebody else publishes. Cheap attention, easily overrated by who merely passed it.",
    "character.email": (
        "A line to people who asked for it. It earns with those who know the brand and does not find new ones; the list is the asset."
    ),
    "character.podcast": (
        "A voice in the ear for an hour, trusted because it comes back every week. Good for what takes a story; hard to measure by clicks."
    ),
    "character.influencer": (
        "Somebody people follow shows what they use. Many small ones with a subject are another thing than one large name."
    ),
    "character.events": (
        "People meeting people: few, dear, and the only channel where they can try, ask and be asked. What counts is done before and after."
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
    "medium.search": "Paid search",
    "medium.shopping": "Shopping ads",
    "medium.display": "Display",
    "medium.email": "E-mail",
    "medium.podcast": "Podcasts",
    "medium.influencer": "Influencers",
    "medium.events": "Events",
    "subject.monthly_users": "people using it in a month",
    "subject.daily_users": "people using it in a day",
    "subject.users": "people using it",
    "subject.searches": "searches",
    "subject.time_spent": "time spent on it",
    "subject.discovery": "find brands or products there",
    "subject.purchase": "buy because of it",
    "subject.planning": "plan what they buy with it",
    "subject.spending": "what its users spend",
    "subject.likelihood": "likelier to do something",
    "subject.companies": "firms active on it",
    "subject.sign_ups": "of those who join",
    "subject.audience": "of a group that uses it",
    "subject.feature": "a feature came or went",
    "subject.return": "what comes back",
    "subject.rate": "respond",
    "subject.price": "price",
    "subject.growth": "growth",
    "subject.listings": "products listed",
    "subject.messages": "messages sent",
    "subject.verdict": "judge it their best channel",
    "subject.other": "something else",
    "tongue.en": "English",
    "tongue.fr": "French",
    "tongue.nl": "Dutch",
    "tongue.other": "another language",
    "tongue.untold": "too short to tell",
    "nature.visual_search": "a search engine for pictures",
    "nature.social_feed": "a feed among friends",
    "nature.short_video": "a stream of short video",
    "nature.video_library": "a library of video",
    "nature.professional_network": "a network of people at work",
    "nature.public_conversation": "a public conversation",
    "nature.community": "communities that advise each other",
    "nature.messenger": "a messenger",
    "nature.search": "a search engine",
    "nature.catalogue": "a catalogue with prices",
    "nature.placement": "space beside content",
    "nature.direct_line": "a line to people who asked for it",
    "nature.spoken_word": "the spoken word",
    "nature.endorsement": "a recommendation by somebody followed",
    "nature.encounter": "people meeting people",
    "format.text": "text",
    "format.image": "image",
    "format.short_video": "short video",
    "format.long_video": "long video",
    "format.audio": "audio",
    "format.product_listing": "product listing",
    "format.lead_form": "form",
    "format.lens": "lens",
    "format.talk": "talk",
    "mind.looking_for_something": "looking for something",
    "mind.planning": "to plan",
    "mind.comparing": "to compare",
    "mind.being_entertained": "to be entertained",
    "mind.being_with_others": "to be with others",
    "mind.learning": "to learn",
    "mind.working": "for work",
    "mind.following_the_news": "to follow the news",
    "mind.asking_others": "to ask others",
    "goal.awareness": "becoming known",
    "goal.consideration": "being considered",
    "goal.sales": "sales",
    "goal.leads": "leads",
    "goal.loyalty": "loyalty",
}
