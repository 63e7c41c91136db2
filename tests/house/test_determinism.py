"""Same input, same bytes: whoever builds, wherever, whenever, in whatever order. Law 5, and SOURCE_DATE_EPOCH."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
import yaml

from tests.house.command import iceprint
from tests.house.copies import LANGUAGES, NAMES, ROOT, copy_project, editions

# Dates, and the identity of one instance, which is made from all other bytes.
_DATE = re.compile(rb"D:\d{14}Z|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ|<xmpMM:InstanceID>[^<]*")

SETTINGS_OF_REPORTLAB = {
    "other settings": "pageCompression = 0\nuseA85 = 1\ndefaultPageSize = 'letter'\ndocumentLang = 'x'\n",
    "settings that are wrong": "defaultPageSize = (1, 1)\n",
    "settings that cannot be read": "this is not Python\n",
    "settings that end the program": "raise SystemExit(0)\n",
}


@dataclass(frozen=True, slots=True)
class Circumstance:
    """Something that differs between two people who build the same card."""

    env: Mapping[str, str] = field(default_factory=dict)
    order: tuple[str, ...] = (",".join(LANGUAGES),)  # of languages, one process each
    folder: str = "."  # below the project
    umask: int = -1


CIRCUMSTANCES = {
    "hash seed 0": Circumstance({"PYTHONHASHSEED": "0"}),
    "hash seed 4242": Circumstance({"PYTHONHASHSEED": "4242"}),
    "a day ahead": Circumstance({"TZ": "Pacific/Kiritimati"}),
    "a day behind": Circumstance({"TZ": "America/Adak"}),
    "no locale and ASCII": Circumstance({"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    "Turkish locale": Circumstance({"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}),
    "German locale": Circumstance({"LC_ALL": "", "LANG": "de_DE.ISO-8859-1", "LANGUAGE": "de"}),
    "languages in another order": Circumstance(order=(",".join(reversed(LANGUAGES)),)),
    "each language on its own": Circumstance(order=tuple(reversed(LANGUAGES))),
    "from a folder inside the project": Circumstance(folder="content/materials"),
    "nobody else may read": Circumstance(umask=0o077),
    "everybody may write": Circumstance(umask=0o000),
    "reportlab told otherwise by the environment": Circumstance(
        {"RL_pageCompression": "0", "RL_invariant": "0", "RL_useA85": "1", "RL_rtlSupport": "1", "RL_verbose": "1"}
    ),
    "reportlab told nonsense by the environment": Circumstance({"RL_defaultPageSize": "nonsense", "RL_invariant": "?"}),
    "Python without asserts": Circumstance({"PYTHONOPTIMIZE": "1"}),
    "a narrow terminal without colour": Circumstance({"COLUMNS": "20", "TERM": "dumb", "NO_COLOR": "1"}),
}


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return _build(copy_project(tmp_path_factory.mktemp("first") / "project"), Circumstance())


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return _dated(copy_project(tmp_path_factory.mktemp("dated") / "project"), 1_600_000_000)


def test_every_language_is_built_for_every_use(expected: dict[str, bytes]) -> None:
    assert set(expected) == set(NAMES)


@pytest.mark.parametrize("circumstance", CIRCUMSTANCES.values(), ids=CIRCUMSTANCES)
def test_the_bytes_are_the_same_with(circumstance: Circumstance, expected: dict[str, bytes], tmp_path: Path) -> None:
    assert _differing(_build(copy_project(tmp_path / "project"), circumstance), expected) == []


@pytest.mark.parametrize("settings", SETTINGS_OF_REPORTLAB.values(), ids=SETTINGS_OF_REPORTLAB)
def test_the_bytes_are_the_same_in_a_home_with_reportlabs(
    settings: str, expected: dict[str, bytes], tmp_path: Path
) -> None:
    """On import reportlab runs this file in the home folder, meant for programs that use its canvas."""
    (tmp_path / ".reportlab_settings").write_text(settings, encoding="utf-8")
    home = Circumstance({"HOME": str(tmp_path)})
    assert _differing(_build(copy_project(tmp_path / "project"), home), expected) == []


def test_the_bytes_are_the_same_over_an_older_file(expected: dict[str, bytes], tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    for name in expected:
        path = project / "output" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"old" * 100_000)
    assert _differing(_build(project, Circumstance()), expected) == []


def test_the_bytes_are_the_same_from_the_repository_itself(expected: dict[str, bytes], tmp_path: Path) -> None:
    built = _all_languages(tmp_path / "out", {})
    assert _differing({name: built[name] for name in expected}, expected) == []


def test_the_bytes_of_all_languages_are_the_same_in_another_process(tmp_path: Path) -> None:
    first = _all_languages(tmp_path / "first", {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu"})
    second = _all_languages(tmp_path / "second", {"PYTHONHASHSEED": "2", "LC_ALL": "C"})
    card = yaml.safe_load((ROOT / "content" / "materials" / "tip-card.yaml").read_text("utf-8"))
    assert len(first) == len(card["languages"]) * len(NAMES) / len(LANGUAGES)
    assert _differing(second, first) == []


def _all_languages(output: Path, env: dict[str, str]) -> dict[str, bytes]:
    words = ("card", "--lang", "all", "--edition", "all", "--project", ROOT, "--output", output)
    assert iceprint(*words, cwd=output.parent, env=env).code == 0
    return editions(output)


@pytest.mark.parametrize("seconds", [0, 1_700_000_000, 253_402_300_799])
def test_source_date_epoch_is_the_date_of_the_file_and_changes_nothing_else(
    seconds: int, dated: dict[str, bytes], tmp_path: Path
) -> None:
    built = _dated(copy_project(tmp_path / "project"), seconds)
    for name, data in built.items():
        assert _dates(data) == {datetime.fromtimestamp(seconds, UTC)}, name
        assert data != dated[name]
        assert _without_dates(data) == _without_dates(dated[name]), name


def test_the_identity_of_a_file_follows_its_content(dated: dict[str, bytes]) -> None:
    identities = {_identity(data) for data in dated.values()}
    assert len(identities) == len(dated)


@pytest.mark.parametrize(
    "seconds",
    ["", "abc", "-1", "+1", "1e9", "1.5", " 5", "5 ", "1_000", "0x10", "٣", "²", "253402300800", "9" * 5000],
    ids=ascii,
)
def test_a_malformed_source_date_epoch_is_refused(seconds: str, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    ran = iceprint("card", "--lang", "es", cwd=project, env={"SOURCE_DATE_EPOCH": seconds})
    assert ran.code == 10
    assert "SOURCE_DATE_EPOCH" in ran.err
    assert "to fix:" in ran.err
    assert max(map(len, ran.err.splitlines())) < 200
    assert not (project / "output").exists()


def _build(project: Path, circumstance: Circumstance) -> dict[str, bytes]:
    for languages in circumstance.order:
        words = ("card", "--lang", languages, "--edition", "all")
        here = project / circumstance.folder
        ran = iceprint(*words, cwd=here, env=circumstance.env, umask=circumstance.umask)
        assert ran.code == 0, ran.err
    return editions(project / "output")


def _dated(project: Path, seconds: int) -> dict[str, bytes]:
    """The files that have a date: plain text has none."""
    built = _build(project, Circumstance({"SOURCE_DATE_EPOCH": str(seconds)}))
    return {name: data for name, data in built.items() if name.endswith(".pdf")}


def _differing(built: dict[str, bytes], expected: dict[str, bytes]) -> list[str]:
    """The names whose bytes differ: shorter to read than the bytes."""
    return sorted(name for name in built.keys() | expected.keys() if built.get(name) != expected.get(name))


def _dates(data: bytes) -> set[datetime]:
    """All dates that a file gives of itself: in its document information and in its metadata."""
    with pikepdf.open(BytesIO(data)) as pdf:
        found = [datetime.strptime(str(pdf.docinfo[key]), "D:%Y%m%d%H%M%S%z") for key in ("/CreationDate", "/ModDate")]
        metadata = pdf.open_metadata()
        found += [datetime.fromisoformat(metadata[key]) for key in ("xmp:CreateDate", "xmp:ModifyDate")]
    return set(found)


def _identity(data: bytes) -> bytes:
    with pikepdf.open(BytesIO(data)) as pdf:
        return bytes(pdf.trailer["/ID"][0])


def _without_dates(data: bytes) -> list[bytes]:
    """Every object of a file, unpacked, without its dates."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return [_DATE.sub(b"date", _unpacked(each)) for each in pdf.objects if not _is_wrapping(each)]


def _is_wrapping(each: pikepdf.Object) -> bool:
    """True for a bundle of objects, which are listed one by one as well, and for the table of all objects."""
    return isinstance(each, pikepdf.Stream) and each.get("/Type") in ("/ObjStm", "/XRef")


def _unpacked(each: pikepdf.Object) -> bytes:
    if isinstance(each, pikepdf.Stream):
        return each.stream_dict.unparse() + each.read_bytes()
    return each.unparse()
