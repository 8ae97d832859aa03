"""Blocks of the terminal set as a part of a page: the two cannot disagree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from trimtab.present.block import Block, Bullets, Facts, Heading, Paragraph, Table
from trimtab.present.page.markup import Markup, element, join, set_facts, set_list, set_table


def set_blocks(blocks: Iterable[Block]) -> Markup:
    """Set blocks; a table without a title of its own goes by the last title above it."""
    above, found = "", list[Markup]()
    for block in blocks:
        above = block.text if isinstance(block, Heading) else above
        found.append(_set_block(block, above))
    return join(found)


def _set_block(block: Block, above: str) -> Markup:
    match block:
        case Heading():
            return element("p", block.text, class_="lead") if block.level == 1 else element("h3", block.text)
        case Paragraph():
            return element("p", block.text)
        case Bullets():
            return set_list(block.items)
        case Facts():
            return set_facts(block.pairs)
        case Table():
            title = element("h3", block.title) if block.title else None
            return join((title, set_table(replace(block, title=block.title or above))))
