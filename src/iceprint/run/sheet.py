"""A form through the house: set, painted as an accessible PDF, and looked at again."""

from __future__ import annotations

from datetime import UTC, datetime, time

from iceprint.catalog.library import Library
from iceprint.catalog.names import SOURCE_LANGUAGE
from iceprint.design.form import form_look
from iceprint.design.styles import FIGURES
from iceprint.errors import VerificationError, raise_all
from iceprint.layout.form import set_form
from iceprint.model.edition import Use
from iceprint.model.form import Form
from iceprint.model.intent import Intent
from iceprint.model.parcel import Parcel
from iceprint.paint.draw import draw
from iceprint.text.faces import Fonts
from iceprint.verify.shown import Shown, what_is_not_shown

PAPER = "letter"


def form_pdf(library: Library, form: Form, parcel: Parcel) -> bytes:
    """The specification of a parcel as a PDF. Raises GlyphError, FitError and VerificationError."""
    fonts, language = Fonts(library.project.fonts), library.language(SOURCE_LANGUAGE)
    paper = library.formats[PAPER]
    layout = set_form(form, form_look(paper), language, fonts)
    intent = Intent(
        use=Use.SCREEN,
        identifier=f"{parcel.order.id}.specification",
        title=f"PROOF: {form.title}" if form.proof else form.title,
        author=parcel.issuer,
        subject="Proof, not for release" if form.proof else f"Ordered {parcel.order.date}",
        language=language.tag,
        made=library.project.build_date or datetime.combine(parcel.order.date, time(), UTC),
        program=parcel.program,
        is_proof=form.proof,
    )
    data = draw(layout, intent, library.inks, fonts.faces(FIGURES))
    remedy = "this is a fault of iceprint: please report it"
    texts = [Shown(text) for text in dict.fromkeys(form.texts()) if text]
    faults = what_is_not_shown(data, texts, pages=len(layout.pages))
    raise_all([VerificationError(f"the specification sheet: {each}", remedy=remedy) for each in faults])
    return data
