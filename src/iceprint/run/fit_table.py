"""How tight every zone of every edition is: what a translator looks at before writing longer."""

from __future__ import annotations

from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.design.products import template_for
from iceprint.errors import IceprintError, distinct, flatten
from iceprint.layout.compose import compose
from iceprint.model.edition import Edition
from iceprint.model.material import JOINT
from iceprint.model.page import ZoneFit
from iceprint.text.faces import Fonts

Row = tuple[Edition, ZoneFit]


def fit_table(library: Library) -> tuple[tuple[Row, ...], tuple[IceprintError, ...]]:
    """Every zone with its edition, the tightest first, and what kept editions from being laid out.

    Of pairs only the side of the first language is told: each language is the first of one.
    """
    fonts = Fonts(library.project.fonts)
    rows: list[Row] = []
    errors: list[IceprintError] = []
    for material in library.materials:
        for tag in library.material(material).sayings:
            try:
                edition = resolve(library, material, tag)
                template = template_for(edition)
                fits = compose(edition, template, fonts).fits
                rows += ((edition, fit) for fit in fits if JOINT not in tag or fit.side == template.sides[0].name)
            except IceprintError as error:
                errors += flatten(error)
    return tuple(sorted(rows, key=lambda row: (row[1].reserve, row[0].material, row[0].tag))), distinct(errors)
