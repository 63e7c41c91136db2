"""The structure tree: the reading order of a layout tied to the marked contents of its pages (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from iceprint.model.page import LinkArea, Page, Placed, Symbol
from iceprint.model.structure import Content, Element, Role
from iceprint.model.units import Box, hull
from iceprint.paint.objects import Dictionary, Finished, Reference, array, dictionary, name, number, text_string
from iceprint.paint.pdf_file import PdfFile


def roles_by_key(root: Element) -> dict[int, Role]:
    """The tag around each content: it names the marked content in the page."""
    return {
        child.key: element.role for element in root.walk() for child in element.children if isinstance(child, Content)
    }


class MarkedPage(NamedTuple):
    """A page that has been painted: `keys[n]` is the content with MCID n. `links` are annotations by their key."""

    page: Page
    reference: Reference
    keys: tuple[int, ...]
    links: Mapping[int, Reference]


class StructureTree:
    """Writes the tree and remembers what the parent tree must hold."""

    def __init__(self, file: PdfFile, pages: Sequence[MarkedPage]) -> None:
        self.file, self.pages = file, pages
        self._page_of: dict[int, tuple[int, int]] = {}  # key -> page, MCID
        self._owner: dict[int, Reference] = {}  # key -> element
        self._figures: dict[int, list[Box]] = {}

    def write(self, root: Element) -> Reference:
        for number_, marked in enumerate(self.pages):
            self._page_of.update({key: (number_, mcid) for mcid, key in enumerate(marked.keys)})
            for item in marked.page.items:
                if isinstance(item, Symbol | Placed) and item.key is not None:
                    self._figures.setdefault(item.key, []).append(item.box)
        reference, tree = self.file.reserve()
        document = self._element(root, reference)
        parents, next_key = self._parent_tree()
        entries = {
            "Type": name("StructTreeRoot"),
            "K": document,
            "ParentTree": parents,
            "ParentTreeNextKey": next_key,
        }
        tree.entries.update(entries)
        return reference

    def _element(self, element: Element, parent: Reference) -> Reference:
        reference, entries = self.file.reserve()
        kids: list[object] = []
        page: Reference | None = None
        for child in element.children:
            if isinstance(child, Element):
                kids.append(self._element(child, reference))
                continue
            index, mcid = self._page_of[child.key]
            here = self.pages[index].reference
            page = page or here
            self._owner[child.key] = reference
            kids.append(mcid if here is page else dictionary(Type=name("MCR"), Pg=here, MCID=mcid))
            if element.role is Role.LINK:
                kids += self._link_objects(child.key, index)
        entries.entries.update(
            dictionary(
                S=name(element.role.value),
                P=parent,
                K=kids[0] if len(kids) == 1 else array(kids),
                Pg=page,
                Lang=text_string(element.language) if element.language else None,
                Alt=text_string(element.alt) if element.alt else None,
                ActualText=text_string(element.spoken) if element.spoken else None,
                A=self._attributes(element),
            ).entries
        )
        return reference

    def _link_objects(self, key: int, index: int) -> list[object]:
        link = self.pages[index].links.get(key)
        return [] if link is None else [dictionary(Type=name("OBJR"), Obj=link, Pg=self.pages[index].reference)]

    def _attributes(self, element: Element) -> object:
        """A figure tells where it stands, a header cell what it heads (ISO 14289-1, 7.3 and 7.5)."""
        if element.role is Role.HEADER:
            return dictionary(O=name("Table"), Scope=name(element.heads.value))
        if element.role is not Role.FIGURE:
            return None
        box = hull(self._figures[next(element.keys())])
        return dictionary(O=name("Layout"), Placement=name("Block"), BBox=_rectangle(box))

    def _parent_tree(self) -> tuple[Reference, int]:
        """For page n the owners of its contents under key n; for each link its element under a key after those."""
        numbers: list[object] = []
        for index, marked in enumerate(self.pages):
            numbers += [index, self.file.add(Finished(array(self._owner[key] for key in marked.keys)))]
        for offset, key in enumerate(link_keys(self.pages)):
            numbers += [len(self.pages) + offset, self._owner[key]]
        return self.file.add(dictionary(Nums=array(numbers))), len(numbers) // 2


def link_keys(pages: Sequence[MarkedPage]) -> list[int]:
    """The keys of all links, in the order of their StructParent numbers, which follow those of the pages."""
    return [key for marked in pages for key in marked.links]


def link_annotation(area: LinkArea, struct_parent: int) -> Dictionary:
    """A link that can be pressed, prints, and says where it leads (ISO 14289-1, 7.18.5)."""
    return dictionary(
        Type=name("Annot"),
        Subtype=name("Link"),
        Rect=_rectangle(area.box),
        Border=array([0, 0, 0]),
        F=4,
        Contents=text_string(area.label),
        A=dictionary(S=name("URI"), URI=text_string(area.target)),
        StructParent=struct_parent,
    )


def _rectangle(box: Box) -> object:
    return array(number(value) for value in (box.x, box.y, box.right, box.top))
