"""Which language a text is in: English, French, Dutch, or another one.

Function words tell languages apart with a handful of words, weigh nothing and need no model. The neighbours that share
many of them (German and Afrikaans for Dutch, Spanish, Italian, Portuguese and Catalan for French, the Scandinavian ones
for both) have lists of their own, so that a text in one of them is known to be another language and not taken for the
nearest of the three.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import Enum


class Tongue(Enum):
    """A language a note may be in."""

    ENGLISH = "en"
    FRENCH = "fr"
    DUTCH = "nl"
    OTHER = "other"
    """Any other language."""
    UNTOLD = "untold"
    """Too few words to tell."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def tell_tongue(text: str) -> Tongue:
    """Tell the language of a text by its function words and the shapes of its other words.

    Each word votes for the languages whose lists hold it, with one vote shared between them; a word that no list holds
    gives a fifth of a vote to the languages whose typical spellings it has. One of the three is answered only where it
    wins by a margin over every other language, and where enough of the words vote for it: running text is two fifths
    function words, and a language that nothing here knows has few of them by chance.
    """
    words = split_words(text)
    votes = _count_votes(words)
    best, next_best = sorted(votes, key=lambda tag: -votes[tag])[:2]
    is_told = votes[best] >= max(_LEAST, _SUPPORT * len(words)) and votes[best] >= _MARGIN * votes[next_best]
    if is_told and best in _SPOKEN:
        return Tongue(best)
    return Tongue.OTHER if is_told or len(words) >= _ENOUGH else Tongue.UNTOLD


