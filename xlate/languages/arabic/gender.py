"""Women and men in Arabic."""

from xlate.languages.tables.gender import Gender

_ROLES = """ممثل كاتب مغني لاعب طالب معلم طبيب مدرس باحث مخرج شاعر مولف ممرض حارس قايد مهندس عازف ناشط فنان راقص مدرب مرشح حاكم صديق محامي
    صحفي استاذ بطل قادر""".split()
_WITH_PRONOUN = "ل ب علي الي من في عن مع لدي ان لان لكن كون بان عند منذ بعد قبل ضد وراء امام حول تجاه باعتبار كان".split()

TABLES = Gender(
    feminine=frozenset(["هي", "نفسها", *(word + "ها" for word in _WITH_PRONOUN)]),
    masculine=frozenset(["هو", "نفسه", *(word + "ه" for word in _WITH_PRONOUN)]),
    persons_only=False,
    feminine_nouns=frozenset("سيدة امراة فتاة والدة ابنة زوجة شقيقة اميرة ملكة ارملة".split()),
    masculine_nouns=frozenset("سيد رجل فتي صبي والد ابن زوج شقيق امير ارمل".split()),
    either=frozenset("ضحية شخصية".split()),
    feminine_roles=frozenset(role + "ة" for role in _ROLES),
    masculine_roles=frozenset(_ROLES),
    proclitics="وفبك",
)
