"""The gallery of the documentation: a page with a picture of every product, in some of its languages."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from PIL import Image

from iceprint.catalog.library import Library

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "gallery.md"
PICTURES = ROOT / "docs" / "pictures" / "gallery"
MOST_BYTES = 200 * 1024
WIDE = 1500  # pixels
SPACE = 12
GREY = (222, 224, 226)
COLOURS = 64


class Shown(NamedTuple):
    """A material, the editions of it that are shown, how many pages stand in a row, and what it is."""

    material: str
    tags: tuple[str, ...]
    across: int
    words: str


SHOWN = (
    Shown(
        "tip-card", ("en", "km", "ar"), 2, "The TIP card: what trafficking is and is not, its signs, and two numbers."
    ),
    Shown("tip-card", ("es+en", "ar+en"), 2, "The same in two languages: a side for each, with both numbers."),
    Shown(
        "tip-line-card", ("en", "zh-Hans"), 2, "The card of a program: what it does, whom to call, what to have ready."
    ),
    Shown("tip-line-card", ("es+en", "ar+en"), 2, "The same in two languages, a side for each."),
    Shown("tip-line-wallet-card", ("en", "ru"), 4, "A card that folds to the size of a business card, as a tent."),
    Shown("victim-assistance-accordion", ("es",), 1, "The same as an accordion of six faces."),
    Shown(
        "phone-numbers", ("en", "es"), 4, "The discreet card: outside it tells nothing that could endanger its bearer."
    ),
    Shown("tip-line-rack-card", ("en", "th", "ar"), 6, "The rack card for lobbies and waiting rooms."),
    Shown(
        "human-trafficking-sticker",
        ("en", "hi", "zh-Hans", "ru"),
        4,
        "The sticker for mirrors and doors, in the alert mood.",
    ),
    Shown(
        "human-trafficking-brochure",
        ("en", "ar"),
        2,
        "The brochure, folded in three; from right to left it opens the other way.",
    ),
    Shown("trafficking-signs-z-fold", ("es",), 2, "The same words on a sheet folded as a Z."),
    Shown("human-trafficking-folder", ("ru",), 2, "And folded in half."),
    Shown("human-trafficking-booklet", ("km",), 8, "The booklet of eight pages."),
    Shown("tip-line-poster", ("en", "km", "ar", "zh-Hans"), 4, "The poster: its number is as wide as the sheet."),
    Shown("tip-line-poster", ("es+en", "ar+en", "en+km"), 4, "The same in two languages, above one number."),
    Shown("human-trafficking-tear-off", ("en", "es"), 4, "The poster with strips to tear off."),
    Shown(
        "human-trafficking-tent",
        ("en", "es+en"),
        6,
        "The table tent, flat: both faces stand upright when it is folded.",
    ),
    Shown("human-trafficking-languages", ("mul",), 2, "One poster for seventeen languages."),
)
HEAD = """# Gallery

Every product as it leaves the press, each a proof, because nobody has vouched for its facts and words yet. The pictures
are made by `tools/generate.py`. `iceprint list` names all materials, and
[docs/formats.md](formats.md) all papers.
"""


def renew_gallery(library: Library) -> None:
    """Print what is shown in a folder of its own, and keep pictures of it."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    parts = [HEAD]
    with tempfile.TemporaryDirectory() as folder:
        for shown in SHOWN:
            kind = library.products[library.material(shown.material).product].kind
            command = [sys.executable, "-m", "iceprint", kind, shown.material, "--lang", ",".join(shown.tags)]
            command += ["--output", folder, "--quiet", "--project", str(ROOT)]
            subprocess.run(command, check=True)
            files = [Path(folder, "screen", f"{shown.material}.{tag}.pdf") for tag in shown.tags]
            name = f"{shown.material}.{'.'.join(shown.tags)}.png"
            _save(_sheet([page for file in files for page in _pages(file)], shown.across), PICTURES / name)
            parts.append(_section(library, shown, kind, name))
    PAGE.write_text("\n".join(parts), "utf-8")


def _section(library: Library, shown: Shown, kind: str, picture: str) -> str:
    material = library.material(shown.material)
    tags = ",".join(shown.tags)
    names = ", ".join("all its languages" if tag == "mul" else _spoken(library, tag) for tag in shown.tags)
    paper = library.formats[material.format].name
    command = f"iceprint {kind} {shown.material}" + ("" if tags == "mul" else f" --lang {tags}")
    return (
        f"## {shown.words}\n\n`{material.product}` on {paper}: `{command}`\n\n"
        f"![{shown.material}: {names}](pictures/gallery/{picture})\n"
    )


def _spoken(library: Library, tag: str) -> str:
    return " and ".join(library.languages[each].english_name for each in tag.split("+"))


def _pages(pdf: Path) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.render(scale=2.0).to_pil().convert("RGB") for page in document]
    document.close()
    return pages


def _sheet(pages: list[Image.Image], across: int) -> Image.Image:
    """Pages in rows of equal height, with space between and around them."""
    rows = [pages[start : start + across] for start in range(0, len(pages), across)]
    wide = max(sum(page.width + SPACE for page in row) for row in rows) + SPACE
    high = sum(max(page.height for page in row) + SPACE for row in rows) + SPACE
    sheet, y = Image.new("RGB", (wide, high), GREY), SPACE
    for row in rows:
        x = SPACE
        for page in row:
            sheet.paste(page, (x, y))
            x += page.width + SPACE
        y += max(page.height for page in row) + SPACE
    return sheet


def _save(picture: Image.Image, path: Path) -> None:
    """As large as may be, and never more than a page of documentation should carry."""
    wide = WIDE
    while True:
        share = min(1.0, wide / picture.width)
        size = round(picture.width * share), round(picture.height * share)
        picture.resize(size, Image.Resampling.LANCZOS).quantize(COLOURS).save(path, optimize=True)
        if path.stat().st_size <= MOST_BYTES:
            return
        wide = round(min(wide, picture.width) * 0.9)
