"""A finished PDF as pdfium sees it: its text, its links, its picture. The only door to pdfium and zxing."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp

from iceprint.errors import VerificationError
from iceprint.model.units import Box

DPI = 200  # for reading codes
INK_DPI = 144  # for seeing whether there is ink
LEAST_CONTRAST = 60  # shades of 255 between ink and ground
_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)


class OpenedPage:
    """One page. Boxes are in points from the lower left corner of the page."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._page = page
        self.width, self.height = page.get_size()

    def text(self) -> str:
        """All characters in the order in which a reader would copy them, white space folded."""
        return " ".join(self._page.get_textpage().get_text_range().split())

    def characters_without_ink(self) -> Iterator[str]:
        """The characters in whose boxes the drawn page is of one shade; each form of each is looked at once."""
        text, scale = self._page.get_textpage(), INK_DPI / 72
        bitmap = self._page.render(scale=scale, grayscale=True)
        pixels, stride, height = bytes(bitmap.buffer), bitmap.stride, bitmap.height
        left, right, bottom, top = edges = tuple(ctypes.c_double() for _ in range(4))
        seen = {" "}
        for index, character in enumerate(text.get_text_range()):
            pdfium.FPDFText_GetCharBox(text, index, *edges)
            form = f"{character}{right.value - left.value:.1f}"  # bold and regular differ in width
            if character.isspace() or form in seen:
                continue
            seen.add(form)
            first, last = max(0, int(left.value * scale) - 1), int(right.value * scale) + 2
            rows = range(
                max(0, height - int(top.value * scale) - 2), min(height, height - int(bottom.value * scale) + 1)
            )
            box = b"".join(pixels[row * stride + first : row * stride + last] for row in rows)
            if max(box, default=0) - min(box, default=0) < LEAST_CONTRAST:
                yield character

    def links(self) -> Iterator[str]:
        """The addresses behind the links of the page."""
        position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(self._page, position, link):
            action = pdfium.FPDFLink_GetAction(link)
            length = pdfium.FPDFAction_GetURIPath(self._page.pdf, action, None, 0)
            buffer = ctypes.create_string_buffer(length)
            pdfium.FPDFAction_GetURIPath(self._page.pdf, action, buffer, length)
            yield buffer.value.decode("utf-8")

    def codes(self, area: Box) -> tuple[str, ...]:
        """What zxing reads in an area of the page, drawn in grey."""
        crop = (area.x, area.y, self.width - area.right, self.height - area.top)
        bitmap = self._page.render(scale=DPI / 72, grayscale=True, crop=tuple(max(0.0, edge) for edge in crop))
        pixels = memoryview(bitmap.buffer).cast("B", (bitmap.height, bitmap.stride))
        return tuple(
            code.text for code in zxingcpp.read_barcodes(pixels, zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
        )


@contextmanager
def opened(data: bytes) -> Iterator[tuple[OpenedPage, ...]]:
    """The pages of a file. Raises VerificationError if it is not a PDF."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        raise VerificationError(f"the file cannot be opened: {problem}", remedy="make it again") from problem
    try:
        yield tuple(OpenedPage(page) for page in document)
    finally:
        document.close()
