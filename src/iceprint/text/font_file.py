"""A font file before it is used: is it whole, can it draw, and may it be embedded?

Only the numbers that say where things are get read, never the outlines, so that a face opens in well under a
millisecond. The rules are those of OpenType 1.9.1.
"""

from __future__ import annotations

from array import array
from pathlib import Path
from struct import unpack_from
from sys import byteorder
from typing import BinaryIO, NamedTuple, NoReturn

from iceprint.errors import GlyphError, Place

TRUE_TYPE = (b"\0\1\0\0", b"true")
OTHER_KINDS = {
    b"OTTO": ("an OpenType font with PostScript outlines (CFF)", "take its TrueType edition"),
    b"ttcf": ("a collection of several fonts (TTC)", "take the font you want out of it, as a file of its own"),
    b"wOFF": ("a font packed for the web (WOFF)", "take the .ttf from which it was made"),
    b"wOF2": ("a font packed for the web (WOFF2)", "take the .ttf from which it was made"),
    b"%!PS": ("a Type 1 font", "take its TrueType edition"),
    b"\x80\1": ("a Type 1 font", "take its TrueType edition"),
}
NEEDED = ("head", "maxp", "hhea", "hmtx", "loca", "glyf", "cmap", "OS/2", "name")
BITMAPS = {"EBDT", "CBDT", "bdat", "sbix"}
RESTORE = "restore the file from its origin; fonts/fonts.lock.yaml names it for the fonts that came with the project"
LEGAL = "use a font whose licence permits embedding, or get an edition of this one from its maker that does"
TRUE_TYPE_ONLY = "use a static TrueType font (.ttf with a glyf table)"

_RESTRICTED, _PERMITTED, _NO_SUBSETTING, _BITMAPS_ONLY = 0x0002, 0x000C, 0x0100, 0x0200  # OS/2, fsType
_LEAST_LENGTHS = {"head": 54, "maxp": 6, "hhea": 36, "OS/2": 10, "cmap": 4, "name": 6}
_HEAD_MAGIC = 0x5F0F3CF5
_MAXP_VERSION, _MAXP_LENGTH = 0x00010000, 32  # with outlines
_UNITS = (16, 16384)  # to the em, at least and at most
_HEADER, _ENTRY = 12, 16  # bytes of the directory and of a table in it
_SINCE_ONE_PERMISSION, _SINCE_RESTRICTIONS = 3, 2  # versions of OS/2
_UNICODE = ((3, 1), (3, 10))  # platform and encoding in `cmap`; so is all of platform 0


def check_font_file(path: Path) -> None:
    """Raise GlyphError with the reason if a file cannot be used for shaping and embedding.

    What is wrong with single glyphs shows when they are used.
    """
    try:
        with path.open("rb") as stream:
            _FontFile(path, stream).check()
    except OSError as problem:
        raise GlyphError("the font cannot be opened", where=Place(str(path)), remedy=RESTORE) from problem


