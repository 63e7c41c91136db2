"""One build at a time in an output folder, and none before the last worker of a dead one has gone."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from iceprint.errors import OutputError
from iceprint.run.claim import at_work, claimed

HOLDER = """
import sys
from pathlib import Path
from iceprint.run import claim
with {hold}:
    print("held", flush=True)
    sys.stdin.readline()
"""
HOLDS = {
    "another build": "claim.claimed(Path(sys.argv[1]), lambda: None)",
    "a worker that nobody leads any more": "claim.at_work(Path(sys.argv[1]))",
}


@contextmanager
def holding(folder: Path, hold: str) -> Iterator[subprocess.Popen[str]]:
    """Another process that has taken a lock, until it is told to go on or killed."""
    command = [sys.executable, "-c", HOLDER.format(hold=hold), str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        yield holder


@pytest.mark.parametrize("hold", HOLDS.values(), ids=HOLDS)
def test_a_build_waits_for(hold: str, tmp_path: Path) -> None:
    with holding(tmp_path, hold) as holder:
        seen: list[int | None] = []

        def go_on() -> None:
            seen.append(holder.poll())
            holder.communicate("\n")

        with claimed(tmp_path, go_on):
            assert seen == [None], "it said that it waits, while the other was there"
            assert holder.poll() == 0


@pytest.mark.parametrize("hold", HOLDS.values(), ids=HOLDS)
def test_the_locks_of_the_dead_are_free(hold: str, tmp_path: Path) -> None:
    with holding(tmp_path, hold) as holder:
        holder.kill()
        holder.wait()
    with claimed(tmp_path, lambda: pytest.fail("nobody is there to wait for")):
        pass


def test_workers_of_the_build_itself_do_not_wait(tmp_path: Path) -> None:
    with claimed(tmp_path, lambda: None), holding(tmp_path, HOLDS["a worker that nobody leads any more"]) as worker:
        worker.communicate("\n")
        with at_work(tmp_path):
            pass


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError) as caught, claimed(tmp_path / "file" / "output", lambda: None):
        pass
    assert "--output" in caught.value.remedy
