"""For every check a file that it must catch: a good card, damaged in one place. Nothing is stored, all is made here."""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from iceprint.model.edition import Use
from iceprint.model.ink import Ink
from iceprint.model.page import GlyphRun, Item, Layout, Symbol
from iceprint.model.units import mm
from iceprint.paint.draw import draw
from tests.specimens import eyes
from tests.specimens.editions import card, with_printed
from tests.specimens.faces import SHIPPED
from tests.specimens.printing import INKS, card_layout, intent, lay_out

NAMESPACES = {"pdfxid": "http://www.npes.org/pdfx/ns/id/", "xmpMM": "http://ns.adobe.com/xap/1.0/mm/"}
GREY = Ink("grey", (128, 128, 128), (0, 0, 0, 50))
Damage = Callable[[pikepdf.Pdf], None]
Change = Callable[[Layout], Layout]


def same(_: pikepdf.Pdf) -> None:
    """No damage."""


@dataclass(frozen=True, slots=True)
class Specimen:
    """A file that fails `check`, and with it `also`, for the reason that it `says`.

    `layout` are its pages before painting, `damage` what is done to the finished file, `afterwards` what to its bytes.
    """

    check: str
    use: Use
    says: str
    damage: Damage = same
    also: tuple[str, ...] = ()
    layout: Callable[[], Layout] = card_layout
    inks: Mapping[str, Ink] = field(default_factory=lambda: INKS)
    saving: Mapping[str, Any] = field(default_factory=dict)
    afterwards: Callable[[bytes], bytes] = bytes

    def data(self) -> bytes:
        return self.afterwards(damaged(painted(self.layout(), self.use, self.inks), self.damage, **self.saving))


def painted(layout: Layout, use: Use, inks: Mapping[str, Ink] = INKS) -> bytes:
    return draw(layout, intent(use), inks, SHIPPED.faces(["NotoSans"]))


@cache
def good(use: Use) -> bytes:
    """A card that passes every check of its claim."""
    return painted(card_layout(), use)


def damaged(data: bytes, damage: Damage = same, **saving: Any) -> bytes:
    """The bytes after damage."""
    pdf, out = eyes.opened(data), io.BytesIO()
    damage(pdf)
    pdf.save(out, **saving)
    return out.getvalue()


def with_printers_marks(pdf: pikepdf.Pdf) -> None:
    """Room around the bleed, with cutting marks and a target on all plates."""
    for sheet in pdf.pages:
        left, bottom, right, top = (float(edge) for edge in sheet.TrimBox)
        out = 30
        marks = [f"{x} {top + 9} m {x} {top + out} l S" for x in (left, right)]
        marks += [f"{left - out} {y} m {left - 9} {y} l S" for y in (bottom, top)]
        marks.append(f"{left - 24} {(bottom + top) / 2} 8 8 re f")
        shelf = Dictionary(extras(pdf)["/ColorSpace"])
        sheet.Resources.ColorSpace = shelf
        content = "/Artifact BMC /XAll CS /XAll cs 1 SCN 1 scn 0.25 w " + " ".join(marks) + " EMC"
        before = sheet.Contents.read_bytes()
        sheet.Contents = pdf.make_stream(b"q\n" + before + f"\nQ q {content} Q".encode())
        sheet.MediaBox = [left - 40, bottom - 40, right + 40, top + 40]


def press_intent(pdf: pikepdf.Pdf, device: bytes = b"prtr", space: bytes = b"CMYK") -> pikepdf.Object:
    """An output intent with the smallest profile there is: a header, and no tags."""
    header = bytearray(132)
    struct.pack_into(">I4x", header, 0, 132)
    header[12:16], header[16:20], header[36:40] = device, space, b"acsp"
    profile = Stream(pdf, bytes(header))
    profile.N = len(space.strip())
    return pdf.make_indirect(
        Dictionary(
            Type=Name.OutputIntent,
            S=Name.GTS_PDFX,
            OutputConditionIdentifier=String("FOGRA39"),
            DestOutputProfile=pdf.make_indirect(profile),
        )
    )


def write_packet(pdf: pikepdf.Pdf, packet: str) -> None:
    pdf.Root.Metadata = pdf.make_stream(packet.encode("utf-8"), Type=Name.Metadata, Subtype=Name.XML)


