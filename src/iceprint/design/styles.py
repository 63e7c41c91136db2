"""The type scale that all products share: two weights, few sizes, one colour."""

from __future__ import annotations

from iceprint.model.template import Kind, Style, Weight

FIGURES = ("NotoSans",)

HEADLINE = Style("headline", Weight.BOLD, ink="brand", leading=1.12, balanced=True)
HEADING = Style("heading", Weight.BOLD, ratio=1.2, ink="brand", leading=1.15, balanced=True)
BODY = Style("body", gap=0.1)
SIGN = Style("sign", bullet=True)
ADDRESS = Style("address", Weight.BOLD, kind=Kind.SMALL, families=FIGURES)
CAPTION = Style("caption", kind=Kind.SMALL)

# Blocks that flow one below the other: their sizes are shares of one.
TITLE = Style("title", Weight.BOLD, ratio=1.75, ink="brand", leading=1.12, balanced=True)
LEAD = Style("lead", gap=0.35)
POINT = Style("point", gap=0.2, bullet=True)

# In a band of the brand colour, knocked out to paper white.
ACTION = Style("action", Weight.BOLD, ink="paper", leading=1.1)
COVER = Style("cover", Weight.BOLD, ink="paper", leading=1.12, balanced=True)
ADDRESS_IN_BAND = Style("address-in-band", Weight.BOLD, ink="paper", kind=Kind.SMALL, families=FIGURES)
NUMBER = Style("number", Weight.BOLD, ink="paper", leading=1.05, families=FIGURES)
NOTE = Style("note", ink="paper", leading=1.2, kind=Kind.SMALL)
NOTE_STRONG = Style("note-strong", Weight.BOLD, ink="paper", leading=1.2, kind=Kind.SMALL)
