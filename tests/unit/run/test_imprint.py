"""Editions of partners: printed, built, verified, recalled and released like all others, under names of their own."""

from __future__ import annotations

import re
import shutil
import zlib
from pathlib import Path

import pikepdf
import pytest
import qrcode

from iceprint.errors import ContentError, FactError, FitError, Place, UsageError, VerificationError
from iceprint.impose.marks import plates
from iceprint.model.build import Built, State
from iceprint.model.edition import Use
from iceprint.model.job import Job
from iceprint.model.material import ProductKind
from iceprint.model.output_condition import OutputCondition
from iceprint.model.page import Bitmap, Page
from iceprint.model.units import Box
from iceprint.model.verdict import Result
from iceprint.report.ledger import where_json, where_lines
from iceprint.run.batch import print_kind
from iceprint.run.build import Wish, build
from iceprint.run.identifier import Named, file_name, parts_of_identifier
from iceprint.run.recipe import print_edition
from iceprint.run.verification import verify_files
from iceprint.run.where import find_fact, where_printed
from tests.specimens import eyes
from tests.specimens.logos import HARBOR, HARBOR_PRESS
from tests.specimens.pictures import harbor, in_cmyk, jpeg, on_white, png, press_profile, with_segment
from tests.specimens.profiles import profile
from tests.unit.run.shelf import ROOT, TEXT, Witness, change, library_of, names, project_of

pytestmark = pytest.mark.slow
LIST = "content/partners/north.csv"
LOGO, PRESS = "content/partners/harbor.svg", "content/partners/harbor.press.yaml"
POSTER = "tip-line-poster"
ROWS = "id,name,fact,logo\nharbor-house,Harbor House,harbor,harbor.svg\ncasa,Casa Ayuda,casa,\n"
FACTS = """\
facts:

  harbor:
    kind: phone
    printed: "1-617-555-0123"
    dial: "+16175550123"
    owner: Harbor House
    source: Letter
    verified: null

  casa:
    kind: phone
    printed: "1-413-555-0188"
    dial: "+14135550188"
    owner: Casa Ayuda
    source: Letter
    verified: null
"""
BOTH = [f"{POSTER}.en.harbor-house", f"{POSTER}.en.casa"]


@pytest.fixture
def shelf(project: Path) -> Path:
    """The TIP card and a poster in English and Spanish, with two partners."""
    for name in ("tip-card", POSTER):
        file = project / "content" / "materials" / f"{name}.yaml"
        shutil.copy(ROOT / "content" / "materials" / f"{name}.yaml", file)
        change(file, r"^languages: .*$", "languages: [en, es]")
    change(project / "content" / "facts.yaml", r"^facts:\n", FACTS)
    (project / "content" / "partners").mkdir()
    for name, text in ((LIST, ROWS), (LOGO, HARBOR), (PRESS, HARBOR_PRESS)):
        (project / name).write_text(text, "utf-8")
    return project


def built(
    folder: Path, job: Job = TEXT, tags: tuple[str, ...] = ("en",), pattern: str = "*", *, of: str = LIST
) -> Built:
    """A build for all partners of a list; without one, of the ordinary editions."""
    partners = tuple(library_of(folder).partners(folder / of).values()) if of else ()
    return build(project_of(folder), Wish(pattern, tags, job, partners=partners), Witness().watcher())


def texts(*editions: str) -> list[str]:
    return [f"text/{name}.txt" for name in editions]


def test_an_identifier_knows_its_partner() -> None:
    casa = Named("a-card", "es", partner="casa")
    assert parts_of_identifier("a-card.es.casa") == casa
    assert parts_of_identifier("a-card.es.casa.large-print") == casa._replace(use=Use.LARGE_PRINT)
    assert parts_of_identifier("a-card.es+en") == Named("a-card", "es+en")
    assert parts_of_identifier("a-card.es.text") == Named("a-card", "es", Use.TEXT)
    assert parts_of_identifier("a-card.es.us-ca", rules=["us-ca"]) == Named("a-card", "es", rule="us-ca")
    for strange in ("", "a-card", ".es", "text", ".."):
        assert parts_of_identifier(strange).material == ""
    for strange in ("a.b.c.d", "../../a.es", "....", "a.es.proof"):
        assert parts_of_identifier(strange).partner == ""
    assert file_name("a-card.es.casa", Use.PRESS) == "press/a-card.es.casa.pdf"