def without_property(key: str) -> Damage:
    """A property is missing in the XMP packet."""

    def damage(pdf: pikepdf.Pdf) -> None:
        packet = pdf.Root.Metadata.read_bytes().decode("utf-8")
        write_packet(pdf, re.sub(rf"<{key}>.*?</{key}>", "", packet, flags=re.DOTALL))

    return damage


def ink(content: str, page: int = 0, *, tagged: bool = True) -> Damage:
    """More ink on a page, as decoration; lengths are in points from the corner of the trim.

    It may use the `extras`.
    """

    def damage(pdf: pikepdf.Pdf) -> None:
        sheet = pdf.pages[page]
        x, y = sheet.TrimBox[0], sheet.TrimBox[1]
        for kind, entries in extras(pdf).items():
            shelf = sheet.Resources.get(kind, Dictionary())
            shelf.update({name: entry for name, entry in entries.items() if f"{name} " in content})
            sheet.Resources[kind] = shelf
        before = sheet.Contents.read_bytes()
        inside = f"/Artifact BMC {content} EMC" if tagged else content
        sheet.Contents = pdf.make_stream(b"q\n" + before + f"\nQ q 1 0 0 1 {x} {y} cm {inside} Q".encode())

    return damage


def extras(pdf: pikepdf.Pdf) -> dict[str, Any]:
    """Graphics states, colour spaces and pictures that no card of ours has."""
    tint = Stream(pdf, b"{dup 0 mul exch dup 0.5 mul exch dup 0 mul exch 0.1 mul}")
    tint.update({"/FunctionType": 4, "/Domain": Array([0, 1]), "/Range": Array([0, 1] * 4)})
    tint = pdf.make_indirect(tint)
    five = Array([Name(f"/Ink{number}") for number in range(5)])
    mask = Stream(pdf, bytes(3 * 20))
    mask.update({"/Type": Name.XObject, "/Subtype": Name.Image, "/Width": 20, "/Height": 20, "/ImageMask": True})
    mask["/BitsPerComponent"] = 1

    def separation(name: str) -> pikepdf.Object:
        return Array([Name.Separation, Name(name), Name.DeviceCMYK, tint])

    return {
        "/ExtGState": {
            "/XOver": Dictionary(OP=True, op=True, OPM=1),
            "/XPale": Dictionary(ca=0.5),
            "/XTone": Dictionary(TR=Name.Identity),
        },
        "/ColorSpace": {
            "/XAll": separation("/All"),
            "/XSpot": separation("/PANTONE 287 C"),
            "/XSame": separation("/Pantone 287 C"),
            "/XFive": Array([Name.DeviceN, five, Name.DeviceCMYK, tint]),
        },
        "/XObject": {
            "/XMask": pdf.make_indirect(mask),
            "/XGray": picture(pdf, Name.DeviceGray, bytes((200,)) * 400),
            "/XInks": picture(pdf, Name.DeviceCMYK, bytes((51, 0, 0, 0)) * 399 + bytes((255, 255, 127, 26))),
            "/XScreen": picture(pdf, Name.DeviceRGB, bytes((200, 0, 0)) * 400),
        },
    }


def picture(pdf: pikepdf.Pdf, space: pikepdf.Object, content: bytes) -> pikepdf.Object:
    """A picture of 20 by 20 pixels."""
    image = Stream(pdf, zlib.compress(content))
    image.update({"/Type": Name.XObject, "/Subtype": Name.Image, "/Width": 20, "/Height": 20, "/BitsPerComponent": 8})
    image.update({"/ColorSpace": space, "/Filter": Name.FlateDecode})
    return pdf.make_indirect(image)


def run(words: str, **changes: Any) -> Callable[[], Layout]:
    """The card with one run of words set otherwise."""
    return changed(lambda item: isinstance(item, GlyphRun) and words in item.text, **changes)


def code(**changes: Any) -> Callable[[], Layout]:
    """The card with the code drawn otherwise."""
    return changed(lambda item: isinstance(item, Symbol), **changes)


def changed(which: Callable[[Item], bool], **changes: Any) -> Callable[[], Layout]:
    def layout() -> Layout:
        whole = card_layout()
        assert any(which(item) for page in whole.pages for item in page.items)
        pages = (
            page._replace(items=tuple(item._replace(**changes) if which(item) else item for item in page.items))
            for page in whole.pages
        )
        return whole._replace(pages=tuple(pages))

    return layout


