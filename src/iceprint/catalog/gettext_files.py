"""Makes the template of all messages and merges it into the message files. The only door to Babel."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

HEADER = """\
# Messages of iceprint. Made from content/programs by `iceprint words update`: the English words are changed there.
# A translation marked `machine-made` was written by a machine. Nothing is printed as final before a named person has
# signed it in translations/approvals.yaml. Placeholders in braces stay as they are."""
METHOD = "iceprint.catalog.extractor:extract"  # by name, as pybabel finds it
KEYWORDS = {"pgettext": ((1, "c"), 2)}  # the first argument is the context


class Template:
    """The English messages of programs, by Babel's own machinery.

    `issued` stands for the clock: it is the day of the newest material, so that equal content gives equal bytes.
    """

    def __init__(self, programs: Iterable[Path], root: Path, issued: date) -> None:
        self._programs, self._root, self._issued = tuple(programs), root, issued

    def catalog(self, locale: str | None = None) -> Catalog:
        """A catalog of all messages, not yet translated."""
        day = datetime(self._issued.year, self._issued.month, self._issued.day, tzinfo=UTC)
        catalog = Catalog(
            locale=locale,
            header_comment=HEADER,
            project="iceprint",
            version=self._issued.isoformat(),
            msgid_bugs_address="the issuer, see iceprint.yaml",
            last_translator="nobody yet",
            language_team="nobody yet",
            creation_date=day,
            revision_date=day,
            charset="utf-8",
            fuzzy=False,
        )
        for path in self._programs:
            locations = [(path.relative_to(self._root).as_posix(), 0)]
            for _, message, comments, context in extract_from_file(METHOD, path, keywords=KEYWORDS):
                catalog.add(message, locations=locations, auto_comments=comments, context=context)
        return catalog

    def merged_into(self, path: Path, locale: str) -> Catalog:
        """The messages of the template with the translations of a file, which has been found sound.

        Nothing is guessed: a message whose English has changed is empty again, and its old words stand at the end of
        the file, out of use (#~).
        """
        with path.open("rb") as stream:
            catalog = read_po(stream, locale=locale, charset="utf-8", abort_invalid=True)
        catalog.version = self._issued.isoformat()
        catalog.update(self.catalog(), no_fuzzy_matching=True)
        return catalog


def po_bytes(catalog: Catalog) -> bytes:
    """The catalog as a file: unwrapped and without line numbers, so that only changed words change a line."""
    stream = BytesIO()
    write_po(stream, catalog, width=0, include_lineno=False)
    return stream.getvalue()
