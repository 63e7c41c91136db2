"""The distribution list: which destination gets how many pieces of which item, in which languages, and by when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from iceprint.handoff.terms import destination
from iceprint.model.form import Column, Entries, FormPart, FormSection, Heading, Table
from iceprint.model.order import Delivery, OrderLine
from iceprint.model.parcel import Parcel, ParcelEdition

ABREAST = 6  # destinations in one table


def distribution(parcel: Parcel) -> FormSection:
    """The destinations, and what goes to each; nothing is said of a single one that the job does not say."""
    order = parcel.order
    if len(order.deliveries) == 1:
        return FormSection("Distribution", ())
    parts: list[FormPart] = [Entries(tuple(destination(number, each) for number, each in _numbered(order.deliveries)))]
    titles = {line.material: f"{number}: {line.material}" for number, line in enumerate(order.lines, start=1)}
    sent = {
        titles[line.material]: [sum(each.shares.get(line.material, {}).values()) for each in order.deliveries]
        for line in order.lines
    }
    parts += _tables("All items", "Item", sent)
    for line in order.lines:
        parts += _item(titles[line.material], line, parcel.of(line), order.deliveries)
    return FormSection("Distribution", tuple(parts))


def language(edition: ParcelEdition) -> str:
    """`Spanish (es)`."""
    return f"{edition.language} ({edition.tag})"


def _numbered(deliveries: Sequence[Delivery]) -> Iterator[tuple[int, Delivery]]:
    return enumerate(deliveries, start=1)


def _item(
    title: str, line: OrderLine, editions: Sequence[ParcelEdition], deliveries: Sequence[Delivery]
) -> Iterator[FormPart]:
    """How many of each language go where."""
    shares = [each.shares.get(line.material, {}) for each in deliveries]
    sent = {language(each): [share.get(each.tag, 0) for share in shares] for each in editions}
    yield from _tables(f"Item {title}", "Language", sent)


def _tables(title: str, first: str, sent: Mapping[str, Sequence[int]]) -> Iterator[FormPart]:
    """Rows of numbers by destination, with their sums, in as many tables as are not too wide."""
    many = len(next(iter(sent.values())))
    rows = {name: [*numbers, sum(numbers)] for name, numbers in sent.items()}
    rows["Total"] = [sum(column) for column in zip(*rows.values(), strict=True)]
    heads = [*(f"To no. {number}" for number in range(1, many + 1)), "Total"]
    for begin in range(0, many, ABREAST):
        end = begin + ABREAST if begin + ABREAST < many else many + 1
        columns = (Column(first, 30), *(Column(head, 11, figures=True) for head in heads[begin:end]))
        yield Heading(title if not begin else f"{title}, continued")
        yield Table(columns, tuple((name, *(f"{each:,}" for each in row[begin:end])) for name, row in rows.items()))
