"""Reads `fonts/fonts.lock.yaml` as far as a print shop wants to know it: under which terms fonts are embedded."""

from __future__ import annotations

from pathlib import Path

from iceprint.catalog.nodes import Items, Keys, Node, Scalar
from iceprint.catalog.yaml_files import read_yaml
from iceprint.model.parcel import FontLicence

LOCK = "fonts.lock.yaml"


def read_font_licences(folder: Path, file: str) -> dict[str, FontLicence]:
    """The terms of every family of a fonts folder that its lock names; none if there is no lock."""
    if not (folder / LOCK).is_file():
        return {}
    families = read_yaml(folder / LOCK, f"{file}/{LOCK}").nodes.get("families")
    found = (_licence(node) for node in (families.nodes if isinstance(families, Items) else ()))
    return {each.family: each for each in found if each.family}


def _licence(node: Node) -> FontLicence:
    licence = node.nodes.get("licence") if isinstance(node, Keys) else None
    return FontLicence(
        _word(node, "family"), _word(node, "font_version"), _word(licence, "id"), _word(node, "copyright")
    )


def _word(node: Node | None, key: str) -> str:
    value = node.nodes.get(key) if isinstance(node, Keys) else None
    return value.text if isinstance(value, Scalar) else ""
