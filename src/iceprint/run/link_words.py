"""What servers and networks say, for somebody who does not know them."""

from __future__ import annotations

import socket
import ssl
from http.client import HTTPException
from urllib.error import URLError

from iceprint.model.link import Verdict

OK, SERVER_ERRORS = range(200, 300), range(500, 600)  # statuses, RFC 9110
REFUSALS, GONE = (401, 403, 405, 429), (404, 410)
TROUBLES: tuple[tuple[type[Exception], str], ...] = (  # the first that fits
    (ssl.SSLCertVerificationError, "its certificate is not accepted"),
    (ssl.SSLError, "no secure connection can be made"),
    (socket.gaierror, "its host is not found (DNS); is this computer on line?"),
    (TimeoutError, "no answer in time"),
    (ConnectionRefusedError, "its host refuses the connection"),
    (ConnectionError, "its host breaks the connection off"),
    (HTTPException, "its host does not speak the language of the web (HTTP)"),
    (OSError, "its host cannot be reached"),
)


def judged(status: int) -> tuple[Verdict, str]:
    """What the status of the last answer means for a reader."""
    if status in OK:
        return Verdict.ANSWERS, "answers"
    if status in GONE:
        return Verdict.FAILS, f"the page does not exist ({status})"
    if status in REFUSALS:
        return Verdict.UNCLEAR, f"the server does not let programs in ({status}): open it in a browser"
    if status in SERVER_ERRORS:
        return Verdict.FAILS, f"the server is out of order ({status})"
    return Verdict.FAILS, f"the server gives no page ({status})"


def trouble(error: Exception) -> str:
    """Why there was no answer."""
    cause = error.reason if isinstance(error, URLError) and isinstance(error.reason, Exception) else error
    words = next((words for family, words in TROUBLES if isinstance(cause, family)), "this is not a web address")
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"{words}: {cause.verify_message}"
    return words
