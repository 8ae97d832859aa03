"""A file of finished experiments to `Lift`s."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import TypeVar

import numpy as np

from trimtab.intake import Panel
from trimtab.intake.header import match_name
from trimtab.intake.listing import Listing, open_listing
from trimtab.intake.sheet import limit_repeats
from trimtab.intake.timeline import find_last_day
from trimtab.lift.check import RANGES
from trimtab.lift.record import Lift, StudyDesign, Use
from trimtab.lift.window import reads_nothing
from trimtab.problems import Problem
from trimtab.quantities import Array, ChannelName
from trimtab.statement import Parameter

_Word = TypeVar("_Word", bound=Enum)

COLUMNS = {
    "channel": frozenset({"channel", "kanaal", "canal"}),
    "start": frozenset({"start", "start date", "begin", "debut", "startdatum"}),
    "end": frozenset({"end", "end date", "einde", "fin", "einddatum"}),
    "read_until": frozenset({"read until", "readout end", "gemeten tot", "lu jusqu au"}),
    "geos": frozenset({"geos", "geo", "regions", "region", "regio s", "regios", "treated geos"}),
    "estimate": frozenset({"estimate", "lift", "incremental", "incremental outcome", "effect", "effet", "schatting"}),
    "standard_error": frozenset({"standard error", "se", "std error", "standaardfout", "erreur type"}),
    "degrees_of_freedom": frozenset({"degrees of freedom", "df", "vrijheidsgraden", "degres de liberte"}),
    "spend_change": frozenset({"spend change", "change in spend", "verschil in uitgaven", "variation des depenses"}),
    "share": frozenset({"share", "treated share", "aandeel", "part"}),
    "share_of_all": frozenset({"share of all", "aandeel van alles", "part du tout"}),
    "design": frozenset({"design", "opzet", "plan"}),
    "use": frozenset({"use", "gebruik", "usage"}),
    "from_panel": frozenset({"from panel", "uit panel", "du panel"}),
    "relative": frozenset({"relative", "relative lift", "relatief", "relatif"}),
    "relative_error": frozenset({"relative error", "relatieve fout", "erreur relative"}),
    "lower_is_better": frozenset({"lower is better", "less is better", "lager is beter", "moins est mieux"}),
    "outcome": frozenset({"outcome", "metric", "measured", "uitkomst", "gemeten", "resultat", "mesure"}),
    "spend_error": frozenset({"spend error", "fout van uitgaven", "erreur des depenses"}),
}
"""Our name of a column -> its spellings, folded."""
REQUIRED = ("channel", "start", "end", "estimate", "standard_error")
YES = frozenset({"yes", "true", "1", "oui", "vrai", "ja", "waar", "y", "x"})
_NO = frozenset({"", "no", "false", "0", "non", "faux", "nee", "onwaar", "n"})


def read_lifts(source: object, panel: Panel) -> tuple[tuple[Lift, ...], tuple[Problem, ...], tuple[Problem, ...]]:
    """The finished experiments in a file, one row each, checked against the panel; every fault of the file; notices.

    Args:
        source: A path or data frame with columns channel, start, end, estimate and standard_error, and, where they
            apply, read_until (empty: no cool-down), geos (`;` between names), degrees_of_freedom, spend_change, share,
            design (`before_after`, the most careful reading, when empty), use (`calibrate` when empty) and from_panel
            (yes or no). `share_of_all` is the part of the whole that the geos are, for a panel that has none to name.
            `outcome` is what was measured, the panel's when empty. `relative`, `relative_error`, `spend_error` and
            `lower_is_better` are for the archive and not read here.
        panel: Whose channels, geos and periods are meant. An experiment whose read-out does not lie within its periods
            is left out with a notice: exports roll on, and a good experiment is no fault for having grown old. One of
            another outcome is left out with a notice too.
    """
    listing, problems = open_listing(source, COLUMNS, REQUIRED)
    if listing is None:
        return (), problems, ()
    reader = _Reader(listing, panel)
    lifts = [reader.read_lift(row) for row in range(len(listing.lines))]
    notices = (*listing.notices, *reader.notices)
    if reader.problems:
        return (), limit_repeats(reader.problems), notices
    return tuple(lift for lift in lifts if lift is not None), (), (*notices, *reader.ask_back())


class _Reader:
    """Reads rows one by one and collects their faults."""

    def __init__(self, listing: Listing, panel: Panel) -> None:
        self.listing, self.panel = listing, panel
        self.last_day = find_last_day(panel.periods[-1], panel.grain)
        self.problems: list[Problem] = []
        self.notices: list[Problem] = []
        self.undescribed: list[int] = []
        """Rows without a design."""
        self.unsourced: list[int] = []
        """Rows that do not say whether they were computed from the panel, and may have been."""
        self.channels: Mapping[str, ChannelName] = {
            match_name(text): c.name
            for c in panel.channels
            for text in (c.exposure_column, c.spend_column, c.name)
            if text
        }
        self.geos = {match_name(geo): geo for geo in panel.geos}
        self.days = {name: self._read_days(name) for name in ("start", "end", "read_until")}
        self.figures = {name: self._read_numbers(name) for name in (*RANGES, "share_of_all")}

    def report(self, code: str, row: int, name: str, /, **params: Parameter) -> None:
        self.problems.append(self.listing.problem(code, row, name, **params))

    def _read_days(self, name: str) -> tuple[date | None, ...]:
        days, problems = self.listing.days(name)
        self.problems.extend(problems)
        return days

    def _read_numbers(self, name: str) -> Array:
        values, problems = self.listing.numbers(name)
        self.problems.extend(problems)
        return values

    def read_lift(self, row: int) -> Lift | None:
        """The experiment in one row; None where the data do not hold it, or its faults leave nothing to build."""
        window = self._find_window(row)
        if window is not None and not (self._is_of_outcome(row, window) and self._holds(row, window)):
            return None
        channel = self._find_channel(row)
        figures = {name: self._find_figure(row, name) for name in (*RANGES, "share_of_all")}
        estimate, error, share = figures["estimate"], figures["standard_error"], figures["share"] or 1.0
        geos: tuple[str, ...] = ()
        if len(self.panel.geos) == 1 and figures["share_of_all"] is not None:
            # The data have no regions to name, and the row says what part of the whole the named ones are.
            share *= figures["share_of_all"]
        else:
            geos = self._find_geos(row)
        design = self._find_design(row, share)
        use = self._find_word(row, "use", Use)
        from_panel = self._find_answer(row)
        if channel is None or window is None or estimate is None or error is None:
            return None
        lift = Lift(
            channel=channel,
            start=window[0],
            end=window[1],
            read_until=window[2],
            geos=geos,
            estimate=estimate,
            standard_error=error,
            degrees_of_freedom=figures["degrees_of_freedom"],
            spend_change=figures["spend_change"],
            share=share,
            design=design,
            use=Use.CALIBRATE if use is None else use,
            from_panel=from_panel,
        )
        if reads_nothing(self.panel, lift):
            self.report(
                "problem.lift_row_reads_nothing",
                row,
                "spend_change",
                channel=channel,
                start=lift.start.isoformat(),
                end=lift.end.isoformat(),
            )
        if not self.listing.texts("from_panel")[row] and design is not StudyDesign.USER_LEVEL and share == 1.0:
            self.unsourced.append(row)
        return lift

    def _find_channel(self, row: int) -> ChannelName | None:
        text = self.listing.texts("channel")[row]
        found = self.channels.get(match_name(text))
        if found is None:
            known = tuple(c.name for c in self.panel.channels)
            self.report("problem.listing_unknown_channel", row, "channel", name=text, known=known)
        return found

    def _find_window(self, row: int) -> tuple[date, date, date] | None:
        for name in ("start", "end"):
            if not self.listing.texts(name)[row]:
                self.report("problem.listing_blank", row, name)
        start, end = self.days["start"][row], self.days["end"][row]
        until = self.days["read_until"][row] or end
        if start is None or end is None or until is None:
            return None
        if not start <= end <= until:
            self.report("problem.lift_window_reversed", row, "end")
            return None
        return start, end, until

    def _is_of_outcome(self, row: int, window: tuple[date, date, date]) -> bool:
        """Whether it measured what the data hold; where it did not, the row is left out, and it is said."""
        measured, held = self.listing.texts("outcome")[row], self.panel.outcome_name
        if match_name(measured) in {"", match_name(held)}:
            return True
        params: dict[str, Parameter] = {
            "channel": self.listing.texts("channel")[row],
            "start": window[0].isoformat(),
            "measured": measured,
            "outcome": held,
        }
        self.notices.append(self.listing.problem("notice.lift_of_other_outcome", row, "outcome", **params))
        return False

    def _holds(self, row: int, window: tuple[date, date, date]) -> bool:
        """Whether the data hold the whole read-out; where they do not, the row is left out, and it is said."""
        (start, _, until), first, last = window, self.panel.periods[0], self.last_day
        if start >= first and until <= last:
            return True
        params: dict[str, Parameter] = {
            "channel": self.listing.texts("channel")[row],
            "start": start.isoformat(),
            "until": until.isoformat(),
            "first": first.isoformat(),
            "last": last.isoformat(),
        }
        place = "before_data" if until < first else "after_data" if start > last else "partly_in_data"
        self.notices.append(self.listing.problem(f"notice.lift_{place}", row, "start", **params))
        return False

    def _find_geos(self, row: int) -> tuple[str, ...]:
        names = [name for name in (part.strip() for part in self.listing.texts("geos")[row].split(";")) if name]
        known = [(name, self.geos.get(match_name(name))) for name in names]
        for name, geo in known:
            if geo is None:
                self.report("problem.lift_unknown_geo", row, "geos", name=name)
        return tuple(dict.fromkeys(geo for _, geo in known if geo is not None))

    def _find_figure(self, row: int, name: str) -> float | None:
        value, bound = float(self.figures[name][row]), RANGES["share" if name == "share_of_all" else name]
        if np.isnan(value):
            if name in REQUIRED and not self.listing.texts(name)[row]:
                self.report("problem.listing_blank", row, name)
            return None
        if not bound.allows(value):
            written = self.listing.texts(name)[row]
            self.report("problem.lift_figure_outside", row, name, value=written, expected=bound.expected)
            return None
        return value

    def _find_design(self, row: int, share: float) -> StudyDesign:
        """How it was run; the most careful reading where that is not said."""
        design = self._find_word(row, "design", StudyDesign)
        if design in (StudyDesign.GEO, StudyDesign.MATCHED_MARKETS) and len(self.panel.geos) == 1 and share == 1.0:
            self.report("problem.lift_without_control", row, "design", design=design.value)
        if not self.listing.texts("design")[row]:
            self.undescribed.append(row)
        return design or StudyDesign.BEFORE_AFTER

    def ask_back(self) -> tuple[Problem, ...]:
        """What the file leaves unsaid although it matters, each once for all the rows it leaves it unsaid in."""
        asked = {"notice.lift_without_design": ("design", self.undescribed)}
        asked["notice.lift_without_source"] = ("from_panel", self.unsourced)
        return tuple(
            self.listing.problem(code, rows[0], name, rows=tuple(str(self.listing.lines[row]) for row in rows))
            for code, (name, rows) in asked.items()
            if rows
        )

    def _find_word(self, row: int, name: str, words: type[_Word]) -> _Word | None:
        text = match_name(self.listing.texts(name)[row])
        found = {match_name(str(word.value)): word for word in words}.get(text)
        if found is None and text:
            self.report("problem.lift_unknown_word", row, name, known=tuple(str(word.value) for word in words))
        return found

    def _find_answer(self, row: int) -> bool:
        text = self.listing.texts("from_panel")[row].casefold()
        if text not in YES | _NO:
            self.report("problem.lift_unknown_word", row, "from_panel", known=("yes", "no"))
        return text in YES
