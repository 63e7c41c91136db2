"""The list of all checks, in the order in which they are reported."""

from __future__ import annotations

from iceprint.verify.check import EVERY, Check
from iceprint.verify.checks import (
    actions,
    black_text,
    blank_pages,
    bleed,
    boxes,
    cells,
    code_size,
    contrast,
    encryption,
    figures,
    file_id,
    filters,
    fold_margin,
    fonts,
    foreign_objects,
    headings,
    hidden_text,
    inks,
    layers,
    line_width,
    link_tags,
    lists,
    marked_content,
    no_rgb,
    notes,
    output_intent,
    overprint,
    pictures,
    press_metadata,
    press_states,
    rule_facts,
    rule_languages,
    rule_sheet,
    rule_type,
    rule_words,
    safe_margin,
    small_text,
    spoken_text,
    tables,
    tags,
    total_ink,
    transparency,
    type_size,
    unicode,
    version,
    xmp,
)
from iceprint.verify.profiles import Claim
from iceprint.verify.promised import PROMISED

CHECKS: tuple[Check, ...] = (
    *PROMISED,
    # the file
    version.CHECK,
    file_id.CHECK,
    encryption.CHECK,
    filters.CHECK,
    xmp.CHECK,
    xmp.AGREEMENT,
    press_metadata.CHECK,
    output_intent.CHECK,
    actions.CHECK,
    foreign_objects.CHECK,
    layers.CHECK,
    notes.CHECK,
    # the sheet
    boxes.CHECK,
    bleed.CHECK,
    safe_margin.CHECK,
    fold_margin.CHECK,
    blank_pages.CHECK,
    # the inks
    no_rgb.CHECK,
    inks.CHECK,
    inks.NAMES,
    inks.REGISTRATION,
    total_ink.CHECK,
    overprint.CHECK,
    black_text.CHECK,
    small_text.CHECK,
    line_width.CHECK,
    transparency.CHECK,
    press_states.CHECK,
    pictures.CHECK,
    # the words
    fonts.CHECK,
    fonts.WIDTHS,
    fonts.GLYPHS,
    type_size.CHECK,
    hidden_text.CHECK,
    contrast.CHECK,
    unicode.CHECK,
    # the codes
    code_size.CHECK,
    code_size.QUIET_ZONE,
    code_size.INK,
    # the tags
    tags.CHECK,
    tags.LANGUAGE,
    tags.TITLE,
    marked_content.CHECK,
    marked_content.PARENTS,
    headings.CHECK,
    lists.CHECK,
    tables.CHECK,
    figures.CHECK,
    link_tags.CHECK,
    spoken_text.CHECK,
)

SHEETS: tuple[Check, ...] = (cells.PLACES, cells.WORDS, cells.INK, cells.LINES)
RULED: tuple[Check, ...] = (  # where the rule of a jurisdiction is named, in the file or by who asks
    rule_sheet.CHECK,
    rule_type.CHECK,
    rule_languages.CHECK,
    rule_facts.CHECK,
    rule_words.CHECK,
)


def checks_for(
    claim: Claim | None, *, sheets: bool = False, tagged: bool = False, proof: bool = False
) -> tuple[Check, ...]:
    """What is asked of a file by its claim; of one that claims nothing, what is asked of every file.

    What lies on sheets is asked of `sheets` alone; what is about tags also of press files that are `tagged`, or have to
    be. Of a `proof` for reviewers nothing is asked that is about the piece that it shows.
    """

    def is_asked(check: Check) -> bool:
        if proof and check.pieces:
            return False
        if claim is None:
            return check.claims == EVERY
        return claim in check.claims or (tagged and check.tagged and claim is Claim.PRESS)

    return (*filter(is_asked, CHECKS), *(SHEETS if sheets else ()))
