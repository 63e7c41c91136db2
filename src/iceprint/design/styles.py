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

# In a band of the brand colour, knocked out to paper white.
ACTION = Style("action", Weight.BOLD, ink="paper", leading=1.1)
NUMBER = Style("number", Weight.BOLD, ink="paper", leading=1.05, families=FIGURES)
NOTE = Style("note", ink="paper", leading=1.2, kind=Kind.SMALL)
NOTE_STRONG = Style("note-strong", Weight.BOLD, ink="paper", leading=1.2, kind=Kind.SMALL)
