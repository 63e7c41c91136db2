"""What was found in a file as plain data, between the process that opens it and the one that compares."""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import Any

from iceprint.model.inspected import Inspected, InspectedPage, Property, Raster, Word
from iceprint.model.units import Box


def inspected_json(found: Inspected) -> dict[str, Any]:
    return {
        "edition": found.edition,
        "properties": found.properties,
        "pages": [_page_json(page) for page in found.pages],
    }


def inspected_of(told: dict[str, Any]) -> Inspected:
    """What was found, again. Raises KeyError, TypeError or ValueError if it is not what `inspected_json` makes."""
    return Inspected(str(told["edition"]), _properties(told["properties"]), tuple(map(_page, told["pages"])))


def _page_json(page: InspectedPage) -> dict[str, Any]:
    words = [(word.text, *word.box) for word in page.words]
    picture = (*page.picture[:-1], b64encode(page.picture.packed).decode("ascii"))
    return {**page._asdict(), "words": words, "picture": picture}


def _page(told: dict[str, Any]) -> InspectedPage:
    width, height, left, top, dpi, packed = told["picture"]
    return InspectedPage(
        words=tuple(Word(str(text), Box(*map(float, box))) for text, *box in told["words"]),
        links=tuple(map(str, told["links"])),
        codes=tuple(map(str, told["codes"])),
        properties=_properties(told["properties"]),
        picture=Raster(int(width), int(height), int(left), int(top), float(dpi), b64decode(packed)),
    )


def _properties(told: list[list[str]]) -> tuple[Property, ...]:
    return tuple(Property(str(name), str(value)) for name, value in told)