def test_every_partner_has_files_of_its_own(shelf: Path) -> None:
    library = library_of(shelf)
    partners = tuple(library.partners(shelf / LIST).values())
    outcome = print_kind(library, ProductKind.POSTER, (POSTER,), ("en", "es"), TEXT, partners)
    assert outcome.errors == ()
    assert [path.name for path, _ in outcome.written] == [
        f"{POSTER}.{tag}.{partner}.txt" for tag in ("en", "es") for partner in ("harbor-house", "casa")
    ]


def test_a_product_without_an_imprint_is_refused_once(shelf: Path) -> None:
    library = library_of(shelf)
    partners = tuple(library.partners(shelf / LIST).values())
    outcome = print_kind(library, ProductKind.CARD, ("tip-card",), ("en", "es"), TEXT, partners)
    assert outcome.written == ()
    (error,) = outcome.errors
    assert isinstance(error, UsageError)
    assert error.what == '"tip-card" cannot be printed for a partner: its design has no imprint'


def test_a_build_takes_what_has_an_imprint_and_nothing_else(shelf: Path) -> None:
    assert names(built(shelf), State.BUILT) == texts(*BOTH)
    with pytest.raises(UsageError, match=r'no material like "tip-c.*" can be printed for a partner'):
        built(shelf, pattern="tip-card")


def test_what_is_unchanged_is_not_made_again(shelf: Path) -> None:
    built(shelf)
    assert names(built(shelf), State.UNCHANGED) == texts(*BOTH)


def test_partners_and_ordinary_editions_do_not_disturb_each_other(shelf: Path) -> None:
    built(shelf)
    assert names(built(shelf, of=""), State.BUILT) == texts("tip-card.en", f"{POSTER}.en")
    assert names(built(shelf), State.UNCHANGED) == texts(*BOTH)
    assert names(built(shelf, of=""), State.UNCHANGED) == texts("tip-card.en", f"{POSTER}.en")


@pytest.mark.parametrize(
    ("file", "old", "new", "changed"),
    [
        (LOGO, 'width="60"', 'width="59"', BOTH[:1]),
        (PRESS, r"\[90, 55, 5, 0\]", "[91, 55, 5, 0]", BOTH[:1]),
        ("content/facts.yaml", r"1-413-555-0188(.*\n.*)4135550188", r"1-413-555-0199\g<1>4135550199", BOTH[1:]),
        (LIST, "^casa,", "casa-2,", [f"{POSTER}.en.casa-2"]),
    ],
    ids=["a logo", "its inks", "a number", "an id"],
)
def test_exactly_what_prints_a_change_is_made_again(
    file: str, old: str, new: str, changed: list[str], shelf: Path
) -> None:
    job = Job((Use.TEXT,))
    built(shelf, job)
    change(shelf / file, old, new)
    assert names(built(shelf, job), State.BUILT) == texts(*changed)


def test_the_press_gets_the_inks_that_the_owner_of_the_logo_named(shelf: Path) -> None:
    library = library_of(shelf)
    partner = library.partners(shelf / LIST)["harbor-house"]
    (made,) = print_edition(library, POSTER, "en", Job((Use.PRESS,), marks=True), partner)
    assert made.name == f"press/{POSTER}.en.harbor-house.pdf"
    with eyes.opened(made.data) as pdf:
        forms = [form.read_bytes() for form in pdf.pages[0].Resources.XObject.values()]
    (logo,) = (form for form in forms if b" k\n" in form)
    assert re.findall(rb"([\d. ]+) k\n", logo) == [b" 0.9 0.55 0.05 0", b" 0 0.35 1 0", b" 0 0 0 0"]
    assert b"\nf*\n" in logo, "the ring has its hole by the rule of its drawing"


