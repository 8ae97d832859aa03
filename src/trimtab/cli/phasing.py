"""Placing next quarter's spend so that channels come apart, at the terminal."""

from __future__ import annotations

from pathlib import Path

from trimtab.cli.language import choose_language
from trimtab.cli.option import refuse_usage
from trimtab.cli.sitting import Request, print_json, write_text
from trimtab.cli.terminal import print_blocks, print_sentence, show_progress
from trimtab.cycle import check_writable, hold_phasing, load_settings, prepare_forecast
from trimtab.present import as_course_file, as_phasing, as_phasing_data, as_reading
from trimtab.quantities import ChannelName


def conduct_phasing(request: Request, channels: tuple[str, ...], swing: float, out: Path | None) -> None:
    """Fit a file, place the quarter after it and say what that would teach."""
    settings, problems = load_settings(request.configuration, request.flags)
    file = request.file or settings.data
    if file is None:
        raise refuse_usage("cli.usage.no_file_to_rephase")
    question = prepare_forecast(file, settings, problems=(*problems, *(() if out is None else check_writable(out))))
    panel = question.panel
    if not request.as_json:
        print_blocks(as_reading(question.coverage, choose_language()))
    with show_progress() as tell:
        phasing = hold_phasing(question, tuple(map(ChannelName, channels)), swing, tell)
    if out is not None:
        write_text(out, as_course_file(phasing))
    if request.as_json:
        print_json(as_phasing_data(phasing, panel.grain, panel.currency))
        return
    print_blocks(as_phasing(phasing, panel.grain, panel.currency, choose_language()))
    if out is not None:
        print_sentence("cli.course_written", file=str(out))
