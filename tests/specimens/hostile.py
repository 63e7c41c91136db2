"""Files that mean harm, or are none: made in code, small on disk, and large where they are opened."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from iceprint.model.edition import Use
from tests.specimens import eyes
from tests.specimens.broken import good

BOMB = 20  # MiB when inflated


def altered(damage: Callable[[pikepdf.Pdf], None], **saving: object) -> bytes:
    pdf, out = eyes.opened(good(Use.SCREEN)), io.BytesIO()
    damage(pdf)
    pdf.save(out, **saving)  # type: ignore[arg-type]
    return out.getvalue()


def bomb_in_a_page(pdf: pikepdf.Pdf) -> None:
    """A page of spaces without end."""
    stream = Stream(pdf, b"")
    stream.write(_deflated(b" "), filter=Name.FlateDecode)
    pdf.pages[0].Contents = pdf.make_indirect(stream)


def bomb_in_a_bomb(pdf: pikepdf.Pdf) -> None:
    stream = Stream(pdf, b"")
    stream.write(zlib.compress(_deflated(b" ")), filter=Array([Name.FlateDecode, Name.FlateDecode]))
    pdf.pages[0].Contents = pdf.make_indirect(stream)


def bomb_of_objects() -> bytes:
    """The object stream that should hold the catalog inflates to 4 GiB."""
    body = _deflated(b" ", 4096)
    out = b"%PDF-1.7\n"
    head = f"1 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length {len(body)}>>\nstream\n".encode()
    start = len(out)
    out += head + body + b"\nendstream\nendobj\n"
    table = len(out)
    rows = b"".join(
        kind.to_bytes(1, "big") + first.to_bytes(4, "big") + second.to_bytes(2, "big")
        for kind, first, second in ((0, 0, 65535), (1, start, 0), (2, 1, 0), (0, 0, 0), (1, table, 0))
    )
    xref = f"<</Type/XRef/Size 5/W[1 4 2]/Root 2 0 R/Length {len(rows)}>>".encode()
    return out + b"4 0 obj " + xref + b"\nstream\n" + rows + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % table


def drawings_without_end(pdf: pikepdf.Pdf) -> None:
    """Twenty drawings, each of which shows the next one ten times."""
    inner = Stream(pdf, b"0 0 1 1 re f")
    inner.update({"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": Array([0, 0, 1, 1])})
    for _ in range(18):
        outer = Stream(pdf, b"/D Do " * 10)
        outer.update({"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": Array([0, 0, 1, 1])})
        outer.Resources = Dictionary(XObject=Dictionary(D=pdf.make_indirect(inner)))
        inner = outer
    pdf.pages[0].Resources.XObject = Dictionary(D=pdf.make_indirect(inner))
    pdf.pages[0].Contents = pdf.make_stream(b"/D Do")


def drawing_of_itself(pdf: pikepdf.Pdf) -> None:
    form = Stream(pdf, b"/D Do")
    form.update({"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": Array([0, 0, 1, 1])})
    shared = pdf.make_indirect(form)
    shared.Resources = Dictionary(XObject=Dictionary(D=shared))
    pdf.pages[0].Resources.XObject = Dictionary(D=shared)
    pdf.pages[0].Contents = pdf.make_stream(b"/D Do")


def tags_in_a_circle(pdf: pikepdf.Pdf) -> None:
    document = pdf.Root.StructTreeRoot.K  # and every check of tags cannot run
    document.K = Array([document, document])


def a_page_as_large_as_a_town(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        page.MediaBox = [0, 0, 10**7, 10**7]


def entities_in_the_packet() -> bytes:
    """The packet begins with an entity of its own, in the place of the mark that packets begin with."""
    before, mark, after = re.split(rb"(<\?xpacket begin=.*?\?>)", good(Use.SCREEN), maxsplit=1)
    return before + b'<!DOCTYPE x [<!ENTITY e "ha">]>'.ljust(len(mark)) + after


def words_that_steer_a_terminal(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo.Title = String("\x1b[2J\x1b]0;owned\x07")


def deep_brackets(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Contents = pdf.make_stream(b"[" * 200_000)


def numbers_beyond_reason(pdf: pikepdf.Pdf) -> None:
    content = b"1e999 0 0 1e999 9" + b"9" * 400 + b" 0 cm 0 0 99999999999999999999 1 re f BT /F1 -1e30 Tf (a) Tj ET"
    pdf.pages[0].Contents = pdf.make_stream(content)


def _deflated(byte: bytes, times: int = BOMB) -> bytes:
    """A megabyte of one byte, packed once and repeated: after a full flush every block stands for itself."""
    machine = zlib.compressobj(9)
    head = machine.compress(byte * 2**20) + machine.flush(zlib.Z_FULL_FLUSH)
    block = machine.compress(byte * 2**20) + machine.flush(zlib.Z_FULL_FLUSH)
    return head + block * (times - 1) + machine.flush()


# Each with words of the report; which of its bounds a machine meets first is its own affair.
UNJUDGED: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (bytes, "cannot be opened"),
    "words": (lambda: b"Not a PDF at all. " * 99, "cannot be opened"),
    "only a header": (lambda: b"%PDF-1.7\n%%EOF\n", "cannot be opened"),
    "half a file": (lambda: good(Use.SCREEN)[:9000], "cannot be opened"),
    "without its end": (lambda: good(Use.SCREEN)[:-40], "cannot be opened"),
    "locked": (
        lambda: altered(lambda _: None, encryption=pikepdf.Encryption(owner="secret", user="secret")),
        "locked with a password",
    ),
    "a bomb of objects": (bomb_of_objects, ""),
}
JUDGED: dict[str, tuple[Callable[[], bytes], str]] = {
    "a bomb in a page": (lambda: altered(bomb_in_a_page, compress_streams=False), "larger than 16 MiB"),
    "a bomb in a bomb": (
        lambda: altered(bomb_in_a_bomb, stream_decode_level=pikepdf.StreamDecodeLevel.none),
        "larger than 16 MiB",
    ),
    "drawings without end": (lambda: altered(drawings_without_end), "more than 200000 operators"),
    "a page as large as a town": (lambda: altered(a_page_as_large_as_a_town), "higher than 14400 points"),
    "a drawing of itself": (lambda: altered(drawing_of_itself), "contains itself"),
    "tags in a circle": (lambda: altered(tags_in_a_circle), "structure tree is without end"),
    "entities": (entities_in_the_packet, "not one that a reader should open"),
    "deep brackets": (lambda: altered(deep_brackets), ""),
    "numbers beyond reason": (lambda: altered(numbers_beyond_reason), ""),
    "words that steer a terminal": (lambda: altered(words_that_steer_a_terminal), "xmp-agreement"),
}
