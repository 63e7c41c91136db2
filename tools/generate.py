#!/usr/bin/env python3
"""Renews what the documentation takes from the program and its content.

That is: exit codes, the list of checks, the tables of programs, formats and rules, the pictures of the card and of a
proof; and the message files of the example of `iceprint init`. Run `.venv/bin/python tools/generate.py` after a change;
`tests/house/test_readme.py` and `tests/unit/run/test_new_project.py` notice what was forgotten.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from datetime import date
from itertools import chain
from pathlib import Path

import pypdfium2
from PIL import Image

from iceprint.catalog.calls import facts_of
from iceprint.catalog.library import Library
from iceprint.catalog.shelves import shelves
from iceprint.errors import FAMILIES
from iceprint.model.fact import Fact
from iceprint.model.units import in_mm
from iceprint.project import Project
from iceprint.report.rules import languages_of, sheet_of, type_of
from iceprint.run.new_project import EXAMPLE
from iceprint.run.words import update
from iceprint.verify.check import EVERY, Check
from iceprint.verify.profiles import Claim
from iceprint.verify.register import CHECKS, RULED, SHEETS, checks_for

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tools.gallery import renew_gallery
from tools.papers import renew_formats

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
SHEETS_PAGE = ROOT / "docs" / "imposition.md"
CHECKS_PAGE = ROOT / "docs" / "checks.md"
PROGRAMS_PAGE = ROOT / "docs" / "programs.md"
RULES_PAGE = ROOT / "docs" / "rules.md"
PICTURES = ROOT / "docs" / "pictures"
SPACE = 12  # pixels between and around the sides of a piece
GREY = (222, 224, 226)
CHECKS_HEAD = """# The checks of finished files

`iceprint verify FILE...` asks these questions of any PDF. **They are an internal check, not a certification**: they are
written after the standards named below and what printers publish; a press may still refuse a file that passes. Three
independent engines look at a file: one takes its objects and content streams apart, one reads and draws its pages, one
scans its codes. Every check has a file in `tests/specimens/broken.py` that it must catch.

A file says in its metadata what it is for: PDF/X-4 for the press, PDF/UA for the screen. Of a file that claims neither,
only the questions for every file are asked. Press files of this project are tagged like those for the screen: what is
about tags and the words behind them is asked of them too, and of any other press file that has tags.

What a file must hold comes from the project: the edition is named in the file, and its words, facts, codes and limits
are read anew. Where the project does not know the edition, the checks that need it are reported as not run, and the
result is not good: silence is no answer. A proof for reviewers (`iceprint proof`) shows a piece and is none: what is
about pieces is not asked of it, nor the contrast of words inside its drawings; both are asked of the piece itself.

How many are asked: @COUNTS@.

Every file is opened in a process of its own, with at most 100 MiB of file, 1 GiB of memory (where the system can bound
it) and 30 seconds for each of two questions.

`--json` gives `{note, files: [{file, claim, edition, passed, error, checks: [{id, title, source, remedy, result, why,
findings: [{page, box_mm, what}]}]}]}`. `result` is `passed`, `failed` or `not run`, the latter with a `why`. `box_mm`
is left, bottom, right and top of the place, from the lower left corner of the trim. `error` is why a file could not be
judged.

This page is written by `tools/generate.py`.
"""
PROGRAMS_HEAD = """# The programs

What is told of each program of the source document (the chapter on ICE of the DHS resource catalog of about 2011), in
which materials, with which facts, and what its owner has to settle before anything is released. The sources of the
words stand in `content/programs/`, owners and doubts of facts in `content/facts.yaml`.

This page is written by `tools/generate.py`.

