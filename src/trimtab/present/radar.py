"""What was heard outside, as blocks for the terminal and as the document `--json` prints."""

from __future__ import annotations

from datetime import date

from trimtab.present.block import Block, Bullets, Cell, Column, Heading, Paragraph, Table
from trimtab.present.data import Data
from trimtab.present.fact import put_fact, tabulate_facts, word
from trimtab.present.language import find_language
from trimtab.present.number import write_date
from trimtab.present.sentence import say
from trimtab.radar import Doubt, Draft, Echo, Theme, Tongue, Voice
from trimtab.radar.theme import DIG_DEEPER
from trimtab.statement import Parameter, Statement


def as_echo_brief(echo: Echo, today: date, language: str = "en") -> tuple[Block, ...]:
    """Put what was heard into blocks: how many voices, what comes up, what to rule on, and the claims."""
    facts = tuple(fact for fact in echo.facts if fact.medium is not None)
    signals = tuple(say(statement, language) for draft in echo.drafts for statement in _state_draft(draft))
    doubts = tuple(say(statement, language) for statement in _state_doubts(echo))
    left_out = tuple(say(statement, language) for statement in _state_left_out(echo))
    return (
        Heading(text=say(_state_heard(echo), language), level=1),
        Paragraph(text=word(_code_manner(echo), language)),
        *_under("title.signals", signals, language),
        _tabulate_themes(echo, language),
        _tabulate_voices(echo, language),
        *_under("title.doubts", doubts, language),
        *(
            (
                tabulate_facts(facts, today, word("title.claims", language), language, with_channel=True),
                Paragraph(text=word("radar.claims_are_claims", language)),
            )
            if facts
            else (Paragraph(text=word("radar.no_facts", language)),)
        ),
        *_under("title.left_out", left_out, language),
    )


def as_hearing(echo: Echo, today: date, language: str = "en") -> tuple[Block, ...]:
    """The same for a page, on which doubts are settled and hypotheses written elsewhere."""
    facts = tuple(fact for fact in echo.facts if fact.medium is not None)
    signals = tuple(
        say(statement, language)
        for draft in echo.drafts
        for statement in _state_draft(draft)
        if statement.code != "radar.register"
    )
    return (
        Heading(text=say(_state_heard(echo), language), level=1),
        *_under("title.signals", signals, language),
        _tabulate_themes(echo, language),
        _tabulate_voices(echo, language),
        *(
            (tabulate_facts(facts, today, word("title.claims", language), language, with_channel=True),)
            if facts
            else ()
        ),
        *_under("title.left_out", tuple(say(statement, language) for statement in _state_left_out(echo)), language),
    )


def state_doubt(doubt: Doubt) -> Statement:
    """Two notes that may be one text."""
    params: dict[str, Parameter] = {"one": doubt.one, "other": doubt.other, "likeness": doubt.likeness}
    return Statement(code="radar.doubt", params=params)


def as_echo_data(echo: Echo, today: date, language: str = "en") -> dict[str, Data]:
    """Put what was heard into the document that `--json` prints."""
    return {
        "by_meaning": echo.by_meaning,
        "voices": [_put_voice(voice) for voice in echo.hearing.voices],
        "doubts": [
            {"one": doubt.one, "other": doubt.other, "likeness": doubt.likeness} for doubt in echo.hearing.doubts
        ],
        "themes": [_put_theme(theme, language) for theme in echo.themes],
        "drafts": [
            {
                "idea": draft.idea,
                "channels": [medium.value for medium in draft.media],
                "owners": list(draft.owners),
                "notes": list(draft.notes),
            }
            for draft in echo.drafts
        ],
        "facts": [put_fact(fact, today, language) for fact in echo.facts],
        "left_out": [
            {"note": wording.note.name, "lines": list(wording.left_out)}
            for wording in echo.wordings
            if wording.left_out
        ],
    }


def _code_manner(echo: Echo) -> str:
    return "radar.by_meaning" if echo.by_meaning else "radar.by_fingerprint"


def _state_heard(echo: Echo) -> Statement:
    return Statement(code="radar.heard", params={"notes": len(echo.wordings), "voices": len(echo.hearing.voices)})


def _state_draft(draft: Draft) -> tuple[Statement, ...]:
    return (
        Statement(code="radar.signal", params={"owners": len(draft.owners)}),
        Statement(code="radar.draft", params={"idea": draft.idea}),
        *_state_register(draft),
    )


