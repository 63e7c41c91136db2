"""Proofs for reviewers: the laid-out piece with all that is known of its words and facts, and the contact sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, time
from pathlib import Path
from typing import NamedTuple

from iceprint.catalog.library import Library
from iceprint.catalog.names import SOURCE_LANGUAGE, program_of
from iceprint.catalog.resolve import resolve
from iceprint.catalog.standing import standing_of
from iceprint.design.contact_sheet import contact_sheet
from iceprint.design.products import template_for
from iceprint.design.review_proof import review_proof
from iceprint.design.styles import FIGURES
from iceprint.errors import IceprintError, VerificationError, distinct, flatten, raise_all
from iceprint.layout.compose import compose
from iceprint.layout.dossier import compose_dossier
from iceprint.layout.room import rooms
from iceprint.model.dossier import Dossier
from iceprint.model.edition import PROOF, Edition, Use
from iceprint.model.evidence import Evidence, Laid
from iceprint.model.fact import Fact
from iceprint.model.format import Format
from iceprint.model.intent import Intent
from iceprint.model.language import Direction, Language
from iceprint.model.message import Copy
from iceprint.model.page import Layout
from iceprint.model.standing import Standing
from iceprint.model.template import CodeZone, Template, Zone
from iceprint.paint.draw import draw
from iceprint.run.outbox import deliver
from iceprint.run.recipe import PROGRAM
from iceprint.run.stamp import stamp_of
from iceprint.text.faces import Fonts
from iceprint.text.items import drawn
from iceprint.verify.shown import Shown, what_is_not_shown


class Proofs(NamedTuple):
    """The files that were written, and what kept others from being made."""

    written: tuple[Path, ...]
    errors: tuple[IceprintError, ...]


def write_proofs(library: Library, material: str, tags: Sequence[str]) -> Proofs:
    """A proof of each edition asked for, and the contact sheet of all. What fails does not stop the others.

    Raises IceprintError if the material itself cannot be read.
    """
    publication = library.material(material)
    output, errors, written = library.project.output, list[IceprintError](), list[Path]()
    for tag in dict.fromkeys(tags):
        try:
            data = proof_of(library, material, tag)
            written.append(deliver(output, f"{PROOF}/{material}.{tag}.pdf", data))
        except IceprintError as error:
            errors += flatten(error)
    try:
        data = sheet_of(library, material, publication.editions)
        written.append(deliver(output, f"{PROOF}/{material}.pdf", data))
    except IceprintError as error:
        errors += flatten(error)
    return Proofs(tuple(written), distinct(errors))


def proof_of(library: Library, material: str, tag: str) -> bytes:
    """The proof of one edition. Raises IceprintError."""
    edition = resolve(library, material, tag)
    template, fonts = template_for(edition), Fonts(library.project.fonts)
    evidence = _evidence(library, edition, template, compose(edition, template, fonts), fonts)
    dossier = review_proof(evidence, _paper(library))
    languages = template.languages(edition.language)
    return _finished(
        library,
        dossier,
        edition,
        f"{edition.name}.{PROOF}",
        languages,
        fonts,
        tuple(_shown(template, edition.language)),
    )


def sheet_of(library: Library, material: str, tags: Sequence[str]) -> bytes:
    """The contact sheet of a material in all these editions; those that cannot be laid out are named on it."""
    fonts = Fonts(library.project.fonts)
    editions: list[Edition] = []
    laid: list[Laid] = []
    for tag in tags:
        language = library.language(library.material(material).languages[0] if tag not in library.languages else tag)
        try:
            edition = resolve(library, material, tag)
            layout = compose(edition, template_for(edition), fonts)
        except IceprintError:
            laid.append(Laid(tag, language, 0, None))
            continue
        editions.append(edition)
        laid.append(Laid(tag, language, len(edition.missing), layout))
    if not editions:
        resolve(library, material, tags[0])  # tells what is wrong
    first = editions[0]
    english = library.language(SOURCE_LANGUAGE)
    dossier = contact_sheet(material, first.issuer, str(first.issued), laid, english, _paper(library))
    languages = [each for edition in editions for each in template_for(edition).languages(edition.language)]
    names = tuple(_text(each.language.autonym, each.language) for each in laid if each.layout)
    languages += [each.language for each in laid]
    return _finished(library, dossier, first, f"{material}.{PROOF}", languages, fonts, names)


def _evidence(library: Library, edition: Edition, template: Template, layout: Layout, fonts: Fonts) -> Evidence:
    policy, today = library.settings.release, library.project.today
    facts = {fact.id: fact for voice in edition.voices for fact in _facts(voice)}
    standings: dict[tuple[str, str], Standing] = {}
    room: dict[tuple[str, str], int] = {}
    for voice in edition.voices:
        tag = voice.language.tag
        ids = {copy.message_id for copies in voice.copy.values() for copy in copies}
        ids |= {copy.message_id for copy in _copies(template) if copy.language == tag and _is_message(library, copy)}
        standings |= {(tag, name): standing_of(library, voice.language, name) for name in sorted(ids)}
        room |= {(tag, name): each for name, each in rooms(edition, template, fonts, voice.language).items()}
    statuses = {name: policy.status(fact, today) for name, fact in facts.items()}
    english = library.language(SOURCE_LANGUAGE)
    return Evidence(edition, template, layout, stamp_of(layout), english, standings, room, statuses)


def _copies(template: Template) -> Iterator[Copy]:
    """All words that the design prints, also those that are in no slot of the material."""
    for side in template.sides:
        for part in side.parts:
            yield from (block.copy for block in part.blocks) if isinstance(part, Zone) else (part.alt,)


def _is_message(library: Library, copy: Copy) -> bool:
    program = program_of(copy.message_id)
    return program in library.programs and copy.message_id in library.program(program).messages


def _facts(edition: Edition) -> Iterator[Fact]:
    yield from edition.facts.values()
    for copies in edition.copy.values():
        yield from (span.fact for copy in copies for span in copy.spans)


def _paper(library: Library) -> Format:
    """What the office prints on."""
    return library.formats[library.settings.large_print_paper]


def _shown(template: Template, language: Language) -> Iterator[Shown]:
    """What must be read in the tables of a proof: every text of the piece."""
    for side in template.sides:
        for part in side.parts:
            match part:
                case Zone():
                    tongue = part.language or language
                    yield from (_text(block.copy.text, tongue) for block in part.blocks)
                case CodeZone():
                    yield _text(part.alt.text, language)


def _text(text: str, language: Language) -> Shown:
    return Shown(drawn(text), letters=language.direction is Direction.RTL)


def _finished(
    library: Library,
    dossier: Dossier,
    edition: Edition,
    name: str,
    languages: Iterable[Language],
    fonts: Fonts,
    shown: Sequence[Shown],
) -> bytes:
    """The bytes of a document, verified. Raises VerificationError if it lacks what it has to show."""
    layout = compose_dossier(dossier, fonts)
    made = library.project.build_date or datetime.combine(edition.issued, time(), UTC)
    english = dossier.language
    subject = "Proof for review, not for release"
    intent = Intent(Use.SCREEN, name, dossier.title, edition.issuer, subject, english.tag, made, PROGRAM, is_proof=True)
    families = {*FIGURES, *english.families, *(family for each in languages for family in each.families)}
    data = draw(layout, intent, library.inks, fonts.faces(families))
    lacking = what_is_not_shown(data, shown, pages=len(layout.pages))
    raise_all([VerificationError(f"{PROOF}/{name}: {each}", remedy="report this as a fault") for each in lacking])
    return data
