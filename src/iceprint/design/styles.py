"""The type scale that all products share: two weights, few sizes, one colour."""

from __future__ import annotations

from iceprint.model.template import Kind, Style, Weight

FIGURES = ("NotoSans",)

HEADLINE = Style("headline", Weight.BOLD, ink="brand", leading=1.12, balanced=True)
PAIR_TITLE = HEADLINE._replace(ratio=1.35)
PAIR_SCAN = Style("scan", Weight.BOLD, gap=0.3)
HEADING = Style("heading", Weight.BOLD, ratio=1.2, ink="brand", leading=1.15, balanced=True)
BODY = Style("body", gap=0.1)
SIGN = Style("sign", bullet=True)
ADDRESS = Style("address", Weight.BOLD, kind=Kind.SMALL, families=FIGURES)
CAPTION = Style("caption", kind=Kind.SMALL)

# Blocks that flow one below the other: their sizes are shares of one.
LEAD = Style("lead", gap=0.3)
POINT = Style("point", gap=0.2, bullet=True)
STRIP_LABEL = Style("strip-label", Weight.BOLD, leading=1.1)
STRIP_NUMBER = Style("strip-number", Weight.BOLD, families=FIGURES)
FACE_LABEL = Style("face-label", Weight.BOLD, leading=1.1)
FIGURE = Style("figure", Weight.BOLD, leading=1.05, families=FIGURES)
CELL_TITLE = Style("cell-title", Weight.BOLD, ink="brand", leading=1.12, balanced=True)
CELL_NAME = Style("cell-name", leading=1.12, kind=Kind.SMALL)
SMALL_POINT = Style("small-point", gap=0.35)
SPACED_POINT = Style("spaced-point", gap=0.7)
WAY = Style("way", gap=0.7)
IMPRINT = Style("imprint", leading=1.25, kind=Kind.SMALL)
PARTNER_NAME = Style("partner-name", Weight.BOLD, leading=1.15, balanced=True)
PARTNER_NUMBER = Style("partner-number", Weight.BOLD, ink="brand", gap=0.1, leading=1.05, families=FIGURES)
POSTER_TITLE = Style("poster-title", Weight.BOLD, ratio=2.3, ink="brand", leading=1.12, balanced=True)
POSTER_LEAD = Style("poster-lead", ratio=1.05, gap=0.6)
POSTER_HEADING = Style("poster-heading", Weight.BOLD, ratio=1.25, ink="brand", leading=1.15, gap=0.8, balanced=True)
POSTER_POINT = Style("poster-point", gap=0.3)
BROCHURE_HEADING = Style("brochure-heading", Weight.BOLD, ratio=1.4, ink="brand", leading=1.15, gap=1.4, balanced=True)
PARAGRAPH = Style("paragraph", gap=0.45)

# In a band of the brand colour, knocked out to paper white.
IN_BAND = Style("in-band", Weight.BOLD, ink="paper", leading=1.12, balanced=True)
IMPRINT_IN_BAND = IMPRINT._replace(name="imprint-in-band", ink="paper")
ACTION = Style("action", Weight.BOLD, ink="paper", leading=1.1)
COVER = Style("cover", Weight.BOLD, ink="paper", leading=1.12, balanced=True)
ADDRESS_IN_BAND = Style("address-in-band", Weight.BOLD, ink="paper", kind=Kind.SMALL, families=FIGURES)
NUMBER = Style("number", Weight.BOLD, ink="paper", leading=1.05, families=FIGURES)
NOTE = Style("note", ink="paper", leading=1.2, kind=Kind.SMALL)
NOTE_STRONG = Style("note-strong", Weight.BOLD, ink="paper", leading=1.2, kind=Kind.SMALL)
