"""Blocks, as the terminal prints them, set as a part of a page."""

from __future__ import annotations

from collections.abc import Iterable

from trimtab.present.block import Block, Bullets, Facts, Heading, Paragraph, Table
from trimtab.present.page.markup import Markup, element, join, set_facts, set_list, set_table, set_text


def set_blocks(blocks: Iterable[Block], top: int = 2) -> Markup:
    """Set blocks; `top` is the level of a heading of the first level."""
    return join(_set_block(block, top) for block in blocks)


def _set_block(block: Block, top: int) -> Markup:
    match block:
        case Heading():
            return element(f"h{min(top + block.level - 1, 6)}", block.text)
        case Paragraph():
            return element("p", set_text(block.text))
        case Bullets():
            return set_list(block.items)
        case Facts():
            return set_facts(block.pairs)
        case Table():
            return set_table(block)
