"""`iceprint build` as people run it: interrupted, side by side, on a full disk, in a terminal."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.command import iceprint
from tests.house.copies import CARD, SPANISH, Edit, copy_project, in_english

WORDS = ("build", "--material", "*-poster", "--edition", "text")
BOTH = ("build", "--material", "tip-card", "--edition", "all")
COMMAND = [sys.executable, "-m", "iceprint"]
LOCKS = (".iceprint/build.lock", ".iceprint/workers.lock")

pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What is in the output folder after a build that nothing interrupted."""
    project = copy_project(tmp_path_factory.mktemp("clean") / "project")
    assert iceprint(*WORDS, cwd=project).code == 0
    return everything(project)


def test_a_clean_build_is_whole(clean: dict[str, bytes]) -> None:
    texts = [name for name in clean if name.startswith("text/")]
    assert len(texts) > 20
    assert sorted(clean) == sorted([*texts, ".iceprint/record.jsonl", "manifest.json"])


@pytest.mark.parametrize("whole_group", [False, True], ids=["the command alone", "its workers too"])
@pytest.mark.parametrize("after", [0, 1, 5, 17], ids="after {} files".format)
def test_killed_at_any_moment_and_run_again_it_is_as_if_nothing_had_happened(
    after: int, *, whole_group: bool, project: Path, clean: dict[str, bytes]
) -> None:
    """Workers that outlive the command are waited for. What was announced is not built again."""
    announced = _killed(project, after, whole_group=whole_group)
    ran = iceprint(*WORDS, "--json", cwd=project)
    assert ran.code == 0, ran.said
    told = ran.json()
    again = {Path(file["file"]).name for file in told["written"]}
    assert (len(announced) >= after, again & announced) == (True, set())
    assert everything(project) == clean


def test_killed_again_and_again_it_still_ends(project: Path, clean: dict[str, bytes]) -> None:
    for _ in range(4):
        _killed(project, 2, whole_group=True)
    assert iceprint(*WORDS, cwd=project).code == 0
    assert everything(project) == clean


def test_words_that_change_between_a_killed_build_and_the_next_are_those_of_every_file(project: Path) -> None:
    _killed(project, 6, whole_group=False)
    in_english("report.label", '"Tell us what you saw"').make(project)
    iceprint(*WORDS, cwd=project)
    old = everything(project)
    assert iceprint(*WORDS, "--force", cwd=project).code in (0, 1, 5)  # the Spanish words are those of older English
    assert everything(project) == old


def test_drafts_of_the_dead_are_removed_and_those_of_the_living_are_not(project: Path) -> None:
    folder = project / "output" / "text"
    folder.mkdir(parents=True)
    (folder / ".dead.txt.4711.part").write_bytes(b"half")
    (folder / ".mine.part").write_bytes(b"not ours")
    living = f"""
import sys
from pathlib import Path
from iceprint.whole_file import _draft
with _draft(Path({str(folder)!r}) / "living.txt", b"whole") as draft:
    print(draft.name, flush=True)
    sys.stdin.readline()
    draft.replace(draft.with_name("living.txt"))
"""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", living], encoding="utf-8", **pipes) as writer:  # type: ignore[call-overload]
        name = writer.stdout.readline().strip()
        assert iceprint(*WORDS, cwd=project).code == 0
        assert {path.name for path in folder.glob(".*")} == {name, ".mine.part"}
        writer.communicate("go on\n")
    assert (folder / "living.txt").read_bytes() == b"whole"


def test_four_builds_at_once_make_every_file_once(project: Path, clean: dict[str, bytes]) -> None:
    builds = [_started(*WORDS, "--json", "--jobs", "2", cwd=project) for _ in range(4)]
    told = [json.loads(build.communicate()[0]) for build in builds]
    assert [build.returncode for build in builds] == [0] * 4
    files = sum(name.startswith("text/") for name in clean)
    assert sorted(each["summary"]["built"] for each in told) == [0, 0, 0, files]
    assert everything(project) == clean


