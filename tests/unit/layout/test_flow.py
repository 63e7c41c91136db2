"""Large print on its pages: nothing leaves the column, nothing is parted that belongs together, nothing is lost."""

from __future__ import annotations

from collections import Counter
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iceprint.errors import FitError, GlyphError, Several, flatten
from iceprint.layout.flow import compose_flow
from iceprint.model.fact import FactKind
from iceprint.model.flow import Flow, FlowBlock
from iceprint.model.page import Curves, GlyphRun, Layout, Symbol
from iceprint.model.structure import Element, Role
from iceprint.model.template import Block, SizeRange, Style, Weight
from iceprint.text.items import drawn
from tests.specimens.editions import card, copy, fact
from tests.specimens.faces import SHIPPED
from tests.specimens.flowing import LETTER, SENTENCE, flow_of, large, long_card, runs_of, words_of
from tests.specimens.printing import ink_of
from tests.specimens.tongues import LANGUAGES, card_in
from tests.specimens.words import law

BLOCKS = (Role.H1, Role.H2, Role.PARAGRAPH, Role.ITEM)


def blocks_of(layout: Layout) -> list[Element]:
    return [element for element in layout.structure.walk() if element.role in BLOCKS]


def page_numbers(layout: Layout, keys: set[int]) -> list[int]:
    """The pages on which something with one of these keys stands."""
    found = []
    for number, page in enumerate(layout.pages, start=1):
        on_page = {item.key for item in page.items if isinstance(item, GlyphRun | Symbol)}
        found += [number] if keys & on_page else []
    return found


def lines_on(layout: Layout, element: Element, page: int) -> int:
    keys = set(element.keys())
    return len({run.y for run in runs_of(layout.pages[page - 1]) if run.key in keys})


def codes_of(layout: Layout) -> list[tuple[int, Symbol]]:
    pages = enumerate(layout.pages, start=1)
    return [(number, item) for number, page in pages for item in page.items if isinstance(item, Symbol)]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_all_words_stand_in_the_column_of_their_page(tag: str) -> None:
    edition = card_in(tag)
    flow = flow_of(edition)
    layout = compose_flow(edition, flow, SHIPPED)
    for page in layout.pages:
        for run in runs_of(page):
            if run.key is not None and run.text.strip():
                assert flow.column.contains(ink_of(run), tolerance=0.05), run.text


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_word_is_tagged_once_and_in_the_order_of_reading(tag: str) -> None:
    edition = card_in(tag)
    layout = large(edition)
    said = [words_of(element, layout) for element in blocks_of(layout)]
    promised = [
        ("•" if each.block.style.bullet else "") + drawn(each.block.copy.text)
        for section in flow_of(edition).sections
        for part in section
        for each in ((part,) if isinstance(part, FlowBlock) else part.captions)
    ]
    assert said == promised


@pytest.mark.parametrize("tag", ["en", "ar", "km", "ja"])
def test_a_paragraph_over_several_pages_has_a_content_on_each_and_loses_no_word(tag: str) -> None:
    edition = long_card(tag)
    layout = large(edition)
    assert len(layout.pages) > 2
    long = max(blocks_of(layout), key=lambda each: len(words_of(each, layout)))
    assert words_of(long, layout) == drawn(edition.one("compare.first.text").text)
    assert len(page_numbers(layout, set(long.keys()))) >= 2
    keys = list(long.keys())
    assert [page_numbers(layout, {key}) for key in keys] == [[number] for number in page_numbers(layout, set(keys))]


def test_contents_and_keys_belong_together_one_by_one() -> None:
    layout = large(long_card())
    tagged = list(layout.structure.keys())
    painted = {item.key for page in layout.pages for item in page.items if isinstance(item, GlyphRun | Symbol)}
    assert len(tagged) == len(set(tagged))
    assert set(tagged) == painted - {None}


def test_page_numbers_are_artifacts_in_the_foot_and_last_on_their_page() -> None:
    layout = large(long_card())
    for number, page in enumerate(layout.pages, start=1):
        *_, folio = runs_of(page)
        assert (folio.key, folio.text) == (None, f"{number} / {len(layout.pages)}")
        assert folio.size >= 18
        assert folio.x + folio.width / 2 == pytest.approx(LETTER.width / 2, abs=0.1)
        assert folio.y < min(run.y for run in runs_of(page) if run.key is not None)


