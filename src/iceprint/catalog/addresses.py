"""Which web addresses may be printed and encoded: https, a listed host, and nothing that a reader cannot judge."""

from __future__ import annotations

import re
from collections.abc import Iterator

from iceprint.catalog.forms import Complaint

SCHEME = "https://"
_HOST = re.compile(r"(?:[a-z0-9]+(?:-+[a-z0-9]+)*\.)+[a-z]{2,}\Z", re.ASCII)
_PATH = re.compile(r"(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?\Z", re.ASCII)


def web(printed: str, address: str, hosts: tuple[str, ...]) -> Iterator[Complaint]:
    """A web address. What is printed is the address without https://, and perhaps without www. and the last slash."""
    trouble = next(_troubles(address, hosts), None)
    if trouble:
        yield Complaint("address", f'"{address}" {trouble[0]}', trouble[1])
    elif printed not in forms_in_print(address):
        remedy = f'print "{forms_in_print(address)[-1]}"'
        yield Complaint("printed", f'"{printed}" is not how {address} is printed', remedy)


def forms_in_print(address: str) -> tuple[str, ...]:
    """How an https address may stand on paper, the shortest last."""
    whole = address.removeprefix(SCHEME)
    short = whole.removesuffix("/")
    return tuple(dict.fromkeys((whole, short, whole.removeprefix("www."), short.removeprefix("www."))))


def is_listed(host: str, hosts: tuple[str, ...]) -> bool:
    """Whether the allow-list permits a host, by its name or as one below a name with a leading dot."""
    return any(host.endswith(known) if known.startswith(".") else host == known for known in hosts)


def _troubles(address: str, hosts: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """What is wrong, each with its remedy, the most telling first."""
    host, slash, path = address.removeprefix(SCHEME).partition("/")
    if not address.startswith(SCHEME):
        yield "does not begin with https://", "use the https address; without it, others can read and change the page"
    if re.search(r"[?#]", address):
        yield "has a query or a fragment", "use an address that can be typed from paper: without ? and #"
    if "@" in host:
        yield "has a user name before the host", "delete everything up to the @"
    if ":" in host:
        yield "names a port", "delete the colon and the number after the host"
    if not host.isascii() or any(label.startswith("xn--") for label in host.lower().split(".")):
        yield "has a host with letters outside a-z, which can imitate another", "use the host in plain letters"
    if not _HOST.match(host):
        yield "has no proper host", "write a name in small letters such as www.example.gov, not an IP address"
    if not is_listed(host, hosts):
        yield f"is on the host {host}, which iceprint.yaml does not list", f"correct it, or add {host} to its `hosts`"
    if not _PATH.match(slash + path):
        yield "has an unusual path", "use letters, digits, dots, hyphens and single slashes only"
