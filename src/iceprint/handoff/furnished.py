"""What the specification sheet says of the files: their kind, their fonts, their sums."""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.handoff.measures import SHORT
from iceprint.model.form import Column, Entries, Entry, FormSection, Table, Words
from iceprint.model.parcel import Parcel

NO_IMAGES = "None: type and line art only"
SOFT_PROOF = (
    "The files in soft-proof/ show every page as it will look, small in bytes and in screen colors (sRGB), without "
    "bleed. Use them to check content, position and order of pages. They are no contract proof, and not for printing."
)


CHANGES = (
    "Do not edit the files. If something must be changed, ask the contact for a new parcel",
    "Trapping, imposing and conversion to the condition of your press are no edits; show the last on the proof",
)


def files_and_inks(parcel: Parcel) -> FormSection:
    condition = parcel.condition
    spots = {plate for each in parcel.editions for side in each.inks for plate, _ in side.plates or ()} - SHORT.keys()
    rows = (
        Entry("File format", tuple(_format(parcel))),
        Entry("Color mode", ("CMYK" + (f" and spot: {', '.join(sorted(spots))}" if spots else "") + "; no RGB",)),
        Entry("Output condition", (f"{condition.identifier}: {condition.description}", "Its profile is in every file")),
        Entry("Black text", ("100 % black alone, overprinting. QR codes are black alone too: do not change them",)),
        Entry("Trapping", ("Yours to apply: the files have none",)),
        Entry("Images", ("Embedded in the files; none is linked",) if _has_pictures(parcel) else (NO_IMAGES,)),
        Entry("Software", (parcel.program, "Its files do not depend on a platform")),
        Entry(
            "Verification",
            ("Every file has passed the internal checks of that software: see " + parcel.named("verification.txt"),),
        ),
        Entry("Changes", CHANGES),
        Entry("Version stamp", ("In each file as xmpMM:VersionID of its XMP, and in the slug line of sheets",)),
    )
    return FormSection("The files", (Entries(rows), Words(SOFT_PROOF)))


def _format(parcel: Parcel) -> Iterator[str]:
    yield "PDF/X-4 (PDF 1.6), one version to a file; TrimBox and BleedBox are set"
    if parcel.sheets:
        yield "On sheets the TrimBox is the block of pieces; fonts and vectors are as in the single files"


def _has_pictures(parcel: Parcel) -> bool:
    return any(ink.plates is None for each in parcel.editions for ink in each.inks)


def fonts(parcel: Parcel) -> FormSection:
    columns = (Column("Font family", 26), Column("Version", 10), Column("License", 14), Column("Copyright", 60))
    rows = tuple((font.family, font.version, font.licence or "not stated", font.copyright) for font in parcel.fonts)
    note = "All fonts are embedded as subsets. No font has to be installed, and none is furnished."
    return FormSection("Fonts", (Words(note), Table(columns, rows)))