| program | for whom | materials | facts and their state | doubts |
|---|---|---|---|---|
"""
COLOURS = 16  # enough for flat inks and their edges
COLOURS_OF_BAR = 160  # with the fields of a colour bar, which are small


def exit_codes() -> str:
    """The table of the README."""
    rows = [(0, "all done"), *((family.code, family.family) for family in FAMILIES)]
    return "\n".join(["| code | meaning |", "|---|---|", *(f"| {code} | {meaning} |" for code, meaning in rows)])


def renew_readme() -> None:
    """Put the table between its markers."""
    pattern = re.compile(r"(<!-- exit codes -->\n).*?(<!-- /exit codes -->)", re.DOTALL)
    text = README.read_text("utf-8")
    README.write_text(pattern.sub(lambda found: f"{found[1]}{exit_codes()}\n{found[2]}", text), "utf-8")


def sheets_table() -> str:
    """The table of sheets."""
    library = Library(Project(root=ROOT, output=ROOT / "output", today=date.min))
    rows = ["| sheet | size | gripper | other edges | for | a plate costs |", "|---|---|---|---|---|---|"]
    for sheet in library.sheets.values():
        inches = f"{sheet.width / 72:.3g} x {sheet.height / 72:.3g} in"
        size = f"{inches}, {in_mm(sheet.width):.0f} x {in_mm(sheet.height):.0f} mm"
        edges = f"{in_mm(sheet.gripper):.1f} mm | {in_mm(sheet.edge):.1f} mm"
        use, cost = ("the office", "") if sheet.office else ("the press", f"{sheet.plate_cost} sheets")
        rows.append(f"| `{sheet.id}` | {size} | {edges} | {use} | {cost} |")
    return "\n".join(rows)


def sheets_page() -> str:
    """The page about sheets, with the table between its markers."""
    pattern = re.compile(r"(<!-- sheets -->\n).*?(<!-- /sheets -->)", re.DOTALL)
    return pattern.sub(lambda found: f"{found[1]}{sheets_table()}\n{found[2]}", SHEETS_PAGE.read_text("utf-8"))


def checks_page() -> str:
    """The page about the checks."""
    parts = [CHECKS_HEAD.replace("@COUNTS@", _counts())]
    for check in CHECKS:
        asked = "every file" if check.claims == EVERY else f"a file for the {', '.join(sorted(check.claims))}"
        asked += ", or for the press with tags" if check.tagged else ""
        asked += ", but no proof for reviewers" if check.pieces else ""
        parts.append(_described(check, asked))
    parts += (_described(check, "a file of sheets") for check in SHEETS)
    parts += (_described(check, "a file that names a rule, or with `--rule ID`") for check in RULED)
    return "\n".join(parts)


def _counts() -> str:
    press, screen = checks_for(Claim.PRESS, tagged=True), checks_for(Claim.SCREEN)
    return (
        f"{len(screen)} of a file for the screen, {len(press)} of one for the press, "
        f"{len(checks_for(Claim.PRESS))} of one for the press without tags, "
        f"{len(checks_for(Claim.SCREEN, proof=True))} of a proof for reviewers"
    )


def _described(check: Check, asked: str) -> str:
    return (
        f"### {check.id}\n\n**{check.title}.** {check.rationale}\n\n"
        f"- asked of: {asked}\n- source: {check.source}\n- to fix: {check.remedy}\n"
    )


def rules_table() -> str:
    """The table of rules of jurisdictions."""
    library = Library(Project(root=ROOT, output=ROOT / "output", today=date.min))
    head = "| rule | law, as of | sheet | type | languages | facts | not proven | doubts | sources |"
    rows = [head, f"{'|---' * head.count(' | ')}|---|"]
    for rule in map(library.rule, library.rules):
        facts = (f"`{name}` {fact.printed}" for name in rule.facts if (fact := library.ledger.find(name)))
        languages = [languages_of(rule), *([rule.more] if rule.more else [])]
        cells = (
            [f"`{rule.id}`", rule.name],
            [rule.law, f"{rule.as_of}"],
            [sheet_of(rule)],
            [type_of(rule)],
            languages,
            facts,
            rule.unproven,
            rule.doubts,
            rule.sources,
        )
        rows.append("| " + " | ".join(map(_cell, cells)) + " |")
    return "\n".join(rows)


def renew_rules() -> None:
    """Put the table between its markers."""
    pattern = re.compile(r"(<!-- rules -->\n).*?(<!-- /rules -->)", re.DOTALL)
    text = RULES_PAGE.read_text("utf-8")
    RULES_PAGE.write_text(pattern.sub(lambda found: f"{found[1]}{rules_table()}\n{found[2]}", text), "utf-8")


def programs_page() -> str:
    """The table of programs. A material belongs to the program of its title; what only lends words has no row."""
    library = Library(Project(root=ROOT, output=ROOT / "output", today=date.min))
    rows, printed = [], set[str]()
    for program, materials in shelves(library):
        own = [material for material, _ in materials]
        facts = {fact.id: fact for material in own for fact in facts_of(material, library)}
        printed |= facts.keys()
        made = [f"{each.id} ({', '.join(each.languages)})" for each in own]
        cells = ([program.name], [program.audience], made, map(_told, facts.values()), program.doubts)
        rows += ["| " + " | ".join(map(_cell, cells)) + " |"] if own else []
    rest = [f"- {_told(fact)}: {fact.doubt}" for fact in library.ledger.facts.values() if fact.id not in printed]
    return PROGRAMS_HEAD + "\n".join([*rows, "", "Facts that no material prints:", "", *rest, ""])


def _told(fact: Fact) -> str:
    state = "disputed" if fact.disputed else f"verified on {fact.verified.on}" if fact.verified else "unverified"
    return f"`{fact.id}` {fact.printed} ({state})"


def _cell(lines: Iterable[str]) -> str:
    return "<br>".join(line.replace("|", "\\|") for line in lines)


def drawn(pdf: Path, scale: float) -> list[Image.Image]:
    """The pages of a file as pictures."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.render(scale=scale).to_pil() for page in document]
    document.close()
    return pages


