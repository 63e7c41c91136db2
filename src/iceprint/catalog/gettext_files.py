"""Makes the template of all messages and merges it into the message files. The only door to Babel."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import PoFileError, read_po, write_po

from iceprint.catalog.translations import IMPORTED, MACHINE_MADE, TRANSLATED_BY
from iceprint.errors import Place, TranslationError

HEADER = """\
# Messages of iceprint. Made from content/programs by `iceprint words update`: the English words are changed there.
# A translation marked `machine-made` was written by a machine. Nothing is printed as final before a named person has
# signed it in translations/approvals.yaml. Placeholders in braces stay as they are."""
METHOD = "iceprint.catalog.extractor:extract"  # by name, as pybabel finds it
_PLURALS = re.compile(r'^"Plural-Forms:.*\n', re.MULTILINE)  # that of a file may be wrong; Babel knows the right one
KEYWORDS = {"pgettext": ((1, "c"), 2)}  # the first argument is the context

Hints = Callable[[str, str], Sequence[str]]  # from a message's id and text, what else its translator should know


class Template:
    """The English messages of programs, by Babel's own machinery.

    `issued` stands for the clock: it is the day of the newest material, so that equal content gives equal bytes.
    """

    def __init__(self, programs: Iterable[Path], root: Path, issued: date) -> None:
        self._programs, self._root, self._issued = tuple(programs), root, issued

    def catalog(self, hints: Hints, locale: str | None = None, wanted: Container[str] | None = None) -> Catalog:
        """A catalog of all messages, or of those `wanted`: not yet translated, with note, hints, file and line."""
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
            name = path.relative_to(self._root).as_posix()
            for line, message, comments, context in extract_from_file(METHOD, path, keywords=KEYWORDS):
                if wanted is not None and context not in wanted:
                    continue
                told = [*comments, *hints(context or "", str(message))]
                catalog.add(message, locations=[(name, line)], auto_comments=told, context=context)
        return catalog

    def merged_into(self, text: str, file: str, locale: str, hints: Hints, wanted: Container[str]) -> Catalog:
        """The wanted messages of the template with the translations of a file, whose text has been found sound.

        Nothing is guessed: a message whose English has changed is empty again, and its old words stand at the end of
        the file, out of use (#~).
        """
        catalog = parsed(_PLURALS.sub("", text, count=1), file, locale)
        catalog.version = self._issued.isoformat()
        catalog.update(self.catalog(hints, wanted=wanted), no_fuzzy_matching=True)
        for key, message in tuple(catalog.obsolete.items()):
            if not message.string:
                del catalog.obsolete[key]
        return catalog


class Change(NamedTuple):
    """Another translation for a message that stands in a file, with its translator if one is named."""

    text: str
    translator: str | None


def changed(text: str, file: str, locale: str, changes: Mapping[str, Change]) -> bytes:
    """A message file with other translations for some ids. A guess (fuzzy) becomes a translation by it.

    A translator's name takes the place of the mark `machine-made`, and of the translator before. Words without a name
    are marked `imported`, and cannot be signed before somebody says whose they are.
    """
    catalog = parsed(text, file, locale)
    for message in catalog:
        change = changes.get(message.context or "") if message.id else None
        if change is None:
            continue
        message.string = change.text
        message.flags.discard("fuzzy")
        message.user_comments = _marks(message.user_comments, change.translator)
    return po_bytes(catalog)


def _marks(comments: Sequence[str], translator: str | None) -> list[str]:
    """The comments of words that came from outside. Until a translator is named they stay what they were, and more."""
    kept = [line for line in comments if line != IMPORTED and not line.startswith(TRANSLATED_BY)]
    if translator is None:
        return [IMPORTED, *kept]
    return [f"{TRANSLATED_BY} {translator}", *(line for line in kept if line != MACHINE_MADE)]


def parsed(text: str, file: str, locale: str) -> Catalog:
    """A file's text as Babel reads it. Raises TranslationError for a header that it does not understand."""
    try:
        return read_po(BytesIO(text.encode("utf-8")), locale=locale, charset="utf-8", abort_invalid=True)
    except (ValueError, LookupError, PoFileError) as error:
        remedy = "compare its header with that of translations/iceprint.pot"
        raise TranslationError(f"the file cannot be read: {error}", remedy=remedy, where=Place(file, 1)) from error


def po_bytes(catalog: Catalog) -> bytes:
    """The catalog as a file, its words unwrapped, so that only changed words change a line."""
    stream = BytesIO()
    write_po(stream, catalog, width=0)
    return stream.getvalue()
