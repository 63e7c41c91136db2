"""Which design sets which product."""

from __future__ import annotations

from collections.abc import Callable

from iceprint.design.card import card
from iceprint.design.moods import tuned
from iceprint.design.pair_card import pair_card
from iceprint.design.program_brochure import program_brochure
from iceprint.design.program_card import program_card
from iceprint.design.program_poster import program_poster
from iceprint.model.edition import Edition
from iceprint.model.language import Direction
from iceprint.model.template import Template, mirrored

DESIGNS: dict[str, Callable[[Edition], Template]] = {
    "card": card,
    "program-card": program_card,
    "program-poster": program_poster,
    "program-brochure": program_brochure,
}


# Designs in which every language has a side, and its own direction.
SIDED: dict[str, Callable[[Edition], Template]] = {"program-card": pair_card}


def template_for(edition: Edition) -> Template:
    """The edition's words in the design of its product, mirrored for a language that runs from right to left."""
    if edition.beside and edition.product in SIDED:
        return tuned(SIDED[edition.product](edition), edition.mood)
    template = tuned(DESIGNS[edition.product](edition), edition.mood)
    return mirrored(template) if edition.language.direction is Direction.RTL else template
