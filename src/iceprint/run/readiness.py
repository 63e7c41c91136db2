"""What stands between an order and its release, edition by edition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.errors import IceprintError, Refused, distinct, flatten, raise_all
from iceprint.model.edition import Missing
from iceprint.model.order import Order, OrderLine

FEW = 4
Lacks = Mapping[Missing, Sequence[str]]  # what is missing, and in which editions


def lacks_of(library: Library, order: Order) -> Lacks:
    """What stands between the order and its release, each with the editions that lack it."""
    found: dict[Missing, list[str]] = {}
    errors: list[IceprintError] = []
    for line, tag in editions_of(order):
        try:
            edition = resolve(library, line.material, tag)
        except IceprintError as error:
            errors += flatten(error)
            continue
        for lack in edition.missing:
            found.setdefault(lack, []).append(edition.name)
    raise_all(distinct(errors))
    return found


def editions_of(order: Order) -> Iterator[tuple[OrderLine, str]]:
    return ((line, tag) for line in order.lines for tag in line.quantities)


def where(lack: Missing, names: Sequence[str]) -> Missing:
    """A lack with the editions that have it, if they are few."""
    where = ", ".join(names) if len(names) <= FEW else f"{len(names)} editions"
    return lack._replace(what=f"{lack.what}, in {where}")


def refusal(order: Order, lack: Missing, names: Sequence[str]) -> Refused:
    what = f"order {order.id} cannot be handed over: {lack.what}, in {', '.join(names)}"
    return Refused(what, remedy=lack.remedy)
