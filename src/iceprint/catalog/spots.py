"""Spot inks: which of our inks a project prints with an ink mixed for it, on a plate of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from iceprint.catalog.suggest import suggestion
from iceprint.errors import ContentError, IceprintError, Place, raise_all
from iceprint.model.ink import Ink


def with_spots(inks: Mapping[str, Ink], spots: Sequence[tuple[str, str, Place]]) -> dict[str, Ink]:
    """The inks, some with a plate. Raises ContentError for an ink that is unknown or cannot be a spot ink.

    Black text stays black: a spot ink in its place would not overprint. Paper is no ink.
    """
    problems: list[IceprintError] = []
    able = [name for name, ink in inks.items() if not ink.overprint and not ink.separation and ink.coverage]
    plates: dict[str, str] = {}
    for name, spot, place in spots:
        if name not in able:
            problems.append(
                ContentError(f'"{name}" is no ink that can be a spot ink', remedy=suggestion(name, able), where=place)
            )
        elif other := next((each for each, taken in plates.items() if taken.lower() == spot.lower()), None):
            what = f'the spot ink "{spot}" stands for "{other}" already'
            problems.append(ContentError(what, remedy="name another spot ink, or one ink only", where=place))
        else:
            plates[name] = spot
    raise_all(problems)
    return {name: ink._replace(separation=plates[name]) if name in plates else ink for name, ink in inks.items()}
