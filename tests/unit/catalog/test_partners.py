"""Lists of partners: strict columns, numbers from the ledger, all mistakes at once, and nothing without end."""

from __future__ import annotations

import pytest

from iceprint.catalog.library import PARTNERS
from iceprint.catalog.partners import LIMIT, LONGEST_NAME, MOST_ROWS
from iceprint.model.partner import Partner
from tests.specimens.logos import HARBOR, HARBOR_PRESS, HOSTILE, PNG_BOMB, drawing
from tests.unit.catalog.desk import Desk, complaints

LIST = f"{PARTNERS.as_posix()}/north.csv"
HEAD = "id,name,fact,logo\n"
FACTS = """\
  harbor:
    kind: phone
    printed: "1-617-555-0123"
    dial: "+16175550123"
    owner: Harbor House
    source: Letter
    verified: null
  harbor_page:
    kind: web
    printed: help.example.org/harbor
    address: https://help.example.org/harbor
    owner: Harbor House
    source: Letter
    verified: null
  harbor_mail:
    kind: email
    printed: a@help.example.org
    mailbox: a@help.example.org
    owner: Harbor House
    source: Letter
    verified: null
choices:
"""


@pytest.fixture
def partnered(desk: Desk) -> Desk:
    """The small project with a list of one partner, its logo and its facts."""
    desk.change("content/facts.yaml", "choices:\n", FACTS)
    desk.write("content/partners/logos/harbor.svg", HARBOR)
    desk.write("content/partners/logos/harbor.press.yaml", HARBOR_PRESS)
    desk.write(LIST, f"{HEAD}harbor-house,Harbor House,harbor,logos/harbor.svg\n")
    return desk


def partners(desk: Desk, text: str | bytes | None = None) -> dict[str, Partner]:
    if text is not None:
        desk.write(LIST, text)
    return desk.library().partners(desk.root / LIST)


def mistakes(desk: Desk, text: str | bytes) -> list[str]:
    return complaints(lambda: partners(desk, text))


def row(text: str) -> str:
    return f"{HEAD}{text}\n"


def test_a_partner_has_a_name_a_fact_and_a_logo(partnered: Desk) -> None:
    (partner,) = partners(partnered).values()
    assert (partner.id, partner.name, partner.fact) == ("harbor-house", "Harbor House", "harbor")
    assert partner.logo
    assert len(partner.logo.shapes) == 3
    assert str(partner.place) == f"{LIST}:2"


def test_a_logo_may_be_left_out_and_a_number_may_be_an_address(partnered: Desk) -> None:
    (partner,) = partners(partnered, row("harbor-house,Harbor House,harbor_page,")).values()
    assert (partner.fact, partner.logo) == ("harbor_page", None)


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffid,name,fact,logo\r\nharbor-house,Harbor House,harbor,\r\n",
        'id,name,fact,logo\n"harbor-house","Harbor House",harbor,""\n',
        "id,name,fact,logo\n\nharbor-house,Harbor House,harbor,",
    ],
    ids=["of a spreadsheet", "quoted", "without a last line end"],
)
def test_a_list_comes_as_programs_write_it(text: str, partnered: Desk) -> None:
    assert list(partners(partnered, text)) == ["harbor-house"]


def test_names_are_printed_as_they_are_given(partnered: Desk) -> None:
    name = 'Casa "Ayuda", Inc. خيام ភូមិ 互助会'
    partnered.change("content/facts.yaml", "owner: Harbor House", f"owner: {name!r}")
    (partner,) = partners(partnered, row('casa,"Casa ""Ayuda"", Inc. خيام ភូមិ 互助会",harbor,')).values()
    assert partner.name == name


def test_no_partner_is_called_as_a_rule(partnered: Desk) -> None:
    assert list(partners(partnered, row("us-ca,Harbor House,harbor,"))) == ["us-ca"]
    partnered.write("content/rules/us-ca.yaml", "")
    (found,) = mistakes(partnered, row("us-ca,Harbor House,harbor,"))
    assert '"us-ca" cannot name a partner: files end with it' in found


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", 'the columns are ""'),
        ("name,id,fact,logo\n", 'the columns are "name,id,fact,logo"'),
        ("id,name,fact\n", 'the columns are "id,name,fact"'),
        ("id,name,number,logo\n", 'the columns are "id,name,number,logo"'),
        ("id,name,fact,logo,notes\n", 'the columns are "id,name,fact,logo,notes"'),
        ("id;name;fact;logo\n", 'the columns are "id;name;fact;logo"'),
        (HEAD, "the list has no partner"),
    ],
)
def test_other_columns_are_refused(text: str, what: str, partnered: Desk) -> None:
    (found,) = mistakes(partnered, text)
    assert found.startswith(f"{LIST}:1: {what} | ")


def test_a_list_with_semicolons_is_told_so(partnered: Desk) -> None:
    (found,) = mistakes(partnered, "id;name;fact;logo\n")
    assert found.endswith("separate columns by commas; begin with the line id,name,fact,logo")


