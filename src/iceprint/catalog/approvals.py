"""Reads `translations/approvals.yaml`: who has signed off which translation, and for which words."""

from __future__ import annotations

import re
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from iceprint.catalog.nodes import Keys
from iceprint.catalog.persons import same_person
from iceprint.catalog.schema import Fields
from iceprint.catalog.translations import Entry, Translations
from iceprint.errors import IceprintError, Place, raise_all
from iceprint.model.message import Message

DIGEST_LENGTH = 12  # hexadecimal digits: enough to notice a change, short enough to compare by eye
_DIGEST = re.compile(rf"[0-9a-f]{{{DIGEST_LENGTH}}}\Z")


class SignOff(NamedTuple):
    """A named person's word that a translation is right. It counts only while `words` is the digest of its words."""

    by: str
    on: date
    words: str
    place: Place


class Approvals(NamedTuple):
    """All sign-offs, by language and message id."""

    sign_offs: dict[str, dict[str, SignOff]]

    def signature(self, translations: Translations, message: Message, entry: Entry) -> SignOff | None:
        """The sign-off of these very words, or None. That of their translator is none."""
        sign_off = self.sign_offs.get(translations.language, {}).get(message.id)
        if sign_off is None or sign_off.words != digest(message.id, message.text, entry.text):
            return None
        return None if same_person(sign_off.by, translations.translator(entry)) else sign_off

    def covers(self, translations: Translations, message: Message, entry: Entry) -> bool:
        """True if these very words have been signed off, and not by their translator."""
        return self.signature(translations, message, entry) is not None


def digest(message_id: str, original: str, translation: str) -> str:
    """What stands in a sign-off for the words and for where they are used: message id, original, translation."""
    return sha256(f"{message_id}\0{original}\0{translation}".encode()).hexdigest()[:DIGEST_LENGTH]


def read_approvals(document: Keys) -> Approvals:
    """The sign-offs in a file's mapping."""
    problems: list[IceprintError] = []
    sign_offs = {
        tag: {message_id: _sign_off(place, inner) for message_id, place, inner in fields.each_part()}
        for tag, _, fields in Fields(document, problems).each_part()
    }
    raise_all(problems)
    return Approvals(sign_offs)


def _sign_off(place: Place, fields: Fields) -> SignOff:
    sign_off = SignOff(fields.text("by"), fields.date("on"), fields.text("words"), place)
    if sign_off.words and not _DIGEST.match(sign_off.words):
        remedy = f"write the {DIGEST_LENGTH} digits that `iceprint list --json` shows for these words"
        fields.refuse(fields.place("words"), f'"words" is "{sign_off.words}", which is no digest', remedy)
    fields.done()
    return sign_off
