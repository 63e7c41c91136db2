"""Where a line may start: at ICU's opportunities, less what each language keeps together, and never inside a fact."""

# ruff: noqa: RUF001 - the phrases are in the letters of their languages

from __future__ import annotations

from itertools import pairwise
from time import perf_counter
from typing import NamedTuple
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icu4py.breakers import CharacterBreaker

from iceprint.catalog.languages import Languages
from iceprint.model.language import BreakRules, Language
from iceprint.project import PACKAGE
from iceprint.text.breaks import ALONE, line_starts, opportunities
from tests.specimens.words import law

LANGUAGES = Languages(PACKAGE / "data" / "languages", lambda path: path.name)
TAGS = tuple(LANGUAGES)
PLAIN = LANGUAGES["en"]._replace(break_rules=BreakRules())
BEYOND = "\U00010780"  # a letter that takes two UTF-16 code units; ICU counts those
SECONDS = 2.0  # for ten thousand characters: a hundred times what they need, and far from a hang
BLANKS = " \u00a0\u202f\u200b\u2066\u2067\u2068\u2069"


def split(text: str, tag: str = "en", *, whole: str = "", heading: bool = False) -> str:
    """The text with | where a line may start, with one stretch protected."""
    at = text.index(whole)
    stops = (0, *line_starts(text, LANGUAGES[tag], [(at, at + len(whole))], heading=heading))
    return "|".join(text[start:end] for start, end in pairwise(stops))


@pytest.mark.parametrize(
    "parts",
    [
        "Call |us |now",
        "Help",
        "a |well-|known |line",
        "two  |spaces",
        "24\u00a0hours |a |day",
        "a\u00a0b\u202fc |d",
        "“Never,” |he |said.",
        "¿Qué |es? |¡Llame |ya!",
    ],
)
def test_a_line_may_start_after_a_space_or_hyphen_but_not_after_a_no_break_space(parts: str) -> None:
    assert split(parts.replace("|", "")) == parts


