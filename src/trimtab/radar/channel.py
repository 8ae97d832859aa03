"""The channels marketers use, by whatever name a text or a file calls them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum


class Medium(Enum):
    """A channel as the outside world knows it; a team's own channels are one or several of these, or none."""

    PINTEREST = "pinterest"
    INSTAGRAM = "instagram"
    FACEBOOK = "facebook"
    TIKTOK = "tiktok"
    LINKEDIN = "linkedin"
    YOUTUBE = "youtube"
    X = "x"
    REDDIT = "reddit"
    SNAPCHAT = "snapchat"
    SEARCH = "search"
    SHOPPING = "shopping"
    DISPLAY = "display"
    EMAIL = "email"
    PODCAST = "podcast"
    INFLUENCER = "influencer"
    EVENTS = "events"


def find_media(text: str) -> tuple[tuple[Medium, int], ...]:
    """The channels a text names, each time with its place, in order of place."""
    found = [(medium, match.start()) for medium, pattern in _SPOKEN.items() for match in pattern.finditer(text)]
    return tuple(sorted(found, key=lambda pair: pair[1]))


def find_subject(sentences: Sequence[str]) -> Medium | None:
    """The channel a text is about: the one it names most, if it names it in at least two sentences or alone."""
    counts: dict[Medium, int] = {}
    for sentence in sentences:
        for medium in {medium for medium, _ in find_media(sentence)}:
            counts[medium] = counts.get(medium, 0) + 1
    if not counts:
        return None
    ranked = sorted(counts.items(), key=lambda pair: -pair[1])
    best, count = ranked[0]
    is_clear = len(ranked) == 1 or count > ranked[1][1]
    return best if is_clear and (count >= 2 or len(ranked) == 1) else None


def tell_media(name: str) -> frozenset[Medium]:
    """The channels that a name in a team's own file stands for: `meta_ads` is Facebook and Instagram."""
    words = " ".join(re.findall(r"[^\W_]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name))).casefold()
    return frozenset(medium for medium, pattern in _FILED.items() if pattern.search(words))


_SPOKEN: Mapping[Medium, re.Pattern[str]] = {
    Medium.PINTEREST: re.compile(r"\bPinterest\b|\bpinterest\b"),
    Medium.INSTAGRAM: re.compile(r"\b[Ii]nstagram\b|\bInsta\b"),
    Medium.FACEBOOK: re.compile(r"\b[Ff]acebook\b"),
    Medium.TIKTOK: re.compile(r"\b[Tt]ik ?[Tt]ok\b"),
    Medium.LINKEDIN: re.compile(r"\b[Ll]inked[Ii]n\b"),
    Medium.YOUTUBE: re.compile(r"\b[Yy]ou[Tt]ube\b"),
    Medium.X: re.compile(
        r"\b[Tt]witter\b|\bX \((?:formerly|anciennement|voorheen|ex-?)|\b(?:[Oo]n|[Ss]ur|[Oo]p|via|"
        r"[Ff]or) X(?=[\s,.;:!?]|$)|(?<![A-Z-])\bX(?='s\b| (?:users|ads|Ads|Premium)\b)"
    ),
    Medium.REDDIT: re.compile(r"\b[Rr]eddit\b"),
    Medium.SNAPCHAT: re.compile(r"\b[Ss]napchat\b"),
    Medium.SEARCH: re.compile(
        r"\bGoogle Ads\b|\b(?:[Pp]aid|[Bb]rand|[Gg]eneric) search\b|\b[Ss]earch ads?\b|\bS[EA]A\b|"
        r"\bSEM\b|\bBing\b|\bGoogle Search\b|\b[Rr]éférencement payant\b|\b[Zz]oekadverte\w+|"
        r"\b[Zz]oekmachine-?adverte\w+"
    ),
    Medium.SHOPPING: re.compile(
        r"\b(?:Google )?Shopping(?: ads)?\b|\bshopping ads\b|\b[Pp]roduct listing ads\b|"
        r"\bflux (?:de )?produits\b|\b[Pp]roductfeeds?\b|\b[Ss]hopping(?: |-)?feed\b"
    ),
    Medium.DISPLAY: re.compile(
        r"\b[Dd]isplay (?:ads?|advertising|campaigns?)\b|\b[Bb]anner(?:s| ads)?\b|\b[Bb]annières?\b|"
        r"\b[Pp]rogrammatic\b|\b[Pp]rogrammatique\b|\b[Dd]isplay-?adverten\w+|\bpublicité display\b"
    ),
    Medium.EMAIL: re.compile(
        r"\b[Ee]-?mails?(?: marketing|-?marketing)?\b|\b[Nn]ewsletters?\b|\b[Nn]ieuwsbrie(?:f|ven)\b|"
        r"\binfolettres?\b|\bcourriels?\b"
    ),
    Medium.PODCAST: re.compile(r"\b[Pp]odcasts?\b"),
    Medium.INFLUENCER: re.compile(r"\b[Ii]nfluen(?:cer|ceur|ceuse)s?\b|\b[Cc]reator marketing\b"),
    Medium.EVENTS: re.compile(
        r"\b[Tt]rade (?:fair|show)s?\b|\b[Vv]akbeur(?:s|zen)\b|\b[Ss]alons? professionnels?\b|"
        r"\b[Ee]vents? marketing\b|\b[Ee]venementen\b|\b[Éé]v[eéè]nements? professionnels?\b"
    ),
}
"""How running text names them. A word that is more than a channel's name (search, shop, event) needs company."""

_FILED: Mapping[Medium, re.Pattern[str]] = {
    Medium.PINTEREST: re.compile(r"\bpinterest\b|\bpins?\b"),
    Medium.INSTAGRAM: re.compile(r"\binstagram\b|\binsta\b|\big\b|\bmeta\b"),
    Medium.FACEBOOK: re.compile(r"\bfacebook\b|\bfb\b|\bmeta\b"),
    Medium.TIKTOK: re.compile(r"\btik ?tok\b"),
    Medium.LINKEDIN: re.compile(r"\blinked ?in\b"),
    Medium.YOUTUBE: re.compile(r"\byou ?tube\b|\byt\b"),
    Medium.X: re.compile(r"\btwitter\b|^x(?: ads)?$"),
    Medium.REDDIT: re.compile(r"\breddit\b"),
    Medium.SNAPCHAT: re.compile(r"\bsnap(?:chat)?\b"),
    Medium.SEARCH: re.compile(r"\bsearch\b|\bsea\b|\bsem\b|\badwords\b|\bgoogle ads\b|\bzoek\w*|\bbing\b|^google$"),
    Medium.SHOPPING: re.compile(r"\bshopping\b|\bpla\b|\bpmax\b|\bperformance max\b"),
    Medium.DISPLAY: re.compile(r"\bdisplay\b|\bbanners?\b|\bprogrammatic\b|\bgdn\b"),
    Medium.EMAIL: re.compile(r"\be ?mails?\b|\bnewsletters?\b|\bnieuwsbrief\b|\bcrm\b|\binfolettre\b"),
    Medium.PODCAST: re.compile(r"\bpodcasts?\b"),
    Medium.INFLUENCER: re.compile(r"\binfluenc\w*|\bcreators?\b"),
    Medium.EVENTS: re.compile(
        r"\bevents?\b|\btrade ?(?:fairs?|shows?)\b|\bbeurs\w*|\bsalons?\b|\bevenementen\b|\bevenements\b"
    ),
}
"""How a column or a plan names them, in lower case without punctuation."""
