"""How forms look that people work with at a print shop: black on white office paper, dense, headings easy to find."""

from __future__ import annotations

from iceprint.design.styles import FIGURES
from iceprint.model.form import FormLook, FormText
from iceprint.model.format import Format
from iceprint.model.template import SizeRange, Style, Weight
from iceprint.model.units import parse_length

MARGIN = parse_length("0.6 in")
FOOT = parse_length("0.8 in")  # with the page number in it
LABEL_WIDTH = parse_length("1.55 in")
LEAST = 5.0  # points; only what would not be broken is set so small: sums of 64 characters


def form_look(paper: Format) -> FormLook:
    """The look on a paper."""
    inside = paper.trim_box.inset(MARGIN, 0)
    return FormLook(
        paper=paper,
        column=inside.cut_top(MARGIN)[1].cut_bottom(FOOT)[1],
        title=_text("title", 20, Weight.BOLD, ink="brand", leading=1.15),
        lead=_text("lead", 10),
        heading=_text("heading", 12.5, Weight.BOLD, ink="brand", leading=1.2),
        subheading=_text("subheading", 9.5, Weight.BOLD, ink="brand", leading=1.2),
        label=_text("label", 8.5, Weight.BOLD),
        value=_text("value", 9),
        small=_text("small", 6.75),
        note=_text("note", 7.5),
        label_width=LABEL_WIDTH,
        gutter=8.0,
        row_gap=3.0,
        section_gap=16.0,
        hairline=0.35,
        folio=_text("folio", 8),
        folio_baseline=parse_length("0.45 in"),
    )


def _text(
    name: str, size: float, weight: Weight = Weight.REGULAR, *, ink: str = "text", leading: float = 1.28
) -> FormText:
    return FormText(Style(name, weight, ink=ink, leading=leading, families=FIGURES), SizeRange(name, size, LEAST))
