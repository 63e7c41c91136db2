"""Which design sets which product."""

from __future__ import annotations

from collections.abc import Callable

from iceprint.design.card import card
from iceprint.design.discreet_card import discreet_card
from iceprint.design.language_poster import language_poster
from iceprint.design.moods import tuned
from iceprint.design.pair_card import pair_card
from iceprint.design.program_brochure import program_brochure
from iceprint.design.program_card import program_card
from iceprint.design.program_poster import program_poster
from iceprint.design.rack_card import rack_card
from iceprint.design.sticker import sticker
from iceprint.design.table_tent import table_tent
from iceprint.design.tear_off import tear_off_poster
from iceprint.design.type_floor import at_least
from iceprint.design.wallet_card import wallet_card
from iceprint.model.edition import Edition
from iceprint.model.language import Direction
from iceprint.model.template import Template, mirrored

DESIGNS: dict[str, Callable[[Edition], Template]] = {
    "card": card,
    "program-card": program_card,
    "program-poster": program_poster,
    "program-brochure": program_brochure,
    "wallet-card": wallet_card,
    "rack-card": rack_card,
    "discreet-card": discreet_card,
    "sticker": sticker,
    "table-tent": table_tent,
    "tear-off-poster": tear_off_poster,
    "language-poster": language_poster,
}
PAIR_DESIGNS: dict[str, Callable[[Edition], Template]] = {"program-card": pair_card}  # where two need another one
FACED = ("table-tent", "language-poster")  # their faces are mirrored one by one


def template_for(edition: Edition) -> Template:
    """The edition's words in the design of its product, mirrored for a language that runs from right to left.

    One that is built to a rule has no letters below the least size of the rule.
    """
    product = edition.product
    paired = bool(edition.beside) and product in PAIR_DESIGNS
    template = tuned((PAIR_DESIGNS if paired else DESIGNS)[product](edition), edition.mood)
    if edition.ruled:
        template = at_least(template, edition.ruled.rule.least_type, edition.ruled.exempts)
    upright = paired or product in FACED or edition.language.direction is Direction.LTR
    return template if upright else mirrored(template)
