"""Notes and articles to voices, themes and facts, and the channels' fact cards."""

from trimtab.radar.almanac import FIGURES
from trimtab.radar.atlas import CHARACTERS
from trimtab.radar.card import Age, Character, FactCard, Format, Goal, Mind, Nature, Toil, Trait, deal_cards
from trimtab.radar.channel import Medium, tell_media
from trimtab.radar.claim import Basis, Claim, find_claims
from trimtab.radar.encoder import Encoder, load_encoder
from trimtab.radar.fact import Fact, merge_claims
from trimtab.radar.figure import Bound, Unit
from trimtab.radar.grouping import Ruling
from trimtab.radar.likeness import compare_notes
from trimtab.radar.listening import Echo, listen
from trimtab.radar.note import Note
from trimtab.radar.page import read_page
from trimtab.radar.subject import Subject
from trimtab.radar.theme import Draft, Theme, draft_hypothesis, find_themes
from trimtab.radar.tongue import Tongue, tell_tongue
from trimtab.radar.voice import Doubt, Hearing, Voice, find_voices
from trimtab.radar.wording import Wording, read_note

__all__ = [
    "CHARACTERS",
    "FIGURES",
    "Age",
    "Basis",
    "Bound",
    "Character",
    "Claim",
    "Doubt",
    "Draft",
    "Echo",
    "Encoder",
    "Fact",
    "FactCard",
    "Format",
    "Goal",
    "Hearing",
    "Medium",
    "Mind",
    "Nature",
    "Note",
    "Ruling",
    "Subject",
    "Theme",
    "Toil",
    "Tongue",
    "Trait",
    "Unit",
    "Voice",
    "Wording",
    "compare_notes",
    "deal_cards",
    "draft_hypothesis",
    "find_claims",
    "find_themes",
    "find_voices",
    "listen",
    "load_encoder",
    "merge_claims",
    "read_note",
    "read_page",
    "tell_media",
    "tell_tongue",
]