class _FontFile(NamedTuple):
    path: Path
    stream: BinaryIO

    def check(self) -> None:
        start = self.stream.read(_HEADER)
        self._require_kind(start)
        tables = self._directory(start)
        self._require_tables(tables)
        parts = {tag: self._read(tables[tag], length) for tag, length in _LEAST_LENGTHS.items()}
        for tag, length in _LEAST_LENGTHS.items():
            self._sound(tag, len(parts[tag]) == length)
        self._require_permission(parts["OS/2"])
        self._require_unicode(self._read(tables["cmap"], 4 + 8 * unpack_from(">H", parts["cmap"], 2)[0]))
        self._require_sums(tables, parts)

    def _require_kind(self, start: bytes) -> None:
        if not start:
            self._refuse("the file is empty", RESTORE)
        for mark, (kind, remedy) in OTHER_KINDS.items():
            if start.startswith(mark):
                self._refuse(f"this is {kind}, which cannot be embedded", f"{remedy}; {TRUE_TYPE_ONLY}")
        if start[:4] not in TRUE_TYPE or len(start) < _HEADER:
            self._refuse("this is not a font file, or it is damaged", RESTORE)

    def _directory(self, start: bytes) -> dict[str, tuple[int, int]]:
        """Offset and length of every table. All must lie inside the file: HarfBuzz takes what is cut off for blank."""
        count = unpack_from(">H", start, 4)[0]
        entries = self.stream.read(_ENTRY * count)
        size = self.stream.seek(0, 2)
        if len(entries) < _ENTRY * count:
            self._refuse("the file is cut off in its list of tables", RESTORE)
        tables: dict[str, tuple[int, int]] = {}
        for at in range(0, len(entries), _ENTRY):
            tag, _, offset, length = unpack_from(">4sIII", entries, at)
            name = tag.decode("latin-1")
            if not (name.isascii() and name.isprintable()) or name in tables:
                self._refuse("the list of tables is damaged", RESTORE)
            if offset + length > size:
                self._refuse(f"the file is damaged, or cut off: table {name} goes on after its end", RESTORE)
            tables[name] = offset, length
        return tables

    def _require_tables(self, tables: dict[str, tuple[int, int]]) -> None:
        if "glyf" not in tables and not BITMAPS.isdisjoint(tables):
            self._refuse("the font has only bitmaps, which are too coarse for paper", TRUE_TYPE_ONLY)
        if "CFF " in tables or "CFF2" in tables:
            self._refuse("the font has PostScript outlines (CFF), which are not embedded here", TRUE_TYPE_ONLY)
        if "fvar" in tables:
            self._refuse("the font is variable: its weights are not drawn", TRUE_TYPE_ONLY)
        missing = [tag for tag in NEEDED if tag not in tables]
        if missing:
            self._refuse(f"the font lacks what it must have: table {', '.join(missing)}", RESTORE)

    def _require_permission(self, metrics: bytes) -> None:
        """OS/2, fsType: of the permissions the least restrictive counts; since version 3 there is only one."""
        version, rights = unpack_from(">H", metrics)[0], unpack_from(">H", metrics, 8)[0]
        if rights & _RESTRICTED and (version >= _SINCE_ONE_PERMISSION or not rights & _PERMITTED):
            self._refuse("the licence of the font forbids embedding (OS/2, fsType, bit 1)", LEGAL)
        if (
            version >= _SINCE_RESTRICTIONS and rights & _NO_SUBSETTING
        ):  # until version 1 only the permissions had a meaning
            self._refuse("the licence of the font forbids embedding a part of it (OS/2, fsType, bit 8)", LEGAL)
        if version >= _SINCE_RESTRICTIONS and rights & _BITMAPS_ONLY:
            self._refuse("the licence of the font permits only bitmaps to be embedded (OS/2, fsType, bit 9)", LEGAL)

    def _require_unicode(self, maps: bytes) -> None:
        kinds = [unpack_from(">HH", maps, at) for at in range(4, len(maps) - 7, 8)]
        if not any(kind[0] == 0 or kind in _UNICODE for kind in kinds):
            self._refuse("the font does not say which of its glyphs are which characters", TRUE_TYPE_ONLY)

    def _require_sums(self, tables: dict[str, tuple[int, int]], parts: dict[str, bytes]) -> None:
        """Whether as many glyphs have metrics and outlines as there are said to be."""
        version, glyphs = unpack_from(">IH", parts["maxp"])
        self._sound("maxp", version == _MAXP_VERSION and glyphs > 0 and tables["maxp"][1] >= _MAXP_LENGTH)
        magic, _, units = unpack_from(">IHH", parts["head"], 12)
        long = unpack_from(">h", parts["head"], 50)[0]
        self._sound("head", magic == _HEAD_MAGIC and _UNITS[0] <= units <= _UNITS[1] and long in (0, 1))
        full = unpack_from(">H", parts["hhea"], 34)[0]
        self._sound("hhea", 1 <= full <= glyphs)
        self._sound("hmtx", tables["hmtx"][1] >= 4 * full + 2 * (glyphs - full))
        offsets = array("I" if long else "H", self._read(tables["loca"], (glyphs + 1) * (4 if long else 2), whole=True))
        if byteorder == "little":
            offsets.byteswap()
        end = offsets[-1] * (1 if long else 2) if len(offsets) == glyphs + 1 else -1
        in_order = offsets.tolist() == sorted(offsets)
        self._sound("loca", in_order and 0 <= end <= tables["glyf"][1])
        if end == 0:
            self._refuse("the font has no outlines", TRUE_TYPE_ONLY)

    def _read(self, table: tuple[int, int], most: int, *, whole: bool = False) -> bytes:
        """The beginning of a table; with `whole` all of `most` or nothing."""
        offset, length = table
        if whole and length < most:
            return b""
        self.stream.seek(offset)
        return self.stream.read(min(length, most))

    def _sound(self, tag: str, yes: bool) -> None:  # noqa: FBT001 - reads as a sentence
        if not yes:
            self._refuse(f"the font is damaged: table {tag} is too short, or contradicts itself or others", RESTORE)

    def _refuse(self, what: str, remedy: str) -> NoReturn:
        raise GlyphError(what, where=Place(str(self.path)), remedy=remedy)
