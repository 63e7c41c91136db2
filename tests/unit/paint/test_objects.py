"""PDF objects: what we assume of reportlab's object model, and that another library reads what we write."""

from __future__ import annotations

import re
import zlib

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.paint.objects import Dictionary, Stream, array, deflate, dictionary, name, number, text_string
from iceprint.paint.pdf_file import PdfFile
from tests.specimens import eyes
from tests.specimens.words import law


def test_objects_are_numbered_from_one_in_the_order_in_which_they_are_added() -> None:
    file = PdfFile((1, 7))
    file.add(dictionary(Which="(first)"))
    file.add(dictionary(Which="(second)"))
    pdf = finished(file)
    assert [str(pdf.get_object(number_, 0).Which) for number_ in (1, 2)] == ["first", "second"]


def test_a_reference_leads_to_its_object_from_arrays_and_dictionaries() -> None:
    file = PdfFile((1, 7))
    target = file.add(dictionary(Which="(target)"))
    pdf = finished(file, One=target, Many=array([target, 5]))
    assert str(pdf.Root.One.Which) == str(pdf.Root.Many[0].Which) == "target"
    assert pdf.Root.One.objgen == (1, 0)


def test_objects_may_point_at_each_other() -> None:
    file = PdfFile((1, 7))
    first, entries = file.reserve()
    second = file.add(dictionary(Other=first, Name="(second)"))
    entries.entries.update(Other=second, Name="(first)")
    pdf = finished(file, Start=first)
    assert str(pdf.Root.Start.Other.Name) == "second"
    assert str(pdf.Root.Start.Other.Other.Name) == "first"


def test_a_new_file_holds_nothing_that_was_not_added() -> None:
    pdf = finished(PdfFile((1, 7)))
    kinds = [
        str(each.get("/Type", "")) for each in pdf.objects if isinstance(each, pikepdf.Dictionary | pikepdf.Stream)
    ]
    assert sorted(kinds) == ["", "/Catalog", "/ObjStm", "/Page", "/Pages", "/XRef"]  # "" is the Info dictionary


def test_two_files_do_not_share_their_numbers() -> None:
    first, second = PdfFile((1, 7)), PdfFile((1, 7))
    first.add(dictionary(A=1))
    assert finished(second, Only=second.add(dictionary(B=2))).Root.Only.objgen == (1, 0)


@pytest.mark.parametrize("version", [(1, 6), (1, 7)])
def test_a_file_starts_with_its_version_and_is_marked_as_binary(version: tuple[int, int]) -> None:
    data = finish(PdfFile(version))
    assert re.match(rb"%%PDF-%d\.%d\n%%[\x80-\xff]{4}\n" % version, data)
    assert data.endswith(b"\n%%EOF\n")


def test_the_identifier_is_that_of_the_content() -> None:
    same, again, other = (finished(PdfFile((1, 7)), Word=text_string(word)).trailer.ID for word in ("a", "a", "b"))
    assert same[0] == same[1] == again[0] != other[0]


@law
@given(st.text(st.characters(codec="utf-8"), max_size=20))
def test_any_text_is_read_back_as_it_was(text: str) -> None:
    assert str(finished(PdfFile((1, 7)), Word=text_string(text)).Root.Word) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Get help", rb"(Get help)"),
        ("(a) \\ b)", rb"(\(a\) \\ b\))"),
        ("ñ", b"<FEFF00F1>"),
        ("\U00010780", b"<FEFFD801DF80>"),
        ("a\nb", b"<FEFF0061000A0062>"),
        ("", b"()"),
    ],
)
def test_plain_text_stays_legible_in_the_file_all_else_is_utf_16(text: str, written: bytes) -> None:
    assert b"/Word " + written + b">>" in packed(Word=text_string(text))


@pytest.mark.parametrize("content", [b"", b"0 0 m", b"ends with a line\n", b"\r\n\x00endstream?", bytes(9999)])
@pytest.mark.parametrize("plain", [True, False])
def test_a_stream_has_its_true_length_and_a_line_end_before_endstream(content: bytes, plain: bool) -> None:  # noqa: FBT001
    file = PdfFile((1, 7))
    reference = file.add(Stream(content, state="plain") if plain else Stream(content))
    data = finish(file, It=reference)
    stored = content if plain else zlib.compress(content, 9)
    assert b"/Length %d" % len(stored) + (b"" if plain else b"/Filter /FlateDecode") + b">>\nstream\n" in data
    assert b"\nstream\n" + stored + b"\nendstream\nendobj\n" in data
    assert eyes.opened(data).Root.It.read_bytes() == content


def test_content_that_has_been_deflated_is_not_deflated_again() -> None:
    file = PdfFile((1, 7))
    reference = file.add(Stream(deflate(b"shared"), {"N": 3}, "deflated"))
    pdf = finished(file, It=reference)
    assert (pdf.Root.It.read_bytes(), int(pdf.Root.It.N)) == (b"shared", 3)


def test_an_entry_without_a_value_is_left_out() -> None:
    assert set(dictionary(A=None, B=1).entries) == {"B"}


@pytest.mark.parametrize(("text", "written"), [("Sect", "/Sect"), ("A B", "/A#20B"), ("A#B", "/A#23B")])
def test_a_name_has_its_special_characters_escaped(text: str, written: str) -> None:
    assert name(text) == written


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (0, 2, "0"),
        (-0.001, 2, "0"),
        (10, 2, "10"),
        (100.0, 2, "100"),
        (1.50, 2, "1.5"),
        (0.126, 2, "0.13"),
        (-3.1415, 3, "-3.142"),
        (1e-7, 4, "0"),
        (1e6, 2, "1000000"),
        (120, 0, "120"),
    ],
)
def test_a_number_is_as_short_as_it_may_be_and_never_has_an_exponent(value: float, decimals: int, written: str) -> None:
    assert number(value, decimals) == written


def finish(file: PdfFile, **entries: object) -> bytes:
    """The file with one blank page, and with these entries in its catalog."""
    parent, pages = file.reserve()
    page = file.add(dictionary(Type=name("Page"), Parent=parent, MediaBox=array([0, 0, 9, 9]), Resources=dictionary()))
    pages.entries.update(Type=name("Pages"), Kids=array([page]), Count=1)
    return file.finish(Dictionary({"Type": name("Catalog"), "Pages": parent, **entries}), dictionary())


def finished(file: PdfFile, **entries: object) -> pikepdf.Pdf:
    """The same, opened by another library, which has nothing to complain about."""
    pdf = eyes.opened(finish(file, **entries))
    assert pdf.check_pdf_syntax() == []
    return pdf


def packed(**entries: object) -> bytes:
    """The objects that are no streams, as they are written."""
    data = finish(PdfFile((1, 7)), **entries)
    return zlib.decompress(data[data.index(b"stream\n") + 7 : data.index(b"\nendstream")])
