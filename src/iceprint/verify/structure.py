"""The structure tree of a file (ISO 32000-1, 14.7): its elements in reading order, and what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from iceprint.verify.case import CannotRun, Case
from iceprint.verify.document import Document, Node, Value

MOST_ELEMENTS = 200_000
_DEEPEST = 100  # elements inside each other

Held = tuple[int, int]  # number of the page, MCID


@dataclass(frozen=True, slots=True)
class Tagged:
    """One element. `roles` are the tags from the root to it; `held` is its own content; `objects` are annotations."""

    node: Node
    roles: tuple[str, ...]
    children: tuple[str, ...]
    held: tuple[Held, ...]
    objects: tuple[Node, ...]

    @property
    def role(self) -> str:
        return self.roles[-1]


def is_tagged(document: Document) -> bool:
    """Whether a file has tags, or says so."""
    return bool(document.catalog.node("StructTreeRoot")) or document.catalog.node("MarkInfo").get("Marked") is True


def structure_of(case: Case) -> tuple[Tagged, ...]:
    """All elements in reading order. Raises CannotRun if there is no tree, or one without end."""
    return case.structure


def read_structure(document: Document) -> tuple[Tagged, ...]:
    """The same, read anew."""
    root = document.catalog.node("StructTreeRoot")
    if not root:
        raise CannotRun("the file has no structure tree")
    reader = _Reader(document, root)
    return tuple(reader.below(root, (), None))


class _Reader:
    def __init__(self, document: Document, root: Node) -> None:
        self._pages = {page.number: number for number, page in enumerate(document.pages(), start=1)}
        self._roles = root.node("RoleMap")
        self._left = MOST_ELEMENTS

    def below(self, node: Node, roles: tuple[str, ...], page: int | None) -> Iterator[Tagged]:
        """The elements below a node."""
        for kid in _kids(node):
            if isinstance(kid, Node) and kid.name("S"):
                yield from self._element(kid, roles, page)

    def _element(self, node: Node, roles: tuple[str, ...], page: int | None) -> Iterator[Tagged]:
        self._left -= 1
        if self._left < 0 or len(roles) > _DEEPEST:
            raise CannotRun("its structure tree is without end")
        roles = (*roles, self._standard(node.name("S")))
        page = self._page(node, page)
        below = [kid for kid in _kids(node) if isinstance(kid, Node)]
        yield Tagged(
            node=node,
            roles=roles,
            children=tuple(self._standard(kid.name("S")) for kid in below if kid.name("S")),
            held=tuple(self._held(node, page)),
            objects=tuple(kid.node("Obj") for kid in below if kid.name("Type") == "OBJR"),
        )
        yield from self.below(node, roles, page)

    def _held(self, node: Node, page: int | None) -> Iterator[Held]:
        for kid in _kids(node):
            if isinstance(kid, int) and page is not None:
                yield page, kid
            elif isinstance(kid, Node) and kid.name("Type") == "MCR":
                mcid, there = kid.real("MCID"), self._page(kid, page)
                if mcid is not None and there is not None:
                    yield there, int(mcid)

    def _page(self, node: Node, above: int | None) -> int | None:
        return self._pages.get(node.node("Pg").number, above)

    def _standard(self, role: str) -> str:
        """A tag as the file's own list of tags explains it."""
        for _ in range(_DEEPEST):
            known = self._roles.name(role)
            if not known or known == role:
                break
            role = known
        return role


def _kids(node: Node) -> tuple[Value, ...]:
    kids = node.get("K")
    return kids.values() if isinstance(kids, Node) and kids.is_array else (kids,)


def number_tree(node: Node, depth: int = 0) -> Iterator[tuple[int, Value]]:
    """The entries of a number tree (ISO 32000-1, 7.9.7)."""
    numbers = node.node("Nums").values()
    for key, value in zip(numbers[::2], numbers[1::2], strict=False):
        if isinstance(key, int):
            yield key, value
    if depth < _DEEPEST:
        for kid in node.nodes("Kids"):
            yield from number_tree(kid, depth + 1)
