"""The code to scan, with the address that it opens and what it is for."""

from __future__ import annotations

from iceprint.design import styles
from iceprint.design.contact import fact_block
from iceprint.model.edition import Edition
from iceprint.model.structure import Role
from iceprint.model.template import Block, CodeZone
from iceprint.model.units import Box

QUIET_SHARE = 4 / 29  # quiet zone against the dark squares, of the code of version 3 that short addresses take
RESERVE = "Q"  # a quarter may be scratched


def has_code(edition: Edition) -> bool:
    """Whether there is something to scan."""
    return "scan.page" in edition.facts


def code(box: Box, edition: Edition, section: str = "") -> CodeZone:
    """The code in a square, quiet zone included."""
    return CodeZone("code", box, edition.facts["scan.page"], edition.one("scan.alt"), RESERVE, section=section)


def around(dark: Box) -> Box:
    """A square of dark modules with its quiet zone."""
    return dark.inset(-QUIET_SHARE * dark.width)


def address(edition: Edition) -> Block:
    """What the code opens, for those who type it."""
    return fact_block(edition.facts["scan.page"], edition, styles.ADDRESS)


def caption(edition: Edition) -> Block:
    """What the code is for."""
    return Block(Role.PARAGRAPH, edition.one("scan.label"), styles.CAPTION)
