"""The languages we ship, and words of those whose letters join, stack, change places or run from right to left."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import iceprint
from iceprint.catalog.languages import Languages
from iceprint.model.edition import Edition
from iceprint.model.language import Language
from iceprint.model.message import Copy
from iceprint.model.template import Weight
from iceprint.text.paragraph import Paragraph, make_paragraph
from tests.specimens import editions
from tests.specimens.faces import SHIPPED

LANGUAGES = Languages(Path(iceprint.__file__).parent / "data" / "languages", str)
ARABIC = LANGUAGES["ar"]

FSI, PDI, ZERO_WIDTH_SPACE = "\u2068", "\u2069", "\u200b"

# What stands between words, and words: some join, some carry marks above and below, some are kerned.
BETWEEN = {
    "ar": " ",
    "ur": " ",
    "hi": " ",
    "ko": " ",
    "am": " ",
    "km": ZERO_WIDTH_SPACE,
    "th": "",
    "lo": "",
    "my": "",
    "ja": "",
    "zh-Hans": "",
}
WORDS = {
    "ar": ("الاتجار", "بالبشر", "لا", "إلى", "مُجبَر", "خطٌّ", "والتهريب", "الآن؟", "وقت،", "هل", "للهجرة"),
    "ur": ("انسانی", "اسمگلنگ", "کیا", "ہے", "مجبور", "گے", "نہیں،", "لوگ"),
    "hi": ("मानव", "तस्करी", "क्या", "किसी", "व्यक्ति", "को", "मजबूर", "स्त्री", "र्ज़", "द्वारा", "हैं।"),
    "ko": ("인신매매", "피해자를", "돕습니다.", "강제", "노동", "이", "빚,", "신고"),
    "am": ("የሰዎች", "ዝውውር", "ነው፣", "እና", "አይደለም።", "ወንጀል"),
    "km": ("ការជួញដូរ", "មនុស្ស", "ស្ត្រី", "គ្រោះថ្នាក់", "ឆ្នាំ", "ដោយ", "បង្ខំ", "ខ្លួន", "ទៅ", "ធ្វើ", "ប៉ុន្តែ"),
    "th": ("การค้ามนุษย์", "ช่วยเหลือ", "ผู้เสียหาย", "ที่", "นี้", "ต่ำ", "ปี่", "ไม่", "เจ้าหน้าที่", "ฎีกา", "ญาติ"),
    "lo": ("ການຄ້າມະນຸດ", "ຊ່ວຍເຫຼືອ", "ບໍ່", "ທີ່", "ຜູ້", "ນ້ຳ"),
    "my": ("လူကုန်ကူးမှု", "အကူအညီ", "သို့", "မဟုတ်", "ဖြစ်သည်။", "ကြောင့်"),
    "ja": ("人身", "売買の", "被害者は", "時間", "へ。", "ホットライン、", "警察"),
    "zh-Hans": ("人口", "贩运", "是", "犯罪。", "小时", "热线。", "拨打"),
}

# As few words as a card can have: what fits in every language.
BARE: dict[str, str | tuple[str, ...]] = {
    "headline": "On",
    "compare.first.text": "One",
    "compare.second.text": "Two",
    "help.note": f"Or {FSI}{{text_code}}{PDI}",
    "help.danger": f"SOS{ZERO_WIDTH_SPACE} {FSI}{{emergency}}{PDI}",
    "signs.items": ("One", "Two", "Six"),
    "report.note": "Day",
    "report.abroad": f"Far {FSI}{{from_abroad}}{PDI}",
}


def card_in(tag: str, words: Mapping[str, str] | None = None) -> Edition:
    """A card with a few words of a language, if we know some, and the rest in Latin letters."""
    own = {"scan.label": text_of(tag, 1), "compare.first.text": text_of(tag, 3)} if tag in WORDS else {}
    return editions.card(BARE | own | dict(words or {}), language=LANGUAGES[tag])


def text_of(tag: str, words: int | None = None) -> str:
    """The first words of a language as a running text; without a number all of them."""
    return BETWEEN[tag].join(WORDS[tag][:words])


def copy_in(tag: str, text: str) -> Copy:
    return editions.copy(text, language=LANGUAGES[tag])


def paragraph_in(tag: str, text: str, weight: Weight = Weight.REGULAR) -> Paragraph:
    """A paragraph in one of the languages we ship; `{fact}` stands for a fact."""
    language: Language = LANGUAGES[tag]
    return make_paragraph(copy_in(tag, text), language, SHIPPED, weight)
