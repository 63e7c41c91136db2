"""Programs, materials and settings: what is refused, where, and with which remedy."""

from __future__ import annotations

import pytest

from iceprint.errors import ContentError, FactError, UsageError
from iceprint.model.fact import Line
from tests.unit.catalog.desk import Desk, complaints

PROGRAM = "content/programs/tips.yaml"
MATERIAL = "content/materials/tip-card.yaml"


def test_the_project_of_these_tests_is_right(desk: Desk) -> None:
    assert desk.mistakes("en") == desk.mistakes("es") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Call {lin}", 'asks for {lin}, which is not in content/facts.yaml | did you mean "line"?'),
        ("Call {line", "has a brace that belongs to no placeholder"),
        ("Call {Line}", "has a brace that belongs to no placeholder"),
        ("Call 1-866-347-2423", 'holds "1-866-347-2423": numbers and addresses are never typed into copy'),
        ("Call 866 347 2423", 'holds "866 347 2423"'),
        ("Call (866) 347.2423", 'holds "866) 347.2423"'),
        ("Call 8663472", 'holds "8663472"'),
        ("Call ٨٦٦٣٤٧٢", 'holds "٨٦٦٣٤٧٢"'),
        ("See www.ice.gov", 'holds "www.ice.gov"'),
        ("See https://x", 'holds "https://x"'),
        ("See ICE.gov", 'holds "ICE.gov"'),
        ("Write to a@b", 'holds "a@b"'),
        ("Call {old_page}", 'fact "old_page" (agency.gov/old) is disputed and cannot be printed: moved'),
    ],
)
def test_a_message_that_cannot_be_printed(desk: Desk, text: str, words: str) -> None:
    desk.change(PROGRAM, "{text: Word}", f'{{text: "{text}"}}')
    (mistake,) = desk.mistakes()
    assert mistake.startswith(f"{PROGRAM}:3: ")
    assert words in mistake


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("\u0303a", "has U+0303 COMBINING TILDE without a letter before it | type the letter"),
        ("a \u0303b", "has U+0303 COMBINING TILDE without a letter before it"),
        ("Call {line}\u20dd", "has U+20DD COMBINING ENCLOSING CIRCLE without a letter before it"),
        ("q" + "\u0303" * 31, "has more than 30 marks on one letter; the next is U+0303 COMBINING TILDE"),
    ],
)
def test_a_mark_without_a_letter_and_a_letter_with_too_many(desk: Desk, text: str, words: str) -> None:
    desk.change(PROGRAM, "{text: Word}", f'{{text: "{text}"}}')
    (mistake,) = desk.mistakes()
    assert mistake.startswith(f'{PROGRAM}:3: message "tips.word" (en) has ')
    assert words in mistake


@pytest.mark.parametrize("text", ["q" + "\u0303" * 30, "a q\u0303"])
def test_a_letter_with_its_marks(desk: Desk, text: str) -> None:
    desk.change(PROGRAM, "{text: Word}", f'{{text: "{text}"}}')
    assert desk.mistakes() == []


@pytest.mark.parametrize("text", ["24 hours, under 18", "Call 911", "U.S. law", "100 000", "A. B"])
def test_a_message_that_can(desk: Desk, text: str) -> None:
    desk.change(PROGRAM, "{text: Word}", f'{{text: "{text}"}}')
    assert desk.mistakes() == []


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("name: Tips", "nam: Tips", 1, 'the key "name" is missing'),
        ("audience: Everybody", "audence: Everybody", 1, 'the key "audience" is missing'),
        ("sources: [Leaflet]", "source: [Leaflet]", 1, 'the key "sources" is missing'),
        ("sources: [Leaflet]", "sources: Leaflet", 8, '"sources" must be a list that is not empty'),
        ("sources: [Leaflet]", "sources: [Leaflet]\ndoubts: []", 9, '"doubts" must be a list that is not empty'),
        ("sources: [Leaflet]", "sources: [Leaflet]\nneeds: [help_lin]", 9, 'is unknown | did you mean "help_line"?'),
        ("text: Word", "txt: Word", 3, 'the key "txt" is unknown here | did you mean "text"?'),
        ("text: Word", "text: no", 3, "YAML takes an unquoted no for a truth value"),
        ("  call:", "  Call us:", 4, '"Call us" cannot name a message'),
        ("  call:", "  word:", 4, 'the key "word" stands here a second time; the first is on line 3'),
    ],
)
def test_a_wrong_program(desk: Desk, old: str, new: str, line: int, words: str) -> None:
    desk.change(PROGRAM, old, new)
    mistakes = complaints(lambda: desk.library().program("tips"))
    assert any(mistake.startswith(f"{PROGRAM}:{line}: ") and words in mistake for mistake in mistakes)


