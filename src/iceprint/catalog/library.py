"""Everything a project holds, read when it is first asked for. For one card only what the card needs is opened."""

from __future__ import annotations

from collections.abc import Callable, Collection
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from iceprint.catalog import names, tables
from iceprint.catalog.approvals import Approvals, read_approvals
from iceprint.catalog.formats import Formats
from iceprint.catalog.languages import Languages
from iceprint.catalog.ledger import read_ledger
from iceprint.catalog.materials import read_material
from iceprint.catalog.nodes import Keys
from iceprint.catalog.po_files import read_translations
from iceprint.catalog.profiles import read_condition, shipped_condition
from iceprint.catalog.programs import read_program
from iceprint.catalog.settings import Settings, read_settings
from iceprint.catalog.spots import with_spots
from iceprint.catalog.suggest import suggestion
from iceprint.catalog.translations import Translations
from iceprint.catalog.wording import original_objections, translation_objections
from iceprint.catalog.yaml_files import read_yaml
from iceprint.errors import ContentError, IceprintError, ProjectError, UsageError
from iceprint.model.fact import Ledger
from iceprint.model.ink import Ink
from iceprint.model.language import Language
from iceprint.model.material import Material, Product, Program
from iceprint.model.message import Message
from iceprint.model.output_condition import OutputCondition
from iceprint.model.rule import Rule
from iceprint.project import PACKAGE, SETTINGS, Project

if TYPE_CHECKING:
    from iceprint.catalog.glossary import Glossary
    from iceprint.model.order import Order, PrintWork
    from iceprint.model.partner import Logo, Partner
    from iceprint.model.record import Record
    from iceprint.model.sheet import Sheet

T = TypeVar("T")

FACTS = Path("content", "facts.yaml")
GLOSSARY = Path("content", "glossary.yaml")
PROGRAMS = Path("content", "programs")
MATERIALS = Path("content", "materials")
FORMATS = Path("content", "formats")
ORDERS = Path("content", "orders")
REGISTER = Path("content", "register")
RULES = Path("content", "rules")
PARTNERS = Path("content", "partners")
TRANSLATIONS = Path("translations")
APPROVALS = TRANSLATIONS / "approvals.yaml"


