"""A side of the piece as reviewers see it: the real page, its trim, folds and margins, and numbers beside its words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from math import floor

from iceprint.errors import Place
from iceprint.layout.call_outs import Lane, Pointer, pointers
from iceprint.layout.column import set_column
from iceprint.layout.strokes import dashed, disc, line, rim, sheet
from iceprint.model.dossier import Plan, Words
from iceprint.model.format import Format
from iceprint.model.message import Copy
from iceprint.model.page import Fill, GlyphRun, Item, Placed
from iceprint.model.structure import Content, Element, Role
from iceprint.model.template import Block
from iceprint.model.units import Box, in_mm
from iceprint.text.faces import Fonts

GUTTER = 26.0  # points beside the piece, for numbers
NOTE = 24.0  # below the piece, to the foot of the words that tell its scale
PANEL_HEAD = 14.0  # above the piece, for the names of its panels
_AWAY = 14.0  # from the trim to the middle of a disc
_RADIUS, _PITCH = 5.6, 12.4
_TOUCHES = 0.01
_HAIR, _LEADER, _HALO = 0.3, 0.55, 1.6
_INK, _FOLD, _SAFE, _TRIM, _PAPER = "proof-strong", "magenta", "cyan", "black-50", "paper"
_BESIDE = 2.2  # from words to the bar beside them


class DrawnPlan:
    """The items of a plan, whose drawing has its upper left corner at a place; its tag is a figure."""

    def __init__(self, plan: Plan, room: Box, number: Words, fonts: Fonts, keys: count[int]) -> None:
        self.plan, self.fonts, self.number = plan, fonts, number
        paper = plan.paper
        heads = PANEL_HEAD if plan.panels else _RADIUS
        self.scale = scale = scale_in(paper, room.width, room.height - heads)
        width, height = paper.width * scale, paper.height * scale
        self.height = heads + height + NOTE
        self.trim = Box(room.x + (room.width - width) / 2, room.top - heads - height, width, height)
        key = next(keys)
        matrix = (scale, 0.0, 0.0, scale, self.trim.x, self.trim.y)
        page = Placed(plan.page, matrix, paper.trim_box, key, paper.corner)
        note = set_column((self._note(),), room.width, fonts, keys, own=plan.note.language.tag, centred=True)
        self.elements = (Element(Role.FIGURE, (Content(key),), alt=plan.alt), *note.elements)
        found = pointers(
            [(each.number, self._here(each.spot.box)) for each in plan.call_outs],
            self._lanes(),
            _PITCH,
            starts_right=plan.starts_right,
        )
        self.items: list[Item] = [
            sheet(self.trim, paper.corner * scale, _PAPER),
            page,
            *self._lines(),
            *self._panel_names(),
        ]
        self.items += [item for each in found for item in _leader(each, _HALO, _PAPER)]
        self.items += [item for each in found for item in _leader(each, _LEADER, _INK)]
        for each in found:
            self.items += [disc(each.disc, _RADIUS + 0.6, _PAPER), disc(each.disc, _RADIUS, _INK)]
            side = 1.3 * _RADIUS  # what checks of contrast look for: a box
            self.items.append(Fill(Box(each.disc[0] - side / 2, each.disc[1] - side / 2, side, side), _INK))
            self.items += self._figure(each)
        self.items += note.runs_at(room.x, self.trim.y - NOTE + note.height)

    def _note(self) -> Words:
        """How large the side is, and how large it is shown."""
        words, paper = self.plan.note, self.plan.paper
        size = f"{in_mm(paper.width):.1f} x {in_mm(paper.height):.1f} mm"
        shown = "at its true size" if self.scale == 1 else f"at {self.scale:.0%} of its size"
        return _like(words, f"{size}, shown {shown}. {words.block.copy.text}")

    def _here(self, box: Box) -> Box:
        return box.scaled(self.scale).moved(self.trim.x, self.trim.y)

    def _folds(self) -> list[float]:
        """Where upright folds are: what lies left of a panel, but for the first."""
        return sorted({self._here(box).x for _, box in self.plan.panels if box.x > _TOUCHES})

    def _level_folds(self) -> list[float]:
        return sorted({self._here(box).y for _, box in self.plan.panels if box.y > _TOUCHES})

    def _lanes(self) -> list[Lane]:
        low, high = self.trim.y - _RADIUS, self.trim.top + _RADIUS
        left = Lane(self.trim.x - _AWAY, self.trim.x, low, high)
        right = Lane(self.trim.right + _AWAY, self.trim.right, low, high)
        return [
            left,
            *(Lane(fold, fold, self.trim.y + _PITCH, self.trim.top - _PITCH) for fold in self._folds()),
            right,
        ]

    def _lines(self) -> Iterator[Item]:
        """Trim, safe margin and folds, over the page: they are of the proof alone."""
        paper, trim = self.plan.paper, self.trim
        safe = self._here(paper.safe_box)
        for start, end in (
            ((safe.x, safe.y), (safe.right, safe.y)),
            ((safe.x, safe.top), (safe.right, safe.top)),
            ((safe.x, safe.y), (safe.x, safe.top)),
            ((safe.right, safe.y), (safe.right, safe.top)),
        ):
            yield from dashed(start, end, _HAIR, _SAFE, dash=1.2, gap=1.8)
        yield rim(trim, paper.corner * self.scale, _HAIR, _TRIM)
        for fold in self._folds():
            near = paper.fold_safe * self.scale
            for x in (fold - near, fold + near) if near else ():
                yield from dashed((x, trim.y), (x, trim.top), _HAIR, _SAFE, dash=1.2, gap=1.8)
            yield from dashed((fold, trim.y - 8), (fold, trim.top + 8), 2 * _HAIR, _FOLD)
        for fold in self._level_folds():
            yield from dashed((trim.x - 8, fold), (trim.right + 8, fold), 2 * _HAIR, _FOLD)

    def _panel_names(self) -> Iterator[Item]:
        """Above the panels; those below other panels have theirs on the fold, on a ground of paper."""
        for words, panel in self.plan.panels:
            here = self._here(panel)
            column = set_column((words,), here.width, self.fonts, count(1), own=words.language.tag, centred=True)
            if here.top >= self.trim.top - 1:
                yield from column.unread(here.x, here.top + PANEL_HEAD / 2 - 2 + column.rise)
                continue
            left = min(run.x for run in column.runs)
            ground = Box(here.x + left - 3, here.top - 5, column.width - left + 6, 10)
            yield Fill(ground, _PAPER)
            yield from column.unread(here.x, ground.y + 2.5 + column.rise)

    def _figure(self, pointer: Pointer) -> list[GlyphRun]:
        """The number in its disc."""
        words = _like(self.number, str(pointer.number))
        column = set_column((words,), 4 * _RADIUS, self.fonts, count(1), own=words.language.tag, centred=True)
        return column.unread(pointer.disc[0] - 2 * _RADIUS, pointer.disc[1] + column.height / 2)


def scale_in(paper: Format, width: float, height: float) -> float:
    """How large a piece is drawn in a room: as it is, or reduced to whole percents."""
    most = min((width - 2 * GUTTER) / paper.width, (height - NOTE) / paper.height)
    return 1.0 if most >= 1 else max(1, floor(most * 100)) / 100


def _like(words: Words, text: str) -> Words:
    block = words.block
    copy = Copy("the proof", text, (), words.language.tag, Place("the proof"))
    return words._replace(block=Block(block.role, copy, block.style))


def _leader(pointer: Pointer, weight: float, ink: str) -> Iterator[Item]:
    """From the disc to a bar beside the words, as high as they are."""
    (x, y), (tip, top), (_, bottom) = pointer.disc, pointer.tip, pointer.foot
    bar = tip + (_BESIDE if x > tip else -_BESIDE)
    yield line((bar, bottom), (bar, top), weight, ink)
    yield line((x, y), (bar, min(top, max(bottom, y))), weight, ink)