def test_a_program_says_whom_it_is_for_where_its_words_come_from_and_what_is_doubtful(desk: Desk) -> None:
    desk.change(PROGRAM, "[Leaflet]", "[Leaflet, Page]\ndoubts: [old]\nneeds: [help_line, report_line]")
    program = desk.library().program("tips")
    assert (program.audience, program.sources, program.doubts) == ("Everybody", ("Leaflet", "Page"), ("old",))
    assert program.needs == (Line.HELP, Line.REPORT)


def test_a_program_without_doubts_and_needs_leaves_them_out(desk: Desk) -> None:
    program = desk.library().program("tips")
    assert program.doubts == program.needs == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("product: card", "product: cart", 1, 'the product "cart" does not exist | did you mean "card"?'),
        ("format: cr80", "format: napkin", 2, 'the format "napkin" does not exist | use one of: a4, booklet, cr80'),
        ("[en, es]", "[en, ess]", 3, 'the language "ess" does not exist | did you mean "es"?'),
        ("[en, es]", "[en, no]", 3, "for a truth value"),
        ("issued: 2026-11-25", "issued: soon", 4, "is not a date"),
        ("headline: tips.word", "headlin: tips.word", 6, 'the slot "headline" of card is empty'),
        ("headline: tips.word", "headlin: tips.word", 7, 'card has no slot "headlin" | did you mean "headline"?'),
        ("headline: tips.word", "headline: tips.wort", 7, 'no program defines the message "tips.wort" | did you mean'),
        (
            "headline: tips.word",
            "headline: tip.word",
            7,
            'there is no program "tip" in content/programs | did you mean',
        ),
        ("headline: tips.word", "headline: ../x.word", 7, '"headline" must name a message'),
        ("headline: tips.word", "headline: [tips.word, tips.word]", 7, '"headline" must name a message'),
        ("number: hotline", "number: hotlin", 11, 'which is not in content/facts.yaml | did you mean "hotline"?'),
        ("number: hotline", "number: page", 11, '"help.number" cannot hold "page", which is of kind web'),
        ("page: page", "page: old_page", 0, 'fact "old_page" (agency.gov/old) is disputed'),
        (", tips.word, tips.word, tips.word]", ", tips.word]", 13, '"signs.items" holds 2 messages | list 4 to 8'),
    ],
)
def test_a_material(desk: Desk, old: str, new: str, line: int, words: str) -> None:
    desk.change(MATERIAL, old, new)
    start = f"{MATERIAL}:{line}: " if line else f"{MATERIAL}: "
    mistakes = [mistake for mistake in desk.mistakes() if words in mistake]
    assert mistakes
    if not words.startswith("there is no program"):
        assert mistakes[0].startswith(start)


def test_optional_slots_are_filled_together_or_not_at_all(desk: Desk) -> None:
    assert not {"second.label", "second.fact"} & {*desk.resolve().copy, *desk.resolve().facts}
    desk.write(MATERIAL, (desk.root / MATERIAL).read_text("utf-8") + "  second: {label: tips.word, fact: hotline}\n")
    edition = desk.resolve()
    assert (edition.one("second.label").text, edition.facts["second.fact"].id) == ("Word", "hotline")
    desk.change(MATERIAL, "second: {label: tips.word, ", "second: {")
    (mistake,) = desk.mistakes()
    assert mistake == (
        f'{MATERIAL}:6: the slot "second.label" is empty, but others of "second" are filled'
        ' | fill it, or leave out all of "second"'
    )


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("kind: card", "kind: crad", '"kind" is "crad", which is unknown | did you mean "card"?'),
        ("of: [phone], optional: true", "of: [phone], optional: yes", '"optional" is "yes", which is neither true'),
        ("optional: true", "optionl: true", 'the key "optionl" is unknown here | did you mean "optional"?'),
    ],
)
def test_a_product(desk: Desk, old: str, new: str, words: str) -> None:
    desk.change("data/products.yaml", old, new)
    (mistake,) = desk.mistakes()
    assert words in mistake


