"""Colour operators and colour spaces of a content stream become colours (ISO 32000-1, 8.6)."""

from __future__ import annotations

from collections.abc import Sequence

from iceprint.verify.document import Name, Node, Value, numbers_of
from iceprint.verify.marks import PROCESS, Colour

BLACK = Colour("DeviceGray", (("Black", 1.0),), (0, 0, 0))
PATTERN, SHADING = "Pattern", "Shading"
DEVICE = {"g": "DeviceGray", "rg": "DeviceRGB", "k": "DeviceCMYK"}  # and in capitals for strokes
_COMPONENTS = {1: "ICCBasedGray", 3: "ICCBasedRGB", 4: "ICCBasedCMYK"}


def device_colour(space: str, values: Sequence[float]) -> Colour:
    """A colour in a space whose components are known: gray, RGB or CMYK, also by a profile."""
    values = tuple(min(1.0, max(0.0, value)) for value in values)
    match space.removeprefix("Device").removeprefix("ICCBased").removeprefix("Cal"), len(values):
        case "Gray", 1:
            return Colour(space, (("Black", 1 - values[0]),), (values[0],) * 3)
        case "RGB", 3:
            return Colour(space, (), (values[0], values[1], values[2]))
        case "CMYK", 4:
            return Colour(space, tuple(zip(PROCESS, values, strict=True)))
        case _:
            return Colour(space)


def first_colour(space: Value, spaces: Node) -> Colour:
    """The colour in use after a space was chosen and before any value is set (ISO 32000-1, 8.6.8)."""
    family, _ = described(space, spaces)
    if family in {"Separation", "DeviceN"}:
        return colour(space, (1.0,) * len(_colorants(_resolved(space, spaces))), spaces)
    count = {"Gray": 1, "RGB": 3, "CMYK": 4}.get(family.removeprefix("Device").removeprefix("ICCBased"), 0)
    return device_colour(family, (0.0,) * (count - 1) + (1.0 if family.endswith("CMYK") else 0.0,) if count else ())


def colour(space: Value, values: Sequence[float], spaces: Node) -> Colour:
    """A colour in any space, by name or by its array; `spaces` are those of the resources."""
    family, base = described(space, spaces)
    if family in {"Separation", "DeviceN"}:
        names = _colorants(_resolved(space, spaces))
        return Colour(family, tuple(zip(names, values, strict=False)), base=base)
    if family in {PATTERN, SHADING, "Indexed", "Lab"}:
        return Colour(family, base=base)
    return device_colour(family, values)


def described(space: Value, spaces: Node) -> tuple[str, str]:
    """The family of a space, for profiles with the kind of colour; and the space below it, if it has one."""
    found = _resolved(space, spaces)
    if isinstance(found, Name):
        return {"G": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK"}.get(found, str(found)), ""
    if not isinstance(found, Node):
        return "unknown", ""
    parts = found.values()
    family = str(parts[0]) if parts and isinstance(parts[0], Name) else "unknown"
    if family == "ICCBased" and len(parts) > 1 and isinstance(parts[1], Node):
        return _COMPONENTS.get(int(parts[1].real("N") or 0), family), ""
    if family in {"Separation", "DeviceN"} and len(parts) > 2:  # noqa: PLR2004 - [family names base tint]
        return family, described(parts[2], spaces)[0]
    if family in {"Indexed", "I", PATTERN} and len(parts) > 1:
        return ("Indexed" if family == "I" else family), described(parts[1], spaces)[0]
    return family, ""


def _resolved(space: Value, spaces: Node) -> Value:
    """A name as the resources explain it."""
    if isinstance(space, Name):
        named = spaces.get(space)
        return space if named is None else named
    return space


def _colorants(space: Value) -> tuple[str, ...]:
    parts = space.values() if isinstance(space, Node) else ()
    if len(parts) < 2:  # noqa: PLR2004 - [family names …]
        return ()
    names = parts[1].values() if isinstance(parts[1], Node) else (parts[1],)
    return tuple(str(each) for each in names if isinstance(each, Name))


def operands(values: Sequence[Value]) -> tuple[float, ...]:
    """The numbers among the operands of a colour operator."""
    return numbers_of(tuple(each for each in values if not isinstance(each, Name)))
