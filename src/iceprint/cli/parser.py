"""Which commands there are. Only the family of the one that is called is loaded: a card does not wait for others."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib import import_module

from iceprint import __version__

FAMILIES = {
    "printing": ("card", "poster", "brochure"),
    "building": ("build",),
    "asking": ("list", "check", "verify", "rules"),
    "proof": ("proof",),
    "words": ("words",),
    "facts": ("facts",),
    "starting": ("init",),
    "handing": ("handoff", "recall"),
    "comparing": ("diff",),
}
EXAMPLES = """examples:
  iceprint card --lang es                    the default card in Spanish, for the screen
  iceprint card tip-card --lang all --edition all
  iceprint card --lang es --edition large-print      18 pt or more, on office paper
  iceprint card --lang es --edition text             for screen readers, braille and text messages
  iceprint card --lang es --release          only if every fact is verified and every word signed
  iceprint card --lang es --edition press --marks
  iceprint build --material '*-poster'       every poster, in all its languages
  iceprint poster --rule us-ca               a poster as the law of a state asks for
  iceprint build --edition all --jobs 2      everything that is not there yet, in two processes
  iceprint proof tip-card --lang es          for reviewers: every text with its number, and the folded piece
  iceprint list -v                           what is missing before a release
  iceprint check                             every mistake in content, facts and translations
  iceprint verify card.pdf                   is a finished file fit for the press, or the screen
  iceprint diff old.pdf new.pdf --report changes.html    what changed since the last print run
  iceprint facts                             the ledger: who vouches for which number, until when
  iceprint facts where ice_tip_line          everything that would have to be called back
  iceprint init our-project                  a project of your own to begin with
  iceprint handoff                           the orders there are
  iceprint handoff trafficking-outreach --proof    the parcel for the print shop, to look at
  iceprint recall ice_tip_line               which print runs carried an old number
"""


def parser_for(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of a command line; it knows all commands if the first word is none of them."""
    parser = argparse.ArgumentParser(
        prog="iceprint",
        description="Turns program content and translations into printed outreach material.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"iceprint {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    called = [family for family, names in FAMILIES.items() if arguments[:1] and arguments[0] in names]
    for family in called or FAMILIES:
        import_module(f"iceprint.cli.{family}").add_commands(commands)
    return parser
