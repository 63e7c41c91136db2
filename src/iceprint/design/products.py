"""Which design sets which product."""

from __future__ import annotations

from collections.abc import Callable

from iceprint.design.card import card
from iceprint.design.program_brochure import program_brochure
from iceprint.design.program_card import program_card
from iceprint.design.program_poster import program_poster
from iceprint.design.type_floor import at_least
from iceprint.model.edition import Edition
from iceprint.model.language import Direction
from iceprint.model.template import Template, mirrored

DESIGNS: dict[str, Callable[[Edition], Template]] = {
    "card": card,
    "program-card": program_card,
    "program-poster": program_poster,
    "program-brochure": program_brochure,
}


def template_for(edition: Edition) -> Template:
    """The edition's words in the design of its product, mirrored for a language that runs from right to left.

    One that is built to a rule has no letters below the least size of the rule.
    """
    template = DESIGNS[edition.product](edition)
    if edition.ruled:
        template = at_least(template, edition.ruled.rule.least_type, edition.ruled.rule.exempts)
    return mirrored(template) if edition.language.direction is Direction.RTL else template
