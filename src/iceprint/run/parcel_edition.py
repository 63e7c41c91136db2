"""One edition for a parcel: printed, looked at once more, and measured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from iceprint.catalog.library import Library
from iceprint.catalog.names import program_of
from iceprint.catalog.resolve import TITLE_SLOT, resolve
from iceprint.design.products import template_for
from iceprint.errors import VerificationError, raise_all
from iceprint.model.edition import Edition, Use
from iceprint.model.fact import Fact
from iceprint.model.ink import Ink
from iceprint.model.job import Job
from iceprint.model.order import OrderLine
from iceprint.model.parcel import ParcelEdition, ParcelFile, SideInk
from iceprint.model.template import Template
from iceprint.model.verdict import Verdict
from iceprint.run.promise import promise_for
from iceprint.run.recipe import print_edition
from iceprint.verify.survey import Survey, survey

FOLDERS = {Use.PRESS: "press", Use.SCREEN: "soft-proof"}
TINT = 100.0  # percent of all plates: what has no more is a background of words


class Made(NamedTuple):
    """An edition of a parcel, and how its files answered to all checks."""

    edition: ParcelEdition
    verdicts: tuple[Verdict, ...]


def make(library: Library, line: OrderLine, tag: str, job: Job, name: str) -> Made:
    """The edition of a line of an order, for the press and as a soft proof, with `name` for the names of its files.

    Raises IceprintError if it cannot be made, or if a file does not answer to all checks as it should.
    """
    edition = resolve(library, line.material, tag)
    template = template_for(edition)
    files: dict[Use, ParcelFile] = {}
    surveys: dict[Use, Survey] = {}
    for made in print_edition(library, line.material, tag, job._replace(uses=tuple(FOLDERS), marks=line.making.marks)):
        files[made.use] = ParcelFile(f"{FOLDERS[made.use]}/{name}.{made.use.ending}", made.data)
        surveys[made.use] = survey(made.data, promise_for(edition, template, made.use))
    verdicts = tuple(Verdict(files[use].name, each.identity, each.answers) for use, each in surveys.items())
    require_passed(verdicts)
    press = surveys[Use.PRESS]
    return Made(
        ParcelEdition(
            line=line,
            tag=tag,
            language=", ".join(voice.language.english_name for voice in edition.voices),
            title=_english_title(library, line.material, tag),
            quantity=line.quantities[tag],
            paper=template.format,
            stamp=press.stamp,
            facts=facts_of(edition),
            inks=tuple(_inks(template, press)),
            fonts=press.fonts,
            press=files[Use.PRESS],
            soft_proof=files[Use.SCREEN],
            held=_held(template, library.inks),
        ),
        verdicts,
    )


def _held(template: Template, inks: Mapping[str, Ink]) -> Ink | None:
    """The ink that covers most of all that are no tints."""
    areas: Counter[str] = Counter()
    for side in template.sides:
        for panel in side.panels:
            if inks[panel.ink].coverage > TINT:
                areas[panel.ink] += round(panel.box.width * panel.box.height)
    return inks[areas.most_common(1)[0][0]] if areas else None


def _english_title(library: Library, material: str, tag: str) -> str:
    """What a print shop calls it."""
    message = library.material(material).filling(tag).messages[TITLE_SLOT][0]
    return library.program(program_of(message)).messages[message].text


def facts_of(edition: Edition) -> tuple[Fact, ...]:
    """Every fact that an edition prints or encodes, once."""
    found: dict[str, Fact] = {}
    for voice in edition.voices:
        copies = [copy for copies in voice.copy.values() for copy in copies]
        copies += [voice.authoritative] if voice.authoritative else []
        facts = [*voice.facts.values(), *(span.fact for copy in copies for span in copy.spans)]
        found |= {fact.id: fact for fact in facts}
    return tuple(found.values())


def _inks(template: Template, press: Survey) -> Iterator[SideInk]:
    for side, ink in zip(template.sides, press.coverage, strict=True):
        yield SideInk(side.name, ink.plates if ink else None, ink.most if ink else None)


def require_passed(verdicts: Iterable[Verdict]) -> None:
    """Raises VerificationError for every check that failed or could not run."""
    raise_all([error for verdict in verdicts for error in _failures(verdict)])


def _failures(verdict: Verdict) -> Iterator[VerificationError]:
    for answer in verdict.answers:
        found = [str(each) for each in answer.findings] + ([f"could not run: {answer.why}"] if answer.why else [])
        yield from (
            VerificationError(f"{verdict.file}: {answer.check}: {each}", remedy=answer.remedy) for each in found
        )
