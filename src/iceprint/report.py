"""Results and mistakes: text for people, plain data for machines (`--json`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from iceprint.errors import IceprintError, flatten
from iceprint.model.deliverable import Deliverable
from iceprint.model.edition import Edition
from iceprint.model.imported import Imported
from iceprint.model.outcome import Outcome
from iceprint.model.page import ZoneFit
from iceprint.model.progress import Progress
from iceprint.model.signed import Signed
from iceprint.model.units import Box, in_mm
from iceprint.model.verdict import Answer, Result, Verdict

Json = dict[str, object]

HONESTLY = "internal check, not a certification"
_RESULTS = {Result.PASSED: "passed", Result.FAILED: "failed", Result.NOT_RUN: "could not run"}


def outcome_lines(outcome: Outcome, here: Path, *, verbose: bool) -> Iterator[str]:
    """What was written and where, and what still makes it a proof."""
    width = max((len(near(path, here)) for path, _ in outcome.written), default=0)
    for path, made in outcome.written:
        facts = [count(made.pages, "page") if made.pages else "plain text"]
        facts += [f"{len(made.data) / 1024:.1f} KB", f"{count(made.checks, 'check')} passed"]
        yield f"built  {near(path, here):<{width}}  {', '.join(facts)}{'  PROOF' if made.edition.is_proof else ''}"
        if verbose:
            yield from (
                f"         {fit.side}/{fit.zone}: {fit.size:g} pt, {in_mm(fit.headroom):.1f} mm to spare"
                for fit in made.fits
            )
    proofs = {made.edition.material: made.edition for _, made in outcome.written if made.edition.is_proof}
    for material, edition in proofs.items():
        lacks = count(len(edition.missing), "thing")
        rule = edition.ruled.rule.id if edition.ruled else ""
        see = f"iceprint poster {material} --rule {rule} --release" if rule else f"iceprint list -v {material}"
        yield f"PROOF: not for the press. {lacks} missing; to see what: {see}"
    yield from outcome.notes


def outcome_json(outcome: Outcome) -> Json:
    return {
        "written": [_deliverable_json(path, made) for path, made in outcome.written],
        "errors": errors_json(outcome.errors),
        **({"notes": list(outcome.notes)} if outcome.notes else {}),
    }


def proofs_lines(written: Sequence[Path], here: Path) -> Iterator[str]:
    """The proofs that lie ready for reviewers."""
    yield from (f"proof  {near(path, here)}" for path in written)


def proofs_json(written: Sequence[Path], errors: Sequence[IceprintError]) -> Json:
    return {"written": [str(path) for path in written], "errors": errors_json(errors)}


def error_lines(errors: Sequence[IceprintError]) -> Iterator[str]:
    """Every mistake with its place and its remedy, and how many there are if more than one."""
    singles = [single for error in errors for single in flatten(error)]
    yield from map(str, singles)
    if len(singles) > 1:
        yield f"{len(singles)} mistakes"


def errors_json(errors: Sequence[IceprintError]) -> list[Json]:
    return [
        {
            "code": single.code,
            "family": single.family,
            "file": single.where.file if single.where else None,
            "line": (single.where.line or None) if single.where else None,
            "what": single.what,
            "remedy": single.remedy,
        }
        for error in errors
        for single in flatten(error)
    ]


def fit_lines(rows: Sequence[tuple[Edition, ZoneFit]]) -> Iterator[str]:
    """Every zone, the tightest first: the size it is set in, and the room left at the smallest size permitted."""
    yield f"{'edition':<20}{'zone':<22}{'set in':>9}{'to spare':>10}{'at smallest':>13}{'about':>13}"
    for edition, fit in rows:
        name, zone = edition.name, f"{fit.side}/{fit.zone}"
        spare, reserve = f"{in_mm(fit.headroom):.1f} mm", f"{in_mm(fit.reserve):.1f} mm"
        yield f"{name:<20}{zone:<22}{fit.size:>6g} pt{spare:>10}{reserve:>13}{fit.characters:>7} chars"


def fit_json(rows: Sequence[tuple[Edition, ZoneFit]]) -> list[Json]:
    return [{"material": edition.material, "language": edition.tag} | _fit_json(fit) for edition, fit in rows]


def progress_lines(rows: Sequence[Progress]) -> Iterator[str]:
    """A line for every language; fuzzy ones are guesses, which are never printed."""
    yield f"{'language':<31}{'messages':>9}{'translated':>12}{'fuzzy':>7}{'machine-made':>14}{'signed':>8}{'done':>7}"
    for row in rows:
        name = f"{row.language.tag:<9}{row.language.english_name}"
        counts = f"{row.messages:>9}{row.translated:>12}{row.fuzzy:>7}{row.machine_made:>14}{row.signed:>8}"
        yield f"{name:<31}{counts}{row.percent:>6}%"


def progress_json(rows: Sequence[Progress]) -> list[Json]:
    return [row._asdict() | {"language": row.language.tag, "percent": row.percent} for row in rows]


def signed_lines(signed: Signed, *, verbose: bool) -> Iterator[str]:
    """How many messages carry a signature now."""
    if verbose:
        yield from (f"signed  {name}" for name in signed.new)
    before = f"; {count(len(signed.before), 'message')} had been signed before" if signed.before else ""
    yield f"{signed.language}: signed {count(len(signed.new), 'message')}{before}"


def signed_json(signed: Signed) -> Json:
    return {"language": signed.language, "signed": list(signed.new), "signed_before": list(signed.before)}


def imported_lines(imported: Imported, *, verbose: bool) -> Iterator[str]:
    """What an agency's file changed."""
    if verbose:
        yield from (f"changed  {name}" for name in imported.changed)
    refused = f", {len(imported.refused)} refused" if imported.refused else ""
    yield f"{imported.language}: {count(len(imported.changed), 'message')} changed, {imported.same} as before{refused}"