# In running text. | stands wherever a line may start, and nowhere else.
RUNNING = {
    "en": [
        "Help |is |free, |24 hours |a |day, |7 days |a |week.",
        "under |18 years, |24/7, |5 % |off, |24 h |or |24 |homes",
    ],
    "es": [
        "¿Está |en |peligro? |Llame |al |911.",
        "¿ Qué? |¡ Llame |ya!",
        "trata |de |personas |las |24 horas |del |día",
    ],
    "pt-BR": ["Guarda-chuva |e |bem-estar |24 horas |por |dia"],
    "fr": [
        "Êtes-|vous |en |danger ? |Appelez |le |911 !",
        "Dites |« aide » : |gratuit |24 h |sur |24 ; |50 % |de |moins",
        "«\u00a0oui\u00a0»\u00a0: |non\u202f!",
    ],
    "ht": ["Rele |24 èdtan |sou |24, |gratis"],
    "zh-Hans": [
        "您|享|有|权|利，|请|拨打|24小时|热线。",
        "“人口贩运”——|不|是|“偷运移民”",
        "如|果|有|危险……|请|拨打|911",
        "工资|（¥50）|被|扣留",
        "被|强迫|工作|或|从|事|性交易，|身份证件|没有了",
        "他|说：|“你好。”",
        "也可|发|短信，|也可能|有|危险",
    ],
    "zh-Hant": [
        "您|享|有|權|利，|請|撥打|24小時|熱線。",
        "「人口販運」|與|「偷運移民」。",
        "強迫|工作|或|從|事|性交易",
        "也可|傳|簡訊，|也可能|有|危險",
    ],
    "ko": [
        "하루 |24시간, |연중무휴",
        "911로 |전화하세요.",
        "“도움”이라는 |단어를 |233733으로 |보내세요",
        "ICE에 |신고하세요, |24 시간",
    ],
    "ja": [
        "あ|な|た|に|は|権|利|が|あります。",
        "「助け|て」|と|言っ|て|ください。",
        "ちょっ|と|待っ|て、|パスポート|を|返|して！",
        "18歳|未満|の|児童",
        "暴力|や|商業的|な|性行為|に|利用|する|ブローカー",
    ],
    "vi": ["Miễn |phí |24 giờ |mỗi |ngày, |dưới |18 tuổi"],
    "fil": ["Libre, |24 na oras |sa |isang |araw", "wala |pang |18 taong |gulang"],
    "th": [
        "สายด่วน|ฟรี|ตลอด |24 ชั่วโมง",
        "ผู้เสียหาย|ต่าง ๆ",
        "นายจ้าง|ยึด|หนังสือเดินทาง |ค่าจ้าง ฯลฯ",
        "มี|คน|ยึด\u200b|เอกสาร",
        "ทำงาน|หนัก ๆ |ทุกวัน",
        "ส่งข้อความ|ไปที่ |233733",
        "ผู้ลักลอบขนคน|เข้าเมือง|พา|คน|ข้าม|ชายแดน",
        "โทรฟรี|ได้|ทั้ง|กลางวัน|และ|กลางคืน",
        "ขอ|ความช่วยเหลือ|จาก|องค์กร|ระหว่างประเทศ",
    ],
    "km": [
        "24 ម៉ោង|ក្នុង|មួយថ្ងៃ |7 ថ្ងៃ|ក្នុង|មួយ|សប្តាហ៍",
        "អ្នកមាន|សិទ្ធិ។ |សូម|ទូរសព្ទ|ទៅ 911 ។",
        "ខ្សែទូរសព្ទ\u200b|បន្ទាន់",
        "អនីតិជន|អាយុ|ក្រោម |18 ឆ្នាំ",
        "រីឯ|ជនជួញដូរ|មនុស្ស|កេងប្រវ័ញ្ចគេ។",
        "ការការពារ|ជនរងគ្រោះ|នៃ|ការជួញដូរ|មនុស្ស",
        "ផ្សេង ៗ",
    ],
    "lo": ["ໂທ|ສາຍດ່ວນ |24 ຊົ່ວໂມງ", "ທ່ານ|ມີສິດ ໆ", "ການຄ້າ|ມະນຸດ|ແມ່ນ|ອາຊະຍາກຳ"],
    "my": ["လူ|ကုန်|ကူး|မှုသည် |ရာဇဝတ်မှု |ဖြစ်သည်။", "24 နာရီ |အကူအညီ |ရ|နိုင်သည် ။"],
    "hi": [
        "मदद |उपलब्ध |है ।",
        "24 घंटे, |सातों |दिन, |18 वर्ष |से |कम",
        "मानव तस्करी, |और |लोगों |को |अवैध रूप से |सीमा |पार |कराना",
    ],
    "ne": ["मद्दत |24 घण्टा |उपलब्ध |छ ।"],
    "bn": ["সাহায্য |24 ঘণ্টা |আছে ।"],
    "pa": ["ਮਦਦ |24 ਘੰਟੇ |ਹੈ ।"],
    "gu": ["મદદ |24 કલાક |છે."],
    "ar": [
        "الاتجار |بالبشر |وتهريب |المهاجرين",
        "الاتجار |و تهريب |المهاجرين",
        "اتصل |على |مدار |24 ساعة ، |مجانًا",
        "هل |أنت |في |خطر ؟ |شخص |دون |سن |18 عامًا",
        "الرقم |\u20681-888-373-7888\u2069 |مجاني",
        "الرقم |\u2068 24 \u2069 |مجاني",
    ],
    "fa": ["قاچاق |انسان |و مهاجران، |24 ساعت |شبانه\u200cروز"],
    "ur": ["انسانی |تجارت |و اسمگلنگ: |24 گھنٹے |مدد ۔"],
    "ru": ["Торговля |людьми — |преступление", "Звоните |24 часа |в |сутки, |лицо |младше |18 лет, |№ 5"],
    "uk": ["Допомога — |безкоштовно |24 години, |№ 5"],
    "pl": ["Pomoc |w |domu |i |w |pracy, |osoba |poniżej |18 lat"],
    "am": ["በሰው |መነገድ |ወንጀል |ነው ።", "እርዳታ፡|ያግኙ፣ |24 ሰዓት |ከ18 ዓመት |በታች"],
    "id": ["Gratis |24 jam |sehari, |di |bawah |18 tahun"],
    "so": ["Caawimo |24 saacadood, |18 sano"],
    "sw": ["Piga |simu |masaa 24 |kwa |siku, |chini |ya |miaka 18"],
}

HEADINGS = {
    "en": ["Trafficking |and |smuggling |are |not |the |same", "A |crime"],
    "zh-Hans": ["人口贩运|与|偷运移民|不同"],
    "zh-Hant": ["人口販運|與|偷運移民|不同"],
    "ko": ["인신매매와 |밀입국 |알선"],
    "ja": ["人身取引と|密入国のあっせんは|同じ|では|ありません", "被害者を|助けて|ください"],
    "th": ["การค้ามนุษย์|ไม่ใช่|การลักลอบขนคน|เข้าเมือง", "ต้องการ|ความช่วยเหลือ"],
    "km": ["ការជួញដូរមនុស្ស |និង|ការរត់ពន្ធមនុស្ស"],
    "lo": ["ການຄ້າມະນຸດ|ແມ່ນ|ອາຊະຍາກຳ"],
    "my": ["လူကုန်ကူးမှုသည် |ရာဇဝတ်မှု"],
    "ru": ["Торговля |людьми |и незаконный |ввоз"],
    "uk": ["Права |у вас |є"],
    "pl": ["Pomoc |w domu |i w pracy"],
}


