"""Which design sets which product."""

from __future__ import annotations

from collections.abc import Callable

from iceprint.design.card import card
from iceprint.model.edition import Edition
from iceprint.model.template import Template

DESIGNS: dict[str, Callable[[Edition], Template]] = {"card": card}


def template_for(edition: Edition) -> Template:
    """The edition's words in the design of its product. Every product of `data/products.yaml` has one (tested)."""
    return DESIGNS[edition.product](edition)
