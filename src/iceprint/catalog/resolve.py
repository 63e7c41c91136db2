"""One material in one language: all its words and facts, or all that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from iceprint.catalog.approvals import digest
from iceprint.catalog.foreign import foreign_words
from iceprint.catalog.library import Library
from iceprint.catalog.names import PSEUDO_LANGUAGE, SOURCE_LANGUAGE, program_of
from iceprint.catalog.placeholders import fill, placeholders
from iceprint.catalog.suggest import suggestion
from iceprint.catalog.translations import Entry, Translations
from iceprint.errors import ContentError, FactError, IceprintError, Place, UsageError, distinct, flatten, raise_all
from iceprint.model.edition import PARTNER_SLOT, Edition, Lack, Missing, Unsigned
from iceprint.model.fact import Choice, Fact, FactStatus
from iceprint.model.language import Direction, Language
from iceprint.model.material import JOINT, TOGETHER, Filling, Material
from iceprint.model.message import Copy, Message
from iceprint.model.partner import Partner
from iceprint.project import SETTINGS

TITLE_SLOT = "title"
PAIR = 2  # languages on one piece
PSEUDO = Missing("the words are those of a pseudo-language, made to try layouts", "print a language that people read")


def resolve(
    library: Library, material_id: str, tag: str, *, stand_in: bool = False, partner: Partner | None = None
) -> Edition:
    """The edition of a material in a language, a pair of them as es+en, or all. Raises all that is wrong with it.

    That of a `partner` lacks for a release also what the partner's number lacks.

    With `stand_in` the original stands for a translation that is missing or wrong: for measuring, never for printing.
    """
    material = library.material(material_id)
    voices: list[Edition] = []
    problems: list[IceprintError] = []
    if partner:
        raise_all(list(_objections_to(partner, material, library)))
    for language in _languages(library, material, tag):
        try:
            filling = material.filling(tag)
            voices.append(_voice(library, material, filling, language, stand_in=stand_in, partner=partner))
        except IceprintError as error:
            problems += flatten(error)
    raise_all(distinct(problems))
    first, *others = voices
    missing = dict.fromkeys(each for voice in voices for each in voice.missing)
    unsigned = (each for voice in voices for each in voice.unsigned)
    return first._replace(missing=tuple(missing), unsigned=tuple(unsigned), tag=tag, beside=tuple(others))


def _languages(library: Library, material: Material, tag: str) -> tuple[str, ...]:
    """The languages that stand on one piece."""
    if material.together:
        if tag != TOGETHER:
            what = f'"{material.id}" has all its languages on one piece, and no edition in "{tag}" alone'
            raise UsageError(what, remedy="leave out --lang")
        return material.languages
    if JOINT not in tag:
        return (tag,)
    pair = tuple(tag.split(JOINT))
    if len(pair) != PAIR or len(set(pair)) != PAIR or PSEUDO_LANGUAGE in pair:
        raise UsageError(f'"{tag}" is no pair of languages', remedy="name two, as in: --lang es+en")
    if not material.pairs:
        raise _unpaired(library, material, pair)
    return pair


def _unpaired(library: Library, material: Material, pair: Iterable[str]) -> UsageError:
    """Why a material cannot be printed in two languages."""
    what, remedy = "its design has no place for them", f"print it twice: --lang {','.join(pair)}"
    if library.products[material.product].paired:
        what = "it does not say what a piece in two languages says"
        remedy = f"fill `paired` in {material.place}, or {remedy}"
    return UsageError(f'"{material.id}" cannot be printed in two languages at once: {what}', remedy=remedy)


def _objections_to(partner: Partner, material: Material, library: Library) -> Iterator[IceprintError]:
    """Why a material cannot be printed for a partner."""
    if not material.imprint:
        what = f'"{material.id}" cannot be printed for a partner: its design has no imprint'
        yield UsageError(what, remedy="print it without --imprint")
        return
    if partner.fact not in library.ledger.facts:  # somebody took it away since the list was read
        what = f'"{partner.fact}" is no fact of content/facts.yaml'
        yield FactError(what, remedy=suggestion(partner.fact, library.ledger.facts), where=partner.place)
    most = library.formats[material.format].most_ink
    if partner.logo and partner.logo.most_ink > most:
        what = f"the logo has {partner.logo.most_ink:.0f} % of ink, and {material.format} takes {most:.0f} %"
        remedy = "ask for the picture in sRGB" if partner.logo.pixels else "lower the press values beside the logo"
        yield ContentError(what, remedy=remedy, where=partner.place)


def _voice(
    library: Library,
    material: Material,
    filling: Filling,
    language_tag: str,
    *,
    stand_in: bool,
    partner: Partner | None,
) -> Edition:
    if language_tag not in (*material.languages, PSEUDO_LANGUAGE):
        known = library.languages.get(language_tag)
        raise UsageError(
            f'"{material.id}" is not published in {known.english_name} ({known.tag})'
            if known
            else f'the language "{language_tag}" is unknown',
            remedy=suggestion(language_tag, material.languages),
        )
    language = library.language(language_tag)
    scribe = _Scribe(library, language, stand_in=stand_in)
    copy = {slot: tuple(map(scribe.copy, ids)) for slot, ids in filling.messages.items()}
    facts = {slot: scribe.fact(name, material.place) for slot, name in filling.facts.items()}
    if partner:
        facts[PARTNER_SLOT] = scribe.fact(partner.fact, partner.place)
    authority = None if language.tag in (SOURCE_LANGUAGE, PSEUDO_LANGUAGE) else library.authority_over(material)
    authoritative = scribe.copy(authority) if authority else None
    raise_all(scribe.problems)
    return Edition(
        material=material.id,
        product=material.product,
        format=library.formats[material.format],
        language=language,
        issued=material.issued,
        issuer=library.settings.issuer,
        title=copy[TITLE_SLOT][0].text,
        copy=copy,
        facts=facts,
        missing=scribe.missing(),
        unsigned=tuple(scribe.unsigned),
        tag=language.tag,
        authoritative=authoritative,
        mood=material.mood,
        partner=partner,
    )


class _Scribe:
    """Writes messages out in one language; keeps the mistakes, and what has to be verified before a release."""

    def __init__(self, library: Library, language: Language, *, stand_in: bool) -> None:
        self.problems: list[IceprintError] = []
        self._library, self._language, self._stand_in = library, language, stand_in
        self._copies: dict[str, Copy] = {}
        self._facts: dict[str, Fact] = {}  # used, by id
        self._choices: dict[str, Choice] = {}  # used, by id
        self.unsigned: list[Unsigned] = []
        self._unlisted: list[str] = []  # who signed, and may not

    def copy(self, message_id: str) -> Copy:
        """A message with its facts filled in."""
        if message_id not in self._copies:
            message = self._library.program(program_of(message_id)).messages[message_id]
            self._copies[message_id] = self._write(message)
        return self._copies[message_id]

    def fact(self, name: str, asked_at: Place) -> Fact:
        """The fact behind an id or a choice of the ledger, which knows it."""
        ledger = self._library.ledger
        fact = ledger.find(name)
        if fact is None:
            raise KeyError(name)
        if choice := ledger.choices.get(name):
            self._choices[choice.id] = choice
        if fact.disputed and fact.id not in self._facts:
            self.problems.append(
                FactError(
                    f'fact "{fact.id}" ({fact.printed}) is disputed and cannot be printed: {fact.doubt}',
                    remedy=f"use another fact, or settle the dispute in {fact.place}",
                    where=asked_at,
                )
            )
        self._facts[fact.id] = fact
        return fact

    def missing(self) -> tuple[Missing, ...]:
        """What stands between these words and a release."""
        facts = (_missing_from_fact(fact, self._library) for fact in self._facts.values())
        choices = (_missing_from_choice(choice) for choice in self._choices.values() if not choice.decided_by)
        pseudo = (PSEUDO,) if self._language.tag == PSEUDO_LANGUAGE else ()
        return (*pseudo, *filter(None, facts), *choices, *self._missing_sign_offs())

    def _write(self, message: Message) -> Copy:
        text, place, found = self._words(message)
        self.problems += found
        if found:  # nobody will see this copy
            return Copy(message.id, text, (), self._language.tag, place)
        facts = {name: self.fact(name, place) for name in placeholders(text)}
        text, spans = fill(text, facts, isolate=self._language.direction is Direction.RTL)
        foreign = foreign_words(text, spans, self._language, self._library.settings.names)
        return Copy(message.id, text, spans, self._language.tag, place, foreign, message.pictogram)

    def _words(self, message: Message) -> tuple[str, Place, tuple[IceprintError, ...]]:
        """The words of the language, where they stand, and what is wrong with them."""
        found = self._library.objections(message)
        if found or self._language.tag == SOURCE_LANGUAGE:
            return message.text, message.place, found
        if self._language.tag == PSEUDO_LANGUAGE:
            from iceprint.catalog.pseudo import pseudo_words  # noqa: PLC0415 - seldom asked for

            return pseudo_words(message.text, self._library.settings.names), message.place, found
        if self._stand_in and not self._library.catalog_path(self._language).exists():
            return message.text, message.place, ()
        catalog = self._library.catalog(self._language)
        entry = catalog.entries.get(message.id)
        found = self._library.objections_in(self._language, message)
        if found and self._stand_in:
            return message.text, message.place, ()
        if entry is None:
            return message.text, message.place, found
        if not self._vouched_for(catalog, message, entry):
            self.unsigned.append(Unsigned(message.id, digest(message.id, message.text, entry.text)))
        return entry.text, entry.place, found

    def _vouched_for(self, catalog: Translations, message: Message, entry: Entry) -> bool:
        """Whether somebody whose word counts has signed the words, or the release policy asks for nobody's."""
        policy = self._library.settings.release
        signature = self._library.approvals.signature(catalog, message, entry)
        enough = bool(signature and policy.may_sign(signature.by)) or (entry.machine_made and policy.machine_made)
        if signature and not enough:
            self._unlisted.append(signature.by)
        return enough

    def _missing_sign_offs(self) -> Iterator[Missing]:
        total = f"of {len(self._copies)} {self._language.english_name} messages are"
        if nobodys := len(self.unsigned) - len(self._unlisted):
            remedy = f"have a reviewer read and sign them: iceprint words approve {self._language.tag} --by NAME"
            yield Missing(f"{nobodys} {total} not signed off", remedy, Lack.TRANSLATION)
        if self._unlisted:
            names = ", ".join(f'"{name}"' for name in sorted(set(self._unlisted)))
            what = f"{len(self._unlisted)} {total} signed by {names}, whom iceprint.yaml does not list"
            remedy = f"have one of `release.signers` sign them, or add {names} to it in {SETTINGS}"
            yield Missing(what, remedy, Lack.TRANSLATION)