def phrases(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(tag, parts) for tag, texts in table.items() for parts in texts]


@pytest.mark.parametrize(("tag", "parts"), phrases(RUNNING))
def test_running_text(tag: str, parts: str) -> None:
    assert split(parts.replace("|", ""), tag) == parts


@pytest.mark.parametrize(("tag", "parts"), phrases(HEADINGS))
def test_headings(tag: str, parts: str) -> None:
    assert split(parts.replace("|", ""), tag, heading=True) == parts


def test_every_language_has_phrases() -> None:
    assert set(RUNNING) == set(TAGS)


@pytest.mark.parametrize(
    ("fact", "by_icu"),
    [
        ("1-866-DHS-2-ICE", "1-866-|DHS-2-|ICE"),
        ("(802) 872-6199", "(802) |872-6199"),
        ("500 12th St. SW, Washington, DC 20536", "500 |12th |St. |SW, |Washington, |DC |20536"),
    ],
)
def test_a_fact_is_never_broken_though_icu_would_break_it(fact: str, by_icu: str) -> None:
    text = f"Call or see {fact} now"
    assert split(text, whole=fact) == f"Call |or |see |{fact} |now"
    assert split(text) == f"Call |or |see |{by_icu} |now"


def test_a_line_may_still_start_right_before_and_right_behind_a_fact() -> None:
    assert split("fax-a-b-c", whole="a-b") == "fax-|a-b-|c"


@pytest.mark.parametrize(
    "parts",
    [
        "See |https://|www|.ice|.gov/|tips/|line?from=card |now.",
        "See |ice|.gov/|tips, |or |www|.ice|.gov.",
        "(see |ice|.gov/|a-b)",
        "Write |to |first-name@ice.dhs.gov |now.",
        "The |U.S.A. |and |e.g. |St.Paul",
        "and/|or",
    ],
)
def test_a_typed_web_address_parts_after_a_slash_or_before_a_point_and_a_mail_address_never(parts: str) -> None:
    assert split(parts.replace("|", "")) == parts


def test_an_address_between_chinese_characters_ends_where_they_begin() -> None:
    assert split("请访问ice.gov/tips网站。", "zh-Hans") == "请|访|问|ice|.gov/|tips|网站。"


def test_an_address_that_is_a_fact_never_parts() -> None:
    assert split("See ice.gov/tips now", whole="ice.gov/tips") == "See |ice.gov/tips |now"


@pytest.mark.parametrize(
    "parts",
    [f"{BEYOND} |one |two", f"one |{BEYOND}{BEYOND} |two", f"one |two{BEYOND}"],
)
def test_a_character_beyond_the_first_plane_does_not_shift_what_follows(parts: str) -> None:
    assert split(parts.replace("|", "")) == parts


@law
@given(st.text("x -\u00a0é", min_size=1, max_size=30))
def test_breaks_do_not_depend_on_how_many_code_units_a_letter_takes(text: str) -> None:
    assert line_starts(text.replace("x", BEYOND), PLAIN) == line_starts(text, PLAIN)


def test_facts_are_protected_behind_a_character_beyond_the_first_plane_too() -> None:
    assert split(f"{BEYOND} 1-888-DHS now", whole="1-888-DHS") == f"{BEYOND} |1-888-DHS |now"


# What may meet in a text: letters and marks of all languages, what the rules speak of, and what is refused upstream.
MARKS = "\u0301\u0e48\u0e34\u17b6\u17d2\u1039\u102f\u0eb1\u093f\u094d\u064b\u0302\uff9e\U0001f3fb"
RULED = "".join(each.break_rules.no_start + each.break_rules.no_end for each in LANGUAGES.values())
LETTERS = "".join(each.autonym for each in LANGUAGES.values()) + "وiw中国日本ーっ0189" + BEYOND
INVISIBLE = "\u0000\u200b\u2066\u2067\u2068\u2069\ud800\udc00\u0378"
REFUSED = "\ud800\udc00\u0000\ufffd\u0378\U0001f469\u200d\u2069\u2066"
PIECES = [*LETTERS, *MARKS, *RULED, *REFUSED, *BLANKS, *"-/.@%():", "https://", "ice.gov", "24 ชั่วโมง", "24小时", "و "]
LONG = ["a", "a.", "a-", "a@", "www.", "http://", ".a+", "i ", "و ", "1 ", "中", "ก", "က", "ກ", "ក\u17d2", "人身取引の"]
LONG += [" ", "\u0301", "\u0e48", "\u200b", "\u2068", "\u2069", "\ud800", "\U0001f469\u200d"]