def test_a_page_number_runs_from_left_to_right_in_arabic_too() -> None:
    assert runs_of(large(card_in("ar")).pages[0])[-1].text.startswith("1 / ")
    assert not runs_of(large(card_in("ar")).pages[0])[-1].rtl


def test_a_document_of_one_page_has_no_page_number() -> None:
    words = Block(Role.H1, copy("On"), Style("title", Weight.BOLD))
    layout = compose_flow(card(), flow_with(words), SHIPPED)
    assert [run.text for page in layout.pages for run in runs_of(page)] == ["On"]


def flow_with(*blocks: Block, size: float = 18) -> Flow:
    """A document of blocks alone, in the column of the card's."""
    parts = tuple(
        FlowBlock(block, SizeRange(str(number), size, size), 6, with_next=bool(block.role.level))
        for number, block in enumerate(blocks)
    )
    flow = flow_of(card())
    return Flow(flow.paper, flow.column, (parts,), flow.folio, flow.folio_size, flow.folio_baseline)


KINDS = {
    Role.H2: Style("heading", Weight.BOLD, balanced=True),
    Role.PARAGRAPH: Style("text"),
    Role.ITEM: Style("item", bullet=True),
}


def of_sentences(role: Role, count: int) -> Block:
    return Block(role, copy((SENTENCE * count).strip()), KINDS[role])


headings = st.lists(st.just(of_sentences(Role.H2, 1)), max_size=2)
texts = st.lists(
    st.builds(of_sentences, st.sampled_from([Role.PARAGRAPH, Role.ITEM]), st.integers(1, 8)), min_size=1, max_size=5
)
some_sections = st.lists(st.tuples(headings, texts).map(lambda both: both[0] + both[1]), min_size=3, max_size=5)


@settings(law, max_examples=30)
@given(some_sections)
def test_headings_lines_and_items_are_not_left_alone(sections: list[list[Block]]) -> None:
    """A heading stays with what follows; of a long paragraph two lines at least stay together; items are whole."""
    layout = compose_flow(card(), flow_with(*chain.from_iterable(sections)), SHIPPED)
    elements = blocks_of(layout)
    places = [page_numbers(layout, set(element.keys())) for element in elements]
    for number, element in enumerate(elements):
        lines = [lines_on(layout, element, page) for page in places[number]]
        if element.role is Role.PARAGRAPH:
            assert len(lines) == 1 or (sum(lines) >= 4 and min(lines) >= 2)
        else:
            assert len(lines) == 1
        if element.role is Role.H2:
            assert places[number] == places[number + 1][:1]


def test_of_a_list_no_single_item_stands_on_another_page() -> None:
    for lead in range(12):
        items = [of_sentences(Role.ITEM, 1)] * 8
        layout = compose_flow(card(), flow_with(*[of_sentences(Role.PARAGRAPH, 2)] * lead, *items), SHIPPED)
        pages = [page_numbers(layout, set(each.keys()))[0] for each in blocks_of(layout) if each.role is Role.ITEM]
        assert min(Counter(pages).values()) >= 2


def test_a_heading_that_ends_a_section_stays_with_the_start_of_the_next() -> None:
    whole = flow_with(*[of_sentences(Role.PARAGRAPH, 2)] * 6, of_sentences(Role.H2, 1), of_sentences(Role.PARAGRAPH, 8))
    ((*first, last),) = whole.sections
    flow = whole._replace(sections=(tuple(first), (last,)))
    layout = compose_flow(card(), flow, SHIPPED)
    heading, text = (page_numbers(layout, set(each.keys())) for each in blocks_of(layout)[-2:])
    assert (len(layout.pages), heading) == (2, text[:1])