class Library:
    """The files of a project as nouns of the model. Every file is read once; a wrong one raises all its mistakes.

    `data` holds the program's own tables: languages, formats, inks and products.
    """

    def __init__(self, project: Project, data: Path = PACKAGE / "data") -> None:
        self.project = project
        self._data_folder = data
        self._materials: dict[str, Material] = {}
        self._programs: dict[str, Program] = {}
        self._rules: dict[str, Rule] = {}
        self._catalogs: dict[str, Translations] = {}
        self._objections: dict[str, tuple[IceprintError, ...]] = {}

    @cached_property
    def settings(self) -> Settings:
        """`iceprint.yaml`."""
        return read_settings(self._project_file(Path(SETTINGS)))

    @cached_property
    def ledger(self) -> Ledger:
        """`content/facts.yaml`."""
        return read_ledger(self._project_file(FACTS), self.settings.hosts, self.settings.release.expires_after_days)

    @cached_property
    def approvals(self) -> Approvals:
        """`translations/approvals.yaml`."""
        return read_approvals(self._project_file(APPROVALS))

    @cached_property
    def glossary(self) -> Glossary:
        """`content/glossary.yaml`; without such a file, one without terms."""
        from iceprint.catalog.glossary import NO_GLOSSARY, read_glossary  # noqa: PLC0415 - a card does not ask

        if not (self.project.root / GLOSSARY).exists():
            return NO_GLOSSARY
        return read_glossary(self._project_file(GLOSSARY), self.languages)

    @cached_property
    def languages(self) -> Languages:
        """All languages the program can set, by tag."""
        return Languages(self._data_folder / "languages", self.project.place)

    @cached_property
    def formats(self) -> Formats:
        """All papers, by id: those that come with the program, and the project's own."""
        return Formats(self._data_folder / "formats", self.project.root / FORMATS, self.project.place)

    @cached_property
    def sheets(self) -> dict[str, Sheet]:
        """All sheets that pieces are imposed on, by id."""
        from iceprint.catalog.sheets import read_sheets  # noqa: PLC0415 - a card does not ask

        return read_sheets(self._data("sheets"))

    def sheet(self, name: str) -> Sheet:
        """One sheet. Raises UsageError for an unknown one."""
        if name not in self.sheets:
            raise UsageError(f'there is no sheet "{name}"', remedy=suggestion(name, self.sheets))
        return self.sheets[name]

    @cached_property
    def inks(self) -> dict[str, Ink]:
        """All inks, by name; those that the project prints as spot inks have a plate of their own."""
        return with_spots(tables.read_inks(self._data("inks")), self.settings.press.spots)

    @cached_property
    def condition(self) -> OutputCondition:
        """The printing condition of press files. Raises ProjectError if the project's profile is of no use."""
        press = self.settings.press
        if press.output_profile is None:
            return shipped_condition()
        return read_condition(self.project.root / press.output_profile, press.place)

    @cached_property
    def products(self) -> dict[str, Product]:
        """All kinds of printed things, by id."""
        return tables.read_products(self._data("products"))

    @cached_property
    def materials(self) -> tuple[str, ...]:
        """The ids of all materials, without reading them."""
        return self._ids(MATERIALS)

    @cached_property
    def programs(self) -> tuple[str, ...]:
        """The ids of all programs, without reading them."""
        return self._ids(PROGRAMS)

    @cached_property
    def orders(self) -> tuple[str, ...]:
        """The ids of all orders, without reading them."""
        return self._ids(ORDERS)

    @cached_property
    def print_work(self) -> PrintWork:
        """What a print shop can be asked for."""
        from iceprint.catalog.print_work import read_print_work  # noqa: PLC0415 - a card is not ordered

        return read_print_work(self._data("print_work"))

    def order(self, order_id: str) -> Order:
        """One order. Raises UsageError for an unknown one."""
        from iceprint.catalog.orders import read_order  # noqa: PLC0415 - as above

        if order_id not in self.orders:
            remedy = suggestion(order_id, self.orders) if self.orders else f"write one: {ORDERS.as_posix()}/NAME.yaml"
            raise UsageError(f'there is no order "{order_id}"', remedy=remedy)
        return read_order(
            self._project_file(ORDERS / f"{order_id}.yaml"),
            order_id,
            work=self.print_work,
            sheets=lambda: self.sheets,
            materials=self.materials,
            material=self.material,
            products=self.products,
            formats=self.formats,
        )

    @cached_property
    def records(self) -> tuple[str, ...]:
        """The names of all records of the press register, the oldest first, without reading them."""
        return tuple(sorted(file.stem for file in (self.project.root / REGISTER).glob("*.json")))

    def record(self, name: str) -> Record:
        """One record of the register."""
        from iceprint.catalog.records import read_record  # noqa: PLC0415 - as above

        return read_record(self._project_file(REGISTER / f"{name}.json"))

    @cached_property
    def rules(self) -> tuple[str, ...]:
        """The ids of all rules of jurisdictions, without reading them."""
        return self._ids(RULES)

    def published_in(self, tag: str) -> frozenset[str]:
        """The ids of all messages that some material says in a language."""
        said = [each for each in map(self.material, self.materials) if tag in each.languages]
        words = {message for each in said for message in each.message_ids}
        return frozenset(words | {message for each in said if (message := self.authority_over(each))})

    def authority_over(self, material: Material) -> str | None:
        """The message by which translations of a material say that the original counts; None: they do not say so.

        Raises ProjectError for a message that no program has, or a material without an imprint.
        """
        authority = self.settings.authority
        if authority is None or not any(fnmatchcase(material.id, pattern) for pattern in authority.materials):
            return None
        if not material.imprint:
            raise ProjectError(
                f'"original_counts" names "{material.id}", which has no imprint to say it in',
                remedy="name posters and brochures of programs",
                where=authority.place,
            )
        if authority.message not in self._messages_beside(authority.message):
            raise ProjectError(
                f'no program defines the message "{authority.message}"',
                remedy=suggestion(authority.message, self._messages_beside(authority.message)),
                where=authority.place,
            )
        return authority.message

    def _messages_beside(self, message: str) -> Collection[str]:
        """All messages of the program that a message belongs to."""
        program = names.program_of(message)
        return self.program(program).messages if program in self.programs else ()

    @cached_property
    def partner_lists(self) -> tuple[Path, ...]:
        """The lists of partners that are kept with the project, without reading them."""
        return tuple(sorted((self.project.root / PARTNERS).glob("*.csv")))

    def partners(self, path: Path, condition: OutputCondition | None = None) -> dict[str, Partner]:
        """The partners of a list, by id. Pictures are meant for `condition`, or for that of the project.

        Raises ContentError and FactError.
        """
        from iceprint.catalog.logos import read_logo  # noqa: PLC0415 - seldom asked for
        from iceprint.catalog.partners import read_partners  # noqa: PLC0415

        def logo_at(logo: Path) -> Logo:
            return read_logo(logo, self.project.place(logo), self.inks, lambda: condition or self.condition)

        return read_partners(path, self.project.place(path), self.ledger, self.rules, logo_at)

    def material(self, material_id: str) -> Material:
        """One publication. Raises UsageError for an unknown one."""
        return _once(self._materials, material_id, self._read_material)

    def program(self, program_id: str) -> Program:
        """One program with its messages. Raises ContentError for an unknown one."""
        return _once(self._programs, program_id, self._read_program)

    def rule(self, rule_id: str) -> Rule:
        """One rule of a jurisdiction. Raises UsageError for an unknown one."""
        return _once(self._rules, rule_id, self._read_rule)

    def language(self, tag: str) -> Language:
        """One language, or the pseudo-language. Raises UsageError for an unknown one."""
        if tag == names.PSEUDO_LANGUAGE:
            from iceprint.catalog.pseudo import pseudo_language  # noqa: PLC0415 - seldom asked for

            return pseudo_language(self.languages[names.SOURCE_LANGUAGE])
        if tag not in self.languages:
            raise UsageError(f'the language "{tag}" is unknown', remedy=suggestion(tag, self.languages))
        return self.languages[tag]

    def catalog(self, language: Language) -> Translations:
        """The message file of a language other than English."""
        return _once(self._catalogs, language.tag, lambda _: self._read_catalog(language))

    def catalog_path(self, language: Language) -> Path:
        """Where the message file of a language stands, or should stand."""
        return self.project.root / TRANSLATIONS / language.catalog / "LC_MESSAGES" / "iceprint.po"

    def objections(self, message: Message) -> tuple[IceprintError, ...]:
        """What is wrong with an English message. Each is asked about once: the same are printed again and again."""
        return _once(self._objections, message.id, lambda _: tuple(original_objections(message, self.ledger)))

    def objections_in(self, language: Language, message: Message) -> tuple[IceprintError, ...]:
        """What is wrong with its translation, likewise."""
        catalog = self.catalog(language)
        return _once(
            self._objections,
            f"{language.tag} {message.id}",
            lambda _: tuple(translation_objections(message, catalog.entries.get(message.id), language, catalog.file)),
        )

    def _read_material(self, material_id: str) -> Material:
        if material_id not in self.materials:
            raise UsageError(f'there is no material "{material_id}"', remedy=suggestion(material_id, self.materials))
        return read_material(
            self._project_file(MATERIALS / f"{material_id}.yaml"),
            material_id,
            products=self.products,
            formats=self.formats,
            languages=self.languages,
            ledger=self.ledger,
            program=self.program,
        )

    def _read_program(self, program_id: str) -> Program:
        if program_id not in self.programs:
            raise ContentError(
                f'there is no program "{program_id}" in content/programs', remedy=suggestion(program_id, self.programs)
            )
        return read_program(self._project_file(PROGRAMS / f"{program_id}.yaml"), program_id)

    def _read_rule(self, rule_id: str) -> Rule:
        from iceprint.catalog.rules import read_rule  # noqa: PLC0415 - a card is printed to none

        if rule_id not in self.rules:
            raise UsageError(f'there is no rule "{rule_id}"', remedy=suggestion(rule_id, self.rules))
        return read_rule(self._project_file(RULES / f"{rule_id}.yaml"), rule_id, self)

    def _read_catalog(self, language: Language) -> Translations:
        path = self.catalog_path(language)
        return read_translations(path, self.project.place(path), language)

    def _ids(self, folder: Path) -> tuple[str, ...]:
        files = (self.project.root / folder).glob("*.yaml")
        return tuple(sorted(file.stem for file in files if names.WORDS_WITH_HYPHENS.match(file.stem)))

    def _project_file(self, path: Path) -> Keys:
        return read_yaml(self.project.root / path, path.as_posix())

    def _data(self, name: str) -> Keys:
        path = self._data_folder / f"{name}.yaml"
        return read_yaml(path, self.project.place(path))


def _once(shelf: dict[str, T], key: str, read: Callable[[str], T]) -> T:
    if key not in shelf:
        shelf[key] = read(key)
    return shelf[key]
