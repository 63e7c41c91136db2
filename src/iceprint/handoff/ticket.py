"""The order as an XJDF 2 ticket, for print shops whose systems read one (CIP4, XJDF 2.x; schema.cip4.org).

Only what the schema has words for: the specification sheet is complete, and it counts. No fold catalogue is named,
because its numbers are read in several ways; the panels are told by the specification.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree as ET

from iceprint.handoff.measures import finished
from iceprint.model.order import OrderLine, Surface
from iceprint.model.parcel import Parcel, ParcelEdition, ParcelFile, SideInk
from iceprint.model.units import in_mm

NAMESPACE = "http://www.CIP4.org/JDFSchema_2_0"
MICROMETRES = 1000  # per millimetre: the unit of Thickness
SURFACES = ("Front", "Back")
MIDNIGHT = "T00:00:00Z"
COUNTS = "The specification sheet counts where it says more than this ticket."


def ticket(parcel: Parcel) -> bytes:
    """The bytes of the ticket. Products are in the order of the order, one for each version."""
    order = parcel.order
    root = ET.Element(
        "XJDF", {"xmlns": NAMESPACE, "JobID": parcel.name, "Types": "Product", "DescriptiveName": order.name}
    )
    created = ET.SubElement(ET.SubElement(root, "AuditPool"), "AuditCreated")
    name, version = parcel.program.split()[:2]
    when = {"Time": f"{order.date}{MIDNIGHT}"}
    ET.SubElement(created, "Header", {"AgentName": name, "AgentVersion": version, "DeviceID": name} | when)
    comments = ["PROOF: not for printing."] if parcel.is_proof else []
    for words in (*comments, COUNTS, f"Proof wanted: {order.proof}.", *order.notes):
        ET.SubElement(root, "Comment").text = words
    products = ET.SubElement(root, "ProductList")
    for number, edition in enumerate(parcel.editions, start=1):
        _product(products, edition, number, parcel)
    _run_lists(root, parcel)
    _contacts(root, parcel)
    _delivery(root, parcel)
    ET.indent(root, " ")
    text: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def token(words: str) -> str:
    """A name without what an NMTOKEN of XML cannot hold: blanks, and the joint of two languages."""
    return "".join(character if character.isalnum() or character in "._-:" else "_" for character in words)


def _id(number: int) -> str:
    return f"product-{number}"


def _product(parent: ET.Element, edition: ParcelEdition, number: int, parcel: Parcel) -> None:
    about = {"Amount": f"{edition.quantity}", "DescriptiveName": f"{edition.title} - {edition.language}"}
    if parcel.order.overrun is not None:
        most = edition.quantity + edition.quantity * parcel.order.overrun // 100
        about |= {"MaxAmount": f"{most}", "MinAmount": f"{edition.quantity}"}
    about |= {"ExternalID": token(edition.name), "ID": _id(number), "IsRoot": "true", "PartVersion": token(edition.tag)}
    product = ET.SubElement(parent, "Product", about)
    paper, making = edition.paper, edition.line.making
    width, height = finished(paper, flat=making.flat)
    sides = "OneSided" if edition.pages == 1 else "TwoSidedHeadToHead"
    layout = {"Bleed": _number(paper.bleed), "Dimensions": _numbers(paper.width, paper.height)}
    layout |= {"FinishedDimensions": _numbers(width, height, 0), "Pages": f"{edition.pages}", "Sides": sides}
    _intent(product, "LayoutIntent", layout)
    colours = _intent(product, "ColorIntent", {})
    for surface, ink in zip(SURFACES, edition.inks, strict=False):
        ET.SubElement(colours, "SurfaceColor", _surface(surface, ink, parcel))
    _intent(product, "MediaIntent", _media(edition.line))
    if not making.flat and paper.folding:
        _intent(product, "FoldingIntent", {"FoldingDetails": token(paper.folding.value)})
    if making.coating.laminates:
        _intent(product, "LaminatingIntent", {"Surface": " ".join(SURFACES)})
    if paper.die_cut or any(each.corners for each in making.finishing):
        cutting = _intent(product, "ShapeCuttingIntent", {})
        ET.SubElement(cutting, "ShapeCut", {"CutType": "Cut", "ShapeType": "RoundedRectangle"})


def _surface(surface: str, ink: SideInk, parcel: Parcel) -> dict[str, str]:
    about = {"Surface": surface}
    if ink.plates is not None:
        about["ColorsUsed"] = " ".join(token(plate) for plate, _ in ink.plates)
        about["Coverage"] = _number(sum(percent for _, percent in ink.plates))
    if parcel.condition.registry:
        about["PrintStandard"] = token(parcel.condition.identifier)
    return {name: about[name] for name in sorted(about) if about[name]}


def _media(line: OrderLine) -> dict[str, str]:
    stock = line.making.stock
    about = {"MediaType": stock.media, "MediaQuality": stock.name}
    if stock.surface is Surface.PAPER:
        about |= {"Coating": stock.gloss, "BackCoating": stock.gloss}
    if stock.weight:
        about["Weight"] = _number(stock.weight)
    if stock.thickness:
        about["Thickness"] = _number(in_mm(stock.thickness) * MICROMETRES)
    return about


def _run_lists(root: ET.Element, parcel: Parcel) -> None:
    runs = ET.SubElement(root, "ResourceSet", {"Name": "RunList", "Usage": "Input"})
    for edition in parcel.editions:
        _run_list(runs, {"Product": token(edition.name)}, edition.pages, edition.press)
    for sheets in parcel.sheets:
        name = sheets.file.name.rpartition("/")[2].removesuffix(".pdf")
        _run_list(runs, {"SheetName": token(name)}, sheets.sides, sheets.file)


def _run_list(runs: ET.Element, part: Mapping[str, str], pages: int, file: ParcelFile) -> None:
    resource = ET.SubElement(runs, "Resource")
    ET.SubElement(resource, "Part", dict(part))
    run = ET.SubElement(resource, "RunList", {"NPage": f"{pages}"})
    about = {"FileSize": f"{len(file.data)}", "MimeType": "application/pdf", "URL": file.name.replace("+", "%2B")}
    ET.SubElement(run, "FileSpec", about)


def _contacts(root: ET.Element, parcel: Parcel) -> None:
    contact, delivery = parcel.order.contact, parcel.order.delivery
    contacts = ET.SubElement(root, "ResourceSet", {"Name": "Contact", "Usage": "Input"})
    customer = _contact(contacts, "Customer")
    for kind, locator in (("Email", f"mailto:{contact.email}"), ("Phone", f"tel:{_dialled(contact.phone)}")):
        ET.SubElement(customer, "ComChannel", {"ChannelType": kind, "Locator": locator})
    ET.SubElement(customer, "Company", {"OrganizationName": parcel.issuer})
    ET.SubElement(customer, "Person", {"DescriptiveName": contact.name})
    address = ET.SubElement(_contact(contacts, "Delivery"), "Address")
    for line in delivery.to:
        ET.SubElement(address, "AddressLine").text = line


def _contact(parent: ET.Element, kind: str) -> ET.Element:
    resource = ET.SubElement(parent, "Resource")
    ET.SubElement(resource, "Part", {"ContactType": kind})
    return ET.SubElement(resource, "Contact")


def _dialled(phone: str) -> str:
    return "".join(character for character in phone if character.isdigit() or character == "+")


def _delivery(root: ET.Element, parcel: Parcel) -> None:
    deliveries = ET.SubElement(root, "ResourceSet", {"Name": "DeliveryParams", "Usage": "Input"})
    required = f"{parcel.order.delivery.by}{MIDNIGHT}"
    params = ET.SubElement(ET.SubElement(deliveries, "Resource"), "DeliveryParams", {"Required": required})
    for number, edition in enumerate(parcel.editions, start=1):
        ET.SubElement(params, "DropItem", {"Amount": f"{edition.quantity}", "ItemRef": _id(number)})


def _intent(product: ET.Element, name: str, about: Mapping[str, str]) -> ET.Element:
    return ET.SubElement(ET.SubElement(product, "Intent", {"Name": name}), name, dict(about))


def _numbers(*values: float) -> str:
    return " ".join(map(_number, values))


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
