"""The order as an XJDF 2 ticket, for print shops whose systems read one (CIP4, XJDF 2.x; schema.cip4.org).

What the schema has no words for stands in comments, as the specification says it, which is complete and counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from iceprint.handoff.intents import add_intents, token
from iceprint.handoff.item import packed
from iceprint.handoff.naming import called
from iceprint.handoff.sheet_plan import PLAN
from iceprint.handoff.specification import quality_of
from iceprint.handoff.terms import dock_said, overrun, process, proofs, schedule, shipping
from iceprint.model.parcel import PROOF, Parcel, ParcelEdition, ParcelFile

NAMESPACE = "http://www.CIP4.org/JDFSchema_2_0"
MIDNIGHT = "T00:00:00Z"
CLOSE = "T23:59:59"  # on or before that day at the destination, in its own time: an offset would make it another one
COUNTS = "The specification sheet counts where it says more than this ticket."


def ticket(parcel: Parcel) -> bytes:
    """The bytes of the ticket. Products are in the order of the order, one for each version."""
    order = parcel.order
    root = ET.Element(
        "XJDF", {"xmlns": NAMESPACE, "JobID": order.id, "Types": "Product", "DescriptiveName": order.name}
    )
    created = ET.SubElement(ET.SubElement(root, "AuditPool"), "AuditCreated")
    name, version = parcel.program.split()[:2]
    when = {"Time": f"{order.date}{MIDNIGHT}"}
    ET.SubElement(created, "Header", {"AgentName": name, "AgentVersion": version, "DeviceID": name} | when)
    comments = ["PROOF: not for printing."] if parcel.is_proof else []
    levels = [f"Quality level: {quality_of(order)}"] if order.quality_level else []
    plan = f"The plan of the sheets, with their runs, is not in this ticket: {parcel.named(PLAN)}"
    plans = [plan] if parcel.sheets else []
    for words in (*comments, COUNTS, *plans, *_terms(parcel), *levels, *order.notes):
        ET.SubElement(root, "Comment").text = words
    products = ET.SubElement(root, "ProductList")
    for number, edition in enumerate(parcel.editions, start=1):
        _product(products, edition, number, parcel)
    _run_lists(root, parcel)
    _contacts(root, parcel)
    _deliveries(root, parcel)
    ET.indent(root, " ")
    text: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _terms(parcel: Parcel) -> Iterator[str]:
    """The terms of the order, as the specification says them."""
    order = parcel.order
    for label, told in (
        ("Proofs", proofs(order, sheets=bool(parcel.sheets))),
        ("Overrun, underrun", overrun(order)),
        ("Schedule", schedule(order)),
        ("Process", process(order)),
        ("Shipping", shipping(order)),
    ):
        yield f"{label}: {'. '.join(told)}"


def _id(number: int) -> str:
    return f"product-{number}"


def _product(parent: ET.Element, edition: ParcelEdition, number: int, parcel: Parcel) -> None:
    about = {"Amount": f"{edition.quantity}", "DescriptiveName": f"{called(edition)} - {edition.language}"}
    if parcel.order.overrun is not None:
        most = edition.quantity + edition.quantity * parcel.order.overrun // 100
        about |= {"MaxAmount": f"{most}", "MinAmount": f"{edition.quantity}"}
    about |= {"ExternalID": token(edition.name), "ID": _id(number), "IsRoot": "true", "PartVersion": token(edition.tag)}
    product = ET.SubElement(parent, "Product", about)
    for words in _said(edition):
        ET.SubElement(product, "Comment").text = words
    add_intents(product, edition, parcel.condition)


def _said(edition: ParcelEdition) -> Iterator[str]:
    """What the specification says of a version, and XJDF has no word for."""
    making = edition.line.making
    yield f"Packing: {'. '.join(packed(making.packing))}"
    if making.coating.laminates:
        yield f"Laminate: {making.coating.name}"
    if making.finishing:
        yield f"Finishing: {'; '.join(each.name for each in making.finishing)}"


def _run_lists(root: ET.Element, parcel: Parcel) -> None:
    runs = ET.SubElement(root, "ResourceSet", {"Name": "RunList", "Usage": "Input"})
    for edition in parcel.editions:
        _run_list(runs, {"Product": token(edition.name)}, edition.pages, edition.press)
    for sheets in parcel.sheets:
        name = sheets.file.name.rpartition("/")[2].removesuffix(".pdf").removesuffix(f".{PROOF}")
        _run_list(runs, {"SheetName": token(name)}, sheets.sides, sheets.file)


def _run_list(runs: ET.Element, part: Mapping[str, str], pages: int, file: ParcelFile) -> None:
    resource = ET.SubElement(runs, "Resource")
    ET.SubElement(resource, "Part", dict(part))
    run = ET.SubElement(resource, "RunList", {"NPage": f"{pages}"})
    about = {"FileSize": f"{len(file.data)}", "MimeType": "application/pdf", "URL": file.name.replace("+", "%2B")}
    ET.SubElement(run, "FileSpec", about)


def _contacts(root: ET.Element, parcel: Parcel) -> None:
    contact = parcel.order.contact
    contacts = ET.SubElement(root, "ResourceSet", {"Name": "Contact", "Usage": "Input"})
    customer = _contact(contacts, {"ContactType": "Customer"})
    for kind, locator in (("Email", f"mailto:{contact.email}"), ("Phone", f"tel:{_dialled(contact.phone)}")):
        ET.SubElement(customer, "ComChannel", {"ChannelType": kind, "Locator": locator})
    ET.SubElement(customer, "Company", {"OrganizationName": parcel.issuer})
    ET.SubElement(customer, "Person", {"DescriptiveName": contact.name})
    for number, delivery in enumerate(parcel.order.deliveries, start=1):
        part = {"ContactType": "Delivery", "DropID": _drop(number)}
        receiver = _contact(contacts, part)
        address = ET.SubElement(receiver, "Address")
        for line in delivery.to:
            ET.SubElement(address, "AddressLine").text = line
        if delivery.dock.contact:
            person, phone = delivery.dock.contact
            ET.SubElement(receiver, "ComChannel", {"ChannelType": "Phone", "Locator": f"tel:{_dialled(phone)}"})
            ET.SubElement(receiver, "Person", {"DescriptiveName": person})


def _contact(parent: ET.Element, part: Mapping[str, str]) -> ET.Element:
    resource = ET.SubElement(parent, "Resource")
    ET.SubElement(resource, "Part", dict(part))
    return ET.SubElement(resource, "Contact")


def _dialled(phone: str) -> str:
    return "".join(character for character in phone if character.isdigit() or character == "+")


def _deliveries(root: ET.Element, parcel: Parcel) -> None:
    """A drop for each destination, with what goes there."""
    drops = ET.SubElement(root, "ResourceSet", {"Name": "DeliveryParams", "Usage": "Input"})
    for number, delivery in enumerate(parcel.order.deliveries, start=1):
        resource = ET.SubElement(drops, "Resource")
        for words in (*dock_said(delivery.dock), *delivery.notes):
            ET.SubElement(resource, "Comment").text = words
        ET.SubElement(resource, "Part", {"DropID": _drop(number)})
        params = ET.SubElement(resource, "DeliveryParams", {"Required": f"{delivery.by}{CLOSE}"})
        for product, edition in enumerate(parcel.editions, start=1):
            if amount := delivery.shares.get(edition.line.material, {}).get(edition.tag, 0):
                ET.SubElement(params, "DropItem", {"Amount": f"{amount}", "ItemRef": _id(product)})


def _drop(number: int) -> str:
    return f"destination-{number}"