def every_font(damage: Callable[[pikepdf.Object], None]) -> Damage:
    def all_of_them(pdf: pikepdf.Pdf) -> None:
        for font in dict(pdf.pages[0].Resources.Font).values():
            damage(font)

    return all_of_them


def element(role: str, damage: Callable[[pikepdf.Object], None]) -> Damage:
    """Damage to the first element of a role."""

    def first(pdf: pikepdf.Pdf) -> None:
        damage(next(each for each in eyes.elements(pdf) if role == each.S))

    return first


def retagged(before: str, after: str) -> Damage:
    def damage(found: pikepdf.Object) -> None:
        found.S = Name(after)

    return element(before, damage)


def both_retagged(before: str, after: str) -> Damage:
    def damage(pdf: pikepdf.Pdf) -> None:
        for _ in range(2):
            retagged(before, after)(pdf)

    return damage


def catalog(**entries: Any) -> Damage:
    """Other entries in the catalog; None takes one away."""

    def damage(pdf: pikepdf.Pdf) -> None:
        for key, value in entries.items():
            if value is None:
                del pdf.Root[f"/{key}"]
            else:
                pdf.Root[f"/{key}"] = value

    return damage


def with_stream(data: bytes, filter_: str = "", **entries: Any) -> Damage:
    """One more stream, which nothing shows."""

    def damage(pdf: pikepdf.Pdf) -> None:
        stream = Stream(pdf, data)
        if filter_:
            stream.write(data, filter=Name(filter_))
        stream.update({f"/{key}": value for key, value in entries.items()})
        pdf.Root.PieceInfo = Dictionary(Extra=pdf.make_indirect(stream))

    return damage


