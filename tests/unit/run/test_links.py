"""Whether addresses answer: asked of a server of our own on this machine, never of the network."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import BadStatusLine
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from time import sleep
from urllib.error import URLError

import pytest

from iceprint.model.fact import Fact
from iceprint.model.link import LinkAnswer, Verdict
from iceprint.report.ledger import link_lines
from iceprint.run.link_words import trouble
from iceprint.run.links import USER_AGENT, Courtesy, ask, checkable
from tests.specimens.editions import FACTS

QUICK = Courtesy(timeout=5.0, at_once=4, pause=0.0)
LISTED = ("127.0.0.1",)
PAGE = FACTS["tip_page"]


class Handler(BaseHTTPRequestHandler):
    """Answers by the path: /404 with that status, /to?address with a redirection."""

    server: Server

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        self.server.take_time()
        self.server.log.append((self.command, self.path, self.headers["User-Agent"]))
        kind, _, target = self.path[1:].partition("?")
        if kind == "hang-up":
            self.close_connection = True
            return
        if kind == "no-head":
            self.send_response(405 if self.command == "HEAD" else 200)
        elif kind == "to":
            self.send_response(301)
            self.send_header("Location", target)
        else:
            self.send_response(int(kind or 200))
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


class Crowd:
    """Counts those who ask at the same time."""

    def __init__(self) -> None:
        self.here = self.most = 0
        self._lock = Lock()

    def come(self, number: int) -> None:
        with self._lock:
            self.here += number
            self.most = max(self.most, self.here)


class Server(ThreadingHTTPServer):
    """Keeps what it was asked, and how much of it at the same time; takes its time to answer."""

    def __init__(self, crowd: Crowd | None = None, delay: float = 0.0) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.log: list[tuple[str, str, str]] = []
        self.crowd, self.delay = crowd or Crowd(), delay

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def take_time(self) -> None:
        """Before the answer, so that whoever has it is no longer counted."""
        self.crowd.come(1)
        sleep(self.delay)
        self.crowd.come(-1)


@contextmanager
def serving(server: Server) -> Iterator[Server]:
    with server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def straight(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not by way of the proxy of an office."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(Server()) as server:
        yield server


def page(address: str, name: str = "page") -> Fact:
    return PAGE._replace(id=name, target=address)


def answer(address: str, hosts: tuple[str, ...] = LISTED, courtesy: Courtesy = QUICK) -> LinkAnswer:
    (one,) = ask([page(address)], hosts, courtesy)
    return one


@pytest.mark.parametrize(
    ("path", "verdict", "words"),
    [
        ("/", Verdict.ANSWERS, "answers, over plain http"),
        ("/204", Verdict.ANSWERS, "answers, over plain http"),
        ("/no-head", Verdict.ANSWERS, "answers, over plain http"),
        ("/404", Verdict.FAILS, "the page does not exist (404)"),
        ("/410", Verdict.FAILS, "the page does not exist (410)"),
        ("/400", Verdict.FAILS, "the server gives no page (400)"),
        ("/403", Verdict.UNCLEAR, "the server does not let programs in (403): open it in a browser"),
        ("/429", Verdict.UNCLEAR, "the server does not let programs in (429): open it in a browser"),
        ("/500", Verdict.FAILS, "the server is out of order (500)"),
        ("/503", Verdict.FAILS, "the server is out of order (503)"),
        ("/304", Verdict.FAILS, "the server gives no page (304)"),
        ("/hang-up", Verdict.FAILS, "its host breaks the connection off"),
    ],
)
def test_what_a_server_says_is_told_in_plain_words(server: Server, path: str, verdict: Verdict, words: str) -> None:
    one = answer(f"{server.address}{path}")
    assert (one.verdict, one.what, one.leads_to) == (verdict, words, None)
    assert one.is_good is (verdict is Verdict.ANSWERS)


def test_only_headers_are_asked_for_and_the_page_only_if_there_is_no_other_way(server: Server) -> None:
    answer(f"{server.address}/200")
    answer(f"{server.address}/no-head")
    assert [(method, path) for method, path, _ in server.log] == [
        ("HEAD", "/200"),
        ("HEAD", "/no-head"),
        ("GET", "/no-head"),
    ]
    assert {agent for _, _, agent in server.log} == {USER_AGENT}
    assert USER_AGENT.startswith("iceprint/")


def test_a_redirection_is_followed_and_told(server: Server) -> None:
    one = answer(f"{server.address}/to?/to?{server.address}/200")
    assert (one.verdict, one.leads_to) == (Verdict.MOVED, f"{server.address}/200")
    assert one.what == f"leads to {server.address}/200"
    assert one.is_good


def test_a_redirection_to_a_page_that_does_not_exist_fails(server: Server) -> None:
    one = answer(f"{server.address}/to?/404")
    assert (one.verdict, one.what) == (
        Verdict.FAILS,
        f"the page does not exist (404), at {server.address}/404",
    )


def test_a_redirection_to_a_host_that_is_not_listed_fails(server: Server) -> None:
    one = answer(f"{server.address}/to?/200", hosts=(".gov",))
    assert one.verdict is Verdict.FAILS
    assert one.what == f"leads to {server.address}/200, on a host that iceprint.yaml does not list"


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("javascript:alert(1)", "leads to javascript:alert(1), which is no web page"),
        ("file:///etc/passwd", "leads to file:///etc/passwd, which is no web page"),
        ("https://[broken", "this is not a web address"),
    ],
)
def test_a_redirection_to_something_else_is_not_followed(server: Server, target: str, words: str) -> None:
    one = answer(f"{server.address}/to?{target}")
    assert one.verdict is Verdict.FAILS
    assert one.what.startswith(words)
    assert len(server.log) == 1


def test_a_redirection_in_a_circle_ends(server: Server) -> None:
    circle = f"{server.address}/circle"
    one = answer(f"{server.address}/to?" + "/to?" * 11 + circle)
    assert (one.verdict, one.what) == (
        Verdict.FAILS,
        "leads from one address to the next, more than 10 times",
    )
    assert len(server.log) == 11


def test_a_redirection_to_a_host_that_refuses_names_that_host(server: Server) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{closed.getsockname()[1]}/"
        assert answer(nobody).what == "its host refuses the connection"
        assert answer(f"{server.address}/to?{nobody}").what == (
            f"its host refuses the connection (at {nobody}, to which it leads)"
        )


def test_a_server_that_does_not_answer_is_not_waited_for() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        one = answer(f"http://127.0.0.1:{silent.getsockname()[1]}/", courtesy=QUICK._replace(timeout=0.05))
    assert (one.verdict, one.what) == (Verdict.FAILS, "no answer in time")


def test_a_server_without_encryption_is_not_taken_for_a_secure_one(server: Server) -> None:
    assert answer(server.address.replace("http:", "https:")).what == "no secure connection can be made"


def test_a_host_is_asked_one_question_at_a_time_also_by_way_of_others() -> None:
    with serving(Server(delay=0.02)) as server, serving(Server()) as other:
        pages = [page(f"{server.address}/200", f"a{number}") for number in range(4)]
        pages += [page(f"{other.address}/to?{server.address}/200", f"b{number}") for number in range(4)]
        answers = ask(pages, LISTED, QUICK)
    assert [one.fact for one in answers] == [fact.id for fact in pages], "in the order of the ledger"
    assert len(server.log) == 8
    assert server.crowd.most == 1


@pytest.mark.parametrize("at_once", [1, 2])
def test_no_more_hosts_are_asked_at_once_than_courtesy_permits(at_once: int) -> None:
    crowd = Crowd()
    with (
        serving(Server(crowd, 0.05)) as one,
        serving(Server(crowd, 0.05)) as two,
        serving(Server(crowd, 0.05)) as three,
    ):
        pages = [page(f"{server.address}/200", f"p{server.server_port}") for server in (one, two, three)]
        ask(pages, LISTED, QUICK._replace(at_once=at_once))
    assert crowd.most <= at_once


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (URLError(socket.gaierror(-2, "Name or service not known")), "its host is not found (DNS)"),
        (URLError(TimeoutError()), "no answer in time"),
        (TimeoutError(), "no answer in time"),
        (URLError(ssl.SSLError(1, "wrong version number")), "no secure connection can be made"),
        (URLError(ConnectionRefusedError()), "its host refuses the connection"),
        (ConnectionResetError(), "its host breaks the connection off"),
        (BadStatusLine("hello"), "its host does not speak the language of the web"),
        (URLError(OSError(101, "Network is unreachable")), "its host cannot be reached"),
        (ValueError("unknown url type"), "this is not a web address"),
    ],
)
def test_what_a_network_says_is_told_in_plain_words(error: Exception, words: str) -> None:
    assert trouble(error).startswith(words)


def test_why_a_certificate_is_not_accepted_is_told() -> None:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_message = "certificate has expired"
    assert trouble(URLError(error)) == "its certificate is not accepted: certificate has expired"


def test_only_web_addresses_that_may_be_printed_are_asked_and_the_others_are_counted() -> None:
    disputed = page("http://www.ice.gov/old", "old")._replace(disputed=True)
    facts = [PAGE, FACTS["hotline"], FACTS["mailbox"], FACTS["office"], disputed]
    assert checkable(facts) == (PAGE,)
    good = LinkAnswer(PAGE.id, PAGE.target, Verdict.ANSWERS, "answers")
    assert list(link_lines([good], facts)) == [
        f"answers  {PAGE.id}  {PAGE.target}  answers",
        "1 of 1 address answered",
        "not asked: 3 telephone numbers, mailboxes and postal addresses, which a person has to try",
        "not asked: 1 disputed address, which cannot be printed",
    ]
