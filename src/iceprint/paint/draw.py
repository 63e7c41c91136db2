"""A layout becomes the bytes of one PDF: for a screen (RGB, links) or the press (CMYK, bleed), from one layout."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from iceprint.model.edition import Use
from iceprint.model.ink import Ink
from iceprint.model.intent import Intent
from iceprint.model.page import Layout, Page
from iceprint.model.structure import Role
from iceprint.paint.content import page_content, placed_content
from iceprint.paint.inks import InkWell
from iceprint.paint.objects import Dictionary, Reference, Stream, array, dictionary, name, number, text_string
from iceprint.paint.output_intents import output_intents
from iceprint.paint.pdf_file import PdfFile
from iceprint.paint.resources import Resources, gather
from iceprint.paint.tags import MarkedPage, StructureTree, link_annotation, roles_by_key
from iceprint.paint.xmp import xmp_packet
from iceprint.text.faces import Face

VERSIONS = {Use.SCREEN: (1, 7), Use.LARGE_PRINT: (1, 7), Use.PRESS: (1, 6)}  # PDF/A-2 rests on 1.7, PDF/X-4 on 1.6
PAGES_WITHOUT_BOOKMARKS = 2  # what a reader leafs through without bookmarks


def draw(layout: Layout, intent: Intent, inks: Mapping[str, Ink], faces: Mapping[str, Face]) -> bytes:
    """Paint a layout. `faces` holds the faces of its runs by name. The result is complete and deterministic."""
    return _Painter(layout, intent, inks, dict(faces)).paint()


class _Painter(NamedTuple):
    layout: Layout
    intent: Intent
    inks: Mapping[str, Ink]
    faces: dict[str, Face]

    def paint(self) -> bytes:
        file = PdfFile(VERSIONS[self.intent.use])
        resources = gather(self.layout.pages, self.faces, self.inks)
        layers = self._layers(file)
        contents = {
            each: placed_content(page, resources, InkWell(self.inks, self.intent.use))
            for page, each in resources.placed.items()
        }
        shared = resources.write(file, self.intent.use, layers, contents)
        roles = roles_by_key(self.layout.structure)
        parent, tree = file.reserve()
        pages: list[MarkedPage] = []
        links_before = 0
        for index, page in enumerate(self.layout.pages):
            marked = self._page(file, page, index, links_before, resources, shared, roles, parent)
            pages.append(marked)
            links_before += len(marked.links)
        tree.entries.update(Type=name("Pages"), Kids=array(page.reference for page in pages), Count=len(pages))
        structure = StructureTree(file, pages).write(self.layout.structure)
        catalog = self._catalog(file, parent, structure)
        if self.intent.use is not Use.PRESS and len(pages) > PAGES_WITHOUT_BOOKMARKS:
            from iceprint.paint.bookmarks import bookmark_entries  # noqa: PLC0415 - a card has none

            catalog.entries.update(bookmark_entries(file, pages, self.layout.structure))
        if layers:
            from iceprint.paint.steps import layer_entries  # noqa: PLC0415 - as above

            catalog.entries.update(layer_entries(layers))
        return file.finish(catalog, information(self.intent))

    def _layers(self, file: PdfFile) -> dict[str, Reference]:
        """Each processing step has a layer of its own."""
        if not any(page.steps for page in self.layout.pages):
            return {}
        from iceprint.paint.steps import add_layers  # noqa: PLC0415 - a card has none

        return add_layers(file, self.layout.pages)

    def _page(
        self,
        file: PdfFile,
        page: Page,
        index: int,
        links_before: int,
        resources: Resources,
        shared: Reference,
        roles: dict[int, Role],
        parent: Reference,
    ) -> MarkedPage:
        shift = self._shift()
        content, keys = page_content(page, resources, InkWell(self.inks, self.intent.use), roles, shift)
        areas = page.links if self.intent.use is not Use.PRESS else ()
        first = len(self.layout.pages) + links_before
        links = {area.key: file.add(link_annotation(area, first + offset)) for offset, area in enumerate(areas)}
        reference = file.add(
            dictionary(
                Type=name("Page"),
                Parent=parent,
                Resources=shared,
                Contents=file.add(Stream(content)),
                StructParents=index,
                Tabs=name("S"),
                Annots=array(links.values()) if links else None,
                **self._boxes(),
            )
        )
        return MarkedPage(page, reference, keys, links)

    def _bleed(self) -> float:
        """A screen shows the piece as it will be cut."""
        return self.layout.format.bleed if self.intent.use is Use.PRESS else 0.0

    def _shift(self) -> float:
        return self._bleed() + self.layout.margin

    def _boxes(self) -> dict[str, object]:
        """The sheet, the piece with its bleed in it, and the piece as it will be cut (ISO 32000-1, 14.11.2)."""
        trim, sheet = self.layout.format.trim_box, self._shift()
        boxes = {"MediaBox": trim.inset(-sheet), "BleedBox": trim.inset(-self._bleed()), "TrimBox": trim}
        return {
            box: array(number(sheet + side) for side in (each.x, each.y, each.right, each.top))
            for box, each in boxes.items()
        }

    def _catalog(self, file: PdfFile, pages: Reference, structure: Reference) -> Dictionary:
        return dictionary(
            Type=name("Catalog"),
            Pages=pages,
            Lang=text_string(self.layout.language),
            MarkInfo=dictionary(Marked="true"),
            StructTreeRoot=structure,
            Metadata=file.add(metadata(self.intent)),
            ViewerPreferences=dictionary(DisplayDocTitle="true"),
            OutputIntents=array(output_intents(file, self.intent)),
        )


def metadata(intent: Intent) -> Stream:
    """The XMP packet, readable without unpacking."""
    return Stream(xmp_packet(intent), {"Type": name("Metadata"), "Subtype": name("XML")}, "plain")


def information(intent: Intent) -> Dictionary:
    """The Info dictionary, in agreement with the XMP packet."""
    stamp = f"(D:{intent.made:%Y%m%d%H%M%S}Z)"
    return dictionary(
        Title=text_string(intent.title),
        Author=text_string(intent.author),
        Subject=text_string(intent.subject),
        Creator=text_string(intent.program),
        Producer=text_string(intent.program),
        CreationDate=stamp,
        ModDate=stamp,
        Trapped=name("False") if intent.use is Use.PRESS else None,
    )
