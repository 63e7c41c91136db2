"""What stands on packs and cartons, word for word, and what may be in a carton."""

from __future__ import annotations

from iceprint.model.order import Making, Order


def label_of(number: int, title: str, order: Order) -> str:
    """The text of a label, with blanks for what differs from pack to pack."""
    to = " / to destination <number>" if len(order.deliveries) > 1 else ""
    return f'"Order {order.id} / item {number}: {title} / <language, as listed below> / <count> pieces{to}"'


def cartons(making: Making) -> tuple[str, ...]:
    """What may be in a carton, and what says so."""
    if making.carton is None:
        return ()
    mixed = "languages may be mixed" if making.carton.mixed else "one language to a carton"
    return (
        f"One item and one destination to a carton; {mixed}; {making.carton.most_weight} lb at most",
        "Label as on packs, with the count of each language, and carton n of m; packing list in the first",
    )
