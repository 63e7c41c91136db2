"""How pieces and their languages are called, alike on all papers of a parcel."""

from __future__ import annotations

from iceprint.model.parcel import ParcelEdition


def called(edition: ParcelEdition) -> str:
    """Its title with its form, which tells a card from a poster of the same title: `ICE Tip Line, letter poster`."""
    form = edition.paper.name
    form = form if form[1:2].isupper() or form[1:2].isdigit() else f"{form[:1].lower()}{form[1:]}"  # not US, not A4
    return f"{edition.title}, {form}{'' if edition.line.making.stock.is_paper else ', plastic'}"


def language(edition: ParcelEdition) -> str:
    """`Spanish (es)`."""
    return f"{edition.language} ({edition.tag})"
