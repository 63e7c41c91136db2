"""The fonts of a PDF: which characters their codes mean, how wide they are, and whether their program is embedded."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from iceprint.verify.case import CannotRun
from iceprint.verify.document import Node, Value
from iceprint.verify.truetype import TrueType, read_truetype

_MAPPINGS = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[(.*?)\])", re.DOTALL)
_MOST_CODES = 65536

Bounds = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Typeface:
    """A font as the file describes it. Widths are in thousandths of an em, bounds in em."""

    name: str
    kind: str  # Type0, TrueType, Type1, Type3 …
    is_composite: bool
    is_embedded: bool
    characters: dict[int, str]
    widths: dict[int, float]
    default_width: float
    program: TrueType | None
    ascent: float
    descent: float
    _bounds: dict[int, Bounds | None] = field(default_factory=dict)

    def codes(self, shown: bytes) -> tuple[int, ...]:
        """The codes in a shown string: two bytes each in a composite font."""
        if self.is_composite:
            return tuple(int.from_bytes(shown[at : at + 2], "big") for at in range(0, len(shown) - 1, 2))
        return tuple(shown)

    def text(self, codes: tuple[int, ...]) -> str:
        """The characters behind codes; U+FFFD for a code without any."""
        return "".join(self.characters.get(code, "\ufffd") for code in codes)

    def width(self, code: int) -> float:
        return self.widths.get(code, self.default_width)

    def bounds(self, code: int) -> Bounds | None:
        """Left, bottom, right and top of a code's ink, in em; None for a blank."""
        if code not in self._bounds:
            self._bounds[code] = self._measured(code)
        return self._bounds[code]

    def _measured(self, code: int) -> Bounds | None:
        if self.program is None:
            return (0.0, self.descent, self.width(code) / 1000, self.ascent)
        found = self.program.bounds(code)
        if found is None:
            return None
        left, bottom, right, top = (value / self.program.units for value in found)
        return left, bottom, right, top


def typeface(font: Node) -> Typeface:
    """Read a font dictionary. Raises CannotRun if its program or its map of characters is damaged."""
    composite = font.name("Subtype") == "Type0"
    bearer = next(iter(font.nodes("DescendantFonts")), font) if composite else font
    descriptor = bearer.node("FontDescriptor")
    programs = [descriptor.node(key) for key in ("FontFile", "FontFile2", "FontFile3") if descriptor.node(key)]
    own_glyphs = font.name("Encoding") == "Identity-H" and bearer.name("CIDToGIDMap") == "Identity"
    outlines = descriptor.node("FontFile2")
    box = descriptor.reals("FontBBox")
    return Typeface(
        name=font.name("BaseFont"),
        kind=font.name("Subtype"),
        is_composite=composite,
        is_embedded=bool(programs) or font.name("Subtype") == "Type3",
        characters=_characters(font),
        widths=_cid_widths(bearer) if composite else _simple_widths(bearer),
        default_width=_default_width(bearer, descriptor, composite=composite),
        program=read_truetype(outlines.content()) if outlines and own_glyphs else None,
        ascent=(descriptor.real("Ascent") or (box[3] if box else 800)) / 1000,
        descent=(descriptor.real("Descent") or (box[1] if box else -200)) / 1000,
    )


def _default_width(bearer: Node, descriptor: Node, *, composite: bool) -> float:
    found = bearer.real("DW") if composite else descriptor.real("MissingWidth")
    if found is None:
        return 1000.0 if composite else 0.0  # ISO 32000-1, tables 117 and 122
    return found


def _simple_widths(font: Node) -> dict[int, float]:
    first = int(font.real("FirstChar") or 0)
    return {first + offset: width for offset, width in enumerate(font.reals("Widths"))}


def _cid_widths(font: Node) -> dict[int, float]:
    """The W array: `first [w …]` or `first last w`."""
    widths: dict[int, float] = {}
    values = list(font.node("W").values())
    while len(values) >= 2:  # noqa: PLR2004 - the shortest entry
        first, second = values[0], values[1]
        if isinstance(second, Node) and second.is_array:
            each: tuple[Value, ...] = second.values()
            del values[:2]
        else:
            each = (values[2],) * _length(first, second) if len(values) > 2 else ()  # noqa: PLR2004 - as above
            del values[:3]
        if isinstance(first, int):
            widths.update({first + at: float(w) for at, w in enumerate(each) if isinstance(w, int | float)})
    return widths


def _length(first: Value, last: Value) -> int:
    """How many codes a range has."""
    if not isinstance(first, int) or not isinstance(last, int):
        return 0
    return min(max(0, last - first + 1), _MOST_CODES)


def _characters(font: Node) -> dict[int, str]:
    """The ToUnicode map (ISO 32000-1, 9.10.3); without one, simple fonts read as Latin-1."""
    mapping = font.node("ToUnicode")
    if not mapping:
        return {} if font.name("Subtype") == "Type0" else {code: chr(code) for code in range(32, 256)}
    characters: dict[int, str] = {}
    try:
        for kind, body in _MAPPINGS.findall(mapping.content()):
            if kind == b"bfchar":
                found = [_digits(each) for each in _HEX.findall(body)]
                pairs = zip(found[::2], found[1::2], strict=False)
                characters.update({int(code or "0", 16): _utf16(text) for code, text in pairs})
            else:
                characters.update(_ranges(body))
    except (ValueError, UnicodeDecodeError) as problem:
        raise CannotRun(f"the map of characters of {font.name('BaseFont')} is damaged") from problem
    return characters


def _ranges(body: bytes) -> dict[int, str]:
    found: dict[int, str] = {}
    for low, high, start, listed in _RANGE.findall(body):
        first = int(low, 16)
        count = _length(first, int(high, 16))
        if listed:
            texts = [_utf16(_digits(each)) for each in _HEX.findall(listed)][:count]
            found.update({first + offset: text for offset, text in enumerate(texts)})
            continue
        text = _utf16(_digits(start))
        found.update({first + at: text[:-1] + chr(ord(text[-1]) + at) for at in range(count) if text})
    return found


def _digits(text: bytes) -> str:
    return b"".join(text.split()).decode("ascii")


def _utf16(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be")