def sheet(rows: list[list[Image.Image]], colours: int = COLOURS) -> Image.Image:
    """Pictures of one size in rows, with space between and around them."""
    width, height = rows[0][0].size
    across, down = max(map(len, rows)), len(rows)
    paper = Image.new("RGB", (across * (width + SPACE) + SPACE, down * (height + SPACE) + SPACE), GREY)
    for down_, row in enumerate(rows):
        for across_, picture in enumerate(row):
            paper.paste(picture, (SPACE + across_ * (width + SPACE), SPACE + down_ * (height + SPACE)))
    return paper.quantize(colours)


def renew_pictures(material: str, shown: str) -> None:
    """Print a material in a folder of its own; keep a picture of one language and a contact sheet of all."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "iceprint", "card", material, "--output", folder, "--json"]
        told = subprocess.run([*command, "--project", str(ROOT)], check=True, capture_output=True, text=True)
        files = {each["language"]: Path(each["file"]) for each in json.loads(told.stdout)["written"]}
        sheet([drawn(files[shown], 2.0)]).save(PICTURES / f"{material}.{shown}.png", optimize=True)
        pairs = [drawn(file, 1.25) for file in files.values()]
        rows = [[*chain.from_iterable(pairs[start : start + 2])] for start in range(0, len(pairs), 2)]
        sheet(rows).save(PICTURES / f"{material}.all.png", optimize=True)


def renew_picture_of_sheet() -> None:
    """Both sides of a gang in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        quantity = "es=4000,en=2000,ar=800,km=400,ru=400,hi=300"
        command = [sys.executable, "-m", "iceprint", "card", "--sheet", "12x18", "--quantity", quantity, "--json"]
        told = subprocess.run(
            [*command, "--output", folder, "--project", str(ROOT)], check=True, capture_output=True, text=True
        )
        (file,) = json.loads(told.stdout)["written"]
        sheet([drawn(Path(file["file"]), 0.7)], COLOURS_OF_BAR).save(PICTURES / "gang-sheet.png", optimize=True)


def renew_example() -> None:
    """Bring the message files of the example in line with its words and with the designs."""
    update(Library(Project(root=EXAMPLE, output=EXAMPLE / "output", today=date.min)))


def renew_proof(material: str, shown: str) -> None:
    """Keep a picture of the first page of a proof."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "iceprint", "proof", material, "--lang", shown, "--output", folder]
        subprocess.run([*command, "--project", str(ROOT)], check=True, capture_output=True)
        first, *_ = drawn(Path(folder, "proof", f"{material}.{shown}.pdf"), 1.25)
        first.quantize(COLOURS).save(PICTURES / f"{material}.{shown}.proof.png", optimize=True)


if __name__ == "__main__":
    renew_example()
    renew_readme()
    SHEETS_PAGE.write_text(sheets_page(), "utf-8")
    CHECKS_PAGE.write_text(checks_page(), "utf-8")
    PROGRAMS_PAGE.write_text(programs_page(), "utf-8")
    renew_rules()
    renew_formats()
    renew_pictures("tip-card", "es")
    renew_picture_of_sheet()
    renew_proof("human-trafficking-brochure", "es")
    renew_gallery(Library(Project(root=ROOT, output=ROOT / "output", today=date.min)))
