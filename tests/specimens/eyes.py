"""How others see a finished PDF: pdfium draws and reads it, zxing scans it, pikepdf takes it apart."""

from __future__ import annotations

import io
from collections.abc import Iterator
from math import ceil
from typing import Any

import numpy as np
import pikepdf
import pypdfium2
import zxingcpp

from iceprint.model.units import Box

Pixels = np.ndarray[Any, np.dtype[np.uint8]]


def picture(pdf: bytes, page: int = 0, dpi: int = 150) -> Pixels:
    """A page as pixels: rows from the top, then columns, then red, green and blue."""
    with pypdfium2.PdfDocument(pdf) as document:
        pixels: Pixels = document[page].render(scale=dpi / 72, rev_byteorder=True).to_numpy()
        return pixels.copy()


def within(pdf: bytes, box: Box, page: int = 0, dpi: int = 150) -> Pixels:
    """The part of a page that lies wholly in a box, whose lower left corner is counted from that of the page."""
    pixels, scale = picture(pdf, page, dpi), dpi / 72
    top = len(pixels) - box.top * scale
    rows = slice(ceil(top), int(top + box.height * scale))
    return pixels[rows, ceil(box.x * scale) : int(box.right * scale)]


def text(pdf: bytes, page: int = 0) -> str:
    """The words of a page as a reader would copy them, white space folded."""
    with pypdfium2.PdfDocument(pdf) as document:
        words: str = document[page].get_textpage().get_text_range()
        return " ".join(words.split())


def scan(pdf: bytes, page: int, dpi: int) -> list[Any]:
    """All bar codes that zxing finds on a page."""
    return list(zxingcpp.read_barcodes(picture(pdf, page, dpi)))


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def operators(page: pikepdf.Page) -> Iterator[tuple[str, list[Any]]]:
    """The operators of a page's content in their order, each with its operands."""
    for instruction in pikepdf.parse_content_stream(page):
        yield str(instruction.operator), list(instruction.operands)


def elements(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """The elements of the structure tree, in reading order."""
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        element = waiting.pop(0)
        yield element
        waiting[:0] = children(element)


def children(element: pikepdf.Object) -> list[pikepdf.Object]:
    """The elements right below one, in reading order."""
    return [kid for kid in kids(element) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def kids(element: pikepdf.Object) -> list[Any]:
    """What is right below an element: elements, references to links, and numbers of marked contents."""
    below: Any = element.K
    return list(below) if isinstance(below, pikepdf.Array) else [below]
