"""The piece as people will hold it: its front, how it opens, its back. Only the panels of the paper are known here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iceprint.design.proof_words import NAME, Voice
from iceprint.model.dossier import Flap, Gallery, View
from iceprint.model.format import Format
from iceprint.model.page import GlyphRun, Layout, Page, part_of
from iceprint.model.units import Box

TILT, NARROWED = 0.09, 0.94  # of a flap that stands open: its rise over its width, and how much of it is seen
HALF_TURN = 2  # quarter turns
GAP = 26.0  # points between two views
HIGHEST = 260.0  # points of a flat piece: the drawing of its side shows it larger
LEAST = 0.1  # of its size
COVERS, BACKS, TUCKED = ("cover", "front"), ("back",), ("flap",)


def views_of(layout: Layout, voice: Voice, *, starts_right: bool) -> Gallery:
    """The pictures of a laid-out piece. Where lines start at the right it is opened from the other side."""
    paper = layout.format
    folded = [page for page in layout.pages if paper.panels(page.side)]
    views = _folded(paper, folded, voice, starts_right=starts_right) if folded else _flat(layout, voice)
    most = 1.0 if folded else min(1.0, HIGHEST / paper.height)
    return Gallery(tuple(views), min(LEAST, most), most, GAP)


def _flat(layout: Layout, voice: Voice) -> Iterator[View]:
    for page in layout.pages:
        flap = Flap(page, layout.format.trim_box, corner=layout.format.corner)
        yield _view((flap,), page.side.capitalize(), voice)


def _folded(paper: Format, pages: Sequence[Page], voice: Voice, *, starts_right: bool) -> Iterator[View]:
    outside = pages[0]
    panels = paper.panels(outside.side)
    names = list(panels) if starts_right else list(panels)[::-1]  # from the cover on, unless they say otherwise
    cover, back = _named(names, COVERS, 0), _named(names, BACKS, 1)
    leaves = 1 - len(panels) if starts_right else len(panels) - 1  # where the front can be opened
    yield _view((Flap(outside, panels[cover], leaves=leaves),), "Front, folded", voice)
    for inside in pages[1:]:
        opposite = list(paper.panels(inside.side).values())
        tucked = next((name for name in TUCKED if name in panels), cover)
        if tucked != cover and len(opposite) == len(panels):
            behind = opposite[len(panels) - 1 - list(panels).index(cover)]
            turned, under = Flap(inside, behind), Flap(outside, panels[tucked])
            yield _view(_opened((under, turned) if starts_right else (turned, under)), "Opened once", voice)
        yield _view(_opened(tuple(Flap(inside, box) for box in opposite)), "Opened", voice)
    yield _view((Flap(outside, panels[back], leaves=-leaves),), "Back, folded", voice)


def _opened(flaps: tuple[Flap, ...]) -> tuple[Flap, ...]:
    """Flaps beside each other, the outer two slanted towards the reader. Those one above the other lie flat."""
    if len({flap.clip.x for flap in flaps}) == 1 and len({flap.page.side for flap in flaps}) == 1:
        whole = Box(0.0, 0.0, flaps[0].clip.width, sum(flap.clip.height for flap in flaps))
        return (flaps[0]._replace(clip=whole),)
    first, *middle, last = flaps
    left = first._replace(tilt=TILT, narrowed=NARROWED)
    right = last._replace(tilt=-TILT, narrowed=NARROWED)
    return (left, *middle, right)


def _is_upside_down(flap: Flap) -> bool:
    """Whether all words of a flap are read from the other side, as on the far face of a tent."""
    runs = [item for item in flap.page.items if isinstance(item, GlyphRun)]
    return bool(runs) and all(run.turn == HALF_TURN for run in runs)


def _named(panels: Sequence[str], wanted: tuple[str, ...], place: int) -> str:
    """The panel that has one of the wanted names, or else that at a place."""
    return next((name for name in wanted if name in panels), panels[min(place, len(panels) - 1)])


def _view(flaps: tuple[Flap, ...], caption: str, voice: Voice) -> View:
    shown = [flap._replace(page=part_of(flap.page, flap.clip)) for flap in flaps]
    if all(map(_is_upside_down, shown)):
        shown = [flap._replace(turned=True) for flap in reversed(shown)]
    alt = f"Picture of the piece: {caption.lower()}. Its words are in the tables of this document."
    return View(tuple(shown), alt, (voice.say(NAME, caption),))
