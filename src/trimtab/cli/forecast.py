"""Looking ahead at the terminal."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from trimtab import __version__
from trimtab.cli.language import choose_language
from trimtab.cli.option import refuse_usage
from trimtab.cli.sitting import Request, print_json, write_text
from trimtab.cli.terminal import print_blocks, print_sentence, show_progress
from trimtab.cycle import (
    Question,
    Workspace,
    hold_backtest,
    load_settings,
    make_forecast,
    prepare_forecast,
)
from trimtab.model import Backtest, Forecast
from trimtab.present import as_backtest_brief, as_backtest_data, as_forecast_brief, as_forecast_data, as_reading
from trimtab.problems import BadInput


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a forecast is asked to follow."""

    path: Path | None
    """File of what is going to be spent."""
    plan: int | None
    """Recorded review whose plan is followed."""
    periods: int | None
    wants_backtest: bool


def conduct_forecast(request: Request, asked: Asked) -> None:
    """Forecast a file, or its past, and say what came of it."""
    settings, problems = load_settings(request.configuration, request.flags)
    file = request.file or settings.data
    if file is None:
        raise refuse_usage("cli.usage.no_file_to_forecast")
    if problems:
        raise BadInput(problems)
    workspace = Workspace.locate(request.folder, settings.ledger)
    question = prepare_forecast(
        file,
        settings,
        path=asked.path,
        plan=None if asked.plan is None else (workspace, asked.plan),
        periods=asked.periods,
        page=request.page,
        given=request.flags,
    )
    if not request.as_json:
        if request.configuration.exists():
            print_sentence("cli.settings_used", file=str(request.configuration))
        print_blocks(as_reading(question.coverage, choose_language()))
    _tell(_look_ahead(question, asked), Path(question.coverage.file).name, request)
    if request.page is not None and not request.as_json:
        print_sentence("cli.page_written", page=str(request.page))


def _look_ahead(question: Question, asked: Asked) -> Forecast | Backtest:
    with show_progress() as tell:
        if asked.wants_backtest:
            return hold_backtest(question, tell, periods=asked.periods)
        return make_forecast(question, tell)


def _tell(found: Forecast | Backtest, file: str, request: Request) -> None:
    """Write the page that was asked for, and print what was found."""
    if request.page is not None:
        write_text(request.page, _set_page(found, file))
    if request.as_json:
        print_json(as_backtest_data(found) if isinstance(found, Backtest) else as_forecast_data(found))
    elif isinstance(found, Backtest):
        print_blocks(as_backtest_brief(found, choose_language()))
    else:
        print_blocks(as_forecast_brief(found, choose_language()))


def _set_page(found: Forecast | Backtest, file: str) -> str:
    from trimtab.present.page import as_backtest_page, as_forecast_page

    if isinstance(found, Backtest):
        return as_backtest_page(found, file, __version__, choose_language())
    return as_forecast_page(found, file, __version__, choose_language())
