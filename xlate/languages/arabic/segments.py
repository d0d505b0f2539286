"""Sentence ends of Arabic."""

from xlate.languages.tables.segments import SegmentTables

TABLES = SegmentTables(
    has_case=False,
    glued_ends=True,
    ellipsis_ends=False,
    inside=frozenset({
        "د", "أ.د", "ا.د", "أ", "م.م", "أ.م", "أ.م.د", "ص.ب", "ت", "ج", "س", "ش", "ط", "ف", "ك", "ل", "ن", "تح", "تر",
        "مج", "ط.ب", "دكت", "اللواء.م", "mr", "mrs", "dr", "gen", "prof", "st", "vs",
    }),
    before_number=frozenset({
        "ص", "رقم", "no", "ج", "م", "مج", "ع", "ف", "ب",
    }),
    after_number=frozenset({
        "م", "ه", "هـ", "ق.م", "كم", "سم", "كغ", "كجم", "ب.م", "ت.غ", "غ", "ر.س", "د.إ", "د.ك", "ل.س", "ل.ل", "ج.م",
    }),
    before_starter=frozenset({
        "u.s", "u.n", "u.k", "a.m", "p.m", "inc", "corp", "ltd", "co", "jr",
    }),
    before_capital=frozenset(["إلخ", "الخ"]),
    letter_names=frozenset({
        "إيه", "ايه", "بي", "سي", "دي", "إي", "إف", "اف", "جي", "إتش", "اتش", "آي", "جيه", "كيه", "كي", "إل", "إم",
        "إن", "أو", "كيو", "آر", "ار", "إس", "اس", "تي", "يو", "في", "دبليو", "إكس", "واي", "زد",
    }),
    starters=frozenset(),
    after_headline=frozenset(),
    speech=frozenset({
        "قال", "قالت", "قالوا", "يقول", "تقول", "سأل", "سألت", "سألوا", "يسأل", "تسأل", "تساءل", "تساءلت", "يتساءل",
        "تتساءل", "صرخ", "صرخت", "هتف", "هتفت", "هتفوا", "رد", "ردت", "أجاب", "أجابت", "أضاف", "أضافت", "علق", "علقت",
        "استفسر", "كتب", "كتبت", "غرد", "غردت", "تابع", "تابعت",
    }),
    exclaimed=frozenset({"yahoo", "ياهو"}),
)  # fmt: skip
