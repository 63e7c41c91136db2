"""Output profiles: what a print shop may send us, and what no press file may hold."""

from __future__ import annotations

import hashlib
import re
import zlib
from pathlib import Path

import pytest

from iceprint.catalog.profiles import MOST_BYTES, SHIPPED, read_condition, shipped_condition
from iceprint.errors import Place, ProjectError
from iceprint.project import PACKAGE
from tests.specimens.profiles import profile
from tests.unit.catalog.desk import Desk, complaints

WHERE = Place("iceprint.yaml", 7)
VERSION_4 = b"mluc\0\0\0\0\0\0\0\1\0\0\0\x0cenUS\0\0\0\x12\0\0\0\x1c" + "Our press".encode("utf-16-be")


def test_the_shipped_profile_is_the_one_that_its_readme_describes() -> None:
    said = (PACKAGE / "data" / "icc" / "README.md").read_text("utf-8")
    deflated = SHIPPED.read_bytes()
    for data in (deflated, zlib.decompress(deflated)):
        assert hashlib.sha256(data).hexdigest() in said
    assert shipped_condition().deflated_profile == deflated


def test_the_shipped_profile_passes_the_checks_of_any_other(tmp_path: Path) -> None:
    (tmp_path / "fogra.icc").write_bytes(zlib.decompress(SHIPPED.read_bytes()))
    assert read_condition(tmp_path / "fogra.icc", WHERE).description == "FOGRA39L Coated"


@pytest.mark.parametrize(
    ("made", "name"),
    [
        (profile(), "Our press"),
        (profile(version=4, description=VERSION_4), "Our press"),
        (profile(description=b"text\0\0\0\0Our press"), "shop"),
        (profile(description=b""), "shop"),
        (profile(description=b"desc\0\0\0\0\xff\xff\xff\xffOur press"), "Our press"),
    ],
)
def test_a_profile_of_a_press_is_kept_whole_under_the_name_in_it(tmp_path: Path, made: bytes, name: str) -> None:
    (tmp_path / "shop.icc").write_bytes(made)
    condition = read_condition(tmp_path / "shop.icc", WHERE)
    assert (condition.identifier, condition.registry, condition.description) == ("Custom", None, name)
    assert zlib.decompress(condition.deflated_profile) == made


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (b"", "is not an ICC profile"),
        (b"%PDF-1.7" * 40, "is not an ICC profile"),
        (profile()[:-1], f"it says that it has {len(profile())} bytes, and has {len(profile()) - 1}"),
        (profile(version=5), "is of ICC version 5"),
        (profile(device=b"mntr", space=b"RGB "), "is a profile of class mntr, not one of a printer"),
        (profile(space=b"RGB "), "is for RGB, not for CMYK"),
        (profile(space=b"\xff\0\n!"), "not for CMYK"),
        (profile(tables=(b"A2B0",)), "lacks the table from colours to inks"),
        (profile(tables=(b"B2A0",)), "lacks the table from inks to colours"),
        (profile()[:128] + b"\xff\xff\xff\xff" + profile()[132:], "its table of tags is longer than the file"),
        (profile()[:128] + b"\0\0\0\0" + profile()[132:], "its table of tags is longer than the file"),
        (profile()[:136] + b"\xff" + profile()[137:], "some of its tags lie outside the file"),
        (b"\0" * (MOST_BYTES + 1), "has more than 16 MB"),
    ],
)
def test_what_is_no_profile_for_our_inks_is_refused_with_whom_to_ask(tmp_path: Path, made: bytes, words: str) -> None:
    (tmp_path / "shop.icc").write_bytes(made)
    with pytest.raises(ProjectError, match=rf"shop\.icc .*{re.escape(words)}") as caught:
        read_condition(tmp_path / "shop.icc", WHERE)
    assert caught.value.where == WHERE
    assert "ask the print shop" in caught.value.remedy


@pytest.mark.parametrize("name", ["no-such.icc", "."])
def test_a_profile_that_cannot_be_read_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ProjectError, match="cannot be read"):
        read_condition(tmp_path / name, WHERE)


def test_a_project_names_its_profile_by_a_path_from_its_folder(desk: Desk) -> None:
    assert desk.library().condition == shipped_condition()
    desk.change("iceprint.yaml", "languages:", "press: {output_profile: shop/ours.icc}\nlanguages:")
    with pytest.raises(ProjectError, match=r"ours\.icc cannot be read") as caught:
        _ = desk.library().condition
    assert caught.value.where == Place("iceprint.yaml", 4)
    (desk.root / "shop").mkdir()
    (desk.root / "shop" / "ours.icc").write_bytes(profile())
    assert desk.library().condition.description == "Our press"


def test_a_project_names_spot_inks(desk: Desk) -> None:
    desk.change("iceprint.yaml", "languages:", "press: {spots: {brand: PANTONE 3165 C}}\nlanguages:")
    inks = desk.library().inks
    assert inks["brand"].separation == "PANTONE 3165 C"
    assert inks["text"].separation is None


@pytest.mark.parametrize(
    ("spots", "words"),
    [
        ("{brand: All}", '"brand" is "All", which is a process ink or a reserved name'),
        ("{brand: cyan}", "which is a process ink or a reserved name"),
        ("{brand: 'PANTONE\u00a03165'}", "is no name for a spot ink"),
        ("{brand: 'PANTONE (3165)'}", "is no name for a spot ink"),
        (f"{{brand: {'a' * 61}}}", "is no name for a spot ink"),
        ("{brand: 3165}", '"brand" must be text'),
        ("{text: HKS 43 K}", '"text" is no ink that can be a spot ink'),
        ("{paper: HKS 43 K}", '"paper" is no ink that can be a spot ink'),
        ("{bran: HKS 43 K}", '"bran" is no ink that can be a spot ink | did you mean "brand"?'),
        ("{brand: HKS 43 K, mist: hks 43 k}", 'the spot ink "hks 43 k" stands for "brand" already'),
    ],
)
def test_a_spot_ink_that_a_shop_could_misread_is_refused(desk: Desk, spots: str, words: str) -> None:
    desk.change("iceprint.yaml", "languages:", f"press: {{spots: {spots}}}\nlanguages:")
    mistakes = complaints(lambda: desk.library().inks)
    assert [mistake for mistake in mistakes if mistake.startswith("iceprint.yaml:4: ") and words in mistake]


def test_all_wrong_spot_inks_are_told_at_once(desk: Desk) -> None:
    desk.change("iceprint.yaml", "languages:", "press: {spots: {a: HKS 1 K, b: HKS 2 K}}\nlanguages:")
    assert len(complaints(lambda: desk.library().inks)) == 2


def test_a_check_of_the_project_finds_wrong_spot_inks_and_profiles(desk: Desk) -> None:
    press = "press: {output_profile: shop/ours.icc, spots: {a: HKS 1 K}}"
    desk.change("iceprint.yaml", "languages:", f"{press}\nlanguages:")
    found = [mistake.where for mistake in desk.check().errors]
    assert found == [Place("iceprint.yaml", 4)] * 2
