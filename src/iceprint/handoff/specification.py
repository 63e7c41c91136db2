"""The specification sheet: an order in the words of a print shop, as forms SF-1 and 952 of the U.S. GPO use them.

It says all that a stranger needs in order to print: what is measured is taken from the finished files, what is ordered
from the order, and what neither of them says is listed as open.
"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.handoff.measures import SHORT, between, finished, inches, length, plates_of, size
from iceprint.handoff.plan import fold_words, is_worked, panel_rows, plan_sketch, work_rows
from iceprint.model.form import Column, Entries, Entry, Form, FormPart, FormSection, Table, Words
from iceprint.model.format import Format
from iceprint.model.order import OrderLine, ProofWanted
from iceprint.model.parcel import Parcel, ParcelEdition, ParcelFile

TWO_SIDES = 2
LEVELS = ("I", "II", "III", "IV", "V")
PROOFS = {
    ProofWanted.NONE: "None wanted; print from the files as furnished",
    ProofWanted.PDF: "PDF proof of every file, after your own preflight; print only after written approval",
    ProofWanted.HARD_COPY: "Hard-copy contract proof of every file; print only after written approval",
    ProofWanted.PRESS_SHEET: "Press sheet inspection; the contact comes to the press before the run",
}
SOFT_PROOF = (
    "The files in soft-proof/ show every page as it will look, small in bytes and in screen colours (sRGB), without "
    "bleed. Use them to check content, position and order of pages. They are no contract proof, and not for printing."
)
COVERAGE = "Share of the trimmed side that each plate inks, from the version with the least to that with the most"
PANELS = (Column("Panel", 34), Column("Name", 20), Column("Width", 30), Column("Remarks", 24))
WORK = (Column("Side", 14), Column("Work", 26), Column("Where", 68))
MARKS = (
    "Crop and fold marks, targets, color bar and slug line, all outside the bleed",
    "Lines for cutting, perforating and punching lie on the piece, on layers of ISO 19593-1 and in spot colors",
    "These lines are no ink: take them off the plates",
)
NOT_A_FORM = "It uses the terms of GPO forms SF-1 and 952, and is neither of them."


def specification(parcel: Parcel) -> Form:
    """The whole sheet."""
    order = parcel.order
    lead = f"Order {order.id} of {order.date}. {NOT_A_FORM}"
    if parcel.is_proof:
        lead = f"PROOF: not for printing. {lead}"
    items = (_item(number, line, parcel) for number, line in enumerate(order.lines, start=1))
    sections = (_job(parcel), *items, _files_and_inks(parcel), _open(parcel), _fonts(parcel), _sums(parcel))
    title = f"Print specification: {order.name}"
    return Form(title, lead, tuple(section for section in sections if section.parts), parcel.is_proof, order.place)


def _job(parcel: Parcel) -> FormSection:
    order = parcel.order
    contact, delivery = order.contact, order.delivery
    over = (
        f"Up to {order.overrun} % over; no underrun"
        if order.overrun is not None
        else "Not stated: see the last section"
    )
    rows = [
        Entry("Job name", (order.name,)),
        Entry("Order number", (order.id,)),
        Entry("Ordered by", (parcel.issuer,)),
        Entry("Contact", (contact.name, contact.phone, contact.email)),
        Entry("Deliver complete to", delivery.to),
        Entry(
            "Delivery date", (f"On or before {delivery.by:%B} {delivery.by.day}, {delivery.by.year} ({delivery.by})",)
        ),
        Entry("Delivery notes", delivery.notes),
        Entry("Items", (f"{len(order.lines)} items in {len(parcel.editions)} versions (languages), described below",)),
        Entry("Total quantity", (f"{order.total:,} pieces",)),
        Entry("Overrun, underrun", (over,)),
        Entry("Furnished", ("Finished PDF/X-4 files in press/, one for each version, single-up",)),
        Entry("Proofs wanted", (PROOFS[order.proof],)),
        Entry(
            "Quality level",
            (f"{LEVELS[order.quality_level - 1]} (GPO Publication 310.1)",) if order.quality_level else (),
        ),
        Entry("Notes", order.notes),
    ]
    if parcel.is_proof:
        told = f"Nothing in this parcel may be printed. What is missing: {parcel.named('manifest.json')}"
        rows.insert(0, Entry("PROOF", (told,)))
    return FormSection("The job", (Entries(tuple(row for row in rows if row.values)), _overview(parcel)))


def _overview(parcel: Parcel) -> Table:
    """The items at a glance."""
    columns = (
        Column("Item", 30),
        Column("Versions", 9),
        Column("Quantity", 10),
        Column("Finished size", 22),
        Column("Stock", 36),
    )
    rows = []
    for number, line in enumerate(parcel.order.lines, start=1):
        editions = parcel.of(line)
        width, height = finished(editions[0].paper, flat=line.making.flat)
        measured = f"{inches(width)} x {inches(height)} in"
        rows.append(
            (f"{number}: {line.material}", f"{len(editions)}", f"{line.total:,}", measured, line.making.stock.name)
        )
    return Table(columns, tuple(rows))


def _item(number: int, line: OrderLine, parcel: Parcel) -> FormSection:
    editions, making = parcel.of(line), line.making
    paper, pages = editions[0].paper, editions[0].pages
    stock, packing = making.stock, making.packing
    rows = [
        Entry("Quantity", (f"{line.total:,} pieces in {len(editions)} versions, listed below",)),
        Entry("Trim size, flat", (size(paper.width, paper.height),)),
        Entry("Finished size", (size(*finished(paper, flat=making.flat)),)),
        Entry("Pages", (_sides(editions[0], pages),)),
        Entry("Bleeds", (_bleeds(paper),)),
        Entry("Margins", (f"No words within {length(paper.safe)} of the trim",)),
        Entry("Stock", (stock.name,)),
        Entry("Color of ink", tuple(_inks(editions, page) for page in range(pages))),
        Entry("Ink coverage", (*(_coverage(editions, page) for page in range(pages)), COVERAGE)),
        Entry("Most ink at a spot", (_most(editions, paper),)),
        Entry("Coating, laminate", (making.coating.name,)),
        Entry("Folding", (_folding(line, paper),)),
        Entry("Finishing", (*(each.name for each in making.finishing), _trim(paper, line))),
        Entry("Binding", _binding(paper, pages)),
        Entry("Printer's marks", MARKS if making.marks else ("None",)),
        Entry(
            "Packing",
            (f"{packing.per_pack} to a pack, {packing.wrap}", "One version to a pack, its language on the label"),
        ),
    ]
    if making.inks:
        rows.insert(7, Entry("Inks ordered", (f"{making.inks[0]}/{making.inks[1]} (face/back)",)))
    parts: list[FormPart] = [Entries(tuple(row for row in rows if row.values))]
    if is_worked(paper) and (making.marks or not making.flat):
        parts += _plans(editions)
    columns = (Column("Language", 29), Column("Quantity", 11), Column("Press file", 46), Column("Version stamp", 14))
    parts.append(
        Table(columns, tuple((_language(each), f"{each.quantity:,}", each.press.name, each.stamp) for each in editions))
    )
    return FormSection(f"Item {number}: {editions[0].title} ({line.material})", tuple(parts), apart=True)


def _language(edition: ParcelEdition) -> str:
    return f"{edition.language} ({edition.tag})"


def _sides(edition: ParcelEdition, pages: int) -> str:
    names = ", ".join(side.side for side in edition.inks)
    if pages == 1:
        return "1 page: face only, the back is not printed"
    if pages == TWO_SIDES:
        return f"2 pages ({names}): face and back, head to head; page 1 is the face"
    return f"{pages} pages ({names}), in the order of the file"


def _bleeds(paper: Format) -> str:
    return f"{length(paper.bleed)} on all four sides, in the files" if paper.bleed else "None"


def _inks(editions: tuple[ParcelEdition, ...], page: int) -> str:
    side, plates = editions[0].inks[page].side, plates_of(editions, page)
    names = ", ".join(plates) or "none"
    return f"{_page(page, side)}: {len(plates)} - {names}"


def _coverage(editions: tuple[ParcelEdition, ...], page: int) -> str:
    side, plates = editions[0].inks[page].side, plates_of(editions, page)
    if any(each.inks[page].plates is None for each in editions):
        return f"{_page(page, side)}: not measured"
    told = ", ".join(f"{SHORT.get(plate, plate)} {between(values)} %" for plate, values in plates.items())
    return f"{_page(page, side)}: {told or 'no ink'}"


def _page(page: int, side: str) -> str:
    name = f"page {page + 1}, {side}"
    return f"{('Face', 'Back')[page]} ({name})" if page < TWO_SIDES else name


def _most(editions: tuple[ParcelEdition, ...], paper: Format) -> str:
    most = [side.most for each in editions for side in each.inks if side.most is not None]
    found = f"{max(most):.0f} % of all inks together" if most else "Not measured"
    return f"{found}; the limit is {paper.most_ink:.0f} %"


def _folding(line: OrderLine, paper: Format) -> str:
    if not paper.folding:
        return "None"
    if line.making.flat:
        return "None: deliver flat, although the piece is designed to be folded"
    return f"{fold_words(paper)}; see the plan below"


def _binding(paper: Format, pages: int) -> tuple[str, ...]:
    if not paper.booklet:
        return ()
    edge = paper.booklet.binding
    return (f"Saddle stitch, {pages} pages self cover, bound at the {edge}; pages are in reading order",)


def _trim(paper: Format, line: OrderLine) -> str:
    if any(each.corners for each in line.making.finishing):
        return f"Trim to size; corners of radius {length(paper.corner)}. No outline of the corners is in the files"
    if paper.die_cut:
        return f"Die-cut along the die line; corners of radius {length(paper.corner)}"
    return "Trim to size on four sides"


def _plans(editions: tuple[ParcelEdition, ...]) -> Iterator[FormPart]:
    """A plan for each way in which versions are folded and torn: from right to left it is the mirror image."""
    papers = list(dict.fromkeys(edition.paper for edition in editions))
    for paper in papers:
        own = [edition.tag for edition in editions if edition.paper == paper]
        who = "all versions" if len(papers) == 1 else ", ".join(own)
        yield Words(f"Plan of the flat sheet, {who}. Dashes are folds and perforations; to scale, not in full size.")
        yield plan_sketch(paper)
        if paper.folded:
            yield Table(PANELS, tuple(panel_rows(paper)))
        yield Table(WORK, tuple(work_rows(paper)))


def _files_and_inks(parcel: Parcel) -> FormSection:
    condition = parcel.condition
    spots = {plate for each in parcel.editions for side in each.inks for plate, _ in side.plates or ()} - SHORT.keys()
    rows = (
        Entry("File format", ("PDF/X-4 (PDF 1.6), one version to a file; TrimBox and BleedBox are set",)),
        Entry("Color mode", ("CMYK" + (f" and spot: {', '.join(sorted(spots))}" if spots else "") + "; no RGB",)),
        Entry("Output condition", (f"{condition.identifier}: {condition.description}", "Its profile is in every file")),
        Entry("Black text", ("100 % black alone, overprinting. QR codes are black alone too: do not change them",)),
        Entry("Trapping", ("Not applied",)),
        *((Entry("Images", ("None: type and line art only",)),) if not _has_pictures(parcel) else ()),
        Entry("Software", (parcel.program,)),
        Entry(
            "Verification",
            ("Every file has passed the internal checks of that software: see " + parcel.named("verification.txt"),),
        ),
        Entry("Changes", ("Do not edit the files. If something must be changed, ask the contact for a new parcel",)),
    )
    return FormSection("The files", (Entries(rows), Words(SOFT_PROOF)))


def _has_pictures(parcel: Parcel) -> bool:
    return any(ink.plates is None for each in parcel.editions for ink in each.inks)


def _fonts(parcel: Parcel) -> FormSection:
    columns = (Column("Font family", 26), Column("Version", 10), Column("Licence", 14), Column("Copyright", 60))
    rows = tuple((font.family, font.version, font.licence or "not stated", font.copyright) for font in parcel.fonts)
    note = "All fonts are embedded as subsets. No font has to be installed, and none is furnished."
    return FormSection("Fonts", (Words(note), Table(columns, rows)))


def _sums(parcel: Parcel) -> FormSection:
    columns = (Column("File", 47), Column("Bytes", 9), Column("SHA-256", 50, small=True))
    files = [file for each in parcel.editions for file in (each.press, each.soft_proof)]
    rows = tuple(_sum(file) for file in sorted(files))
    note = "To check that all files arrived whole: sha256sum -c " + parcel.named("SHA256SUMS")
    return FormSection("Files and their sums", (Words(note), Table(columns, rows)))


def _sum(file: ParcelFile) -> tuple[str, str, str]:
    return file.name, f"{len(file.data):,}", file.sha256


def _open(parcel: Parcel) -> FormSection:
    """What the order does not say, so that nobody has to guess."""
    rows = [
        Entry("Imposition", ("Yours to choose. The files are single-up",)),
        Entry("Press, grain", ("Yours to choose; the colors are meant for the output condition named above",)),
        Entry("Cartons", ("Yours to choose; the order number on each",)),
    ]
    if parcel.order.overrun is None:
        rows.append(Entry("Overrun, underrun", ("Agree it with the contact before printing",)))
    if not parcel.condition.registry:
        rows.append(Entry("Output condition", ("Not a registered one: it is what the embedded profile describes",)))
    if any(each.paper.corner and not each.paper.die_cut and not each.line.making.finishing for each in parcel.editions):
        rows.append(Entry("Corners", ("The order names none; ask whether they are to be round",)))
    return FormSection("Left to the print shop, or to be agreed", (Entries(tuple(rows)),))


def plain(form: Form) -> bytes:
    """The same as plain text, for who copies from it."""
    lines = [form.title, "=" * len(form.title), form.lead, ""]
    for section in form.sections:
        lines += ["", section.heading, "-" * len(section.heading)]
        for part in section.parts:
            lines += _plain(part)
    return "\n".join([*lines, ""]).encode("utf-8")


def _plain(part: FormPart) -> Iterator[str]:
    match part:
        case Words():
            yield part.text
        case Entries():
            for row in part.rows:
                for number, value in enumerate(row.values):
                    yield f"{row.label if not number else '':<22}{value}"
        case Table():
            lines = [tuple(column.heading for column in part.columns), *part.rows]
            widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
            for cells in lines:
                yield "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()
        case _:
            return  # a drawing; the table below it says the same
    yield ""
