"""Which design sets which product. Only the one that is asked for is loaded: a card does not wait for the others."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from iceprint.model.edition import Edition
from iceprint.model.language import Direction
from iceprint.model.material import Mood
from iceprint.model.template import Template, mirrored

# The module of each product, which has a function of the same name.
DESIGNS = {
    "card": "card",
    "program-card": "program_card",
    "program-poster": "program_poster",
    "program-brochure": "program_brochure",
    "wallet-card": "wallet_card",
    "rack-card": "rack_card",
    "discreet-card": "discreet_card",
    "sticker": "sticker",
    "table-tent": "table_tent",
    "tear-off-poster": "tear_off_poster",
    "language-poster": "language_poster",
}
PAIR_DESIGNS = {"card": "tip_pair_card", "program-card": "pair_card"}  # where two languages need another design
FACED = ("table-tent", "language-poster")  # their faces are mirrored one by one


def template_for(edition: Edition) -> Template:
    """The edition's words in the design of its product, mirrored for a language that runs from right to left.

    One that is built to a rule has no letters below the least size of the rule.
    """
    product = edition.product
    paired = bool(edition.beside) and product in PAIR_DESIGNS
    template = design_of((PAIR_DESIGNS if paired else DESIGNS)[product])(edition)
    if edition.mood is not Mood.CALM:
        from iceprint.design.moods import tuned  # noqa: PLC0415 - most pieces are calm

        template = tuned(template, edition.mood)
    if edition.ruled:
        from iceprint.design.type_floor import at_least  # noqa: PLC0415 - a card is built to no rule

        template = at_least(template, edition.ruled.rule.least_type, edition.ruled.exempts)
    upright = paired or product in FACED or edition.language.direction is Direction.LTR
    return template if upright else mirrored(template)


def design_of(name: str) -> Callable[[Edition], Template]:
    """The function of a design, by the name of its module."""
    design: Callable[[Edition], Template] = getattr(import_module(f"iceprint.design.{name}"), name)
    return design
