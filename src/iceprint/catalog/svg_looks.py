"""How an SVG element looks: its own properties, those of its classes and of what is around it. Flat colours only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

NONE = "none"
FULL = ("1", "1.0", "100%")
# Properties that must be as they are without being written, or the logo would look otherwise than it is printed.
USUAL: dict[str, tuple[str, ...]] = {
    "stroke": (NONE,),
    "opacity": FULL,
    "fill-opacity": FULL,
    "display": ("inline", "block"),
    "visibility": ("visible",),
    "clip-path": (NONE,),
    "mask": (NONE,),
    "filter": (NONE,),
    "mix-blend-mode": ("normal",),
    "marker": (NONE,),
    "marker-start": (NONE,),
    "marker-mid": (NONE,),
    "marker-end": (NONE,),
}
REMEDIES = {
    "stroke": "turn strokes into outlines (in Illustrator: Outline Stroke; in Inkscape: Stroke to Path)",
    "opacity": "give it the flat colour that it has on white",
    "fill-opacity": "give it the flat colour that it has on white",
    "clip-path": "release the clipping mask, and cut the outlines themselves",
}
RULES = ("nonzero", "evenodd")
IDLE = re.compile(  # properties without any effect on filled outlines
    r"(?:stroke-|font|text-|letter-|word-|line-|-inkscape|color-|solid-)[a-z-]*\Z"
    r"|(?:clip-rule|paint-order|shape-rendering|enable-background|overflow|isolation|vector-effect"
    r"|writing-mode|direction|baseline-shift|white-space|image-rendering|stop-color|stop-opacity|color|cursor)\Z"
)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}\s*")
_CLASS = re.compile(r"\.([A-Za-z_][\w-]*)\Z")
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})\Z")
_RGB = re.compile(r"rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)\Z", re.ASCII)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_LONG_HEX = 7
LONGEST = 20_000  # characters of a style or a style sheet

Classes = Mapping[str, Mapping[str, str]]


class Look(NamedTuple):
    """What is inherited: `fill` is a colour as #rrggbb, or none."""

    fill: str = "#000000"
    even_odd: bool = False


class Objection(NamedTuple):
    """What is wrong with a look."""

    what: str
    remedy: str


FLAT = "give it one flat colour, written as #RRGGBB"


def look_of(attributes: Mapping[str, str], classes: Classes, outer: Look) -> tuple[Look, list[Objection]]:
    """The look of an element, and what is wrong with it."""
    found: list[Objection] = []
    written = {key: value.strip() for key, value in attributes.items() if key in USUAL or key in {"fill", "fill-rule"}}
    for name in attributes.get("class", "").split():
        written |= classes.get(name, {})
    declared = dict(_declarations(attributes.get("style", ""), found))
    written |= declared
    for key, value in written.items():
        if key in USUAL and value.lower() not in (*USUAL[key], "inherit"):
            remedy = REMEDIES.get(key, "take it away")
            found.append(Objection(f'it has "{key}: {value[:30]}", which is not printed', remedy))
    look = outer
    fill = written.get("fill", "inherit").lower()
    if fill != "inherit":
        colour = colour_of(fill)
        if colour is None:
            kind = "a gradient or pattern" if fill.startswith("url(") else f'"{fill[:30]}", which is no flat colour'
            found.append(Objection(f"its fill is {kind}", FLAT))
        look = look._replace(fill=colour or NONE)
    rule = written.get("fill-rule", "inherit").lower()
    if rule in RULES:
        look = look._replace(even_odd=rule == "evenodd")
    elif rule != "inherit":
        found.append(Objection(f'its fill-rule is "{rule[:20]}"', f"use one of: {', '.join(RULES)}"))
    return look, found


def colour_of(text: str) -> str | None:
    """A colour as #rrggbb, `none`, or None if it is not one that we print."""
    if text in {NONE, "transparent"}:
        return NONE
    if text in {"black", "white"}:
        return "#000000" if text == "black" else "#ffffff"
    if _HEX.match(text):
        return text if len(text) == _LONG_HEX else "#" + "".join(2 * digit for digit in text[1:])
    if match := _RGB.match(text):
        values = [int(value) for value in match.groups()]
        return f"#{bytes(values).hex()}" if max(values) <= 255 else None  # noqa: PLR2004 - of a byte
    return None


def read_classes(style_sheet: str) -> tuple[dict[str, dict[str, str]], list[Objection]]:
    """The classes of a style sheet that knows nothing but classes, as drawing programs write it."""
    classes: dict[str, dict[str, str]] = {}
    found: list[Objection] = []
    remedy = "save the drawing with presentation attributes instead of a style sheet"
    if len(style_sheet) > LONGEST:
        return classes, [Objection("its style sheet is too long for a logo", remedy)]
    text = _COMMENT.sub(" ", style_sheet).strip()
    if "@" in text or "url(" in text.lower() or "\\" in text:
        return classes, [Objection("its style sheet refers to something (@import, url), which is not fetched", remedy)]
    at = 0
    while at < len(text):
        match = _RULE.match(text, at)
        if match is None:
            return classes, [*found, Objection(f'its style sheet has "{text[at : at + 20]}"', remedy)]
        declared = dict(_declarations(match[2], found))
        for selector in match[1].split(","):
            named = _CLASS.match(selector.strip())
            if named is None:
                found.append(Objection(f'its style sheet has the selector "{selector.strip()[:20]}"', remedy))
            else:
                classes.setdefault(named[1], {}).update(declared)
        at = match.end()
    return classes, found


def _declarations(text: str, found: list[Objection]) -> Iterator[tuple[str, str]]:
    if len(text) > LONGEST:
        found.append(Objection("its style is too long for a logo", "save the drawing again as plain SVG"))
        return
    for declaration in filter(str.strip, _COMMENT.sub(" ", text).split(";")):
        key, colon, value = (part.strip() for part in declaration.partition(":"))
        key = key.lower()
        if colon and (key in USUAL or key in {"fill", "fill-rule"}):
            yield key, value
        elif not colon or not IDLE.match(key):
            found.append(
                Objection(f'its style has "{declaration.strip()[:30]}", which is not understood', "take it away")
            )
