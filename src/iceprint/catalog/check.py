"""Everything that is wrong in a project's content, facts and translations, at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from iceprint.catalog.approvals import digest
from iceprint.catalog.calls import missing_lines
from iceprint.catalog.library import APPROVALS, FORMATS, MATERIALS, ORDERS, PROGRAMS, RULES, Library
from iceprint.catalog.names import SOURCE_LANGUAGE
from iceprint.catalog.packs import tall_packs
from iceprint.catalog.persons import same_person
from iceprint.catalog.proofreading import objections
from iceprint.catalog.resolve import resolve
from iceprint.catalog.ruled import planned
from iceprint.catalog.suggest import suggestion
from iceprint.catalog.translations import Entry, Translations
from iceprint.catalog.wording import original_objections
from iceprint.errors import ContentError, IceprintError, Place, ProjectError, TranslationError, flatten
from iceprint.model.fact import FactStatus
from iceprint.model.language import Language
from iceprint.model.material import ProductKind
from iceprint.model.message import Message
from iceprint.model.partner import Partner
from iceprint.project import SETTINGS

T = TypeVar("T")

NOT_ASKED = (
    "skipped: whether telephone numbers can exist (phonenumbers is not installed: pip install 'iceprint[check]')"
)
NOT_READ = "skipped: how hard the English is to read (pyphen is not installed: pip install 'iceprint[check]')"


@dataclass(frozen=True, slots=True)
class CheckResult:
    """`errors` keep something from being printed; `notes` are worth knowing, or say what could not be checked."""

    errors: tuple[IceprintError, ...]
    notes: tuple[str, ...]


def check(library: Library) -> CheckResult:
    """Read and judge all there is. A mistake in content is never raised: the mistakes are the result."""
    inspection = _Inspection(library)
    inspection.files()
    inspection.settings()
    inspection.facts()
    inspection.words()
    inspection.editions()
    inspection.partners()
    inspection.orders()
    inspection.rules()
    inspection.reading_level()
    unique = {str(error): error for error in inspection.errors}.values()  # one mistake shows in many editions
    return CheckResult(tuple(sorted(unique, key=_in_order_of_files)), tuple(inspection.notes))


def check_facts(library: Library) -> CheckResult:
    """As `check`, of the ledger alone."""
    inspection = _Inspection(library)
    inspection.facts()
    return CheckResult(tuple(inspection.errors), tuple(inspection.notes))


def _in_order_of_files(error: IceprintError) -> tuple[Place, str]:
    return error.where or Place(""), error.what


class _Inspection:
    """One walk through a library; keeps what it finds."""

    def __init__(self, library: Library) -> None:
        self.errors: list[IceprintError] = []
        self.notes: list[str] = []
        self._library = library
        self._messages: dict[str, Message] = {}

    def files(self) -> None:
        """Files that nobody would read, because of their names."""
        library = self._library
        for folder, known in (
            (PROGRAMS, library.programs),
            (MATERIALS, library.materials),
            (FORMATS, library.formats),
            (ORDERS, library.orders),
            (RULES, library.rules),
        ):
            for path in sorted((library.project.root / folder).glob("[!.]*")):
                if path.suffix != ".yaml" or path.stem not in known:
                    remedy = "use small letters, digits and hyphens, and end it with .yaml: tip-card.yaml"
                    where = Place(library.project.place(path))
                    self.errors.append(ContentError("a file of this name is not read", remedy=remedy, where=where))

    def settings(self) -> None:
        """The program's own tables, and what the settings name."""
        library = self._library
        self._try(lambda: library.inks)
        for name in library.formats:
            self._try(library.formats.__getitem__, name)
        self._try(lambda: library.condition)
        self._try(lambda: library.products)
        languages, settings = self._try(lambda: library.languages), self._try(lambda: library.settings)
        if settings and languages:
            for kind, material in settings.materials.items():
                self._known("kind of product", kind, [known.value for known in ProductKind])
                self._known("material", material, library.materials)
            for tag in settings.languages:
                self._known("language", tag, languages)

    def facts(self) -> None:
        """The ledger; telephone numbers are held against the numbering plans."""
        ledger = self._try(lambda: self._library.ledger)
        if ledger is None:
            return
        today, policy = self._library.project.today, self._library.settings.release
        verified = sum(policy.status(fact, today) is FactStatus.VERIFIED for fact in ledger.facts.values())
        self.notes.append(f"{verified} of {len(ledger.facts)} facts are verified")
        try:
            from iceprint.catalog.phones import impossible_numbers  # noqa: PLC0415 - an optional library
        except ModuleNotFoundError as error:
            if error.name != "phonenumbers":
                raise
            self.notes.append(NOT_ASKED)
        else:
            self.errors += impossible_numbers(ledger.facts.values())

    def words(self) -> None:
        """Every message, every translation and every sign-off, used or not."""
        library = self._library
        programs = [self._try(library.program, name) for name in library.programs]
        self._messages = {
            name: message for program in programs if program for name, message in program.messages.items()
        }
        self._try(lambda: library.glossary)
        if ledger := self._try(lambda: library.ledger):
            for message in self._messages.values():
                self.errors += original_objections(message, ledger)
        for language in (self._try(lambda: library.languages) or {}).values():
            if language.tag != SOURCE_LANGUAGE and library.catalog_path(language).exists():
                catalog = self._try(library.catalog, language)
                if catalog:
                    self._translations(catalog)
        self._sign_offs()

    def editions(self) -> None:
        """Every material in each of its languages, also beside another if it says something else there."""
        for name in self._library.materials:
            if material := self._try(self._library.material, name):
                self.errors += missing_lines(material, self._library)
                for tag in material.sayings:
                    self._try(resolve, self._library, name, tag)

    def partners(self) -> None:
        """The lists of partners that are kept with the project: an id names one partner, whose files it names."""
        known: dict[str, Partner] = {}
        for path in self._library.partner_lists:
            for partner in (self._try(self._library.partners, path) or {}).values():
                other = known.setdefault(partner.id, partner)
                if other is not partner:
                    what = f'"{partner.id}" stands at {other.place} already, and its files have the same names'
                    self.errors.append(ContentError(what, remedy="give one of them another id", where=partner.place))

    def orders(self) -> None:
        """What print shops are asked for, and the records of what they were given."""
        self._try(lambda: self._library.print_work)
        for name in self._library.orders:
            if order := self._try(self._library.order, name):
                self.notes += tall_packs(order)
        for name in self._library.records:
            self._try(self._library.record, name)

    def rules(self) -> None:
        """Every rule of a jurisdiction. That its material cannot be printed to it is worth knowing, and no mistake."""
        for name in self._library.rules:
            if rule := self._try(self._library.rule, name):
                try:
                    planned(self._library, rule, self._library.material(rule.material), ())
                except IceprintError as error:
                    self.notes += (f"{rule.place}: {each.what}" for each in flatten(error))

    def reading_level(self) -> None:
        """How hard the English is to read: worth knowing, and never a mistake."""
        try:
            from iceprint.catalog.reading_level import reading_notes  # noqa: PLC0415 - an optional library
        except ModuleNotFoundError as error:
            if error.name != "pyphen":
                raise
            self.notes.append(NOT_READ)
        else:
            with suppress(IceprintError):  # content that cannot be read has been complained of
                self.notes += reading_notes(self._library)

    def _translations(self, catalog: Translations) -> None:
        language = self._library.languages[catalog.language]
        for entry in catalog.entries.values():
            message = self._messages.get(entry.message_id)
            if message is None:
                self.notes.append(f'{entry.place}: no program has a message "{entry.message_id}" any more')
            elif entry.text and not entry.fuzzy:
                self._try(self._judge, message, entry, language)
        machine_made = sum(entry.machine_made for entry in catalog.entries.values())
        total = len(catalog.entries)
        self.notes.append(
            f"{catalog.file}: {machine_made} of {total} {language.english_name} messages are machine-made"
        )

    def _judge(self, message: Message, entry: Entry, language: Language) -> None:
        self.errors += objections(self._library, message, entry, language)

    def _sign_offs(self) -> None:
        library = self._library
        approvals, languages = self._try(lambda: library.approvals), self._try(lambda: library.languages)
        if approvals is None or languages is None:
            return
        for tag, sign_offs in approvals.sign_offs.items():
            if tag not in languages:
                where = next((sign_off.place for sign_off in sign_offs.values()), Place(APPROVALS.as_posix()))
                what, remedy = f'the language "{tag}" is unknown', suggestion(tag, languages)
                self.errors.append(ContentError(what, remedy=remedy, where=where))
                continue
            catalog = self._try(library.catalog, languages[tag])
            entries = catalog.entries if catalog else {}
            for name, sign_off in sign_offs.items():
                entry = entries.get(name)
                if entry is None or sign_off.words != digest(name, entry.original, entry.text):
                    self.notes.append(f'{sign_off.place}: the words of "{name}" are not those that were signed off')
                elif catalog and same_person(sign_off.by, catalog.translator(entry)):
                    what = f'"{name}" ({tag}) is signed off by {sign_off.by}, who translated it'
                    remedy = "have another person read and sign it"
                    self.errors.append(TranslationError(what, remedy=remedy, where=sign_off.place))

    def _known(self, kind: str, name: str, known: Iterable[str]) -> None:
        if name not in known:
            what = f'the {kind} "{name}" does not exist'
            self.errors.append(ProjectError(what, remedy=suggestion(name, known), where=Place(SETTINGS)))

    def _try(self, read: Callable[..., T], *arguments: object) -> T | None:
        """What a step of reading returns, or None after keeping what it raised."""
        try:
            return read(*arguments)
        except IceprintError as error:
            self.errors += flatten(error)
            return None