def with_another_title(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo.Title = String("Another title")


def with_another_date(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo.ModDate = String("D:20240101000000Z")


def for_a_scanner(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents = Array([press_intent(pdf, b"scnr", b"RGB ")])


def for_two_presses(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents = Array([press_intent(pdf), press_intent(pdf)])


def for_no_profile(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents[0].DestOutputProfile


def _layered(pdf: pikepdf.Pdf, **entries: Any) -> pikepdf.Object:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Layer"), **entries))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(Order=Array([layer]), ON=Array([layer])))
    return layer


def with_a_layer_of_words(pdf: pikepdf.Pdf) -> None:
    _layered(pdf)


def with_a_step_switched_off(pdf: pikepdf.Pdf) -> None:
    about = Dictionary(GTS_ProcStepsGroup=Name.Structural, GTS_ProcStepsType=Name.Cutting)
    pdf.Root.OCProperties.D.OFF = Array([_layered(pdf, GTS_Metadata=about)])


def with_a_note(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=[20, 60, 40, 80])])


def with_an_art_box(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].ArtBox = pdf.pages[0].TrimBox


def without_a_trim_box(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0]["/TrimBox"]


def cropped(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].CropBox = [0, 0, 240, 150]


def with_a_small_bleed_box(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].BleedBox = [20, 20, 200, 100]


def with_a_blank_page(pdf: pikepdf.Pdf) -> None:
    pdf.pages.append(pdf.pages[0])
    pdf.pages[2].Contents = pdf.make_stream(b"")


def scaled(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].MediaBox = [0, 0, 240, 150]


def with_a_letter_lost(font: pikepdf.Object) -> None:
    """Every code of one letter copies as another."""
    font.ToUnicode.write(font.ToUnicode.read_bytes().replace(b"<0061>", b"<0065>"))


def with_a_private_letter(font: pikepdf.Object) -> None:
    font.ToUnicode.write(font.ToUnicode.read_bytes().replace(b"<0061>", b"<E061>"))


def without_program(font: pikepdf.Object) -> None:
    del font.DescendantFonts[0].FontDescriptor["/FontFile2"]


def with_wrong_widths(font: pikepdf.Object) -> None:
    widths = font.DescendantFonts[0].W[1]
    widths[0] = float(widths[0]) + 4


def with_blank_outlines(font: pikepdf.Object) -> None:
    """All outlines gone: every place in `loca` is the same."""
    file = font.DescendantFonts[0].FontDescriptor.FontFile2
    program = bytearray(file.read_bytes())
    for at in range(12, 12 + 16 * int.from_bytes(program[4:6], "big"), 16):
        if program[at : at + 4] == b"loca":
            start, length = struct.unpack_from(">II", program, at + 8)
            program[start : start + length] = bytes(length)
    file.write(bytes(program))


def with_missing_glyphs(pdf: pikepdf.Pdf) -> None:
    """The first letter that is shown is one that its font does not have."""
    content = pdf.pages[0].Contents.read_bytes()
    pdf.pages[0].Contents = pdf.make_stream(re.sub(rb"\[<[0-9A-F]{4}", b"[<0000", content, count=1))


def with_invisible_words(pdf: pikepdf.Pdf) -> None:
    content = pdf.pages[0].Contents.read_bytes()
    pdf.pages[0].Contents = pdf.make_stream(content.replace(b"BT ", b"BT 3 Tr ", 1).replace(b" ET", b" 0 Tr ET", 1))


def with_another_link(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots[0].A.URI = String("tel:+18883737889")


def with_a_silent_link(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].Annots[0]["/Contents"]


def with_a_forgetful_parent_tree(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot.ParentTree.Nums[1][0]


def without_alternative(figure: pikepdf.Object) -> None:
    del figure["/Alt"]


def with_other_words(paragraph: pikepdf.Object) -> None:
    paragraph.ActualText = String("other words")


def with_a_smaller_trim(pdf: pikepdf.Pdf) -> None:
    """The sheet is cut a millimetre narrower than it was made."""
    for sheet in pdf.pages:
        left, bottom, right, top = (float(edge) for edge in sheet.TrimBox)
        sheet.TrimBox = [left, bottom, right - mm(1.0), top]


def without_id(data: bytes) -> bytes:
    assert data.count(b"/ID [") == 1
    return data.replace(b"/ID [", b"/IX [")


PRESS, SCREEN = Use.PRESS, Use.SCREEN
RICH = {**INKS, "brand": INKS["brand"]._replace(press=(30, 30, 30, 95))}
SPOT = "0 0.2 0 0 k 4 60 1.5 5 re f"  # a sound mark in the left margin
SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.beep()"))

BROKEN: tuple[Specimen, ...] = (
    Specimen("pages", SCREEN, "84.67 x 52.92 mm", scaled, also=("boxes",)),
    Specimen("words", SCREEN, "was promised", every_font(with_a_letter_lost)),
    Specimen("ink", PRESS, "draws nothing", every_font(with_blank_outlines), also=("words",)),
    Specimen(
        "numbers",
        PRESS,
        "1-888-373-7889",
        layout=lambda: lay_out(with_printed("hotline", "1-888-373-7889")),
        also=("words",),
    ),
    Specimen("codes", PRESS, "reads nothing", ink("0 0 0 1 k 170 100 66 28 re f", 1), also=("code-quiet-zone",)),
    Specimen("links", SCREEN, "tel:+18883737889", with_another_link),
    Specimen("version", PRESS, "PDF 1.7", saving={"force_version": "1.7"}),
    Specimen(
        "file-id",
        PRESS,
        "no ID",
        saving={"object_stream_mode": pikepdf.ObjectStreamMode.disable},
        afterwards=without_id,
    ),
    Specimen(
        "encryption", SCREEN, "encrypted", also=("xmp",), saving={"encryption": pikepdf.Encryption(owner="secret", R=4)}
    ),
    Specimen(
        "filters",
        PRESS,
        "LZWDecode",
        with_stream(bytes.fromhex("800B6050220C0C8501"), "/LZWDecode"),
        saving={"stream_decode_level": pikepdf.StreamDecodeLevel.none, "compress_streams": False},
    ),
    Specimen("xmp", SCREEN, "lacks dc:title", without_property("dc:title")),
    Specimen("xmp", PRESS, "lacks xmp:MetadataDate", without_property("xmp:MetadataDate")),
    Specimen("xmp-agreement", PRESS, "'Another title'", with_another_title),
    Specimen("xmp-agreement", SCREEN, "ModDate", with_another_date),
    Specimen("press-metadata", PRESS, "lacks xmpMM:VersionID", without_property("xmpMM:VersionID")),
    Specimen("press-metadata", PRESS, "trapped", without_property("pdf:Trapped")),
    Specimen("output-intent", PRESS, "scnr in RGB", for_a_scanner),
    Specimen("output-intent", PRESS, "2 output intents", for_two_presses),
    Specimen("output-intent", PRESS, "0 output intents", catalog(OutputIntents=None)),
    Specimen("output-intent", PRESS, "no profile", for_no_profile),
    Specimen("actions", PRESS, "acts by itself", catalog(OpenAction=SCRIPT)),
    Specimen("foreign-objects", PRESS, "PostScript", with_stream(b"showpage", Type=Name.XObject, Subtype=Name.PS)),
    Specimen("foreign-objects", PRESS, "OPI", with_stream(b"", Subtype=Name.Form, OPI=Dictionary(Version=2))),
    Specimen("layers", PRESS, "layers", catalog(OCProperties=Dictionary(OCGs=Array([]), D=Dictionary()))),
    Specimen("layers", PRESS, "can be hidden", with_a_step_switched_off),
    Specimen("layers", PRESS, "the file has layers", with_a_layer_of_words),
    Specimen("annotations", PRESS, "a Text lies on the piece", with_a_note),
    Specimen("boxes", PRESS, "ArtBox", with_an_art_box),
    Specimen("boxes", PRESS, "reaches out of the BleedBox", with_a_small_bleed_box, also=("pages",)),
    Specimen("boxes", SCREEN, "nobody knows where to cut", without_a_trim_box),
    Specimen("boxes", SCREEN, "TrimBox reaches out of the MediaBox", scaled, also=("pages",)),
    Specimen("boxes", SCREEN, "a part of the sheet is hidden", cropped, also=("pages",)),
    Specimen("bleed", PRESS, "left edge", ink("0 0.2 0 0 k 0 60 4 5 re f")),
    Specimen("safe-margin", PRESS, "'Human trafficking'", layout=run("Human trafficking", x=3.0)),
    Specimen("fold-margin", PRESS, "'Human smuggling'", layout=run("Human smuggling", x=mm(52.3))),
    Specimen("blank-pages", PRESS, "nothing is printed", with_a_blank_page, also=("pages",)),
    Specimen("no-rgb", PRESS, "DeviceRGB", ink("1 0 0 rg 4 60 1 5 re f"), also=("total-ink",)),
    Specimen("no-rgb", PRESS, "coloured in DeviceRGB", ink("q 4 0 0 4 4 60 cm /XScreen Do Q"), also=("total-ink",)),
    Specimen("inks", PRESS, "5 named inks", ink("/XFive cs 0 0 0 0 .2 scn 4 60 1 5 re f")),
    Specimen("spot-names", PRESS, "two plates", ink("/XSpot cs 1 scn 4 60 1 5 re f /XSame cs 1 scn 4 70 1 5 re f")),
    Specimen("registration", PRESS, "all plates", ink("/XAll cs .2 scn 4 60 1 5 re f")),
    Specimen("total-ink", PRESS, "300 % of ink", ink("0.9 0.9 0.9 0.3 k 4 60 1 5 re f")),
    Specimen(
        "total-ink", PRESS, "270 % of ink", ink("0.9 0.9 0 0 k 4 60 1 5 re f /XOver gs 0 0 0.9 0 k 4 60 1 5 re f")
    ),
    Specimen("total-ink", PRESS, "260 % of ink", ink("q 4 0 0 4 4 60 cm /XInks Do Q")),
    Specimen("overprint", PRESS, "vanishes", ink("/XOver gs 0 0 0 0 k 4 60 1 5 re f")),
    Specimen("overprint", PRESS, "knock out", inks={**INKS, "text": INKS["text"]._replace(overprint=False)}),
    Specimen("rich-black", PRESS, "black of 4 inks", inks=RICH),
    Specimen("small-text", PRESS, "printed in 4 inks", layout=run("A crime against a person", ink="brand", size=7.5)),
    Specimen(
        "small-text",
        PRESS,
        "cut out of several inks",
        layout=run("Free call, day and night", size=5.0),
        also=("type-size",),
    ),
    Specimen("line-width", PRESS, "0.10 pt", ink("0 0 0 1 K 0.1 w 4 60 m 4 65 l S")),
    Specimen("line-width", PRESS, "0.30 pt", ink("0 0.2 0 0 k 4 60 0.3 5 re f")),
    Specimen("transparency", PRESS, "see-through", ink(f"/XPale gs {SPOT}")),
    Specimen("press-states", PRESS, "TR", ink(f"/XTone gs {SPOT}")),
    Specimen("resolution", PRESS, "240 pixels", ink("q 6 0 0 6 4 60 cm /XGray Do Q")),
    Specimen("resolution", PRESS, "288 pixels", ink("0 0.2 0 0 k q 5 0 0 5 4 60 cm /XMask Do Q")),
    Specimen(
        "fonts",
        PRESS,
        "not embedded",
        every_font(without_program),
        also=("safe-margin", "total-ink", "code-quiet-zone"),
    ),
    Specimen("font-widths", PRESS, "the file says", every_font(with_wrong_widths)),
    Specimen("glyphs", PRESS, "does not have", with_missing_glyphs, also=("words", "ink", "font-widths")),
    Specimen("type-size", PRESS, "5.00 pt", layout=run("A crime against a person", size=5.0)),
    Specimen("hidden-text", PRESS, "invisible", with_invisible_words, also=("ink",)),
    Specimen(
        "contrast",
        SCREEN,
        "3.2:1",
        layout=run("A crime against a person", ink="grey"),
        inks={**INKS, "grey": GREY},
    ),
    Specimen(
        "contrast",
        SCREEN,
        "4.5:1 is needed",
        layout=run("Human trafficking", ink="grey"),
        inks={**INKS, "grey": GREY},
    ),
    Specimen("unicode", SCREEN, "does not say what it means", every_font(with_a_private_letter), also=("words",)),
    Specimen("code-size", PRESS, "0.35 mm", layout=code(module=1.0)),
    Specimen("code-quiet-zone", PRESS, "quiet zone", ink("0 0 0 1 k 173 100 3 3 re f", 1)),
    Specimen("code-ink", PRESS, "not black alone", layout=code(ink="brand")),
    Specimen("tags", SCREEN, "not marked as tagged", catalog(MarkInfo=Dictionary(Marked=False))),
    Specimen("language", SCREEN, "which language", catalog(Lang=None)),
    Specimen("title-shown", SCREEN, "name of the file", catalog(ViewerPreferences=None)),
    Specimen("marked-content", SCREEN, "neither tagged", ink("0 g 4 60 1 5 re f", tagged=False)),
    Specimen("parent-tree", SCREEN, "who holds content", with_a_forgetful_parent_tree),
    Specimen("headings", SCREEN, "H3 follows H1", retagged("/H2", "/H3")),
    Specimen("lists", SCREEN, "a P stands right below a LI", retagged("/LBody", "/P")),
    Specimen("tables", SCREEN, "no heading cell", both_retagged("/TH", "/TD")),
    Specimen("tables", SCREEN, "a TR stands outside its table", retagged("/Table", "/Sect")),
    Specimen("figures", SCREEN, "no words instead", element("/Figure", without_alternative)),
    Specimen("link-tags", SCREEN, "does not say where it leads", with_a_silent_link),
    Specimen("actual-text", SCREEN, "a P has words of its own", element("/P", with_other_words)),
)

# Against the rule of a jurisdiction that the good card meets: see tests/unit/verify/test_rule_checks.py.
BROKEN_BY_RULE: tuple[Specimen, ...] = (
    Specimen("rule-sheet", SCREEN, "it is 3.331 x 2.125 in when cut", with_a_smaller_trim),
    Specimen("rule-type", SCREEN, "5.00 pt, the rule asks for", layout=run("Human trafficking", size=5.0)),
    Specimen("rule-type", PRESS, "5.50 pt, the rule asks for", layout=run("Human trafficking", size=5.5)),
    Specimen("rule-languages", SCREEN, 'also asks for "en"', catalog(Lang=String("fr"))),
    Specimen(
        "rule-facts",
        SCREEN,
        "lacks '1-888-373-7888', which the rule asks for",
        layout=lambda: lay_out(with_printed("hotline", "1-888-373-7889")),
    ),
    Specimen(
        "rule-words",
        SCREEN,
        "lacks the words 'Signs of trafficking', which say: what to look for",
        layout=lambda: lay_out(card({"signs.heading": "Signs of smuggling"})),
    ),
)