def split_words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, an elided article (l', d', qu') being a word of its own."""
    return tuple(_WORD.findall(text.casefold().replace("\u2019", "'")))


def _count_votes(words: Iterable[str]) -> dict[str, float]:
    votes = dict.fromkeys(_WORDS, 0.0)
    for word in words:
        if speakers := _SPEAKERS.get(word):
            for tag in speakers:
                votes[tag] += 1 / len(speakers)
        else:
            likely = [tag for tag, shape in _SHAPES.items() if shape.search(word)]
            for tag in likely:
                votes[tag] += _SHAPE / len(likely)
    return votes


_WORD = re.compile(r"[^\W\d_]+'(?=[^\W\d_])|[^\W\d_]+")
_LEAST = 0.3
"""Votes below which nothing is said: one word of a typical spelling is not enough, two are."""
_MARGIN = 1.15
"""How many times the votes of the next language the best must have."""
_ENOUGH = 10
"""Words from which on one of the three would have been told."""
_SUPPORT = 0.1
"""Votes there must be for each word of the text."""
_SHAPE = 0.2
"""Vote of a word that is on no list."""

_SPOKEN = frozenset({"en", "fr", "nl"})

_WORDS: Mapping[str, frozenset[str]] = {
    "en": _words(
        """
        the of and to in is you that it he was for on are as with his they i at be this have from or had by not but
        what all were we when your can said there use an each which she do how their if will up other about out many
        then them these so some her would make like him into has more no my than been who its now did get may part over
        new only very after our just where most know between should because any those both could such through before
        here under while us against why does off every being also until without within too own few much what's don't
        it's isn't more's what whose upon i'm we're you're they're year years people says help show all their one two
        three half percent per must let whether among across during already still even yet often once again than using
        used users list
        """
    ),
    "fr": _words(
        """
        le la les de des du un une et à au aux en dans est sont que qui quoi dont où ne pas plus ce cet cette ces se sa
        son ses leur leurs il elle ils elles on nous vous je tu me te y pour par sur avec sans sous chez vers entre
        mais ou donc car si comme quand lorsque très bien tout tous toute toutes même aussi été être avoir a ont avait
        était fait faire peut peuvent doit doivent votre vos notre nos mon ma mes ton ta tes quel quelle quels quelles
        l' d' qu' n' s' c' j' m' t' jusqu' lorsqu' puisqu' aujourd' parce depuis pendant avant après contre selon afin
        ainsi alors cela ceci celui celle ceux encore déjà toujours jamais rien chaque plusieurs autre autres moins peu
        beaucoup trop assez deux trois moitié cent pourcent ans année années chose dit sera serait étaient ni dès lors
        hors individu
        """
    ),
    "nl": _words(
        """
        de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij uit nog naar heeft hebben
        had werd wordt worden door over ze zij hij wij we je jij u uw jouw mijn ons onze hun haar dit deze die wat wie
        waar wanneer hoe waarom welke kan kunnen moet moeten mag mogen zal zullen zou zouden wil willen was waren ben
        bent geen meer veel weinig alle alles elk elke ieder iedere ander andere zo al tot tegen onder tussen zonder
        sinds tijdens omdat zodat hoewel terwijl want of dus toch wel niets iets iemand niemand nu dan daar hier heel
        zeer te twee drie helft procent jaar jaren maand week mensen gaat doen doet gedaan laten maken gebruikt gebruik
        's zich zelf eigen nooit altijd vaak alleen wij jullie hen hem zegt volgens per eerst gebruiken enige hetzij
        """
    ),
    "de": _words(
        """
        der die das und in den von zu mit ist des im nicht ein eine als auch es an werden aus er hat dass sie nach wird
        bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein
        wurde sei wenn ihre ihr können unter wir ich seine für auf dem sich gegen vom kann schon zwischen immer seit
        keine diese dieser jedes jahr jahren prozent menschen nutzer mensch recht jeder hälfte wenn dann sehr ohne
        unsere uns euch du dein mein
        """
    ),
    "af": _words(
        """
        die het en van is in om te nie wat met vir op aan by deur sy hy ons jou jy julle hulle word ek 'n nog kan sal
        moet was wees hierdie daardie elkeen alle mense meer as ook na uit oor tot sonder tussen baie enige persent
        jaar
        """
    ),
    "es": _words(
        """
        el la los las de del y a en un una que es son por para con no se su sus lo al como más pero o este esta estos
        sin sobre también hasta desde cuando muy entre ser tiene fue todo toda todos ya porque ha han hay donde quien
        nos ni contra años cada otro otros esa ese usuarios mitad derecho persona
        """
    ),
    "it": _words(
        """
        il lo la i gli le di del della dei delle e a in un una che è sono per con non si da dal alla nel nella come più
        ma o questo questa su anche fino quando molto tra essere ha hanno tutto tutti perché dove chi ci né contro anni
        ogni altro altri utenti metà diritto individuo dell' all' nell' sull' un'
        """
    ),
    "pt": _words(
        """
        o a os as de do da dos das e em no na nos nas um uma que é são por para com não se seu sua ao à como mais mas
        ou este esta isso sem sobre também até quando muito entre ser tem foi todo toda todos já porque há onde quem
        nem contra anos cada outro outros pelo pela usuários metade direito pessoa
        """
    ),
    "ca": _words(
        """
        el la els les de del dels i a en un una que és són per amb no se el seu seva al com més però o aquest aquesta
        sense sobre també fins quan molt entre ser té tot tota tots ja perquè ha han hi on qui ni contra anys cada
        altre l' d' n' s' dret persona
        """
    ),
    "sv": _words(
        """
        och att det i en på är som för av den med till ett har inte om han hon de vi jag sig från så men kan var eller
        vid när mer än också efter ut ska under alla detta sin sina mot utan år procent användare rätt envar hälften
        """
    ),
    "da": _words(
        """
        og at det i en på er som for af den med til et har ikke om han hun de vi jeg sig fra så men kan var eller ved
        når mere end også efter ud skal under alle dette sin sine mod uden år procent brugere ret enhver og halvdelen
        blir ble etter hun seg ikke fra være hvert menneske
        """
    ),
}
"""The most frequent words of each language, and a few that notes on marketing and manuals are full of."""

_SPEAKERS: Mapping[str, tuple[str, ...]] = {
    word: tuple(tag for tag, words in _WORDS.items() if word in words) for words in _WORDS.values() for word in words
}

_SHAPES: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"^wh|th|ght|ing$|ould|[^u]sh|ness$|ful$|ly$|ck|ew$|tion$|ed$|w[rn]"),
    "fr": re.compile(r"tion$|eux$|eau|[éèê]|ç|œ|^qu|que$|ment$|aux$|oi|ou[sr]?$|ez$|euse?s?$|iqu|elles?$|ance$|ité$"),
    "nl": re.compile(
        r"ij|aa|oe|uu|ee[^d]|oo[^k]|sch|heid$|lijk|tie[sf]?$|^ge.*[dt]$|vr|^ver|ngen$|den$|ken$|eu[rw]|isch|ui"
    ),
    "de": re.compile(r"[äöüß]|sch|ung(en)?$|keit|lich|^ge.*t$|ei[nct]|tz|pf"),
    "es": re.compile(r"[ñáíóú¿¡]|ción$|dad(es)?$|ll|ue|mente$|[ao]s$"),
    "it": re.compile(r"zione$|ità$|gli|cch|zz|gg|mente$|[aeo]tt[oaie]$|[^aeiou]i$"),
    "pt": re.compile(r"[ãõâ]|ção$|ções$|dade|lh|nh|mente$|[ao]s$"),
    "sv": re.compile(r"[åäö]|ck|tion(en)?$|het$|ande$|arna?$|sj"),
    "da": re.compile(r"[åæø]|else[rn]?$|hed$|ende$|erne$|tion(en)?$"),
}
"""Spellings typical of a language, for words that no list holds."""
