"""What is wrong with a command line, said in the reader's language."""

from __future__ import annotations

import re
import sys

import click

from trimtab.cli.language import choose_language, listen_ahead
from trimtab.statement import Statement

EXTRA = re.compile(r"unexpected extra arguments? \((.*)\)")
"""What click says of arguments a command has no place for; it has no type of its own."""


def complain(error: click.ClickException) -> None:
    """Tell what is wrong, after how the command is used and where its help is."""
    listen_ahead(sys.argv[1:])
    fault = _name_fault(error)
    if fault is None:
        error.show()
        return
    from trimtab.cli.terminal import sentence
    from trimtab.present.sentence import say

    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is not None:
        pieces = " ".join([context.command_path, *context.command.collect_usage_pieces(context)])
        click.echo(sentence("cli.click.usage", usage=pieces), err=True)
        click.echo(sentence("cli.click.help", command=f"{context.command_path} --help") + "\n", err=True)
    near = tuple(error.possibilities or ()) if isinstance(error, click.NoSuchOption | click.NoSuchCommand) else ()
    what = " ".join([say(fault, choose_language()), *([sentence("cli.click.near", near=near)] if near else [])])
    click.echo(sentence("cli.click.error", what=what), err=True)


def _name_fault(error: click.ClickException) -> Statement | None:
    """What click found; None for what is so rare that there is no sentence for it."""
    match error:
        case click.NoSuchOption():
            fault = Statement(code="cli.click.no_option", params={"name": error.option_name})
        case click.NoSuchCommand():
            fault = Statement(code="cli.click.no_command", params={"name": error.command_name})
        case click.BadOptionUsage():
            fault = Statement(code="cli.click.no_value", params={"name": error.option_name})
        case click.MissingParameter() if error.param is not None:
            fault = Statement(code="cli.click.missing", params={"name": _name(error.param, error)})
        case click.BadParameter() if error.param is not None:
            fault = _name_unfit(error.param, error)
        case click.UsageError() if surplus := EXTRA.search(error.message):
            fault = Statement(code="cli.click.extra", params={"what": surplus[1]})
        case click.UsageError() if type(error) is click.UsageError:
            fault = Statement(code="cli.click.plain", params={"what": error.message})
        case _:
            return None
    return fault


def _name_unfit(param: click.Parameter, error: click.BadParameter) -> Statement:
    name = _name(param, error)
    match param.type:
        case click.Choice():
            choices = tuple(map(str, param.type.choices))
            return Statement(code="cli.click.choice", params={"name": name, "choices": choices})
        case click.types.IntParamType():
            return Statement(code="cli.click.whole", params={"name": name})
        case click.types.FloatParamType():
            return Statement(code="cli.click.number", params={"name": name})
    return Statement(code="cli.click.unfit", params={"name": name, "what": error.message})


def _name(param: click.Parameter, error: click.UsageError) -> str:
    return param.get_error_hint(error.ctx).replace("'", "")
