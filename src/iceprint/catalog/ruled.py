"""Holds a material against a rule before anything is made: on which paper and in which languages, or why not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from iceprint.catalog.calls import facts_of, programs_of
from iceprint.catalog.library import MATERIALS, RULES, Library
from iceprint.catalog.resolve import PAIR, TITLE_SLOT
from iceprint.catalog.suggest import suggestion
from iceprint.errors import Refused, raise_all
from iceprint.model.edition import Edition, Missing
from iceprint.model.format import Format, PaperKind
from iceprint.model.material import JOINT, TOGETHER, Material, Product, ProductKind
from iceprint.model.rule import Rule, Ruled, Sheet, Sheets

UNSEEN = (TITLE_SLOT, "scan.alt")  # slots whose words are not on the paper


def planned(library: Library, rule: Rule, material: Material, asked: Sequence[str]) -> tuple[Ruled, tuple[str, ...]]:
    """How a material is built to a rule, and the tags of its editions. `asked` are tags beside those of the rule.

    Raises Refused with everything that keeps the material from meeting the rule.
    """
    named = (each for tag in (*rule.languages, *asked) for each in tag.split(JOINT))
    languages = tuple(dict.fromkeys(named))
    tags = _tags(rule, material, languages, [tag for tag in asked if JOINT in tag])
    paper = paper_for(library, rule, material)
    reasons = [
        *_of_the_piece(library, rule, material, paper),
        *_of_languages(library, rule, material, languages, tags),
        *_of_words(library, rule, material),
    ]
    raise_all([Refused(f'"{material.id}" cannot be printed to {rule.id}: {what}', remedy=do) for what, do in reasons])
    return Ruled(rule, paper or library.formats[material.format], languages), tags


def built_to(edition: Edition, ruled: Ruled) -> Edition:
    """The edition on the paper of the rule. What is not proven or not checked by a lawyer is missing for a release."""
    beside = tuple(each._replace(ruled=ruled, format=ruled.paper) for each in edition.beside)
    missing = (*edition.missing, *_missing(ruled.rule))
    return edition._replace(ruled=ruled, format=ruled.paper, missing=missing, beside=beside)


def large_enough(library: Library, product: Product, sheet: Sheet | None) -> tuple[Format, ...]:
    """The papers that a design can be set on and that are not smaller than a sheet, the smallest first."""
    fit = (paper for paper in library.formats.values() if product.takes(paper) and _holds(paper, sheet))
    return tuple(sorted(fit, key=lambda paper: (paper.width * paper.height, paper.id)))


def paper_for(library: Library, rule: Rule, material: Material) -> Format | None:
    """The material's own paper if it is large enough, or the next larger that its design can be set on, or None.

    A poster of the press, which has one side and bleed, is not brought onto a sheet of an office printer, nor back.
    """
    own = library.formats[material.format]
    if _holds(own, rule.sheet):
        return own
    larger = large_enough(library, library.products[material.product], rule.sheet)
    return next((paper for paper in larger if paper.sides == own.sides), None)


def papers_for(library: Library, rule: Rule, material: Material, tag: str) -> tuple[Format, ...]:
    """The papers that an edition may be printed on, in the order in which they are tried.

    There is one for a language. Two on one sheet may need a larger one of the same system for the type of the rule.
    """
    first = paper_for(library, rule, material)
    if first is None or JOINT not in tag:
        return (first,) if first else ()
    larger = large_enough(library, library.products[material.product], rule.sheet)
    alike = (paper for paper in larger if (paper.sides, paper.system) == (first.sides, first.system))
    return (first, *(paper for paper in alike if paper.width * paper.height > first.width * first.height))


def _holds(paper: Format, sheet: Sheet | None) -> bool:
    """Whether a paper is not smaller than a sheet. One that is folded never shows all of itself."""
    return sheet is None or (paper.kind is not PaperKind.FOLDED and sheet.met_by(paper.width, paper.height))


def messages_on(material: Material) -> tuple[str, ...]:
    """The ids of the messages that stand on the paper."""
    ids = chain(*(ids for slot, ids in material.messages.items() if slot not in UNSEEN))
    return tuple(dict.fromkeys(ids))


def _tags(rule: Rule, material: Material, languages: Sequence[str], pairs: Sequence[str]) -> tuple[str, ...]:
    if material.together:
        return (TOGETHER,)
    if rule.sheets is Sheets.TOGETHER:
        return (JOINT.join(languages),)
    paired = {each for tag in pairs for each in tag.split(JOINT)}
    return (*dict.fromkeys(pairs), *(tag for tag in languages if tag not in paired))


Reason = tuple[str, str]  # what is wrong, and what helps


def _of_the_piece(library: Library, rule: Rule, material: Material, paper: Format | None) -> Iterator[Reason]:
    product, about = library.products[material.product], programs_of(material, library)[0].id
    if (kind := product.kind) is not ProductKind.POSTER:
        yield f"it is a {kind}, and rules are for posters", "name a poster"
    if about not in rule.programs:
        yield f'it is about "{about}", for which the rule is not', f"print a poster about {_or(rule.programs)}"
    if paper is None:
        own, enough = library.formats[material.format], large_enough(library, product, rule.sheet)
        why = "is folded, so that nobody sees" if own.kind is PaperKind.FOLDED else "is smaller than"
        told = f"set `format` in {MATERIALS / material.id}.yaml to {_or(each.id for each in enough)}"
        yield f"{own.name} {why} {rule.sheet}, the least sheet", told if enough else "print another poster"


def _of_languages(
    library: Library, rule: Rule, material: Material, languages: Sequence[str], tags: Sequence[str]
) -> Iterator[Reason]:
    for tag in languages:
        if tag not in library.languages:
            yield f'the language "{tag}" is unknown', suggestion(tag, material.languages)
        elif tag not in material.languages:
            name = library.languages[tag].english_name
            remedy = f"translate it, and add {tag} to `languages` in {MATERIALS / material.id}.yaml"
            yield f"it is not published in {name} ({tag})", remedy
    shared = [tag for tag in tags if JOINT in tag or tag == TOGETHER]
    if rule.sheets is Sheets.SEPARATE and shared:
        yield "the rule wants each language on a sheet of its own", "print a material that has one language on a sheet"
    for tag in shared:
        if tag != TOGETHER and (not material.pairs or len(tag.split(JOINT)) != PAIR):
            what = f"its design has no place for {tag.replace(JOINT, ' and ')} on one sheet, as the rule asks"
            yield what, "print a material that holds several languages"


def _of_words(library: Library, rule: Rule, material: Material) -> Iterator[Reason]:
    printed = {fact.id for fact in facts_of(material, library)}
    file = f"{MATERIALS / material.id}.yaml"
    for name in rule.facts:
        fact = library.ledger.find(name)
        if fact and fact.id not in printed:
            remedy = f"put it into a slot of {file}, or into a message that stands there"
            yield f'it does not print the fact "{name}" ({fact.printed})', remedy
    said = messages_on(material)
    for demand in rule.demands:
        for message in demand.messages:
            if message not in said:
                yield f'it does not print "{message}", which says: {demand.what}', f"put it into a slot of {file}"


def _missing(rule: Rule) -> Iterator[Missing]:
    file = f"{RULES / rule.id}.yaml"
    for what in rule.unproven:
        remedy = f"have the issuer's lawyer supply and compare the words, and name their message in {file}"
        yield Missing(f"rule {rule.id}: not proven: {what}", remedy)
    if rule.checked_by is None:
        remedy = f"have the issuer's lawyer compare {file} with the law, and fill in `checked_by`"
        yield Missing(f"rule {rule.id} ({rule.law}) is not checked by a lawyer", remedy)


def _or(names: Iterable[str]) -> str:
    return " or ".join(names)
