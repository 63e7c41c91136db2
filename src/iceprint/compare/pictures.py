"""Pages that look different, as they go into a report: the old one, the new one, and what changed on it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator

from iceprint.compare.markup import text
from iceprint.compare.overlay import overlay
from iceprint.compare.pixels import laid, pixels
from iceprint.compare.png import png
from iceprint.model.comparison import PictureChange, Way
from iceprint.model.inspected import Raster

FEW = 12  # areas that are listed


def figures(change: PictureChange, name: str) -> str:
    """HTML of one page. Raises ValueError if a picture is not what it says."""
    if change.old is None or change.new is None:
        alone = change.old or change.new
        assert alone, "a page is in one of the files at least"
        return f'<div class="pages">{_alone(alone, change, name)}</div>\n'
    sheet = laid(change.old, change.new)
    what = f"page {change.page} of {name}"
    shown = (
        ("Old", sheet.old, f"The old {what}"),
        ("New", sheet.new, f"The new {what}"),
        ("What changed, framed", overlay(sheet, change.areas), f"The new {what}, pale; {_many(change)} framed"),
    )
    pages = "".join(_figure(title, sheet.width, sheet.height, rgb, alt) for title, rgb, alt in shown)
    places = "".join(f"<li>{place}</li>" for place in _places(change))
    return f'<div class="pages">{pages}</div>\n<ul>{places}</ul>\n'


def share(change: PictureChange) -> str:
    """How much of a page is not the same."""
    if change.way is not Way.CHANGED:
        return f"This page is {change.way}."
    return f"{change.share:.2%} of the picture changed, in {_many(change)}."


def _many(change: PictureChange) -> str:
    return "one area" if len(change.areas) == 1 else f"{len(change.areas)} areas"


def _places(change: PictureChange) -> Iterator[str]:
    for left, top, width, height in change.areas_mm[:FEW]:
        yield f"{width:g} x {height:g} mm, {left:g} mm from the left and {top:g} mm from the top of the trim"
    if len(change.areas) > FEW:
        yield f"and {len(change.areas) - FEW} more"


def _alone(raster: Raster, change: PictureChange, name: str) -> str:
    title = "Old" if change.old else "New"
    alt = f"The {title.lower()} page {change.page} of {name}"
    return _figure(title, raster.width, raster.height, pixels(raster), alt)


def _figure(title: str, width: int, height: int, rgb: bytes, alt: str) -> str:
    data = b64encode(png(width, height, rgb)).decode("ascii")
    image = f'<img src="data:image/png;base64,{data}" width="{width}" height="{height}" alt="{text(alt)}">'
    return f"<figure><figcaption>{title}</figcaption>{image}</figure>"