class Way(NamedTuple):
    """A language, in a heading or not."""

    language: Language
    heading: bool


some_text = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)
some_language = st.sampled_from(sorted(LANGUAGES)).map(LANGUAGES.__getitem__)
some_way = st.builds(Way, some_language, st.booleans())


@law
@given(some_text, some_way, st.tuples(st.integers(0, 20), st.integers(0, 20)))
def test_breaks_are_in_order_within_the_text_and_never_inside_what_is_whole(
    text: str, way: Way, whole: tuple[int, int]
) -> None:
    starts = line_starts(text, way.language, [whole], heading=way.heading)
    assert list(starts) == sorted(set(starts))
    assert starts[-1:] == ((len(text),) if text else ())
    assert all(0 < start <= len(text) for start in starts)
    assert not any(whole[0] < start < whole[1] for start in starts[:-1])


@law
@given(some_text, some_way)
def test_nothing_is_cut_that_a_reader_takes_for_one_character(text: str, way: Way) -> None:
    for start in line_starts(text, way.language, heading=way.heading)[:-1]:
        assert category(text[start])[0] != "M"
        assert text[start] not in "\u200d\uff9e\U0001f3fb" or text[start - 1] in INVISIBLE
        assert text[start - 1] not in "\u17d2\u1039"


@law
@given(some_text, some_way)
def test_what_must_not_start_or_end_a_line_does_not_even_beside_blanks(text: str, way: Way) -> None:
    rules = way.language.break_rules
    for start in line_starts(text, way.language, heading=way.heading)[:-1]:
        assert text[start:].lstrip(BLANKS)[:1] not in set(rules.no_start)
        assert text[:start].rstrip(BLANKS)[-1:] not in set(rules.no_end)
        assert text[start] != "\u2069"
        assert text[start - 1] not in "\u2066\u2067\u2068"


@law
@given(some_text, some_language)
def test_our_rules_only_take_breaks_away_but_in_addresses(text: str, language: Language) -> None:
    text = text.replace(".", "")
    assert set(line_starts(text, language)) <= set(opportunities(text, language.line_break))


@law
@given(some_text, st.sampled_from([each for each in LANGUAGES.values() if each.break_rules.last_line > 1]))
def test_the_last_line_has_its_letters(text: str, language: Language) -> None:
    for start in line_starts(text, language)[:-1]:
        assert sum(map(str.isalnum, text[start:])) >= language.break_rules.last_line


def test_korean_lines_start_behind_spaces_only() -> None:
    text = "도움이 필요하면 help-line(24시간)으로 ice.gov/tips 연락하세요"
    assert all(text[start - 1] == " " for start in line_starts(text, LANGUAGES["ko"])[:-1])


@pytest.mark.parametrize("text", ["\ud800", "a \udc00b c", "\ud83d\ude00 x", "\U0001f469 \ud800 x"])
def test_half_characters_are_refused_elsewhere_and_do_no_harm_here(text: str) -> None:
    starts = line_starts(text, LANGUAGES["en"])
    assert starts == tuple([start for start in range(1, len(text)) if text[start - 1] == " "] + [len(text)])


def test_characters_that_stand_alone_for_us_do_so_for_icu() -> None:
    """Each beside itself: every class of characters that joins others joins its own (UAX #29)."""
    alone = [chr(point) for point in range(0x20, 0xFFFF) if chr(point) in ALONE]
    text = "".join(2 * character for character in alone)
    assert len(alone) > 30_000
    assert [end for _, end in CharacterBreaker(text, "").segments()] == list(range(1, len(text) + 1))


def test_no_text_has_no_breaks() -> None:
    assert {line_starts("", language, heading=True) for language in LANGUAGES.values()} == {()}


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("piece", LONG)
def test_no_input_takes_long(tag: str, piece: str) -> None:
    text = piece * (10_000 // len(piece))
    begin = perf_counter()
    line_starts(text, LANGUAGES[tag], [(at, at + 5) for at in range(0, 10_000, 7)], heading=True)
    assert perf_counter() - begin < SECONDS
