"""Arabic clitics and endings, folded but for ة (ى is ي, no hamza on alef)."""

_CONJUNCTIONS = ("", "و", "ف")

# What may stand before a word, and what remains of it there: "لل" hides the article of "ل + ال".
PREFIXES: tuple[tuple[str, str], ...] = tuple(
    sorted(
        {
            (conjunction + particle + article, "")
            for conjunction in _CONJUNCTIONS
            for particle in ("", "ب", "ك", "ل", "س")
            for article in ("", "ال")
            if conjunction + particle + article and not (particle in ("س", "ل") and article)
        }
        | {(conjunction + "لل", new) for conjunction in _CONJUNCTIONS for new in ("", "ل")},
        key=lambda pair: (len(pair[0]), pair),
    )
)

# Pronouns that stand after a word.
ENCLITICS: tuple[str, ...] = ("ه", "ها", "هم", "هن", "هما", "ك", "كم", "نا", "ني", "ي", "كما")

# Endings of number, gender, case and tense, and what the base form may end in instead.
ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ات", ("ة", "", "اة")),
    ("ون", ("", "ي")),
    ("ين", ("", "ي")),
    ("ان", ("", "ة")),
    ("تان", ("ة",)),
    ("تين", ("ة",)),
    ("ة", ("",)),
    ("ت", ("", "ا", "ي", "ة")),
    ("تا", ("", "ة")),
    ("تي", ("ة",)),
    ("وا", ("", "ا", "ي")),
    ("ا", ("",)),
    ("و", ("",)),
    ("ي", ("",)),
    ("ية", ("ي", "")),
    ("يا", ("ي", "")),
    ("نا", ("",)),
)

# What the name of a place and its adjective end in (تركيا, تركية).
OF_PLACES: tuple[str, ...] = ("ية", "يه", "يا", "ي")

_ATTACHED = "ه ها هم هما هن ك كم نا ي".split()
_PARTICLES = {
    "ب": "ب وب", "ل": "ل ول", "في": "في وفي", "من": "من ومن", "عن": "عن وعن", "علي": "علي وعلي", "الي": "الي والي", "مع": "مع ومع", "لدي": "لدي ولدي",
    "ان": "ان وان فان بان لان كان", "لكن": "لكن ولكن", "كل": "كل وكل بكل",
}  # fmt: skip
# A particle with a pronoun, as one word → the particle.
PRONOUNS: dict[str, str] = {
    form + pronoun: particle
    for particle, forms in _PARTICLES.items()
    for form in forms.split()
    for pronoun in _ATTACHED
    if not (pronoun == "ي" and form.endswith("ي")) and (form, pronoun) != ("كان", "ت")
}

# A conjunction or preposition and a particle that look like another word together (وفي is no loyal one).
JOINED: dict[str, str] = {
    "عما": "عن", "مما": "من", "فقد": "قد", "لقد": "قد", "وقد": "قد", "بان": "ان", "فان": "ان", "لان": "ان", "وان": "ان", "فلا": "لا", "ولا": "لا",
} | {
    conjunction + particle: particle
    for conjunction in "وف"
    for particle in "في من عن علي الي مع لم لن ما هو هي هم هذا هذه ذلك التي الذي هل اي كل كما حتي بعد قبل".split()
}  # fmt: skip

_WEAK = """
كان يكون كن يكن|قال يقول قل يقل|قام يقوم قم يقم|عاد يعود عد يعد|زار يزور زر يزر|فاز يفوز فز يفز|مات يموت مت يمت|عاش يعيش عش يعش
باع يبيع بع يبع|خاف يخاف خف يخف|نام ينام نم ينم|زاد يزيد زد يزد|صار يصير صر يصر|سار يسير سر يسر|كاد يكاد كد يكد|زال يزال زل يزل
نال ينال نل ينل|دار يدور در يدر|قاد يقود قد يقد|تجاوز يتجاوز تجاوز يتجاوز|استطاع يستطيع استطع يستطع|اراد يريد ارد يرد|اشار يشير اشر يشر
اضاف يضيف اضف يضف|اجاب يجيب اجب يجب|ادان يدين ادن يدن|اعاد يعيد اعد يعد|ادار يدير ادر يدر|اثار يثير اثر يثر|اصاب يصيب اصب يصب
راي يري راي ير|اتي ياتي اتي يات|اعطي يعطي اعطي يعط|بقي يبقي بقي يبق|بدا يبدو بدو يبد|دعا يدعو دعو يدع|جري يجري جري يجر|انتهي ينتهي انتهي ينته
تلقي يتلقي تلقي يتلق|لقي يلقي لقي يلق|مضي يمضي مضي يمض|كفي يكفي كفي يكف|نفي ينفي نفي ينف|عني يعني عني يعن|ادلي يدلي ادلي يدل|ابدي يبدي ابدي يبد
ادي يودي ادي يود|اجري يجري اجري يجر|رفض يرفض رفض يرفض|شكا يشكو شكو يشك|نجا ينجو نجو ينج|اختار يختار اختر يختر|احتاج يحتاج احتج يحتج
"""
# Weak verbs lose a letter in the first and second person, and after لم: the shortened form → what the lexicon lists.
SHORTENED: dict[str, tuple[str, ...]] = {"تعد": ("يعد",)}
SHORTENED.update(dict.fromkeys(("تكون", "نكون", "اكون", "ستكون", "سيكون"), ("يكون",)))
for _past, _present, _short_past, _short_present in (_line.split() for _line in _WEAK.replace("\n", "|").split("|") if _line.strip()):
    _pasts = [((_short_past + _end).replace("نن", "ن"), _past) for _end in ("ت", "نا", "تم", "ن")]
    for _form, _base in [(_short_present, _present), *_pasts]:
        if _form != _base and _base not in SHORTENED.get(_form, ()):
            SHORTENED[_form] = (*SHORTENED.get(_form, ()), _base)

# Persons of the present tense; the lexicon lists the third person masculine.
VERB_PREFIXES = "يتنا"
VERB_ENDINGS: tuple[str, ...] = ("ون", "وا", "ان", "ا", "ين", "ن", "ها", "ه", "هم", "نا", "ني", "ونها", "ونه", "ونهم", "وها")
