"""Every mistake that a person can make in a project: what is done to it, and what the person is then told.

`{at}` stands for the file and line of the mistake. Codes are those of the table in the README.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.house.copies import CARD, FACTS, SETTINGS, SPANISH, Edit, in_both, in_english, in_fact, in_spanish

USAGE, CONTENT, FACT, TRANSLATION, CHARACTER, FIT = 2, 3, 4, 5, 6, 7


@dataclass(frozen=True, slots=True)
class Mistake:
    """An edit of the shipped project, the exit code it leads to, and what the message holds."""

    edits: Edit | tuple[Edit, ...]
    code: int
    says: tuple[str, ...]
    language: str = "es"

    def make(self, project: Path) -> str:
        """Change the project. Returns where the mistake, which is in the last edit, now is: file:line."""
        edits = (self.edits,) if isinstance(self.edits, Edit) else self.edits
        return [edit.make(project) for edit in edits][-1]


YAML = {
    "a tab that indents": Mistake(
        Edit(CARD, r"(^slots:\n)  ", "\t"), CONTENT, ("{at}: a tab is used to indent", "use spaces")
    ),
    "a tab between words": Mistake(
        Edit(CARD, r"(^product:) ", "\t"), CONTENT, ("{at}: a tab is used between words", "use spaces")
    ),
    "a key that stands there twice": Mistake(
        Edit(CARD, r"(^format: cr80\n)", "format: cr80\n"),
        CONTENT,
        ('{at}: the key "format" stands here a second time; the first is on line', "delete one of them"),
    ),
    "a key that is missing": Mistake(
        Edit(CARD, r"()^issued: .*\n", ""), CONTENT, (CARD, 'the key "issued" is missing', "add a line `issued: ...`")
    ),
    "a key that nobody knows": Mistake(
        Edit(CARD, r"()^format:", "formt:"),
        CONTENT,
        (
            '{at}: the key "formt" is unknown here',
            'did you mean "format"?',
            'the key "format" is missing',
            "2 mistakes",
        ),
    ),
    "a word where a list is wanted": Mistake(
        Edit(CARD, r"(^languages: ).*$", "es"), CONTENT, ('{at}: "languages" must be a list', "write it as [one, two]")
    ),
    "a list where a word is wanted": Mistake(
        Edit(CARD, r"(^format: ).*$", "[cr80]"), CONTENT, ('{at}: "format" must be a single value',)
    ),
    "a paper for large print that there is not": Mistake(
        Edit(SETTINGS, r"(^large_print_paper: ).*$", "cr80"),
        CONTENT,
        ('{at}: "large_print_paper" is "cr80", which is unknown', "use one of: letter, a4"),
    ),
    "a word where a date is wanted": Mistake(
        Edit(CARD, r"(^issued: ).*$", "soon"), CONTENT, ('{at}: "issued" is "soon", which is not a date',)
    ),
    "a day that does not exist": Mistake(
        Edit(CARD, r"(^issued: ).*$", "2026-02-30"), CONTENT, ('{at}: "issued" is "2026-02-30", which is not a date',)
    ),
    "a number where text is wanted": Mistake(
        Edit(SETTINGS, r"(^issuer: ).*$", "911"), CONTENT, ('{at}: "issuer" must be text', 'put it in quotes: "911"')
    ),
    "an unquoted telephone number": Mistake(
        in_fact("ice_tip_line", "dial", "+18663472423"), CONTENT, ('{at}: "dial" must be text', "put it in quotes")
    ),
    "no value": Mistake(in_fact("ice_tip_line", "owner", ""), CONTENT, ('{at}: "owner" is empty',)),
    "quotes that do not close": Mistake(
        in_fact("ice_tip_line", "printed", '"1-866'), CONTENT, (FACTS, "this is not YAML", "check indentation")
    ),
    "an anchor": Mistake(Edit(CARD, r"(^format: )", "&paper "), CONTENT, ("{at}: anchors and aliases",)),
    "an object of Python": Mistake(
        Edit(CARD, r"(^format: ).*$", "!!python/object/apply:os.system [true]"), CONTENT, ("{at}: the tag",)
    ),
    "a second document": Mistake(
        Edit(CARD, r"(^languages: .*\n)", "---\n"), CONTENT, ("{at}: a second document starts here",)
    ),
    "a slot that the product lacks": Mistake(
        Edit(CARD, r"(^  )headline: human-trafficking.card.headline$", "headlin: human-trafficking.card.headline"),
        CONTENT,
        (
            'card has no slot "headlin"',
            'did you mean "headline"?',
            'the slot "headline" of card is empty',
            "2 mistakes",
        ),
    ),
    "a message that no program defines": Mistake(
        Edit(CARD, r"(^  headline: )human-trafficking.card.headline$", "human-trafficking.card.hedline"),
        CONTENT,
        ('{at}: no program defines the message "human-trafficking.card.hedline"', "did you mean"),
    ),
    "a product that does not exist": Mistake(
        Edit(CARD, r"(^product: ).*$", "crad"), CONTENT, ('{at}: the product "crad" does not exist', "did you mean")
    ),
    "a paper that does not exist": Mistake(
        Edit(CARD, r"(^format: ).*$", "cr81"), CONTENT, ('{at}: the format "cr81" does not exist', "did you mean")
    ),
}

FACTS_AND_PLACEHOLDERS = {
    "a placeholder that the ledger does not know": Mistake(
        in_english("report.note", '"In danger now: call {emergancy}."'),
        FACT,
        ("{at}:", "asks for {emergancy}", 'did you mean "emergency"?'),
    ),
    "a telephone number typed into a message": Mistake(
        in_english("report.note", '"Call 1-866-347-2423."'),
        FACT,
        ("{at}:", "1-866-347-2423", "never typed into copy", "{tip_line}"),
    ),
    "an address typed into a message": Mistake(
        in_english("report.note", '"See www.ice.gov."'), FACT, ("{at}:", "never typed into copy")
    ),
    "a brace that belongs to nothing": Mistake(
        in_english("report.note", '"Call {emergency} or { }."'),
        CONTENT,
        ("{at}:", "a brace that belongs to no placeholder"),
    ),
    "a fact that the ledger does not know": Mistake(
        Edit(CARD, r"(^    number: )national_hotline$", "national_hotlin"),
        FACT,
        ("{at}:", '"national_hotlin", which is not in content/facts.yaml', 'did you mean "national_hotline"?'),
    ),
    "a fact of another kind": Mistake(
        Edit(CARD, r"(^    number: )national_hotline$", "tip_page"), CONTENT, ("{at}:", "of kind web", "of kind phone")
    ),
    "a disputed fact": Mistake(
        Edit(CARD, r"(^    number: )national_hotline$", "tip_line_abroad_2011"),
        FACT,
        (CARD, '"tip_line_abroad_2011"', "is disputed and cannot be printed", "use another fact"),
    ),
    "a number with a digit too few": Mistake(
        in_fact("ice_tip_line", "dial", '"+1866347242"'), FACT, ('{at}: fact "ice_tip_line": "+1866347242" is not a',)
    ),
    "a number with a letter in it": Mistake(
        in_fact("ice_tip_line", "dial", '"+1866347242O"'), FACT, ("{at}:", "is not a telephone number")
    ),
    "a number printed in another form": Mistake(
        in_fact("ice_tip_line", "printed", "(866) 347-2423"), FACT, ("{at}:", "is not in the form", "1-866-347-2423")
    ),
    "a number printed with two digits swapped": Mistake(
        in_fact("ice_tip_line", "printed", "1-866-374-2423"), FACT, ("{at}:", "are different numbers")
    ),
    "a number in the digits of another script": Mistake(
        in_fact("ice_tip_line", "printed", '"\N{ARABIC-INDIC DIGIT ONE}-866-347-2423"'),
        FACT,
        ("{at}:", "is not in the form"),
    ),
    "letters that spell another number": Mistake(
        in_fact("ice_tip_line", "vanity", "866-DHS-2-ICY"),
        FACT,
        ("{at}:", "866-DHS-2-ICY spells 8663472429", "letters"),
    ),
    "a text code that is too short": Mistake(
        in_fact("national_hotline_text", "code", '"2337"'), FACT, ("{at}:", "is not a code for text messages")
    ),
    "plain http": Mistake(
        in_fact("ice_tip_page", "address", "http://www.ice.gov/tipline"),
        FACT,
        ("{at}:", "does not begin with https://"),
    ),
    "another scheme": Mistake(
        in_fact("ice_tip_page", "address", "javascript:alert(1)"), FACT, ("{at}:", "does not begin with https://")
    ),
    "a host that is not on the list": Mistake(
        in_fact("ice_tip_page", "address", "https://example.org/tipline"),
        FACT,
        ("{at}:", "the host example.org, which iceprint.yaml does not list", "add example.org to its `hosts`"),
    ),
    "a host that only ends like one of the list": Mistake(
        in_fact("ice_tip_page", "address", "https://www.notgov/tipline"), FACT, ("{at}:", "iceprint.yaml does not list")
    ),
    "a user name before the host": Mistake(
        in_fact("ice_tip_page", "address", "https://www.ice.gov@example.org/"),
        FACT,
        ("{at}:", "a user name before the host"),
    ),
    "a port": Mistake(in_fact("ice_tip_page", "address", "https://www.ice.gov:8443/"), FACT, ("{at}:", "names a port")),
    "a host in punycode": Mistake(
        in_fact("ice_tip_page", "address", "https://www.xn--ce-kja.gov/"), FACT, ("{at}:", "which can imitate another")
    ),
    "a host with a Cyrillic letter": Mistake(
        in_fact("ice_tip_page", "address", "https://www.i\u0441e.gov/tipline"),
        FACT,
        ("{at}:", "which can imitate another"),
    ),
    "an address printed as another": Mistake(
        in_fact("ice_tip_page", "printed", "ice.gov/tip"),
        FACT,
        ("{at}:", "is not how https://www.ice.gov/tipline is printed"),
    ),
    "a choice of something else": Mistake(
        in_fact("tip_line", "chosen", "emergency"), FACT, ("{at}:", "is not one of its options")
    ),
}

TRANSLATIONS = {
    "a translation that lost a placeholder": Mistake(
        in_both("report.note", "Call {tip_line} or {emergency}.", "Llame al {tip_line}."),
        TRANSLATION,
        ("{at}:", "has lost {emergency}", "put it back"),
    ),
    "a translation that invented a placeholder": Mistake(
        in_both("report.note", "Call {emergency}.", "Llame al {emergency} o {tip_line}."),
        TRANSLATION,
        ("{at}:", "has {tip_line}, which its original does not have"),
    ),
    "a translation that doubled a placeholder": Mistake(
        in_both("report.note", "Call {emergency}.", "Llame al {emergency} {emergency}."),
        TRANSLATION,
        ("{at}:", "has {emergency} more often than its original", "delete what is too much"),
    ),
    "a translation with a placeholder where the original has none": Mistake(
        in_both("report.note", "Call.", "Llame al {emergency}."),
        TRANSLATION,
        ("{at}:", "has {emergency}, which its original does not have", "the original has no placeholder"),
    ),
    "a translation that is a book": Mistake(
        in_both("report.note", "Call.", "Llame. " * 400 + "Llame."),
        TRANSLATION,
        ("{at}:", "is 2806 characters long, and its original 5", "say it in 2000 at most"),
    ),
    "digits typed into a translation": Mistake(
        in_both("report.note", "Call {emergency}.", "Llame al {emergency}, 24 horas."),
        TRANSLATION,
        ("{at}:", 'holds the digits "24"'),
    ),
    "a number typed into a translation": Mistake(
        in_both("report.note", "Call {emergency}.", "Llame al {emergency} o 1-866-347-2423."),
        TRANSLATION,
        ("{at}:", "1-866-347-2423", "never typed into copy"),
    ),
    "a message that is not translated": Mistake(
        in_spanish("card.headline", ""), TRANSLATION, ("{at}:", "is not translated", "write it in Spanish")
    ),
    "a translation of words that have changed": Mistake(
        in_english("card.headline", "Trafficking is not smuggling"),
        TRANSLATION,
        (SPANISH, "translates words that have changed since", "iceprint words update"),
    ),
    "a quote that is missing": Mistake(
        Edit(SPANISH, r'(^msgctxt "human-trafficking\.card\.headline"\nmsgid ".*"\nmsgstr )"', ""),
        TRANSLATION,
        ("{at}:", "this is not a line of a message file"),
    ),
}

CHARACTERS = {
    "a control that turns words round": Mistake(
        in_english("help.label", "Get \u202ehelp"), CHARACTER, ("{at}: U+202E RIGHT-TO-LEFT OVERRIDE", "delete it")
    ),
    "the same control as an escape": Mistake(
        in_english("help.label", '"Get \\u202ehelp"'), CHARACTER, ("{at}: U+202E RIGHT-TO-LEFT OVERRIDE", "delete it")
    ),
    "a control that isolates words": Mistake(
        in_english("help.label", "Get \u2066help\u2069"), CHARACTER, ("{at}: U+2066 LEFT-TO-RIGHT ISOLATE",)
    ),
    "NUL": Mistake(in_english("help.label", "Get \0help"), CHARACTER, ("{at}: U+0000", "an invisible control")),
    "a space without width": Mistake(
        in_english("help.label", "Get\u200bhelp"), CHARACTER, ("{at}: U+200B ZERO WIDTH SPACE", "delete it")
    ),
    "a soft hyphen in a translation": Mistake(
        in_spanish("help.label", "Ayu\u00adda"), CHARACTER, ("U+00AD SOFT HYPHEN", "delete it")
    ),
    "a letter and its accent typed apart": Mistake(
        in_spanish("help.label", "Atencio\u0301n"), CHARACTER, ("typed as separate characters", "NFC")
    ),
    "a character that no font has, in English": Mistake(
        in_english("help.label", "Get \u6f22"), CHARACTER, ("{at}:", "U+6F22"), language="en"
    ),
    "a character that no font has, in Spanish": Mistake(
        in_spanish("help.label", "Ayuda \U0001f600"), CHARACTER, ("{at}:", "U+1F600")
    ),
}

ROOM = {
    "more words than the card holds": Mistake(
        in_spanish("trafficking.meaning", "una palabra " * 40 + "final"),
        FIT,
        ("{at}:", "(es) does not fit zone", "mm at the smallest permitted size", "shorten by about"),
    ),
    "one word wider than its column": Mistake(
        in_spanish("trafficking.meaning", "palabra" * 12), FIT, ("{at}:", "does not fit")
    ),
}

MISTAKES = YAML | FACTS_AND_PLACEHOLDERS | TRANSLATIONS | CHARACTERS | ROOM
