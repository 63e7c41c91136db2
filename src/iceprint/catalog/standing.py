"""How far the words of one message have come, as a proof tells it to whoever is to sign them."""

from __future__ import annotations

from iceprint.catalog.library import Library
from iceprint.catalog.names import PSEUDO_LANGUAGE, SOURCE_LANGUAGE, program_of
from iceprint.catalog.placeholders import fill, placeholders
from iceprint.model.language import Language
from iceprint.model.standing import Standing


def standing_of(library: Library, language: Language, message_id: str) -> Standing:
    """The standing of a message of an edition that was resolved: its words and facts are known to be there."""
    message = library.program(program_of(message_id)).messages[message_id]
    found = {name: library.ledger.find(name) for name in placeholders(message.text)}
    original, _ = fill(message.text, {name: fact for name, fact in found.items() if fact}, isolate=False)
    if language.tag in (SOURCE_LANGUAGE, PSEUDO_LANGUAGE):
        return Standing(original, is_original=True)
    catalog = library.catalog(language)
    entry = catalog.entries[message_id]
    signature = library.approvals.signature(catalog, message, entry)
    said = Standing(original, machine_made=entry.machine_made, translator=catalog.translator(entry))
    if signature is None:
        return said
    counts = library.settings.release.may_sign(signature.by)
    return said._replace(signed_by=signature.by, signed_on=signature.on, counts=counts)
