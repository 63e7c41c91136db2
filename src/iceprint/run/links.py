"""Asks whether web addresses answer: only headers, one question at a time to a host, and only if somebody wants it."""

from __future__ import annotations

import string
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from threading import Lock
from time import sleep
from typing import NamedTuple
from urllib.error import HTTPError
from urllib.parse import quote, urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from iceprint import __version__
from iceprint.catalog.addresses import is_listed
from iceprint.model.fact import Fact, FactKind
from iceprint.model.link import LinkAnswer, Verdict
from iceprint.run.link_words import judged, trouble

USER_AGENT = f"iceprint/{__version__} (asks whether printed addresses answer)"
MOST_REDIRECTS = 10
REDIRECTS, ERRORS = (301, 302, 303, 307, 308), range(400, 600)  # statuses, RFC 9110


class Courtesy(NamedTuple):
    """How much is asked of others: seconds to wait, hosts asked at once, seconds between two questions to one host."""

    timeout: float = 10.0
    at_once: int = 4
    pause: float = 0.5


COURTESY = Courtesy()


def checkable(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts that may be printed and have a web address. Mailboxes and telephones have to be tried by a person."""
    return tuple(fact for fact in facts if fact.kind is FactKind.WEB and not fact.disputed)


def ask(facts: Sequence[Fact], hosts: tuple[str, ...], courtesy: Courtesy = COURTESY) -> tuple[LinkAnswer, ...]:
    """Ask for the address of each web fact. `hosts` is the allow-list: an address that leads elsewhere fails."""
    asker = _Asker(hosts, courtesy)
    by_host: dict[str, list[Fact]] = {}
    for fact in facts:
        by_host.setdefault(urlsplit(fact.target).netloc, []).append(fact)
    pool = ThreadPoolExecutor(courtesy.at_once)
    try:
        groups = pool.map(lambda group: [asker.answer(fact) for fact in group], by_host.values())
        answers = {answer.fact: answer for group in groups for answer in group}
    finally:
        pool.shutdown(wait=False, cancel_futures=True)  # whoever interrupts it need not wait
    return tuple(answers[fact.id] for fact in facts)


class _Unredirected(HTTPRedirectHandler):
    """Leaves redirections to us: we want to know where they lead, and to ask politely there too."""

    def redirect_request(self, *_: object, **__: object) -> None:
        return None


class _Asker:
    """Knows whom it has asked."""

    def __init__(self, hosts: tuple[str, ...], courtesy: Courtesy) -> None:
        self._hosts, self._courtesy = hosts, courtesy
        self._locks: dict[str, Lock] = {}
        self._opener = build_opener(_Unredirected)

    def answer(self, fact: Fact) -> LinkAnswer:
        address = fact.target
        try:
            for _ in range(MOST_REDIRECTS + 1):
                status, location = self._reply(address)
                if status not in REDIRECTS or not location:
                    return LinkAnswer(fact.id, fact.target, *self._judged(fact.target, address, status))
                address = urljoin(address, quote(location, safe=string.punctuation))
                if urlsplit(address).scheme not in ("http", "https"):
                    return LinkAnswer(fact.id, fact.target, Verdict.FAILS, f"leads to {address}, which is no web page")
        except (OSError, HTTPException, ValueError) as error:
            on_the_way = "" if address == fact.target else f" (at {address}, to which it leads)"
            return LinkAnswer(fact.id, fact.target, Verdict.FAILS, trouble(error) + on_the_way)
        what = f"leads from one address to the next, more than {MOST_REDIRECTS} times"
        return LinkAnswer(fact.id, fact.target, Verdict.FAILS, what)

    def _judged(self, asked: str, reached: str, status: int) -> tuple[Verdict, str, str | None]:
        """Verdict, words, and where it leads."""
        leads_to = reached if reached != asked else None
        verdict, what = judged(status)
        scheme, host = urlsplit(reached).scheme, urlsplit(reached).hostname or ""
        if verdict is not Verdict.ANSWERS:
            return verdict, f"{what}{f', at {leads_to}' if leads_to else ''}", leads_to
        if not leads_to:
            return verdict, what if scheme == "https" else f"{what}, over plain http", None
        if not is_listed(host, self._hosts):
            return Verdict.FAILS, f"leads to {leads_to}, on a host that iceprint.yaml does not list", leads_to
        if scheme == "http" and asked.startswith("https:"):
            return Verdict.FAILS, f"leads to {leads_to}, which others can read and change", leads_to
        return Verdict.MOVED, f"leads to {leads_to}", leads_to

    def _reply(self, address: str) -> tuple[int, str | None]:
        """Status and Location. A server that has no answer to HEAD is asked by GET, and its page is not read."""
        with self._locks.setdefault(urlsplit(address).netloc, Lock()):
            status, location = self._ask("HEAD", address)
            return self._ask("GET", address) if status in ERRORS else (status, location)

    def _ask(self, method: str, address: str) -> tuple[int, str | None]:
        request = Request(address, method=method, headers={"User-Agent": USER_AGENT})  # noqa: S310 - http or https
        try:
            with self._opener.open(request, timeout=self._courtesy.timeout) as response:
                return response.status, response.headers["Location"]
        except HTTPError as error:  # also every redirection
            with error:
                return error.code, error.headers["Location"]
        finally:
            sleep(self._courtesy.pause)
