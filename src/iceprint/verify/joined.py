"""The pages of a document whose words flow, seen as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from iceprint.model.flow import page_number
from iceprint.verify.opened import OpenedPage


class JoinedPages:
    """Words and links of all pages, one after the other, without the numbers in their feet."""

    def __init__(self, pages: Sequence[OpenedPage]) -> None:
        self._pages = pages
        texts = enumerate((page.text() for page in pages), start=1)
        self._texts = [(text, page_number(number, len(pages))) for number, text in texts]

    def unnumbered(self) -> Iterator[int]:
        """The pages that do not end with their number."""
        return (number for number, (text, folio) in enumerate(self._texts, start=1) if not text.endswith(folio))

    def text(self) -> str:
        return " ".join(" ".join(text.removesuffix(folio) for text, folio in self._texts).split())

    def characters_without_ink(self) -> Iterator[str]:
        """The characters, and aside the codes of each page, to be asked for later: its picture is soon forgotten."""
        for page in self._pages:
            yield from page.characters_without_ink()
            _ = page.all_codes

    def links(self) -> Iterator[str]:
        return chain.from_iterable(page.links() for page in self._pages)
