"""Editions: what each needs for a release, and how tight its zones are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iceprint.model.edition import Edition
from iceprint.model.page import ZoneFit
from iceprint.model.units import in_mm
from iceprint.report.saying import Json, count


def edition_lines(editions: Sequence[Edition], *, verbose: bool) -> Iterator[str]:
    """Materials with their languages, and what each still needs for a release."""
    material = ""
    for edition in editions:
        if edition.material != material:
            material = edition.material
            yield f"{material}  {edition.product}, {edition.format.name}, issued {edition.issued}"
        state = f"proof, {count(len(edition.missing), 'thing')} missing" if edition.is_proof else "may be released"
        yield f"  {edition.language.tag:<8} {edition.language.autonym:<12} {state}"
        if verbose:
            yield from (f"           - {lack.what}\n             to fix: {lack.remedy}" for lack in edition.missing)


def edition_json(edition: Edition) -> Json:
    return {
        "material": edition.material,
        "product": edition.product,
        "format": edition.format.id,
        "language": edition.language.tag,
        "issued": str(edition.issued),
        "proof": edition.is_proof,
        "missing": [{"what": lack.what, "remedy": lack.remedy} for lack in edition.missing],
        "unsigned": {each.message_id: each.words for each in edition.unsigned},
    }


def fit_lines(rows: Sequence[tuple[Edition, ZoneFit]]) -> Iterator[str]:
    """Every zone, the tightest first: the size it is set in, and the room left at the smallest size permitted."""
    yield f"{'edition':<20}{'zone':<22}{'set in':>9}{'to spare':>10}{'at smallest':>13}{'about':>13}"
    for edition, fit in rows:
        name, zone = edition.name, f"{fit.side}/{fit.zone}"
        spare, reserve = f"{in_mm(fit.headroom):.1f} mm", f"{in_mm(fit.reserve):.1f} mm"
        yield f"{name:<20}{zone:<22}{fit.size:>6g} pt{spare:>10}{reserve:>13}{fit.characters:>7} chars"


def fit_json(rows: Sequence[tuple[Edition, ZoneFit]]) -> list[Json]:
    return [{"material": edition.material, "language": edition.tag} | _fit_json(fit) for edition, fit in rows]


def _fit_json(fit: ZoneFit) -> Json:
    room = {"headroom_mm": round(in_mm(fit.headroom), 2), "reserve_mm": round(in_mm(fit.reserve), 2)}
    return {"side": fit.side, "zone": fit.zone, "size_pt": fit.size} | room | {"reserve_characters": fit.characters}