@pytest.mark.parametrize(
    ("cells", "what"),
    [
        ("harbor-house,Harbor House,harbor", "the row has 3 columns instead of 4"),
        ("harbor-house,Harbor House, Inc.,harbor,", "the row has 5 columns instead of 4"),
        ("Harbor House,Harbor House,harbor,", '"Harbor House" cannot name a partner'),
        ("../harbor,Harbor House,harbor,", '"../harbor" cannot name a partner'),
        (",Harbor House,harbor,", '"" cannot name a partner'),
        (f"{'a' * 33},Harbor House,harbor,", "cannot name a partner"),
        ("text,Harbor House,harbor,", '"text" cannot name a partner: files end with it'),
        ("proof,Harbor House,harbor,", '"proof" cannot name a partner: files end with it'),
        ("a,,harbor,", "the partner has no name"),
        ("a, Harbor House,harbor,", '" Harbor House" has blanks too many'),
        ("a,Harbor  House,harbor,", '"Harbor  House" has blanks too many'),
        ("a,--,harbor,", '"--" has blanks too many, or no letters'),
        (f"a,{'H' * (LONGEST_NAME + 1)},harbor,", f"the name has {LONGEST_NAME + 1} characters"),
        ("a,Call 617-555-0199,harbor,", '"Call 617-555-0199" has a number in it'),
        ("a,Harbor House,,", '"" is no fact of content/facts.yaml'),
        ("a,Harbor House,harbour,", '"harbour" is no fact of content/facts.yaml'),
        ("a,Harbor House,line,", '"line" is no fact of content/facts.yaml'),
        ("a,Harbor House,harbor_mail,", 'the fact "harbor_mail" is of kind email'),
        ("a,Harbor House,hotline,", 'the fact "hotline" belongs to "Hotline", not to "Harbor House"'),
        ("a,Harbor House,harbor,/etc/passwd", 'the logo "/etc/passwd" does not lie beside the list'),
        ("a,Harbor House,harbor,../facts.yaml", 'the logo "../facts.yaml" does not lie beside the list'),
        ("a,Harbor House,harbor,c:\\a.svg", 'the logo "c:\\a.svg" does not lie beside the list'),
        ('a,"Harbor House,harbor,', "this is no row of a CSV file"),
    ],
)
def test_a_row_that_is_wrong_is_named_by_its_line(cells: str, what: str, partnered: Desk) -> None:
    found = mistakes(partnered, row(cells))
    assert found[0].startswith(f"{LIST}:2: {what}") or (what in found[0] and found[0].startswith(f"{LIST}:2"))


@pytest.mark.parametrize("name", ["Har\u202ebor", "Har\x07bor", "Har\tbor", "Har\u200dbor\u2066", "Harbor\rHouse"])
def test_characters_that_nobody_can_see_are_refused(name: str, partnered: Desk) -> None:
    found = mistakes(partnered, row(f"a,{name},harbor,"))
    assert found
    assert all(one.startswith(f"{LIST}:2: ") for one in found)


def test_bytes_that_are_not_utf_8_are_refused(partnered: Desk) -> None:
    (found,) = mistakes(partnered, row("a,Maison été,harbor,").encode("utf-16"))
    assert found.startswith(f"{LIST}:1: byte 0xFF is not UTF-8")


def test_an_id_names_one_partner(partnered: Desk) -> None:
    (found,) = mistakes(partnered, row("a,Harbor House,harbor,\nb,Harbor House,harbor_page,\na,Harbor House,harbor,"))
    assert found == f'{LIST}:4: "a" stands in line 2 already | give each partner an id'


def test_all_mistakes_of_a_list_and_its_logos_are_told_at_once(partnered: Desk) -> None:
    partnered.write("content/partners/bad.svg", drawing(f"\n{HOSTILE['script'][0]}\n{HOSTILE['stroke'][0]}"))
    partnered.write("content/partners/bomb.png", PNG_BOMB)
    rows = (
        "A,Harbor House,harbor,bad.svg",
        "b,Harbor House,hotline,bomb.png",
        "c,Harbor House,harbor,bad.svg",
        "d,Harbor House,harbor,none.svg",
    )
    assert [one.partition(": ")[0] for one in mistakes(partnered, row("\n".join(rows)))] == [
        f"{LIST}:2",
        "content/partners/bad.svg:2",
        "content/partners/bad.svg:3",
        f"{LIST}:3",
        "content/partners/bomb.png",
        "content/partners/none.svg",
    ]


def test_a_link_does_not_lead_out_of_the_folder(partnered: Desk) -> None:
    (partnered.root / "content/partners/out.svg").symlink_to(partnered.root / "content/facts.yaml")
    (found,) = mistakes(partnered, row("a,Harbor House,harbor,out.svg"))
    assert 'the logo "out.svg" does not lie beside the list' in found


def test_a_list_may_be_long_and_not_endless(partnered: Desk) -> None:
    def rows(count: int) -> str:
        return HEAD + "".join(f"p{number},Harbor House,harbor,\n" for number in range(count))

    assert len(partners(partnered, rows(MOST_ROWS))) == MOST_ROWS
    assert mistakes(partnered, rows(100_000)) == [
        f"{LIST}:{MOST_ROWS + 2}: the list has more than {MOST_ROWS} partners | split it"
    ]
    (found,) = mistakes(partnered, rows(1) + "x" * LIMIT)
    assert found.startswith(f"{LIST}: the file is larger than 4 MiB")


def test_mistakes_without_end_are_not_read_to_their_end(partnered: Desk) -> None:
    found = mistakes(partnered, HEAD + "a,b\n" * 5000)
    assert len(found) == 101
    assert found[-1].startswith(f"{LIST}:101: what follows was not read")


def test_lists_that_are_kept_are_checked(partnered: Desk) -> None:
    assert [str(error) for error in partnered.check().errors] == []
    partnered.write("content/partners/south.csv", row("harbor-house,Harbor House,harbour,"))
    (error,) = partnered.check().errors
    assert str(error).startswith('content/partners/south.csv:2: "harbour" is no fact')


def test_an_id_names_one_partner_in_all_lists_that_are_kept(partnered: Desk) -> None:
    partnered.write("content/partners/south.csv", row("harbor-house,Harbor House,harbor_page,"))
    (error,) = partnered.check().errors
    assert str(error).startswith(f'content/partners/south.csv:2: "harbor-house" stands at {LIST}:2 already')
