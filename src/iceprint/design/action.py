"""A way to act in the band of a TIP card: its name over the number, and beside it what to know and a number to know."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.design import styles
from iceprint.design.contact import fact_block
from iceprint.model.edition import Edition
from iceprint.model.structure import Role
from iceprint.model.template import Block, SizeRange, Vertical, Zone
from iceprint.model.units import Box, mm


class Measures(NamedTuple):
    """The measures of an action, in points. Sizes are ranges; the floors of the language hold on top of them."""

    pitch: float = mm(3.5)  # from baseline to baseline: three lines of notes, or the number and its label
    label_hang: float = mm(1.6)  # what may hang below the label, above the number
    gap: float = mm(2.0)  # before the notes
    number_width: float = mm(43.7)
    number_height: float = mm(5.1)
    label: SizeRange = SizeRange("action", 9.0, 7.0)
    number: SizeRange = SizeRange("number", 17.0, 16.0)  # at least twice the body, typography.md section 1
    note: SizeRange = SizeRange("note", 7.5, 7.0)


MEASURES = Measures()
HEIGHT = 2 * MEASURES.pitch + mm(3.3)  # of the label over the number, to the highest ink of the label


def action(name: str, also: str, edition: Edition, foot: Box, hang: float | None = None) -> tuple[Zone, ...]:
    """The slots `<name>.label`, `.number`, `.note` and one more, on the lower edge of the box.

    Ink may `hang` below it, into the margin if nothing else is said.
    """
    m = MEASURES
    below = foot.y - edition.format.safe if hang is None else hang
    note, call = foot.cut_end(foot.width - m.number_width - m.gap, gap=m.gap)
    label, number = call.cut_bottom(2 * m.pitch)[1], call.cut_bottom(m.number_height)[0]
    what = Block(Role.H2, edition.one(f"{name}.label"), styles.ACTION)
    notes = (
        Block(Role.PARAGRAPH, edition.one(f"{name}.note"), styles.NOTE),
        Block(Role.PARAGRAPH, edition.one(f"{name}.{also}"), styles.NOTE_STRONG),
    )
    return (
        Zone(f"{name} label", label, (what,), m.label, Vertical.FOOT, row=name, hang=m.label_hang),
        Zone(
            f"{name} number",
            number,
            (fact_block(edition.facts[f"{name}.number"], edition, styles.NUMBER),),
            m.number,
            Vertical.FOOT,
            most_lines=1,
            row=name,
            hang=below,
        ),
        Zone(f"{name} note", note, notes, m.note, Vertical.FOOT, row=name, hang=below, pitch=m.pitch),
    )
