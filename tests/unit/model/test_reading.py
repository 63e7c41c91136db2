"""The order of reading: what a design says, without the places where it stands."""

from __future__ import annotations

from iceprint.design.products import template_for
from iceprint.model.reading import Captioned, Passage, alone, reading
from iceprint.model.structure import Role
from iceprint.model.template import Block, CodeZone, Kind, Side, SizeRange, Style, Template, Zone
from iceprint.model.units import Box
from tests.specimens.editions import CR80, FACTS, card, copy

SMALL, LARGE = Style("small", kind=Kind.SMALL), Style("large")
PAGE = FACTS["tip_page"]
CODE = CodeZone("code", Box(0, 0, 50, 50), PAGE, copy("a code"), "Q")


def block(text: str, style: Style = LARGE, role: Role = Role.PARAGRAPH) -> Block:
    return Block(role, copy(text), style)


def read(*parts: Block | CodeZone) -> list[object]:
    """The passages of a side as words; a code as the list of its captions."""
    zones = tuple(
        part if isinstance(part, CodeZone) else Zone("z", CR80.trim_box, (part,), SizeRange("z", 9, 9))
        for part in parts
    )
    (side,) = reading(Template(CR80, (Side("front", CR80.trim_box, (), zones),)))
    return [_said(passage) for passage in side]


def _said(passage: Passage) -> object:
    if isinstance(passage, Captioned):
        return [caption.copy.text for caption in passage.captions]
    return passage.copy.text


def test_the_sides_of_a_card_are_read_from_the_headline_to_the_number_for_reporting() -> None:
    front, back = reading(template_for(card()))
    assert [_said(passage) for passage in front][:2] == [
        "Trafficking and smuggling are not the same",
        "Human trafficking",
    ]
    assert [_said(passage) for passage in back][-5:] == [
        ["ice.gov/tipline", "Report online"],
        "Report it",
        "1-866-347-2423",
        "Tip line, day and night.",
        "From abroad: +1-802-872-6199",
    ]


def test_what_is_small_right_behind_a_code_belongs_to_it_up_to_what_is_not() -> None:
    said = read(block("a", SMALL), CODE, block("{tip_page}", SMALL), block("b", SMALL), block("c"), block("d", SMALL))
    assert said == ["a", ["ice.gov/tipline", "b"], "c", "d"]


def test_a_heading_never_belongs_to_the_code_before_it() -> None:
    assert read(CODE, block("{tip_page}", SMALL), block("h", SMALL, Role.H2)) == [["ice.gov/tipline"], "h"]


def test_a_code_without_its_address_is_given_it_and_no_other_words() -> None:
    assert read(CODE) == [["ice.gov/tipline"]]
    assert read(CODE, block("Scan", SMALL)) == [["ice.gov/tipline", "Scan"]]
    assert read(CODE, block("Scan or see {tip_page}", SMALL)) == [["Scan or see ice.gov/tipline"]]


def test_a_face_without_words_is_no_section() -> None:
    words = Zone("words", CR80.trim_box, (block("a"),), SizeRange("words", 9, 9))
    blank, said = (Side(name, CR80.trim_box, (), zones) for name, zones in (("front", ()), ("back", (words,))))
    assert [[_said(each) for each in section] for section in reading(Template(CR80, (blank, said)))] == [["a"]]


def test_a_fact_is_alone_only_if_nothing_else_is_said() -> None:
    assert alone(block("{hotline}")) == FACTS["hotline"]
    assert alone(block("Call {hotline}")) is None
    assert alone(block("{hotline}{emergency}")) is None
    assert alone(block("Call")) is None
