"""A damaged font is refused in plain words, or draws what it can: no crash, no hang."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.errors import GlyphError, IceprintError
from iceprint.model.edition import Use
from iceprint.text import faces
from iceprint.text.faces import Fonts
from tests.specimens.damage import WHOLE, entries, with_a_circle, with_letters_beyond_the_last_glyph, write_family
from tests.specimens.printing import printed
from tests.specimens.tongues import card_in
from tests.specimens.words import fuzz

TABLES = tuple(tag for tag in entries() if tag not in ("name", "post", "prep", "gasp", "STAT"))  # what is read


@pytest.fixture(autouse=True)
def _forget_fonts() -> Iterator[None]:
    yield
    forget()


def forget() -> None:
    """Fonts are opened once a process: here one path holds many fonts in turn."""
    faces.open_face.cache_clear()
    faces._face.cache_clear()  # noqa: SLF001 - there is no other way
    faces._find.cache_clear()  # noqa: SLF001


@st.composite
def damaged_fonts(draw: st.DrawFn) -> bytes:
    """A font with bytes changed in some of its tables or in their directory, or cut off."""
    font = bytearray(WHOLE)
    if draw(st.integers(0, 9)) == 0:
        return bytes(font[: draw(st.integers(0, len(font)))])
    for _ in range(draw(st.integers(1, 6))):
        tag = draw(st.sampled_from((*TABLES, "")))
        _, offset, length = entries()[tag] if tag else (0, 0, 12 + 16 * len(entries()))
        near = draw(st.booleans())  # the beginning of a table is what the rest hangs on
        at = offset + draw(st.integers(0, min(length, 100) - 1 if near else length - 1))
        font[at] = draw(st.one_of(st.sampled_from((0, 1, 0x7F, 0x80, 0xFF)), st.integers(0, 255)))
    return bytes(font)


def outcome(font: bytes) -> bytes | IceprintError:
    """A card in a font, or why not."""
    with tempfile.TemporaryDirectory() as folder:
        fonts: Fonts = write_family(Path(folder), font)
        forget()
        try:
            return printed(card_in("lo"), Use.SCREEN, fonts)
        except IceprintError as refused:
            return refused


@fuzz(300)
@given(damaged_fonts())
def test_a_damaged_font_is_refused_or_draws(font: bytes) -> None:
    done = outcome(font)
    assert isinstance(done, IceprintError) or done.startswith(b"%PDF-")


def test_the_font_as_it_is_draws() -> None:
    assert isinstance(outcome(WHOLE), bytes)


def test_a_letter_that_is_made_of_itself_is_refused() -> None:
    refused = outcome(with_a_circle())
    assert isinstance(refused, GlyphError)
    assert "NotoSansLao-" in str(refused.where)
    assert refused.what == "the font is damaged: the outline of a letter is missing, cut off, or made of itself"
    assert "fonts/fonts.lock.yaml" in refused.remedy


def test_letters_that_lead_to_glyphs_that_are_not_there_are_refused() -> None:
    refused = outcome(with_letters_beyond_the_last_glyph())
    assert isinstance(refused, GlyphError)
    assert "the outline of a letter is missing" in refused.what
