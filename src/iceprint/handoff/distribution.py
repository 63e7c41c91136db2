"""The distribution list: which destination gets how many pieces of which item, in which languages, and by when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from iceprint.handoff.delivery_list import DELIVERY_LIST
from iceprint.handoff.naming import language
from iceprint.handoff.terms import destination
from iceprint.model.form import Column, Entries, FormPart, FormSection, Heading, Table, Words
from iceprint.model.order import Delivery, OrderLine
from iceprint.model.parcel import Parcel, ParcelEdition

ABREAST = 6  # destinations in one table
SHARED = 3  # languages that are told in one row, at least


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
    parts += _tables("All items", "Item", sent, [each.total for each in order.deliveries])
    for line in order.lines:
        parts += _item(titles[line.material], line, parcel.of(line), order.deliveries)
    note = f"By destination, item and language, with the packs of each: {parcel.named(DELIVERY_LIST)}"
    return FormSection("Distribution", (*parts, Words(note)))


def _numbered(deliveries: Sequence[Delivery]) -> Iterator[tuple[int, Delivery]]:
    return enumerate(deliveries, start=1)


def _item(
    title: str, line: OrderLine, editions: Sequence[ParcelEdition], deliveries: Sequence[Delivery]
) -> Iterator[FormPart]:
    """How many of each language go where; languages of which the same goes everywhere share a row."""
    shares = [each.shares.get(line.material, {}) for each in deliveries]
    sent = {each.tag: tuple(share.get(each.tag, 0) for share in shares) for each in editions}
    totals = [sum(column) for column in zip(*sent.values(), strict=True)]
    alike = Counter(sent.values())
    most, many = alike.most_common(1)[0]
    if many < SHARED:
        rows = {language(each): sent[each.tag] for each in editions}
    else:
        others = f"Each of the {many} {'others' if many < len(editions) else 'languages'}"
        rows = {language(each): sent[each.tag] for each in editions if sent[each.tag] != most} | {others: most}
    yield from _tables(f"Item {title}", "Language", rows, totals)


def _tables(title: str, first: str, sent: Mapping[str, Sequence[int]], totals: Sequence[int]) -> Iterator[FormPart]:
    """Rows of numbers by destination, with the totals below, in as many tables as are not too wide."""
    many = len(totals)
    rows = {name: [*numbers, sum(numbers)] for name, numbers in (*sent.items(), ("Total", totals))}
    heads = [*(f"To no. {number}" for number in range(1, many + 1)), "Total"]
    for begin in range(0, many, ABREAST):
        end = begin + ABREAST if begin + ABREAST < many else many + 1
        columns = (Column(first, 30), *(Column(head, 11, figures=True) for head in heads[begin:end]))
        yield Heading(title if not begin else f"{title}, continued")
        yield Table(columns, tuple((name, *(f"{each:,}" for each in row[begin:end])) for name, row in rows.items()))
