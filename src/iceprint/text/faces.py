"""Which font files there are, and what each of them can draw. One mapped file a face, measured in font units."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import cache
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

from iceprint.errors import GlyphError, Place
from iceprint.model.template import Weight
from iceprint.text.font_file import RESTORE, check_font_file


class Face:
    """A font file opened for shaping: once a process, so that a face is the same as no other.

    `name` is the file's without its ending (NotoSans-Bold), `units` are those to the em.
    """

    __slots__ = ("_had", "_inks", "hb_face", "hb_font", "name", "path", "units")

    def __init__(self, path: Path, face: hb.Face) -> None:
        self.name, self.path = path.stem, path
        self.hb_face, self.hb_font = face, hb.Font(face)
        self.units: int = face.upem
        self._inks: dict[int, tuple[float, float]] = {}
        self._had: set[str] = set()

    def __repr__(self) -> str:
        return f"<Face {self.name}>"

    def has(self, character: str) -> bool:
        """Whether the face maps the character to a glyph of its own."""
        return character in self._had or self.has_all({character})

    def has_all(self, characters: AbstractSet[str]) -> bool:
        """Whether it does so for all of them."""
        if not characters <= self._had:  # most were asked about before
            glyph = self.hb_font.get_nominal_glyph
            self._had.update([each for each in characters - self._had if glyph(ord(each))])
        return characters <= self._had

    def ink(self, glyph: int) -> tuple[float, float]:
        """Top and bottom of a glyph's ink against the baseline, in em. Blank glyphs have none: (0, 0)."""
        if glyph not in self._inks:
            extents = self.hb_font.get_glyph_extents(glyph)
            top = extents.y_bearing / self.units if extents else 0.0
            self._inks[glyph] = (top, top + extents.height / self.units if extents else 0.0)
        return self._inks[glyph]

    def ink_of(self, glyphs: Iterable[int]) -> tuple[float, float]:
        """The same of some glyphs together, at least one, all on the baseline."""
        inks = [self.ink(glyph) for glyph in set(glyphs)]
        return max([top for top, _ in inks]), min([bottom for _, bottom in inks])


@cache
def open_face(path: Path) -> Face:
    """Open a font file once a process. Raises GlyphError if it is missing, damaged or cannot be embedded."""
    check_font_file(path)
    try:
        face = hb.Face(hb.Blob.from_file_path(path))
    except (hb.HarfBuzzError, OSError) as problem:
        raise GlyphError("the font cannot be opened", where=Place(str(path)), remedy=RESTORE) from problem
    return Face(path, face)


class Fonts(NamedTuple):
    """The fonts folders of a project: the first that holds a family wins."""

    folders: tuple[Path, ...]

    def face(self, family: str, weight: Weight) -> Face:
        """The file `<family>/<family>-<weight>.ttf`. Raises GlyphError if no folder has it."""
        return _face(self.folders, family, weight)

    def path(self, family: str, weight: Weight) -> Path:
        """Where that file is, unopened. Raises GlyphError if no folder has it."""
        return _find(self.folders, family, weight)

    def faces(self, families: Iterable[str]) -> dict[str, Face]:
        """All faces of some families by name."""
        found = (self.face(family, weight) for family in families for weight in Weight)
        return {face.name: face for face in found}


@cache
def _face(folders: tuple[Path, ...], family: str, weight: Weight) -> Face:
    return open_face(_find(folders, family, weight))


@cache
def _find(folders: tuple[Path, ...], family: str, weight: Weight) -> Path:
    wanted, searched = Path(family, f"{family}-{weight}.ttf"), folders
    for folder in folders:
        if (folder / family).is_dir():  # half a family is not made whole with the other half of another version
            searched = (folder,)
            if (folder / wanted).is_file():
                return folder / wanted
            break
    raise GlyphError(
        f"the font {wanted} is missing from {' and '.join(map(str, searched))}",
        remedy="put the file there; fonts/fonts.lock.yaml says where it comes from",
    )
