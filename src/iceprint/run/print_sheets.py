"""An order of sheets through the house: pieces are set as ever, then imposed, painted, verified and delivered."""

from __future__ import annotations

from datetime import UTC, datetime, time
from functools import cached_property
from pathlib import Path

from iceprint.catalog.library import Library
from iceprint.design.styles import FIGURES
from iceprint.errors import IceprintError, Refused, VerificationError, flatten, raise_all
from iceprint.impose.calibration import calibration_sides
from iceprint.impose.grid import Grid
from iceprint.impose.office_marks import with_office_marks
from iceprint.impose.sheet_marks import with_sheet_marks
from iceprint.impose.steps import with_contours
from iceprint.layout.compose import compose
from iceprint.model.edition import Use
from iceprint.model.imposed import Imposed
from iceprint.model.intent import Intent
from iceprint.model.job import Job
from iceprint.model.page import Layout, Page
from iceprint.model.press_form import PressRun, Slug
from iceprint.model.sheet_file import SheetFile
from iceprint.model.sheet_order import SheetOrder
from iceprint.model.template import Weight
from iceprint.paint.sheets import draw_sheets
from iceprint.run.imposition import Imposition, files_of, impose
from iceprint.run.outbox import deliver
from iceprint.run.recipe import PROGRAM
from iceprint.run.sheet_identifier import SHEETS
from iceprint.run.sheet_promise import identifier, sheets_promise, use_of
from iceprint.run.stamp import stamp_of_sheets
from iceprint.text.faces import Face, Fonts
from iceprint.verify.examine import examine
from iceprint.verify.profiles import Claim
from iceprint.verify.register import checks_for

NO_ORDER = PressRun()
MOST_NAMED = 4  # languages in the name of a file


def print_sheets(
    library: Library, order: SheetOrder, job: Job
) -> tuple[tuple[tuple[Path, SheetFile], ...], tuple[IceprintError, ...]]:
    """Make and write the files of an order. Those that fail do not stop the others; their mistakes are returned."""
    written: list[tuple[Path, SheetFile]] = []
    errors: list[IceprintError] = []
    grid: Grid | None = None
    for each in files_of(order):
        try:
            imposition = impose(library, each, lacking=job.lacking)
            made = make_sheets(library, imposition, job)
            written.append((deliver(library.project.output, made.name, made.data), made))
            grid = imposition.grid
        except IceprintError as error:
            errors += flatten(error)
    if grid is not None and library.sheet(order.sheet).office:
        made = _calibration(library, order, grid)
        written.append((deliver(library.project.output, made.name, made.data), made))
    return tuple(written), tuple({str(error): error for error in errors}.values())


def make_sheets(library: Library, imposition: Imposition, job: Job, run: PressRun = NO_ORDER) -> SheetFile:
    """One file, which kept its promise. Raises Refused for a release from which anything is missing."""
    return _Bench(library, imposition, job, run).make()


