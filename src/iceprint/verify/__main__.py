"""The process in which a file of unknown origin is opened. `sealed` starts it, asks one question, reads one answer."""

from __future__ import annotations

import json
import pickle
import sys
from contextlib import suppress

from iceprint.verify.answers import answers_json
from iceprint.verify.bounds import MOST_MEMORY, MOST_SECONDS


def main() -> None:
    """A request on standard input, the answer as JSON on standard output."""
    _bound()
    from iceprint.errors import IceprintError  # noqa: PLC0415 - after the bounds
    from iceprint.verify.judge import identify, judge  # noqa: PLC0415 - after the bounds

    request = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
    told: dict[str, object]
    try:
        if request["ask"] == "identity":
            identity = identify(request["data"])
            told = {"claim": identity.claim, "edition": identity.edition, "trim": identity.trim}
        elif request["ask"] == "inspection":
            from iceprint.verify.exchange import inspected_json  # noqa: PLC0415 - `iceprint verify` needs neither
            from iceprint.verify.inspection import inspect  # noqa: PLC0415

            told = inspected_json(inspect(request["data"]))
        else:
            told = {"answers": answers_json(judge(request["data"], *request["promises"]))}
    except IceprintError as error:
        told = {"error": {"what": error.what, "remedy": error.remedy}}
    except MemoryError:
        told = {"error": {"what": "it needs more memory than a file may", "remedy": "make it again, with less in it"}}
    print(json.dumps(told))


def _bound() -> None:
    """Bound memory and time where the system can; the process that started this one counts the seconds too."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
