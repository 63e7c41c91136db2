"""Do other programs read the words that were resolved, from the screen file and from the press file alike?"""

from __future__ import annotations

import re

import pypdfium2
import pytest

from iceprint.model.edition import Use
from iceprint.model.promise import Fidelity
from tests.judges import poppler, qpdf
from tests.proof.conftest import Printed

USES = tuple(Use)
NEVER_DRAWN = re.compile("[\u200e\u200f\u202a-\u202e]")  # marks that poppler itself adds to right-to-left text


@pytest.mark.parametrize("use", USES)
def test_pdfium_reads_the_words_in_reading_order(printed: tuple[Printed, ...], use: Use) -> None:
    for each in printed:
        document = pypdfium2.PdfDocument(each.files[use])
        pages = [page.get_textpage().get_text_range() for page in document]
        document.close()
        fidelity = each.promise.fidelity
        wanted = [compared(" ".join(page.words), fidelity) for page in each.promise.pages]
        assert [compared(page, fidelity) for page in pages] == wanted, each.name


@pytest.mark.judge("poppler")
@pytest.mark.parametrize("use", USES)
def test_poppler_finds_every_word(printed: tuple[Printed, ...], use: Use) -> None:
    """Poppler orders columns by its own eye, so words are looked for singly; without spaces, letters."""
    for each in printed:
        for number, page in enumerate(each.promise.pages, start=1):
            found = NEVER_DRAWN.sub("", poppler.text(each.files[use], number))
            if each.promise.fidelity is Fidelity.SPACED:
                assert {word for text in page.words for word in text.split()} <= set(found.split()), each.name
            else:
                wanted = compared("".join(page.words), Fidelity.LETTERS)
                assert compared(found, Fidelity.LETTERS) == wanted, each.name


@pytest.mark.judge("qpdf")
@pytest.mark.parametrize("use", USES)
def test_qpdf_finds_every_file_sound(printed: tuple[Printed, ...], use: Use) -> None:
    assert {each.name: qpdf.check(each.files[use]) for each in printed} == {each.name: [] for each in printed}


def compared(text: str, fidelity: Fidelity) -> str:
    """A text without what the fidelity of its script does not promise."""
    if fidelity is Fidelity.SPACED:
        return " ".join(text.split())
    letters = "".join(text.split())
    return letters if fidelity is Fidelity.UNSPACED else "".join(sorted(letters))