def _state_register(draft: Draft) -> tuple[Statement, ...]:
    """How to take it further, where it rests on records of the team alone."""
    if not draft.media or not all(note.startswith("#") for note in draft.notes):
        return ()
    sources = " ".join(f"--sources {note.removeprefix('#')}" for note in draft.notes)
    return (Statement(code="radar.register", params={"channel": draft.media[0].value, "sources": sources}),)


def _state_doubts(echo: Echo) -> tuple[Statement, ...]:
    asked = [state_doubt(doubt) for doubt in echo.hearing.doubts]
    nameless = tuple(note for voice in echo.hearing.voices if voice.owner is None for note in voice.notes)
    if nameless:
        asked.append(Statement(code="radar.no_owner", params={"notes": nameless}))
    return tuple(asked)


def _state_left_out(echo: Echo) -> tuple[Statement, ...]:
    return (
        *(
            Statement(
                code="radar.left_out",
                params={
                    "note": wording.note.name,
                    "count": len(wording.left_out),
                    "lines": tuple(f"“{line}”" for line in wording.left_out),
                },
            )
            for wording in echo.wordings
            if wording.left_out
        ),
        *(
            Statement(code="radar.other_language", params={"note": wording.note.name})
            for wording in echo.wordings
            if wording.tongue is Tongue.OTHER
        ),
    )


def _state_theme(theme: Theme) -> Statement:
    count = len(theme.owners)
    if theme.is_signal:
        return Statement(code="radar.signal", params={"owners": count})
    if theme.would_be_signal:
        return Statement(code="radar.would_be_signal", params={"owners": count, "least": theme.least_owners})
    return Statement(code="radar.too_few", params={"owners": count, "needed": DIG_DEEPER})


def _under(title: str, items: tuple[str, ...], language: str) -> tuple[Block, ...]:
    return (Heading(text=word(title, language)), Bullets(items=items)) if items else ()


def _tabulate_themes(echo: Echo, language: str) -> Table:
    codes = ("column.about", "column.theme", "column.owners", "column.languages", "column.last_heard")
    rows = tuple(
        (
            Cell(text=", ".join(word(f"medium.{medium.value}", language) for medium in theme.media)),
            Cell(text=theme.wording, below=say(_state_theme(theme), language)),
            Cell(text=", ".join(theme.owners) or word("cell.unknown_owner", language)),
            Cell(text=_write_tongues(theme.tongues, language)),
            Cell(text=_write_day(theme.last_heard, language)),
        )
        for theme in echo.themes
    )
    return Table(
        title=word("title.themes", language), columns=tuple(Column(title=word(c, language)) for c in codes), rows=rows
    )


def _tabulate_voices(echo: Echo, language: str) -> Table:
    codes = ("column.voice", "column.notes", "column.languages", "column.first_heard", "column.last_heard")
    rows = tuple(
        (
            Cell(
                text=voice.owner or word("cell.unknown_owner", language),
                below=word("cell.reposted", language, owners=voice.reposted_by) if voice.reposted_by else "",
            ),
            Cell(
                text=", ".join(voice.notes),
                below=word("radar.translations", language, notes=voice.notes) if len(voice.notes) > 1 else "",
            ),
            Cell(text=_write_tongues(voice.tongues, language)),
            Cell(text=_write_day(voice.first_heard, language)),
            Cell(text=_write_day(voice.last_heard, language)),
        )
        for voice in echo.hearing.voices
    )
    return Table(
        title=word("title.voices", language), columns=tuple(Column(title=word(c, language)) for c in codes), rows=rows
    )


def _write_tongues(tongues: tuple[Tongue, ...], language: str) -> str:
    return ", ".join(word(f"tongue.{tongue.value}", language) for tongue in tongues)


def _write_day(day: date | None, language: str) -> str:
    return word("cell.no_day", language) if day is None else write_date(day, find_language(language))


def _put_voice(voice: Voice) -> dict[str, Data]:
    return {
        "notes": list(voice.notes),
        "owner": voice.owner,
        "reposted_by": list(voice.reposted_by),
        "languages": [tongue.value for tongue in voice.tongues],
        "first_heard": _put_day(voice.first_heard),
        "last_heard": _put_day(voice.last_heard),
    }


def _put_theme(theme: Theme, language: str) -> dict[str, Data]:
    return {
        "wording": theme.wording,
        "notes": list(theme.notes),
        "voices": len(theme.voices),
        "owners": list(theme.owners),
        "least_owners": theme.least_owners,
        "signal": theme.is_signal,
        "channels": [medium.value for medium in theme.media],
        "languages": [tongue.value for tongue in theme.tongues],
        "first_heard": _put_day(theme.first_heard),
        "last_heard": _put_day(theme.last_heard),
        "text": say(_state_theme(theme), language),
    }


def _put_day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
