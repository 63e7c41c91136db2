"""What the faces of a language can draw of a text; the rest is refused in words that name it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from unicodedata import category

from iceprint.errors import GlyphError
from iceprint.model.character import described
from iceprint.model.language import Language
from iceprint.model.message import Copy
from iceprint.text.faces import Face
from iceprint.text.items import UNDRAWN, Item


def require_glyphs(copy: Copy, language: Language, faces: Sequence[Face]) -> None:
    """Raise GlyphError for the first character that no face has, or if nothing would be drawn at all."""
    seen = set(copy.text) - UNDRAWN
    if seen and faces[0].has_all(seen):  # the usual case, in a fraction of the time
        return
    if not seen:
        raise GlyphError(
            f'"{copy.message_id}" ({language.tag}) holds nothing that can be seen',
            where=copy.place,
            remedy="write its words, or take the message out",
        )
    for character in sorted(seen):
        if not any(face.has(character) for face in faces):
            names = " and ".join(face.name for face in faces)
            raise GlyphError(
                f'"{copy.message_id}" ({language.tag}) needs {character!r} ({described(character)}), '
                f"which the font {names} does not have",
                where=copy.place,
                remedy="write it another way, or add a font that has it to the language's fonts",
            )


def require_marks_on_letters(copy: Copy, language: Language, items: Sequence[Item]) -> None:
    """Raise GlyphError for a mark that is shaped apart from its letter: it would stand beside it."""
    for before, item in pairwise(items):
        mark = copy.text[item.start]
        if before.end == item.start and category(mark).startswith("M") and not copy.text[item.start - 1].isspace():
            raise GlyphError(
                f'"{copy.message_id}" ({language.tag}) has {described(mark)} on {copy.text[item.start - 1]!r}, '
                "which are of different scripts or fonts and cannot be drawn together",
                where=copy.place,
                remedy="write it another way",
            )