def test_a_logo_with_more_ink_than_the_paper_takes_is_refused(shelf: Path) -> None:
    change(shelf / PRESS, r"\[90, 55, 5, 0\]", "[95, 95, 60, 45]")
    library = library_of(shelf)
    with pytest.raises(ContentError, match="the logo has 295 % of ink, and letter-poster takes 280 %"):
        print_edition(library, POSTER, "en", TEXT, library.partners(shelf / LIST)["harbor-house"])


def with_picture(shelf: Path, content: bytes, name: str = "harbor.png") -> None:
    (shelf / "content" / "partners" / name).write_bytes(content)
    change(shelf / LIST, r"(Harbor House,harbor),.*$", rf"\1,{name}")


PICTURES = {
    "colour": png(harbor()),
    "gray": png(harbor().convert("LA")),
    "line art": png(harbor(3000).convert("L").point([0] * 130 + [255] * 126).convert("1")),
    "photo": jpeg(on_white(harbor())),
    "inks": jpeg(in_cmyk(), icc_profile=press_profile(), subsampling=0),
}
SPACES = {Use.SCREEN: ("/DeviceRGB", "/DeviceGray"), Use.PRESS: ("/DeviceCMYK", "/DeviceGray")}


@pytest.mark.parametrize("use", [Use.SCREEN, Use.PRESS])
@pytest.mark.parametrize("kind", PICTURES)
def test_a_picture_of_pixels_keeps_every_promise_of_a_finished_file(
    kind: str, use: Use, shelf: Path, tmp_path: Path
) -> None:
    with_picture(shelf, PICTURES[kind])
    library = library_of(shelf)
    (made,) = print_edition(library, POSTER, "es", Job((use,)), library.partners(shelf / LIST)["harbor-house"])
    file = tmp_path / "poster.pdf"
    file.write_bytes(made.data)
    (verdict,) = verify_files(library_of(shelf), [file])
    assert [answer for answer in verdict.answers if answer.result is not Result.PASSED] == []
    with eyes.opened(made.data) as pdf:
        (image,) = (each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Width"))
        assert image.ColorSpace == SPACES[use][kind in {"gray", "line art"}]
        assert image.BitsPerComponent == (1 if kind == "line art" else 8)
        assert set(image.keys()) == {
            *("/Type", "/Subtype", "/Width", "/Height", "/ColorSpace", "/BitsPerComponent", "/Filter", "/Length")
        }


def test_the_inks_of_a_picture_are_those_of_the_press_of_the_job(shelf: Path) -> None:
    with_picture(shelf, PICTURES["colour"])
    other = OutputCondition("Custom", "Our press", None, zlib.compress(profile()))
    assert library_of(shelf).partners(shelf / LIST)
    with pytest.raises(ContentError, match='profile of the press, "Our press"'):
        library_of(shelf).partners(shelf / LIST, other)


def test_the_same_picture_gives_the_same_bytes(shelf: Path) -> None:
    with_picture(shelf, PICTURES["photo"])

    def made() -> bytes:
        library = library_of(shelf)
        partner = library.partners(shelf / LIST)["harbor-house"]
        return print_edition(library, POSTER, "en", Job((Use.PRESS,)), partner)[0].data

    first = made()
    (shelf / "content" / "partners" / "harbor.png").write_bytes(with_segment(PICTURES["photo"], 0xFE, b"a note"))
    assert made() == first


@pytest.mark.parametrize(("kind", "wanted"), [("gray", ("Black",)), ("colour", ("Cyan", "Magenta", "Yellow", "Black"))])
def test_the_slug_line_knows_the_plates_of_a_picture(kind: str, wanted: tuple[str, ...], shelf: Path) -> None:
    with_picture(shelf, PICTURES[kind])
    library = library_of(shelf)
    logo = library.partners(shelf / LIST)["harbor-house"].logo
    assert logo
    assert logo.pixels
    page = Page("logo", (Bitmap(Box(0, 0, 9, 9), logo.pixels),), ())
    assert plates(page, library.inks) == wanted


def test_a_picture_that_is_too_coarse_for_a_piece_is_refused_with_what_it_needs(shelf: Path) -> None:
    with_picture(shelf, png(harbor(200)))
    library = library_of(shelf)
    with pytest.raises(FitError) as refusal:
        print_edition(library, POSTER, "en", Job((Use.SCREEN,)), library.partners(shelf / LIST)["harbor-house"])
    assert refusal.value.where == Place("content/partners/harbor.png")
    found = re.fullmatch(
        r"the logo is ([\d.]+) x ([\d.]+) mm on this piece, and has (\d+) pixels to the inch", refusal.value.what
    )
    assert found
    width, height, ppi = map(float, found.groups())
    assert width / height == pytest.approx(400 / 240, abs=0.02)
    assert ppi == pytest.approx(160 / width * 25.4, abs=1)
    wanted = re.match(r"ask for a picture of (\d+) x (\d+) pixels or more", refusal.value.remedy)
    assert wanted
    with_picture(shelf, png(harbor(int(wanted[1]) + 1)), "fine.png")
    library = library_of(shelf)
    assert print_edition(library, POSTER, "en", TEXT, library.partners(shelf / LIST)["harbor-house"])


def test_a_code_in_a_logo_leads_nowhere(shelf: Path) -> None:
    """Whoever scans the piece is to get where the ledger says, and nowhere else."""
    code = qrcode.make("https://example.com/elsewhere").get_image().convert("L").resize((800, 800))
    gray = code.point([40] * 128 + [255] * 128)
    with_picture(shelf, png(gray))
    library = library_of(shelf)
    with pytest.raises(VerificationError) as refusal:
        print_edition(library, POSTER, "en", Job((Use.SCREEN,)), library.partners(shelf / LIST)["harbor-house"])
    assert "a picture holds a QR code that nobody promised: it reads https://example.com/elsewhere" in str(
        refusal.value
    )
    assert "take the code out of the logo" in refusal.value.remedy


def test_inks_of_a_picture_that_the_paper_does_not_take_are_refused(shelf: Path) -> None:
    with_picture(shelf, jpeg(in_cmyk((255, 230, 140, 110)), icc_profile=press_profile(), subsampling=0))
    library = library_of(shelf)
    with pytest.raises(ContentError, match=r"the logo has 29\d % of ink, and letter-poster takes 280 %"):
        print_edition(library, POSTER, "en", TEXT, library.partners(shelf / LIST)["harbor-house"])


def test_a_changed_picture_is_printed_again_and_a_note_in_it_changes_nothing(shelf: Path) -> None:
    with_picture(shelf, PICTURES["photo"])
    built(shelf)
    path = shelf / "content" / "partners" / "harbor.png"
    path.write_bytes(with_segment(PICTURES["photo"], 0xFE, b"a note"))
    assert names(built(shelf), State.UNCHANGED) == texts(*BOTH)
    path.write_bytes(PICTURES["gray"])
    assert names(built(shelf), State.BUILT) == texts(BOTH[0])


def test_a_fact_that_went_away_meanwhile_is_missed(shelf: Path) -> None:
    partner = library_of(shelf).partners(shelf / LIST)["casa"]
    change(shelf / "content" / "facts.yaml", r"^  casa:$", "  house:")
    with pytest.raises(FactError, match='"casa" is no fact'):
        print_edition(library_of(shelf), POSTER, "en", TEXT, partner)


def test_nothing_is_released_without_a_verified_number(shelf: Path) -> None:
    for fact in library_of(shelf).ledger.facts.values():
        if fact.id != "casa" and not fact.disputed and fact.verified is None:
            verified = "    verified: {by: A, on: 2026-11-20, evidence: called}"
            change(
                shelf / "content" / "facts.yaml",
                rf"^(  {fact.id}:\n(?:    .*\n)*?)    verified: null$",
                rf"\1{verified}",
            )
    release = Job((Use.TEXT,), release=True)
    outcome = built(shelf, release)
    assert names(outcome, State.BUILT) == texts(BOTH[0])
    assert names(outcome, State.REFUSED) == texts(BOTH[1])
    (error,) = outcome.mistakes
    assert error.what == f'{POSTER} (en, casa) cannot be released: fact "casa" (1-413-555-0188) is not verified'


def test_a_disputed_number_is_not_even_a_proof(shelf: Path) -> None:
    change(shelf / "content" / "facts.yaml", r"(owner: Casa Ayuda\n)", r"\1    doubt: dead\n    disputed: true\n")
    assert names(built(shelf), State.REFUSED) == texts(BOTH[1])


def test_facts_where_names_the_editions_of_partners(shelf: Path) -> None:
    library = library_of(shelf)
    found = where_printed(library)
    assert found.errors == ()
    lines = list(where_lines(find_fact(library, "casa"), found.carriers["casa"]))
    assert lines[:3] == [
        "casa (1-413-555-0188) is printed in 2 editions",
        f"{POSTER} for casa  en, es",
        "  partner.fact: by itself",
    ]
    editions = where_json(find_fact(library, "casa"), found.carriers["casa"])["editions"]
    assert isinstance(editions, list)
    assert [(each["partner"], each["language"], each["spots"][0]["place"]) for each in editions] == [
        ("casa", "en", f"{LIST}:3"),
        ("casa", "es", f"{LIST}:3"),
    ]


@pytest.mark.parametrize("use", [Use.SCREEN, Use.PRESS, Use.LARGE_PRINT])
@pytest.mark.parametrize("tag", ["en", "es+en"])
def test_a_finished_file_is_held_against_the_list(use: Use, tag: str, shelf: Path, tmp_path: Path) -> None:
    if use is Use.LARGE_PRINT and tag != "en":
        pytest.skip("words of two languages do not flow")
    library = library_of(shelf)
    partner = library.partners(shelf / LIST)["harbor-house"]
    (made,) = print_edition(library, POSTER, tag, Job((use,)), partner)
    file = tmp_path / "poster.pdf"
    file.write_bytes(made.data)
    for imprint in (None, shelf / LIST):
        (verdict,) = verify_files(library_of(shelf), [file], imprint=imprint)
        assert [answer for answer in verdict.answers if answer.result is not Result.PASSED] == []
        assert verdict.identity.edition.startswith(f"{POSTER}.{tag}.harbor-house")


def test_without_its_list_a_file_of_a_partner_is_not_taken_for_another(shelf: Path, tmp_path: Path) -> None:
    library = library_of(shelf)
    (made,) = print_edition(library, POSTER, "en", Job((Use.SCREEN,)), library.partners(shelf / LIST)["casa"])
    file = tmp_path / "poster.pdf"
    file.write_bytes(made.data)
    (shelf / LIST).rename(tmp_path / "elsewhere.csv")
    (verdict,) = verify_files(library_of(shelf), [file])
    assert not verdict.passed
    words = next(answer for answer in verdict.answers if answer.check == "words")
    assert words.result is Result.NOT_RUN
    assert '"casa" is no rule, and no partner of a list that is known' in (words.why or "")


def test_a_number_that_is_not_the_partners_is_found_in_the_finished_file(shelf: Path, tmp_path: Path) -> None:
    library = library_of(shelf)
    (made,) = print_edition(library, POSTER, "en", Job((Use.SCREEN,)), library.partners(shelf / LIST)["casa"])
    file = tmp_path / "poster.pdf"
    file.write_bytes(made.data)
    change(shelf / "content" / "facts.yaml", r"1-413-555-0188(.*\n.*)4135550188", r"1-413-555-0199\g<1>4135550199")
    (verdict,) = verify_files(library_of(shelf), [file])
    numbers = next(answer for answer in verdict.answers if answer.check == "numbers")
    assert numbers.result is Result.FAILED
