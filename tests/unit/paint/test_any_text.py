"""Whatever is typed is refused in plain words, or drawn so that it can be copied again: no crash, no hang."""

from __future__ import annotations

from functools import cache
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.catalog.characters import needed_by, objections
from iceprint.catalog.translations import Entry
from iceprint.catalog.wording import translation_objections
from iceprint.errors import FitError, GlyphError, IceprintError
from iceprint.layout.fit import choose_sizes
from iceprint.layout.measure import SetZone
from iceprint.layout.set_block import SetBlock
from iceprint.layout.typeset import typeset
from iceprint.model.edition import Use
from iceprint.model.language import Direction, Language
from iceprint.model.message import Copy, Message
from iceprint.model.page import Layout, Page
from iceprint.model.structure import Content, Element, Role
from iceprint.model.template import Block, SizeRange, Style, Weight, Zone
from iceprint.text.items import drawn
from iceprint.text.paragraph import make_paragraph
from tests.specimens import editions, eyes
from tests.specimens.faces import SHIPPED
from tests.specimens.printing import paint
from tests.specimens.tongues import LANGUAGES
from tests.specimens.words import fuzz

SIZE = 10.0
PAPER = editions.CR80._replace(id="sheet", width=200.0, height=300.0)

# Halves of characters, what nobody sees, isolates without an end, marks, emoji, flags, tags, damage.
TROUBLE = [
    *"\ud800\udfff\u0000\u0007\u0085\u2028\u2029\ufeff\ufffd\ufffe\uffff\U0010ffff\ue000\U000f0000\u0378",
    *"\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e\u200b\u200c\u200d\u200e\u200f\u061c\u2060\u00ad\u034f",
    *"\u0301\u0e31\u093f\u17d2\u1037\u064e\u20dd\ufe0f\ufe0e\U000e0100\U000e0041",
    *"\U0001f600\u2764\u00a0\u3000\u2011-/|()[]«»",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\U0001f1fa\U0001f1f8",
    "1\ufe0f\u20e3",
    "\U0001f3f4\U000e0067\U000e0062\U000e007f",
]


@cache
def characters_of(tag: str) -> list[str]:
    """All characters that the faces of a language can draw."""
    faces = (SHIPPED.face(family, Weight.REGULAR) for family in LANGUAGES[tag].families)
    return [chr(point) for face in faces for point in sorted(face.hb_face.unicodes)]


def texts(tag: str) -> st.SearchStrategy[str]:
    own = st.lists(st.sampled_from(characters_of(tag)), max_size=12).map("".join)
    return st.lists(st.one_of(own, own, st.sampled_from(TROUBLE), st.text(max_size=3), st.just(" ")), max_size=12).map(
        "".join
    )


def may_be_typed(text: str, language: Language) -> bool:
    """Whether the catalog lets a text pass."""
    message = Message("message", text, editions.PLACE)
    entry = Entry("message", text, text, editions.PLACE, fuzzy=False, machine_made=False)
    return not [
        *objections(text, "file", permitted=needed_by(language.script)),
        *translation_objections(message, entry, language, "file"),
    ]


def printed(text: str, language: Language) -> bytes | IceprintError:
    """The text on paper, or why not."""
    try:
        return paint(laid_out(text, language), Use.SCREEN)
    except IceprintError as refused:
        return refused


def laid_out(text: str, language: Language) -> Layout:
    copy = Copy("message", text, (), language.tag, editions.PLACE)
    block = Block(Role.PARAGRAPH, copy, Style("text", Weight.REGULAR))
    zone = Zone("text", PAPER.trim_box.inset(10.0), (block,), SizeRange("text", SIZE, SIZE))
    paragraph = make_paragraph(copy, language, SHIPPED, Weight.REGULAR)
    set_zone = SetZone("front", zone, (SetBlock(block, paragraph),))
    size = choose_sizes((set_zone,))["text"]
    done = typeset(set_zone, size, None, count(1))
    tags = Element(Role.DOCUMENT, (Element(Role.PARAGRAPH, (Content(1),)),), language=language.tag)
    return Layout(PAPER, "a text", language.tag, (Page("front", done.runs, ()),), tags, ())


@pytest.mark.parametrize("tag", LANGUAGES)
@fuzz(20)
@given(st.data())
def test_any_text_is_refused_or_drawn_and_can_be_copied(tag: str, data: st.DataObject) -> None:
    text, language = data.draw(texts(tag)), LANGUAGES[tag]
    done = printed(text, language)
    if isinstance(done, IceprintError):
        assert f'"message" ({tag})' in str(done)
    elif language.direction is Direction.LTR and may_be_typed(text, language):
        assert "".join(eyes.text(done).split()) == "".join(drawn(text).split())


@pytest.mark.parametrize("tag", ["en", "ar", "ja", "th", "hi"])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("\ud800", "needs '\\ud800' (U+D800 (no name)), which the font "),
        ("a\U0001f600", "needs '😀' (U+1F600 GRINNING FACE), which the font "),
        ("\U0001f468\u200d\U0001f469", "(U+1F468 MAN), which the font "),
        ("\U0001f1fa\U0001f1f8", "(U+1F1F8 REGIONAL INDICATOR SYMBOL LETTER S), which the font "),
        ("\U000e0041", "(U+E0041 TAG LATIN CAPITAL LETTER A), which the font "),
        ("\uffff", "(U+FFFF (no name)), which the font "),
        ("", "holds nothing that can be seen"),
        ("\u2068\u2067\u202e\u200b", "holds nothing that can be seen"),
    ],
)
def test_what_no_font_can_draw_is_named_with_its_message_and_language(tag: str, text: str, words: str) -> None:
    refused = printed(text, LANGUAGES[tag])
    assert isinstance(refused, GlyphError)
    assert str(refused).startswith(f'{editions.PLACE}: "message" ({tag}) ')
    assert words in str(refused)


@pytest.mark.parametrize(("tag", "text"), [("en", "a\u0e31"), ("th", "ก\u093f"), ("hi", "a\u093f"), ("ar", "a\u0e31")])
def test_a_mark_on_a_letter_of_another_script_is_refused(tag: str, text: str) -> None:
    refused = printed(text, LANGUAGES[tag])
    assert isinstance(refused, GlyphError)
    assert '"message"' in refused.what


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "q" + "\u0323\u0303" * 2000),
        ("en", "a" * 10_000),
        ("en", "a " * 10_000),
        ("ja", "人" * 10_000),
        ("ja", "人a" * 5_000),
        ("th", "ก" * 10_000),
        ("km", "ខ្មែរ\u200b" * 2_000),
        ("ar", "ب" * 10_000),
        ("ar", "\u2068ب" * 5_000),
        ("hi", "कि a" * 2_500),
        ("my", "ကြောင့်" * 2_000),
        ("ar", "(" * 10_000),
    ],
)
def test_a_text_of_ten_thousand_letters_is_refused_and_not_chewed_on(tag: str, text: str) -> None:
    refused = printed(text, LANGUAGES[tag])
    assert isinstance(refused, FitError | GlyphError)
