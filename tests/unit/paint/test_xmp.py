"""What a file says about itself: the same in its two places, whatever characters are in it."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.model.edition import Use
from iceprint.model.intent import Intent
from iceprint.paint.draw import draw
from iceprint.paint.xmp import xmp_packet
from tests.specimens import eyes
from tests.specimens.faces import SHIPPED
from tests.specimens.printing import INKS, intent, sheet
from tests.specimens.words import law

MADE = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
printable = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12)


@law
@given(printable, printable, printable)
def test_titles_with_any_characters_are_the_same_in_both_places(title: str, author: str, subject: str) -> None:
    pdf = with_intent(Intent(Use.SCREEN, "id", title, author, subject, "en", MADE, "iceprint"))
    said = metadata(pdf)
    assert said["dc:title"] == pdf.docinfo.Title == title
    assert said["dc:creator"] == [author]
    assert pdf.docinfo.Author == author
    assert said["dc:description"] == pdf.docinfo.Subject == subject


@pytest.mark.parametrize("use", Use)
def test_dates_and_program_are_the_same_in_both_places(use: Use) -> None:
    pdf = with_intent(Intent(use, "id", "T", "A", "S", "es", MADE, "iceprint <1> & friends"))
    said = metadata(pdf)
    assert said["xmp:CreateDate"] == said["xmp:ModifyDate"] == said["xmp:MetadataDate"] == "2026-01-02T03:04:05Z"
    assert pdf.docinfo.CreationDate == pdf.docinfo.ModDate == "D:20260102030405Z"
    assert said["pdf:Producer"] == said["xmp:CreatorTool"] == pdf.docinfo.Producer == "iceprint <1> & friends"
    assert said["dc:language"] == {"es"}


@pytest.mark.parametrize("use", Use)
def test_a_file_names_its_edition_so_that_it_can_be_held_against_its_promise(use: Use) -> None:
    assert metadata(with_intent(intent(use)))["dc:identifier"] == "tip-card.en"


def test_only_the_screen_edition_claims_to_be_archivable_and_accessible() -> None:
    screen, press = (metadata(with_intent(intent(use))) for use in (Use.SCREEN, Use.PRESS))
    assert (screen["pdfaid:part"], screen["pdfaid:conformance"]) == ("2", "A")
    assert screen["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
    assert not [key for key in press if re.search("pdfa|pdfua|pdfx", key)]


def test_a_press_file_keeps_its_identifier_when_it_is_made_anew() -> None:
    first, retitled = (
        metadata(with_intent(intent(Use.PRESS, title=title)))["xmpMM:DocumentID"] for title in ("One", "Another")
    )
    assert re.fullmatch("uuid:[0-9a-f-]{36}", first)
    assert first == retitled


def test_the_packet_is_not_compressed_so_that_others_find_it() -> None:
    pdf = with_intent(intent(Use.SCREEN))
    assert "/Filter" not in pdf.Root.Metadata
    assert pdf.Root.Metadata.read_raw_bytes() == xmp_packet(intent(Use.SCREEN))


def with_intent(said: Intent) -> pikepdf.Pdf:
    return eyes.opened(draw(sheet("a"), said, INKS, SHIPPED.faces(["NotoSans"])))


def metadata(pdf: pikepdf.Pdf) -> pikepdf.models.PdfMetadata:
    return pdf.open_metadata()