def test_who_waits_for_another_build_says_so(project: Path) -> None:
    with _started(*WORDS, cwd=project) as first:
        assert first.stdout
        assert first.stdout.readline().startswith("built")
        ran = iceprint(*WORDS, cwd=project)
        assert "another build works in" in ran.err
        assert ran.code == 0
        first.communicate()


@pytest.mark.parametrize("blocks", [0, 1, 8, 40], ids="{} blocks".format)
def test_a_disk_that_fills_up_leaves_no_half_file(blocks: int, project: Path) -> None:
    """No file may be larger than so many blocks: a write fails in its midst, as on a disk without room."""
    limited = ["sh", "-c", f'ulimit -f {blocks}; exec "$@"', "sh", *COMMAND, *BOTH]
    ended = subprocess.run(limited, cwd=project, check=False, capture_output=True, encoding="utf-8")
    assert (ended.returncode, "Traceback" in ended.stderr) == (8, False), ended.stderr
    assert "File too large" in ended.stderr
    assert "to fix: make the folder writable" in ended.stderr
    written = everything(project)
    assert [name for name in written if name.endswith(".part")] == []
    ran = iceprint(*BOTH, cwd=project)
    assert ran.code == 0, ran.said
    whole = everything(project)
    finished = [name for name in written if not name.startswith((".", "manifest"))]
    assert [name for name in finished if written[name] != whole[name]] == []
    assert len(whole) == 8 + 2


def test_ctrl_c_ends_what_was_begun_and_keeps_it(project: Path, clean: dict[str, bytes]) -> None:
    with _started(*WORDS, cwd=project) as build:
        assert build.stdout
        build.stdout.readline()
        os.killpg(build.pid, signal.SIGINT)
        _, said = build.communicate()
    assert (build.returncode, said) == (130, "")
    found = everything(project)
    assert [name for name in found if name.endswith(".part")] == []
    assert [name for name in found if name.startswith("text/") and found[name] != clean[name]] == []
    assert iceprint(*WORDS, cwd=project).code == 0
    assert everything(project) == clean


def test_failures_are_kept_for_the_end_and_others_go_on(project: Path) -> None:
    Edit(SPANISH, r'(^msgctxt "human-trafficking\.card\.headline"\nmsgid ".*"\nmsgstr ").*(?=")', "{x}").make(project)
    ran = iceprint(*BOTH, cwd=project)
    assert ran.code == 5
    assert [line.split()[0] for line in ran.out.splitlines()[:8]] == ["built"] * 4 + ["refused"] * 4
    assert (
        ran.out.splitlines()[-1] == "4 built, 0 unchanged, 4 refused of 8 files: 1 material in 2 languages, 1 mistake"
    )
    assert re.findall(r"^    not made: (.*)$", ran.err, re.MULTILINE) == [
        "output/screen/tip-card.es.pdf",
        "output/press/tip-card.es.pdf",
        "output/large-print/tip-card.es.pdf",
        "output/text/tip-card.es.txt",
    ]
    manifest = json.loads((project / "output" / "manifest.json").read_text("utf-8"))
    assert [file["file"] for file in manifest["files"]] == [
        "large-print/tip-card.en.pdf",
        "press/tip-card.en.pdf",
        "screen/tip-card.en.pdf",
        "text/tip-card.en.txt",
    ]


def test_the_table_counts_each_edition(project: Path) -> None:
    iceprint("build", "--material", "tip-card", "--lang", "es", "--edition", "screen", cwd=project)
    ran = iceprint(*BOTH, "--lang", "es", cwd=project)
    rows = [line.split() for line in ran.out.splitlines()]
    assert rows[3:8] == [
        ["edition", "built", "unchanged", "refused"],
        ["screen", "0", "1", "0"],
        ["press", "1", "0", "0"],
        ["large-print", "1", "0", "0"],
        ["text", "1", "0", "0"],
    ]


