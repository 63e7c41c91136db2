"""Puts the name of an issuer into the text of `iceprint.yaml`; comments and all other lines stay as they are."""

from __future__ import annotations

from iceprint.catalog.nodes import Scalar
from iceprint.catalog.typed import typed
from iceprint.catalog.yaml_files import parse_yaml, quoted
from iceprint.project import SETTINGS

LONGEST = 120  # characters


def with_issuer(settings: str, issuer: str) -> str:
    """The settings with another issuer. Raises UsageError for a name that cannot be one."""
    name = typed("--issuer", issuer, LONGEST, "give the name of who publishes the material, or leave the option out")
    node = parse_yaml(settings, SETTINGS).nodes["issuer"]
    assert isinstance(node, Scalar), "a project to begin with has an issuer"
    return settings[: node.start] + quoted(name) + settings[node.end :]