@pytest.mark.parametrize("sentences", range(0, 30, 3))
def test_a_code_stays_with_its_captions_and_no_page_holds_it_alone(sentences: int) -> None:
    edition = card({"compare.second.text": (SENTENCE * (sentences + 1)).strip()})
    layout = large(edition)
    ((page, _),) = codes_of(layout)
    captions = [each for each in blocks_of(layout) if words_of(each, layout) in {"ice.gov/tipline", "Report online"}]
    assert [page_numbers(layout, set(each.keys())) for each in captions] == [[page], [page]]
    own = set(chain.from_iterable(each.keys() for each in captions))
    assert {run.key for run in runs_of(layout.pages[page - 1])} - own - {None}


def test_the_captions_stand_beside_the_code_within_its_height() -> None:
    layout = large(card())
    ((page, code),) = codes_of(layout)
    beside = [run for run in runs_of(layout.pages[page - 1]) if run.text in {"ice.gov/tipline", "Report online"}]
    assert len(beside) == 2
    assert all(run.x > code.box.right and code.box.y < run.y < code.box.top for run in beside)


def test_captions_that_are_too_wide_stand_below_the_code() -> None:
    address = "ice.gov/" + "tipline" * 6
    layout = large(card(facts={"tip_page": fact("tip_page", FactKind.WEB, address, "https://www.ice.gov")}))
    ((page, code),) = codes_of(layout)
    (below,) = (run for run in runs_of(layout.pages[page - 1]) if run.text == address)
    assert below.x == pytest.approx(flow_of(card()).column.x, abs=0.5)
    assert below.y < code.box.y


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_the_dark_squares_of_a_code_stand_on_the_edge_where_lines_start(tag: str) -> None:
    column = flow_of(card_in(tag)).column
    ((_, code),) = codes_of(large(card_in(tag)))
    quiet = code.quiet * code.module
    if tag == "ar":
        assert code.box.right - quiet == pytest.approx(column.right, abs=0.01)
    else:
        assert code.box.x + quiet == pytest.approx(column.x, abs=0.01)


def test_links_cover_their_words_on_their_page() -> None:
    layout = large(long_card())
    links = [(page, link) for page in layout.pages for link in page.links]
    assert [link.label for _, link in links] == [
        "1-888-373-7888",
        "233733",
        "911",
        "ice.gov/tipline",
        "1-866-347-2423",
        "+1-802-872-6199",
    ]
    for page, link in links:
        (run,) = (run for run in runs_of(page) if run.key == link.key)
        assert run.text == link.label
        assert link.box.contains(ink_of(run), tolerance=0.05)


def test_the_mark_of_a_proof_is_on_every_page_and_no_code_covers_it() -> None:
    layout = large(long_card())
    for page in layout.pages:
        (mark,) = (item for item in page.items if isinstance(item, Curves))
        for code in (item for item in page.items if isinstance(item, Symbol)):
            _, b, _, d, _, f = mark.matrix
            ends = [points[at : at + 2] for _, points in mark.segments for at in range(0, len(points), 2)]
            ys = [b * x + d * y + f for x, y in ends]
            assert min(ys) >= code.box.top or max(ys) <= code.box.y
    released = large(card(missing=()))
    assert [item for page in released.pages for item in page.items if isinstance(item, Curves)] == []


def test_words_too_wide_for_the_column_are_refused_by_message_with_their_place() -> None:
    with pytest.raises(Several) as caught:
        large(card({"headline": "Un" + "believ" * 8 + "able", "help.note": "Ab" + "normal" * 9 + "ly"}))
    assert {type(each) for each in flatten(caught.value)} == {FitError}
    first, second = map(str, flatten(caught.value))
    assert first.startswith('content/programs/tips.yaml:12: "tips.headline" (en) does not fit')
    assert '"tips.help.note"' in second
    assert "large-print page" in second
    assert "mm wide" in second


def test_a_title_shrinks_before_it_is_refused_and_never_below_its_least_size() -> None:
    (short,) = {run.size for run in runs_of(large(card({"headline": "On"})).pages[0]) if run.text == "On"}
    word = "Un" + "believ" * 5 + "ably"
    (shrunk,) = {run.size for run in runs_of(large(card({"headline": word})).pages[0]) if run.text == word}
    assert short > shrunk >= 24


def test_a_character_that_no_face_has_is_refused() -> None:
    with pytest.raises(GlyphError):
        large(card({"headline": "On \u4e00"}))