def test_an_unknown_material_is_a_mistake_of_the_command_line(desk: Desk) -> None:
    with pytest.raises(UsageError, match='there is no material "tip-cart"') as caught:
        desk.resolve(material="tip-cart")
    assert caught.value.remedy == 'did you mean "tip-card"?'


@pytest.mark.parametrize(
    ("paper", "words"),
    [
        ("cr80", 'card is not designed for the format "cr80" | use one of: '),
        ("table-tent", 'card is not designed for the format "table-tent"'),
    ],
)
def test_a_design_for_folded_paper_refuses_one_that_has_other_panels(desk: Desk, paper: str, words: str) -> None:
    panels = "panels: [[cover, first, middle, last, flap, back]]"
    desk.change("data/products.yaml", "kind: card\n", f"kind: card\n  {panels}\n")
    desk.change(MATERIAL, "format: cr80", f"format: {paper}")
    (mistake,) = desk.mistakes()
    assert mistake.startswith(f"{MATERIAL}:2: ")
    assert words in mistake
    desk.change(MATERIAL, f"format: {paper}", "format: letter-trifold")
    assert desk.mistakes() == []


@pytest.mark.parametrize("name", ["../materials/tip-card", "tip-card.yaml", "", "/etc/passwd", "tip-card\0"])
def test_a_path_is_no_material(desk: Desk, name: str) -> None:
    with pytest.raises(UsageError):
        desk.resolve(material=name)


@pytest.mark.parametrize("tag", ["xx", "../es", "ES", "es/../es", "", "es\0"])
def test_an_unknown_language_or_a_path_is_a_mistake_of_the_command_line(desk: Desk, tag: str) -> None:
    with pytest.raises(UsageError, match=r"the language .* is unknown"):
        desk.resolve(tag)


def test_a_language_in_which_the_material_is_not_published(desk: Desk) -> None:
    desk.change(MATERIAL, "[en, es]", "[en]")
    with pytest.raises(UsageError, match=r'"tip-card" is not published in Spanish \(es\)') as caught:
        desk.resolve("es")
    assert caught.value.remedy == "use one of: en"


def test_only_the_programs_of_the_material_are_read(desk: Desk) -> None:
    desk.write("content/programs/other.yaml", "broken: [")
    assert desk.mistakes() == []


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("issuer: Office", "isuer: Office", 1, 'the key "issuer" is missing'),
        ("issuer: Office", "isuer: Office", 1, 'the key "isuer" is unknown here | did you mean "issuer"?'),
        ("[.gov, help", "['*.gov', help", 2, '"*.gov" is not a host'),
        ("{card: tip-card}", "[tip-card]", 3, "keys and values are expected here"),
    ],
)
def test_settings(desk: Desk, old: str, new: str, line: int, words: str) -> None:
    desk.change("iceprint.yaml", old, new)
    mistakes = complaints(lambda: desk.library().settings)
    assert any(mistake.startswith(f"iceprint.yaml:{line}: ") and words in mistake for mistake in mistakes)


def test_mistakes_of_facts_and_of_files_have_their_own_exit_codes(desk: Desk) -> None:
    desk.change(MATERIAL, "page: page", "page: old_page")
    with pytest.raises(FactError):
        desk.resolve()
    desk.change(MATERIAL, "page: old_page", "page: [page]")
    with pytest.raises(FactError):
        desk.resolve()
    desk.change(MATERIAL, "format: cr80", "format: cr81")
    desk.change(MATERIAL, "page: [page]", "page: page")
    with pytest.raises(ContentError):
        desk.resolve()


@pytest.mark.parametrize(("line", "paper"), [("", "letter"), ("large_print_paper: a4\n", "a4")])
def test_large_print_is_for_letter_paper_unless_the_settings_name_another(desk: Desk, line: str, paper: str) -> None:
    desk.change("iceprint.yaml", "languages: [en, es]\n", f"languages: [en, es]\n{line}")
    library = desk.library()
    assert library.settings.large_print_paper == paper
    assert paper in library.formats


@pytest.mark.parametrize("name", ["cal", "../secrets", "Call", "call.outline"])
def test_a_pictogram_that_is_not_there_is_refused_with_the_nearest(desk: Desk, name: str) -> None:
    desk.change(PROGRAM, "{text: Word}", f"{{text: Word, pictogram: {name}}}")
    (mistake,) = desk.mistakes()
    assert f'the pictogram "{name}" does not exist' in mistake
