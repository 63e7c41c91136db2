"""Reads `content/glossary.yaml`: how terms are said in each language, and how they must not be said."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from iceprint.catalog import names
from iceprint.catalog.nodes import Keys
from iceprint.catalog.schema import Fields
from iceprint.catalog.suggest import suggestion
from iceprint.errors import IceprintError, Place, raise_all

LEAST_STEM = 4  # letters; shorter words must stand as they are
ENDING = 2  # letters at the end of a longer word that may differ, because words inflect


class Wording(NamedTuple):
    """A term in one language: what is expected in a translation, of which `forms[0]` is best, and what is refused."""

    forms: tuple[str, ...]
    never: tuple[str, ...]


class Term(NamedTuple):
    """A term by its English words, with its wording by language."""

    id: str
    english: tuple[str, ...]
    note: str
    words: dict[str, Wording]

    def stands_in(self, text: str) -> bool:
        """True if an English text uses the term, as whole words and with or without a plural s."""
        return any(
            re.search(rf"(?<!\w){re.escape(words)}s?(?!\w)", text, re.IGNORECASE | re.ASCII) for words in self.english
        )


class Glossary(NamedTuple):
    """All terms, in the order of the file; and by language, how the reader is addressed and what goes wrong easily."""

    terms: tuple[Term, ...]
    advice: dict[str, tuple[str, ...]]

    def of(self, english: str, language: str) -> Iterator[tuple[Term, Wording]]:
        """The terms that a text uses, with their wording in a language that has one."""
        for term in self.terms:
            if language in term.words and term.stands_in(english):
                yield term, term.words[language]


NO_GLOSSARY = Glossary((), {})


def said(form: str, text: str) -> bool:
    """True if a text holds all words of a form, apart from their endings and in any order.

    A hint, not a proof: no grammar of thirty languages is known here.
    """
    folded = text.casefold()
    return all(word[: max(LEAST_STEM, len(word) - ENDING)] in folded for word in form.casefold().split())


def read_glossary(document: Keys, languages: Container[str]) -> Glossary:
    """The glossary in a file's mapping. `languages` are the tags that there are."""
    problems: list[IceprintError] = []
    fields = Fields(document, problems)
    advice: dict[str, tuple[str, ...]] = {}
    if not fields.absent("languages"):
        for tag, place, inner in fields.part("languages").each_part():
            _require_language(fields, tag, place, languages)
            advice[tag] = tuple(filter(None, (inner.text("address"), inner.maybe_text("pitfalls"))))
            inner.done()
    origins = fields.part("sources")
    sources = {name: origins.text(name) for name, _, _ in origins.each()}
    terms = [_term(term_id, inner, languages, sources) for term_id, _, inner in fields.part("terms").each_part()]
    fields.done()
    raise_all(problems)
    return Glossary(tuple(terms), advice)


def _term(term_id: str, fields: Fields, languages: Container[str], sources: dict[str, str]) -> Term:
    if not names.FACT.match(term_id):
        fields.refuse(fields.here, f'"{term_id}" cannot name a term', "use small letters, digits and underscores")
    words: dict[str, Wording] = {}
    for tag, place, inner in fields.part("words").each_part():
        _require_language(fields, tag, place, languages)
        accepted = (inner.text("preferred"), *inner.words("accepted", optional=True))
        words[tag] = Wording(accepted, inner.words("never", optional=True))
        source = inner.text("source")
        if source and source not in sources:
            inner.refuse(inner.place("source"), f'the source "{source}" is unknown', suggestion(source, sources))
        inner.maybe_text("remark")
        inner.done()
    term = Term(
        term_id, (fields.text("english"), *fields.words("also", optional=True)), fields.maybe_text("note") or "", words
    )
    fields.done()
    return term


def _require_language(fields: Fields, tag: str, place: Place, languages: Container[str]) -> None:
    if tag not in languages:
        fields.refuse(place, f'the language "{tag}" is unknown', "write a tag of src/iceprint/data/languages")
