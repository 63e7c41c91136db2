"""Zones side by side: what they share, and that they are of a kind that can share it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from iceprint.layout.measure import SetZone
from iceprint.model.template import Vertical

Key = tuple[str, str | None]  # side and row


def join_rows(zones: Sequence[SetZone]) -> None:
    """Tell every zone of a row which zones stand beside it. A row that cannot be one is a fault of the design.

    Zones on their foot only share a baseline, which depends on their sizes: see `level`.
    """
    for row in _rows(zones):
        standing = sum(each.zone.vertical is Vertical.FOOT for each in row)
        assert standing in {0, len(row)}, f"{_name(row)}: all of its zones stand on their foot, or none"
        if standing:
            continue
        assert len({each.zone.sizes.group for each in row}) == 1, f"{_name(row)}: its zones have one group of sizes"
        assert len({len(each.blocks) for each in row}) == 1, f"{_name(row)}: its zones have equally many blocks"
        for each in row:
            each.row.extend(row)


def level(zones: Sequence[SetZone], sizes: Mapping[str, float]) -> tuple[SetZone, ...]:
    """The zones, those on their foot lifted as far as the one of their row that must stand highest at these sizes.

    Where a row is uneven all of its zones are held at that height, also if their sizes become smaller for it.
    """
    lifts: dict[Key, float] = {}
    for row in _rows(zones):
        if row[0].zone.vertical is Vertical.FOOT:
            raised = {each.raised(sizes[each.zone.sizes.group]) for each in row}
            if len(raised) > 1:
                lifts[_key(row[0])] = max(raised)
    return tuple(each.lifted(lifts[_key(each)]) if _key(each) in lifts else each for each in zones)


def _rows(zones: Sequence[SetZone]) -> Iterable[list[SetZone]]:
    rows: dict[Key, list[SetZone]] = {}
    for each in zones:
        if each.zone.row:
            rows.setdefault(_key(each), []).append(each)
    return rows.values()


def _key(each: SetZone) -> Key:
    return each.side, each.zone.row


def _name(row: Sequence[SetZone]) -> str:
    names = " and ".join(f'"{each.zone.name}"' for each in row)
    return f'row "{row[0].zone.row}" ({names}) on the {row[0].side}'
