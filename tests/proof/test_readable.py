"""Do other programs read the words that were resolved, from the screen file and from the press file alike?"""

from __future__ import annotations

import pypdfium2
import pytest

from iceprint.model.edition import Use
from tests.judges import poppler, qpdf
from tests.proof.conftest import Printed

USES = tuple(Use)


@pytest.mark.parametrize("use", USES)
def test_pdfium_reads_the_words_in_reading_order(printed: tuple[Printed, ...], use: Use) -> None:
    for each in printed:
        document = pypdfium2.PdfDocument(each.files[use])
        pages = [_folded(page.get_textpage().get_text_range()) for page in document]
        document.close()
        assert pages == [_folded(" ".join(page.words)) for page in each.promise.pages], each.name


@pytest.mark.judge("poppler")
@pytest.mark.parametrize("use", USES)
def test_poppler_finds_every_message_and_every_number(printed: tuple[Printed, ...], use: Use) -> None:
    """Poppler orders columns by its own eye, so words are looked for one by one."""
    for each in printed:
        for number, page in enumerate(each.promise.pages, start=1):
            found = poppler.text(each.files[use], number)
            wanted = {word for text in page.words for word in text.split()}
            assert wanted <= set(found.split()), each.name


@pytest.mark.judge("qpdf")
@pytest.mark.parametrize("use", USES)
def test_qpdf_finds_every_file_sound(printed: tuple[Printed, ...], use: Use) -> None:
    assert {each.name: qpdf.check(each.files[use]) for each in printed} == {each.name: [] for each in printed}


def _folded(text: str) -> str:
    return " ".join(text.split())