class _Bench:
    """What the making of one file needs."""

    def __init__(self, library: Library, imposition: Imposition, job: Job, run: PressRun) -> None:
        self.library, self.imposition, self.job, self.run = library, imposition, job, run
        self.fonts = Fonts(library.project.fonts)

    @cached_property
    def layouts(self) -> tuple[Layout, ...]:
        """Every piece, as it is set for the screen and the press."""
        pairs = zip(self.imposition.editions, self.imposition.templates, strict=True)
        return tuple(compose(edition, template, self.fonts) for edition, template in pairs)

    def make(self) -> SheetFile:
        """One file. Raises Refused for a release from which anything is missing, and VerificationError."""
        imposition = self.imposition
        if self.job.release:
            self._require_release()
        use, promise = use_of(imposition), sheets_promise(imposition)
        stamp = stamp_of_sheets(self.layouts, imposition.sides)
        intent = self._intent(use)._replace(stamp=stamp)
        if use is Use.PRESS:
            intent = intent._replace(condition=self.job.condition or self.library.condition)
        data = draw_sheets(self._marked(stamp), intent, self.library.inks, self._faces())
        checks = checks_for(Claim.PRESS if use is Use.PRESS else None, sheets=True)
        findings = examine(data, promise, checks)
        name = f"{SHEETS}/{_name(imposition.order)}.pdf"
        raise_all([VerificationError(f"{name}: {each.check}: {each}", remedy=each.remedy) for each in findings])
        return SheetFile(
            name=name,
            data=data,
            sides=len(imposition.sides),
            stamp=stamp,
            checks=len(checks),
            order=imposition.order,
            places=len(imposition.grid.poses),
            is_proof=self.is_proof,
            plan=imposition.plan,
            naive=imposition.naive,
        )

    @property
    def is_proof(self) -> bool:
        return any(edition.is_proof for edition in self.imposition.editions)

    def _require_release(self) -> None:
        lacks = [
            Refused(f"{edition.name} cannot be released: {lack.what}", remedy=lack.remedy)
            for edition in self.imposition.editions
            for lack in edition.missing
        ]
        raise_all(lacks)

    def _marked(self, stamp: str) -> Imposed:
        work, order = self.imposition, self.imposition.order
        sources = self._sources()
        imposed = Imposed(work.sheet, work.grid.block, work.grid.bleed, sources, work.sides)
        face = _plain_face(self.fonts)
        proof = ["PROOF"] if self.is_proof else []
        if work.sheet.office:
            told = [order.material, *_languages(order), order.scheme.value, work.sheet.id, stamp, *proof]
            torn = work.sheet.stock is not None
            return with_office_marks(imposed, work.grid, told, face, order.back_shift, torn=torn)
        ordered = [self.run.order, f"item {self.run.item}"] if self.run.order else []
        forms = work.seen(self.run.runs)
        slug = Slug((*ordered, order.material), forms, (stamp, *proof, work.sheet.name, order.scheme.value))
        strokes = [template.format.strokes(side.name) for template in work.templates for side in template.sides]
        return with_sheet_marks(imposed, work.grid, order.scheme, strokes, slug, self.library.inks, face)

    def _sources(self) -> tuple[Page, ...]:
        """All pages; those for the press with the lines that its tools follow."""
        if self.imposition.sheet.office:
            return tuple(page for layout in self.layouts for page in layout.pages)
        pairs = zip(self.imposition.templates, self.layouts, strict=True)
        return tuple(page for template, layout in pairs for page in with_contours(layout.pages, template.format))

    def _faces(self) -> dict[str, Face]:
        families = {
            family
            for edition, template in zip(self.imposition.editions, self.imposition.templates, strict=True)
            for language in template.languages(edition.language)
            for family in language.families
        }
        return self.fonts.faces({*FIGURES, *families})

    def _intent(self, use: Use) -> Intent:
        """The latest issue dates the file; a proof says so in its title."""
        editions, order = self.imposition.editions, self.imposition.order
        issued = datetime.combine(max(edition.issued for edition in editions), time(), UTC)
        title = f"{order.material} on sheets {self.imposition.sheet.id}: {', '.join(_languages(order))}"
        return Intent(
            use=use,
            identifier=identifier(self.imposition),
            title=f"PROOF: {title}" if self.is_proof else title,
            author=editions[0].issuer,
            subject="Proof, not for release" if self.is_proof else f"Issued {issued.date()}",
            language=editions[0].language.tag,
            made=self.library.project.build_date or issued,
            program=PROGRAM,
            is_proof=self.is_proof,
            imposed=True,
        )


def _calibration(library: Library, order: SheetOrder, grid: Grid) -> SheetFile:
    """The page that tells whether an office printer hits its places: nothing on it is for readers."""
    fonts = Fonts(library.project.fonts)
    sheet = library.sheet(order.sheet)
    imposed = calibration_sides(sheet, grid, order.back_shift, _plain_face(fonts))
    intent = Intent(
        use=Use.SCREEN,
        identifier="",
        title=f"Calibration of an office printer, {sheet.name}",
        author=library.settings.issuer,
        subject="Rulers and crosses; not for readers",
        language="en",
        made=library.project.build_date or datetime(2026, 1, 1, tzinfo=UTC),
        program=PROGRAM,
        imposed=True,
    )
    data = draw_sheets(imposed, intent, library.inks, {})
    return SheetFile(f"{SHEETS}/calibration.{sheet.id}.pdf", data, len(imposed.sides), 0)


def _plain_face(fonts: Fonts) -> Face:
    return fonts.face(FIGURES[0], Weight.REGULAR)


def _name(order: SheetOrder) -> str:
    tags = "+".join(order.tags) if len(order.tags) <= MOST_NAMED else f"{len(order.tags)}-languages"
    return f"{order.material}.{tags}.{order.sheet}.{order.scheme}"


def _languages(order: SheetOrder) -> list[str]:
    return [f"{each.tag} {each.quantity}" if each.quantity else each.tag for each in order.orders]