def test_a_terminal_shows_a_bar_and_no_line_for_each_file(project: Path) -> None:
    shown = _in_a_terminal([*COMMAND, *WORDS], project)
    assert "\r[########################] " in shown
    assert "\x1b" not in shown, "no colours, no codes"
    lines = [line.rpartition("\r")[2] for line in shown.replace("\r\n", "\n").splitlines()]
    assert not any(line.startswith("built") for line in lines)
    assert lines[-1].endswith("0 mistakes")


def test_a_terminal_that_can_do_nothing_gets_lines(project: Path) -> None:
    shown = _in_a_terminal([*COMMAND, *BOTH, "--lang", "en"], project, term="dumb")
    assert len(re.findall(r"^built ", shown.replace("\r\n", "\n"), re.MULTILINE)) == 4
    assert "[#" not in shown


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "1e3", "999", "٣", ""])
def test_a_number_of_jobs_that_is_none_is_refused(jobs: str, project: Path) -> None:
    ran = iceprint("build", f"--jobs={jobs}", cwd=project)
    assert ran.code == 2
    assert "is not a number of processes from 1 to 256" in ran.err
    assert not (project / "output").exists()


def test_a_link_in_place_of_the_record_is_refused(project: Path, tmp_path: Path) -> None:
    (project / "output").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (project / "output" / ".iceprint").symlink_to(tmp_path / "elsewhere")
    ran = iceprint(*WORDS, cwd=project)
    assert ran.code == 8
    assert "a symbolic link stands where builds keep their record" in ran.err
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_file_in_place_of_the_output_folder_is_an_error(project: Path) -> None:
    (project / "output").write_bytes(b"a file")
    ran = iceprint(*WORDS, cwd=project)
    assert (ran.code, "to fix: " in ran.err) == (8, True)


def test_other_materials_may_be_broken(project: Path) -> None:
    """Only what is asked for is read."""
    (project / CARD).write_text("rubbish", "utf-8")
    assert iceprint(*WORDS, cwd=project).code == 0
    assert iceprint("build", "--edition", "text", cwd=project).code == 3


def everything(project: Path) -> dict[str, bytes]:
    """All that is in the output folder, hidden or not, but for locks."""
    output = project / "output"
    found = {path.relative_to(output).as_posix(): path for path in sorted(output.rglob("*")) if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if name not in LOCKS}


def _killed(project: Path, after: int, *, whole_group: bool) -> set[str]:
    """Kill a build when it has announced so many files. Returns the names of all that it has announced."""
    with _started(*WORDS, "--jobs", "2", cwd=project) as build:
        assert build.stdout
        lines = [build.stdout.readline() for _ in range(after)]
        while not (project / "output" / LOCKS[0]).exists():
            assert build.poll() is None
        (os.killpg if whole_group else os.kill)(build.pid, signal.SIGKILL)
        lines += build.stdout.readlines()
    return {Path(line.split()[1]).name for line in lines if line.startswith("built")}


def _started(*words: str, cwd: Path) -> subprocess.Popen[str]:
    """The command in a process group of its own."""
    pipe = subprocess.PIPE
    command = [*COMMAND, *words]
    return subprocess.Popen(command, cwd=cwd, stdout=pipe, stderr=pipe, encoding="utf-8", start_new_session=True)


def _in_a_terminal(command: list[str], cwd: Path, term: str = "xterm") -> str:
    """What a command shows on a terminal of its own."""
    ours, theirs = pty.openpty()
    environment = os.environ | {"TERM": term}
    process = subprocess.Popen(command, cwd=cwd, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    shown = b"".join(_read(ours))
    os.close(ours)
    assert process.wait() == 0
    return shown.decode("utf-8")


def _read(descriptor: int) -> Iterator[bytes]:
    while True:
        select.select([descriptor], [], [])
        try:
            data = os.read(descriptor, 1 << 16)
        except OSError:  # Linux: the other end is closed
            return
        if not data:
            return
        yield data
