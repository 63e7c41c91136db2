"""A finished PDF as pdfium sees it: its text, its links, its picture. The only door to pdfium and zxing."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp

from iceprint.errors import VerificationError
from iceprint.model.units import Box

DPI = 200  # enough for codes of half a millimetre a module, and for full stops
KEPT_PICTURES = 2  # both sides of a card
TOUCHING = 0.5  # points; the narrowest blank between two words is wider
THINNEST = 0.02  # points; pdfium's box of a glyph without outlines is a line
LEAST_CONTRAST = 60  # shades of 255 between ink and ground
HYPHEN_AT_LINE_END = "\ufffe"  # pdfium's sign for it
_HYPHENS = ("\x02", HYPHEN_AT_LINE_END)
_LONE = re.compile(r"(?<=\S)\r\n(?=\S(?:\s|\Z))")
_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)


class Picture(NamedTuple):
    """A page drawn in grey, DPI dots to the inch: rows of `stride` bytes from the top."""

    pixels: memoryview
    width: int
    height: int
    stride: int

    def cut(self, left: float, bottom: float, right: float, top: float) -> tuple[bytes, int]:
        """The pixels of an area in points, with those it touches at its edges, and how many stand in a row."""
        scale = DPI / 72
        first, last = max(0, int(left * scale) - 1), min(self.width, int(right * scale) + 2)
        above = max(0, self.height - int(top * scale) - 2)
        below = min(self.height, self.height - int(bottom * scale) + 1)
        pixels, stride = self.pixels, self.stride
        rows = [pixels[row * stride + first : row * stride + last] for row in range(above, below)]
        return b"".join(rows), max(0, last - first)


class Drawn(NamedTuple):
    """A page in colour: rows of three bytes a pixel. The corner of its trim, left and top, is on a whole pixel."""

    width: int
    height: int
    left: int
    top: int
    dpi: float
    rgb: bytes


class OpenedPage:
    """One page. Width and height are those of its bleed; areas are in points from the lower left corner of the trim.

    `pictures` are those of the pages of the file, by their numbers: the last few, because each takes megabytes.
    """

    def __init__(self, page: pypdfium2.PdfPage, number: int, pictures: dict[int, Picture]) -> None:
        self._page, self._number, self._pictures = page, number, pictures
        left, bottom, right, top = page.get_cropbox()  # what is drawn
        bleed, self._trim = page.get_bleedbox(), page.get_trimbox()
        self._corner, self._crop = (left, bottom), (left, bottom, right, top)
        self.width = min(right, bleed[2]) - max(left, bleed[0])
        self.height = min(top, bleed[3]) - max(bottom, bleed[1])

    @cached_property
    def _text(self) -> pypdfium2.PdfTextPage:
        return self._page.get_textpage()

    @property
    def _picture(self) -> Picture:
        if self._number not in self._pictures:
            if len(self._pictures) == KEPT_PICTURES:
                del self._pictures[next(iter(self._pictures))]
            self._pictures[self._number] = self._draw()
        return self._pictures[self._number]

    def _draw(self) -> Picture:
        bitmap = self._page.render(scale=DPI / 72, grayscale=True)
        pixels = memoryview(bitmap.buffer).cast("B")  # megabytes, not copied; it keeps the buffer
        return Picture(pixels, bitmap.width, bitmap.height, bitmap.stride)

    def _cut(self, left: float, bottom: float, right: float, top: float) -> tuple[bytes, int]:
        """The pixels of an area in the coordinates of the file."""
        x, y = self._corner
        return self._picture.cut(left - x, bottom - y, right - x, top - y)

    @cached_property
    def characters(self) -> str:
        """All characters as pdfium takes them from the page, in the order of painting."""
        return str(self._text.get_text_range()).replace(HYPHEN_AT_LINE_END, "-")

    def text(self) -> str:
        """All characters in the order in which a reader would copy them, white space folded.

        On a page of several columns pdfium takes a character that is painted by itself, such as the full stop behind a
        link, for a column of its own. Where it touches the one before it on their line, nothing parts them.
        """
        parted = _LONE.sub(lambda found: "" if self._touch(found.start() - 1, found.end()) else " ", self.characters)
        return " ".join(parted.split())

    def _touch(self, one: int, other: int) -> bool:
        """Whether a character begins where another ends, on the same line."""
        (_, right, line), (left, _, its_line) = self._reach(one), self._reach(other)
        return abs(line - its_line) < TOUCHING and abs(left - right) < TOUCHING

    def _reach(self, index: int) -> tuple[float, float, float]:
        """Where a character begins and ends with the room that is its own, and its baseline."""
        box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetLooseCharBox(self._text, index, box)
        pdfium.FPDFText_GetCharOrigin(self._text, index, x, y)
        return box.left, box.right, y.value

    def characters_without_ink(self) -> Iterator[str]:
        """The characters in whose boxes the drawn page is of one shade; each form of each is looked at once."""
        left, right, bottom, top = edges = tuple(ctypes.c_double() for _ in range(4))
        seen: set[str] = set()
        for index, character in enumerate(self.characters):
            if character.isspace():
                continue
            pdfium.FPDFText_GetCharBox(self._text, index, *edges)
            form = f"{character} {right.value - left.value:.2f} {top.value - bottom.value:.2f}"  # by face and size
            if form not in seen:
                seen.add(form)
                flat = min(right.value - left.value, top.value - bottom.value) < THINNEST
                shades = set(self._cut(left.value, bottom.value, right.value, top.value)[0])
                if flat or max(shades, default=0) - min(shades, default=0) < LEAST_CONTRAST:
                    yield character

    def links(self) -> Iterator[str]:
        """The addresses behind the links of the page."""
        position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(self._page, position, link):
            action = pdfium.FPDFLink_GetAction(link)
            length = pdfium.FPDFAction_GetURIPath(self._page.pdf, action, None, 0)
            buffer = ctypes.create_string_buffer(length)
            pdfium.FPDFAction_GetURIPath(self._page.pdf, action, buffer, length)
            yield buffer.value.decode("utf-8", "replace")

    def shades(self, area: Box) -> bytes:
        """The shades of grey in an area of the drawn page, 0 for black."""
        x, y = self._trim[0], self._trim[1]
        return self._cut(area.x + x, area.y + y, area.right + x, area.top + y)[0]

    def codes(self, area: Box) -> tuple[str, ...]:
        """What zxing reads in an area of the drawn page."""
        x, y = self._trim[0], self._trim[1]
        pixels, width = self._cut(area.x + x, area.y + y, area.right + x, area.top + y)
        shape = (len(pixels) // width, width) if width else (0, 0)
        found = zxingcpp.read_barcodes(memoryview(pixels).cast("B", shape), _QR) if pixels else ()
        return tuple(code.text for code in found)

    @cached_property
    def all_codes(self) -> tuple[str, ...]:
        """What zxing reads anywhere on the drawn page."""
        picture = self._picture
        pixels: memoryview | bytes = picture.pixels
        if picture.stride != picture.width:
            rows = (picture.pixels[at * picture.stride :][: picture.width] for at in range(picture.height))
            pixels = b"".join(rows)
        pixels = memoryview(pixels).cast("B", (picture.height, picture.width))
        return tuple(code.text for code in zxingcpp.read_barcodes(pixels, _QR))

    @property
    def rotation(self) -> int:
        """By how many degrees readers turn the page, clockwise."""
        return int(self._page.get_rotation())

    def letters(self) -> Iterator[tuple[str, Box]]:
        """Every character with the box of its ink; blanks have a box too, which says nothing."""
        left, right, bottom, top = edges = tuple(ctypes.c_double() for _ in range(4))
        x, y = self._trim[0], self._trim[1]
        half = ""  # of a character beyond the first 65536
        for index in range(pdfium.FPDFText_CountChars(self._text)):
            character = half + chr(pdfium.FPDFText_GetUnicode(self._text, index))
            half = character if "\ud800" <= character <= "\udbff" else ""
            if half:
                continue
            pdfium.FPDFText_GetCharBox(self._text, index, *edges)
            box = Box(left.value - x, bottom.value - y, right.value - left.value, top.value - bottom.value)
            whole = character.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
            yield "-" if whole in _HYPHENS else whole, box

    def drawn(self, dpi: float, most: int) -> Drawn:
        """The page in colour, with so many dots to the inch, or fewer if it would have more than `most` pixels."""
        across, down = self._page.get_size()
        scale = min(dpi / 72, math.sqrt(most / (across * down)))
        left, top = (self._trim[0] - self._crop[0]) * scale, (self._crop[3] - self._trim[3]) * scale
        if self.rotation or not (0 <= left <= across * scale and 0 <= top <= down * scale):
            left = top = 0.0  # then page is laid on page
        aside, below = math.ceil(left) - left, math.ceil(top) - top
        width, height = math.ceil(across * scale + aside), math.ceil(down * scale + below)
        bitmap = pypdfium2.PdfBitmap.new_native(width, height, pdfium.FPDFBitmap_BGRx)
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
        matrix = pdfium.FS_MATRIX(scale, 0, 0, scale, aside, below)
        flags = pdfium.FPDF_ANNOT | pdfium.FPDF_REVERSE_BYTE_ORDER
        pdfium.FPDF_RenderPageBitmapWithMatrix(bitmap, self._page, matrix, pdfium.FS_RECTF(0, 0, width, height), flags)
        pixels = bytes(bitmap.buffer)
        rgb = bytearray(3 * width * height)
        for channel in range(3):
            rgb[channel::3] = pixels[channel::4]
        return Drawn(width, height, math.ceil(left), math.ceil(top), scale * 72, bytes(rgb))


@contextmanager
def opened(data: bytes) -> Iterator[tuple[OpenedPage, ...]]:
    """The pages of a file. Raises VerificationError if it is not a PDF."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        raise VerificationError(f"the file cannot be opened: {problem}", remedy="make it again") from problem
    try:
        try:
            pictures: dict[int, Picture] = {}
            pages = tuple(OpenedPage(page, number, pictures) for number, page in enumerate(document))
        except pypdfium2.PdfiumError as problem:
            raise VerificationError(f"a page cannot be opened: {problem}", remedy="make it again") from problem
        yield pages
    finally:
        document.close()