def imported_json(imported: Imported) -> Json:
    counts: Json = {"changed": list(imported.changed), "same": imported.same}
    file = {"language": imported.language, "file": str(imported.path)}
    return file | counts | {"errors": errors_json(imported.refused)}


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


def verdict_lines(verdicts: Sequence[Verdict], here: Path, *, quiet: bool) -> Iterator[str]:
    """Every file with what it claims, one line a check, and what is wrong with its place and remedy."""
    for verdict in verdicts:
        name, identity = shown(near(Path(verdict.file), here)), verdict.identity
        if verdict.error:
            yield f"{name}: NOT JUDGED: {verdict.error.what}"
            yield f"    to fix: {verdict.error.remedy}"
            continue
        claim = f"claims {identity.claim}" if identity.claim else "claims neither PDF/X nor PDF/UA: common checks only"
        yield f"{name}: {claim}{f', edition {identity.edition}' if identity.edition else ''}"
        for answer in verdict.answers:
            yield from _answer_lines(answer, quiet=quiet)
        counts = ", ".join(f"{verdict.how_many(result)} {words}" for result, words in _RESULTS.items())
        yield f"  {count(len(verdict.answers), 'check')}: {counts} - {HONESTLY}"


def _answer_lines(answer: Answer, *, quiet: bool) -> Iterator[str]:
    match answer.result:
        case Result.PASSED:
            yield from () if quiet else (f"  ok       {answer.check:<16} {answer.title}",)
        case Result.NOT_RUN:
            yield f"  not run  {answer.check:<16} could not run: {answer.why}"
        case Result.FAILED:
            yield f"  FAILED   {answer.check:<16} {answer.title}"
            yield from (f"           {finding}" for finding in answer.findings)
            yield f"    to fix: {answer.remedy}"


def verdict_json(verdicts: Sequence[Verdict]) -> Json:
    return {
        "note": HONESTLY,
        "files": [
            {
                "file": verdict.file,
                "claim": verdict.identity.claim or None,
                "edition": verdict.identity.edition or None,
                "passed": verdict.passed,
                "error": {"what": verdict.error.what, "remedy": verdict.error.remedy} if verdict.error else None,
                "checks": [_answer_json(answer) for answer in verdict.answers],
            }
            for verdict in verdicts
        ],
    }


def _answer_json(answer: Answer) -> Json:
    said = {"id": answer.check, "title": answer.title, "source": answer.source, "remedy": answer.remedy}
    findings = [
        {"page": finding.page, "box_mm": _box_json(finding.box), "what": finding.what} for finding in answer.findings
    ]
    return said | {"result": answer.result.value, "why": answer.why, "findings": findings}


def _box_json(box: Box | None) -> list[float] | None:
    """Left, bottom, right, top from the lower left corner of the trim."""
    return [round(in_mm(edge), 2) for edge in (box.x, box.y, box.right, box.top)] if box else None


def _deliverable_json(path: Path, made: Deliverable) -> Json:
    fits = [
        {
            "side": fit.side,
            "zone": fit.zone,
            "size_pt": fit.size,
            "headroom_mm": round(in_mm(fit.headroom), 2),
        }
        for fit in made.fits
    ]
    file = {"file": str(path), "use": made.use.value, "bytes": len(made.data)}
    file |= {"pages": made.pages, "checks_passed": made.checks}
    return edition_json(made.edition) | file | {"fits": fits}


def _fit_json(fit: ZoneFit) -> Json:
    room = {"headroom_mm": round(in_mm(fit.headroom), 2), "reserve_mm": round(in_mm(fit.reserve), 2)}
    return {"side": fit.side, "zone": fit.zone, "size_pt": fit.size} | room | {"reserve_characters": fit.characters}


def near(path: Path, here: Path) -> str:
    """The path as seen from here, where that is shorter."""
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def shown(name: str) -> str:
    """Words from outside without what would steer a terminal."""
    return "".join(character if character.isprintable() else "\ufffd" for character in name)


def count(number: int, noun: str) -> str:
    """The noun with its number."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
