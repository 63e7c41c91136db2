"""Card, poster and brochure of a program: with much and with little to say, in both directions, folded or not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.design.imprint import imprint
from iceprint.design.products import template_for
from iceprint.errors import FitError
from iceprint.layout.compose import compose
from iceprint.model.edition import Edition, Use
from iceprint.model.folding import FoldedPanel, FoldedSide
from iceprint.model.job import Job
from iceprint.model.page import GlyphRun, Layout, Symbol
from iceprint.model.reading import Captioned, reading
from iceprint.model.structure import Element, Role
from iceprint.model.template import CodeZone, Panel, Side, Template, Zone
from iceprint.model.units import Box, in_mm
from iceprint.run.recipe import print_edition
from tests.specimens.faces import SHIPPED
from tests.specimens.printing import ink_of, room_of
from tests.specimens.programs import LANGUAGES, MATERIALS, PRODUCTS

INCH = 72.0
UNPRINTED = {"title", "scan.alt"}
every_edition = pytest.mark.parametrize(("material", "tag"), [(each, tag) for each in MATERIALS for tag in LANGUAGES])
every_brochure = pytest.mark.parametrize("tag", LANGUAGES)


@every_edition
def test_all_ink_stands_in_a_zone_of_the_design_inside_the_safe_margin_and_off_the_folds(
    material: str, tag: str, library: Library
) -> None:
    edition = resolve(library, material, tag)
    template = template_for(edition)
    layout = compose(edition, template, SHIPPED)
    paper = layout.format
    for page, side in zip(layout.pages, template.sides, strict=True):
        rooms = [room_of(zone) for zone in zones(side)]
        for run in runs(layout, side.name):
            ink = ink_of(run)
            assert paper.safe_box.contains(ink)
            assert any(room.contains(ink) for room in rooms), run.text
            assert all(away(ink, fold) >= 0.125 * INCH - 0.01 for fold in paper.folds(page.side)), run.text


@every_edition
def test_every_word_of_the_material_is_said_once(material: str, tag: str, library: Library) -> None:
    edition = resolve(library, material, tag)
    copies = [copy.text for slot, texts in edition.copy.items() if slot not in UNPRINTED for copy in texts]
    facts = [fact.printed for fact in edition.facts.values()]
    said = [block.copy.text for side in template_for(edition).sides for zone in zones(side) for block in zone.blocks]
    imprinted = [] if material.endswith("-card") else [block.copy.text for block in imprint(edition)]
    assert Counter(said) == Counter(copies + facts + imprinted)


@every_edition
def test_zones_and_codes_do_not_lie_on_each_other(material: str, tag: str, library: Library) -> None:
    for side in template_for(resolve(library, material, tag)).sides:
        boxes = [(part.name, part.box) for part in side.parts]
        for number, (name, box) in enumerate(boxes):
            assert [other for other, beside in boxes[number + 1 :] if overlap(box, beside)] == [], name


@pytest.mark.parametrize("product", PRODUCTS)
@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_design_is_read_from_its_only_main_heading_on(product: str, tag: str, library: Library) -> None:
    headings = [element for element in laid_out(library, f"full-{product}", tag).structure.walk() if element.role.level]
    assert [heading.role for heading in headings[:2]] == [Role.H1, Role.H2]
    assert {heading.role for heading in headings[1:]} == {Role.H2}


@pytest.mark.parametrize("product", PRODUCTS)
def test_what_is_optional_is_there_or_leaves_no_trace(product: str, library: Library) -> None:
    full, bare = (template_of(library, f"{variant}-{product}", "en") for variant in ("full", "bare"))
    names = [{part.name for side in each.sides for part in side.parts} for each in (full, bare)]
    assert names[0] - names[1] == {"code", "scan", "address", "second label", "second fact"}
    assert names[1] < names[0]
    if product != "brochure":
        assert covered(bare) < covered(full), "the band is lower where it holds less"


def test_where_the_card_has_no_code_its_list_takes_the_whole_width(library: Library) -> None:
    full, bare = (zone(template_of(library, f"{variant}-card", "en"), "ready") for variant in ("full", "bare"))
    assert bare.box.width > full.box.width + 20
    assert bare.box.height > full.box.height + 20


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_number_of_a_poster_is_as_wide_as_the_sheet_and_a_twelfth_of_it_high(tag: str, library: Library) -> None:
    layout = laid_out(library, "full-poster", tag)
    (number,) = (run for run in runs(layout, "front") if run.text == "1-888-373-7888")
    assert number.width > 0.84 * layout.format.width
    assert 1 / 12 <= ink_of(number).height / layout.format.width < 1 / 11


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("material", ["full-poster", "web-poster"])
def test_the_code_of_a_poster_can_be_scanned_from_a_step_away(material: str, tag: str, library: Library) -> None:
    (code,) = codes(laid_out(library, material, tag))
    assert 34 <= in_mm(code.module * code.modules) <= 45
    assert in_mm(code.module) >= 0.4


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_poster_is_set_in_16_points_or_more_but_for_the_imprint(tag: str, library: Library) -> None:
    edition = resolve(library, "full-poster", tag)
    small = "".join(block.copy.text for block in imprint(edition))
    for run in runs(compose(edition, template_for(edition), SHIPPED), "front"):
        assert run.size >= 16 or run.text.strip() in small


@every_brochure
def test_a_brochure_is_read_as_it_is_opened(tag: str, library: Library) -> None:
    edition = resolve(library, "full-brochure", tag)
    layout = compose(edition, template_for(edition), SHIPPED)
    sections = [child for child in layout.structure.children if isinstance(child, Element)]
    assert [sides_of(section, layout) for section in sections] == [
        {"outside"},
        {"inside"},
        {"inside"},
        {"inside"},
        {"outside"},
        {"outside"},
    ]
    slots = ("cover.headline", "what.heading", "points.heading", "how.heading", "contact.label")
    for section, slot in zip(sections, slots, strict=False):  # on the back stand the code and the imprint
        heading = next(element for element in section.walk() if element.role.level)
        assert words_of(heading, layout).strip() == edition.one(slot).text


def test_its_large_print_and_its_plain_text_are_read_in_that_order_too(library: Library) -> None:
    read = [passage for section in reading(template_of(library, "full-brochure", "en")) for passage in section]
    headings = [each.copy.message_id for each in read if not isinstance(each, Captioned) and each.role.level]
    names = [
        "card.headline",
        "trafficking.name",
        "smuggling.name",
        *["signs.heading", "help.label"] * 2,
        "report.label",
    ]
    assert headings == [f"human-trafficking.{name}" for name in names]


@every_brochure
def test_every_section_of_a_brochure_stands_on_its_panel(tag: str, library: Library) -> None:
    template = template_of(library, "full-brochure", tag)
    for side in template.sides:
        panels = template.format.panels(side.name)
        for part in side.parts:
            assert panels[part.section].contains(part.box)


@pytest.mark.parametrize("side", ["outside", "inside"])
def test_a_brochure_from_right_to_left_is_folded_and_opened_from_the_other_side(side: str, library: Library) -> None:
    english, arabic = (template_of(library, "full-brochure", tag).format for tag in ("en", "ar"))
    assert arabic.folds(side) == pytest.approx([english.width - fold for fold in reversed(english.folds(side))])
    assert laid_out(library, "full-brochure", "ar").format == arabic
    narrow = "flap" if side == "outside" else "last"
    for paper, first in ((english, side == "outside"), (arabic, side == "inside")):
        widths = {name: panel.width / INCH for name, panel in paper.panels(side).items()}
        assert min(widths, key=lambda name: widths[name]) == narrow
        assert (next(iter(widths)) == narrow) is first
        assert sorted(widths.values()) == pytest.approx([3.625, 3.6875, 3.6875])


@every_brochure
def test_colours_of_a_brochure_change_on_folds_and_run_into_the_bleed(tag: str, library: Library) -> None:
    template = template_of(library, "full-brochure", tag)
    paper = template.format
    for side in template.sides:
        edges = [paper.bleed_box.x, *paper.folds(side.name), paper.bleed_box.right]
        for panel in side.panels:
            assert any(edge == pytest.approx(panel.box.x) for edge in edges)
            assert any(edge == pytest.approx(panel.box.right) for edge in edges)


@every_brochure
def test_a_brochure_is_set_in_9_points_or_more_with_larger_headings(tag: str, library: Library) -> None:
    edition = resolve(library, "full-brochure", tag)
    layout = compose(edition, template_for(edition), SHIPPED)
    small = "".join(block.copy.text for block in imprint(edition))
    set_in = [run for page in layout.pages for run in runs(layout, page.side) if run.text.strip() not in small]
    sizes = {run.key: run.size for run in set_in}
    assert min(sizes.values()) >= 9
    what = edition.one("what.heading").text
    headings = [each for each in layout.structure.walk() if each.role is Role.H2 and words_of(each, layout) == what]
    assert all(12 <= sizes[key] <= 20 for heading in headings for key in heading.keys())  # noqa: SIM118


def test_words_too_near_to_a_fold_are_refused(library: Library) -> None:
    edition = resolve(library, "bare-brochure", "en")
    template = template_for(edition)
    outside, inside = template.sides
    fold = template.format.folds("inside")[0]
    moved = zone(template, "points")._replace(box=Box(fold + 5, 100, 240, 400))
    parts = tuple(moved if part.name == "points" else part for part in inside.parts)
    with pytest.raises(FitError, match='in zone "points" on the inside stands too near to a fold'):
        compose(edition, template._replace(sides=(outside, inside._replace(parts=parts))), SHIPPED)


@pytest.mark.parametrize("what", ["a fold", "a hole"])
def test_a_code_that_is_folded_or_punched_is_refused(what: str, library: Library) -> None:
    edition = resolve(library, "full-brochure", "en")
    template = template_for(edition)
    (code,) = (part for side in template.sides for part in side.parts if isinstance(part, CodeZone))
    middle, width = Box(code.box.x + 10, code.box.y + 10, 20, 20), template.format.width
    if what == "a fold":
        halves = FoldedPanel("left", middle.x), FoldedPanel("right", width - middle.x)
        paper = template.format._replace(folded=(FoldedSide("outside", halves),))
    else:
        paper = template.format._replace(holes=(middle,))
    with pytest.raises(FitError, match=f'the code "{code.name}" on the outside lies on {what}'):
        compose(edition, template._replace(format=paper, sides=(template.sides[0]._replace(parts=(code,)),)), SHIPPED)


def test_a_section_without_a_place_in_the_order_of_reading_is_a_fault_of_the_design(library: Library) -> None:
    edition = resolve(library, "bare-brochure", "en")
    template = template_for(edition)
    with pytest.raises(AssertionError, match="every section has its place in the order"):
        compose(edition, template._replace(order=template.order[1:]), SHIPPED)


@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize("material", MATERIALS)
def test_all_editions_keep_their_promises_and_the_press_file_passes_every_check(
    material: str, tag: str, library: Library
) -> None:
    made = print_edition(library, material, tag, Job(tuple(Use), marks=True))
    assert [each.use for each in made] == list(Use)
    pages = 1 if material.endswith("poster") else 2
    assert [each.pages for each in made[:2]] == [pages, pages]


def template_of(library: Library, material: str, tag: str) -> Template:
    return template_for(resolve(library, material, tag))


def laid_out(library: Library, material: str, tag: str) -> Layout:
    edition: Edition = resolve(library, material, tag)
    return compose(edition, template_for(edition), SHIPPED)


def runs(layout: Layout, side: str) -> Iterator[GlyphRun]:
    return (item for page in layout.pages if page.side == side for item in page.items if isinstance(item, GlyphRun))


def codes(layout: Layout) -> Iterator[Symbol]:
    return (item for page in layout.pages for item in page.items if isinstance(item, Symbol))


def zones(side: Side) -> Iterator[Zone]:
    return (part for part in side.parts if isinstance(part, Zone))


def zone(template: Template, name: str) -> Zone:
    return next(each for side in template.sides for each in zones(side) if each.name == name)


def away(ink: Box, fold: float) -> float:
    """The distance of ink from a fold; negative if the fold runs through it."""
    return max(ink.x - fold, fold - ink.right)


def overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    return across > 0.01 and min(one.top, other.top) - max(one.y, other.y) > 0.01


def covered(template: Template) -> float:
    """The area of all colour."""
    panels: Iterator[Panel] = (panel for side in template.sides for panel in side.panels)
    return sum(panel.box.width * panel.box.height for panel in panels if panel.ink == "brand")


def sides_of(section: Element, layout: Layout) -> set[str]:
    keys = set(section.keys())
    return {
        page.side
        for page in layout.pages
        for item in page.items
        if isinstance(item, GlyphRun | Symbol) and item.key in keys
    }


def words_of(element: Element, layout: Layout) -> str:
    keys = set(element.keys())
    found = (run for page in layout.pages for run in runs(layout, page.side) if run.key in keys)
    return "".join(run.text for run in found)
