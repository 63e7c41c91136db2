"""One page as content operators. Everything painted is either tagged content or an artifact: there is no third way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby

from iceprint.model.page import Bitmap, Curves, Fill, GlyphRun, Item, Page, Placed, Symbol
from iceprint.model.structure import Role
from iceprint.model.units import Box
from iceprint.paint.fonts import EmbeddedFont
from iceprint.paint.inks import InkWell
from iceprint.paint.objects import number
from iceprint.paint.resources import Resources, drawing_operators

PAPER = "paper"
TURNS = ("1 0 0 1", "0 1 -1 0", "-1 0 0 -1", "0 -1 1 0")  # rotations by quarter turns to the left


def page_content(
    page: Page, resources: Resources, well: InkWell, roles: Mapping[int, Role] | None, shift: float
) -> tuple[bytes, tuple[int, ...]]:
    """The operators of a page, and the key of each marked content in the order of their ids (MCID).

    `shift` moves the trim box away from the corner of the sheet: the bleed. Without `roles` nothing is tagged.
    """
    parts = [f"1 0 0 1 {number(shift)} {number(shift)} cm\n"] if shift else []
    keys: list[int] = []
    if roles is None:
        parts += [_paint(item, resources, well) for item in (*page.items, *page.marks)]
    else:
        parts += _tagged(page, resources, well, roles, keys)
    if page.steps:
        from iceprint.paint.steps import step_content  # noqa: PLC0415 - a card has none

        parts += step_content(page.steps, well.inks, tagged=roles is not None)
    return "".join(parts).encode("ascii"), tuple(keys)


def _tagged(
    page: Page, resources: Resources, well: InkWell, roles: Mapping[int, Role], keys: list[int]
) -> Iterator[str]:
    """Items with their tags; the key of each marked content is added to `keys`."""
    for key, items in groupby((*page.items, *page.marks), key=_key):
        if key is None:
            yield "/Artifact BMC\n"
        else:
            yield f"/{roles[key]} <</MCID {len(keys)}>> BDC\n"
            keys.append(key)
        yield from (_paint(item, resources, well) for item in items)
        yield "EMC\n"


def placed_content(page: Page, resources: Resources, well: InkWell) -> bytes:
    """The operators of a page that others show: without marks, because it is marked as a whole where it is shown."""
    return "".join(_paint(item, resources, well) for item in page.items).encode("ascii")


def _key(item: Item) -> int | None:
    return item.key if isinstance(item, GlyphRun | Symbol | Placed) else None


def _paint(item: Item, resources: Resources, well: InkWell) -> str:
    match item:
        case GlyphRun():
            return _text(item, resources.fonts[item.face], well)
        case Fill():
            return well.take(item.ink) + _rectangle(item.box) + "f\n"
        case Curves():
            return well.take(item.ink) + _drawing(item, resources)
        case Bitmap():
            box = item.box
            place = f"{number(box.width)} 0 0 {number(box.height)} {number(box.x)} {number(box.y)}"
            return f"{well.take(item.ink)}q {place} cm /{resources.pictures[item.pixels]} Do Q\n"
        case Symbol():
            return _symbol(item, well)
        case Placed():
            return _placed(item, resources)


def _text(run: GlyphRun, font: EmbeddedFont, well: InkWell) -> str:
    place = f"{TURNS[run.turn]} {number(run.x)} {number(run.y)} Tm"
    return f"{well.take(run.ink)}BT /{font.resource} {number(run.size)} Tf {place} {font.show(run)} TJ ET\n"


def _drawing(item: Curves, resources: Resources) -> str:
    drawn = (item.segments, item.even_odd)
    shown = f"/{resources.drawings[drawn]} Do " if drawn in resources.drawings else f"\n{drawing_operators(drawn)}"
    return f"q {' '.join(number(value, 4) for value in item.matrix)} cm {shown}Q\n"


def _placed(item: Placed, resources: Resources) -> str:
    matrix = " ".join(number(value, 4) for value in item.matrix)
    path = _rounded(item.clip, item.corner) if item.corner else _rectangle(item.clip)
    return f"q {matrix} cm {path}W n /{resources.placed[item.page]} Do Q\n"


def _rounded(box: Box, radius: float) -> str:
    from iceprint.model.outline import rounded  # noqa: PLC0415 - a card has no other page in it

    steps = (" ".join([*map(number, points), operator]) for operator, points in rounded(box, radius))
    return " ".join((*steps, ""))


def _rectangle(box: Box) -> str:
    return f"{number(box.x)} {number(box.y)} {number(box.width)} {number(box.height)} re "


def _symbol(symbol: Symbol, well: InkWell) -> str:
    """White ground, then all dark modules as one path: single squares would show hairlines between them."""
    ground = well.take(PAPER) + _rectangle(symbol.box) + "f\n"
    side = symbol.module * (symbol.modules + 2 * symbol.quiet)
    left = symbol.box.x + (symbol.box.width - side) / 2 + symbol.quiet * symbol.module
    top = symbol.box.top - (symbol.box.height - side) / 2 - symbol.quiet * symbol.module
    module = f"{symbol.module:.5f}"
    path = _modules(symbol.runs)
    return f"{ground}{well.take(symbol.ink)}q {module} 0 0 -{module} {number(left)} {number(top)} cm\n{path}f Q\n"


@lru_cache(maxsize=256)
def _modules(runs: tuple[tuple[int, int, int], ...]) -> str:
    """The path of the dark modules. Cached like the codes themselves: the same few addresses recur."""
    return "".join([f"{column} {row} {length} 1 re\n" for row, column, length in runs])