def _missing_from_fact(fact: Fact, library: Library) -> Missing | None:
    status = library.settings.release.status(fact, library.project.today)
    name, word = f'fact "{fact.id}" ({fact.printed})', fact.verified
    remedy = f"try it, then: iceprint facts verify {fact.id} --by NAME --evidence TEXT"
    if status is FactStatus.UNVERIFIED:
        return Missing(f"{name} is not verified", remedy, Lack.FACT)
    if status is FactStatus.EXPIRED and word:
        what = f"{name} was verified on {word.on}, more than {fact.expires_after_days} days ago"
        return Missing(what, remedy, Lack.FACT)
    if status is FactStatus.AHEAD and word:
        what = f"{name} is verified on {word.on}, which is still to come"
        return Missing(what, f"correct it at {fact.place}", Lack.FACT)
    if status is FactStatus.UNLISTED and word:
        what = f'{name} was verified by "{word.by}", whom iceprint.yaml does not list'
        remedy = f"have one of `release.verifiers` in {SETTINGS} verify it, or add the name there"
        return Missing(what, remedy, Lack.FACT)
    return None


def _missing_from_choice(choice: Choice) -> Missing:
    remedy = f"have its owner answer and fill in `decided_by` at {choice.place} - {choice.question}"
    return Missing(f'choice "{choice.id}" is not decided', remedy, Lack.CHOICE)
